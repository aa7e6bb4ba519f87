/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The laid-out picture: golden dumps, what touches what, and hits.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "scene/rw-scene-dump.h"
#include "scene/rw-scene.h"

#include "rw-estate.h"
#include "rw-golden.h"

static RwScene *
lay_out (RwSession *session,
         double     width,
         double     height)
{
  RwSceneOptions options;

  rw_scene_options_init (&options);
  options.width = width;
  options.height = height;
  return rw_scene_new (session, &options, rw_text_measurer_get_fixed ());
}

static void
check_golden (RwSession  *session,
              const char *name,
              double      width,
              double      height)
{
  g_autoptr (RwScene) scene = lay_out (session, width, height);
  g_autoptr (RwScene) again = lay_out (session, width, height);
  g_autofree char *dump = rw_scene_dump (scene);
  g_autofree char *second = rw_scene_dump (again);
  g_autofree char *path = g_strdup_printf ("golden/scenes/%s.scene", name);

  g_assert_cmpstr (dump, ==, second);
  rw_golden_check (path, dump);
}

static void
test_golden_models (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();

  for (guint i = 0; i < RW_N_TOGGLES; i++)
    {
      g_autofree char *name = g_strdup_printf ("contoso-%s",
                                               rw_toggle_get_id (i));

      rw_session_set_toggle (session, i);
      check_golden (session, name, 1280, 800);
    }
}

static void
test_golden_sizes (void)
{
  g_autoptr (RwSession) session = rw_estate_new (6);

  check_golden (session, "narrow", 400, 650);
  check_golden (session, "square", 800, 800);
  check_golden (session, "tiny", 160, 120);
}

static void
test_golden_estates (void)
{
  const guint sizes[] = { 0, 1, 2, 12, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (RwSession) session = rw_estate_new (sizes[i]);
      g_autofree char *name = g_strdup_printf ("estate-%u", sizes[i]);

      check_golden (session, name, 1280, 800);
    }
}

static void
test_golden_override (void)
{
  g_autoptr (RwSession) session = rw_estate_new (4);
  RwWorkload *workload =
    rw_scenario_find_workload (rw_session_get_scenario (session), "w2");

  rw_workload_set_override (workload, "data", RW_OWNER_THIRD_PARTY, "kept by us");
  rw_workload_set_override (workload, "perimeter", RW_OWNER_NOT_APPLICABLE, "");
  check_golden (session, "override", 1280, 800);
}

/* Sectors in every way: beside one another, gathered, weighted, looked into,
 * and all of them in one. */
static void
test_golden_sectors (void)
{
  static const struct
  {
    const char *name;
    guint       n_workloads;
    RwToggle    toggle;
    RwGrouping  grouping;
    gboolean    weighted;
    const char *drill;
  } views[] = {
    { "sectors-model", 9, RW_TOGGLE_WORKLOADS, RW_GROUPING_MODEL, FALSE,
      NULL },
    { "sectors-weighted", 9, RW_TOGGLE_WORKLOADS, RW_GROUPING_GROUP, TRUE,
      NULL },
    { "sectors-100", 100, RW_TOGGLE_WORKLOADS, RW_GROUPING_NONE, FALSE,
      NULL },
    { "sectors-inside", 100, RW_TOGGLE_WORKLOADS, RW_GROUPING_SERVICE, FALSE,
      "group=Payments" },
    { "roll-up-100", 100, RW_TOGGLE_ROLLUP, RW_GROUPING_NONE, FALSE, NULL },
    { "roll-up-weighted", 100, RW_TOGGLE_ROLLUP, RW_GROUPING_NONE, TRUE,
      NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (RwSession) session =
        rw_estate_new_large (views[i].n_workloads);

      rw_session_set_toggle (session, views[i].toggle);
      rw_session_set_grouping (session, views[i].grouping);
      rw_session_set_weighted (session, views[i].weighted);
      g_assert_true (rw_session_set_drill (session, views[i].drill));
      check_golden (session, views[i].name, 1280, 800);
    }
}

/* Shares are as wide as they are large, and none that is there is unseen. */
static void
test_shares (void)
{
  g_autoptr (RwSession) session = rw_estate_new_large (1000);
  g_autoptr (RwScene) scene = NULL;
  double widths[RW_N_OWNERS] = { 0, };
  guint counts[RW_N_OWNERS] = { 0, };

  rw_session_set_toggle (session, RW_TOGGLE_ROLLUP);
  scene = lay_out (session, 1280, 800);
  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, i);
      const RwScenePart *part =
        shape->part >= 0 ? rw_scene_get_part (scene, (guint) shape->part)
                         : NULL;

      if (part == NULL || g_strcmp0 (part->layer_id, "compute") != 0)
        continue;
      widths[part->owner] = shape->sector.a1 - shape->sector.a0;
      counts[part->owner] = part->count;
    }

  g_assert_cmpuint (counts[RW_OWNER_THIRD_PARTY], ==, 40);
  for (guint i = 0; i < RW_N_OWNERS; i++)
    if (counts[i] > 0)
      g_assert_cmpfloat_with_epsilon (widths[i] / widths[RW_OWNER_PROVIDER],
                                      (double) counts[i] /
                                        counts[RW_OWNER_PROVIDER], 0.01);
}

static void
assert_inside (const RwScene *scene,
               const RwShape *shape)
{
  const RwRect *bounds = &shape->bounds;
  double slack = shape->kind == RW_SHAPE_ARC_TEXT ? 40 : 8;

  g_assert_cmpfloat (bounds->x, >=, -slack);
  g_assert_cmpfloat (bounds->y, >=, -slack);
  g_assert_cmpfloat (bounds->x + bounds->width, <=,
                     rw_scene_get_width (scene) + slack);
  g_assert_cmpfloat (bounds->y + bounds->height, <=,
                     rw_scene_get_height (scene) + slack);
}

/* Straight lines of text never lie on one another, nor leave the picture, and
 * those outside the rings keep clear of them. */
static void
check_text (const RwScene *scene)
{
  RwPoint centre = rw_scene_get_centre (scene);
  guint n = rw_scene_get_n_shapes (scene);

  for (guint i = 0; i < n; i++)
    {
      const RwShape *a = rw_scene_get_shape (scene, i);
      const char *group = rw_scene_get_group (scene, a->group)->id;

      assert_inside (scene, a);
      if (a->kind != RW_SHAPE_TEXT)
        continue;
      if (g_str_equal (group, "heading") || g_str_equal (group, "legend") ||
          g_str_equal (group, "footer"))
        g_assert_cmpfloat (rw_rect_distance (&a->bounds, centre.x, centre.y),
                           >, rw_scene_get_radius (scene));
      for (guint k = i + 1; k < n; k++)
        {
          const RwShape *b = rw_scene_get_shape (scene, k);

          if (b->kind == RW_SHAPE_TEXT &&
              rw_rect_intersects (&a->bounds, &b->bounds))
            {
              g_test_message ("“%s” over “%s”", a->text.text, b->text.text);
              g_test_fail ();
            }
        }
    }
}

static void
test_nothing_overlaps (void)
{
  const double sizes[][2] = {
    { 320, 480 }, { 400, 650 }, { 640, 360 }, { 800, 800 }, { 1024, 768 },
    { 1280, 800 }, { 1920, 1080 }, { 700, 1600 }, { 3840, 2160 },
  };

  for (guint n = 0; n <= 9; n++)
    {
      g_autoptr (RwSession) session = rw_estate_new (n);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autoptr (RwScene) scene = lay_out (session, sizes[i][0],
                                               sizes[i][1]);

          g_test_message ("%u workloads, %g × %g", n, sizes[i][0], sizes[i][1]);
          check_text (scene);
        }
    }
}

/* Names are cut short where they would leave the picture. */
static void
test_long_names (void)
{
  g_autoptr (RwSession) session = rw_estate_new (4);
  RwDocument *document = rw_session_get_document (session);
  g_autofree char *wide = g_strnfill (200, 'W');

  rw_document_set_customer (document, wide);
  rw_document_set_provider (document, wide);
  for (int width = 320; width <= 1920; width += 400)
    {
      g_autoptr (RwScene) scene = lay_out (session, width, 800);

      g_test_message ("%d px wide", width);
      check_text (scene);
    }
}

/* A name keeps to its sector where there are few. */
static void
test_names_keep_to_their_sector (void)
{
  g_autoptr (RwSession) session = rw_estate_new (5);
  g_autoptr (RwScene) scene = lay_out (session, 1280, 800);

  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    g_assert_false (g_str_has_suffix (rw_scene_get_shape (scene, i)->id,
                                      ".label.tag"));
}

static void
test_hit (void)
{
  g_autoptr (RwSession) session = rw_estate_new (5);
  g_autoptr (RwScene) scene = lay_out (session, 1280, 800);
  RwPoint centre = rw_scene_get_centre (scene);

  g_assert_cmpint (rw_scene_hit (scene, 0, 0), ==, -1);
  g_assert_cmpint (rw_scene_hit (scene, centre.x, centre.y), ==, 0);
  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwSector *area = &rw_scene_get_part (scene, i)->area;
      RwPoint middle = rw_polar_point (area->cx, area->cy,
                                       (area->r0 + area->r1) / 2,
                                       (area->a0 + area->a1) / 2);

      g_assert_cmpint (rw_scene_hit (scene, middle.x, middle.y), ==, i);
    }
}

/* What lies outside the rings can be pointed at, and comes last. */
static void
test_satellite (void)
{
  g_autoptr (RwSession) session = rw_estate_new (5);
  g_autoptr (RwScene) scene = lay_out (session, 1280, 800);
  guint last = rw_scene_get_n_parts (scene) - 1;
  const RwScenePart *part = rw_scene_get_part (scene, last);

  g_assert_cmpstr (part->id, ==, "devices");
  g_assert_cmpstr (part->layer_id, ==, "devices");
  g_assert_null (part->workload_id);
  g_assert_cmpuint (part->layer, ==, 7);
  g_assert_nonnull (strstr (part->name, "outside the rings"));
  g_assert_cmpint (rw_scene_hit (scene, part->area.cx, part->area.cy), ==,
                   (int) last);
}

static void
test_parts_cover_the_rings (void)
{
  g_autoptr (RwSession) session = rw_estate_new (7);
  g_autoptr (RwScene) scene = lay_out (session, 1280, 800);
  RwPoint centre = rw_scene_get_centre (scene);

  for (guint i = 0; i < 4000; i++)
    {
      double radius = g_test_rand_double_range (0, 1) *
                      rw_scene_get_radius (scene) * 0.999;
      RwPoint point = rw_polar_point (centre.x, centre.y, radius,
                                      g_test_rand_double_range (0, 7));
      guint hits = 0;

      for (guint k = 0; k < rw_scene_get_n_parts (scene); k++)
        hits += rw_sector_contains (&rw_scene_get_part (scene, k)->area,
                                    point.x, point.y);
      g_assert_cmpuint (hits, ==, 1);
    }
}

/* Mirrored, a sector stands as far to the left as it stood to the right, and
 * what is said of it does not change. */
static void
test_mirrored (void)
{
  g_autoptr (RwSession) session = rw_estate_new (5);
  g_autoptr (RwScene) scene = lay_out (session, 1280, 800);
  g_autoptr (RwScene) mirrored = NULL;
  RwSceneOptions options;

  rw_scene_options_init (&options);
  options.mirrored = TRUE;
  mirrored = rw_scene_new (session, &options, rw_text_measurer_get_fixed ());

  g_assert_cmpuint (rw_scene_get_n_parts (scene), ==,
                    rw_scene_get_n_parts (mirrored));
  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);
      const RwScenePart *other = rw_scene_get_part (mirrored, i);
      double sum = part->area.a0 + part->area.a1 + other->area.a0 +
                   other->area.a1;

      g_assert_cmpstr (part->id, ==, other->id);
      g_assert_cmpstr (part->name, ==, other->name);
      if (!rw_sector_is_ring (&part->area))
        g_assert_cmpfloat_with_epsilon (remainder (sum / 2, 2 * G_PI), 0, 1e-9);
    }
}

static const RwScenePart *
find_layer_part (RwScene    *scene,
                 const char *layer_id,
                 guint      *out_n)
{
  const RwScenePart *found = NULL;

  *out_n = 0;
  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (!g_str_equal (part->layer_id, layer_id))
        continue;
      found = part;
      (*out_n)++;
    }

  return found;
}

/* A hidden layer leaves a gap that says what stands now, however the others
 * are cut. */
static void
test_hidden_layer_leaves_a_gap (void)
{
  g_autoptr (RwSession) session = rw_estate_new (3);
  g_autoptr (RwScene) whole = lay_out (session, 1280, 800);
  g_autoptr (RwScene) scene = NULL;
  const RwScenePart *before;
  const RwScenePart *gap;
  guint n;
  gboolean named = FALSE;

  rw_session_set_layer_hidden (session, "compute", TRUE);
  rw_session_set_layer_hidden (session, "application", TRUE);
  scene = lay_out (session, 1280, 800);
  before = find_layer_part (whole, "compute", &n);
  g_assert_cmpuint (n, ==, 3);
  gap = find_layer_part (scene, "compute", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (gap->workload_id);
  g_assert_true (rw_sector_is_ring (&gap->area));
  g_assert_cmpfloat_with_epsilon (gap->area.r0, before->area.r0, 1e-9);
  g_assert_cmpfloat_with_epsilon (gap->area.r1, before->area.r1, 1e-9);
  g_assert_cmpint (gap->owner, ==, RW_OWNER_NOT_APPLICABLE);
  g_assert_nonnull (strstr (gap->name, "removed; Data now stands"));
  g_assert_nonnull (strstr (rw_scene_get_description (scene),
                            "Data now stands"));

  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, i);

      if (shape->kind == RW_SHAPE_ARC_TEXT
          && strstr (shape->arc_text.text, "Compute removed: Data now stands"))
        named = TRUE;
    }
  g_assert_true (named);
}

static void
test_large_estate (void)
{
  guint n_shapes = 0;

  for (guint n = 100; n <= 10000; n *= 10)
    {
      g_autoptr (RwSession) session = rw_estate_new_large (n);
      g_autoptr (RwScene) scene = lay_out (session, 1280, 800);
      guint n_told = 0;

      /* Every ring tells of all workloads, and the picture stops growing. */
      for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
        if (rw_scene_get_part (scene, i)->layer == 3)
          n_told += rw_scene_get_part (scene, i)->count;
      g_assert_cmpuint (n_told, ==, n);
      g_assert_cmpuint (rw_scene_get_n_notes (scene), >, 0);
      g_assert_cmpuint (rw_scene_get_n_shapes (scene), <,
                        n == 100 ? 400 : n_shapes + 60);
      n_shapes = rw_scene_get_n_shapes (scene);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/golden/models", test_golden_models);
  g_test_add_func ("/scene/golden/sizes", test_golden_sizes);
  g_test_add_func ("/scene/golden/estates", test_golden_estates);
  g_test_add_func ("/scene/golden/override", test_golden_override);
  g_test_add_func ("/scene/golden/sectors", test_golden_sectors);
  g_test_add_func ("/scene/shares", test_shares);
  g_test_add_func ("/scene/text/overlaps", test_nothing_overlaps);
  g_test_add_func ("/scene/text/long-names", test_long_names);
  g_test_add_func ("/scene/text/in-sector", test_names_keep_to_their_sector);
  g_test_add_func ("/scene/hit/middle", test_hit);
  g_test_add_func ("/scene/hit/satellite", test_satellite);
  g_test_add_func ("/scene/hit/cover", test_parts_cover_the_rings);
  g_test_add_func ("/scene/mirrored", test_mirrored);
  g_test_add_func ("/scene/hidden", test_hidden_layer_leaves_a_gap);
  g_test_add_func ("/scene/large", test_large_estate);

  return g_test_run ();
}
