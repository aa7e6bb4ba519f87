/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One scenario: its name and note, its place among the others, and what can
 * be done with it. All of it are commands of the window.
 *
 * Keyboard: Alt+Up and Alt+Down move the scenario.
 */

#include "config.h"

#include "app/rw-scenario-row.h"

#include <glib/gi18n.h>

#include "app/rw-live-text.h"
#include "app/rw-menu.h"
#include "app/rw-window-private.h"
#include "core/rw-edit.h"

struct _RwScenarioRow
{
  AdwExpanderRow parent_instance;

  /* Template children */
  GtkWidget     *handle;
  GtkMenuButton *more_button;

  /* Borrowed: children */
  GtkWidget *name;

  /* Owned */
  RwScenario *scenario;

  /* Borrowed */
  RwWindow   *window;  /* outlives its dialogs */
};

G_DEFINE_FINAL_TYPE (RwScenarioRow, rw_scenario_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
edit_name (RwHistory  *history,
           GObject    *object,
           const char *text)
{
  return rw_edit_rename_scenario (history, RW_SCENARIO (object), text);
}

static gboolean
edit_note (RwHistory  *history,
           GObject    *object,
           const char *text)
{
  return rw_edit_set_scenario_note (history, RW_SCENARIO (object), text);
}

static void
show_scenario (RwScenarioRow *self)
{
  g_autofree char *title =
    g_markup_escape_text (rw_scenario_get_name (self->scenario), -1);
  guint n_workloads = g_list_model_get_n_items (
    rw_scenario_get_workloads (self->scenario));
  guint n_controls = g_list_model_get_n_items (
    rw_scenario_get_controls (self->scenario));
  g_autofree char *workloads =
    g_strdup_printf (ngettext ("%u workload", "%u workloads", n_workloads),
                     n_workloads);
  g_autofree char *controls =
    g_strdup_printf (ngettext ("%u control", "%u controls", n_controls),
                     n_controls);
  g_autofree char *subtitle =
    /* Translators: “5 workloads” and “12 controls”. */
    g_strdup_printf (C_("scenario", "%s, %s"), workloads, controls);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
append_target (GMenu      *menu,
               const char *label,
               guint       window_id)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, "row.copy", "u", window_id);
  g_menu_append_item (menu, item);
}

static GMenu *
list_targets (RwScenarioRow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self->window));
  GMenu *menu = g_menu_new ();

  append_target (menu, _("New Document"), 0);
  for (GList *l = gtk_application_get_windows (application);
       l != NULL;
       l = l->next)
    {
      RwHistory *history = NULL;
      g_autofree char *name = NULL;

      if (RW_IS_WINDOW (l->data) && l->data != self->window)
        history = rw_window_get_history (l->data);
      if (history == NULL || !rw_history_get_editable (history))
        continue;
      name = rw_window_dup_name (l->data);
      append_target (menu, name, gtk_application_window_get_id (l->data));
    }
  return menu;
}

/* Made when it is wanted: other windows come and go. */
static void
more_menu_cb (GtkMenuButton *button,
              gpointer       data)
{
  g_autoptr (GMenu) targets = list_targets (RW_SCENARIO_ROW (data));
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  g_autoptr (GMenu) ends = g_menu_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (places, _("Move _Up"), "row.move-up");
  g_menu_append (places, _("Move _Down"), "row.move-down");
  g_menu_append (copies, _("Du_plicate"), "row.duplicate");
  g_menu_append_submenu (copies, _("_Copy To"), G_MENU_MODEL (targets));
  g_menu_append (ends, _("_Remove"), "row.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ends));
  gtk_menu_button_set_popover (
    button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
move_up (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (widget);

  rw_window_move_scenario (self->window, self->scenario, -1);
}

static void
move_down (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (widget);

  rw_window_move_scenario (self->window, self->scenario, 1);
}

static void
duplicate (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (widget);

  rw_window_duplicate_scenario (self->window, self->scenario);
}

/* The dialog of another document would be under this one. */
static void
copy (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (widget);
  g_autoptr (RwWindow) window = g_object_ref (self->window);
  g_autoptr (RwScenario) scenario = g_object_ref (self->scenario);

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (widget)));
  rw_window_copy_scenario (window, scenario,
                           g_variant_get_uint32 (parameter));
}

static void
remove_scenario (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (widget);

  rw_window_remove_scenario (self->window, self->scenario);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       data)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (data);
  g_autoptr (GdkPaintable) picture =
    gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (RW_TYPE_SCENARIO, self->scenario);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (data);
  RwScenario *dragged = g_value_get_object (value);
  GListModel *list = rw_document_get_scenarios (
    rw_session_get_document (rw_window_get_session (self->window)));
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RwScenario) item = g_list_model_get_item (list, i);

      if (item == self->scenario)
        position = i;
    }
  return rw_edit_move_scenario (rw_window_get_history (self->window), dragged,
                                position);
}

static void
init_drag (RwScenarioRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (RW_TYPE_SCENARIO,
                                               GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
rw_scenario_row_dispose (GObject *object)
{
  RwScenarioRow *self = RW_SCENARIO_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_SCENARIO_ROW);
  g_clear_object (&self->scenario);

  G_OBJECT_CLASS (rw_scenario_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL,
                                   move_down);
  gtk_widget_class_install_action (widget_class, "row.duplicate", NULL,
                                   duplicate);
  gtk_widget_class_install_action (widget_class, "row.copy", "u", copy);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL,
                                   remove_scenario);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down,
                                       GDK_ALT_MASK, "row.move-down", NULL);
}

static void
rw_scenario_row_class_init (RwScenarioRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_scenario_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-scenario-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RwScenarioRow, handle);
  gtk_widget_class_bind_template_child (widget_class, RwScenarioRow,
                                        more_button);
  install_actions (widget_class);
}

static void
rw_scenario_row_init (RwScenarioRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more_button, more_menu_cb,
                                         self, NULL);
  rw_menu_button_set_tooltip (self->more_button, _("What Else Can Be Done"));
}

/* Where it stands decides what can be done with it. */
static void
update_actions (RwScenarioRow *self)
{
  RwHistory *history = rw_window_get_history (self->window);
  gboolean editable = history != NULL && rw_history_get_editable (history);
  GListModel *list;
  g_autoptr (RwScenario) first = NULL;
  g_autoptr (RwScenario) last = NULL;
  guint n;
  GtkWidget *widget = GTK_WIDGET (self);

  if (history == NULL)
    return;
  list = rw_document_get_scenarios (rw_history_get_document (history));
  n = g_list_model_get_n_items (list);
  first = g_list_model_get_item (list, 0);
  last = n > 0 ? g_list_model_get_item (list, n - 1) : NULL;
  gtk_widget_action_set_enabled (widget, "row.move-up",
                                 editable && first != self->scenario);
  gtk_widget_action_set_enabled (widget, "row.move-down",
                                 editable && last != self->scenario);
  gtk_widget_action_set_enabled (widget, "row.duplicate", editable);
  gtk_widget_action_set_enabled (widget, "row.remove", editable && n > 1);
  show_scenario (self);
}

static void
add_texts (RwScenarioRow *self,
           RwHistory     *history)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  GObject *scenario = G_OBJECT (self->scenario);
  GtkWidget *note = rw_text_field_new (RW_TEXT_FIELD_NOTE, _("Note"));

  self->name = rw_text_field_new (RW_TEXT_FIELD_LINE, _("Name"));
  gtk_widget_set_name (self->name, "name");
  gtk_widget_set_name (note, "note");
  rw_live_text_bind (RW_TEXT_FIELD (self->name), history, scenario, "name",
                     edit_name);
  rw_live_text_bind (RW_TEXT_FIELD (note), history, scenario, "note",
                     edit_note);
  adw_expander_row_add_row (row, self->name);
  adw_expander_row_add_row (row, note);
}

/**
 * rw_scenario_row_new:
 * @window: the window of the document
 * @scenario: one of its scenarios
 *
 * Makes a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
rw_scenario_row_new (RwWindow   *window,
                     RwScenario *scenario)
{
  RwScenarioRow *self = g_object_new (RW_TYPE_SCENARIO_ROW, NULL);
  RwHistory *history = rw_window_get_history (window);

  self->window = window;
  self->scenario = g_object_ref (scenario);
  add_texts (self, history);
  if (rw_history_get_editable (history))
    init_drag (self);
  update_actions (self);
  g_signal_connect_object (rw_window_get_session (window), "changed",
                           G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rw_scenario_row_get_scenario:
 * @self: a row
 *
 * Gets the scenario of the row.
 *
 * Returns: (transfer none): the scenario
 */
RwScenario *
rw_scenario_row_get_scenario (RwScenarioRow *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO_ROW (self), NULL);

  return self->scenario;
}

/**
 * rw_scenario_row_rename:
 * @self: a row that is shown
 *
 * Opens the row, with its name ready to be typed over.
 */
void
rw_scenario_row_rename (RwScenarioRow *self)
{
  g_return_if_fail (RW_IS_SCENARIO_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (rw_text_field_get_entry (RW_TEXT_FIELD (self->name)));
}
