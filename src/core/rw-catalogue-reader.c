/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the sections of a catalogue file share: evidence, descriptions, ids.
 * It must not know which sections there are.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static void
description_init (RwDescription *self)
{
  self->aliases = g_ptr_array_new ();
  self->former_names = g_ptr_array_new ();
  self->topics = g_array_new (FALSE, FALSE, sizeof (RwTopic));
  self->guidance = g_array_new (FALSE, FALSE, sizeof (RwGuidance));
}

static void
description_clear (RwDescription *self)
{
  g_clear_pointer (&self->aliases, g_ptr_array_unref);
  g_clear_pointer (&self->former_names, g_ptr_array_unref);
  g_clear_pointer (&self->topics, g_array_unref);
  g_clear_pointer (&self->guidance, g_array_unref);
}

/* An unfinished thing may have left something behind. */
static void
description_reset (RwDescription *self)
{
  self->summary = self->explanation = self->threat = self->question = "";
  self->remark = NULL;
  g_ptr_array_set_size (self->aliases, 0);
  g_ptr_array_set_size (self->former_names, 0);
  g_array_set_size (self->topics, 0);
  g_array_set_size (self->guidance, 0);
}

/* What a reference leads to before the file has been read to its end; where
 * the file may still cover it, nothing does. */
static gpointer
find_below (RwCatalogueReader *self,
            RwEntryKind        kind,
            const char        *id)
{
  return self->catalogue->base == NULL
         ? rw_entries_find (&self->catalogue->entries, kind, id) : NULL;
}

/**
 * rw_catalogue_reader_init:
 * @catalogue: what there is already
 *
 * Prepares to read a file.
 */
void
rw_catalogue_reader_init (RwCatalogueReader *self,
                          RwCatalogue       *catalogue)
{
  memset (self, 0, sizeof *self);

  self->catalogue = catalogue;
  self->arena = rw_arena_new ();
  rw_entries_init (&self->entries);
  self->references = rw_catalogue_references_new ();
  self->forward = g_hash_table_new (g_str_hash, g_str_equal);
  self->forward_sets = g_hash_table_new (g_str_hash, g_str_equal);

  description_init (&self->outer);
  description_init (&self->inner);
  self->description = &self->inner;

  self->layers.ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->layers.layers = g_array_new (FALSE, FALSE, sizeof (RwLayer));
  self->layers.satellites = g_array_new (FALSE, FALSE, sizeof (RwLayer));
  self->layers.notes = g_array_new (FALSE, FALSE, sizeof (RwLayerNote));

  self->edition.bands = g_array_new (FALSE, FALSE, sizeof (RwTopic));
  self->edition.rows = g_array_new (FALSE, FALSE, sizeof (RwResponsibility));
  self->edition.row_bands = g_array_new (FALSE, FALSE, sizeof (RwRowBand));
  self->edition.rings = g_array_new (FALSE, FALSE, sizeof (RwRingRows));
  self->edition.corrections = g_array_new (FALSE, FALSE, sizeof (RwCorrection));
  self->edition.old_cells = g_array_new (FALSE, FALSE, sizeof (RwOldCellRead));
  self->edition.old_rings = g_array_new (FALSE, FALSE, sizeof (RwOldRingRead));

  self->service.overrides = g_array_new (FALSE, FALSE, sizeof (RwServiceOverride));
  self->service.resources = g_array_new (FALSE, FALSE, sizeof (RwResourceType));
  self->service.scores = g_array_new (FALSE, FALSE, sizeof (RwScore));
  self->attack.steps = g_array_new (FALSE, FALSE, sizeof (RwAttackStep));
}

/**
 * rw_catalogue_reader_clear:
 *
 * Frees what was collected; what nobody has taken goes with it.
 */
void
rw_catalogue_reader_clear (RwCatalogueReader *self)
{
  g_clear_pointer (&self->attack.steps, g_array_unref);
  g_clear_pointer (&self->service.scores, g_array_unref);
  g_clear_pointer (&self->service.resources, g_array_unref);
  g_clear_pointer (&self->service.overrides, g_array_unref);
  g_clear_pointer (&self->edition.old_rings, g_array_unref);
  g_clear_pointer (&self->edition.old_cells, g_array_unref);
  g_clear_pointer (&self->edition.corrections, g_array_unref);
  g_clear_pointer (&self->edition.rings, g_array_unref);
  g_clear_pointer (&self->edition.row_bands, g_array_unref);
  g_clear_pointer (&self->edition.rows, g_array_unref);
  g_clear_pointer (&self->edition.bands, g_array_unref);
  g_clear_pointer (&self->layers.notes, g_array_unref);
  g_clear_pointer (&self->layers.satellites, g_array_unref);
  g_clear_pointer (&self->layers.layers, g_array_unref);
  g_clear_pointer (&self->layers.ids, g_hash_table_unref);
  description_clear (&self->inner);
  description_clear (&self->outer);
  g_clear_pointer (&self->forward_sets, g_hash_table_unref);
  g_clear_pointer (&self->forward, g_hash_table_unref);
  g_clear_pointer (&self->references, g_array_unref);
  rw_entries_clear (&self->entries);
  g_clear_pointer (&self->arena, rw_arena_free);
}

/**
 * rw_catalogue_reader_take_evidence:
 *
 * Reads how the thing that starts is known.
 *
 * Returns: basis and source
 */
RwEvidence
rw_catalogue_reader_take_evidence (RwCatalogueReader *self,
                                   RwXmlReader       *reader)
{
  RwEvidence evidence;

  evidence.basis = rw_xml_reader_get_word (reader, RW_EVIDENCE_BASIS);
  evidence.source = rw_catalogue_reader_take_source (self, reader,
                                                     RW_EVIDENCE_SOURCE);
  if (evidence.basis == RW_BASIS_PUBLISHED && evidence.source == NULL)
    rw_xml_reader_report (reader,
                          rw_xml_reader_get_place_of (reader, RW_EVIDENCE_BASIS),
                          RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("“published” without a “source”, expected the id "
                            "of one"));

  return evidence;
}

/**
 * rw_catalogue_reader_take_source:
 * @attribute: where its id is
 *
 * Finds a source by its id, or prepares one that comes later in the file.
 *
 * Returns: (transfer none) (nullable): the source, %NULL if none is named
 */
const RwSource *
rw_catalogue_reader_take_source (RwCatalogueReader *self,
                                 RwXmlReader       *reader,
                                 guint              attribute)
{
  const char *id = rw_xml_reader_get_value (reader, attribute);
  RwSource *source;

  if (id == NULL)
    return NULL;

  source = find_below (self, RW_ENTRY_SOURCE, id);
  if (source == NULL)
    source = g_hash_table_lookup (self->forward, id);
  if (source == NULL)
    {
      source = rw_arena_new0 (self->arena, RwSource);
      source->id = rw_catalogue_reader_take_value (self, reader, attribute);
      g_hash_table_insert (self->forward, (gpointer) source->id, source);
      rw_catalogue_reader_refer (self, RW_REFERENCE_SOURCE, source->id, NULL,
                                 rw_xml_reader_get_place_of (reader, attribute));
    }

  return source;
}

/**
 * rw_catalogue_reader_take_ids:
 * @attribute: an index in the table of the element that starts
 * @kind: what the ids are of
 *
 * Keeps ids of things that have to be there when the file has been read.
 *
 * Returns: (transfer none): the ids with single spaces between, "" if there
 *   are none
 */
const char *
rw_catalogue_reader_take_ids (RwCatalogueReader *self,
                              RwXmlReader       *reader,
                              guint              attribute,
                              RwReferenceKind    kind)
{
  const char *ids = rw_catalogue_reader_take_value (self, reader, attribute);

  if (ids == NULL)
    return "";

  rw_catalogue_reader_refer (self, kind, ids, self->set,
                             rw_xml_reader_get_place_of (reader, attribute));

  return ids;
}

/**
 * rw_catalogue_reader_take_scope:
 * @provider: where the id of the provider is
 * @layers: where the id of the set of layers is
 *
 * Reads what a section is about.
 */
void
rw_catalogue_reader_take_scope (RwCatalogueReader *self,
                                RwXmlReader       *reader,
                                guint              provider,
                                guint              layers)
{
  const char *set_id = rw_xml_reader_get_value (reader, layers);
  RwLayerSet *set;

  self->provider_id = rw_catalogue_reader_take_value (self, reader, provider);
  if (self->provider_id != NULL)
    rw_catalogue_reader_refer (self, RW_REFERENCE_PROVIDER, self->provider_id, NULL,
                               rw_xml_reader_get_place_of (reader, provider));

  set = find_below (self, RW_ENTRY_LAYER_SET, set_id);
  if (set == NULL)
    set = g_hash_table_lookup (self->forward_sets, set_id);
  if (set == NULL)
    {
      set = rw_arena_new0 (self->arena, RwLayerSet);
      set->id = rw_catalogue_reader_take_value (self, reader, layers);
      g_hash_table_insert (self->forward_sets, (gpointer) set->id, set);
      rw_catalogue_reader_refer (self, RW_REFERENCE_LAYER_SET, set->id, NULL,
                                 rw_xml_reader_get_place_of (reader, layers));
    }
  self->set = set;
}

/**
 * rw_catalogue_reader_begin:
 * @description: what to collect in from now on
 * @id: where its id is
 * @name: where its name is
 *
 * Begins with a thing that has an id, a name and texts.
 */
void
rw_catalogue_reader_begin (RwCatalogueReader *self,
                           RwXmlReader       *reader,
                           RwDescription     *description,
                           guint              id,
                           guint              name)
{
  description_reset (description);
  description->id = rw_catalogue_reader_take_value (self, reader, id);
  description->name = rw_catalogue_reader_take_name (self, reader, name, TRUE);
  self->description = description;
}

/**
 * rw_catalogue_reader_add:
 * @kind: what @entry is
 * @entry: (transfer none): in the arena
 * @place: where its id is
 *
 * Adds an entry, or reports that its id is taken.
 */
void
rw_catalogue_reader_add (RwCatalogueReader *self,
                         RwXmlReader       *reader,
                         RwEntryKind        kind,
                         gpointer           entry,
                         RwXmlPlace         place)
{
  const char *id = ((const RwEntry *) entry)->id;

  if (rw_catalogue_has_taken (self->catalogue, kind, id) ||
      !rw_entries_add (&self->entries, kind, entry))
    rw_catalogue_reader_report_taken (reader, place, id);
}

/**
 * rw_catalogue_reader_report_taken:
 * @place: where the id is
 * @id: the id
 *
 * Reports an id that something else of its kind already has.
 */
void
rw_catalogue_reader_report_taken (RwXmlReader *reader,
                                  RwXmlPlace   place,
                                  const char  *id)
{
  rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                        _("the id “%s” is taken, expected another"), id);
}
