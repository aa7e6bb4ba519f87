/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the other lists refer to, as lists: sources, providers and the
 * techniques of attackers.
 */

#include "config.h"

#include "cli/rw-cli-list-private.h"

static void
add_source (RwCatalogue *catalogue,
            guint        index,
            RwTable     *table)
{
  const RwSource *source = rw_catalogue_get_source (catalogue, index);

  rw_table_add (table, source->id);
  rw_table_add (table, source->date_read != NULL ? source->date_read : "");
  rw_table_add (table, source->title);
}

static void
write_source (RwCatalogue  *catalogue,
              guint         index,
              RwJsonWriter *json)
{
  const RwSource *source = rw_catalogue_get_source (catalogue, index);

  rw_json_writer_string (json, "id", source->id);
  rw_json_writer_string (json, "title", source->title);
  rw_json_writer_string (json, "publisher", source->publisher);
  rw_json_writer_string (json, "address", source->address);
  rw_json_writer_string (json, "read", source->date_read);
  rw_json_writer_string (json, "remark", source->remark);
}

static void
add_provider (RwCatalogue *catalogue,
              guint        index,
              RwTable     *table)
{
  const RwProvider *provider = rw_catalogue_get_provider (catalogue, index);

  rw_table_add (table, provider->id);
  rw_table_add (table, provider->full_name);
}

static void
write_provider (RwCatalogue  *catalogue,
                guint         index,
                RwJsonWriter *json)
{
  const RwProvider *provider = rw_catalogue_get_provider (catalogue, index);

  rw_json_writer_string (json, "id", provider->id);
  rw_json_writer_string (json, "name", provider->name);
  rw_json_writer_string (json, "full-name", provider->full_name);
}

static void
add_technique (RwCatalogue *catalogue,
               guint        index,
               RwTable     *table)
{
  const RwTechnique *technique = rw_catalogue_get_technique (catalogue, index);

  rw_table_add (table, technique->id);
  rw_table_add (table, technique->name);
}

static void
write_technique (RwCatalogue  *catalogue,
                 guint         index,
                 RwJsonWriter *json)
{
  const RwTechnique *technique = rw_catalogue_get_technique (catalogue, index);

  rw_json_writer_string (json, "id", technique->id);
  rw_json_writer_string (json, "name", technique->name);
  rw_cli_write_source (json, technique->source, technique->basis);
}

const RwCliList rw_cli_list_sources = {
  "sources", 3, rw_catalogue_get_n_sources, add_source, write_source,
};

const RwCliList rw_cli_list_providers = {
  "providers", 2, rw_catalogue_get_n_providers, add_provider, write_provider,
};

const RwCliList rw_cli_list_techniques = {
  "techniques", 2, rw_catalogue_get_n_techniques, add_technique, write_technique,
};
