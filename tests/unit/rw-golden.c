/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing text with a golden file. With RW_GOLDEN_WRITE in the environment
 * the file is written instead, to be looked at and committed.
 */

#include "config.h"

#include "rw-golden.h"

#define CONTEXT 3

static char *
describe_difference (const char *expected,
                     const char *actual)
{
  g_auto (GStrv) old_lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) new_lines = g_strsplit (actual, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  guint first = 0;

  while (g_strcmp0 (old_lines[first], new_lines[first]) == 0)
    first++;

  g_string_append_printf (text, "@@ line %u @@\n", first + 1);
  for (guint i = first > CONTEXT ? first - CONTEXT : 0; i < first; i++)
    g_string_append_printf (text, " %s\n", old_lines[i]);
  for (guint i = first; i < first + CONTEXT && i < g_strv_length (old_lines); i++)
    g_string_append_printf (text, "-%s\n", old_lines[i]);
  for (guint i = first; i < first + CONTEXT && i < g_strv_length (new_lines); i++)
    g_string_append_printf (text, "+%s\n", new_lines[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * rw_golden_check:
 * @name: the file, below tests/
 * @actual: what it should hold
 *
 * Fails the test with a short difference where the file holds something else.
 */
void
rw_golden_check (const char *name,
                 const char *actual)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), name,
                                            NULL);
  g_autofree char *expected = NULL;
  g_autofree char *difference = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("RW_GOLDEN_WRITE") != NULL)
    {
      g_file_set_contents (path, actual, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (expected, actual))
    return;

  difference = describe_difference (expected, actual);
  g_test_message ("--- %s\n+++ what the program gives\n%s", name, difference);
  g_test_fail_printf ("%s differs", name);
}
