/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving from a window, by every way there is: what is on the disk then, and
 * what the window says of it.
 */

#include "config.h"

#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "app-fixture.h"

#include "core/rw-edit.h"

static void
edit (AppFixture *fixture,
      const char *title)
{
  g_assert_true (rw_edit_set_title (rw_window_get_history (fixture->window),
                                    title));
  rw_history_seal (rw_window_get_history (fixture->window));
}

static void
act (AppFixture *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static gboolean
is_saved (gpointer data)
{
  return !rw_window_get_changed (data);
}

static char *
dup_contents (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static void
assert_holds (GFile      *file,
              const char *text)
{
  g_autofree char *contents = dup_contents (file);

  if (strstr (contents, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, contents);
}

static const char *
get_header (AppFixture *fixture,
            gboolean    subtitle)
{
  AdwWindowTitle *title = ADW_WINDOW_TITLE (
    app_find_named (GTK_WIDGET (fixture->window), "title"));

  return subtitle ? adw_window_title_get_subtitle (title)
                  : adw_window_title_get_title (title);
}

static void
test_save (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  g_autofree char *before = dup_contents (file);
  g_autofree char *after = NULL;

  g_assert_cmpstr (get_header (fixture, TRUE), ==, "contoso.ringwall");
  edit (fixture, "Harbour");
  g_assert_cmpstr (get_header (fixture, FALSE), ==, "• Harbour");
  g_assert_cmpstr (get_header (fixture, TRUE), ==,
                   "contoso.ringwall – Edited");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "• Harbour");

  act (fixture, "win.save");
  app_wait (is_saved, fixture->window);
  g_assert_cmpstr (get_header (fixture, FALSE), ==, "Harbour");
  g_assert_cmpstr (get_header (fixture, TRUE), ==, "contoso.ringwall");
  assert_holds (file, "<title>Harbour</title>");

  /* Back to what was there at first, byte for byte. */
  act (fixture, "win.undo");
  g_assert_true (rw_window_get_changed (fixture->window));
  act (fixture, "win.save");
  app_wait (is_saved, fixture->window);
  after = dup_contents (file);
  g_assert_cmpstr (after, ==, before);
}

/* What is typed while a save is on its way is a change of its own. */
static void
test_edit_meanwhile (AppFixture    *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);

  edit (fixture, "First");
  act (fixture, "win.save");
  edit (fixture, "Second");
  act (fixture, "win.undo");
  app_wait (is_saved, fixture->window);
  assert_holds (file, "<title>First</title>");
  act (fixture, "win.redo");
  g_assert_true (rw_window_get_changed (fixture->window));

  /* Twice in a row: the second one waits for the first. */
  act (fixture, "win.save");
  edit (fixture, "Third");
  act (fixture, "win.save");
  app_wait (is_saved, fixture->window);
  assert_holds (file, "<title>Third</title>");
}

static GtkFileChooser *
find_chooser (void)
{
  GtkWindow *dialog = app_find_dialog ();

  if (!GTK_IS_FILE_CHOOSER (dialog))
    g_error ("no file is asked for");
  return GTK_FILE_CHOOSER (dialog);
}

static gboolean
dialog_is_there (gpointer data)
{
  return app_find_dialog () != NULL;
}

/* A document that has no file asks for one, and offers a clean name. */
static void
test_first_save (AppFixture    *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) plain = g_file_new_build_filename (folder, "first", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "first.ringwall",
                                                      NULL);
  g_autofree char *name = NULL;

  edit (fixture, "../a/b: <c>");
  act (fixture, "win.save");
  app_wait (dialog_is_there, NULL);
  name = gtk_file_chooser_get_current_name (find_chooser ());
  g_assert_null (strchr (name, G_DIR_SEPARATOR));
  g_assert_true (name[0] != '.');
  g_assert_true (g_str_has_suffix (name, ".ringwall"));
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  app_settle ();
  g_assert_true (rw_window_get_changed (fixture->window));

  rw_window_save_to (fixture->window, plain);
  app_wait (is_saved, fixture->window);
  g_assert_true (g_file_equal (rw_window_get_file (fixture->window), file));
  assert_holds (file, "../a/b: &lt;c>");
  g_assert_cmpstr (get_header (fixture, TRUE), ==, "first.ringwall");
}

/* What is there is replaced only by somebody who says so. */
static void
test_replace (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) there = app_write_file (folder, "there.ringwall", "old");

  edit (fixture, "New one");
  rw_window_save_to (fixture->window, there);
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), "Cancel");
  app_settle ();
  assert_holds (there, "old");
  g_assert_true (rw_window_get_changed (fixture->window));

  rw_window_save_to (fixture->window, there);
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), "Replace");
  app_wait (is_saved, fixture->window);
  assert_holds (there, "New one");
}

static void
test_failure (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) nowhere =
    g_file_new_build_filename (folder, "no", "x.ringwall", NULL);
  g_autofree char *texts = NULL;

  edit (fixture, "Kept");
  rw_window_save_to (fixture->window, nowhere);
  app_wait (dialog_is_there, NULL);
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "“x.ringwall” Was Not Saved"));
  g_assert_nonnull (strstr (texts, "still open"));
  g_assert_nonnull (strstr (texts, "Save As…"));
  app_press (GTK_WIDGET (app_find_dialog ()), "Close");
  app_settle ();
  g_assert_true (rw_window_get_changed (fixture->window));
  g_assert_null (rw_window_get_file (fixture->window));
  g_assert_cmpstr (get_header (fixture, FALSE), ==, "• Kept");
}

static gboolean
dialog_is_gone (gpointer data)
{
  return app_find_dialog () == NULL;
}

static void
answer_links (AppFixture *fixture,
              const char *answer)
{
  act (fixture, "win.save");
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), answer);
  app_wait (dialog_is_gone, NULL);
}

static void
test_links (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *other_path = g_strconcat (path, "-other", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);

  g_assert_cmpint (link (path, other_path), ==, 0);
  edit (fixture, "Both");
  answer_links (fixture, "Cancel");
  app_settle ();
  g_assert_true (rw_window_get_changed (fixture->window));

  answer_links (fixture, "Save Under All Names");
  app_wait (is_saved, fixture->window);
  assert_holds (file, "<title>Both</title>");
  assert_holds (other, "<title>Both</title>");

  edit (fixture, "One");
  answer_links (fixture, "Save Under This Name Only");
  app_wait (is_saved, fixture->window);
  assert_holds (file, "<title>One</title>");
  assert_holds (other, "<title>Both</title>");
}

/* A file that may only be read says so, and its changes go elsewhere. */
static void
test_read_only (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = app_write_copy (folder, "fixed.ringwall");
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *texts = NULL;

  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  app_open_file (fixture, file);
  texts = app_dup_texts (app_find_named (GTK_WIDGET (fixture->window),
                                         "bars"));
  g_assert_nonnull (strstr (texts, "may only be read"));
  edit (fixture, "Elsewhere");
  act (fixture, "win.save");
  app_wait (dialog_is_there, NULL);
  g_assert_true (GTK_IS_FILE_CHOOSER (find_chooser ()));
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  app_settle ();

  /* Not even by its own name. */
  rw_window_save_to (fixture->window, file);
  app_wait (dialog_is_there, NULL);
  g_clear_pointer (&texts, g_free);
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "“fixed.ringwall” Was Not Saved"));
}

static void
test_open_elsewhere (AppFixture    *fixture,
                     gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = app_write_copy (folder, "taken.ringwall");
  RwWindow *first = fixture->window;
  g_autofree char *texts = NULL;

  app_open_file (fixture, file);
  rw_window_save_to (first, file);
  app_wait (dialog_is_there, NULL);
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "open in another window"));
}

static gboolean
toast_is_there (gpointer data)
{
  g_autofree char *texts = app_dup_texts (data);

  return strstr (texts, "Copy saved as") != NULL;
}

static void
test_copy (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) copy = g_file_get_child (folder, "copy.ringwall");

  edit (fixture, "Twice");
  act (fixture, "win.save-copy");
  app_wait (dialog_is_there, NULL);
  gtk_file_chooser_set_current_name (find_chooser (), "copy.ringwall");
  app_settle ();
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  app_wait (toast_is_there, fixture->window);
  assert_holds (copy, "<title>Twice</title>");
  g_assert_true (rw_window_get_changed (fixture->window));
  g_assert_true (g_file_equal (rw_window_get_file (fixture->window), file));
}

static gboolean
title_is (gpointer data)
{
  gpointer *wanted = data;
  RwDocument *document = rw_session_get_document (wanted[0]);

  return g_strcmp0 (rw_document_get_title (document), wanted[1]) == 0;
}

/* Reverting asks, and can itself be taken back. */
static void
test_revert (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  gpointer saved[] = { fixture->session, (gpointer) "Contoso Shipping" };

  edit (fixture, "Worse");
  act (fixture, "win.revert");
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), "Cancel");
  app_settle ();
  g_assert_true (rw_window_get_changed (fixture->window));

  act (fixture, "win.revert");
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), "Revert");
  app_wait (title_is, saved);
  g_assert_false (rw_window_get_changed (fixture->window));

  app_settle ();
  app_press (GTK_WIDGET (fixture->window), "Undo");
  saved[1] = (gpointer) "Worse";
  app_wait (title_is, saved);
  g_assert_true (rw_window_get_changed (fixture->window));
}

static void
add (const char *path,
     const char *sample,
     void      (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, sample, app_set_up, test, app_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  const char *contoso = "contoso-shipping";

  app_init (&argc, &argv);

  add ("/saving/save", NULL, test_save);
  add ("/saving/edit-meanwhile", NULL, test_edit_meanwhile);
  add ("/saving/first-save", "blank", test_first_save);
  add ("/saving/replace", contoso, test_replace);
  add ("/saving/failure", contoso, test_failure);
  add ("/saving/links", NULL, test_links);
  add ("/saving/read-only", NULL, test_read_only);
  add ("/saving/open-elsewhere", contoso, test_open_elsewhere);
  add ("/saving/copy", NULL, test_copy);
  add ("/saving/revert", NULL, test_revert);
  return app_run ();
}
