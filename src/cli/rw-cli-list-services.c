/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The services as a list, with overrides and resource types in JSON.
 */

#include "config.h"

#include "cli/rw-cli-list-private.h"

static gboolean
has_model (const RwService *service)
{
  return service->kind == RW_SERVICE_WORKLOAD;
}

static void
add_service (RwCatalogue *catalogue,
             guint        index,
             RwTable     *table)
{
  const RwService *service = rw_catalogue_get_service (catalogue, index);

  rw_table_add (table, service->id);
  rw_table_add (table, has_model (service)
                       ? rw_service_model_get_id (service->model)
                       : rw_service_kind_get_id (service->kind));
  rw_table_add (table, service->name);
}

static void
write_overrides (const RwService *service,
                 RwJsonWriter    *json)
{
  rw_json_writer_begin_list (json, "overrides");
  for (guint i = 0; i < service->n_overrides; i++)
    {
      const RwServiceOverride *override = &service->overrides[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "layer", override->layer_id);
      rw_json_writer_string (json, "owner", rw_owner_get_id (override->owner));
      rw_json_writer_string (json, "reason", override->reason);
      rw_cli_write_source (json, override->source, override->basis);
      rw_cli_write_parts (json, override->parts);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_resources (const RwService *service,
                 RwJsonWriter    *json)
{
  rw_json_writer_begin_list (json, "resources");
  for (guint i = 0; i < service->n_resources; i++)
    {
      const RwResourceType *resource = &service->resources[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "type", resource->type);
      rw_cli_write_words (json, "kinds", resource->kinds);
      rw_json_writer_boolean (json, "part", resource->is_part);
      rw_cli_write_source (json, resource->source, resource->basis);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_service (RwCatalogue  *catalogue,
               guint         index,
               RwJsonWriter *json)
{
  const RwService *service = rw_catalogue_get_service (catalogue, index);

  rw_json_writer_string (json, "id", service->id);
  rw_json_writer_string (json, "name", service->name);
  rw_cli_write_strings (json, "former-names", service->former_names);
  rw_cli_write_strings (json, "aliases", service->aliases);
  rw_json_writer_string (json, "provider", service->provider_id);
  rw_json_writer_string (json, "kind",
                         rw_service_kind_get_id (service->kind));
  rw_json_writer_string (json, "model", has_model (service)
                         ? rw_service_model_get_id (service->model) : NULL);
  rw_json_writer_string (json, "summary", service->summary);
  rw_json_writer_string (json, "remark", service->remark);
  rw_cli_write_source (json, service->source, service->basis);
  write_overrides (service, json);
  write_resources (service, json);
}

const RwCliList rw_cli_list_services = {
  "services", 3, rw_catalogue_get_n_services, add_service, write_service,
};
