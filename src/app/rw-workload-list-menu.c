/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of the list of workloads, for the pointer and the keyboard alike, and
 * what its items show of all that is selected.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-menu.h"
#include "core/rw-edit.h"

/* More would not fit a screen; any group can be typed. */
#define MAX_GROUPS 20

/** GroupQuestion: what was asked for, and of whom. */
typedef struct
{
  RwWorkloadList *list;
  GtkEditable    *entry;
} GroupQuestion;

static void
ensure_menu (RwWorkloadList *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GObject *model;

  if (self->menu != NULL)
    return;

  builder = gtk_builder_new_from_resource (
    "/org/ringwall/Ringwall/ui/rw-workload-menu.ui");
  model = gtk_builder_get_object (builder, "workload_menu");
  self->group_menu =
    g_object_ref (G_MENU (gtk_builder_get_object (builder, "group_menu")));
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  /* GTK 4.8 leaves the keyboard in the menu that is gone. */
  g_signal_connect_swapped (self->menu, "closed",
                            G_CALLBACK (gtk_widget_grab_focus), self->view);
}

/* The groups that there are, in the order of the list. */
static void
fill_group_menu (RwWorkloadList *self)
{
  GListModel *all = rw_workload_list_get_workloads (self);
  guint n = all != NULL ? g_list_model_get_n_items (all) : 0;
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_menu_remove_all (self->group_menu);
  rw_menu_append_choice (self->group_menu, _("No Group"), "workloads.group", "");
  for (guint i = 0; i < n && g_hash_table_size (seen) < MAX_GROUPS; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (all, i);
      const char *group = rw_workload_get_group (workload);

      if (group[0] != '\0' && g_hash_table_add (seen, g_strdup (group)))
        rw_menu_append_choice (self->group_menu, group, "workloads.group", group);
    }
}

static void
pop_up (RwWorkloadList *self,
        double          x,
        double          y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  ensure_menu (self);
  fill_group_menu (self);
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

static void
question_free_cb (gpointer data)
{
  GroupQuestion *question = data;

  g_object_unref (question->entry);
  g_object_unref (question->list);
  g_free (question);
}

static void
group_answered_cb (const char *answer,
                   gpointer    data)
{
  GroupQuestion *question = data;

  if (g_str_equal (answer, "group"))
    rw_workload_list_set_group (question->list,
                                gtk_editable_get_text (question->entry));
}

static GtkWidget *
make_group_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the group"), -1);
  return entry;
}

static void
new_group_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "group", _("_Group"), RW_ANSWER_SUGGESTED },
  };
  GtkWidget *entry = make_group_entry ();
  RwQuestion question = {
    .heading = _("New Group"),
    .body = _("Workloads of a group belong together."),
    .extra = entry,
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };
  GroupQuestion *asked = g_new0 (GroupQuestion, 1);

  asked->list = g_object_ref (RW_WORKLOAD_LIST (widget));
  asked->entry = g_object_ref_sink (GTK_EDITABLE (entry));
  rw_compat_ask (GTK_WINDOW (gtk_widget_get_root (widget)), &question,
                 group_answered_cb, asked, question_free_cb);
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
  gtk_widget_class_install_property_action (widget_class, "workloads.group",
                                            "group");
  gtk_widget_class_install_action (widget_class, "workloads.new-group", NULL,
                                   new_group_cb);
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
  g_clear_object (&self->group_menu);
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

/**
 * rw_workload_list_find_group:
 * @self: a list
 *
 * Finds the group that all selected workloads belong to.
 *
 * Returns: (transfer none): its name, "" for none, or " " where they differ
 */
const char *
rw_workload_list_find_group (RwWorkloadList *self)
{
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  const char *group;

  if (selected->len == 0)
    return "";

  group = rw_workload_get_group (g_ptr_array_index (selected, 0));
  for (guint i = 1; i < selected->len; i++)
    if (!g_str_equal (rw_workload_get_group (g_ptr_array_index (selected, i)),
                      group))
      return " ";

  return group;
}

/**
 * rw_workload_list_set_group:
 * @self: a list
 * @group: its name, "" for none
 *
 * Puts all selected workloads into a group.
 */
void
rw_workload_list_set_group (RwWorkloadList *self,
                            const char     *group)
{
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);

  if (selected->len == 0 || group == NULL)
    return;

  rw_edit_set_group (rw_session_get_history (self->session),
                     rw_session_get_scenario (self->session), selected, group);
  rw_workload_list_update_actions (self);
}
