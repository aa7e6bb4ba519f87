/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search of a window: it is a part of the side with the workloads, which
 * comes to sight with it.
 */

#include "config.h"

#include "app/rw-window-private.h"

static void
find_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  rw_workload_list_start_find (rw_window_show_workloads (RW_WINDOW (data)));
}

static void
find_next_activate_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  rw_workload_list_find_next (rw_window_show_workloads (RW_WINDOW (data)), 1);
}

static void
find_previous_activate_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  rw_workload_list_find_next (rw_window_show_workloads (RW_WINDOW (data)), -1);
}

/**
 * rw_window_show_workloads:
 * @self: a window with a document
 *
 * Brings the side with the workloads to sight.
 *
 * Returns: (transfer none): the list
 */
RwWorkloadList *
rw_window_show_workloads (RwWindow *self)
{
  rw_window_complete (self);
  adw_flap_set_reveal_flap (self->workloads_flap, TRUE);
  return RW_WORKLOAD_LIST (adw_bin_get_child (self->workloads));
}

/**
 * rw_window_add_find_actions:
 * @self: a window with a document
 *
 * Adds what finds things in the document.
 */
void
rw_window_add_find_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "find", .activate = find_activate_cb },
    { .name = "find-next", .activate = find_next_activate_cb },
    { .name = "find-previous", .activate = find_previous_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}
