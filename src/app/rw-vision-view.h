/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rings of a session as somebody sees them who sees fewer colours.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"
#include "scene/rw-vision.h"

G_BEGIN_DECLS

#define RW_TYPE_VISION_VIEW (rw_vision_view_get_type ())
G_DECLARE_FINAL_TYPE (RwVisionView, rw_vision_view, RW, VISION_VIEW, GtkWidget)

GtkWidget  *rw_vision_view_new         (RwSession    *session,
                                        RwVision      vision) G_GNUC_WARN_UNUSED_RESULT;
RwVision    rw_vision_view_get_vision  (RwVisionView *self);
GdkTexture *rw_vision_view_get_texture (RwVisionView *self);

G_END_DECLS
