/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a document in a thread, so that a large one never stops the window.
 * It knows no widget.
 */

#include "config.h"

#include "app/rw-loader.h"

#include <glib/gi18n.h>

#include "core/rw-document-io.h"

/** Load: one file on its way in; handed over to the thread and back. */
typedef struct
{
  RwCatalogue   *catalogue;    /* (owned), only read */
  RwDiagnostics *diagnostics;  /* (owned) (nullable) after it was taken */
  RwFileState   *state;        /* (owned) (nullable) */
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_object (&load->catalogue);
  g_clear_pointer (&load->diagnostics, rw_diagnostics_free);
  g_clear_pointer (&load->state, rw_file_state_free);
  g_free (load);
}

/* Reads one byte more than a document may have, so that the reader refuses
 * what is too large by its own message. */
static GBytes *
read_stream (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize length = 0;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (RW_DOCUMENT_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream),
                                buffer, RW_DOCUMENT_MAX_BYTES + 1,
                                &length, cancellable, error))
    return NULL;
  return g_bytes_new (buffer, length);
}

static RwDocument *
load_remote (GFile         *file,
             Load          *load,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = read_stream (file, cancellable, error);
  RwDocument *document;

  if (bytes == NULL)
    return NULL;
  document = rw_document_load_bytes (bytes, name, load->catalogue,
                                     load->diagnostics, error);
  if (document != NULL)
    load->state = rw_file_state_new_for_bytes (bytes);
  return document;
}

static void
load_thread_func (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GFile *file = G_FILE (source_object);
  Load *load = task_data;
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file)
                                                  : NULL;
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    document = rw_document_load_file_with_state (path, load->catalogue,
                                                 load->diagnostics,
                                                 &load->state, &error);
  else
    document = load_remote (file, load, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, g_steal_pointer (&document), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * rw_loader_load_async:
 * @file: what to read; need not be a local file
 * @catalogue: the knowledge that the document refers to
 * @cancellable: (nullable): to stop it
 * @callback: called in the main thread when it is done
 * @user_data: for @callback
 *
 * Starts to read a document.
 */
void
rw_loader_load_async (GFile               *file,
                      RwCatalogue         *catalogue,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (catalogue != NULL);

  load = g_new0 (Load, 1);
  load->catalogue = g_object_ref (catalogue);
  load->diagnostics = rw_diagnostics_new ();
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, rw_loader_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_thread_func);
}

/**
 * rw_loader_load_finish:
 * @result: as given to the callback
 * @out_diagnostics: (out) (transfer full): what the reader had to say, also
 *   where it refused the file
 * @error: why there is no document: G_IO_ERROR or RW_ERROR
 *
 * Takes the document that was read.
 *
 * Returns: (transfer full) (nullable): the document
 */
RwDocument *
rw_loader_load_finish (GAsyncResult   *result,
                       RwDiagnostics **out_diagnostics,
                       GError        **error)
{
  Load *load;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (out_diagnostics != NULL, NULL);

  load = g_task_get_task_data (G_TASK (result));
  *out_diagnostics = g_steal_pointer (&load->diagnostics);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rw_loader_dup_state:
 * @result: as given to the callback, with rw_loader_load_finish() done or not
 *
 * Tells what the file was when the very bytes of the document were read.
 *
 * Returns: (transfer full) (nullable): for whoever saves the document to that
 *   file later; %NULL where there is no document
 */
RwFileState *
rw_loader_dup_state (GAsyncResult *result)
{
  Load *load;

  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  rw_loader_load_async), NULL);

  load = g_task_get_task_data (G_TASK (result));
  return rw_file_state_copy (load->state);
}

static char *
dup_line (const RwDiagnostic *diagnostic)
{
  if (diagnostic->line == 0)
    return g_strdup (diagnostic->message);
  /* Translators: a place in a file, and what is wrong there. */
  return g_strdup_printf (_("Line %u, column %u: %s"),
                          diagnostic->line, diagnostic->column,
                          diagnostic->message);
}

/**
 * rw_loader_dup_reason:
 * @error: why a file was not opened
 * @diagnostics: (nullable): what the reader had to say
 *
 * Says in plain text why a file was not opened: the first error with its
 * place, else what the system said.
 *
 * Returns: (transfer full): text for a person
 */
char *
rw_loader_dup_reason (const GError        *error,
                      const RwDiagnostics *diagnostics)
{
  g_return_val_if_fail (error != NULL, NULL);

  for (guint i = 0;
       diagnostics != NULL && i < rw_diagnostics_get_n (diagnostics);
       i++)
    {
      const RwDiagnostic *diagnostic = rw_diagnostics_get (diagnostics, i);

      if (diagnostic->severity == RW_SEVERITY_ERROR)
        return dup_line (diagnostic);
    }
  return g_strdup (error->message);
}

/**
 * rw_loader_dup_list:
 * @diagnostics: what the reader had to say
 *
 * Lists all that a reader had to say, one thing a line.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_loader_dup_list (const RwDiagnostics *diagnostics)
{
  GString *list = g_string_new (NULL);

  g_return_val_if_fail (diagnostics != NULL, NULL);

  for (guint i = 0; i < rw_diagnostics_get_n (diagnostics); i++)
    {
      g_autofree char *line = dup_line (rw_diagnostics_get (diagnostics, i));

      if (i > 0)
        g_string_append_c (list, '\n');
      g_string_append (list, line);
    }
  return g_string_free (list, FALSE);
}
