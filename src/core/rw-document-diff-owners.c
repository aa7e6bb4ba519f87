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

/* A split that one of them lacks says nothing, as an empty one does; but it is
 * not the same. */
static void
compare_splits (RwDiffer   *self,
                const Pair *pair,
                const char *layer_id)
{
  static const RwSplit none = { (char *) "", (char *) "", (char *) "", NULL };
  const RwSplit *a = rw_workload_find_split (pair->a, layer_id);
  const RwSplit *b = rw_workload_find_split (pair->b, layer_id);
  const RwSplit *before = a != NULL ? a : &none;
  const RwSplit *after = b != NULL ? b : &none;

  if (a == b)
    return;

  self->place.layer_id = layer_id;
  rw_differ_compare (self, RW_DIFF_FIELD_CUSTOMER, before->customer,
                     after->customer);
  rw_differ_compare (self, RW_DIFF_FIELD_PROVIDER, before->provider,
                     after->provider);
  if (a != NULL && b != NULL)
    rw_differ_compare_extras (self, a->extras, b->extras);
  else if (*before->customer == '\0' && *before->provider == '\0' &&
           *after->customer == '\0' && *after->provider == '\0')
    rw_differ_add (self, RW_DIFF_FIELD_SPLIT,
                   a == NULL ? RW_DIFF_ADDED : RW_DIFF_REMOVED, NULL, NULL);
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
add_own_layers (GPtrArray  *ids,
                RwWorkload *workload)
{
  for (guint i = 0; i < rw_workload_get_n_overrides (workload); i++)
    add_id (ids, rw_workload_get_override (workload, i)->layer_id);
  for (guint i = 0; i < rw_workload_get_n_splits (workload); i++)
    add_id (ids, rw_workload_get_split (workload, i)->layer_id);
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
  add_own_layers (ids, pair->a);
  add_own_layers (ids, pair->b);

  return ids;
}

/* The layers of overrides or splits, in the order of the file. */
static GPtrArray *
list_ids (RwWorkload *workload,
          gboolean    of_splits)
{
  guint n = of_splits ? rw_workload_get_n_splits (workload)
                      : rw_workload_get_n_overrides (workload);
  GPtrArray *ids = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, of_splits
                          ? rw_workload_get_split (workload, i)->layer_id
                          : rw_workload_get_override (workload, i)->layer_id);
  return ids;
}

/* Those that both have, in another order. */
static gboolean
is_order_changed (const Pair *pair,
                  gboolean    of_splits)
{
  g_autoptr (GPtrArray) a = list_ids (pair->a, of_splits);
  g_autoptr (GPtrArray) b = list_ids (pair->b, of_splits);
  guint last = 0;

  for (guint i = 0; i < a->len; i++)
    {
      guint k;

      if (!g_ptr_array_find_with_equal_func (b, g_ptr_array_index (a, i),
                                             g_str_equal, &k))
        continue;
      if (k < last)
        return TRUE;
      last = k;
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
    {
      compare_overrides (self, &pair, g_ptr_array_index (ids, i));
      compare_splits (self, &pair, g_ptr_array_index (ids, i));
    }

  self->place.subject = RW_DIFF_OF_WORKLOAD;
  self->place.layer_id = NULL;
  if (is_order_changed (&pair, FALSE) || is_order_changed (&pair, TRUE))
    rw_differ_add (self, RW_DIFF_FIELD_ORDER, RW_DIFF_SET, NULL, NULL);
}
