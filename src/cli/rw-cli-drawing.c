/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the modules that draw, in threads of their own. They lie beside the
 * program in a build, and in a folder of their own once installed.
 */

#include "config.h"

#include "cli/rw-cli-drawing-private.h"

#include <dlfcn.h>
#include <string.h>

#include <glib/gi18n.h>

#include "core/rw-file.h"

/* Something that a thread is loading. */
typedef struct
{
  GThread *thread;  /* (owned) (nullable): %NULL before and after */
  GError  *error;   /* (owned) (nullable) */
} Loading;

struct _RwCliDrawing
{
  RwExportFormat   format;

  /* Threads */
  Loading          loading_writing;
  Loading          loading_drawing;

  /* In the modules, which stay; NULL where they could not be loaded */
  const RwWriting *writing;
  const RwDrawing *drawing;

  /* Owned */
  gpointer         fonts;     /* (nullable): of writing */
  RwExporter      *exporter;  /* (nullable): of drawing */
};

static char *
dup_module_path (const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder =
    program != NULL ? g_path_get_dirname (program) : g_strdup (PKGLIBDIR);
  g_autofree char *beside = g_build_filename (folder, name, NULL);

  if (g_file_test (beside, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&beside);
  return g_build_filename (PKGLIBDIR, name, NULL);
}

/* Types that libraries have registered cannot be unloaded: a module is never
 * closed. */
static gconstpointer
load_module (const char *name,
             const char *symbol,
             GError    **error)
{
  g_autofree char *path = dup_module_path (name);
  void *module = dlopen (path, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
  gconstpointer found = module != NULL ? dlsym (module, symbol) : NULL;

  if (found == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _("What draws pictures could not be loaded: %s"), dlerror ());
  return found;
}

static gboolean
check_version (const char *version,
               GError    **error)
{
  if (strcmp (version, PACKAGE_VERSION) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("What draws pictures is of version %s, the program of %s: "
                 "the installation is damaged"),
               version, PACKAGE_VERSION);
  return FALSE;
}

static gpointer
load_writing (gpointer data)
{
  RwCliDrawing *self = data;
  GError **error = &self->loading_writing.error;

  self->writing = load_module (RW_WRITING_MODULE, RW_WRITING_SYMBOL, error);
  if (self->writing != NULL && !check_version (self->writing->version, error))
    self->writing = NULL;
  if (self->writing == NULL)
    return NULL;

  self->writing->load_configuration ();
  if (self->format == RW_EXPORT_SVG)
    self->fonts = self->writing->open_fonts ();
  return NULL;
}

static gpointer
load_drawing (gpointer data)
{
  RwCliDrawing *self = data;
  GError **error = &self->loading_drawing.error;

  self->drawing = load_module (RW_DRAWING_MODULE, RW_DRAWING_SYMBOL, error);
  if (self->drawing != NULL && !check_version (self->drawing->version, error))
    self->drawing = NULL;
  return NULL;
}

static void
join (Loading *loading)
{
  if (loading->thread != NULL)
    g_thread_join (g_steal_pointer (&loading->thread));
}

static gboolean
wait_for_writing (RwCliDrawing *self,
                  GError      **error)
{
  join (&self->loading_writing);
  if (self->writing == NULL)
    g_propagate_error (error, g_steal_pointer (&self->loading_writing.error));
  return self->writing != NULL;
}

/* The exporter is made last: it uses the configuration that the other module
 * has read. */
static gboolean
wait_for_drawing (RwCliDrawing *self,
                  GError      **error)
{
  if (!wait_for_writing (self, error))
    return FALSE;
  if (self->exporter != NULL)
    return TRUE;

  if (self->loading_drawing.thread == NULL)
    load_drawing (self);
  join (&self->loading_drawing);
  if (self->drawing == NULL)
    {
      g_propagate_error (error,
                         g_steal_pointer (&self->loading_drawing.error));
      return FALSE;
    }
  self->exporter = self->drawing->create ();
  return TRUE;
}

/* SVG of plain text, or NULL where that is not what is asked for. */
static GBytes *
write_quickly (RwCliDrawing          *self,
               RwSession             *session,
               const RwExportOptions *options,
               GPtrArray             *notes)
{
  if (options->format != RW_EXPORT_SVG || self->fonts == NULL)
    return NULL;
  return self->writing->to_svg (self->fonts, session, options, notes);
}

/*< private >
 * rw_cli_drawing_start:
 * @format: what will be drawn
 *
 * Begins to load what draws.
 *
 * Returns: (transfer full): the loading
 */
RwCliDrawing *
rw_cli_drawing_start (RwExportFormat format)
{
  RwCliDrawing *self = g_new0 (RwCliDrawing, 1);

  self->format = format;
  self->loading_writing.thread =
    g_thread_new ("rw-writing", load_writing, self);
  if (format != RW_EXPORT_SVG)
    self->loading_drawing.thread =
      g_thread_new ("rw-drawing", load_drawing, self);
  return self;
}

/*< private >
 * rw_cli_drawing_free:
 * @self: (transfer full): the loading
 *
 * Ends the loading, waiting for it where it still goes on: a thread must not
 * run while the program ends.
 */
void
rw_cli_drawing_free (RwCliDrawing *self)
{
  join (&self->loading_writing);
  join (&self->loading_drawing);
  if (self->fonts != NULL)
    self->writing->close_fonts (self->fonts);
  if (self->exporter != NULL)
    self->drawing->free (self->exporter);
  g_clear_error (&self->loading_writing.error);
  g_clear_error (&self->loading_drawing.error);
  g_free (self);
}

/*< private >
 * rw_cli_drawing_to_file:
 * @self: the loading
 * @session: what is looked at
 * @options: how to draw it; already checked
 * @path: where to
 * @overwrite: whether an existing file may be replaced
 * @notes: (element-type utf8): gets what the picture could not show
 * @error: return location for an error
 *
 * Draws a picture into a file, once what draws is loaded.
 *
 * Returns: %FALSE with @error set
 */
gboolean
rw_cli_drawing_to_file (RwCliDrawing          *self,
                        RwSession             *session,
                        const RwExportOptions *options,
                        const char            *path,
                        gboolean               overwrite,
                        GPtrArray             *notes,
                        GError               **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!wait_for_writing (self, error))
    return FALSE;
  bytes = write_quickly (self, session, options, notes);
  if (bytes != NULL)
    return rw_file_write_bytes (path, bytes, overwrite, error);
  return wait_for_drawing (self, error) &&
         self->drawing->to_file (self->exporter, session, options, path,
                                 overwrite, notes, error);
}

/*< private >
 * rw_cli_drawing_to_bytes:
 * @self: the loading
 * @session: what is looked at
 * @options: how to draw it; already checked
 * @notes: (element-type utf8): gets what the picture could not show
 * @error: return location for an error
 *
 * Draws a picture into memory, once what draws is loaded.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
rw_cli_drawing_to_bytes (RwCliDrawing          *self,
                         RwSession             *session,
                         const RwExportOptions *options,
                         GPtrArray             *notes,
                         GError               **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!wait_for_writing (self, error))
    return NULL;
  bytes = write_quickly (self, session, options, notes);
  if (bytes == NULL && wait_for_drawing (self, error))
    bytes = self->drawing->to_bytes (self->exporter, session, options, notes,
                                     error);
  return g_steal_pointer (&bytes);
}
