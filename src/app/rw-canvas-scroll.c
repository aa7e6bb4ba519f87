/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking nearer and elsewhere with wheel, fingers and pointer. Nothing else in
 * the diagram scrolls, so the wheel of a mouse zooms without a modifier, as in
 * other programs of the desktop that show one large picture; two fingers on a
 * touchpad move the picture, and zoom with Ctrl held.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

#include <math.h>

/* So many notches of the wheel double the picture. */
#define NOTCHES_TO_DOUBLE 4.0

/* So far moves a step of a device that tells steps and not px. */
#define STEP_PX 48.0

/* What is left of a speed after a second is e to the minus this. */
#define FRICTION 5.0
#define MIN_SPEED 20.0

/* px of two fingers with Ctrl that double the picture. */
#define PX_TO_DOUBLE 200.0

static gboolean
is_animated (RwCanvas *self)
{
  gboolean animated = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)),
                "gtk-enable-animations", &animated, NULL);

  return animated;
}

static gboolean
glide_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  RwCanvas *self = RW_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (now - self->glide_time) / (double) G_USEC_PER_SEC;
  double rest = exp (-FRICTION * seconds);
  gboolean moved;

  self->glide_time = now;
  moved = rw_canvas_pan (self, self->speed_x * (1.0 - rest) / FRICTION,
                         self->speed_y * (1.0 - rest) / FRICTION);
  self->speed_x *= rest;
  self->speed_y *= rest;
  if (seconds <= 0.0
      || (moved && hypot (self->speed_x, self->speed_y) > MIN_SPEED))
    return G_SOURCE_CONTINUE;

  self->glide_id = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_glide (RwCanvas *self)
{
  if (self->glide_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->glide_id);
  self->glide_id = 0;
}

/* Lets go of the picture at a speed, in px a second. */
static void
start_glide (RwCanvas *self,
             double    speed_x,
             double    speed_y)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  stop_glide (self);
  if (clock == NULL || self->zoom <= 1.0 || !is_animated (self)
      || hypot (speed_x, speed_y) <= MIN_SPEED)
    return;

  self->speed_x = speed_x;
  self->speed_y = speed_y;
  self->glide_time = gdk_frame_clock_get_frame_time (clock);
  self->glide_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), glide_cb,
                                                 NULL, NULL);
}

static void
motion_cb (RwCanvas *self,
           double    x,
           double    y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

/* A wheel has notches; fingers on a touchpad slide. */
static gboolean
is_sliding (GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  if (event != NULL && gdk_event_get_event_type (event) == GDK_SCROLL
      && gdk_scroll_event_get_unit (event) == GDK_SCROLL_UNIT_SURFACE)
    return TRUE;

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHPAD;
}

static double
get_step (GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  if (event != NULL && gdk_event_get_event_type (event) == GDK_SCROLL
      && gdk_scroll_event_get_unit (event) == GDK_SCROLL_UNIT_SURFACE)
    return 1.0;

  return STEP_PX;
}

static gboolean
scroll_cb (GtkEventController *controller,
           double              dx,
           double              dy,
           RwCanvas           *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (controller);
  gboolean sliding = is_sliding (controller);
  double step = get_step (controller);

  stop_glide (self);
  if ((state & GDK_CONTROL_MASK) != 0 || (!sliding && (state & GDK_SHIFT_MASK) == 0))
    {
      double doublings = sliding ? dy * step / PX_TO_DOUBLE
                                 : dy / NOTCHES_TO_DOUBLE;

      rw_canvas_zoom_at (self, self->zoom * exp2 (-doublings),
                         self->pointer_x, self->pointer_y);
      return GDK_EVENT_STOP;
    }

  /* With Shift the toolkit has swapped the two already. */
  return rw_canvas_pan (self, dx * step, dy * step);
}

static void
decelerate_cb (GtkEventController *controller,
               double              speed_x,
               double              speed_y,
               RwCanvas           *self)
{
  double step = get_step (controller);

  start_glide (self, speed_x * step, speed_y * step);
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                RwCanvas         *self)
{
  stop_glide (self);
  self->pinch_zoom = self->zoom;
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch_x, &self->pinch_y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The fingers may move together as they spread. */
static void
pinch_cb (GtkGesture *gesture,
          double      scale,
          RwCanvas   *self)
{
  double x = self->pinch_x;
  double y = self->pinch_y;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  rw_canvas_pan (self, self->pinch_x - x, self->pinch_y - y);
  rw_canvas_zoom_at (self, self->pinch_zoom * scale, x, y);
  self->pinch_x = x;
  self->pinch_y = y;
}

static void
drag_begin_cb (GtkGesture *gesture,
               double      x,
               double      y,
               RwCanvas   *self)
{
  guint button =
    gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  stop_glide (self);
  self->drag_x = 0.0;
  self->drag_y = 0.0;
  self->dragging = FALSE;
  if (button == GDK_BUTTON_SECONDARY)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGesture *gesture,
                double      x,
                double      y,
                RwCanvas   *self)
{
  if (self->zoom <= 1.0 || gtk_gesture_is_active (self->pinch))
    return;
  if (!self->dragging
      && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
    return;
  if (!self->dragging)
    {
      self->dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }

  rw_canvas_pan (self, self->drag_x - x, self->drag_y - y);
  self->drag_x = x;
  self->drag_y = y;
}

static void
drag_over_cb (GtkGesture       *gesture,
              GdkEventSequence *sequence,
              RwCanvas         *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
swipe_cb (GtkGesture *gesture,
          double      speed_x,
          double      speed_y,
          RwCanvas   *self)
{
  if (self->dragging)
    start_glide (self, -speed_x, -speed_y);
}

static void
add_wheel (RwCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                     | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
add_drag (RwCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (swipe), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "end", G_CALLBACK (drag_over_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_over_cb), self);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (drag, swipe);
}

static void
add_pinch (RwCanvas *self)
{
  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect (self->pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (self->pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             GTK_EVENT_CONTROLLER (self->pinch));
}

/**
 * rw_canvas_add_scrolling:
 * @self: a canvas that is being made
 *
 * Lets wheel, fingers and pointer move and zoom the picture.
 */
void
rw_canvas_add_scrolling (RwCanvas *self)
{
  add_wheel (self);
  add_drag (self);
  add_pinch (self);
}

/**
 * rw_canvas_stop_scrolling:
 * @self: a canvas
 *
 * Lets the picture stand where it is.
 */
void
rw_canvas_stop_scrolling (RwCanvas *self)
{
  stop_glide (self);
}
