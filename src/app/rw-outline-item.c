/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An item of the outline's lists. It holds no text: rows ask the session when
 * they are shown, and only those that can be seen are.
 */

#include "config.h"

#include "app/rw-outline-item.h"

struct _RwOutlineItem
{
  GObject        parent_instance;

  const RwLayer *layer;     /* (borrowed): of the catalogue */
  RwWorkload    *workload;  /* (owned) (nullable) */
  gboolean       outside;
};

G_DEFINE_FINAL_TYPE (RwOutlineItem, rw_outline_item, G_TYPE_OBJECT)

static void
rw_outline_item_finalize (GObject *object)
{
  RwOutlineItem *self = RW_OUTLINE_ITEM (object);

  g_clear_object (&self->workload);

  G_OBJECT_CLASS (rw_outline_item_parent_class)->finalize (object);
}

static void
rw_outline_item_class_init (RwOutlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_outline_item_finalize;
}

static void
rw_outline_item_init (RwOutlineItem *self)
{
}

/**
 * rw_outline_item_new:
 * @layer: a layer, which must outlive the item
 * @outside: whether it lies outside the rings
 * @workload: (nullable): a workload, or %NULL for the whole ring
 *
 * Makes an item.
 *
 * Returns: (transfer full): a new item
 */
RwOutlineItem *
rw_outline_item_new (const RwLayer *layer,
                     gboolean       outside,
                     RwWorkload    *workload)
{
  RwOutlineItem *self = g_object_new (RW_TYPE_OUTLINE_ITEM, NULL);

  self->layer = layer;
  self->outside = outside;
  g_set_object (&self->workload, workload);

  return self;
}

/**
 * rw_outline_item_get_layer:
 * @self: an item
 *
 * Gets the layer.
 *
 * Returns: (transfer none): the layer
 */
const RwLayer *
rw_outline_item_get_layer (RwOutlineItem *self)
{
  g_return_val_if_fail (RW_IS_OUTLINE_ITEM (self), NULL);

  return self->layer;
}

/**
 * rw_outline_item_is_outside:
 * @self: an item
 *
 * Asks whether the layer lies outside the rings, as the devices do.
 *
 * Returns: whether it does
 */
gboolean
rw_outline_item_is_outside (RwOutlineItem *self)
{
  g_return_val_if_fail (RW_IS_OUTLINE_ITEM (self), FALSE);

  return self->outside;
}

/**
 * rw_outline_item_get_workload:
 * @self: an item
 *
 * Gets the workload.
 *
 * Returns: (transfer none) (nullable): the workload, or %NULL for a whole ring
 */
RwWorkload *
rw_outline_item_get_workload (RwOutlineItem *self)
{
  g_return_val_if_fail (RW_IS_OUTLINE_ITEM (self), NULL);

  return self->workload;
}
