/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving documents: what is refused and how it is told, what is compared
 * with what was last seen, and saving in a thread.
 */

#include "config.h"

#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "core/rw-document-io.h"
#include "core/rw-document-saver.h"
#include "core/rw-error.h"
#include "core/rw-file.h"

typedef struct
{
  char       *folder;    /* (owned) */
  char       *path;      /* (owned): "file" in the folder, not there yet */
  RwDocument *document;  /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("ringwall-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
  fixture->document = rw_document_load_sample ("blank", NULL, &error);
  g_assert_no_error (error);
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
  g_object_unref (fixture->document);
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
assert_holds (const char *path,
              RwDocument *document)
{
  g_autoptr (GBytes) bytes = rw_document_write_bytes (document);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text, length, g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes));
}

static RwFileState *
save (Fixture           *fixture,
      const RwFileState *expected,
      RwSaveFlags        flags)
{
  g_autoptr (GError) error = NULL;
  RwFileState *state = NULL;

  rw_document_save (fixture->document, fixture->path, expected, flags, &state,
                    &error);
  g_assert_no_error (error);
  g_assert_nonnull (state);
  assert_holds (fixture->path, fixture->document);
  return state;
}

static void
assert_refused (Fixture           *fixture,
                const RwFileState *expected,
                RwSaveFlags        flags,
                GQuark             domain,
                int                code,
                const char        *piece)
{
  g_autoptr (GError) error = NULL;
  RwFileState *state = NULL;

  g_assert_false (rw_document_save (fixture->document, fixture->path, expected,
                                    flags, &state, &error));
  g_assert_error (error, domain, code);
  g_assert_null (state);
  if (strstr (error->message, piece) == NULL)
    g_error ("“%s” is not in “%s”", piece, error->message);
}

static void
test_again_and_again (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (RwFileState) state = save (fixture, NULL, RW_SAVE_DEFAULT);

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %d", i);
      g_autoptr (RwFileState) next = NULL;
      g_autoptr (RwFileState) read = NULL;

      rw_document_set_title (fixture->document, title);
      next = save (fixture, state, RW_SAVE_DEFAULT);
      g_assert_true (rw_file_state_is_at (next, fixture->path));
      g_assert_false (rw_file_state_is_at (state, fixture->path));
      read = rw_file_state_read (fixture->path, NULL);
      g_assert_true (rw_file_state_equal (read, next));
      g_assert_false (rw_file_state_equal_contents (read, state));

      rw_file_state_free (state);
      state = rw_file_state_copy (next);
    }
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

/* What was read is what the next save expects. */
static void
test_load_then_save (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (RwFileState) first = save (fixture, NULL, RW_SAVE_DEFAULT);
  g_autoptr (RwFileState) read = NULL;
  g_autoptr (RwFileState) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_file_with_state (fixture->path, NULL, NULL, &read, &error);

  g_assert_no_error (error);
  g_assert_true (rw_file_state_equal (first, read));
  g_assert_true (rw_document_equal (document, fixture->document));
  second = save (fixture, read, RW_SAVE_DEFAULT);
  g_assert_true (rw_file_state_equal_contents (first, second));
}

static void
test_exists (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (RwFileState) state = NULL;

  put (fixture->path, "old");
  assert_refused (fixture, NULL, RW_SAVE_DEFAULT, G_IO_ERROR,
                  G_IO_ERROR_EXISTS, "already exists and is kept");
  assert_contents (fixture->path, "old");
  state = save (fixture, NULL, RW_SAVE_OVERWRITE);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RwFileState) state = save (fixture, NULL, RW_SAVE_DEFAULT);
  g_autofree char *text = NULL;
  g_autoptr (RwFileState) kept = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &text, &length, NULL));

  put (fixture->path, "theirs");
  assert_refused (fixture, state, RW_SAVE_DEFAULT, RW_ERROR,
                  RW_ERROR_SAVE_CHANGED, "another program");
  assert_contents (fixture->path, "theirs");

  /* As long as before, so that only the hash can tell. */
  text[length - 3] = '!';
  put (fixture->path, text);
  assert_refused (fixture, state, RW_SAVE_DEFAULT, RW_ERROR,
                  RW_ERROR_SAVE_CHANGED, "another program");
  assert_contents (fixture->path, text);

  kept = save (fixture, state, RW_SAVE_OVERWRITE);
  g_assert_true (rw_file_state_equal_contents (kept, state));
}

/* Another file that holds the same is no change. */
static void
test_replaced_by_equal (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (RwFileState) state = save (fixture, NULL, RW_SAVE_DEFAULT);
  g_autoptr (RwFileState) next = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  put (fixture->path, text);
  g_assert_false (rw_file_state_is_at (state, fixture->path));
  rw_document_set_title (fixture->document, "Another");
  next = save (fixture, state, RW_SAVE_DEFAULT);
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (RwFileState) state = save (fixture, NULL, RW_SAVE_DEFAULT);
  g_autoptr (RwFileState) again = NULL;

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  assert_refused (fixture, state, RW_SAVE_DEFAULT, RW_ERROR,
                  RW_ERROR_SAVE_GONE, "removed or renamed");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 0);
  again = save (fixture, state, RW_SAVE_OVERWRITE);
}

/* Whoever was stopped between link and unlink left a second name, which is
 * not one that anybody gave it. */
static void
test_leftover_name (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (RwFileState) state = save (fixture, NULL, RW_SAVE_DEFAULT);
  g_autoptr (RwFileState) next = NULL;
  g_autofree char *leftover =
    g_build_filename (fixture->folder, ".ringwall-0123456789abcdef", NULL);

  g_assert_cmpint (link (fixture->path, leftover), ==, 0);
  next = save (fixture, state, RW_SAVE_DEFAULT);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_content (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const titles[] = {
    "bell\a", "noncharacter\xef\xbf\xbe", "half\xc3", "surrogate\xed\xa0\x80",
  };
  g_autofree char *endless = g_strnfill (RW_DOCUMENT_MAX_NAME + 1, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      rw_document_set_title (fixture->document, titles[i]);
      assert_refused (fixture, NULL, RW_SAVE_DEFAULT, RW_ERROR,
                      RW_ERROR_SAVE_CONTENT, "characters");
    }
  rw_document_set_title (fixture->document, endless);
  assert_refused (fixture, NULL, RW_SAVE_DEFAULT, RW_ERROR,
                  RW_ERROR_SAVE_CONTENT, "longer");

  rw_document_set_title (fixture->document, "good");
  rw_document_set_edition (fixture->document, "no such id!", "yesterday");
  assert_refused (fixture, NULL, RW_SAVE_DEFAULT, RW_ERROR,
                  RW_ERROR_SAVE_CONTENT, "could not be read back: ");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 0);
}

static void
test_read_only_document (Fixture       *fixture,
                         gconstpointer  data)
{
  rw_document_set_versions (fixture->document, "1.7", "1.5");
  rw_document_set_read_only (fixture->document, TRUE);
  assert_refused (fixture, NULL, RW_SAVE_OVERWRITE, RW_ERROR, RW_ERROR_VERSION,
                  "1.5");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 0);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
save_in_thread (Fixture           *fixture,
                const RwFileState *expected,
                GCancellable      *cancellable,
                const char        *title_meanwhile)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  GAsyncResult *result = NULL;

  rw_document_save_async (fixture->document, file, expected, RW_SAVE_DEFAULT,
                          cancellable, keep_result_cb, &result);
  rw_document_set_title (fixture->document, title_meanwhile);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RwFileState) state = NULL;
  g_autoptr (GError) error = NULL;

  rw_document_set_title (fixture->document, "Then");
  result = save_in_thread (fixture, NULL, NULL, "Now");
  g_assert_true (rw_document_save_finish (result, &state, &error));
  g_assert_no_error (error);
  g_assert_true (rw_file_state_is_at (state, fixture->path));

  /* The snapshot is from when the save began. */
  rw_document_set_title (fixture->document, "Then");
  assert_holds (fixture->path, fixture->document);
}

static void
test_async_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (RwFileState) state = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GAsyncResult) exists = NULL;
  g_autoptr (GAsyncResult) unclean = NULL;
  g_autoptr (GAsyncResult) given_up = NULL;
  g_autoptr (GError) error = NULL;

  put (fixture->path, "old");
  exists = save_in_thread (fixture, NULL, NULL, "bell\a");
  g_assert_false (rw_document_save_finish (exists, &state, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_null (state);
  g_clear_error (&error);

  unclean = save_in_thread (fixture, NULL, NULL, "good");
  g_assert_false (rw_document_save_finish (unclean, &state, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_SAVE_CONTENT);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  given_up = save_in_thread (fixture, NULL, cancelled, "good");
  g_assert_false (rw_document_save_finish (given_up, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (fixture->path, "old");
}

/* A file with the name that a writer gives its temporary one, so many hours
 * old. */
static char *
put_temporary (Fixture    *fixture,
               const char *digits,
               guint       hours)
{
  g_autofree char *name = g_strconcat (".ringwall-", digits, NULL);
  char *path = g_build_filename (fixture->folder, name, NULL);
  gint64 then = g_get_real_time () / G_USEC_PER_SEC - (gint64) hours * 3600;
  struct timespec times[2] = { { .tv_sec = then }, { .tv_sec = then } };

  put (path, "half");
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  return path;
}

/* What a stopped save left behind goes with the next one; what may be in use,
 * or somebody else's, stays. */
static void
test_leftovers (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (RwFileState) state = NULL;
  g_autofree char *forgotten = put_temporary (fixture, "0123456789abcdef", 2);
  g_autofree char *young = put_temporary (fixture, "0000000000000001", 0);
  g_autofree char *locked = put_temporary (fixture, "0000000000000002", 2);
  g_autofree char *linked = put_temporary (fixture, "0000000000000003", 2);
  g_autofree char *other = put_temporary (fixture, "0000000000000004", 2);
  g_autofree char *longer = put_temporary (fixture, "00000000000000055", 2);
  g_autofree char *word = put_temporary (fixture, "notes-for-monday", 2);
  g_autofree char *second = g_strconcat (fixture->path, ".second", NULL);
  int lock = g_open (locked, O_RDONLY | O_CLOEXEC, 0);

  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_cmpint (link (linked, second), ==, 0);
  /* Only root can give a file away. */
  if (geteuid () == 0)
    g_assert_cmpint (chown (other, 12345, 12345), ==, 0);
  else
    g_remove (other);

  state = save (fixture, NULL, RW_SAVE_DEFAULT);
  g_assert_false (g_file_test (forgotten, G_FILE_TEST_EXISTS));
  assert_contents (young, "half");
  assert_contents (locked, "half");
  assert_contents (linked, "half");
  assert_contents (longer, "half");
  assert_contents (word, "half");
  if (geteuid () == 0)
    assert_contents (other, "half");
  close (lock);
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
    { "/document-saver/again-and-again", test_again_and_again },
    { "/document-saver/load-then-save", test_load_then_save },
    { "/document-saver/exists", test_exists },
    { "/document-saver/changed", test_changed },
    { "/document-saver/replaced-by-equal", test_replaced_by_equal },
    { "/document-saver/gone", test_gone },
    { "/document-saver/leftover-name", test_leftover_name },
    { "/document-saver/leftovers", test_leftovers },
    { "/document-saver/content", test_content },
    { "/document-saver/read-only-document", test_read_only_document },
    { "/document-saver/async", test_async },
    { "/document-saver/async/refused", test_async_refused },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
