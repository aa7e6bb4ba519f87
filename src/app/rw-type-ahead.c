/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gathers letters into the beginning of a name and finds the next name that
 * begins so. The same letter again and again goes from one such name to the
 * next.
 */

#include "config.h"

#include "app/rw-type-ahead.h"

#include "core/rw-search-text.h"

/* What comes later begins anew. */
#define PAUSE_MS 1000

struct _RwTypeAhead
{
  GString *text;
  guint32  time_ms;  /* of the last letter */
};

static gboolean
is_one_letter_again (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) != first)
      return FALSE;

  return g_utf8_strlen (text, -1) > 1;
}

static char *
dup_folded (const char *text)
{
  g_auto (RwSearchText) folded = { NULL, };

  rw_search_text_init (&folded, text);

  return g_strdup (folded.squeezed);
}

static int
find_from (const char *const *names,
           const char        *beginning,
           int                first)
{
  g_autofree char *wanted = dup_folded (beginning);
  int n = (int) g_strv_length ((char **) names);

  if (*wanted == '\0')
    return -1;

  for (int i = 0; i < n; i++)
    {
      int index = (first + i) % n;
      g_autofree char *name = dup_folded (names[index]);

      if (g_str_has_prefix (name, wanted))
        return index;
    }

  return -1;
}

/**
 * rw_type_ahead_new:
 *
 * Makes one in which nothing was typed yet.
 *
 * Returns: (transfer full): a new one
 */
RwTypeAhead *
rw_type_ahead_new (void)
{
  RwTypeAhead *self = g_new0 (RwTypeAhead, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * rw_type_ahead_free:
 * @self: (transfer full): what is not needed any more
 *
 * Lets go of it.
 */
void
rw_type_ahead_free (RwTypeAhead *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * rw_type_ahead_add:
 * @letter: what was typed; 0 for a key that types nothing
 * @time_ms: when, on any clock that counts milliseconds and may wrap
 *
 * Takes a letter in. Digits and spaces are keys of their own; a name is found
 * without its spaces.
 *
 * Returns: whether it was taken, so that names are to be looked through
 */
gboolean
rw_type_ahead_add (RwTypeAhead *self,
                   gunichar     letter,
                   guint32      time_ms)
{
  if (!g_unichar_isalpha (letter))
    return FALSE;

  if (time_ms - self->time_ms >= PAUSE_MS)
    g_string_truncate (self->text, 0);
  g_string_append_unichar (self->text, letter);
  self->time_ms = time_ms;

  return TRUE;
}

/**
 * rw_type_ahead_find:
 * @names: (array zero-terminated=1): what there is, in order
 * @current: which of them one is at, or −1
 *
 * Finds the name that is meant. What was just begun goes on after @current,
 * more letters stay there as long as they fit.
 *
 * Returns: an index into @names, or −1 for none
 */
int
rw_type_ahead_find (RwTypeAhead       *self,
                    const char *const *names,
                    int                current)
{
  gboolean begun = g_utf8_strlen (self->text->str, -1) > 1;
  int found = find_from (names, self->text->str,
                         begun ? MAX (current, 0) : current + 1);

  if (found < 0 && is_one_letter_again (self->text->str))
    {
      g_autofree char *letter =
        g_utf8_substring (self->text->str, 0, 1);

      found = find_from (names, letter, current + 1);
    }

  return found;
}
