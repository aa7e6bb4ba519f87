/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The PNG writer, read back with libpng: size, resolution, colour space,
 * texts and pixels, and what happens where it cannot go on.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include <gio/gio.h>
#include <png.h>

#include "core/rw-error.h"
#include "render/rw-png.h"
#include "rw-test-scene.h"

typedef struct
{
  RwPangoMeasurer *pango;
  RwScene         *scene;
} Fixture;

/* A picture as read back. */
typedef struct
{
  const guint8 *data;       /* what is left to read */
  gsize         length;
  png_uint_32   width;
  png_uint_32   height;
  int           color_type;
  int           bit_depth;
  png_uint_32   per_metre;
  int           intent;
  GHashTable   *texts;      /* (owned) */
  guint8       *pixels;     /* (owned) */
  int           n_channels;
} Picture;

static void
picture_clear (Picture *picture)
{
  g_clear_pointer (&picture->texts, g_hash_table_unref);
  g_clear_pointer (&picture->pixels, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const TestLabels labels = { "Title", "Bent label", "Web" };

  fixture->pango = rw_pango_measurer_new ();
  fixture->scene = test_scene_new (rw_pango_measurer_get (fixture->pango),
                                   &labels);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_scene_unref (fixture->scene);
  rw_pango_measurer_free (fixture->pango);
}

static gboolean
append_cb (const void *data,
           gsize       length,
           gpointer    user_data,
           GError    **error)
{
  g_byte_array_append (user_data, data, (guint) length);
  return TRUE;
}

static GByteArray *
write_png (Fixture            *fixture,
           const RwPngOptions *options)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean good = rw_png_write (fixture->scene, fixture->pango, options,
                                append_cb, bytes, &error);

  g_assert_no_error (error);
  g_assert_true (good);
  return bytes;
}

static void
read_cb (png_structp png,
         png_bytep   data,
         png_size_t  length)
{
  Picture *picture = png_get_io_ptr (png);

  g_assert_cmpuint (length, <=, picture->length);
  memcpy (data, picture->data, length);
  picture->data += length;
  picture->length -= length;
}

static void
complain_cb (png_structp     png,
             png_const_charp message)
{
  g_error ("libpng: %s", message);
}

static void
read_texts (Picture    *picture,
            png_structp png,
            png_infop   info)
{
  png_textp texts;
  int n_texts = 0;

  png_get_text (png, info, &texts, &n_texts);
  for (int i = 0; i < n_texts; i++)
    {
      g_assert_cmpint (texts[i].compression, ==, PNG_ITXT_COMPRESSION_NONE);
      g_hash_table_insert (picture->texts, g_strdup (texts[i].key),
                           g_strdup (texts[i].text));
    }
}

static void
read_header (Picture    *picture,
             png_structp png,
             png_infop   info)
{
  png_uint_32 y_per_metre;
  int unit;

  png_get_IHDR (png, info, &picture->width, &picture->height,
                &picture->bit_depth, &picture->color_type, NULL, NULL, NULL);
  g_assert_cmpuint (png_get_valid (png, info, PNG_INFO_sRGB), !=, 0);
  png_get_sRGB (png, info, &picture->intent);
  png_get_pHYs (png, info, &picture->per_metre, &y_per_metre, &unit);
  g_assert_cmpuint (y_per_metre, ==, picture->per_metre);
  g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
  picture->n_channels = png_get_channels (png, info);
}

static void
read_png (const GByteArray *bytes,
          Picture          *picture)
{
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL,
                                            complain_cb, complain_cb);
  png_infop info = png_create_info_struct (png);
  gsize stride;

  picture->data = bytes->data;
  picture->length = bytes->len;
  picture->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          g_free);
  png_set_read_fn (png, picture, read_cb);
  png_read_info (png, info);
  read_header (picture, png, info);
  read_texts (picture, png, info);
  stride = png_get_rowbytes (png, info);
  picture->pixels = g_malloc (stride * picture->height);
  for (png_uint_32 y = 0; y < picture->height; y++)
    png_read_row (png, picture->pixels + y * stride, NULL);
  png_read_end (png, NULL);
  g_assert_cmpuint (picture->length, ==, 0);
  png_destroy_read_struct (&png, &info, NULL);
}

static const guint8 *
pixel (const Picture *picture,
       int            x,
       int            y)
{
  return picture->pixels +
         ((gsize) y * picture->width + (gsize) x) *
           (gsize) picture->n_channels;
}

static void
assert_color (const Picture *picture,
              int            x,
              int            y,
              const RwColor *color)
{
  const guint8 expected[3] = {
    (guint8) lround (color->r * 255), (guint8) lround (color->g * 255),
    (guint8) lround (color->b * 255),
  };

  g_assert_cmpmem (pixel (picture, x, y), 3, expected, 3);
}

static void
test_opaque (Fixture       *fixture,
             gconstpointer  data)
{
  const RwPngOptions options = {
    800, 600, 144, FALSE, "Contoso é", "Rings & walls"
  };
  g_autoptr (GByteArray) bytes = write_png (fixture, &options);
  g_auto (Picture) picture = { 0 };

  read_png (bytes, &picture);
  g_assert_cmpuint (picture.width, ==, 800);
  g_assert_cmpuint (picture.height, ==, 600);
  g_assert_cmpint (picture.color_type, ==, PNG_COLOR_TYPE_RGB);
  g_assert_cmpint (picture.bit_depth, ==, 8);
  g_assert_cmpint (picture.intent, ==, PNG_sRGB_INTENT_PERCEPTUAL);
  g_assert_cmpuint (picture.per_metre, ==, 5669);
  g_assert_cmpstr (g_hash_table_lookup (picture.texts, "Title"), ==,
                   "Contoso é");
  g_assert_cmpstr (g_hash_table_lookup (picture.texts, "Description"), ==,
                   "Rings & walls");
  assert_color (&picture, 400, 300,
                &rw_theme_get (0)->owners[RW_OWNER_CUSTOMER].color);
  assert_color (&picture, 610, 300,
                &rw_theme_get (0)->owners[RW_OWNER_PROVIDER].color);
  assert_color (&picture, 490, 300, &rw_theme_get (0)->background);
}

/* Drops the background, as a scene does that is asked for none. */
static void
drop_background (RwScene *scene)
{
  g_array_index (scene->groups, RwSceneGroup, 0).n_shapes = 0;
}

static void
test_transparent (Fixture       *fixture,
                  gconstpointer  data)
{
  const RwPngOptions options = { 400, 300, 96, TRUE, NULL, "" };
  const RwColor *provider =
    &rw_theme_get (0)->owners[RW_OWNER_PROVIDER].color;
  g_auto (Picture) picture = { 0 };
  g_autoptr (GByteArray) bytes = NULL;
  gboolean between = FALSE;

  drop_background (fixture->scene);
  bytes = write_png (fixture, &options);
  read_png (bytes, &picture);

  g_assert_cmpint (picture.color_type, ==, PNG_COLOR_TYPE_RGB_ALPHA);
  g_assert_null (g_hash_table_lookup (picture.texts, "Title"));
  g_assert_null (g_hash_table_lookup (picture.texts, "Description"));
  assert_color (&picture, 305, 150, provider);
  g_assert_cmpuint (pixel (&picture, 305, 150)[3], ==, 255);
  g_assert_cmpuint (pixel (&picture, 2, 150)[3], ==, 0);

  /* Along an edge the colour is the ring's, only thinner. */
  for (int x = 318; x < 323; x++)
    {
      const guint8 *at = pixel (&picture, x, 150);

      if (at[3] > 40 && at[3] < 250)
        {
          between = TRUE;
          g_assert_cmpint (abs (at[0] - (int) lround (provider->r * 255)),
                           <=, 4);
        }
    }
  for (int y = 30; y < 150 && !between; y++)
    between = pixel (&picture, 250, y)[3] % 255 != 0;
  g_assert_true (between);
}

static cairo_surface_t *
paint_whole (Fixture *fixture,
             int      width,
             int      height)
{
  g_autoptr (RwPainter) painter = rw_painter_new (fixture->pango);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, width / (double) TEST_SCENE_WIDTH,
               height / (double) TEST_SCENE_HEIGHT);
  rw_painter_paint (painter, fixture->scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Large enough for many bands, and a width that is no multiple of four. */
static void
test_bands (Fixture       *fixture,
            gconstpointer  data)
{
  const RwPngOptions options = { 1603, 1203, 96, FALSE, NULL, NULL };
  g_autoptr (GByteArray) bytes = write_png (fixture, &options);
  cairo_surface_t *surface = paint_whole (fixture, 1603, 1203);
  int stride = cairo_image_surface_get_stride (surface);
  g_auto (Picture) picture = { 0 };

  read_png (bytes, &picture);
  for (int y = 0; y < 1203; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer)
        (cairo_image_surface_get_data (surface) + y * stride);

      for (int x = 0; x < 1603; x++)
        {
          const guint8 *at = pixel (&picture, x, y);
          guint32 value = (guint32) (at[0] << 16 | at[1] << 8 | at[2]);

          if (value != (row[x] & 0xffffff))
            g_error ("pixel %d, %d differs", x, y);
        }
    }
  cairo_surface_destroy (surface);
}

static void
test_tiny (Fixture       *fixture,
           gconstpointer  data)
{
  for (int size = 1; size < 6; size++)
    {
      const RwPngOptions options = { size, 6 - size, 96, FALSE, NULL, NULL };
      g_autoptr (GByteArray) bytes = write_png (fixture, &options);
      g_auto (Picture) picture = { 0 };

      read_png (bytes, &picture);
      g_assert_cmpuint (picture.width, ==, (guint) size);
      g_assert_cmpuint (picture.height, ==, (guint) (6 - size));
    }
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  const RwPngOptions options = { 700, 500, 96, FALSE, "T", "D" };
  g_autoptr (GByteArray) one = write_png (fixture, &options);
  g_autoptr (GByteArray) other = write_png (fixture, &options);

  g_assert_cmpmem (one->data, one->len, other->data, other->len);
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  const struct { int width; int height; } sizes[] = {
    { 0, 10 }, { 10, 0 }, { -1, 10 }, { 32768, 10 }, { 10, 32768 },
    { 32767, 32767 }, { 16384, 16384 }, { G_MAXINT, G_MAXINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const RwPngOptions options = {
        sizes[i].width, sizes[i].height, 96, FALSE, NULL, NULL
      };
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (rw_png_write (fixture->scene, fixture->pango, &options,
                                    append_cb, bytes, &error));
      g_assert_error (error, RW_ERROR, RW_ERROR_TOO_LARGE);
      g_assert_cmpuint (bytes->len, ==, 0);
    }
}

/* Takes some bytes and then no more. */
static gboolean
refuse_cb (const void *data,
           gsize       length,
           gpointer    user_data,
           GError    **error)
{
  int *n_left = user_data;

  if ((*n_left)-- > 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return FALSE;
}

static void
test_sink_refuses (Fixture       *fixture,
                   gconstpointer  data)
{
  const RwPngOptions options = { 900, 2000, 96, FALSE, "T", "D" };

  for (int n_taken = 0; n_taken < 40; n_taken += 3)
    {
      g_autoptr (GError) error = NULL;
      int n_left = n_taken;
      gboolean good = rw_png_write (fixture->scene, fixture->pango, &options,
                                    refuse_cb, &n_left, &error);

      if (good)
        return;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
  g_assert_not_reached ();
}

#define ADD(path, test) \
  g_test_add ("/png/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("opaque", test_opaque);
  ADD ("transparent", test_transparent);
  ADD ("bands", test_bands);
  ADD ("tiny", test_tiny);
  ADD ("same-bytes", test_same_bytes);
  ADD ("too-large", test_too_large);
  ADD ("sink-refuses", test_sink_refuses);

  return g_test_run ();
}
