/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding things inside an entry, and entries on their way in.
 */

#include "config.h"

#include "core/rw-catalogue-private.h"

G_STATIC_ASSERT (G_STRUCT_OFFSET (RwSource, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwProvider, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwLayerSet, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwEdition, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwService, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwCatalogueControl, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwTechnique, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwAttack, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwResourceEntry, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwLayer, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RwLayerNote, id) == 0);

/* Finds a struct by its id among @n that lie side by side. */
static gconstpointer
find_in_row (gconstpointer  first,
             guint          n,
             gsize          size,
             const char    *id)
{
  const char *place = first;

  for (guint i = 0; i < n; i++, place += size)
    if (g_str_equal (((const RwEntry *) (gconstpointer) place)->id, id))
      return place;

  return NULL;
}

/**
 * rw_entries_init:
 *
 * Starts without entries.
 */
void
rw_entries_init (RwEntries *self)
{
  for (guint kind = 0; kind < RW_N_ENTRY_KINDS; kind++)
    {
      self->lists[kind] = g_ptr_array_new ();
      self->by_id[kind] = g_hash_table_new (g_str_hash, g_str_equal);
    }
}

/**
 * rw_entries_clear:
 *
 * Forgets the entries, which belong to an arena.
 */
void
rw_entries_clear (RwEntries *self)
{
  for (guint kind = 0; kind < RW_N_ENTRY_KINDS; kind++)
    {
      g_clear_pointer (&self->lists[kind], g_ptr_array_unref);
      g_clear_pointer (&self->by_id[kind], g_hash_table_unref);
    }
}

/**
 * rw_entries_add:
 * @kind: what @entry is
 * @entry: (transfer none): begins with an [struct@Rw.Entry]
 *
 * Adds an entry behind the others of its kind.
 *
 * Returns: %FALSE if there is one of the same id, which then stays
 */
gboolean
rw_entries_add (RwEntries   *self,
                RwEntryKind  kind,
                gpointer     entry)
{
  const char *id = ((const RwEntry *) entry)->id;

  if (g_hash_table_contains (self->by_id[kind], id))
    return FALSE;

  g_ptr_array_add (self->lists[kind], entry);
  g_hash_table_insert (self->by_id[kind], (gpointer) id, entry);

  return TRUE;
}

/**
 * rw_entries_find:
 * @kind: what is looked for
 * @id: its id
 *
 * Finds an entry by its id.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL if there is none
 */
gpointer
rw_entries_find (const RwEntries *self,
                 RwEntryKind      kind,
                 const char      *id)
{
  return g_hash_table_lookup (self->by_id[kind], id);
}

/**
 * rw_layer_set_find_layer:
 * @id: an id
 *
 * Finds a layer of a set by its id.
 *
 * Returns: (transfer none) (nullable): a layer, or %NULL if there is none of
 *   that id
 */
const RwLayer *
rw_layer_set_find_layer (const RwLayerSet *set,
                         const char       *id)
{
  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_in_row (set->layers, set->n_layers, sizeof (RwLayer), id);
}

/**
 * rw_layer_set_find_satellite:
 * @id: an id
 *
 * Finds a satellite of a set by its id.
 *
 * Returns: (transfer none) (nullable): a satellite, or %NULL if there is none of
 *   that id
 */
const RwLayer *
rw_layer_set_find_satellite (const RwLayerSet *set,
                             const char       *id)
{
  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_in_row (set->satellites, set->n_satellites, sizeof (RwLayer), id);
}

/**
 * rw_layer_set_find_note:
 * @id: an id
 *
 * Finds a note of a set by its id.
 *
 * Returns: (transfer none) (nullable): a note, or %NULL if there is none of
 *   that id
 */
const RwLayerNote *
rw_layer_set_find_note (const RwLayerSet *set,
                        const char       *id)
{
  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return find_in_row (set->notes, set->n_notes, sizeof (RwLayerNote), id);
}

/**
 * rw_service_kind_get_id:
 * @kind: a kind of service
 *
 * Gets the word that stands for @kind in files.
 *
 * Returns: a static string
 */
const char *
rw_service_kind_get_id (RwServiceKind kind)
{
  static const char *const words[RW_N_SERVICE_KINDS] = {
    "workload", "management", "client",
  };

  g_return_val_if_fail (kind < RW_N_SERVICE_KINDS, NULL);

  return words[kind];
}

/**
 * rw_edition_find_mapping:
 * @layer_id: the id of a layer
 *
 * Finds the rows that decide the owner of a layer.
 *
 * Returns: (transfer none) (nullable): the mapping, or %NULL where the edition
 *   says nothing of the layer
 */
const RwMapping *
rw_edition_find_mapping (const RwEdition *edition,
                         const char      *layer_id)
{
  g_return_val_if_fail (edition != NULL, NULL);
  g_return_val_if_fail (layer_id != NULL, NULL);

  for (guint i = 0; i < edition->n_mappings; i++)
    if (g_str_equal (edition->mappings[i].layer_id, layer_id))
      return &edition->mappings[i];

  return NULL;
}

/**
 * rw_edition_find_role:
 * @role: what the row does
 *
 * Finds the first row of a role, such as the one of the devices.
 *
 * Returns: (transfer none) (nullable): a row, or %NULL where there is none
 */
const RwResponsibility *
rw_edition_find_role (const RwEdition *edition,
                      RwRowRole        role)
{
  g_return_val_if_fail (edition != NULL, NULL);

  for (guint i = 0; i < edition->n_rows; i++)
    if (edition->rows[i].role == role)
      return &edition->rows[i];

  return NULL;
}
