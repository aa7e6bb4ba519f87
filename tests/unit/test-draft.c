/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One draft on disk: its bytes, its lock, its end.
 */

#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "core/rw-error.h"
#include "rw-draft-fixture.h"

#define URI "file:///srv/Contoso%20Shipping.ringwall"

static RwFileState *
make_state (void)
{
  RwFileState state = { .device = 7, .inode = G_MAXUINT64, .size = 4096,
                        .mtime = -5 };

  for (guint i = 0; i < sizeof state.sha256; i++)
    state.sha256[i] = (guint8) (i * 9);
  return rw_file_state_copy (&state);
}

static void
test_pack (void)
{
  g_autoptr (RwFileState) state = make_state ();
  g_autoptr (RwDraftInfo) info =
    rw_draft_info_new (URI, state, "Line 1\nline 2 = “x” [y]", 1234567890123);
  g_autoptr (GBytes) document = g_bytes_new_static ("<a>\n\0b", 6);
  g_autoptr (GBytes) bytes = rw_draft_info_pack (info, document);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (RwDraftInfo) again = NULL;
  g_autoptr (GError) error = NULL;

  again = rw_draft_info_unpack (bytes, &read, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->uri, ==, URI);
  g_assert_cmpstr (again->title, ==, info->title);
  g_assert_cmpint (again->time, ==, info->time);
  g_assert_true (rw_file_state_equal (again->state, state));
  g_assert_true (g_bytes_equal (read, document));
}

static void
test_pack_little (void)
{
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (NULL, NULL, NULL, 0);
  g_autoptr (GBytes) document = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) bytes = rw_draft_info_pack (info, document);
  g_autoptr (RwDraftInfo) again = rw_draft_info_unpack (bytes, NULL, NULL);

  g_assert_nonnull (again);
  g_assert_null (again->uri);
  g_assert_null (again->state);
  g_assert_cmpstr (again->title, ==, "");
}

static void
assert_damaged (const guint8 *data,
                gsize         length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraftInfo) info = rw_draft_info_unpack (bytes, NULL, &error);

  g_assert_null (info);
  g_assert_error (error, RW_ERROR, RW_ERROR_FORMAT);
}

/* Every byte that is missing, and every byte that is another one. */
static void
test_damage (void)
{
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (URI, NULL, "Title", 1);
  g_autoptr (GBytes) document = g_bytes_new_static ("<ringwall/>", 11);
  g_autoptr (GBytes) bytes = rw_draft_info_pack (info, document);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *copy = g_memdup2 (data, length);

  for (gsize i = 0; i < length; i++)
    {
      assert_damaged (data, i);
      copy[i] ^= 0x80;
      assert_damaged (copy, length);
      copy[i] ^= 0x80;
    }
}

/* Only a newer program knows what follows in the line. */
static void
test_newer (void)
{
  static const char text[] = "ringwall-draft 2 0 0 hash\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraftInfo) info = rw_draft_info_unpack (bytes, NULL, &error);

  g_assert_null (info);
  g_assert_error (error, RW_ERROR, RW_ERROR_VERSION);
}

static void
test_hostile (void)
{
  static const char *const texts[] = {
    "", "\n", "ringwall-draft\n", "ringwall-draft 1 0 0\n",
    "ringwall-draft 0 0 0 x\n", "ringwall-draft -1 0 0 x\n",
    "ringwall-draft 1 65537 0 x\n", "ringwall-draft 1 0 4294967296 x\n",
    "ringwall-draft 1 99999999999999999999 0 x\n",
    "ringwall-draft 1 0 0 x y\n", "ringwall-draft 1 1 1 x\nab",
    "<?xml version=\"1.0\"?>\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_damaged ((const guint8 *) texts[i], strlen (texts[i]));
}

static mode_t
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_write (DraftFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "First", 1, "one");
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (URI, NULL, "Second", 2);
  g_autoptr (GBytes) document = g_bytes_new_static ("two", 3);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rw_draft_write (draft, info, document, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (rw_draft_get_info (draft)->title, ==, "Second");
  read = rw_draft_read (draft, &error);
  g_assert_no_error (error);
  draft_assert_text (read, "two");
  g_assert_cmpstr (rw_draft_get_info (draft)->uri, ==, URI);
}

static void
test_modes (DraftFixture  *fixture,
            gconstpointer  data)
{
  mode_t mask = umask (0);
  g_autoptr (RwDraft) draft = draft_write (fixture, "Secret", 1, "one");
  const char *id = rw_draft_get_id (draft);
  g_autofree char *folder = draft_dup_path (fixture, id, NULL);
  g_autofree char *document = draft_dup_path (fixture, id, "document");
  g_autofree char *lock = draft_dup_path (fixture, id, "lock");

  umask (mask);
  g_assert_cmphex (get_mode (fixture->directory), ==, 0700);
  g_assert_cmphex (get_mode (folder), ==, 0700);
  g_assert_cmphex (get_mode (document), ==, 0600);
  g_assert_cmphex (get_mode (lock), ==, 0600);
}

static void
assert_busy (DraftFixture *fixture,
             const char   *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraft) other = rw_draft_open (fixture->directory, id, &error);

  g_assert_null (other);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
}

/* The rename that replaces a document must not lose the lock. */
static void
test_lock (DraftFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "Locked", 1, "one");
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (NULL, NULL, "Again", 2);
  g_autoptr (GBytes) document = g_bytes_new_static ("two", 3);
  g_autofree char *id = g_strdup (rw_draft_get_id (draft));
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraft) other = NULL;

  assert_busy (fixture, id);
  g_assert_true (rw_draft_write (draft, info, document, NULL));
  assert_busy (fixture, id);

  g_clear_pointer (&draft, rw_draft_free);
  other = rw_draft_open (fixture->directory, id, &error);
  g_assert_no_error (error);
  assert_busy (fixture, id);
}

static void
test_remove (DraftFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "Gone", 1, "one");
  const char *id = rw_draft_get_id (draft);
  g_autofree char *rest = draft_dup_path (fixture, id, ".ringwall-unfinished");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (rest, "half", -1, NULL));
  g_assert_true (rw_draft_remove (draft, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (draft_count_entries (fixture->directory), ==, 0);
}

static void
test_unfinished (DraftFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "Good", 1, "one");
  g_autofree char *id = g_strdup (rw_draft_get_id (draft));
  g_autofree char *rest = draft_dup_path (fixture, id, ".ringwall-unfinished");
  g_autoptr (GBytes) document = NULL;

  g_assert_true (g_file_set_contents (rest, "half", -1, NULL));
  g_clear_pointer (&draft, rw_draft_free);
  draft = rw_draft_open (fixture->directory, id, NULL);
  g_assert_false (g_file_test (rest, G_FILE_TEST_EXISTS));
  document = rw_draft_read (draft, NULL);
  draft_assert_text (document, "one");
}

/* Who waits for a lock must not get that of a draft which is no more. */
static void
test_lock_of_removed (DraftFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "Gone", 1, "one");
  g_autofree char *lock = draft_dup_path (fixture, rw_draft_get_id (draft),
                                          "lock");
  g_autofree char *id = g_strdup (rw_draft_get_id (draft));
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraft) other = NULL;

  g_assert_cmpint (g_unlink (lock), ==, 0);
  other = rw_draft_open (fixture->directory, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_access (lock, F_OK), ==, 0);

  g_clear_pointer (&other, rw_draft_free);
  g_assert_true (rw_draft_remove (draft, NULL));
  g_clear_pointer (&draft, rw_draft_free);
  other = rw_draft_open (fixture->directory, id, &error);
  g_assert_null (other);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_bad_ids (DraftFixture  *fixture,
              gconstpointer  data)
{
  static const char *const ids[] = {
    "", ".", "..", "damaged", "../../../etc/passwd", "0123456789ABCDEF",
    "0123456789abcde", "0123456789abcdef0", "0123456789abcde/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RwDraft) draft =
        rw_draft_open (fixture->folder, ids[i], &error);

      g_assert_null (draft);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
    }
}

static void
test_attempts (DraftFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "Bad", 1, "one");
  g_autofree char *id = g_strdup (rw_draft_get_id (draft));

  g_assert_cmpuint (rw_draft_get_attempts (draft), ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      g_assert_true (rw_draft_begin_attempt (draft, NULL));
      rw_draft_free (draft);
      draft = rw_draft_open (fixture->directory, id, NULL);
      g_assert_cmpuint (rw_draft_get_attempts (draft), ==, i);
    }
  g_assert_true (rw_draft_end_attempts (draft, NULL));
  g_assert_cmpuint (rw_draft_get_attempts (draft), ==, 0);
  g_assert_true (rw_draft_begin_attempt (draft, NULL));
  g_assert_cmpuint (rw_draft_get_attempts (draft), ==, 1);
}

static void
test_set_aside (DraftFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "Bad", 1, "one");
  g_autofree char *id = g_strdup (rw_draft_get_id (draft));
  g_autofree char *path = g_build_filename (fixture->directory, "damaged", id,
                                            "document", NULL);
  g_autofree char *reason = g_build_filename (fixture->directory, "damaged",
                                              id, "reason", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rw_draft_set_aside (draft, "why", &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_access (path, F_OK), ==, 0);
  g_assert_true (g_file_get_contents (reason, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "why");
  g_clear_pointer (&draft, rw_draft_free);
  draft = rw_draft_open (fixture->directory, id, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_no_place (DraftFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "state", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraft) draft = NULL;

  g_assert_true (g_file_set_contents (file, "in the way", -1, NULL));
  draft = rw_draft_new (fixture->directory, &error);
  g_assert_null (draft);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, fixture->directory));
}

static void
add (const char *path,
     void      (*test) (DraftFixture *, gconstpointer))
{
  g_test_add (path, DraftFixture, NULL, draft_set_up, test, draft_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/bytes/round-trip", test_pack);
  g_test_add_func ("/draft/bytes/little", test_pack_little);
  g_test_add_func ("/draft/bytes/damage", test_damage);
  g_test_add_func ("/draft/bytes/newer", test_newer);
  g_test_add_func ("/draft/bytes/hostile", test_hostile);
  add ("/draft/write", test_write);
  add ("/draft/modes", test_modes);
  add ("/draft/lock/survives-writing", test_lock);
  add ("/draft/lock/of-removed", test_lock_of_removed);
  add ("/draft/remove", test_remove);
  add ("/draft/unfinished", test_unfinished);
  add ("/draft/bad-ids", test_bad_ids);
  add ("/draft/attempts", test_attempts);
  add ("/draft/set-aside", test_set_aside);
  add ("/draft/no-place", test_no_place);
  return g_test_run ();
}
