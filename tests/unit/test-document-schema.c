/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The published schema as a second opinion: it agrees with the samples, and
 * what it does not allow it tells with a line.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-document-schema.h"

#define HEAD \
  "<ringwall xmlns=\"" RW_DOCUMENT_NAMESPACE "\" version=\"1.0\"" \
  " min-reader=\"1.0\">\n"

static gboolean
check (const char    *text,
       RwDiagnostics *diagnostics)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return rw_document_check_schema (bytes, diagnostics);
}

static void
test_samples (void)
{
  static const char *const samples[] = {
    "blank", "contoso-shipping", "hybrid-clinic",
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (RwDocument) document =
        rw_document_load_sample (samples[i], NULL, &error);
      g_autoptr (GBytes) bytes = NULL;

      g_assert_no_error (error);
      bytes = rw_document_write_bytes (document);
      g_assert_true (rw_document_check_schema (bytes, diagnostics));
      g_assert_cmpuint (rw_diagnostics_get_n (diagnostics), ==, 0);
    }
}

static void
test_not_allowed (void)
{
  static const char *const texts[] = {
    HEAD "<title>A</title>\n<colour/></ringwall>",
    HEAD "<title>A</title></ringwall>",
    "<other/>",
    "<ringwall xmlns=\"urn:other\"/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
      const RwDiagnostic *first;

      g_assert_false (check (texts[i], diagnostics));
      g_assert_true (rw_diagnostics_has_errors (diagnostics));
      first = rw_diagnostics_get (diagnostics, 0);
      g_assert_cmpint (first->code, ==, RW_ERROR_FORMAT);
      g_assert_cmpuint (first->line, >, 0);
      g_assert_true (g_str_has_prefix (first->message,
                                       "the schema does not allow this: "));
      g_assert_null (strchr (first->message, '\n'));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-schema/samples", test_samples);
  g_test_add_func ("/document-schema/not-allowed", test_not_allowed);

  return g_test_run ();
}
