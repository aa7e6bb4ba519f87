/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who owns each layer, for programs: identifiers beside names, and for each
 * answer why, by which rows, and where those are written.
 */

#include "config.h"

#include "exchange/rw-owners-report-private.h"

#include "exchange/rw-json-writer.h"

static const char *
origin_id (RwOwnershipOrigin origin)
{
  switch (origin)
    {
    case RW_OWNERSHIP_SERVICE:
      return "service";
    case RW_OWNERSHIP_OVERRIDE:
      return "override";
    case RW_OWNERSHIP_UNMAPPED:
      return "unmapped";
    case RW_OWNERSHIP_EDITION:
    default:
      return "edition";
    }
}

static void
write_source (RwJsonWriter   *json,
              const RwSource *source)
{
  if (source == NULL)
    {
      rw_json_writer_string (json, "source", NULL);
      return;
    }
  rw_json_writer_begin_object (json, "source");
  rw_json_writer_string (json, "id", source->id);
  rw_json_writer_string (json, "title", source->title);
  rw_json_writer_string (json, "address", source->address);
  rw_json_writer_string (json, "date-read", source->date_read);
  rw_json_writer_end_object (json);
}

static void
write_row (RwJsonWriter      *json,
           const RwOwnership *ownership,
           guint              index)
{
  const RwResponsibility *row;
  const RwCell *cell = rw_ownership_get_cell (ownership, index, &row);

  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "id", row->id);
  rw_json_writer_string (json, "name", row->name);
  rw_json_writer_string (json, "owner", rw_owner_get_id (cell->owner));
  rw_json_writer_string (json, "basis", rw_basis_get_id (cell->basis));
  rw_json_writer_string (json, "customer-part", cell->customer_part);
  rw_json_writer_string (json, "provider-part", cell->provider_part);
  write_source (json, cell->source);
  rw_json_writer_end_object (json);
}

/* Who does which part: whose words those are is told with them. */
static void
write_part (RwJsonWriter      *json,
            const RwOwnership *ownership,
            const char        *name,
            RwOwner            whose)
{
  g_autofree char *part = whose == RW_OWNER_CUSTOMER
                            ? rw_ownership_dup_customer_part (ownership)
                            : rw_ownership_dup_provider_part (ownership);
  const char *source = NULL;

  if (part != NULL)
    source = rw_ownership_is_part_agreed (ownership, whose) ? "document"
                                                            : "catalogue";
  rw_json_writer_begin_object (json, name);
  rw_json_writer_string (json, "text", part);
  rw_json_writer_string (json, "said-by", source);
  rw_json_writer_end_object (json);
}

static void
write_ownership (const RwOwnersReport *report,
                 RwJsonWriter         *json,
                 const RwOwnership    *ownership)
{
  g_autofree char *reason =
    rw_ownership_dup_reason (ownership,
                             rw_document_get_customer (report->document),
                             rw_document_get_provider (report->document));

  rw_json_writer_string (json, "owner", rw_owner_get_id (ownership->owner));
  rw_json_writer_string (json, "owner-by-model",
                         rw_owner_get_id (ownership->owner_by_model));
  rw_json_writer_string (json, "decided-by", origin_id (ownership->origin));
  rw_json_writer_string (json, "basis", rw_basis_get_id (ownership->basis));
  rw_json_writer_string (json, "reason", reason);
  if (ownership->owner == RW_OWNER_SHARED)
    {
      write_part (json, ownership, "customer-part", RW_OWNER_CUSTOMER);
      write_part (json, ownership, "provider-part", RW_OWNER_PROVIDER);
    }
  rw_json_writer_begin_list (json, "rows");
  for (guint i = 0; i < rw_ownership_get_n_rows (ownership); i++)
    write_row (json, ownership, i);
  rw_json_writer_end_list (json);
}

static void
write_models (const RwOwnersReport *report,
              RwJsonWriter         *json,
              const RwLayer        *layer)
{
  rw_json_writer_begin_list (json, "models");
  for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
    {
      RwOwnership ownership;

      rw_owners_report_ask_model (report, layer, model, &ownership);
      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "model", rw_service_model_get_id (model));
      write_ownership (report, json, &ownership);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_workload (const RwOwnersReport *report,
                RwJsonWriter         *json,
                const RwLayer        *layer,
                RwWorkload           *workload)
{
  RwOwnership ownership;

  rw_owners_report_ask_workload (report, layer, workload, &ownership);
  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "workload", rw_workload_get_id (workload));
  rw_json_writer_string (json, "model",
                         rw_service_model_get_id (
                           rw_workload_get_model (workload)));
  write_ownership (report, json, &ownership);
  rw_json_writer_end_object (json);
}

static void
write_layer (const RwOwnersReport *report,
             RwJsonWriter         *json,
             const RwLayer        *layer)
{
  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "id", layer->id);
  rw_json_writer_string (json, "name", layer->name);
  write_models (report, json, layer);
  rw_json_writer_begin_list (json, "workloads");
  for (guint i = 0; i < g_list_model_get_n_items (report->workloads); i++)
    {
      g_autoptr (RwWorkload) workload =
        g_list_model_get_item (report->workloads, i);

      write_workload (report, json, layer, workload);
    }
  rw_json_writer_end_list (json);
  rw_json_writer_end_object (json);
}

static void
write_subject (const RwOwnersReport *report,
               RwJsonWriter         *json)
{
  rw_json_writer_string (json, "title",
                         rw_document_get_title (report->document));
  rw_json_writer_string (json, "customer",
                         rw_document_get_customer (report->document));
  rw_json_writer_string (json, "provider",
                         rw_document_get_provider (report->document));
  rw_json_writer_begin_object (json, "scenario");
  rw_json_writer_string (json, "id", rw_scenario_get_id (report->scenario));
  rw_json_writer_string (json, "name",
                         rw_scenario_get_name (report->scenario));
  rw_json_writer_end_object (json);
  rw_json_writer_begin_object (json, "edition");
  rw_json_writer_string (json, "id", report->edition->id);
  rw_json_writer_string (json, "revision", report->edition->revision);
  rw_json_writer_string (json, "title", report->edition->title);
  rw_json_writer_end_object (json);
}

static void
write_workloads (const RwOwnersReport *report,
                 RwJsonWriter         *json)
{
  rw_json_writer_begin_list (json, "workloads");
  for (guint i = 0; i < g_list_model_get_n_items (report->workloads); i++)
    {
      g_autoptr (RwWorkload) workload =
        g_list_model_get_item (report->workloads, i);

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "id", rw_workload_get_id (workload));
      rw_json_writer_string (json, "name", rw_workload_get_name (workload));
      rw_json_writer_string (json, "service",
                             rw_workload_get_service_id (workload));
      rw_json_writer_string (json, "model",
                             rw_service_model_get_id (
                               rw_workload_get_model (workload)));
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

/*< private >
 * rw_owners_report_write_json:
 * @report: what is reported
 *
 * Writes the report as JSON.
 *
 * Returns: (transfer full): the report
 */
GString *
rw_owners_report_write_json (const RwOwnersReport *report)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();

  rw_json_writer_begin_object (json, NULL);
  write_subject (report, json);
  write_workloads (report, json);
  rw_json_writer_begin_list (json, "layers");
  for (guint i = 0; i < report->edition->layer_set->n_layers; i++)
    write_layer (report, json, &report->edition->layer_set->layers[i]);
  rw_json_writer_end_list (json);
  rw_json_writer_end_object (json);
  return rw_json_writer_end (json);
}
