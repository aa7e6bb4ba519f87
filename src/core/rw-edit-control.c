/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands for controls.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include <glib/gi18n-lib.h>

#include "core/rw-xml-text.h"

static char *
dup_label (RwControl *control)
{
  return rw_edit_dup_label (rw_control_get_name (control));
}

/* Undoing goes back to where the control is seen: its ring, and the workload
 * if it is for one alone. */
static void
set_place (RwHistory  *history,
           RwScenario *scenario,
           RwControl  *control)
{
  const char *workload_id = rw_control_get_workload_id (control);

  rw_history_set_place (history, scenario,
                        *workload_id != '\0' ? workload_id : NULL,
                        rw_control_get_layer_id (control));
}

static gboolean
set_text (RwHistory  *history,
          RwScenario *scenario,
          RwControl  *control,
          const char *property,
          const char *value,
          const char *name)
{
  g_autofree char *key = g_strconcat ("control-", property, NULL);
  gboolean changed;

  rw_edit_begin_text (history, name, rw_scenario_get_id (scenario),
                      rw_control_get_id (control), key);
  set_place (history, scenario, control);
  changed = rw_edit_set_string (history, control, property, value);
  rw_history_end (history);
  return changed;
}

/* Whether a control of @scenario can speak of the workload; "" is all. */
static gboolean
knows_workload (RwScenario *scenario,
                const char *workload_id)
{
  return *workload_id == '\0' ||
         rw_scenario_find_workload (scenario, workload_id) != NULL;
}

static GArray *
choose (RwHistory  *history,
        RwScenario *scenario,
        GPtrArray  *controls)
{
  g_autoptr (GArray) chosen = NULL;

  if (!rw_edit_has_scenario (history, scenario))
    return NULL;

  chosen = rw_edit_choose (rw_scenario_get_controls (scenario), controls);
  return chosen->len > 0 ? g_steal_pointer (&chosen) : NULL;
}

static RwControl *
get_first (RwScenario *scenario,
           GArray     *chosen)
{
  return rw_edit_get_chosen (rw_scenario_get_controls (scenario), chosen, 0);
}

static RwControl *
make_control (RwScenario *scenario,
              const char *name,
              const char *layer_id,
              RwOwner     owner)
{
  g_autoptr (GHashTable) ids =
    rw_edit_collect (rw_scenario_get_controls (scenario), "id");
  g_autofree char *line = g_strstrip (rw_edit_dup_line (name));
  g_autofree char *id = rw_edit_dup_id (line, "control", ids);
  RwControl *control = rw_control_new (id, line, layer_id);

  rw_control_set_owner (control, owner);
  return control;
}

/**
 * rw_edit_add_control:
 * @scenario: a scenario of the document
 * @name: (nullable): what it is called
 * @layer_id: the layer that it protects
 * @workload_id: (nullable): identifier of the one workload that it protects,
 *   %NULL or "" for all
 * @catalogue_id: (nullable): identifier of its catalogue entry, %NULL or "" for
 *   none
 * @owner: who runs it
 *
 * Adds a control behind all others, as implemented.
 *
 * Returns: (transfer none) (nullable): the control, or %NULL
 */
RwControl *
rw_edit_add_control (RwHistory  *history,
                     RwScenario *scenario,
                     const char *name,
                     const char *layer_id,
                     const char *workload_id,
                     const char *catalogue_id,
                     RwOwner     owner)
{
  g_autoptr (RwControl) control = NULL;
  g_autofree char *label = NULL;
  GListModel *controls;

  g_return_val_if_fail (RW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (owner < RW_N_OWNERS, NULL);

  if (workload_id == NULL)
    workload_id = "";
  if (catalogue_id == NULL)
    catalogue_id = "";
  if (!rw_edit_has_scenario (history, scenario) ||
      !rw_edit_knows_layer (history, layer_id) ||
      !knows_workload (scenario, workload_id) ||
      (*catalogue_id != '\0' && !rw_xml_is_id (catalogue_id)))
    return NULL;

  controls = rw_scenario_get_controls (scenario);
  control = make_control (scenario, name, layer_id, owner);
  rw_control_set_workload_id (control, workload_id);
  rw_control_set_catalogue_id (control, catalogue_id);
  label = dup_label (control);
  rw_edit_begin (history, _("Add Control %s"), label);
  set_place (history, scenario, control);
  rw_edit_insert_item (history, scenario, rw_change_new_controls,
                       g_list_model_get_n_items (controls), control);
  rw_history_end (history);
  return control;
}

/**
 * rw_edit_set_control_name:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @name: (nullable): what it is called from now on
 *
 * Renames a control. Its identifier stays.
 *
 * Returns: whether the name changed
 */
gboolean
rw_edit_set_control_name (RwHistory  *history,
                          RwScenario *scenario,
                          RwControl  *control,
                          const char *name)
{
  g_autofree char *line = rw_edit_dup_line (name);

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  return rw_edit_has_control (history, scenario, control) &&
         set_text (history, scenario, control, "name", line,
                   _("Rename Control"));
}

/**
 * rw_edit_set_control_layer:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @layer_id: the layer that it protects from now on
 *
 * Moves a control to another layer.
 *
 * Returns: whether the layer changed
 */
gboolean
rw_edit_set_control_layer (RwHistory  *history,
                           RwScenario *scenario,
                           RwControl  *control,
                           const char *layer_id)
{
  g_autofree char *label = NULL;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  if (!rw_edit_has_control (history, scenario, control) ||
      !rw_edit_knows_layer (history, layer_id))
    return FALSE;

  label = dup_label (control);
  rw_edit_begin (history, _("Change Layer of %s"), label);
  changed = rw_edit_set_string (history, control, "layer-id", layer_id);
  set_place (history, scenario, control);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_control_workload:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @workload_id: (nullable): identifier of the one workload that it protects,
 *   %NULL or "" for all
 *
 * Sets what a control is for.
 *
 * Returns: whether that changed
 */
gboolean
rw_edit_set_control_workload (RwHistory  *history,
                              RwScenario *scenario,
                              RwControl  *control,
                              const char *workload_id)
{
  g_autofree char *label = NULL;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  if (workload_id == NULL)
    workload_id = "";
  if (!rw_edit_has_control (history, scenario, control) ||
      !knows_workload (scenario, workload_id))
    return FALSE;

  label = dup_label (control);
  rw_edit_begin (history, _("Change Workload of %s"), label);
  changed = rw_edit_set_string (history, control, "workload-id", workload_id);
  set_place (history, scenario, control);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_control_state:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @state: how far it has come
 *
 * Sets how far a control has come.
 *
 * Returns: whether the state changed
 */
gboolean
rw_edit_set_control_state (RwHistory      *history,
                           RwScenario     *scenario,
                           RwControl      *control,
                           RwControlState  state)
{
  g_autofree char *label = NULL;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);
  g_return_val_if_fail (state < RW_N_CONTROL_STATES, FALSE);

  if (!rw_edit_has_control (history, scenario, control))
    return FALSE;

  label = dup_label (control);
  rw_edit_begin (history, _("Change State of %s"), label);
  set_place (history, scenario, control);
  changed = rw_edit_set_number (history, control, "state", state);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_control_owner:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @owner: who runs it
 *
 * Sets who runs a control.
 *
 * Returns: whether the owner changed
 */
gboolean
rw_edit_set_control_owner (RwHistory  *history,
                           RwScenario *scenario,
                           RwControl  *control,
                           RwOwner     owner)
{
  g_autofree char *label = NULL;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);
  g_return_val_if_fail (owner < RW_N_OWNERS, FALSE);

  if (!rw_edit_has_control (history, scenario, control))
    return FALSE;

  label = dup_label (control);
  rw_edit_begin (history, _("Change Owner of %s"), label);
  set_place (history, scenario, control);
  changed = rw_edit_set_number (history, control, "owner", owner);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_control_assignee:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @assignee: (nullable): a person or a team, %NULL or "" for nobody
 *
 * Sets who answers for a control.
 *
 * Returns: whether that changed
 */
gboolean
rw_edit_set_control_assignee (RwHistory  *history,
                              RwScenario *scenario,
                              RwControl  *control,
                              const char *assignee)
{
  g_autofree char *line = rw_edit_dup_line (assignee);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  label = dup_label (control);
  name = g_strdup_printf (_("Change Assignee of %s"), label);
  return rw_edit_has_control (history, scenario, control) &&
         set_text (history, scenario, control, "assignee", line, name);
}

/**
 * rw_edit_set_control_due:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @due: (nullable): a day such as "2026-12-31", %NULL or "" for none; anything
 *   else is refused
 *
 * Sets by when a control shall be in place.
 *
 * Returns: whether that changed
 */
gboolean
rw_edit_set_control_due (RwHistory  *history,
                         RwScenario *scenario,
                         RwControl  *control,
                         const char *due)
{
  g_autofree char *label = NULL;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  if (due == NULL)
    due = "";
  if (!rw_edit_has_control (history, scenario, control) ||
      (*due != '\0' && !rw_xml_is_date (due)))
    return FALSE;

  label = dup_label (control);
  rw_edit_begin (history, _("Change Due Date of %s"), label);
  set_place (history, scenario, control);
  changed = rw_edit_set_string (history, control, "due", due);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_control_evidence:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @evidence: (nullable): an address that starts with "https://", "http://" or
 *   "mailto:", %NULL or "" for none; anything else is refused
 *
 * Sets where it can be seen that a control is in place.
 *
 * Returns: whether that changed
 */
gboolean
rw_edit_set_control_evidence (RwHistory  *history,
                              RwScenario *scenario,
                              RwControl  *control,
                              const char *evidence)
{
  g_autofree char *link = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  link = rw_edit_dup_link (evidence);
  if (link == NULL || !rw_edit_has_control (history, scenario, control))
    return FALSE;

  label = dup_label (control);
  name = g_strdup_printf (_("Change Evidence of %s"), label);
  return set_text (history, scenario, control, "evidence", link, name);
}

/**
 * rw_edit_set_control_note:
 * @scenario: a scenario of the document
 * @control: a control of it
 * @note: (nullable): plain text
 *
 * Writes down something about a control.
 *
 * Returns: whether the note changed
 */
gboolean
rw_edit_set_control_note (RwHistory  *history,
                          RwScenario *scenario,
                          RwControl  *control,
                          const char *note)
{
  g_autofree char *text = rw_edit_dup_note (note);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  label = dup_label (control);
  name = g_strdup_printf (_("Change Note of %s"), label);
  return rw_edit_has_control (history, scenario, control) &&
         set_text (history, scenario, control, "note", text, name);
}

/**
 * rw_edit_move_controls:
 * @scenario: a scenario of the document
 * @controls: (element-type RwControl): some of its controls
 * @position: where the first shall stand afterwards, the others behind it in
 *   the order that they have
 *
 * Moves controls among the others.
 *
 * Returns: whether the order changed
 */
gboolean
rw_edit_move_controls (RwHistory  *history,
                       RwScenario *scenario,
                       GPtrArray  *controls,
                       guint       position)
{
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *label = NULL;
  GListModel *list;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (controls != NULL, FALSE);

  chosen = choose (history, scenario, controls);
  list = rw_scenario_get_controls (scenario);
  if (chosen == NULL || !rw_edit_can_move (list, chosen, position))
    return FALSE;

  label = dup_label (get_first (scenario, chosen));
  if (chosen->len == 1)
    rw_edit_begin (history, _("Move %s"), label);
  else
    rw_edit_begin (history, ngettext ("Move %u Control", "Move %u Controls",
                                      chosen->len), chosen->len);
  set_place (history, scenario, get_first (scenario, chosen));
  rw_edit_move_items (history, scenario, rw_change_new_controls, list, chosen,
                      position);
  rw_history_end (history);
  return TRUE;
}

/**
 * rw_edit_remove_controls:
 * @scenario: a scenario of the document
 * @controls: (element-type RwControl): some of its controls
 *
 * Removes controls.
 *
 * Returns: whether any was removed
 */
gboolean
rw_edit_remove_controls (RwHistory  *history,
                         RwScenario *scenario,
                         GPtrArray  *controls)
{
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (controls != NULL, FALSE);

  chosen = choose (history, scenario, controls);
  if (chosen == NULL)
    return FALSE;

  label = dup_label (get_first (scenario, chosen));
  if (chosen->len == 1)
    rw_edit_begin (history, _("Remove %s"), label);
  else
    rw_edit_begin (history, ngettext ("Remove %u Control",
                                      "Remove %u Controls", chosen->len),
                   chosen->len);
  set_place (history, scenario, get_first (scenario, chosen));
  rw_edit_remove_items (history, scenario, rw_change_new_controls,
                        rw_scenario_get_controls (scenario), chosen);
  rw_history_end (history);
  return TRUE;
}
