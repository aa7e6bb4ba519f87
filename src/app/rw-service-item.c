/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing that a service picker offers: a service of the catalogue, or a
 * workload of somebody's own. It never changes.
 */

#include "config.h"

#include "app/rw-service-item.h"

struct _RwServiceItem
{
  GObject          parent_instance;

  /* Owned */
  RwCatalogue     *catalogue; /* (nullable): of the service */
  char            *name;
  char            *reason;    /* (nullable): why the search has it */

  /* Borrowed from catalogue */
  const RwService *service;   /* (nullable) */

  RwServiceModel   model;
};

G_DEFINE_FINAL_TYPE (RwServiceItem, rw_service_item, G_TYPE_OBJECT)

static void
rw_service_item_finalize (GObject *object)
{
  RwServiceItem *self = RW_SERVICE_ITEM (object);

  g_free (self->reason);
  g_free (self->name);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (rw_service_item_parent_class)->finalize (object);
}

static void
rw_service_item_class_init (RwServiceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_service_item_finalize;
}

static void
rw_service_item_init (RwServiceItem *self)
{
}

/**
 * rw_service_item_new:
 * @catalogue: where the service is
 * @service: a service that can be a workload
 * @hit: (nullable): how it was found
 *
 * Offers a service.
 *
 * Returns: (transfer full): a new item
 */
RwServiceItem *
rw_service_item_new (RwCatalogue       *catalogue,
                     const RwService   *service,
                     const RwSearchHit *hit)
{
  RwServiceItem *self = g_object_new (RW_TYPE_SERVICE_ITEM, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->service = service;
  self->name = g_strdup (service->name);
  self->model = service->model;
  self->reason = hit != NULL ? rw_search_hit_dup_reason (hit) : NULL;

  return self;
}

/**
 * rw_service_item_new_own:
 * @name: of the workload
 * @model: its service model
 *
 * Offers a workload that uses no service of the catalogue.
 *
 * Returns: (transfer full): a new item
 */
RwServiceItem *
rw_service_item_new_own (const char     *name,
                         RwServiceModel  model)
{
  RwServiceItem *self = g_object_new (RW_TYPE_SERVICE_ITEM, NULL);

  self->name = g_strdup (name);
  self->model = model;

  return self;
}

/**
 * rw_service_item_get_service:
 * @self: an item
 *
 * Gets the service that is offered.
 *
 * Returns: (transfer none) (nullable): a service, or %NULL for a workload of
 *   one's own
 */
const RwService *
rw_service_item_get_service (RwServiceItem *self)
{
  g_return_val_if_fail (RW_IS_SERVICE_ITEM (self), NULL);

  return self->service;
}

/**
 * rw_service_item_get_name:
 * @self: an item
 *
 * Gets what a new workload would be called.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_service_item_get_name (RwServiceItem *self)
{
  g_return_val_if_fail (RW_IS_SERVICE_ITEM (self), NULL);

  return self->name;
}

/**
 * rw_service_item_get_model:
 * @self: an item
 *
 * Gets how a new workload would be run.
 *
 * Returns: a service model
 */
RwServiceModel
rw_service_item_get_model (RwServiceItem *self)
{
  g_return_val_if_fail (RW_IS_SERVICE_ITEM (self), RW_SERVICE_MODEL_ON_PREMISES);

  return self->model;
}

/**
 * rw_service_item_get_reason:
 * @self: an item
 *
 * Gets why the search has found it, where its name does not show that.
 *
 * Returns: (transfer none) (nullable): plain text, such as “formerly DocumentDB”
 */
const char *
rw_service_item_get_reason (RwServiceItem *self)
{
  g_return_val_if_fail (RW_IS_SERVICE_ITEM (self), NULL);

  return self->reason;
}
