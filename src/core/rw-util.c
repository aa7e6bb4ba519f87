/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small helpers for the model's own files.
 */

#include "config.h"

#include "core/rw-util-private.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

/* Whether @text has letters that are written from right to left, or marks that
 * change the direction. */
static gboolean
can_turn_around (const char *text)
{
  static const struct { gunichar first; gunichar last; } ranges[] = {
    { 0x0590, 0x08ff }, { 0x200e, 0x200f }, { 0x202a, 0x202e },
    { 0x2066, 0x2069 }, { 0xfb1d, 0xfdff }, { 0xfe70, 0xfeff },
    { 0x10800, 0x10fff }, { 0x1e800, 0x1efff },
  };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
      if (g_utf8_get_char (p) >= ranges[i].first &&
          g_utf8_get_char (p) <= ranges[i].last)
        return TRUE;

  return FALSE;
}

/**
 * rw_set_string:
 * @field: (inout): an owned, non-NULL string
 * @value: (nullable): what it should hold; %NULL means ""
 *
 * Replaces @field by a copy of @value if they differ.
 *
 * Returns: whether @field changed
 */
gboolean
rw_set_string (char       **field,
               const char  *value)
{
  if (value == NULL)
    value = "";

  if (g_str_equal (*field, value))
    return FALSE;

  g_free (*field);
  *field = g_strdup (value);
  return TRUE;
}

/**
 * rw_dup_isolated:
 * @text: what somebody has called something
 *
 * Keeps the direction of writing of @text from spreading into a sentence
 * around it. Text that runs from left to right in any surroundings is left as
 * it is; other text gets the marks of an isolate, and none of its own can end
 * that.
 *
 * Returns: (transfer full): @text, fit to be put into other text
 */
char *
rw_dup_isolated (const char *text)
{
  g_autoptr (GString) isolated = NULL;
  guint depth = 0;

  if (!can_turn_around (text))
    return g_strdup (text);

  isolated = g_string_new (FIRST_STRONG_ISOLATE);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2069 && depth == 0)
        continue;
      if (c == 0x2069)
        depth--;
      else if (c >= 0x2066 && c <= 0x2068)
        depth++;
      g_string_append_unichar (isolated, c);
    }
  for (; depth > 0; depth--)
    g_string_append (isolated, POP_ISOLATE);
  g_string_append (isolated, POP_ISOLATE);

  return g_string_free (g_steal_pointer (&isolated), FALSE);
}

/**
 * rw_dup_excerpt:
 * @text: UTF-8
 * @max_chars: how long it may be, at least 1
 *
 * Makes one line of @text, with one space for each run of white space, and
 * cuts it with an ellipsis where it is too long.
 *
 * Returns: (transfer full): what can stand in a list
 */
char *
rw_dup_excerpt (const char *text,
                guint       max_chars)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_chars = 0;
  gboolean is_space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          is_space = line->len > 0;
          continue;
        }
      if (n_chars + is_space >= max_chars)
        {
          g_string_append (line, "…");
          break;
        }
      if (is_space)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, c);
      n_chars += 1 + is_space;
      is_space = FALSE;
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}
