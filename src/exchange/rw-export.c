/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a session to a file: lays the scene out, lets it be painted or
 * written, and hands the bytes to the writer that leaves either the old file
 * or the whole new one.
 */

#include "config.h"

#include "exchange/rw-export.h"

#include "core/rw-file.h"
#include "exchange/rw-export-private.h"
#include "render/rw-png.h"
#include "render/rw-svg.h"

struct _RwExporter
{
  RwPangoMeasurer *text;  /* (owned) */
};

static gboolean
write_svg (const RwScene *scene,
           RwPngSink      sink,
           gpointer       user_data,
           GError       **error)
{
  g_autoptr (GString) svg = rw_svg_write (scene);

  return sink (svg->str, svg->len, user_data, error);
}

static gboolean
write_png (RwExporter            *self,
           const RwScene         *scene,
           const RwExportOptions *options,
           RwPngSink              sink,
           gpointer               user_data,
           GError               **error)
{
  const RwPngOptions png_options = {
    .width_px = options->width,
    .height_px = options->height,
    .dpi = options->dpi,
    .transparent = options->transparent,
    .title = rw_scene_get_title (scene),
    .description = rw_scene_get_description (scene),
  };

  return rw_png_write (scene, self->text, &png_options, sink, user_data,
                       error);
}

static gboolean
write_picture (RwExporter            *self,
               RwSession             *session,
               const RwExportOptions *options,
               GPtrArray             *notes,
               RwPngSink              sink,
               gpointer               user_data,
               GError               **error)
{
  g_autoptr (RwScene) scene =
    rw_export_create_scene (session, options,
                            rw_pango_measurer_get (self->text));

  rw_export_take_notes (scene, notes);
  if (options->format == RW_EXPORT_SVG)
    return write_svg (scene, sink, user_data, error);
  return write_png (self, scene, options, sink, user_data, error);
}

static gboolean
to_file_cb (const void *data,
            gsize       length,
            gpointer    user_data,
            GError    **error)
{
  return rw_file_writer_write (user_data, data, length, error);
}

static gboolean
to_array_cb (const void *data,
             gsize       length,
             gpointer    user_data,
             GError    **error)
{
  g_byte_array_append (user_data, data, (guint) length);
  return TRUE;
}

/**
 * rw_exporter_new:
 *
 * Creates an exporter.
 *
 * Returns: (transfer full): the exporter
 */
RwExporter *
rw_exporter_new (void)
{
  RwExporter *self = g_new0 (RwExporter, 1);

  self->text = rw_pango_measurer_new ();
  return self;
}

/**
 * rw_exporter_free:
 * @self: (nullable) (transfer full): an exporter
 *
 * Frees an exporter.
 */
void
rw_exporter_free (RwExporter *self)
{
  if (self == NULL)
    return;
  rw_pango_measurer_free (self->text);
  g_free (self);
}

/**
 * rw_exporter_load_fonts:
 * @self: an exporter
 *
 * Finds and opens the fonts, so that the first export does not wait.
 */
void
rw_exporter_load_fonts (RwExporter *self)
{
  g_return_if_fail (self != NULL);

  rw_pango_measurer_load_fonts (self->text);
}

/**
 * rw_exporter_to_file:
 * @self: an exporter
 * @session: what is looked at; has a document with a scenario
 * @options: how to draw it
 * @path: a local file, in the file system's encoding
 * @overwrite: whether an existing file may be replaced
 * @notes: (nullable) (element-type utf8): gets what the picture could not
 *   show as it should
 * @error: return location for an error
 *
 * Draws a picture into a file.
 *
 * Nothing is seen at @path until all is written and safe on the disk; where
 * that fails, what was there before is still there.
 *
 * Returns: %FALSE with @error set to %G_IO_ERROR_EXISTS where there is a file
 *   already, to another %G_IO_ERROR, or to an %RW_ERROR where @options cannot
 *   be met
 */
gboolean
rw_exporter_to_file (RwExporter            *self,
                     RwSession             *session,
                     const RwExportOptions *options,
                     const char            *path,
                     gboolean               overwrite,
                     GPtrArray             *notes,
                     GError               **error)
{
  g_autoptr (RwFileWriter) writer = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (!rw_export_options_check (options, error))
    return FALSE;
  writer = rw_file_writer_new (path, overwrite, error);
  return writer != NULL &&
         write_picture (self, session, options, notes, to_file_cb, writer,
                        error) &&
         rw_file_writer_commit (writer, error);
}

/**
 * rw_exporter_to_bytes:
 * @self: an exporter
 * @session: what is looked at; has a document with a scenario
 * @options: how to draw it
 * @notes: (nullable) (element-type utf8): gets what the picture could not
 *   show as it should
 * @error: return location for an error
 *
 * Draws a picture into memory.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 *   where @options cannot be met
 */
GBytes *
rw_exporter_to_bytes (RwExporter            *self,
                      RwSession             *session,
                      const RwExportOptions *options,
                      GPtrArray             *notes,
                      GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  if (!rw_export_options_check (options, error) ||
      !write_picture (self, session, options, notes, to_array_cb, bytes,
                      error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * rw_export_to_file:
 * @session: what is looked at; has a document with a scenario
 * @options: how to draw it
 * @path: a local file, in the file system's encoding
 * @overwrite: whether an existing file may be replaced
 * @notes: (nullable) (element-type utf8): gets what the picture could not
 *   show as it should
 * @error: return location for an error
 *
 * Draws one picture into a file, as rw_exporter_to_file() does.
 *
 * Returns: %FALSE with @error set
 */
gboolean
rw_export_to_file (RwSession             *session,
                   const RwExportOptions *options,
                   const char            *path,
                   gboolean               overwrite,
                   GPtrArray             *notes,
                   GError               **error)
{
  g_autoptr (RwExporter) exporter = rw_exporter_new ();

  return rw_exporter_to_file (exporter, session, options, path, overwrite,
                              notes, error);
}

/**
 * rw_export_to_bytes:
 * @session: what is looked at; has a document with a scenario
 * @options: how to draw it
 * @notes: (nullable) (element-type utf8): gets what the picture could not
 *   show as it should
 * @error: return location for an error
 *
 * Draws one picture into memory, as rw_exporter_to_bytes() does.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
rw_export_to_bytes (RwSession             *session,
                    const RwExportOptions *options,
                    GPtrArray             *notes,
                    GError               **error)
{
  g_autoptr (RwExporter) exporter = rw_exporter_new ();

  return rw_exporter_to_bytes (exporter, session, options, notes, error);
}
