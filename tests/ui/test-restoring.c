/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts of windows: kept, offered, restored, discarded.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "app-fixture.h"

#include "app/rw-application-private.h"
#include "app/rw-window-private.h"
#include "core/rw-document-io.h"
#include "core/rw-edit.h"

static const char *
get_directory (AppFixture *fixture)
{
  return rw_restorer_get_directory (
    rw_application_get_restorer (fixture->application));
}

static guint
count_drafts (AppFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (get_directory (fixture), 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += !g_str_equal (name, "damaged");
  return n;
}

static gboolean
is_clean (gpointer data)
{
  return count_drafts (data) == 0;
}

static void
scanned_cb (gboolean *over)
{
  *over = TRUE;
}

static gboolean
is_over (gpointer data)
{
  return *(gboolean *) data;
}

/* Looks for drafts as at the start of the program. */
static void
scan (AppFixture *fixture)
{
  RwRestorer *restorer = rw_application_get_restorer (fixture->application);
  gboolean over = FALSE;
  gulong id = g_signal_connect_swapped (restorer, "changed",
                                        G_CALLBACK (scanned_cb), &over);

  rw_restorer_scan (restorer);
  app_wait (is_over, &over);
  g_signal_handler_disconnect (restorer, id);
  app_settle ();
}

static void
delete_offered (AppFixture *fixture,
                gboolean    troublesome)
{
  RwRestorer *restorer = rw_application_get_restorer (fixture->application);
  g_autoptr (GPtrArray) list = rw_restorer_list (restorer, troublesome);

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *id = g_strdup (rw_draft_get_id (list->pdata[i]));

      rw_restorer_drop (restorer, id);
      rw_restorer_delete_dropped (restorer, id);
    }
}

/* Leaves nothing to the next test. */
static void
tear_down (AppFixture    *fixture,
           gconstpointer  sample)
{
  g_autoptr (RwRecovery) left = NULL;

  app_tear_down (fixture, sample);
  delete_offered (fixture, FALSE);
  delete_offered (fixture, TRUE);
  left = rw_recovery_scan (get_directory (fixture));
  for (guint i = 0; i < left->drafts->len; i++)
    rw_draft_remove (left->drafts->pdata[i], NULL);
  for (guint i = 0; i < left->damaged->len; i++)
    rw_recovery_delete_damaged (left->damaged->pdata[i], NULL);
}

static GBytes *
make_document (const char *title)
{
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("blank", NULL, NULL);

  rw_document_set_title (document, title);
  return rw_document_write_bytes (document);
}

static char *
leave_bytes (AppFixture        *fixture,
             const char        *title,
             const char        *uri,
             const RwFileState *state,
             GBytes            *bytes,
             guint              n_attempts)
{
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (uri, state, title, 1000);
  g_autoptr (RwDraft) draft = rw_draft_new (get_directory (fixture), NULL);

  g_assert_true (rw_draft_write (draft, info, bytes, NULL));
  for (guint i = 0; i < n_attempts; i++)
    rw_draft_begin_attempt (draft, NULL);
  return g_strdup (rw_draft_get_id (draft));
}

static char *
leave (AppFixture *fixture,
       const char *title,
       guint       n_attempts)
{
  g_autoptr (GBytes) bytes = make_document (title);

  return leave_bytes (fixture, title, NULL, NULL, bytes, n_attempts);
}

static void
assert_says (GtkWidget  *root,
             const char *text,
             gboolean    said)
{
  g_autofree char *texts = app_dup_texts (root);

  if ((strstr (texts, text) != NULL) != said)
    g_error ("%s “%s” in:\n%s", said ? "expected" : "unexpected", text, texts);
}

static GtkWidget *
find_tooltip (GtkWidget  *root,
              const char *tooltip)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_tooltip (child, tooltip);
  return found;
}

static gboolean
has_document (gpointer data)
{
  return rw_session_get_document (data) != NULL;
}

/* A window that goes without anybody having agreed to lose its changes. */
static void
test_kept (AppFixture    *fixture,
           gconstpointer  data)
{
  rw_edit_set_title (rw_window_get_history (fixture->window), "Kept & <b>");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  app_settle ();
  g_assert_cmpuint (count_drafts (fixture), ==, 1);

  fixture->window = rw_window_new (fixture->application);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  scan (fixture);
  assert_says (GTK_WIDGET (fixture->window), "Recovered Changes", TRUE);
  assert_says (GTK_WIDGET (fixture->window), "Kept & <b>", TRUE);
}

static void
test_agreed (AppFixture    *fixture,
             gconstpointer  data)
{
  rw_edit_set_title (rw_window_get_history (fixture->window), "Not wanted");
  rw_window_keep_draft (fixture->window);
  rw_window_close_now (fixture->window);
  app_settle ();
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
test_undone (AppFixture    *fixture,
             gconstpointer  data)
{
  RwHistory *history = rw_window_get_history (fixture->window);

  rw_edit_set_title (history, "Undone");
  rw_window_keep_draft (fixture->window);
  rw_history_undo (history);
  app_wait (is_clean, fixture);
}

static void
test_restore (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *id = leave (fixture, "Restored", 0);
  GtkWidget *root = GTK_WIDGET (fixture->window);
  g_autoptr (RwRecovery) other = NULL;

  scan (fixture);
  assert_says (root, "never saved", TRUE);
  app_press (root, "Restore");
  app_wait (has_document, fixture->session);
  assert_says (root, "Recovered changes from", TRUE);
  g_assert_true (rw_window_get_changed (fixture->window));
  g_assert_null (rw_window_get_file (fixture->window));
  g_assert_cmpstr (
    rw_document_get_title (rw_session_get_document (fixture->session)),
    ==, "Restored");

  /* The draft stays, and is this window's. */
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  other = rw_recovery_scan (get_directory (fixture));
  g_assert_cmpuint (other->drafts->len, ==, 0);

  rw_history_set_saved (
    rw_window_get_history (fixture->window),
    rw_history_get_position (rw_window_get_history (fixture->window)));
  assert_says (root, "Recovered changes from", FALSE);
  app_wait (is_clean, fixture);
}

static gboolean
has_two_documents (gpointer data)
{
  GList *windows = gtk_application_get_windows (data);
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n += RW_IS_WINDOW (l->data)
         && rw_session_get_document (rw_window_get_session (l->data)) != NULL;
  return n == 2;
}

static void
test_restore_all (AppFixture    *fixture,
                  gconstpointer  data)
{
  g_autofree char *one = leave (fixture, "One", 0);
  g_autofree char *two = leave (fixture, "Two", 0);

  scan (fixture);
  app_press (GTK_WIDGET (fixture->window), "Restore All");
  app_wait (has_two_documents, fixture->application);
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 2);
}

static void
test_discard (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *id = leave (fixture, "Unwanted", 0);
  GtkWidget *root = GTK_WIDGET (fixture->window);
  RwRestorer *restorer = rw_application_get_restorer (fixture->application);
  GtkWidget *button;

  scan (fixture);
  button = find_tooltip (root, "Discard");
  g_signal_emit_by_name (button, "clicked");
  assert_says (root, "Unwanted", FALSE);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);

  app_press (root, "Undo");
  assert_says (root, "Unwanted", TRUE);

  button = find_tooltip (root, "Discard");
  g_signal_emit_by_name (button, "clicked");
  rw_restorer_delete_dropped (restorer, id);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* What made the program end twice is there only for those who ask. */
static void
test_troublesome (AppFixture    *fixture,
                  gconstpointer  data)
{
  g_autofree char *once = leave (fixture, "Once", 1);
  g_autofree char *twice = leave (fixture, "Twice", 2);
  GtkWidget *root = GTK_WIDGET (fixture->window);
  GtkWindow *dialog;

  scan (fixture);
  assert_says (root, "Once", TRUE);
  assert_says (root, "Twice", FALSE);
  assert_says (root, "1 draft could not be restored", TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "show-recovered", NULL);
  app_settle ();
  dialog = app_find_dialog ();
  assert_says (GTK_WIDGET (dialog), "Twice", TRUE);
  assert_says (GTK_WIDGET (dialog), "Changes That Ended Ringwall", TRUE);
  gtk_window_destroy (dialog);
}

static gboolean
is_told (gpointer data)
{
  return app_find_dialog () != NULL;
}

static void
test_refused (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<svg/>", 6);
  g_autofree char *id = leave_bytes (fixture, "Refused", NULL, NULL, bytes, 0);
  GtkWidget *root = GTK_WIDGET (fixture->window);
  GtkWindow *dialog;

  scan (fixture);
  app_press (root, "Restore");
  app_wait (is_told, NULL);
  dialog = app_find_dialog ();
  assert_says (GTK_WIDGET (dialog), "The Changes Were Not Restored", TRUE);
  gtk_window_destroy (dialog);
  app_settle ();
  g_assert_true (rw_window_is_empty (fixture->window));
  assert_says (root, "1 draft could not be restored", TRUE);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "show-recovered", NULL);
  app_settle ();
  dialog = app_find_dialog ();
  assert_says (GTK_WIDGET (dialog), "Damaged Drafts", TRUE);
  g_signal_emit_by_name (find_tooltip (GTK_WIDGET (dialog), "Delete"),
                         "clicked");
  app_settle ();
  app_press (GTK_WIDGET (app_find_dialog ()), "Delete");
  app_settle ();
  assert_says (GTK_WIDGET (dialog), "Nothing to Restore", TRUE);
  gtk_window_destroy (dialog);
}

static void
open_file (AppFixture *fixture,
           GFile      *file)
{
  rw_application_open_file (fixture->application, file,
                            GTK_WINDOW (fixture->window));
  app_wait (has_document, fixture->session);
  app_wait_complete (fixture->window);
}

static gboolean
is_restored (gpointer data)
{
  return rw_window_get_changed (data);
}

/* Its own window takes the changes in, and the file is theirs. */
static void
test_own_file (AppFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GBytes) old = make_document ("Old");
  g_autoptr (GBytes) new = make_document ("New");
  g_autofree char *text = g_strndup (g_bytes_get_data (old, NULL),
                                     g_bytes_get_size (old));
  g_autoptr (GFile) file = app_write_file (folder, "a.ringwall", text);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (RwFileState) state =
    rw_file_state_read (g_file_peek_path (file), NULL);
  g_autofree char *id = leave_bytes (fixture, "New", uri, state, new, 0);
  GtkWidget *root = GTK_WIDGET (fixture->window);

  open_file (fixture, file);
  scan (fixture);
  assert_says (root, "Changes to this document from", TRUE);
  app_press (app_find_named (root, "bars"), "Restore");
  app_wait (is_restored, fixture->window);
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
  g_assert_true (g_file_equal (rw_window_get_file (fixture->window), file));
  assert_says (root, "Recovered changes to “a.ringwall” from", TRUE);
  assert_says (root, "Another program changed", FALSE);
  assert_says (root, "Changes to this document from", FALSE);
}

/* Changes in the window are not given up for others. */
static void
test_file_in_use (AppFixture    *fixture,
                  gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GBytes) old = make_document ("Old");
  g_autoptr (GBytes) new = make_document ("New");
  g_autofree char *text = g_strndup (g_bytes_get_data (old, NULL),
                                     g_bytes_get_size (old));
  g_autoptr (GFile) file = app_write_file (folder, "a.ringwall", text);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *id = leave_bytes (fixture, "New", uri, NULL, new, 0);

  open_file (fixture, file);
  rw_edit_set_title (rw_window_get_history (fixture->window), "Mine");
  scan (fixture);
  app_press (app_find_named (GTK_WIDGET (fixture->window), "bars"), "Restore");
  app_wait (has_two_documents, fixture->application);
  g_assert_cmpstr (
    rw_document_get_title (rw_session_get_document (fixture->session)),
    ==, "Mine");
}

static gboolean
says_changed (gpointer data)
{
  g_autofree char *texts = app_dup_texts (data);

  return strstr (texts, "Another program changed “a.ringwall”") != NULL;
}

static void
test_changed_since (AppFixture    *fixture,
                    gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = app_write_file (folder, "a.ringwall", "before");
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (RwFileState) state =
    rw_file_state_read (g_file_peek_path (file), NULL);
  g_autoptr (GFile) after = app_write_file (folder, "a.ringwall", "another");
  g_autoptr (GBytes) bytes = make_document ("Mine");
  g_autofree char *id = leave_bytes (fixture, "Mine", uri, state, bytes, 0);
  GtkWidget *root = GTK_WIDGET (fixture->window);

  scan (fixture);
  app_press (root, "Restore");
  app_wait (has_document, fixture->session);
  app_wait (says_changed, root);
  assert_says (root, "Recovered changes to “a.ringwall” from", TRUE);
}

static void
add (const char *path,
     const char *sample,
     void      (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, sample, app_set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  add ("/restoring/kept", "contoso-shipping", test_kept);
  add ("/restoring/agreed", "contoso-shipping", test_agreed);
  add ("/restoring/undone", "contoso-shipping", test_undone);
  add ("/restoring/restore", NULL, test_restore);
  add ("/restoring/restore-all", NULL, test_restore_all);
  add ("/restoring/discard", NULL, test_discard);
  add ("/restoring/troublesome", NULL, test_troublesome);
  add ("/restoring/refused", NULL, test_refused);
  add ("/restoring/own-file", NULL, test_own_file);
  add ("/restoring/file-in-use", NULL, test_file_in_use);
  add ("/restoring/changed-since", NULL, test_changed_since);
  return app_run ();
}
