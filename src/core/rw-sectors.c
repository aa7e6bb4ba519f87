/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Arranging workloads as sectors: what a path leaves is put into buckets, and
 * the buckets become neighbours, or sectors of their own where there are too
 * many workloads. Nothing is left out: what has no sector is in one.
 */

#include "config.h"

#include "core/rw-sectors.h"

#include <glib/gi18n-lib.h>

#include "core/rw-scenario.h"
#include "core/rw-sector-bucket.h"
#include "core/rw-workload.h"

struct _RwSectors
{
  /* Owned */
  GPtrArray    *all;        /* (element-type RwWorkload): of the scenario */
  GPtrArray    *workloads;  /* (element-type RwWorkload): by sector; borrowed
                             * from all */
  GArray       *items;      /* (element-type RwSectorItem) */
  GArray       *headings;   /* (element-type RwSectorHeading) */
  GArray       *steps;      /* (element-type RwSectorStep) */
  GStringChunk *strings;
  GString      *path;       /* that is looked into, "" for all */

  /* Borrowed, while it is being made */
  RwCatalogue  *catalogue;
  RwGrouping    grouping;

  gboolean      settled[RW_N_GROUPINGS];  /* all have the same of it */
  guint         n_before;  /* places before the first, where the path ends
                            * with places: those in it go on counting */
};

static const char *
intern (RwSectors  *self,
        const char *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

static const char *
intern_path (RwSectors  *self,
             const char *step)
{
  g_autofree char *path = NULL;

  if (self->path->len == 0)
    return intern (self, step);

  path = g_strjoin ("/", self->path->str, step, NULL);
  return intern (self, path);
}

static void
add_step (RwSectors  *self,
          const char *step)
{
  g_autofree char *name = rw_sector_step_dup_name (step, self->catalogue);
  g_autofree char *canonical = rw_sector_step_dup_canonical (step);
  RwSectorStep added = {
    .path = intern_path (self, canonical),
    .name = intern (self, name),
    .n_workloads = self->workloads->len,
  };

  g_array_append_val (self->steps, added);
  g_string_assign (self->path, added.path);
}

/* Follows a path as far as it leads to something. */
static void
follow_path (RwSectors  *self,
             const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) left =
        rw_sector_step_apply (steps[i], self->workloads, self->n_before);
      guint from = rw_sector_step_get_from (steps[i]);

      if (left->len == 0)
        return;
      self->n_before = from > 0 ? MAX (from - 1, self->n_before) : 0;
      g_ptr_array_unref (self->workloads);
      self->workloads = g_steal_pointer (&left);
      self->settled[rw_sector_step_get_by (steps[i])] |=
        !rw_sector_step_is_other (steps[i]);
      add_step (self, steps[i]);
    }
}

/* Whether buckets tell something, and can be shown one by one or with what
 * else there is in one of them. Where nobody asked for them, and where they
 * were put aside as too many before, they must all have room. */
static gboolean
are_useful (RwSectors *self,
            GPtrArray *buckets,
            gboolean   asked)
{
  if (buckets->len < 2 || buckets->len == self->workloads->len)
    return FALSE;

  return asked || buckets->len <= RW_SECTORS_MAX;
}

static gboolean
was_put_aside (RwSectors  *self,
               RwGrouping  by)
{
  g_autofree char *step = rw_sector_step_new_other (by);

  return g_str_has_suffix (self->path->str, step);
}

/* The buckets to gather by: those asked for, else the first that fit. */
static GPtrArray *
choose_buckets (RwSectors  *self,
                RwGrouping *out_by)
{
  const RwGrouping order[] = { self->grouping, RW_GROUPING_GROUP,
                               RW_GROUPING_SERVICE, RW_GROUPING_MODEL };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (GPtrArray) buckets = NULL;

      if (order[i] == RW_GROUPING_NONE || self->settled[order[i]])
        continue;

      buckets = rw_sector_buckets_new (self->workloads, order[i]);
      *out_by = order[i];
      if (are_useful (self, buckets,
                      i == 0 && !was_put_aside (self, order[i])))
        return g_steal_pointer (&buckets);
    }

  return NULL;
}

static void
add_item (RwSectors  *self,
          const char *id,
          const char *path,
          const char *name,
          GPtrArray  *workloads)
{
  RwSectorItem item = {
    .id = id,
    .path = path,
    .name = name,
    .first = self->workloads->len,
    .n_workloads = workloads->len,
  };

  for (guint i = 0; i < workloads->len; i++)
    {
      RwWorkload *workload = g_ptr_array_index (workloads, i);

      item.weight += rw_workload_get_weight (workload);
      g_ptr_array_add (self->workloads, workload);
    }
  g_array_append_val (self->items, item);
}

static void
add_workload (RwSectors  *self,
              RwWorkload *workload)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_ptr_array_add (alone, workload);
  add_item (self, intern (self, rw_workload_get_id (workload)), NULL,
            intern (self, rw_workload_get_name (workload)), alone);
}

static void
add_group (RwSectors  *self,
           const char *step,
           GPtrArray  *workloads)
{
  g_autofree char *name = NULL;

  if (workloads->len == 1)
    {
      add_workload (self, g_ptr_array_index (workloads, 0));
      return;
    }

  name = rw_sector_step_dup_name (step, self->catalogue);
  add_item (self, intern (self, step), intern_path (self, step),
            intern (self, name), workloads);
}

/* One sector a bucket, and one for those that are too many. */
static void
gather_buckets (RwSectors  *self,
                GPtrArray  *buckets,
                RwGrouping  by)
{
  g_autofree char *other_step = rw_sector_step_new_other (by);
  g_autoptr (GPtrArray) other = g_ptr_array_new ();

  rw_sector_buckets_limit (buckets);
  for (guint i = 0; i < buckets->len; i++)
    {
      RwSectorBucket *bucket = g_ptr_array_index (buckets, i);
      g_autofree char *step = rw_sector_step_new (by, bucket->value);

      if (bucket->in_other)
        g_ptr_array_extend (other, bucket->workloads, NULL, NULL);
      else
        add_group (self, step, bucket->workloads);
    }

  if (other->len > 0)
    add_group (self, other_step, other);
}

/* Tens, hundreds or thousands of neighbours, whichever are few enough. */
static void
gather_ranges (RwSectors *self,
               GPtrArray *workloads)
{
  guint size = 10;

  while ((workloads->len - 1) / size >= RW_SECTORS_MAX)
    size *= 10;

  for (guint from = 0; from < workloads->len; from += size)
    {
      guint to = MIN (from + size, workloads->len);
      g_autofree char *step =
        rw_sector_step_new_range (self->n_before + from + 1,
                                  self->n_before + to);
      g_autoptr (GPtrArray) part =
        rw_sector_step_apply (step, workloads, self->n_before);

      add_group (self, step, part);
    }
}

static void
gather (RwSectors *self)
{
  RwGrouping by;
  g_autoptr (GPtrArray) buckets = choose_buckets (self, &by);
  g_autoptr (GPtrArray) workloads = g_steal_pointer (&self->workloads);

  self->workloads = g_ptr_array_new ();
  if (buckets != NULL)
    gather_buckets (self, buckets, by);
  else
    gather_ranges (self, workloads);
}

static void
add_heading (RwSectors      *self,
             RwSectorBucket *bucket)
{
  g_autofree char *step = rw_sector_step_new (self->grouping, bucket->value);
  g_autofree char *name = rw_sector_step_dup_name (step, self->catalogue);
  RwSectorHeading heading = {
    .path = intern_path (self, step),
    .name = intern (self, name),
    .first = self->items->len,
    .n_sectors = bucket->workloads->len,
  };

  g_array_append_val (self->headings, heading);
}

/* One sector a workload, those of a bucket beside one another. */
static void
arrange (RwSectors *self)
{
  g_autoptr (GPtrArray) buckets =
    rw_sector_buckets_new (self->workloads, self->grouping);
  g_autoptr (GPtrArray) workloads = g_steal_pointer (&self->workloads);

  self->workloads = g_ptr_array_new ();
  for (guint i = 0; i < buckets->len; i++)
    {
      RwSectorBucket *bucket = g_ptr_array_index (buckets, i);

      if (buckets->len > 1)
        add_heading (self, bucket);
      for (guint j = 0; j < bucket->workloads->len; j++)
        add_workload (self, g_ptr_array_index (bucket->workloads, j));
    }
}

static void
collect (RwSectors  *self,
         RwScenario *scenario)
{
  GListModel *list = rw_scenario_get_workloads (scenario);
  guint n = g_list_model_get_n_items (list);

  self->all = g_ptr_array_new_full (n, g_object_unref);
  self->workloads = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->all, g_list_model_get_item (list, i));
  g_ptr_array_extend (self->workloads, self->all, NULL, NULL);
}

/**
 * rw_sectors_new:
 * @scenario: a scenario
 * @catalogue: where services are looked up
 * @grouping: what neighbours shall have in common
 * @path: (nullable): what to look into, %NULL or "" for all workloads
 *
 * Arranges workloads as sectors, of which there are never more than
 * %RW_SECTORS_MAX. A path is followed as far as it leads to something. Where
 * workloads are too many, they are gathered by @grouping; where that is
 * %RW_GROUPING_NONE or tells nothing, by the first of group, service and model
 * that fits, and otherwise by tens, hundreds and so on. O(n) in workloads,
 * O(n log n) in groups.
 *
 * Returns: (transfer full): the sectors, which hold the workloads
 */
RwSectors *
rw_sectors_new (RwScenario  *scenario,
                RwCatalogue *catalogue,
                RwGrouping   grouping,
                const char  *path)
{
  RwSectors *self;

  g_return_val_if_fail (scenario != NULL && catalogue != NULL, NULL);
  g_return_val_if_fail (grouping < RW_N_GROUPINGS, NULL);

  self = g_new0 (RwSectors, 1);
  self->items = g_array_new (FALSE, FALSE, sizeof (RwSectorItem));
  self->headings = g_array_new (FALSE, FALSE, sizeof (RwSectorHeading));
  self->steps = g_array_new (FALSE, FALSE, sizeof (RwSectorStep));
  self->strings = g_string_chunk_new (1024);
  self->path = g_string_new (NULL);
  self->catalogue = catalogue;
  self->grouping = grouping;

  collect (self, scenario);
  if (path != NULL && *path != '\0')
    follow_path (self, path);
  if (self->workloads->len > RW_SECTORS_MAX)
    gather (self);
  else
    arrange (self);
  self->catalogue = NULL;
  return self;
}

/**
 * rw_sectors_free:
 * @self: (transfer full): sectors
 *
 * Frees the sectors.
 */
void
rw_sectors_free (RwSectors *self)
{
  g_ptr_array_unref (self->workloads);
  g_ptr_array_unref (self->all);
  g_array_unref (self->items);
  g_array_unref (self->headings);
  g_array_unref (self->steps);
  g_string_chunk_free (self->strings);
  g_string_free (self->path, TRUE);
  g_free (self);
}

/**
 * rw_sectors_get_n:
 * @self: sectors
 *
 * Gets how many sectors there are.
 *
 * Returns: 0 to %RW_SECTORS_MAX; 0 only where there are no workloads
 */
guint
rw_sectors_get_n (const RwSectors *self)
{
  return self->items->len;
}

/**
 * rw_sectors_get:
 * @self: sectors
 * @sector: which, clockwise from the top
 *
 * Gets a sector.
 *
 * Returns: (transfer none): the sector
 */
const RwSectorItem *
rw_sectors_get (const RwSectors *self,
                guint            sector)
{
  g_return_val_if_fail (sector < self->items->len, NULL);

  return &g_array_index (self->items, RwSectorItem, sector);
}

/**
 * rw_sectors_are_gathered:
 * @self: sectors
 *
 * Tells whether a sector stands for several workloads.
 *
 * Returns: whether one does
 */
gboolean
rw_sectors_are_gathered (const RwSectors *self)
{
  return self->workloads->len > self->items->len;
}

/**
 * rw_sectors_find:
 * @self: sectors
 * @workload_id: an identifier
 *
 * Finds the sector that a workload is in. O(n) in workloads.
 *
 * Returns: which, or −1 where it is in none
 */
int
rw_sectors_find (const RwSectors *self,
                 const char      *workload_id)
{
  g_return_val_if_fail (workload_id != NULL, -1);

  for (guint i = 0; i < self->items->len; i++)
    {
      const RwSectorItem *item = rw_sectors_get (self, i);

      for (guint j = 0; j < item->n_workloads; j++)
        if (g_str_equal (rw_workload_get_id (
                           rw_sectors_get_workload (self, item->first + j)),
                         workload_id))
          return (int) i;
    }

  return -1;
}

/**
 * rw_sectors_get_n_workloads:
 * @self: sectors
 *
 * Gets how many workloads there are in all sectors.
 *
 * Returns: a count
 */
guint
rw_sectors_get_n_workloads (const RwSectors *self)
{
  return self->workloads->len;
}

/**
 * rw_sectors_get_workload:
 * @self: sectors
 * @position: which, sector by sector
 *
 * Gets a workload.
 *
 * Returns: (transfer none): the workload
 */
RwWorkload *
rw_sectors_get_workload (const RwSectors *self,
                         guint            position)
{
  g_return_val_if_fail (position < self->workloads->len, NULL);

  return g_ptr_array_index (self->workloads, position);
}

/**
 * rw_sectors_get_n_headings:
 * @self: sectors
 *
 * Gets how many headings stand over sectors. There are none where a sector is
 * a whole group, and where all workloads are in the same.
 *
 * Returns: a count
 */
guint
rw_sectors_get_n_headings (const RwSectors *self)
{
  return self->headings->len;
}

/**
 * rw_sectors_get_heading:
 * @self: sectors
 * @index: which, clockwise
 *
 * Gets a heading.
 *
 * Returns: (transfer none): the heading
 */
const RwSectorHeading *
rw_sectors_get_heading (const RwSectors *self,
                        guint            index)
{
  g_return_val_if_fail (index < self->headings->len, NULL);

  return &g_array_index (self->headings, RwSectorHeading, index);
}

/**
 * rw_sectors_get_n_steps:
 * @self: sectors
 *
 * Gets how far the path could be followed.
 *
 * Returns: a number of steps
 */
guint
rw_sectors_get_n_steps (const RwSectors *self)
{
  return self->steps->len;
}

/**
 * rw_sectors_get_step:
 * @self: sectors
 * @index: which, from all workloads inwards
 *
 * Gets a step of the path.
 *
 * Returns: (transfer none): the step
 */
const RwSectorStep *
rw_sectors_get_step (const RwSectors *self,
                     guint            index)
{
  g_return_val_if_fail (index < self->steps->len, NULL);

  return &g_array_index (self->steps, RwSectorStep, index);
}
