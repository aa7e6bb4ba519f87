/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window does so that nothing in it is lost: it keeps a draft of its
 * changes, takes restored changes in, and says so in bars.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "app/rw-application-private.h"
#include "app/rw-compat.h"
#include "app/rw-restore-list.h"

/* Whatever restored changes do to the program, they have done it by then. */
#define TRUST_AFTER_MS 10000

static RwRestorer *
get_restorer (RwWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));

  /* A window that goes has none any more. */
  if (application == NULL)
    return NULL;
  return rw_application_get_restorer (RW_APPLICATION (application));
}

/* The draft says where its document belongs. */
static void
tell_file (RwWindow *self)
{
  GFile *file = rw_document_file_get_file (self->place);
  g_autofree char *uri = NULL;

  if (self->autosave == NULL)
    return;
  if (file != NULL)
    uri = g_file_get_uri (file);
  rw_autosave_set_file (self->autosave, uri,
                        rw_document_file_get_state (self->place));
}

static void
changed_cb (RwWindow *self)
{
  if (self->restored_time == 0
      || rw_history_get_changed (rw_window_get_history (self)))
    return;
  self->restored_time = 0;
  rw_window_update_bars (self);
}

static gboolean
trust_cb (gpointer data)
{
  RwWindow *self = RW_WINDOW (data);

  self->trust_id = 0;
  if (self->autosave != NULL)
    rw_autosave_trust (self->autosave);
  return G_SOURCE_REMOVE;
}

static void
add_bar (RwWindow   *self,
         const char *text,
         gboolean    warning,
         const char *button,
         const char *action)
{
  gtk_box_append (self->bars,
                  rw_compat_bar_new (text, warning, button, action));
}

static void
add_error_bar (RwWindow *self)
{
  const char *error = rw_autosave_get_error (self->autosave);
  g_autofree char *text = NULL;

  if (error == NULL)
    return;
  text = g_strdup_printf (_("If Ringwall ends now, changes that are not saved "
                            "are lost: %s"), error);
  add_bar (self, text, TRUE, _("_Save"), "win.save");
}

static void
add_restored_bar (RwWindow *self)
{
  g_autofree char *time = rw_restore_dup_time (self->restored_time);
  g_autofree char *text = NULL;

  if (rw_document_file_get_file (self->place) != NULL)
    /* Translators: the name of a file and a time. */
    text = g_strdup_printf (_("Recovered changes to “%s” from %s. They are "
                              "not saved yet."), self->origin, time);
  else
    /* Translators: a time. */
    text = g_strdup_printf (_("Recovered changes from %s to a document that "
                              "was never saved."), time);
  add_bar (self, text, FALSE, _("_Save"), "win.save");
}

static void
add_own_bar (RwWindow      *self,
             const RwDraft *draft)
{
  g_autofree char *time =
    rw_restore_dup_time (rw_draft_get_info (draft)->time);
  /* Translators: a time. */
  g_autofree char *text =
    g_strdup_printf (_("Changes to this document from %s were not saved."),
                     time);
  g_autofree char *action =
    g_strdup_printf ("app.restore-draft::%s", rw_draft_get_id (draft));

  add_bar (self, text, FALSE, _("_Restore"), action);
}

static void
add_other_bar (RwWindow *self,
               guint     n)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Changes to %u other document were not saved "
                               "when Ringwall ended.",
                               "Changes to %u other documents were not saved "
                               "when Ringwall ended.", n), n);

  add_bar (self, text, FALSE, _("_Show"), "app.show-recovered");
}

static void
add_offer_bar (RwWindow   *self,
               RwRestorer *restorer)
{
  GFile *file = rw_document_file_get_file (self->place);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  RwDraft *own = uri != NULL ? rw_restorer_find (restorer, uri) : NULL;
  g_autoptr (GPtrArray) offered = rw_restorer_list (restorer, FALSE);
  guint n_others = offered->len - (own != NULL)
                   + rw_restorer_get_n_news (restorer);

  if (own != NULL)
    add_own_bar (self, own);
  if (n_others > 0)
    add_other_bar (self, n_others);
}

static void
file_changed_cb (RwWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL)
    rw_application_file_changed (RW_APPLICATION (application));
}

/**
 * rw_window_init_recovery:
 * @self: a new window
 *
 * Lets the program remember which file is open here.
 */
void
rw_window_init_recovery (RwWindow *self)
{
  g_signal_connect_object (self->place, "notify::file",
                           G_CALLBACK (file_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rw_window_begin_recovery:
 * @self: a window with a document that is new to it
 *
 * Keeps a draft of the document's changes from now on. The draft of the
 * document that was there before goes: its changes were given up.
 */
void
rw_window_begin_recovery (RwWindow *self)
{
  RwHistory *history = rw_window_get_history (self);
  RwRestorer *restorer = get_restorer (self);

  if (self->autosave != NULL)
    rw_autosave_discard (self->autosave);
  g_clear_object (&self->autosave);
  self->restored_time = 0;
  if (history == NULL || restorer == NULL)
    return;

  self->autosave = rw_autosave_new (history,
                                    rw_restorer_get_directory (restorer));
  g_signal_connect_object (self->autosave, "notify::error",
                           G_CALLBACK (rw_window_update_bars), self,
                           G_CONNECT_SWAPPED);
  /* Drafts are written later, so that it does not matter who hears first. */
  g_signal_connect_object (history, "applied", G_CALLBACK (tell_file),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rw_window_update_bars (self);
}

/**
 * rw_window_end_recovery:
 * @self: a window that goes
 *
 * Keeps no draft any more. Changes that somebody has agreed to lose leave
 * none behind; all others do.
 */
void
rw_window_end_recovery (RwWindow *self)
{
  g_clear_handle_id (&self->trust_id, g_source_remove);
  if (self->autosave == NULL)
    return;
  if (self->closing)
    rw_autosave_discard (self->autosave);
  else
    rw_autosave_finish (self->autosave);
  g_clear_object (&self->autosave);
}

/**
 * rw_window_keep_draft:
 * @self: a window whose document could not be saved
 *
 * Writes the draft at once.
 */
void
rw_window_keep_draft (RwWindow *self)
{
  g_return_if_fail (RW_IS_WINDOW (self));

  if (self->autosave == NULL)
    return;
  tell_file (self);
  rw_autosave_write (self->autosave);
}

/**
 * rw_window_may_be_replaced:
 * @self: a window with a document
 *
 * Asks whether the document may make room for its own restored changes.
 *
 * Returns: whether nothing in it is lost by that
 */
gboolean
rw_window_may_be_replaced (RwWindow *self)
{
  g_return_val_if_fail (RW_IS_WINDOW (self), FALSE);

  return rw_window_get_history (self) != NULL && !rw_window_get_changed (self)
         && !self->loading && !self->reloading
         && !rw_document_file_get_saving (self->place);
}

/**
 * rw_window_begin_restoring:
 * @self: a window
 *
 * Waits for restored changes, where there is nothing else in the window.
 */
void
rw_window_begin_restoring (RwWindow *self)
{
  if (rw_window_is_empty (self))
    rw_window_begin_loading (self, NULL);
}

/**
 * rw_window_end_restoring:
 * @self: a window
 *
 * Waits no longer.
 */
void
rw_window_end_restoring (RwWindow *self)
{
  if (self->loading)
    rw_window_end_loading (self);
}

/**
 * rw_window_restore:
 * @self: a window that is empty, waits, or may be replaced
 * @document: what was restored
 * @draft: (transfer full): what it was restored from
 * @diagnostics: (nullable): what the reader had to say
 *
 * Shows restored changes. They count as changes of the file that they were
 * made to, as that was when it was last seen: where it is not like that any
 * more, saving asks. The draft stays until they are saved.
 */
void
rw_window_restore (RwWindow      *self,
                   RwDocument    *document,
                   RwDraft       *draft,
                   RwDiagnostics *diagnostics)
{
  const RwDraftInfo *info;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  gint64 time;

  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (RW_IS_DOCUMENT (document));
  g_return_if_fail (draft != NULL);

  info = rw_draft_get_info (draft);
  time = info->time;
  if (info->uri != NULL)
    file = g_file_new_for_uri (info->uri);
  if (file != NULL)
    name = g_file_get_basename (file);
  rw_window_set_document (self, document, file,
                          name != NULL ? name : _("Recovered"), diagnostics);
  if (file != NULL && info->state != NULL)
    {
      rw_window_set_file_state (self, info->state);
      rw_document_file_check (self->place);
    }
  tell_file (self);
  rw_history_set_saved (rw_window_get_history (self), RW_HISTORY_UNSAVED);
  rw_autosave_adopt (self->autosave, draft);

  self->restored_time = time;
  rw_window_update_edit (self);
  rw_window_update_bars (self);
  g_clear_handle_id (&self->trust_id, g_source_remove);
  self->trust_id = g_timeout_add (TRUST_AFTER_MS, trust_cb, self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * rw_window_add_recovery_bars:
 * @self: a window with a document
 *
 * Adds a bar for each thing there is to say of drafts.
 */
void
rw_window_add_recovery_bars (RwWindow *self)
{
  RwRestorer *restorer = get_restorer (self);

  if (self->autosave == NULL || restorer == NULL)
    return;
  add_error_bar (self);
  if (self->restored_time != 0)
    add_restored_bar (self);
  add_offer_bar (self, restorer);
}
