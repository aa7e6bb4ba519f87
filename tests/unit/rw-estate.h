/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Estates of any size to look at in tests, by the built-in catalogue.
 */

#pragma once

#include "core/rw-session.h"

G_BEGIN_DECLS

RwSession *rw_estate_new          (guint       n_workloads) G_GNUC_WARN_UNUSED_RESULT;
RwSession *rw_estate_new_large    (guint       n_workloads) G_GNUC_WARN_UNUSED_RESULT;
RwSession *rw_estate_new_contoso  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
