/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes changes for people, spreadsheets and other programs. It compares
 * nothing itself.
 */

#include "config.h"

#include "exchange/rw-diff-report.h"

#include <glib/gi18n-lib.h>

#include "exchange/rw-json-writer.h"
#include "exchange/rw-table.h"

/* Where, what, how, before, after, cause, sentence. */
#define N_CSV_COLUMNS 11

/* Whether @change is told below a heading with its scenario's name. */
static gboolean
is_inside_scenario (const RwDifference *change)
{
  return change->scenario_id != NULL &&
         !(change->subject == RW_DIFF_OF_SCENARIO &&
           change->field == RW_DIFF_FIELD_SELF);
}

static void
append_heading (GString            *out,
                const RwDifference *change)
{
  const char *name = change->scenario_name;

  if (*name == '\0')
    name = change->scenario_id;

  if (out->len > 0)
    g_string_append_c (out, '\n');
  /* Translators: over what has changed there. */
  g_string_append_printf (out, _("Scenario “%s”"), name);
  g_string_append_c (out, '\n');
}

static void
append_count (GString              *out,
              const RwDocumentDiff *diff)
{
  guint n_direct = rw_document_diff_get_n_direct (diff);
  guint n_results = rw_document_diff_get_n (diff) - n_direct;

  g_string_append_c (out, '\n');
  g_string_append_printf (out, ngettext ("%u change", "%u changes", n_direct),
                          n_direct);
  if (n_results > 0)
    {
      g_string_append (out, C_("list separator", ", "));
      /* Translators: changes that are the result of others. */
      g_string_append_printf (out, ngettext ("%u more that follows",
                                             "%u more that follow", n_results),
                              n_results);
    }
  g_string_append_c (out, '\n');
}

/* What follows from other changes stands a level deeper. */
static GString *
write_text (const RwDocumentDiff *diff)
{
  GString *out = g_string_new (NULL);
  const char *scenario_id = NULL;

  if (rw_document_diff_get_n (diff) == 0)
    {
      g_string_append_printf (out, "%s\n", _("Nothing differs."));
      return out;
    }

  for (guint i = 0; i < rw_document_diff_get_n (diff); i++)
    {
      const RwDifference *change = rw_document_diff_get (diff, i);
      gboolean is_inside = is_inside_scenario (change);

      if (is_inside && g_strcmp0 (scenario_id, change->scenario_id) != 0)
        append_heading (out, change);
      scenario_id = is_inside ? change->scenario_id : NULL;
      g_string_append_printf (out, "%s%s%s\n", is_inside ? "  " : "",
                              change->is_result ? "  " : "", change->sentence);
    }
  append_count (out, diff);

  return out;
}

static void
add_csv_head (RwTable *table)
{
  rw_table_add (table, _("Scenario"));
  rw_table_add (table, _("Workload"));
  rw_table_add (table, _("Layer"));
  rw_table_add (table, _("Control"));
  rw_table_add (table, _("Subject"));
  rw_table_add (table, _("Field"));
  rw_table_add (table, _("Action"));
  rw_table_add (table, _("Before"));
  rw_table_add (table, _("After"));
  rw_table_add (table, _("Cause"));
  rw_table_add (table, _("In words"));
}

static void
add_csv_cell (RwTable    *table,
              const char *text)
{
  rw_table_add (table, text != NULL ? text : "");
}

static GString *
write_csv (const RwDocumentDiff *diff)
{
  g_autoptr (RwTable) table = rw_table_new (N_CSV_COLUMNS);
  GString *out = g_string_new (NULL);

  add_csv_head (table);
  for (guint i = 0; i < rw_document_diff_get_n (diff); i++)
    {
      const RwDifference *change = rw_document_diff_get (diff, i);

      add_csv_cell (table, change->scenario_id);
      add_csv_cell (table, change->workload_id);
      add_csv_cell (table, change->layer_id);
      add_csv_cell (table, change->control_id);
      rw_table_add (table, rw_difference_subject_get_id (change->subject));
      rw_table_add (table, rw_difference_field_get_id (change->field));
      rw_table_add (table, rw_difference_action_get_id (change->action));
      add_csv_cell (table, change->before);
      add_csv_cell (table, change->after);
      rw_table_add (table, rw_difference_cause_get_id (change->cause));
      rw_table_add (table, change->sentence);
    }
  rw_table_append_csv (table, out);

  return out;
}

static void
write_change (RwJsonWriter       *json,
              const RwDifference *change)
{
  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "subject",
                         rw_difference_subject_get_id (change->subject));
  rw_json_writer_string (json, "field",
                         rw_difference_field_get_id (change->field));
  rw_json_writer_string (json, "action",
                         rw_difference_action_get_id (change->action));
  rw_json_writer_string (json, "scenario", change->scenario_id);
  rw_json_writer_string (json, "workload", change->workload_id);
  rw_json_writer_string (json, "layer", change->layer_id);
  rw_json_writer_string (json, "control", change->control_id);
  rw_json_writer_string (json, "before", change->before);
  rw_json_writer_string (json, "after", change->after);
  rw_json_writer_string (json, "cause",
                         rw_difference_cause_get_id (change->cause));
  rw_json_writer_boolean (json, "follows", change->is_result);
  rw_json_writer_string (json, "text", change->sentence);
  rw_json_writer_end_object (json);
}

static GString *
write_json (const RwDocumentDiff *diff)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();

  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_boolean (json, "equal", rw_document_diff_get_n (diff) == 0);
  rw_json_writer_begin_list (json, "changes");
  for (guint i = 0; i < rw_document_diff_get_n (diff); i++)
    write_change (json, rw_document_diff_get (diff, i));
  rw_json_writer_end_list (json);
  rw_json_writer_end_object (json);

  return rw_json_writer_end (json);
}

/**
 * rw_diff_report:
 * @diff: what has changed
 * @format: how to write it
 *
 * Writes what has changed between two documents: as sentences by scenario, or
 * with the identifiers as they are in files.
 *
 * Returns: (transfer full): the report
 */
GString *
rw_diff_report (const RwDocumentDiff *diff,
                RwReportFormat        format)
{
  g_return_val_if_fail (diff != NULL, NULL);

  switch (format)
    {
    case RW_REPORT_CSV:
      return write_csv (diff);
    case RW_REPORT_JSON:
      return write_json (diff);
    case RW_REPORT_TEXT:
    default:
      return write_text (diff);
    }
}
