/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every document in tests/golden/documents, read with the built-in catalogue.
 * Those in good/ give the .ref.ringwall beside them, and the warnings in the
 * .errors beside them, if there is one. The others are refused with what
 * their .errors say: bytes/ before anything is parsed or by the parser, form/
 * by the schema too, meaning/ by the program alone. RW_GOLDEN_WRITE writes
 * the expectations anew.
 */

#include "config.h"

#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "core/rw-catalogue.h"
#include "core/rw-document-io.h"
#include "core/rw-document.h"
#include "rw-golden.h"

#define FOLDER "golden/documents"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

static RwCatalogue *catalogue; /* both made once in main() */
static xmlRelaxNG *schema;

static char *
build_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), name, NULL);
}

static xmlRelaxNG *
read_schema (void)
{
  g_autofree char *path = build_path ("../data/schema/document.rng");
  g_autoptr (xmlRelaxNGParserCtxt) parser = xmlRelaxNGNewParserCtxt (path);

  return xmlRelaxNGParse (parser);
}

static void
ignore_cb (void       *user_data,
           const char *format,
           ...)
{
}

static gboolean
schema_accepts (GBytes *bytes)
{
  g_autoptr (xmlRelaxNGValidCtxt) validator = xmlRelaxNGNewValidCtxt (schema);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (xmlDoc) document =
    xmlReadMemory (data, length, NULL, NULL,
                   XML_PARSE_NONET | XML_PARSE_NOERROR);

  g_assert_nonnull (document);
  xmlRelaxNGSetValidErrors (validator, ignore_cb, ignore_cb, NULL);
  return xmlRelaxNGValidateDoc (validator, document) == 0;
}

static GBytes *
read_bytes (const char *name)
{
  g_autofree char *path = build_path (name);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static char *
dup_said (const RwDiagnostics *diagnostics)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < rw_diagnostics_get_n (diagnostics); i++)
    {
      const RwDiagnostic *one = rw_diagnostics_get (diagnostics, i);
      g_autofree char *text = rw_diagnostic_dup_text
                                (one, one->severity == RW_SEVERITY_ERROR
                                 ? "error" : "warning");

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strchr (text, '\n'));
      g_string_append_printf (said, "%s\n", text);
    }

  return g_string_free (g_steal_pointer (&said), FALSE);
}

static char *
replace_ending (const char *name,
                const char *ending)
{
  g_assert_true (g_str_has_suffix (name, ".ringwall"));
  return g_strdup_printf ("%.*s%s", (int) (strlen (name) - 9), name, ending);
}

static void
check_said (const char          *name,
            const RwDiagnostics *diagnostics)
{
  g_autofree char *errors = replace_ending (name, ".errors");
  g_autofree char *path = build_path (errors);
  g_autofree char *said = dup_said (diagnostics);

  if (*said != '\0' || g_file_test (path, G_FILE_TEST_EXISTS))
    rw_golden_check (errors, said);
}

static void
check_schema (const char *name,
              GBytes     *bytes,
              gboolean    expected)
{
  if (schema_accepts (bytes) != expected)
    g_test_fail_printf ("%s: the schema %s it", name,
                        expected ? "refuses" : "accepts");
}

/* Writing is reading's inverse, and the second writing changes nothing. */
static void
check_rewritten (RwDocument *document,
                 const char *reference)
{
  g_autoptr (GBytes) first = rw_document_write_bytes (document);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (RwDocument) again = NULL;
  g_autofree char *text = g_strndup (g_bytes_get_data (first, NULL),
                                     g_bytes_get_size (first));
  g_autoptr (GError) error = NULL;

  rw_golden_check (reference, text);
  again = rw_document_load_bytes (first, reference, catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, again));
  second = rw_document_write_bytes (again);
  g_assert_true (g_bytes_equal (first, second));
  check_schema (reference, first, TRUE);
}

static void
test_good (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = read_bytes (name);
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *reference = replace_ending (name, ".ref.ringwall");
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, name, catalogue, diagnostics, &error);

  g_assert_no_error (error);
  check_said (name, diagnostics);
  check_rewritten (document, reference);
  check_schema (name, bytes, TRUE);
}

static void
check_refused (const char *name,
               GBytes     *bytes)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, name, catalogue, diagnostics, &error);

  g_assert_null (document);
  g_assert_true (rw_diagnostics_has_errors (diagnostics));
  g_assert_true (error->domain == RW_ERROR);
  g_assert_true (g_str_has_prefix (error->message, name));
  check_said (name, diagnostics);
}

static void
test_bytes (gconstpointer data)
{
  g_autoptr (GBytes) bytes = read_bytes (data);

  check_refused (data, bytes);
}

static void
test_form (gconstpointer data)
{
  g_autoptr (GBytes) bytes = read_bytes (data);

  check_refused (data, bytes);
  check_schema (data, bytes, FALSE);
}

static void
test_meaning (gconstpointer data)
{
  g_autoptr (GBytes) bytes = read_bytes (data);

  check_refused (data, bytes);
  check_schema (data, bytes, TRUE);
}

static void
test_sample (gconstpointer data)
{
  const char *name = data;
  g_autofree char *file = g_strconcat ("../data/samples/", name, ".ringwall",
                                       NULL);
  g_autoptr (GBytes) bytes = read_bytes (file);
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (RwDocument) builtin = NULL;
  g_autoptr (GError) error = NULL;

  document = rw_document_load_bytes (bytes, file, catalogue, diagnostics,
                                     &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rw_diagnostics_get_n (diagnostics), ==, 0);
  check_rewritten (document, file);

  builtin = rw_document_load_sample (name, catalogue, &error);
  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, builtin));
}

static void
test_no_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("nowhere", catalogue, &error);

  g_assert_null (document);
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The tests own their names until the program ends. */
static void
add_folder (const char    *folder,
            GTestDataFunc  test)
{
  g_autofree char *below = g_build_filename (FOLDER, folder, NULL);
  g_autofree char *path = build_path (below);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *entry;

  g_assert_nonnull (dir);
  while ((entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (entry, ".ringwall") &&
        !g_str_has_suffix (entry, ".ref.ringwall"))
      g_ptr_array_add (names, g_strndup (entry, strlen (entry) - 9));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *test_path = g_strdup_printf ("/document/%s/%s", folder,
                                                    name);

      g_test_add_data_func_full (test_path,
                                 g_strdup_printf ("%s/%s.ringwall", below, name),
                                 test, g_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rw_catalogue_new_builtin ();
  schema = read_schema ();
  g_assert_nonnull (schema);

  add_folder ("good", test_good);
  add_folder ("bytes", test_bytes);
  add_folder ("form", test_form);
  add_folder ("meaning", test_meaning);
  g_test_add_data_func ("/document/sample/blank", "blank", test_sample);
  g_test_add_data_func ("/document/sample/contoso-shipping",
                        "contoso-shipping", test_sample);
  g_test_add_data_func ("/document/sample/hybrid-clinic", "hybrid-clinic",
                        test_sample);
  g_test_add_func ("/document/sample/none", test_no_sample);

  status = g_test_run ();
  xmlRelaxNGFree (schema);
  g_object_unref (catalogue);
  return status;
}
