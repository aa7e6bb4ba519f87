/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents made at random: what is written is read back equal, and writing
 * it again gives the same bytes. And what happens to what XML cannot carry.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue.h"
#include "core/rw-control.h"
#include "core/rw-document-io.h"
#include "core/rw-document.h"
#include "core/rw-extras.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

#define N_DOCUMENTS 1000

static RwCatalogue *catalogue; /* made once in main() */

static guint
below (guint n)
{
  return g_test_rand_int_range (0, n);
}

/* Text of all that a person may type or paste, and XML can carry. */
static const char *
random_text (void)
{
  static const char *const texts[] = {
    "", " ", "a", "Telemetry (Event Hubs)", "  two  spaces ", "line\nline\n",
    "tab\there", "<b>&amp;</b>", "]]>", "]]]]>>", "]", ">", "\"'", "\r\n\r",
    "&#65;", "<![CDATA[x]]>", "<!-- -->", "é", "e\xcc\x81", "雲", "𝄞", "‮abc‬",
    "\xc2\x85\xe2\x80\xa8", "\x7f", "\xef\xbb\xbfmark", "xmlns:x=\"u\"",
  };
  static char text[256];

  text[0] = '\0';
  for (guint n = below (4); n > 0; n--)
    g_strlcat (text, texts[below (G_N_ELEMENTS (texts))], sizeof text);
  return text;
}

static const char *
random_layer (void)
{
  return rw_catalogue_get_layer (catalogue,
                                 below (rw_catalogue_get_n_layers
                                          (catalogue)))->id;
}

static void
keep_node (RwExtras   *extras,
           const char *place,
           gboolean    is_outside)
{
  static const char *const nodes[] = {
    "<!--c-->", "<!-- a\n  b -->", "<?p?>", "<?p d e=\"f\"?>", "<x:a/>",
    "<x:a b=\"1\" x:c=\"&lt;&amp;&quot;&#10;\"/>",
    "<x:a>t &lt; &amp; <x:b/><!--c--><?p?>\n</x:a>",
    "<a xmlns=\"urn:other\"><b/></a>", "<a xmlns=\"\"/>",
    "<y:a xmlns:y=\"urn:y\" y:b=\"\"/>",
  };

  /* Around a document there are no elements. */
  while (below (4) == 0)
    rw_extras_add_node (extras, place,
                        nodes[below (is_outside ? 4 : G_N_ELEMENTS (nodes))]);
}

static void
keep_attribute (RwExtras   *extras,
                const char *place)
{
  static const char *const names[] = { "x:a", "x:b", "xml:lang", "xml:space" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (below (12) == 0)
      rw_extras_add_attribute (extras, place, names[i], random_text ());
}

/* In the order of a file: what stands first is kept first. */
static void
keep_something (RwExtras          *extras,
                const char *const *children,
                gboolean           is_root)
{
  keep_attribute (extras, RW_EXTRAS_BEFORE);
  keep_node (extras, RW_EXTRAS_BEFORE, is_root);
  for (guint i = 0; children[i] != NULL; i++)
    {
      g_autofree char *inside = g_strconcat (children[i], RW_EXTRAS_END, NULL);

      if (below (4) != 0)
        continue;
      keep_node (extras, children[i], FALSE);
      keep_attribute (extras, children[i]);
      keep_node (extras, inside, FALSE);
    }
  keep_node (extras, RW_EXTRAS_END, FALSE);
  if (is_root)
    keep_node (extras, RW_EXTRAS_AFTER, TRUE);
}

static void
fill_workload (RwWorkload *workload)
{
  static const char *const children[] = { "name", "note", NULL };
  static const char *const in_override[] = { "reason", NULL };

  rw_workload_set_note (workload, random_text ());
  if (below (2) == 0)
    rw_workload_set_service_id (workload, "event-hubs");
  if (below (3) == 0)
    keep_something (rw_workload_get_extras (workload), children, FALSE);

  while (below (3) == 0)
    {
      const char *layer = random_layer ();

      if (rw_workload_find_override (workload, layer) != NULL)
        continue;
      rw_workload_set_override (workload, layer, below (RW_N_OWNERS),
                                random_text ());
      if (below (2) == 0)
        keep_something (rw_workload_get_override_extras (workload, layer),
                        in_override,
                        FALSE);
    }
}

static void
fill_control (RwControl *control,
              guint      n_workloads)
{
  static const char *const children[] = { "name", "assignee", "note", NULL };

  rw_control_set_state (control, below (RW_N_CONTROL_STATES));
  rw_control_set_owner (control, below (RW_N_OWNERS));
  rw_control_set_assignee (control, random_text ());
  rw_control_set_note (control, random_text ());
  if (below (2) == 0)
    rw_control_set_catalogue_id (control, "backup");
  if (n_workloads > 0 && below (2) == 0)
    {
      g_autofree char *id = g_strdup_printf ("w%u", below (n_workloads));

      rw_control_set_workload_id (control, id);
    }
  if (below (3) == 0)
    keep_something (rw_control_get_extras (control), children, FALSE);
}

static RwScenario *
make_scenario (const char *id)
{
  static const char *const children[] = { "name", "note", NULL };
  RwScenario *scenario = rw_scenario_new (id, random_text ());
  guint n_workloads = below (6);

  rw_scenario_set_note (scenario, random_text ());
  if (below (3) == 0)
    keep_something (rw_scenario_get_extras (scenario), children, FALSE);

  for (guint i = 0; i < n_workloads; i++)
    {
      g_autofree char *workload_id = g_strdup_printf ("w%u", i);
      g_autoptr (RwWorkload) workload =
        rw_workload_new (workload_id, random_text (),
                         below (RW_N_SERVICE_MODELS));

      fill_workload (workload);
      rw_scenario_add_workload (scenario, workload);
    }
  for (guint i = below (6); i > 0; i--)
    {
      g_autofree char *control_id = g_strdup_printf ("c-%u", i);
      g_autoptr (RwControl) control =
        rw_control_new (control_id, random_text (), random_layer ());

      fill_control (control, n_workloads);
      rw_scenario_add_control (scenario, control);
    }

  return scenario;
}

static RwDocument *
make_document (void)
{
  static const char *const children[] = {
    "title", "customer", "provider", "edition", "view", NULL,
  };
  const char *hidden[] = { random_layer (), random_layer (), NULL };
  RwDocument *document = rw_document_new ();
  RwExtras *extras = rw_document_get_extras (document);

  rw_document_set_title (document, random_text ());
  rw_document_set_customer (document, random_text ());
  rw_document_set_provider (document, random_text ());
  rw_document_set_edition (document, "learn-2026", "2026-01-12");
  rw_document_set_opening_toggle (document, below (RW_N_TOGGLES));
  if (below (2) == 0)
    rw_document_set_opening_hidden (document, hidden);

  rw_extras_add_attribute (extras, RW_EXTRAS_BEFORE, "xmlns:x", "urn:x?a&b");
  keep_something (extras, children, TRUE);

  for (guint i = 1 + below (3); i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autoptr (RwScenario) scenario = make_scenario (id);

      rw_document_add_scenario (document, scenario);
      if (below (2) == 0)
        rw_document_set_opening_scenario (document, id);
    }

  return document;
}

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

static void
test_round_trip (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (RwDocument) document = make_document ();

      check_round_trip (document);
    }
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

  g_test_add_func ("/document-writer/round-trip", test_round_trip);
  g_test_add_func ("/document-writer/unclean", test_unclean);
  g_test_add_func ("/document-writer/unclean-attribute",
                   test_unclean_attribute);
  g_test_add_func ("/document-writer/too-long", test_too_long);
  g_test_add_func ("/document-writer/nothing", test_nothing);

  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}
