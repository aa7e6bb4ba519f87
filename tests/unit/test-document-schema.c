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
#include "core/rw-xml-text.h"

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

static gboolean
schema_has_day (const char *day)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autofree char *text =
    g_strdup_printf (HEAD "<title/><customer/><provider/>"
                     "<edition id=\"classic\" revision=\"%s\"/>"
                     "<view model=\"workloads\"/>"
                     "<scenario id=\"now\"><name/></scenario></ringwall>", day);

  return check (text, diagnostics);
}

/* Of the ends of all months, calendar, reader and schema say the same. */
static void
test_days (void)
{
  static const guint years[] = { 0, 1, 4, 1900, 2000, 2026, 2028, 2100, 9999 };
  static const guint days[] = { 0, 1, 19, 28, 29, 30, 31, 32 };

  for (guint y = 0; y < G_N_ELEMENTS (years); y++)
    for (guint month = 0; month <= 13; month++)
      for (guint d = 0; d < G_N_ELEMENTS (days); d++)
        {
          g_autofree char *day =
            g_strdup_printf ("%04u-%02u-%02u", years[y], month, days[d]);
          gboolean valid = g_date_valid_dmy (days[d], month, years[y]);

          if (rw_xml_is_date (day) != valid || schema_has_day (day) != valid)
            g_test_fail_printf ("“%s” is %s day", day, valid ? "a" : "no");
        }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-schema/samples", test_samples);
  g_test_add_func ("/document-schema/not-allowed", test_not_allowed);
  g_test_add_func ("/document-schema/days", test_days);

  return g_test_run ();
}
