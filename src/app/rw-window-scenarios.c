/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with the scenarios of a document, from the keys, the menu
 * and the dialog alike.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "app/rw-scenarios-dialog.h"
#include "core/rw-edit.h"

static GListModel *
get_scenarios (RwWindow *self)
{
  return rw_document_get_scenarios (rw_session_get_document (self->session));
}

static guint
get_position (RwWindow   *self,
              RwScenario *scenario)
{
  GListModel *list = get_scenarios (self);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RwScenario) item = g_list_model_get_item (list, i);

      if (item == scenario)
        return i;
    }
  return 0;
}

static void
manage (RwWindow *self,
        gboolean  rename)
{
  RwScenariosDialog *dialog = rw_scenarios_dialog_new (self);

  gtk_window_present (GTK_WINDOW (dialog));
  if (rename)
    rw_scenarios_dialog_rename (dialog,
                                rw_session_get_scenario (self->session));
}

static void
manage_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  manage (RW_WINDOW (data), FALSE);
}

static void
add_activate_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  rw_window_add_scenario (RW_WINDOW (data));
  manage (RW_WINDOW (data), TRUE);
}

static void
duplicate_activate_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_window_duplicate_scenario (self, rw_session_get_scenario (self->session));
}

static void
rename_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  manage (RW_WINDOW (data), TRUE);
}

static void
remove_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_window_remove_scenario (self, rw_session_get_scenario (self->session));
}

static void
move_up_activate_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_window_move_scenario (self, rw_session_get_scenario (self->session), -1);
}

static void
move_down_activate_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_window_move_scenario (self, rw_session_get_scenario (self->session), 1);
}

static void
copy_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_window_copy_scenario (self, rw_session_get_scenario (self->session),
                           g_variant_get_uint32 (parameter));
}

static void
enable (RwWindow   *self,
        const char *name,
        gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (RwWindow *self)
{
  RwHistory *history = rw_window_get_history (self);
  RwScenario *scenario = rw_session_get_scenario (self->session);
  gboolean editable = history != NULL && rw_history_get_editable (history);
  guint n = history != NULL ? g_list_model_get_n_items (get_scenarios (self))
                            : 0;
  guint position = n > 0 ? get_position (self, scenario) : 0;

  enable (self, "add-scenario", editable);
  enable (self, "duplicate-scenario", editable && scenario != NULL);
  enable (self, "rename-scenario", editable && scenario != NULL);
  enable (self, "remove-scenario", editable && n > 1);
  enable (self, "move-scenario-up", editable && position > 0);
  enable (self, "move-scenario-down", editable && position + 1 < n);
  enable (self, "copy-scenario", scenario != NULL);
}

static char *
dup_new_name (RwWindow *self)
{
  /* Translators: the name of a new scenario; %u counts them. */
  return g_strdup_printf (_("Scenario %u"),
                          g_list_model_get_n_items (get_scenarios (self)) + 1);
}

/* A document for the scenario alone, that takes over who and by what. */
static RwDocument *
make_document (RwWindow   *self,
               RwScenario *scenario)
{
  RwDocument *source = rw_session_get_document (self->session);
  RwDocument *document = rw_document_new ();
  g_autoptr (RwHistory) history = rw_history_new (document);

  rw_document_set_title (document, rw_document_get_title (source));
  rw_document_set_customer (document, rw_document_get_customer (source));
  rw_document_set_provider (document, rw_document_get_provider (source));
  rw_document_set_edition (document, rw_document_get_edition_id (source),
                           rw_document_get_edition_revision (source));
  rw_edit_copy_scenario (history, source, scenario);
  return document;
}

static void
copy_to_new_document (RwWindow   *self,
                      RwScenario *scenario)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (RwDocument) document = make_document (self, scenario);
  RwWindow *window = rw_window_new (RW_APPLICATION (application));

  rw_window_set_document (window, document, NULL, _("New"), NULL);
  rw_history_set_saved (rw_window_get_history (window), RW_HISTORY_UNSAVED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
copy_to_window (RwWindow   *self,
                RwScenario *scenario,
                RwWindow   *target)
{
  RwHistory *history = rw_window_get_history (target);
  RwScenario *copy = NULL;

  if (history != NULL)
    copy = rw_edit_copy_scenario (history,
                                  rw_session_get_document (self->session),
                                  scenario);
  if (copy == NULL)
    return;
  rw_session_set_scenario (target->session, copy);
  gtk_window_present (GTK_WINDOW (target));
}

/**
 * rw_window_add_scenario_actions:
 * @self: a window with a document
 *
 * Adds what can be done with scenarios.
 */
void
rw_window_add_scenario_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "manage-scenarios", .activate = manage_activate_cb },
    { .name = "add-scenario", .activate = add_activate_cb },
    { .name = "duplicate-scenario", .activate = duplicate_activate_cb },
    { .name = "rename-scenario", .activate = rename_activate_cb },
    { .name = "remove-scenario", .activate = remove_activate_cb },
    { .name = "move-scenario-up", .activate = move_up_activate_cb },
    { .name = "move-scenario-down", .activate = move_down_activate_cb },
    { .name = "copy-scenario", .activate = copy_activate_cb,
      .parameter_type = "u" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  update_actions (self);
  g_signal_connect_object (self->session, "changed",
                           G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rw_window_add_scenario:
 * @self: a window with a document
 *
 * Adds an empty scenario and looks at it.
 */
void
rw_window_add_scenario (RwWindow *self)
{
  g_autofree char *name = dup_new_name (self);
  RwScenario *scenario = rw_edit_add_scenario (rw_window_get_history (self),
                                               name);

  if (scenario != NULL)
    rw_session_set_scenario (self->session, scenario);
}

/**
 * rw_window_duplicate_scenario:
 * @self: a window with a document
 * @scenario: one of its scenarios
 *
 * Adds another scenario of the same kind and looks at it.
 */
void
rw_window_duplicate_scenario (RwWindow   *self,
                              RwScenario *scenario)
{
  RwScenario *copy =
    rw_edit_duplicate_scenario (rw_window_get_history (self), scenario);

  if (copy != NULL)
    rw_session_set_scenario (self->session, copy);
}

/**
 * rw_window_remove_scenario:
 * @self: a window with a document
 * @scenario: one of its scenarios
 *
 * Removes it, and offers to take that back. The last one stays.
 */
void
rw_window_remove_scenario (RwWindow   *self,
                           RwScenario *scenario)
{
  g_autofree char *name = g_strdup (rw_scenario_get_name (scenario));
  g_autofree char *text = NULL;

  if (!rw_edit_remove_scenario (rw_window_get_history (self), scenario))
    return;
  /* Translators: %s is a scenario. */
  text = g_strdup_printf (_("“%s” removed"), name);
  rw_window_add_undo_toast (self, text);
}

/**
 * rw_window_move_scenario:
 * @self: a window with a document
 * @scenario: one of its scenarios
 * @by: how many places, towards the end where positive
 *
 * Moves it among its fellows, no further than to their ends.
 */
void
rw_window_move_scenario (RwWindow   *self,
                         RwScenario *scenario,
                         int         by)
{
  int n = (int) g_list_model_get_n_items (get_scenarios (self));
  int position = (int) get_position (self, scenario) + by;

  rw_edit_move_scenario (rw_window_get_history (self), scenario,
                         (guint) CLAMP (position, 0, n - 1));
}

/**
 * rw_window_copy_scenario:
 * @self: a window with a document
 * @scenario: one of its scenarios
 * @window_id: of the window with the document it is copied to; 0 for a new one
 *
 * Copies it to another document, and looks at it there.
 */
void
rw_window_copy_scenario (RwWindow   *self,
                         RwScenario *scenario,
                         guint       window_id)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  GtkWindow *target;

  if (window_id == 0)
    {
      copy_to_new_document (self, scenario);
      return;
    }
  target = gtk_application_get_window_by_id (application, window_id);
  if (RW_IS_WINDOW (target))
    copy_to_window (self, scenario, RW_WINDOW (target));
}
