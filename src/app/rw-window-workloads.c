/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of workloads as a part of a window: what it says in passing, and
 * what of it can be reached while the keyboard is elsewhere.
 */

#include "config.h"

#include "app/rw-window-private.h"

static void
add_activate_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  RwWorkloadList *list = rw_window_show_workloads (RW_WINDOW (data));

  gtk_widget_activate_action (GTK_WIDGET (list), "workloads.add", NULL);
}

/**
 * rw_window_make_workloads:
 * @self: a window
 *
 * Makes the list of workloads. What it does, this window offers to take back.
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
rw_window_make_workloads (RwWindow *self)
{
  GtkWidget *list = g_object_new (RW_TYPE_WORKLOAD_LIST,
                                  "session", self->session, NULL);

  g_signal_connect_object (list, "done", G_CALLBACK (rw_window_add_undo_toast),
                           self, G_CONNECT_SWAPPED);
  return list;
}

/**
 * rw_window_add_workload_actions:
 * @self: a window with a document
 *
 * Adds what can be done with workloads from anywhere in the window.
 */
void
rw_window_add_workload_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-workload", .activate = add_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}
