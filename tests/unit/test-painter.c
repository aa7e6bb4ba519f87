/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cairo painter: shapes land where the scene says, in its colours, and
 * a part is painted as it is in the whole.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "render/rw-painter.h"
#include "rw-test-scene.h"

#define WHITE 0xffffffu

typedef struct
{
  RwPangoMeasurer *pango;
  RwPainter       *painter;
  RwScene         *scene;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const TestLabels labels = { "Title", "Bent label", "Web" };

  fixture->pango = rw_pango_measurer_new ();
  fixture->painter = rw_painter_new (fixture->pango);
  fixture->scene = test_scene_new (rw_pango_measurer_get (fixture->pango),
                                   &labels);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_scene_unref (fixture->scene);
  rw_painter_free (fixture->painter);
  rw_pango_measurer_free (fixture->pango);
}

static cairo_surface_t *
create_surface (double scale)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                (int) ceil (TEST_SCENE_WIDTH * scale),
                                (int) ceil (TEST_SCENE_HEIGHT * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
paint (Fixture *fixture,
       double   scale)
{
  cairo_surface_t *surface = create_surface (scale);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  rw_painter_paint (fixture->painter, fixture->scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface,
       int              x,
       int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint32 value;

  memcpy (&value, data + y * cairo_image_surface_get_stride (surface) + 4 * x,
          sizeof value);
  return value & 0xffffff;
}

static guint32
color_of (const RwColor *color)
{
  return (guint32) lround (color->r * 255) << 16 |
         (guint32) lround (color->g * 255) << 8 |
         (guint32) lround (color->b * 255);
}

static guint32
owner_color (RwOwner owner)
{
  return color_of (&rw_theme_get (0)->owners[owner].color);
}

/* Whether anything but @background is seen in a rectangle. */
static gboolean
has_ink (cairo_surface_t *surface,
         const RwRect    *rect,
         guint32          background)
{
  for (int y = (int) rect->y; y < rect->y + rect->height; y++)
    {
      for (int x = (int) rect->x; x < rect->x + rect->width; x++)
        {
          if (pixel (surface, x, y) != background)
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_fills (Fixture       *fixture,
            gconstpointer  data)
{
  cairo_surface_t *surface = paint (fixture, 1);

  g_assert_cmphex (pixel (surface, 200, 150), ==,
                   owner_color (RW_OWNER_CUSTOMER));
  g_assert_cmphex (pixel (surface, 305, 150), ==,
                   owner_color (RW_OWNER_PROVIDER));
  g_assert_cmphex (pixel (surface, 40, 272), ==,
                   owner_color (RW_OWNER_CUSTOMER));
  /* Between the rings, and in the slit between the halves. */
  g_assert_cmphex (pixel (surface, 245, 150), ==, WHITE);
  g_assert_cmphex (pixel (surface, 285, 150), ==, WHITE);
  g_assert_cmphex (pixel (surface, 199, 45), ==, WHITE);
  g_assert_cmphex (pixel (surface, 200, 255), ==, WHITE);
  /* A round corner. */
  g_assert_cmphex (pixel (surface, 20, 260), ==, WHITE);
  cairo_surface_destroy (surface);
}

static void
test_patterns (Fixture       *fixture,
               gconstpointer  data)
{
  cairo_surface_t *surface = paint (fixture, 1);
  guint32 plain = owner_color (RW_OWNER_SHARED);
  int n_plain = 0, n_other = 0;

  for (int x = 254; x < 276; x++)
    {
      if (pixel (surface, x, 150) == plain)
        n_plain++;
      else
        n_other++;
    }
  g_assert_cmpint (n_plain, >, 4);
  g_assert_cmpint (n_other, >, 1);
  g_assert_true (has_ink (surface, &(RwRect) { 84, 145, 20, 10 },
                          owner_color (RW_OWNER_THIRD_PARTY)));
  cairo_surface_destroy (surface);
}

/* A tile lies on whole pixels at every scale, so the picture repeats. */
static void
test_pattern_repeats (Fixture       *fixture,
                      gconstpointer  data)
{
  /* 13 px are 26 pixels at 2, and two times 13 px are 39 at 1.5. */
  const struct { double scale; int period; } cases[] = {
    { 1, 13 }, { 1.5, 39 }, { 2, 26 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = paint (fixture, cases[i].scale);
      int y = (int) (150 * cases[i].scale);
      int from = (int) (124 * cases[i].scale);

      /* Left and right of the disc the ring is as wide as a period at least
       * twice over only when both sides are compared. */
      for (int k = 0; k < 10; k++)
        {
          int x = from + k;
          int mirror = x + cases[i].period *
                             (int) (130 * cases[i].scale / cases[i].period);

          g_assert_cmphex (pixel (surface, x, y), ==,
                           pixel (surface, mirror, y));
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  cairo_surface_t *surface = paint (fixture, 1);

  g_assert_true (has_ink (surface, &(RwRect) { 10, 5, 40, 18 }, WHITE));
  g_assert_true (has_ink (surface, &(RwRect) { 355, 265, 35, 18 }, WHITE));
  g_assert_true (has_ink (surface, &(RwRect) { 175, 265, 50, 18 }, WHITE));
  /* Over the outer ring and, upside down, below it. */
  g_assert_true (has_ink (surface, &(RwRect) { 160, 14, 80, 14 }, WHITE));
  g_assert_true (has_ink (surface, &(RwRect) { 160, 271, 80, 14 }, WHITE));
  cairo_surface_destroy (surface);
}

/* Cairo cuts outlines at the edge of a band, which may move their rounding:
 * a step or two of a channel is no difference. */
static gboolean
is_near (guint32 a,
         guint32 b)
{
  for (int shift = 0; shift < 24; shift += 8)
    {
      if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 2)
        return FALSE;
    }
  return TRUE;
}

static void
assert_same_rows (cairo_surface_t *whole,
                  cairo_surface_t *band,
                  int              first_row)
{
  for (int y = 0; y < cairo_image_surface_get_height (band); y++)
    {
      for (int x = 0; x < cairo_image_surface_get_width (band); x++)
        {
          guint32 expected = pixel (whole, x, y + first_row);

          if (!is_near (pixel (band, x, y), expected))
            g_error ("pixel %d, %d is %06x instead of %06x", x, y + first_row,
                     pixel (band, x, y), expected);
        }
    }
}

static void
test_bands (Fixture       *fixture,
            gconstpointer  data)
{
  const double scale = 1.37;
  cairo_surface_t *whole = paint (fixture, scale);
  int width = cairo_image_surface_get_width (whole);
  int height = cairo_image_surface_get_height (whole);

  for (int row = 0; row + 10 <= height; row += 10)
    {
      cairo_surface_t *band =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, 10);
      cairo_t *cr = cairo_create (band);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_translate (cr, 0, -row);
      cairo_scale (cr, scale, scale);
      rw_painter_paint (fixture->painter, fixture->scene, cr);
      cairo_destroy (cr);
      cairo_surface_flush (band);
      assert_same_rows (whole, band, row);
      cairo_surface_destroy (band);
    }
  cairo_surface_destroy (whole);
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  cairo_surface_t *surface = create_surface (1);
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpstr (rw_scene_get_group (fixture->scene, 1)->id, ==,
                   "layer-data");
  rw_painter_paint_group (fixture->painter, fixture->scene, 1, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_assert_cmphex (pixel (surface, 200, 150), ==,
                   owner_color (RW_OWNER_CUSTOMER));
  g_assert_cmphex (pixel (surface, 305, 150), ==, WHITE);
  cairo_surface_destroy (surface);
}

static void
paint_red (const RwShape *shape,
           RwPaint       *paint,
           gpointer       user_data)
{
  int *n_shapes = user_data;

  (*n_shapes)++;
  paint->color = (RwColor) { 1, 0, 0, 1 };
  paint->pattern = RW_PATTERN_NONE;
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  cairo_surface_t *surface;
  int n_shapes = 0;

  rw_painter_set_filter (fixture->painter, paint_red, &n_shapes);
  surface = paint (fixture, 1);
  rw_painter_set_filter (fixture->painter, NULL, NULL);

  g_assert_cmpint (n_shapes, ==,
                   (int) rw_scene_get_n_shapes (fixture->scene));
  g_assert_cmphex (pixel (surface, 305, 150), ==, 0xff0000);
  cairo_surface_destroy (surface);
}

/* What lies outside the clip costs nothing. */
static void
test_culling (Fixture       *fixture,
              gconstpointer  data)
{
  cairo_surface_t *surface = create_surface (1);
  cairo_t *cr = cairo_create (surface);
  int n_shapes = 0;

  cairo_rectangle (cr, 12, 262, 10, 10);
  cairo_clip (cr);
  rw_painter_set_filter (fixture->painter, paint_red, &n_shapes);
  rw_painter_paint (fixture->painter, fixture->scene, cr);
  cairo_destroy (cr);

  /* The background and the box of the legend. */
  g_assert_cmpint (n_shapes, ==, 2);
  cairo_surface_destroy (surface);
}

static void
test_state_is_kept (Fixture       *fixture,
                    gconstpointer  data)
{
  cairo_surface_t *surface = create_surface (1);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t before, after;

  cairo_scale (cr, 0.5, 0.5);
  cairo_set_line_width (cr, 3);
  cairo_get_matrix (cr, &before);
  rw_painter_paint (fixture->painter, fixture->scene, cr);
  cairo_get_matrix (cr, &after);

  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat_with_epsilon (cairo_get_line_width (cr), 3, 1e-9);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* On a screen of two pixels a unit the tile is as fine as the screen. */
static void
test_device_scale (Fixture       *fixture,
                   gconstpointer  data)
{
  cairo_surface_t *scaled = paint (fixture, 2);
  cairo_surface_t *surface = create_surface (2);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, 2, 2);
  cr = cairo_create (surface);
  rw_painter_paint (fixture->painter, fixture->scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  assert_same_rows (scaled, surface, 0);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (scaled);
}

static void
test_recording (Fixture       *fixture,
                gconstpointer  data)
{
  cairo_surface_t *direct = paint (fixture, 2);
  cairo_surface_t *surface = create_surface (2);
  cairo_surface_t *recording =
    cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (recording);

  rw_painter_set_resolution (fixture->painter, 2);
  rw_painter_paint (fixture->painter, fixture->scene, cr);
  rw_painter_set_resolution (fixture->painter, 1);
  cairo_destroy (cr);

  cr = cairo_create (surface);
  cairo_scale (cr, 2, 2);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  /* The tiles were made for this resolution, so they come out unscaled. */
  for (int x = 250; x < 550; x++)
    g_assert_cmphex (pixel (surface, x, 300), ==, pixel (direct, x, 300));
  cairo_surface_destroy (recording);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (direct);
}

static void
test_no_outline (Fixture       *fixture,
                 gconstpointer  data)
{
  /* U+10FFFD is for private use: no font has it, and pango draws a box. */
  const TestLabels labels = { "\U0010fffd", "x\U0010fffd", "Web" };
  cairo_surface_t *surface;

  rw_scene_unref (fixture->scene);
  fixture->scene = test_scene_new (rw_pango_measurer_get (fixture->pango),
                                   &labels);
  surface = paint (fixture, 1);

  g_assert_true (has_ink (surface, &(RwRect) { 10, 5, 20, 18 }, WHITE));
  cairo_surface_destroy (surface);
}

static gboolean
path_contains (const RwSector *sector,
               double          x,
               double          y)
{
  cairo_surface_t *surface =
    cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  gboolean inside;

  rw_painter_sector_path (sector, cr);
  inside = cairo_in_fill (cr, x, y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return inside;
}

static void
test_sector_path (void)
{
  const RwSector slice = { 0, 0, 0, 100, 0, G_PI_2, 3 };
  const RwSector piece = { 0, 0, 50, 100, 0, G_PI_2, 3 };
  const RwSector ring = { 0, 0, 50, 100, 1, 1 + 2 * G_PI, 3 };
  const RwSector disc = { 0, 0, 0, 100, 0, 2 * G_PI, 3 };
  const RwSector thin = { 0, 0, 50, 100, 0, 0.01, 3 };

  g_assert_true (path_contains (&slice, 10, -10));
  g_assert_true (path_contains (&slice, 4, -4));
  g_assert_false (path_contains (&slice, 2, -2));
  g_assert_false (path_contains (&slice, 2, -50));
  g_assert_true (path_contains (&slice, 4, -50));
  g_assert_true (path_contains (&piece, 70, -30));
  g_assert_false (path_contains (&piece, 20, -20));
  g_assert_false (path_contains (&piece, 2, -70));
  g_assert_false (path_contains (&piece, -20, -70));
  g_assert_true (path_contains (&ring, -70, 0));
  g_assert_false (path_contains (&ring, 0, 0));
  g_assert_true (path_contains (&disc, 0, 0));
  g_assert_false (path_contains (&thin, 0.25, -75));
}

/* Past a half turn the slit runs up to the centre. */
static void
test_sector_path_reflex (void)
{
  const RwSector most = { 0, 0, 0, 100, 0, 1.5 * G_PI, 3 };

  g_assert_true (path_contains (&most, 50, 50));
  g_assert_true (path_contains (&most, -50, 50));
  g_assert_true (path_contains (&most, 50, -50));
  g_assert_false (path_contains (&most, -50, -50));
  g_assert_false (path_contains (&most, 1, -50));
}

#define ADD(path, test) \
  g_test_add ("/painter/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("fills", test_fills);
  ADD ("patterns", test_patterns);
  ADD ("pattern-repeats", test_pattern_repeats);
  ADD ("text", test_text);
  ADD ("bands", test_bands);
  ADD ("group", test_group);
  ADD ("filter", test_filter);
  ADD ("culling", test_culling);
  ADD ("state-is-kept", test_state_is_kept);
  ADD ("device-scale", test_device_scale);
  ADD ("recording", test_recording);
  ADD ("no-outline", test_no_outline);
  g_test_add_func ("/painter/sector-path", test_sector_path);
  g_test_add_func ("/painter/sector-path-reflex", test_sector_path_reflex);

  return g_test_run ();
}
