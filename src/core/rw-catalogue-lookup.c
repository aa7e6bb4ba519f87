/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The entries of the catalogue by place and by id.
 */

#include "config.h"

#include "core/rw-catalogue-private.h"

static gconstpointer
get_entry (RwCatalogue *self,
           RwEntryKind  kind,
           guint        index)
{
  g_return_val_if_fail (index < self->entries.lists[kind]->len, NULL);

  return g_ptr_array_index (self->entries.lists[kind], index);
}

static guint
count (RwCatalogue *self,
       RwEntryKind  kind)
{
  return self->entries.lists[kind]->len;
}

/* The set that most callers mean: the first one, which is the built-in one
 * unless the catalogue was started empty. */
static const RwLayerSet *
main_set (RwCatalogue *self)
{
  return count (self, RW_ENTRY_LAYER_SET) > 0
         ? get_entry (self, RW_ENTRY_LAYER_SET, 0)
         : NULL;
}

/**
 * rw_catalogue_get_n_layer_sets:
 *
 * Counts the sets of layers.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_layer_sets (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return count (self, RW_ENTRY_LAYER_SET);
}

/**
 * rw_catalogue_get_layer_set:
 * @index: from 0, in the order of the files
 *
 * Gets a set of layers by its place.
 *
 * Returns: (transfer none): a set of layers
 */
const RwLayerSet *
rw_catalogue_get_layer_set (RwCatalogue *self,
                            guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_LAYER_SET, index);
}

/**
 * rw_catalogue_find_layer_set:
 * @id: an id
 *
 * Finds a set of layers by its id.
 *
 * Returns: (transfer none) (nullable): a set of layers, or %NULL if there is
 *   none of that id
 */
const RwLayerSet *
rw_catalogue_find_layer_set (RwCatalogue *self,
                             const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_LAYER_SET, id);
}

/**
 * rw_catalogue_get_n_layers:
 *
 * Counts the layers of the first set.
 *
 * Returns: how many there are; 0 where there is no set
 */
guint
rw_catalogue_get_n_layers (RwCatalogue *self)
{
  const RwLayerSet *set;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  set = main_set (self);

  return set != NULL ? set->n_layers : 0;
}

/**
 * rw_catalogue_get_layer:
 * @position: 0 is the innermost
 *
 * Gets a layer of the first set by its place.
 *
 * Returns: (transfer none): a layer
 */
const RwLayer *
rw_catalogue_get_layer (RwCatalogue *self,
                        guint        position)
{
  const RwLayerSet *set;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  set = main_set (self);
  g_return_val_if_fail (set != NULL && position < set->n_layers, NULL);

  return &set->layers[position];
}

/**
 * rw_catalogue_find_layer:
 * @id: an id
 *
 * Finds a layer of the first set by its id.
 *
 * Returns: (transfer none) (nullable): a layer, or %NULL if there is none of
 *   that id
 */
const RwLayer *
rw_catalogue_find_layer (RwCatalogue *self,
                         const char  *id)
{
  const RwLayerSet *set;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  set = main_set (self);

  return set != NULL ? rw_layer_set_find_layer (set, id) : NULL;
}

/**
 * rw_catalogue_get_n_editions:
 *
 * Counts the editions.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_editions (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return count (self, RW_ENTRY_EDITION);
}

/**
 * rw_catalogue_get_edition:
 * @index: from 0, in the order of the files
 *
 * Gets an edition by its place.
 *
 * Returns: (transfer none): an edition
 */
const RwEdition *
rw_catalogue_get_edition (RwCatalogue *self,
                          guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_EDITION, index);
}

/**
 * rw_catalogue_find_edition:
 * @id: an id
 *
 * Finds an edition by its id.
 *
 * Returns: (transfer none) (nullable): an edition, or %NULL if there is
 *   none of that id
 */
const RwEdition *
rw_catalogue_find_edition (RwCatalogue *self,
                           const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_EDITION, id);
}

/**
 * rw_catalogue_get_default_edition:
 *
 * Gets the edition a new document begins with.
 *
 * Returns: (transfer none) (nullable): the first edition marked as the default,
 *   else the first one; %NULL where there is none
 */
const RwEdition *
rw_catalogue_get_default_edition (RwCatalogue *self)
{
  const RwEdition *first = NULL;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  for (guint i = 0; i < count (self, RW_ENTRY_EDITION); i++)
    {
      const RwEdition *edition = get_entry (self, RW_ENTRY_EDITION, i);

      if (edition->is_default)
        return edition;
      if (first == NULL)
        first = edition;
    }

  return first;
}

/**
 * rw_catalogue_get_n_services:
 *
 * Counts the services.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_services (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return count (self, RW_ENTRY_SERVICE);
}

/**
 * rw_catalogue_get_service:
 * @index: from 0, in the order of the files
 *
 * Gets a service by its place.
 *
 * Returns: (transfer none): a service
 */
const RwService *
rw_catalogue_get_service (RwCatalogue *self,
                          guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_SERVICE, index);
}

/**
 * rw_catalogue_find_service:
 * @id: an id
 *
 * Finds a service by its id.
 *
 * Returns: (transfer none) (nullable): a service, or %NULL if there is
 *   none of that id
 */
const RwService *
rw_catalogue_find_service (RwCatalogue *self,
                           const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_SERVICE, id);
}

/**
 * rw_catalogue_get_n_controls:
 *
 * Counts the controls.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_controls (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return count (self, RW_ENTRY_CONTROL);
}

/**
 * rw_catalogue_get_control:
 * @index: from 0, in the order of the files
 *
 * Gets a control by its place.
 *
 * Returns: (transfer none): a control
 */
const RwCatalogueControl *
rw_catalogue_get_control (RwCatalogue *self,
                          guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_CONTROL, index);
}

/**
 * rw_catalogue_find_control:
 * @id: an id
 *
 * Finds a control by its id.
 *
 * Returns: (transfer none) (nullable): a control, or %NULL if there is
 *   none of that id
 */
const RwCatalogueControl *
rw_catalogue_find_control (RwCatalogue *self,
                           const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_CONTROL, id);
}

/**
 * rw_catalogue_get_n_providers:
 *
 * Counts the providers.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_providers (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return count (self, RW_ENTRY_PROVIDER);
}

/**
 * rw_catalogue_get_provider:
 * @index: from 0, in the order of the files
 *
 * Gets a provider by its place.
 *
 * Returns: (transfer none): a provider
 */
const RwProvider *
rw_catalogue_get_provider (RwCatalogue *self,
                           guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_PROVIDER, index);
}

/**
 * rw_catalogue_find_provider:
 * @id: an id
 *
 * Finds a provider by its id.
 *
 * Returns: (transfer none) (nullable): a provider, or %NULL if there is
 *   none of that id
 */
const RwProvider *
rw_catalogue_find_provider (RwCatalogue *self,
                            const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_PROVIDER, id);
}

/**
 * rw_catalogue_get_n_sources:
 *
 * Counts the sources.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_sources (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return count (self, RW_ENTRY_SOURCE);
}

/**
 * rw_catalogue_get_source:
 * @index: from 0, in the order of the files
 *
 * Gets a source by its place.
 *
 * Returns: (transfer none): a source
 */
const RwSource *
rw_catalogue_get_source (RwCatalogue *self,
                         guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_SOURCE, index);
}

/**
 * rw_catalogue_find_source:
 * @id: an id
 *
 * Finds a source by its id.
 *
 * Returns: (transfer none) (nullable): a source, or %NULL if there is
 *   none of that id
 */
const RwSource *
rw_catalogue_find_source (RwCatalogue *self,
                          const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_SOURCE, id);
}
