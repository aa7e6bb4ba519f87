/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What other programs do to a document's file while it is open: nothing of
 * either side goes without being asked about.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"

#include "core/rw-edit.h"

/** Wanted: what a test waits for in a window. */
typedef struct
{
  AppFixture *fixture;
  const char *text;
} Wanted;

static void
edit (AppFixture *fixture,
      const char *title)
{
  g_assert_true (rw_edit_set_title (rw_window_get_history (fixture->window),
                                    title));
}

static void
act (AppFixture *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
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

/* As editors do: another file takes the place. */
static void
write_title (GFile      *file,
             const char *title)
{
  g_autofree char *contents = dup_contents (file);
  g_auto (GStrv) parts =
    g_strsplit (contents, "<title>Contoso Shipping</title>", 2);
  g_autofree char *element = g_strdup_printf ("<title>%s</title>", title);
  g_autofree char *changed = g_strjoinv (element, parts);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, changed, -1, &error);
  g_assert_no_error (error);
}

static gboolean
title_is (gpointer data)
{
  Wanted *wanted = data;
  RwDocument *document = rw_session_get_document (wanted->fixture->session);

  return g_str_equal (rw_document_get_title (document), wanted->text);
}

static gboolean
bars_say (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *texts = app_dup_texts (
    app_find_named (GTK_WIDGET (wanted->fixture->window), "bars"));

  return strstr (texts, wanted->text) != NULL;
}

static gboolean
bars_are_gone (gpointer data)
{
  AppFixture *fixture = data;

  return gtk_widget_get_first_child (
           app_find_named (GTK_WIDGET (fixture->window), "bars")) == NULL;
}

static gboolean
is_saved (gpointer data)
{
  return !rw_window_get_changed (data);
}

static gboolean
dialog_is_there (gpointer data)
{
  return app_find_dialog () != NULL;
}

/* Nobody here has changed anything: the file is simply read again, and looked
 * at as before. */
static void
test_clean (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  Wanted wanted = { fixture, "Written elsewhere" };
  g_autofree char *texts = NULL;
  RwDocument *document = rw_session_get_document (fixture->session);

  rw_session_set_scenario (fixture->session,
                           rw_document_find_scenario (document,
                                                      "own-datacenter"));
  rw_session_set_toggle (fixture->session, RW_TOGGLE_SAAS);
  rw_session_select (fixture->session, "network", NULL);
  write_title (file, wanted.text);
  app_wait (title_is, &wanted);
  app_settle ();

  g_assert_false (rw_window_get_changed (fixture->window));
  g_assert_cmpstr (
    rw_scenario_get_id (rw_session_get_scenario (fixture->session)), ==,
    "own-datacenter");
  g_assert_cmpint (rw_session_get_toggle (fixture->session), ==,
                   RW_TOGGLE_SAAS);
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==,
                   "network");
  texts = app_dup_texts (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (texts, "another program changed the file"));
}

static void
test_reload (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  Wanted bar = { fixture, "Another program changed “contoso.ringwall”" };
  Wanted title = { fixture, "Written elsewhere" };

  edit (fixture, "Mine");
  write_title (file, title.text);
  app_wait (bars_say, &bar);
  g_assert_cmpstr (
    rw_document_get_title (rw_session_get_document (fixture->session)), ==,
    "Mine");
  app_press (app_find_named (GTK_WIDGET (fixture->window), "bars"), "Reload");
  app_wait (title_is, &title);
  app_wait (bars_are_gone, fixture);
  g_assert_false (rw_window_get_changed (fixture->window));

  /* What was here can still be had. */
  app_settle ();
  app_press (GTK_WIDGET (fixture->window), "Undo");
  title.text = "Mine";
  app_wait (title_is, &title);
  g_assert_true (rw_window_get_changed (fixture->window));
}

static void
test_compare (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  Wanted bar = { fixture, "Another program changed" };
  g_autofree char *texts = NULL;

  edit (fixture, "Mine");
  write_title (file, "Written elsewhere");
  app_wait (bars_say, &bar);
  app_press (app_find_named (GTK_WIDGET (fixture->window), "bars"), "Compare");
  app_wait (dialog_is_there, NULL);
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "What Differs"));
  g_assert_nonnull (strstr (texts, "Mine"));
  g_assert_nonnull (strstr (texts, "Written elsewhere"));
}

static void
test_keep_mine (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  Wanted bar = { fixture, "Another program changed" };
  g_autofree char *contents = NULL;

  edit (fixture, "Mine");
  write_title (file, "Written elsewhere");
  app_wait (bars_say, &bar);
  app_press (app_find_named (GTK_WIDGET (fixture->window), "bars"),
             "Keep Mine");
  app_wait (bars_are_gone, fixture);
  act (fixture, "win.undo");
  g_assert_true (rw_window_get_changed (fixture->window));
  act (fixture, "win.redo");
  act (fixture, "win.save");
  app_wait (is_saved, fixture->window);
  contents = dup_contents (file);
  g_assert_nonnull (strstr (contents, "<title>Mine</title>"));
}

/* Whoever saves without looking at the bar is asked. */
static void
test_save_over (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  g_autofree char *contents = NULL;

  edit (fixture, "Mine");
  write_title (file, "Written elsewhere");
  act (fixture, "win.save");
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), "Cancel");
  app_settle ();
  contents = dup_contents (file);
  g_assert_nonnull (strstr (contents, "Written elsewhere"));
  g_clear_pointer (&contents, g_free);

  act (fixture, "win.save");
  app_wait (dialog_is_there, NULL);
  app_press (GTK_WIDGET (app_find_dialog ()), "Replace");
  app_wait (is_saved, fixture->window);
  contents = dup_contents (file);
  g_assert_nonnull (strstr (contents, "<title>Mine</title>"));
}

static void
test_deleted (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  Wanted bar = { fixture, "was deleted or moved" };
  g_autoptr (GError) error = NULL;

  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  app_wait (bars_say, &bar);
  g_assert_true (rw_window_get_changed (fixture->window));

  app_press (app_find_named (GTK_WIDGET (fixture->window), "bars"),
             "Save Again");
  app_wait (is_saved, fixture->window);
  app_wait (bars_are_gone, fixture);
  g_assert_true (g_file_query_exists (file, NULL));
}

/* A file that was moved away and comes back is no change. */
static void
test_comes_back (AppFixture    *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *aside = g_strconcat (path, ".aside", NULL);
  Wanted bar = { fixture, "was deleted or moved" };

  g_assert_cmpint (g_rename (path, aside), ==, 0);
  app_wait (bars_say, &bar);
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  app_wait (bars_are_gone, fixture);
  g_assert_false (rw_window_get_changed (fixture->window));
}

/* What cannot be read is no reason to let go of what is open. */
static void
test_broken (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = app_open_copy (fixture);
  g_autofree char *path = g_file_get_path (file);
  Wanted bar = { fixture, "Another program changed" };
  g_autoptr (GError) error = NULL;
  g_autofree char *texts = NULL;

  g_file_set_contents (path, "<broken", -1, &error);
  g_assert_no_error (error);
  app_wait (bars_say, &bar);
  app_press (app_find_named (GTK_WIDGET (fixture->window), "bars"), "Reload");
  app_wait (dialog_is_there, NULL);
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "Was Not Read Again"));
  g_assert_cmpstr (
    rw_document_get_title (rw_session_get_document (fixture->session)), ==,
    "Contoso Shipping");
}

static void
add (const char *path,
     void      (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, NULL, app_set_up, test, app_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  add ("/disk/clean", test_clean);
  add ("/disk/reload", test_reload);
  add ("/disk/compare", test_compare);
  add ("/disk/keep-mine", test_keep_mine);
  add ("/disk/save-over", test_save_over);
  add ("/disk/deleted", test_deleted);
  add ("/disk/comes-back", test_comes_back);
  add ("/disk/broken", test_broken);
  return app_run ();
}
