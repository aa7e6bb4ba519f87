/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Polar geometry: where a sector is, what it contains, what bounds it.
 *
 *            0 (12 o'clock)
 *            |  a
 *            | /            x = cx + r sin a
 *   3π/2 ----+---- π/2      y = cy − r cos a   (y grows downwards)
 *            |
 *            π
 */

#include "config.h"

#include "scene/rw-geometry.h"

#include <math.h>

#define FULL_TURN (2 * G_PI)
/* Angles this close to a full turn are one. */
#define TURN_EPSILON 1e-9

/**
 * rw_polar_point:
 * @cx: x of the centre, px
 * @cy: y of the centre, px
 * @radius: px
 * @angle: radians clockwise from 12 o'clock
 *
 * Finds a point on a circle.
 *
 * Returns: the point
 */
RwPoint
rw_polar_point (double cx,
                double cy,
                double radius,
                double angle)
{
  return (RwPoint) { cx + radius * sin (angle), cy - radius * cos (angle) };
}

/**
 * rw_angle_normalize:
 * @angle: radians
 *
 * Brings an angle into one turn.
 *
 * Returns: the angle, 0 ≤ angle < 2π
 */
double
rw_angle_normalize (double angle)
{
  double turned = fmod (angle, FULL_TURN);

  if (turned < 0)
    turned += FULL_TURN;
  /* A tiny negative angle rounds to a full turn. */
  return turned >= FULL_TURN ? 0 : turned;
}

/**
 * rw_sector_is_ring:
 *
 * Gets whether a sector goes all the way round, so that it has no straight
 * sides.
 *
 * Returns: whether it is a ring or a disc
 */
gboolean
rw_sector_is_ring (const RwSector *sector)
{
  return sector->a1 - sector->a0 >= FULL_TURN - TURN_EPSILON;
}

/**
 * rw_sector_contains:
 * @x: px
 * @y: px
 *
 * Gets whether a point lies in a sector. Intervals are half-open, so that of
 * sectors that meet exactly one contains any point. The gap counts as inside.
 *
 * Returns: whether the sector contains the point
 */
gboolean
rw_sector_contains (const RwSector *sector,
                    double          x,
                    double          y)
{
  double dx = x - sector->cx;
  double dy = y - sector->cy;
  double distance = hypot (dx, dy);

  if (distance < sector->r0 || distance >= sector->r1)
    return FALSE;
  if (rw_sector_is_ring (sector))
    return TRUE;

  return rw_angle_normalize (atan2 (dx, -dy) - sector->a0) <
         sector->a1 - sector->a0;
}

static void
extend (RwRect  *bounds,
        RwPoint  point)
{
  double right = MAX (bounds->x + bounds->width, point.x);
  double bottom = MAX (bounds->y + bounds->height, point.y);

  bounds->x = MIN (bounds->x, point.x);
  bounds->y = MIN (bounds->y, point.y);
  bounds->width = right - bounds->x;
  bounds->height = bottom - bounds->y;
}

/**
 * rw_sector_get_bounds:
 * @out_bounds: (out caller-allocates): the smallest upright rectangle around it
 *
 * Finds the bounds of a sector. Besides its corners only the four points where
 * the outer arc crosses an axis can stick out, so this is exact and O(1).
 */
void
rw_sector_get_bounds (const RwSector *sector,
                      RwRect         *out_bounds)
{
  RwPoint corner = rw_polar_point (sector->cx, sector->cy, sector->r1,
                                   sector->a0);

  *out_bounds = (RwRect) { corner.x, corner.y, 0, 0 };
  extend (out_bounds, rw_polar_point (sector->cx, sector->cy, sector->r1,
                                      sector->a1));
  extend (out_bounds, rw_polar_point (sector->cx, sector->cy, sector->r0,
                                      sector->a0));
  extend (out_bounds, rw_polar_point (sector->cx, sector->cy, sector->r0,
                                      sector->a1));

  for (int quarter = 0; quarter < 4; quarter++)
    {
      double angle = quarter * G_PI_2;

      if (rw_sector_is_ring (sector) ||
          rw_angle_normalize (angle - sector->a0) < sector->a1 - sector->a0)
        extend (out_bounds, rw_polar_point (sector->cx, sector->cy,
                                            sector->r1, angle));
    }
}

/**
 * rw_sector_get_edges:
 * @radius: px, r0 to r1
 * @out_a0: (out): where the fill begins at that radius
 * @out_a1: (out): where it ends; equal to @out_a0 where nothing is left
 *
 * Finds the straight sides of a sector at a radius once its gap is taken off,
 * so that the slit between neighbours is as wide inside as outside.
 */
void
rw_sector_get_edges (const RwSector *sector,
                     double          radius,
                     double         *out_a0,
                     double         *out_a1)
{
  double shrink = 0;

  if (!rw_sector_is_ring (sector) && sector->gap > 0)
    shrink = radius > sector->gap ? asin (sector->gap / radius) : FULL_TURN;

  if (2 * shrink >= sector->a1 - sector->a0)
    {
      *out_a0 = *out_a1 = (sector->a0 + sector->a1) / 2;
      return;
    }

  *out_a0 = sector->a0 + shrink;
  *out_a1 = sector->a1 - shrink;
}

/**
 * rw_sector_scale:
 * @sector: a sector
 * @scale: above 0
 * @out_sector: (out caller-allocates): where to put it
 *
 * Makes a sector larger or smaller, about the corner of the picture.
 */
void
rw_sector_scale (const RwSector *sector,
                 double          scale,
                 RwSector       *out_sector)
{
  *out_sector = *sector;
  out_sector->cx *= scale;
  out_sector->cy *= scale;
  out_sector->r0 *= scale;
  out_sector->r1 *= scale;
  out_sector->gap *= scale;
}

/**
 * rw_rect_intersects:
 *
 * Gets whether two rectangles have a point inside both. Rectangles that only
 * touch do not.
 *
 * Returns: whether they overlap
 */
gboolean
rw_rect_intersects (const RwRect *a,
                    const RwRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

/**
 * rw_rect_distance:
 * @x: px
 * @y: px
 *
 * Measures from a point to the nearest point of a rectangle.
 *
 * Returns: px, 0 inside
 */
double
rw_rect_distance (const RwRect *rect,
                  double        x,
                  double        y)
{
  double dx = MAX (MAX (rect->x - x, x - (rect->x + rect->width)), 0);
  double dy = MAX (MAX (rect->y - y, y - (rect->y + rect->height)), 0);

  /* Asked for thousands of places of a picture; hypot() guards against
   * overflows that px do not have, at ten times the cost. */
  return sqrt (dx * dx + dy * dy);
}

/**
 * rw_sector_may_touch:
 * @sector: a sector
 * @rect: a rectangle
 *
 * Tells rectangles that lie in the hole of a ring or off its rim from those
 * that may have a part of it. The corners of the sector's box count as
 * touched, so the answer may be too careful, never too rash. O(1).
 *
 * Returns: %FALSE where no point of @sector is in @rect
 */
gboolean
rw_sector_may_touch (const RwSector *sector,
                     const RwRect   *rect)
{
  double dx = MAX (fabs (rect->x - sector->cx),
                   fabs (rect->x + rect->width - sector->cx));
  double dy = MAX (fabs (rect->y - sector->cy),
                   fabs (rect->y + rect->height - sector->cy));
  RwRect bounds;

  if (rw_rect_distance (rect, sector->cx, sector->cy) > sector->r1 ||
      hypot (dx, dy) < sector->r0)
    return FALSE;

  rw_sector_get_bounds (sector, &bounds);
  return rw_rect_intersects (&bounds, rect);
}

/**
 * rw_sector_trim:
 * @sector: a sector
 * @rect: what can be seen of it
 * @margin: how far around @rect nothing may change, px
 * @out_sector: (out caller-allocates): a sector that looks the same in @rect
 *
 * Cuts off most of a ring of which only a part can be seen, because a path
 * costs by its length, seen or not. What is not a ring stays as it is, and so
 * does a ring around @rect.
 */
void
rw_sector_trim (const RwSector *sector,
                const RwRect   *rect,
                double          margin,
                RwSector       *out_sector)
{
  const double left = rect->x - margin - sector->cx;
  const double right = left + rect->width + 2 * margin;
  const double top = rect->y - margin - sector->cy;
  const double bottom = top + rect->height + 2 * margin;
  const double x[] = { left, right, left, right };
  const double y[] = { top, top, bottom, bottom };
  double middle = atan2 (left + right, -(top + bottom));
  double first = 0;
  double last = 0;

  *out_sector = *sector;
  if (!rw_sector_is_ring (sector) ||
      (left <= 0 && right >= 0 && top <= 0 && bottom >= 0))
    return;

  /* Seen from outside, a rectangle takes less than half a turn. */
  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    {
      double off = remainder (atan2 (x[i], -y[i]) - middle, FULL_TURN);

      first = MIN (first, off);
      last = MAX (last, off);
    }

  out_sector->a0 = rw_angle_normalize (middle + first);
  out_sector->a1 = out_sector->a0 + last - first;
  out_sector->gap = 0;
}

/**
 * rw_turned_box_get_corners:
 * @box: a box
 * @out_corners: (out) (array fixed-size=4): its corners, in turn
 *
 * Finds the corners of a turned box.
 */
void
rw_turned_box_get_corners (const RwTurnedBox *box,
                           RwPoint           *out_corners)
{
  static const double signs[4][2] = { { -1, -1 }, { 1, -1 }, { 1, 1 },
                                      { -1, 1 } };
  double c = cos (box->rotation);
  double s = sin (box->rotation);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      double x = signs[i][0] * box->width / 2;
      double y = signs[i][1] * box->height / 2;

      out_corners[i] = (RwPoint) { box->centre.x + x * c - y * s,
                                   box->centre.y + x * s + y * c };
    }
}

/* Whether all corners of @b lie beyond one side of @a. */
static gboolean
is_parted_by (const RwTurnedBox *a,
              const RwTurnedBox *b,
              double             slack)
{
  RwPoint corners[4];
  double c = cos (a->rotation);
  double s = sin (a->rotation);
  double least[2] = { INFINITY, INFINITY };
  double most[2] = { -INFINITY, -INFINITY };
  double half[2] = { a->width / 2 - slack, a->height / 2 - slack };

  rw_turned_box_get_corners (b, corners);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double dx = corners[i].x - a->centre.x;
      double dy = corners[i].y - a->centre.y;
      double own[2] = { dx * c + dy * s, dy * c - dx * s };

      for (guint k = 0; k < 2; k++)
        {
          least[k] = MIN (least[k], own[k]);
          most[k] = MAX (most[k], own[k]);
        }
    }

  return least[0] >= half[0] || most[0] <= -half[0] ||
         least[1] >= half[1] || most[1] <= -half[1];
}

/**
 * rw_turned_boxes_overlap:
 * @a: a box
 * @b: another
 * @slack: by how much they may reach into each other, px
 *
 * Finds out whether two turned boxes share more than an edge.
 *
 * Returns: whether they overlap
 */
gboolean
rw_turned_boxes_overlap (const RwTurnedBox *a,
                         const RwTurnedBox *b,
                         double             slack)
{
  double reach = (a->width + a->height + b->width + b->height) / 2;

  if (fabs (a->centre.x - b->centre.x) > reach ||
      fabs (a->centre.y - b->centre.y) > reach)
    return FALSE;

  return !is_parted_by (a, b, slack) && !is_parted_by (b, a, slack);
}

/**
 * rw_turned_box_meets_line:
 * @box: a box
 * @from: where the line begins
 * @to: where it ends
 *
 * Finds out whether any point of a straight line lies in a turned box.
 *
 * Returns: whether they meet
 */
gboolean
rw_turned_box_meets_line (const RwTurnedBox *box,
                          RwPoint            from,
                          RwPoint            to)
{
  RwTurnedBox line = {
    .centre = { (from.x + to.x) / 2, (from.y + to.y) / 2 },
    .width = hypot (to.x - from.x, to.y - from.y),
    .rotation = atan2 (to.y - from.y, to.x - from.x),
  };

  return rw_turned_boxes_overlap (box, &line, 0);
}

static double
side_of (RwPoint from,
         RwPoint to,
         RwPoint point)
{
  return (to.x - from.x) * (point.y - from.y) -
         (to.y - from.y) * (point.x - from.x);
}

/**
 * rw_lines_cross:
 * @a: one end of a line
 * @b: its other end
 * @c: one end of another
 * @d: its other end
 *
 * Finds out whether two lines cross; lines that only touch do not.
 *
 * Returns: whether they cross
 */
gboolean
rw_lines_cross (RwPoint a,
                RwPoint b,
                RwPoint c,
                RwPoint d)
{
  return side_of (a, b, c) * side_of (a, b, d) < 0 &&
         side_of (c, d, a) * side_of (c, d, b) < 0;
}
