/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has changed within a scenario that is in both documents: itself, its
 * workloads and its controls.
 */

#include "config.h"

#include "core/rw-document-diff-private.h"

#include "core/rw-control.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

static const char *
get_workload_id (gpointer item)
{
  return rw_workload_get_id (item);
}

static char *
dup_workload_key (gpointer item)
{
  return g_strconcat (rw_workload_get_service_id (item), " ",
                      rw_workload_get_name (item), NULL);
}

static const char *
get_control_id (gpointer item)
{
  return rw_control_get_id (item);
}

static char *
dup_control_key (gpointer item)
{
  return g_strconcat (rw_control_get_layer_id (item), " ",
                      rw_control_get_catalogue_id (item), " ",
                      rw_control_get_name (item), NULL);
}

static const char *
get_workload_word (gpointer item)
{
  return rw_service_model_get_id (rw_workload_get_model (item));
}

static const char *
get_control_word (gpointer item)
{
  return rw_control_state_get_id (rw_control_get_state (item));
}

static void
enter_workload (RwDiffer *self,
                gpointer  workload)
{
  self->place.subject = RW_DIFF_OF_WORKLOAD;
  self->place.workload_id = rw_workload_get_id (workload);
  self->name = rw_workload_get_name (workload);
}

static void
enter_control (RwDiffer *self,
               gpointer  control)
{
  const char *workload_id = rw_control_get_workload_id (control);

  self->place.subject = RW_DIFF_OF_CONTROL;
  self->place.control_id = rw_control_get_id (control);
  self->place.layer_id = rw_control_get_layer_id (control);
  self->place.workload_id = *workload_id != '\0' ? workload_id : NULL;
  self->name = rw_control_get_name (control);
}

static void
compare_weight (RwDiffer   *self,
                RwWorkload *a,
                RwWorkload *b)
{
  g_autofree char *before =
    g_strdup_printf ("%u", rw_workload_get_weight (a));
  g_autofree char *after = g_strdup_printf ("%u", rw_workload_get_weight (b));

  rw_differ_compare (self, RW_DIFF_FIELD_WEIGHT, before, after);
}

static void
compare_workload (RwDiffer *self,
                  gpointer  a,
                  gpointer  b)
{
  rw_differ_compare (self, RW_DIFF_FIELD_ID, rw_workload_get_id (a),
                     rw_workload_get_id (b));
  rw_differ_compare (self, RW_DIFF_FIELD_NAME, rw_workload_get_name (a),
                     rw_workload_get_name (b));
  rw_differ_compare (self, RW_DIFF_FIELD_SERVICE,
                     rw_workload_get_service_id (a),
                     rw_workload_get_service_id (b));
  rw_differ_compare (self, RW_DIFF_FIELD_MODEL,
                     rw_service_model_get_id (rw_workload_get_model (a)),
                     rw_service_model_get_id (rw_workload_get_model (b)));
  rw_differ_compare_owners (self, a, b);
  rw_differ_compare (self, RW_DIFF_FIELD_GROUP, rw_workload_get_group (a),
                     rw_workload_get_group (b));
  compare_weight (self, a, b);
  rw_differ_compare (self, RW_DIFF_FIELD_NOTE, rw_workload_get_note (a),
                     rw_workload_get_note (b));
  rw_differ_compare_extras (self, rw_workload_get_extras (a),
                            rw_workload_get_extras (b));
}

static void
compare_control (RwDiffer *self,
                 gpointer  a,
                 gpointer  b)
{
  rw_differ_compare (self, RW_DIFF_FIELD_ID, rw_control_get_id (a),
                     rw_control_get_id (b));
  rw_differ_compare (self, RW_DIFF_FIELD_NAME, rw_control_get_name (a),
                     rw_control_get_name (b));
  rw_differ_compare (self, RW_DIFF_FIELD_LAYER, rw_control_get_layer_id (a),
                     rw_control_get_layer_id (b));
  rw_differ_compare_id (self, RW_DIFF_FIELD_WORKLOAD,
                        rw_control_get_workload_id (a),
                        rw_control_get_workload_id (b));
  rw_differ_compare (self, RW_DIFF_FIELD_CATALOGUE,
                     rw_control_get_catalogue_id (a),
                     rw_control_get_catalogue_id (b));
  rw_differ_compare (self, RW_DIFF_FIELD_STATE,
                     rw_control_state_get_id (rw_control_get_state (a)),
                     rw_control_state_get_id (rw_control_get_state (b)));
  rw_differ_compare (self, RW_DIFF_FIELD_OWNER,
                     rw_owner_get_id (rw_control_get_owner (a)),
                     rw_owner_get_id (rw_control_get_owner (b)));
  rw_differ_compare (self, RW_DIFF_FIELD_ASSIGNEE, rw_control_get_assignee (a),
                     rw_control_get_assignee (b));
  rw_differ_compare (self, RW_DIFF_FIELD_DUE, rw_control_get_due (a),
                     rw_control_get_due (b));
  rw_differ_compare (self, RW_DIFF_FIELD_EVIDENCE, rw_control_get_evidence (a),
                     rw_control_get_evidence (b));
  rw_differ_compare (self, RW_DIFF_FIELD_NOTE, rw_control_get_note (a),
                     rw_control_get_note (b));
  rw_differ_compare_extras (self, rw_control_get_extras (a),
                            rw_control_get_extras (b));
}

static const RwDiffKind workload_kind = {
  .get_id = get_workload_id,
  .dup_key = dup_workload_key,
  .get_word = get_workload_word,
  .enter = enter_workload,
  .compare = compare_workload,
};

static const RwDiffKind control_kind = {
  .get_id = get_control_id,
  .dup_key = dup_control_key,
  .get_word = get_control_word,
  .enter = enter_control,
  .compare = compare_control,
};

/*< private >
 * rw_differ_compare_scenarios:
 * @a: a scenario of the first document
 * @b: the same in the second one
 *
 * Adds what has changed within a scenario.
 */
void
rw_differ_compare_scenarios (RwDiffer   *self,
                             RwScenario *a,
                             RwScenario *b)
{
  g_auto (RwMatch) workloads = { 0 };
  g_auto (RwMatch) controls = { 0 };
  g_autoptr (GHashTable) renamed = NULL;

  rw_differ_compare (self, RW_DIFF_FIELD_ID, rw_scenario_get_id (a),
                     rw_scenario_get_id (b));
  rw_differ_compare (self, RW_DIFF_FIELD_NAME, rw_scenario_get_name (a),
                     rw_scenario_get_name (b));
  rw_differ_compare (self, RW_DIFF_FIELD_NOTE, rw_scenario_get_note (a),
                     rw_scenario_get_note (b));
  rw_differ_compare_extras (self, rw_scenario_get_extras (a),
                            rw_scenario_get_extras (b));

  rw_match_init (&workloads, &workload_kind, rw_scenario_get_workloads (a),
                 rw_scenario_get_workloads (b));
  rw_differ_compare_lists (self, &workload_kind, &workloads);

  renamed = rw_match_list_renamed (&workloads, &workload_kind);
  self->renamed = renamed;
  rw_match_init (&controls, &control_kind, rw_scenario_get_controls (a),
                 rw_scenario_get_controls (b));
  rw_differ_compare_lists (self, &control_kind, &controls);
  self->renamed = NULL;
}
