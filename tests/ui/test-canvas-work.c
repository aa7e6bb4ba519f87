/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much is done for a change, counted and not timed: what is laid out
 * again, which tiles are painted and which widgets are made, with a handful
 * of workloads and with ten thousand.
 */

#include "config.h"

#include <adwaita.h>

#include "app/rw-canvas-private.h"
#include "estate.h"
#include "rw-estate.h"

#define MANY 10000
/* Of as many workloads nobody can point at each in each ring. */
#define MAX_PARTS 200

#define WIDTH 900
#define HEIGHT 700

typedef struct
{
  RwSession *session;
  RwCanvas  *canvas;
  GtkWidget *window;
  guint      n_layouts;  /* before the change */
  guint      n_painted;
} Fixture;

static void
begin (Fixture *fixture)
{
  rw_estate_settle (fixture->window);
  fixture->n_layouts = fixture->canvas->n_layouts;
  fixture->n_painted =
    rw_canvas_picture_get_n_painted (fixture->canvas->picture);
}

/* Waits for the change to be seen; returns how many tiles that took. */
static guint
end (Fixture *fixture,
     guint    n_layouts)
{
  guint n_painted;

  rw_estate_settle (fixture->window);
  n_painted = rw_canvas_picture_get_n_painted (fixture->canvas->picture)
              - fixture->n_painted;
  g_test_message ("%u layouts, %u tiles",
                  fixture->canvas->n_layouts - fixture->n_layouts, n_painted);
  g_assert_cmpuint (fixture->canvas->n_layouts - fixture->n_layouts, ==,
                    n_layouts);

  return n_painted;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  guint n_workloads = GPOINTER_TO_UINT (data);

  rw_estate_animate (FALSE);
  fixture->session = n_workloads > 0 ? rw_estate_new (n_workloads)
                                     : rw_estate_new_session ();
  fixture->canvas = RW_CANVAS (rw_canvas_new ());
  rw_canvas_set_session (fixture->canvas, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->canvas), WIDTH, HEIGHT);
  begin (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* Tiles that the canvas shows some of, wherever they begin. */
static guint
count_seen (Fixture *fixture)
{
  RwRect tile;
  int columns;
  int rows;

  rw_tile_grid_get_tile (rw_canvas_picture_get_grid (fixture->canvas->picture), 0,
                         &tile);
  columns = gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) / (int) tile.width + 2;
  rows = gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) / (int) tile.height + 2;

  return (guint) (columns * rows);
}

static guint
count_all (Fixture *fixture)
{
  return rw_tile_grid_get_n_tiles (
    rw_canvas_picture_get_grid (fixture->canvas->picture));
}

static void
test_idle (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->canvas));
  g_assert_cmpuint (end (fixture, 0), ==, 0);
}

/* However often something changes before it is drawn, it is laid out once. */
static void
test_flip (Fixture       *fixture,
           gconstpointer  data)
{
  rw_session_set_toggle (fixture->session, RW_TOGGLE_ON_PREMISES);
  begin (fixture);

  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  g_assert_cmpuint (end (fixture, 1), <, count_all (fixture));
}

static void
test_flip_and_back (Fixture       *fixture,
                    gconstpointer  data)
{
  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  begin (fixture);

  rw_session_set_toggle (fixture->session, RW_TOGGLE_SAAS);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  g_assert_cmpuint (end (fixture, 1), ==, 0);
}

/* Who has the focus, the pointer or somebody's ear keeps it. */
static void
test_flip_keeps_parts (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) before = NULL;

  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  begin (fixture);
  before = g_ptr_array_copy (fixture->canvas->parts, NULL, NULL);

  rw_session_set_toggle (fixture->session, RW_TOGGLE_SAAS);
  end (fixture, 1);
  g_assert_cmpuint (before->len, ==, fixture->canvas->parts->len);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (before->pdata[i] == fixture->canvas->parts->pdata[i]);
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *part = g_ptr_array_index (fixture->canvas->parts, 2);

  gtk_widget_set_state_flags (part, GTK_STATE_FLAG_PRELIGHT, FALSE);
  rw_canvas_hover (fixture->canvas,
                   rw_canvas_part_get_info (RW_CANVAS_PART (part))->layer_id);
  g_assert_cmpuint (end (fixture, 0), ==, 0);

  gtk_widget_unset_state_flags (part, GTK_STATE_FLAG_PRELIGHT);
  rw_canvas_hover (fixture->canvas, NULL);
  g_assert_cmpuint (end (fixture, 0), ==, 0);
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  rw_session_select (fixture->session, "compute", NULL);
  g_assert_cmpuint (end (fixture, 0), ==, 0);
  rw_session_select (fixture->session, NULL, NULL);
  g_assert_cmpuint (end (fixture, 0), ==, 0);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  for (double zoom = 1.5; zoom <= RW_ZOOM_MAX; zoom *= 1.5)
    {
      begin (fixture);
      rw_canvas_zoom_at (fixture->canvas, zoom, WIDTH / 2.0, HEIGHT / 2.0);
      g_assert_cmpuint (end (fixture, 0), <=, count_seen (fixture));
    }
}

/* A step that is shorter than a tile uncovers a row and a column at most, and
 * where one has been there is nothing to do. */
static void
test_pan (Fixture       *fixture,
          gconstpointer  data)
{
  guint n_edge = 0;
  RwRect tile;

  rw_canvas_zoom_at (fixture->canvas, 4.0, WIDTH / 2.0, HEIGHT / 2.0);
  begin (fixture);
  rw_tile_grid_get_tile (rw_canvas_picture_get_grid (fixture->canvas->picture), 0,
                         &tile);
  n_edge = (guint) (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) / (int) tile.width
                    + gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) / (int) tile.height
                    + 4);

  g_assert_true (rw_canvas_pan (fixture->canvas, tile.width / 2, tile.height / 2));
  g_assert_cmpuint (end (fixture, 0), <=, n_edge);

  begin (fixture);
  g_assert_true (rw_canvas_pan (fixture->canvas, -tile.width / 2, -tile.height / 2));
  g_assert_cmpuint (end (fixture, 0), ==, 0);
}

static void
test_few_parts (Fixture       *fixture,
                gconstpointer  data)
{
  rw_session_set_toggle (fixture->session, RW_TOGGLE_WORKLOADS);
  rw_estate_settle (fixture->window);
  g_test_message ("%u parts, %u shapes", fixture->canvas->parts->len,
                  rw_scene_get_n_shapes (rw_canvas_get_scene (fixture->canvas)));
  g_assert_cmpuint (fixture->canvas->parts->len, <=, MAX_PARTS);
}

static void
add (const char *path,
     void      (*function) (Fixture *, gconstpointer))
{
  g_autofree char *few = g_strconcat ("/canvas/work/few/", path, NULL);
  g_autofree char *many = g_strconcat ("/canvas/work/many/", path, NULL);

  g_test_add (few, Fixture, NULL, set_up, function, tear_down);
  g_test_add (many, Fixture, GUINT_TO_POINTER (MANY), set_up, function, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  add ("idle", test_idle);
  add ("flip", test_flip);
  add ("flip-and-back", test_flip_and_back);
  add ("flip-keeps-parts", test_flip_keeps_parts);
  add ("hover", test_hover);
  add ("select", test_select);
  add ("zoom", test_zoom);
  add ("pan", test_pan);
  add ("few-parts", test_few_parts);

  return g_test_run ();
}
