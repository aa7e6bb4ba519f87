/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changes how workloads are put into sectors: by what they are grouped,
 * how wide sectors are, and which group is looked into.
 */

#include "config.h"

#include "app/rw-window-private.h"

static void
group_by_change_state_cb (GSimpleAction *action,
                          GVariant      *state,
                          gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  RwGrouping grouping;

  if (rw_grouping_from_id (g_variant_get_string (state, NULL), &grouping))
    rw_session_set_grouping (self->session, grouping);
}

static void
weighted_change_state_cb (GSimpleAction *action,
                          GVariant      *state,
                          gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_session_set_weighted (self->session, g_variant_get_boolean (state));
}

/* An empty path looks at all workloads. */
static void
look_inside_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  const char *path = g_variant_get_string (parameter, NULL);

  rw_session_set_drill (self->session, *path != '\0' ? path : NULL);
}

static void
leave_group_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);

  rw_session_leave_drill (self->session);
}

static GSimpleAction *
find_action (RwWindow   *self,
             const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self),
                                                      name));
}

static void
update_states (RwWindow *self)
{
  RwSession *session = self->session;

  g_simple_action_set_state (
    find_action (self, "group-by"),
    g_variant_new_string (
      rw_grouping_get_id (rw_session_get_grouping (session))));
  g_simple_action_set_state (
    find_action (self, "weighted"),
    g_variant_new_boolean (rw_session_get_weighted (session)));
  g_simple_action_set_enabled (find_action (self, "leave-group"),
                               rw_session_get_drill (session) != NULL);
}

/**
 * rw_window_add_sector_actions:
 * @self: a window with a document
 *
 * Adds what changes how workloads are put into sectors.
 */
void
rw_window_add_sector_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "group-by", .parameter_type = "s", .state = "'none'",
      .change_state = group_by_change_state_cb },
    { .name = "weighted", .state = "false",
      .change_state = weighted_change_state_cb },
    { .name = "look-inside", .parameter_type = "s",
      .activate = look_inside_cb },
    { .name = "leave-group", .activate = leave_group_cb },
  };
  static const char *const watched[] = {
    "notify::grouping", "notify::weighted", "notify::drill",
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  update_states (self);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (self->session, watched[i],
                             G_CALLBACK (update_states), self,
                             G_CONNECT_SWAPPED);
}
