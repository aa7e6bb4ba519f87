/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * export: where pictures go, what is in them, and what is left alone.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "core/rw-document-io.h"
#include "exchange/rw-export.h"
#include "rw-cli-run.h"

static void
set_up (RwCliFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();

  rw_cli_fixture_set_up (fixture, data);
  rw_cli_write_file (fixture, "a.ringwall", sample);
}

static void
assert_contains (const char *text,
                 const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in:\n%.2000s", piece, text);
}

/* What the window would write of the same document. */
static GBytes *
export_here (GBytes                *document_bytes,
             const RwExportOptions *options)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwSession) session = rw_session_new (catalogue);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (document_bytes, "sample", catalogue, NULL,
                            &error);
  GBytes *bytes;

  g_assert_no_error (error);
  rw_session_set_document (session, document);
  bytes = rw_export_to_bytes (session, options, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_formats (RwCliFixture  *fixture,
              gconstpointer  data)
{
  static const char *const names[] = { "b.svg", "b.png" };
  g_autoptr (GBytes) sample = rw_cli_read_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, "export", "a.ringwall", "-o", names[i], NULL);
      RwExportOptions options;
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GBytes) expected = NULL;

      g_assert_cmpstr (run->err, ==, "");
      g_assert_cmpstr (run->out, ==, "");
      g_assert_cmpint (run->status, ==, 0);
      rw_export_options_init (&options);
      options.format = (RwExportFormat) i;
      written = rw_cli_read_file (fixture, names[i]);
      expected = export_here (sample, &options);
      g_assert_true (g_bytes_equal (written, expected));
    }
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 3);
}

/* Text in a script that is not written like Latin goes another way, to the
 * same end. */
static void
test_other_scripts (RwCliFixture  *fixture,
                    gconstpointer  data)
{
  static const char *const titles[] = { "شركة كونتوسو", "网络公司", "e\u0301" };
  g_autoptr (GBytes) sample = rw_cli_read_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GString) text =
        g_string_new_len (g_bytes_get_data (sample, NULL),
                          (gssize) g_bytes_get_size (sample));
      g_autofree char *title =
        g_strdup_printf ("<title>%s</title>", titles[i]);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (RwCliRun) run = NULL;
      RwExportOptions options;

      g_string_replace (text, "<title>Contoso Shipping</title>", title, 1);
      bytes = g_bytes_new (text->str, text->len);
      run = rw_cli_run_with_input (fixture, bytes, "export", "-", NULL);
      rw_export_options_init (&options);
      expected = export_here (bytes, &options);

      g_assert_cmpint (run->status, ==, 0);
      assert_contains (run->out, titles[i]);
      g_assert_cmpmem (run->out, run->out_length,
                       g_bytes_get_data (expected, NULL),
                       g_bytes_get_size (expected));
    }
}

static void
test_sectors (RwCliFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (RwCliRun) rollup =
    rw_cli_run (fixture, "export", "a.ringwall", "-m", "roll-up", "-o", "-",
                NULL);
  g_autoptr (RwCliRun) models =
    rw_cli_run (fixture, "export", "a.ringwall", "--group-by", "model",
                "--weighted", "-o", "-", NULL);
  g_autoptr (RwCliRun) inside =
    rw_cli_run (fixture, "export", "a.ringwall", "-g", "model", "-i", "paas",
                "-o", "-", NULL);
  g_autoptr (RwCliRun) nothing =
    rw_cli_run (fixture, "export", "a.ringwall", "--inside", "group=Moon",
                "-o", "-", NULL);
  g_autoptr (RwCliRun) wrong =
    rw_cli_run (fixture, "export", "a.ringwall", "--group-by", "colour", NULL);

  g_assert_cmpint (rollup->status, ==, 0);
  assert_contains (rollup->out, "%");
  g_assert_cmpint (models->status, ==, 0);
  assert_contains (models->out, "id=\"groups\"");
  g_assert_cmpint (inside->status, ==, 0);
  assert_contains (inside->out, "PaaS: each workload");
  g_assert_cmpint (nothing->status, ==, 2);
  assert_contains (nothing->err, "group=Moon");
  g_assert_cmpint (wrong->status, ==, 2);
  assert_contains (wrong->err, "--group-by");
}

static void
test_default_name (RwCliFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (RwCliRun) svg = rw_cli_run (fixture, "export", "a.ringwall",
                                         NULL);
  g_autoptr (RwCliRun) png = rw_cli_run (fixture, "export", "a.ringwall",
                                         "--format", "png", NULL);
  g_autoptr (RwCliRun) again = rw_cli_run (fixture, "export", "a.ringwall",
                                           NULL);
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (RwCliRun) other = NULL;

  g_assert_cmpint (svg->status, ==, 0);
  g_assert_cmpint (png->status, ==, 0);
  g_assert_cmpint (again->status, ==, 1);
  g_assert_true (rw_cli_has_file (fixture, "a.svg"));
  g_assert_true (rw_cli_has_file (fixture, "a.png"));

  rw_cli_write_file (fixture, "estate.xml", sample);
  other = rw_cli_run (fixture, "export", "estate.xml", NULL);
  g_assert_cmpint (other->status, ==, 0);
  g_assert_true (rw_cli_has_file (fixture, "estate.xml.svg"));
}

static void
test_streams (RwCliFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (RwCliRun) file =
    rw_cli_run (fixture, "export", "a.ringwall", "-o", "-", NULL);
  g_autoptr (RwCliRun) both =
    rw_cli_run_with_input (fixture, sample, "export", "-", NULL);
  g_autoptr (RwCliRun) png =
    rw_cli_run_with_input (fixture, sample, "export", "-", "-f", "png", NULL);

  g_assert_cmpint (file->status, ==, 0);
  g_assert_true (g_str_has_prefix (file->out, "<?xml"));
  g_assert_cmpstr (both->out, ==, file->out);
  g_assert_cmpmem (png->out, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 1);
}

static void
test_same_bytes (RwCliFixture  *fixture,
                 gconstpointer  data)
{
  static const char *const formats[] = { "svg", "png" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (RwCliRun) one = rw_cli_run (fixture, "export", "a.ringwall",
                                             "-o", "-", "-f", formats[i], NULL);
      g_autoptr (RwCliRun) other = rw_cli_run (fixture, "export",
                                               "a.ringwall", "-o", "-", "-f",
                                               formats[i], NULL);

      g_assert_cmpint (one->status, ==, 0);
      g_assert_cmpmem (one->out, one->out_length,
                       other->out, other->out_length);
    }
}

static void
test_existing_file (RwCliFixture  *fixture,
                    gconstpointer  data)
{
  static const char *const names[] = { "b.svg", "b.png" };
  g_autoptr (GBytes) mine = g_bytes_new_static ("mine", 4);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RwCliRun) kept = NULL;
      g_autoptr (RwCliRun) replaced = NULL;
      g_autoptr (GBytes) left = NULL;
      g_autoptr (GBytes) written = NULL;

      rw_cli_write_file (fixture, names[i], mine);
      kept = rw_cli_run (fixture, "export", "a.ringwall", "-o", names[i],
                         NULL);
      left = rw_cli_read_file (fixture, names[i]);
      g_assert_cmpint (kept->status, ==, 1);
      assert_contains (kept->err, "--overwrite replaces it");
      g_assert_true (g_bytes_equal (left, mine));

      replaced = rw_cli_run (fixture, "export", "a.ringwall", "-o", names[i],
                             "--overwrite", NULL);
      written = rw_cli_read_file (fixture, names[i]);
      g_assert_cmpint (replaced->status, ==, 0);
      g_assert_cmpuint (g_bytes_get_size (written), >, 1000);
    }
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 3);
}

static void
test_document_itself (RwCliFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (GBytes) left = NULL;
  g_autoptr (RwCliRun) run = NULL;

  rw_cli_write_file (fixture, "odd.svg", sample);
  run = rw_cli_run (fixture, "export", "odd.svg", "-o", "./odd.svg",
                    "--overwrite", NULL);
  g_assert_cmpint (run->status, ==, 2);
  assert_contains (run->err, "is the document itself");
  left = rw_cli_read_file (fixture, "odd.svg");
  g_assert_true (g_bytes_equal (left, sample));
}

static void
test_unwritable (RwCliFixture  *fixture,
                 gconstpointer  data)
{
  static const char *const outputs[] = { "none/b.svg", "none/b.png", "/x.svg/y.svg" };

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, "export", "a.ringwall", "-o", outputs[i], NULL);

      g_assert_cmpint (run->status, ==, 1);
      assert_contains (run->err, outputs[i]);
    }
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 1);
}

static void
test_choices (RwCliFixture  *fixture,
              gconstpointer  data)
{
  const struct { const char *words[4]; const char *piece; } cases[] = {
    { { "--model", "saas", NULL }, "id=\"layer-application\" data-layer="
                                   "\"application\" data-owner=\"provider\"" },
    { { "--model", "on-premises", NULL },
      "data-layer=\"physical\" data-owner=\"customer\"" },
    { { "--model", "workloads", NULL }, "data-workload=\"office\"" },
    { { "--scenario", "own-datacenter", NULL },
      "data-layer=\"physical\" data-owner=\"customer\"" },
    { { "--model=paas", "--edition", "whitepaper-2016", NULL },
      "data-layer=\"network\" data-owner=\"provider\"" },
    { { "--palette", "dark", NULL }, "fill=\"#242424\"" },
    { { "--theme", "print", NULL }, "fill=\"#4d4d4d\"" },
    { { "-p", "contrast-dark", NULL }, "stroke=\"#ffffff\"" },
    { { "--palette=okabe-ito", NULL }, "fill=\"#e69f00\"" },
    { { "--cues=letter", NULL }, "fill=\"#e9e9ea\"" },
    { { "--colors=customer=#123456", NULL }, "fill=\"#123456\"" },
    { { "--colors=customer=#123456,background=#000", "-p", "print", NULL },
      "fill=\"#000000\"" },
    { { "--width", "640", NULL }, "width=\"640\" height=\"400\"" },
    { { "--height", "400", NULL }, "width=\"640\" height=\"400\"" },
    { { "--width=700", "--height=700", NULL }, "viewBox=\"0 0 700 700\"" },
    { { "--width=2560", "--dpi=192", NULL }, "width=\"1280\" height=\"800\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, "export", "a.ringwall", "-o", "-",
                    cases[i].words[0], cases[i].words[1], cases[i].words[2],
                    NULL);

      g_assert_cmpint (run->status, ==, 0);
      /* A small picture may have to leave something out, and says so. */
      if (run->err[0] != '\0')
        assert_contains (run->err, "a.ringwall: note: ");
      assert_contains (run->out, cases[i].piece);
    }
}

static void
test_left_out (RwCliFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "export", "a.ringwall", "-o", "-", "--no-legend",
                "--transparent", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_null (strstr (run->out, "id=\"legend\""));
  g_assert_null (strstr (run->out, "id=\"background\""));
}

/* A layer that is taken away leaves a gap that says so. */
static void
test_hide (RwCliFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "export", "a.ringwall", "-o", "-",
                "--hide=compute, data", NULL);
  g_autoptr (RwCliRun) none =
    rw_cli_run (fixture, "export", "a.ringwall", "-o", "-", "--hide=none", NULL);
  g_autoptr (RwCliRun) wrong =
    rw_cli_run (fixture, "export", "a.ringwall", "-o", "-", "--hide=moat", NULL);

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "Application now stands");
  assert_contains (run->out, "Data removed");
  g_assert_cmpint (none->status, ==, 0);
  g_assert_null (strstr (none->out, "now stands"));
  g_assert_cmpint (wrong->status, ==, 2);
  assert_contains (wrong->err, "moat");
  assert_contains (wrong->err, "perimeter");
}

static void
test_cues (RwCliFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "export", "a.ringwall", "-o", "-",
                "--cues=colour", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_null (strstr (run->out, "<pattern"));
  g_assert_null (strstr (run->out, ">C+P<"));
  assert_contains (run->out, "fill=\"#8cc7bd\"");
}

static void
test_colors_file (RwCliFixture  *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "colors", NULL);
  g_autoptr (RwCliRun) run = NULL;
  g_autoptr (RwCliRun) bad = NULL;
  g_autoptr (RwCliRun) none = NULL;

  g_assert_true (g_file_set_contents (path, "customer = #123456\n", -1,
                                      NULL));
  bad = rw_cli_run (fixture, "export", "a.ringwall", "-o", "-",
                    "--colors-file=colors", NULL);
  g_assert_cmpint (bad->status, ==, 1);
  assert_contains (bad->err, "colors: “customer” is no color");

  g_assert_true (g_file_set_contents (path, "customer=#123456\nshared=#ABC\n",
                                      -1, NULL));
  run = rw_cli_run (fixture, "export", "a.ringwall", "-o", "-",
                    "--colors-file=colors", "--colors=shared=#654321", NULL);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "fill=\"#123456\"");
  assert_contains (run->out, "fill=\"#654321\"");

  none = rw_cli_run (fixture, "export", "a.ringwall", "-o", "-",
                     "--colors-file=nothing", NULL);
  g_assert_cmpint (none->status, ==, 1);
  assert_contains (none->err, "nothing");
}

/* A document for a newer program is drawn, with a word about it. */
static void
test_newer_document (RwCliFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (GString) text =
    g_string_new_len (g_bytes_get_data (sample, NULL),
                      (gssize) g_bytes_get_size (sample));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RwCliRun) run = NULL;

  g_string_replace (text, "version=\"1.0\" min-reader=\"1.0\"",
                    "version=\"1.9\" min-reader=\"1.9\"", 1);
  bytes = g_bytes_new (text->str, text->len);
  run = rw_cli_run_with_input (fixture, bytes, "export", "-", NULL);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->err, ": warning: ");
  assert_contains (run->out, "</svg>");
}

/* What the picture could not show is told, and it is drawn all the same. */
static void
test_notes (RwCliFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (RwCliRun) run =
    rw_cli_run (fixture, "export", "a.ringwall", "-o", "b.svg", "--width",
                "64", "--height", "64", NULL);

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->err, "a.ringwall: note: ");
  g_assert_true (rw_cli_has_file (fixture, "b.svg"));
}

/* A picture by an edition that was corrected since says so, unless another
 * edition was asked for. */
static void
test_corrected_edition (RwCliFixture  *fixture,
                        gconstpointer  data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "golden", "documents", "good",
                           "own-corrected.ringwall", NULL);
  g_autoptr (RwCliRun) own =
    rw_cli_run (fixture, "export", path, "-o", "-", NULL);
  g_autoptr (RwCliRun) other =
    rw_cli_run (fixture, "export", path, "-o", "-", "-e", "canal-rules", NULL);

  g_assert_cmpint (own->status, ==, 0);
  assert_contains (own->err, "corrected on 2027-02-01: 3 rings change.");
  g_assert_cmpint (other->status, ==, 0);
  g_assert_null (strstr (other->err, "corrected"));
}

/* Where the module that draws cannot be loaded, that is told. */
static void
test_damaged_installation (RwCliFixture  *fixture,
                           gconstpointer  data)
{
  g_autofree char *program =
    g_build_filename (fixture->folder, "program", NULL);
  const char *const words[] = { program, "export", "a.ringwall", NULL };
  g_autoptr (GBytes) broken = g_bytes_new_static ("broken", 6);
  g_autoptr (GMappedFile) tool =
    g_mapped_file_new (g_getenv ("RINGWALL_CLI"), FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (tool);
  g_autoptr (RwCliRun) run = NULL;

  rw_cli_write_file (fixture, "program", bytes);
  rw_cli_write_file (fixture, "ringwall-writing.so", broken);
  g_assert_cmpint (g_chmod (program, 0700), ==, 0);
  run = rw_cli_run_full (fixture, NULL, NULL, NULL, NULL, words);

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "What draws pictures could not be loaded");
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 3);
}

#define ADD(path, test) \
  g_test_add ("/cli/export/" path, RwCliFixture, NULL, set_up, test, \
              rw_cli_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("formats", test_formats);
  ADD ("other-scripts", test_other_scripts);
  ADD ("default-name", test_default_name);
  ADD ("sectors", test_sectors);
  ADD ("streams", test_streams);
  ADD ("same-bytes", test_same_bytes);
  ADD ("existing-file", test_existing_file);
  ADD ("document-itself", test_document_itself);
  ADD ("unwritable", test_unwritable);
  ADD ("choices", test_choices);
  ADD ("left-out", test_left_out);
  ADD ("hide", test_hide);
  ADD ("cues", test_cues);
  ADD ("colors-file", test_colors_file);
  ADD ("newer-document", test_newer_document);
  ADD ("notes", test_notes);
  ADD ("corrected-edition", test_corrected_edition);
  ADD ("damaged-installation", test_damaged_installation);

  return g_test_run ();
}
