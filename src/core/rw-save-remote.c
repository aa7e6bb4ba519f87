/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving to a place that only GIO can reach. What it does for safety depends
 * on the place; here it is made sure that a broken stream is never taken for
 * a whole one.
 */

#include "config.h"

#include "core/rw-document-saver-private.h"

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-error.h"

static gboolean
fail (GFile       *file,
      RwError      code,
      const char  *reason,
      GError     **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  /* Translators: a file, and why. */
  g_set_error (error, RW_ERROR, code, _("“%s” was not saved: %s"), name,
               reason);
  return FALSE;
}

static GBytes *
read_all (GFile         *file,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize length = 0;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (RW_DOCUMENT_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer,
                                RW_DOCUMENT_MAX_BYTES + 1, &length,
                                cancellable, error))
    return NULL;
  return g_bytes_new (buffer, length);
}

static gboolean
check_expected (GFile              *file,
                const RwFileState  *expected,
                GCancellable       *cancellable,
                GError            **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = read_all (file, cancellable, &reason);
  g_autoptr (RwFileState) now = NULL;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return fail (file, RW_ERROR_SAVE_GONE,
                 _("the file was removed or renamed meanwhile"), error);
  if (bytes == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  now = rw_file_state_new_for_bytes (bytes);
  return rw_file_state_equal_contents (now, expected) ||
         fail (file, RW_ERROR_SAVE_CHANGED,
               _("another program changed the file meanwhile"), error);
}

/* Closing a stream says that it is whole, unless it is closed in vain. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

/*< private >
 * rw_save_bytes_remotely:
 * @file: a file that is not local
 * @bytes: what shall be there
 * @expected: (nullable): see rw_document_save()
 * @flags: see rw_document_save()
 * @cancellable: (nullable): to stop it
 * @out_state: (out) (optional) (transfer full): see rw_document_save()
 * @error: where the error goes
 *
 * Saves bytes that are good.
 *
 * Returns: whether they are there; else @error is set
 */
gboolean
rw_save_bytes_remotely (GFile              *file,
                        GBytes             *bytes,
                        const RwFileState  *expected,
                        RwSaveFlags         flags,
                        GCancellable       *cancellable,
                        RwFileState       **out_state,
                        GError            **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  gboolean replace = expected != NULL || (flags & RW_SAVE_OVERWRITE) != 0;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if ((flags & RW_SAVE_OVERWRITE) == 0 && expected != NULL &&
      !check_expected (file, expected, cancellable, error))
    return FALSE;

  stream = replace
           ? g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE,
                             cancellable, error)
           : g_file_create (file, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL,
                                  cancellable, error))
    {
      abandon (G_OUTPUT_STREAM (stream));
      return FALSE;
    }
  if (!g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    return FALSE;

  if (out_state != NULL)
    *out_state = rw_file_state_new_for_bytes (bytes);
  return TRUE;
}
