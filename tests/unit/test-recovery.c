/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What programs that ended have left behind, and what running ones hold.
 */

#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "core/rw-recovery.h"
#include "rw-draft-fixture.h"

/** Holder: another process with a draft. */
typedef struct
{
  GSubprocess *process;  /* (owned) */
  char        *id;       /* (owned) (nullable): of its draft */
} Holder;

static void
holder_start (Holder       *holder,
              DraftFixture *fixture,
              const char   *id)
{
  g_autofree char *program =
    g_test_build_filename (G_TEST_BUILT, "unit", "draft-holder", NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;

  holder->process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                      | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                      &error, program, fixture->directory, id, NULL);
  g_assert_no_error (error);
  output =
    g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder->process));
  holder->id = g_data_input_stream_read_line (output, NULL, NULL, NULL);
}

static void
holder_kill (Holder *holder)
{
  g_subprocess_force_exit (holder->process);
  g_subprocess_wait (holder->process, NULL, NULL);
  g_clear_object (&holder->process);
  g_clear_pointer (&holder->id, g_free);
}

static void
leave (DraftFixture *fixture,
       const char   *title,
       gint64        time,
       const char   *text)
{
  rw_draft_free (draft_write (fixture, title, time, text));
}

static void
test_nothing (DraftFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (RwRecovery) recovery = rw_recovery_scan (fixture->directory);

  g_assert_cmpuint (recovery->drafts->len, ==, 0);
  g_assert_cmpuint (recovery->damaged->len, ==, 0);
  g_assert_false (g_file_test (fixture->directory, G_FILE_TEST_EXISTS));
}

static void
test_order (DraftFixture  *fixture,
            gconstpointer  data)
{
  static const char *const titles[] = { "Latest", "Middle", "First" };
  g_autoptr (RwRecovery) recovery = NULL;

  leave (fixture, "Middle", 200, "b");
  leave (fixture, "First", 100, "a");
  leave (fixture, "Latest", 300, "c");
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpstr (rw_draft_get_info (recovery->drafts->pdata[i])->title,
                     ==, titles[i]);
}

/* Whoever is offered a draft holds it, so no other program offers it too. */
static void
test_offered_once (DraftFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (RwRecovery) recovery = NULL;
  g_autoptr (RwRecovery) other = NULL;

  leave (fixture, "One", 1, "a");
  recovery = rw_recovery_scan (fixture->directory);
  other = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 1);
  g_assert_cmpuint (other->drafts->len, ==, 0);
  g_assert_cmpuint (other->n_left, ==, 0);

  g_clear_pointer (&recovery, rw_recovery_free);
  g_clear_pointer (&other, rw_recovery_free);
  other = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (other->drafts->len, ==, 1);
}

static void
test_other_process (DraftFixture  *fixture,
                    gconstpointer  data)
{
  Holder holder = { 0 };
  g_autoptr (RwRecovery) recovery = NULL;
  g_autoptr (GBytes) document = NULL;

  holder_start (&holder, fixture, NULL);
  g_assert_nonnull (holder.id);
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 0);
  g_clear_pointer (&recovery, rw_recovery_free);

  holder_kill (&holder);
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 1);
  document = rw_draft_read (recovery->drafts->pdata[0], NULL);
  draft_assert_text (document, "held");

  /* And the other way round. */
  holder_start (&holder, fixture,
                rw_draft_get_id (recovery->drafts->pdata[0]));
  g_assert_null (holder.id);
  holder_kill (&holder);
}

/* A process that was killed while it removed a draft leaves a folder without
 * a document, one that had not written yet an empty document. */
static void
test_remains (DraftFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *empty = draft_dup_path (fixture, "0123456789abcdef", NULL);
  g_autoptr (RwRecovery) recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraft) draft = rw_draft_new (fixture->directory, &error);

  g_assert_no_error (error);
  g_clear_pointer (&draft, rw_draft_free);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_assert_cmpuint (draft_count_entries (fixture->directory), ==, 2);
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 0);
  g_assert_cmpuint (draft_count_entries (fixture->directory), ==, 0);
}

static void
test_foreign_names (DraftFixture  *fixture,
                    gconstpointer  data)
{
  g_autofree char *folder = draft_dup_path (fixture, "my notes", NULL);
  g_autofree char *file = draft_dup_path (fixture, "notes.txt", NULL);
  g_autoptr (RwRecovery) recovery = NULL;

  leave (fixture, "One", 1, "a");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "mine", -1, NULL));
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 1);
  g_assert_cmpuint (draft_count_entries (fixture->directory), ==, 3);
}

static void
test_damaged (DraftFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "Bad", 1, "text");
  g_autofree char *path = draft_dup_path (fixture, rw_draft_get_id (draft),
                                          "document");
  g_autoptr (RwRecovery) recovery = NULL;
  g_autoptr (RwRecovery) again = NULL;
  RwDamagedDraft *damaged;

  g_clear_pointer (&draft, rw_draft_free);
  g_assert_true (g_file_set_contents (path, "ringwall-draft 1 torn", -1, NULL));
  leave (fixture, "Good", 2, "text");
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 1);
  g_assert_cmpuint (recovery->damaged->len, ==, 1);
  g_assert_cmpuint (recovery->n_set_aside, ==, 1);
  g_clear_pointer (&recovery, rw_recovery_free);

  /* It stays until somebody deletes it. */
  again = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (again->damaged->len, ==, 1);
  g_assert_cmpuint (again->n_set_aside, ==, 0);
  damaged = again->damaged->pdata[0];
  g_assert_nonnull (strstr (damaged->reason, "damaged"));
  g_assert_cmpint (damaged->time, >, 0);
  g_assert_true (rw_recovery_delete_damaged (damaged, NULL));
  g_assert_false (g_file_test (damaged->path, G_FILE_TEST_EXISTS));
}

/* What a newer program wrote is for that program. */
static void
test_newer (DraftFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (RwDraft) draft = draft_write (fixture, "New", 1, "text");
  g_autofree char *path = draft_dup_path (fixture, rw_draft_get_id (draft),
                                          "document");
  g_autoptr (RwRecovery) recovery = NULL;

  g_clear_pointer (&draft, rw_draft_free);
  g_assert_true (g_file_set_contents (path, "ringwall-draft 2 more\n", -1,
                                      NULL));
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 0);
  g_assert_cmpuint (recovery->damaged->len, ==, 0);
  g_assert_cmpuint (recovery->n_left, ==, 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
leave_for_file (DraftFixture *fixture,
                const char   *path,
                const char   *text)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (uri, NULL, "Saved", 1);
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  g_autoptr (RwDraft) draft = rw_draft_new (fixture->directory, NULL);

  g_assert_true (rw_draft_write (draft, info, document, NULL));
}

/* The program ended after it had saved, and before the draft was removed. */
static void
test_saved (DraftFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a b", NULL);
  g_autoptr (RwRecovery) recovery = NULL;

  g_assert_true (g_file_set_contents (path, "same", -1, NULL));
  leave_for_file (fixture, path, "same");
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 0);
  g_assert_cmpuint (draft_count_entries (fixture->directory), ==, 0);
  g_clear_pointer (&recovery, rw_recovery_free);

  leave_for_file (fixture, path, "other");
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 1);
}

static void
test_many (DraftFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (RwRecovery) recovery = NULL;

  for (guint i = 0; i < RW_RECOVERY_MAX_DRAFTS + 3; i++)
    leave (fixture, "One of many", i, "text");
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, RW_RECOVERY_MAX_DRAFTS);
  g_assert_cmpuint (recovery->n_left, ==, 3);
}

/* Nothing in the folder may lead elsewhere or keep the program waiting. */
static void
test_hostile (DraftFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *fifo = draft_dup_path (fixture, "0000000000000000",
                                          "document");
  g_autofree char *folder = g_path_get_dirname (fifo);
  g_autofree char *link = draft_dup_path (fixture, "0000000000000001", "lock");
  g_autofree char *linked = g_path_get_dirname (link);
  g_autofree char *target = g_build_filename (fixture->folder, "mine", NULL);
  g_autoptr (RwRecovery) recovery = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (linked, 0700), ==, 0);
  g_assert_true (g_file_set_contents (target, "mine", -1, NULL));
  g_assert_cmpint (symlink (target, link), ==, 0);
  recovery = rw_recovery_scan (fixture->directory);
  g_assert_cmpuint (recovery->drafts->len, ==, 0);
  g_assert_cmpuint (recovery->n_left, ==, 2);
  g_assert_true (g_file_test (target, G_FILE_TEST_EXISTS));
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

  add ("/recovery/nothing", test_nothing);
  add ("/recovery/order", test_order);
  add ("/recovery/offered-once", test_offered_once);
  add ("/recovery/other-process", test_other_process);
  add ("/recovery/remains", test_remains);
  add ("/recovery/foreign-names", test_foreign_names);
  add ("/recovery/damaged", test_damaged);
  add ("/recovery/newer", test_newer);
  add ("/recovery/saved", test_saved);
  add ("/recovery/many", test_many);
  add ("/recovery/hostile", test_hostile);
  return g_test_run ();
}
