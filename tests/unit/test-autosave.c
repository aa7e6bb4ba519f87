/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a draft is written, and when it goes. The clock is the test's own, so
 * nothing here takes time.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "core/rw-autosave.h"
#include "core/rw-document-io.h"
#include "core/rw-edit.h"
#include "core/rw-recovery.h"
#include "rw-draft-fixture.h"

#define URI "file:///srv/a.ringwall"

/** Fixture: a document with a draft. */
typedef struct
{
  DraftFixture  drafts;
  RwDocument   *document;  /* (owned) */
  RwHistory    *history;   /* (owned) */
  RwAutosave   *autosave;  /* (owned) */
  gint64        now;
} Fixture;

static gint64
get_time (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
begin (Fixture *fixture)
{
  fixture->autosave = rw_autosave_new (fixture->history,
                                       fixture->drafts.directory);
  rw_autosave_set_clock (fixture->autosave, get_time, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  draft_set_up (&fixture->drafts, NULL);
  fixture->now = 1000 * G_USEC_PER_SEC;
  fixture->document = rw_document_load_sample ("blank", NULL, &error);
  g_assert_no_error (error);
  fixture->history = rw_history_new (fixture->document);
  begin (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->autosave);
  g_clear_object (&fixture->history);
  g_clear_object (&fixture->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  draft_tear_down (&fixture->drafts, NULL);
}

/* Lets the program do what is due, and the thread what it was told. */
static void
settle (Fixture *fixture)
{
  while (g_main_context_iteration (NULL, FALSE)
         || rw_autosave_get_busy (fixture->autosave))
    ;
}

static void
pass (Fixture *fixture,
      gint64   time)
{
  fixture->now += time;
  settle (fixture);
}

static void
edit (Fixture    *fixture,
      const char *title)
{
  g_assert_true (rw_edit_set_title (fixture->history, title));
  rw_history_seal (fixture->history);
  settle (fixture);
}

/* The title of the one draft that is on disk, or NULL. */
static char *
dup_title (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->drafts.directory, 0, NULL);
  const char *id = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (RwDraftInfo) info = NULL;
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (id == NULL)
    return NULL;
  g_assert_null (g_dir_read_name (dir));
  path = draft_dup_path (&fixture->drafts, id, "document");
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  bytes = g_bytes_new (data, length);
  info = rw_draft_info_unpack (bytes, &content, &error);
  g_assert_no_error (error);
  document = rw_document_load_bytes (content, "draft", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rw_document_get_title (document), ==, info->title);
  return g_strdup (info->title);
}

static void
assert_draft (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *title = dup_title (fixture);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_quiet (Fixture       *fixture,
            gconstpointer  data)
{
  edit (fixture, "One");
  pass (fixture, RW_AUTOSAVE_QUIET_US - 1);
  assert_draft (fixture, NULL);
  pass (fixture, 1);
  assert_draft (fixture, "One");

  edit (fixture, "Two");
  pass (fixture, RW_AUTOSAVE_QUIET_US - 1);
  assert_draft (fixture, "One");
  pass (fixture, 1);
  assert_draft (fixture, "Two");
}

/* Whoever never rests has a draft as well. */
static void
test_latest (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 begun = fixture->now;

  edit (fixture, "Edit");
  for (guint i = 0; fixture->now + G_USEC_PER_SEC < begun
                      + RW_AUTOSAVE_LATEST_US; i++)
    {
      g_autofree char *title = g_strdup_printf ("Edit %u", i);

      pass (fixture, G_USEC_PER_SEC);
      edit (fixture, title);
      assert_draft (fixture, NULL);
    }
  fixture->now = begun + RW_AUTOSAVE_LATEST_US - 1;
  edit (fixture, "Last");
  assert_draft (fixture, NULL);
  pass (fixture, 1);
  assert_draft (fixture, "Last");

  /* The count begins anew. */
  edit (fixture, "New");
  pass (fixture, 1);
  assert_draft (fixture, "Last");
}

static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  edit (fixture, "One");
  rw_history_undo (fixture->history);
  pass (fixture, RW_AUTOSAVE_LATEST_US);
  assert_draft (fixture, NULL);

  rw_history_redo (fixture->history);
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  assert_draft (fixture, "One");
  rw_history_undo (fixture->history);
  settle (fixture);
  assert_draft (fixture, NULL);
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  guint64 position;

  edit (fixture, "One");
  position = rw_history_get_position (fixture->history);
  edit (fixture, "Two");
  pass (fixture, RW_AUTOSAVE_QUIET_US);

  /* What was saved is not what there is now. */
  rw_history_set_saved (fixture->history, position);
  pass (fixture, RW_AUTOSAVE_LATEST_US);
  assert_draft (fixture, "Two");
  rw_history_set_saved (fixture->history,
                        rw_history_get_position (fixture->history));
  settle (fixture);
  assert_draft (fixture, NULL);

  /* Going back behind the save is a change. */
  rw_history_undo (fixture->history);
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  assert_draft (fixture, "One");
}

static void
test_discard (Fixture       *fixture,
              gconstpointer  data)
{
  edit (fixture, "One");
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  edit (fixture, "Two");
  rw_autosave_discard (fixture->autosave);
  assert_draft (fixture, NULL);
  edit (fixture, "Three");
  pass (fixture, RW_AUTOSAVE_LATEST_US);
  assert_draft (fixture, NULL);
}

/* The thread may be at it at that very moment, or not have come to it. */
static void
test_discard_while_busy (Fixture       *fixture,
                         gconstpointer  data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *title = g_strdup_printf ("Edit %u", i);

      edit (fixture, title);
      rw_autosave_write (fixture->autosave);
      if (i % 2 == 0)
        g_usleep (i * 10);
      rw_autosave_discard (fixture->autosave);
      assert_draft (fixture, NULL);
      settle (fixture);
      assert_draft (fixture, NULL);
      g_clear_object (&fixture->autosave);
      begin (fixture);
    }
}

/* The newest one wins, whenever it comes. */
static void
test_newest (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *title = g_strdup_printf ("Edit %u", i);

      rw_edit_set_title (fixture->history, title);
      rw_history_seal (fixture->history);
      rw_autosave_write (fixture->autosave);
      if (i % 5 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  settle (fixture);
  assert_draft (fixture, "Edit 49");
}

static void
test_finish (Fixture       *fixture,
             gconstpointer  data)
{
  edit (fixture, "One");
  rw_autosave_finish (fixture->autosave);
  assert_draft (fixture, "One");
  g_clear_object (&fixture->autosave);

  begin (fixture);
  rw_autosave_write (fixture->autosave);
  rw_history_undo (fixture->history);
  rw_autosave_finish (fixture->autosave);
  g_assert_cmpuint (draft_count_entries (fixture->drafts.directory), ==, 1);
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  RwFileState state = { .size = 5 };
  g_autoptr (RwRecovery) recovery = NULL;
  const RwDraftInfo *info;

  rw_autosave_set_file (fixture->autosave, URI, &state);
  edit (fixture, "One");
  rw_autosave_finish (fixture->autosave);
  settle (fixture);
  g_clear_object (&fixture->autosave);

  recovery = rw_recovery_scan (fixture->drafts.directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 1);
  info = rw_draft_get_info (recovery->drafts->pdata[0]);
  g_assert_cmpstr (info->uri, ==, URI);
  g_assert_true (rw_file_state_equal (info->state, &state));
}

static void
test_adopt (Fixture       *fixture,
            gconstpointer  data)
{
  RwDraft *draft = draft_write (&fixture->drafts, "Old", 1, "text");
  g_autofree char *lock = draft_dup_path (&fixture->drafts,
                                          rw_draft_get_id (draft), "lock");
  GStatBuf status;

  rw_draft_begin_attempt (draft, NULL);
  rw_history_set_saved (fixture->history, RW_HISTORY_UNSAVED);
  rw_autosave_adopt (fixture->autosave, draft);
  pass (fixture, RW_AUTOSAVE_LATEST_US);
  g_assert_cmpstr (rw_draft_get_info (draft)->title, ==, "Old");
  edit (fixture, "New");
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  assert_draft (fixture, "New");

  g_assert_cmpint (g_stat (lock, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 1);
  rw_autosave_trust (fixture->autosave);
  g_assert_cmpint (g_stat (lock, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 0);

  rw_history_set_saved (fixture->history,
                        rw_history_get_position (fixture->history));
  settle (fixture);
  assert_draft (fixture, NULL);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_error (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *state = g_path_get_dirname (fixture->drafts.directory);
  guint count = 0;

  g_signal_connect_swapped (fixture->autosave, "notify::error",
                            G_CALLBACK (count_cb), &count);
  g_assert_true (g_file_set_contents (state, "in the way", -1, NULL));
  edit (fixture, "One");
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  g_assert_nonnull (rw_autosave_get_error (fixture->autosave));
  g_assert_cmpuint (count, ==, 1);

  /* It tries again by itself, and says nothing twice. */
  pass (fixture, RW_AUTOSAVE_RETRY_US);
  g_assert_nonnull (rw_autosave_get_error (fixture->autosave));
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpint (g_unlink (state), ==, 0);
  pass (fixture, RW_AUTOSAVE_RETRY_US);
  g_assert_null (rw_autosave_get_error (fixture->autosave));
  g_assert_cmpuint (count, ==, 2);
  assert_draft (fixture, "One");
}

/* Somebody has tidied up below the program. */
static void
test_tidied (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *aside = g_build_filename (fixture->drafts.folder, "aside",
                                             NULL);

  edit (fixture, "One");
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  g_assert_cmpint (g_rename (fixture->drafts.directory, aside), ==, 0);
  edit (fixture, "Two");
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  g_assert_null (rw_autosave_get_error (fixture->autosave));
  assert_draft (fixture, "Two");
}

/* Nothing keeps it, and it keeps nothing. */
static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  edit (fixture, "One");
  pass (fixture, RW_AUTOSAVE_QUIET_US);
  g_assert_finalize_object (g_steal_pointer (&fixture->autosave));
  assert_draft (fixture, "One");
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/autosave/quiet", test_quiet);
  add ("/autosave/latest", test_latest);
  add ("/autosave/undone", test_undone);
  add ("/autosave/saved", test_saved);
  add ("/autosave/discard", test_discard);
  add ("/autosave/discard-while-busy", test_discard_while_busy);
  add ("/autosave/newest", test_newest);
  add ("/autosave/finish", test_finish);
  add ("/autosave/file", test_file);
  add ("/autosave/adopt", test_adopt);
  add ("/autosave/error", test_error);
  add ("/autosave/tidied", test_tidied);
  add ("/autosave/end", test_end);
  return g_test_run ();
}
