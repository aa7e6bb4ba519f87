/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening documents in windows: where they go, what is said of them, and that
 * none is lost for another one that is bad.
 */

#include "config.h"

#include "app-fixture.h"

#include "core/rw-document-io.h"

static const char *
get_page (AppFixture *fixture)
{
  GtkWidget *pages = app_find_named (GTK_WIDGET (fixture->window), "pages");

  return gtk_stack_get_visible_child_name (GTK_STACK (pages));
}

static gboolean
dialog_is_there (gpointer data)
{
  return app_find_dialog () != NULL;
}

static gboolean
document_is_there (gpointer data)
{
  return rw_session_get_document (data) != NULL;
}

static GFile *
write_sample (const char *folder)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("contoso-shipping", catalogue, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  bytes = rw_document_write_bytes (document);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return app_write_file (folder, "contoso.ringwall", text);
}

static void
assert_refused (AppFixture *fixture,
                GFile      *file,
                const char *expected)
{
  RwDocument *document = rw_session_get_document (fixture->session);
  const char *page = get_page (fixture);
  GtkWindow *dialog;
  g_autofree char *texts = NULL;

  rw_application_open_file (fixture->application, file,
                            GTK_WINDOW (fixture->window));
  app_wait (dialog_is_there, NULL);
  dialog = app_find_dialog ();
  texts = app_dup_texts (GTK_WIDGET (dialog));
  if (strstr (texts, expected) == NULL)
    g_error ("expected “%s” in:\n%s", expected, texts);
  gtk_window_destroy (dialog);
  app_settle ();

  g_assert_true (rw_session_get_document (fixture->session) == document);
  g_assert_cmpstr (get_page (fixture), ==, page);
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
}

static void
test_bad_files (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) missing = g_file_new_build_filename (folder, "no", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFile) empty = app_write_file (folder, "empty.ringwall", "");
  g_autoptr (GFile) text = app_write_file (folder, "a & <b>.ringwall", "Hello");
  g_autoptr (GFile) foreign =
    app_write_file (folder, "foreign.ringwall", "<?xml version=\"1.0\"?>\n<svg/>\n");

  assert_refused (fixture, missing, "“no” Was Not Opened");
  assert_refused (fixture, directory, "Was Not Opened");
  assert_refused (fixture, empty, "“empty.ringwall” Was Not Opened");
  assert_refused (fixture, text, "“a & <b>.ringwall” Was Not Opened");
  assert_refused (fixture, text, "Line 1, column 1:");
  assert_refused (fixture, foreign, "Line 2, column 1:");
}

static void
test_one_window_a_document (AppFixture    *fixture,
                            gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = write_sample (folder);

  rw_application_open_file (fixture->application, file,
                            GTK_WINDOW (fixture->window));
  /* Asked for twice while it is on its way. */
  rw_application_open_file (fixture->application, file,
                            GTK_WINDOW (fixture->window));
  app_wait (document_is_there, fixture->session);
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
  g_assert_true (g_file_equal (rw_window_get_file (fixture->window), file));

  rw_application_open_file (fixture->application, file, NULL);
  app_settle ();
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);

  rw_application_open_sample (fixture->application, "blank",
                              GTK_WINDOW (fixture->window));
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 2);
}

static gboolean
page_is (gpointer data)
{
  AppFixture *fixture = ((gpointer *) data)[0];

  return g_str_equal (get_page (fixture), ((gpointer *) data)[1]);
}

/* A document that takes its time shows that it does. */
static void
test_loading (AppFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("slow.ringwall");
  gpointer wanted[] = { fixture, (gpointer) "loading" };

  rw_window_begin_loading (fixture->window, file);
  g_assert_false (rw_window_is_empty (fixture->window));
  g_assert_cmpstr (get_page (fixture), ==, "welcome");
  app_wait (page_is, wanted);
  rw_window_end_loading (fixture->window);
  g_assert_cmpstr (get_page (fixture), ==, "welcome");
  g_assert_true (rw_window_is_empty (fixture->window));
  g_assert_null (rw_window_get_file (fixture->window));
}

static gboolean
window_is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Whoever closes a window does not wait for what was to come into it. */
static void
test_closed_while_loading (AppFixture    *fixture,
                           gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = write_sample (folder);
  gpointer window = fixture->window;

  g_object_add_weak_pointer (window, &window);
  rw_application_open_file (fixture->application, file, window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  app_wait (window_is_gone, &window);
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 0);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_error ("nothing can be dropped there");
}

static void
test_drop (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = app_make_folder ();
  g_autoptr (GFile) file = write_sample (folder);
  GtkDropTarget *target =
    find_drop_target (app_find_named (GTK_WIDGET (fixture->window), "pages"));
  g_auto (GValue) value = G_VALUE_INIT;
  GFile *files[] = { file };
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, 1));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  app_wait (document_is_there, fixture->session);
  g_assert_true (g_file_equal (rw_window_get_file (fixture->window), file));
}

static RwDocument *
make_document (const char *edition_id,
               const char *revision)
{
  RwDocument *document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("now", "Now");

  rw_document_set_title (document, "<b>Bold</b> & co");
  rw_document_set_edition (document, edition_id, revision);
  rw_document_add_scenario (document, scenario);
  return document;
}

static void
test_bars (AppFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr (RwDocument) document = make_document ("lost", "2020-01-01");
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  GtkWidget *bars = app_find_named (GTK_WIDGET (fixture->window), "bars");
  g_autofree char *texts = NULL;

  rw_document_set_read_only (document, TRUE);
  rw_diagnostics_add (diagnostics, RW_SEVERITY_WARNING, RW_ERROR_VALUE, 3, 7,
                      "a <tag> & more");
  rw_window_set_document (fixture->window, document, NULL, "Test",
                          diagnostics);
  texts = app_dup_texts (bars);
  g_assert_nonnull (strstr (texts, "newer Ringwall"));
  g_assert_nonnull (strstr (texts, "“lost”"));
  g_assert_nonnull (strstr (texts, "1 warning."));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "<b>Bold</b> & co");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                              "win.show-warnings", NULL);
  g_clear_pointer (&texts, g_free);
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "Line 3, column 7: a <tag> & more"));
}

static void
test_no_bars (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *bars = app_find_named (GTK_WIDGET (fixture->window), "bars");

  g_assert_null (gtk_widget_get_first_child (bars));
}

static void
test_newer_edition (AppFixture    *fixture,
                        gconstpointer  data)
{
  g_autoptr (RwDocument) document = make_document ("classic", "2999-01-01");
  GtkWidget *bars = app_find_named (GTK_WIDGET (fixture->window), "bars");
  g_autofree char *texts = NULL;

  rw_window_set_document (fixture->window, document, NULL, "Test", NULL);
  texts = app_dup_texts (bars);
  g_assert_nonnull (strstr (texts, "2999-01-01"));
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

  add ("/opening/bad-files/document-stays", contoso, test_bad_files);
  add ("/opening/bad-files/welcome-stays", NULL, test_bad_files);
  add ("/opening/one-window-a-document", NULL, test_one_window_a_document);
  add ("/opening/loading", NULL, test_loading);
  add ("/opening/closed-while-loading", NULL, test_closed_while_loading);
  add ("/opening/drop", NULL, test_drop);
  add ("/opening/bars/lasting-states", NULL, test_bars);
  add ("/opening/bars/newer-edition", NULL, test_newer_edition);
  add ("/opening/bars/none", contoso, test_no_bars);
  return app_run ();
}
