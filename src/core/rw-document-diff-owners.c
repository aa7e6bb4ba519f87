/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of one workload in two documents: who owns them as a result, and
 * what was overridden. Who owns what is asked of rw-ownership.
 */

#include "config.h"

#include "core/rw-document-diff-private.h"

#include "core/rw-workload.h"

/** Pair: one workload in both documents. */
typedef struct
{
  RwWorkload *a;  /* (borrowed) */
  RwWorkload *b;  /* (borrowed) */
} Pair;

/* What has given a layer another owner that nobody has overridden: the edition
 * if that alone does it, else what the workload is. */
static RwDifferenceCause
find_cause (const RwDiffer    *self,
            const Pair        *pair,
            const char        *layer_id,
            const RwOwnership *a,
            const RwOwnership *b)
{
  RwOwnership by_edition;
  RwOwnership by_model;

  rw_ownership_for_workload (self->b.edition, self->b.catalogue, layer_id,
                             pair->a, &by_edition);
  if (by_edition.owner == b->owner)
    return RW_DIFF_BY_EDITION;

  rw_ownership_for_model (self->b.edition, layer_id, b->model, &by_model);
  return a->model != b->model && by_model.owner == b->owner
           ? RW_DIFF_BY_MODEL : RW_DIFF_BY_SERVICE;
}

/* Whether the layer has another owner. */
static gboolean
find_owners (const RwDiffer *self,
             const Pair     *pair,
             const char     *layer_id,
             RwOwnership    *a,
             RwOwnership    *b)
{
  if (self->a.edition == NULL || self->b.edition == NULL ||
      rw_layer_set_find_layer (self->a.edition->layer_set, layer_id) == NULL ||
      rw_layer_set_find_layer (self->b.edition->layer_set, layer_id) == NULL)
    return FALSE;

  rw_ownership_for_workload (self->a.edition, self->a.catalogue, layer_id,
                             pair->a, a);
  rw_ownership_for_workload (self->b.edition, self->b.catalogue, layer_id,
                             pair->b, b);
  return a->owner != b->owner;
}

static gboolean
is_overridden (const RwOwnership *a,
               const RwOwnership *b)
{
  return a->origin == RW_OWNERSHIP_OVERRIDE ||
         b->origin == RW_OWNERSHIP_OVERRIDE;
}

/* Owners that follow from what the workload is, and from the edition. */
static void
add_results (RwDiffer   *self,
             const Pair *pair,
             const char *layer_id)
{
  RwOwnership a;
  RwOwnership b;

  self->place.layer_id = layer_id;
  if (find_owners (self, pair, layer_id, &a, &b) && !is_overridden (&a, &b))
    rw_differ_add_owner (self, find_cause (self, pair, layer_id, &a, &b), &a, &b);
}

/* An override that makes no difference to who owns the layer. */
static void
compare_idle_override (RwDiffer         *self,
                       const RwOverride *a,
                       const RwOverride *b)
{
  const char *before = a != NULL ? rw_owner_get_id (a->owner) : NULL;
  const char *after = b != NULL ? rw_owner_get_id (b->owner) : NULL;

  if (a == NULL && b != NULL)
    rw_differ_add (self, RW_DIFF_FIELD_OVERRIDE, RW_DIFF_ADDED, NULL, after);
  else if (a != NULL && b == NULL)
    rw_differ_add (self, RW_DIFF_FIELD_OVERRIDE, RW_DIFF_REMOVED, before, NULL);
  else if (a != NULL)
    rw_differ_compare (self, RW_DIFF_FIELD_OVERRIDE, before, after);
}

/* What somebody has done to a layer. */
static void
compare_overrides (RwDiffer   *self,
                   const Pair *pair,
                   const char *layer_id)
{
  const RwOverride *a = rw_workload_find_override (pair->a, layer_id);
  const RwOverride *b = rw_workload_find_override (pair->b, layer_id);
  RwOwnership before;
  RwOwnership after;

  if (a == NULL && b == NULL)
    return;

  self->place.layer_id = layer_id;
  if (find_owners (self, pair, layer_id, &before, &after))
    rw_differ_add_owner (self, RW_DIFF_BY_OVERRIDE, &before, &after);
  else
    compare_idle_override (self, a, b);
  if (a == NULL || b == NULL)
    return;

  rw_differ_compare (self, RW_DIFF_FIELD_REASON, a->reason, b->reason);
  rw_differ_compare_extras (self, a->extras, b->extras);
}

static void
add_id (GPtrArray  *ids,
        const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (char *) id);
}

static void
add_layers (GPtrArray       *ids,
            const RwEdition *edition)
{
  if (edition == NULL)
    return;

  for (guint i = 0; i < edition->layer_set->n_layers; i++)
    add_id (ids, edition->layer_set->layers[i].id);
}

static void
add_overrides (GPtrArray  *ids,
               RwWorkload *workload)
{
  for (guint i = 0; i < rw_workload_get_n_overrides (workload); i++)
    add_id (ids, rw_workload_get_override (workload, i)->layer_id);
}

/* Rings from the inside out, then what no edition has. */
static GPtrArray *
list_layers (const RwDiffer *self,
             const Pair     *pair)
{
  GPtrArray *ids = g_ptr_array_new ();

  add_layers (ids, self->a.edition);
  if (self->b.edition != self->a.edition)
    add_layers (ids, self->b.edition);
  add_overrides (ids, pair->a);
  add_overrides (ids, pair->b);

  return ids;
}

/* Those that both have, in another order. */
static gboolean
is_order_changed (const Pair *pair)
{
  guint k = 0;

  for (guint i = 0; i < rw_workload_get_n_overrides (pair->a); i++)
    {
      const char *id = rw_workload_get_override (pair->a, i)->layer_id;

      if (rw_workload_find_override (pair->b, id) == NULL)
        continue;
      while (rw_workload_find_override
               (pair->a, rw_workload_get_override (pair->b, k)->layer_id) == NULL)
        k++;
      if (!g_str_equal (rw_workload_get_override (pair->b, k++)->layer_id, id))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * rw_differ_compare_owners:
 * @a: a workload of the first document
 * @b: the same in the second one
 *
 * Adds what has changed in who owns the layers of a workload.
 */
void
rw_differ_compare_owners (RwDiffer   *self,
                          RwWorkload *a,
                          RwWorkload *b)
{
  const Pair pair = { a, b };
  g_autoptr (GPtrArray) ids = list_layers (self, &pair);

  self->place.subject = RW_DIFF_OF_LAYER;
  for (guint i = 0; i < ids->len; i++)
    add_results (self, &pair, g_ptr_array_index (ids, i));
  for (guint i = 0; i < ids->len; i++)
    compare_overrides (self, &pair, g_ptr_array_index (ids, i));

  self->place.subject = RW_DIFF_OF_WORKLOAD;
  self->place.layer_id = NULL;
  if (is_order_changed (&pair))
    rw_differ_add (self, RW_DIFF_FIELD_ORDER, RW_DIFF_SET, NULL, NULL);
}
