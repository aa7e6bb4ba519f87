/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads which rows of an edition decide the owner of which ring.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

enum
{
  RING_LAYER = RW_EVIDENCE_N_ATTRIBUTES,
  RING_ROWS,
};

static void
ring_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwRingRows ring = { 0 };
  RwXmlPlace place = rw_xml_reader_get_place_of (reader, RING_LAYER);

  ring.mapping.layer_id = rw_catalogue_reader_take_value (self, reader, RING_LAYER);
  ring.mapping.basis = evidence.basis;
  ring.mapping.source = evidence.source;
  ring.row_ids = rw_catalogue_reader_take_value (self, reader, RING_ROWS);
  ring.place = rw_xml_reader_get_place_of (reader, RING_ROWS);
  rw_catalogue_reader_refer (self, RW_REFERENCE_LAYER, ring.mapping.layer_id,
                             self->set, place);

  for (guint i = 0; i < state->rings->len; i++)
    if (g_str_equal (g_array_index (state->rings, RwRingRows, i).mapping.layer_id,
                     ring.mapping.layer_id))
      rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                            _("the layer “%s” has a ring already, expected "
                              "another layer"),
                            ring.mapping.layer_id);

  state->ring = ring;
  self->place = rw_xml_reader_get_place_of (reader, RW_EVIDENCE_BASIS);
}

static void
rule_end_cb (RwXmlReader *reader,
             const char  *text,
             gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->edition.ring.mapping.rule = rw_catalogue_reader_take_text (self, reader, text);
}

static void
ring_end_cb (RwXmlReader *reader,
             const char  *text,
             gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwMapping *mapping = &self->edition.ring.mapping;
  gboolean derived = mapping->basis == RW_BASIS_DERIVED;

  if (derived && mapping->rule == NULL)
    rw_xml_reader_report (reader, self->place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("the ring is “derived”, expected a <rule>"));
  else if (!derived && mapping->rule != NULL)
    rw_xml_reader_report (reader, self->place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("the ring is not “derived”, expected no <rule>"));

  g_array_append_val (self->edition.rings, self->edition.ring);
}

static const RwResponsibility *
find_row_for_ring (const RwEdition *edition,
                   RwXmlReader     *reader,
                   RwXmlPlace       place,
                   const char      *id)
{
  const RwResponsibility *row;

  row = rw_catalogue_find_row (edition->rows, edition->n_rows, id);

  if (row == NULL)
    rw_catalogue_reader_report_unknown (reader, place, id,
                                        _("that of a row of this edition"));
  else if (row->role != RW_ROW_RING)
    rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("the row “%s” lies outside the rings, expected one "
                            "without “satellite” or “note”"),
                          id);
  else
    return row;

  return NULL;
}

static const RwXmlElement rule = {
  .name = "rule",
  .content = RW_XML_WRAPPED_TEXT,
  .end = rule_end_cb,
};

static const RwXmlAttribute ring_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [RING_LAYER] = RW_ID_ATTRIBUTE ("layer", TRUE),
  [RING_ROWS] = RW_IDS_ATTRIBUTE ("rows", TRUE),
  { 0 }
};

static const RwXmlChild ring_children[] = {
  { &rule, 0, 1 },
  { 0 }
};

const RwXmlElement rw_catalogue_ring = {
  .name = "ring",
  .attributes = ring_attributes,
  .children = ring_children,
  .start = ring_start_cb,
  .end = ring_end_cb,
};

/**
 * rw_catalogue_reader_find_rows:
 * @row_ids: ids of rows of the edition being read, space separated
 * @place: where they are
 * @out_n: (out): how many rows
 *
 * Finds the rows of a ring, which are in place by now, and reports the first
 * that is wrong.
 *
 * Returns: (transfer none) (nullable): the rows, %NULL where one is wrong
 */
const RwResponsibility *const *
rw_catalogue_reader_find_rows (RwCatalogueReader *self,
                               RwXmlReader       *reader,
                               const char        *row_ids,
                               RwXmlPlace         place,
                               guint             *out_n)
{
  g_auto (GStrv) ids = g_strsplit (row_ids, " ", RW_CATALOGUE_MAX_ROWS + 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const RwResponsibility *row;

      row = find_row_for_ring (self->edition.edition, reader, place, ids[i]);
      if (row == NULL)
        return NULL;
      if (g_ptr_array_find (rows, row, NULL))
        {
          rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                                _("the row “%s” is named twice, expected once"),
                                ids[i]);
          return NULL;
        }
      g_ptr_array_add (rows, (gpointer) row);
    }

  *out_n = rows->len;
  return rw_arena_memdup (self->arena, rows->pdata,
                          rows->len * sizeof (gpointer));
}

/**
 * rw_catalogue_reader_take_rings:
 *
 * Leads the rings of the edition being read to its rows, and reports what
 * leads nowhere.
 */
void
rw_catalogue_reader_take_rings (RwCatalogueReader *self,
                                RwXmlReader       *reader)
{
  GArray *rings = self->edition.rings;
  RwMapping *mappings;

  mappings = rw_arena_alloc (self->arena, rings->len * sizeof (RwMapping));
  for (guint i = 0; i < rings->len; i++)
    {
      const RwRingRows *ring = &g_array_index (rings, RwRingRows, i);

      mappings[i] = ring->mapping;
      mappings[i].rows = rw_catalogue_reader_find_rows (self, reader, ring->row_ids,
                                                        ring->place,
                                                        &mappings[i].n_rows);
    }

  self->edition.edition->mappings = mappings;
  self->edition.edition->n_mappings = rings->len;
}
