/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the painter: text as outlines, patterns as tiles.
 */

#pragma once

#include "render/rw-painter.h"

G_BEGIN_DECLS

typedef struct _RwTiles RwTiles;

RwTiles  *rw_tiles_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void      rw_tiles_free         (RwTiles         *self);
void      rw_tiles_fill         (RwTiles         *self,
                                 cairo_t         *cr,
                                 const RwPaint   *paint,
                                 double           resolution);

void      rw_paint_text         (RwPangoMeasurer *text,
                                 const RwShape   *shape,
                                 cairo_t         *cr);
void      rw_paint_arc_text     (RwPangoMeasurer *text,
                                 const RwShape   *shape,
                                 cairo_t         *cr);

static inline void
rw_set_source_color (cairo_t       *cr,
                     const RwColor *color)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
}

G_END_DECLS
