/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The canvas: its parts are the scene's, the pointer finds what the scene
 * says, and the selection is the session's.
 */

#include "config.h"

#include "app/rw-canvas.h"

#include <adwaita.h>
#include <math.h>

#include "app/rw-canvas-private.h"
#include "app/rw-trail.h"
#include "core/rw-edit.h"
#include "estate.h"

typedef struct
{
  RwSession *session;
  RwCanvas  *canvas;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  rw_estate_animate (FALSE);
  fixture->session = rw_estate_new_session ();
  fixture->canvas = RW_CANVAS (rw_canvas_new ());
  g_object_ref (fixture->canvas);
  rw_canvas_set_session (fixture->canvas, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->canvas), 800, 640);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->canvas);
  g_assert_finalize_object (fixture->session);
}

static void
look_at (Fixture  *fixture,
         RwToggle  toggle)
{
  rw_session_set_toggle (fixture->session, toggle);
  rw_estate_settle (fixture->window);
}

static RwCanvasPart *
get_part (Fixture *fixture,
          guint    index)
{
  return g_ptr_array_index (fixture->canvas->parts, index);
}

static RwCanvasPart *
find_part (Fixture    *fixture,
           const char *id)
{
  for (guint i = 0; i < fixture->canvas->parts->len; i++)
    if (g_str_equal (rw_canvas_part_get_info (get_part (fixture, i))->id, id))
      return get_part (fixture, i);

  g_assert_not_reached ();
}

static void
assert_selection (Fixture    *fixture,
                  const char *layer_id,
                  const char *workload_id)
{
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==,
                   layer_id);
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), ==,
                   workload_id);
}

static void
assert_parts_are_the_scenes (Fixture *fixture)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *expected = rw_scene_get_part (scene, i);

      g_assert_true (RW_IS_CANVAS_PART (child));
      g_assert_true (rw_canvas_part_get_info (RW_CANVAS_PART (child)) == expected);
      g_assert_true (gtk_widget_get_mapped (child));
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
}

static void
count_notify_cb (guint *count)
{
  (*count)++;
}

static void
test_session_property (void)
{
  g_autoptr (RwSession) session = rw_estate_new_session ();
  g_autoptr (RwSession) got = NULL;
  GtkWidget *canvas = g_object_ref_sink (rw_canvas_new ());
  guint notified = 0;

  g_signal_connect_swapped (canvas, "notify::session",
                            G_CALLBACK (count_notify_cb), &notified);
  g_assert_null (rw_canvas_get_session (RW_CANVAS (canvas)));

  rw_canvas_set_session (RW_CANVAS (canvas), NULL);
  g_assert_cmpuint (notified, ==, 0);
  g_object_set (canvas, "session", session, NULL);
  g_assert_cmpuint (notified, ==, 1);
  rw_canvas_set_session (RW_CANVAS (canvas), session);
  g_assert_cmpuint (notified, ==, 1);
  g_object_get (canvas, "session", &got, NULL);
  g_assert_true (got == session);
  rw_canvas_set_session (RW_CANVAS (canvas), NULL);
  g_assert_cmpuint (notified, ==, 2);

  g_assert_finalize_object (canvas);
}

static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  assert_parts_are_the_scenes (fixture);
  g_assert_cmpuint (fixture->canvas->parts->len, ==, 7 + 1);

  look_at (fixture, RW_TOGGLE_WORKLOADS);
  assert_parts_are_the_scenes (fixture);
  g_assert_cmpuint (fixture->canvas->parts->len, >, 30);

  rw_session_set_layer_hidden (fixture->session, "network", TRUE);
  look_at (fixture, RW_TOGGLE_SAAS);
  /* Its gap is there to be heard, and to be shown again. */
  assert_parts_are_the_scenes (fixture);
  g_assert_cmpuint (fixture->canvas->parts->len, ==, 7 + 1);
}

/* What stays is not made anew: it may have the focus or somebody's ear. */
static void
test_parts_are_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  RwCanvasPart *before[7];

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    before[i] = get_part (fixture, i);

  look_at (fixture, RW_TOGGLE_SAAS);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    g_assert_true (get_part (fixture, i) == before[i]);
}

static void
test_no_document (Fixture       *fixture,
                  gconstpointer  data)
{
  rw_session_set_document (fixture->session, NULL);
  rw_estate_settle (fixture->window);
  g_assert_null (rw_canvas_get_scene (fixture->canvas));
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)));
  g_assert_false (gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas)));
}

static void
assert_pick (Fixture *fixture,
             double   x,
             double   y)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (fixture->canvas), x, y,
                                       GTK_PICK_DEFAULT);
  int hit = rw_scene_hit (scene, x, y);

  if (hit < 0)
    g_assert_true (picked == GTK_WIDGET (fixture->canvas));
  else
    g_assert_true (picked == GTK_WIDGET (get_part (fixture, (guint) hit)));
}

static void
assert_picks_agree (Fixture *fixture)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  RwPoint centre = rw_scene_get_centre (scene);
  double radius = rw_scene_get_radius (scene);
  guint n_points = 0;

  for (double r = 0.37; r < radius * 1.1; r += 2.0)
    for (double angle = 0.0011; angle < 2.0 * G_PI; angle += G_PI / 90.0)
      {
        double x = centre.x + r * sin (angle);
        double y = centre.y - r * cos (angle);

        if (x < 0.0 || y < 0.0
            || x >= gtk_widget_get_width (GTK_WIDGET (fixture->canvas))
            || y >= gtk_widget_get_height (GTK_WIDGET (fixture->canvas)))
          continue;
        assert_pick (fixture, x, y);
        n_points++;
      }

  g_test_message ("%u points", n_points);
  g_assert_cmpuint (n_points, >, 10000);
}

static void
test_pick (Fixture       *fixture,
           gconstpointer  data)
{
  assert_picks_agree (fixture);
  look_at (fixture, RW_TOGGLE_WORKLOADS);
  assert_picks_agree (fixture);
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);

  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->canvas,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       rw_scene_get_title (scene));
  gtk_test_accessible_assert_property (fixture->canvas,
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       rw_scene_get_description (scene));

  for (guint i = 0; i < fixture->canvas->parts->len; i++)
    {
      RwCanvasPart *part = get_part (fixture, i);
      const RwScenePart *info = rw_scene_get_part (scene, i);

      gtk_test_accessible_assert_role (part, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (part, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           info->name);
      gtk_test_accessible_assert_property (part,
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           info->description);
      gtk_test_accessible_assert_state (part, GTK_ACCESSIBLE_STATE_SELECTED,
                                        FALSE);
      g_assert_nonnull (strstr (info->name, i < 7 ? "of 7"
                                                  : "outside the rings"));
    }
}

/* A flip renames the parts that change hands, without a word from us. */
static void
test_accessible_follows (Fixture       *fixture,
                         gconstpointer  data)
{
  RwCanvasPart *part = find_part (fixture, "layer-application");
  g_autofree char *before =
    g_strdup (rw_canvas_part_get_info (part)->description);

  look_at (fixture, RW_TOGGLE_SAAS);
  g_assert_cmpstr (rw_canvas_part_get_info (part)->description, !=, before);
  gtk_test_accessible_assert_property (part, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       rw_canvas_part_get_info (part)->description);
}

static void
test_extents (Fixture       *fixture,
              gconstpointer  data)
{
  look_at (fixture, RW_TOGGLE_WORKLOADS);

  for (guint i = 0; i < fixture->canvas->parts->len; i++)
    {
      GtkWidget *part = GTK_WIDGET (get_part (fixture, i));
      graphene_rect_t box;
      RwRect bounds;

      rw_sector_get_bounds (&rw_canvas_part_get_info (RW_CANVAS_PART (part))->area,
                            &bounds);
      g_assert_true (gtk_widget_compute_bounds (part, GTK_WIDGET (fixture->canvas),
                                                &box));
      g_assert_cmpfloat (box.origin.x, <=, bounds.x);
      g_assert_cmpfloat (box.origin.y, <=, bounds.y);
      g_assert_cmpfloat (box.size.width, >=, bounds.width);
      g_assert_cmpfloat (box.size.width, <=, bounds.width + 2.0);
      g_assert_cmpfloat (box.size.height, <=, bounds.height + 2.0);
    }
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *part = GTK_WIDGET (find_part (fixture, "layer-compute"));

  g_assert_true (gtk_widget_activate_action (part, "part.select", NULL));
  assert_selection (fixture, "compute", NULL);
  gtk_test_accessible_assert_state (part, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  rw_session_select (fixture->session, "data", NULL);
  gtk_test_accessible_assert_state (part, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (find_part (fixture, "layer-data"),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas),
                                             "canvas.clear-selection", NULL));
  assert_selection (fixture, NULL, NULL);
}

/* A ring says nothing of workloads, a sector does. */
static void
test_select_workload (Fixture       *fixture,
                      gconstpointer  data)
{
  rw_session_select (fixture->session, NULL, "office");
  for (guint i = 0; i < fixture->canvas->parts->len; i++)
    g_assert_false (rw_canvas_part_get_selected (get_part (fixture, i)));
  gtk_widget_activate_action (GTK_WIDGET (find_part (fixture, "layer-network")),
                              "part.select", NULL);
  assert_selection (fixture, "network", "office");

  look_at (fixture, RW_TOGGLE_WORKLOADS);
  g_assert_true (rw_canvas_part_get_selected (find_part (fixture,
                                                         "layer-network.office")));
  g_assert_false (rw_canvas_part_get_selected (find_part (fixture,
                                                          "layer-network.shop")));
  rw_session_select (fixture->session, NULL, "shop");
  g_assert_true (rw_canvas_part_get_selected (find_part (fixture,
                                                         "layer-network.shop")));
  g_assert_true (rw_canvas_part_get_selected (find_part (fixture,
                                                         "layer-physical.shop")));
  gtk_widget_activate_action (GTK_WIDGET (find_part (fixture,
                                                     "layer-compute.servers")),
                              "part.select", NULL);
  assert_selection (fixture, "compute", "servers");
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  guint requested = 0;

  g_signal_connect_swapped (fixture->canvas, "details-requested",
                            G_CALLBACK (count_notify_cb), &requested);
  gtk_widget_activate_action (GTK_WIDGET (find_part (fixture, "layer-identity")),
                              "part.open", NULL);
  g_assert_cmpuint (requested, ==, 1);
  assert_selection (fixture, "identity", NULL);
}

/* The focus stays where it was, though the ring has become sectors. */
static void
test_focus_survives (Fixture       *fixture,
                     gconstpointer  data)
{
  const RwScenePart *part;

  gtk_widget_grab_focus (GTK_WIDGET (find_part (fixture, "layer-perimeter")));
  look_at (fixture, RW_TOGGLE_WORKLOADS);
  part = rw_canvas_part_get_info (rw_canvas_get_focused_part (fixture->canvas));
  g_assert_cmpstr (part->layer_id, ==, "perimeter");
  g_assert_cmpstr (part->workload_id, ==, "servers");

  look_at (fixture, RW_TOGGLE_IAAS);
  part = rw_canvas_part_get_info (rw_canvas_get_focused_part (fixture->canvas));
  g_assert_cmpstr (part->id, ==, "layer-perimeter");
}

static void
toggle_cb (GSimpleAction *action,
           GVariant      *parameter,
           char         **chosen)
{
  g_free (*chosen);
  *chosen = g_variant_dup_string (parameter, NULL);
}

static gboolean
press (GtkWidget  *widget,
       const char *accelerator)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller)
                  ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut =
            g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger =
            gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, accelerator))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  const char *const ids[] = { "on-premises", "iaas", "paas", "saas", "workloads" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new ("toggle", G_VARIANT_TYPE_STRING);
  g_autofree char *chosen = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (toggle_cb), &chosen);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      char key[] = { (char) ('1' + i), '\0' };
      g_autofree char *keypad = g_strconcat ("KP_", key, NULL);

      g_assert_true (press (GTK_WIDGET (fixture->canvas), key));
      g_assert_cmpstr (chosen, ==, ids[i]);
      g_clear_pointer (&chosen, g_free);
      g_assert_true (press (GTK_WIDGET (fixture->canvas), keypad));
      g_assert_cmpstr (chosen, ==, ids[i]);
    }
}

static void
test_part_keys (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *part = GTK_WIDGET (find_part (fixture, "layer-application"));

  g_assert_false (press (GTK_WIDGET (fixture->canvas), "Escape"));
  g_assert_true (press (part, "space"));
  assert_selection (fixture, "application", NULL);
  g_assert_true (press (GTK_WIDGET (fixture->canvas), "Escape"));
  assert_selection (fixture, NULL, NULL);
  g_assert_true (press (part, "Return"));
  assert_selection (fixture, "application", NULL);

  g_assert_true (press (GTK_WIDGET (fixture->canvas), "End"));
  g_assert_true (rw_canvas_get_focused_part (fixture->canvas)
                 == get_part (fixture, 7));
  g_assert_true (press (GTK_WIDGET (fixture->canvas), "Home"));
  g_assert_true (rw_canvas_get_focused_part (fixture->canvas)
                 == get_part (fixture, 0));
}

static void
test_small (Fixture       *fixture,
            gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->canvas), GTK_ORIENTATION_HORIZONTAL,
                      -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
  gtk_widget_measure (GTK_WIDGET (fixture->canvas), GTK_ORIENTATION_VERTICAL,
                      340, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
}

/* Enter looks into a group, the trail tells where that is, and the way back
 * leads by Escape and by the group that goes. */
static void
test_look_inside (Fixture       *fixture,
                  gconstpointer  data)
{
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  RwHistory *history = rw_session_get_history (fixture->session);
  g_autoptr (GtkWidget) trail = g_object_ref_sink (rw_trail_new ());
  g_autoptr (GPtrArray) web = g_ptr_array_new ();

  rw_trail_set_session (RW_TRAIL (trail), fixture->session);
  for (guint i = 0; i < 14; i++)
    g_ptr_array_add (web,
                     rw_edit_add_workload (history, scenario, "Front", NULL,
                                           RW_SERVICE_MODEL_PAAS,
                                           RW_EDIT_END));
  rw_edit_set_group (history, scenario, web, "Web");
  rw_session_set_grouping (fixture->session, RW_GROUPING_GROUP);
  look_at (fixture, RW_TOGGLE_WORKLOADS);
  rw_session_select (fixture->session, NULL, NULL);
  rw_estate_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (trail));

  gtk_widget_activate_action (
    GTK_WIDGET (find_part (fixture, "layer-compute.group=Web")), "part.open",
    NULL);
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_session_get_drill (fixture->session), ==, "group=Web");
  g_assert_true (gtk_widget_get_visible (trail));
  assert_parts_are_the_scenes (fixture);
  assert_selection (fixture, NULL, NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas),
                              "canvas.clear-selection", NULL);
  rw_estate_settle (fixture->window);
  g_assert_null (rw_session_get_drill (fixture->session));
  g_assert_false (gtk_widget_get_visible (trail));

  rw_session_set_drill (fixture->session, "group=Web");
  rw_edit_set_group (history, scenario, web, "Front");
  rw_estate_settle (fixture->window);
  g_assert_null (rw_session_get_drill (fixture->session));
  assert_parts_are_the_scenes (fixture);
}

/* A share selects its ring. */
static void
test_rollup (Fixture       *fixture,
             gconstpointer  data)
{
  look_at (fixture, RW_TOGGLE_ROLLUP);
  assert_parts_are_the_scenes (fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_part (fixture, 1)),
                              "part.select", NULL);
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==,
                   rw_canvas_part_get_info (get_part (fixture, 1))->layer_id);
  g_assert_null (rw_session_get_selected_workload (fixture->session));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/canvas/session-property", test_session_property);
  ADD ("/canvas/parts-are-the-scenes", test_parts);
  ADD ("/canvas/parts-are-kept", test_parts_are_kept);
  ADD ("/canvas/no-document", test_no_document);
  ADD ("/canvas/pick-agrees-with-the-scene", test_pick);
  ADD ("/canvas/accessible", test_accessible);
  ADD ("/canvas/accessible-follows", test_accessible_follows);
  ADD ("/canvas/extents-are-tight", test_extents);
  ADD ("/canvas/select", test_select);
  ADD ("/canvas/select-workload", test_select_workload);
  ADD ("/canvas/open", test_open);
  ADD ("/canvas/focus-survives", test_focus_survives);
  ADD ("/canvas/toggle-keys", test_keys);
  ADD ("/canvas/part-keys", test_part_keys);
  ADD ("/canvas/small", test_small);
  ADD ("/canvas/look-inside", test_look_inside);
  ADD ("/canvas/roll-up", test_rollup);

  return g_test_run ();
}
