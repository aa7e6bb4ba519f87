/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paints a scene, or a group of it, with cairo: for the screen, PNG and
 * everything else that is made of pixels or cairo surfaces.
 */

#pragma once

#include <cairo.h>

#include "render/rw-pango.h"
#include "scene/rw-recolor.h"
#include "scene/rw-scene.h"

G_BEGIN_DECLS

/**
 * RwPainterFilter:
 * @shape: a shape about to be painted
 * @paint: (inout): a copy of its paint, which may be changed
 * @user_data: as given to rw_painter_set_filter()
 *
 * Lets an animation colour a shape differently from the scene.
 */
typedef void (*RwPainterFilter) (const RwShape *shape,
                                 RwPaint       *paint,
                                 gpointer       user_data);

/**
 * RwPainterSpans:
 * @shape: a sector about to be painted
 * @spans: (element-type RwRecolorSpan): what is appended to, clockwise
 * @user_data: as given to rw_painter_set_spans()
 *
 * Lets an animation colour a sector piece by piece.
 *
 * Returns: how many pieces; 0 for a sector of one colour
 */
typedef guint (*RwPainterSpans) (const RwShape *shape,
                                 GArray        *spans,
                                 gpointer       user_data);

typedef struct _RwPainter RwPainter;

RwPainter *rw_painter_new            (RwPangoMeasurer *text) G_GNUC_WARN_UNUSED_RESULT;
void       rw_painter_free           (RwPainter       *self);
void       rw_painter_set_filter     (RwPainter       *self,
                                      RwPainterFilter  filter,
                                      gpointer         user_data);
void       rw_painter_set_spans      (RwPainter       *self,
                                      RwPainterSpans   spans,
                                      gpointer         user_data);
void       rw_painter_set_resolution (RwPainter       *self,
                                      double           resolution);
void       rw_painter_paint          (RwPainter       *self,
                                      const RwScene   *scene,
                                      cairo_t         *cr);
void       rw_painter_paint_group    (RwPainter       *self,
                                      const RwScene   *scene,
                                      guint            group,
                                      cairo_t         *cr);
void       rw_painter_sector_path    (const RwSector  *sector,
                                      cairo_t         *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwPainter, rw_painter_free)

G_END_DECLS
