/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closing windows and leaving the program: nothing that was changed goes
 * without somebody having said so.
 */

#include "config.h"

#include "app-fixture.h"

#include "core/rw-edit.h"

static void
edit (RwWindow   *window,
      const char *title)
{
  g_assert_true (rw_edit_set_title (rw_window_get_history (window), title));
}

static gboolean
dialog_is_there (gpointer data)
{
  return app_find_dialog () != NULL;
}

static gboolean
dialog_is_gone (gpointer data)
{
  return app_find_dialog () == NULL;
}

static gboolean
windows_are (gpointer data)
{
  RwApplication *application =
    RW_APPLICATION (g_application_get_default ());

  return app_count_windows (application) == GPOINTER_TO_UINT (data);
}

static void
answer (const char *label)
{
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), label);
  app_wait (dialog_is_gone, NULL);
  app_settle ();
}

static void
assert_holds (GFile      *file,
              const char *title)
{
  g_autofree char *contents = NULL;
  g_autofree char *element = g_strdup_printf ("<title>%s</title>", title);
  g_autoptr (GError) error = NULL;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (contents, element));
}

static void
test_unchanged (AppFixture    *fixture,
                gconstpointer  data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_wait (windows_are, GUINT_TO_POINTER (0));
}

static void
test_close (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  g_autofree char *texts = NULL;

  edit (fixture->window, "Changed");
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_wait (dialog_is_there, NULL);
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "contoso.ringwall"));
  answer ("Cancel");
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
  g_assert_true (rw_window_get_changed (fixture->window));

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("Save");
  app_wait (windows_are, GUINT_TO_POINTER (0));
  assert_holds (file, "Changed");
}

static void
test_discard (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);

  edit (fixture->window, "Changed");
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("Discard");
  app_wait (windows_are, GUINT_TO_POINTER (0));
  assert_holds (file, "Contoso Shipping");
}

/* Whoever closes a new document and then chooses no file keeps it. */
static void
test_choose_nothing (AppFixture    *fixture,
                     gconstpointer  data)
{
  edit (fixture->window, "New one");
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), "Save");
  app_settle ();
  app_wait (dialog_is_there, NULL);
  g_assert_true (GTK_IS_FILE_CHOOSER (app_find_dialog ()));
  gtk_dialog_response (GTK_DIALOG (app_find_dialog ()), GTK_RESPONSE_CANCEL);
  app_wait (dialog_is_gone, NULL);
  app_settle ();
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
  g_assert_true (rw_window_get_changed (fixture->window));

  /* And a later save closes nothing. */
  g_assert_null (app_find_dialog ());
}

/* A window waits for a save that is on its way, and goes then. */
static void
test_close_while_saving (AppFixture    *fixture,
                         gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);

  edit (fixture->window, "On its way");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
  app_wait (windows_are, GUINT_TO_POINTER (0));
  assert_holds (file, "On its way");
  g_assert_null (app_find_dialog ());
}

static void
test_quit_while_saving (AppFixture    *fixture,
                        gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);

  app_open_sample (fixture->application, "hybrid-clinic");
  edit (fixture->window, "On its way");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "quit", NULL);
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 2);
  app_wait (windows_are, GUINT_TO_POINTER (0));
  assert_holds (file, "On its way");
}

static GFile *
open_second (AppFixture *fixture,
             RwWindow  **out_window)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = app_write_copy (folder, "second.ringwall");
  RwWindow *first = fixture->window;

  app_open_file (fixture, file);
  *out_window = fixture->window;
  fixture->window = first;
  return g_steal_pointer (&file);
}

static GtkWidget *
find_check (GtkWidget  *root,
            const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (root)
      && g_str_equal (adw_preferences_row_get_title (
                        ADW_PREFERENCES_ROW (root)), title))
    return adw_action_row_get_activatable_widget (ADW_ACTION_ROW (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child, title);
  return found;
}

/* One question for all of them, and each goes its way. */
static void
test_quit (AppFixture    *fixture,
           gconstpointer  data)
{
  RwWindow *second;
  g_autoptr (GFile) first_file = app_open_copy (fixture);
  g_autoptr (GFile) second_file = open_second (fixture, &second);
  GActionGroup *actions = G_ACTION_GROUP (fixture->application);
  GtkWidget *check;

  app_open_sample (fixture->application, "hybrid-clinic");
  edit (fixture->window, "First");
  edit (second, "Second");

  g_action_group_activate_action (actions, "quit", NULL);
  answer ("Cancel");
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 3);

  g_action_group_activate_action (actions, "quit", NULL);
  app_wait (dialog_is_there, NULL);
  check = find_check (GTK_WIDGET (app_find_dialog ()), "contoso.ringwall");
  g_assert_nonnull (check);
  g_assert_null (find_check (GTK_WIDGET (app_find_dialog ()), "Sample"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  answer ("Save");
  app_wait (windows_are, GUINT_TO_POINTER (0));
  assert_holds (first_file, "Contoso Shipping");
  assert_holds (second_file, "Second");
}

static void
test_quit_discarding (AppFixture    *fixture,
                      gconstpointer  data)
{
  RwWindow *second;
  g_autoptr (GFile) first_file = app_open_copy (fixture);
  g_autoptr (GFile) second_file = open_second (fixture, &second);

  edit (fixture->window, "First");
  edit (second, "Second");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "quit", NULL);
  answer ("Discard All");
  app_wait (windows_are, GUINT_TO_POINTER (0));
  assert_holds (first_file, "Contoso Shipping");
  assert_holds (second_file, "Contoso Shipping");
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
  app_init (&argc, &argv);

  add ("/closing/unchanged", "contoso-shipping", test_unchanged);
  add ("/closing/close", NULL, test_close);
  add ("/closing/discard", NULL, test_discard);
  add ("/closing/choose-nothing", "blank", test_choose_nothing);
  add ("/closing/while-saving", NULL, test_close_while_saving);
  add ("/closing/quit", NULL, test_quit);
  add ("/closing/quit/discard", NULL, test_quit_discarding);
  add ("/closing/quit/while-saving", NULL, test_quit_while_saving);
  return app_run ();
}
