/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands for several workloads at once: each is one step, however many they
 * are.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include <glib/gi18n-lib.h>

/* Those controls that speak of one of the chosen workloads alone. */
static GArray *
choose_controls_of (RwScenario *scenario,
                    GArray     *chosen)
{
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  GListModel *controls = rw_scenario_get_controls (scenario);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *of_them = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < chosen->len; i++)
    {
      RwWorkload *workload = rw_edit_get_chosen (workloads, chosen, i);

      g_hash_table_add (ids, (char *) rw_workload_get_id (workload));
    }
  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      if (g_hash_table_contains (ids, rw_control_get_workload_id (control)))
        g_array_append_val (of_them, i);
    }

  return of_them;
}

static RwWorkload *
get_first (RwScenario *scenario,
           GArray     *chosen)
{
  return rw_edit_get_chosen (rw_scenario_get_workloads (scenario), chosen, 0);
}

static char *
dup_first_label (RwScenario *scenario,
                 GArray     *chosen)
{
  return rw_edit_dup_label (rw_workload_get_name (get_first (scenario,
                                                             chosen)));
}

/* Undoing goes back to where it was done: of several, to the first. */
static void
set_place (RwHistory  *history,
           RwScenario *scenario,
           GArray     *chosen)
{
  rw_history_set_place (history, scenario,
                        rw_workload_get_id (get_first (scenario, chosen)),
                        NULL);
}

/* Returns NULL where there is nothing to be done. */
static GArray *
choose (RwHistory  *history,
        RwScenario *scenario,
        GPtrArray  *workloads)
{
  g_autoptr (GArray) chosen = NULL;

  if (!rw_edit_has_scenario (history, scenario))
    return NULL;

  chosen = rw_edit_choose (rw_scenario_get_workloads (scenario), workloads);
  return chosen->len > 0 ? g_steal_pointer (&chosen) : NULL;
}

static GPtrArray *
dup_chosen (GListModel *list,
            GArray     *chosen)
{
  GPtrArray *items = g_ptr_array_new_full (chosen->len, NULL);

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (items, rw_edit_get_chosen (list, chosen, i));
  return items;
}

static void
begin_duplicate (RwHistory  *history,
                 RwScenario *scenario,
                 GArray     *chosen)
{
  g_autofree char *label = dup_first_label (scenario, chosen);

  if (chosen->len == 1)
    rw_edit_begin (history, _("Duplicate %s"), label);
  else
    rw_edit_begin (history, ngettext ("Duplicate %u Workload",
                                      "Duplicate %u Workloads", chosen->len),
                   chosen->len);
}

static void
begin_set_model (RwHistory      *history,
                 RwScenario     *scenario,
                 GArray         *chosen,
                 RwServiceModel  model)
{
  const char *model_name = rw_service_model_get_short_name (model);
  g_autofree char *label = dup_first_label (scenario, chosen);

  if (chosen->len == 1)
    /* Translators: a workload and a service model. */
    rw_edit_begin (history, _("Set Model of %s to %s"), label, model_name);
  else
    rw_edit_begin (history, ngettext ("Set Model of %u Workload to %s",
                                      "Set Model of %u Workloads to %s",
                                      chosen->len), chosen->len, model_name);
}

static void
begin_set_group (RwHistory  *history,
                 RwScenario *scenario,
                 GArray     *chosen)
{
  g_autofree char *label = dup_first_label (scenario, chosen);

  if (chosen->len == 1)
    rw_edit_begin (history, _("Change Group of %s"), label);
  else
    rw_edit_begin (history, ngettext ("Change Group of %u Workload",
                                      "Change Group of %u Workloads",
                                      chosen->len), chosen->len);
}

static void
begin_set_weight (RwHistory  *history,
                  RwScenario *scenario,
                  GArray     *chosen)
{
  g_autofree char *label = dup_first_label (scenario, chosen);
  RwWorkload *first =
    rw_edit_get_chosen (rw_scenario_get_workloads (scenario), chosen, 0);
  g_autofree char *name = NULL;

  if (chosen->len > 1)
    {
      rw_edit_begin (history, ngettext ("Change Weight of %u Workload",
                                        "Change Weight of %u Workloads",
                                        chosen->len), chosen->len);
      return;
    }

  name = g_strdup_printf (_("Change Weight of %s"), label);
  rw_edit_begin_text (history, name, rw_scenario_get_id (scenario),
                      rw_workload_get_id (first), "weight");
}

static void
begin_move (RwHistory  *history,
            RwScenario *scenario,
            GArray     *chosen)
{
  g_autofree char *label = dup_first_label (scenario, chosen);

  if (chosen->len == 1)
    rw_edit_begin (history, _("Move %s"), label);
  else
    rw_edit_begin (history, ngettext ("Move %u Workload", "Move %u Workloads",
                                      chosen->len), chosen->len);
}

static void
begin_remove (RwHistory  *history,
              RwScenario *scenario,
              GArray     *chosen)
{
  g_autofree char *label = dup_first_label (scenario, chosen);

  if (chosen->len == 1)
    rw_edit_begin (history, _("Remove %s"), label);
  else
    rw_edit_begin (history, ngettext ("Remove %u Workload",
                                      "Remove %u Workloads", chosen->len),
                   chosen->len);
}

/**
 * rw_edit_duplicate_workloads:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 *
 * Adds copies of workloads behind the last of them, with the controls that
 * speak of one of them alone, unless the document would become too large.
 *
 * Returns: (transfer container) (element-type RwWorkload) (nullable): the
 *   copies, or %NULL
 */
GPtrArray *
rw_edit_duplicate_workloads (RwHistory  *history,
                             RwScenario *scenario,
                             GPtrArray  *workloads)
{
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GArray) of_them = NULL;
  g_autoptr (GHashTable) new_ids = NULL;
  g_autoptr (GPtrArray) originals = NULL;
  g_autoptr (GPtrArray) control_originals = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) controls = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (workloads != NULL, NULL);

  chosen = choose (history, scenario, workloads);
  if (chosen == NULL)
    return NULL;

  of_them = choose_controls_of (scenario, chosen);
  originals = dup_chosen (rw_scenario_get_workloads (scenario), chosen);
  control_originals = dup_chosen (rw_scenario_get_controls (scenario), of_them);
  new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  copies = rw_edit_copy_workloads (scenario, originals, TRUE, new_ids);
  controls = rw_edit_copy_controls (scenario, control_originals, new_ids);

  if (!rw_edit_has_room (history, copies, controls))
    return NULL;

  begin_duplicate (history, scenario, chosen);
  rw_edit_graft (history, scenario, copies, controls,
                 g_array_index (chosen, guint, chosen->len - 1) + 1);
  rw_history_end (history);
  return g_steal_pointer (&copies);
}

/**
 * rw_edit_set_model:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @model: a service model
 *
 * Sets the service model of workloads.
 *
 * Returns: whether that of any changed
 */
gboolean
rw_edit_set_model (RwHistory      *history,
                   RwScenario     *scenario,
                   GPtrArray      *workloads,
                   RwServiceModel  model)
{
  g_autoptr (GArray) chosen = NULL;
  gboolean changed = FALSE;
  GListModel *list;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);
  g_return_val_if_fail (model < RW_N_SERVICE_MODELS, FALSE);

  chosen = choose (history, scenario, workloads);
  if (chosen == NULL)
    return FALSE;

  list = rw_scenario_get_workloads (scenario);
  begin_set_model (history, scenario, chosen, model);
  set_place (history, scenario, chosen);
  for (guint i = 0; i < chosen->len; i++)
    changed |= rw_edit_set_number (history,
                                   rw_edit_get_chosen (list, chosen, i),
                                   "model", model);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_group:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @group: (nullable): the name of a group, %NULL or "" for none
 *
 * Puts workloads into a group. Their order stays.
 *
 * Returns: whether that of any changed
 */
gboolean
rw_edit_set_group (RwHistory  *history,
                   RwScenario *scenario,
                   GPtrArray  *workloads,
                   const char *group)
{
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *line = NULL;
  gboolean changed = FALSE;
  GListModel *list;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);

  chosen = choose (history, scenario, workloads);
  if (chosen == NULL)
    return FALSE;

  line = g_strstrip (rw_edit_dup_line (group));
  list = rw_scenario_get_workloads (scenario);
  begin_set_group (history, scenario, chosen);
  set_place (history, scenario, chosen);
  for (guint i = 0; i < chosen->len; i++)
    changed |= rw_edit_set_string (history,
                                   rw_edit_get_chosen (list, chosen, i),
                                   "group", line);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_weight:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @weight: 1 to %RW_WORKLOAD_MAX_WEIGHT
 *
 * Sets how much each of some workloads counts beside the others. The step
 * grows while that of one workload is changed again.
 *
 * Returns: whether that of any changed
 */
gboolean
rw_edit_set_weight (RwHistory  *history,
                    RwScenario *scenario,
                    GPtrArray  *workloads,
                    guint       weight)
{
  g_autoptr (GArray) chosen = NULL;
  gboolean changed = FALSE;
  GListModel *list;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);
  g_return_val_if_fail (weight >= 1 && weight <= RW_WORKLOAD_MAX_WEIGHT, FALSE);

  chosen = choose (history, scenario, workloads);
  if (chosen == NULL)
    return FALSE;

  list = rw_scenario_get_workloads (scenario);
  begin_set_weight (history, scenario, chosen);
  set_place (history, scenario, chosen);
  for (guint i = 0; i < chosen->len; i++)
    changed |= rw_edit_set_number (history,
                                   rw_edit_get_chosen (list, chosen, i),
                                   "weight", weight);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_move_workloads:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @position: where the first shall stand afterwards, the others behind it in
 *   the order that they have
 *
 * Moves workloads among the others.
 *
 * Returns: whether the order changed
 */
gboolean
rw_edit_move_workloads (RwHistory  *history,
                        RwScenario *scenario,
                        GPtrArray  *workloads,
                        guint       position)
{
  g_autoptr (GArray) chosen = NULL;
  GListModel *list;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);

  chosen = choose (history, scenario, workloads);
  list = rw_scenario_get_workloads (scenario);
  if (chosen == NULL || !rw_edit_can_move (list, chosen, position))
    return FALSE;

  begin_move (history, scenario, chosen);
  set_place (history, scenario, chosen);
  rw_edit_move_items (history, scenario, rw_change_new_workloads, list, chosen,
                      position);
  rw_history_end (history);
  return TRUE;
}

/**
 * rw_edit_move_into_group:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @position: see rw_edit_move_workloads()
 * @group: (nullable): the name of a group, %NULL or "" for none
 *
 * Moves workloads among the others and puts them into a group, in one step.
 *
 * Returns: whether the order or the group of any changed
 */
gboolean
rw_edit_move_into_group (RwHistory  *history,
                         RwScenario *scenario,
                         GPtrArray  *workloads,
                         guint       position,
                         const char *group)
{
  g_autoptr (GArray) chosen = NULL;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);

  chosen = choose (history, scenario, workloads);
  if (chosen == NULL)
    return FALSE;

  begin_move (history, scenario, chosen);
  changed = rw_edit_move_workloads (history, scenario, workloads, position);
  changed |= rw_edit_set_group (history, scenario, workloads, group);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_remove_workloads:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): some of its workloads
 * @out_n_controls: (out) (optional): how many controls went along, because
 *   they spoke of one of the workloads alone
 *
 * Removes workloads.
 *
 * Returns: whether any was removed
 */
gboolean
rw_edit_remove_workloads (RwHistory  *history,
                          RwScenario *scenario,
                          GPtrArray  *workloads,
                          guint      *out_n_controls)
{
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GArray) of_them = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (workloads != NULL, FALSE);

  if (out_n_controls != NULL)
    *out_n_controls = 0;
  chosen = choose (history, scenario, workloads);
  if (chosen == NULL)
    return FALSE;

  of_them = choose_controls_of (scenario, chosen);
  if (out_n_controls != NULL)
    *out_n_controls = of_them->len;

  begin_remove (history, scenario, chosen);
  set_place (history, scenario, chosen);
  rw_edit_remove_items (history, scenario, rw_change_new_controls,
                        rw_scenario_get_controls (scenario), of_them);
  rw_edit_remove_items (history, scenario, rw_change_new_workloads,
                        rw_scenario_get_workloads (scenario), chosen);
  rw_history_end (history);
  return TRUE;
}
