/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a document to bytes that are known to be read back as they are, and
 * from there to a file.
 */

#include "config.h"

#include "core/rw-document-saver-private.h"

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-error.h"

/** Save: one save on its way through the thread. */
typedef struct
{
  GBytes      *bytes;     /* (owned) */
  RwFileState *expected;  /* (owned) (nullable) */
  RwFileState *state;     /* (owned) (nullable): what is there now */
  RwSaveFlags  flags;
} Save;

static void
save_free (gpointer data)
{
  Save *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->expected, rw_file_state_free);
  g_clear_pointer (&self->state, rw_file_state_free);
  g_free (self);
}

/* The document as it is now, as bytes. */
static GBytes *
take_snapshot (RwDocument  *document,
               GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean cut;

  if (rw_document_get_read_only (document))
    {
      g_set_error (error, RW_ERROR, RW_ERROR_VERSION,
                   _("changing this document needs a Ringwall that knows "
                     "version %s of the format"),
                   rw_document_get_min_reader (document));
      return NULL;
    }

  bytes = rw_document_write_bytes_checked (document, &cut);
  if (!cut)
    return g_steal_pointer (&bytes);

  g_set_error_literal (error, RW_ERROR, RW_ERROR_SAVE_CONTENT,
                       _("the document was not saved: some text is longer "
                         "than the format allows, or holds characters that "
                         "it cannot carry"));
  return NULL;
}

/* Are these bytes read back, strictly, as what they were made of? Whoever
 * writes the same bytes is the same document. */
static gboolean
check_bytes (GBytes  *bytes,
             GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, C_("file", "the new file"), NULL, NULL,
                            &reason);
  g_autoptr (GBytes) again = NULL;

  if (document != NULL)
    again = rw_document_write_bytes (document);
  if (again != NULL && g_bytes_equal (again, bytes))
    return TRUE;

  g_set_error (error, RW_ERROR, RW_ERROR_SAVE_CONTENT,
               /* Translators: the reason, with its place in the file. */
               _("the document was not saved: it could not be read back: %s"),
               reason != NULL ? reason->message
                              : _("something would be lost"));
  return FALSE;
}

static gboolean
save_to_file (GFile         *file,
              Save          *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file)
                                                  : NULL;

  if (!check_bytes (self->bytes, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (path != NULL)
    return rw_save_bytes_to_path (path, self->bytes, self->expected,
                                  self->flags, &self->state, error);

  return rw_save_bytes_remotely (file, self->bytes, self->expected,
                                 self->flags, cancellable, &self->state,
                                 error);
}

static void
save_thread_func (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (save_to_file (G_FILE (source_object), task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * rw_document_save:
 * @document: a document
 * @path: (type filename): where it shall be
 * @expected: (nullable): what was last seen there; %NULL if nothing may be
 *   there, unless @flags say otherwise
 * @flags: what somebody was asked, and allowed
 * @out_state: (out) (optional) (transfer full): what is there now, for the
 *   next save; set where the file was written even if this returns %FALSE
 *   because it could not be noted on disk, else %NULL
 * @error: where the error goes: one of %RW_ERROR_SAVE_CHANGED and the codes
 *   after it, %RW_ERROR_VERSION for a read-only document,
 *   %G_IO_ERROR_EXISTS, and other codes of %G_IO_ERROR
 *
 * Saves a document to a local file.
 *
 * The path holds the old document or the new one at any time, and the file
 * keeps its mode, owner, group and attributes. A link is followed to the file
 * that it means. After success all is on disk; after failure the file is as
 * it was.
 *
 * Returns: whether it was saved
 */
gboolean
rw_document_save (RwDocument         *document,
                  const char         *path,
                  const RwFileState  *expected,
                  RwSaveFlags         flags,
                  RwFileState       **out_state,
                  GError            **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (RW_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (out_state != NULL)
    *out_state = NULL;
  bytes = take_snapshot (document, error);
  return bytes != NULL && check_bytes (bytes, error) &&
         rw_save_bytes_to_path (path, bytes, expected, flags, out_state, error);
}

/**
 * rw_document_save_async:
 * @document: a document
 * @file: where it shall be; need not be a local file
 * @expected: (nullable): see rw_document_save()
 * @flags: see rw_document_save()
 * @cancellable: (nullable): to stop it, as long as nothing is written
 * @callback: called in the main thread when it is done
 * @user_data: for @callback
 *
 * Starts to save a document as it is now: what is changed after this returns
 * is not part of it. One save of a file at a time.
 *
 * A file that is not local is written as GIO can, which knows neither
 * attributes nor hard links; @flags other than %RW_SAVE_OVERWRITE mean
 * nothing then.
 */
void
rw_document_save_async (RwDocument          *document,
                        GFile               *file,
                        const RwFileState   *expected,
                        RwSaveFlags          flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Save *self;

  g_return_if_fail (RW_IS_DOCUMENT (document));
  g_return_if_fail (G_IS_FILE (file));

  self = g_new0 (Save, 1);
  self->expected = rw_file_state_copy (expected);
  self->flags = flags;
  self->bytes = take_snapshot (document, &error);

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, rw_document_save_async);
  g_task_set_task_data (task, self, save_free);
  /* Once it is written it is saved, whoever has changed their mind. */
  g_task_set_check_cancellable (task, FALSE);
  if (self->bytes != NULL)
    g_task_run_in_thread (task, save_thread_func);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * rw_document_save_finish:
 * @result: as given to the callback
 * @out_state: (out) (optional) (transfer full): see rw_document_save()
 * @error: see rw_document_save()
 *
 * Says how a save ended.
 *
 * Returns: whether the document was saved
 */
gboolean
rw_document_save_finish (GAsyncResult  *result,
                         RwFileState  **out_state,
                         GError       **error)
{
  Save *self;

  g_return_val_if_fail (g_async_result_is_tagged (result,
                                                  rw_document_save_async),
                        FALSE);

  self = g_task_get_task_data (G_TASK (result));
  if (out_state != NULL)
    *out_state = g_steal_pointer (&self->state);
  return g_task_propagate_boolean (G_TASK (result), error);
}
