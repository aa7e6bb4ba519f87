/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way from the colours of one scene to those of the next, and what of a
 * scene looks as it did.
 */

#include "config.h"

#include "core/rw-workload.h"
#include "scene/rw-recolor.h"
#include "scene/rw-scene-equal.h"

static RwSession *
make_session (void)
{
  static const RwServiceModel models[] = {
    RW_SERVICE_MODEL_IAAS, RW_SERVICE_MODEL_SAAS, RW_SERVICE_MODEL_SAAS,
  };
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("now", "Now");
  RwSession *session = rw_session_new (catalogue);

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      g_autofree char *id = g_strdup_printf ("w%u", i);
      g_autoptr (RwWorkload) workload = rw_workload_new (id, id, models[i]);

      rw_scenario_add_workload (scenario, workload);
    }
  rw_document_set_title (document, "Estate");
  rw_document_add_scenario (document, scenario);
  rw_session_set_document (session, document);

  return session;
}

static RwScene *
make_scene (RwSession *session,
            RwToggle   toggle)
{
  RwSceneOptions options;

  rw_session_set_toggle (session, toggle);
  rw_scene_options_init (&options);
  options.theme = rw_theme_get (0);
  options.width = 900;
  options.height = 700;

  return rw_scene_new (session, &options, rw_text_measurer_get_fixed ());
}

static const RwShape *
find_shape (RwScene    *scene,
            const char *id)
{
  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, i);

      if (shape->kind == RW_SHAPE_SECTOR && g_strcmp0 (shape->id, id) == 0)
        return shape;
    }

  g_error ("no sector is named “%s”", id);
}

static guint
find_group (RwScene    *scene,
            const char *id)
{
  for (guint i = 0; i < rw_scene_get_n_groups (scene); i++)
    if (g_str_equal (rw_scene_get_group (scene, i)->id, id))
      return i;

  g_error ("no group is named “%s”", id);
}

static RwPaint
get_paint (RwRecolor     *recolor,
           const RwShape *shape,
           double         progress)
{
  RwPaint paint = shape->paint;

  rw_recolor_get_paint (recolor, shape, progress, &paint);
  return paint;
}

static void
assert_paint (const RwPaint *got,
              RwOwner        owner)
{
  g_assert_true (rw_color_equal (&got->color,
                                 &rw_theme_get (0)->owners[owner].color));
}

static void
test_flip (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) from = make_scene (session, RW_TOGGLE_IAAS);
  g_autoptr (RwScene) to = make_scene (session, RW_TOGGLE_SAAS);
  g_autoptr (RwRecolor) recolor = rw_recolor_new (from, NULL, 0.0, to);
  const RwShape *compute = find_shape (to, "layer-compute");
  RwPaint paint;

  g_assert_false (rw_recolor_is_empty (recolor));
  g_assert_true (rw_recolor_changes_group (recolor,
                                           find_group (to, "layer-compute")));
  g_assert_false (rw_recolor_changes_group (recolor,
                                            find_group (to, "layer-data")));
  g_assert_false (rw_recolor_changes_group (recolor,
                                            find_group (to, "layer-physical")));

  paint = get_paint (recolor, compute, 0.0);
  assert_paint (&paint, RW_OWNER_CUSTOMER);
  paint = get_paint (recolor, compute, 1.0);
  assert_paint (&paint, RW_OWNER_PROVIDER);
}

static void
test_nothing_changes (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) from = make_scene (session, RW_TOGGLE_PAAS);
  g_autoptr (RwScene) to = make_scene (session, RW_TOGGLE_PAAS);
  g_autoptr (RwRecolor) recolor = rw_recolor_new (from, NULL, 0.0, to);

  g_assert_true (rw_recolor_is_empty (recolor));
  for (guint i = 0; i < rw_scene_get_n_groups (to); i++)
    g_assert_true (rw_scene_groups_look_alike (from, i, to, i));
}

/* A ring's colour is where its sectors begin. */
static void
test_ring_to_sectors (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) from = make_scene (session, RW_TOGGLE_ON_PREMISES);
  g_autoptr (RwScene) to = make_scene (session, RW_TOGGLE_WORKLOADS);
  g_autoptr (RwRecolor) recolor = rw_recolor_new (from, NULL, 0.0, to);
  RwPaint paint = get_paint (recolor, find_shape (to, "layer-compute.w1"), 0.0);

  assert_paint (&paint, RW_OWNER_CUSTOMER);
}

/* And most sectors' colour is where a ring begins. */
static void
test_sectors_to_ring (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) from = make_scene (session, RW_TOGGLE_WORKLOADS);
  g_autoptr (RwScene) to = make_scene (session, RW_TOGGLE_ON_PREMISES);
  g_autoptr (RwRecolor) recolor = rw_recolor_new (from, NULL, 0.0, to);
  RwPaint paint = get_paint (recolor, find_shape (to, "layer-compute"), 0.0);

  assert_paint (&paint, RW_OWNER_PROVIDER);
}

/* What is overtaken goes on from the colour that was seen. */
static void
test_overtaken (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) first = make_scene (session, RW_TOGGLE_IAAS);
  g_autoptr (RwScene) second = make_scene (session, RW_TOGGLE_SAAS);
  g_autoptr (RwScene) third = make_scene (session, RW_TOGGLE_IAAS);
  g_autoptr (RwRecolor) running = rw_recolor_new (first, NULL, 0.0, second);
  g_autoptr (RwRecolor) recolor = rw_recolor_new (second, running, 0.25, third);
  RwPaint seen = get_paint (running, find_shape (second, "layer-compute"), 0.25);
  RwPaint start = get_paint (recolor, find_shape (third, "layer-compute"), 0.0);

  g_assert_true (rw_paint_equal (&seen, &start));
}

static void
test_patterns_fade (void)
{
  const RwPaint *owners = rw_theme_get (0)->owners;
  RwPaint paint;

  rw_paint_mix (&owners[RW_OWNER_CUSTOMER], &owners[RW_OWNER_SHARED], 0.5, &paint);
  g_assert_cmpint (paint.pattern, ==, RW_PATTERN_HATCH);
  g_assert_cmpfloat_with_epsilon (paint.pattern_color.a,
                                  owners[RW_OWNER_SHARED].pattern_color.a / 2.0f,
                                  0.001);
  rw_paint_mix (&owners[RW_OWNER_SHARED], &owners[RW_OWNER_CUSTOMER], 0.75, &paint);
  g_assert_cmpint (paint.pattern, ==, RW_PATTERN_HATCH);
  g_assert_cmpfloat_with_epsilon (paint.pattern_color.a,
                                  owners[RW_OWNER_SHARED].pattern_color.a / 4.0f,
                                  0.001);

  /* One after the other. */
  rw_paint_mix (&owners[RW_OWNER_SHARED], &owners[RW_OWNER_THIRD_PARTY], 0.25,
                &paint);
  g_assert_cmpint (paint.pattern, ==, RW_PATTERN_HATCH);
  rw_paint_mix (&owners[RW_OWNER_SHARED], &owners[RW_OWNER_THIRD_PARTY], 0.5,
                &paint);
  g_assert_cmpint (paint.pattern, ==, RW_PATTERN_DOTS);
  g_assert_cmpfloat (paint.pattern_color.a, <=, 0.001f);
}

/* A flip of the model leaves alone whose owner stays, and the frame. */
static void
test_looks_alike (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) from = make_scene (session, RW_TOGGLE_IAAS);
  g_autoptr (RwScene) to = make_scene (session, RW_TOGGLE_SAAS);
  const struct
  {
    const char *id;
    gboolean    alike;
  } groups[] = {
    { "heading", FALSE },
    { "layer-data", TRUE },
    { "layer-compute", FALSE },
    { "layer-physical", TRUE },
    { "footer", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_test_message ("%s", groups[i].id);
      g_assert_cmpint (rw_scene_groups_look_alike (from,
                                                   find_group (from, groups[i].id),
                                                   to,
                                                   find_group (to, groups[i].id)),
                       ==, groups[i].alike);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recolor/flip", test_flip);
  g_test_add_func ("/recolor/nothing-changes", test_nothing_changes);
  g_test_add_func ("/recolor/ring-to-sectors", test_ring_to_sectors);
  g_test_add_func ("/recolor/sectors-to-ring", test_sectors_to_ring);
  g_test_add_func ("/recolor/overtaken", test_overtaken);
  g_test_add_func ("/recolor/patterns-fade", test_patterns_fade);
  g_test_add_func ("/recolor/looks-alike", test_looks_alike);

  return g_test_run ();
}
