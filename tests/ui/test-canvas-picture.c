/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the canvas paints, and how little of it anew: a flip repaints the
 * groups that change, a hover one part.
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "app/rw-canvas-private.h"
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
  rw_canvas_set_session (fixture->canvas, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->canvas), 800, 640);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* A place in the picture that is fill and nothing else: between the name at
 * the top and the letter at the foot, a little off any line. */
static RwPoint
find_fill (RwScene    *scene,
           const char *id,
           double      angle)
{
  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (g_str_equal (part->id, id))
        return rw_polar_point (part->area.cx, part->area.cy,
                               (part->area.r0 + part->area.r1) / 2.0, angle);
    }

  g_assert_not_reached ();
}

static GskRenderNode *
take_node (RwCanvas *canvas)
{
  g_autoptr (GdkPaintable) paintable =
    gtk_widget_paintable_new (GTK_WIDGET (canvas));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot,
                          gtk_widget_get_width (GTK_WIDGET (canvas)),
                          gtk_widget_get_height (GTK_WIDGET (canvas)));

  return gtk_snapshot_to_node (snapshot);
}

static RwColor
get_pixel (Fixture *fixture,
           RwPoint  point)
{
  GskRenderNode *node = take_node (fixture->canvas);
  GskRenderer *renderer =
    gtk_native_get_renderer (GTK_NATIVE (fixture->window));
  graphene_rect_t viewport;
  g_autoptr (GdkTexture) texture = NULL;
  guchar bgra[4];

  graphene_rect_init (&viewport, (float) floor (point.x), (float) floor (point.y),
                      1.0f, 1.0f);
  texture = gsk_renderer_render_texture (renderer, node, &viewport);
  gsk_render_node_unref (node);
  gdk_texture_download (texture, bgra, sizeof bgra);

  return (RwColor) { bgra[2] / 255.0f, bgra[1] / 255.0f, bgra[0] / 255.0f,
                     bgra[3] / 255.0f };
}

static void
assert_color_at (Fixture       *fixture,
                 const char    *id,
                 double         angle,
                 const RwColor *expected)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  RwColor got = get_pixel (fixture, find_fill (scene, id, angle));

  g_test_message ("%s: %.3f %.3f %.3f", id, (double) got.r, (double) got.g,
                  (double) got.b);
  g_assert_cmpfloat_with_epsilon (got.r, expected->r, 0.02);
  g_assert_cmpfloat_with_epsilon (got.g, expected->g, 0.02);
  g_assert_cmpfloat_with_epsilon (got.b, expected->b, 0.02);
}

static void
assert_color (Fixture       *fixture,
              const char    *id,
              const RwColor *expected)
{
  assert_color_at (fixture, id, 1.3, expected);
}

static const RwColor *
get_owner_color (Fixture *fixture,
                 RwOwner  owner)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  /* A scene's own theme goes with the scene. */
  const RwTheme *theme = rw_theme_find (rw_scene_get_theme (scene)->id);

  return &theme->owners[owner].color;
}

static void
test_toggle_recolours (Fixture       *fixture,
                       gconstpointer  data)
{
  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  rw_estate_settle (fixture->window);
  assert_color (fixture, "layer-compute",
                get_owner_color (fixture, RW_OWNER_CUSTOMER));
  assert_color (fixture, "layer-physical",
                get_owner_color (fixture, RW_OWNER_PROVIDER));

  rw_session_set_toggle (fixture->session, RW_TOGGLE_SAAS);
  rw_estate_settle (fixture->window);
  assert_color (fixture, "layer-compute",
                get_owner_color (fixture, RW_OWNER_PROVIDER));
  assert_color (fixture, "layer-physical",
                get_owner_color (fixture, RW_OWNER_PROVIDER));
}

static void
test_workloads_recolour (Fixture       *fixture,
                         gconstpointer  data)
{
  rw_session_set_toggle (fixture->session, RW_TOGGLE_WORKLOADS);
  rw_estate_settle (fixture->window);
  /* In the second of five sectors, beside its letter. */
  assert_color_at (fixture, "layer-compute.telemetry", 0.95,
                   get_owner_color (fixture, RW_OWNER_PROVIDER));
}

/* On a slow machine the animation is over before the main loop is idle. */
static void
wait_for_start (Fixture *fixture)
{
  while (adw_animation_get_state (fixture->canvas->animation)
         != ADW_ANIMATION_PLAYING)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_animation (Fixture *fixture)
{
  while (adw_animation_get_state (fixture->canvas->animation)
         == ADW_ANIMATION_PLAYING)
    g_main_context_iteration (NULL, TRUE);
  rw_estate_settle (fixture->window);
}

static void
test_animation (Fixture       *fixture,
                gconstpointer  data)
{
  rw_estate_animate (TRUE);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  wait_for_start (fixture);
  wait_for_animation (fixture);
  assert_color (fixture, "layer-compute",
                get_owner_color (fixture, RW_OWNER_CUSTOMER));
  g_assert_cmpfloat (rw_canvas_picture_get_progress (fixture->canvas->picture),
                     >=, 1.0);
}

static void
pause_at (Fixture *fixture,
          double   progress)
{
  if (adw_animation_get_state (fixture->canvas->animation)
      != ADW_ANIMATION_PAUSED)
    wait_for_start (fixture);
  adw_animation_pause (fixture->canvas->animation);
  rw_canvas_picture_set_progress (fixture->canvas->picture, progress);
  gtk_widget_queue_draw (GTK_WIDGET (fixture->canvas));
  rw_estate_settle (fixture->window);
}

/* The new colour sweeps clockwise; what is overtaken goes on from what is
 * seen. */
static void
test_interrupted (Fixture       *fixture,
                  gconstpointer  data)
{
  const RwColor *customer = get_owner_color (fixture, RW_OWNER_CUSTOMER);
  const RwColor *provider = get_owner_color (fixture, RW_OWNER_PROVIDER);

  rw_estate_animate (TRUE);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  pause_at (fixture, 0.5);
  assert_color_at (fixture, "layer-compute", 1.3, customer);
  assert_color_at (fixture, "layer-compute", 2.6, customer);
  assert_color_at (fixture, "layer-compute", 4.0, provider);

  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  wait_for_start (fixture);
  pause_at (fixture, 0.0);
  assert_color_at (fixture, "layer-compute", 1.3, customer);
  assert_color_at (fixture, "layer-compute", 4.0, provider);
  pause_at (fixture, 0.25);
  assert_color_at (fixture, "layer-compute", 1.3, provider);
  assert_color_at (fixture, "layer-compute", 2.6, customer);
  assert_color_at (fixture, "layer-compute", 4.0, provider);

  adw_animation_skip (fixture->canvas->animation);
  rw_estate_settle (fixture->window);
  assert_color (fixture, "layer-compute", provider);
  assert_color_at (fixture, "layer-compute", 2.6, provider);
}

static GskRenderNode *
get_tile_at (Fixture *fixture,
             RwPoint  point)
{
  RwCanvasPicture *picture = fixture->canvas->picture;
  const RwTileGrid *grid = rw_canvas_picture_get_grid (picture);

  for (guint i = 0; i < rw_tile_grid_get_n_tiles (grid); i++)
    {
      RwRect tile;

      rw_tile_grid_get_tile (grid, i, &tile);
      if (rw_rect_distance (&tile, point.x, point.y) < 0.001)
        return rw_canvas_picture_get_tile (picture, i);
    }

  g_assert_not_reached ();
}

static GPtrArray *
get_tiles (Fixture *fixture)
{
  RwCanvasPicture *picture = fixture->canvas->picture;
  const RwTileGrid *grid = rw_canvas_picture_get_grid (picture);
  GPtrArray *tiles = g_ptr_array_new ();

  for (guint i = 0; i < rw_tile_grid_get_n_tiles (grid); i++)
    {
      GskRenderNode *node = rw_canvas_picture_get_tile (picture, i);

      g_ptr_array_add (tiles, node != NULL ? gsk_render_node_ref (node) : NULL);
    }

  return tiles;
}

static void
free_tiles (GPtrArray *tiles)
{
  for (guint i = 0; i < tiles->len; i++)
    if (tiles->pdata[i] != NULL)
      gsk_render_node_unref (tiles->pdata[i]);
  g_ptr_array_unref (tiles);
}

static guint
count_new (GPtrArray *before,
           GPtrArray *after)
{
  guint n = 0;

  for (guint i = 0; i < after->len; i++)
    n += after->pdata[i] != before->pdata[i];

  return n;
}

/* From the own datacenter to IaaS, physical security alone changes hands: its
 * tiles are made anew, and those with the words that say so. */
static void
test_keeps_tiles (Fixture       *fixture,
                  gconstpointer  data)
{
  RwScene *scene;
  GPtrArray *before;
  GPtrArray *after;
  RwPoint inner;
  RwPoint outer;
  GskRenderNode *inner_tile;
  GskRenderNode *outer_tile;

  rw_session_set_toggle (fixture->session, RW_TOGGLE_ON_PREMISES);
  rw_estate_settle (fixture->window);
  scene = rw_canvas_get_scene (fixture->canvas);
  inner = rw_scene_get_centre (scene);
  outer = find_fill (scene, "layer-physical", 1.3);
  before = get_tiles (fixture);
  inner_tile = get_tile_at (fixture, inner);
  outer_tile = get_tile_at (fixture, outer);

  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  rw_estate_settle (fixture->window);
  after = get_tiles (fixture);
  g_assert_true (get_tile_at (fixture, inner) == inner_tile);
  g_assert_true (get_tile_at (fixture, outer) != outer_tile);
  g_test_message ("%u of %u tiles", count_new (before, after), after->len);
  g_assert_cmpuint (count_new (before, after), <=, after->len * 3 / 4);
  free_tiles (before);
  free_tiles (after);
}

/* A frame of the sweep paints what its front crosses. */
static void
test_step_is_small (Fixture       *fixture,
                    gconstpointer  data)
{
  GPtrArray *before;
  GPtrArray *after;

  rw_estate_animate (TRUE);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  pause_at (fixture, 0.3);
  before = get_tiles (fixture);
  pause_at (fixture, 0.35);
  after = get_tiles (fixture);
  g_test_message ("%u of %u tiles", count_new (before, after), after->len);
  g_assert_cmpuint (count_new (before, after), >, 0);
  g_assert_cmpuint (count_new (before, after), <=, after->len / 3);
  free_tiles (before);
  free_tiles (after);
}

/* Looking again at the same leaves all as it was. */
static void
test_keeps_all (Fixture       *fixture,
                gconstpointer  data)
{
  GPtrArray *before = get_tiles (fixture);
  GPtrArray *after;

  rw_session_set_toggle (fixture->session, RW_TOGGLE_SAAS);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  rw_estate_settle (fixture->window);
  after = get_tiles (fixture);
  g_assert_cmpuint (count_new (before, after), ==, 0);
  free_tiles (before);
  free_tiles (after);
}

static void
download (GskRenderNode *node,
          GtkWidget     *window,
          int            width,
          int            height,
          guchar        *pixels)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GdkTexture) texture = NULL;

  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0,
                                                              (float) width,
                                                              (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
}

/* Cutting a picture into tiles is not to be seen: where an edge crosses from
 * one to the next, its smoothing may differ by a shade. */
static void
test_no_seams (Fixture       *fixture,
               gconstpointer  data)
{
  RwScene *scene = rw_canvas_get_scene (fixture->canvas);
  int width = (int) rw_scene_get_width (scene);
  int height = (int) rw_scene_get_height (scene);
  gsize size = (gsize) width * (gsize) height * 4;
  g_autoptr (RwPainter) painter = rw_painter_new (fixture->canvas->text);
  g_autofree guchar *whole = g_malloc0 (size);
  g_autofree guchar *tiled = g_malloc0 (size);
  GskRenderNode *node;
  cairo_t *cr;
  guint worst = 0;
  guint n_off = 0;

  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                  (float) height));
  cr = gsk_cairo_node_get_draw_context (node);
  rw_painter_paint (painter, scene, cr);
  cairo_destroy (cr);
  download (node, fixture->window, width, height, whole);
  gsk_render_node_unref (node);

  node = take_node (fixture->canvas);
  download (node, fixture->window, width, height, tiled);
  gsk_render_node_unref (node);

  for (gsize i = 0; i < size; i++)
    {
      guint difference = (guint) ABS (whole[i] - tiled[i]);

      worst = MAX (worst, difference);
      n_off += difference > 2;
    }
  g_test_message ("%u bytes of %" G_GSIZE_FORMAT " off, by up to %u", n_off, size,
                  worst);
  g_assert_cmpuint (worst, <=, 24);
  g_assert_cmpuint (n_off, <=, size / 1000);
}

static void
collect_leaves (GskRenderNode *node,
                GPtrArray     *leaves)
{
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      collect_leaves (gsk_container_node_get_child (node, i), leaves);
  else if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    collect_leaves (gsk_clip_node_get_child (node), leaves);
  else
    g_ptr_array_add (leaves, node);
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *part = g_ptr_array_index (fixture->canvas->parts, 3);
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  GskRenderNode *first;
  GskRenderNode *second;
  guint n_new = 0;

  rw_estate_settle (fixture->window);
  first = take_node (fixture->canvas);
  collect_leaves (first, before);

  gtk_widget_set_state_flags (part, GTK_STATE_FLAG_PRELIGHT, FALSE);
  rw_estate_settle (fixture->window);
  second = take_node (fixture->canvas);
  collect_leaves (second, after);

  for (guint i = 0; i < before->len; i++)
    g_assert_true (g_ptr_array_find (after, g_ptr_array_index (before, i), NULL));
  for (guint i = 0; i < after->len; i++)
    n_new += !g_ptr_array_find (before, g_ptr_array_index (after, i), NULL);
  g_test_message ("%u new nodes", n_new);
  g_assert_cmpuint (n_new, >, 0);
  g_assert_cmpuint (n_new, <, 40);

  gsk_render_node_unref (first);
  gsk_render_node_unref (second);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/canvas/picture/toggle-recolours", test_toggle_recolours);
  ADD ("/canvas/picture/workloads-recolour", test_workloads_recolour);
  ADD ("/canvas/picture/animation", test_animation);
  ADD ("/canvas/picture/interrupted", test_interrupted);
  ADD ("/canvas/picture/keeps-tiles", test_keeps_tiles);
  ADD ("/canvas/picture/step-is-small", test_step_is_small);
  ADD ("/canvas/picture/keeps-all", test_keeps_all);
  ADD ("/canvas/picture/no-seams", test_no_seams);
  ADD ("/canvas/picture/hover-touches-one-part", test_hover);

  return g_test_run ();
}
