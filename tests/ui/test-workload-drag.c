/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workloads that are dragged: within their list, into a group, and into the
 * list of another window. The pointer itself is not moved; what GTK tells of
 * it is.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-workload-list.h"
#include "app/rw-workload-row.h"
#include "core/rw-history.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

static GtkWidget *
get_list (RwWindow *window)
{
  return app_find_type (GTK_WIDGET (window), RW_TYPE_WORKLOAD_LIST);
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  GtkWidget *found = NULL;

  if (RW_IS_WORKLOAD_ROW (root))
    {
      RwWorkload *workload =
        rw_workload_row_get_workload (RW_WORKLOAD_ROW (root));

      return workload != NULL && g_str_equal (rw_workload_get_id (workload), id)
             ? root : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, id);
  return found;
}

static gpointer
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_error ("the widget has no %s", g_type_name (type));
}

/* The drag begins at a row; what it carries is what the drop gets. */
static void
drag (GtkWidget *from,
      GValue    *value)
{
  GtkDragSource *source = find_controller (from, GTK_TYPE_DRAG_SOURCE);
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (source, "prepare", 5.0, 5.0, &content);
  g_assert_nonnull (content);
  g_value_init (value, RW_TYPE_WORKLOAD_LIST);
  g_assert_true (gdk_content_provider_get_value (content, value, &error));
  g_assert_no_error (error);
}

static gboolean
drop (GtkWidget *to,
      GValue    *value,
      double     y)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_controller (to, GTK_TYPE_DROP_TARGET), "drop",
                         value, 5.0, y, &taken);
  app_settle ();
  return taken;
}

static char *
dup_order (RwWindow *window)
{
  RwScenario *scenario = rw_session_get_scenario (rw_window_get_session (window));
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      g_string_append_printf (order, "%s%s[%s]", i > 0 ? " " : "",
                              rw_workload_get_id (workload),
                              rw_workload_get_group (workload));
    }
  return g_string_free (g_steal_pointer (&order), FALSE);
}

static void
assert_order (RwWindow   *window,
              const char *expected)
{
  g_autofree char *order = dup_order (window);

  g_assert_cmpstr (order, ==, expected);
}

#define BEFORE \
  "servers[Back office] telemetry[Fleet and customers]" \
  " web-app[Fleet and customers] mobile-data[Fleet and customers]" \
  " office[Office] sign-in[Office]"

/* Between two rows of a group, and back by one step of the history. */
static void
test_join (AppFixture    *fixture,
           gconstpointer  sample)
{
  GtkWidget *list = get_list (fixture->window);
  RwHistory *history = rw_session_get_history (fixture->session);
  g_auto (GValue) value = G_VALUE_INIT;

  assert_order (fixture->window, BEFORE);
  drag (find_row (list, "servers"), &value);
  g_assert_true (drop (find_row (list, "telemetry"), &value, 1000.0));
  assert_order (fixture->window,
                "telemetry[Fleet and customers] servers[Fleet and customers]"
                " web-app[Fleet and customers] mobile-data[Fleet and customers]"
                " office[Office] sign-in[Office]");
  g_assert_nonnull (g_strrstr (rw_history_get_undo_name (history), "Servers"));
  rw_history_undo (history);
  assert_order (fixture->window, BEFORE);
  g_assert_false (rw_history_get_can_undo (history));
}

/* Before the first row of the next group is in that group. */
static void
test_border (AppFixture    *fixture,
             gconstpointer  sample)
{
  GtkWidget *list = get_list (fixture->window);
  g_auto (GValue) value = G_VALUE_INIT;

  drag (find_row (list, "mobile-data"), &value);
  g_assert_true (drop (find_row (list, "office"), &value, 0.0));
  assert_order (fixture->window,
                "servers[Back office] telemetry[Fleet and customers]"
                " web-app[Fleet and customers] mobile-data[Office]"
                " office[Office] sign-in[Office]");
}

/* Several, from two groups; the one that is dropped on is among them. */
static void
test_several (AppFixture    *fixture,
              gconstpointer  sample)
{
  GtkWidget *list = get_list (fixture->window);
  GtkWidget *view =
    GTK_WIDGET (gtk_widget_get_template_child (list, RW_TYPE_WORKLOAD_LIST,
                                               "view"));
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (view));
  g_auto (GValue) value = G_VALUE_INIT;

  gtk_selection_model_select_item (model, 0, TRUE);
  gtk_selection_model_select_item (model, 4, FALSE);
  drag (find_row (list, "office"), &value);
  g_assert_true (drop (find_row (list, "office"), &value, 1000.0));
  assert_order (fixture->window,
                "telemetry[Fleet and customers] web-app[Fleet and customers]"
                " mobile-data[Fleet and customers] servers[Office]"
                " office[Office] sign-in[Office]");
}

/* Below all rows nothing is joined. */
static void
test_end (AppFixture    *fixture,
          gconstpointer  sample)
{
  GtkWidget *list = get_list (fixture->window);
  GtkWidget *pages =
    GTK_WIDGET (gtk_widget_get_template_child (list, RW_TYPE_WORKLOAD_LIST,
                                               "pages"));
  g_auto (GValue) value = G_VALUE_INIT;

  drag (find_row (list, "servers"), &value);
  g_assert_true (drop (pages, &value, 900.0));
  assert_order (fixture->window,
                "telemetry[Fleet and customers] web-app[Fleet and customers]"
                " mobile-data[Fleet and customers] office[Office]"
                " sign-in[Office] servers[Back office]");
}

/* Into another window things are copied, with their controls, in one step. */
static void
test_windows (AppFixture    *fixture,
              gconstpointer  sample)
{
  RwWindow *other = app_open_sample (fixture->application, "contoso-shipping");
  RwSession *session = rw_window_get_session (other);
  RwHistory *history = rw_session_get_history (session);
  RwScenario *scenario = rw_session_get_scenario (session);
  GListModel *controls = rw_scenario_get_controls (scenario);
  guint n_controls = g_list_model_get_n_items (controls);
  g_auto (GValue) value = G_VALUE_INIT;

  drag (find_row (get_list (fixture->window), "web-app"), &value);
  g_assert_true (drop (find_row (get_list (other), "servers"), &value, 1000.0));
  assert_order (other,
                "servers[Back office] web-app-2[Back office]"
                " telemetry[Fleet and customers] web-app[Fleet and customers]"
                " mobile-data[Fleet and customers] office[Office]"
                " sign-in[Office]");
  g_assert_cmpuint (g_list_model_get_n_items (controls), >, n_controls);
  assert_order (fixture->window, BEFORE);
  g_assert_false (rw_window_get_changed (fixture->window));

  rw_history_undo (history);
  assert_order (other, BEFORE);
  g_assert_cmpuint (g_list_model_get_n_items (controls), ==, n_controls);
  g_assert_false (rw_history_get_can_undo (history));
}

/* A window whose document may not be edited gives, and takes nothing. */
static void
test_read_only (AppFixture    *fixture,
                gconstpointer  sample)
{
  RwWindow *other = app_open_sample (fixture->application, "contoso-shipping");
  g_auto (GValue) value = G_VALUE_INIT;

  rw_document_set_read_only (
    rw_session_get_document (rw_window_get_session (other)), TRUE);
  drag (find_row (get_list (fixture->window), "web-app"), &value);
  g_assert_false (drop (find_row (get_list (other), "servers"), &value, 0.0));
  assert_order (other, BEFORE);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/workload-drag/" path, AppFixture, "contoso-shipping", \
              app_set_up, function, app_tear_down)

  ADD ("join", test_join);
  ADD ("border", test_border);
  ADD ("several", test_several);
  ADD ("end", test_end);
  ADD ("windows", test_windows);
  ADD ("read-only", test_read_only);

#undef ADD

  return app_run ();
}
