/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture of a session in the window: the rings, and their parts as
 * widgets that can be pointed at, focused and heard.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"
#include "scene/rw-scene.h"

G_BEGIN_DECLS

#define RW_TYPE_CANVAS (rw_canvas_get_type ())
G_DECLARE_FINAL_TYPE (RwCanvas, rw_canvas, RW, CANVAS, GtkWidget)

GtkWidget *rw_canvas_new         (void) G_GNUC_WARN_UNUSED_RESULT;

RwSession *rw_canvas_get_session (RwCanvas  *self);
void       rw_canvas_set_session (RwCanvas  *self,
                                  RwSession *session);
RwSession *rw_canvas_get_preview (RwCanvas  *self);
void       rw_canvas_set_preview (RwCanvas  *self,
                                  RwSession *preview);
RwScene   *rw_canvas_get_scene   (RwCanvas  *self);

G_END_DECLS
