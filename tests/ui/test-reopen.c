/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences, and opening the documents of the last time again.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"

#include "app/rw-application-private.h"
#include "app/rw-reopen.h"
#include "core/rw-document-io.h"

#define KEY "restore-session"

static GFile *
write_document (const char *folder,
                const char *name)
{
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("blank", NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (document);
  bytes = rw_document_write_bytes (document);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return app_write_file (folder, name, text);
}

static void
set_up (AppFixture    *fixture,
        gconstpointer  data)
{
  fixture->application = app_new ();
  g_settings_set_boolean (
    rw_application_get_settings (fixture->application), KEY, TRUE);
}

static void
tear_down (AppFixture    *fixture,
           gconstpointer  data)
{
  g_settings_reset (rw_application_get_settings (fixture->application), KEY);
  app_free (fixture->application);
}

/* Ends all windows, as if the program had ended. */
static void
close_all (AppFixture *fixture)
{
  GList *windows =
    gtk_application_get_windows (GTK_APPLICATION (fixture->application));
  g_autoptr (GList) copy = g_list_copy (windows);

  rw_application_remember_windows (fixture->application);
  for (GList *l = copy; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  app_settle ();
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 0);
}

static gboolean
is_open (gpointer data)
{
  GtkApplication *application =
    GTK_APPLICATION (g_application_get_default ());
  GList *windows = gtk_application_get_windows (application);

  for (GList *l = windows; l != NULL; l = l->next)
    {
      RwWindow *window = l->data;
      RwSession *session;
      GFile *file;

      if (!RW_IS_WINDOW (window))
        continue;
      session = rw_window_get_session (window);
      file = rw_window_get_file (window);
      if (file != NULL && g_file_equal (file, data)
          && rw_session_get_document (session) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
open_and_wait (AppFixture *fixture,
               GFile      *file)
{
  rw_application_open_file (fixture->application, file, NULL);
  app_wait (is_open, file);
}

static void
test_list (AppFixture    *fixture,
           gconstpointer  data)
{
  static const char *const uris[] = {
    "file:///a%20b.ringwall", "sftp://host/c.ringwall", NULL,
  };
  g_autofree char *folder = app_make_folder ();
  g_autofree char *path = g_build_filename (folder, "state", "windows", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) nothing = rw_reopen_read (path);
  g_auto (GStrv) read = NULL;

  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
  rw_reopen_write (path, uris, &error);
  g_assert_no_error (error);
  read = rw_reopen_read (path);
  g_assert_cmpstrv (read, uris);
}

static void
test_bad_list (AppFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GString) text = g_string_new ("not an address\n\n\xff\xfe\n");
  g_autoptr (GFile) file = NULL;
  g_auto (GStrv) read = NULL;

  for (guint i = 0; i < 2 * RW_REOPEN_MAX; i++)
    g_string_append_printf (text, "file:///%u\n", i);
  file = app_write_file (folder, "windows", text->str);
  read = rw_reopen_read (g_file_peek_path (file));
  g_assert_cmpuint (g_strv_length (read), ==, RW_REOPEN_MAX);
  g_assert_cmpstr (read[0], ==, "file:///0");
}

static void
test_reopen (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) one = write_document (folder, "one.ringwall");
  g_autoptr (GFile) two = write_document (folder, "two.ringwall");
  g_autoptr (GFile) gone = write_document (folder, "gone.ringwall");

  open_and_wait (fixture, one);
  open_and_wait (fixture, two);
  open_and_wait (fixture, gone);
  app_open_sample (fixture->application, "blank");
  close_all (fixture);

  g_assert_true (g_file_delete (gone, NULL, NULL));
  g_application_activate (G_APPLICATION (fixture->application));
  app_wait (is_open, one);
  app_wait (is_open, two);
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 2);
}

/* The windows of a program that ends close one after the other. */
static void
test_ending (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = write_document (folder, "one.ringwall");

  open_and_wait (fixture, file);
  close_all (fixture);
  rw_application_remember_windows (fixture->application);
  g_assert_true (rw_application_reopen (fixture->application));
  app_wait (is_open, file);
}

static void
test_unwanted (AppFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = write_document (folder, "one.ringwall");

  open_and_wait (fixture, file);
  close_all (fixture);
  g_settings_set_boolean (
    rw_application_get_settings (fixture->application), KEY, FALSE);
  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
  g_assert_false (is_open (file));
}

static void
test_preferences (AppFixture    *fixture,
                  gconstpointer  data)
{
  GSettings *settings = rw_application_get_settings (fixture->application);
  RwWindow *window = rw_window_new (fixture->application);
  GtkWindow *dialog;
  GtkWidget *widget;

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "preferences", NULL);
  app_settle ();
  dialog = app_find_dialog ();
  g_assert_nonnull (dialog);
  widget = app_find_type (GTK_WIDGET (dialog), GTK_TYPE_SWITCH);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (widget)));
  gtk_switch_set_active (GTK_SWITCH (widget), FALSE);
  g_assert_false (g_settings_get_boolean (settings, KEY));
  gtk_window_destroy (dialog);
}

static void
add (const char *path,
     void      (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  add ("/reopen/list", test_list);
  add ("/reopen/bad-list", test_bad_list);
  add ("/reopen/windows", test_reopen);
  add ("/reopen/ending", test_ending);
  add ("/reopen/unwanted", test_unwanted);
  add ("/reopen/preferences", test_preferences);
  return app_run ();
}
