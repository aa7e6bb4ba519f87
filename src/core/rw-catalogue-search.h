/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds services and controls by whatever people call them, at every key
 * press: by name, former name, abbreviation, id or resource type.
 */

#pragma once

#include "core/rw-catalogue.h"

G_BEGIN_DECLS

/**
 * RwMatchKind:
 * @RW_MATCH_EXACT: a name, or another name, as it is
 * @RW_MATCH_NAME_START: the beginning of the name
 * @RW_MATCH_WORD_START: words of the name, or their beginnings
 * @RW_MATCH_OTHER_NAME: a part of a former name, an alias or the id
 * @RW_MATCH_RESOURCE_TYPE: a part of a resource type
 * @RW_MATCH_TYPO: any of these with a slip in a word of four letters or more
 *
 * How well an entry fits what was typed, best first.
 */
typedef enum
{
  RW_MATCH_EXACT,
  RW_MATCH_NAME_START,
  RW_MATCH_WORD_START,
  RW_MATCH_OTHER_NAME,
  RW_MATCH_RESOURCE_TYPE,
  RW_MATCH_TYPO,
} RwMatchKind;

/**
 * RwMatchField:
 * @RW_MATCH_IN_NAME: its name
 * @RW_MATCH_IN_FORMER_NAME: what it was called once
 * @RW_MATCH_IN_ALIAS: what it is also called
 * @RW_MATCH_IN_ID: its id
 * @RW_MATCH_IN_RESOURCE_TYPE: the type of its resources
 *
 * What of an entry fits.
 */
typedef enum
{
  RW_MATCH_IN_NAME,
  RW_MATCH_IN_FORMER_NAME,
  RW_MATCH_IN_ALIAS,
  RW_MATCH_IN_ID,
  RW_MATCH_IN_RESOURCE_TYPE,
} RwMatchField;

/**
 * RwSearchScope:
 * @RW_SEARCH_SERVICES: look for services
 * @RW_SEARCH_CONTROLS: look for controls
 *
 * What to look for.
 */
typedef enum
{
  RW_SEARCH_SERVICES = 1 << 0,
  RW_SEARCH_CONTROLS = 1 << 1,
} RwSearchScope;

/** RwSearchHit: an entry that was found. Pointers are the catalogue's. */
typedef struct
{
  const RwService          *service; /* (nullable): either this */
  const RwCatalogueControl *control; /* (nullable): or this */
  const char               *name;    /* of it */
  RwMatchKind               kind;
  RwMatchField              field;
  const char               *text;    /* the name or type that fits best */
} RwSearchHit;

typedef struct _RwCatalogueSearch RwCatalogueSearch;

RwCatalogueSearch *rw_catalogue_search_new  (RwCatalogue             *catalogue)
  G_GNUC_WARN_UNUSED_RESULT;
void               rw_catalogue_search_free (RwCatalogueSearch       *self);
GPtrArray         *rw_catalogue_search_find (const RwCatalogueSearch *self,
                                             const char              *typed,
                                             RwSearchScope            scope)
  G_GNUC_WARN_UNUSED_RESULT;

char              *rw_search_hit_dup_reason (const RwSearchHit       *hit)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwCatalogueSearch, rw_catalogue_search_free)

G_END_DECLS
