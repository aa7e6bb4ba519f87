/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterned fills: a tile of whole pixels, colour and pattern in one, that is
 * repeated without being scaled. Anything else costs an interpolation for
 * each pixel.
 */

#include "config.h"

#include "render/rw-painter-private.h"

#include <math.h>
#include <string.h>

#include "render/rw-pattern-private.h"

/* Recolouring makes tiles for colours that are never seen again. */
#define MAX_TILES 16

/* A tile's side need not be a whole number of pixels, but some number of
 * sides nearly is. */
#define MAX_TILE_PIXELS 512
#define MAX_TILE_ERROR 0.001

typedef struct
{
  RwPaint          paint;
  double           resolution;  /* pixels for one px */
  cairo_surface_t *surface;     /* (owned) */
} RwTile;

struct _RwTiles
{
  GArray *tiles;  /* (owned) (element-type RwTile), oldest first */
};

static void
rw_tile_clear (RwTile *tile)
{
  g_clear_pointer (&tile->surface, cairo_surface_destroy);
}

/* Finds how many sides of @side pixels fill a whole number of pixels. */
static int
count_sides (double  side,
             int    *out_pixels)
{
  int best = 1;
  double best_error = 1;

  for (int n = 1; n == 1 || n * side <= MAX_TILE_PIXELS; n++)
    {
      double pixels = MAX (round (n * side), 1);
      double error = fabs (pixels - n * side) / pixels;

      if (error < best_error)
        {
          best = n;
          best_error = error;
        }
      if (best_error <= MAX_TILE_ERROR)
        break;
    }
  *out_pixels = (int) CLAMP (round (best * side), 1, 4096);
  return best;
}

/* Lines along the diagonals of a tile of @n_sides by @n_sides, one unit each;
 * those outside it come in at its corners. */
static void
stroke_diagonals (cairo_t *cr,
                  int      n_sides,
                  int      direction,
                  double   width)
{
  for (int i = -1; i <= 2 * n_sides + 1; i++)
    {
      if (direction > 0)
        {
          cairo_move_to (cr, i + 1, -1);
          cairo_line_to (cr, i - n_sides - 1, n_sides + 1);
        }
      else
        {
          cairo_move_to (cr, n_sides - i - 1, -1);
          cairo_line_to (cr, 2 * n_sides - i + 1, n_sides + 1);
        }
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
fill_dots (cairo_t *cr,
           int      n_sides,
           double   width)
{
  for (int i = 0; i < n_sides * n_sides; i++)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, i % n_sides + 0.5, i / n_sides + 0.5, width / 2,
                 0, 2 * G_PI);
    }
  cairo_fill (cr);
}

static cairo_surface_t *
create_tile (const RwPaint *paint,
             double         resolution)
{
  const RwPatternSpec *spec = rw_pattern_get_spec (paint->pattern);
  int pixels;
  int n_sides = count_sides (spec->side * resolution, &pixels);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels, pixels);
  cairo_t *cr = cairo_create (surface);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  rw_set_source_color (cr, &paint->color);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_scale (cr, (double) pixels / n_sides, (double) pixels / n_sides);
  rw_set_source_color (cr, &paint->pattern_color);
  if (spec->direction != 0)
    stroke_diagonals (cr, n_sides, spec->direction, spec->width / spec->side);
  else
    fill_dots (cr, n_sides, spec->width / spec->side);
  cairo_destroy (cr);
  return surface;
}

static gboolean
paint_equal (const RwPaint *a,
             const RwPaint *b)
{
  return a->pattern == b->pattern &&
         memcmp (&a->color, &b->color, sizeof (RwColor)) == 0 &&
         memcmp (&a->pattern_color, &b->pattern_color,
                    sizeof (RwColor)) == 0;
}

static cairo_surface_t *
ensure_tile (RwTiles       *self,
             const RwPaint *paint,
             double         resolution)
{
  RwTile tile;

  for (guint i = 0; i < self->tiles->len; i++)
    {
      const RwTile *known = &g_array_index (self->tiles, RwTile, i);

      if (fabs (known->resolution - resolution) < 1e-9 &&
          paint_equal (&known->paint, paint))
        return known->surface;
    }

  if (self->tiles->len == MAX_TILES)
    g_array_remove_index (self->tiles, 0);
  tile.paint = *paint;
  tile.resolution = resolution;
  tile.surface = create_tile (paint, resolution);
  g_array_append_val (self->tiles, tile);
  return tile.surface;
}

static double
device_scale (cairo_t *cr)
{
  double x_scale, y_scale;

  cairo_surface_get_device_scale (cairo_get_group_target (cr),
                                  &x_scale, &y_scale);
  return x_scale;
}

/*< private >
 * rw_tiles_new:
 *
 * Creates an empty store of tiles.
 *
 * Returns: (transfer full): the store
 */
RwTiles *
rw_tiles_new (void)
{
  RwTiles *self = g_new0 (RwTiles, 1);

  self->tiles = g_array_new (FALSE, FALSE, sizeof (RwTile));
  g_array_set_clear_func (self->tiles, (GDestroyNotify) rw_tile_clear);
  return self;
}

/*< private >
 * rw_tiles_free:
 * @self: (transfer full): a store
 *
 * Frees a store of tiles.
 */
void
rw_tiles_free (RwTiles *self)
{
  g_array_unref (self->tiles);
  g_free (self);
}

/*< private >
 * rw_tiles_fill:
 * @self: a store
 * @cr: where to paint, with a path
 * @paint: a paint with a pattern
 * @resolution: pixels for one unit of the device, where the surface does not
 *   know it; otherwise 1
 *
 * Fills and keeps the path.
 *
 * The tile lies still in the picture: its corner is where the picture's is,
 * put on a whole pixel.
 */
void
rw_tiles_fill (RwTiles       *self,
               cairo_t       *cr,
               const RwPaint *paint,
               double         resolution)
{
  double pixels = device_scale (cr) * resolution;
  cairo_surface_t *tile;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  tile = ensure_tile (self, paint, hypot (matrix.xx, matrix.yx) * pixels);
  cairo_surface_set_device_scale (tile, pixels, pixels);

  cairo_identity_matrix (cr);
  cairo_set_source_surface (cr, tile, round (matrix.x0 * pixels) / pixels,
                            round (matrix.y0 * pixels) / pixels);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_set_matrix (cr, &matrix);
  cairo_fill_preserve (cr);
}
