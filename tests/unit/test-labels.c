/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No name is lost: in thousands of pictures by chance every label is placed,
 * listed, keyed or reported, none leaves the picture, and none lies on another
 * or on a leader line.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "scene/rw-scene.h"

#include "rw-chance.h"
#include "rw-estate.h"
#include "rw-random-view.h"

#define N_VIEWS 5000
#define SEED 20261122

/* What letters may reach into each other, or out of the picture, px: boxes
 * are a little larger than what is inked. */
#define SLACK 0.75

/** Label: a label of the report with its boxes. */
typedef struct
{
  const RwSceneLabel *label;
  guint               first_box;
  guint               n_boxes;
  RwRect              bounds;
} Label;

/** Picture: all labels of a scene. */
typedef struct
{
  RwScene *scene;    /* (owned) */
  GArray  *labels;   /* (owned) (element-type Label) */
  GArray  *boxes;    /* (owned) (element-type RwTurnedBox) */
} Picture;

static void
get_bounds (const RwTurnedBox *box,
            RwRect            *out_bounds)
{
  double c = fabs (cos (box->rotation));
  double s = fabs (sin (box->rotation));
  double width = box->width * c + box->height * s;
  double height = box->width * s + box->height * c;

  *out_bounds = (RwRect) { box->centre.x - width / 2,
                           box->centre.y - height / 2, width, height };
}

static void
unite (RwRect       *a,
       const RwRect *b)
{
  double right = MAX (a->x + a->width, b->x + b->width);
  double bottom = MAX (a->y + a->height, b->y + b->height);

  a->x = MIN (a->x, b->x);
  a->y = MIN (a->y, b->y);
  a->width = right - a->x;
  a->height = bottom - a->y;
}

static void
picture_init (Picture *self,
              RwScene *scene)
{
  self->scene = scene;
  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (RwTurnedBox));
  for (guint i = 0; i < rw_scene_get_n_labels (scene); i++)
    {
      Label label = {
        .label = rw_scene_get_label (scene, i),
        .first_box = self->boxes->len,
      };

      rw_scene_append_label_boxes (scene, i, self->boxes);
      label.n_boxes = self->boxes->len - label.first_box;
      for (guint k = 0; k < label.n_boxes; k++)
        {
          RwRect bounds;

          get_bounds (&g_array_index (self->boxes, RwTurnedBox,
                                      label.first_box + k), &bounds);
          if (k == 0)
            label.bounds = bounds;
          else
            unite (&label.bounds, &bounds);
        }
      g_array_append_val (self->labels, label);
    }
}

static void
picture_clear (Picture *self)
{
  g_array_unref (self->labels);
  g_array_unref (self->boxes);
  rw_scene_unref (self->scene);
}

static void
complain (const Label *a,
          const char  *what,
          const Label *b)
{
  g_test_message ("“%s” (%d, %d) %s “%s” (%d, %d)", a->label->text,
                  a->label->kind, a->label->fate, what,
                  b != NULL ? b->label->text : "",
                  b != NULL ? (int) b->label->kind : -1,
                  b != NULL ? (int) b->label->fate : -1);
  g_test_fail ();
}

static void
check_inside (const Picture *self)
{
  double right = rw_scene_get_width (self->scene) + SLACK;
  double bottom = rw_scene_get_height (self->scene) + SLACK;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);
      const RwRect *bounds = &label->bounds;

      if (label->n_boxes > 0 &&
          (bounds->x < -SLACK || bounds->y < -SLACK ||
           bounds->x + bounds->width > right ||
           bounds->y + bounds->height > bottom))
        complain (label, "leaves the picture", NULL);
    }
}

static gboolean
labels_overlap (const Picture *self,
                const Label   *a,
                const Label   *b)
{
  if (!rw_rect_intersects (&a->bounds, &b->bounds))
    return FALSE;

  for (guint i = 0; i < a->n_boxes; i++)
    for (guint k = 0; k < b->n_boxes; k++)
      if (rw_turned_boxes_overlap (&g_array_index (self->boxes, RwTurnedBox,
                                                   a->first_box + i),
                                   &g_array_index (self->boxes, RwTurnedBox,
                                                   b->first_box + k),
                                   SLACK))
        return TRUE;

  return FALSE;
}

static void
check_overlaps (const Picture *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    for (guint k = i + 1; k < self->labels->len; k++)
      {
        const Label *a = &g_array_index (self->labels, Label, i);
        const Label *b = &g_array_index (self->labels, Label, k);

        if (a->n_boxes > 0 && b->n_boxes > 0 && labels_overlap (self, a, b))
          complain (a, "lies on", b);
      }
}

static gboolean
is_leader (const RwShape *shape)
{
  return shape->kind == RW_SHAPE_LINE && strstr (shape->id, ".leader") != NULL;
}

/* The two pieces of one leader share all of the name but a number. */
static gboolean
is_same_leader (const RwShape *a,
                const RwShape *b)
{
  gsize length = strstr (a->id, ".leader") - a->id;

  return strncmp (a->id, b->id, length) == 0 && b->id[length] == '.';
}

static void
check_leader (const Picture *self,
              const RwShape *line)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);

      for (guint k = 0; k < label->n_boxes; k++)
        if (rw_turned_box_meets_line (&g_array_index (self->boxes, RwTurnedBox,
                                                      label->first_box + k),
                                      line->line.from, line->line.to))
          {
            g_test_message ("%s", line->id);
            complain (label, "is crossed by a leader", NULL);
          }
    }
}

static void
check_leaders (const Picture *self)
{
  guint n = rw_scene_get_n_shapes (self->scene);

  for (guint i = 0; i < n; i++)
    {
      const RwShape *a = rw_scene_get_shape (self->scene, i);

      if (!is_leader (a))
        continue;
      check_leader (self, a);
      for (guint k = i + 1; k < n; k++)
        {
          const RwShape *b = rw_scene_get_shape (self->scene, k);

          if (is_leader (b) && !is_same_leader (a, b) &&
              rw_lines_cross (a->line.from, a->line.to, b->line.from,
                              b->line.to))
            {
              g_test_message ("%s crosses %s", a->id, b->id);
              g_test_fail ();
            }
        }
    }
}

static guint
count (const Picture *self,
       RwLabelKind    kind,
       int            fate)
{
  guint n = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const RwSceneLabel *label = g_array_index (self->labels, Label, i).label;

      if (label->kind == kind && (fate < 0 || fate == (int) label->fate))
        n += label->count;
    }

  return n;
}

/* What is left of a hidden ring has no owner. */
static gboolean
is_piece (const RwScene *scene,
          const RwShape *shape,
          RwSession     *session)
{
  /* The satellite is none of the rings. */
  return shape->part >= 0 &&
         rw_scene_get_group (scene, shape->group)->layer_id != NULL &&
         !rw_session_get_layer_hidden (
           session, rw_scene_get_part (scene, (guint) shape->part)->layer_id);
}

/* Every ring has a name, every sector a name and every piece a letter. */
static void
check_complete (const Picture        *self,
                RwSession            *session,
                const RwSceneOptions *options)
{
  g_autoptr (RwSectors) sectors = rw_session_new_sectors (session);
  gboolean by_workload = rw_session_get_toggle (session) ==
                         RW_TOGGLE_WORKLOADS;
  guint n_sectors = by_workload ? rw_sectors_get_n (sectors) : 0;
  guint n_headings = by_workload ? rw_sectors_get_n_headings (sectors) : 0;
  guint n_rings = 0;
  guint n_pieces = 0;

  for (guint i = 0; i < rw_scene_get_n_groups (self->scene); i++)
    n_rings += rw_scene_get_group (self->scene, i)->layer_id != NULL;
  for (guint i = 0; i < rw_scene_get_n_shapes (self->scene); i++)
    n_pieces += is_piece (self->scene, rw_scene_get_shape (self->scene, i),
                          session);

  g_assert_cmpuint (count (self, RW_LABEL_RING, -1), ==, n_rings);
  g_assert_cmpuint (count (self, RW_LABEL_SECTOR, -1), ==, n_sectors);
  g_assert_cmpuint (count (self, RW_LABEL_GROUP, -1), ==, n_headings);
  g_assert_cmpuint (count (self, RW_LABEL_RING, RW_LABEL_KEYED) +
                    count (self, RW_LABEL_SECTOR, RW_LABEL_KEYED), ==,
                    count (self, RW_LABEL_KEY, -1));
  if (options->letters)
    g_assert_cmpuint (count (self, RW_LABEL_LETTER, -1), ==, n_pieces);
}

/* What is missing is told. */
static void
check_notes (const Picture *self)
{
  gboolean missing = FALSE;

  for (guint i = 0; i < self->labels->len; i++)
    missing |= g_array_index (self->labels, Label, i).label->fate >=
               RW_LABEL_KEYED;

  if (missing)
    g_assert_cmpuint (rw_scene_get_n_notes (self->scene), >, 0);
}

static void
choose_options (RwChance       *chance,
                RwSceneOptions *options)
{
  static const double widths[] = {
    320, 360, 400, 480, 640, 800, 1024, 1280, 1920, 3840, 7680,
  };
  static const double scales[] = { 1, 1, 1, 1.25, 1.5, 2 };
  double ratio = (40 + rw_chance_below (chance, 160)) / 100.0;

  rw_scene_options_init (options);
  options->width = widths[rw_chance_below (chance, G_N_ELEMENTS (widths))];
  options->height = MAX (options->width * ratio, 240);
  options->text_scale = scales[rw_chance_below (chance,
                                                G_N_ELEMENTS (scales))];
  options->mirrored = rw_chance_one_in (chance, 5);
  options->legend = !rw_chance_one_in (chance, 6);
  options->heading = !rw_chance_one_in (chance, 6);
  options->footer = !rw_chance_one_in (chance, 6);
  options->letters = !rw_chance_one_in (chance, 6);
}

static void
check_view (guint32      seed,
            RwCatalogue *catalogue)
{
  g_auto (RwChance) chance = { 0 };
  g_autoptr (RwSession) session = NULL;
  RwSceneOptions options;
  Picture picture;

  rw_chance_init_seed (&chance, seed);
  session = rw_random_view_new (&chance, catalogue);
  choose_options (&chance, &options);
  picture_init (&picture, rw_scene_new (session, &options,
                                        rw_text_measurer_get_fixed ()));
  check_inside (&picture);
  check_overlaps (&picture);
  check_leaders (&picture);
  check_complete (&picture, session, &options);
  check_notes (&picture);
  if (g_test_failed ())
    g_error ("view %u: %g × %g, text × %g%s", seed, options.width,
             options.height, options.text_scale,
             options.mirrored ? ", mirrored" : "");
  picture_clear (&picture);
}

static void
test_random (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();

  for (guint32 i = 0; i < N_VIEWS; i++)
    check_view (SEED + i, catalogue);
}

static RwScene *
lay_out (guint       n_workloads,
         const char *name,
         double      width,
         double      height)
{
  g_autoptr (RwSession) session = rw_estate_new (n_workloads);
  GListModel *workloads =
    rw_scenario_get_workloads (rw_session_get_scenario (session));
  RwSceneOptions options;

  for (guint i = 0; name != NULL && i < n_workloads; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      rw_workload_set_name (workload, name);
    }
  rw_scene_options_init (&options);
  options.width = width;
  options.height = height;
  return rw_scene_new (session, &options, rw_text_measurer_get_fixed ());
}

static guint
count_fate (const RwScene *scene,
            RwLabelKind    kind,
            RwLabelFate    fate)
{
  guint n = 0;

  for (guint i = 0; i < rw_scene_get_n_labels (scene); i++)
    {
      const RwSceneLabel *label = rw_scene_get_label (scene, i);

      if (label->kind == kind && label->fate == fate)
        n += label->count;
    }

  return n;
}

/* Each name goes as far down the ladder as it must, and no further. */
static void
test_ladder (void)
{
  const struct
  {
    const char  *name;
    guint        n;
    double       width;
    double       height;
    RwLabelFate  fate;
    guint        n_notes;
  } cases[] = {
    { "Mail", 4, 1280, 800, RW_LABEL_PLACED, 0 },
    { "Parcels of customers", 8, 1280, 800, RW_LABEL_PLACED, 0 },
    { "Everything that customers may want to know of parcels", 8, 1280, 800,
      RW_LABEL_LISTED, 0 },
    { "Everything that customers may want to know of parcels", 8, 480, 480,
      RW_LABEL_KEYED, 1 },
    { "Mail", 4, 100, 80, RW_LABEL_REPORTED, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwScene) scene = lay_out (cases[i].n, cases[i].name,
                                           cases[i].width, cases[i].height);

      g_test_message ("case %u: %u placed, %u listed, %u keyed", i,
                      count_fate (scene, RW_LABEL_SECTOR, RW_LABEL_PLACED),
                      count_fate (scene, RW_LABEL_SECTOR, RW_LABEL_LISTED),
                      count_fate (scene, RW_LABEL_SECTOR, RW_LABEL_KEYED));
      g_assert_cmpuint (count_fate (scene, RW_LABEL_SECTOR, cases[i].fate), ==,
                        cases[i].n);
      g_assert_cmpuint (MIN (rw_scene_get_n_notes (scene), 1), ==,
                        cases[i].n_notes);
    }
}

/* A leader for each name in a list: from the rings to the name. */
static void
test_leaders (void)
{
  g_autoptr (RwScene) scene =
    lay_out (8, "Everything that customers may want to know of parcels", 1280,
             800);
  guint n_leaders = 0;

  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    n_leaders += is_leader (rw_scene_get_shape (scene, i));
  g_assert_cmpuint (n_leaders, ==, 2 * 8);
}

/* Letters that join are not taken apart. */
static void
test_cursive (void)
{
  g_autoptr (RwScene) scene = lay_out (4, "متجر العملاء", 1280, 800);
  guint n = 0;

  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, i);

      if (shape->kind != RW_SHAPE_ARC_TEXT ||
          strstr (shape->arc_text.text, "متجر") == NULL)
        continue;
      g_assert_cmpuint (shape->arc_text.n_clusters, ==, 1);
      n++;
    }
  g_assert_cmpuint (n, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/labels/ladder", test_ladder);
  g_test_add_func ("/labels/leaders", test_leaders);
  g_test_add_func ("/labels/cursive", test_cursive);
  g_test_add_func ("/labels/random", test_random);

  return g_test_run ();
}
