/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the rows of an edition with their cells. It must not know what the
 * rows are good for.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

enum
{
  ROW_ID,
  ROW_NAME,
  ROW_BAND,
  ROW_SATELLITE,
  ROW_NOTE,
};

enum
{
  CELL_MODEL = RW_EVIDENCE_N_ATTRIBUTES,
  CELL_OWNER,
};

static const char *
cell_owner_word (guint index)
{
  return index <= RW_OWNER_SHARED ? rw_owner_get_id (index) : NULL;
}

static void
take_role (RwCatalogueReader *self,
           RwXmlReader       *reader,
           RwResponsibility  *row)
{
  gboolean is_satellite = rw_xml_reader_get_value (reader, ROW_SATELLITE) != NULL;
  guint attribute = is_satellite ? ROW_SATELLITE : ROW_NOTE;

  row->role_id = rw_catalogue_reader_take_value (self, reader, attribute);
  if (row->role_id == NULL)
    return;

  row->role = is_satellite ? RW_ROW_SATELLITE : RW_ROW_NOTE;
  rw_catalogue_reader_refer (self,
                             is_satellite ? RW_REFERENCE_SATELLITE
                                          : RW_REFERENCE_NOTE,
                             row->role_id, self->set,
                             rw_xml_reader_get_place_of (reader, attribute));
  if (is_satellite && rw_xml_reader_get_value (reader, ROW_NOTE) != NULL)
    rw_xml_reader_report (reader, rw_xml_reader_get_place_of (reader, ROW_NOTE),
                          RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("“satellite” and “note”, expected only one of them"));
}

static void
row_start_cb (RwXmlReader *reader,
              gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;
  RwResponsibility row = { 0 };

  row.id = rw_catalogue_reader_take_value (self, reader, ROW_ID);
  row.name = rw_catalogue_reader_take_name (self, reader, ROW_NAME, TRUE);
  take_role (self, reader, &row);
  if (rw_catalogue_find_row ((RwResponsibility *) (gpointer) state->rows->data,
                             state->rows->len, row.id) != NULL)
    rw_catalogue_reader_report_taken (reader,
                                      rw_xml_reader_get_place_of (reader, ROW_ID),
                                      row.id);

  state->row = row;
  state->row_band.band_id = rw_catalogue_reader_take_value (self, reader, ROW_BAND);
  if (state->row_band.band_id != NULL)
    state->row_band.place = rw_xml_reader_get_place_of (reader, ROW_BAND);
  state->n_cells = 0;
}

static void
row_end_cb (RwXmlReader *reader,
            const char  *text,
            gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  g_array_append_val (self->edition.rows, self->edition.row);
  g_array_append_val (self->edition.row_bands, self->edition.row_band);
}

static void
cell_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  int model = rw_xml_reader_get_word (reader, CELL_MODEL);
  RwCell cell = { 0 };

  if (model != (int) state->n_cells)
    rw_xml_reader_report (reader, rw_xml_reader_get_place_of (reader, CELL_MODEL),
                          RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("the cell of “%s” is not in its place, expected "
                            "on-premises, iaas, paas and saas in this order"),
                          rw_service_model_get_id (model));

  cell.owner = rw_xml_reader_get_word (reader, CELL_OWNER);
  cell.basis = evidence.basis;
  cell.source = evidence.source;
  state->cell = cell;
  state->n_cells++;
  self->place = rw_xml_reader_get_place_of (reader, CELL_OWNER);
  self->parts_read = NULL;
}

static void
cell_end_cb (RwXmlReader *reader,
             const char  *text,
             gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;

  rw_catalogue_reader_check_parts (self, reader, state->cell.owner, self->place);
  if (self->parts_read != NULL)
    {
      state->cell.parts = self->parts_read;
      state->cell.customer_part = self->parts_read->customer;
      state->cell.provider_part = self->parts_read->provider;
    }
  if (state->n_cells <= RW_N_SERVICE_MODELS)
    state->row.cells[state->n_cells - 1] = state->cell;
}

static const RwXmlAttribute cell_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [CELL_MODEL] = { .name = "model", .required = TRUE,
                   .words = rw_catalogue_model_word },
  [CELL_OWNER] = { .name = "owner", .required = TRUE, .words = cell_owner_word },
  { 0 }
};

static const RwXmlChild cell_children[] = {
  { &rw_catalogue_parts, 0, 1 },
  { 0 }
};

static const RwXmlElement cell = {
  .name = "cell",
  .attributes = cell_attributes,
  .children = cell_children,
  .start = cell_start_cb,
  .end = cell_end_cb,
};

static const RwXmlAttribute row_attributes[] = {
  [ROW_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [ROW_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  [ROW_BAND] = RW_ID_ATTRIBUTE ("band", FALSE),
  [ROW_SATELLITE] = RW_ID_ATTRIBUTE ("satellite", FALSE),
  [ROW_NOTE] = RW_ID_ATTRIBUTE ("note", FALSE),
  { 0 }
};

static const RwXmlChild row_children[] = {
  { &cell, RW_N_SERVICE_MODELS, RW_N_SERVICE_MODELS },
  { 0 }
};

const RwXmlElement rw_catalogue_responsibility = {
  .name = "responsibility",
  .attributes = row_attributes,
  .children = row_children,
  .start = row_start_cb,
  .end = row_end_cb,
};

/**
 * rw_catalogue_find_row:
 * @rows: (nullable) (array length=n_rows): rows
 * @n_rows: how many
 * @id: an id
 *
 * Finds a row of an edition, finished or not.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL if there is none of
 *   that id
 */
const RwResponsibility *
rw_catalogue_find_row (const RwResponsibility *rows,
                       guint                   n_rows,
                       const char             *id)
{
  for (guint i = 0; i < n_rows; i++)
    if (g_str_equal (rows[i].id, id))
      return &rows[i];

  return NULL;
}
