/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene into a PNG: one thread paints a band while another encodes the one
 * before, so that the whole picture never lies in memory and a second
 * processor helps.
 */

#include "config.h"

#include "render/rw-png.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "core/rw-error.h"
#include "render/rw-painter-private.h"
#include "render/rw-png-encoder-private.h"

/* One band is painted, one encoded, and one waits in between. */
#define N_BANDS 3
#define BAND_BYTES (256 * 1024)

typedef struct
{
  cairo_surface_t *surface;  /* (owned) */
  int              n_rows;   /* 0 in the one that says that all are done */
} RwBand;

/* A picture on its way. Bands go round: empty → painted → full → encoded. */
typedef struct
{
  const RwPngOptions *options;
  RwPngEncoder       *encoder;         /* (owned) */
  RwBand              bands[N_BANDS];
  RwBand              last;
  GAsyncQueue        *empty;           /* (owned) (element-type RwBand) */
  GAsyncQueue        *full;            /* (owned) (element-type RwBand) */
  int                 band_rows;
  int                 failed;          /* (atomic) */
} RwPngJob;

static gboolean
check_size (const RwPngOptions *options,
            GError            **error)
{
  gint64 pixels = (gint64) options->width_px * options->height_px;

  if (options->width_px < 1 || options->width_px > RW_PNG_MAX_SIDE ||
      options->height_px < 1 || options->height_px > RW_PNG_MAX_SIDE ||
      pixels > RW_PNG_MAX_PIXELS)
    {
      g_set_error (error, RW_ERROR, RW_ERROR_TOO_LARGE,
                   _("A picture of %d × %d pixels cannot be made: a side has "
                     "1 to %d, the whole at most %d million"),
                   options->width_px, options->height_px, RW_PNG_MAX_SIDE,
                   RW_PNG_MAX_PIXELS / 1000000);
      return FALSE;
    }
  return TRUE;
}

static gboolean
create_bands (RwPngJob *job,
              GError  **error)
{
  cairo_format_t format =
    job->options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  int rows = CLAMP (BAND_BYTES / (4 * job->options->width_px), 16, 256);

  job->band_rows = MIN (rows, job->options->height_px);
  for (int i = 0; i < N_BANDS; i++)
    {
      cairo_surface_t *surface =
        cairo_image_surface_create (format, job->options->width_px,
                                    job->band_rows);

      job->bands[i].surface = surface;
      if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
        {
          g_set_error_literal (error, RW_ERROR, RW_ERROR_EXPORT,
                               _("There is not enough memory for the "
                                 "picture"));
          return FALSE;
        }
      g_async_queue_push (job->empty, &job->bands[i]);
    }
  return TRUE;
}

static void
clear_job (RwPngJob *job)
{
  for (int i = 0; i < N_BANDS; i++)
    g_clear_pointer (&job->bands[i].surface, cairo_surface_destroy);
  g_clear_pointer (&job->empty, g_async_queue_unref);
  g_clear_pointer (&job->full, g_async_queue_unref);
  g_clear_pointer (&job->encoder, rw_png_encoder_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwPngJob, clear_job)

/* The other thread. After a failure it only hands the bands back. */
static gpointer
encode (gpointer data)
{
  RwPngJob *job = data;
  gboolean good = rw_png_encoder_begin (job->encoder);

  for (;;)
    {
      RwBand *band = g_async_queue_pop (job->full);

      if (band->n_rows == 0)
        break;
      if (good)
        good = rw_png_encoder_rows (job->encoder, band->surface, band->n_rows);
      if (!good)
        g_atomic_int_set (&job->failed, TRUE);
      g_async_queue_push (job->empty, band);
    }
  if (good)
    good = rw_png_encoder_finish (job->encoder);
  return GINT_TO_POINTER (good);
}

static void
paint_band (const RwPngJob *job,
            RwPainter      *painter,
            const RwScene  *scene,
            RwBand         *band,
            int             first_row)
{
  cairo_t *cr = cairo_create (band->surface);

  band->n_rows = MIN (job->band_rows, job->options->height_px - first_row);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  if (job->options->transparent)
    cairo_set_source_rgba (cr, 0, 0, 0, 0);
  else
    rw_set_source_color (cr, &rw_scene_get_theme (scene)->background);
  cairo_paint (cr);

  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_translate (cr, 0, -first_row);
  cairo_scale (cr, job->options->width_px / rw_scene_get_width (scene),
               job->options->height_px / rw_scene_get_height (scene));
  rw_painter_paint (painter, scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (band->surface);
}

static void
paint_bands (RwPngJob        *job,
             const RwScene   *scene,
             RwPangoMeasurer *text)
{
  g_autoptr (RwPainter) painter = rw_painter_new (text);

  for (int row = 0; row < job->options->height_px; row += job->band_rows)
    {
      RwBand *band = g_async_queue_pop (job->empty);

      if (g_atomic_int_get (&job->failed))
        break;
      paint_band (job, painter, scene, band, row);
      g_async_queue_push (job->full, band);
    }
  g_async_queue_push (job->full, &job->last);
}

/**
 * rw_png_write:
 * @scene: what to draw
 * @text: the measurer that @scene was laid out with
 * @options: size and description of the picture
 * @sink: takes the bytes
 * @user_data: passed to @sink
 * @error: return location for an error
 *
 * Draws a scene as PNG, scaled to the size asked for.
 *
 * Memory does not grow with the height: three bands of a quarter megabyte.
 *
 * Returns: whether the whole file was handed to @sink; otherwise @error is set
 *   to %RW_ERROR_TOO_LARGE, %RW_ERROR_EXPORT or what @sink said
 */
gboolean
rw_png_write (const RwScene       *scene,
              RwPangoMeasurer     *text,
              const RwPngOptions  *options,
              RwPngSink            sink,
              gpointer             user_data,
              GError             **error)
{
  g_auto (RwPngJob) job = { .options = options };
  GThread *thread;

  g_return_val_if_fail (scene != NULL && text != NULL, FALSE);
  g_return_val_if_fail (options != NULL && sink != NULL, FALSE);

  job.empty = g_async_queue_new ();
  job.full = g_async_queue_new ();
  if (!check_size (options, error) || !create_bands (&job, error))
    return FALSE;

  job.encoder = rw_png_encoder_new (options, sink, user_data);
  thread = g_thread_try_new ("rw-png", encode, &job, error);
  if (thread == NULL)
    return FALSE;
  paint_bands (&job, scene, text);
  if (GPOINTER_TO_INT (g_thread_join (thread)))
    return TRUE;
  rw_png_encoder_steal_error (job.encoder, error);
  return FALSE;
}
