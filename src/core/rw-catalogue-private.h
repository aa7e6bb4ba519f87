/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of a catalogue, for the file that fills it.
 */

#pragma once

#include "core/rw-catalogue.h"

G_BEGIN_DECLS

struct _RwCatalogue
{
  GObject       parent_instance;

  /* Owned. Strings and entries live in the chunk and the blocks; the arrays
   * and the index only point at them. */
  GStringChunk *strings;
  GPtrArray    *blocks;         /* (element-type gpointer), g_free'd */
  GPtrArray    *providers;      /* (element-type RwProvider) */
  GPtrArray    *sources;        /* (element-type RwSource) */
  GPtrArray    *layers;         /* (element-type RwLayer), innermost first */
  GPtrArray    *editions;       /* (element-type RwEdition) */
  GPtrArray    *services;       /* (element-type RwService) */
  GPtrArray    *controls;       /* (element-type RwCatalogueControl) */
  GHashTable   *services_by_id; /* keys and values borrowed */
  GHashTable   *controls_by_id; /* keys and values borrowed */
};

gpointer rw_catalogue_alloc (RwCatalogue *self,
                             gsize        size);

G_END_DECLS
