/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed as reports: each pair of documents in tests/golden/diffs gives
 * the three files beside it. RW_GOLDEN_WRITE writes them anew.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "exchange/rw-diff-report.h"

#include "rw-golden.h"

#define FOLDER "golden/diffs"

static RwCatalogue *builtin; /* made once in main() */

static RwDocument *
load (const char *name,
      const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), FOLDER,
                                            file, NULL);
  g_autoptr (GError) error = NULL;
  RwDocument *document = rw_document_load_file (path, builtin, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
check (const RwDocumentDiff *diff,
       const char           *name,
       const char           *ending,
       RwReportFormat        format)
{
  g_autofree char *file = g_strconcat (FOLDER "/", name, ending, NULL);
  g_autoptr (GString) report = rw_diff_report (diff, format);

  rw_golden_check (file, report->str);
}

static void
test_pair (gconstpointer data)
{
  const char *name = data;
  g_autoptr (RwDocument) a = load (name, ".a.ringwall");
  g_autoptr (RwDocument) b = load (name, ".b.ringwall");
  g_autoptr (RwDocumentDiff) diff = rw_document_diff_new (a, b, builtin);

  g_clear_object (&a);
  g_clear_object (&b);
  check (diff, name, ".txt", RW_REPORT_TEXT);
  check (diff, name, ".csv", RW_REPORT_CSV);
  check (diff, name, ".json", RW_REPORT_JSON);
}

static void
test_equal (void)
{
  g_autoptr (RwDocument) a = load ("harbour", ".a.ringwall");
  g_autoptr (RwDocumentDiff) diff = rw_document_diff_new (a, a, builtin);
  g_autoptr (GString) text = rw_diff_report (diff, RW_REPORT_TEXT);
  g_autoptr (GString) json = rw_diff_report (diff, RW_REPORT_JSON);

  g_assert_cmpstr (text->str, ==, "Nothing differs.\n");
  g_assert_cmpstr (json->str, ==,
                   "{\n  \"equal\": true,\n  \"changes\": []\n}\n");
}

/* The tests own their names until the program ends. */
static void
add_pairs (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), FOLDER,
                                            NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *entry;

  g_assert_nonnull (dir);
  while ((entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (entry, ".a.ringwall"))
      {
        char *name = g_strndup (entry, strlen (entry) - strlen (".a.ringwall"));
        g_autofree char *test = g_strconcat ("/diff-report/", name, NULL);

        g_test_add_data_func_full (test, name, test_pair, g_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  builtin = rw_catalogue_new_builtin ();

  add_pairs ();
  g_test_add_func ("/diff-report/equal", test_equal);

  status = g_test_run ();
  g_object_unref (builtin);
  return status;
}
