/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words are compared letter by letter from the left up to where they part;
 * there one slip is forgiven, and what follows has to be the same again.
 */

#include "config.h"

#include "core/rw-search-text.h"

#include <string.h>

/* The letters and digits of @text, small and without marks, and a space for
 * each run of anything else. */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *bare = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (bare, -1);
  GString *words = g_string_sized_new (strlen (folded) + 1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (words, c);
      else if (!g_unichar_ismark (c) &&
               words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }

  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  return g_string_free (words, FALSE);
}

static char *
squeeze (const char *words)
{
  char *squeezed = g_malloc (strlen (words) + 1);
  char *end = squeezed;

  for (; *words != '\0'; words++)
    if (*words != ' ')
      *end++ = *words;
  *end = '\0';

  return squeezed;
}

/* Whether @rest begins with @typed, or is the same where @whole. */
static gboolean
goes_on (const char *typed,
         const char *rest,
         gsize       length,
         gboolean    whole)
{
  gsize typed_length = strlen (typed);

  if (whole ? typed_length != length : typed_length > length)
    return FALSE;

  return memcmp (typed, rest, typed_length) == 0;
}

/* Whether @typed is @word, or the beginning of it, but for one slip. */
static gboolean
is_one_slip (const char *typed,
             const char *word,
             gsize       length,
             gboolean    whole)
{
  const char *start = word;
  const char *end = word + length;
  const char *next_typed;
  const char *next_word;

  while (*typed != '\0' && word < end && *typed == *word)
    {
      typed++;
      word++;
    }
  /* They may have parted within a character. */
  while (word > start && ((*word & 0xc0) == 0x80 || (*typed & 0xc0) == 0x80))
    {
      typed--;
      word--;
    }

  if (*typed == '\0')
    return !whole || word == end || g_utf8_next_char (word) == end;
  next_typed = g_utf8_next_char (typed);
  if (word == end)
    return *next_typed == '\0';
  next_word = g_utf8_next_char (word);

  /* A letter too many, too few, another one, or two swapped. */
  if (goes_on (next_typed, word, end - word, whole) ||
      goes_on (typed, next_word, end - next_word, whole) ||
      goes_on (next_typed, next_word, end - next_word, whole))
    return TRUE;
  return *next_typed != '\0' && next_word < end &&
         g_utf8_get_char (typed) == g_utf8_get_char (next_word) &&
         g_utf8_get_char (next_typed) == g_utf8_get_char (word) &&
         goes_on (g_utf8_next_char (next_typed), g_utf8_next_char (next_word),
                  end - g_utf8_next_char (next_word), whole);
}

static RwWordMatch
match_one (const char *typed,
           gsize       typed_length,
           gboolean    forgives,
           const char *word,
           gsize       length)
{
  if (typed_length <= length && memcmp (typed, word, typed_length) == 0)
    return typed_length == length ? RW_WORD_WHOLE : RW_WORD_START;
  if (!forgives)
    return RW_WORD_NONE;
  if (is_one_slip (typed, word, length, TRUE))
    return RW_WORD_TYPO;
  if (is_one_slip (typed, word, length, FALSE))
    return RW_WORD_TYPO_START;

  return RW_WORD_NONE;
}

/**
 * rw_search_text_init:
 * @text: any text
 *
 * Makes a text ready to be compared.
 */
void
rw_search_text_init (RwSearchText *self,
                     const char   *text)
{
  g_return_if_fail (text != NULL);

  self->words = fold (text);
  self->squeezed = squeeze (self->words);
}

/**
 * rw_search_text_clear:
 *
 * Frees what a text was made ready with.
 */
void
rw_search_text_clear (RwSearchText *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->squeezed, g_free);
}

/**
 * rw_search_text_match_word:
 * @typed: a folded word
 *
 * Looks for a word that somebody has typed, perhaps not to its end.
 *
 * Returns: how well the word of the text fits that fits best
 */
RwWordMatch
rw_search_text_match_word (const RwSearchText *self,
                           const char         *typed)
{
  gsize typed_length = strlen (typed);
  gboolean forgives =
    g_utf8_strlen (typed, -1) >= RW_SEARCH_MIN_TYPO_LETTERS;
  RwWordMatch best = RW_WORD_NONE;
  const char *word = self->words;

  while (*word != '\0' && best != RW_WORD_WHOLE)
    {
      gsize length = strcspn (word, " ");

      best = MIN (best, match_one (typed, typed_length, forgives, word, length));
      word += length + (word[length] == ' ');
    }

  return best;
}

/**
 * rw_search_is_typo:
 * @typed: folded text
 * @word: other folded text
 *
 * Tells whether one text is the other but for one slip: a letter too many, too
 * few or wrong, or two neighbours swapped. Short texts are forgiven nothing.
 *
 * Returns: whether it is; also where both are the same
 */
gboolean
rw_search_is_typo (const char *typed,
                   const char *word)
{
  g_return_val_if_fail (typed != NULL && word != NULL, FALSE);

  return g_utf8_strlen (typed, -1) >= RW_SEARCH_MIN_TYPO_LETTERS &&
         is_one_slip (typed, word, strlen (word), TRUE);
}
