/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where one looks: from all workloads down to the group that is looked into.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"

G_BEGIN_DECLS

#define RW_TYPE_TRAIL (rw_trail_get_type ())
G_DECLARE_FINAL_TYPE (RwTrail, rw_trail, RW, TRAIL, GtkWidget)

GtkWidget *rw_trail_new         (void) G_GNUC_WARN_UNUSED_RESULT;
RwSession *rw_trail_get_session (RwTrail   *self);
void       rw_trail_set_session (RwTrail   *self,
                                 RwSession *session);

G_END_DECLS
