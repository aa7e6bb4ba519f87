/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture cut into squares, so that a render node is never larger than
 * what it shows.
 */

#pragma once

#include <gtk/gtk.h>

#include "scene/rw-geometry.h"

G_BEGIN_DECLS

/** RwTileGrid: the squares over a picture of some size, as it is shown. */
typedef struct
{
  int    width;    /* of the picture as it is shown, px */
  int    height;
  int    columns;
  int    rows;
  double zoom;     /* px of what is shown for one of the picture */
} RwTileGrid;

/**
 * RwTileDraw:
 * @cr: where to draw, in the picture's px
 * @area: as given to rw_tile_grid_append(), less what the tile does not show
 * @user_data: as given to rw_tile_grid_append()
 *
 * Draws what is to be seen; called once a tile.
 */
typedef void (*RwTileDraw) (cairo_t        *cr,
                            const RwSector *area,
                            gpointer        user_data);

void     rw_tile_grid_init        (RwTileGrid       *self,
                                   int               width,
                                   int               height,
                                   double            zoom);
guint    rw_tile_grid_get_n_tiles (const RwTileGrid *self);
void     rw_tile_grid_get_tile    (const RwTileGrid *self,
                                   guint             index,
                                   RwRect           *out_tile);
void     rw_tile_grid_mark        (const RwTileGrid *self,
                                   const RwRect     *rect,
                                   const RwSector   *sector,
                                   gboolean         *marks);
void     rw_tile_grid_append      (GtkSnapshot      *snapshot,
                                   const RwSector   *area,
                                   double            margin,
                                   const RwRect     *seen,
                                   RwTileDraw        draw,
                                   gpointer          user_data);

G_END_DECLS
