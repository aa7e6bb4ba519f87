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
assert_spans (const RwRecolor *recolor,
              const RwShape   *shape,
              double           progress,
              guint            n,
              const RwOwner   *owners)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RwRecolorSpan));
  double angle = shape->sector.a0;

  g_assert_cmpuint (rw_recolor_get_spans (recolor, shape, progress, spans), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const RwRecolorSpan *span = &g_array_index (spans, RwRecolorSpan, i);

      g_assert_cmpfloat_with_epsilon (span->a0, angle, 1e-9);
      angle = span->a1;
      assert_paint (&span->paint, owners[i]);
    }
  if (n > 0)
    g_assert_cmpfloat_with_epsilon (angle, shape->sector.a1, 1e-9);
}

/* Clockwise, and from what is seen where it is overtaken. */
static void
test_sweep (void)
{
  const RwOwner ends[] = { RW_OWNER_PROVIDER, RW_OWNER_CUSTOMER,
                           RW_OWNER_PROVIDER };
  const RwOwner overtaken[] = { RW_OWNER_CUSTOMER, RW_OWNER_PROVIDER,
                                RW_OWNER_CUSTOMER };
  const RwOwner back[] = { RW_OWNER_CUSTOMER, RW_OWNER_CUSTOMER };
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) first = make_scene (session, RW_TOGGLE_IAAS);
  g_autoptr (RwScene) second = make_scene (session, RW_TOGGLE_SAAS);
  g_autoptr (RwScene) third = make_scene (session, RW_TOGGLE_IAAS);
  g_autoptr (RwRecolor) running = rw_recolor_new (first, NULL, 0.0, second);
  g_autoptr (RwRecolor) recolor = rw_recolor_new (second, running, 0.5, third);
  const RwShape *compute = find_shape (second, "layer-compute");
  RwSector swept;

  assert_spans (running, compute, 0.0, 1, ends + 1);
  assert_spans (running, compute, 0.5, 2, ends);
  assert_spans (running, compute, 1.0, 1, ends);
  assert_spans (running, find_shape (second, "layer-data"), 0.5, 0, NULL);
  g_assert_true (rw_recolor_get_swept (running, compute, 0.25, 0.5, &swept));
  g_assert_cmpfloat_with_epsilon (swept.a0, G_PI_2, 1e-9);
  g_assert_cmpfloat_with_epsilon (swept.a1, G_PI, 1e-9);

  compute = find_shape (third, "layer-compute");
  assert_spans (recolor, compute, 0.0, 2, ends);
  assert_spans (recolor, compute, 0.25, 3, overtaken);
  assert_spans (recolor, compute, 0.75, 2, back);
  assert_spans (recolor, compute, 1.0, 1, overtaken);
}

/* Where sectors become a ring, each place begins with what was seen there. */
static void
test_sweep_over_sectors (void)
{
  g_autoptr (RwSession) session = make_session ();
  g_autoptr (RwScene) cut = make_scene (session, RW_TOGGLE_WORKLOADS);
  g_autoptr (RwScene) whole = make_scene (session, RW_TOGGLE_ON_PREMISES);
  g_autoptr (RwRecolor) joined = rw_recolor_new (cut, NULL, 0.0, whole);
  g_autoptr (RwRecolor) parted = rw_recolor_new (whole, NULL, 0.0, cut);
  const RwOwner seen[] = { RW_OWNER_CUSTOMER, RW_OWNER_PROVIDER,
                           RW_OWNER_PROVIDER, RW_OWNER_CUSTOMER };
  const RwOwner before = RW_OWNER_CUSTOMER;
  const RwOwner after = RW_OWNER_PROVIDER;
  const RwShape *second = find_shape (cut, "layer-compute.w1");

  assert_spans (joined, find_shape (whole, "layer-compute"), 0.0, 4, seen);
  assert_spans (parted, second, 0.0, 1, &before);
  assert_spans (parted, second, 1.0, 1, &after);
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
  g_test_add_func ("/recolor/sweep", test_sweep);
  g_test_add_func ("/recolor/sweep-over-sectors", test_sweep_over_sectors);
  g_test_add_func ("/recolor/patterns-fade", test_patterns_fade);
  g_test_add_func ("/recolor/looks-alike", test_looks_alike);

  return g_test_run ();
}
