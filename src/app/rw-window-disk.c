/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a window does about its file being changed by other programs, and
 * going back to what is saved. A document that was taken away is kept as long
 * as it can be had back.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-loader.h"
#include "core/rw-document-diff.h"

/** Reloading: a document on its way in again. */
typedef struct
{
  RwWindow *window;    /* (owned) */
  GFile    *file;      /* (owned) */
  guint64   position;  /* of the history when it was asked for */
  gboolean  asked;     /* by a person */
} Reloading;

/** View: how a document was looked at. */
typedef struct
{
  char     *scenario;  /* (owned) (nullable) */
  char     *layer;     /* (owned) (nullable) */
  char     *workload;  /* (owned) (nullable) */
  char     *drill;     /* (owned) (nullable) */
  RwToggle  toggle;
} View;

static void
reloading_free (Reloading *reloading)
{
  g_clear_object (&reloading->window);
  g_clear_object (&reloading->file);
  g_free (reloading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reloading, reloading_free)

static void
view_clear (View *view)
{
  g_free (view->scenario);
  g_free (view->layer);
  g_free (view->workload);
  g_free (view->drill);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (View, view_clear)

static void
take_view (RwWindow *self,
           View     *out_view)
{
  RwSession *session = self->session;
  RwScenario *scenario = rw_session_get_scenario (session);

  out_view->scenario =
    g_strdup (scenario != NULL ? rw_scenario_get_id (scenario) : NULL);
  out_view->layer = g_strdup (rw_session_get_selected_layer (session));
  out_view->workload = g_strdup (rw_session_get_selected_workload (session));
  out_view->drill = g_strdup (rw_session_get_drill (session));
  out_view->toggle = rw_session_get_toggle (session);
}

/* As much of it as the document still has. */
static void
give_view (RwWindow   *self,
           const View *view)
{
  RwDocument *document = rw_session_get_document (self->session);
  RwScenario *scenario = NULL;
  const char *workload = NULL;

  if (view->scenario != NULL)
    scenario = rw_document_find_scenario (document, view->scenario);
  if (scenario != NULL)
    {
      rw_session_set_scenario (self->session, scenario);
      if (view->workload != NULL
          && rw_scenario_find_workload (scenario, view->workload) != NULL)
        workload = view->workload;
    }
  rw_session_set_toggle (self->session, view->toggle);
  rw_session_set_drill (self->session, view->drill);
  rw_session_select (self->session, view->layer, workload);
}

static void
exchange (RwWindow   *self,
          RwDocument *document)
{
  g_auto (View) view = { 0 };

  take_view (self, &view);
  rw_session_set_document (self->session, document);
  give_view (self, &view);
  rw_window_follow_history (self);
  rw_window_reset_status (self);
}

static void
taken_back_cb (AdwToast *toast,
               RwWindow *self)
{
  RwDocument *old = g_object_get_data (G_OBJECT (toast), "rw-document");

  exchange (self, old);
  rw_history_set_saved (rw_window_get_history (self), RW_HISTORY_UNSAVED);
  rw_window_update_edit (self);
  rw_window_update_bars (self);
}

/* The document that was taken away stays within reach for a while. */
static void
add_reloaded_toast (RwWindow   *self,
                    RwDocument *old,
                    gboolean    asked)
{
  g_autofree char *title = g_markup_escape_text (
    asked ? _("Back to what is saved")
          : _("Read again: another program changed the file"),
    -1);
  AdwToast *toast = adw_toast_new (title);

  if (old != NULL)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_timeout (toast, 0);
      g_object_set_data_full (G_OBJECT (toast), "rw-document",
                              g_object_ref (old), g_object_unref);
      g_signal_connect_object (toast, "button-clicked",
                               G_CALLBACK (taken_back_cb), self, 0);
    }
  rw_window_add_toast (self, toast);
}

static void
tell_not_reloaded (RwWindow            *self,
                   const GError        *error,
                   const RwDiagnostics *diagnostics)
{
  g_autofree char *reason = rw_loader_dup_reason (error, diagnostics);
  g_autofree char *heading =
    g_strdup_printf (_("“%s” Was Not Read Again"), self->origin);
  g_autofree char *body =
    /* Translators: %s is a whole message of its own. */
    g_strdup_printf (_("%s\n\nThe document stays open as it is."), reason);

  rw_compat_tell (GTK_WINDOW (self), heading, body, NULL);
}

static void
reloaded (Reloading         *reloading,
          RwDocument        *document,
          const RwFileState *state,
          RwDiagnostics     *diagnostics)
{
  RwWindow *self = reloading->window;
  gboolean changed = rw_window_get_changed (self);
  g_autoptr (RwDocument) old =
    g_object_ref (rw_session_get_document (self->session));

  exchange (self, document);
  rw_document_file_set (self->place, reloading->file, state);
  rw_window_set_warnings (self, diagnostics);
  rw_window_update_edit (self);
  rw_window_update_bars (self);
  add_reloaded_toast (self, changed ? old : NULL, reloading->asked);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Reloading) reloading = data;
  RwWindow *self = reloading->window;
  g_autoptr (RwDiagnostics) diagnostics = NULL;
  g_autoptr (RwFileState) state = rw_loader_dup_state (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_loader_load_finish (result, &diagnostics, &error);
  RwHistory *history = rw_window_get_history (self);

  self->reloading = FALSE;
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  if (document != NULL && history != NULL
      && rw_history_get_position (history) == reloading->position)
    reloaded (reloading, document, state, diagnostics);
  else if (document == NULL && reloading->asked)
    tell_not_reloaded (self, error, diagnostics);
  else
    rw_window_update_bars (self);
}

static void
reload (RwWindow *self,
        gboolean  asked)
{
  GFile *file = rw_document_file_get_file (self->place);
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  Reloading *reloading;

  if (file == NULL || self->reloading || application == NULL)
    return;
  self->reloading = TRUE;
  reloading = g_new0 (Reloading, 1);
  reloading->window = g_object_ref (self);
  reloading->file = g_object_ref (file);
  reloading->position =
    rw_history_get_position (rw_window_get_history (self));
  reloading->asked = asked;
  rw_loader_load_async (
    file, rw_application_get_catalogue (RW_APPLICATION (application)), NULL,
    loaded_cb, reloading);
}

static void
revert_confirmed_cb (gpointer data)
{
  reload (RW_WINDOW (data), TRUE);
}

static void
revert_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  g_autofree char *heading =
    g_strdup_printf (_("Revert to the Saved “%s”?"), self->origin);

  rw_compat_confirm (GTK_WINDOW (self), heading,
                     _("What was changed since it was saved goes. It can be "
                       "had back as long as the message about it is there."),
                     _("_Revert"), revert_confirmed_cb, self);
}

static void
reload_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  reload (RW_WINDOW (data), TRUE);
}

/* What of the file is different from what is open here. */
static char *
dup_differences (RwWindow   *self,
                 RwDocument *other)
{
  g_autoptr (RwDocumentDiff) diff =
    rw_document_diff_new (rw_session_get_document (self->session), other,
                          rw_session_get_catalogue (self->session));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < rw_document_diff_get_n (diff); i++)
    {
      const RwDifference *difference = rw_document_diff_get (diff, i);

      if (difference->is_result)
        continue;
      if (list->len > 0)
        g_string_append_c (list, '\n');
      if (difference->scenario_name != NULL)
        g_string_append_printf (list, "%s · ", difference->scenario_name);
      g_string_append (list, difference->sentence);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Reloading) reloading = data;
  RwWindow *self = reloading->window;
  g_autoptr (RwDiagnostics) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_loader_load_finish (result, &diagnostics, &error);
  g_autofree char *list = NULL;

  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  if (document == NULL)
    {
      tell_not_reloaded (self, error, diagnostics);
      return;
    }
  list = dup_differences (self, document);
  if (list[0] == '\0')
    rw_compat_tell (GTK_WINDOW (self), _("Nothing Differs"),
                    _("The file and what is open here say the same."), NULL);
  else
    rw_compat_tell (GTK_WINDOW (self), _("What Differs"),
                    _("So the file stands to what is open here:"), list);
}

static void
compare_activate_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  GFile *file = rw_document_file_get_file (self->place);
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  Reloading *reloading;

  if (file == NULL || application == NULL)
    return;
  reloading = g_new0 (Reloading, 1);
  reloading->window = g_object_ref (self);
  reloading->file = g_object_ref (file);
  rw_loader_load_async (
    file, rw_application_get_catalogue (RW_APPLICATION (application)), NULL,
    compared_cb, reloading);
}

/* The document is the newer one from now on, and the file waits for it. */
static void
keep_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_document_file_accept (self->place);
  rw_history_set_saved (rw_window_get_history (self), RW_HISTORY_UNSAVED);
  rw_window_update_edit (self);
}

static void
disk_changed_cb (RwWindow *self)
{
  RwHistory *history = rw_window_get_history (self);
  RwDisk disk = rw_document_file_get_disk (self->place);

  if (history == NULL)
    return;
  if (disk == RW_DISK_CHANGED && !rw_history_get_changed (history))
    reload (self, FALSE);
  else
    rw_window_update_bars (self);
  rw_window_update_edit (self);
}

static void
active_cb (RwWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    rw_document_file_check (self->place);
}

/**
 * rw_window_init_disk:
 * @self: a window
 *
 * Begins to watch what becomes of the file.
 */
void
rw_window_init_disk (RwWindow *self)
{
  g_signal_connect_object (self->place, "notify::disk",
                           G_CALLBACK (disk_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "notify::read-only",
                           G_CALLBACK (rw_window_update_bars), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/**
 * rw_window_add_disk_actions:
 * @self: a window with a document
 *
 * Adds what can be done about a file that has changed.
 */
void
rw_window_add_disk_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "revert", .activate = revert_activate_cb },
    { .name = "reload", .activate = reload_activate_cb },
    { .name = "keep-mine", .activate = keep_activate_cb },
    { .name = "compare-with-file", .activate = compare_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}
