/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking entries of a catalogue up. It is filled by the loader and never
 * changes afterwards.
 */

#include "config.h"

#include "core/rw-catalogue-private.h"

G_DEFINE_FINAL_TYPE (RwCatalogue, rw_catalogue, G_TYPE_OBJECT)

static void
rw_catalogue_finalize (GObject *object)
{
  RwCatalogue *self = RW_CATALOGUE (object);

  g_clear_pointer (&self->services_by_id, g_hash_table_unref);
  g_clear_pointer (&self->controls_by_id, g_hash_table_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->controls, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);

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
  self->strings = g_string_chunk_new (16 * 1024);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->providers = g_ptr_array_new ();
  self->sources = g_ptr_array_new ();
  self->layers = g_ptr_array_new ();
  self->editions = g_ptr_array_new ();
  self->services = g_ptr_array_new ();
  self->controls = g_ptr_array_new ();
  self->services_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->controls_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * rw_catalogue_alloc:
 * @size: bytes
 *
 * Gives zeroed memory that lives as long as the catalogue.
 *
 * Returns: (transfer none): the memory
 */
gpointer
rw_catalogue_alloc (RwCatalogue *self,
                    gsize        size)
{
  gpointer block = g_malloc0 (size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * rw_catalogue_get_n_layers:
 *
 * Gets how many layers there are.
 *
 * Returns: 3 to 9
 */
guint
rw_catalogue_get_n_layers (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return self->layers->len;
}

/**
 * rw_catalogue_get_layer:
 * @position: 0 for the innermost, below rw_catalogue_get_n_layers()
 *
 * Gets a layer by its place.
 *
 * Returns: (transfer none): the layer
 */
const RwLayer *
rw_catalogue_get_layer (RwCatalogue *self,
                        guint        position)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (position < self->layers->len, NULL);

  return g_ptr_array_index (self->layers, position);
}

/**
 * rw_catalogue_find_layer:
 * @id: an identifier
 *
 * Finds a layer.
 *
 * Returns: (transfer none) (nullable): the layer, or %NULL for none
 */
const RwLayer *
rw_catalogue_find_layer (RwCatalogue *self,
                         const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->layers->len; i++)
    {
      const RwLayer *layer = g_ptr_array_index (self->layers, i);

      if (g_str_equal (layer->id, id))
        return layer;
    }

  return NULL;
}

/**
 * rw_catalogue_get_n_editions:
 *
 * Gets how many editions there are.
 *
 * Returns: a count
 */
guint
rw_catalogue_get_n_editions (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return self->editions->len;
}

/**
 * rw_catalogue_get_edition:
 * @index: below rw_catalogue_get_n_editions()
 *
 * Gets an edition by its place.
 *
 * Returns: (transfer none): the edition
 */
const RwEdition *
rw_catalogue_get_edition (RwCatalogue *self,
                          guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (index < self->editions->len, NULL);

  return g_ptr_array_index (self->editions, index);
}

/**
 * rw_catalogue_find_edition:
 * @id: an identifier
 *
 * Finds an edition.
 *
 * Returns: (transfer none) (nullable): the edition, or %NULL for none
 */
const RwEdition *
rw_catalogue_find_edition (RwCatalogue *self,
                           const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->editions->len; i++)
    {
      const RwEdition *edition = g_ptr_array_index (self->editions, i);

      if (g_str_equal (edition->id, id))
        return edition;
    }

  return NULL;
}

/**
 * rw_catalogue_get_default_edition:
 *
 * Gets the edition that decides where a document names none.
 *
 * Returns: (transfer none) (nullable): the edition, or %NULL where the
 *   catalogue has none at all
 */
const RwEdition *
rw_catalogue_get_default_edition (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  for (guint i = 0; i < self->editions->len; i++)
    {
      const RwEdition *edition = g_ptr_array_index (self->editions, i);

      if (edition->is_default)
        return edition;
    }

  return self->editions->len > 0 ? g_ptr_array_index (self->editions, 0) : NULL;
}

/**
 * rw_catalogue_get_n_services:
 *
 * Gets how many services there are.
 *
 * Returns: a count
 */
guint
rw_catalogue_get_n_services (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return self->services->len;
}

/**
 * rw_catalogue_get_service:
 * @index: below rw_catalogue_get_n_services()
 *
 * Gets a service by its place.
 *
 * Returns: (transfer none): the service
 */
const RwService *
rw_catalogue_get_service (RwCatalogue *self,
                          guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (index < self->services->len, NULL);

  return g_ptr_array_index (self->services, index);
}

/**
 * rw_catalogue_find_service:
 * @id: an identifier
 *
 * Finds a service.
 *
 * Returns: (transfer none) (nullable): the service, or %NULL for none
 */
const RwService *
rw_catalogue_find_service (RwCatalogue *self,
                           const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->services_by_id, id);
}

/**
 * rw_catalogue_get_n_controls:
 *
 * Gets how many controls there are.
 *
 * Returns: a count
 */
guint
rw_catalogue_get_n_controls (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return self->controls->len;
}

/**
 * rw_catalogue_get_control:
 * @index: below rw_catalogue_get_n_controls()
 *
 * Gets a control by its place.
 *
 * Returns: (transfer none): the control
 */
const RwCatalogueControl *
rw_catalogue_get_control (RwCatalogue *self,
                          guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (index < self->controls->len, NULL);

  return g_ptr_array_index (self->controls, index);
}

/**
 * rw_catalogue_find_control:
 * @id: an identifier
 *
 * Finds a control.
 *
 * Returns: (transfer none) (nullable): the control, or %NULL for none
 */
const RwCatalogueControl *
rw_catalogue_find_control (RwCatalogue *self,
                           const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->controls_by_id, id);
}

/**
 * rw_catalogue_find_provider:
 * @id: an identifier
 *
 * Finds a provider.
 *
 * Returns: (transfer none) (nullable): the provider, or %NULL for none
 */
const RwProvider *
rw_catalogue_find_provider (RwCatalogue *self,
                            const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->providers->len; i++)
    {
      const RwProvider *provider = g_ptr_array_index (self->providers, i);

      if (g_str_equal (provider->id, id))
        return provider;
    }

  return NULL;
}

/**
 * rw_edition_find_mapping:
 * @layer_id: a layer
 *
 * Finds the rows that decide a layer's owner.
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
 * @role: satellite or note
 *
 * Finds the first row that plays a role outside the rings.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL for none
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
