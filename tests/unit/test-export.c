/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exports: what is refused before drawing, what the files are, and that a
 * failure leaves everything as it was.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "core/rw-error.h"
#include "core/rw-workload.h"
#include "exchange/rw-export-private.h"
#include "rw-estate.h"

typedef struct
{
  RwSession       *session;
  RwExportOptions  options;
  char            *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->session = rw_estate_new_contoso ();
  rw_export_options_init (&fixture->options);
  fixture->folder = g_dir_make_tmp ("ringwall-export-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->session);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static GBytes *
export_bytes (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rw_export_to_bytes (fixture->session, &fixture->options,
                                      NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_options (void)
{
  RwExportOptions options;
  g_autoptr (GError) error = NULL;

  rw_export_options_init (&options);
  g_assert_true (rw_export_options_check (&options, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.format, ==, RW_EXPORT_SVG);
  g_assert_cmpint (options.width, ==, 1280);
  g_assert_cmpint (options.height, ==, 800);
  g_assert_true (options.legend);
  g_assert_false (options.transparent);
}

static void
test_options_out_of_range (void)
{
  const struct { int width; int height; double dpi; RwError code; } cases[] = {
    { 63, 800, 96, RW_ERROR_VALUE },
    { 1280, 63, 96, RW_ERROR_VALUE },
    { 0, 0, 96, RW_ERROR_VALUE },
    { -1, 800, 96, RW_ERROR_VALUE },
    { 32768, 800, 96, RW_ERROR_VALUE },
    { 1280, 32768, 96, RW_ERROR_VALUE },
    { G_MAXINT, G_MAXINT, 96, RW_ERROR_VALUE },
    { 32767, 32767, 96, RW_ERROR_TOO_LARGE },
    { 1280, 800, 35, RW_ERROR_VALUE },
    { 1280, 800, 2401, RW_ERROR_VALUE },
    { 1280, 800, -96, RW_ERROR_VALUE },
    { 1280, 800, G_MAXDOUBLE, RW_ERROR_VALUE },
    { 100, 100, 300, RW_ERROR_VALUE },
    { 32767, 100, 48, RW_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RwExportOptions options;
      g_autoptr (GError) error = NULL;

      rw_export_options_init (&options);
      options.width = cases[i].width;
      options.height = cases[i].height;
      options.dpi = cases[i].dpi;
      g_test_message ("%d × %d at %g", options.width, options.height,
                      options.dpi);
      g_assert_false (rw_export_options_check (&options, &error));
      g_assert_error (error, RW_ERROR, (int) cases[i].code);
    }
}

static void
test_not_a_number (void)
{
  RwExportOptions options;
  g_autoptr (GError) error = NULL;

  rw_export_options_init (&options);
  options.dpi = g_ascii_strtod ("nan", NULL);
  g_assert_false (rw_export_options_check (&options, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_VALUE);
}

static void
test_formats (void)
{
  const struct { const char *path; gboolean known; RwExportFormat format; }
  cases[] = {
    { "a.svg", TRUE, RW_EXPORT_SVG }, { "a.png", TRUE, RW_EXPORT_PNG },
    { "a.PNG", TRUE, RW_EXPORT_PNG }, { "/x/y.z/a.Svg", TRUE, RW_EXPORT_SVG },
    { "a", FALSE, 0 }, { "", FALSE, 0 }, { "-", FALSE, 0 },
    { "a.svg.gz", FALSE, 0 }, { "a.svg/b", FALSE, 0 }, { "a.", FALSE, 0 },
    { "svg", FALSE, 0 }, { ".svg", TRUE, RW_EXPORT_SVG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RwExportFormat format = RW_EXPORT_SVG;

      g_test_message ("%s", cases[i].path);
      g_assert_true (rw_export_format_from_path (cases[i].path, &format) ==
                     cases[i].known);
      if (cases[i].known)
        g_assert_cmpint (format, ==, cases[i].format);
    }
}

static void
test_file_names (Fixture       *fixture,
                 gconstpointer  data)
{
  const struct { const char *title; const char *expected; } cases[] = {
    { "Contoso Shipping", "Contoso Shipping (PaaS).png" },
    { "a/b\\c:d", "a b c d (PaaS).png" },
    { "../../etc/passwd", "etc passwd (PaaS).png" },
    { "...---hidden", "hidden (PaaS).png" },
    { "-rf *", "rf (PaaS).png" },
    { "a\x01\x1b[31mb\n\tc", "a [31mb c (PaaS).png" },
    { "  spaces   everywhere  ", "spaces everywhere (PaaS).png" },
    { "ends in dots...", "ends in dots (PaaS).png" },
    { "\u202egnp.exe", "gnp.exe (PaaS).png" },
    { "Größe 网络", "Größe 网络 (PaaS).png" },
    { "", "Ringwall (PaaS).png" }, { "///", "Ringwall (PaaS).png" },
    { "?", "Ringwall (PaaS).png" },
  };

  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;

      rw_document_set_title (rw_session_get_document (fixture->session),
                             cases[i].title);
      name = rw_export_dup_file_name (fixture->session, RW_EXPORT_PNG);
      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

/* Cut between characters, at most 200 bytes, whatever the characters are. */
static void
test_long_file_names (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const pieces[] = { "a", "é", "网", "👩", "e\u0301\u0323" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char *name = NULL;

      for (int k = 0; k < 300; k++)
        g_string_append (title, pieces[i]);
      rw_document_set_title (rw_session_get_document (fixture->session),
                             title->str);
      name = rw_export_dup_file_name (fixture->session, RW_EXPORT_SVG);
      g_assert_cmpuint (strlen (name), <=, 200);
      g_assert_cmpuint (strlen (name), >, 180);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_true (g_str_has_suffix (name, ").svg"));
    }
}

static void
test_bytes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) svg = export_bytes (fixture);
  g_autoptr (GBytes) again = export_bytes (fixture);
  g_autoptr (GBytes) png = NULL;

  g_assert_true (g_bytes_equal (svg, again));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (svg, NULL), "<?xml"));
  fixture->options.format = RW_EXPORT_PNG;
  png = export_bytes (fixture);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
}

/* Twice the pixels at twice the resolution is the same picture. */
static void
test_resolution (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) once = export_bytes (fixture);
  g_autoptr (GBytes) twice = NULL;

  fixture->options.width *= 2;
  fixture->options.height *= 2;
  fixture->options.dpi *= 2;
  twice = export_bytes (fixture);
  g_assert_true (g_bytes_equal (once, twice));
}

/* Without pango the tool writes what the window writes. */
static void
test_quick_svg (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < RW_N_TOGGLES; i++)
    {
      g_autoptr (RwQuickText) text = rw_quick_text_new ();
      g_autoptr (GBytes) quick = NULL;
      g_autoptr (GBytes) expected = NULL;

      rw_session_set_toggle (fixture->session, (RwToggle) i);
      quick = rw_export_quick_svg (text, fixture->session, &fixture->options,
                                   NULL);
      expected = export_bytes (fixture);
      g_assert_true (quick == NULL || g_bytes_equal (quick, expected));
    }
}

static void
test_quick_svg_refuses (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (RwQuickText) text = rw_quick_text_new ();

  rw_document_set_title (rw_session_get_document (fixture->session),
                         "شركة كونتوسو");
  g_assert_null (rw_export_quick_svg (text, fixture->session,
                                      &fixture->options, NULL));
}

static void
test_to_file (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < RW_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *path = NULL;
      g_autofree char *contents = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      fixture->options.format = (RwExportFormat) i;
      path = g_build_filename (fixture->folder,
                               rw_export_format_get_id ((RwExportFormat) i),
                               NULL);
      g_assert_true (rw_export_to_file (fixture->session, &fixture->options,
                                        path, FALSE, NULL, &error));
      g_assert_no_error (error);
      bytes = export_bytes (fixture);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpmem (contents, length, g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes));
    }
  g_assert_cmpuint (count_files (fixture), ==, RW_N_EXPORT_FORMATS);
}

static void
test_existing_file (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.svg", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (rw_export_to_file (fixture->session, &fixture->options,
                                     path, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  g_clear_error (&error);

  g_assert_true (rw_export_to_file (fixture->session, &fixture->options,
                                    path, TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_refused_options (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autoptr (GError) error = NULL;

  fixture->options.width = 1;
  g_assert_false (rw_export_to_file (fixture->session, &fixture->options,
                                     path, FALSE, NULL, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (rw_export_to_bytes (fixture->session, &fixture->options,
                                     NULL, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_VALUE);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path =
    g_build_filename (fixture->folder, "none", "a.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (rw_export_to_file (fixture->session, &fixture->options,
                                     path, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Several pictures with the same fonts are those made one by one. */
static void
test_exporter (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (RwExporter) exporter = rw_exporter_new ();

  rw_exporter_load_fonts (exporter);
  for (guint i = 0; i < RW_N_THEMES; i++)
    {
      g_autoptr (GBytes) alone = NULL;
      g_autoptr (GBytes) together = NULL;

      fixture->options.theme = rw_theme_get (i);
      alone = export_bytes (fixture);
      together = rw_exporter_to_bytes (exporter, fixture->session,
                                       &fixture->options, NULL, NULL);
      g_assert_true (g_bytes_equal (alone, together));
    }
}

static gboolean
contains (GBytes     *svg,
          const char *text)
{
  return g_strstr_len (g_bytes_get_data (svg, NULL),
                       (gssize) g_bytes_get_size (svg), text) != NULL;
}

static void
test_parts_left_out (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GBytes) whole = export_bytes (fixture);
  g_autoptr (GBytes) less = NULL;

  fixture->options.legend = FALSE;
  fixture->options.transparent = TRUE;
  less = export_bytes (fixture);
  g_assert_true (contains (whole, "<g id=\"legend\""));
  g_assert_true (contains (whole, "<g id=\"background\""));
  g_assert_false (contains (less, "<g id=\"legend\""));
  g_assert_false (contains (less, "<g id=\"background\""));
}

static void
test_layers (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const layers[] = {
    "data", "application", "compute", "network", "perimeter", "identity",
    "physical",
  };
  g_autoptr (GBytes) svg = export_bytes (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autofree char *start =
        g_strdup_printf ("<g id=\"layer-%s\" data-layer=\"%s\" data-owner=\"",
                         layers[i], layers[i]);
      g_autofree char *sector =
        g_strdup_printf ("id=\"layer-%s.office\" data-workload=\"office\" "
                         "data-owner=\"", layers[i]);

      g_assert_true (contains (svg, start));
      /* The innermost is whole while its owners agree. */
      if (i > 0)
        g_assert_true (contains (svg, sector));
    }
}

/* What the picture could not show is told. */
static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (RwSession) session = rw_estate_new (200);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  fixture->options.width = 200;
  fixture->options.height = 120;
  bytes = rw_export_to_bytes (session, &fixture->options, notes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, >, 0);
}

#define ADD(path, test) \
  g_test_add ("/export/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/options", test_options);
  g_test_add_func ("/export/options-out-of-range", test_options_out_of_range);
  g_test_add_func ("/export/not-a-number", test_not_a_number);
  g_test_add_func ("/export/formats", test_formats);
  ADD ("file-names", test_file_names);
  ADD ("long-file-names", test_long_file_names);
  ADD ("bytes", test_bytes);
  ADD ("resolution", test_resolution);
  ADD ("quick-svg", test_quick_svg);
  ADD ("quick-svg-refuses", test_quick_svg_refuses);
  ADD ("to-file", test_to_file);
  ADD ("existing-file", test_existing_file);
  ADD ("refused-options", test_refused_options);
  ADD ("missing-folder", test_missing_folder);
  ADD ("exporter", test_exporter);
  ADD ("parts-left-out", test_parts_left_out);
  ADD ("layers", test_layers);
  ADD ("notes", test_notes);

  return g_test_run ();
}
