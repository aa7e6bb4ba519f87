/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo in a window, and everything that tells whether its document
 * differs from its file: the title, the menu, the session that must not end.
 *
 * Who Ctrl+Z belongs to: a text field that waits for Enter has an undo of its
 * own, and keeps the key as long as it has typing to take back. A field whose
 * typing is an edit of the document at once has none, so that the key takes
 * back the edit, as it does everywhere else.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "app/rw-properties-dialog.h"

/* Longest name of a step in a menu, in characters. */
#define MAX_NAME 60


/* Typing that is not the document's yet. GTK 4.8 does not tell whether a text
 * has any to take back, so what it holds tells. */
static gboolean
text_takes (RwWindow   *self,
            const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *before = NULL;

  if (!GTK_IS_TEXT (focus)
      || !gtk_editable_get_enable_undo (GTK_EDITABLE (focus)))
    return FALSE;
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, action, NULL);
  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

static void
undo_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  if (!text_takes (self, "text.undo"))
    rw_history_undo (rw_window_get_history (self));
}

static void
redo_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  if (!text_takes (self, "text.redo"))
    rw_history_redo (rw_window_get_history (self));
}

static void
properties_activate_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  gtk_window_present (GTK_WINDOW (rw_properties_dialog_new (RW_WINDOW (data))));
}

/* A step is named after what people have typed, which may be long. */
static char *
dup_short (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= MAX_NAME)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, MAX_NAME - 1);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_undo_name (RwHistory *history)
{
  const char *name = history != NULL ? rw_history_get_undo_name (history)
                                     : NULL;
  g_autofree char *shortened = NULL;

  if (name == NULL)
    return g_strdup (_("Undo"));
  shortened = dup_short (name);
  /* Translators: as in “Undo Set Model of Event Hubs to PaaS”. */
  return g_strdup_printf (_("Undo %s"), shortened);
}

static char *
dup_redo_name (RwHistory *history)
{
  const char *name = history != NULL ? rw_history_get_redo_name (history)
                                     : NULL;
  g_autofree char *shortened = NULL;

  if (name == NULL)
    return g_strdup (_("Redo"));
  shortened = dup_short (name);
  /* Translators: as in “Redo Set Model of Event Hubs to PaaS”. */
  return g_strdup_printf (_("Redo %s"), shortened);
}

static void
name_button (GtkWidget  *button,
             const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* The names come from documents: an underscore is no mnemonic. */
static void
append_to_menu (GMenu      *menu,
                const char *name,
                const char *action)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);

  g_menu_append (menu, label, action);
}

static void
update_names (RwWindow *self)
{
  RwHistory *history = rw_window_get_history (self);
  g_autofree char *undo = dup_undo_name (history);
  g_autofree char *redo = dup_redo_name (history);

  name_button (self->undo_button, undo);
  name_button (self->redo_button, redo);
  if (self->undo_menu == NULL)
    return;
  g_menu_remove_all (self->undo_menu);
  append_to_menu (self->undo_menu, undo, "win.undo");
  append_to_menu (self->undo_menu, redo, "win.redo");
}

static void
update_title (RwWindow *self)
{
  RwDocument *document = rw_session_get_document (self->session);
  const char *name = document != NULL ? rw_document_get_title (document) : NULL;
  gboolean changed = rw_window_get_changed (self);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (document == NULL)
    return;
  if (name == NULL || name[0] == '\0')
    name = _("Untitled");
  /* Translators: the title of a document with changes that are not saved. */
  title = changed ? g_strdup_printf (C_("changed", "• %s"), name)
                  : g_strdup (name);
  /* Translators: the name of a file whose document is changed. */
  subtitle = changed ? g_strdup_printf (_("%s – Edited"), self->origin)
                     : g_strdup (self->origin);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
hold_session (RwWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  gboolean hold = rw_window_get_changed (self)
                  || rw_document_file_get_saving (self->place);

  if (!hold)
    rw_window_release_session (self);
  else if (self->inhibitor == NULL && application != NULL)
    {
      self->inhibitor = g_object_ref (application);
      self->inhibit_cookie =
        gtk_application_inhibit (application, GTK_WINDOW (self),
                                 GTK_APPLICATION_INHIBIT_LOGOUT,
                                 _("A document has changes that are not "
                                   "saved"));
    }
}

static void
enable (RwWindow   *self,
        const char *action,
        gboolean    enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  if (found != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

static void
update_actions (RwWindow *self)
{
  RwHistory *history = rw_window_get_history (self);
  gboolean editable = history != NULL && rw_history_get_editable (history);

  enable (self, "undo", history != NULL && rw_history_get_can_undo (history));
  enable (self, "redo", history != NULL && rw_history_get_can_redo (history));
  enable (self, "save", editable);
  enable (self, "save-as", editable);
  enable (self, "save-copy", editable);
  enable (self, "revert",
          rw_document_file_get_state (self->place) != NULL
            && rw_window_get_changed (self));
}

/* What the toast would take back is not the last step any more. */
static void
applied_cb (RwWindow *self)
{
  if (self->undo_toast != NULL)
    rw_toast_dismiss (self->undo_toast);
}

static void
toast_dismissed_cb (AdwToast *toast,
                    RwWindow *self)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

static gboolean
undo_key_cb (GtkWidget *dialog,
             GVariant  *parameter,
             gpointer   data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  return gtk_widget_activate_action (GTK_WIDGET (parent), "win.undo", NULL);
}

static gboolean
redo_key_cb (GtkWidget *dialog,
             GVariant  *parameter,
             gpointer   data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  return gtk_widget_activate_action (GTK_WIDGET (parent), "win.redo", NULL);
}

static void
add_shortcut (GtkEventController *controller,
              const char         *key,
              GtkShortcutFunc     activate)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                      gtk_callback_action_new (activate, NULL, NULL)));
}

/**
 * rw_window_init_edit:
 * @self: a window with its session
 *
 * Begins to follow the history of the document.
 */
void
rw_window_init_edit (RwWindow *self)
{
  self->history = g_signal_group_new (RW_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history, "notify",
                                  G_CALLBACK (rw_window_update_edit), self);
  g_signal_group_connect_swapped (self->history, "applied",
                                  G_CALLBACK (applied_cb), self);
  g_signal_connect_object (self->session, "changed",
                           G_CALLBACK (rw_window_update_edit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->place, "notify::saving",
                           G_CALLBACK (rw_window_update_edit), self,
                           G_CONNECT_SWAPPED);
  update_names (self);
}

/**
 * rw_window_add_edit_actions:
 * @self: a window with a document
 *
 * Adds undo, redo and the properties of the document.
 */
void
rw_window_add_edit_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = undo_activate_cb },
    { .name = "redo", .activate = redo_activate_cb },
    { .name = "properties", .activate = properties_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}

/**
 * rw_window_follow_history:
 * @self: a window that was given another document
 *
 * Follows the history of that document from now on.
 */
void
rw_window_follow_history (RwWindow *self)
{
  g_signal_group_set_target (self->history, rw_window_get_history (self));
  rw_window_begin_recovery (self);
  rw_window_update_edit (self);
}

/**
 * rw_window_update_edit:
 * @self: a window
 *
 * Shows what can be undone, and whether the document differs from its file.
 */
void
rw_window_update_edit (RwWindow *self)
{
  update_names (self);
  update_title (self);
  update_actions (self);
  hold_session (self);
}

/**
 * rw_window_release_session:
 * @self: a window
 *
 * Lets the desktop's session end, as far as this window is concerned.
 */
void
rw_window_release_session (RwWindow *self)
{
  if (self->inhibitor != NULL && self->inhibit_cookie != 0)
    gtk_application_uninhibit (self->inhibitor, self->inhibit_cookie);
  self->inhibit_cookie = 0;
  g_clear_object (&self->inhibitor);
}

/**
 * rw_window_finish_typing:
 * @self: a window with a document
 *
 * Lets a field that waits for its end apply what is typed into it: that
 * belongs to what somebody sees, and so to what is saved. Further typing is
 * another step.
 */
void
rw_window_finish_typing (RwWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    {
      g_autoptr (GtkWidget) held = g_object_ref (focus);

      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      if (gtk_widget_get_root (held) == GTK_ROOT (self)
          && gtk_widget_get_mapped (held))
        gtk_window_set_focus (GTK_WINDOW (self), held);
    }
  rw_history_seal (rw_window_get_history (self));
}

/**
 * rw_window_get_history:
 * @self: a window
 *
 * Gets what was done to the document of this window.
 *
 * Returns: (transfer none) (nullable): the history; %NULL without a document
 */
RwHistory *
rw_window_get_history (RwWindow *self)
{
  g_return_val_if_fail (RW_IS_WINDOW (self), NULL);

  return rw_session_get_history (self->session);
}

/**
 * rw_window_get_changed:
 * @self: a window
 *
 * Asks whether the document holds what is in no file.
 *
 * Returns: %FALSE also where there is no document
 */
gboolean
rw_window_get_changed (RwWindow *self)
{
  RwHistory *history;

  g_return_val_if_fail (RW_IS_WINDOW (self), FALSE);

  history = rw_window_get_history (self);
  if (history == NULL)
    return FALSE;
  /* Where the file has gone, what is open here is all there is of it. */
  return rw_history_get_changed (history)
         || rw_document_file_get_disk (self->place) == RW_DISK_GONE;
}

/**
 * rw_window_lend_undo:
 * @self: a window with a document
 * @dialog: a dialog of it that edits the document
 *
 * Gives a dialog the keys of undo and redo. It closes when the window shows
 * another document.
 */
void
rw_window_lend_undo (RwWindow  *self,
                     GtkWindow *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (GTK_IS_WINDOW (dialog));

  add_shortcut (controller, "<Control>z", undo_key_cb);
  add_shortcut (controller, "<Control><Shift>z", redo_key_cb);
  add_shortcut (controller, "<Control>y", redo_key_cb);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
  g_signal_connect_object (self->session, "notify::document",
                           G_CALLBACK (gtk_window_close), dialog,
                           G_CONNECT_SWAPPED);
}

/**
 * rw_window_add_undo_toast:
 * @self: a window
 * @text: what was done last, as plain text: "Workload removed"
 *
 * Says what was done, and offers to take it back. To be called after the edit.
 * The offer goes with the next edit.
 */
void
rw_window_add_undo_toast (RwWindow   *self,
                          const char *text)
{
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  title = g_markup_escape_text (text, -1);
  applied_cb (self);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (toast, "dismissed",
                           G_CALLBACK (toast_dismissed_cb), self, 0);
  self->undo_toast = toast;
  rw_window_add_toast (self, toast);
}
