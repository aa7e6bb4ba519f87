/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What attackers do, and what controls do about it.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue-private.h"

static gconstpointer
get_entry (RwCatalogue *self,
           RwEntryKind  kind,
           guint        index)
{
  g_return_val_if_fail (index < self->entries.lists[kind]->len, NULL);

  return g_ptr_array_index (self->entries.lists[kind], index);
}

static gboolean
has_id (const char *ids,
        const char *id)
{
  gsize length = strlen (id);

  if (length == 0)
    return FALSE;

  for (const char *found = strstr (ids, id); found != NULL;
       found = strstr (found + 1, id))
    if ((found == ids || found[-1] == ' ') &&
        (found[length] == ' ' || found[length] == '\0'))
      return TRUE;

  return FALSE;
}

/**
 * rw_catalogue_get_n_techniques:
 *
 * Counts the techniques of attackers that have a name here.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_techniques (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return self->entries.lists[RW_ENTRY_TECHNIQUE]->len;
}

/**
 * rw_catalogue_get_technique:
 * @index: from 0, in the order of the files
 *
 * Gets a technique by its place.
 *
 * Returns: (transfer none): a technique
 */
const RwTechnique *
rw_catalogue_get_technique (RwCatalogue *self,
                            guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_TECHNIQUE, index);
}

/**
 * rw_catalogue_find_technique:
 * @id: an id, such as "T1110"
 *
 * Finds a technique by its id.
 *
 * Returns: (transfer none) (nullable): a technique, or %NULL if there is none
 *   of that id
 */
const RwTechnique *
rw_catalogue_find_technique (RwCatalogue *self,
                             const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_TECHNIQUE, id);
}

/**
 * rw_catalogue_get_n_attacks:
 *
 * Counts the attacks.
 *
 * Returns: how many there are
 */
guint
rw_catalogue_get_n_attacks (RwCatalogue *self)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), 0);

  return self->entries.lists[RW_ENTRY_ATTACK]->len;
}

/**
 * rw_catalogue_get_attack:
 * @index: from 0, in the order of the files
 *
 * Gets an attack by its place.
 *
 * Returns: (transfer none): an attack
 */
const RwAttack *
rw_catalogue_get_attack (RwCatalogue *self,
                         guint        index)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);

  return get_entry (self, RW_ENTRY_ATTACK, index);
}

/**
 * rw_catalogue_find_attack:
 * @id: an id
 *
 * Finds an attack by its id.
 *
 * Returns: (transfer none) (nullable): an attack, or %NULL if there is none of
 *   that id
 */
const RwAttack *
rw_catalogue_find_attack (RwCatalogue *self,
                          const char  *id)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return rw_entries_find (&self->entries, RW_ENTRY_ATTACK, id);
}

/**
 * rw_catalogue_control_serves:
 * @self: a control
 * @service_id: (nullable): the id of a service, %NULL for one that is in no
 *   catalogue
 *
 * Tells whether a control can be put to work for a service. One that names no
 * services serves any.
 *
 * Returns: whether it can
 */
gboolean
rw_catalogue_control_serves (const RwCatalogueControl *self,
                             const char               *service_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return *self->services == '\0' ||
         (service_id != NULL && has_id (self->services, service_id));
}

/**
 * rw_catalogue_control_get_strength:
 * @self: a control
 * @effect: what it should do
 * @technique_id: against which technique
 *
 * Tells how well a control does something, as far as that is written down. A
 * technique and its sub-techniques are scored apart.
 *
 * Returns: the strength, %RW_STRENGTH_NONE where nobody has scored it
 */
RwStrength
rw_catalogue_control_get_strength (const RwCatalogueControl *self,
                                   RwEffect                  effect,
                                   const char               *technique_id)
{
  RwStrength strength = RW_STRENGTH_NONE;

  g_return_val_if_fail (self != NULL, RW_STRENGTH_NONE);
  g_return_val_if_fail (technique_id != NULL, RW_STRENGTH_NONE);

  for (guint i = 0; i < self->n_scores; i++)
    if (self->scores[i].effect == effect && self->scores[i].strength > strength &&
        has_id (self->scores[i].techniques, technique_id))
      strength = self->scores[i].strength;

  return strength;
}
