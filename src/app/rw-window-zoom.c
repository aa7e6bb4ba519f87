/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How near the diagram is looked at, from anywhere in the window: actions with
 * keys, and the figure in the status line, which is there while it says
 * something.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <math.h>

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *canvas_name;
} actions[] = {
  { "zoom-in", "canvas.zoom-in" },
  { "zoom-out", "canvas.zoom-out" },
  { "zoom-fit", "canvas.zoom-fit" },
};

static void
activate_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), actions[i].name))
      gtk_widget_activate_action (GTK_WIDGET (self->canvas),
                                  actions[i].canvas_name, NULL);
}

static void
set_enabled (RwWindow   *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
zoom_changed_cb (RwWindow *self)
{
  double zoom = rw_lens_get_zoom (rw_session_get_lens (self->session));
  /* Translators: how large the diagram is shown; %.0f is a number. */
  g_autofree char *text = g_strdup_printf (_("%.0f %%"), round (zoom * 100.0));

  set_enabled (self, "zoom-in", zoom < RW_ZOOM_MAX);
  set_enabled (self, "zoom-out", zoom > 1.0);
  set_enabled (self, "zoom-fit", zoom > 1.0);
  gtk_button_set_label (self->zoom_button, text);
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_buttons), zoom > 1.0);
}

/**
 * rw_window_add_zoom_actions:
 * @self: a window with a document
 *
 * Adds what looks nearer and farther, from anywhere in the window.
 */
void
rw_window_add_zoom_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "zoom-in", .activate = activate_cb },
    { .name = "zoom-out", .activate = activate_cb },
    { .name = "zoom-fit", .activate = activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  g_signal_connect_object (rw_session_get_lens (self->session), "notify::zoom",
                           G_CALLBACK (zoom_changed_cb), self,
                           G_CONNECT_SWAPPED);
  zoom_changed_cb (self);
}
