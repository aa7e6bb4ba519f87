/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program with windows for a test, and ways to wait for it and to find
 * things in it.
 */

#include "config.h"

#include "app-fixture.h"

#include <glib/gstdio.h>

#include "app/rw-workload-list.h"
#include "core/rw-document-io.h"

/* Far more than anything takes: a test that waits longer hangs. */
#define PATIENCE_MS 20000

static gboolean
timeout_cb (gpointer data)
{
  gboolean *over = data;

  *over = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
remove_item (GFile         *file,
             GFileType      type,
             GError       **error)
{
  g_autoptr (GFileEnumerator) children = NULL;

  if (type == G_FILE_TYPE_DIRECTORY)
    children = g_file_enumerate_children (file, "standard::name,standard::type",
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                          NULL, error);
  while (children != NULL)
    {
      GFileInfo *info;
      GFile *child;

      if (!g_file_enumerator_iterate (children, &info, &child, NULL, error))
        return FALSE;
      if (info == NULL)
        break;
      if (!remove_item (child, g_file_info_get_file_type (info), error))
        return FALSE;
    }
  return g_file_delete (file, NULL, error);
}

static void
remove_folders (RwApplication *application)
{
  g_autoptr (GPtrArray) folders =
    g_object_steal_data (G_OBJECT (application), "folders");

  for (guint i = 0; folders != NULL && i < folders->len; i++)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (folders->pdata[i]);
      g_autoptr (GError) error = NULL;

      remove_item (folder, G_FILE_TYPE_DIRECTORY, &error);
      g_assert_no_error (error);
    }
}

/**
 * app_init:
 * @argc: (inout): as main() got it
 * @argv: (inout): as main() got it
 *
 * Gets ready for tests of the program, with a folder of data of their own:
 * the list of recent documents and unsaved changes belong to whoever runs
 * them.
 */
void
app_init (int    *argc,
          char ***argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ringwall-XXXXXX", &error);

  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

/**
 * app_run:
 *
 * Runs the tests and tidies up.
 *
 * Returns: what main() returns
 */
int
app_run (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_data_dir ());
  g_autoptr (GError) error = NULL;
  int status = g_test_run ();

  app_settle ();
  remove_item (folder, G_FILE_TYPE_DIRECTORY, &error);
  g_assert_no_error (error);
  return status;
}

/**
 * app_new:
 *
 * Starts a program of its own, which nobody on the bus can reach. All tests of
 * a process share one, as its objects on the bus can be exported only once.
 *
 * Returns: (transfer none): let go with app_free()
 */
RwApplication *
app_new (void)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = G_APPLICATION (rw_application_new (G_APPLICATION_NON_UNIQUE));
      g_application_set_default (application);
      g_application_register (application, NULL, &error);
      g_assert_no_error (error);
    }
  return RW_APPLICATION (application);
}

/**
 * app_free:
 * @application: the program
 *
 * Closes all windows, and sees to it that none of them is left behind.
 */
void
app_free (RwApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));
  g_autoptr (GList) copy = g_list_copy (windows);

  remove_folders (application);
  for (GList *l = copy; l != NULL; l = l->next)
    g_object_add_weak_pointer (l->data, &l->data);
  /* A dialog goes with its window. */
  for (GList *l = copy; l != NULL; l = l->next)
    if (l->data != NULL && RW_IS_WINDOW (l->data))
      gtk_window_destroy (l->data);
  app_settle ();
  for (GList *l = copy; l != NULL; l = l->next)
    g_assert_null (l->data);
}

static gboolean
is_complete (gpointer data)
{
  return app_find_type (data, RW_TYPE_WORKLOAD_LIST) != NULL;
}

/**
 * app_wait_complete:
 * @window: a window with a document
 *
 * Waits until a window is drawn and has what is built after its first frame.
 */
void
app_wait_complete (RwWindow *window)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  app_wait (is_complete, window);
  app_settle ();
}

/**
 * app_open_sample:
 * @application: the program
 * @name: of a sample
 *
 * Opens a sample in a new window, and waits until it is drawn.
 *
 * Returns: (transfer none): the window
 */
RwWindow *
app_open_sample (RwApplication *application,
                 const char    *name)
{
  RwWindow *window = rw_window_new (application);

  g_assert_true (rw_application_open_sample (application, name,
                                             GTK_WINDOW (window)));
  app_wait_complete (window);
  return window;
}

/**
 * app_count_windows:
 * @application: the program
 *
 * Counts the windows that can hold a document.
 *
 * Returns: a number
 */
guint
app_count_windows (RwApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    if (RW_IS_WINDOW (l->data))
      n++;
  return n;
}

/**
 * app_wait:
 * @waiter: whether it has happened
 * @data: for @waiter
 *
 * Lets the program run until something has happened, which it must.
 */
void
app_wait (AppWaiter waiter,
          gpointer  data)
{
  gboolean over = FALSE;
  guint id = g_timeout_add (PATIENCE_MS, timeout_cb, &over);

  while (!over && !waiter (data))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (over);
  g_source_remove (id);
}

/**
 * app_settle:
 *
 * Lets the program do all that it can do at once.
 */
void
app_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * app_find_type:
 * @root: where to look
 * @type: what to look for
 *
 * Finds the first widget of a type.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
app_find_type (GtkWidget *root,
               GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = app_find_type (child, type);
  return found;
}

static GtkWidget *
find_named (GtkWidget  *root,
            const char *name)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)),
                 name) == 0
      || g_strcmp0 (gtk_widget_get_name (root), name) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, name);
  return found;
}

/**
 * app_find_named:
 * @root: where to look
 * @name: the id in a template, or a widget's name
 *
 * Finds the first widget of a name.
 *
 * Returns: (transfer none): the widget, which must be there
 */
GtkWidget *
app_find_named (GtkWidget  *root,
                const char *name)
{
  GtkWidget *found = find_named (root, name);

  if (found == NULL)
    g_error ("no widget is named “%s”", name);
  return found;
}

static gboolean
has_dialog (GList     *windows,
            GtkWindow *window)
{
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window
        && gtk_widget_get_visible (l->data))
      return TRUE;
  return FALSE;
}

/**
 * app_find_dialog:
 *
 * Finds the dialog on top.
 *
 * Returns: (transfer none) (nullable): the dialog
 */
GtkWindow *
app_find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (!RW_IS_WINDOW (l->data)
        && gtk_window_get_transient_for (l->data) != NULL
        && gtk_widget_get_visible (l->data)
        && !has_dialog (windows, l->data))
      return l->data;
  return NULL;
}

static void
append_texts (GtkWidget *widget,
              GString   *texts)
{
  if (!gtk_widget_get_visible (widget)
      || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_texts (child, texts);
}

/**
 * app_dup_texts:
 * @root: where to look
 *
 * Collects all labels that are to be seen.
 *
 * Returns: (transfer full): one a line
 */
char *
app_dup_texts (GtkWidget *root)
{
  GString *texts = g_string_new (NULL);

  append_texts (root, texts);
  return g_string_free (texts, FALSE);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *found = NULL;
  g_autofree char *texts = NULL;

  if (GTK_IS_BUTTON (root))
    {
      texts = app_dup_texts (root);
      return g_str_equal (g_strchomp (texts), label) ? root : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/**
 * app_press:
 * @root: where to look
 * @label: on the button, without its underscore
 *
 * Presses a button, which must be there.
 */
void
app_press (GtkWidget  *root,
           const char *label)
{
  GtkWidget *button = find_button (root, label);

  if (button == NULL)
    g_error ("no button says “%s”", label);
  g_signal_emit_by_name (button, "clicked");
}

/**
 * app_make_folder:
 *
 * Makes a folder that goes when the program ends.
 *
 * Returns: (transfer full): its path
 */
char *
app_make_folder (void)
{
  GObject *application = G_OBJECT (g_application_get_default ());
  GPtrArray *folders = g_object_get_data (application, "folders");
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("ringwall-XXXXXX", &error);

  g_assert_no_error (error);
  if (folders == NULL)
    {
      folders = g_ptr_array_new_with_free_func (g_free);
      g_object_set_data_full (application, "folders", folders,
                              (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (folders, g_strdup (path));
  return path;
}

/**
 * app_write_file:
 * @folder: a folder
 * @name: of the file
 * @text: what to put there
 *
 * Writes a file.
 *
 * Returns: (transfer full): the file
 */
GFile *
app_write_file (const char *folder,
                const char *name,
                const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/**
 * app_write_copy:
 * @folder: a folder
 * @name: of the file
 *
 * Writes Contoso Shipping as a file.
 *
 * Returns: (transfer full): the file
 */
GFile *
app_write_copy (const char *folder,
                const char *name)
{
  RwCatalogue *catalogue = rw_application_get_catalogue (
    RW_APPLICATION (g_application_get_default ()));
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("contoso-shipping", catalogue, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  bytes = rw_document_write_bytes (document);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return app_write_file (folder, name, text);
}

static gboolean
document_is_there (gpointer data)
{
  return rw_session_get_document (data) != NULL;
}

/**
 * app_open_file:
 * @fixture: the program
 * @file: a document
 *
 * Opens a file, and goes to its window.
 */
void
app_open_file (AppFixture *fixture,
               GFile      *file)
{
  rw_application_open_file (fixture->application, file,
                            GTK_WINDOW (fixture->window));
  fixture->window = RW_WINDOW (
    rw_application_find_window (fixture->application, file));
  fixture->session = rw_window_get_session (fixture->window);
  app_wait (document_is_there, fixture->session);
  app_wait_complete (fixture->window);
}

/**
 * app_open_copy:
 * @fixture: the program
 *
 * Opens a file of its own, "contoso.ringwall", that holds Contoso Shipping.
 *
 * Returns: (transfer full): the file
 */
GFile *
app_open_copy (AppFixture *fixture)
{
  g_autofree char *folder = app_make_folder ();
  GFile *file = app_write_copy (folder, "contoso.ringwall");

  app_open_file (fixture, file);
  return file;
}

/**
 * app_set_up:
 * @fixture: (out caller-allocates): the program with a window that is drawn
 * @sample: (nullable): the sample it shows; %NULL for the welcome page
 *
 * Starts the program for a test.
 */
void
app_set_up (AppFixture    *fixture,
            gconstpointer  sample)
{
  fixture->application = app_new ();
  if (sample != NULL)
    fixture->window = app_open_sample (fixture->application, sample);
  else
    {
      fixture->window = rw_window_new (fixture->application);
      gtk_window_present (GTK_WINDOW (fixture->window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    }
  fixture->session = rw_window_get_session (fixture->window);
}

/**
 * app_tear_down:
 * @sample: what app_set_up() was given
 *
 * Ends the program.
 */
void
app_tear_down (AppFixture    *fixture,
               gconstpointer  sample)
{
  app_free (fixture->application);
}
