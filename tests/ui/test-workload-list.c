/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of workloads: its selection is the session's, and nothing else
 * moves with it.
 */

#include "config.h"

#include "app/rw-workload-list.h"

#include "app/rw-workload-row.h"
#include "core/rw-workload.h"
#include "estate.h"
#include "rw-ui-resources.h"

typedef struct
{
  RwSession      *session;
  RwWorkloadList *list;
  GtkWidget      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = rw_estate_new_session ();
  fixture->list = RW_WORKLOAD_LIST (rw_workload_list_new ());
  g_object_ref (fixture->list);
  rw_workload_list_set_session (fixture->list, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->list), 260, 500);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_template_child (Fixture    *fixture,
                    const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->list),
                                                    RW_TYPE_WORKLOAD_LIST, name));
}

static GtkSelectionModel *
get_selection (Fixture *fixture)
{
  GtkWidget *view = get_template_child (fixture, "view");

  return gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

/* The ids of what is selected, with a space after each. */
static void
assert_selected (Fixture    *fixture,
                 const char *wanted)
{
  GtkSelectionModel *model = get_selection (fixture);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (RwWorkload) workload =
        g_list_model_get_item (G_LIST_MODEL (model), i);

      if (gtk_selection_model_is_selected (model, i))
        g_string_append_printf (ids, "%s ", rw_workload_get_id (workload));
    }
  g_assert_cmpstr (ids->str, ==, wanted);
}

static void
collect_rows (GtkWidget *widget,
              GPtrArray *rows)
{
  if (RW_IS_WORKLOAD_ROW (widget))
    g_ptr_array_add (rows, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static void
test_session_property (void)
{
  g_autoptr (RwSession) session = rw_estate_new_session ();
  g_autoptr (RwSession) got = NULL;
  GtkWidget *list = g_object_ref_sink (rw_workload_list_new ());

  g_assert_null (rw_workload_list_get_session (RW_WORKLOAD_LIST (list)));
  g_object_set (list, "session", session, NULL);
  g_object_get (list, "session", &got, NULL);
  g_assert_true (got == session);
  g_assert_finalize_object (list);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *item;

  collect_rows (GTK_WIDGET (fixture->list), rows);
  g_assert_cmpuint (rows->len, ==, 5);
  item = gtk_widget_get_parent (g_ptr_array_index (rows, 1));
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Telemetry, Event Hubs, PaaS");
}

/* Selecting one is looking, and looks at nothing else. */
static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  assert_selected (fixture, "");
  rw_session_select (fixture->session, "compute", NULL);

  gtk_selection_model_select_item (get_selection (fixture), 4, TRUE);
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), ==,
                   "office");
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==,
                   "compute");
  g_assert_cmpint (rw_session_get_toggle (fixture->session), ==, RW_TOGGLE_PAAS);

  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "workloads.unselect",
                              NULL);
  g_assert_null (rw_session_get_selected_workload (fixture->session));
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==,
                   "compute");
}

/* Several can be selected; the session looks at one of them. */
static void
test_select_several (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkSelectionModel *model = get_selection (fixture);

  gtk_selection_model_select_item (model, 3, TRUE);
  gtk_selection_model_select_item (model, 1, FALSE);
  assert_selected (fixture, "telemetry orders ");
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), ==,
                   "orders");
  gtk_selection_model_unselect_item (model, 3);
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), ==,
                   "telemetry");

  gtk_selection_model_select_all (model);
  assert_selected (fixture, "servers telemetry shop orders office ");
  rw_session_select (fixture->session, NULL, "shop");
  assert_selected (fixture, "shop ");
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  rw_session_select (fixture->session, "data", "orders");
  assert_selected (fixture, "orders ");
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==, "data");
  rw_session_select (fixture->session, "data", NULL);
  assert_selected (fixture, "");
}

static void
test_row_follows_workload (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  RwWorkload *workload = rw_scenario_find_workload (scenario, "office");
  g_autofree char *label = NULL;

  collect_rows (GTK_WIDGET (fixture->list), rows);
  rw_workload_set_name (workload, "Letters");
  rw_workload_set_service_id (workload, "");
  rw_workload_set_model (workload, RW_SERVICE_MODEL_IAAS);
  label = rw_workload_row_dup_label (g_ptr_array_index (rows, 4));
  g_assert_cmpstr (label, ==, "Letters, IaaS");
}

static void
test_scenario (Fixture       *fixture,
               gconstpointer  data)
{
  GtkStack *pages = GTK_STACK (get_template_child (fixture, "pages"));
  RwDocument *document = rw_session_get_document (fixture->session);
  RwScenario *bare = rw_document_find_scenario (document, "bare");
  g_autoptr (RwWorkload) workload =
    rw_workload_new ("new", "New", RW_SERVICE_MODEL_SAAS);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "list");
  rw_session_select (fixture->session, NULL, "orders");
  rw_session_set_scenario (fixture->session, bare);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "empty");
  assert_selected (fixture, "");
  g_assert_null (rw_session_get_selected_workload (fixture->session));

  rw_scenario_add_workload (bare, workload);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "list");
  rw_session_set_document (fixture->session, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "empty");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_ui_register_resource ();

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/workload-list/session-property", test_session_property);
  ADD ("/workload-list/rows", test_rows);
  ADD ("/workload-list/select", test_select);
  ADD ("/workload-list/select-several", test_select_several);
  ADD ("/workload-list/follows", test_follows);
  ADD ("/workload-list/row-follows-workload", test_row_follows_workload);
  ADD ("/workload-list/scenario", test_scenario);

  return g_test_run ();
}
