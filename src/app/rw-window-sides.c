/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two sides of a window, and its full screen: what is shown of them in
 * which width, and what is hidden while somebody presents.
 */

#include "config.h"

#include "app/rw-window-private.h"

/* So long the controls of a full screen stay after the pointer has moved. */
#define CONCEAL_AFTER_MS 2500

/* A shaking table is not somebody who wants the controls. */
#define POINTER_SLACK_PX 4.0

static AdwFlap *
get_flap (RwWindow *self,
          RwSide    side)
{
  return side == RW_SIDE_WORKLOADS ? self->workloads_flap
                                   : self->details_flap;
}

static RwSide
get_side (RwWindow *self,
          AdwFlap  *flap)
{
  return flap == self->workloads_flap ? RW_SIDE_WORKLOADS : RW_SIDE_DETAILS;
}

static void
arrange_side (RwWindow *self,
              RwSide    side)
{
  AdwFlap *flap = get_flap (self, side);
  gboolean fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));

  self->arranging = TRUE;
  adw_flap_set_reveal_flap (flap, self->wanted[side] && !fullscreen
                                    && !adw_flap_get_folded (flap));
  self->arranging = FALSE;
}

/* A folded side lies over the diagram: one at a time, and the keyboard goes
 * with it. */
static void
side_opened_over_diagram (RwWindow *self,
                          RwSide    side)
{
  AdwFlap *other = get_flap (self, side == RW_SIDE_WORKLOADS
                                     ? RW_SIDE_DETAILS : RW_SIDE_WORKLOADS);

  if (adw_flap_get_folded (other))
    adw_flap_set_reveal_flap (other, FALSE);
  gtk_widget_child_focus (adw_flap_get_flap (get_flap (self, side)),
                          GTK_DIR_TAB_FORWARD);
}

static void
reveal_changed_cb (AdwFlap    *flap,
                   GParamSpec *pspec,
                   RwWindow   *self)
{
  RwSide side = get_side (self, flap);
  gboolean revealed = adw_flap_get_reveal_flap (flap);

  if (self->arranging)
    return;
  if (!adw_flap_get_folded (flap)
      && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    self->wanted[side] = revealed;
  else if (revealed && adw_flap_get_folded (flap))
    side_opened_over_diagram (self, side);
}

/* Within an allocation: the other side must not be touched. */
static void
folded_changed_cb (AdwFlap    *flap,
                   GParamSpec *pspec,
                   RwWindow   *self)
{
  arrange_side (self, get_side (self, flap));
}

static gboolean
controls_in_use (RwWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->controls)
      && gtk_window_get_focus_visible (GTK_WINDOW (self)))
    return TRUE;
  /* An open menu of the bar has the focus, wherever it came from. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->controls)
      && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return TRUE;
  return self->pointer_y < gtk_widget_get_height (self->controls);
}

static gboolean
conceal_cb (gpointer data)
{
  RwWindow *self = data;

  if (controls_in_use (self))
    return G_SOURCE_CONTINUE;
  self->conceal_id = 0;
  rw_stage_set_revealed (self->stage, FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
reveal_controls (RwWindow *self)
{
  g_clear_handle_id (&self->conceal_id, g_source_remove);
  rw_stage_set_revealed (self->stage, TRUE);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    self->conceal_id = g_timeout_add (CONCEAL_AFTER_MS, conceal_cb, self);
}

static void
motion_cb (RwWindow *self,
           double    x,
           double    y)
{
  gboolean moved = ABS (x - self->pointer_x) > POINTER_SLACK_PX
                   || ABS (y - self->pointer_y) > POINTER_SLACK_PX;

  if (!moved)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    reveal_controls (self);
}

static void
fullscreened_cb (RwWindow *self)
{
  gboolean fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));

  rw_stage_set_overlaid (self->stage, fullscreen);
  gtk_widget_set_visible (GTK_WIDGET (self->bars), !fullscreen);
  rw_window_arrange_sides (self);
  reveal_controls (self);
}

/* Last in line: only where nothing in the window wanted the key. */
static gboolean
key_pressed_cb (RwWindow        *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Escape || !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return GDK_EVENT_PROPAGATE;
  gtk_window_unfullscreen (GTK_WINDOW (self));
  return GDK_EVENT_STOP;
}

/**
 * rw_window_init_sides:
 * @self: a window whose template is made
 *
 * Lets the sides open and fold away.
 */
void
rw_window_init_sides (RwWindow *self)
{
  for (int i = 0; i < RW_N_SIDES; i++)
    {
      AdwFlap *flap = get_flap (self, (RwSide) i);

      g_signal_connect_object (flap, "notify::reveal-flap",
                               G_CALLBACK (reveal_changed_cb), self, 0);
      g_signal_connect_object (flap, "notify::folded",
                               G_CALLBACK (folded_changed_cb), self, 0);
    }
}

/**
 * rw_window_arrange_sides:
 * @self: a window
 *
 * Shows each side that is wanted and has room, and hides the others.
 */
void
rw_window_arrange_sides (RwWindow *self)
{
  for (int i = 0; i < RW_N_SIDES; i++)
    arrange_side (self, (RwSide) i);
}

/**
 * rw_window_init_fullscreen:
 * @self: a window whose template is made
 *
 * Lets a full screen hide its controls until the pointer moves.
 */
void
rw_window_init_fullscreen (RwWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (keys, "key-pressed",
                            G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (self, "notify::fullscreened",
                           G_CALLBACK (fullscreened_cb), self,
                           G_CONNECT_SWAPPED);
}
