/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a session makes sectors of the workloads: what neighbours have in
 * common, how wide they are, and which group is looked into.
 */

#include "config.h"

#include "core/rw-session-private.h"

#include <string.h>

#include "core/rw-util-private.h"

/* How much of a path leads to something now, and whether all of it does. */
static char *
dup_reachable (RwSession  *self,
               const char *path,
               gboolean   *out_whole)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  g_autoptr (RwSectors) sectors = NULL;
  guint n;

  *out_whole = *path == '\0';
  if (self->scenario == NULL || *path == '\0')
    return g_strdup ("");

  sectors = rw_sectors_new (self->scenario, rw_session_get_catalogue (self),
                            self->grouping, path);
  n = rw_sectors_get_n_steps (sectors);
  *out_whole = n == g_strv_length (steps);
  return g_strdup (n > 0 ? rw_sectors_get_step (sectors, n - 1)->path : "");
}

static gboolean
set_drill (RwSession  *self,
           const char *path)
{
  if (!rw_set_string (&self->drill, path))
    return FALSE;

  g_object_notify (G_OBJECT (self), "drill");
  return TRUE;
}

/* Lets go of groups that are gone. Whoever calls this tells of the change. */
void
rw_session_follow_drill (RwSession *self)
{
  gboolean whole;
  g_autofree char *path = dup_reachable (self, self->drill, &whole);

  set_drill (self, path);
}

static void
truncate_path (char *path)
{
  char *last = strrchr (path, '/');

  *(last != NULL ? last : path) = '\0';
}

/* Goes back to a group that a workload is in. Whoever calls this tells of the
 * change. */
void
rw_session_show_workload (RwSession  *self,
                          const char *workload_id)
{
  g_autofree char *path = g_strdup (self->drill);

  while (*path != '\0')
    {
      g_autoptr (RwSectors) sectors =
        rw_sectors_new (self->scenario, rw_session_get_catalogue (self),
                        self->grouping, path);

      if (rw_sectors_find (sectors, workload_id) >= 0)
        break;
      truncate_path (path);
    }

  set_drill (self, path);
}

/**
 * rw_session_get_grouping:
 *
 * Gets what neighbouring sectors have in common.
 *
 * Returns: the grouping
 */
RwGrouping
rw_session_get_grouping (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), RW_GROUPING_NONE);

  return self->grouping;
}

/**
 * rw_session_set_grouping:
 * @grouping: a grouping
 *
 * Puts sectors beside one another by what workloads have in common. No
 * workload is moved in its list.
 */
void
rw_session_set_grouping (RwSession  *self,
                         RwGrouping  grouping)
{
  g_return_if_fail (RW_IS_SESSION (self));
  g_return_if_fail (grouping < RW_N_GROUPINGS);

  if (self->grouping == grouping)
    return;

  self->grouping = grouping;
  g_object_notify (G_OBJECT (self), "grouping");
  rw_session_emit_changed (self);
}

/**
 * rw_session_get_weighted:
 *
 * Gets whether sectors and shares follow the weights of workloads.
 *
 * Returns: %FALSE where all count the same
 */
gboolean
rw_session_get_weighted (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), FALSE);

  return self->weighted;
}

/**
 * rw_session_set_weighted:
 * @weighted: whether weights count
 *
 * Makes sectors and shares follow the weights of workloads, or all the same.
 */
void
rw_session_set_weighted (RwSession *self,
                         gboolean   weighted)
{
  g_return_if_fail (RW_IS_SESSION (self));

  weighted = weighted != FALSE;
  if (self->weighted == weighted)
    return;

  self->weighted = weighted;
  g_object_notify (G_OBJECT (self), "weighted");
  rw_session_emit_changed (self);
}

/**
 * rw_session_get_drill:
 *
 * Gets which workloads are looked into.
 *
 * Returns: (transfer none) (nullable): a path of rw-sectors, or %NULL for all
 */
const char *
rw_session_get_drill (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->drill[0] != '\0' ? self->drill : NULL;
}

/**
 * rw_session_set_drill:
 * @path: (nullable): a path of rw-sectors, or %NULL for all workloads
 *
 * Looks into a group of workloads. When some of the path no longer leads to
 * anything, for the document or the scenario has changed, the session goes
 * back to what is left of it.
 *
 * Returns: %FALSE where @path leads to nothing; nothing changes then
 */
gboolean
rw_session_set_drill (RwSession  *self,
                      const char *path)
{
  g_autofree char *reachable = NULL;
  gboolean whole;

  g_return_val_if_fail (RW_IS_SESSION (self), FALSE);

  reachable = dup_reachable (self, path != NULL ? path : "", &whole);
  if (!whole)
    return FALSE;

  if (set_drill (self, reachable))
    rw_session_emit_changed (self);
  return TRUE;
}

/**
 * rw_session_leave_drill:
 *
 * Goes back by one step to what the group is in.
 *
 * Returns: %FALSE where all workloads are looked at already
 */
gboolean
rw_session_leave_drill (RwSession *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (RW_IS_SESSION (self), FALSE);

  if (*self->drill == '\0')
    return FALSE;

  path = g_strdup (self->drill);
  truncate_path (path);
  set_drill (self, path);
  rw_session_emit_changed (self);
  return TRUE;
}

/**
 * rw_session_new_sectors:
 *
 * Arranges the workloads of the scenario as they are looked at now. The toggle
 * does not matter. O(n) in workloads.
 *
 * Returns: (transfer full) (nullable): the sectors, or %NULL without a scenario
 */
RwSectors *
rw_session_new_sectors (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  if (self->scenario == NULL)
    return NULL;

  return rw_sectors_new (self->scenario, rw_session_get_catalogue (self),
                         self->grouping, self->drill);
}
