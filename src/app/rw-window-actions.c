/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done in a window. Actions of the document are added with the
 * first one, so that their buttons and keys are dead on the welcome page.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-edition-compare-dialog.h"
#include "app/rw-export-dialog.h"
#include "core/rw-edit.h"

static void
open_chosen_cb (GFile    *file,
                gpointer  data)
{
  GtkWindow *window = GTK_WINDOW (data);
  GtkApplication *application = gtk_window_get_application (window);

  rw_application_open_file (RW_APPLICATION (application), file, window);
}

static void
open_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  const RwFileKind kinds[] = {
    { _("Ringwall documents"), "*.ringwall" },
    { _("All files"), "*" },
  };

  rw_compat_choose_open (GTK_WINDOW (data), _("Open a Document"),
                         kinds, G_N_ELEMENTS (kinds), open_chosen_cb, data);
}

static void
export_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  gtk_window_present (GTK_WINDOW (rw_export_dialog_new (RW_WINDOW (data))));
}

static void
compare_editions_activate_cb (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       data)
{
  RwEditionCompareDialog *dialog =
    rw_edition_compare_dialog_new (RW_WINDOW (data));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_correction_activate_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  RwEditionCompareDialog *dialog =
    rw_edition_compare_dialog_new_for_correction (RW_WINDOW (data));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_warnings_activate_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_compat_tell (GTK_WINDOW (self), _("Opened With Warnings"),
                  _("The document is shown as far as it is understood here."),
                  self->warnings);
}

/* Where there is no workload, there is nothing to look at by workload. */
static gboolean
has_view (RwWindow *self,
          RwToggle  toggle)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);

  if (toggle < RW_TOGGLE_WORKLOADS)
    return TRUE;
  return scenario != NULL
         && g_list_model_get_n_items (rw_scenario_get_workloads (scenario)) > 0;
}

static void
toggle_change_state_cb (GSimpleAction *action,
                        GVariant      *state,
                        gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  RwToggle toggle;

  if (rw_toggle_from_id (g_variant_get_string (state, NULL), &toggle)
      && has_view (self, toggle))
    rw_session_set_toggle (self->session, toggle);
}

static void
scenario_change_state_cb (GSimpleAction *action,
                          GVariant      *state,
                          gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  RwDocument *document = rw_session_get_document (self->session);
  RwScenario *scenario =
    rw_document_find_scenario (document, g_variant_get_string (state, NULL));

  if (scenario != NULL)
    rw_session_set_scenario (self->session, scenario);
}

static void
edition_change_state_cb (GSimpleAction *action,
                         GVariant      *state,
                         gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  RwHistory *history = rw_window_get_history (self);
  const char *id = g_variant_get_string (state, NULL);
  const RwEdition *edition = rw_catalogue_find_edition (
    rw_session_get_catalogue (self->session), id);

  /* What may not be edited may be looked at by any edition. */
  if (edition == NULL || !rw_history_get_editable (history))
    rw_session_set_edition_id (self->session, id);
  else if (!rw_edit_can_have_edition (history, id))
    rw_window_add_toast (self, adw_toast_new (_("The edition lacks a layer "
                                                "that the document names")));
  else
    rw_edit_set_edition (history, edition->id, edition->revision);
}

/* The document is from now on as if made with the corrected edition. */
static void
take_correction_activate_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  const RwEdition *edition = rw_session_get_edition (self->session);

  if (rw_edit_set_edition (rw_window_get_history (self), edition->id,
                           edition->revision))
    rw_window_add_undo_toast (self, _("Correction taken over"));
}

static void
set_state (RwWindow   *self,
           const char *name,
           const char *value)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (value));
}

static void
update_states (RwWindow *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  const char *edition = rw_session_get_edition_id (self->session);

  set_state (self, "toggle",
             rw_toggle_get_id (rw_session_get_toggle (self->session)));
  set_state (self, "scenario",
             scenario != NULL ? rw_scenario_get_id (scenario) : "");
  set_state (self, "edition", edition != NULL ? edition : "");
}

static void
add_property_action (RwWindow   *self,
                     const char *name,
                     gpointer    object,
                     const char *property)
{
  g_autoptr (GPropertyAction) action =
    g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/**
 * rw_window_init_actions:
 * @self: a new window
 *
 * Adds what can be done in any window.
 */
void
rw_window_init_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_activate_cb },
    { .name = "compare-editions", .activate = compare_editions_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}

/**
 * rw_window_add_document_actions:
 * @self: a window with a document
 *
 * Adds what can be done with a document; a second call does nothing.
 */
void
rw_window_add_document_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_activate_cb },
    { .name = "show-correction", .activate = show_correction_activate_cb },
    { .name = "take-correction", .activate = take_correction_activate_cb },
    { .name = "show-warnings", .activate = show_warnings_activate_cb },
    { .name = "toggle", .parameter_type = "s", .state = "''",
      .change_state = toggle_change_state_cb },
    { .name = "scenario", .parameter_type = "s", .state = "''",
      .change_state = scenario_change_state_cb },
    { .name = "edition", .parameter_type = "s", .state = "''",
      .change_state = edition_change_state_cb },
  };
  static const char *const watched[] = {
    "notify::toggle", "notify::scenario", "notify::edition-id",
  };

  if (g_action_map_lookup_action (G_ACTION_MAP (self), "export") != NULL)
    return;
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  rw_window_add_find_actions (self);
  rw_window_add_zoom_actions (self);
  rw_window_add_view_actions (self);
  rw_window_add_sector_actions (self);
  rw_window_add_clipboard_actions (self);
  rw_window_add_preview_actions (self);
  rw_window_add_workload_actions (self);
  rw_window_add_edit_actions (self);
  rw_window_add_control_actions (self);
  rw_window_add_save_actions (self);
  rw_window_add_disk_actions (self);
  rw_window_add_scenario_actions (self);
  update_states (self);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (self->session, watched[i],
                             G_CALLBACK (update_states), self,
                             G_CONNECT_SWAPPED);
  add_property_action (self, "show-workloads",
                       self->workloads_flap, "reveal-flap");
  add_property_action (self, "show-details",
                       self->details_flap, "reveal-flap");
}
