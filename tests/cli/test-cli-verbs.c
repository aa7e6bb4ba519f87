/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * validate, owners and catalogue, where nothing is wrong and where something
 * is.
 */

#include "config.h"

#include <string.h>

#include "rw-cli-run.h"

static void
assert_contains (const char *text,
                 const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in:\n%s", piece, text);
}

static void
write_sample (RwCliFixture *fixture,
              const char   *name,
              const char   *find,
              const char   *replace)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (GString) text =
    g_string_new_len (g_bytes_get_data (sample, NULL),
                      (gssize) g_bytes_get_size (sample));
  g_autoptr (GBytes) bytes = NULL;

  if (find != NULL)
    g_assert_cmpuint (g_string_replace (text, find, replace, 1), ==, 1);
  bytes = g_bytes_new (text->str, text->len);
  rw_cli_write_file (fixture, name, bytes);
}

static void
test_validate (RwCliFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (RwCliRun) run = NULL;
  g_autoptr (RwCliRun) quiet = NULL;

  write_sample (fixture, "a.ringwall", NULL, NULL);
  write_sample (fixture, "b.ringwall", NULL, NULL);
  run = rw_cli_run (fixture, "validate", "a.ringwall", "b.ringwall", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "a.ringwall: valid\nb.ringwall: valid\n");
  g_assert_cmpstr (run->err, ==, "");

  quiet = rw_cli_run (fixture, "validate", "-q", "a.ringwall", NULL);
  g_assert_cmpint (quiet->status, ==, 0);
  g_assert_cmpstr (quiet->out, ==, "");
}

/* Each file is looked at, and the worst decides. */
static void
test_validate_several (RwCliFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (RwCliRun) run = NULL;
  g_autoptr (RwCliRun) unreadable = NULL;

  write_sample (fixture, "good.ringwall", NULL, NULL);
  write_sample (fixture, "bad.ringwall", "model=\"paas\"", "model=\"pass\"");
  run = rw_cli_run (fixture, "validate", "bad.ringwall", "none.ringwall",
                    "good.ringwall", NULL);
  g_assert_cmpint (run->status, ==, 3);
  g_assert_cmpstr (run->out, ==, "good.ringwall: valid\n");
  assert_contains (run->err, "bad.ringwall:");
  assert_contains (run->err, ": error: ");
  assert_contains (run->err, "none.ringwall");

  unreadable = rw_cli_run (fixture, "validate", "good.ringwall",
                           "none.ringwall", NULL);
  g_assert_cmpint (unreadable->status, ==, 1);
}

static void
test_validate_warning (RwCliFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (RwCliRun) run = NULL;

  write_sample (fixture, "a.ringwall", "service=\"event-hubs\"",
                "service=\"teleporter\"");
  run = rw_cli_run (fixture, "validate", "a.ringwall", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "a.ringwall: valid\n");
  assert_contains (run->err, ": warning: ");
  assert_contains (run->err, "teleporter");
}

static void
test_validate_input (RwCliFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (RwCliRun) run =
    rw_cli_run_with_input (fixture, sample, "validate", "-", NULL);
  g_autoptr (RwCliRun) empty =
    rw_cli_run_with_input (fixture, nothing, "validate", "-", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "<stdin>: valid\n");
  g_assert_cmpint (empty->status, ==, 3);
  assert_contains (empty->err, "<stdin>: error: ");
}

static void
test_owners (RwCliFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (RwCliRun) text = NULL;
  g_autoptr (RwCliRun) csv = NULL;
  g_autoptr (RwCliRun) json = NULL;
  g_autoptr (RwCliRun) again = NULL;

  write_sample (fixture, "a.ringwall", NULL, NULL);
  text = rw_cli_run (fixture, "owners", "a.ringwall", NULL);
  g_assert_cmpint (text->status, ==, 0);
  assert_contains (text->out, "Contoso Shipping – On Azure\n");
  assert_contains (text->out, "\nData               Customer");

  csv = rw_cli_run (fixture, "owners", "a.ringwall", "--format=csv", NULL);
  g_assert_cmpint (csv->status, ==, 0);
  g_assert_true (g_str_has_prefix (csv->out,
                                   "Layer,On-premises,IaaS,PaaS,SaaS,"));

  json = rw_cli_run (fixture, "owners", "a.ringwall", "-f", "json", NULL);
  again = rw_cli_run (fixture, "owners", "a.ringwall", "-f", "json", NULL);
  g_assert_cmpint (json->status, ==, 0);
  g_assert_true (g_str_has_prefix (json->out, "{\n  \"title\": "));
  g_assert_cmpstr (json->out, ==, again->out);
}

static void
test_owners_choices (RwCliFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (RwCliRun) run =
    rw_cli_run_with_input (fixture, sample, "owners", "-", "--scenario",
                           "own-datacenter", "--edition", "learn-2026", NULL);

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "Contoso Shipping – Own datacenter\n");
  assert_contains (run->out, "(learn-2026, ");
}

static void
test_catalogue (RwCliFixture  *fixture,
                gconstpointer  data)
{
  const struct { const char *list; const char *piece; } cases[] = {
    { "editions", "classic " }, { "layers", "\nidentity " },
    { "services", "\nevent-hubs " }, { "controls", "network" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwCliRun) text =
        rw_cli_run (fixture, "catalogue", cases[i].list, NULL);
      g_autoptr (RwCliRun) json =
        rw_cli_run (fixture, "catalogue", cases[i].list, "--format", "json",
                    NULL);

      g_assert_cmpint (text->status, ==, 0);
      assert_contains (text->out, cases[i].piece);
      g_assert_cmpint (json->status, ==, 0);
      g_assert_true (g_str_has_prefix (json->out,
                                       "[\n  {\n    \"id\": \""));
      g_assert_true (g_str_has_suffix (json->out, "\n  }\n]\n"));
    }
}

static void
test_catalogue_layers (RwCliFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "catalogue", "layers", NULL);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  static const char *const ids[] = {
    "data ", "application ", "compute ", "network ", "perimeter ",
    "identity ", "physical ",
  };

  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (ids) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_true (g_str_has_prefix (lines[i], ids[i]));
}

/* Where the words cannot be put anywhere, that is told. */
static void
test_output_is_full (RwCliFixture  *fixture,
                     gconstpointer  data)
{
  static const char *const verbs[][4] = {
    { "catalogue", "layers", NULL }, { "owners", "a.ringwall", NULL },
    { "export", "a.ringwall", "--output=-", NULL }, { "--help", NULL },
    { "validate", "a.ringwall", NULL },
  };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  write_sample (fixture, "a.ringwall", NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *words[6] = { g_getenv ("RINGWALL_CLI"), NULL };
      g_autoptr (RwCliRun) run = NULL;

      for (guint k = 0; verbs[i][k] != NULL; k++)
        words[k + 1] = verbs[i][k];
      run = rw_cli_run_full (fixture, NULL, "/dev/full", NULL, NULL, words);
      if (run->status != 1)
        g_error ("%s: exit code %d instead of 1", verbs[i][0], run->status);
      assert_contains (run->err, "Standard output could not be written");
    }
}

#define ADD(path, test) \
  g_test_add ("/cli/" path, RwCliFixture, NULL, rw_cli_fixture_set_up, test, \
              rw_cli_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("validate/plain", test_validate);
  ADD ("validate/several", test_validate_several);
  ADD ("validate/warning", test_validate_warning);
  ADD ("validate/input", test_validate_input);
  ADD ("owners/formats", test_owners);
  ADD ("owners/choices", test_owners_choices);
  ADD ("catalogue/lists", test_catalogue);
  ADD ("catalogue/layers", test_catalogue_layers);
  ADD ("output-is-full", test_output_is_full);

  return g_test_run ();
}
