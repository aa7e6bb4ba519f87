/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Foreign content as two lists. Most objects have none, so an empty one is
 * two pointers and no more. It neither parses nor writes XML.
 */

#include "config.h"

#include "core/rw-extras.h"

struct _RwExtras
{
  GArray *attributes;  /* (owned) (nullable) (element-type RwExtraAttribute) */
  GArray *nodes;       /* (owned) (nullable) (element-type RwExtraNode) */
};

static void
attribute_clear (gpointer data)
{
  RwExtraAttribute *attribute = data;

  g_free (attribute->name);
  g_free (attribute->value);
}

static void
node_clear (gpointer data)
{
  RwExtraNode *node = data;

  g_free (node->xml);
}

static guint
array_length (const GArray *array)
{
  return array != NULL ? array->len : 0;
}

/* No extras at all and empty ones are the same thing. */
static guint
count_attributes (const RwExtras *self)
{
  return self != NULL ? array_length (self->attributes) : 0;
}

static guint
count_nodes (const RwExtras *self)
{
  return self != NULL ? array_length (self->nodes) : 0;
}

static gboolean
attributes_equal (const RwExtraAttribute *a,
                  const RwExtraAttribute *b)
{
  return g_str_equal (a->place, b->place) &&
         g_str_equal (a->name, b->name) &&
         g_str_equal (a->value, b->value);
}

static gboolean
nodes_equal (const RwExtraNode *a,
             const RwExtraNode *b)
{
  return g_str_equal (a->place, b->place) && g_str_equal (a->xml, b->xml);
}

/**
 * rw_extras_new:
 *
 * Makes empty extras.
 *
 * Returns: (transfer full): the extras
 */
RwExtras *
rw_extras_new (void)
{
  return g_new0 (RwExtras, 1);
}

/**
 * rw_extras_copy:
 * @self: (nullable): the extras
 *
 * Copies attributes and nodes; of %NULL it makes empty extras.
 *
 * Returns: (transfer full): the copy
 */
RwExtras *
rw_extras_copy (const RwExtras *self)
{
  RwExtras *copy = rw_extras_new ();

  for (guint i = 0; i < count_attributes (self); i++)
    {
      const RwExtraAttribute *attribute = rw_extras_get_attribute (self, i);

      rw_extras_add_attribute (copy, attribute->place, attribute->name,
                               attribute->value);
    }
  for (guint i = 0; i < count_nodes (self); i++)
    {
      const RwExtraNode *node = rw_extras_get_node (self, i);

      rw_extras_add_node (copy, node->place, node->xml);
    }

  return copy;
}

/**
 * rw_extras_free:
 * @self: (nullable) (transfer full): the extras
 *
 * Frees the extras.
 */
void
rw_extras_free (RwExtras *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->attributes, g_array_unref);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_free (self);
}

/**
 * rw_extras_is_empty:
 * @self: (nullable): the extras
 *
 * Tells whether there is anything to keep.
 *
 * Returns: %TRUE if there is nothing
 */
gboolean
rw_extras_is_empty (const RwExtras *self)
{
  return count_attributes (self) == 0 && count_nodes (self) == 0;
}

/**
 * rw_extras_equal:
 * @a: (nullable): some extras
 * @b: (nullable): others
 *
 * Compares the lists in order; %NULL equals empty extras.
 *
 * Returns: whether they would be written alike
 */
gboolean
rw_extras_equal (const RwExtras *a,
                 const RwExtras *b)
{
  if (count_attributes (a) != count_attributes (b) ||
      count_nodes (a) != count_nodes (b))
    return FALSE;

  for (guint i = 0; i < count_attributes (a); i++)
    if (!attributes_equal (rw_extras_get_attribute (a, i),
                           rw_extras_get_attribute (b, i)))
      return FALSE;

  for (guint i = 0; i < count_nodes (a); i++)
    if (!nodes_equal (rw_extras_get_node (a, i), rw_extras_get_node (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * rw_extras_add_attribute:
 * @place: %RW_EXTRAS_BEFORE for the object's own element, or the name of a
 *   simple child; one of the program's own few, since it is interned
 * @name: the qualified name
 * @value: the value, unescaped
 *
 * Appends an attribute.
 */
void
rw_extras_add_attribute (RwExtras   *self,
                         const char *place,
                         const char *name,
                         const char *value)
{
  RwExtraAttribute attribute;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL && name != NULL && value != NULL);

  if (self->attributes == NULL)
    {
      self->attributes = g_array_new (FALSE, FALSE, sizeof (RwExtraAttribute));
      g_array_set_clear_func (self->attributes, attribute_clear);
    }

  attribute.place = g_intern_string (place);
  attribute.name = g_strdup (name);
  attribute.value = g_strdup (value);
  g_array_append_val (self->attributes, attribute);
}

/**
 * rw_extras_remove_attribute:
 * @index: from 0, in the order of the file
 *
 * Removes an attribute.
 */
void
rw_extras_remove_attribute (RwExtras *self,
                            guint     index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < count_attributes (self));

  g_array_remove_index (self->attributes, index);
}

/**
 * rw_extras_get_n_attributes:
 * @self: (nullable): the extras
 *
 * Counts the attributes.
 *
 * Returns: how many there are
 */
guint
rw_extras_get_n_attributes (const RwExtras *self)
{
  return count_attributes (self);
}

/**
 * rw_extras_get_attribute:
 * @index: from 0, in the order of the file
 *
 * Gets an attribute.
 *
 * Returns: (transfer none): the attribute
 */
const RwExtraAttribute *
rw_extras_get_attribute (const RwExtras *self,
                         guint           index)
{
  g_return_val_if_fail (index < count_attributes (self), NULL);

  return &g_array_index (self->attributes, RwExtraAttribute, index);
}

/**
 * rw_extras_add_node:
 * @place: where it stands; one of the program's own few, since it is interned
 * @xml: an element, comment or instruction
 *
 * Appends a node.
 */
void
rw_extras_add_node (RwExtras   *self,
                    const char *place,
                    const char *xml)
{
  RwExtraNode node;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL && xml != NULL);

  if (self->nodes == NULL)
    {
      self->nodes = g_array_new (FALSE, FALSE, sizeof (RwExtraNode));
      g_array_set_clear_func (self->nodes, node_clear);
    }

  node.place = g_intern_string (place);
  node.xml = g_strdup (xml);
  g_array_append_val (self->nodes, node);
}

/**
 * rw_extras_get_n_nodes:
 * @self: (nullable): the extras
 *
 * Counts the elements, comments and instructions.
 *
 * Returns: how many there are
 */
guint
rw_extras_get_n_nodes (const RwExtras *self)
{
  return count_nodes (self);
}

/**
 * rw_extras_get_node:
 * @index: from 0, in the order of the file
 *
 * Gets an element, comment or instruction.
 *
 * Returns: (transfer none): the node
 */
const RwExtraNode *
rw_extras_get_node (const RwExtras *self,
                    guint           index)
{
  g_return_val_if_fail (index < count_nodes (self), NULL);

  return &g_array_index (self->nodes, RwExtraNode, index);
}
