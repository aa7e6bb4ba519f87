/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole workloads and controls that come into a scenario: copies of what it
 * has, or of what another one had, with identifiers that are not in use.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include "core/rw-document-io.h"
#include "core/rw-document-items.h"
#include "core/rw-xml-scan.h"

/* Keeps an identifier that is free, so that what is cut and pasted again is
 * the same. */
static char *
dup_free_id (const char *id,
             const char *fallback,
             GHashTable *ids)
{
  if (g_hash_table_contains (ids, id))
    return rw_edit_dup_id (id, fallback, ids);

  g_hash_table_add (ids, g_strdup (id));
  return g_strdup (id);
}

static gsize
count_tags (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize n = 0;

  for (gsize i = 0; i + 1 < length; i++)
    n += data[i] == '<' && data[i + 1] != '/';
  return n;
}

/**
 * rw_edit_has_room:
 * @workloads: (element-type RwWorkload): workloads
 * @controls: (element-type RwControl): controls
 *
 * Checks whether the document could still be read if these were added. For
 * commands that can add many at once: it takes as long as writing them.
 *
 * Returns: whether they can be added
 */
gboolean
rw_edit_has_room (RwHistory *history,
                  GPtrArray *workloads,
                  GPtrArray *controls)
{
  g_autoptr (GBytes) present =
    rw_document_write_bytes (rw_history_get_document (history));
  g_autoptr (GBytes) added = rw_document_write_items (workloads, controls);

  return g_bytes_get_size (present) + g_bytes_get_size (added) <=
         RW_DOCUMENT_MAX_BYTES &&
         count_tags (present) + count_tags (added) <= RW_XML_MAX_TAGS;
}

/**
 * rw_edit_copy_workloads:
 * @scenario: where the copies are to go
 * @workloads: (element-type RwWorkload): workloads of any scenario
 * @rename: whether the copies need names of their own
 * @new_ids: (inout): filled with the identifiers of the copies by those of
 *   @workloads
 *
 * Copies workloads, with identifiers that are not in use in @scenario.
 *
 * Returns: (transfer full) (element-type RwWorkload): the copies
 */
GPtrArray *
rw_edit_copy_workloads (RwScenario *scenario,
                        GPtrArray  *workloads,
                        gboolean    rename,
                        GHashTable *new_ids)
{
  GListModel *list = rw_scenario_get_workloads (scenario);
  g_autoptr (GHashTable) ids = rw_edit_collect (list, "id");
  g_autoptr (GHashTable) names = rw_edit_collect (list, "name");
  GPtrArray *copies = g_ptr_array_new_full (workloads->len, g_object_unref);

  for (guint i = 0; i < workloads->len; i++)
    {
      RwWorkload *workload = g_ptr_array_index (workloads, i);
      const char *old_id = rw_workload_get_id (workload);
      g_autofree char *name =
        rename ? rw_edit_dup_copy_name (rw_workload_get_name (workload), names)
               : g_strdup (rw_workload_get_name (workload));
      char *id = rename ? rw_edit_dup_id (name, "workload", ids)
                        : dup_free_id (old_id, "workload", ids);
      RwWorkload *copy = rw_workload_copy (workload, id);

      rw_workload_set_name (copy, name);
      g_hash_table_insert (new_ids, g_strdup (old_id), id);
      g_ptr_array_add (copies, copy);
    }

  return copies;
}

/**
 * rw_edit_copy_controls:
 * @scenario: where the copies are to go
 * @controls: (element-type RwControl): controls of any scenario
 * @new_ids: identifiers of workloads there by those that @controls name
 *
 * Copies controls, with identifiers that are not in use in @scenario. One that
 * is for a workload neither of @new_ids nor of @scenario is for all.
 *
 * Returns: (transfer full) (element-type RwControl): the copies
 */
GPtrArray *
rw_edit_copy_controls (RwScenario *scenario,
                       GPtrArray  *controls,
                       GHashTable *new_ids)
{
  g_autoptr (GHashTable) ids =
    rw_edit_collect (rw_scenario_get_controls (scenario), "id");
  GPtrArray *copies = g_ptr_array_new_full (controls->len, g_object_unref);

  for (guint i = 0; i < controls->len; i++)
    {
      RwControl *control = g_ptr_array_index (controls, i);
      const char *old_id = rw_control_get_workload_id (control);
      const char *workload_id = g_hash_table_lookup (new_ids, old_id);
      g_autofree char *id =
        dup_free_id (rw_control_get_id (control), "control", ids);
      RwControl *copy = rw_control_copy (control, id);

      if (workload_id == NULL &&
          rw_scenario_find_workload (scenario, old_id) != NULL)
        workload_id = old_id;
      rw_control_set_workload_id (copy, workload_id);
      g_ptr_array_add (copies, copy);
    }

  return copies;
}

/**
 * rw_edit_graft:
 * @scenario: a scenario of the document
 * @workloads: (element-type RwWorkload): workloads that are new to it
 * @controls: (element-type RwControl): controls that are new to it
 * @position: where the first workload shall stand; controls go to the end
 *
 * Adds workloads and controls as part of the group under way.
 */
void
rw_edit_graft (RwHistory  *history,
               RwScenario *scenario,
               GPtrArray  *workloads,
               GPtrArray  *controls,
               guint       position)
{
  guint n_workloads =
    g_list_model_get_n_items (rw_scenario_get_workloads (scenario));
  guint n_controls =
    g_list_model_get_n_items (rw_scenario_get_controls (scenario));

  if (workloads->len > 0)
    {
      RwWorkload *first = g_ptr_array_index (workloads, 0);

      rw_history_set_place (history, scenario, rw_workload_get_id (first),
                            NULL);
      rw_history_apply (history,
                        rw_change_new_workloads (scenario,
                                                 MIN (position, n_workloads),
                                                 0, workloads));
    }
  if (controls->len > 0)
    {
      rw_history_set_place (history, scenario, NULL, NULL);
      rw_history_apply (history, rw_change_new_controls (scenario, n_controls,
                                                         0, controls));
    }
}
