/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Squares of a picture. It knows neither scene nor canvas.
 *
 * Why squares: a cairo node is drawn through an image of its own, as large as
 * the node or what must be redrawn of it. One the size of the window is
 * fetched from the system and cleared for each frame, and a ring's box is
 * mostly not the ring. Squares stay in the processor's cache, and only those
 * that a ring really crosses are touched when it changes.
 *
 * CPU a frame, against one node as large as the window (cairo, 3840 × 2160):
 *
 *                                a node a ring    squares of 128 px
 *   hover over a sector              0.14               0.14
 *   hover over a ring                0.60               0.50
 *   one ring changes                 0.60               0.29
 *   all that can change              1.10               0.61
 *
 * With GL in software, at 1920 × 1080: 1.0, –, 1.0, 1.2 and 0.55, –, 0.65, 0.8.
 * Squares of pixels rather than recordings lose: the cairo renderer copies
 * every texture for every frame.
 */

#include "config.h"

#include "app/rw-tile-grid.h"

#include <math.h>

#define TILE_PX 128

static void
inflate (RwRect *rect,
         double  by)
{
  rect->x -= by;
  rect->y -= by;
  rect->width += 2.0 * by;
  rect->height += 2.0 * by;
}

static void
append_tile (GtkSnapshot    *snapshot,
             const RwRect   *tile,
             const RwSector *area,
             double          margin,
             RwTileDraw      draw,
             gpointer        user_data)
{
  graphene_rect_t bounds;
  RwSector seen;
  cairo_t *cr;

  graphene_rect_init (&bounds, (float) tile->x, (float) tile->y,
                      (float) tile->width, (float) tile->height);
  rw_sector_trim (area, tile, 2.0 * margin, &seen);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw (cr, &seen, user_data);
  cairo_destroy (cr);
}

/**
 * rw_tile_grid_init:
 * @self: (out caller-allocates): a grid
 * @width: of the picture, px
 * @height: of the picture, px
 * @zoom: how much larger it is shown
 *
 * Lays a grid over a picture as it is shown. Its tiles are whole pixels of the
 * screen, however large the picture: where they meet no seam is seen.
 */
void
rw_tile_grid_init (RwTileGrid *self,
                   int         width,
                   int         height,
                   double      zoom)
{
  width = (int) ceil (width * zoom);
  height = (int) ceil (height * zoom);
  *self = (RwTileGrid) {
    .width = width,
    .height = height,
    .columns = (width + TILE_PX - 1) / TILE_PX,
    .rows = (height + TILE_PX - 1) / TILE_PX,
    .zoom = zoom,
  };
}

/**
 * rw_tile_grid_get_n_tiles:
 * @self: a grid
 *
 * Gets how many tiles there are.
 *
 * Returns: a count
 */
guint
rw_tile_grid_get_n_tiles (const RwTileGrid *self)
{
  return (guint) (self->columns * self->rows);
}

/**
 * rw_tile_grid_get_tile:
 * @self: a grid
 * @index: which tile, row by row
 * @out_tile: (out caller-allocates): where it lies in what is shown, px;
 *   whole pixels
 *
 * Gets a tile.
 */
void
rw_tile_grid_get_tile (const RwTileGrid *self,
                       guint             index,
                       RwRect           *out_tile)
{
  int x = ((int) index % self->columns) * TILE_PX;
  int y = ((int) index / self->columns) * TILE_PX;

  *out_tile = (RwRect) { x, y, MIN (TILE_PX, self->width - x),
                         MIN (TILE_PX, self->height - y) };
}

/**
 * rw_tile_grid_mark:
 * @self: a grid
 * @rect: a part of the picture, px
 * @sector: (nullable): what of @rect counts, or %NULL for all
 * @marks: (inout) (array): one for each tile
 *
 * Marks the tiles that show some of a part of the picture.
 *
 * A pixel around it is marked too, for edges that are smoothed.
 */
void
rw_tile_grid_mark (const RwTileGrid *self,
                   const RwRect     *rect,
                   const RwSector   *sector,
                   gboolean         *marks)
{
  /* In the picture's px. */
  double side = TILE_PX / self->zoom;
  double edge = 1.0 / self->zoom;
  int left = MAX ((int) floor ((rect->x - edge) / side), 0);
  int top = MAX ((int) floor ((rect->y - edge) / side), 0);
  int right = MIN ((int) floor ((rect->x + rect->width + edge) / side),
                   self->columns - 1);
  int bottom = MIN ((int) floor ((rect->y + rect->height + edge) / side),
                    self->rows - 1);

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      {
        RwRect tile = { column * side - edge, row * side - edge,
                        side + 2.0 * edge, side + 2.0 * edge };

        if (sector == NULL || rw_sector_may_touch (sector, &tile))
          marks[row * self->columns + column] = TRUE;
      }
}

/**
 * rw_tile_grid_append:
 * @snapshot: where to add the nodes
 * @area: a ring or a sector, px
 * @margin: how far around it is drawn too, px
 * @seen: (nullable): what can be seen at all, px, or %NULL for everything
 * @draw: (scope call): draws it
 * @user_data: for @draw
 *
 * Draws something over a ring or a sector, in a node for each tile that it
 * crosses.
 */
void
rw_tile_grid_append (GtkSnapshot    *snapshot,
                     const RwSector *area,
                     double          margin,
                     const RwRect   *seen,
                     RwTileDraw      draw,
                     gpointer        user_data)
{
  RwSector reach = *area;
  RwRect bounds;

  rw_sector_get_bounds (area, &bounds);
  inflate (&bounds, margin);
  reach.r0 = MAX (reach.r0 - margin, 0.0);
  reach.r1 += margin;

  for (double y = floor (bounds.y); y < bounds.y + bounds.height; y += TILE_PX)
    for (double x = floor (bounds.x); x < bounds.x + bounds.width; x += TILE_PX)
      {
        RwRect tile = {
          x, y,
          MIN (TILE_PX, ceil (bounds.x + bounds.width) - x),
          MIN (TILE_PX, ceil (bounds.y + bounds.height) - y),
        };
        /* The straight sides of a sector reach no farther, the tile does. */
        RwRect wide = tile;

        inflate (&wide, margin);
        if ((seen == NULL || rw_rect_intersects (seen, &tile))
            && rw_sector_may_touch (&reach, &wide))
          append_tile (snapshot, &tile, area, margin, draw, user_data);
      }
}
