/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The corners of a sector less its gap.
 *
 *     a0        a1
 *      \ ------ /      the sides are moved inwards by the gap and stay
 *       \ \  / /       parallel to the radii; they meet in the apex, gap / sin
 *        \ \/ /        of half the angle away from the centre
 *         \  /
 *          \/
 */

#include "config.h"

#include "render/rw-sector-outline-private.h"

#include <math.h>

/*< private >
 * rw_sector_outline_init:
 * @self: (out caller-allocates): filled in
 * @sector: a sector that is no ring
 *
 * Finds the corners of a sector.
 */
void
rw_sector_outline_init (RwSectorOutline *self,
                        const RwSector  *sector)
{
  double half = (sector->a1 - sector->a0) / 2;
  /* Past a half turn the corner points the other way: next to the centre is
   * near enough. */
  double apex_radius =
    half < G_PI_2 ? sector->gap / sin (MAX (half, 1e-9)) : sector->gap;

  rw_sector_get_edges (sector, sector->r1, &self->outer_a0, &self->outer_a1);
  rw_sector_get_edges (sector, sector->r0, &self->inner_a0, &self->inner_a1);
  self->pointed = sector->r0 <= apex_radius;
  self->apex = rw_polar_point (sector->cx, sector->cy, apex_radius,
                               sector->a0 + half);
  self->empty = self->outer_a1 <= self->outer_a0 || sector->r1 <= sector->r0;
}
