/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands for who owns a layer of workloads, where that differs from what
 * the edition says.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include <glib/gi18n-lib.h>

#include "core/rw-document-reader.h"
#include "core/rw-extras.h"

/* Returns NULL where there is nothing to be done. */
static GArray *
choose (RwHistory  *history,
        RwScenario *scenario,
        GPtrArray  *workloads,
        const char *layer_id)
{
  g_autoptr (GArray) chosen = NULL;

  if (!rw_edit_has_scenario (history, scenario) ||
      !rw_edit_knows_layer (history, layer_id))
    return NULL;

  chosen = rw_edit_choose (rw_scenario_get_workloads (scenario), workloads);
  return chosen->len > 0 ? g_steal_pointer (&chosen) : NULL;
}

static RwWorkload *
get_workload (RwScenario *scenario,
              GArray     *chosen,
              guint       index)
{
  return rw_edit_get_chosen (rw_scenario_get_workloads (scenario), chosen,
                             index);
}

/* A reason that is typed grows one step, as long as it is for the same. */
static void
begin_override (RwHistory  *history,
                RwScenario *scenario,
                GArray     *chosen,
                const char *layer_id,
                RwOwner     owner)
{
  RwWorkload *workload = get_workload (scenario, chosen, 0);
  const char *id = rw_workload_get_id (workload);
  const RwOverride *override = rw_workload_find_override (workload, layer_id);
  g_autofree char *label = rw_edit_dup_label (rw_workload_get_name (workload));
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  if (chosen->len > 1)
    {
      rw_edit_begin (history, ngettext ("Set Owner of %u Workload",
                                        "Set Owner of %u Workloads",
                                        chosen->len), chosen->len);
      return;
    }

  if (override == NULL || override->owner != owner)
    {
      rw_edit_begin (history, _("Set Owner of %s"), label);
      return;
    }

  name = g_strdup_printf (_("Change Reason for Owner of %s"), label);
  key = g_strconcat ("reason-", layer_id, NULL);
  rw_edit_begin_text (history, name, rw_scenario_get_id (scenario), id, key);
}

static void
set_place (RwHistory  *history,
           RwScenario *scenario,
           GArray     *chosen,
           const char *layer_id)
{
  RwWorkload *first = get_workload (scenario, chosen, 0);

  rw_history_set_place (history, scenario, rw_workload_get_id (first),
                        layer_id);
}

static gboolean
apply_override (RwHistory  *history,
                RwWorkload *workload,
                const char *layer_id,
                RwOverride *given)
{
  g_autoptr (RwChange) change =
    rw_change_new_override (workload, layer_id, given);

  if (rw_change_is_idle (change))
    return FALSE;

  rw_history_apply (history, g_steal_pointer (&change));
  return TRUE;
}

/* Of one workload, the parts are typed. */
static void
begin_split (RwHistory  *history,
             RwScenario *scenario,
             GArray     *chosen,
             const char *layer_id)
{
  RwWorkload *workload = get_workload (scenario, chosen, 0);
  g_autofree char *label = rw_edit_dup_label (rw_workload_get_name (workload));
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  if (chosen->len > 1)
    {
      rw_edit_begin (history, ngettext ("Change Parts of %u Workload",
                                        "Change Parts of %u Workloads",
                                        chosen->len), chosen->len);
      return;
    }

  /* Translators: the parts that customer and provider do of something shared. */
  name = g_strdup_printf (_("Change Parts of %s"), label);
  key = g_strconcat ("split-", layer_id, NULL);
  rw_edit_begin_text (history, name, rw_scenario_get_id (scenario),
                      rw_workload_get_id (workload), key);
}

/* Where neither part is known, nothing is written down, except what a file
 * holds there that this version does not know. */
static gboolean
apply_split (RwHistory  *history,
             RwWorkload *workload,
             const char *layer_id,
             const char *customer,
             const char *provider)
{
  const RwSplit *present = rw_workload_find_split (workload, layer_id);
  const RwExtras *extras = present != NULL ? present->extras : NULL;
  RwSplit *given = NULL;
  g_autoptr (RwChange) change = NULL;

  if (*customer != '\0' || *provider != '\0' || !rw_extras_is_empty (extras))
    given = rw_split_new (layer_id, customer, provider, extras);
  change = rw_change_new_split (workload, layer_id, given);
  if (rw_change_is_idle (change) ||
      (present == NULL &&
       rw_workload_get_n_splits (workload) == RW_DOCUMENT_MAX_SPLITS))
    return FALSE;

  rw_history_apply (history, g_steal_pointer (&change));
  return TRUE;
}

/**
 * rw_edit_set_override:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @layer_id: a layer
 * @owner: who owns it in truth
 * @reason: (nullable): why it differs from the model, plain text
 *
 * Overrides the owner of a layer, or changes the override there is.
 *
 * Returns: whether anything changed
 */
gboolean
rw_edit_set_override (RwHistory  *history,
                      RwScenario *scenario,
                      GPtrArray  *workloads,
                      const char *layer_id,
                      RwOwner     owner,
                      const char *reason)
{
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *text = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);
  g_return_val_if_fail (owner < RW_N_OWNERS, FALSE);

  chosen = choose (history, scenario, workloads, layer_id);
  if (chosen == NULL)
    return FALSE;

  text = rw_edit_dup_note (reason);
  begin_override (history, scenario, chosen, layer_id, owner);
  set_place (history, scenario, chosen, layer_id);
  for (guint i = 0; i < chosen->len; i++)
    {
      RwWorkload *workload = get_workload (scenario, chosen, i);
      const RwOverride *present =
        rw_workload_find_override (workload, layer_id);

      if (present == NULL && rw_workload_get_n_overrides (workload) ==
                             RW_DOCUMENT_MAX_OVERRIDES)
        continue;
      changed |= apply_override
        (history, workload, layer_id,
         rw_override_new (layer_id, owner, text,
                          present != NULL ? present->extras : NULL));
    }
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_reset_override:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @layer_id: a layer
 *
 * Lets the owner of a layer be what the model says again.
 *
 * Returns: whether there was an override
 */
gboolean
rw_edit_reset_override (RwHistory  *history,
                        RwScenario *scenario,
                        GPtrArray  *workloads,
                        const char *layer_id)
{
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *label = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);

  chosen = choose (history, scenario, workloads, layer_id);
  if (chosen == NULL)
    return FALSE;

  label = rw_edit_dup_label
            (rw_workload_get_name (get_workload (scenario, chosen, 0)));
  if (chosen->len == 1)
    rw_edit_begin (history, _("Reset Owner of %s"), label);
  else
    rw_edit_begin (history, ngettext ("Reset Owner of %u Workload",
                                      "Reset Owner of %u Workloads",
                                      chosen->len), chosen->len);
  set_place (history, scenario, chosen, layer_id);
  for (guint i = 0; i < chosen->len; i++)
    changed |= apply_override (history, get_workload (scenario, chosen, i),
                               layer_id, NULL);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_split:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @layer_id: a layer
 * @customer: (nullable): the customer's part, plain text
 * @provider: (nullable): the provider's part, plain text
 *
 * Writes down who does which part of a layer; with neither, what was written
 * down is removed.
 *
 * Returns: whether anything changed
 */
gboolean
rw_edit_set_split (RwHistory  *history,
                   RwScenario *scenario,
                   GPtrArray  *workloads,
                   const char *layer_id,
                   const char *customer,
                   const char *provider)
{
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *customer_text = NULL;
  g_autofree char *provider_text = NULL;
  gboolean changed = FALSE;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);

  chosen = choose (history, scenario, workloads, layer_id);
  if (chosen == NULL)
    return FALSE;

  customer_text = rw_edit_dup_note (customer);
  provider_text = rw_edit_dup_note (provider);
  begin_split (history, scenario, chosen, layer_id);
  set_place (history, scenario, chosen, layer_id);
  for (guint i = 0; i < chosen->len; i++)
    changed |= apply_split (history, get_workload (scenario, chosen, i),
                            layer_id, customer_text, provider_text);
  rw_history_end (history);
  return changed;
}
