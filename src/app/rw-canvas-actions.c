/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with the canvas: its actions, its keys and the click.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

/* The keys of the toggles, on the main block and on the keypad. */
static const struct
{
  guint       keyval;
  guint       keypad_keyval;
  const char *toggle_id;
} toggle_keys[] = {
  { GDK_KEY_1, GDK_KEY_KP_1, "on-premises" },
  { GDK_KEY_2, GDK_KEY_KP_2, "iaas" },
  { GDK_KEY_3, GDK_KEY_KP_3, "paas" },
  { GDK_KEY_4, GDK_KEY_KP_4, "saas" },
  { GDK_KEY_5, GDK_KEY_KP_5, "workloads" },
  { GDK_KEY_6, GDK_KEY_KP_6, "roll-up" },
};

static const RwScenePart *
find_part_by_id (RwCanvas   *self,
                 const char *id)
{
  const RwScene *scene = rw_canvas_get_scene (self);

  for (guint i = 0; scene != NULL && i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (g_str_equal (part->id, id))
        return part;
    }

  return NULL;
}

static void
select_part_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  const RwScenePart *part =
    find_part_by_id (self, g_variant_get_string (parameter, NULL));

  if (part != NULL)
    rw_canvas_select_part (self, part);
}

/* What stands for several workloads has no details of its own: it is looked
 * into. */
static void
open_part_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  const RwScenePart *part =
    find_part_by_id (self, g_variant_get_string (parameter, NULL));

  if (part != NULL && part->group_key != NULL)
    {
      rw_session_set_drill (self->session, part->group_key);
      return;
    }
  select_part_cb (widget, name, parameter);
  g_signal_emit_by_name (widget, "details-requested");
}

/* First the selection goes, then the group that is looked into. */
static void
clear_selection_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);

  if (!rw_canvas_clear_selection (self) && self->session != NULL)
    rw_session_leave_drill (self->session);
}

static void
leave_group_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);

  if (self->session != NULL)
    rw_session_leave_drill (self->session);
}

static void
focus_first_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  rw_canvas_focus_part (RW_CANVAS (widget), 0);
}

static void
focus_last_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);

  rw_canvas_focus_part (self, (int) self->parts->len - 1);
}

/* When it is let go: until then it may become a drag, which moves the picture. */
static void
released_cb (RwCanvas        *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  int hit = rw_canvas_hit (self, x, y);
  gboolean is_group;

  /* What moved the picture is no click. */
  if (self->dragging)
    return;
  /* The second click of two is not for what the first has brought. */
  if (n_press > 1 && self->has_looked_inside)
    return;
  self->has_looked_inside = FALSE;
  if (hit < 0)
    {
      rw_canvas_clear_selection (self);
      return;
    }

  is_group =
    rw_scene_get_part (rw_canvas_get_scene (self), (guint) hit)->group_key
    != NULL;
  self->has_looked_inside = is_group;
  rw_canvas_focus_part (self, hit);
  gtk_widget_activate_action (g_ptr_array_index (self->parts, (guint) hit),
                              n_press > 1 || is_group ? "part.open"
                                                      : "part.select", NULL);
}

static gboolean
key_pressed_cb (RwCanvas              *self,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  return rw_canvas_type (self, gdk_keyval_to_unicode (key),
                         gtk_event_controller_get_current_event_time (base));
}

static void
add_toggle_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (toggle_keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, toggle_keys[i].keyval, 0,
                                           "win.toggle", "s",
                                           toggle_keys[i].toggle_id);
      gtk_widget_class_add_binding_action (widget_class,
                                           toggle_keys[i].keypad_keyval, 0,
                                           "win.toggle", "s",
                                           toggle_keys[i].toggle_id);
    }
}

/**
 * rw_canvas_class_install_actions:
 * @widget_class: the class of the canvas
 *
 * Installs the actions of the canvas and their keys.
 */
void
rw_canvas_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.select-part", "s",
                                   select_part_cb);
  gtk_widget_class_install_action (widget_class, "canvas.open-part", "s",
                                   open_part_cb);
  gtk_widget_class_install_action (widget_class, "canvas.clear-selection", NULL,
                                   clear_selection_cb);
  gtk_widget_class_install_action (widget_class, "canvas.leave-group", NULL,
                                   leave_group_cb);
  gtk_widget_class_install_action (widget_class, "canvas.focus-first", NULL,
                                   focus_first_cb);
  gtk_widget_class_install_action (widget_class, "canvas.focus-last", NULL,
                                   focus_last_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "canvas.clear-selection", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0,
                                       "canvas.leave-group", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up,
                                       GDK_ALT_MASK,
                                       "canvas.leave-group", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, 0,
                                       "canvas.focus-first", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, 0,
                                       "canvas.focus-last", NULL);
  add_toggle_keys (widget_class);
  rw_canvas_class_install_view (widget_class);
  rw_canvas_class_install_edit (widget_class);
  rw_canvas_class_install_menu (widget_class);
}

/**
 * rw_canvas_add_controllers:
 * @self: a canvas that is being made
 *
 * Lets the canvas be clicked and moved, and names be typed.
 */
void
rw_canvas_add_controllers (RwCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                            self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  rw_canvas_add_scrolling (self);
  rw_canvas_add_hover (self);
  rw_canvas_add_menu (self);
  rw_canvas_add_drop (self);
}
