/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workload for edits that can be undone.
 */

#pragma once

#include "core/rw-workload.h"

G_BEGIN_DECLS

RwOverride *rw_override_new               (const char     *layer_id,
                                           RwOwner         owner,
                                           const char     *reason,
                                           const RwExtras *extras) G_GNUC_WARN_UNUSED_RESULT;
void        rw_override_free              (RwOverride     *self);

RwOverride *rw_workload_exchange_override (RwWorkload     *self,
                                           guint           index,
                                           gboolean        take,
                                           RwOverride     *given) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
