/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outline: it tells what the diagram tells, ring by ring; its selection is
 * the session's; and what is not seen costs nothing.
 */

#include "config.h"

#include "app/rw-canvas-private.h"
#include "app/rw-outline-private.h"
#include "app-fixture.h"
#include "estate.h"
#include "rw-estate.h"
#include "rw-ui-resources.h"

typedef struct
{
  RwSession *session;
  RwOutline *outline;
  GtkWidget *window;
} Fixture;

static void
show (Fixture *fixture)
{
  fixture->outline = RW_OUTLINE (rw_outline_new ());
  g_object_ref (fixture->outline);
  rw_outline_set_session (fixture->outline, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->outline), 600, 900);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = rw_estate_new_session ();
  show (fixture);
}

static void
set_up_by_workload (Fixture       *fixture,
                    gconstpointer  data)
{
  fixture->session = rw_estate_new_session ();
  rw_session_set_toggle (fixture->session, RW_TOGGLE_WORKLOADS);
  show (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->outline);
  g_assert_finalize_object (fixture->session);
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->outline->selection));
}

static RwOutlineItem *
dup_item (Fixture *fixture,
          guint    position)
{
  g_autoptr (GtkTreeListRow) row =
    g_list_model_get_item (G_LIST_MODEL (fixture->outline->selection), position);

  return gtk_tree_list_row_get_item (row);
}

/* The row that stands at a place, if there is a widget for it. */
static GtkWidget *
find_row (Fixture *fixture,
          guint    position)
{
  GPtrArray *bound = fixture->outline->bound;

  for (guint i = 0; i < bound->len; i++)
    if (gtk_list_item_get_position (g_ptr_array_index (bound, i)) == position)
      return gtk_list_item_get_child (g_ptr_array_index (bound, i));

  return NULL;
}

/* What a screen reader hears of a row. */
static void
assert_heard (Fixture    *fixture,
              guint       position,
              const char *name)
{
  GtkWidget *row = find_row (fixture, position);
  g_autofree char *error = NULL;

  g_assert_nonnull (row);
  error = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_cmpstr (error, ==, NULL);
}

static guint
get_selected (Fixture *fixture)
{
  return gtk_single_selection_get_selected (fixture->outline->selection);
}

static void
press (Fixture    *fixture,
       const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->outline),
                                             action, NULL));
  rw_estate_settle (fixture->window);
}

/* Whatever name the diagram gives a part, the outline gives its row. */
static void
test_tells_what_the_diagram_tells (Fixture       *fixture,
                                   gconstpointer  data)
{
  GtkWidget *canvas = rw_canvas_new ();
  GtkWidget *window;
  RwScene *scene;
  guint n_rows = 0;

  rw_canvas_set_session (RW_CANVAS (canvas), fixture->session);
  window = rw_estate_show (canvas, 700, 640);
  scene = rw_canvas_get_scene (RW_CANVAS (canvas));

  for (guint i = 0; i < count_rows (fixture); i++)
    {
      g_autoptr (RwOutlineItem) item = dup_item (fixture, i);
      RwWorkload *workload = rw_outline_item_get_workload (item);

      for (guint j = 0; j < rw_scene_get_n_parts (scene); j++)
        {
          const RwScenePart *part = rw_scene_get_part (scene, j);

          if (!g_str_equal (part->layer_id, rw_outline_item_get_layer (item)->id)
              || g_strcmp0 (part->workload_id,
                            workload != NULL ? rw_workload_get_id (workload)
                                             : NULL) != 0)
            continue;
          assert_heard (fixture, i, part->name);
          n_rows++;
        }
    }
  g_assert_cmpuint (n_rows, ==, rw_scene_get_n_parts (scene));
  rw_estate_close (window);
}

static void
test_lists_rings (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_cmpuint (count_rows (fixture), ==, 8);
  assert_heard (fixture, 2,
                "Compute, ring 3 of 7, Azure owns it under PaaS; 1 control");
  assert_heard (fixture, 7, "Devices, outside the rings: Northwind");

  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  rw_estate_settle (fixture->window);
  assert_heard (fixture, 2,
                "Compute, ring 3 of 7, Northwind owns it under IaaS; 1 control");

  rw_session_set_layer_hidden (fixture->session, "compute", TRUE);
  rw_estate_settle (fixture->window);
  assert_heard (fixture, 2,
                "Compute, ring 3 of 7, Northwind owns it under IaaS; 1 control; "
                "hidden in the diagram");
}

/* Another scenario, another edit, another document. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  RwDocument *document = rw_session_get_document (fixture->session);
  g_autoptr (RwSession) other = rw_estate_new_contoso ();

  g_assert_cmpuint (count_rows (fixture), ==, 8 + 7 * 5);
  rw_session_set_scenario (fixture->session,
                           rw_document_find_scenario (document, "bare"));
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 8);
  assert_heard (fixture, 0, "Data, ring 1 of 7, no workloads yet");

  rw_session_set_document (fixture->session, rw_session_get_document (other));
  rw_session_set_toggle (fixture->session, RW_TOGGLE_WORKLOADS);
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 8 + 7 * 6);
  rw_session_set_document (fixture->session, NULL);
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

static void
test_selects_both_ways (Fixture       *fixture,
                        gconstpointer  data)
{
  RwSession *session = fixture->session;

  rw_session_select (session, "compute", "shop");
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (get_selected (fixture), ==, 2 * 6 + 3);
  assert_heard (fixture, 2 * 6 + 3,
                "Compute, ring 3 of 7; Web shop, sector 3 of 5, a third party "
                "owns it under PaaS; set for this workload");

  rw_outline_select_position (fixture->outline, 6);
  g_assert_cmpstr (rw_session_get_selected_layer (session), ==, "application");
  g_assert_cmpstr (rw_session_get_selected_workload (session), ==, NULL);

  press (fixture, "outline.unselect");
  g_assert_cmpstr (rw_session_get_selected_layer (session), ==, NULL);
  rw_outline_select_position (fixture->outline, count_rows (fixture) - 1);
  g_assert_cmpstr (rw_session_get_selected_layer (session), ==, NULL);
}

static void
test_folds (Fixture       *fixture,
            gconstpointer  data)
{
  rw_session_select (fixture->session, "data", NULL);
  rw_estate_settle (fixture->window);
  press (fixture, "outline.toggle");
  g_assert_cmpuint (count_rows (fixture), ==, 8 + 6 * 5);

  /* Whoever selects what is folded away, sees it. */
  rw_session_select (fixture->session, "data", "office");
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 8 + 7 * 5);
  g_assert_cmpuint (get_selected (fixture), ==, 5);
}

static void
test_sets_an_owner (Fixture       *fixture,
                    gconstpointer  data)
{
  RwOutline *outline = fixture->outline;

  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "");
  rw_session_select (fixture->session, "network", "orders");
  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "usual");
  gtk_widget_activate_action (GTK_WIDGET (outline), "outline.owner", "s",
                              "customer");
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "customer");
  assert_heard (fixture, get_selected (fixture),
                "Networking, ring 4 of 7; Orders <&>, sector 4 of 5, Northwind "
                "owns it under PaaS; set for this workload");

  /* A whole ring is a step for all its workloads. */
  rw_session_select (fixture->session, "network", NULL);
  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "");
  rw_outline_set_owner (outline, "provider");
  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "provider");
  rw_history_undo (rw_session_get_history (fixture->session));
  rw_session_select (fixture->session, "network", NULL);
  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "");
  rw_outline_set_owner (outline, "usual");
  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "usual");

  /* What nobody can be said to own is left alone. */
  rw_outline_set_owner (outline, "nobody");
  g_assert_cmpstr (rw_outline_get_owner (outline), ==, "usual");
}

static void
test_asks_for_details (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n_requests = 0;
  GtkWidget *row;

  g_signal_connect_swapped (fixture->outline, "details-requested",
                            G_CALLBACK (g_atomic_int_inc), &n_requests);
  row = find_row (fixture, 3);
  g_assert_true (gtk_widget_activate_action (row, "outline-row.open", NULL));
  g_assert_cmpuint (n_requests, ==, 1);
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==,
                   "network");
}

/* While the diagram is in its place, the outline does nothing. */
static void
test_rests_unseen (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_widget_set_visible (GTK_WIDGET (fixture->outline), FALSE);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_SAAS);
  g_assert_cmpuint (count_rows (fixture), ==, 8 + 7 * 5);
  gtk_widget_set_visible (GTK_WIDGET (fixture->outline), TRUE);
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 8);
}

static void
test_holds_ten_thousand (void)
{
  Fixture fixture = { .session = rw_estate_new (10000) };

  show (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 8);
  rw_session_select (fixture.session, "identity", "w9000");
  rw_estate_settle (fixture.window);
  g_assert_cmpuint (count_rows (&fixture), ==, 8 + 10000);
  g_assert_cmpuint (get_selected (&fixture), ==, 5 + 1 + 9000);
  g_assert_nonnull (find_row (&fixture, 5 + 1 + 9000));
  g_assert_cmpuint (fixture.outline->bound->len, <, 500);
  tear_down (&fixture, NULL);
}

static GtkWidget *
get_focus (AppFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
change_view (AppFixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window),
                                  "show-outline", NULL);
  app_settle ();
}

/* The keyboard goes from one view to the other, to the same place. */
static void
test_changes_view (AppFixture    *fixture,
                   gconstpointer  sample)
{
  GtkWidget *canvas = app_find_type (GTK_WIDGET (fixture->window),
                                     RW_TYPE_CANVAS);

  rw_session_select (fixture->session, "network", NULL);
  app_settle ();
  gtk_widget_grab_focus (canvas);
  g_assert_true (RW_IS_CANVAS_PART (get_focus (fixture)));

  change_view (fixture);
  g_assert_false (gtk_widget_get_mapped (canvas));
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (fixture),
                                             RW_TYPE_OUTLINE));
  rw_outline_select_position (RW_OUTLINE (gtk_widget_get_ancestor (
                                get_focus (fixture), RW_TYPE_OUTLINE)), 0);
  change_view (fixture);
  g_assert_true (gtk_widget_get_mapped (canvas));
  g_assert_true (RW_IS_CANVAS_PART (get_focus (fixture)));
  g_assert_cmpstr (rw_canvas_part_get_info (RW_CANVAS_PART (get_focus (fixture)))->layer_id,
                   ==, "data");
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);
  rw_estate_animate (FALSE);
  rw_ui_register_resource ();

#define ADD(name, set_up, test) \
  g_test_add ("/outline/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("lists-rings", set_up, test_lists_rings);
  ADD ("tells-what-the-diagram-tells/rings", set_up,
       test_tells_what_the_diagram_tells);
  ADD ("tells-what-the-diagram-tells/sectors", set_up_by_workload,
       test_tells_what_the_diagram_tells);
  ADD ("follows", set_up_by_workload, test_follows);
  ADD ("selects-both-ways", set_up_by_workload, test_selects_both_ways);
  ADD ("folds", set_up_by_workload, test_folds);
  ADD ("sets-an-owner", set_up_by_workload, test_sets_an_owner);
  ADD ("asks-for-details", set_up, test_asks_for_details);
  ADD ("rests-unseen", set_up_by_workload, test_rests_unseen);
#undef ADD
  g_test_add_func ("/outline/holds-ten-thousand", test_holds_ten_thousand);

  g_test_add ("/outline/changes-view", AppFixture, "contoso-shipping",
              app_set_up, test_changes_view, app_tear_down);

  return app_run ();
}
