/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands for scenarios as a whole.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-prefixes.h"

static guint
find_position (RwDocument *document,
               RwScenario *scenario)
{
  GListModel *scenarios = rw_document_get_scenarios (document);
  guint position = 0;

  g_list_store_find (G_LIST_STORE (scenarios), scenario, &position);
  return position;
}

static char *
dup_label (RwScenario *scenario)
{
  return rw_edit_dup_label (rw_scenario_get_name (scenario));
}

static void
insert (RwHistory  *history,
        RwScenario *scenario,
        guint       position)
{
  rw_edit_insert_item (history, rw_history_get_document (history),
                       rw_change_new_scenarios, position, scenario);
  rw_history_set_place (history, scenario, NULL, NULL);
}

/* A copy with an identifier and a name that no other has. */
static RwScenario *
make_copy (RwHistory  *history,
           RwScenario *scenario)
{
  RwDocument *document = rw_history_get_document (history);
  GListModel *scenarios = rw_document_get_scenarios (document);
  g_autoptr (GHashTable) names = rw_edit_collect (scenarios, "name");
  g_autoptr (GHashTable) ids = rw_edit_collect (scenarios, "id");
  g_autofree char *clean = rw_edit_dup_line (rw_scenario_get_name (scenario));
  g_autofree char *name = g_hash_table_contains (names, clean)
                            ? rw_edit_dup_copy_name (clean, names)
                            : g_strdup (clean);
  g_autofree char *id = rw_edit_dup_id (name, "scenario", ids);
  RwScenario *copy = rw_scenario_copy (scenario, id);

  rw_scenario_set_name (copy, name);
  return copy;
}

/* Whether a scenario of another document can stand in this one: it may name
 * layers, or hold content of a newer version, that this one cannot have. */
static gboolean
can_have (RwHistory  *history,
          RwScenario *copy)
{
  RwDocument *document = rw_history_get_document (history);
  g_autoptr (RwDocument) trial = rw_document_new ();
  g_autoptr (RwDocument) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  rw_document_set_versions (trial, rw_document_get_version (document),
                            rw_document_get_min_reader (document));
  rw_document_set_edition (trial, rw_document_get_edition_id (document),
                           rw_document_get_edition_revision (document));
  rw_document_add_scenario (trial, copy);
  bytes = rw_document_write_bytes (trial);
  again = rw_document_load_bytes (bytes, "copy",
                                  rw_history_get_catalogue (history), NULL,
                                  NULL);
  return again != NULL;
}

static gboolean
has_room (RwHistory  *history,
          RwScenario *copy)
{
  g_autoptr (GPtrArray) workloads =
    rw_edit_dup_list (rw_scenario_get_workloads (copy));
  g_autoptr (GPtrArray) controls =
    rw_edit_dup_list (rw_scenario_get_controls (copy));

  return rw_edit_has_room (history, workloads, controls);
}

/* A document must not open with a scenario that it does not have. */
static void
forget_opening (RwHistory  *history,
                RwScenario *scenario)
{
  RwDocument *document = rw_history_get_document (history);

  if (g_str_equal (rw_document_get_opening_scenario (document),
                   rw_scenario_get_id (scenario)))
    rw_history_apply
      (history, rw_change_new_view (document, "",
                                    rw_document_get_opening_toggle (document),
                                    rw_document_get_opening_hidden (document)));
}

static gboolean
set_text (RwHistory  *history,
          RwScenario *scenario,
          const char *property,
          const char *value,
          const char *name)
{
  gboolean changed;

  rw_edit_begin_text (history, name, rw_scenario_get_id (scenario), "",
                      property);
  rw_history_set_place (history, scenario, NULL, NULL);
  changed = rw_edit_set_string (history, scenario, property, value);
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_add_scenario:
 * @name: (nullable): what it is called
 *
 * Adds a scenario without workloads behind all others.
 *
 * Returns: (transfer none) (nullable): the scenario, or %NULL
 */
RwScenario *
rw_edit_add_scenario (RwHistory  *history,
                      const char *name)
{
  g_autoptr (RwScenario) scenario = NULL;
  g_autofree char *line = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GHashTable) ids = NULL;
  GListModel *scenarios;

  g_return_val_if_fail (RW_IS_HISTORY (history), NULL);

  if (!rw_history_is_open (history))
    return NULL;

  scenarios = rw_document_get_scenarios (rw_history_get_document (history));
  ids = rw_edit_collect (scenarios, "id");
  line = g_strstrip (rw_edit_dup_line (name));
  label = rw_edit_dup_label (line);
  id = rw_edit_dup_id (line, "scenario", ids);
  scenario = rw_scenario_new (id, line);

  rw_edit_begin (history, _("Add Scenario %s"), label);
  insert (history, scenario, g_list_model_get_n_items (scenarios));
  rw_history_end (history);
  return scenario;
}

/**
 * rw_edit_duplicate_scenario:
 * @scenario: a scenario of the document
 *
 * Adds a copy of a scenario behind it, unless the document would become too
 * large.
 *
 * Returns: (transfer none) (nullable): the copy, or %NULL
 */
RwScenario *
rw_edit_duplicate_scenario (RwHistory  *history,
                            RwScenario *scenario)
{
  g_autoptr (RwScenario) copy = NULL;
  g_autofree char *label = NULL;
  RwDocument *document;

  g_return_val_if_fail (RW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), NULL);

  if (!rw_edit_has_scenario (history, scenario))
    return NULL;

  document = rw_history_get_document (history);
  copy = make_copy (history, scenario);
  if (!has_room (history, copy))
    return NULL;

  label = dup_label (scenario);
  rw_edit_begin (history, _("Duplicate Scenario %s"), label);
  insert (history, copy, find_position (document, scenario) + 1);
  rw_history_end (history);
  return copy;
}

/**
 * rw_edit_copy_scenario:
 * @source: the document that @scenario is of
 * @scenario: a scenario of any document
 *
 * Adds a copy of a scenario behind all others. One that speaks of layers which
 * this document's edition lacks is refused, and so is one with content of a
 * newer version that this document is not of.
 *
 * Returns: (transfer none) (nullable): the copy, or %NULL
 */
RwScenario *
rw_edit_copy_scenario (RwHistory  *history,
                       RwDocument *source,
                       RwScenario *scenario)
{
  g_autoptr (RwScenario) copy = NULL;
  g_autofree char *label = NULL;
  RwDocument *document;
  guint n;

  g_return_val_if_fail (RW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (RW_IS_DOCUMENT (source), NULL);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), NULL);

  if (!rw_history_is_open (history))
    return NULL;

  document = rw_history_get_document (history);
  n = g_list_model_get_n_items (rw_document_get_scenarios (document));
  copy = make_copy (history, scenario);
  rw_prefixes_carry (copy, rw_document_get_extras (source));
  if (!has_room (history, copy) || !can_have (history, copy))
    return NULL;

  rw_prefixes_drop (copy, NULL, rw_document_get_extras (document));
  label = dup_label (scenario);
  rw_edit_begin (history, _("Copy Scenario %s"), label);
  insert (history, copy, n);
  rw_history_end (history);
  return copy;
}

/**
 * rw_edit_rename_scenario:
 * @scenario: a scenario of the document
 * @name: (nullable): what it is called from now on
 *
 * Renames a scenario. Its identifier stays.
 *
 * Returns: whether the name changed
 */
gboolean
rw_edit_rename_scenario (RwHistory  *history,
                         RwScenario *scenario,
                         const char *name)
{
  g_autofree char *line = rw_edit_dup_line (name);

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);

  return rw_edit_has_scenario (history, scenario) &&
         set_text (history, scenario, "name", line, _("Rename Scenario"));
}

/**
 * rw_edit_set_scenario_note:
 * @scenario: a scenario of the document
 * @note: (nullable): plain text
 *
 * Writes down something about a scenario.
 *
 * Returns: whether the note changed
 */
gboolean
rw_edit_set_scenario_note (RwHistory  *history,
                           RwScenario *scenario,
                           const char *note)
{
  g_autofree char *text = rw_edit_dup_note (note);

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);

  return rw_edit_has_scenario (history, scenario) &&
         set_text (history, scenario, "note", text,
                   _("Change Note of Scenario"));
}

/**
 * rw_edit_move_scenario:
 * @scenario: a scenario of the document
 * @position: where it shall stand afterwards
 *
 * Moves a scenario among the others.
 *
 * Returns: whether the order changed
 */
gboolean
rw_edit_move_scenario (RwHistory  *history,
                       RwScenario *scenario,
                       guint       position)
{
  g_autoptr (GArray) chosen = NULL;
  g_autofree char *label = NULL;
  RwDocument *document;
  GListModel *scenarios;
  guint present;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);

  if (!rw_edit_has_scenario (history, scenario))
    return FALSE;

  document = rw_history_get_document (history);
  scenarios = rw_document_get_scenarios (document);
  present = find_position (document, scenario);
  chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (chosen, present);
  if (!rw_edit_can_move (scenarios, chosen, position))
    return FALSE;

  label = dup_label (scenario);
  rw_edit_begin (history, _("Move Scenario %s"), label);
  rw_history_set_place (history, scenario, NULL, NULL);
  rw_edit_move_items (history, document, rw_change_new_scenarios, scenarios,
                      chosen, position);
  rw_history_end (history);
  return TRUE;
}

/**
 * rw_edit_remove_scenario:
 * @scenario: a scenario of the document
 *
 * Removes a scenario with everything in it. The last one stays.
 *
 * Returns: whether it was removed
 */
gboolean
rw_edit_remove_scenario (RwHistory  *history,
                         RwScenario *scenario)
{
  g_autofree char *label = NULL;
  RwDocument *document;
  guint n;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);

  document = rw_history_get_document (history);
  n = g_list_model_get_n_items (rw_document_get_scenarios (document));
  if (!rw_edit_has_scenario (history, scenario) || n < 2)
    return FALSE;

  label = dup_label (scenario);
  rw_edit_begin (history, _("Remove Scenario %s"), label);
  rw_history_set_place (history, scenario, NULL, NULL);
  forget_opening (history, scenario);
  rw_history_apply (history,
                    rw_change_new_scenarios (document,
                                             find_position (document, scenario),
                                             1, NULL));
  rw_history_end (history);
  return TRUE;
}
