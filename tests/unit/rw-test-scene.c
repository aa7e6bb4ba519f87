/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three rings around (200, 150): a disc of the customer's up to radius 40, a
 * shared ring from 50 to 80, and one from 90 to 120 in two halves, the right
 * one the provider's, the left one a third party's.
 */

#include "config.h"

#include "rw-test-scene.h"

static void
add_text (RwScene        *scene,
          RwTextMeasurer *measurer,
          const char     *text,
          RwPoint         position,
          RwTextAnchor    anchor)
{
  const RwFont font = { 16, 700 };
  RwTextExtents extents;

  rw_text_measure (measurer, text, &font, &extents);
  rw_scene_builder_text (scene, NULL, text, &font, position, anchor, &extents,
                         &rw_scene_get_theme (scene)->text);
}

static void
add_bent (RwScene        *scene,
          RwTextMeasurer *measurer,
          const char     *text,
          gboolean        inverted)
{
  const RwFont font = { 14, 600 };
  const RwPoint centre = { TEST_SCENE_CX, TEST_SCENE_CY };
  g_autoptr (GArray) clusters =
    g_array_new (FALSE, FALSE, sizeof (RwTextCluster));

  if (rw_text_split (measurer, text, &font, clusters))
    rw_scene_builder_arc_text (scene, NULL, text, &font, clusters, centre,
                               inverted ? 130 : 125, inverted ? G_PI : 0,
                               inverted, &rw_scene_get_theme (scene)->text);
}

static void
add_part (RwScene    *scene,
          const char *id,
          const char *workload_id,
          const char *name,
          RwOwner     owner)
{
  const RwScenePart part = {
    .id = id,
    .layer_id = "physical",
    .workload_id = workload_id,
    .owner = owner,
    .name = name,
    .description = "",
  };

  rw_scene_builder_part (scene, &part);
}

/* Adds a sector around the middle, coloured by its owner. */
void
test_scene_add_sector (RwScene    *scene,
                       const char *id,
                       double      r0,
                       double      r1,
                       double      a0,
                       double      a1,
                       double      gap,
                       RwOwner     owner)
{
  const RwSector sector = {
    TEST_SCENE_CX, TEST_SCENE_CY, r0, r1, a0, a1, gap
  };

  rw_scene_builder_sector (scene, id, &sector,
                           &rw_scene_get_theme (scene)->owners[owner]);
}

static void
add_layer (RwScene    *scene,
           const char *id,
           const char *layer_id,
           RwOwner     owner)
{
  RwSceneGroup *group = rw_scene_builder_begin (scene, id, layer_id,
                                                "What the layer is");

  group->layer_id = rw_scene_builder_intern (scene, layer_id);
  group->owner = owner;
}

static void
add_physical (RwScene          *scene,
              const TestLabels *labels)
{
  add_layer (scene, "layer-physical", "physical", RW_OWNER_SHARED);
  for (int i = 0; i < 2; i++)
    {
      const char *id = i == 0 ? "layer-physical.web" : "layer-physical.mail";
      RwOwner owner = i == 0 ? RW_OWNER_PROVIDER : RW_OWNER_THIRD_PARTY;
      guint index = scene->shapes->len;
      RwShape *shape;

      test_scene_add_sector (scene, id, 90, 120, i * G_PI, (i + 1) * G_PI, 2,
                             owner);
      add_part (scene, id, i == 0 ? "web" : "mail",
                i == 0 ? labels->workload : "Mail", owner);
      shape = &g_array_index (scene->shapes, RwShape, index);
      shape->part = i;
      shape->workload_id = i == 0 ? "web" : "mail";
      shape->owner = owner;
    }
}

/* Makes the picture. */
RwScene *
test_scene_new (RwTextMeasurer   *measurer,
                const TestLabels *labels)
{
  const RwTheme *theme = rw_theme_get (0);
  const RwPaint background = { theme->background, RW_PATTERN_NONE,
                               theme->background };
  const RwRect all = { 0, 0, TEST_SCENE_WIDTH, TEST_SCENE_HEIGHT };
  const RwRect box = { 20, 260, 40, 24 };
  RwScene *scene = rw_scene_builder_new (TEST_SCENE_WIDTH, TEST_SCENE_HEIGHT,
                                         theme);

  rw_scene_builder_set_text (scene, labels->title, "The picture in words");
  rw_scene_builder_begin (scene, "background", "", "");
  rw_scene_builder_rect (scene, NULL, &all, 0, &background);
  add_layer (scene, "layer-data", "data", RW_OWNER_CUSTOMER);
  test_scene_add_sector (scene, "layer-data", 0, 40, 0, 2 * G_PI, 2,
                         RW_OWNER_CUSTOMER);
  add_layer (scene, "layer-compute", "compute", RW_OWNER_SHARED);
  test_scene_add_sector (scene, "layer-compute", 50, 80, 0, 2 * G_PI, 2,
                         RW_OWNER_SHARED);
  add_physical (scene, labels);
  rw_scene_builder_begin (scene, "labels", "", "");
  add_text (scene, measurer, labels->title, (RwPoint) { 10, 20 },
            RW_TEXT_START);
  add_bent (scene, measurer, labels->bent, FALSE);
  add_bent (scene, measurer, labels->bent, TRUE);
  rw_scene_builder_begin (scene, "legend", "Legend", "");
  rw_scene_builder_rect (scene, NULL, &box, 6,
                         &theme->owners[RW_OWNER_CUSTOMER]);
  add_text (scene, measurer, "End", (RwPoint) { 390, 280 }, RW_TEXT_END);
  add_text (scene, measurer, "Middle", (RwPoint) { 200, 280 },
            RW_TEXT_MIDDLE);
  rw_scene_builder_line (scene, NULL, (RwPoint) { 70, 272 },
                         (RwPoint) { 110, 272 }, 2, &theme->dim_text);
  return scene;
}
