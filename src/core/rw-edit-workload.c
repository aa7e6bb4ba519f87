/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands for one workload.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include <glib/gi18n-lib.h>

#include "core/rw-xml-text.h"

static char *
dup_label (RwWorkload *workload)
{
  return rw_edit_dup_label (rw_workload_get_name (workload));
}

/* Where one workload is meant, undoing goes back to it. */
static void
set_place (RwHistory  *history,
           RwScenario *scenario,
           RwWorkload *workload)
{
  rw_history_set_place (history, scenario, rw_workload_get_id (workload), NULL);
}

static gboolean
set_text (RwHistory  *history,
          RwScenario *scenario,
          RwWorkload *workload,
          const char *property,
          const char *value,
          const char *name)
{
  gboolean changed;

  rw_edit_begin_text (history, name, rw_scenario_get_id (scenario),
                      rw_workload_get_id (workload), property);
  set_place (history, scenario, workload);
  changed = rw_edit_set_string (history, workload, property, value);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_add_workload:
 * @scenario: a scenario of the document
 * @name: (nullable): what it is called
 * @service_id: (nullable): the catalogue's identifier of its service, %NULL or
 *   "" for none
 * @model: its service model
 * @position: where it shall stand, %RW_EDIT_END for behind all others
 *
 * Adds a workload.
 *
 * Returns: (transfer none) (nullable): the workload, or %NULL
 */
RwWorkload *
rw_edit_add_workload (RwHistory      *history,
                      RwScenario     *scenario,
                      const char     *name,
                      const char     *service_id,
                      RwServiceModel  model,
                      guint           position)
{
  g_autoptr (RwWorkload) workload = NULL;
  g_autofree char *line = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GHashTable) ids = NULL;
  GListModel *workloads;

  g_return_val_if_fail (RW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (model < RW_N_SERVICE_MODELS, NULL);

  if (service_id == NULL)
    service_id = "";
  if (!rw_edit_has_scenario (history, scenario) ||
      (*service_id != '\0' && !rw_xml_is_id (service_id)))
    return NULL;

  workloads = rw_scenario_get_workloads (scenario);
  ids = rw_edit_collect (workloads, "id");
  line = g_strstrip (rw_edit_dup_line (name));
  label = rw_edit_dup_label (line);
  id = rw_edit_dup_id (line, "workload", ids);
  workload = rw_workload_new (id, line, model);
  rw_workload_set_service_id (workload, service_id);

  rw_edit_begin (history, _("Add Workload %s"), label);
  set_place (history, scenario, workload);
  rw_edit_insert_item (history, scenario, rw_change_new_workloads,
                       MIN (position, g_list_model_get_n_items (workloads)),
                       workload);
  rw_history_end (history);
  return workload;
}

/**
 * rw_edit_rename_workload:
 * @scenario: a scenario of the document
 * @workload: a workload of it
 * @name: (nullable): what it is called from now on
 *
 * Renames a workload. Its identifier stays.
 *
 * Returns: whether the name changed
 */
gboolean
rw_edit_rename_workload (RwHistory  *history,
                         RwScenario *scenario,
                         RwWorkload *workload,
                         const char *name)
{
  g_autofree char *line = rw_edit_dup_line (name);

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_WORKLOAD (workload), FALSE);

  return rw_edit_has_workload (history, scenario, workload) &&
         set_text (history, scenario, workload, "name", line,
                   _("Rename Workload"));
}

/**
 * rw_edit_set_workload_note:
 * @scenario: a scenario of the document
 * @workload: a workload of it
 * @note: (nullable): plain text
 *
 * Writes down something about a workload.
 *
 * Returns: whether the note changed
 */
gboolean
rw_edit_set_workload_note (RwHistory  *history,
                           RwScenario *scenario,
                           RwWorkload *workload,
                           const char *note)
{
  g_autofree char *text = rw_edit_dup_note (note);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_WORKLOAD (workload), FALSE);

  label = dup_label (workload);
  name = g_strdup_printf (_("Change Note of %s"), label);
  return rw_edit_has_workload (history, scenario, workload) &&
         set_text (history, scenario, workload, "note", text, name);
}

/**
 * rw_edit_set_service:
 * @scenario: a scenario of the document
 * @workload: a workload of it
 * @service_id: (nullable): the catalogue's identifier of its service, %NULL or
 *   "" for none
 * @model: its service model, which may stay as it is
 *
 * Sets which service a workload is a use of.
 *
 * Returns: whether something changed
 */
gboolean
rw_edit_set_service (RwHistory      *history,
                     RwScenario     *scenario,
                     RwWorkload     *workload,
                     const char     *service_id,
                     RwServiceModel  model)
{
  g_autofree char *label = NULL;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_WORKLOAD (workload), FALSE);
  g_return_val_if_fail (model < RW_N_SERVICE_MODELS, FALSE);

  if (service_id == NULL)
    service_id = "";
  if (!rw_edit_has_workload (history, scenario, workload) ||
      (*service_id != '\0' && !rw_xml_is_id (service_id)))
    return FALSE;

  label = dup_label (workload);
  rw_edit_begin (history, _("Change Service of %s"), label);
  set_place (history, scenario, workload);
  changed = rw_edit_set_string (history, workload, "service-id", service_id);
  changed |= rw_edit_set_number (history, workload, "model", model);
  rw_history_end (history);
  return changed;
}
