/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the document diff share: a comparison under way, the
 * matching of two lists, and how a change becomes a sentence.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-arena.h"
#include "core/rw-document-diff.h"
#include "core/rw-ownership.h"

G_BEGIN_DECLS

/** RwDiffSide: one of the two documents. */
typedef struct
{
  RwDocument      *document;   /* (borrowed) */
  RwCatalogue     *catalogue;  /* (borrowed): its own or that of all */
  const RwEdition *edition;    /* (borrowed): what decides its owners */
  RwScenario      *scenario;   /* (borrowed) (nullable): where we are */
} RwDiffSide;

/** RwDiffer: a comparison under way. */
typedef struct
{
  RwDiffSide  a;
  RwDiffSide  b;
  RwArena    *arena;    /* (borrowed): the strings of the changes */
  GArray     *changes;  /* (borrowed) (element-type RwDifference) */
  RwDifference    place;    /* (borrowed): where we are */
  const char *name;     /* (borrowed) (nullable): how people call that */
  GHashTable *renamed;  /* (borrowed) (nullable): ids of what a control or a
                         * view can name, those of a to those of b */
} RwDiffer;

#define RW_NO_MATCH G_MAXUINT

/** RwMatch: which items of two lists are the same thing. */
typedef struct
{
  GListModel *a;         /* (borrowed) */
  GListModel *b;         /* (borrowed) */
  guint      *of_a;      /* (owned) (array): places in b */
  guint      *of_b;      /* (owned) (array): places in a */
  gboolean   *is_moved;  /* (owned) (array): parallel to b */
} RwMatch;

/** RwDiffKind: what lists are lists of. */
typedef struct
{
  const char *(*get_id)   (gpointer  item);
  char       *(*dup_key)  (gpointer  item);  /* recognises what has a new id */
  const char *(*get_word) (gpointer  item);  /* (nullable): said of what is new */
  void        (*enter)    (RwDiffer *self,
                           gpointer  item);
  void        (*compare)  (RwDiffer *self,
                           gpointer  a,
                           gpointer  b);
} RwDiffKind;

/* What somebody wrote is cut here in a sentence. */
#define RW_DIFF_MAX_TEXT_CHARS 60

/** RwDifferenceWords: what a sentence names, fit to stand in it. */
typedef struct
{
  char *what;    /* (owned) (nullable): scenario, workload or control */
  char *layer;   /* (owned) (nullable) */
  char *before;  /* (owned) (nullable) */
  char *after;   /* (owned) (nullable) */
  char *reason;  /* (owned) (nullable) */
} RwDifferenceWords;

/* rw-document-diff-match.c */
void        rw_match_init               (RwMatch                 *self,
                                         const RwDiffKind        *kind,
                                         GListModel              *a,
                                         GListModel              *b);
void        rw_match_clear              (RwMatch                 *self);
GHashTable *rw_match_list_renamed       (const RwMatch           *self,
                                         const RwDiffKind        *kind)
  G_GNUC_WARN_UNUSED_RESULT;
void        rw_differ_compare_lists     (RwDiffer                *self,
                                         const RwDiffKind        *kind,
                                         const RwMatch           *match);

/* rw-document-diff-text.c */
char       *rw_difference_dup_sentence  (const RwDifference      *self,
                                         const RwDifferenceWords *words)
  G_GNUC_WARN_UNUSED_RESULT;

/* rw-document-diff-words.c */
void        rw_difference_words_init    (RwDifferenceWords       *self,
                                         const RwDiffer          *differ,
                                         const RwDifference      *change);
void        rw_difference_words_clear   (RwDifferenceWords       *self);

/* rw-document-diff-add.c */
void        rw_differ_add               (RwDiffer                *self,
                                         RwDifferenceField        field,
                                         RwDifferenceAction       action,
                                         const char              *before,
                                         const char              *after);
void        rw_differ_add_owner         (RwDiffer                *self,
                                         RwDifferenceCause        cause,
                                         const RwOwnership       *before,
                                         const RwOwnership       *after);
void        rw_differ_compare           (RwDiffer                *self,
                                         RwDifferenceField        field,
                                         const char              *before,
                                         const char              *after);
void        rw_differ_compare_id        (RwDiffer                *self,
                                         RwDifferenceField        field,
                                         const char              *before,
                                         const char              *after);
void        rw_differ_compare_extras    (RwDiffer                *self,
                                         const RwExtras          *before,
                                         const RwExtras          *after);

/* rw-document-diff-scenario.c */
void        rw_differ_compare_scenarios (RwDiffer                *self,
                                         RwScenario              *a,
                                         RwScenario              *b);

/* rw-document-diff-owners.c */
void        rw_differ_compare_owners    (RwDiffer                *self,
                                         RwWorkload              *a,
                                         RwWorkload              *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwDifferenceWords, rw_difference_words_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwMatch, rw_match_clear)

G_END_DECLS
