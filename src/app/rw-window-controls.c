/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inspector as a part of a window: what it says in passing, and what of
 * it can be reached while the keyboard is elsewhere.
 */

#include "config.h"

#include "app/rw-inspector.h"
#include "app/rw-window-private.h"

static void
add_activate_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_window_complete (self);
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
  rw_inspector_add_control (RW_INSPECTOR (adw_bin_get_child (self->details)));
}

/**
 * rw_window_make_details:
 * @self: a window
 *
 * Makes the inspector. What is removed there, this window offers to bring back.
 *
 * Returns: (transfer floating): the inspector
 */
GtkWidget *
rw_window_make_details (RwWindow *self)
{
  GtkWidget *details = g_object_new (RW_TYPE_INSPECTOR,
                                     "session", self->session, NULL);

  g_signal_connect_object (details, "removed",
                           G_CALLBACK (rw_window_add_undo_toast), self,
                           G_CONNECT_SWAPPED);
  return details;
}

/**
 * rw_window_add_control_actions:
 * @self: a window with a document
 *
 * Adds what can be done with controls from anywhere in the window.
 */
void
rw_window_add_control_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-control", .activate = add_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}
