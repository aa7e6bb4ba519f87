/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tool knows: comparing and searching, catalogue files in validate,
 * and those that the user has put in place.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "rw-cli-run.h"

#define BAD_CATALOGUE \
  "<catalogue xmlns='https://ringwall.org/ns/catalogue/1' version='1.0' id='x'>\n" \
  "<services layers='defence-in-depth' colour='red'/></catalogue>\n"
#define LATE_CATALOGUE \
  "<!-- by name --><catalogue xmlns='https://ringwall.org/ns/catalogue/1' " \
  "version='1.0' id='x'><services layers='walls'><service id='late' name='Late' " \
  "model='iaas' basis='unverified'><summary>S.</summary></service></services>" \
  "</catalogue>\n"

static void
assert_contains (const char *text,
                 const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in:\n%s", piece, text);
}

static void
write_text (RwCliFixture *fixture,
            const char   *name,
            const char   *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  rw_cli_write_file (fixture, name, bytes);
}

static void
write_golden (RwCliFixture *fixture,
              const char   *golden,
              const char   *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", golden,
                                                 NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  write_text (fixture, name, text);
}

static void
test_compare (RwCliFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (RwCliRun) equal =
    rw_cli_run (fixture, "catalogue", "compare", "classic", "classic", NULL);
  g_autoptr (RwCliRun) text =
    rw_cli_run (fixture, "catalogue", "compare", "classic", "learn-2026", NULL);
  g_autoptr (RwCliRun) csv =
    rw_cli_run (fixture, "catalogue", "compare", "classic", "learn-2026",
                "--format", "csv", NULL);
  g_autoptr (RwCliRun) json =
    rw_cli_run (fixture, "catalogue", "compare", "classic", "learn-2026",
                "--format", "json", NULL);

  g_assert_cmpint (equal->status, ==, 0);
  assert_contains (equal->out, "Nothing differs.");
  g_assert_cmpint (text->status, ==, 4);
  assert_contains (text->out, "\nApplication ");
  assert_contains (text->out, "\nDevices ");
  assert_contains (text->out, "https://learn.microsoft.com/");
  g_assert_cmpint (csv->status, ==, 4);
  assert_contains (csv->out, "\nring,Identity & access,PaaS,Shared,"
                             "Accounts and identities; Identity and directory "
                             "infrastructure,");
  assert_contains (csv->out, "\nrow,Applications,SaaS,Provider,Applications,");
  g_assert_cmpint (json->status, ==, 4);
  assert_contains (json->out, "\"equal\": false");
  assert_contains (json->out, "\"satellite\": true");
  g_assert_cmpstr (json->err, ==, "");
}

static void
test_wrong_words (RwCliFixture  *fixture,
                  gconstpointer  data)
{
  const struct { const char *words[4]; const char *said; } cases[] = {
    { { "compare", NULL }, "needs the ids of two editions" },
    { { "compare", "classic", NULL }, "needs the ids of two editions" },
    { { "compare", "classic", "learn2026", NULL },
      "EDITION cannot be “learn2026”; did you mean “learn-2026”?" },
    { { "search", NULL }, "needs words to look for" },
    { { "search", "x", "--format=csv", NULL }, "--format cannot be “csv”" },
    { { "serach", NULL }, "LIST cannot be “serach”; did you mean “search”?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *words = cases[i].words;
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, "catalogue", words[0], words[1],
                    words[1] != NULL ? words[2] : NULL, NULL);

      g_assert_cmpint (run->status, ==, 2);
      assert_contains (run->err, cases[i].said);
      g_assert_cmpstr (run->out, ==, "");
    }
}

static void
test_search (RwCliFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (RwCliRun) found =
    rw_cli_run (fixture, "catalogue", "search", "azure", "ad", NULL);
  g_autoptr (RwCliRun) typo =
    rw_cli_run (fixture, "catalogue", "search", "evnt hubs", "-f", "json", NULL);
  g_autoptr (RwCliRun) nothing =
    rw_cli_run (fixture, "catalogue", "search", "xyzzy", NULL);

  g_assert_cmpint (found->status, ==, 0);
  g_assert_true (g_str_has_prefix (found->out, "entra-id "));
  assert_contains (found->out, "formerly Azure AD\n");
  g_assert_cmpint (typo->status, ==, 0);
  assert_contains (typo->out, "\"id\": \"event-hubs\"");
  assert_contains (typo->out, "\"typo\": true");
  g_assert_cmpint (nothing->status, ==, 4);
  g_assert_cmpstr (nothing->out, ==, "");
}

/* All fields: those that only some entries have are in at least one. */
static void
test_fields (RwCliFixture  *fixture,
             gconstpointer  data)
{
  const struct { const char *list; const char *fields[8]; } cases[] = {
    { "editions", { "cells", "parts", "rings", "rule", "corrections", "band" } },
    { "sets", { "satellites", "notes", "guidance", "topics" } },
    { "layers", { "explanation", "threat", "question", "guidance", "aliases" } },
    { "services", { "overrides", "resources", "kinds", "aliases", "remark" } },
    { "controls", { "scores", "strength", "techniques", "services", "answers" } },
    { "attacks", { "lesson", "steps", "controls", "label" } },
    { "techniques", { "id", "name", "basis", "source" } },
    { "providers", { "id", "name", "full-name" } },
    { "sources", { "title", "publisher", "address", "read", "remark" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, "catalogue", cases[i].list, "-f", "json", NULL);

      g_assert_cmpint (run->status, ==, 0);
      for (guint j = 0; cases[i].fields[j] != NULL; j++)
        {
          g_autofree char *field = g_strdup_printf ("\"%s\": ", cases[i].fields[j]);

          assert_contains (run->out, field);
        }
    }
}

static void
test_validate (RwCliFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (RwCliRun) good = NULL;
  g_autoptr (RwCliRun) order = NULL;
  g_autoptr (RwCliRun) bad = NULL;

  write_golden (fixture, "catalogue/good/harbour.xml", "harbour.xml");
  write_golden (fixture, "documents/good/own-catalogue.ringwall", "own.ringwall");
  write_text (fixture, "late.xml", LATE_CATALOGUE);
  write_text (fixture, "bad.xml", BAD_CATALOGUE);

  good = rw_cli_run (fixture, "validate", "harbour.xml", "late.xml",
                     "own.ringwall", NULL);
  g_assert_cmpstr (good->err, ==, "");
  g_assert_cmpint (good->status, ==, 0);
  assert_contains (good->out, "late.xml: valid\n");

  order = rw_cli_run (fixture, "validate", "late.xml", "harbour.xml", NULL);
  g_assert_cmpint (order->status, ==, 3);
  assert_contains (order->err, "unknown id “walls”");
  g_assert_cmpstr (order->out, ==, "harbour.xml: valid\n");

  bad = rw_cli_run (fixture, "validate", "bad.xml", NULL);
  g_assert_cmpint (bad->status, ==, 3);
  assert_contains (bad->err, "bad.xml:2:37: error: unknown attribute “colour”");
}

/* A document made before its edition was corrected is valid, and says so. */
static void
test_corrected (RwCliFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "golden", "catalogue", "good",
                           "corrected.xml", NULL);
  g_autofree char *catalogue = NULL;
  g_autofree char *text = NULL;
  g_autoptr (RwCliRun) run = NULL;

  g_assert_true (g_file_get_contents (path, &catalogue, NULL, NULL));
  text = g_strdup_printf
           ("<ringwall xmlns='https://ringwall.org/ns/document/1' version='1.0' "
            "min-reader='1.0'>%s<title>T</title><customer>C</customer>"
            "<provider>P</provider><edition id='canal-rules' "
            "revision='2026-12-01'/><scenario id='now'><name>Now</name></scenario>"
            "</ringwall>", strchr (catalogue, '\n'));
  write_text (fixture, "old.ringwall", text);
  run = rw_cli_run (fixture, "validate", "old.ringwall", NULL);
  g_assert_cmpstr (run->err, ==,
                   "old.ringwall: warning: The edition was corrected on "
                   "2027-02-01: 2 rings change.\n");
  g_assert_cmpint (run->status, ==, 0);
}

/* Files of the user are there for all verbs; a bad one is named and left out. */
static void
test_user_files (RwCliFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "ringwall",
                                              "catalogue", NULL);
  const char *words[] = { g_getenv ("RINGWALL_CLI"), "catalogue", "services",
                          NULL };
  g_autoptr (RwCliRun) run = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  write_golden (fixture, "catalogue/good/harbour.xml",
                "ringwall/catalogue/10-harbour.xml");
  write_text (fixture, "ringwall/catalogue/20-bad.xml", BAD_CATALOGUE);
  write_text (fixture, "ringwall/catalogue/30-late.xml", LATE_CATALOGUE);

  run = rw_cli_run_full (fixture, NULL, NULL, "XDG_DATA_HOME", fixture->folder,
                         words);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "\nevent-hubs ");
  assert_contains (run->out, "\nberth ");
  assert_contains (run->out, "\nlate ");
  assert_contains (run->err, "20-bad.xml:2:1: <services> lacks");

  for (guint i = 0; i < 3; i++)
    {
      const char *const names[] = { "10-harbour.xml", "20-bad.xml", "30-late.xml" };
      g_autofree char *file = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (g_steal_pointer (&folder));
  folder = g_build_filename (fixture->folder, "ringwall", NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

#define ADD(path, test) \
  g_test_add ("/cli/" path, RwCliFixture, NULL, rw_cli_fixture_set_up, test, \
              rw_cli_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("catalogue/compare", test_compare);
  ADD ("catalogue/search", test_search);
  ADD ("catalogue/fields", test_fields);
  ADD ("catalogue/wrong-words", test_wrong_words);
  ADD ("catalogue/validate", test_validate);
  ADD ("catalogue/corrected", test_corrected);
  ADD ("catalogue/user-files", test_user_files);

  return g_test_run ();
}
