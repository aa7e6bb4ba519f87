/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The changes that a program which ended has left behind, as long as nobody
 * has said what is to become of them. It holds their locks meanwhile, so that
 * no other program offers them as well. It knows no widget.
 */

#include "config.h"

#include "app/rw-restorer.h"

#include "core/rw-document-io.h"

/** Load: a draft on its way in; handed over to the thread and back. */
typedef struct
{
  RwDraft       *draft;        /* (borrowed): nobody else uses it meanwhile */
  RwCatalogue   *catalogue;    /* (owned), only read */
  RwDiagnostics *diagnostics;  /* (owned) (nullable) after it was taken */
} Load;

struct _RwRestorer
{
  GObject parent_instance;

  /* Owned */
  char       *directory;
  RwRecovery *found;    /* nothing until the scan has ended */
  GHashTable *dropped;  /* (element-type utf8): ids that wait for their end */

  gboolean    disposed;
};

typedef enum
{
  SIGNAL_CHANGED,
} RwRestorerSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (RwRestorer, rw_restorer, G_TYPE_OBJECT)

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_object (&load->catalogue);
  g_clear_pointer (&load->diagnostics, rw_diagnostics_free);
  g_free (load);
}

static void
load_thread_func (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = rw_draft_read (load->draft, &error);
  RwDocument *document = NULL;

  if (bytes != NULL)
    document =
      rw_document_load_bytes (bytes, rw_draft_get_info (load->draft)->title,
                              load->catalogue, load->diagnostics, &error);
  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
emit_changed (RwRestorer *self)
{
  if (!self->disposed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
scan_thread_func (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_task_return_pointer (task, rw_recovery_scan (task_data),
                         (GDestroyNotify) rw_recovery_free);
}

static void
scanned_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  RwRestorer *self = RW_RESTORER (object);
  RwRecovery *found = g_task_propagate_pointer (G_TASK (result), NULL);

  rw_recovery_free (self->found);
  self->found = found;
  if (found->n_left > 0)
    g_debug ("%u drafts were left where they are", found->n_left);
  emit_changed (self);
}

static gboolean
get_index (RwRestorer *self,
           const char *id,
           guint      *out_index)
{
  GPtrArray *drafts = self->found->drafts;

  for (guint i = 0; i < drafts->len; i++)
    if (g_str_equal (rw_draft_get_id (drafts->pdata[i]), id))
      {
        *out_index = i;
        return TRUE;
      }
  return FALSE;
}

static void
delete (RwRestorer *self,
        const char *id)
{
  g_autoptr (RwDraft) draft = rw_restorer_take (self, id);
  g_autoptr (GError) error = NULL;

  if (draft != NULL && !rw_draft_remove (draft, &error))
    g_debug ("%s", error->message);
}

/* What somebody dropped, and did not want back before the program ended. */
static void
rw_restorer_dispose (GObject *object)
{
  RwRestorer *self = RW_RESTORER (object);
  g_autoptr (GList) ids = g_hash_table_get_keys (self->dropped);

  self->disposed = TRUE;
  for (GList *l = ids; l != NULL; l = l->next)
    {
      g_autofree char *id = g_strdup (l->data);

      delete (self, id);
    }

  G_OBJECT_CLASS (rw_restorer_parent_class)->dispose (object);
}

static void
rw_restorer_finalize (GObject *object)
{
  RwRestorer *self = RW_RESTORER (object);

  g_clear_pointer (&self->found, rw_recovery_free);
  g_clear_pointer (&self->dropped, g_hash_table_unref);
  g_clear_pointer (&self->directory, g_free);

  G_OBJECT_CLASS (rw_restorer_parent_class)->finalize (object);
}

static void
rw_restorer_class_init (RwRestorerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rw_restorer_dispose;
  object_class->finalize = rw_restorer_finalize;

  /**
   * RwRestorer::changed:
   *
   * Something else is to be offered.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", RW_TYPE_RESTORER, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rw_restorer_init (RwRestorer *self)
{
  self->dropped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         NULL);
  self->found = rw_recovery_new ();
}

/**
 * rw_restorer_new:
 * @directory: (type filename): where drafts are kept
 *
 * Makes a restorer that has found nothing yet.
 *
 * Returns: (transfer full): the restorer
 */
RwRestorer *
rw_restorer_new (const char *directory)
{
  RwRestorer *self;

  g_return_val_if_fail (directory != NULL, NULL);

  self = g_object_new (RW_TYPE_RESTORER, NULL);
  self->directory = g_strdup (directory);
  return self;
}

/**
 * rw_restorer_get_directory:
 * @self: the restorer
 *
 * Gets where drafts are kept.
 *
 * Returns: (transfer none) (type filename): a path
 */
const char *
rw_restorer_get_directory (RwRestorer *self)
{
  g_return_val_if_fail (RW_IS_RESTORER (self), NULL);

  return self->directory;
}

/**
 * rw_restorer_scan:
 * @self: the restorer
 *
 * Looks for drafts, in a thread. #RwRestorer::changed tells when that is
 * done. What was offered before is let go then.
 */
void
rw_restorer_scan (RwRestorer *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (RW_IS_RESTORER (self));

  task = g_task_new (self, NULL, scanned_cb, NULL);
  g_task_set_source_tag (task, rw_restorer_scan);
  g_task_set_task_data (task, g_strdup (self->directory), g_free);
  g_task_run_in_thread (task, scan_thread_func);
}

/**
 * rw_restorer_list:
 * @self: the restorer
 * @troublesome: whether those are meant that made the program end
 *
 * Lists the drafts that are offered, or those that are only on request.
 *
 * Returns: (transfer container) (element-type RwDraft): the latest first
 */
GPtrArray *
rw_restorer_list (RwRestorer *self,
                  gboolean    troublesome)
{
  GPtrArray *list;

  g_return_val_if_fail (RW_IS_RESTORER (self), NULL);

  list = g_ptr_array_new ();
  for (guint i = 0; i < self->found->drafts->len; i++)
    {
      RwDraft *draft = self->found->drafts->pdata[i];
      guint attempts = rw_draft_get_attempts (draft);

      if ((attempts >= RW_RECOVERY_MAX_ATTEMPTS) == troublesome
          && !g_hash_table_contains (self->dropped, rw_draft_get_id (draft)))
        g_ptr_array_add (list, draft);
    }
  return list;
}

/**
 * rw_restorer_find:
 * @self: the restorer
 * @uri: the address of a document's file
 *
 * Finds the latest changes that are offered for a file.
 *
 * Returns: (transfer none) (nullable): a draft
 */
RwDraft *
rw_restorer_find (RwRestorer *self,
                  const char *uri)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (RW_IS_RESTORER (self), NULL);
  g_return_val_if_fail (uri != NULL, NULL);

  list = rw_restorer_list (self, FALSE);
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (rw_draft_get_info (list->pdata[i])->uri, uri) == 0)
      return list->pdata[i];
  return NULL;
}

/**
 * rw_restorer_get_damaged:
 * @self: the restorer
 *
 * Gets the drafts that were set aside.
 *
 * Returns: (transfer none) (element-type RwDamagedDraft): the latest first
 */
GPtrArray *
rw_restorer_get_damaged (RwRestorer *self)
{
  g_return_val_if_fail (RW_IS_RESTORER (self), NULL);

  return self->found->damaged;
}

/**
 * rw_restorer_get_n_news:
 * @self: the restorer
 *
 * Counts what somebody should hear of who does not ask: drafts that are not
 * offered because they made the program end, and those that turned out to be
 * damaged in this run.
 *
 * Returns: a number
 */
guint
rw_restorer_get_n_news (RwRestorer *self)
{
  g_autoptr (GPtrArray) troublesome = NULL;

  g_return_val_if_fail (RW_IS_RESTORER (self), 0);

  troublesome = rw_restorer_list (self, TRUE);
  return troublesome->len
         + MIN (self->found->n_set_aside, self->found->damaged->len);
}

/**
 * rw_restorer_is_empty:
 * @self: the restorer
 *
 * Asks whether there is nothing to decide.
 *
 * Returns: whether no draft is known, not even a damaged one
 */
gboolean
rw_restorer_is_empty (RwRestorer *self)
{
  g_return_val_if_fail (RW_IS_RESTORER (self), TRUE);

  return self->found->drafts->len == 0 && self->found->damaged->len == 0;
}

/**
 * rw_restorer_drop:
 * @self: the restorer
 * @id: of a draft
 *
 * Offers a draft no more. It is deleted when the program ends, or before that
 * by rw_restorer_delete_dropped().
 */
void
rw_restorer_drop (RwRestorer *self,
                  const char *id)
{
  g_return_if_fail (RW_IS_RESTORER (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_add (self->dropped, g_strdup (id)))
    emit_changed (self);
}

/**
 * rw_restorer_pick_up:
 * @self: the restorer
 * @id: of a draft that was dropped
 *
 * Offers a draft again.
 */
void
rw_restorer_pick_up (RwRestorer *self,
                     const char *id)
{
  g_return_if_fail (RW_IS_RESTORER (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_remove (self->dropped, id))
    emit_changed (self);
}

/**
 * rw_restorer_delete_dropped:
 * @self: the restorer
 * @id: of a draft
 *
 * Deletes a draft, if it is still one that was dropped.
 */
void
rw_restorer_delete_dropped (RwRestorer *self,
                            const char *id)
{
  g_return_if_fail (RW_IS_RESTORER (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_contains (self->dropped, id))
    delete (self, id);
}

/**
 * rw_restorer_delete_damaged:
 * @self: the restorer
 * @id: of a damaged draft
 * @error: where the error goes
 *
 * Deletes a draft that was set aside.
 *
 * Returns: whether it is gone; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_restorer_delete_damaged (RwRestorer  *self,
                            const char  *id,
                            GError     **error)
{
  GPtrArray *damaged;

  g_return_val_if_fail (RW_IS_RESTORER (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  damaged = self->found->damaged;
  for (guint i = 0; i < damaged->len; i++)
    {
      const RwDamagedDraft *draft = damaged->pdata[i];

      if (!g_str_equal (draft->id, id))
        continue;
      if (!rw_recovery_delete_damaged (draft, error))
        return FALSE;
      g_ptr_array_remove_index (damaged, i);
      emit_changed (self);
      break;
    }
  return TRUE;
}

/**
 * rw_restorer_take:
 * @self: the restorer
 * @id: of a draft
 *
 * Hands a draft over to somebody who restores it.
 *
 * Returns: (transfer full) (nullable): the draft; %NULL where there is none
 *   of that name
 */
RwDraft *
rw_restorer_take (RwRestorer *self,
                  const char *id)
{
  RwDraft *draft;
  guint i;

  g_return_val_if_fail (RW_IS_RESTORER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!get_index (self, id, &i))
    return NULL;
  g_hash_table_remove (self->dropped, id);
  draft = g_ptr_array_steal_index (self->found->drafts, i);
  emit_changed (self);
  return draft;
}

/**
 * rw_restorer_set_aside:
 * @self: the restorer
 * @draft: (transfer full): a draft that was taken and cannot be restored
 * @reason: why, as plain text
 *
 * Puts a draft to the damaged ones, and looks again at what there is.
 */
void
rw_restorer_set_aside (RwRestorer *self,
                       RwDraft    *draft,
                       const char *reason)
{
  g_autoptr (RwDraft) owned = draft;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RW_IS_RESTORER (self));
  g_return_if_fail (draft != NULL && reason != NULL);

  if (rw_draft_set_aside (draft, reason, &error))
    self->found->n_set_aside++;
  else
    g_debug ("%s", error->message);
  rw_recovery_list_damaged (self->found, self->directory);
  emit_changed (self);
}

/**
 * rw_restorer_load_async:
 * @self: the restorer
 * @draft: a draft that was taken; must live until the load has ended
 * @catalogue: the knowledge that the document refers to
 * @callback: called in the main thread when it is done
 * @user_data: for @callback
 *
 * Starts to read the document of a draft, in a thread.
 */
void
rw_restorer_load_async (RwRestorer          *self,
                        RwDraft             *draft,
                        RwCatalogue         *catalogue,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (RW_IS_RESTORER (self));
  g_return_if_fail (draft != NULL);
  g_return_if_fail (RW_IS_CATALOGUE (catalogue));

  load = g_new0 (Load, 1);
  load->draft = draft;
  load->catalogue = g_object_ref (catalogue);
  load->diagnostics = rw_diagnostics_new ();
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, rw_restorer_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_thread_func);
}

/**
 * rw_restorer_load_finish:
 * @self: the restorer
 * @result: as given to the callback
 * @out_diagnostics: (out) (transfer full): what the reader had to say, also
 *   where it refused the document
 * @error: why there is no document: G_IO_ERROR or RW_ERROR
 *
 * Takes the document that was read.
 *
 * Returns: (transfer full) (nullable): the document
 */
RwDocument *
rw_restorer_load_finish (RwRestorer     *self,
                         GAsyncResult   *result,
                         RwDiagnostics **out_diagnostics,
                         GError        **error)
{
  Load *load;

  g_return_val_if_fail (RW_IS_RESTORER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (out_diagnostics != NULL, NULL);

  load = g_task_get_task_data (G_TASK (result));
  *out_diagnostics = g_steal_pointer (&load->diagnostics);
  return g_task_propagate_pointer (G_TASK (result), error);
}
