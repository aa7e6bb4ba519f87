/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Controls of the inspector on the clipboard. The row that has the focus is the
 * one that is meant; while something is typed, the keys are the text's.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include "app/rw-items.h"
#include "app/rw-text-row.h"
#include "core/rw-control.h"

static RwScenario *
get_scenario (RwInspector *self)
{
  return self->session != NULL ? rw_session_get_scenario (self->session) : NULL;
}

/* Of the rows of a control, the one that folds stands for it. */
static RwControl *
find_focused (RwInspector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  RwScenario *scenario = get_scenario (self);
  const char *id;

  if (scenario == NULL || !RW_IS_TEXT_ROW (focus)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->controls)))
    return NULL;

  id = rw_text_row_get_fold (RW_TEXT_ROW (focus));
  return id != NULL ? rw_scenario_find_control (scenario, id) : NULL;
}

static void
copy (RwInspector *self,
      RwControl   *control)
{
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();
  g_autoptr (GPtrArray) controls = g_ptr_array_new ();

  g_ptr_array_add (controls, control);
  rw_items_copy (GTK_WIDGET (self), get_scenario (self), workloads, controls);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  RwControl *control = find_focused (self);

  if (control != NULL)
    copy (self, control);
}

static void
cut_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  RwControl *control = find_focused (self);

  if (control == NULL || !rw_inspector_get_editable (self))
    return;

  copy (self, control);
  gtk_widget_activate_action (widget, "inspector.remove-control", "s",
                              rw_control_get_id (control));
}

/* A control brings its layer along. What was pasted shall be seen. */
static void
show (RwInspector *self,
      RwControl   *control)
{
  const char *on_layer = rw_control_get_layer_id (control);
  const char *on_workload = rw_control_get_workload_id (control);
  const char *layer = rw_session_get_selected_layer (self->session);
  const char *workload = rw_session_get_selected_workload (self->session);
  g_autofree char *layer_id =
    g_strdup (g_str_equal (on_layer, "*") ? layer : on_layer);
  g_autofree char *workload_id =
    g_strdup (workload != NULL && on_workload[0] != '\0' ? on_workload
                                                         : workload);

  g_free (self->focus_id);
  self->focus_id = g_strdup (rw_control_get_id (control));
  rw_session_select (self->session, layer_id, workload_id);
}

static void
pasted_cb (GPtrArray *workloads,
           gpointer   data)
{
  RwInspector *self = RW_INSPECTOR (data);
  RwScenario *scenario = get_scenario (self);
  g_autoptr (RwControl) last = NULL;
  GListModel *controls;
  guint n;

  if (scenario == NULL || workloads->len > 0)
    return;

  controls = rw_scenario_get_controls (scenario);
  n = g_list_model_get_n_items (controls);
  last = n > 0 ? g_list_model_get_item (controls, n - 1) : NULL;
  if (last != NULL)
    show (self, last);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);

  if (get_scenario (self) == NULL || !rw_inspector_get_editable (self)
      || !rw_items_can_paste (widget))
    return;

  rw_items_paste (widget, self->session, G_MAXUINT, pasted_cb, self);
}

/**
 * rw_inspector_install_clipboard:
 * @widget_class: the class of inspectors
 *
 * Installs the actions of the clipboard, and their keys.
 */
void
rw_inspector_install_clipboard (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.cut", NULL, cut_cb);
  gtk_widget_class_install_action (widget_class, "inspector.copy", NULL,
                                   copy_cb);
  gtk_widget_class_install_action (widget_class, "inspector.paste", NULL,
                                   paste_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x,
                                       GDK_CONTROL_MASK, "inspector.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c,
                                       GDK_CONTROL_MASK, "inspector.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v,
                                       GDK_CONTROL_MASK, "inspector.paste",
                                       NULL);
}
