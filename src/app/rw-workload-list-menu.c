/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of the list of workloads, for the pointer and the keyboard alike, and
 * what its items show of all that is selected.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

#include "core/rw-edit.h"

static GMenuModel *
make_menu (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
    "/org/ringwall/Ringwall/ui/rw-workload-menu.ui");

  return G_MENU_MODEL (g_object_ref (gtk_builder_get_object (builder,
                                                             "workload_menu")));
}

static void
ensure_menu (RwWorkloadList *self)
{
  g_autoptr (GMenuModel) model = NULL;

  if (self->menu != NULL)
    return;

  model = make_menu ();
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
pop_up (RwWorkloadList *self,
        double          x,
        double          y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  ensure_menu (self);
  rw_workload_list_update_actions (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The menu is about what lies under the pointer, unless that is among what is
 * selected. */
static void
select_at (RwWorkloadList *self,
           double          x,
           double          y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y,
                                       GTK_PICK_DEFAULT);
  GtkWidget *row = NULL;
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  RwWorkload *workload;

  /* Around the row there is the item of the list, which has a margin. */
  if (picked != NULL)
    row = gtk_widget_get_ancestor (picked, RW_TYPE_WORKLOAD_ROW);
  if (row == NULL && picked != NULL)
    row = gtk_widget_get_first_child (picked);
  if (!RW_IS_WORKLOAD_ROW (row))
    return;

  workload = rw_workload_row_get_workload (RW_WORKLOAD_ROW (row));
  if (workload == NULL || g_ptr_array_find (selected, workload, NULL))
    return;
  g_ptr_array_add (one, workload);
  rw_workload_list_select_workloads (self, one);
}

static void
open_at (RwWorkloadList *self,
         GtkGesture     *gesture,
         double          x,
         double          y)
{
  double own_x;
  double own_y;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->pages), GTK_WIDGET (self),
                                    x, y, &own_x, &own_y);
  select_at (self, own_x, own_y);
  pop_up (self, own_x, own_y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pressed_cb (GtkGesture     *gesture,
            int             n_presses,
            double          x,
            double          y,
            RwWorkloadList *self)
{
  open_at (self, gesture, x, y);
}

/* A finger has no second button. */
static void
long_pressed_cb (GtkGesture     *gesture,
                 double          x,
                 double          y,
                 RwWorkloadList *self)
{
  open_at (self, gesture, x, y);
}

/* By a key, the menu opens where the keyboard is. */
static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  graphene_rect_t bounds;

  if (focus == NULL)
    focus = GTK_WIDGET (self->title);
  if (!gtk_widget_compute_bounds (focus, widget, &bounds))
    return;

  select_at (self, bounds.origin.x + bounds.size.width / 2,
             bounds.origin.y + bounds.size.height / 2);
  pop_up (self, bounds.origin.x + bounds.size.width / 2,
          bounds.origin.y + bounds.size.height);
}

/**
 * rw_workload_list_class_init_menu:
 * @widget_class: the class of the list
 *
 * Installs the menu's actions.
 */
void
rw_workload_list_class_init_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "workloads.model",
                                            "model");
  gtk_widget_class_install_action (widget_class, "workloads.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "workloads.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "workloads.menu", NULL);
}

/**
 * rw_workload_list_init_menu:
 * @self: a new list
 *
 * Lets the menu be opened.
 */
void
rw_workload_list_init_menu (RwWorkloadList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->pages),
                             GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect (touch, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->pages),
                             GTK_EVENT_CONTROLLER (touch));
}

/**
 * rw_workload_list_dispose_menu:
 * @self: a list
 *
 * Lets go of the menu; may be called again.
 */
void
rw_workload_list_dispose_menu (RwWorkloadList *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

/**
 * rw_workload_list_find_model_id:
 * @self: a list
 *
 * Finds the service model that all selected workloads have.
 *
 * Returns: (transfer none): its id, or "" where there is no such model
 */
const char *
rw_workload_list_find_model_id (RwWorkloadList *self)
{
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  RwServiceModel model;

  if (selected->len == 0)
    return "";

  model = rw_workload_get_model (g_ptr_array_index (selected, 0));
  for (guint i = 1; i < selected->len; i++)
    if (rw_workload_get_model (g_ptr_array_index (selected, i)) != model)
      return "";

  return rw_service_model_get_id (model);
}

/**
 * rw_workload_list_set_model_id:
 * @self: a list
 * @id: of a service model
 *
 * Lets all selected workloads be run in one way.
 */
void
rw_workload_list_set_model_id (RwWorkloadList *self,
                               const char     *id)
{
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  RwServiceModel model;

  if (selected->len == 0 || id == NULL
      || !rw_service_model_from_id (id, &model))
    return;

  rw_edit_set_model (rw_session_get_history (self->session),
                     rw_session_get_scenario (self->session), selected, model);
  rw_workload_list_update_actions (self);
}
