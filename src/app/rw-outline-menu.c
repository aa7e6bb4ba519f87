/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with a row of the outline: its menu, and the owner that it
 * can set.
 */

#include "config.h"

#include "app/rw-outline-private.h"

#include <glib/gi18n.h>

#include "app/rw-facts.h"
#include "app/rw-menu.h"
#include "core/rw-edit.h"

#define USUAL "usual"

/* The workloads that an edit of what is selected is about. */
static GPtrArray *
list_workloads (RwOutline *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RwOutlineItem) item = rw_outline_dup_selected_item (self);
  RwWorkload *workload;
  GListModel *all;

  if (item == NULL || rw_outline_item_is_outside (item) || !self->by_workload)
    return list;

  workload = rw_outline_item_get_workload (item);
  if (workload != NULL)
    {
      g_ptr_array_add (list, g_object_ref (workload));
      return list;
    }

  all = rw_scenario_get_workloads (self->scenario);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (list, g_list_model_get_item (all, i));

  return list;
}

static char *
dup_layer_id (RwOutline *self)
{
  g_autoptr (RwOutlineItem) item = rw_outline_dup_selected_item (self);

  return g_strdup (rw_outline_item_get_layer (item)->id);
}

static const char *
get_owner_id (RwWorkload *workload,
              const char *layer_id)
{
  const RwOverride *override = rw_workload_find_override (workload, layer_id);

  return override != NULL ? rw_owner_get_id (override->owner) : USUAL;
}

/* A reason stays where there is one: it was given for the layer. */
static void
set_owner (RwOutline  *self,
           GPtrArray  *workloads,
           const char *layer_id,
           RwOwner     owner)
{
  const RwOverride *override =
    rw_workload_find_override (g_ptr_array_index (workloads, 0), layer_id);
  g_autofree char *reason =
    g_strdup (workloads->len == 1 && override != NULL ? override->reason : "");

  rw_edit_set_override (rw_session_get_history (self->session), self->scenario,
                        workloads, layer_id, owner, reason);
}

static GMenu *
make_owner_menu (RwOutline *self)
{
  RwDocument *document = rw_session_get_document (self->session);
  RwFactReader reader = {
    .customer = rw_document_get_customer (document),
    .provider = rw_document_get_provider (document),
  };
  GMenu *menu = g_menu_new ();

  rw_menu_append_choice (menu, _("As Usual"), "outline.owner", USUAL);
  for (int owner = 0; owner < RW_N_OWNERS; owner++)
    rw_menu_append_choice (menu, rw_facts_name_owner (&reader, (RwOwner) owner),
                           "outline.owner", rw_owner_get_id ((RwOwner) owner));

  return menu;
}

static GMenu *
make_menu (RwOutline *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) owners = make_owner_menu (self);
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();

  g_menu_append (first, _("_Details"), "outline.open");
  g_menu_append (first, _("_Show in the Diagram"), "outline.show");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_submenu (second, _("_Owner"), G_MENU_MODEL (owners));
  g_menu_append (second, _("Add _Control…"), "win.add-control");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));

  return menu;
}

static void
pop_up (RwOutline *self,
        double     x,
        double     y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };
  g_autoptr (GMenu) menu = make_menu (self);

  rw_outline_update_menu (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  /* GTK 4.8 leaves the keyboard in the menu that is gone. */
  g_signal_connect_swapped (self->menu, "closed",
                            G_CALLBACK (gtk_widget_grab_focus), self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The menu is about what lies under the pointer. */
static gboolean
select_at (RwOutline *self,
           double     x,
           double     y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y,
                                       GTK_PICK_DEFAULT);
  GtkWidget *row = NULL;

  /* Around the row there is the item of the list, which has a margin. */
  if (picked != NULL)
    row = gtk_widget_get_ancestor (picked, RW_TYPE_OUTLINE_ROW);
  if (row == NULL && picked != NULL)
    row = gtk_widget_get_first_child (picked);

  for (guint i = 0; RW_IS_OUTLINE_ROW (row) && i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      if (gtk_list_item_get_child (item) != row)
        continue;
      rw_outline_select_position (self, gtk_list_item_get_position (item));
      return TRUE;
    }

  return FALSE;
}

static void
open_at (RwOutline  *self,
         GtkGesture *gesture,
         double      x,
         double      y)
{
  if (!select_at (self, x, y))
    return;

  pop_up (self, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_presses,
            double      x,
            double      y,
            RwOutline  *self)
{
  open_at (self, gesture, x, y);
}

/* A finger has no second button. */
static void
long_pressed_cb (GtkGesture *gesture,
                 double      x,
                 double      y,
                 RwOutline  *self)
{
  open_at (self, gesture, x, y);
}

static GtkWidget *
find_selected_row (RwOutline *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      if (gtk_list_item_get_position (item) == position)
        return gtk_list_item_get_child (item);
    }

  return NULL;
}

/* By a key, the menu opens below what is selected. */
static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RwOutline *self = RW_OUTLINE (widget);
  GtkWidget *row = find_selected_row (self);
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (row, widget, &bounds))
    pop_up (self, bounds.origin.x + bounds.size.width / 2,
            bounds.origin.y + bounds.size.height);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "details-requested");
}

static void
show_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-outline", NULL);
}

/**
 * rw_outline_install_menu:
 * @widget_class: the class of outlines
 *
 * Installs what can be done with a row.
 */
void
rw_outline_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "outline.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "outline.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "outline.show", NULL, show_cb);
  gtk_widget_class_install_property_action (widget_class, "outline.owner",
                                            "owner");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "outline.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "outline.menu", NULL);
}

/**
 * rw_outline_init_menu:
 * @self: a new outline
 *
 * Lets the menu be opened.
 */
void
rw_outline_init_menu (RwOutline *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect (touch, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (touch));
}

/**
 * rw_outline_update_menu:
 * @self: an outline
 *
 * Lets what can be done follow what is selected.
 */
void
rw_outline_update_menu (RwOutline *self)
{
  g_autoptr (GPtrArray) workloads = list_workloads (self);
  g_autoptr (RwOutlineItem) item = rw_outline_dup_selected_item (self);
  RwHistory *history = self->session != NULL
                         ? rw_session_get_history (self->session) : NULL;
  gboolean is_ring = item != NULL && !rw_outline_item_is_outside (item);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.open", is_ring);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.show", is_ring);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.unselect",
                                 item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.owner",
                                 workloads->len > 0 && history != NULL
                                   && rw_history_get_editable (history));
  g_object_notify (G_OBJECT (self), "owner");
}

/**
 * rw_outline_get_owner:
 * @self: an outline
 *
 * Gets who owns what is selected because somebody said so.
 *
 * Returns: (transfer none): the id of an owner, "usual" where nobody did, or ""
 *   where workloads differ and where it cannot be said
 */
const char *
rw_outline_get_owner (RwOutline *self)
{
  g_autoptr (GPtrArray) workloads = NULL;
  g_autofree char *layer_id = NULL;
  const char *id;

  g_return_val_if_fail (RW_IS_OUTLINE (self), NULL);

  workloads = list_workloads (self);
  if (workloads->len == 0)
    return "";

  layer_id = dup_layer_id (self);
  id = get_owner_id (g_ptr_array_index (workloads, 0), layer_id);
  for (guint i = 1; i < workloads->len; i++)
    if (!g_str_equal (get_owner_id (g_ptr_array_index (workloads, i), layer_id),
                      id))
      return "";

  return id;
}

/**
 * rw_outline_set_owner:
 * @self: an outline
 * @owner: the id of an owner, or "usual"
 *
 * Lets what is selected belong to somebody: a ring of one workload, or of all.
 */
void
rw_outline_set_owner (RwOutline  *self,
                      const char *owner)
{
  g_autoptr (GPtrArray) workloads = NULL;
  g_autofree char *layer_id = NULL;
  RwOwner wanted;

  g_return_if_fail (RW_IS_OUTLINE (self));
  g_return_if_fail (owner != NULL);

  workloads = list_workloads (self);
  if (workloads->len == 0 || g_str_equal (owner, rw_outline_get_owner (self)))
    return;

  layer_id = dup_layer_id (self);
  if (g_str_equal (owner, USUAL))
    rw_edit_reset_override (rw_session_get_history (self->session),
                            self->scenario, workloads, layer_id);
  else if (rw_owner_from_id (owner, &wanted))
    set_owner (self, workloads, layer_id, wanted);
  rw_outline_update_menu (self);
}
