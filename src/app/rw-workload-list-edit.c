/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with the workloads that are selected in the list. Each is an
 * action of the class, so that keys, the menu and assistive technologies go the
 * same way; each ends in a command of rw-edit.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

#include "app/rw-service-picker.h"
#include "app/rw-workload-row.h"
#include "core/rw-edit.h"
#include "core/rw-scenario.h"

static RwHistory *
get_history (RwWorkloadList *self)
{
  return self->session != NULL ? rw_session_get_history (self->session) : NULL;
}

static RwScenario *
get_scenario (RwWorkloadList *self)
{
  return self->session != NULL ? rw_session_get_scenario (self->session) : NULL;
}

static GtkWindow *
get_window (RwWorkloadList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static gboolean
has_focus (RwWorkloadList *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL;
}

/* Where the first of @workloads stands among all of the scenario. */
static guint
find_first_position (RwWorkloadList *self,
                     GPtrArray      *workloads)
{
  GListModel *all = rw_workload_list_get_workloads (self);
  guint n = all != NULL ? g_list_model_get_n_items (all) : 0;

  for (guint i = 0; workloads->len > 0 && i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (all, i);

      if (workload == g_ptr_array_index (workloads, 0))
        return i;
    }

  return RW_EDIT_END;
}

static guint
find_last_position (RwWorkloadList *self,
                    GPtrArray      *workloads)
{
  g_autoptr (GPtrArray) last = g_ptr_array_new ();

  if (workloads->len > 0)
    g_ptr_array_add (last, g_ptr_array_index (workloads, workloads->len - 1));

  return find_first_position (self, last);
}

static void
look_at (RwWorkloadList *self,
         RwWorkload     *workload)
{
  rw_session_select (self->session,
                     rw_session_get_selected_layer (self->session),
                     rw_workload_get_id (workload));
}

static gboolean
is_name_taken (RwWorkloadList *self,
               const char     *name)
{
  GListModel *all = rw_workload_list_get_workloads (self);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (all, i);

      if (g_str_equal (rw_workload_get_name (workload), name))
        return TRUE;
    }

  return FALSE;
}

/* Two of the same service are told apart by a number. */
static char *
dup_free_name (RwWorkloadList *self,
               const char     *name)
{
  g_autofree char *numbered = NULL;

  if (!is_name_taken (self, name))
    return g_strdup (name);

  for (guint i = 2;; i++)
    {
      g_free (numbered);
      /* Translators: a workload that is called like another one, and a number
       * that tells them apart. */
      numbered = g_strdup_printf (C_("workload", "%s %u"), name, i);
      if (!is_name_taken (self, numbered))
        return g_steal_pointer (&numbered);
    }
}

static void
picked_new_cb (RwServicePicker *picker,
               const char      *name,
               const char      *service_id,
               guint            model,
               RwWorkloadList  *self)
{
  g_autofree char *free_name = NULL;
  RwWorkload *workload;

  if (!rw_workload_list_is_editable (self))
    return;

  free_name = dup_free_name (self, name);
  workload = rw_edit_add_workload (get_history (self), get_scenario (self),
                                   free_name, service_id,
                                   (RwServiceModel) model,
                                   rw_workload_list_find_place (self));
  if (workload == NULL)
    return;

  rw_workload_list_stop_find (self);
  look_at (self, workload);
  rw_workload_list_focus_workload (self, workload);
}

/* What a workload of one's own is most likely run as. */
static RwServiceModel
guess_model (RwWorkloadList *self)
{
  RwToggle toggle = rw_session_get_toggle (self->session);

  return toggle >= RW_TOGGLE_WORKLOADS ? RW_SERVICE_MODEL_PAAS
                                       : (RwServiceModel) toggle;
}

static void
add_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  RwServicePicker *picker =
    rw_service_picker_new (get_window (self),
                           rw_session_get_catalogue (self->session),
                           RW_SERVICE_PICKER_ADD, guess_model (self));

  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_new_cb), self, 0);
  gtk_window_present (GTK_WINDOW (picker));
}

static void
set_service (RwWorkloadList *self,
             GPtrArray      *workloads,
             const char     *service_id,
             RwServiceModel  model)
{
  for (guint i = 0; i < workloads->len; i++)
    {
      RwWorkload *workload = g_ptr_array_index (workloads, i);

      /* Without a service there is none to take the model from. */
      if (service_id[0] == '\0')
        model = rw_workload_get_model (workload);
      rw_edit_set_service (get_history (self), get_scenario (self), workload,
                           service_id, model);
    }
}

static void
picked_other_cb (RwServicePicker *picker,
                 const char      *name,
                 const char      *service_id,
                 guint            model,
                 RwWorkloadList  *self)
{
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  g_autofree char *step = NULL;

  if (!rw_workload_list_is_editable (self) || selected->len == 0)
    return;
  if (selected->len == 1)
    {
      set_service (self, selected, service_id, (RwServiceModel) model);
      return;
    }

  step = g_strdup_printf (ngettext ("Change Service of %u Workload",
                                    "Change Service of %u Workloads",
                                    selected->len), selected->len);
  rw_history_begin (get_history (self), step, NULL);
  set_service (self, selected, service_id, (RwServiceModel) model);
  rw_history_end (get_history (self));
}

static void
change_service_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  RwServicePicker *picker;

  if (selected->len == 0)
    return;

  picker = rw_service_picker_new (
    get_window (self), rw_session_get_catalogue (self->session),
    RW_SERVICE_PICKER_CHANGE,
    rw_workload_get_model (g_ptr_array_index (selected, 0)));
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_other_cb), self,
                           0);
  gtk_window_present (GTK_WINDOW (picker));
}

static void
rename_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  RwWorkloadRow *row;

  if (selected->len != 1)
    return;

  row = rw_workload_list_find_row (self, g_ptr_array_index (selected, 0));
  if (row != NULL)
    rw_workload_row_rename (row);
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  g_autoptr (GPtrArray) copies = NULL;

  if (selected->len == 0)
    return;

  copies = rw_edit_duplicate_workloads (get_history (self), get_scenario (self),
                                        selected);
  rw_workload_list_select_workloads (self, copies);
}

static char *
dup_removed_text (GPtrArray *workloads,
                  guint      n_controls)
{
  const char *name = rw_workload_get_name (g_ptr_array_index (workloads, 0));
  g_autofree char *what = NULL;
  g_autofree char *controls = NULL;

  if (workloads->len == 1)
    what = g_strdup_printf (C_("removed", "“%s”"), name);
  else
    what = g_strdup_printf (ngettext ("%u workload", "%u workloads",
                                      workloads->len), workloads->len);
  if (n_controls == 0)
    /* Translators: %s is a workload, or how many. */
    return g_strdup_printf (_("%s removed"), what);

  controls = g_strdup_printf (ngettext ("%u control", "%u controls", n_controls),
                              n_controls);
  /* Translators: the first %s is a workload, or how many; the second one how
   * many controls went with it. */
  return g_strdup_printf (_("%s removed with %s"), what, controls);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  g_autofree char *text = NULL;
  gboolean had_focus = has_focus (self);
  guint position = find_first_position (self, selected);
  guint n_controls = 0;

  if (selected->len == 0
      || !rw_edit_remove_workloads (get_history (self), get_scenario (self),
                                    selected, &n_controls))
    return;

  if (had_focus)
    rw_workload_list_focus_position (self, position);
  text = dup_removed_text (selected, n_controls);
  rw_workload_list_tell (self, text);
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  guint position = find_first_position (self, selected);
  gboolean up = g_str_equal (name, "workloads.move-up");

  if (position == RW_EDIT_END || (up && position == 0))
    return;

  rw_workload_list_move (self, selected, up ? position - 1 : position + 1,
                         NULL);
}

static void
select_all_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
add_binding (GtkWidgetClass  *widget_class,
             guint            key,
             GdkModifierType  modifiers,
             const char      *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action,
                                       NULL);
}

/**
 * rw_workload_list_class_init_edit:
 * @widget_class: the class of the list
 *
 * Installs the actions that edit.
 */
void
rw_workload_list_class_init_edit (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "workloads.add", add_cb },
    { "workloads.rename", rename_cb },
    { "workloads.change-service", change_service_cb },
    { "workloads.duplicate", duplicate_cb },
    { "workloads.remove", remove_cb },
    { "workloads.move-up", move_cb },
    { "workloads.move-down", move_cb },
    { "workloads.select-all", select_all_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                     actions[i].activate);
  /* The menu shows the last key of each. */
  add_binding (widget_class, GDK_KEY_KP_Insert, 0, "workloads.add");
  add_binding (widget_class, GDK_KEY_Insert, 0, "workloads.add");
  add_binding (widget_class, GDK_KEY_F2, 0, "workloads.rename");
  add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "workloads.duplicate");
  add_binding (widget_class, GDK_KEY_KP_Delete, 0, "workloads.remove");
  add_binding (widget_class, GDK_KEY_Delete, 0, "workloads.remove");
  add_binding (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "workloads.move-up");
  add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "workloads.move-up");
  add_binding (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "workloads.move-down");
  add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "workloads.move-down");
}

/**
 * rw_workload_list_update_edit:
 * @self: a list
 *
 * Enables what can be done with what is selected.
 */
void
rw_workload_list_update_edit (RwWorkloadList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  guint64 n = gtk_bitset_get_size (selected);
  gboolean editable = rw_workload_list_is_editable (self);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "workloads.add", editable);
  gtk_widget_action_set_enabled (widget, "workloads.rename", editable && n == 1);
  gtk_widget_action_set_enabled (widget, "workloads.change-service",
                                 editable && n > 0);
  gtk_widget_action_set_enabled (widget, "workloads.set-owner",
                                 editable && n > 0);
  gtk_widget_action_set_enabled (widget, "workloads.new-group",
                                 editable && n > 0);
  gtk_widget_action_set_enabled (widget, "workloads.duplicate", editable && n > 0);
  gtk_widget_action_set_enabled (widget, "workloads.remove", editable && n > 0);
  /* In a filtered list nobody sees where a workload would go. */
  gtk_widget_action_set_enabled (widget, "workloads.move-up",
                                 rw_workload_list_can_move (self) && n > 0);
  gtk_widget_action_set_enabled (widget, "workloads.move-down",
                                 rw_workload_list_can_move (self) && n > 0);
}

/**
 * rw_workload_list_is_editable:
 * @self: a list
 *
 * Asks whether there is a scenario that may be edited.
 *
 * Returns: whether there is
 */
gboolean
rw_workload_list_is_editable (RwWorkloadList *self)
{
  RwHistory *history = get_history (self);

  return history != NULL && rw_history_get_editable (history)
         && get_scenario (self) != NULL;
}

/**
 * rw_workload_list_find_place:
 * @self: a list
 *
 * Finds where new workloads belong: after the last one that is selected, or
 * after all.
 *
 * Returns: a position for a command
 */
guint
rw_workload_list_find_place (RwWorkloadList *self)
{
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  guint position = find_last_position (self, selected);

  return position == RW_EDIT_END ? RW_EDIT_END : position + 1;
}

/**
 * rw_workload_list_can_move:
 * @self: a list
 *
 * Asks whether workloads can be put elsewhere in the list.
 *
 * Returns: whether they can
 */
gboolean
rw_workload_list_can_move (RwWorkloadList *self)
{
  return rw_workload_list_is_editable (self) && self->hit_of == NULL;
}

/**
 * rw_workload_list_move:
 * @self: a list
 * @workloads: (element-type RwWorkload): of the scenario
 * @position: where the first of them will stand
 * @group: (nullable): the name of the group that they join, "" for none; %NULL
 *   to leave each in its own
 *
 * Puts workloads elsewhere, and keeps them selected.
 */
void
rw_workload_list_move (RwWorkloadList *self,
                       GPtrArray      *workloads,
                       guint           position,
                       const char     *group)
{
  RwHistory *history = get_history (self);
  RwScenario *scenario = get_scenario (self);
  gboolean had_focus = has_focus (self);

  if (!(group != NULL ? rw_edit_move_into_group (history, scenario, workloads,
                                                 position, group)
                      : rw_edit_move_workloads (history, scenario, workloads,
                                                position)))
    return;

  rw_workload_list_select_workloads (self, workloads);
  if (had_focus)
    rw_workload_list_focus_workload (self, g_ptr_array_index (workloads, 0));
}

/**
 * rw_workload_list_rename_workload:
 * @self: a list
 * @workload: one of its workloads
 * @name: what somebody wants it to be called
 *
 * Renames a workload; nothing is no name.
 */
void
rw_workload_list_rename_workload (RwWorkloadList *self,
                                  RwWorkload     *workload,
                                  const char     *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (stripped[0] != '\0' && rw_workload_list_is_editable (self))
    rw_edit_rename_workload (get_history (self), get_scenario (self), workload,
                             stripped);
}
