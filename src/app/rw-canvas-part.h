/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ring, or a sector of one, as something to point at, focus and hear.
 */

#pragma once

#include <gtk/gtk.h>

#include "scene/rw-scene.h"

G_BEGIN_DECLS

#define RW_TYPE_CANVAS_PART (rw_canvas_part_get_type ())
G_DECLARE_FINAL_TYPE (RwCanvasPart, rw_canvas_part, RW, CANVAS_PART, GtkWidget)

GtkWidget         *rw_canvas_part_new          (void) G_GNUC_WARN_UNUSED_RESULT;

const RwScenePart *rw_canvas_part_get_info     (RwCanvasPart  *self);
void               rw_canvas_part_set_scene    (RwCanvasPart  *self,
                                                RwScene       *scene,
                                                guint          index);
void               rw_canvas_part_set_zoom     (RwCanvasPart  *self,
                                                double         zoom);
gboolean           rw_canvas_part_get_selected (RwCanvasPart  *self);
void               rw_canvas_part_set_selected (RwCanvasPart  *self,
                                                gboolean       selected);
void               rw_canvas_part_get_extents  (RwCanvasPart  *self,
                                                GtkAllocation *out_extents);

G_END_DECLS
