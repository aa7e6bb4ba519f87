/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a catalogue file names by id. Since order is free within a file, names
 * are looked up when all of it is known.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

typedef struct
{
  RwReferenceKind   kind;
  RwXmlPlace        place;
  const char       *id;  /* or ids, space separated */
  const RwLayerSet *set; /* (nullable): where to look it up */
} Reference;

static gboolean
has_entry (RwCatalogueReader *self,
           RwEntryKind        kind,
           const char        *id)
{
  return rw_entries_find (&self->entries, kind, id) != NULL ||
         rw_entries_find (&self->catalogue->entries, kind, id) != NULL;
}

/* What this file did not cover is as it is below. */
static void
fill_in_from_below (RwCatalogueReader *self)
{
  const RwEntries *below = &self->catalogue->entries;
  GHashTableIter iter;
  gpointer id;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->forward);
  while (g_hash_table_iter_next (&iter, &id, &entry))
    {
      RwSource *source = entry;
      const RwSource *found = rw_entries_find (below, RW_ENTRY_SOURCE, id);

      if (source->title == NULL && found != NULL)
        *source = *found;
    }

  g_hash_table_iter_init (&iter, self->forward_sets);
  while (g_hash_table_iter_next (&iter, &id, &entry))
    {
      RwLayerSet *set = entry;
      const RwLayerSet *found = rw_entries_find (below, RW_ENTRY_LAYER_SET, id);

      if (set->name == NULL && found != NULL)
        *set = *found;
    }
}

static void
add_topics (GHashTable    *topics,
            const RwTopic *more,
            guint          n_more)
{
  for (guint i = 0; i < n_more; i++)
    g_hash_table_add (topics, (gpointer) more[i].id);
}

/* The topics of a set, collected once for each set. */
static GHashTable *
get_topics (GHashTable       *topics_by_set,
            const RwLayerSet *set)
{
  GHashTable *topics = g_hash_table_lookup (topics_by_set, set);

  if (topics != NULL)
    return topics;

  topics = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (topics_by_set, (gpointer) set, topics);
  add_topics (topics, set->topics, set->n_topics);
  for (guint i = 0; i < set->n_layers; i++)
    add_topics (topics, set->layers[i].topics, set->layers[i].n_topics);
  for (guint i = 0; i < set->n_satellites; i++)
    add_topics (topics, set->satellites[i].topics, set->satellites[i].n_topics);

  return topics;
}

static gboolean
is_known (RwCatalogueReader *self,
          GHashTable        *topics,
          RwReferenceKind    kind,
          const char        *id)
{
  switch ((guint) kind)
    {
    case RW_REFERENCE_SERVICES:
      return has_entry (self, RW_ENTRY_SERVICE, id);
    case RW_REFERENCE_CONTROLS:
      return has_entry (self, RW_ENTRY_CONTROL, id);
    case RW_REFERENCE_TECHNIQUES:
      return has_entry (self, RW_ENTRY_TECHNIQUE, id);
    default:
      return g_hash_table_contains (topics, id);
    }
}

/* The first of @ids that leads to nothing, or NULL. */
static char *
dup_unknown (RwCatalogueReader *self,
             GHashTable        *topics,
             RwReferenceKind    kind,
             const char        *ids)
{
  while (*ids != '\0')
    {
      gsize length = strcspn (ids, " ");
      g_autofree char *id = g_strndup (ids, length);

      if (!is_known (self, topics, kind, id))
        return g_steal_pointer (&id);
      ids += length + (ids[length] == ' ');
    }

  return NULL;
}

/* What @reference should have led to, or NULL where it does. */
static const char *
find_missing (RwCatalogueReader *self,
              const Reference   *reference)
{
  const char *id = reference->id;

  switch (reference->kind)
    {
    case RW_REFERENCE_SOURCE:
      return has_entry (self, RW_ENTRY_SOURCE, id)
             ? NULL : _("that of a source");
    case RW_REFERENCE_PROVIDER:
      return has_entry (self, RW_ENTRY_PROVIDER, id)
             ? NULL : _("that of a provider");
    case RW_REFERENCE_LAYER_SET:
      return has_entry (self, RW_ENTRY_LAYER_SET, id)
             ? NULL : _("that of a set of layers");
    case RW_REFERENCE_LAYER:
      return rw_layer_set_find_layer (reference->set, id) != NULL
             ? NULL : _("that of a layer");
    case RW_REFERENCE_SATELLITE:
      return rw_layer_set_find_satellite (reference->set, id) != NULL
             ? NULL : _("that of a satellite");
    case RW_REFERENCE_NOTE:
      return rw_layer_set_find_note (reference->set, id) != NULL
             ? NULL : _("that of a note");
    case RW_REFERENCE_TOPICS:
    case RW_REFERENCE_SERVICES:
    case RW_REFERENCE_CONTROLS:
    case RW_REFERENCE_TECHNIQUES:
    default:
      return NULL;
    }
}

/* What ids of a kind that comes several at a time should be the ids of. */
static const char *
describe_kind (RwReferenceKind kind)
{
  switch ((guint) kind)
    {
    case RW_REFERENCE_SERVICES:
      return _("that of a service");
    case RW_REFERENCE_CONTROLS:
      return _("that of a control");
    case RW_REFERENCE_TECHNIQUES:
      return _("that of a technique");
    default:
      return _("that of a topic");
    }
}

static void
check_ids (RwCatalogueReader *self,
           RwXmlReader       *reader,
           GHashTable        *topics,
           const Reference   *reference)
{
  g_autofree char *unknown = dup_unknown (self, topics, reference->kind,
                                          reference->id);

  if (unknown != NULL)
    rw_catalogue_reader_report_unknown (reader, reference->place, unknown,
                                        describe_kind (reference->kind));
}

static void
check_reference (RwCatalogueReader *self,
                 RwXmlReader       *reader,
                 GHashTable        *topics_by_set,
                 const Reference   *reference)
{
  const char *missing;

  /* A set that is missing has been reported, with no need to go on about what
   * is missing in it. */
  if (reference->set != NULL && reference->set->name == NULL)
    return;

  if (reference->kind >= RW_REFERENCE_TOPICS)
    {
      GHashTable *topics = reference->kind == RW_REFERENCE_TOPICS
                           ? get_topics (topics_by_set, reference->set) : NULL;

      check_ids (self, reader, topics, reference);
      return;
    }

  missing = find_missing (self, reference);
  if (missing != NULL)
    rw_catalogue_reader_report_unknown (reader, reference->place, reference->id,
                                        missing);
}

/**
 * rw_catalogue_references_new:
 *
 * Makes an empty list of references.
 *
 * Returns: (transfer full): the list
 */
GArray *
rw_catalogue_references_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Reference));
}

/**
 * rw_catalogue_reader_refer:
 * @kind: what is referred to
 * @id: its id, or for topics their ids; in the arena
 * @set: (nullable): for what belongs to a set of layers
 * @place: where the reference is
 *
 * Notes that something has to be there when the file has been read.
 */
void
rw_catalogue_reader_refer (RwCatalogueReader *self,
                           RwReferenceKind    kind,
                           const char        *id,
                           const RwLayerSet  *set,
                           RwXmlPlace         place)
{
  Reference reference = { kind, place, id, set };

  g_array_append_val (self->references, reference);
}

/**
 * rw_catalogue_reader_resolve:
 *
 * Reports what is referred to and is not there.
 */
void
rw_catalogue_reader_resolve (RwCatalogueReader *self,
                             RwXmlReader       *reader)
{
  g_autoptr (GHashTable) topics_by_set = NULL;

  fill_in_from_below (self);
  topics_by_set = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < self->references->len; i++)
    check_reference (self, reader, topics_by_set,
                     &g_array_index (self->references, Reference, i));
}

/**
 * rw_catalogue_reader_report_unknown:
 * @place: where the reference is
 * @id: the id in it
 * @expected: whose id it should have been
 *
 * Reports a reference to nothing.
 */
void
rw_catalogue_reader_report_unknown (RwXmlReader *reader,
                                    RwXmlPlace   place,
                                    const char  *id,
                                    const char  *expected)
{
  /* Translators: an id, and what it should have been the id of. */
  rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                        _("unknown id “%s”, expected %s"), id, expected);
}
