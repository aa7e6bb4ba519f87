/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reports in each form, against golden files, and what must hold for any
 * document: nothing in a cell is a formula or markup, and what the document
 * does not say stays blank.
 */

#include "config.h"

#include <string.h>

#include "core/rw-workload.h"
#include "exchange/rw-matrix-report.h"
#include "rw-estate.h"
#include "rw-golden.h"

static void
check_and_free (const char *name,
                GString    *text)
{
  g_autofree char *path = g_strconcat ("golden/reports/", name, NULL);

  rw_golden_check (path, text->str);
  g_string_free (text, TRUE);
}

static RwWorkload *
get_workload (RwSession  *session,
              const char *id)
{
  return rw_scenario_find_workload (rw_session_get_scenario (session), id);
}

/* Contoso with an override and a split, so that there is something to say. */
static RwSession *
make_session (void)
{
  RwSession *session = rw_estate_new_contoso ();

  rw_workload_set_override (get_workload (session, "telemetry"), "compute",
                            RW_OWNER_THIRD_PARTY, "A partner runs it.");
  rw_workload_set_split (get_workload (session, "telemetry"), "network",
                         "Private endpoints", "Baseline network security");
  return session;
}

static void
test_forms (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwSheet) sheet =
    rw_matrix_report (session, RW_MATRIX_LAYERS, RW_MATRIX_PLAIN);

  check_and_free ("matrix.csv", rw_sheet_write_csv (sheet));
  check_and_free ("matrix.html", rw_sheet_write_html (sheet));
  check_and_free ("matrix.md", rw_sheet_write_markdown (sheet));
}

static void
test_columns (void)
{
  g_autoptr (RwSession) session = make_session ();

  for (guint i = 0; i < RW_N_MATRIX_COLUMNS; i++)
    {
      const char *id = rw_matrix_columns_get_id ((RwMatrixColumns) i);
      g_autofree char *name = g_strdup_printf ("%s-responsibilities.csv", id);
      g_autoptr (RwSheet) sheet =
        rw_matrix_report (session, RW_MATRIX_RESPONSIBILITIES,
                          (RwMatrixColumns) i);

      check_and_free (name, rw_sheet_write_csv (sheet));
    }
}

static void
test_owed (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwSheet) sheet = rw_owed_report (session);

  check_and_free ("owed.md", rw_sheet_write_markdown (sheet));
}

static void
test_no_workloads (void)
{
  g_autoptr (RwSession) session = rw_estate_new (0);
  g_autoptr (RwSheet) plain =
    rw_matrix_report (session, RW_MATRIX_LAYERS, RW_MATRIX_PLAIN);
  g_autoptr (RwSheet) csa =
    rw_matrix_report (session, RW_MATRIX_LAYERS, RW_MATRIX_CSA);

  g_assert_cmpuint (rw_sheet_get_n_columns (plain), ==,
                    1 + RW_N_SERVICE_MODELS);
  g_assert_cmpuint (rw_sheet_get_n_rows (plain), ==, 8);
  g_assert_cmpuint (rw_sheet_get_n_rows (csa), ==, 0);
  g_assert_cmpstr (rw_sheet_get_remark (csa, 0), ==,
                   "The scenario has no workloads");
}

/* Whatever somebody types as a name is a name. */
static void
test_hostile_names (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autoptr (RwSheet) sheet = NULL;
  g_autoptr (GString) csv = NULL;
  g_autoptr (GString) html = NULL;
  g_autoptr (GString) markdown = NULL;

  rw_workload_set_name (get_workload (session, "telemetry"),
                        "=HYPERLINK(\"x\")|<script>&\\");
  sheet = rw_matrix_report (session, RW_MATRIX_LAYERS, RW_MATRIX_CSA);
  csv = rw_sheet_write_csv (sheet);
  html = rw_sheet_write_html (sheet);
  markdown = rw_sheet_write_markdown (sheet);

  g_assert_nonnull (strstr (csv->str,
                            "\"'=HYPERLINK(\"\"x\"\")|<script>&\\\","));
  g_assert_null (strstr (csv->str, "\n=HYPERLINK"));
  g_assert_null (strstr (html->str, "<script"));
  g_assert_nonnull (strstr (html->str, "&lt;script&gt;&amp;\\</th>"));
  g_assert_nonnull (strstr (markdown->str, "\\|\\<script\\>\\&\\\\ |"));
}

static guint
get_16 (const guint8 *data)
{
  return data[0] | (guint) data[1] << 8;
}

static guint
get_32 (const guint8 *data)
{
  return get_16 (data) | get_16 (data + 2) << 16;
}

static GBytes *
inflate (const guint8 *data,
         gsize         length)
{
  g_autoptr (GZlibDecompressor) decompressor =
    g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) packed =
    g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (packed, G_CONVERTER (decompressor));
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (out, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                          NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* Walks the local headers, as a reader does that has no directory. */
static GBytes *
unpack (const guint8 *data,
        const char   *wanted)
{
  while (get_32 (data) == 0x04034b50)
    {
      gsize packed = get_32 (data + 18);
      guint name_length = get_16 (data + 26);
      g_autofree char *name = g_strndup ((const char *) data + 30, name_length);

      g_assert_cmpuint (get_16 (data + 28), ==, 0);
      data += 30 + name_length;
      if (g_str_equal (name, wanted))
        return inflate (data, packed);
      data += packed;
    }
  g_error ("“%s” is not in the package", wanted);
}

static void
test_ods (void)
{
  const char *media_type = "application/vnd.oasis.opendocument.spreadsheet";
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwSheet) sheet =
    rw_matrix_report (session, RW_MATRIX_LAYERS, RW_MATRIX_PLAIN);
  g_autoptr (GBytes) bytes = rw_sheet_write_ods (sheet);
  g_autoptr (GBytes) again = rw_sheet_write_ods (sheet);
  g_autoptr (GBytes) content = NULL;
  const char *data = g_bytes_get_data (bytes, NULL);
  g_autofree char *text = NULL;

  /* Where programs look for the kind of a package. */
  g_assert_cmpint (memcmp (data + 30, "mimetype", 8), ==, 0);
  g_assert_cmpint (memcmp (data + 38, media_type, strlen (media_type)), ==, 0);
  g_assert_true (g_bytes_equal (bytes, again));

  content = unpack ((const guint8 *) data, "content.xml");
  text = g_strndup (g_bytes_get_data (content, NULL),
                    g_bytes_get_size (content));
  rw_golden_check ("golden/reports/matrix-content.xml", text);
  g_assert_null (strstr (text, "table:formula"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/forms", test_forms);
  g_test_add_func ("/report/columns", test_columns);
  g_test_add_func ("/report/owed", test_owed);
  g_test_add_func ("/report/no-workloads", test_no_workloads);
  g_test_add_func ("/report/hostile-names", test_hostile_names);
  g_test_add_func ("/report/ods", test_ods);

  return g_test_run ();
}
