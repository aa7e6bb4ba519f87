/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What there is to say about the selection: who owns it, why, and what to do.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"

G_BEGIN_DECLS

#define RW_TYPE_INSPECTOR (rw_inspector_get_type ())
G_DECLARE_FINAL_TYPE (RwInspector, rw_inspector, RW, INSPECTOR, GtkWidget)

GtkWidget *rw_inspector_new         (void) G_GNUC_WARN_UNUSED_RESULT;

RwSession *rw_inspector_get_session (RwInspector *self);
void       rw_inspector_set_session (RwInspector *self,
                                     RwSession   *session);
void       rw_inspector_add_control (RwInspector *self);

G_END_DECLS
