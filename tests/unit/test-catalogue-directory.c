/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder of catalogue files: each is taken or refused by itself.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "core/rw-catalogue-directory.h"
#include "core/rw-error.h"

#define HEAD \
  "<catalogue xmlns='" RW_CATALOGUE_NAMESPACE "' version='1.0' id='x'>\n"
#define SERVICE(id) \
  "<services layers='walls'><service id='" id "' name='" id "' model='iaas' " \
  "basis='unverified'><summary>S.</summary></service></services>\n"
#define TAIL "</catalogue>\n"

typedef struct
{
  char        *path;
  RwCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->path = g_dir_make_tmp ("catalogue-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->catalogue = rw_catalogue_new_builtin ();
}

static void
remove_files (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_files (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_free (fixture->path);
  g_object_unref (fixture->catalogue);
}

static void
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autofree char *file = g_build_filename (fixture->path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
}

static void
put_harbour (Fixture    *fixture,
             const char *name)
{
  g_autofree char *file = g_build_filename (g_getenv ("G_TEST_SRCDIR"),
                                            "golden/catalogue/good/harbour.xml",
                                            NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);
  put (fixture, name, text);
}

static void
assert_says (GPtrArray  *refused,
             guint       index,
             const char *name,
             const char *what)
{
  const GError *error = g_ptr_array_index (refused, index);

  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, what));
}

static void
test_good_and_bad (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) refused = NULL;
  g_autofree char *folder = g_build_filename (fixture->path, "40-folder.xml", NULL);

  put_harbour (fixture, "20-harbour.xml");
  put (fixture, "10-early.xml", HEAD SERVICE ("early") TAIL);
  put (fixture, "30-late.xml", HEAD SERVICE ("late") TAIL);
  put (fixture, "31-again.xml", HEAD "\n" SERVICE ("late") TAIL);
  put (fixture, "32-cut.xml", HEAD SERVICE ("cut"));
  put (fixture, "33-last.xml", HEAD SERVICE ("last") TAIL);
  put (fixture, ".hidden.xml", "not read");
  put (fixture, "notes.txt", "not read");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  refused = rw_catalogue_add_directory (fixture->catalogue, fixture->path);
  g_assert_cmpuint (refused->len, ==, 4);
  assert_says (refused, 0, "10-early.xml:2:", "that of a set of layers");
  assert_says (refused, 1, "31-again.xml:3:", "“late” is taken");
  assert_says (refused, 2, "32-cut.xml:", "the file ends inside");
  assert_says (refused, 3, "40-folder.xml", "");
  g_assert_true (((GError *) refused->pdata[0])->domain == RW_ERROR);
  g_assert_true (((GError *) refused->pdata[3])->domain == G_IO_ERROR);

  g_assert_nonnull (rw_catalogue_find_service (fixture->catalogue, "berth"));
  g_assert_nonnull (rw_catalogue_find_service (fixture->catalogue, "late"));
  g_assert_nonnull (rw_catalogue_find_service (fixture->catalogue, "last"));
  g_assert_null (rw_catalogue_find_service (fixture->catalogue, "early"));
  g_assert_null (rw_catalogue_find_service (fixture->catalogue, "cut"));
  g_assert_nonnull (rw_catalogue_find_service (fixture->catalogue, "event-hubs"));
  g_assert_cmpstr (rw_catalogue_get_default_edition (fixture->catalogue)->id, ==,
                   "classic");
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (fixture->path, "nowhere", NULL);
  g_autoptr (GPtrArray) none = rw_catalogue_add_directory (fixture->catalogue,
                                                           nowhere);
  g_autoptr (GPtrArray) empty = rw_catalogue_add_directory (fixture->catalogue,
                                                            fixture->path);
  g_autofree char *file = g_build_filename (fixture->path, "file", NULL);
  g_autoptr (GPtrArray) no_folder = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);

  put (fixture, "file", "");
  no_folder = rw_catalogue_add_directory (fixture->catalogue, file);
  g_assert_cmpuint (no_folder->len, ==, 1);
}

/* A larger file than any catalogue is not even read. */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = g_malloc (RW_CATALOGUE_MAX_BYTES + 2);
  g_autoptr (GPtrArray) refused = NULL;

  memset (text, ' ', RW_CATALOGUE_MAX_BYTES + 1);
  text[RW_CATALOGUE_MAX_BYTES + 1] = '\0';
  put (fixture, "large.xml", text);
  refused = rw_catalogue_add_directory (fixture->catalogue, fixture->path);
  g_assert_cmpuint (refused->len, ==, 1);
  g_assert_error ((GError *) refused->pdata[0], RW_ERROR, RW_ERROR_TOO_LARGE);
}

static void
test_recognize (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_catalogue;
  } cases[] = {
    { "", FALSE },
    { "catalogue", FALSE },
    { "<catalogue", TRUE },
    { "<catalogue/>", TRUE },
    { "<c:catalogue xmlns:c='x'>", TRUE },
    { "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- > --> <?x y?>\n<catalogue>", TRUE },
    { "<!DOCTYPE x><catalogue>", TRUE },
    { "<catalogues>", FALSE },
    { "<ringwall><catalogue/></ringwall>", FALSE },
    { "<!-- <catalogue> -->", FALSE },
    { "<!-- <catalogue>", FALSE },
    { "<?xml", FALSE },
    { "<:catalogue", TRUE },
    { "<", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text,
                                              strlen (cases[i].text));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (rw_catalogue_recognize (bytes), ==, cases[i].is_catalogue);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/catalogue-directory/good-and-bad", Fixture, NULL, set_up,
              test_good_and_bad, tear_down);
  g_test_add ("/catalogue-directory/missing", Fixture, NULL, set_up,
              test_missing, tear_down);
  g_test_add ("/catalogue-directory/too-large", Fixture, NULL, set_up,
              test_too_large, tear_down);

  g_test_add_func ("/catalogue-directory/recognize", test_recognize);

  return g_test_run ();
}
