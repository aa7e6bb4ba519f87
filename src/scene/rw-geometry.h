/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Polar geometry of the rings. Angles are radians clockwise from 12 o'clock,
 * lengths are px (1/96 in), y grows downwards.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwPoint: a place in the picture. */
typedef struct
{
  double x;
  double y;
} RwPoint;

/** RwRect: an upright rectangle. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} RwRect;

/** RwTurnedBox: a rectangle turned about its middle. */
typedef struct
{
  RwPoint centre;
  double  width;
  double  height;
  double  rotation;  /* radians, clockwise */
} RwTurnedBox;

/**
 * RwSector:
 *
 * An annular sector: radii r0 ≤ r < r1, angles a0 ≤ a < a1, with
 * 0 ≤ a1 − a0 ≤ 2π. r0 = 0 makes a slice of a disc, a full turn a ring.
 * `gap` is taken off each straight side, so that neighbours leave an even
 * slit of twice as much.
 */
typedef struct
{
  double cx;
  double cy;
  double r0;
  double r1;
  double a0;
  double a1;
  double gap;
} RwSector;

RwPoint  rw_polar_point        (double          cx,
                                double          cy,
                                double          radius,
                                double          angle);
double   rw_angle_normalize    (double          angle);
gboolean rw_sector_is_ring     (const RwSector *sector);
gboolean rw_sector_contains    (const RwSector *sector,
                                double          x,
                                double          y);
void     rw_sector_get_bounds  (const RwSector *sector,
                                RwRect         *out_bounds);
void     rw_sector_get_edges   (const RwSector *sector,
                                double          radius,
                                double         *out_a0,
                                double         *out_a1);
void     rw_sector_scale       (const RwSector *sector,
                                double          scale,
                                RwSector       *out_sector);
gboolean rw_rect_intersects    (const RwRect   *a,
                                const RwRect   *b);
double   rw_rect_distance      (const RwRect   *rect,
                                double          x,
                                double          y);
gboolean rw_sector_may_touch   (const RwSector *sector,
                                const RwRect   *rect);
void     rw_turned_box_get_corners
                               (const RwTurnedBox *box,
                                RwPoint         *out_corners);
gboolean rw_turned_boxes_overlap
                               (const RwTurnedBox *a,
                                const RwTurnedBox *b,
                                double          slack);
gboolean rw_turned_box_meets_line
                               (const RwTurnedBox *box,
                                RwPoint         from,
                                RwPoint         to);
gboolean rw_lines_cross        (RwPoint         a,
                                RwPoint         b,
                                RwPoint         c,
                                RwPoint         d);
void     rw_sector_trim        (const RwSector *sector,
                                const RwRect   *rect,
                                double          margin,
                                RwSector       *out_sector);

G_END_DECLS
