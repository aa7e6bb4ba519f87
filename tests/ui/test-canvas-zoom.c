/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking nearer and elsewhere: what lies at the pointer stays there, nothing
 * beyond the picture is seen, nothing is laid out again, and the parts are
 * where the picture shows them.
 */

#include "config.h"

#include <math.h>

#include "app/rw-canvas-private.h"
#include "estate.h"

static const double zooms[] = { 1.0, 2.35, 8.0 };

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
look (Fixture *fixture,
      double   zoom,
      double   x,
      double   y)
{
  rw_lens_set (rw_session_get_lens (fixture->session), zoom, x, y);
  rw_estate_settle (fixture->window);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, NULL);
  rw_estate_settle (fixture->window);
}

/* Whose place in the picture lies at a place of the canvas. */
static RwPoint
get_place (Fixture *fixture,
           double   x,
           double   y)
{
  RwCanvas *canvas = fixture->canvas;

  return (RwPoint) { (x + canvas->offset_x) / canvas->zoom,
                     (y + canvas->offset_y) / canvas->zoom };
}

static void
assert_covered (Fixture *fixture)
{
  RwCanvas *canvas = fixture->canvas;
  int width = gtk_widget_get_width (GTK_WIDGET (canvas));
  int height = gtk_widget_get_height (GTK_WIDGET (canvas));

  g_assert_cmpint (canvas->offset_x, >=, 0);
  g_assert_cmpint (canvas->offset_y, >=, 0);
  g_assert_cmpfloat (canvas->offset_x + width, <=, width * canvas->zoom + 1.0);
  g_assert_cmpfloat (canvas->offset_y + height, <=,
                     height * canvas->zoom + 1.0);
}

/* What is picked is what the scene says, wherever one looks. */
static void
assert_picks_agree (Fixture *fixture)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  guint n_parts = 0;

  for (double y = 0.5; y < gtk_widget_get_height (canvas); y += 7.0)
    for (double x = 0.5; x < gtk_widget_get_width (canvas); x += 7.0)
      {
        RwPoint place = get_place (fixture, x, y);
        int hit = rw_scene_hit (scene, place.x, place.y);
        GtkWidget *picked = gtk_widget_pick (canvas, x, y, GTK_PICK_DEFAULT);

        if (hit < 0)
          g_assert_true (picked == canvas);
        else
          g_assert_true (picked
                         == g_ptr_array_index (fixture->canvas->parts, hit));
        g_assert_cmpint (rw_canvas_hit (fixture->canvas, x, y), ==, hit);
        n_parts += hit >= 0;
      }

  g_test_message ("%.0f %%: %u on parts", fixture->canvas->zoom * 100, n_parts);
  g_assert_cmpuint (n_parts, >, 2000);
}

static void
test_pick (Fixture       *fixture,
           gconstpointer  data)
{
  for (int toggle = RW_TOGGLE_PAAS; toggle < RW_N_TOGGLES; toggle++)
    for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
      {
        rw_session_set_toggle (fixture->session, (RwToggle) toggle);
        look (fixture, zooms[i], 0.43, 0.61);
        assert_covered (fixture);
        assert_picks_agree (fixture);
      }
}

static void
test_about_the_pointer (Fixture       *fixture,
                        gconstpointer  data)
{
  RwPoint before = get_place (fixture, 500, 200);
  RwPoint after;

  for (double zoom = 1.0; zoom < RW_ZOOM_MAX; zoom *= 1.37)
    {
      rw_canvas_zoom_at (fixture->canvas, zoom, 500, 200);
      rw_estate_settle (fixture->window);
      after = get_place (fixture, 500, 200);
      g_assert_cmpfloat_with_epsilon (after.x, before.x, 1.0);
      g_assert_cmpfloat_with_epsilon (after.y, before.y, 1.0);
      assert_covered (fixture);
    }
}

static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  rw_canvas_zoom_at (fixture->canvas, 100.0, 0, 0);
  rw_estate_settle (fixture->window);
  g_assert_cmpfloat_with_epsilon (fixture->canvas->zoom, RW_ZOOM_MAX, 1e-9);
  g_assert_cmpint (fixture->canvas->offset_x, ==, 0);
  g_assert_false (rw_canvas_pan (fixture->canvas, -50, 0));
  g_assert_true (rw_canvas_pan (fixture->canvas, 50, 1e6));
  rw_estate_settle (fixture->window);
  assert_covered (fixture);
  g_assert_false (rw_canvas_pan (fixture->canvas, 0, 10));

  rw_canvas_zoom_at (fixture->canvas, 0.1, 30, 30);
  rw_estate_settle (fixture->window);
  g_assert_cmpfloat_with_epsilon (fixture->canvas->zoom, 1.0, 1e-9);
  g_assert_cmpint (fixture->canvas->offset_x, ==, 0);
  g_assert_cmpint (fixture->canvas->offset_y, ==, 0);
  g_assert_false (rw_canvas_pan (fixture->canvas, 10, 10));
}

/* Small steps add up, though pixels are whole. */
static void
test_small_steps (Fixture       *fixture,
                  gconstpointer  data)
{
  int before;

  look (fixture, 3.0, 0.5, 0.5);
  before = fixture->canvas->offset_x;
  for (int i = 0; i < 100; i++)
    rw_canvas_pan (fixture->canvas, 0.3, 0.0);
  rw_estate_settle (fixture->window);
  g_assert_cmpint (fixture->canvas->offset_x, ==, before + 30);
}

static void
test_lays_nothing_out (Fixture       *fixture,
                       gconstpointer  data)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  GtkWidget *part = g_ptr_array_index (fixture->canvas->parts, 2);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      look (fixture, zooms[i], 0.3, 0.7);
      rw_canvas_pan (fixture->canvas, 40, -20);
      rw_estate_settle (fixture->window);
      g_assert_true (rw_canvas_get_scene (fixture->canvas) == scene);
      g_assert_true (part == g_ptr_array_index (fixture->canvas->parts, 2));
    }
}

/* What is not seen is not painted, and panning paints only what comes. */
static void
test_paints_what_is_seen (Fixture       *fixture,
                          gconstpointer  data)
{
  RwCanvasPicture *picture = fixture->canvas->picture;
  GskRenderNode *tile;
  RwRect seen;
  guint middle = 0;

  look (fixture, 8.0, 0.5, 0.5);
  rw_canvas_get_seen (fixture->canvas, &seen);
  for (guint i = 0;
       i < rw_tile_grid_get_n_tiles (rw_canvas_picture_get_grid (picture)); i++)
    {
      RwRect rect;

      rw_tile_grid_get_tile (rw_canvas_picture_get_grid (picture), i, &rect);
      if (rw_rect_distance (&rect, seen.x + seen.width / 2.0,
                            seen.y + seen.height / 2.0) < 0.001)
        middle = i;
      if (!rw_rect_intersects (&rect, &seen))
        g_assert_false (rw_canvas_picture_has_node (picture, i));
    }
  g_assert_true (rw_canvas_picture_has_node (picture, middle));

  tile = rw_canvas_picture_get_tile (picture, middle);
  rw_canvas_pan (fixture->canvas, 64, 64);
  rw_estate_settle (fixture->window);
  g_assert_true (rw_canvas_picture_get_tile (picture, middle) == tile);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  double last = 1.0;

  for (int i = 0; i < 20; i++)
    {
      act (fixture, "canvas.zoom-in");
      g_assert_cmpfloat (fixture->canvas->zoom, >=, last);
      last = fixture->canvas->zoom;
    }
  g_assert_cmpfloat_with_epsilon (last, RW_ZOOM_MAX, 1e-9);
  act (fixture, "canvas.zoom-out");
  g_assert_cmpfloat_with_epsilon (fixture->canvas->zoom, 6.0, 1e-9);

  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.pan",
                              "(ii)", 0, -1000);
  rw_estate_settle (fixture->window);
  g_assert_cmpint (fixture->canvas->offset_y, ==, 0);
  act (fixture, "canvas.zoom-fit");
  g_assert_cmpfloat_with_epsilon (fixture->canvas->zoom, 1.0, 1e-9);
}

static gboolean
is_seen (Fixture      *fixture,
         RwCanvasPart *part)
{
  const RwSector *area = &rw_canvas_part_get_info (part)->area;
  RwPoint point = rw_polar_point (area->cx, area->cy, (area->r0 + area->r1) / 2.0,
                                  fixture->canvas->focus_angle);
  RwRect seen;

  rw_canvas_get_seen (fixture->canvas, &seen);

  return rw_rect_distance (&seen, point.x * fixture->canvas->zoom,
                           point.y * fixture->canvas->zoom) < 0.001;
}

/* Who walks by the keyboard sees where to. */
static void
test_focus_is_seen (Fixture       *fixture,
                    gconstpointer  data)
{
  rw_session_set_toggle (fixture->session, RW_TOGGLE_WORKLOADS);
  look (fixture, 6.0, 0.0, 0.0);
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);

  for (guint i = 0; i < fixture->canvas->parts->len; i++)
    {
      RwCanvasPart *part = g_ptr_array_index (fixture->canvas->parts, i);

      g_assert_true (rw_canvas_focus_part (fixture->canvas, (int) i));
      rw_estate_settle (fixture->window);
      g_assert_true (is_seen (fixture, part));
      assert_covered (fixture);
    }
}

/* A larger window shows the same place. */
static void
test_resize (Fixture       *fixture,
             gconstpointer  data)
{
  double x;
  double y;
  double x_after;
  double y_after;

  look (fixture, 2.5, 0.4, 0.55);
  rw_lens_get_middle (rw_session_get_lens (fixture->session), &x, &y);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 700);
  rw_estate_settle (fixture->window);
  rw_lens_get_middle (rw_session_get_lens (fixture->session), &x_after, &y_after);
  g_assert_cmpfloat_with_epsilon (x, x_after, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, y_after, 1e-9);
  assert_covered (fixture);
  assert_picks_agree (fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, function) \
  g_test_add ("/canvas/zoom/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("pick", test_pick);
  ADD ("about-the-pointer", test_about_the_pointer);
  ADD ("limits", test_limits);
  ADD ("small-steps", test_small_steps);
  ADD ("lays-nothing-out", test_lays_nothing_out);
  ADD ("paints-what-is-seen", test_paints_what_is_seen);
  ADD ("keys", test_keys);
  ADD ("focus-is-seen", test_focus_is_seen);
  ADD ("resize", test_resize);

  return g_test_run ();
}
