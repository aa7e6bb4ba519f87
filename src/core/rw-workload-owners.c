/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a workload says of owners: which are overridden, and who does which
 * part of what is shared. Two short lists, at most one entry a layer in each.
 */

#include "config.h"

#include "core/rw-workload-private.h"

#include "core/rw-extras.h"
#include "core/rw-util-private.h"

static RwOverride *
find_override (RwWorkload *self,
               const char *layer_id)
{
  for (guint i = 0; i < self->overrides->len; i++)
    {
      RwOverride *override = g_ptr_array_index (self->overrides, i);

      if (g_str_equal (override->layer_id, layer_id))
        return override;
    }

  return NULL;
}

static RwSplit *
find_split (RwWorkload *self,
            const char *layer_id)
{
  for (guint i = 0; i < self->splits->len; i++)
    {
      RwSplit *split = g_ptr_array_index (self->splits, i);

      if (g_str_equal (split->layer_id, layer_id))
        return split;
    }

  return NULL;
}

static gboolean
overrides_equal (RwWorkload *a,
                 RwWorkload *b)
{
  if (a->overrides->len != b->overrides->len)
    return FALSE;

  for (guint i = 0; i < a->overrides->len; i++)
    if (!rw_override_equal (g_ptr_array_index (a->overrides, i),
                         g_ptr_array_index (b->overrides, i)))
      return FALSE;

  return TRUE;
}

static gboolean
splits_equal (RwWorkload *a,
              RwWorkload *b)
{
  if (a->splits->len != b->splits->len)
    return FALSE;

  for (guint i = 0; i < a->splits->len; i++)
    if (!rw_split_equal (g_ptr_array_index (a->splits, i),
                      g_ptr_array_index (b->splits, i)))
      return FALSE;

  return TRUE;
}

/**
 * rw_workload_get_n_overrides:
 *
 * Gets how many owners are overridden.
 *
 * Returns: a count
 */
guint
rw_workload_get_n_overrides (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), 0);

  return self->overrides->len;
}

/**
 * rw_workload_get_override:
 * @index: below rw_workload_get_n_overrides()
 *
 * Gets an override by its place in the file.
 *
 * Returns: (transfer none): the override
 */
const RwOverride *
rw_workload_get_override (RwWorkload *self,
                          guint       index)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);
  g_return_val_if_fail (index < self->overrides->len, NULL);

  return g_ptr_array_index (self->overrides, index);
}

/**
 * rw_workload_find_override:
 * @layer_id: a layer
 *
 * Finds the override of a layer's owner.
 *
 * Returns: (transfer none) (nullable): the override, or %NULL for none
 */
const RwOverride *
rw_workload_find_override (RwWorkload *self,
                           const char *layer_id)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);
  g_return_val_if_fail (layer_id != NULL, NULL);

  return find_override (self, layer_id);
}

/**
 * rw_workload_set_override:
 * @layer_id: a layer
 * @owner: who owns it in truth
 * @reason: (nullable): why it differs from the model
 *
 * Overrides the owner of a layer, or changes the override there is.
 */
void
rw_workload_set_override (RwWorkload *self,
                          const char *layer_id,
                          RwOwner     owner,
                          const char *reason)
{
  RwOverride *override;
  gboolean changed = FALSE;

  g_return_if_fail (RW_IS_WORKLOAD (self));
  g_return_if_fail (layer_id != NULL);
  g_return_if_fail (owner < RW_N_OWNERS);

  override = find_override (self, layer_id);
  if (override == NULL)
    {
      override = rw_override_new (layer_id, owner, NULL, NULL);
      g_ptr_array_add (self->overrides, override);
      changed = TRUE;
    }

  changed |= rw_set_string (&override->reason, reason);
  changed |= override->owner != owner;
  override->owner = owner;

  if (changed)
    g_signal_emit_by_name (self, "overrides-changed");
}

/**
 * rw_workload_remove_override:
 * @layer_id: a layer
 *
 * Resets the owner of a layer to what the model says.
 *
 * Returns: whether there was an override
 */
gboolean
rw_workload_remove_override (RwWorkload *self,
                             const char *layer_id)
{
  RwOverride *override;

  g_return_val_if_fail (RW_IS_WORKLOAD (self), FALSE);
  g_return_val_if_fail (layer_id != NULL, FALSE);

  override = find_override (self, layer_id);
  if (override == NULL)
    return FALSE;

  g_ptr_array_remove (self->overrides, override);
  g_signal_emit_by_name (self, "overrides-changed");
  return TRUE;
}

/**
 * rw_workload_get_override_extras:
 * @layer_id: a layer that has an override
 *
 * Gets what the file holds in an override that this version does not know.
 *
 * Returns: (transfer none): the extras, which readers fill
 */
RwExtras *
rw_workload_get_override_extras (RwWorkload *self,
                                 const char *layer_id)
{
  RwOverride *override;

  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  override = find_override (self, layer_id);
  g_return_val_if_fail (override != NULL, NULL);

  if (override->extras == NULL)
    override->extras = rw_extras_new ();
  return override->extras;
}

/**
 * rw_workload_get_n_splits:
 *
 * Gets of how many layers the parts are written down.
 *
 * Returns: a count
 */
guint
rw_workload_get_n_splits (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), 0);

  return self->splits->len;
}

/**
 * rw_workload_get_split:
 * @index: below rw_workload_get_n_splits()
 *
 * Gets a split by its place in the file.
 *
 * Returns: (transfer none): the split
 */
const RwSplit *
rw_workload_get_split (RwWorkload *self,
                       guint       index)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);
  g_return_val_if_fail (index < self->splits->len, NULL);

  return g_ptr_array_index (self->splits, index);
}

/**
 * rw_workload_find_split:
 * @layer_id: a layer
 *
 * Finds who does which part of a layer, as written down.
 *
 * Returns: (transfer none) (nullable): the split, or %NULL for none
 */
const RwSplit *
rw_workload_find_split (RwWorkload *self,
                        const char *layer_id)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);
  g_return_val_if_fail (layer_id != NULL, NULL);

  return find_split (self, layer_id);
}

/**
 * rw_workload_set_split:
 * @layer_id: a layer
 * @customer: (nullable): the customer's part, plain text
 * @provider: (nullable): the provider's part, plain text
 *
 * Writes down who does which part of a layer, or changes what is written.
 */
void
rw_workload_set_split (RwWorkload *self,
                       const char *layer_id,
                       const char *customer,
                       const char *provider)
{
  RwSplit *split;
  gboolean changed = FALSE;

  g_return_if_fail (RW_IS_WORKLOAD (self));
  g_return_if_fail (layer_id != NULL);

  split = find_split (self, layer_id);
  if (split == NULL)
    {
      split = rw_split_new (layer_id, NULL, NULL, NULL);
      g_ptr_array_add (self->splits, split);
      changed = TRUE;
    }

  changed |= rw_set_string (&split->customer, customer);
  changed |= rw_set_string (&split->provider, provider);
  if (changed)
    g_signal_emit_by_name (self, "splits-changed");
}

/**
 * rw_workload_get_split_extras:
 * @layer_id: a layer whose parts are written down
 *
 * Gets what the file holds in a split that this version does not know.
 *
 * Returns: (transfer none): the extras, which readers fill
 */
RwExtras *
rw_workload_get_split_extras (RwWorkload *self,
                              const char *layer_id)
{
  RwSplit *split;

  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  split = find_split (self, layer_id);
  g_return_val_if_fail (split != NULL, NULL);

  if (split->extras == NULL)
    split->extras = rw_extras_new ();
  return split->extras;
}

/**
 * rw_override_new:
 * @layer_id: a layer
 * @owner: who owns it in truth
 * @reason: (nullable): why it differs from the model
 * @extras: (nullable): what else the file holds there; copied
 *
 * Makes an override that is no workload's yet.
 *
 * Returns: (transfer full): the override
 */
RwOverride *
rw_override_new (const char     *layer_id,
                 RwOwner         owner,
                 const char     *reason,
                 const RwExtras *extras)
{
  RwOverride *self;

  g_return_val_if_fail (layer_id != NULL, NULL);
  g_return_val_if_fail (owner < RW_N_OWNERS, NULL);

  self = g_new0 (RwOverride, 1);
  self->layer_id = g_strdup (layer_id);
  self->owner = owner;
  self->reason = g_strdup (reason != NULL ? reason : "");
  if (!rw_extras_is_empty (extras))
    self->extras = rw_extras_copy (extras);
  return self;
}

/**
 * rw_override_free:
 * @self: (transfer full): an override that is no workload's
 *
 * Frees the override.
 */
void
rw_override_free (RwOverride *self)
{
  g_free (self->layer_id);
  g_free (self->reason);
  g_clear_pointer (&self->extras, rw_extras_free);
  g_free (self);
}

/**
 * rw_override_equal:
 * @a: an override
 * @b: another
 *
 * Compares everything that is saved.
 *
 * Returns: whether they would be written alike
 */
gboolean
rw_override_equal (const RwOverride *a,
                const RwOverride *b)
{
  return g_str_equal (a->layer_id, b->layer_id) &&
         a->owner == b->owner &&
         g_str_equal (a->reason, b->reason) &&
         rw_extras_equal (a->extras, b->extras);
}

/**
 * rw_split_new:
 * @layer_id: a layer
 * @customer: (nullable): the customer's part
 * @provider: (nullable): the provider's part
 * @extras: (nullable): what else the file holds there; copied
 *
 * Makes a split that is no workload's yet.
 *
 * Returns: (transfer full): the split
 */
RwSplit *
rw_split_new (const char     *layer_id,
              const char     *customer,
              const char     *provider,
              const RwExtras *extras)
{
  RwSplit *self;

  g_return_val_if_fail (layer_id != NULL, NULL);

  self = g_new0 (RwSplit, 1);
  self->layer_id = g_strdup (layer_id);
  self->customer = g_strdup (customer != NULL ? customer : "");
  self->provider = g_strdup (provider != NULL ? provider : "");
  if (!rw_extras_is_empty (extras))
    self->extras = rw_extras_copy (extras);
  return self;
}

/**
 * rw_split_free:
 * @self: (transfer full): a split that is no workload's
 *
 * Frees the split.
 */
void
rw_split_free (RwSplit *self)
{
  g_free (self->layer_id);
  g_free (self->customer);
  g_free (self->provider);
  g_clear_pointer (&self->extras, rw_extras_free);
  g_free (self);
}

/**
 * rw_split_equal:
 * @a: a split
 * @b: another
 *
 * Compares everything that is saved.
 *
 * Returns: whether they would be written alike
 */
gboolean
rw_split_equal (const RwSplit *a,
             const RwSplit *b)
{
  return g_str_equal (a->layer_id, b->layer_id) &&
         g_str_equal (a->customer, b->customer) &&
         g_str_equal (a->provider, b->provider) &&
         rw_extras_equal (a->extras, b->extras);
}

/**
 * rw_workload_exchange_override:
 * @index: a place among the overrides
 * @take: whether to take the override out that is there
 * @given: (nullable) (transfer full): what to put there, of a layer without an
 *   override
 *
 * Takes an override out, puts one in, or both, with everything they hold.
 *
 * Returns: (transfer full) (nullable): what was taken out
 */
RwOverride *
rw_workload_exchange_override (RwWorkload *self,
                               guint       index,
                               gboolean    take,
                               RwOverride *given)
{
  RwOverride *taken = NULL;

  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);
  g_return_val_if_fail (index + !!take <= self->overrides->len, NULL);

  if (take)
    taken = g_ptr_array_steal_index (self->overrides, index);
  if (given != NULL)
    g_ptr_array_insert (self->overrides, index, given);

  g_signal_emit_by_name (self, "overrides-changed");
  return taken;
}

/**
 * rw_workload_exchange_split:
 * @index: a place among the splits
 * @take: whether to take the split out that is there
 * @given: (nullable) (transfer full): what to put there, of a layer without a
 *   split
 *
 * Takes a split out, puts one in, or both, with everything they hold.
 *
 * Returns: (transfer full) (nullable): what was taken out
 */
RwSplit *
rw_workload_exchange_split (RwWorkload *self,
                            guint       index,
                            gboolean    take,
                            RwSplit    *given)
{
  RwSplit *taken = NULL;

  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);
  g_return_val_if_fail (index + !!take <= self->splits->len, NULL);

  if (take)
    taken = g_ptr_array_steal_index (self->splits, index);
  if (given != NULL)
    g_ptr_array_insert (self->splits, index, given);

  g_signal_emit_by_name (self, "splits-changed");
  return taken;
}

/**
 * rw_workload_copy_owners:
 * @copy: a workload without overrides and splits
 *
 * Gives @copy the overrides and splits of a workload.
 */
void
rw_workload_copy_owners (RwWorkload *self,
                         RwWorkload *copy)
{
  g_return_if_fail (RW_IS_WORKLOAD (self));
  g_return_if_fail (RW_IS_WORKLOAD (copy));

  for (guint i = 0; i < self->splits->len; i++)
    {
      const RwSplit *split = g_ptr_array_index (self->splits, i);

      g_ptr_array_add (copy->splits,
                       rw_split_new (split->layer_id, split->customer,
                                     split->provider, split->extras));
    }
  for (guint i = 0; i < self->overrides->len; i++)
    {
      const RwOverride *override = g_ptr_array_index (self->overrides, i);

      g_ptr_array_add (copy->overrides,
                       rw_override_new (override->layer_id, override->owner,
                                        override->reason, override->extras));
    }
}

/**
 * rw_workload_owners_equal:
 *
 * Compares overrides and splits.
 *
 * Returns: whether they would be written alike
 */
gboolean
rw_workload_owners_equal (RwWorkload *a,
                          RwWorkload *b)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (a), FALSE);
  g_return_val_if_fail (RW_IS_WORKLOAD (b), FALSE);

  return overrides_equal (a, b) && splits_equal (a, b);
}
