/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workloads on the clipboard: from one window to another, with what belongs to
 * them, and what becomes of what comes from elsewhere.
 */

#include "config.h"

#include <string.h>

#include "app-fixture.h"

#include "app/rw-workload-list.h"
#include "core/rw-clipboard.h"
#include "core/rw-history.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

/** Read: what somebody else would get. */
typedef struct
{
  char     *text;
  gboolean  done;
} Read;

static GtkWidget *
get_list (RwWindow *window)
{
  return app_find_type (GTK_WIDGET (window), RW_TYPE_WORKLOAD_LIST);
}

static GtkSelectionModel *
get_model (RwWindow *window)
{
  GtkWidget *list = get_list (window);
  GtkWidget *view =
    GTK_WIDGET (gtk_widget_get_template_child (list, RW_TYPE_WORKLOAD_LIST,
                                               "view"));

  return gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

static guint
count (RwWindow *window)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (window)));
}

static void
choose (RwWindow *window,
        guint     first,
        guint     n)
{
  gtk_selection_model_select_range (get_model (window), first, n, TRUE);
}

static void
act (RwWindow   *window,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_list (window), action, NULL));
  app_settle ();
}

static gboolean
has_changed (gpointer window)
{
  RwSession *session = rw_window_get_session (window);

  return rw_history_get_can_undo (rw_session_get_history (session));
}

static gboolean
has_dialog (gpointer data)
{
  return app_find_dialog () != NULL;
}

static gboolean
is_done (gpointer read)
{
  return ((Read *) read)->done;
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Read *read = data;

  read->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result,
                                               NULL);
  read->done = TRUE;
}

static GdkClipboard *
get_clipboard (RwWindow *window)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (window));
}

static void
test_copy (AppFixture    *fixture,
           gconstpointer  sample)
{
  RwWindow *other = app_open_sample (fixture->application, "hybrid-clinic");
  guint n = count (other);
  guint n_first = count (fixture->window);

  choose (fixture->window, 0, 2);
  act (fixture->window, "workloads.copy");
  choose (other, 0, 1);
  act (other, "workloads.paste");
  app_wait (has_changed, other);
  app_settle ();
  g_assert_cmpuint (count (other), ==, n + 2);
  g_assert_cmpuint (count (fixture->window), ==, n_first);
  /* After what was selected, and selected themselves. */
  g_assert_false (gtk_selection_model_is_selected (get_model (other), 0));
  g_assert_true (gtk_selection_model_is_selected (get_model (other), 1));
  g_assert_true (gtk_selection_model_is_selected (get_model (other), 2));

  rw_history_undo (rw_session_get_history (rw_window_get_session (other)));
  g_assert_cmpuint (count (other), ==, n);
}

static void
test_cut (AppFixture    *fixture,
          gconstpointer  sample)
{
  guint n = count (fixture->window);

  choose (fixture->window, 0, 2);
  act (fixture->window, "workloads.cut");
  g_assert_cmpuint (count (fixture->window), ==, n - 2);
  act (fixture->window, "workloads.paste");
  while (count (fixture->window) != n)
    g_main_context_iteration (NULL, TRUE);
}

/* Other programs get the names. */
static void
test_text (AppFixture    *fixture,
           gconstpointer  sample)
{
  Read read = { 0 };

  choose (fixture->window, 0, 1);
  act (fixture->window, "workloads.copy");
  gdk_clipboard_read_text_async (get_clipboard (fixture->window), NULL, text_cb,
                                 &read);
  app_wait (is_done, &read);
  g_assert_nonnull (read.text);
  g_assert_true (g_str_has_prefix (read.text, "Servers (Azure VMs)"));
  g_free (read.text);
}

static void
put_items (RwWindow   *window,
           const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) content =
    gdk_content_provider_new_for_bytes (RW_CLIPBOARD_MEDIA_TYPE, bytes);

  gdk_clipboard_set_content (get_clipboard (window), content);
  app_settle ();
}

/* What is not understood is refused, and that is said. */
static void
test_garbage (AppFixture    *fixture,
              gconstpointer  sample)
{
  guint n = count (fixture->window);

  put_items (fixture->window, "<items><workload & nothing");
  act (fixture->window, "workloads.paste");
  app_wait (has_dialog, NULL);
  g_assert_cmpuint (count (fixture->window), ==, n);
  g_assert_false (has_changed (fixture->window));
  gtk_window_destroy (app_find_dialog ());
}

/* Plain text is nothing to paste here. */
static void
test_plain_text (AppFixture    *fixture,
                 gconstpointer  sample)
{
  guint n = count (fixture->window);

  gdk_clipboard_set_text (get_clipboard (fixture->window), "Some text");
  app_settle ();
  act (fixture->window, "workloads.paste");
  g_assert_null (app_find_dialog ());
  g_assert_cmpuint (count (fixture->window), ==, n);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/workload-clipboard/" path, AppFixture, "contoso-shipping", \
              app_set_up, function, app_tear_down)

  ADD ("copy", test_copy);
  ADD ("cut", test_cut);
  ADD ("text", test_text);
  ADD ("garbage", test_garbage);
  ADD ("plain-text", test_plain_text);

  return app_run ();
}
