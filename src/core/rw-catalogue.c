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

/**
 * rw_catalogue_take:
 * @entries: checked entries, none of which has an id that is already there
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
      rw_entries_add (&self->entries, kind,
                      g_ptr_array_index (entries->lists[kind], i));
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
