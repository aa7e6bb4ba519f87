/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks rw-ownership of every layer of every workload and holds the answer
 * against the controls. It decides no owner itself.
 */

#include "config.h"

#include "core/rw-owed.h"

#include "core/rw-control.h"
#include "core/rw-ownership.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

struct _RwOwed
{
  RwCatalogue      *catalogue;       /* (owned): what the layers belong to */
  RwScenario       *scenario;        /* (owned) */
  const RwLayerSet *layers;          /* (borrowed) */
  GArray           *entries;         /* (owned) (element-type RwOwedEntry) */
  RwOwedCount       total;
  RwOwedCount      *layer_counts;    /* (owned) (array): parallel to the set */
  RwOwedCount      *workload_counts; /* (owned) (array): parallel to the list */
  GHashTable       *workload_places; /* (owned): ids of the scenario's to
                                      * places in the list */
};

/* The scenario's controls, by what they are for. */
typedef struct
{
  RwControl **for_all;  /* (owned) (array): the farthest of each layer */
  RwControl **for_one;  /* (owned) (array): the same by workload and layer */
} Best;

static void
best_clear (Best *self)
{
  g_free (self->for_all);
  g_free (self->for_one);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Best, best_clear)

static void
entry_clear (gpointer data)
{
  RwOwedEntry *entry = data;

  g_clear_object (&entry->workload);
  g_clear_object (&entry->control);
}

/* How far a state is from nothing. A control that does not apply here protects
 * nothing; that a layer needs no protection is said by its owner. */
static guint
get_progress (RwControl *control)
{
  if (control == NULL)
    return 0;

  switch (rw_control_get_state (control))
    {
    case RW_CONTROL_STATE_IMPLEMENTED:
    case RW_CONTROL_STATE_ALTERNATIVE:
      return 3;
    case RW_CONTROL_STATE_PARTIAL:
      return 2;
    case RW_CONTROL_STATE_PLANNED:
      return 1;
    case RW_CONTROL_STATE_NOT_APPLICABLE:
    default:
      return 0;
    }
}

static gboolean
is_implemented (RwControl *control)
{
  return get_progress (control) == 3;
}

static RwControl *
get_farther (RwControl *a,
             RwControl *b)
{
  return get_progress (b) > get_progress (a) ? b : a;
}

/* What does not apply needs nobody. */
static gboolean
needs_assignee (RwControl *control)
{
  return rw_control_get_state (control) != RW_CONTROL_STATE_NOT_APPLICABLE &&
         rw_control_get_owner (control) != RW_OWNER_NOT_APPLICABLE;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static void
add_entry (RwOwed        *self,
           RwOwedKind     kind,
           RwWorkload    *workload,
           const RwLayer *layer,
           RwControl     *control,
           gboolean       is_shared)
{
  RwOwedEntry entry = {
    .kind = kind,
    .scenario = self->scenario,
    .workload = workload != NULL ? g_object_ref (workload) : NULL,
    .layer = layer,
    .control = control != NULL ? g_object_ref (control) : NULL,
    .is_shared = is_shared,
  };

  g_array_append_val (self->entries, entry);
}

static void
sort_control (RwOwed    *self,
              Best      *best,
              RwControl *control)
{
  const char *workload_id = rw_control_get_workload_id (control);
  const RwLayer *layer =
    rw_layer_set_find_layer (self->layers, rw_control_get_layer_id (control));
  RwControl **slot = best->for_all;
  gpointer place;

  if (layer == NULL)
    return;

  if (*workload_id != '\0')
    {
      if (!g_hash_table_lookup_extended (self->workload_places, workload_id,
                                         NULL, &place))
        return;
      slot = best->for_one + GPOINTER_TO_UINT (place) * self->layers->n_layers;
    }

  slot += layer - self->layers->layers;
  *slot = get_farther (*slot, control);
}

/* Whoever holds the list holds the scenario, and that its controls. */
static void
sort_controls (RwOwed *self,
               Best   *best)
{
  GListModel *controls = rw_scenario_get_controls (self->scenario);
  guint n_layers = self->layers->n_layers;
  guint n_workloads = g_hash_table_size (self->workload_places);

  best->for_all = g_new0 (RwControl *, n_layers);
  best->for_one = g_new0 (RwControl *, (gsize) n_layers * n_workloads);
  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      sort_control (self, best, control);
    }
}

static void
count_layer (RwOwedCount *count,
             gboolean     is_protected,
             gboolean     is_shared,
             gboolean     is_split)
{
  count->n_owned++;
  count->n_protected += is_protected;
  count->n_shared += is_shared;
  count->n_split += is_shared && is_split;
}

static void
look_at_layer (RwOwed            *self,
               const Best        *best,
               RwWorkload        *workload,
               guint              place,
               const RwOwnership *ownership,
               guint              index)
{
  const RwLayer *layer = &self->layers->layers[index];
  RwControl *control =
    get_farther (best->for_one[(gsize) place * self->layers->n_layers + index],
                 best->for_all[index]);
  gboolean is_shared = ownership->owner == RW_OWNER_SHARED;
  gboolean is_split = rw_ownership_has_split (ownership);
  RwOwedCount *counts[] = {
    &self->total, &self->layer_counts[index], &self->workload_counts[place],
  };

  if (!rw_owner_has_customer (ownership->owner))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    count_layer (counts[i], is_implemented (control), is_shared, is_split);
  if (!is_implemented (control))
    add_entry (self, RW_OWED_CONTROL, workload, layer, control, is_shared);
  if (is_shared && !is_split)
    add_entry (self, RW_OWED_SPLIT, workload, layer, NULL, TRUE);
}

static void
look_at_workloads (RwOwed          *self,
                   const RwEdition *edition)
{
  GListModel *workloads = rw_scenario_get_workloads (self->scenario);
  g_auto (Best) best = { 0 };

  sort_controls (self, &best);
  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      for (guint layer = 0; layer < self->layers->n_layers; layer++)
        {
          RwOwnership ownership;

          rw_ownership_for_workload (edition, self->catalogue,
                                     self->layers->layers[layer].id, workload,
                                     &ownership);
          look_at_layer (self, &best, workload, i, &ownership, layer);
        }
    }
}

static void
look_at_control (RwOwed    *self,
                 RwControl *control)
{
  const char *workload_id = rw_control_get_workload_id (control);
  const RwLayer *layer =
    rw_layer_set_find_layer (self->layers, rw_control_get_layer_id (control));
  RwWorkload *workload = rw_scenario_find_workload (self->scenario, workload_id);
  gboolean is_assigned = !is_blank (rw_control_get_assignee (control));
  gpointer place;
  RwOwedCount *counts[3] = { &self->total };

  if (!needs_assignee (control))
    return;

  if (layer != NULL)
    counts[1] = &self->layer_counts[layer - self->layers->layers];
  if (g_hash_table_lookup_extended (self->workload_places, workload_id, NULL,
                                    &place))
    counts[2] = &self->workload_counts[GPOINTER_TO_UINT (place)];
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] != NULL)
      {
        counts[i]->n_controls++;
        counts[i]->n_assigned += is_assigned;
      }
  if (!is_assigned)
    add_entry (self, RW_OWED_ASSIGNEE, workload, layer, control, FALSE);
}

static void
look_at_controls (RwOwed *self)
{
  GListModel *controls = rw_scenario_get_controls (self->scenario);

  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      look_at_control (self, control);
    }
}

static void
note_workloads (RwOwed *self)
{
  GListModel *workloads = rw_scenario_get_workloads (self->scenario);
  guint n = g_list_model_get_n_items (workloads);

  self->workload_counts = g_new0 (RwOwedCount, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      g_hash_table_insert (self->workload_places,
                           g_strdup (rw_workload_get_id (workload)),
                           GUINT_TO_POINTER (i));
    }
}

/**
 * rw_owed_new:
 * @scenario: a scenario
 * @edition: the published matrix that decides the owners
 * @catalogue: where services are looked up, and what @edition belongs to
 *
 * Finds what a scenario owes, in one pass over its workloads with the rings
 * of @edition, and over its controls. Whatever is shown or hidden, each
 * workload counts with its own model.
 *
 * Owed is a layer that the customer owns or shares, as rw-ownership answers,
 * without an implemented control on it: one of the workload's own or one that
 * holds for all of them, whoever runs it. An alternative in place counts as
 * implemented, for its risk is dealt with. Partly implemented and planned
 * controls do not: the layer stays owed, and the entry names the control. A
 * control that is not applicable settles nothing, even with a reason, for it
 * speaks of the control; that a layer needs nothing is said by an override
 * with the owner “not applicable”.
 *
 * Unowned is a shared layer of which the document does not say both parts;
 * what the catalogue says of it is a reading for everybody and does not count.
 * Unowned is also a control without an assignee, whoever owns it, because
 * somebody must be there to ask; not one that is not applicable.
 *
 * The order is that of workloads, of layers from the inside out in each, and
 * then of controls.
 *
 * Returns: (transfer full): the list, as things are now
 */
RwOwed *
rw_owed_new (RwScenario      *scenario,
             const RwEdition *edition,
             RwCatalogue     *catalogue)
{
  RwOwed *self;

  g_return_val_if_fail (RW_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (edition != NULL, NULL);
  g_return_val_if_fail (RW_IS_CATALOGUE (catalogue), NULL);

  self = g_new0 (RwOwed, 1);
  self->catalogue = g_object_ref (catalogue);
  self->scenario = g_object_ref (scenario);
  self->layers = edition->layer_set;
  self->entries = g_array_new (FALSE, FALSE, sizeof (RwOwedEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->layer_counts = g_new0 (RwOwedCount, self->layers->n_layers);
  self->workload_places = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                 g_free, NULL);

  note_workloads (self);
  look_at_workloads (self, edition);
  look_at_controls (self);
  return self;
}

/**
 * rw_owed_free:
 * @self: (nullable) (transfer full): a list
 *
 * Frees a list.
 */
void
rw_owed_free (RwOwed *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->entries);
  g_hash_table_unref (self->workload_places);
  g_free (self->layer_counts);
  g_free (self->workload_counts);
  g_object_unref (self->scenario);
  g_object_unref (self->catalogue);
  g_free (self);
}

/**
 * rw_owed_get_n:
 *
 * Counts what is missing.
 *
 * Returns: how many entries there are
 */
guint
rw_owed_get_n (const RwOwed *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * rw_owed_get:
 * @index: below rw_owed_get_n()
 *
 * Gets one thing that is missing.
 *
 * Returns: (transfer none): an entry
 */
const RwOwedEntry *
rw_owed_get (const RwOwed *self,
             guint         index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return &g_array_index (self->entries, RwOwedEntry, index);
}

/**
 * rw_owed_get_total:
 *
 * Gets how far the whole scenario has come.
 *
 * Returns: (transfer none): the count
 */
const RwOwedCount *
rw_owed_get_total (const RwOwed *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->total;
}

/**
 * rw_owed_get_layer_count:
 * @layer_id: a layer
 *
 * Gets how far one layer has come, over all workloads.
 *
 * Returns: (transfer none) (nullable): the count, or %NULL where the edition
 *   has no such ring
 */
const RwOwedCount *
rw_owed_get_layer_count (const RwOwed *self,
                         const char   *layer_id)
{
  const RwLayer *layer;

  g_return_val_if_fail (self != NULL && layer_id != NULL, NULL);

  layer = rw_layer_set_find_layer (self->layers, layer_id);
  if (layer == NULL)
    return NULL;

  return &self->layer_counts[layer - self->layers->layers];
}

/**
 * rw_owed_get_workload_count:
 * @workload_id: a workload of the scenario
 *
 * Gets how far one workload has come, over all layers. Of controls, those are
 * counted that are for this workload alone.
 *
 * Returns: (transfer none) (nullable): the count, or %NULL where there was no
 *   such workload
 */
const RwOwedCount *
rw_owed_get_workload_count (const RwOwed *self,
                            const char   *workload_id)
{
  gpointer place;

  g_return_val_if_fail (self != NULL && workload_id != NULL, NULL);

  if (!g_hash_table_lookup_extended (self->workload_places, workload_id, NULL,
                                     &place))
    return NULL;

  return &self->workload_counts[GPOINTER_TO_UINT (place)];
}
