/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the provider of a catalogue file, and its sources.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

#include "core/rw-xml-text.h"

enum
{
  PROVIDER_ID,
  PROVIDER_NAME,
  PROVIDER_FULL_NAME,
};

enum
{
  SOURCE_ID,
  SOURCE_TITLE,
  SOURCE_READ,
  SOURCE_PUBLISHER,
  SOURCE_ADDRESS,
};

static void
provider_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwProvider *provider = rw_arena_new0 (self->arena, RwProvider);

  provider->id = rw_catalogue_reader_take_value (self, reader, PROVIDER_ID);
  provider->name = rw_catalogue_reader_take_name (self, reader, PROVIDER_NAME, FALSE);
  provider->full_name = rw_catalogue_reader_take_name (self, reader,
                                                       PROVIDER_FULL_NAME, FALSE);
  if (provider->full_name == NULL)
    provider->full_name = provider->name;
  rw_catalogue_reader_add (self, reader, RW_ENTRY_PROVIDER, provider,
                           rw_xml_reader_get_place_of (reader, PROVIDER_ID));
}

/* Something read earlier may have referred to the source. */
static RwSource *
get_or_make_source (RwCatalogueReader *self,
                    const char        *id)
{
  RwSource *source = g_hash_table_lookup (self->forward, id);

  if (source == NULL || source->title != NULL)
    {
      source = rw_arena_new0 (self->arena, RwSource);
      source->id = id;
      g_hash_table_insert (self->forward, (gpointer) id, source);
    }

  return source;
}

static void
source_start_cb (RwXmlReader *reader,
                 gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwSource *source;

  rw_catalogue_reader_begin (self, reader, &self->inner, SOURCE_ID, SOURCE_TITLE);
  source = get_or_make_source (self, self->inner.id);
  source->title = self->inner.name;
  source->date_read = rw_catalogue_reader_take_value (self, reader, SOURCE_READ);
  source->publisher = rw_catalogue_reader_take_name (self, reader, SOURCE_PUBLISHER,
                                                     FALSE);
  source->address = rw_catalogue_reader_take_value (self, reader, SOURCE_ADDRESS);
  self->source = source;
  rw_catalogue_reader_add (self, reader, RW_ENTRY_SOURCE, source,
                           rw_xml_reader_get_place_of (reader, SOURCE_ID));
}

static void
source_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->source->remark = self->inner.remark;
}

static const RwXmlAttribute provider_attributes[] = {
  [PROVIDER_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [PROVIDER_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  [PROVIDER_FULL_NAME] = RW_NAME_ATTRIBUTE ("full-name", FALSE),
  { 0 }
};

const RwXmlElement rw_catalogue_provider = {
  .name = "provider",
  .attributes = provider_attributes,
  .start = provider_start_cb,
};

static const RwXmlAttribute source_attributes[] = {
  [SOURCE_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [SOURCE_TITLE] = RW_NAME_ATTRIBUTE ("title", TRUE),
  [SOURCE_READ] = { .name = "read", .required = TRUE, .check = rw_xml_is_date,
                    .expected = N_("a day such as 2026-01-31") },
  [SOURCE_PUBLISHER] = RW_NAME_ATTRIBUTE ("publisher", FALSE),
  [SOURCE_ADDRESS] = { .name = "address", .check = rw_xml_is_address,
                       .expected = N_("an http or https address") },
  { 0 }
};

static const RwXmlChild source_children[] = {
  { &rw_catalogue_remark, 0, 1 },
  { 0 }
};

static const RwXmlElement source = {
  .name = "source",
  .attributes = source_attributes,
  .children = source_children,
  .start = source_start_cb,
  .end = source_end_cb,
};

static const RwXmlChild sources_children[] = {
  { &source, 0, RW_XML_MANY },
  { 0 }
};

const RwXmlElement rw_catalogue_sources = {
  .name = "sources",
  .children = sources_children,
};
