/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step as a list of changes. While it grows, a second change of the same
 * place is taken up by the first, so that a sentence typed letter by letter
 * is held once.
 */

#include "config.h"

#include "core/rw-step.h"

#include "core/rw-change-size.h"

#define SIZE_OF_STEP 512

static void
update_bytes (RwStep *self)
{
  self->bytes = SIZE_OF_STEP + rw_change_size_of_string (self->name) +
                self->changes->len * sizeof (gpointer);
  for (guint i = 0; i < self->changes->len; i++)
    self->bytes += rw_change_get_bytes (g_ptr_array_index (self->changes, i));
}

/**
 * rw_step_new:
 * @name: what it is called, such as "Remove 3 Workloads"
 * @key: (nullable): steps with the same key may be made one
 *
 * Makes a step without changes.
 *
 * Returns: (transfer full): the step
 */
RwStep *
rw_step_new (const char *name,
             const char *key)
{
  RwStep *self = g_new0 (RwStep, 1);

  self->name = g_strdup (name);
  self->key = g_strdup (key);
  self->changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rw_change_free);
  self->latest = g_hash_table_new (rw_change_hash, rw_change_same_place);
  return self;
}

/**
 * rw_step_free:
 * @self: (transfer full): a step
 *
 * Frees the step with everything its changes hold.
 */
void
rw_step_free (RwStep *self)
{
  g_clear_pointer (&self->latest, g_hash_table_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->scenario);
  g_free (self->workload_id);
  g_free (self->layer_id);
  g_free (self->name);
  g_free (self->key);
  g_free (self);
}

/**
 * rw_step_set_place:
 * @scenario: (nullable): a scenario
 * @workload_id: (nullable): a workload of it
 * @layer_id: (nullable): a layer
 *
 * Sets where to look when the step is undone or done again. The first place
 * stays.
 */
void
rw_step_set_place (RwStep     *self,
                   RwScenario *scenario,
                   const char *workload_id,
                   const char *layer_id)
{
  if (self->scenario != NULL || scenario == NULL)
    return;

  self->scenario = g_object_ref (scenario);
  self->workload_id = g_strdup (workload_id);
  self->layer_id = g_strdup (layer_id);
}

/**
 * rw_step_apply:
 * @change: (transfer full): a change that is not done yet
 *
 * Does a change as part of the step.
 */
void
rw_step_apply (RwStep   *self,
               RwChange *change)
{
  RwChange *earlier = g_hash_table_lookup (self->latest, change);

  if (earlier != NULL && rw_change_absorb (earlier, change))
    {
      rw_change_free (change);
      return;
    }

  rw_change_swap (change);
  g_ptr_array_add (self->changes, change);
  g_hash_table_add (self->latest, change);
}

/* Frees the changes that come to nothing, and leaves NULL in their places. A
 * change is compared with what is there now, so the last come first: one that
 * another has followed in the same place cannot be compared, and is kept. */
static void
drop_idle (RwStep *self)
{
  g_hash_table_remove_all (self->latest);
  for (guint i = self->changes->len; i > 0; i--)
    {
      RwChange *change = g_ptr_array_index (self->changes, i - 1);

      if (g_hash_table_contains (self->latest, change))
        continue;

      if (!rw_change_is_idle (change))
        {
          g_hash_table_add (self->latest, change);
          continue;
        }
      rw_change_free (change);
      self->changes->pdata[i - 1] = NULL;
    }
}

/**
 * rw_step_settle:
 *
 * Lets go of changes that come to nothing.
 *
 * Returns: whether anything is left
 */
gboolean
rw_step_settle (RwStep *self)
{
  guint n = 0;

  drop_idle (self);
  for (guint i = 0; i < self->changes->len; i++)
    if (self->changes->pdata[i] != NULL)
      self->changes->pdata[n++] = self->changes->pdata[i];
  g_ptr_array_set_free_func (self->changes, NULL);
  g_ptr_array_set_size (self->changes, n);
  g_ptr_array_set_free_func (self->changes, (GDestroyNotify) rw_change_free);

  update_bytes (self);
  return n > 0;
}

/**
 * rw_step_close:
 *
 * Tells that the step does not grow any more.
 */
void
rw_step_close (RwStep *self)
{
  g_clear_pointer (&self->latest, g_hash_table_unref);
}

/**
 * rw_step_undo:
 *
 * Undoes the changes, the last first.
 */
void
rw_step_undo (RwStep *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    rw_change_swap (g_ptr_array_index (self->changes, i - 1));

  update_bytes (self);
}

/**
 * rw_step_redo:
 *
 * Does the changes again in their order.
 */
void
rw_step_redo (RwStep *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    rw_change_swap (g_ptr_array_index (self->changes, i));

  update_bytes (self);
}
