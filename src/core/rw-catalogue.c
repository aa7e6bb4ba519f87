/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the entries of the catalogue. It must not know how they are written in
 * files, nor any document.
 */

#include "config.h"

#include "core/rw-catalogue-private.h"

G_DEFINE_FINAL_TYPE (RwCatalogue, rw_catalogue, G_TYPE_OBJECT)

static void
rw_catalogue_finalize (GObject *object)
{
  RwCatalogue *self = RW_CATALOGUE (object);

  rw_entries_clear (&self->entries);
  g_ptr_array_unref (self->arenas);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (rw_catalogue_parent_class)->finalize (object);
}

static void
rw_catalogue_class_init (RwCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_catalogue_finalize;
}

static void
rw_catalogue_init (RwCatalogue *self)
{
  rw_entries_init (&self->entries);
  self->arenas = g_ptr_array_new_with_free_func ((GDestroyNotify) rw_arena_free);
}

/* Puts an own entry behind the other own ones, and in the place of one of the
 * same id below. */
static void
cover (RwCatalogue *self,
       RwEntryKind  kind,
       gpointer     entry)
{
  GPtrArray *list = self->entries.lists[kind];
  const char *id = ((const RwEntry *) entry)->id;
  gpointer covered = rw_entries_find (&self->entries, kind, id);

  if (covered != NULL)
    g_ptr_array_remove (list, covered);
  g_ptr_array_insert (list, self->n_own[kind]++, entry);
  g_hash_table_replace (self->entries.by_id[kind], (gpointer) id, entry);
}

/* Editions from below that speak of a set of layers that is covered now speak
 * of the one that covers it. */
static void
lead_to_own_set (RwCatalogue      *self,
                 const RwLayerSet *set,
                 RwArena          *arena)
{
  GPtrArray *editions = self->entries.lists[RW_ENTRY_EDITION];

  for (guint i = self->n_own[RW_ENTRY_EDITION]; i < editions->len; i++)
    {
      RwEdition *edition = g_ptr_array_index (editions, i);

      if (edition->layer_set == set ||
          !g_str_equal (edition->layer_set->id, set->id))
        continue;

      edition = rw_arena_memdup (arena, edition, sizeof *edition);
      edition->layer_set = set;
      editions->pdata[i] = edition;
      g_hash_table_replace (self->entries.by_id[RW_ENTRY_EDITION],
                            (gpointer) edition->id, edition);
    }
}

static void
lead_to_own_sets (RwCatalogue *self,
                  RwArena     *arena)
{
  GPtrArray *sets = self->entries.lists[RW_ENTRY_LAYER_SET];

  for (guint i = 0; i < self->n_own[RW_ENTRY_LAYER_SET]; i++)
    lead_to_own_set (self, g_ptr_array_index (sets, i), arena);
}

/* What the tools of a provider call a service goes with it. */
static void
drop_resources_of_covered (RwCatalogue *self)
{
  GPtrArray *resources = self->entries.lists[RW_ENTRY_RESOURCE];
  GHashTable *by_id = self->entries.by_id[RW_ENTRY_RESOURCE];

  for (guint i = resources->len; i > self->n_own[RW_ENTRY_RESOURCE]; i--)
    {
      RwResourceEntry *entry = g_ptr_array_index (resources, i - 1);

      if (rw_entries_find (&self->entries, RW_ENTRY_SERVICE,
                           entry->service->id) == entry->service)
        continue;

      g_hash_table_remove (by_id, entry->id);
      g_ptr_array_remove_index (resources, i - 1);
    }
}

/**
 * rw_catalogue_has_taken:
 * @kind: what is looked for
 * @id: its id
 *
 * Tells whether nothing more may have an id. What is covered may.
 *
 * Returns: whether it is taken
 */
gboolean
rw_catalogue_has_taken (RwCatalogue *self,
                        RwEntryKind  kind,
                        const char  *id)
{
  gpointer entry = rw_entries_find (&self->entries, kind, id);

  if (entry == NULL || self->base == NULL)
    return entry != NULL;

  for (guint i = 0; i < self->n_own[kind]; i++)
    if (g_ptr_array_index (self->entries.lists[kind], i) == entry)
      return TRUE;
  return FALSE;
}

/**
 * rw_catalogue_count_own:
 * @kind: what to count
 *
 * Counts the entries that are not those of a catalogue below; they come first.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_count_own (RwCatalogue *self,
                        RwEntryKind  kind)
{
  return self->base != NULL ? self->n_own[kind]
                            : self->entries.lists[kind]->len;
}

/**
 * rw_catalogue_has_own:
 *
 * Tells whether a catalogue that lies over another one knows more.
 *
 * Returns: whether it has entries of its own
 */
gboolean
rw_catalogue_has_own (RwCatalogue *self)
{
  for (guint kind = 0; kind < RW_N_ENTRY_KINDS; kind++)
    if (rw_catalogue_count_own (self, kind) > 0)
      return TRUE;

  return FALSE;
}

/**
 * rw_catalogue_take:
 * @entries: checked entries, none of which has an id that is taken
 * @arena: (transfer full): where they are
 *
 * Adds entries, which from now on live as long as the catalogue.
 */
void
rw_catalogue_take (RwCatalogue     *self,
                   const RwEntries *entries,
                   RwArena         *arena)
{
  g_return_if_fail (RW_IS_CATALOGUE (self));

  g_ptr_array_add (self->arenas, arena);
  for (guint kind = 0; kind < RW_N_ENTRY_KINDS; kind++)
    for (guint i = 0; i < entries->lists[kind]->len; i++)
      {
        gpointer entry = g_ptr_array_index (entries->lists[kind], i);

        if (self->base != NULL)
          cover (self, kind, entry);
        else
          rw_entries_add (&self->entries, kind, entry);
      }
  if (self->base == NULL)
    return;

  lead_to_own_sets (self, arena);
  drop_resources_of_covered (self);
}

/**
 * rw_catalogue_new_empty:
 *
 * Creates a catalogue that knows nothing, for files to be added to.
 *
 * Returns: (transfer full): a catalogue
 */
RwCatalogue *
rw_catalogue_new_empty (void)
{
  return g_object_new (RW_TYPE_CATALOGUE, NULL);
}

/**
 * rw_catalogue_new_over:
 * @base: what is known below; nothing may be added to it any more
 *
 * Creates a catalogue that knows all that another one knows, for files to be
 * added to that speak of a single document. What they bring comes first, and
 * may cover what has the same id below. An edition from below whose set of
 * layers is covered is one of the set that covers it.
 *
 * Returns: (transfer full): a catalogue
 */
RwCatalogue *
rw_catalogue_new_over (RwCatalogue *base)
{
  RwCatalogue *self;

  g_return_val_if_fail (RW_IS_CATALOGUE (base), NULL);

  self = rw_catalogue_new_empty ();
  self->base = g_object_ref (base);
  for (guint kind = 0; kind < RW_N_ENTRY_KINDS; kind++)
    for (guint i = 0; i < base->entries.lists[kind]->len; i++)
      rw_entries_add (&self->entries, kind,
                      g_ptr_array_index (base->entries.lists[kind], i));

  return self;
}
