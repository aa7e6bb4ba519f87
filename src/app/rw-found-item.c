/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place that was found, as an item of a list, and how it is put in words.
 */

#include "config.h"

#include "app/rw-found-item.h"

#include <glib/gi18n.h>

#include "core/rw-control.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

struct _RwFoundItem
{
  GObject          parent_instance;

  /* Owned */
  GPtrArray       *hits;       /* of which it is one */
  RwCatalogue     *catalogue;
  char            *typed;

  /* Borrowed from hits */
  const RwFindHit *hit;

  guint            index;
};

G_DEFINE_FINAL_TYPE (RwFoundItem, rw_found_item, G_TYPE_OBJECT)

static void
rw_found_item_finalize (GObject *object)
{
  RwFoundItem *self = RW_FOUND_ITEM (object);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_object (&self->catalogue);
  g_free (self->typed);

  G_OBJECT_CLASS (rw_found_item_parent_class)->finalize (object);
}

static void
rw_found_item_class_init (RwFoundItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_found_item_finalize;
}

static void
rw_found_item_init (RwFoundItem *self)
{
}

/**
 * rw_found_item_new:
 * @hits: (element-type RwFindHit): what was found
 * @index: which of them
 * @catalogue: where layers have their names
 * @typed: what was sought
 *
 * Makes an item of a place.
 *
 * Returns: (transfer full): a new item
 */
RwFoundItem *
rw_found_item_new (GPtrArray   *hits,
                   guint        index,
                   RwCatalogue *catalogue,
                   const char  *typed)
{
  RwFoundItem *self = g_object_new (RW_TYPE_FOUND_ITEM, NULL);

  self->hits = g_ptr_array_ref (hits);
  self->hit = g_ptr_array_index (hits, index);
  self->index = index;
  self->catalogue = g_object_ref (catalogue);
  self->typed = g_strdup (typed);

  return self;
}

/**
 * rw_found_item_get_index:
 * @self: an item
 *
 * Gets which of all places it is.
 *
 * Returns: counted from 0
 */
guint
rw_found_item_get_index (RwFoundItem *self)
{
  g_return_val_if_fail (RW_IS_FOUND_ITEM (self), 0);

  return self->index;
}

/**
 * rw_found_item_get_name:
 * @self: an item
 *
 * Gets what the place is called.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_found_item_get_name (RwFoundItem *self)
{
  g_return_val_if_fail (RW_IS_FOUND_ITEM (self), NULL);

  if (self->hit->workload != NULL)
    return rw_workload_get_name (self->hit->workload);
  if (self->hit->control != NULL)
    return rw_control_get_name (self->hit->control);

  return rw_scenario_get_name (self->hit->scenario);
}

/**
 * rw_found_item_dup_kind:
 * @self: an item
 *
 * Says what the place is, and where.
 *
 * Returns: (transfer full): plain text, such as “Control, Network”
 */
char *
rw_found_item_dup_kind (RwFoundItem *self)
{
  const char *layer_id;
  const RwLayer *layer;

  g_return_val_if_fail (RW_IS_FOUND_ITEM (self), NULL);

  if (self->hit->workload != NULL)
    /* Translators: %s is the scenario that the workload is in. */
    return g_strdup_printf (_("Workload in “%s”"),
                            rw_scenario_get_name (self->hit->scenario));
  if (self->hit->control == NULL)
    return g_strdup (_("Scenario"));

  layer_id = self->hit->layer_id;
  layer = rw_catalogue_find_layer (self->catalogue, layer_id);
  /* Translators: the first %s is a layer, the second a scenario. */
  return g_strdup_printf (_("Control of “%s” in “%s”"),
                          layer != NULL ? layer->name : layer_id,
                          rw_scenario_get_name (self->hit->scenario));
}

/**
 * rw_found_item_dup_passage:
 * @self: an item
 *
 * Takes what was found where that is not the name.
 *
 * Returns: (transfer full) (nullable): plain text in one line
 */
char *
rw_found_item_dup_passage (RwFoundItem *self)
{
  g_return_val_if_fail (RW_IS_FOUND_ITEM (self), NULL);

  if (self->hit->field == RW_FIND_IN_NAME)
    return NULL;

  return rw_find_dup_passage (self->hit->text, self->typed);
}
