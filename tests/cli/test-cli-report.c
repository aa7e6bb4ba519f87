/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report: what goes where, in which form, and what is refused.
 */

#include "config.h"

#include <string.h>

#include "rw-cli-run.h"

static void
set_up (RwCliFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) sample = NULL;

  rw_cli_fixture_set_up (fixture, data);
  sample = rw_cli_read_sample ();
  rw_cli_write_file (fixture, "a.ringwall", sample);
}

static void
test_standard_output (RwCliFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (RwCliRun) plain =
    rw_cli_run (fixture, "report", "a.ringwall", NULL);
  g_autoptr (RwCliRun) owed =
    rw_cli_run (fixture, "report", "--kind", "owed", "-f", "md", "a.ringwall",
                NULL);

  g_assert_cmpint (plain->status, ==, 0);
  g_assert_true (g_str_has_prefix (plain->out, "Layer,Servers (Azure VMs) – "));
  g_assert_cmpint (owed->status, ==, 0);
  g_assert_true (g_str_has_prefix (owed->out,
                                   "# Contoso Shipping: what is owed\n"));
}

static void
test_file (RwCliFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "report", "a.ringwall", "--columns", "csa", "-o",
                "out.html", NULL);
  g_autoptr (RwCliRun) again =
    rw_cli_run (fixture, "report", "a.ringwall", "-o", "out.html", NULL);
  g_autoptr (RwCliRun) over =
    rw_cli_run (fixture, "report", "a.ringwall", "-o", "out.html",
                "--overwrite", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpint (again->status, ==, 1);
  g_assert_nonnull (strstr (again->err, "--overwrite replaces it"));
  g_assert_cmpint (over->status, ==, 0);
}

static void
test_scenario_and_edition (RwCliFixture  *fixture,
                           gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "report", "a.ringwall", "-s", "own-datacenter", "-e",
                "learn-2026", "-f", "md", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "learn-2026"));
}

static void
test_refused (RwCliFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (RwCliRun) columns =
    rw_cli_run (fixture, "report", "a.ringwall", "--columns", "pciadss", NULL);
  g_autoptr (RwCliRun) owed =
    rw_cli_run (fixture, "report", "a.ringwall", "-k", "owed", "-c", "pci",
                NULL);
  g_autoptr (RwCliRun) form =
    rw_cli_run (fixture, "report", "a.ringwall", "-o", "out.xlsx", NULL);
  g_autoptr (RwCliRun) itself =
    rw_cli_run (fixture, "report", "a.ringwall", "-f", "csv", "-o",
                "./a.ringwall", "--overwrite", NULL);

  g_assert_cmpint (columns->status, ==, 2);
  g_assert_nonnull (strstr (columns->err, "plain, csa, pci, fedramp"));
  g_assert_cmpint (owed->status, ==, 2);
  g_assert_cmpint (form->status, ==, 2);
  g_assert_nonnull (strstr (form->err, ".ods"));
  g_assert_cmpint (itself->status, ==, 2);
  g_assert_nonnull (strstr (itself->err, "is the document itself"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, RwCliFixture, NULL, set_up, function, \
              rw_cli_fixture_tear_down)

  ADD ("/cli/report/standard-output", test_standard_output);
  ADD ("/cli/report/file", test_file);
  ADD ("/cli/report/scenario", test_scenario_and_edition);
  ADD ("/cli/report/refused", test_refused);

  return g_test_run ();
}
