/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history for those who write commands.
 */

#pragma once

#include "core/rw-change.h"
#include "core/rw-history.h"

G_BEGIN_DECLS

gboolean rw_history_is_open   (RwHistory  *self);
void     rw_history_apply     (RwHistory  *self,
                               RwChange   *change);
void     rw_history_set_place (RwHistory  *self,
                               RwScenario *scenario,
                               const char *workload_id,
                               const char *layer_id);
gsize    rw_history_get_bytes (RwHistory  *self);

G_END_DECLS
