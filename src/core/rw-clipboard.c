/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items out of a scenario and into another, as bytes. It knows of no
 * toolkit's clipboard.
 */

#include "config.h"

#include "core/rw-clipboard.h"

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-document-items.h"
#include "core/rw-document-reader.h"
#include "core/rw-edit-private.h"
#include "core/rw-error.h"
#include "core/rw-extras.h"
#include "core/rw-prefixes.h"
#include "core/rw-scenario-private.h"
#include "core/rw-xml-scan.h"

/* A copy of an item that can stand alone. */
static void
add_copy (GPtrArray  *copies,
          gpointer    copy,
          RwScenario *scenario)
{
  RwDocument *document = rw_scenario_get_document (scenario);

  rw_prefixes_carry (copy, rw_scenario_get_extras (scenario));
  if (document != NULL)
    rw_prefixes_carry (copy, rw_document_get_extras (document));
  g_ptr_array_add (copies, copy);
}

static GPtrArray *
copy_workloads (RwScenario *scenario,
                GArray     *chosen)
{
  GListModel *list = rw_scenario_get_workloads (scenario);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chosen->len; i++)
    {
      RwWorkload *workload = rw_edit_get_chosen (list, chosen, i);

      add_copy (copies,
                rw_workload_copy (workload, rw_workload_get_id (workload)),
                scenario);
    }

  return copies;
}

/* Those that were asked for, and those of the workloads that come along. */
static GPtrArray *
copy_controls (RwScenario *scenario,
               GPtrArray  *controls,
               GPtrArray  *workloads)
{
  GListModel *list = rw_scenario_get_controls (scenario);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; controls != NULL && i < controls->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (controls, i));
  for (guint i = 0; i < workloads->len; i++)
    g_hash_table_add (ids, (char *) rw_workload_get_id
                                      (g_ptr_array_index (workloads, i)));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (list, i);

      if (g_hash_table_contains (wanted, control) ||
          g_hash_table_contains (ids, rw_control_get_workload_id (control)))
        add_copy (copies,
                  rw_control_copy (control, rw_control_get_id (control)),
                  scenario);
    }

  return copies;
}

static gboolean
is_empty (RwScenario *items)
{
  return g_list_model_get_n_items (rw_scenario_get_workloads (items)) == 0 &&
         g_list_model_get_n_items (rw_scenario_get_controls (items)) == 0;
}

static RwScenario *
read_items (RwHistory  *history,
            GBytes     *bytes,
            GError    **error)
{
  RwDocument *document = rw_history_get_document (history);
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  RwScenario *items = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > RW_DOCUMENT_MAX_BYTES)
    rw_diagnostics_add (diagnostics, RW_SEVERITY_ERROR, RW_ERROR_TOO_LARGE, 0,
                        0, _("what is pasted is too large, expected at most "
                             "%d MiB"), RW_DOCUMENT_MAX_BYTES / (1024 * 1024));
  else
    items = rw_document_read_items (data, length, rw_edit_get_layers (history),
                                    rw_document_is_newer (document),
                                    diagnostics);

  if (items == NULL)
    {
      /* Translators: stands for the name of a file, in messages about it. */
      rw_diagnostics_propagate (diagnostics, _("clipboard"), error);
      return NULL;
    }

  if (is_empty (items))
    {
      g_clear_object (&items);
      g_set_error_literal (error, RW_ERROR, RW_ERROR_FORMAT,
                           _("There is nothing to paste"));
    }
  return items;
}

/* Another program may declare prefixes around all items. Written once more,
 * each item has those that it needs. */
static GBytes *
dup_alone (RwScenario *items)
{
  g_autoptr (GPtrArray) workloads =
    rw_edit_dup_list (rw_scenario_get_workloads (items));
  g_autoptr (GPtrArray) controls =
    rw_edit_dup_list (rw_scenario_get_controls (items));

  return rw_clipboard_write (items, workloads, controls);
}

static RwScenario *
read_alone (RwHistory  *history,
            GBytes     *bytes,
            GError    **error)
{
  g_autoptr (RwScenario) items = read_items (history, bytes, error);
  g_autoptr (GBytes) alone = NULL;

  if (items == NULL || rw_extras_is_empty (rw_scenario_get_extras (items)))
    return g_steal_pointer (&items);

  alone = dup_alone (items);
  return read_items (history, alone, error);
}

static void
drop_prefixes (GPtrArray  *items,
               RwScenario *scenario,
               RwDocument *document)
{
  for (guint i = 0; i < items->len; i++)
    rw_prefixes_drop (g_ptr_array_index (items, i),
                      rw_scenario_get_extras (scenario),
                      rw_document_get_extras (document));
}

static void
begin_paste (RwHistory *history,
             GPtrArray *workloads,
             GPtrArray *controls)
{
  guint n = workloads->len > 0 ? workloads->len : controls->len;
  GObject *first =
    g_ptr_array_index (workloads->len > 0 ? workloads : controls, 0);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_object_get (first, "name", &name, NULL);
  label = rw_edit_dup_label (name);
  if (n == 1)
    rw_edit_begin (history, _("Paste %s"), label);
  else if (workloads->len > 0)
    rw_edit_begin (history, ngettext ("Paste %u Workload", "Paste %u Workloads",
                                      n), n);
  else
    rw_edit_begin (history, ngettext ("Paste %u Control", "Paste %u Controls",
                                      n), n);
}

static gboolean
can_paste (RwHistory   *history,
           RwScenario  *scenario,
           GError     **error)
{
  if (rw_edit_has_scenario (history, scenario))
    return TRUE;

  g_set_error_literal (error, RW_ERROR, RW_ERROR_UNSUPPORTED,
                       _("This document cannot be changed"));
  return FALSE;
}

/* Adds copies of what was read, with identifiers that are free. */
static GPtrArray *
add_items (RwHistory   *history,
           RwScenario  *scenario,
           RwScenario  *items,
           guint        position,
           GError     **error)
{
  RwDocument *document = rw_history_get_document (history);
  g_autoptr (GPtrArray) originals =
    rw_edit_dup_list (rw_scenario_get_workloads (items));
  g_autoptr (GPtrArray) control_originals =
    rw_edit_dup_list (rw_scenario_get_controls (items));
  g_autoptr (GHashTable) new_ids =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) workloads =
    rw_edit_copy_workloads (scenario, originals, FALSE, new_ids);
  g_autoptr (GPtrArray) controls =
    rw_edit_copy_controls (scenario, control_originals, new_ids);

  drop_prefixes (workloads, scenario, document);
  drop_prefixes (controls, scenario, document);
  if (!rw_edit_has_room (history, workloads, controls))
    {
      g_set_error (error, RW_ERROR, RW_ERROR_TOO_LARGE,
                   _("with what is pasted the document would be too large, "
                     "expected at most %d MiB and %d tags"),
                   RW_DOCUMENT_MAX_BYTES / (1024 * 1024), RW_XML_MAX_TAGS);
      return NULL;
    }

  begin_paste (history, workloads, controls);
  rw_edit_graft (history, scenario, workloads, controls, position);
  rw_history_end (history);
  return g_steal_pointer (&workloads);
}

/**
 * rw_clipboard_write:
 * @scenario: a scenario
 * @workloads: (nullable) (element-type RwWorkload): some of its workloads
 * @controls: (nullable) (element-type RwControl): some of its controls
 *
 * Writes workloads and controls as XML of the type
 * %RW_CLIPBOARD_MEDIA_TYPE, in the order of the scenario. The controls that
 * speak of one of the workloads alone come along.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
rw_clipboard_write (RwScenario *scenario,
                    GPtrArray  *workloads,
                    GPtrArray  *controls)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) workload_copies = NULL;
  g_autoptr (GPtrArray) control_copies = NULL;
  g_autoptr (GArray) chosen = NULL;

  g_return_val_if_fail (RW_IS_SCENARIO (scenario), NULL);

  chosen = rw_edit_choose (rw_scenario_get_workloads (scenario),
                           workloads != NULL ? workloads : none);
  workload_copies = copy_workloads (scenario, chosen);
  control_copies = copy_controls (scenario, controls, workload_copies);
  return rw_document_write_items (workload_copies, control_copies);
}

/**
 * rw_edit_paste:
 * @scenario: a scenario of the document
 * @bytes: what rw_clipboard_write() has written, or anything else
 * @position: where the first workload shall stand; controls go to the end
 * @out_workloads: (out) (optional) (transfer full) (element-type RwWorkload):
 *   the new workloads
 * @error: where the first error goes
 *
 * Adds workloads and controls. An identifier that is in use is replaced by a
 * new one. A control stays with its workload, whether that is pasted too or is
 * in @scenario under the same identifier; else it is for all of them.
 *
 * Bytes that are not right are refused as a whole, with an error of %RW_ERROR;
 * so are items of layers that the document's edition lacks.
 *
 * Returns: whether something was added
 */
gboolean
rw_edit_paste (RwHistory   *history,
               RwScenario  *scenario,
               GBytes      *bytes,
               guint        position,
               GPtrArray  **out_workloads,
               GError     **error)
{
  g_autoptr (RwScenario) items = NULL;
  g_autoptr (GPtrArray) workloads = NULL;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!can_paste (history, scenario, error))
    return FALSE;
  items = read_alone (history, bytes, error);
  if (items == NULL)
    return FALSE;

  workloads = add_items (history, scenario, items, position, error);
  if (workloads == NULL)
    return FALSE;

  if (out_workloads != NULL)
    *out_workloads = g_steal_pointer (&workloads);
  return TRUE;
}
