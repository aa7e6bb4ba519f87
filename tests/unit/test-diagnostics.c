/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of errors and warnings: its order, its bound and its words.
 */

#include "config.h"

#include "core/rw-diagnostics.h"

static void
test_order (void)
{
  g_autoptr (RwDiagnostics) list = rw_diagnostics_new ();
  g_autofree char *second = NULL;
  g_autofree char *whole = NULL;

  rw_diagnostics_add (list, RW_SEVERITY_WARNING, RW_ERROR_VALUE, 7, 2, "c");
  rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_VALUE, 3, 9, "%s", "b");
  rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_PARSE, 0, 0, "a");
  rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_VALUE, 3, 9, "b2");

  g_assert_cmpuint (rw_diagnostics_get_n (list), ==, 4);
  g_assert_cmpstr (rw_diagnostics_get (list, 0)->message, ==, "a");
  g_assert_cmpstr (rw_diagnostics_get (list, 1)->message, ==, "b");
  g_assert_cmpstr (rw_diagnostics_get (list, 2)->message, ==, "b2");
  g_assert_cmpstr (rw_diagnostics_get (list, 3)->message, ==, "c");

  whole = rw_diagnostic_dup_text (rw_diagnostics_get (list, 0), "file");
  second = rw_diagnostic_dup_text (rw_diagnostics_get (list, 1), "file");
  g_assert_cmpstr (whole, ==, "file: a");
  g_assert_cmpstr (second, ==, "file:3:9: b");
}

static void
test_bound (void)
{
  g_autoptr (RwDiagnostics) list = rw_diagnostics_new ();

  for (guint i = 0; i < 50; i++)
    {
      rw_diagnostics_add (list, RW_SEVERITY_WARNING, RW_ERROR_VALUE, i + 1, 1,
                          "warning");
      if (i < 25)
        rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_VALUE, i + 1, 2,
                            "error");
    }

  g_assert_cmpuint (rw_diagnostics_get_n (list), ==,
                    2 * RW_DIAGNOSTICS_MAX_ERRORS);
  g_assert_cmpuint (rw_diagnostics_get_n_dropped (list), ==, 75 - 40);
  g_assert_cmpuint (rw_diagnostics_get (list, 39)->line, ==, 20);
}

static void
test_warnings_are_no_errors (void)
{
  g_autoptr (RwDiagnostics) list = rw_diagnostics_new ();

  g_assert_false (rw_diagnostics_has_errors (list));
  rw_diagnostics_add (list, RW_SEVERITY_WARNING, RW_ERROR_VALUE, 1, 1, "w");
  g_assert_false (rw_diagnostics_has_errors (list));
  rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_VALUE, 2, 1, "e");
  g_assert_true (rw_diagnostics_has_errors (list));
}

static void
test_propagate (void)
{
  g_autoptr (RwDiagnostics) list = rw_diagnostics_new ();
  g_autoptr (GError) one = NULL;
  g_autoptr (GError) two = NULL;
  g_autoptr (GError) three = NULL;

  rw_diagnostics_add (list, RW_SEVERITY_WARNING, RW_ERROR_VALUE, 1, 1, "w");
  rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_FORMAT, 4, 2, "100%%");
  rw_diagnostics_propagate (list, "a%s", &one);
  g_assert_error (one, RW_ERROR, RW_ERROR_FORMAT);
  g_assert_cmpstr (one->message, ==, "a%s:4:2: 100%");

  rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_PARSE, 2, 1, "e");
  rw_diagnostics_propagate (list, "a", &two);
  g_assert_error (two, RW_ERROR, RW_ERROR_PARSE);
  g_assert_cmpstr (two->message, ==, "a:2:1: e (and 1 other error)");

  rw_diagnostics_add (list, RW_SEVERITY_ERROR, RW_ERROR_PARSE, 9, 1, "f");
  rw_diagnostics_propagate (list, "a", &three);
  g_assert_cmpstr (three->message, ==, "a:2:1: e (and 2 other errors)");
  rw_diagnostics_propagate (list, "a", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagnostics/order", test_order);
  g_test_add_func ("/diagnostics/bound", test_bound);
  g_test_add_func ("/diagnostics/warnings", test_warnings_are_no_errors);
  g_test_add_func ("/diagnostics/propagate", test_propagate);

  return g_test_run ();
}
