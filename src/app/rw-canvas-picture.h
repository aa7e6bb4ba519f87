/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as kept render nodes, one a tile, so that only what changes is
 * painted again.
 */

#pragma once

#include <gtk/gtk.h>

#include "app/rw-tile-grid.h"
#include "render/rw-painter.h"
#include "scene/rw-recolor.h"

G_BEGIN_DECLS

typedef struct _RwCanvasPicture RwCanvasPicture;

RwCanvasPicture  *rw_canvas_picture_new            (RwPangoMeasurer *text)
  G_GNUC_WARN_UNUSED_RESULT;
void              rw_canvas_picture_free           (RwCanvasPicture *self);

void              rw_canvas_picture_set_resolution (RwCanvasPicture *self,
                                                    double           resolution);
void              rw_canvas_picture_set_zoom       (RwCanvasPicture *self,
                                                    double           zoom);
RwScene          *rw_canvas_picture_get_scene      (RwCanvasPicture *self);
void              rw_canvas_picture_set_scene      (RwCanvasPicture *self,
                                                    RwScene         *scene);
gboolean          rw_canvas_picture_recolor        (RwCanvasPicture *self,
                                                    RwScene         *scene,
                                                    gboolean         restart);
double            rw_canvas_picture_get_progress   (RwCanvasPicture *self);
void              rw_canvas_picture_set_progress   (RwCanvasPicture *self,
                                                    double           progress);

const RwTileGrid *rw_canvas_picture_get_grid       (RwCanvasPicture *self);
GskRenderNode    *rw_canvas_picture_get_tile       (RwCanvasPicture *self,
                                                    guint            index);
gboolean          rw_canvas_picture_has_node       (RwCanvasPicture *self,
                                                    guint            index);
guint             rw_canvas_picture_get_n_painted  (RwCanvasPicture *self);
void              rw_canvas_picture_snapshot       (RwCanvasPicture *self,
                                                    const RwRect    *seen,
                                                    GtkSnapshot     *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwCanvasPicture, rw_canvas_picture_free)

G_END_DECLS
