/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is left where layers are hidden: which layer stands next, in words that
 * the picture, the window and the tool share. It changes nothing.
 */

#include "config.h"

#include "core/rw-session.h"

#include <glib/gi18n-lib.h>

static const RwLayerSet *
get_layers (RwSession *self)
{
  const RwEdition *edition = rw_session_get_edition (self);

  return edition != NULL ? edition->layer_set : NULL;
}

/**
 * rw_session_find_standing:
 * @layer: a layer
 *
 * Finds the layer that stands in the way of whoever got as far as @layer while
 * that is hidden: the next one inwards that is not.
 *
 * Returns: (transfer none) (nullable): a layer, or %NULL where nothing stands
 */
const RwLayer *
rw_session_find_standing (RwSession     *self,
                          const RwLayer *layer)
{
  const RwLayerSet *layers;

  g_return_val_if_fail (RW_IS_SESSION (self), NULL);
  g_return_val_if_fail (layer != NULL, NULL);

  layers = get_layers (self);
  for (guint i = layer->position; layers != NULL && i > 0; i--)
    if (!rw_session_get_layer_hidden (self, layers->layers[i - 1].id))
      return &layers->layers[i - 1];

  return NULL;
}

/**
 * rw_session_dup_gap:
 * @layer: a layer
 *
 * Says what a hidden layer leaves.
 *
 * Returns: (transfer full): a clause, as in “Network now stands”
 */
char *
rw_session_dup_gap (RwSession     *self,
                    const RwLayer *layer)
{
  const RwLayer *standing;

  g_return_val_if_fail (RW_IS_SESSION (self), NULL);
  g_return_val_if_fail (layer != NULL, NULL);

  standing = rw_session_find_standing (self, layer);
  if (standing == NULL)
    return g_strdup (_("nothing stands behind it"));

  /* Translators: %s is a ring; the one around it is taken away. */
  return g_strdup_printf (_("%s now stands"), standing->name);
}

/**
 * rw_session_dup_gaps:
 *
 * Says which layers are hidden, from the outermost inwards, and what stands in
 * their place.
 *
 * Returns: (transfer full): one line, "" where none is hidden
 */
char *
rw_session_dup_gaps (RwSession *self)
{
  const RwLayerSet *layers;
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  layers = get_layers (self);
  for (guint i = layers != NULL ? layers->n_layers : 0; i > 0; i--)
    {
      const RwLayer *layer = &layers->layers[i - 1];
      g_autofree char *gap = NULL;

      if (!rw_session_get_layer_hidden (self, layer->id))
        continue;
      gap = rw_session_dup_gap (self, layer);
      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: a ring that is hidden, and which one stands instead. */
      g_string_append_printf (text, _("%s removed: %s"), layer->name, gap);
    }

  return g_string_free (text, FALSE);
}
