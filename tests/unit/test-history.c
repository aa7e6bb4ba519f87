/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history: what is undone in one go, what grows, where the saved state is,
 * what is forgotten, and what a session does about it.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-edit.h"
#include "core/rw-history-private.h"
#include "core/rw-session.h"
#include "rw-estate.h"

static RwWorkload *
get_workload (RwSession  *session,
              const char *id)
{
  return rw_scenario_find_workload (rw_session_get_scenario (session), id);
}

static gboolean
rename (RwSession  *session,
        const char *id,
        const char *name)
{
  return rw_edit_rename_workload (rw_session_get_history (session),
                                  rw_session_get_scenario (session),
                                  get_workload (session, id), name);
}

static gboolean
remove_one (RwSession  *session,
            const char *id)
{
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, get_workload (session, id));
  return rw_edit_remove_workloads (rw_session_get_history (session),
                                   rw_session_get_scenario (session),
                                   workloads, NULL);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_new (void)
{
  g_autoptr (RwSession) session = rw_estate_new (1);
  RwHistory *history = rw_session_get_history (session);

  g_assert_true (rw_history_get_editable (history));
  g_assert_false (rw_history_get_can_undo (history));
  g_assert_false (rw_history_get_can_redo (history));
  g_assert_null (rw_history_get_undo_name (history));
  g_assert_false (rw_history_get_changed (history));
  rw_history_undo (history);
  rw_history_redo (history);
  g_assert_true (rw_history_get_document (history) ==
                 rw_session_get_document (session));
}

static void
test_undo_and_redo (void)
{
  g_autoptr (RwSession) session = rw_estate_new (3);
  RwHistory *history = rw_session_get_history (session);

  g_assert_true (rename (session, "w0", "Machines"));
  g_assert_cmpstr (rw_history_get_undo_name (history), ==, "Rename Workload");
  rw_history_undo (history);
  g_assert_cmpstr (rw_workload_get_name (get_workload (session, "w0")), ==,
                   "Servers");
  g_assert_null (rw_history_get_undo_name (history));
  g_assert_cmpstr (rw_history_get_redo_name (history), ==, "Rename Workload");
  rw_history_redo (history);
  g_assert_cmpstr (rw_workload_get_name (get_workload (session, "w0")), ==,
                   "Machines");
  g_assert_false (rw_history_get_can_redo (history));
}

static void
test_told_once (void)
{
  g_autoptr (RwSession) session = rw_estate_new (3);
  RwHistory *history = rw_session_get_history (session);
  guint documents = 0;
  guint sessions = 0;
  guint applied = 0;

  g_signal_connect_swapped (rw_session_get_document (session), "changed",
                            G_CALLBACK (count_cb), &documents);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (count_cb),
                            &sessions);
  g_signal_connect_swapped (history, "applied", G_CALLBACK (count_cb),
                            &applied);

  rw_history_begin (history, "Rename All", NULL);
  rename (session, "w0", "A");
  rw_history_begin (history, "Inner", NULL);
  rename (session, "w1", "B");
  rw_history_end (history);
  g_assert_cmpuint (documents, ==, 0);
  rw_history_end (history);
  g_assert_cmpuint (documents, ==, 1);
  g_assert_cmpstr (rw_history_get_undo_name (history), ==, "Rename All");

  rw_history_undo (history);
  rw_history_redo (history);
  g_assert_false (rename (session, "w0", "A"));
  g_assert_cmpuint (documents, ==, 3);
  g_assert_cmpuint (sessions, ==, 3);
  g_assert_cmpuint (applied, ==, 3);
}

static void
test_nothing_is_no_step (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);

  rw_history_begin (history, "Nothing", NULL);
  rw_history_end (history);
  g_assert_false (rw_history_get_can_undo (history));

  rw_history_begin (history, "There and Back", NULL);
  rename (session, "w0", "A");
  rename (session, "w0", "Servers");
  rw_history_end (history);
  g_assert_false (rw_history_get_can_undo (history));
  g_assert_false (rw_history_get_changed (history));
}

static void
test_typing_grows (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);

  rename (session, "w0", "S");
  rename (session, "w0", "Se");
  rename (session, "w0", "Sea");
  rw_history_undo (history);
  g_assert_cmpstr (rw_workload_get_name (get_workload (session, "w0")), ==,
                   "Servers");
  g_assert_false (rw_history_get_can_undo (history));

  rw_history_redo (history);
  rename (session, "w0", "Sea level");
  rw_history_undo (history);
  g_assert_cmpstr (rw_workload_get_name (get_workload (session, "w0")), ==,
                   "Sea");
}

static void
test_typing_back_is_no_step (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);
  guint64 position = rw_history_get_position (history);

  rename (session, "w0", "Servers!");
  g_assert_true (rw_history_get_changed (history));
  rename (session, "w0", "Servers");
  g_assert_false (rw_history_get_changed (history));
  g_assert_false (rw_history_get_can_undo (history));
  g_assert_cmpuint (rw_history_get_position (history), ==, position);
}

static void
test_what_ends_typing (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);

  rename (session, "w0", "A");
  rw_history_seal (history);
  rename (session, "w0", "AB");
  rw_session_select (session, NULL, "w1");
  rename (session, "w0", "ABC");
  rename (session, "w1", "D");
  rename (session, "w0", "ABCE");
  for (guint i = 0; i < 5; i++)
    {
      g_assert_true (rw_history_get_can_undo (history));
      rw_history_undo (history);
    }
  g_assert_false (rw_history_get_can_undo (history));
}

static void
test_saved_state (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);

  rename (session, "w0", "A");
  rw_history_set_saved (history, rw_history_get_position (history));
  g_assert_false (rw_history_get_changed (history));
  rw_history_undo (history);
  g_assert_true (rw_history_get_changed (history));
  rw_history_redo (history);
  g_assert_false (rw_history_get_changed (history));

  /* Another way forward never leads to it again. */
  rw_history_undo (history);
  rename (session, "w0", "A");
  g_assert_true (rw_history_get_changed (history));
  rw_history_undo (history);
  g_assert_true (rw_history_get_changed (history));
  rw_history_set_saved (history, rw_history_get_position (history));
  g_assert_false (rw_history_get_changed (history));
  rw_history_set_saved (history, RW_HISTORY_UNSAVED);
  g_assert_true (rw_history_get_changed (history));
}

/* Saving ends what grows: undoing comes back to what is on disk. */
static void
test_typing_after_a_save (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);

  rename (session, "w0", "A");
  rw_history_set_saved (history, rw_history_get_position (history));
  rename (session, "w0", "AB");
  g_assert_true (rw_history_get_changed (history));
  rw_history_undo (history);
  g_assert_false (rw_history_get_changed (history));
}

/* A snapshot taken while somebody types is not what they end with. */
static void
test_saved_while_typing (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);
  guint64 snapshot;

  rename (session, "w0", "A");
  snapshot = rw_history_get_position (history);
  rename (session, "w0", "AB");
  rw_history_set_saved (history, snapshot);
  g_assert_true (rw_history_get_changed (history));
}

static void
test_read_only (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);
  guint count = 0;

  rename (session, "w0", "A");
  g_signal_connect_swapped (history, "notify::editable", G_CALLBACK (count_cb),
                            &count);
  rw_document_set_read_only (rw_session_get_document (session), TRUE);
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (rename (session, "w0", "B"));
  rw_history_undo (history);
  g_assert_cmpstr (rw_workload_get_name (get_workload (session, "w0")), ==,
                   "A");
}

/* Whoever hears of a change cannot make the history lose its place. */
static void
edit_back_cb (RwSession *session)
{
  rename (session, "w1", "From a handler");
}

static void
test_edits_within_a_change (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);

  g_signal_connect_swapped (get_workload (session, "w0"), "notify::name",
                            G_CALLBACK (edit_back_cb), session);
  rename (session, "w0", "A");
  rw_history_undo (history);
  g_assert_cmpstr (rw_workload_get_name (get_workload (session, "w1")), !=,
                   "From a handler");
}

static void
test_number_of_steps (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  RwHistory *history = rw_session_get_history (session);
  guint n = 0;

  for (guint i = 0; i < RW_HISTORY_MAX_STEPS + 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      rename (session, "w0", name);
      rw_history_seal (history);
    }
  while (rw_history_get_can_undo (history))
    {
      rw_history_undo (history);
      n++;
    }
  g_assert_cmpuint (n, ==, RW_HISTORY_MAX_STEPS);
  g_assert_cmpstr (rw_workload_get_name (get_workload (session, "w0")), ==,
                   "Name 9");
  g_assert_true (rw_history_get_changed (history));
}

static void
test_session_forgets_what_is_gone (void)
{
  g_autoptr (RwSession) session = rw_estate_new (3);
  RwHistory *history = rw_session_get_history (session);

  rw_session_select (session, "data", "w1");
  remove_one (session, "w1");
  g_assert_null (rw_session_get_selected_workload (session));
  g_assert_cmpstr (rw_session_get_selected_layer (session), ==, "data");

  rw_history_undo (history);
  g_assert_cmpstr (rw_session_get_selected_workload (session), ==, "w1");
  rw_history_redo (history);
  g_assert_null (rw_session_get_selected_workload (session));
}

static void
test_session_follows_scenarios (void)
{
  g_autoptr (RwSession) session = rw_estate_new (3);
  RwHistory *history = rw_session_get_history (session);
  RwScenario *today = rw_session_get_scenario (session);
  RwScenario *next = rw_edit_add_scenario (history, "Next year");

  rw_session_set_scenario (session, next);
  g_assert_true (rw_edit_remove_scenario (history, next));
  g_assert_true (rw_session_get_scenario (session) == today);
  rw_history_undo (history);
  g_assert_true (rw_session_get_scenario (session) == next);
  rw_history_undo (history);
  g_assert_true (rw_session_get_scenario (session) == today);

  rw_history_redo (history);
  rw_session_set_scenario (session, next);
  g_assert_true (rw_edit_rename_scenario (history, today, "Now"));
  rw_history_undo (history);
  g_assert_true (rw_session_get_scenario (session) == today);
}

static void
test_session_follows_the_edition (void)
{
  g_autoptr (RwSession) session = rw_estate_new (3);
  RwHistory *history = rw_session_get_history (session);

  g_assert_true (rw_edit_set_edition (history, "whitepaper-2016",
                                      "2016-01-01"));
  g_assert_cmpstr (rw_session_get_edition_id (session), ==, "whitepaper-2016");
  rw_session_set_edition_id (session, "learn-2026");
  rename (session, "w0", "A");
  g_assert_cmpstr (rw_session_get_edition_id (session), ==, "learn-2026");
  rw_history_undo (history);
  rw_history_undo (history);
  g_assert_cmpstr (rw_session_get_edition_id (session), !=, "whitepaper-2016");
}

static void
test_finalize (void)
{
  RwSession *session = rw_estate_new (3);
  RwHistory *history = g_object_ref (rw_session_get_history (session));

  rename (session, "w0", "A");
  remove_one (session, "w1");
  rw_history_undo (history);
  rw_history_begin (history, "Left Open", NULL);
  g_assert_finalize_object (session);
  g_assert_finalize_object (history);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/new", test_new);
  g_test_add_func ("/history/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/history/told-once", test_told_once);
  g_test_add_func ("/history/nothing", test_nothing_is_no_step);
  g_test_add_func ("/history/typing", test_typing_grows);
  g_test_add_func ("/history/typing-back", test_typing_back_is_no_step);
  g_test_add_func ("/history/what-ends-typing", test_what_ends_typing);
  g_test_add_func ("/history/saved", test_saved_state);
  g_test_add_func ("/history/typing-after-a-save", test_typing_after_a_save);
  g_test_add_func ("/history/saved-while-typing", test_saved_while_typing);
  g_test_add_func ("/history/read-only", test_read_only);
  g_test_add_func ("/history/edits-within", test_edits_within_a_change);
  g_test_add_func ("/history/number-of-steps", test_number_of_steps);
  g_test_add_func ("/history/session/gone", test_session_forgets_what_is_gone);
  g_test_add_func ("/history/session/scenarios",
                   test_session_follows_scenarios);
  g_test_add_func ("/history/session/edition",
                   test_session_follows_the_edition);
  g_test_add_func ("/history/finalize", test_finalize);

  return g_test_run ();
}
