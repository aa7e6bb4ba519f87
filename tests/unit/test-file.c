/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what may be anything, and writing all or nothing.
 */

#include "config.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "core/rw-error.h"
#include "core/rw-file.h"

typedef struct
{
  char *folder;  /* (owned) */
  char *path;    /* (owned): "file" in the folder, not there yet */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("ringwall-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
put (const char *path,
     const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_read_fails (const char *path,
                   GQuark      domain,
                   int         code,
                   const char *ending)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rw_file_read_bytes (path, 8, &error);

  g_assert_null (bytes);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, ending));
}

static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const texts[] = { "", "1", "1234567", "12345678" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      put (fixture->path, texts[i]);
      bytes = rw_file_read_bytes (fixture->path, 8, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       texts[i], strlen (texts[i]));
    }
}

static void
test_read_size_unknown (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* The kernel says that this one has no bytes. */
  bytes = rw_file_read_bytes ("/proc/self/status", 1024 * 1024, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
  assert_read_fails ("/proc/self/status", RW_ERROR, RW_ERROR_TOO_LARGE,
                     " is too large, expected at most 8 bytes");
}

static void
test_read_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  assert_read_fails (fixture->path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                     " could not be read: No such file or directory");
  assert_read_fails (fixture->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                     " is a folder, expected a file");
  assert_read_fails ("/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                     " is a device or a pipe, expected a file");

  /* Nobody writes into this one, so that opening it would wait for ever. */
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_read_fails (fixture->path, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                     " is a device or a pipe, expected a file");
  g_assert_cmpint (g_remove (fixture->path), ==, 0);

  put (fixture->path, "123456789");
  assert_read_fails (fixture->path, RW_ERROR, RW_ERROR_TOO_LARGE,
                     " is too large, expected at most 8 bytes");
}

static gboolean
write_text (const char  *path,
            const char  *text,
            gboolean     overwrite,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return rw_file_write_bytes (path, bytes, overwrite, error);
}

static void
assert_write_fails (const char *path,
                    gboolean    overwrite,
                    int         code,
                    const char *ending)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "new", overwrite, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, ending));
}

static void
test_write_new (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  struct stat status;

  write_text (fixture->path, "new", FALSE, &error);
  umask (mask);
  g_assert_no_error (error);
  assert_contents (fixture->path, "new");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);

  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

static void
test_write_keeps (Fixture       *fixture,
                  gconstpointer  data)
{
  put (fixture->path, "old");
  assert_write_fails (fixture->path, FALSE, G_IO_ERROR_EXISTS,
                      " already exists and is kept");
  assert_contents (fixture->path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_write_over (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  struct stat before;
  struct stat after;

  put (fixture->path, "old and longer");
  g_assert_cmpint (chmod (fixture->path, 0604), ==, 0);
  g_assert_cmpint (stat (fixture->path, &before), ==, 0);

  write_text (fixture->path, "new", TRUE, &error);
  g_assert_no_error (error);
  assert_contents (fixture->path, "new");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);

  g_assert_cmpint (stat (fixture->path, &after), ==, 0);
  g_assert_cmpint (after.st_mode, ==, before.st_mode);
  g_assert_cmpint (after.st_uid, ==, before.st_uid);
  g_assert_cmpint (after.st_gid, ==, before.st_gid);
  g_assert_cmpuint (after.st_ino, !=, before.st_ino);
}

static void
test_write_through_link (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "first", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("second", first), ==, 0);
  g_assert_cmpint (symlink (fixture->path, second), ==, 0);

  write_text (first, "one", FALSE, &error);
  g_assert_no_error (error);
  assert_write_fails (first, FALSE, G_IO_ERROR_EXISTS,
                      " already exists and is kept");
  write_text (first, "two", TRUE, &error);
  g_assert_no_error (error);

  assert_contents (fixture->path, "two");
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_entries (fixture->folder), ==, 3);
}

static void
test_write_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *nowhere =
    g_build_filename (fixture->folder, "none", "file", NULL);
  g_autofree char *slash = g_strconcat (fixture->folder, "/", NULL);

  assert_write_fails (nowhere, TRUE, G_IO_ERROR_NOT_FOUND,
                      "No such file or directory");
  assert_write_fails (fixture->folder, TRUE, G_IO_ERROR_IS_DIRECTORY,
                      " is a folder, expected a file");
  assert_write_fails (slash, TRUE, G_IO_ERROR_IS_DIRECTORY, "Is a directory");
  assert_write_fails ("", TRUE, G_IO_ERROR_IS_DIRECTORY,
                      " is a folder, expected a file");

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_write_fails (fixture->path, TRUE, G_IO_ERROR_NOT_REGULAR_FILE,
                      " is a device or a pipe, expected a file");
  g_assert_cmpint (g_remove (fixture->path), ==, 0);

  g_assert_cmpint (symlink ("file", fixture->path), ==, 0);
  assert_write_fails (fixture->path, TRUE, G_IO_ERROR_TOO_MANY_LINKS,
                      "Too many levels of symbolic links");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

/* What may not be written to is not replaced either, whoever one is. */
static void
test_write_protected (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gboolean may_write;

  put (fixture->path, "old");
  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  may_write = access (fixture->path, W_OK) == 0;

  g_assert_cmpint (write_text (fixture->path, "new", TRUE, &error), ==,
                   may_write);
  assert_contents (fixture->path, may_write ? "new" : "old");
  if (!may_write)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_write_abandoned (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  RwFileWriter *writer = rw_file_writer_new (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  g_assert_true (rw_file_writer_write (writer, "half", 4, &error));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  rw_file_writer_free (writer);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 0);
}

/* Somebody else was faster: theirs is kept. */
static void
test_write_race (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwFileWriter) writer =
    rw_file_writer_new (fixture->path, FALSE, &error);

  g_assert_no_error (error);
  g_assert_true (rw_file_writer_write (writer, "ours", 4, &error));
  put (fixture->path, "theirs");
  g_assert_false (rw_file_writer_commit (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_contents (fixture->path, "theirs");

  g_clear_pointer (&writer, rw_file_writer_free);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_write_pieces (Fixture       *fixture,
                   gconstpointer  data)
{
  static const gsize sizes[] = { 1, 0, 65535, 1, 65536, 65537, 3, 200000, 7 };
  g_autoptr (GByteArray) expected = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwFileWriter) writer =
    rw_file_writer_new (fixture->path, FALSE, &error);
  g_autofree char *contents = NULL;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *piece = g_malloc (sizes[i] + 1);

      memset (piece, 'a' + i, sizes[i]);
      g_byte_array_append (expected, (guint8 *) piece, sizes[i]);
      g_assert_true (rw_file_writer_write (writer, piece, sizes[i], &error));
    }
  g_assert_true (rw_file_writer_commit (writer, &error));

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, expected->data, expected->len);
}

/* The disk is full halfway: the old file stays, and nothing else. */
static void
test_write_full (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small;
  gboolean ok;

  put (fixture->path, "old");
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  ok = write_text (fixture->path, text, TRUE, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_false (ok);
  g_assert_true (error->domain == G_IO_ERROR);
  assert_contents (fixture->path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/file/read", test_read },
    { "/file/read/size-unknown", test_read_size_unknown },
    { "/file/read/refused", test_read_refused },
    { "/file/write/new", test_write_new },
    { "/file/write/keeps", test_write_keeps },
    { "/file/write/over", test_write_over },
    { "/file/write/through-link", test_write_through_link },
    { "/file/write/refused", test_write_refused },
    { "/file/write/protected", test_write_protected },
    { "/file/write/abandoned", test_write_abandoned },
    { "/file/write/race", test_write_race },
    { "/file/write/pieces", test_write_pieces },
    { "/file/write/full", test_write_full },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
