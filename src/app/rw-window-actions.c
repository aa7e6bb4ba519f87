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

  if (toggle != RW_TOGGLE_WORKLOADS)
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
toggle_changed_cb (RwSession     *session,
                   GParamSpec    *pspec,
                   GSimpleAction *action)
{
  const char *id = rw_toggle_get_id (rw_session_get_toggle (session));

  g_simple_action_set_state (action, g_variant_new_string (id));
}

static void
add_toggle_action (RwWindow *self)
{
  const char *id = rw_toggle_get_id (rw_session_get_toggle (self->session));
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful ("toggle", G_VARIANT_TYPE_STRING,
                                  g_variant_new_string (id));

  g_signal_connect_object (action, "change-state",
                           G_CALLBACK (toggle_change_state_cb), self, 0);
  g_signal_connect_object (self->session, "notify::toggle",
                           G_CALLBACK (toggle_changed_cb), action, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
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
    { .name = "show-warnings", .activate = show_warnings_activate_cb },
  };

  if (g_action_map_lookup_action (G_ACTION_MAP (self), "export") != NULL)
    return;
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  add_toggle_action (self);
  add_property_action (self, "show-workloads",
                       self->workloads_flap, "reveal-flap");
  add_property_action (self, "show-details",
                       self->details_flap, "reveal-flap");
}
