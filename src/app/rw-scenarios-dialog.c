/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scenarios of a document. There is nothing to confirm: each change is an
 * edit at once, and can be undone from here too.
 */

#include "config.h"

#include "app/rw-scenarios-dialog.h"

#include "app/rw-scenario-row.h"
#include "app/rw-window-private.h"

struct _RwScenariosDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkListBox *list;
  GtkWidget  *add_button;

  /* Owned */
  RwScenario *open;    /* (nullable): whose row stays open as rows come */

  /* Borrowed */
  RwWindow   *window;
};

G_DEFINE_FINAL_TYPE (RwScenariosDialog, rw_scenarios_dialog, ADW_TYPE_WINDOW)

static RwScenarioRow *
find_row (RwScenariosDialog *self,
          RwScenario        *scenario)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  for (int i = 0; row != NULL; i++)
    {
      row = gtk_list_box_get_row_at_index (self->list, i);
      if (row != NULL
          && rw_scenario_row_get_scenario (RW_SCENARIO_ROW (row)) == scenario)
        return RW_SCENARIO_ROW (row);
    }
  return NULL;
}

static void
expanded_cb (AdwExpanderRow    *row,
             GParamSpec        *pspec,
             RwScenariosDialog *self)
{
  RwScenario *scenario = rw_scenario_row_get_scenario (RW_SCENARIO_ROW (row));

  if (adw_expander_row_get_expanded (row))
    g_set_object (&self->open, scenario);
  else if (self->open == scenario)
    g_clear_object (&self->open);
}

/* A scenario that moves gets another row. */
static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  RwScenariosDialog *self = RW_SCENARIOS_DIALOG (data);
  GtkWidget *row = rw_scenario_row_new (self->window, RW_SCENARIO (item));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), self->open == item);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, 0);
  return row;
}

static void
add (GtkWidget  *widget,
     const char *name,
     GVariant   *parameter)
{
  RwScenariosDialog *self = RW_SCENARIOS_DIALOG (widget);

  rw_window_add_scenario (self->window);
  rw_scenarios_dialog_rename (self,
                              rw_session_get_scenario (self->window->session));
}

static void
rw_scenarios_dialog_dispose (GObject *object)
{
  RwScenariosDialog *self = RW_SCENARIOS_DIALOG (object);

  g_clear_object (&self->open);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_SCENARIOS_DIALOG);

  G_OBJECT_CLASS (rw_scenarios_dialog_parent_class)->dispose (object);
}

static void
rw_scenarios_dialog_class_init (RwScenariosDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_scenarios_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-scenarios-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RwScenariosDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RwScenariosDialog,
                                        add_button);
  gtk_widget_class_install_action (widget_class, "scenarios.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
rw_scenarios_dialog_init (RwScenariosDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rw_scenarios_dialog_new:
 * @parent: a window with a document
 *
 * Makes the dialog. It is not shown yet.
 *
 * Returns: (transfer none): the dialog, which goes with @parent
 */
RwScenariosDialog *
rw_scenarios_dialog_new (RwWindow *parent)
{
  RwScenariosDialog *self;
  RwHistory *history;

  g_return_val_if_fail (RW_IS_WINDOW (parent), NULL);

  history = rw_window_get_history (parent);
  g_return_val_if_fail (history != NULL, NULL);

  self = g_object_new (RW_TYPE_SCENARIOS_DIALOG,
                       "transient-for", parent, NULL);
  self->window = parent;
  gtk_list_box_bind_model (
    self->list,
    rw_document_get_scenarios (rw_history_get_document (history)), make_row,
    self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenarios.add",
                                 rw_history_get_editable (history));
  rw_window_lend_undo (parent, GTK_WINDOW (self));
  return self;
}

/**
 * rw_scenarios_dialog_rename:
 * @self: the dialog, shown
 * @scenario: one of its scenarios
 *
 * Opens the row of a scenario, with its name ready to be typed over.
 */
void
rw_scenarios_dialog_rename (RwScenariosDialog *self,
                            RwScenario        *scenario)
{
  RwScenarioRow *row;

  g_return_if_fail (RW_IS_SCENARIOS_DIALOG (self));

  row = find_row (self, scenario);
  if (row != NULL)
    rw_scenario_row_rename (row);
}
