/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What golden files cannot hold: documents too large for them, documents
 * damaged at random, files that are none, and what the model is like after
 * reading.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "core/rw-catalogue.h"
#include "core/rw-control.h"
#include "core/rw-document-io.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

#define HEAD \
  "<ringwall xmlns='https://ringwall.org/ns/document/1' version='1.0' " \
  "min-reader='1.0'><title/><customer/><provider/>" \
  "<edition id='classic' revision='2026-11-21'/>"
#define OPEN HEAD "<scenario id='s'><name/>"
#define CLOSE "</scenario></ringwall>"

static RwCatalogue *catalogue; /* made once in main() */

static RwDocument *
load_text (const char   *text,
           RwCatalogue  *known,
           GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return rw_document_load_bytes (bytes, "it", known, NULL, error);
}

static char *
repeat (const char *before,
        const char *piece,
        guint       n,
        const char *after)
{
  g_autoptr (GString) text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, after);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_refused (const char *text,
                RwError     code,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document = load_text (text, catalogue, &error);

  g_assert_null (document);
  g_assert_error (error, RW_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *before;
    const char *piece;
    guint       n;
    const char *after;
    RwError     code;
    const char *message;
  } cases[] = {
    { HEAD "<scenario ", "a='1' ", 200000, "/>", RW_ERROR_TOO_LARGE,
      "it:1:160: the tag has too many attributes, expected at most 256" },
    { "", "<a>", 100000, "", RW_ERROR_TOO_LARGE,
      "it:1:193: elements are nested too deeply, expected at most 64 levels" },
    { OPEN, "<x/>", 200001, CLOSE, RW_ERROR_TOO_LARGE,
      "it:1:800156: the file has too many tags, expected at most 200000" },
    { OPEN, " ", 17 * 1024 * 1024, CLOSE, RW_ERROR_TOO_LARGE,
      "it: the document is too large, expected at most 16 MiB" },
    { OPEN "<note>", "t", 1024 * 1024 + 1, "</note>" CLOSE, RW_ERROR_TOO_LARGE,
      "it:1:190: a piece of text is too long, expected at most 1048576 bytes" },
    { OPEN "<note>", "t<!-- -->", 70000, "</note>" CLOSE, RW_ERROR_TOO_LARGE,
      "it:1:184: <note> is longer than 65536 characters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].before, cases[i].piece,
                                      cases[i].n, cases[i].after);

      assert_refused (text, cases[i].code, cases[i].message);
    }
}

/* At the limits, and not over them. */
static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new (OPEN);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document = NULL;
  RwScenario *scenario;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "<workload id='w%u' model='paas'><name>%u"
                            "</name></workload>\n", i, i);
  g_string_append (text, CLOSE);

  document = load_text (text->str, catalogue, &error);
  g_assert_no_error (error);
  scenario = rw_document_find_scenario (document, "s");
  g_assert_cmpuint (g_list_model_get_n_items (rw_scenario_get_workloads
                                                (scenario)), ==, 20000);
  g_assert_cmpstr (rw_workload_get_name (rw_scenario_find_workload (scenario,
                                                                    "w19999")),
                   ==, "19999");
}

static void
test_too_many_overrides (void)
{
  g_autoptr (GString) text =
    g_string_new (OPEN "<workload id='w' model='paas'><name/>\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document = NULL;

  for (guint i = 0; i < 65; i++)
    g_string_append_printf (text, "<override layer='l%u' owner='shared'/>\n", i);
  g_string_append (text, "</workload>" CLOSE);

  document = load_text (text->str, NULL, &error);
  g_assert_null (document);
  g_assert_error (error, RW_ERROR, RW_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==,
                   "it:66:1: the workload has more than 64 overrides");
}

/* Without a catalogue nothing is asked of it. */
static void
test_without_catalogue (void)
{
  static const char text[] =
    "<ringwall xmlns='https://ringwall.org/ns/document/1' version='1.0' "
    "min-reader='1.0'><title>T</title><customer/><provider/>"
    "<edition id='unheard-of' revision='2031-01-01'/>"
    "<view model='saas' hidden='attic roof'/><scenario id='s'><name/>"
    "<control id='c' layer='attic' state='planned' owner='shared'><name/>"
    "</control></scenario></ringwall>";
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document = load_text (text, NULL, &error);
  g_autoptr (RwDocument) refused = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (rw_document_get_edition_id (document), ==, "unheard-of");
  g_assert_cmpstr (rw_document_get_opening_hidden (document)[1], ==, "roof");

  refused = load_text (text, catalogue, &error);
  g_assert_null (refused);
  g_assert_error (error, RW_ERROR, RW_ERROR_VALUE);
}

static void
check_contoso_servers (RwScenario *scenario)
{
  RwWorkload *servers = rw_scenario_find_workload (scenario, "servers");
  RwControl *firewall = rw_scenario_find_control (scenario, "web-firewall");

  g_assert_cmpstr (rw_workload_get_name (servers), ==, "Servers (Azure VMs)");
  g_assert_cmpstr (rw_workload_get_service_id (servers), ==,
                   "virtual-machines");
  g_assert_cmpint (rw_workload_get_model (servers), ==, RW_SERVICE_MODEL_IAAS);

  g_assert_cmpstr (rw_control_get_layer_id (firewall), ==, "perimeter");
  g_assert_cmpstr (rw_control_get_workload_id (firewall), ==, "web-app");
  g_assert_cmpstr (rw_control_get_catalogue_id (firewall), ==,
                   "web-application-firewall");
  g_assert_cmpstr (rw_control_get_assignee (firewall), ==, "Web team");
  g_assert_cmpint (rw_control_get_state (firewall), ==,
                   RW_CONTROL_STATE_IMPLEMENTED);
  g_assert_cmpint (rw_control_get_owner (firewall), ==, RW_OWNER_CUSTOMER);
}

/* Each field of the model is where the file has it. */
static void
test_model (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("contoso-shipping", catalogue, &error);
  g_autoptr (RwDocument) clinic =
    rw_document_load_sample ("hybrid-clinic", catalogue, NULL);
  const RwOverride *override;
  RwScenario *today;

  g_assert_no_error (error);
  g_assert_cmpstr (rw_document_get_title (document), ==, "Contoso Shipping");
  g_assert_cmpstr (rw_document_get_customer (document), ==, "Contoso Shipping");
  g_assert_cmpstr (rw_document_get_provider (document), ==, "Azure");
  g_assert_cmpstr (rw_document_get_edition_id (document), ==, "classic");
  g_assert_cmpstr (rw_document_get_opening_scenario (document), ==, "on-azure");
  g_assert_cmpint (rw_document_get_opening_toggle (document), ==,
                   RW_TOGGLE_WORKLOADS);
  g_assert_false (rw_document_get_read_only (document));
  g_assert_cmpuint (g_list_model_get_n_items (rw_document_get_scenarios
                                                (document)), ==, 2);
  check_contoso_servers (rw_document_find_scenario (document, "on-azure"));

  today = rw_document_find_scenario (clinic, "today");
  override = rw_workload_find_override (rw_scenario_find_workload (today,
                                                                   "imaging"),
                                        "perimeter");
  g_assert_cmpint (override->owner, ==, RW_OWNER_NOT_APPLICABLE);
  g_assert_cmpstr (override->reason, ==,
                   "The scanners’ network has no way to the internet.");
}

static void
test_read_only (void)
{
  static const struct
  {
    const char *version;
    const char *min_reader;
    gboolean    read_only;
  } cases[] = {
    { "1.0", "1.0", FALSE },
    { "1.0", "0.9", FALSE },
    { "1.5", "1.0", FALSE },
    { "1.0", "1.1", TRUE },
    { "1.5", "1.5", TRUE },
    { "1.0", "2.0", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("<ringwall xmlns='%s' version='%s' min-reader='%s'>"
                         "<title/><customer/><provider/><edition id='classic' "
                         "revision='2026-11-21'/><scenario id='s'><name/>"
                         "</scenario></ringwall>", RW_DOCUMENT_NAMESPACE,
                         cases[i].version, cases[i].min_reader);
      g_autoptr (GError) error = NULL;
      g_autoptr (RwDocument) document = load_text (text, catalogue, &error);

      g_assert_no_error (error);
      g_assert_cmpint (rw_document_get_read_only (document), ==,
                       cases[i].read_only);
      g_assert_cmpstr (rw_document_get_version (document), ==,
                       cases[i].version);
      g_assert_cmpstr (rw_document_get_min_reader (document), ==,
                       cases[i].min_reader);
    }
}

static void
assert_file_refused (const char *path,
                     GQuark      domain,
                     int         code)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_file (path, catalogue, diagnostics, &error);

  g_assert_null (document);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ringwall-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.ringwall", NULL);
  g_autofree char *large = repeat (OPEN, " ", 17 * 1024 * 1024, CLOSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document = NULL;

  assert_file_refused (path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_file_refused (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_file_refused ("/dev/null", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_true (g_file_set_contents (path, large, -1, NULL));
  assert_file_refused (path, RW_ERROR, RW_ERROR_TOO_LARGE);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_file_refused (path, RW_ERROR, RW_ERROR_PARSE);
  g_assert_true (g_file_set_contents (path, OPEN CLOSE, -1, NULL));
  document = rw_document_load_file (path, catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);

  g_remove (path);
  g_rmdir (folder);
}

static void
damage (GByteArray *bytes)
{
  static const char *const pieces[] = {
    "<", ">", "&", "\"", "'", "]]>", "<!--", "-->", "<![CDATA[", "<?x ", "?>",
    "</name>", "<name>", "&#x1F600;", "&#0;", "xmlns:x=\"u\" ", "x:y=\"1\" ",
    "\xff", "\xe2\x82", "é", "\t", "\r\n", "<x:z xmlns:x='u'/>", "/>", "=",
  };
  guint at = g_test_rand_int_range (0, bytes->len);
  guint n = g_test_rand_int_range (0, MIN (40, bytes->len - at) + 1);
  const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
  g_autofree guint8 *rest = NULL;
  guint n_rest;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      bytes->data[at] ^= 1 << g_test_rand_int_range (0, 8);
      break;
    case 1:
      g_byte_array_remove_range (bytes, at, n);
      break;
    case 2:
      g_byte_array_set_size (bytes, at);
      break;
    default:
      n_rest = bytes->len - at;
      rest = g_memdup2 (bytes->data + at, n_rest);
      g_byte_array_set_size (bytes, at);
      g_byte_array_append (bytes, (const guint8 *) piece, strlen (piece));
      g_byte_array_append (bytes, rest, n_rest);
    }
}

/* Whatever comes out of it, it is a document or a message; and a document can
 * be written and read again. */
static void
check_damaged (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, "it", catalogue, NULL, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (RwDocument) again = NULL;

  g_assert_true ((document == NULL) == (error != NULL));
  if (document == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  written = rw_document_write_bytes (document);
  again = rw_document_load_bytes (written, "it", catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, again));
}

static void
test_damaged (void)
{
  static const char *const names[] = {
    "golden/documents/good/foreign.ringwall",
    "golden/documents/good/canonical.ringwall",
    "golden/documents/good/newer-minor.ringwall",
  };

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, names[i % G_N_ELEMENTS (names)],
                               NULL);
      g_autoptr (GByteArray) array = NULL;
      g_autoptr (GBytes) bytes = NULL;
      char *data;
      gsize length;

      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      array = g_byte_array_new_take ((guint8 *) data, length);
      for (int n = g_test_rand_int_range (1, 4); n > 0 && array->len > 0; n--)
        damage (array);

      bytes = g_bytes_new (array->data, array->len);
      check_damaged (bytes);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rw_catalogue_new_builtin ();

  g_test_add_func ("/document-reader/hostile", test_hostile);
  g_test_add_func ("/document-reader/large", test_large);
  g_test_add_func ("/document-reader/too-many-overrides",
                   test_too_many_overrides);
  g_test_add_func ("/document-reader/without-catalogue",
                   test_without_catalogue);
  g_test_add_func ("/document-reader/model", test_model);
  g_test_add_func ("/document-reader/read-only", test_read_only);
  g_test_add_func ("/document-reader/files", test_files);
  g_test_add_func ("/document-reader/damaged", test_damaged);

  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}
