/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The controls of the scenario that are on what is selected. Each is a row
 * that unfolds into what can be edited of it, and into what the catalogue
 * knows of its kind.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "app/rw-control-picker.h"
#include "app/rw-text-row.h"
#include "core/rw-control.h"
#include "core/rw-edit.h"

static gboolean
control_is_on (RwControl  *control,
               const char *layer_id,
               RwWorkload *workload)
{
  const char *on_layer = rw_control_get_layer_id (control);
  const char *on_workload = rw_control_get_workload_id (control);

  if (layer_id != NULL
      && !g_str_equal (on_layer, layer_id) && !g_str_equal (on_layer, "*"))
    return FALSE;

  if (workload == NULL)
    return TRUE;
  if (on_workload[0] == '\0')
    return layer_id != NULL;

  return g_str_equal (on_workload, rw_workload_get_id (workload));
}

/* “Implemented · Contoso Shipping · Web shop”, and the note under it. */
static char *
dup_control_text (RwInspector *self,
                  RwControl   *control)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  RwWorkload *workload =
    rw_scenario_find_workload (scenario, rw_control_get_workload_id (control));
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, rw_control_state_get_name (rw_control_get_state (control)));
  g_string_append_printf (text, " · %s",
                          rw_inspector_name_owner (self,
                                                   rw_control_get_owner (control)));
  if (rw_control_get_assignee (control)[0] != '\0')
    g_string_append_printf (text, " · %s", rw_control_get_assignee (control));
  if (rw_control_get_due (control)[0] != '\0')
    {
      g_string_append (text, " · ");
      /* Translators: %s is a day, as 2027-01-31. */
      g_string_append_printf (text, _("due by %s"), rw_control_get_due (control));
    }
  if (workload != NULL)
    g_string_append_printf (text, " · %s", rw_workload_get_name (workload));
  if (rw_control_get_note (control)[0] != '\0')
    g_string_append_printf (text, "\n%s", rw_control_get_note (control));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What is on the selection now, in the order of the scenario. */
static GPtrArray *
list_controls (RwInspector *self,
               const char  *layer_id,
               RwWorkload  *workload)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  GPtrArray *controls = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all;

  if (scenario == NULL)
    return controls;

  all = rw_scenario_get_controls (scenario);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (all, i);

      if (control_is_on (control, layer_id, workload))
        g_ptr_array_add (controls, g_steal_pointer (&control));
    }

  return controls;
}

static RwControl *
find_control (RwInspector *self,
              const char  *id)
{
  RwScenario *scenario = self->session != NULL
                           ? rw_session_get_scenario (self->session) : NULL;

  return scenario != NULL ? rw_scenario_find_control (scenario, id) : NULL;
}

/* The row is made, or made anew, when the inspector is filled next. */
static void
focus_later (RwInspector *self,
             RwControl   *control)
{
  g_free (self->focus_id);
  self->focus_id = g_strdup (rw_control_get_id (control));
}

/* Whoever removes one by keys goes on with the next. */
static void
focus_next (RwInspector *self,
            RwControl   *control)
{
  g_autoptr (GPtrArray) seen =
    list_controls (self, rw_session_get_selected_layer (self->session),
                   rw_inspector_find_workload (self));
  guint index;

  if (!g_ptr_array_find (seen, control, &index) || seen->len < 2)
    return;

  index = index + 1 < seen->len ? index + 1 : index - 1;
  focus_later (self, g_ptr_array_index (seen, index));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  RwControl *control = find_control (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) controls = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (control == NULL)
    return;

  /* Translators: %s is the name of a control. */
  text = g_strdup_printf (_("“%s” removed"), rw_control_get_name (control));

  focus_next (self, control);
  g_ptr_array_add (controls, control);
  if (rw_edit_remove_controls (rw_inspector_get_history (self),
                               rw_session_get_scenario (self->session), controls))
    rw_inspector_tell_removed (self, text);
}

/* The place of the next one that is seen, not of the next one of all: those
 * on other layers are passed over. */
static void
move (RwInspector *self,
      RwControl   *control,
      int          step)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  g_autoptr (GPtrArray) seen =
    list_controls (self, rw_session_get_selected_layer (self->session),
                   rw_inspector_find_workload (self));
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  guint index;
  guint position;

  if (!g_ptr_array_find (seen, control, &index)
      || (step < 0 && index == 0) || (step > 0 && index + 1 >= seen->len))
    return;

  g_ptr_array_add (moved, control);
  if (g_list_store_find (G_LIST_STORE (rw_scenario_get_controls (scenario)),
                         g_ptr_array_index (seen, index + step), &position))
    rw_edit_move_controls (rw_inspector_get_history (self), scenario, moved,
                           position);
  focus_later (self, control);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  RwControl *control = find_control (self, g_variant_get_string (parameter, NULL));

  if (control != NULL)
    move (self, control, g_str_has_suffix (action, "up") ? -1 : 1);
}

/* Controls stand on rings, not on what lies outside. */
static const char *
get_ring (RwInspector *self)
{
  const char *id = rw_session_get_selected_layer (self->session);
  const RwEdition *edition = rw_session_get_edition (self->session);

  if (id == NULL || edition == NULL ||
      rw_layer_set_find_satellite (edition->layer_set, id) != NULL)
    return NULL;
  return id;
}

static void
picked_cb (RwInspector   *self,
           const char    *name,
           const char    *catalogue_id)
{
  const RwCatalogueControl *known =
    rw_catalogue_find_control (rw_session_get_catalogue (self->session),
                               catalogue_id);
  const char *layer_id = get_ring (self);
  RwControl *control;

  if (layer_id == NULL)
    layer_id = known != NULL ? known->layer_id : "*";
  control = rw_edit_add_control (rw_inspector_get_history (self),
                                 rw_session_get_scenario (self->session), name,
                                 layer_id,
                                 rw_session_get_selected_workload (self->session),
                                 catalogue_id,
                                 known != NULL ? known->run_by
                                               : RW_OWNER_CUSTOMER);
  if (control == NULL)
    return;

  rw_section_unfold (self->controls, rw_control_get_id (control));
  focus_later (self, control);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  rw_inspector_add_control (RW_INSPECTOR (widget));
}

static void
bind_key (GtkShortcutController *controller,
          guint                  key,
          GdkModifierType        modifiers,
          const char            *action,
          const char            *id)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                      gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (id));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

/* On the row itself, so that they do nothing while something is typed. */
static void
bind_keys (GtkWidget  *row,
           const char *id)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (keys);

  bind_key (controller, GDK_KEY_Delete, 0, "inspector.remove-control", id);
  bind_key (controller, GDK_KEY_Up, GDK_ALT_MASK, "inspector.move-control-up", id);
  bind_key (controller, GDK_KEY_Down, GDK_ALT_MASK, "inspector.move-control-down",
            id);
  gtk_widget_add_controller (row, keys);
}

/* To another ring of the diagram. By keys, its layer is chosen in its rows. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            RwInspector   *self)
{
  GtkWidget *row =
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const char *id = rw_text_row_get_fold (RW_TEXT_ROW (row));
  RwControl *control = id != NULL ? find_control (self, id) : NULL;

  if (control == NULL || !rw_inspector_get_editable (self))
    return NULL;

  return gdk_content_provider_new_typed (RW_TYPE_CONTROL, control);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               RwInspector   *self)
{
  GtkWidget *row =
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const char *id = rw_text_row_get_fold (RW_TEXT_ROW (row));
  RwControl *control = id != NULL ? find_control (self, id) : NULL;
  GtkWidget *label;

  if (control == NULL)
    return;

  label = gtk_label_new (rw_control_get_name (control));
  gtk_widget_add_css_class (label, "rw-dragged");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)),
                           label);
}

static void
let_drag (RwInspector *self,
          GtkWidget   *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static void
add_control (RwInspector *self,
             RwControl   *control)
{
  const char *id = rw_control_get_id (control);
  g_autofree char *text = dup_control_text (self, control);
  gboolean is_open = rw_section_add_fold (self->controls, id,
                                          rw_control_get_name (control), text);
  GtkWidget *row = rw_section_get_last (self->controls);

  if (g_object_get_data (G_OBJECT (row), "rw-bound") == NULL)
    {
      bind_keys (row, id);
      let_drag (self, row);
      g_object_set_data (G_OBJECT (row), "rw-bound", row);
    }
  if (is_open)
    rw_inspector_fill_control (self, control);
}

/**
 * rw_inspector_fill_controls:
 * @self: an inspector with a session
 * @layer_id: (nullable): only those on this layer
 * @workload: (nullable): only those that count for this workload
 *
 * Lists the controls of the scenario.
 */
void
rw_inspector_fill_controls (RwInspector *self,
                            const char  *layer_id,
                            RwWorkload  *workload)
{
  g_autoptr (GPtrArray) controls = list_controls (self, layer_id, workload);

  for (guint i = 0; i < controls->len; i++)
    add_control (self, g_ptr_array_index (controls, i));

  if (rw_inspector_get_editable (self))
    rw_inspector_add_action (self->controls, _("Add Control…"), "list-add-symbolic",
                             "inspector.add-control", NULL, FALSE);
  else if (controls->len == 0)
    rw_section_add_text (self->controls,
                         layer_id != NULL ? _("None on this layer yet")
                                          : _("None for this workload yet"),
                         NULL);
}

/**
 * rw_inspector_add_control:
 * @self: an inspector
 *
 * Asks which control to add to what is selected. Does nothing where the
 * document cannot be edited.
 */
void
rw_inspector_add_control (RwInspector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  RwWorkload *workload;
  RwControlPicker *picker;

  g_return_if_fail (RW_IS_INSPECTOR (self));

  if (!rw_inspector_get_editable (self)
      || rw_session_get_scenario (self->session) == NULL)
    return;

  workload = rw_inspector_find_workload (self);
  picker = rw_control_picker_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                  self->session,
                                  get_ring (self), workload);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (picker));
}

/**
 * rw_inspector_install_controls:
 * @widget_class: the class of inspectors
 *
 * Installs what can be done with controls.
 */
void
rw_inspector_install_controls (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.add-control", NULL,
                                   add_cb);
  gtk_widget_class_install_action (widget_class, "inspector.remove-control", "s",
                                   remove_cb);
  gtk_widget_class_install_action (widget_class, "inspector.move-control-up", "s",
                                   move_cb);
  gtk_widget_class_install_action (widget_class, "inspector.move-control-down",
                                   "s", move_cb);
}
