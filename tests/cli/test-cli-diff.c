/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * diff: what changed between two documents, and what the exit code says.
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

/* The sample, and the sample with Event Hubs called so and run as a rented
 * machine. */
static void
set_up (RwCliFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) sample = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GString) text = NULL;

  rw_cli_fixture_set_up (fixture, data);
  sample = rw_cli_read_sample ();
  text = g_string_new_len (g_bytes_get_data (sample, NULL),
                           (gssize) g_bytes_get_size (sample));
  g_assert_cmpuint (g_string_replace (text, "Telemetry (Event Hubs)",
                                      "Event Hubs", 0), ==, 1);
  after = g_bytes_new (text->str, text->len);
  rw_cli_write_file (fixture, "b.ringwall", after);
  g_assert_cmpuint (g_string_replace (text,
                                      "service=\"event-hubs\" model=\"paas\"",
                                      "service=\"event-hubs\" model=\"iaas\"",
                                      0), ==, 1);
  before = g_bytes_new (text->str, text->len);
  rw_cli_write_file (fixture, "a.ringwall", before);
}

static void
test_equal (RwCliFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "diff", "a.ringwall", "a.ringwall", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "Nothing differs.\n");
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_different (RwCliFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "diff", "a.ringwall", "b.ringwall", NULL);

  g_assert_cmpint (run->status, ==, 4);
  g_assert_true (g_str_has_prefix (run->out, "Scenario “On Azure”\n"
                                   "  Model of Event Hubs: IaaS → PaaS\n"));
  assert_contains (run->out,
                   "    Compute of Event Hubs: customer → provider (model)\n");
  g_assert_true (g_str_has_suffix (run->out,
                                   "\n\n1 change, 5 more that follow\n"));
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_formats (RwCliFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (RwCliRun) json =
    rw_cli_run (fixture, "diff", "--format", "json", "a.ringwall",
                "b.ringwall", NULL);
  g_autoptr (RwCliRun) csv =
    rw_cli_run (fixture, "diff", "a.ringwall", "b.ringwall", "-f", "csv", NULL);

  g_assert_cmpint (json->status, ==, 4);
  g_assert_true (g_str_has_prefix (json->out, "{\n  \"equal\": false,\n"));
  assert_contains (json->out, "\"before\": \"iaas\"");
  g_assert_cmpint (csv->status, ==, 4);
  assert_contains (csv->out, "on-azure,telemetry,,,workload,model,set,iaas,paas");
}

static void
test_input (RwCliFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) before = rw_cli_read_file (fixture, "a.ringwall");
  g_autoptr (RwCliRun) same =
    rw_cli_run_with_input (fixture, before, "diff", "-", "a.ringwall", NULL);
  g_autoptr (RwCliRun) other =
    rw_cli_run_with_input (fixture, before, "diff", "b.ringwall", "-", NULL);

  g_assert_cmpint (same->status, ==, 0);
  g_assert_cmpint (other->status, ==, 4);
  assert_contains (other->out, "Model of Event Hubs: PaaS → IaaS\n");
}

static void
test_usage (RwCliFixture  *fixture,
            gconstpointer  data)
{
  static const struct { const char *words[6]; const char *piece; } cases[] = {
    { { "diff", NULL }, "A B is missing" },
    { { "diff", "a.ringwall", NULL }, "B is missing" },
    { { "diff", "a.ringwall", "b.ringwall", "c.ringwall", NULL },
      "“c.ringwall” is one too many" },
    { { "diff", "-", "-", NULL }, "Only one of two documents" },
    { { "diff", "a.ringwall", "b.ringwall", "--format", "jsno", NULL },
      "did you mean “json”?" },
    { { "diff", "--colour", "a.ringwall", "b.ringwall", NULL }, "--colour" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *words[7] = { g_getenv ("RINGWALL_CLI"), NULL };
      g_autoptr (RwCliRun) run = NULL;

      for (guint k = 0; k < 6 && cases[i].words[k] != NULL; k++)
        words[k + 1] = cases[i].words[k];
      run = rw_cli_run_full (fixture, NULL, NULL, NULL, NULL, words);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].piece);
    }
}

/* Both are looked at, and the worst decides. */
static void
test_unusable (RwCliFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) bad = g_bytes_new_static ("<ringwall/>", 11);
  g_autoptr (RwCliRun) missing =
    rw_cli_run (fixture, "diff", "a.ringwall", "none.ringwall", NULL);
  g_autoptr (RwCliRun) invalid = NULL;

  g_assert_cmpint (missing->status, ==, 1);
  assert_contains (missing->err, "none.ringwall");
  g_assert_cmpstr (missing->out, ==, "");

  rw_cli_write_file (fixture, "bad.ringwall", bad);
  invalid = rw_cli_run (fixture, "diff", "bad.ringwall", "none.ringwall", NULL);
  g_assert_cmpint (invalid->status, ==, 3);
  assert_contains (invalid->err, "bad.ringwall:1:1: error: ");
  assert_contains (invalid->err, "none.ringwall");
}

static void
test_output_is_full (RwCliFixture  *fixture,
                     gconstpointer  data)
{
  const char *words[] = {
    g_getenv ("RINGWALL_CLI"), "diff", "a.ringwall", "b.ringwall", NULL,
  };
  g_autoptr (RwCliRun) run =
    rw_cli_run_full (fixture, NULL, "/dev/full", NULL, NULL, words);

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "Standard output could not be written");
}

#define ADD(path, test) \
  g_test_add ("/cli/diff/" path, RwCliFixture, NULL, set_up, test, \
              rw_cli_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("equal", test_equal);
  ADD ("different", test_different);
  ADD ("formats", test_formats);
  ADD ("input", test_input);
  ADD ("usage", test_usage);
  ADD ("unusable", test_unusable);
  ADD ("output-is-full", test_output_is_full);

  return g_test_run ();
}
