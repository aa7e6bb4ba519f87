/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Older versions of the format, by a history that is made up: in 0.8 the
 * customer was a company that came first, and models were kinds; in 0.9
 * controls were done. Each document in tests/golden/upgrades gives the
 * .ref.ringwall beside it, and what its .errors say; those named bad- are
 * refused. RW_GOLDEN_WRITE writes the expectations anew.
 *
 * Then the true history: every file in tests/fixtures/frozen opens for ever.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-document-reader.h"
#include "core/rw-xml-upgrade.h"
#include "rw-golden.h"

#define UPGRADES "golden/upgrades"
#define FROZEN   "fixtures/frozen"

static RwCatalogue *builtin; /* made once in main() */

static const xmlChar *
to_xml (const char *text)
{
  return (const xmlChar *) text;
}

static xmlNode *
find_child (xmlNode    *parent,
            const char *name)
{
  xmlNode *child = xmlFirstElementChild (parent);

  while (child != NULL && !xmlStrEqual (child->name, to_xml (name)))
    child = xmlNextElementSibling (child);
  return child;
}

static void
rename_attribute (xmlNode    *node,
                  const char *from,
                  const char *to)
{
  xmlChar *value = xmlGetNoNsProp (node, to_xml (from));

  if (value == NULL)
    return;
  xmlUnsetProp (node, to_xml (from));
  xmlSetProp (node, to_xml (to), value);
  xmlFree (value);
}

/* For each element of the tree, the root first. */
static void
visit (xmlNode *node,
       void   (*visitor) (xmlNode *node))
{
  visitor (node);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    visit (child, visitor);
}

static void
name_model (xmlNode *node)
{
  if (xmlStrEqual (node->name, to_xml ("workload")))
    rename_attribute (node, "kind", "model");
}

static void
name_customer (xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);
  xmlNode *company = find_child (root, "company");
  xmlNode *title = find_child (root, "title");

  visit (root, name_model);
  if (company == NULL || title == NULL)
    return;
  xmlNodeSetName (company, to_xml ("customer"));
  xmlAddNextSibling (title, company);
}

static void
name_state (xmlNode *node)
{
  xmlChar *state = xmlGetNoNsProp (node, to_xml ("state"));

  if (xmlStrEqual (state, to_xml ("done")))
    xmlSetProp (node, to_xml ("state"), to_xml ("implemented"));
  xmlFree (state);
}

static void
name_states (xmlDoc *document)
{
  visit (xmlDocGetRootElement (document), name_state);
}

static const RwXmlStep history[] = {
  { "https://ringwall.org/ns/document/0", "0.8",
    "https://ringwall.org/ns/document/0", "0.9", name_customer },
  { "https://ringwall.org/ns/document/0", "0.9",
    RW_DOCUMENT_NAMESPACE, "1.0", name_states },
  { 0 },
};

static GBytes *
read_bytes (const char *folder,
            const char *name,
            const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), folder,
                                            file, NULL);
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
      g_autofree char *text =
        rw_diagnostic_dup_text (one, one->severity == RW_SEVERITY_ERROR
                                       ? "error" : "warning");

      g_string_append_printf (said, "%s\n", text);
    }

  return g_string_free (g_steal_pointer (&said), FALSE);
}

static RwDocument *
read_by (const RwXmlStep *steps,
         GBytes          *bytes,
         RwDiagnostics   *diagnostics)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return rw_document_read_by_steps (data, length, builtin, steps, diagnostics);
}

/* What is written is of the present version, and right without any step. */
static void
check_written (const char *name,
               RwDocument *document)
{
  g_autoptr (GBytes) written = rw_document_write_bytes (document);
  g_autoptr (RwDocument) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *reference = g_strconcat (UPGRADES "/", name, ".ref.ringwall",
                                            NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL),
                                     g_bytes_get_size (written));

  rw_golden_check (reference, text);
  g_assert_cmpstr (rw_document_get_version (document), ==, "1.0");
  g_assert_false (rw_document_get_read_only (document));
  again = rw_document_load_bytes (written, name, builtin, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, again));
}

static void
test_upgrade (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = read_bytes (UPGRADES, name, ".ringwall");
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (RwDocument) document = read_by (history, bytes, diagnostics);
  g_autofree char *errors = g_strconcat (UPGRADES "/", name, ".errors", NULL);
  g_autofree char *said = dup_said (diagnostics);

  rw_golden_check (errors, said);
  g_assert_true ((document == NULL) == g_str_has_prefix (name, "bad-"));
  if (document != NULL)
    check_written (name, document);
}

/* Without a step there is no opening it. */
static void
test_without_steps (void)
{
  static const RwXmlStep none[] = { { 0 } };
  static const RwXmlStep half[] = {
    { "https://ringwall.org/ns/document/0", "0.8",
      "https://ringwall.org/ns/document/0", "0.9", name_customer },
    { 0 },
  };
  const RwXmlStep *const histories[] = { NULL, none, half };
  g_autoptr (GBytes) bytes = read_bytes (UPGRADES, "two-steps", ".ringwall");

  for (guint i = 0; i < G_N_ELEMENTS (histories); i++)
    {
      g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
      g_autoptr (RwDocument) document = read_by (histories[i], bytes,
                                                 diagnostics);

      g_assert_null (document);
      g_assert_true (rw_diagnostics_has_errors (diagnostics));
    }
}

/* A table that goes round does not. */
static void
test_round_table (void)
{
  static const RwXmlStep round[] = {
    { RW_DOCUMENT_NAMESPACE, "1.0", RW_DOCUMENT_NAMESPACE, "1.0", NULL },
    { 0 },
  };
  g_autoptr (GBytes) bytes = read_bytes (UPGRADES, "two-steps",
                                         ".ref.ringwall");
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (RwDocument) document = read_by (round, bytes, diagnostics);

  g_assert_nonnull (document);
}

/* What is new needs no step, and what is of now has gone through none. */
static void
test_present_is_not_touched (void)
{
  g_autoptr (GBytes) bytes = read_bytes (UPGRADES, "two-steps",
                                         ".ref.ringwall");
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (RwDocument) document = read_by (history, bytes, diagnostics);

  g_assert_nonnull (document);
  g_assert_cmpuint (rw_diagnostics_get_n (diagnostics), ==, 0);
}

/* Once frozen, a file opens without an error, and what is written of it is of
 * the present version. */
static void
test_frozen (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GBytes) bytes = read_bytes (FROZEN, name, "");
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, name, builtin, NULL, &error);
  g_autoptr (RwDocument) again = NULL;
  g_autofree char *present = g_strdup_printf ("%d.%d", RW_DOCUMENT_FORMAT_MAJOR,
                                              RW_DOCUMENT_FORMAT_MINOR);

  g_assert_no_error (error);
  g_assert_false (rw_document_get_read_only (document));
  g_assert_cmpstr (rw_document_get_version (document), ==, present);
  written = rw_document_write_bytes (document);
  again = rw_document_load_bytes (written, name, builtin, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, again));
}

/* The headings of NEWS that declare a release: "## 1.0.0 (2027-01-31)". */
static GPtrArray *
list_releases (void)
{
  GPtrArray *releases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) news = read_bytes ("..", "NEWS.md", "");
  g_autofree char *text = g_strndup (g_bytes_get_data (news, NULL),
                                     g_bytes_get_size (news));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "## ") &&
        strstr (lines[i], "not released") == NULL)
      g_ptr_array_add (releases, g_strndup (lines[i] + 3,
                                            strcspn (lines[i] + 3, " ")));

  return releases;
}

static void
test_every_release_is_frozen (void)
{
  g_autoptr (GPtrArray) releases = list_releases ();

  for (guint i = 0; i < releases->len; i++)
    {
      g_autofree char *file = g_strconcat (releases->pdata[i], ".ringwall",
                                           NULL);
      g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"),
                                                FROZEN, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          g_test_message ("NEWS declares %s, but there is no %s/%s; see the "
                          "README there", (char *) releases->pdata[i], FROZEN,
                          file);
          g_test_fail ();
        }
    }
}

/* The tests own their names until the program ends. */
static void
add_folder (const char    *folder,
            const char    *path,
            const char    *ending,
            GTestDataFunc  test)
{
  g_autofree char *below = g_build_filename (g_getenv ("G_TEST_SRCDIR"), folder,
                                             NULL);
  g_autoptr (GDir) dir = g_dir_open (below, 0, NULL);
  const char *entry;

  g_assert_nonnull (dir);
  while ((entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (entry, ".ringwall") &&
        !g_str_has_suffix (entry, ".ref.ringwall"))
      {
        char *name = g_strndup (entry, strlen (entry) - strlen (ending));
        g_autofree char *test_path = g_strconcat (path, name, NULL);

        g_test_add_data_func_full (test_path, name, test, g_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  builtin = rw_catalogue_new_builtin ();

  add_folder (UPGRADES, "/document-upgrade/", ".ringwall", test_upgrade);
  g_test_add_func ("/document-upgrade/without-steps", test_without_steps);
  g_test_add_func ("/document-upgrade/round-table", test_round_table);
  g_test_add_func ("/document-upgrade/present", test_present_is_not_touched);
  add_folder (FROZEN, "/frozen/", "", test_frozen);
  g_test_add_func ("/frozen/every-release", test_every_release_is_frozen);

  status = g_test_run ();
  g_object_unref (builtin);
  return status;
}
