/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An item of the control picker. It keeps the catalogue its control is in.
 */

#include "config.h"

#include "app/rw-control-item.h"

struct _RwControlItem
{
  GObject                   parent_instance;

  RwCatalogue              *catalogue;  /* (owned) (nullable) */
  const RwCatalogueControl *control;    /* (nullable): of the catalogue */
  char                     *name;       /* (owned) */
  char                     *text;       /* (owned): a line about it */
};

G_DEFINE_FINAL_TYPE (RwControlItem, rw_control_item, G_TYPE_OBJECT)

static void
rw_control_item_finalize (GObject *object)
{
  RwControlItem *self = RW_CONTROL_ITEM (object);

  g_clear_object (&self->catalogue);
  g_free (self->name);
  g_free (self->text);

  G_OBJECT_CLASS (rw_control_item_parent_class)->finalize (object);
}

static void
rw_control_item_class_init (RwControlItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_control_item_finalize;
}

static void
rw_control_item_init (RwControlItem *self)
{
}

/**
 * rw_control_item_new:
 * @catalogue: where the control is
 * @control: a control
 * @text: a line about it
 *
 * Makes an item for a control of the catalogue.
 *
 * Returns: (transfer full): a new item
 */
RwControlItem *
rw_control_item_new (RwCatalogue              *catalogue,
                     const RwCatalogueControl *control,
                     const char               *text)
{
  RwControlItem *self = g_object_new (RW_TYPE_CONTROL_ITEM, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->control = control;
  self->name = g_strdup (control->name);
  self->text = g_strdup (text);

  return self;
}

/**
 * rw_control_item_new_own:
 * @name: what somebody calls it
 *
 * Makes an item for a control that the catalogue does not have.
 *
 * Returns: (transfer full): a new item
 */
RwControlItem *
rw_control_item_new_own (const char *name)
{
  RwControlItem *self = g_object_new (RW_TYPE_CONTROL_ITEM, NULL);

  self->name = g_strdup (name);
  self->text = g_strdup ("");

  return self;
}

/**
 * rw_control_item_get_control:
 * @self: an item
 *
 * Gets the control of the catalogue.
 *
 * Returns: (transfer none) (nullable): the control, or %NULL for one's own
 */
const RwCatalogueControl *
rw_control_item_get_control (RwControlItem *self)
{
  g_return_val_if_fail (RW_IS_CONTROL_ITEM (self), NULL);

  return self->control;
}

/**
 * rw_control_item_get_name:
 * @self: an item
 *
 * Gets what it is called.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_control_item_get_name (RwControlItem *self)
{
  g_return_val_if_fail (RW_IS_CONTROL_ITEM (self), NULL);

  return self->name;
}

/**
 * rw_control_item_get_text:
 * @self: an item
 *
 * Gets the line about it.
 *
 * Returns: (transfer none): plain text, "" for none
 */
const char *
rw_control_item_get_text (RwControlItem *self)
{
  g_return_val_if_fail (RW_IS_CONTROL_ITEM (self), NULL);

  return self->text;
}
