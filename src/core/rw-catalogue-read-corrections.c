/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what was wrong in an edition before each of its revisions, so that
 * whoever drew something by an older one can be told what changes.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-xml-text.h"

enum
{
  CORRECTION_REVISION,
  CORRECTION_SOURCE,
};

enum
{
  OLD_CELL_ROW,
  OLD_CELL_MODEL,
  OLD_CELL_OWNER,
};

enum
{
  OLD_RING_LAYER,
  OLD_RING_ROWS,
};

static RwCorrection *
get_correction (RwEditionState *state,
                guint           index)
{
  return &g_array_index (state->corrections, RwCorrection, index);
}

static void
correction_start_cb (RwXmlReader *reader,
                     gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;
  RwXmlPlace place = rw_xml_reader_get_place_of (reader, CORRECTION_REVISION);
  RwCorrection correction = { 0 };

  correction.revision = rw_catalogue_reader_take_value (self, reader,
                                                        CORRECTION_REVISION);
  correction.source = rw_catalogue_reader_take_source (self, reader,
                                                       CORRECTION_SOURCE);
  if (state->corrections->len > 0 &&
      strcmp (get_correction (state, state->corrections->len - 1)->revision,
              correction.revision) >= 0)
    rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("the correction of %s is not in its place, expected "
                            "the oldest first"),
                          correction.revision);
  else if (strcmp (correction.revision, state->edition->revision) > 0)
    rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("the correction is newer than the edition, expected "
                            "a revision up to %s"),
                          state->edition->revision);

  g_array_append_val (state->corrections, correction);
}

static void
summary_end_cb (RwXmlReader *reader,
                const char  *text,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;

  get_correction (state, state->corrections->len - 1)->summary =
    rw_catalogue_reader_take_text (self, reader, text);
}

/* Those of one correction lie side by side. */
static void
check_cell_is_first (RwEditionState      *state,
                     RwXmlReader         *reader,
                     const RwOldCellRead *read)
{
  for (guint i = state->old_cells->len; i > 0; i--)
    {
      RwOldCellRead *other = &g_array_index (state->old_cells, RwOldCellRead, i - 1);

      if (other->correction != read->correction)
        return;
      if (other->cell.model != read->cell.model ||
          !g_str_equal (other->row_id, read->row_id))
        continue;

      rw_xml_reader_report (reader, read->place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                            _("the cell “%s” of the row “%s” is corrected already, "
                              "expected another cell"),
                            rw_service_model_get_id (read->cell.model),
                            read->row_id);
      return;
    }
}

static void
check_ring_is_first (RwEditionState      *state,
                     RwXmlReader         *reader,
                     const RwOldRingRead *read,
                     RwXmlPlace           place)
{
  for (guint i = state->old_rings->len; i > 0; i--)
    {
      RwOldRingRead *other = &g_array_index (state->old_rings, RwOldRingRead, i - 1);

      if (other->correction != read->correction)
        return;
      if (!g_str_equal (other->ring.layer_id, read->ring.layer_id))
        continue;

      rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                            _("the layer “%s” is corrected already, expected "
                              "another layer"),
                            read->ring.layer_id);
      return;
    }
}

static void
old_cell_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwOldCellRead read = { 0 };

  read.cell.model = rw_xml_reader_get_word (reader, OLD_CELL_MODEL);
  read.cell.owner = rw_xml_reader_get_word (reader, OLD_CELL_OWNER);
  read.correction = self->edition.corrections->len - 1;
  read.row_id = rw_catalogue_reader_take_value (self, reader, OLD_CELL_ROW);
  read.place = rw_xml_reader_get_place_of (reader, OLD_CELL_ROW);
  read.owner_place = rw_xml_reader_get_place_of (reader, OLD_CELL_OWNER);
  check_cell_is_first (&self->edition, reader, &read);
  g_array_append_val (self->edition.old_cells, read);
}

static void
old_ring_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;
  RwXmlPlace place = rw_xml_reader_get_place_of (reader, OLD_RING_LAYER);
  RwOldRingRead read = { 0 };

  read.ring.layer_id = rw_catalogue_reader_take_value (self, reader,
                                                       OLD_RING_LAYER);
  read.correction = state->corrections->len - 1;
  read.row_ids = rw_catalogue_reader_take_value (self, reader, OLD_RING_ROWS);
  if (read.row_ids != NULL)
    read.place = rw_xml_reader_get_place_of (reader, OLD_RING_ROWS);
  rw_catalogue_reader_refer (self, RW_REFERENCE_LAYER, read.ring.layer_id,
                             self->set, place);
  check_ring_is_first (state, reader, &read, place);
  g_array_append_val (state->old_rings, read);
}

static void
find_row_of_cell (const RwEdition *edition,
                  RwXmlReader     *reader,
                  RwOldCellRead   *read)
{
  read->cell.row = rw_catalogue_find_row (edition->rows, edition->n_rows,
                                          read->row_id);
  if (read->cell.row == NULL)
    rw_catalogue_reader_report_unknown (reader, read->place, read->row_id,
                                        _("that of a row of this edition"));
}

/* Walks from the edition as it is back to how it was: a correction that
 * changed nothing is one that was written down wrongly. */
static void
check_cells_change (RwEditionState *state,
                    RwXmlReader    *reader)
{
  const RwEdition *edition = state->edition;
  g_autofree RwOwner *owners = g_new (RwOwner,
                                      edition->n_rows * RW_N_SERVICE_MODELS);

  for (guint i = 0; i < edition->n_rows; i++)
    for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
      owners[i * RW_N_SERVICE_MODELS + model] =
        edition->rows[i].cells[model].owner;

  for (guint i = state->old_cells->len; i > 0; i--)
    {
      RwOldCellRead *read = &g_array_index (state->old_cells, RwOldCellRead, i - 1);
      guint row = read->cell.row - edition->rows;
      RwOwner *owner = &owners[row * RW_N_SERVICE_MODELS + read->cell.model];

      if (*owner == read->cell.owner)
        rw_xml_reader_report (reader, read->owner_place, RW_SEVERITY_ERROR,
                              RW_ERROR_VALUE,
                              _("the correction changes nothing, expected an "
                                "owner that is not “%s”"),
                              rw_owner_get_id (*owner));
      *owner = read->cell.owner;
    }
}

static void
check_last_revision (RwEditionState *state,
                     RwXmlReader    *reader)
{
  const RwCorrection *last = get_correction (state, state->corrections->len - 1);

  if (!g_str_equal (last->revision, state->edition->revision))
    rw_xml_reader_report (reader, state->place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("the last correction is that of %s, expected one of "
                            "the edition’s revision %s"),
                          last->revision, state->edition->revision);
}

/* The cells and the rings of a correction, side by side. */
static void
take_changes (RwCatalogueReader *self,
              guint              index)
{
  RwEditionState *state = &self->edition;
  RwCorrection *correction = get_correction (state, index);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (RwOldCell));
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (RwOldRing));

  for (guint i = 0; i < state->old_cells->len; i++)
    {
      RwOldCellRead *read = &g_array_index (state->old_cells, RwOldCellRead, i);

      if (read->correction == index)
        g_array_append_val (cells, read->cell);
    }
  for (guint i = 0; i < state->old_rings->len; i++)
    {
      RwOldRingRead *read = &g_array_index (state->old_rings, RwOldRingRead, i);

      if (read->correction == index)
        g_array_append_val (rings, read->ring);
    }

  correction->cells = rw_catalogue_reader_take_array (self, cells,
                                                      &correction->n_cells);
  correction->rings = rw_catalogue_reader_take_array (self, rings,
                                                      &correction->n_rings);
}

static const RwXmlElement summary = {
  .name = "summary",
  .content = RW_XML_WRAPPED_TEXT,
  .end = summary_end_cb,
};

static const char *
cell_owner_word (guint index)
{
  return index <= RW_OWNER_SHARED ? rw_owner_get_id (index) : NULL;
}

static const RwXmlAttribute old_cell_attributes[] = {
  [OLD_CELL_ROW] = RW_ID_ATTRIBUTE ("row", TRUE),
  [OLD_CELL_MODEL] = { .name = "model", .required = TRUE,
                       .words = rw_catalogue_model_word },
  [OLD_CELL_OWNER] = { .name = "owner", .required = TRUE,
                       .words = cell_owner_word },
  { 0 }
};

static const RwXmlElement old_cell = {
  .name = "old-cell",
  .attributes = old_cell_attributes,
  .start = old_cell_start_cb,
};

static const RwXmlAttribute old_ring_attributes[] = {
  [OLD_RING_LAYER] = RW_ID_ATTRIBUTE ("layer", TRUE),
  [OLD_RING_ROWS] = RW_IDS_ATTRIBUTE ("rows", FALSE),
  { 0 }
};

static const RwXmlElement old_ring = {
  .name = "old-ring",
  .attributes = old_ring_attributes,
  .start = old_ring_start_cb,
};

static const RwXmlAttribute correction_attributes[] = {
  [CORRECTION_REVISION] = { .name = "revision", .required = TRUE,
                            .check = rw_xml_is_date,
                            .expected = N_("a day such as 2026-01-31") },
  [CORRECTION_SOURCE] = RW_ID_ATTRIBUTE ("source", FALSE),
  { 0 }
};

static const RwXmlChild correction_children[] = {
  { &summary, 1, 1 },
  { &old_cell, 0, RW_CATALOGUE_MAX_ROWS * RW_N_SERVICE_MODELS },
  { &old_ring, 0, RW_CATALOGUE_MAX_LAYERS },
  { 0 }
};

const RwXmlElement rw_catalogue_correction = {
  .name = "correction",
  .attributes = correction_attributes,
  .children = correction_children,
  .unordered = TRUE,
  .start = correction_start_cb,
};

/**
 * rw_catalogue_reader_take_corrections:
 *
 * Leads the corrections of the edition being read to its rows, which are in
 * place by now, and reports what leads nowhere or changes nothing.
 */
void
rw_catalogue_reader_take_corrections (RwCatalogueReader *self,
                                      RwXmlReader       *reader)
{
  RwEditionState *state = &self->edition;
  RwEdition *edition = state->edition;

  if (state->corrections->len == 0)
    return;

  check_last_revision (state, reader);
  for (guint i = 0; i < state->old_cells->len; i++)
    find_row_of_cell (edition, reader,
                      &g_array_index (state->old_cells, RwOldCellRead, i));
  for (guint i = 0; i < state->old_rings->len; i++)
    {
      RwOldRingRead *read = &g_array_index (state->old_rings, RwOldRingRead, i);

      if (read->row_ids != NULL)
        read->ring.rows = rw_catalogue_reader_find_rows (self, reader,
                                                         read->row_ids, read->place,
                                                         &read->ring.n_rows);
    }
  if (rw_xml_reader_has_errors (reader))
    return;

  check_cells_change (state, reader);
  for (guint i = 0; i < state->corrections->len; i++)
    take_changes (self, i);
  edition->corrections = rw_catalogue_reader_take_array (self, state->corrections,
                                                         &edition->n_corrections);
}
