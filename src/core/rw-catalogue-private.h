/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the catalogue share: its inside, and entries on their way
 * in.
 */

#pragma once

#include "core/rw-arena.h"
#include "core/rw-catalogue.h"
#include "core/rw-diagnostics.h"

G_BEGIN_DECLS

/** RwEntryKind: what has an id that is unique across all files. */
typedef enum
{
  RW_ENTRY_SOURCE,    /* RwSource */
  RW_ENTRY_PROVIDER,  /* RwProvider */
  RW_ENTRY_LAYER_SET, /* RwLayerSet */
  RW_ENTRY_EDITION,   /* RwEdition */
  RW_ENTRY_SERVICE,   /* RwService */
  RW_ENTRY_CONTROL,   /* RwCatalogueControl */
  RW_ENTRY_TECHNIQUE, /* RwTechnique */
  RW_ENTRY_ATTACK,    /* RwAttack */
  RW_ENTRY_RESOURCE,  /* RwResourceEntry */
} RwEntryKind;

#define RW_N_ENTRY_KINDS 9

/** RwEntry: how every entry begins, so that one search serves all kinds. */
typedef struct
{
  const char *id;
} RwEntry;

/** RwResourceEntry: a resource type and whose it is. */
typedef struct
{
  const char      *id;        /* type and kinds, in small letters */
  const RwService *service;
  RwResourceType   resource;
} RwResourceEntry;

/** RwEntries: entries in the order in which they were read. */
typedef struct
{
  GPtrArray  *lists[RW_N_ENTRY_KINDS]; /* (owned), of borrowed entries */
  GHashTable *by_id[RW_N_ENTRY_KINDS]; /* (owned), borrowed ids to entries */
} RwEntries;

struct _RwCatalogue
{
  GObject    parent_instance;

  RwEntries    entries;
  GPtrArray   *arenas; /* (owned) (element-type RwArena), where entries are */

  /* Of one that lies over another: its own entries come first in each list,
   * then those of the other one that are not covered. */
  RwCatalogue *base;   /* (owned) (nullable) */
  guint        n_own[RW_N_ENTRY_KINDS];
};

void          rw_entries_init         (RwEntries       *self);
void          rw_entries_clear        (RwEntries       *self);
gboolean      rw_entries_add          (RwEntries       *self,
                                       RwEntryKind      kind,
                                       gpointer         entry);
gpointer      rw_entries_find         (const RwEntries *self,
                                       RwEntryKind      kind,
                                       const char      *id);

gboolean      rw_catalogue_has_taken  (RwCatalogue     *self,
                                       RwEntryKind      kind,
                                       const char      *id);
gboolean      rw_catalogue_has_own    (RwCatalogue     *self);
guint         rw_catalogue_count_own  (RwCatalogue     *self,
                                       RwEntryKind      kind);
void          rw_catalogue_take       (RwCatalogue     *self,
                                       const RwEntries *entries,
                                       RwArena         *arena);

gboolean      rw_catalogue_read_embedded
                                      (RwCatalogue     *self,
                                       const char      *data,
                                       gsize            length,
                                       RwDiagnostics   *diagnostics);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwEntries, rw_entries_clear)

G_END_DECLS
