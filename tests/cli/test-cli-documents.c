/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs that write documents, and what validate says to other programs.
 */

#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rw-cli-run.h"

static void
assert_contains (const char *text,
                 const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in:\n%s", piece, text);
}

static char *
read_text (RwCliFixture *fixture,
           const char   *name)
{
  g_autoptr (GBytes) bytes = rw_cli_read_file (fixture, name);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
dup_path (RwCliFixture *fixture,
          const char   *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
write_text (RwCliFixture *fixture,
            const char   *name,
            const char   *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  rw_cli_write_file (fixture, name, bytes);
}

/* The sample with a word replaced. */
static char *
dup_sample (const char *find,
            const char *replace)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  GString *text = g_string_new_len (g_bytes_get_data (sample, NULL),
                                    (gssize) g_bytes_get_size (sample));

  if (find != NULL)
    g_assert_cmpuint (g_string_replace (text, find, replace, 0), >=, 1);
  return g_string_free (text, FALSE);
}

static void
test_new (RwCliFixture  *fixture,
          gconstpointer  data)
{
  static const char *const names[] = {
    "blank", "contoso-shipping", "hybrid-clinic",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".ringwall", NULL);
      g_autofree char *shipped =
        g_test_build_filename (G_TEST_DIST, "..", "data", "samples", file,
                               NULL);
      g_autofree char *expected = NULL;
      g_autofree char *written = NULL;
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, "new", "--sample", names[i], "-o", file, NULL);
      g_autoptr (RwCliRun) check =
        rw_cli_run (fixture, "format", "--check", shipped, NULL);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->out, ==, "");
      g_assert_cmpstr (run->err, ==, "");
      g_assert_cmpint (check->status, ==, 0);
      g_assert_true (g_file_get_contents (shipped, &expected, NULL, NULL));
      written = read_text (fixture, file);
      g_assert_cmpstr (written, ==, expected);
    }
}

static void
test_new_blank (RwCliFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (RwCliRun) run = rw_cli_run (fixture, "new", "-o", "a", NULL);
  g_autoptr (RwCliRun) out = rw_cli_run (fixture, "new", "-o", "-", NULL);
  g_autoptr (RwCliRun) again = rw_cli_run (fixture, "new", "-o", "a", NULL);
  g_autoptr (RwCliRun) over =
    rw_cli_run (fixture, "new", "-o", "a", "--overwrite", NULL);
  g_autofree char *text = read_text (fixture, "a");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpint (out->status, ==, 0);
  g_assert_cmpstr (out->out, ==, text);
  g_assert_cmpint (again->status, ==, 1);
  assert_contains (again->err, "--overwrite replaces it");
  g_assert_cmpint (over->status, ==, 0);
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 1);
}

/* Not as we write it, but the same document. */
static void
test_format (RwCliFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *canonical = dup_sample (NULL, NULL);
  g_autofree char *other = dup_sample ("\n  ", "\n\t ");
  g_autofree char *formatted = NULL;
  g_autoptr (RwCliRun) out = NULL;
  g_autoptr (RwCliRun) check = NULL;
  g_autoptr (RwCliRun) to_file = NULL;
  g_autoptr (RwCliRun) again = NULL;

  write_text (fixture, "a", other);
  out = rw_cli_run (fixture, "format", "a", NULL);
  g_assert_cmpint (out->status, ==, 0);
  g_assert_cmpstr (out->out, ==, canonical);

  check = rw_cli_run (fixture, "format", "--check", "a", NULL);
  g_assert_cmpint (check->status, ==, 4);
  g_assert_cmpstr (check->out, ==, "a: not canonical\n");

  to_file = rw_cli_run (fixture, "format", "a", "-o", "b", NULL);
  again = rw_cli_run (fixture, "format", "a", "-o", "b", NULL);
  formatted = read_text (fixture, "b");
  g_assert_cmpint (to_file->status, ==, 0);
  g_assert_cmpstr (formatted, ==, canonical);
  g_assert_cmpint (again->status, ==, 1);
  assert_contains (again->err, "--overwrite replaces it");
}

static void
test_format_input (RwCliFixture  *fixture,
                   gconstpointer  data)
{
  g_autofree char *canonical = dup_sample (NULL, NULL);
  g_autofree char *other = dup_sample ("\n  ", "\n\n  ");
  g_autoptr (GBytes) bytes = g_bytes_new (other, strlen (other));
  g_autoptr (RwCliRun) run =
    rw_cli_run_with_input (fixture, bytes, "format", "-", NULL);
  g_autoptr (RwCliRun) check =
    rw_cli_run_with_input (fixture, bytes, "format", "-c", "-", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, canonical);
  g_assert_cmpint (check->status, ==, 4);
  g_assert_cmpstr (check->out, ==, "<stdin>: not canonical\n");
}

static void
test_format_in_place (RwCliFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *canonical = dup_sample (NULL, NULL);
  g_autofree char *other = dup_sample ("\n  ", "\n\t");
  g_autofree char *path = dup_path (fixture, "b");
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autoptr (RwCliRun) run = NULL;
  struct stat before;
  struct stat after;

  write_text (fixture, "a", other);
  write_text (fixture, "b", canonical);
  g_assert_cmpint (stat (path, &before), ==, 0);
  run = rw_cli_run (fixture, "format", "-i", "a", "b", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpstr (run->err, ==, "");
  a = read_text (fixture, "a");
  b = read_text (fixture, "b");
  g_assert_cmpstr (a, ==, canonical);
  g_assert_cmpstr (b, ==, canonical);

  /* What is right already is left alone. */
  g_assert_cmpint (stat (path, &after), ==, 0);
  g_assert_cmpuint (after.st_ino, ==, before.st_ino);
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 2);
}

static void
test_format_links (RwCliFixture  *fixture,
                   gconstpointer  data)
{
  g_autofree char *canonical = dup_sample (NULL, NULL);
  g_autofree char *other = dup_sample ("\n  ", "\n\t");
  g_autofree char *a = dup_path (fixture, "a");
  g_autofree char *b = dup_path (fixture, "b");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (RwCliRun) refused = NULL;
  g_autoptr (RwCliRun) broken = NULL;

  write_text (fixture, "a", other);
  g_assert_cmpint (link (a, b), ==, 0);
  refused = rw_cli_run (fixture, "format", "-i", "a", NULL);
  g_assert_cmpint (refused->status, ==, 1);
  assert_contains (refused->err, "--break-links allows it");

  broken = rw_cli_run (fixture, "format", "-i", "--break-links", "a", NULL);
  g_assert_cmpint (broken->status, ==, 0);
  first = read_text (fixture, "a");
  second = read_text (fixture, "b");
  g_assert_cmpstr (first, ==, canonical);
  g_assert_cmpstr (second, ==, other);
}

/* What needs a newer Ringwall is not written by this one, whichever way. */
static void
test_format_newer (RwCliFixture  *fixture,
                   gconstpointer  data)
{
  static const char *const ways[] = { "--check", "--in-place", "--output=b" };
  g_autofree char *newer =
    dup_sample ("version=\"1.0\" min-reader=\"1.0\"",
                "version=\"1.9\" min-reader=\"1.9\"");
  g_autofree char *text = NULL;

  write_text (fixture, "a", newer);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, "format", ways[i], "a", NULL);

      g_assert_cmpint (run->status, ==, 3);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, "needs a Ringwall that knows version 1.9");
    }
  text = read_text (fixture, "a");
  g_assert_cmpstr (text, ==, newer);
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 1);
}

static void
test_format_invalid (RwCliFixture  *fixture,
                     gconstpointer  data)
{
  g_autofree char *bad = dup_sample ("model=\"paas\"", "model=\"pass\"");
  g_autofree char *text = NULL;
  g_autoptr (RwCliRun) run = NULL;

  write_text (fixture, "bad", bad);
  run = rw_cli_run (fixture, "format", "-i", "bad", "none", NULL);
  g_assert_cmpint (run->status, ==, 3);
  assert_contains (run->err, "bad:");
  assert_contains (run->err, "none");
  text = read_text (fixture, "bad");
  g_assert_cmpstr (text, ==, bad);
}

static void
test_validate_json (RwCliFixture  *fixture,
                    gconstpointer  data)
{
  static const char expected[] =
    "[\n"
    "  {\n"
    "    \"file\": \"good\",\n"
    "    \"valid\": true,\n"
    "    \"diagnostics\": [],\n"
    "    \"not-listed\": 0\n"
    "  },\n"
    "  {\n"
    "    \"file\": \"bad\",\n"
    "    \"valid\": false,\n"
    "    \"diagnostics\": [\n"
    "      {\n"
    "        \"file\": \"bad\",\n"
    "        \"line\": 2,\n"
    "        \"column\": 54,\n"
    "        \"severity\": \"error\",\n"
    "        \"code\": \"version\",\n";
  g_autofree char *good = dup_sample (NULL, NULL);
  g_autofree char *bad = dup_sample ("version=\"1.0\" min", "version=\"7.0\" min");
  g_autoptr (RwCliRun) run = NULL;
  g_autoptr (RwCliRun) quiet = NULL;

  write_text (fixture, "good", good);
  write_text (fixture, "bad", bad);
  run = rw_cli_run (fixture, "validate", "-f", "json", "good", "bad", NULL);
  g_assert_cmpint (run->status, ==, 3);
  g_assert_cmpstr (run->err, ==, "");
  assert_contains (run->out, expected);
  assert_contains (run->out, "        \"message\": \"version 7.0 of the format");

  quiet = rw_cli_run (fixture, "validate", "-q", "-f", "json", "good", NULL);
  g_assert_cmpint (quiet->status, ==, 0);
  g_assert_cmpstr (quiet->out, ==, "[]\n");
}

static void
test_validate_json_unreadable (RwCliFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "validate", "-f", "json", "none", NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->err, ==, "");
  assert_contains (run->out, "\"code\": \"read\"");
  assert_contains (run->out, "\"line\": 0,");
  assert_contains (run->out, "“none” could not be read");
}

/* Whoever works on the built-in catalogue has each id twice: built in, and in
 * the file at hand. */
static void
test_validate_builtin (RwCliFixture  *fixture,
                       gconstpointer  data)
{
  g_autofree char *folder =
    g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (RwCliRun) run = rw_cli_run (fixture, "validate", path, NULL);

      g_assert_cmpstr (run->err, ==, "");
      g_assert_cmpint (run->status, ==, 0);
      n++;
    }
  g_assert_cmpuint (n, >=, 10);
}

/* Under another name it is somebody's own, and its ids are taken. */
static void
test_validate_taken (RwCliFixture  *fixture,
                     gconstpointer  data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue",
                           "techniques.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) own = NULL;
  g_autoptr (RwCliRun) run = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  own = g_string_new (text);
  g_assert_cmpuint (g_string_replace (own, "id=\"techniques\"",
                                      "id=\"my-own\"", 1), ==, 1);
  write_text (fixture, "own.xml", own->str);
  run = rw_cli_run (fixture, "validate", "own.xml", NULL);
  g_assert_cmpint (run->status, ==, 3);
  assert_contains (run->err, " is taken");
}

#define ADD(path, test) \
  g_test_add ("/cli/" path, RwCliFixture, NULL, rw_cli_fixture_set_up, test, \
              rw_cli_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new/samples", test_new);
  ADD ("new/blank", test_new_blank);
  ADD ("format/plain", test_format);
  ADD ("format/input", test_format_input);
  ADD ("format/in-place", test_format_in_place);
  ADD ("format/links", test_format_links);
  ADD ("format/newer", test_format_newer);
  ADD ("format/invalid", test_format_invalid);
  ADD ("validate/json", test_validate_json);
  ADD ("validate/json/unreadable", test_validate_json_unreadable);
  ADD ("validate/builtin", test_validate_builtin);
  ADD ("validate/taken", test_validate_taken);

  return g_test_run ();
}
