/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text as a search compares it: without case, accents and signs, and with one
 * slip of the finger forgiven. It must not know what is searched.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Shorter words have too many neighbours to be forgiven a slip. */
#define RW_SEARCH_MIN_TYPO_LETTERS 4

/** RwSearchText: a text made ready to be compared. */
typedef struct
{
  char *words;    /* (owned): folded words with one space between */
  char *squeezed; /* (owned): the same without spaces */
} RwSearchText;

/**
 * RwWordMatch:
 * @RW_WORD_WHOLE: the word itself
 * @RW_WORD_START: its beginning
 * @RW_WORD_TYPO: the word with one slip
 * @RW_WORD_TYPO_START: its beginning with one slip
 * @RW_WORD_NONE: something else
 *
 * How well a typed word fits a text, best first.
 */
typedef enum
{
  RW_WORD_WHOLE,
  RW_WORD_START,
  RW_WORD_TYPO,
  RW_WORD_TYPO_START,
  RW_WORD_NONE,
} RwWordMatch;

void        rw_search_text_init       (RwSearchText *self,
                                       const char   *text);
void        rw_search_text_clear      (RwSearchText *self);

RwWordMatch rw_search_text_match_word (const RwSearchText *self,
                                       const char         *typed);
gboolean    rw_search_is_typo         (const char   *typed,
                                       const char   *word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwSearchText, rw_search_text_clear)

G_END_DECLS
