/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which way text is read. Whole texts are left to those who draw them; all
 * that is decided here is on which side a text begins, and what has to be kept
 * from being ordered together with the words around it.
 */

#include "config.h"

#include "core/rw-bidi.h"

#define FIRST_ISOLATE 0x2066
#define LAST_ISOLATE 0x2068
#define END_OF_ISOLATE 0x2069
#define LEFT_MARK 0x200e
#define RIGHT_MARK 0x200f

/* The blocks that Unicode sets aside for scripts written from the right. */
static gboolean
is_from_right (gunichar character)
{
  return character == RIGHT_MARK ||
         (character >= 0x0590 && character <= 0x08ff) ||
         (character >= 0xfb1d && character <= 0xfdff) ||
         (character >= 0xfe70 && character <= 0xfeff) ||
         (character >= 0x10800 && character <= 0x10fff) ||
         (character >= 0x1e800 && character <= 0x1efff);
}

static gboolean
has_from_right (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_from_right (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
is_strong (gunichar character)
{
  return character == LEFT_MARK || character == RIGHT_MARK ||
         g_unichar_isalpha (character);
}

/**
 * rw_bidi_starts_on_right:
 * @text: UTF-8
 *
 * Finds out on which side a text begins: that of its first letter, leaving out
 * what is isolated unless all letters are.
 *
 * Returns: whether it is read from right to left
 */
gboolean
rw_bidi_starts_on_right (const char *text)
{
  gunichar first = 0;
  guint depth = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character >= FIRST_ISOLATE && character <= LAST_ISOLATE)
        depth++;
      else if (character == END_OF_ISOLATE)
        depth -= depth > 0;
      else if (is_strong (character) && depth == 0)
        return is_from_right (character);
      else if (is_strong (character) && first == 0)
        first = character;
    }

  return is_from_right (first);
}

/**
 * rw_bidi_isolate:
 * @name: a name, as somebody wrote it
 * @sentence: the sentence it will stand in, or its form
 *
 * Keeps a name from changing the order of the words around it. Where name and
 * sentence are both read from left to right, nothing is needed.
 *
 * Returns: (transfer full): the name, with invisible marks around it where it
 *   needs them
 */
char *
rw_bidi_isolate (const char *name,
                 const char *sentence)
{
  g_return_val_if_fail (name != NULL && sentence != NULL, NULL);

  if (!has_from_right (name) && !has_from_right (sentence))
    return g_strdup (name);

  return g_strconcat (RW_BIDI_ISOLATE, name, RW_BIDI_END, NULL);
}
