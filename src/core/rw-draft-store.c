/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one draft of a document, shared between the thread that writes it and
 * the one that decides. It knows neither history nor time.
 *
 * What was decided is of an epoch. Revoking begins a new one, and an order of
 * the old that a thread comes to only then does nothing.
 */

#include "config.h"

#include "core/rw-draft-store-private.h"

struct _RwDraftStore
{
  gatomicrefcount  references;
  GMutex           mutex;      /* held as long as the disk is busy */
  char            *directory;  /* (owned) */
  RwDraft         *draft;      /* (owned) (nullable): while there is one */
  guint            epoch;      /* of the orders that still count */
};

/* Somebody may have tidied the folder away; then there is a new draft. */
static gboolean
write_draft (RwDraftStore       *self,
             const RwDraftInfo  *info,
             GBytes             *document,
             GError            **error)
{
  g_autoptr (GError) gone = NULL;

  if (self->draft != NULL)
    {
      if (rw_draft_write (self->draft, info, document, &gone))
        return TRUE;
      if (!g_error_matches (gone, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&gone));
          return FALSE;
        }
      g_clear_pointer (&self->draft, rw_draft_free);
    }
  self->draft = rw_draft_new (self->directory, error);
  return self->draft != NULL
         && rw_draft_write (self->draft, info, document, error);
}

static gboolean
remove_draft (RwDraftStore  *self,
              GError       **error)
{
  if (self->draft == NULL)
    return TRUE;
  if (!rw_draft_remove (self->draft, error))
    return FALSE;

  g_clear_pointer (&self->draft, rw_draft_free);
  return TRUE;
}

/*< private >
 * rw_draft_store_new:
 * @directory: (type filename): where drafts are kept
 *
 * Makes a place for a draft; nothing is on disk yet.
 *
 * Returns: (transfer full): the store
 */
RwDraftStore *
rw_draft_store_new (const char *directory)
{
  RwDraftStore *self = g_new0 (RwDraftStore, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->directory = g_strdup (directory);
  return self;
}

/*< private >
 * rw_draft_store_ref:
 * @self: the store
 *
 * Keeps it.
 *
 * Returns: (transfer full): the same
 */
RwDraftStore *
rw_draft_store_ref (RwDraftStore *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/*< private >
 * rw_draft_store_unref:
 * @self: (transfer full): the store
 *
 * Lets it go. The last one lets go of the draft's lock; the draft stays.
 */
void
rw_draft_store_unref (RwDraftStore *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  rw_draft_free (self->draft);
  g_mutex_clear (&self->mutex);
  g_free (self->directory);
  g_free (self);
}

/*< private >
 * rw_draft_store_has_draft:
 * @self: the store
 *
 * Asks whether there is a draft.
 *
 * Returns: whether one is on disk
 */
gboolean
rw_draft_store_has_draft (RwDraftStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->draft != NULL;
}

/*< private >
 * rw_draft_store_adopt:
 * @self: the store
 * @draft: (transfer full): a draft that is on disk
 *
 * Goes on with this draft.
 */
void
rw_draft_store_adopt (RwDraftStore *self,
                      RwDraft      *draft)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  rw_draft_free (self->draft);
  self->draft = draft;
}

/*< private >
 * rw_draft_store_trust:
 * @self: the store
 *
 * Notes that the draft was restored well.
 */
void
rw_draft_store_trust (RwDraftStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GError) error = NULL;

  if (self->draft != NULL && !rw_draft_end_attempts (self->draft, &error))
    g_debug ("%s", error->message);
}

/*< private >
 * rw_draft_store_get_epoch:
 * @self: the store
 *
 * Gets what rw_draft_store_update() has to be given to be obeyed.
 *
 * Returns: a number
 */
guint
rw_draft_store_get_epoch (RwDraftStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->epoch;
}

/*< private >
 * rw_draft_store_revoke:
 * @self: the store
 *
 * Takes back every order that no thread has come to yet, after waiting for
 * the one that is being carried out.
 *
 * Returns: the new epoch
 */
guint
rw_draft_store_revoke (RwDraftStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return ++self->epoch;
}

/*< private >
 * rw_draft_store_update:
 * @self: the store
 * @epoch: in which that was decided
 * @info: (nullable): what to say of the document
 * @document: (nullable): what to keep; %NULL removes the draft
 * @error: where the error goes
 *
 * Brings the disk up to date, unless it was taken back.
 *
 * Returns: whether it went well; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_draft_store_update (RwDraftStore       *self,
                       guint               epoch,
                       const RwDraftInfo  *info,
                       GBytes             *document,
                       GError            **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (epoch != self->epoch)
    return TRUE;
  return document == NULL ? remove_draft (self, error)
                          : write_draft (self, info, document, error);
}
