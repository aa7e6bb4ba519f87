/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of the picture the canvas shows, and how large. The lens says
 * it in parts of the picture, so that it stays true when the window changes;
 * here are the pixels. The picture is never laid out again for it.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

#include <math.h>

/* Between what the keyboard goes to and the edge of what is seen. */
#define REVEAL_MARGIN_PX 24.0

/* Where the keys stop on their way in and out. */
static const double stops[] = {
  1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, RW_ZOOM_MAX,
};

static double
find_stop (double zoom,
           int    direction)
{
  int n = G_N_ELEMENTS (stops);

  if (direction > 0)
    for (int i = 0; i < n; i++)
      if (stops[i] > zoom + 0.001)
        return stops[i];
  if (direction < 0)
    for (int i = n - 1; i >= 0; i--)
      if (stops[i] < zoom - 0.001)
        return stops[i];

  return direction > 0 ? RW_ZOOM_MAX : 1.0;
}

/* The offset before it is rounded: small steps must add up. */
static void
get_exact_offset (RwCanvas *self,
                  double   *out_x,
                  double   *out_y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double x;
  double y;

  rw_lens_get_middle (rw_session_get_lens (self->session), &x, &y);
  *out_x = x * width * self->zoom - width / 2.0;
  *out_y = y * height * self->zoom - height / 2.0;
}

static void
set_offset (RwCanvas *self,
            double    zoom,
            double    x,
            double    y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (width <= 0.0 || height <= 0.0)
    return;

  rw_lens_set (rw_session_get_lens (self->session), zoom,
               (x + width / 2.0) / (width * zoom),
               (y + height / 2.0) / (height * zoom));
}

static double
get_zoom (RwCanvas *self)
{
  return self->session != NULL
           ? rw_lens_get_zoom (rw_session_get_lens (self->session)) : 1.0;
}

static void
update_actions (RwCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double zoom = get_zoom (self);

  gtk_widget_action_set_enabled (widget, "canvas.zoom-in",
                                 self->session != NULL && zoom < RW_ZOOM_MAX);
  gtk_widget_action_set_enabled (widget, "canvas.zoom-out", zoom > 1.0);
  gtk_widget_action_set_enabled (widget, "canvas.zoom-fit", zoom > 1.0);
  gtk_widget_action_set_enabled (widget, "canvas.pan", zoom > 1.0);
}

/* How far something must move to lie within a line of some length. */
static double
find_shift (double start,
            double length,
            double room)
{
  double first = start - REVEAL_MARGIN_PX;
  double last = start + length + REVEAL_MARGIN_PX;

  if (first < 0.0)
    return first;
  if (last > room)
    return MIN (last - room, first);

  return 0.0;
}

/**
 * rw_canvas_get_place:
 * @self: a canvas
 * @part: one of its parts
 * @out_place: (out caller-allocates): px of the picture as it is shown
 *
 * Gets what of a part must be seen for one who goes there: all of it, or where
 * one walks in it.
 */
void
rw_canvas_get_place (RwCanvas     *self,
                     RwCanvasPart *part,
                     RwRect       *out_place)
{
  const RwSector *area = &rw_canvas_part_get_info (part)->area;
  GtkAllocation extents;
  RwPoint point;

  rw_canvas_part_get_extents (part, &extents);
  *out_place = (RwRect) { extents.x, extents.y, extents.width, extents.height };
  if (extents.width + 2.0 * REVEAL_MARGIN_PX <= gtk_widget_get_width (GTK_WIDGET (self))
      && extents.height + 2.0 * REVEAL_MARGIN_PX
           <= gtk_widget_get_height (GTK_WIDGET (self)))
    return;

  point = rw_polar_point (area->cx, area->cy, (area->r0 + area->r1) / 2.0,
                          self->focus_angle);
  *out_place = (RwRect) { point.x * self->zoom, point.y * self->zoom, 0.0, 0.0 };
}

static void
zoom_step (RwCanvas *self,
           int       direction)
{
  RwCanvasPart *focused = rw_canvas_get_focused_part (self);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  RwRect place;

  if (focused != NULL
      && (gtk_widget_get_state_flags (GTK_WIDGET (focused))
          & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    {
      rw_canvas_get_place (self, focused, &place);
      x = place.x + place.width / 2.0 - self->offset_x;
      y = place.y + place.height / 2.0 - self->offset_y;
    }
  rw_canvas_zoom_at (self, find_stop (self->zoom, direction), x, y);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  zoom_step (RW_CANVAS (widget), 1);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  zoom_step (RW_CANVAS (widget), -1);
}

static void
zoom_fit_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  rw_canvas_zoom_at (RW_CANVAS (widget), 1.0, 0.0, 0.0);
}

/* By tenths of what is seen. */
static void
pan_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  int x;
  int y;

  g_variant_get (parameter, "(ii)", &x, &y);
  rw_canvas_pan (RW_CANVAS (widget), x * gtk_widget_get_width (widget) / 10.0,
                 y * gtk_widget_get_height (widget) / 10.0);
}

static void
add_pan_key (GtkWidgetClass *widget_class,
             guint           key,
             guint           keypad_key,
             int             x,
             int             y)
{
  gtk_widget_class_add_binding_action (widget_class, key, GDK_CONTROL_MASK,
                                       "canvas.pan", "(ii)", x, y);
  gtk_widget_class_add_binding_action (widget_class, keypad_key,
                                       GDK_CONTROL_MASK,
                                       "canvas.pan", "(ii)", x, y);
}

/**
 * rw_canvas_class_install_view:
 * @widget_class: the class of the canvas
 *
 * Installs what changes how much is seen.
 */
void
rw_canvas_class_install_view (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL,
                                   zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL,
                                   zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-fit", NULL,
                                   zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "canvas.pan", "(ii)", pan_cb);
  add_pan_key (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_pan_key (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_pan_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_pan_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
}

/**
 * rw_canvas_sync_view:
 * @self: a canvas
 *
 * Shows what the session looks at, in the size that the canvas has.
 */
void
rw_canvas_sync_view (RwCanvas *self)
{
  double zoom = self->zoom;
  int offset_x = self->offset_x;
  int offset_y = self->offset_y;
  double x = 0.0;
  double y = 0.0;

  self->zoom = get_zoom (self);
  if (self->session != NULL)
    get_exact_offset (self, &x, &y);
  self->offset_x = (int) round (x);
  self->offset_y = (int) round (y);

  update_actions (self);
  rw_canvas_picture_set_zoom (self->picture, self->zoom);
  for (guint i = 0; i < self->parts->len; i++)
    rw_canvas_part_set_zoom (g_ptr_array_index (self->parts, i), self->zoom);
  if (!G_APPROX_VALUE (zoom, self->zoom, 1e-9) || offset_x != self->offset_x
      || offset_y != self->offset_y)
    {
      g_clear_pointer (&self->selection, gsk_render_node_unref);
      rw_canvas_forget_veils (self);
    }
}

/**
 * rw_canvas_zoom_at:
 * @self: a canvas
 * @zoom: how large to show the picture, 1 for all of it
 * @x: a place in the canvas, px
 * @y: likewise
 *
 * Shows the picture larger or smaller. What lies at the place stays there, as
 * far as nothing beyond the picture must be shown for it.
 */
void
rw_canvas_zoom_at (RwCanvas *self,
                   double    zoom,
                   double    x,
                   double    y)
{
  double offset_x;
  double offset_y;

  if (self->session == NULL || rw_canvas_get_scene (self) == NULL)
    return;

  zoom = CLAMP (zoom, 1.0, RW_ZOOM_MAX);
  get_exact_offset (self, &offset_x, &offset_y);
  set_offset (self, zoom, (offset_x + x) * zoom / self->zoom - x,
              (offset_y + y) * zoom / self->zoom - y);
}

/**
 * rw_canvas_pan:
 * @self: a canvas
 * @dx: how far to look to the right, px
 * @dy: how far to look downwards, px
 *
 * Shows another place of the picture.
 *
 * Returns: whether there was more to see in that direction
 */
gboolean
rw_canvas_pan (RwCanvas *self,
               double    dx,
               double    dy)
{
  double before_x;
  double before_y;
  double after_x;
  double after_y;

  if (self->session == NULL || self->zoom <= 1.0)
    return FALSE;

  get_exact_offset (self, &before_x, &before_y);
  set_offset (self, self->zoom, before_x + dx, before_y + dy);
  get_exact_offset (self, &after_x, &after_y);

  return ABS (after_x - before_x) > 0.01 || ABS (after_y - before_y) > 0.01;
}

/**
 * rw_canvas_get_seen:
 * @self: a canvas
 * @out_seen: (out caller-allocates): a rectangle, px of the picture as it is
 *   shown
 *
 * Gets what of the picture is seen.
 *
 * Returns: whether that is less than all of it
 */
gboolean
rw_canvas_get_seen (RwCanvas *self,
                    RwRect   *out_seen)
{
  *out_seen = (RwRect) { self->offset_x, self->offset_y,
                         gtk_widget_get_width (GTK_WIDGET (self)),
                         gtk_widget_get_height (GTK_WIDGET (self)) };

  return self->zoom > 1.0;
}

/**
 * rw_canvas_hit:
 * @self: a canvas
 * @x: px
 * @y: px
 *
 * Finds the part at a place of the canvas.
 *
 * Returns: its index, or −1
 */
int
rw_canvas_hit (RwCanvas *self,
               double    x,
               double    y)
{
  RwScene *scene = rw_canvas_get_scene (self);

  if (scene == NULL)
    return -1;

  return rw_scene_hit (scene, (x + self->offset_x) / self->zoom,
                       (y + self->offset_y) / self->zoom);
}

/**
 * rw_canvas_reveal_part:
 * @self: a canvas
 * @part: one of its parts
 *
 * Moves what is seen by as little as it takes to see a part, or the place in it
 * that one has walked to.
 */
void
rw_canvas_reveal_part (RwCanvas     *self,
                       RwCanvasPart *part)
{
  RwRect place;

  if (self->zoom <= 1.0 || rw_canvas_part_get_info (part) == NULL)
    return;

  rw_canvas_get_place (self, part, &place);
  rw_canvas_pan (self,
                 find_shift (place.x - self->offset_x, place.width,
                             gtk_widget_get_width (GTK_WIDGET (self))),
                 find_shift (place.y - self->offset_y, place.height,
                             gtk_widget_get_height (GTK_WIDGET (self))));
}
