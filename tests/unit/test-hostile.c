/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every case of the tables in tests/hostile is refused, with the message of
 * its reason; and where it is XML at all, the schema has the same opinion of
 * its form. --generate writes the messages anew, --write FOLDER the files.
 */

#include "config.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "core/rw-catalogue.h"
#include "core/rw-document-io.h"
#include "rw-hostile.h"

/* How many there are to be at least. */
#define MIN_CASES   690
#define MIN_REASONS 100

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

typedef enum
{
  ASK_NOBODY,   /* it may not be XML */
  FORM_IS_BAD,
  FORM_IS_GOOD,
} SchemaOpinion;

typedef struct
{
  const char    *name;
  gboolean       is_catalogue;
  SchemaOpinion  opinion;
} TableInfo;

static const TableInfo infos[] = {
  { "bytes.txt", FALSE, ASK_NOBODY },
  { "form.txt", FALSE, FORM_IS_BAD },
  { "meaning.txt", FALSE, FORM_IS_GOOD },
  { "catalogue-bytes.txt", TRUE, ASK_NOBODY },
  { "catalogue-form.txt", TRUE, FORM_IS_BAD },
  { "catalogue-meaning.txt", TRUE, FORM_IS_GOOD },
};

typedef struct
{
  const TableInfo *info;
  RwHostileTable  *table; /* (unowned) */
  const char      *name;  /* (unowned): of the table */
} Case;

static RwCatalogue *catalogue; /* all made once in main() */
static xmlRelaxNG *schemas[2];
static char *folder;
static gboolean generates;
static const char *write_folder;

static xmlRelaxNG *
read_schema (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..",
                                            "data", "schema", name, NULL);
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
schema_accepts (gboolean  is_catalogue,
                GBytes   *bytes)
{
  g_autoptr (xmlRelaxNGValidCtxt) validator =
    xmlRelaxNGNewValidCtxt (schemas[is_catalogue]);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (xmlDoc) document =
    xmlReadMemory (data, length, NULL, NULL,
                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  g_assert_nonnull (document);
  xmlRelaxNGSetValidErrors (validator, ignore_cb, ignore_cb, NULL);
  return xmlRelaxNGValidateDoc (validator, document) == 0;
}

static guint
count_entries (RwCatalogue *any)
{
  return rw_catalogue_get_n_sources (any) + rw_catalogue_get_n_providers (any) +
         rw_catalogue_get_n_layer_sets (any) +
         rw_catalogue_get_n_editions (any) +
         rw_catalogue_get_n_services (any) +
         rw_catalogue_get_n_controls (any) +
         rw_catalogue_get_n_techniques (any) +
         rw_catalogue_get_n_attacks (any);
}

/* What is said of a document without its name, NULL if nothing is. */
static char *
dup_said_of_document (GBytes *bytes)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, "it", catalogue, diagnostics, &error);

  if (document != NULL)
    return NULL;

  g_assert_true (error->domain == RW_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "it:"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (rw_diagnostics_has_errors (diagnostics));
  return g_strdup (g_strchug (error->message + strlen ("it:")));
}

static char *
dup_said_of_catalogue (GBytes *bytes)
{
  g_autoptr (RwCatalogue) added = rw_catalogue_new_builtin ();
  g_autoptr (GError) error = NULL;

  if (rw_catalogue_add_bytes (added, bytes, "it", &error))
    return NULL;

  g_assert_true (error->domain == RW_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "it:"));
  g_assert_cmpuint (count_entries (added), ==, count_entries (catalogue));
  return g_strdup (g_strchug (error->message + strlen ("it:")));
}

static gboolean
says_so (const char *said,
         const char *expected)
{
  gsize length = strlen (expected);

  return length > 0 && expected[length - 1] == '*'
         ? strncmp (said, expected, length - 1) == 0
         : strcmp (said, expected) == 0;
}

static void
check_schema (const Case *self,
              GBytes     *bytes)
{
  gboolean accepts;

  if (self->info->opinion == ASK_NOBODY)
    return;

  accepts = schema_accepts (self->info->is_catalogue, bytes);
  if (accepts != (self->info->opinion == FORM_IS_GOOD))
    g_test_fail_printf ("%s: the schema %s it", self->name,
                        accepts ? "accepts" : "refuses");
}

static void
write_case (const Case *self,
            GBytes     *bytes)
{
  g_autofree char *name = g_strdelimit (g_strdup (self->name), "/", '-');
  g_autofree char *path = g_build_filename
    (write_folder, self->info->is_catalogue ? "catalogue" : "document", name,
     NULL);
  g_autofree char *below = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (below, 0777);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GBytes) bytes = rw_hostile_table_dup_bytes (self->table,
                                                         self->name);
  g_autofree char *expected = rw_hostile_table_dup_says (self->table,
                                                         self->name);
  g_autofree char *said = self->info->is_catalogue
                          ? dup_said_of_catalogue (bytes)
                          : dup_said_of_document (bytes);

  if (said == NULL)
    g_test_fail_printf ("%s: it is taken", self->name);
  else if (generates && !says_so (said, expected))
    g_key_file_set_value (self->table->file, self->name, "says", said);
  else if (!says_so (said, expected))
    g_test_fail_printf ("%s: it said “%s” instead of “%s”", self->name, said,
                        expected);
  check_schema (self, bytes);
  if (write_folder != NULL)
    write_case (self, bytes);
}

/* The same bytes in a file whose name is hard on messages too. */
static void
test_case_in_file (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *path = g_build_filename (folder, "it\n😀 <b>.ringwall", NULL);
  g_autoptr (GBytes) bytes = rw_hostile_table_dup_bytes (self->table,
                                                         self->name);
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  document = rw_document_load_file (path, catalogue, NULL, &error);
  g_unlink (path);

  g_assert_null (document);
  g_assert_true (error->domain == RW_ERROR || error->domain == G_IO_ERROR);
  g_assert_nonnull (strstr (error->message, "it\xef\xbf\xbd😀 <b>.ringwall"));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_counts (gconstpointer data)
{
  GPtrArray *cases = (GPtrArray *) data;
  g_autoptr (GHashTable) reasons =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cases->len; i++)
    {
      const Case *one = g_ptr_array_index (cases, i);
      const char *slash = strchr (one->name, '/');

      g_assert_nonnull (slash);
      g_hash_table_add (reasons, g_strndup (one->name, slash - one->name));
    }

  g_test_message ("%u cases for %u reasons", cases->len,
                  g_hash_table_size (reasons));
  g_assert_cmpuint (cases->len, >=, MIN_CASES);
  g_assert_cmpuint (g_hash_table_size (reasons), >=, MIN_REASONS);
}

static void
assert_not_read (const char   *path,
                 GIOErrorEnum  code,
                 const char   *says)
{
  g_autofree char *expected = g_strdup_printf ("“%s” %s", path, says);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_file (path, catalogue, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, G_IO_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
make_socket (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpuint (g_strlcpy (address.sun_path, path,
                               sizeof address.sun_path), <,
                    sizeof address.sun_path);
  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, sizeof address));
  close (fd);
}

/* What is not a regular file is not waited for, and not read. */
static void
test_kinds (void)
{
  static const char device[] = "is a device or a pipe, expected a file";
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *to_pipe = g_build_filename (folder, "to-pipe", NULL);
  g_autofree char *plug = g_build_filename (folder, "s", NULL);

  g_assert_no_errno (mkfifo (pipe, 0600));
  g_assert_no_errno (symlink ("pipe", to_pipe));
  make_socket (plug);
  assert_not_read (folder, G_IO_ERROR_IS_DIRECTORY,
                   "is a folder, expected a file");
  assert_not_read (pipe, G_IO_ERROR_NOT_REGULAR_FILE, device);
  assert_not_read (to_pipe, G_IO_ERROR_NOT_REGULAR_FILE, device);
  assert_not_read (plug, G_IO_ERROR_NOT_REGULAR_FILE, device);
  assert_not_read ("/dev/null", G_IO_ERROR_NOT_REGULAR_FILE, device);
  assert_not_read ("/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE, device);
  g_unlink (to_pipe);
  g_unlink (pipe);
  g_unlink (plug);
}

/* Names that lead nowhere. */
static void
test_names (void)
{
  static const char says[] = "could not be read: %s";
  g_autofree char *none = g_build_filename (folder, "none", NULL);
  g_autofree char *dangling = g_build_filename (folder, "dangling", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);
  g_autofree char *below = g_build_filename (loop, "below", NULL);
  g_autofree char *letters = g_strnfill (256, 'n');
  g_autofree char *longest = g_build_filename (folder, letters, NULL);
  g_autofree char *missing = g_strdup_printf (says, g_strerror (ENOENT));
  g_autofree char *looping = g_strdup_printf (says, g_strerror (ELOOP));
  g_autofree char *too_long = g_strdup_printf (says,
                                               g_strerror (ENAMETOOLONG));

  g_assert_no_errno (symlink ("none", dangling));
  g_assert_no_errno (symlink ("loop", loop));
  assert_not_read (none, G_IO_ERROR_NOT_FOUND, missing);
  assert_not_read (dangling, G_IO_ERROR_NOT_FOUND, missing);
  assert_not_read (loop, G_IO_ERROR_TOO_MANY_LINKS, looping);
  assert_not_read (below, G_IO_ERROR_TOO_MANY_LINKS, looping);
  assert_not_read (longest, G_IO_ERROR_FILENAME_TOO_LONG, too_long);
  g_unlink (dangling);
  g_unlink (loop);
}

static void
add_case (GPtrArray       *cases,
          const TableInfo *info,
          RwHostileTable  *table,
          const char      *name)
{
  g_autofree char *form = g_strndup (info->name, strlen (info->name) - 4);
  g_autofree char *path = g_strdup_printf ("/hostile/%s/%s", form, name);
  Case *one = g_new (Case, 1);

  *one = (Case) { info, table, name };
  g_ptr_array_add (cases, one);
  g_test_add_data_func (path, one, test_case);
  if (!info->is_catalogue && info->opinion == ASK_NOBODY)
    {
      g_autofree char *in_file = g_strdup_printf ("/hostile/file/%s", name);

      g_test_add_data_func (in_file, one, test_case_in_file);
    }
}

static void
add_tables (GPtrArray *tables,
            GPtrArray *cases)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      RwHostileTable *table =
        rw_hostile_table_new (infos[i].name, infos[i].is_catalogue
                              ? "hostile/catalogue.xml"
                              : "hostile/document.ringwall");

      g_ptr_array_add (tables, table);
      for (guint j = 0; table->names[j] != NULL; j++)
        add_case (cases, &infos[i], table, table->names[j]);
    }
}

static void
read_arguments (int   argc,
                char *argv[])
{
  generates = argc > 1 && g_str_equal (argv[1], "--generate");
  if (argc > 2 && g_str_equal (argv[1], "--write"))
    write_folder = argv[2];
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rw_hostile_table_free);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  int status;

  read_arguments (argc, argv);
  g_test_init (&argc, &argv, NULL);
  catalogue = rw_catalogue_new_builtin ();
  schemas[FALSE] = read_schema ("document.rng");
  schemas[TRUE] = read_schema ("catalogue.rng");
  folder = g_dir_make_tmp ("ringwall-XXXXXX", NULL);

  add_tables (tables, cases);
  g_test_add_data_func ("/hostile/counts", cases, test_counts);
  g_test_add_func ("/hostile/kinds", test_kinds);
  g_test_add_func ("/hostile/names", test_names);
  status = g_test_run ();

  for (guint i = 0; generates && i < tables->len; i++)
    rw_hostile_table_save (g_ptr_array_index (tables, i));
  g_rmdir (folder);
  g_free (folder);
  xmlRelaxNGFree (schemas[FALSE]);
  xmlRelaxNGFree (schemas[TRUE]);
  g_object_unref (catalogue);
  return status;
}
