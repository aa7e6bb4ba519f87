/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a comparison for other programs.
 */

#include "config.h"

#include "exchange/rw-compare-report.h"

#include "exchange/rw-json-writer.h"

static void
write_source (RwJsonWriter   *json,
              const RwSource *source,
              RwBasis         basis)
{
  rw_json_writer_string (json, "basis", rw_basis_get_id (basis));
  rw_json_writer_string (json, "source", source != NULL ? source->title : NULL);
  rw_json_writer_string (json, "address", source != NULL ? source->address : NULL);
}

static void
write_edition (RwJsonWriter    *json,
               const char      *name,
               const RwEdition *edition)
{
  rw_json_writer_begin_object (json, name);
  rw_json_writer_string (json, "id", edition->id);
  rw_json_writer_string (json, "revision", edition->revision);
  rw_json_writer_string (json, "title", edition->title);
  rw_json_writer_string (json, "source", edition->source->title);
  rw_json_writer_string (json, "address", edition->source->address);
  rw_json_writer_end_object (json);
}

static void
write_row (RwJsonWriter           *json,
           const char             *name,
           const RwResponsibility *row,
           RwServiceModel          model)
{
  const RwCell *cell = &row->cells[model];

  rw_json_writer_begin_object (json, name);
  rw_json_writer_string (json, "id", row->id);
  rw_json_writer_string (json, "name", row->name);
  rw_json_writer_string (json, "owner", rw_owner_get_id (cell->owner));
  write_source (json, cell->source, cell->basis);
  rw_json_writer_end_object (json);
}

static void
write_side (RwJsonWriter     *json,
            const char       *name,
            const RwRingSide *side,
            RwServiceModel    model)
{
  rw_json_writer_begin_object (json, name);
  rw_json_writer_string (json, "owner",
                         side->has_layer ? rw_owner_get_id (side->owner) : NULL);
  rw_json_writer_begin_list (json, "rows");
  for (guint i = 0; i < side->n_rows; i++)
    write_row (json, NULL, side->rows[i], model);
  rw_json_writer_end_list (json);
  rw_json_writer_end_object (json);
}

static void
write_rings (const RwEditionComparison *self,
             RwJsonWriter              *json)
{
  rw_json_writer_begin_list (json, "rings");
  for (guint i = 0; i < self->rings->len; i++)
    {
      const RwRingDifference *ring = &g_array_index (self->rings,
                                                     RwRingDifference, i);

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "layer", ring->layer->id);
      rw_json_writer_string (json, "name", ring->layer->name);
      rw_json_writer_boolean (json, "satellite", ring->is_satellite);
      rw_json_writer_string (json, "model", rw_service_model_get_id (ring->model));
      write_side (json, "a", &ring->a, ring->model);
      write_side (json, "b", &ring->b, ring->model);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_cells (const RwEditionComparison *self,
             RwJsonWriter              *json)
{
  rw_json_writer_begin_list (json, "cells");
  for (guint i = 0; i < self->cells->len; i++)
    {
      const RwCellDifference *cell = &g_array_index (self->cells,
                                                     RwCellDifference, i);

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "model", rw_service_model_get_id (cell->model));
      write_row (json, "a", cell->a, cell->model);
      write_row (json, "b", cell->b, cell->model);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_only (RwJsonWriter *json,
            const char   *name,
            GPtrArray    *rows)
{
  rw_json_writer_begin_list (json, name);
  for (guint i = 0; i < rows->len; i++)
    {
      const RwResponsibility *row = g_ptr_array_index (rows, i);

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "id", row->id);
      rw_json_writer_string (json, "name", row->name);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

/*< private >
 * rw_compare_report_json:
 * @comparison: what differs
 *
 * Writes a comparison as JSON.
 *
 * Returns: (transfer full): the report
 */
GString *
rw_compare_report_json (const RwEditionComparison *comparison)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();

  rw_json_writer_begin_object (json, NULL);
  write_edition (json, "a", comparison->a);
  write_edition (json, "b", comparison->b);
  rw_json_writer_boolean (json, "equal",
                          rw_edition_comparison_is_equal (comparison));
  write_rings (comparison, json);
  write_cells (comparison, json);
  write_only (json, "only-a", comparison->only_a);
  write_only (json, "only-b", comparison->only_b);
  rw_json_writer_end_object (json);

  return rw_json_writer_end (json);
}
