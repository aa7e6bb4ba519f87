/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of pixels into a PNG stream. libpng leaves by longjmp where something
 * fails, so every call of it sits in a function without locals to free.
 *
 * Level 1 without filters: on flat pictures that is four times faster than
 * the usual settings, and smaller.
 */

#include "config.h"

#include "render/rw-png-encoder-private.h"

#include <math.h>
#include <setjmp.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <png.h>

#include "core/rw-error.h"

/* Bytes of compressed data handed to the sink at once. */
#define CHUNK_BYTES (128 * 1024)

#define METRES_PER_INCH 0.0254

struct _RwPngEncoder
{
  RwPngOptions  options;
  RwPngSink     sink;
  gpointer      user_data;
  png_structp   png;        /* (owned) */
  png_infop     info;       /* (owned) */
  guint8       *row;        /* (owned): one row as PNG wants it */
  GError       *error;      /* (owned) (nullable): the first that happened */
};

static void
fail_cb (png_structp     png,
         png_const_charp message)
{
  RwPngEncoder *self = png_get_error_ptr (png);

  if (self->error == NULL)
    g_set_error (&self->error, RW_ERROR, RW_ERROR_EXPORT,
                 _("The picture could not be encoded: %s"), message);
  png_longjmp (png, 1);
}

static void
warn_cb (png_structp     png,
         png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
write_cb (png_structp png,
          png_bytep   data,
          png_size_t  length)
{
  RwPngEncoder *self = png_get_io_ptr (png);

  if (!self->sink (data, length, self->user_data, &self->error))
    png_error (png, "the sink refused");
}

static void
flush_cb (png_structp png)
{
}

static void
add_text (png_textp   texts,
          int        *n_texts,
          const char *key,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  /* libpng only reads the text, whatever its types say. */
  texts[(*n_texts)++] = (png_text) {
    .compression = PNG_ITXT_COMPRESSION_NONE,
    .key = (char *) key,
    .text = (char *) text,
    .lang = (char *) "",
    .lang_key = (char *) "",
  };
}

static void
set_texts (RwPngEncoder *self)
{
  png_text texts[3] = { 0 };
  int n_texts = 0;

  add_text (texts, &n_texts, "Title", self->options.title);
  add_text (texts, &n_texts, "Description", self->options.description);
  add_text (texts, &n_texts, "Software", "Ringwall");
  png_set_text (self->png, self->info, texts, n_texts);
}

static void
set_header (RwPngEncoder *self)
{
  png_uint_32 per_metre =
    (png_uint_32) lround (self->options.dpi / METRES_PER_INCH);

  png_set_IHDR (self->png, self->info,
                (png_uint_32) self->options.width_px,
                (png_uint_32) self->options.height_px, 8,
                self->options.transparent ? PNG_COLOR_TYPE_RGB_ALPHA
                                          : PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (self->png, self->info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (self->png, self->info, per_metre, per_metre,
                PNG_RESOLUTION_METER);
}

/* Four pixels of cairo's 0xXXRRGGBB into three words of R, G, B bytes. */
static void
pack_four (const guint32 *pixels,
           guint8        *out)
{
  guint32 a = GUINT32_SWAP_LE_BE (pixels[0]) >> 8;
  guint32 b = GUINT32_SWAP_LE_BE (pixels[1]) >> 8;
  guint32 c = GUINT32_SWAP_LE_BE (pixels[2]) >> 8;
  guint32 d = GUINT32_SWAP_LE_BE (pixels[3]) >> 8;
  guint32 words[3] = {
    GUINT32_TO_LE (a | b << 24),
    GUINT32_TO_LE (b >> 8 | c << 16),
    GUINT32_TO_LE (c >> 16 | d << 8),
  };

  memcpy (out, words, sizeof words);
}

static void
pack_opaque (const guint32 *pixels,
             guint8        *out,
             int            n_pixels)
{
  int i = 0;

  for (; i + 4 <= n_pixels; i += 4)
    pack_four (pixels + i, out + 3 * i);
  for (; i < n_pixels; i++)
    {
      out[3 * i] = (guint8) (pixels[i] >> 16);
      out[3 * i + 1] = (guint8) (pixels[i] >> 8);
      out[3 * i + 2] = (guint8) pixels[i];
    }
}

static guint8
straight (guint32 channel,
          guint32 alpha)
{
  return (guint8) ((channel * 255 + alpha / 2) / alpha);
}

/* PNG's alpha is straight, cairo's is multiplied in. */
static void
pack_transparent (const guint32 *pixels,
                  guint8        *out,
                  int            n_pixels)
{
  for (int i = 0; i < n_pixels; i++, out += 4)
    {
      guint32 alpha = pixels[i] >> 24;

      memset (out, 0, 4);
      if (alpha == 0)
        continue;
      out[0] = straight (pixels[i] >> 16 & 0xff, alpha);
      out[1] = straight (pixels[i] >> 8 & 0xff, alpha);
      out[2] = straight (pixels[i] & 0xff, alpha);
      out[3] = (guint8) alpha;
    }
}

static void
write_row (RwPngEncoder  *self,
           const guint32 *pixels)
{
  if (self->options.transparent)
    pack_transparent (pixels, self->row, self->options.width_px);
  else
    pack_opaque (pixels, self->row, self->options.width_px);
  png_write_row (self->png, self->row);
}

/*< private >
 * rw_png_encoder_new:
 * @options: what to write; copied, its strings are borrowed
 * @sink: takes the bytes
 * @user_data: passed to @sink
 *
 * Creates an encoder.
 *
 * Returns: (transfer full): the encoder
 */
RwPngEncoder *
rw_png_encoder_new (const RwPngOptions *options,
                    RwPngSink           sink,
                    gpointer            user_data)
{
  RwPngEncoder *self = g_new0 (RwPngEncoder, 1);

  self->options = *options;
  self->sink = sink;
  self->user_data = user_data;
  self->row = g_malloc ((gsize) options->width_px * 4);
  self->png = png_create_write_struct (PNG_LIBPNG_VER_STRING, self,
                                       fail_cb, warn_cb);
  if (self->png != NULL)
    self->info = png_create_info_struct (self->png);
  return self;
}

/*< private >
 * rw_png_encoder_free:
 * @self: (nullable) (transfer full): an encoder
 *
 * Frees an encoder.
 */
void
rw_png_encoder_free (RwPngEncoder *self)
{
  if (self == NULL)
    return;
  png_destroy_write_struct (&self->png, &self->info);
  g_free (self->row);
  g_clear_error (&self->error);
  g_free (self);
}

/*< private >
 * rw_png_encoder_begin:
 * @self: an encoder
 *
 * Writes what comes before the pixels.
 *
 * Returns: whether that went well; otherwise the error is kept
 */
gboolean
rw_png_encoder_begin (RwPngEncoder *self)
{
  if (self->png == NULL || self->info == NULL)
    {
      g_set_error_literal (&self->error, RW_ERROR, RW_ERROR_EXPORT,
                           _("The picture could not be encoded: libpng did "
                             "not start"));
      return FALSE;
    }
  if (setjmp (png_jmpbuf (self->png)))
    return FALSE;

  png_set_write_fn (self->png, self, write_cb, flush_cb);
  png_set_compression_level (self->png, 1);
  png_set_compression_buffer_size (self->png, CHUNK_BYTES);
  png_set_filter (self->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  set_header (self);
  set_texts (self);
  png_write_info (self->png, self->info);
  return TRUE;
}

/*< private >
 * rw_png_encoder_rows:
 * @self: an encoder
 * @surface: an image surface of the picture's width
 * @n_rows: how many of its rows to write, from the top
 *
 * Writes the next rows.
 *
 * Returns: whether that went well; otherwise the error is kept
 */
gboolean
rw_png_encoder_rows (RwPngEncoder    *self,
                     cairo_surface_t *surface,
                     int              n_rows)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  if (setjmp (png_jmpbuf (self->png)))
    return FALSE;

  for (int y = 0; y < n_rows; y++)
    write_row (self, (const guint32 *) (gconstpointer)
                       (data + (gsize) y * (gsize) stride));
  return TRUE;
}

/*< private >
 * rw_png_encoder_finish:
 * @self: an encoder
 *
 * Writes what comes after the pixels.
 *
 * Returns: whether that went well; otherwise the error is kept
 */
gboolean
rw_png_encoder_finish (RwPngEncoder *self)
{
  if (setjmp (png_jmpbuf (self->png)))
    return FALSE;

  png_write_end (self->png, self->info);
  return TRUE;
}

/*< private >
 * rw_png_encoder_steal_error:
 * @self: an encoder that failed
 * @error: return location for the error
 *
 * Hands over why it failed.
 */
void
rw_png_encoder_steal_error (RwPngEncoder  *self,
                            GError       **error)
{
  g_propagate_error (error, g_steal_pointer (&self->error));
}
