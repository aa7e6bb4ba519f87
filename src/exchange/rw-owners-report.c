/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who owns each layer, for people: as text and as a table. Owners come from
 * RwOwnership and nowhere else.
 */

#include "config.h"

#include "exchange/rw-owners-report.h"

#include <glib/gi18n-lib.h>

#include "exchange/rw-owners-report-private.h"
#include "exchange/rw-table.h"

static const char *const format_ids[RW_N_REPORT_FORMATS] = {
  [RW_REPORT_TEXT] = "text",
  [RW_REPORT_CSV]  = "csv",
  [RW_REPORT_JSON] = "json",
};

static RwWorkload *
get_workload (const RwOwnersReport *report,
              guint                 index)
{
  g_autoptr (RwWorkload) workload =
    g_list_model_get_item (report->workloads, index);

  /* The list keeps its own reference. */
  return workload;
}

static guint
count_workloads (const RwOwnersReport *report)
{
  return g_list_model_get_n_items (report->workloads);
}

static guint
count_layers (const RwOwnersReport *report)
{
  return report->edition->layer_set->n_layers;
}

/*< private >
 * rw_owners_report_ask_model:
 * @report: what is reported
 * @layer: a layer
 * @model: a service model
 * @out_ownership: (out caller-allocates): the answer
 *
 * Asks who owns a layer when everything runs under one model.
 */
void
rw_owners_report_ask_model (const RwOwnersReport *report,
                            const RwLayer        *layer,
                            RwServiceModel        model,
                            RwOwnership          *out_ownership)
{
  rw_ownership_for_model (report->edition, layer->id, model, out_ownership);
}

/*< private >
 * rw_owners_report_ask_workload:
 * @report: what is reported
 * @layer: a layer
 * @workload: a workload
 * @out_ownership: (out caller-allocates): the answer
 *
 * Asks who owns a layer of one workload.
 */
void
rw_owners_report_ask_workload (const RwOwnersReport *report,
                               const RwLayer        *layer,
                               RwWorkload           *workload,
                               RwOwnership          *out_ownership)
{
  rw_ownership_for_workload (report->edition, report->catalogue, layer->id,
                             workload, out_ownership);
}

static void
add_model_cells (const RwOwnersReport *report,
                 const RwLayer        *layer,
                 RwTable              *table)
{
  for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
    {
      RwOwnership ownership;

      rw_owners_report_ask_model (report, layer, model, &ownership);
      rw_table_add (table, rw_owner_get_name (ownership.owner));
    }
}

static void
add_workload_cells (const RwOwnersReport *report,
                    const RwLayer        *layer,
                    const char           *mark,
                    RwTable              *table)
{
  for (guint i = 0; i < count_workloads (report); i++)
    {
      RwOwnership ownership;
      g_autofree char *cell = NULL;

      rw_owners_report_ask_workload (report, layer, get_workload (report, i),
                                     &ownership);
      cell = g_strconcat (rw_owner_get_name (ownership.owner),
                          ownership.origin == RW_OWNERSHIP_OVERRIDE ? mark
                                                                    : "",
                          NULL);
      rw_table_add (table, cell);
    }
}

static void
add_model_names (RwTable *table)
{
  for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
    rw_table_add (table, rw_service_model_get_short_name (model));
}

static void
append_heading (const RwOwnersReport *report,
                GString              *out)
{
  g_string_append_printf (out, "%s – %s\n",
                          rw_document_get_title (report->document),
                          rw_scenario_get_name (report->scenario));
  /* Translators: the title, identifier and date of a published matrix. */
  g_string_append_printf (out, _("Edition: %s (%s, %s)"),
                          report->edition->title, report->edition->id,
                          report->edition->revision);
  g_string_append (out, "\n\n");
}

static void
append_models (const RwOwnersReport *report,
               GString              *out)
{
  g_autoptr (RwTable) table = rw_table_new (1 + RW_N_SERVICE_MODELS);

  rw_table_add (table, _("Layer"));
  add_model_names (table);
  for (guint i = 0; i < count_layers (report); i++)
    {
      const RwLayer *layer = &report->edition->layer_set->layers[i];

      rw_table_add (table, layer->name);
      add_model_cells (report, layer, table);
    }
  rw_table_append_text (table, out);
}

static void
append_workloads (const RwOwnersReport *report,
                  GString              *out)
{
  guint n_workloads = count_workloads (report);
  g_autoptr (RwTable) table = rw_table_new (1 + n_workloads);

  rw_table_add (table, _("Layer"));
  for (guint i = 0; i < n_workloads; i++)
    rw_table_add (table, rw_workload_get_name (get_workload (report, i)));
  rw_table_add (table, "");
  for (guint i = 0; i < n_workloads; i++)
    {
      RwServiceModel model = rw_workload_get_model (get_workload (report, i));

      rw_table_add (table, rw_service_model_get_short_name (model));
    }
  for (guint i = 0; i < count_layers (report); i++)
    {
      const RwLayer *layer = &report->edition->layer_set->layers[i];

      rw_table_add (table, layer->name);
      add_workload_cells (report, layer, "*", table);
    }
  g_string_append_c (out, '\n');
  rw_table_append_text (table, out);
}

static void
append_override (const RwOwnersReport *report,
                 const RwLayer        *layer,
                 RwWorkload           *workload,
                 GString              *out)
{
  const RwOverride *override =
    rw_workload_find_override (workload, layer->id);

  if (override == NULL)
    return;
  /* Translators: a workload, a layer, its owner. */
  g_string_append_printf (out, _("* %s, %s: %s"),
                          rw_workload_get_name (workload), layer->name,
                          rw_owner_get_name (override->owner));
  if (*override->reason != '\0')
    g_string_append_printf (out, " – %s", override->reason);
  g_string_append_c (out, '\n');
}

static void
append_overrides (const RwOwnersReport *report,
                  GString              *out)
{
  gsize before = out->len;

  for (guint i = 0; i < count_workloads (report); i++)
    {
      for (guint k = 0; k < count_layers (report); k++)
        append_override (report, &report->edition->layer_set->layers[k],
                         get_workload (report, i), out);
    }
  if (out->len > before)
    g_string_insert_c (out, (gssize) before, '\n');
}

static GString *
write_text (const RwOwnersReport *report)
{
  GString *out = g_string_new (NULL);

  append_heading (report, out);
  append_models (report, out);
  if (count_workloads (report) > 0)
    append_workloads (report, out);
  append_overrides (report, out);
  return out;
}

static GString *
write_csv (const RwOwnersReport *report)
{
  guint n_workloads = count_workloads (report);
  g_autoptr (RwTable) table =
    rw_table_new (1 + RW_N_SERVICE_MODELS + n_workloads);
  GString *out = g_string_new (NULL);

  rw_table_add (table, _("Layer"));
  add_model_names (table);
  for (guint i = 0; i < n_workloads; i++)
    rw_table_add (table, rw_workload_get_name (get_workload (report, i)));
  for (guint i = 0; i < count_layers (report); i++)
    {
      const RwLayer *layer = &report->edition->layer_set->layers[i];

      rw_table_add (table, layer->name);
      add_model_cells (report, layer, table);
      add_workload_cells (report, layer, "", table);
    }
  rw_table_append_csv (table, out);
  return out;
}

/**
 * rw_report_format_from_id:
 * @id: "text", "csv" or "json"
 * @out_format: (out): the format
 *
 * Finds the format that a word stands for.
 *
 * Returns: %FALSE where there is none; @out_format is untouched then
 */
gboolean
rw_report_format_from_id (const char     *id,
                          RwReportFormat *out_format)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < RW_N_REPORT_FORMATS; i++)
    {
      if (g_str_equal (format_ids[i], id))
        {
          *out_format = (RwReportFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * rw_report_format_get_id:
 * @format: a format
 *
 * Gets the word that stands for a format on the command line.
 *
 * Returns: a static string
 */
const char *
rw_report_format_get_id (RwReportFormat format)
{
  g_return_val_if_fail (format < RW_N_REPORT_FORMATS, NULL);

  return format_ids[format];
}

/**
 * rw_owners_report:
 * @session: looks at a scenario of a document
 * @format: how to write it
 *
 * Writes who owns each layer: under each service model, and for each workload
 * of the session's scenario, by the session's edition. Hidden layers count
 * too, and the toggle does not matter.
 *
 * Text and CSV have the names that people read, JSON the identifiers as well,
 * and for each answer the reason, the rows behind it and their sources.
 *
 * Returns: (transfer full): the report
 */
GString *
rw_owners_report (RwSession      *session,
                  RwReportFormat  format)
{
  RwOwnersReport report;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (rw_session_get_scenario (session) != NULL, NULL);
  g_return_val_if_fail (rw_session_get_edition (session) != NULL, NULL);

  report.catalogue = rw_session_get_catalogue (session);
  report.document = rw_session_get_document (session);
  report.scenario = rw_session_get_scenario (session);
  report.edition = rw_session_get_edition (session);
  report.workloads = rw_scenario_get_workloads (report.scenario);

  switch (format)
    {
    case RW_REPORT_CSV:
      return write_csv (&report);
    case RW_REPORT_JSON:
      return rw_owners_report_write_json (&report);
    case RW_REPORT_TEXT:
    default:
      return write_text (&report);
    }
}
