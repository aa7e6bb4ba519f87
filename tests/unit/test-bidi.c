/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On which side texts begin, and names that keep their own direction.
 */

#include "config.h"

#include "core/rw-bidi.h"

static void
test_start (void)
{
  const char *const left[] = {
    "", "7", "Data", "数据", "“Data” بيانات",
    RW_BIDI_ISOLATE "متجر" RW_BIDI_END ", the customer",
    "\xe2\x80\x8e" "متجر", RW_BIDI_ISOLATE "Data" RW_BIDI_END,
  };
  const char *const right[] = {
    "بيانات", "7 × متجر", "שרת Data",
    RW_BIDI_ISOLATE "Contoso" RW_BIDI_END "، العميل", "\xe2\x80\x8f" "Data",
    RW_BIDI_END "متجر", RW_BIDI_ISOLATE "متجر" RW_BIDI_END,
  };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_test_message ("%s", left[i]);
      g_assert_false (rw_bidi_starts_on_right (left[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_test_message ("%s", right[i]);
      g_assert_true (rw_bidi_starts_on_right (right[i]));
    }
}

static void
test_isolate (void)
{
  g_autofree char *plain = rw_bidi_isolate ("Contoso", "%s, the customer");
  g_autofree char *arabic = rw_bidi_isolate ("متجر", "%s, the customer");
  g_autofree char *latin = rw_bidi_isolate ("Contoso", "%s، العميل");

  g_assert_cmpstr (plain, ==, "Contoso");
  g_assert_cmpstr (arabic, ==, RW_BIDI_ISOLATE "متجر" RW_BIDI_END);
  g_assert_cmpstr (latin, ==, RW_BIDI_ISOLATE "Contoso" RW_BIDI_END);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bidi/start", test_start);
  g_test_add_func ("/bidi/isolate", test_isolate);

  return g_test_run ();
}
