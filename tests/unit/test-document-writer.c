/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens to what XML cannot carry, and to what the format does not hold.
 * That all else comes back as it was is for test-round-trip.c.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue.h"
#include "core/rw-document-io.h"
#include "core/rw-document.h"
#include "core/rw-extras.h"
#include "core/rw-scenario.h"

static RwCatalogue *catalogue; /* made once in main() */

static void
check_round_trip (RwDocument *document)
{
  g_autoptr (GBytes) first = rw_document_write_bytes (document);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (RwDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  again = rw_document_load_bytes (first, "it", catalogue, diagnostics, &error);
  if (again == NULL || !rw_document_equal (document, again))
    g_test_message ("%.*s", (int) g_bytes_get_size (first),
                    (const char *) g_bytes_get_data (first, NULL));
  g_assert_no_error (error);
  g_assert_cmpuint (rw_diagnostics_get_n (diagnostics), ==, 0);
  g_assert_true (rw_document_equal (document, again));

  second = rw_document_write_bytes (again);
  g_assert_true (g_bytes_equal (first, second));
}

static RwDocument *
make_small (const char *title)
{
  RwDocument *document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("s", title);

  rw_document_set_title (document, title);
  rw_document_set_edition (document, "classic", "2026-11-21");
  rw_document_add_scenario (document, scenario);
  return document;
}

static RwDocument *
rewrite (RwDocument *document)
{
  g_autoptr (GBytes) bytes = rw_document_write_bytes (document);
  g_autoptr (GError) error = NULL;
  RwDocument *again = rw_document_load_bytes (bytes, "it", catalogue, NULL,
                                              &error);

  g_assert_no_error (error);
  return again;
}

/* What XML cannot carry is left out; the rest of the text stays. */
static void
test_unclean (void)
{
  static const struct
  {
    const char *dirty;
    const char *clean;
  } cases[] = {
    { "a\x01" "b\x1b[2J", "ab[2J" },
    { "a\xff\xfe" "b", "ab" },
    { "\xed\xa0\x80x", "x" },
    { "a\xef\xbf\xbe" "b\xef\xbf\xbf", "ab" },
    { "cut \xe2\x82", "cut " },
    { "\x08", "" },
    { "tab\tline\nreturn\r", "tab\tline\nreturn\r" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwDocument) document = make_small (cases[i].dirty);
      g_autoptr (RwDocument) again = rewrite (document);

      g_assert_cmpstr (rw_document_get_title (again), ==, cases[i].clean);
      check_round_trip (again);
    }
}

static void
test_unclean_attribute (void)
{
  g_autoptr (RwDocument) document = make_small ("t");
  g_autoptr (RwDocument) again = NULL;

  rw_extras_add_attribute (rw_document_get_extras (document), "title",
                           "xml:lang", "d\x02\xff" "e");
  again = rewrite (document);
  g_assert_cmpstr (rw_extras_get_attribute (rw_document_get_extras (again),
                                            0)->value, ==, "de");
}

/* What is too long to be read back is cut between characters. */
static void
test_too_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (RwDocument) again = NULL;
  RwScenario *scenario;

  while (text->len < 3 * (RW_DOCUMENT_MAX_NOTE + 100))
    g_string_append (text, "雲");
  document = make_small (text->str);
  rw_scenario_set_note (rw_document_find_scenario (document, "s"), text->str);

  again = rewrite (document);
  scenario = rw_document_find_scenario (again, "s");
  g_assert_cmpint (g_utf8_strlen (rw_document_get_title (again), -1), ==,
                   RW_DOCUMENT_MAX_NAME);
  g_assert_cmpint (g_utf8_strlen (rw_scenario_get_note (scenario), -1), ==,
                   RW_DOCUMENT_MAX_NOTE);
}

/* An empty document of the model is not one of the format. */
static void
test_nothing (void)
{
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (GBytes) bytes = rw_document_write_bytes (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) again =
    rw_document_load_bytes (bytes, "it", catalogue, NULL, &error);

  g_assert_null (again);
  g_assert_error (error, RW_ERROR, RW_ERROR_FORMAT);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rw_catalogue_new_builtin ();

  g_test_add_func ("/document-writer/unclean", test_unclean);
  g_test_add_func ("/document-writer/unclean-attribute",
                   test_unclean_attribute);
  g_test_add_func ("/document-writer/too-long", test_too_long);
  g_test_add_func ("/document-writer/nothing", test_nothing);

  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}
