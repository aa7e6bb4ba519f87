/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the editions of a catalogue file: published matrices. Rows and rings
 * have files of their own.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

#include "core/rw-xml-text.h"

enum
{
  SCOPE_PROVIDER,
  SCOPE_LAYERS,
};

enum
{
  EDITION_ID,
  EDITION_TITLE,
  EDITION_REVISION,
  EDITION_LABEL,
  EDITION_SOURCE,
  EDITION_DEFAULT,
};

enum
{
  BAND_ID,
  BAND_NAME,
};

static const char *
boolean_word (guint index)
{
  static const char *const words[] = { "false", "true", NULL };

  return words[MIN (index, 2)];
}

static void
editions_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  rw_catalogue_reader_take_scope (user_data, reader, SCOPE_PROVIDER, SCOPE_LAYERS);
}

static gboolean
has_default (const RwEntries *entries,
             guint            n,
             const char      *provider_id)
{
  GPtrArray *editions = entries->lists[RW_ENTRY_EDITION];

  for (guint i = 0; i < n; i++)
    {
      const RwEdition *edition = g_ptr_array_index (editions, i);

      if (edition->is_default && g_strcmp0 (edition->provider_id, provider_id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
take_default (RwCatalogueReader *self,
              RwXmlReader       *reader)
{
  if (rw_xml_reader_get_value (reader, EDITION_DEFAULT) == NULL ||
      rw_xml_reader_get_word (reader, EDITION_DEFAULT) == FALSE)
    return FALSE;

  if (has_default (&self->catalogue->entries,
                   rw_catalogue_count_own (self->catalogue, RW_ENTRY_EDITION),
                   self->provider_id) ||
      has_default (&self->entries, self->entries.lists[RW_ENTRY_EDITION]->len,
                   self->provider_id))
    rw_xml_reader_report (reader,
                          rw_xml_reader_get_place_of (reader, EDITION_DEFAULT),
                          RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("another edition of this provider is the default, "
                            "expected at most one"));

  return TRUE;
}

static void
edition_start_cb (RwXmlReader *reader,
                  gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;
  RwEdition *edition = rw_arena_new0 (self->arena, RwEdition);

  rw_catalogue_reader_begin (self, reader, &self->outer, EDITION_ID, EDITION_TITLE);
  edition->id = self->outer.id;
  edition->title = self->outer.name;
  edition->revision = rw_catalogue_reader_take_value (self, reader, EDITION_REVISION);
  edition->footer = rw_catalogue_reader_take_name (self, reader, EDITION_LABEL, TRUE);
  edition->source = rw_catalogue_reader_take_source (self, reader, EDITION_SOURCE);
  edition->is_default = take_default (self, reader);
  edition->provider_id = self->provider_id;
  edition->layer_set = self->set;
  state->edition = edition;
  state->place = rw_xml_reader_get_place_of (reader, EDITION_REVISION);
  rw_catalogue_reader_add (self, reader, RW_ENTRY_EDITION, edition,
                           rw_xml_reader_get_place_of (reader, EDITION_ID));

  g_array_set_size (state->bands, 0);
  g_array_set_size (state->rows, 0);
  g_array_set_size (state->row_bands, 0);
  g_array_set_size (state->rings, 0);
  g_array_set_size (state->corrections, 0);
  g_array_set_size (state->old_cells, 0);
  g_array_set_size (state->old_rings, 0);
}

static const RwTopic *
find_band (RwEditionState *state,
           const char     *id)
{
  for (guint i = 0; i < state->bands->len; i++)
    {
      const RwTopic *band = &g_array_index (state->bands, RwTopic, i);

      if (g_str_equal (band->id, id))
        return band;
    }

  return NULL;
}

static void
band_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwTopic band;

  band.id = rw_catalogue_reader_take_value (self, reader, BAND_ID);
  band.name = rw_catalogue_reader_take_name (self, reader, BAND_NAME, TRUE);
  if (find_band (&self->edition, band.id) != NULL)
    rw_catalogue_reader_report_taken (reader,
                                      rw_xml_reader_get_place_of (reader, BAND_ID),
                                      band.id);
  g_array_append_val (self->edition.bands, band);
}

static void
name_bands (RwEditionState *state,
            RwXmlReader    *reader)
{
  for (guint i = 0; i < state->rows->len; i++)
    {
      const RwRowBand *row_band = &g_array_index (state->row_bands, RwRowBand, i);
      const RwTopic *band;

      if (row_band->band_id == NULL)
        continue;

      band = find_band (state, row_band->band_id);
      if (band == NULL)
        rw_catalogue_reader_report_unknown (reader, row_band->place,
                                            row_band->band_id,
                                            _("that of a band"));
      else
        g_array_index (state->rows, RwResponsibility, i).band = band->name;
    }
}

static void
edition_end_cb (RwXmlReader *reader,
                const char  *text,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEditionState *state = &self->edition;
  RwEdition *edition = state->edition;

  /* What failed above may be what is missing below. */
  if (rw_xml_reader_has_errors (reader))
    return;

  name_bands (state, reader);
  edition->summary = self->outer.summary;
  edition->rows = rw_catalogue_reader_take_array (self, state->rows,
                                                  &edition->n_rows);
  rw_catalogue_reader_take_rings (self, reader);
  if (!rw_xml_reader_has_errors (reader))
    rw_catalogue_reader_take_corrections (self, reader);
}

static const RwXmlAttribute band_attributes[] = {
  [BAND_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [BAND_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  { 0 }
};

static const RwXmlElement band = {
  .name = "band",
  .attributes = band_attributes,
  .start = band_start_cb,
};

static const RwXmlAttribute edition_attributes[] = {
  [EDITION_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [EDITION_TITLE] = RW_NAME_ATTRIBUTE ("title", TRUE),
  [EDITION_REVISION] = { .name = "revision", .required = TRUE,
                         .check = rw_xml_is_date,
                         .expected = N_("a day such as 2026-01-31") },
  [EDITION_LABEL] = RW_NAME_ATTRIBUTE ("label", TRUE),
  [EDITION_SOURCE] = RW_ID_ATTRIBUTE ("source", TRUE),
  [EDITION_DEFAULT] = { .name = "default", .words = boolean_word },
  { 0 }
};

static const RwXmlChild edition_children[] = {
  { &rw_catalogue_summary, 0, 1 },
  { &band, 0, RW_CATALOGUE_MAX_ROWS },
  { &rw_catalogue_responsibility, 1, RW_CATALOGUE_MAX_ROWS },
  { &rw_catalogue_ring, 1, RW_CATALOGUE_MAX_LAYERS },
  { &rw_catalogue_correction, 0, RW_CATALOGUE_MAX_CORRECTIONS },
  { 0 }
};

static const RwXmlElement edition = {
  .name = "edition",
  .attributes = edition_attributes,
  .children = edition_children,
  .unordered = TRUE,
  .start = edition_start_cb,
  .end = edition_end_cb,
};

static const RwXmlAttribute editions_attributes[] = {
  [SCOPE_PROVIDER] = RW_ID_ATTRIBUTE ("provider", FALSE),
  [SCOPE_LAYERS] = RW_ID_ATTRIBUTE ("layers", TRUE),
  { 0 }
};

static const RwXmlChild editions_children[] = {
  { &edition, 1, RW_XML_MANY },
  { 0 }
};

const RwXmlElement rw_catalogue_editions = {
  .name = "editions",
  .attributes = editions_attributes,
  .children = editions_children,
  .start = editions_start_cb,
};
