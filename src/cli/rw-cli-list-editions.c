/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editions as a list, cell by cell in JSON.
 */

#include "config.h"

#include "cli/rw-cli-list-private.h"

#include <glib/gi18n.h>

static gboolean
is_default (RwCatalogue     *catalogue,
            const RwEdition *edition)
{
  return edition == rw_catalogue_get_default_edition (catalogue);
}

static void
add_edition (RwCatalogue *catalogue,
             guint        index,
             RwTable     *table)
{
  const RwEdition *edition = rw_catalogue_get_edition (catalogue, index);
  g_autofree char *title =
    is_default (catalogue, edition)
      /* Translators: the title of the edition that is used by default. */
      ? g_strdup_printf (_("%s (the default)"), edition->title)
      : g_strdup (edition->title);

  rw_table_add (table, edition->id);
  rw_table_add (table, edition->revision);
  rw_table_add (table, title);
}

static void
write_rows (const RwEdition *edition,
            RwJsonWriter    *json)
{
  rw_json_writer_begin_list (json, "rows");
  for (guint i = 0; i < edition->n_rows; i++)
    {
      const RwResponsibility *row = &edition->rows[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "id", row->id);
      rw_json_writer_string (json, "name", row->name);
      rw_json_writer_string (json, "band", row->band);
      rw_json_writer_string (json, "satellite", row->role == RW_ROW_SATELLITE
                                                ? row->role_id : NULL);
      rw_json_writer_string (json, "note", row->role == RW_ROW_NOTE
                                           ? row->role_id : NULL);
      rw_json_writer_begin_list (json, "cells");
      for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
        {
          const RwCell *cell = &row->cells[model];

          rw_json_writer_begin_object (json, NULL);
          rw_json_writer_string (json, "model", rw_service_model_get_id (model));
          rw_json_writer_string (json, "owner", rw_owner_get_id (cell->owner));
          rw_cli_write_source (json, cell->source, cell->basis);
          rw_cli_write_parts (json, cell->parts);
          rw_json_writer_end_object (json);
        }
      rw_json_writer_end_list (json);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_row_ids (RwJsonWriter                  *json,
               const RwResponsibility *const *rows,
               guint                          n_rows)
{
  rw_json_writer_begin_list (json, "rows");
  for (guint i = 0; i < n_rows; i++)
    rw_json_writer_string (json, NULL, rows[i]->id);
  rw_json_writer_end_list (json);
}

static void
write_rings (const RwEdition *edition,
             RwJsonWriter    *json)
{
  rw_json_writer_begin_list (json, "rings");
  for (guint i = 0; i < edition->n_mappings; i++)
    {
      const RwMapping *mapping = &edition->mappings[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "layer", mapping->layer_id);
      write_row_ids (json, mapping->rows, mapping->n_rows);
      rw_json_writer_string (json, "rule", mapping->rule);
      rw_cli_write_source (json, mapping->source, mapping->basis);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_correction (const RwCorrection *correction,
                  RwJsonWriter       *json)
{
  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "revision", correction->revision);
  rw_json_writer_string (json, "summary", correction->summary);
  rw_json_writer_string (json, "source", correction->source != NULL
                                         ? correction->source->title : NULL);
  rw_json_writer_begin_list (json, "old-cells");
  for (guint i = 0; i < correction->n_cells; i++)
    {
      const RwOldCell *cell = &correction->cells[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "row", cell->row->id);
      rw_json_writer_string (json, "model", rw_service_model_get_id (cell->model));
      rw_json_writer_string (json, "owner", rw_owner_get_id (cell->owner));
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
  rw_json_writer_begin_list (json, "old-rings");
  for (guint i = 0; i < correction->n_rings; i++)
    {
      const RwOldRing *ring = &correction->rings[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "layer", ring->layer_id);
      write_row_ids (json, ring->rows, ring->n_rows);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
  rw_json_writer_end_object (json);
}

static void
write_edition (RwCatalogue  *catalogue,
               guint         index,
               RwJsonWriter *json)
{
  const RwEdition *edition = rw_catalogue_get_edition (catalogue, index);

  rw_json_writer_string (json, "id", edition->id);
  rw_json_writer_string (json, "revision", edition->revision);
  rw_json_writer_string (json, "title", edition->title);
  rw_json_writer_string (json, "label", edition->footer);
  rw_json_writer_string (json, "summary", edition->summary);
  rw_json_writer_string (json, "provider", edition->provider_id);
  rw_json_writer_string (json, "layers", edition->layer_set->id);
  rw_json_writer_boolean (json, "default", is_default (catalogue, edition));
  rw_cli_write_source (json, edition->source, RW_BASIS_PUBLISHED);
  write_rows (edition, json);
  write_rings (edition, json);
  rw_json_writer_begin_list (json, "corrections");
  for (guint i = 0; i < edition->n_corrections; i++)
    write_correction (&edition->corrections[i], json);
  rw_json_writer_end_list (json);
}

const RwCliList rw_cli_list_editions = {
  "editions", 3, rw_catalogue_get_n_editions, add_edition, write_edition,
};
