/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks over rings and sectors: a folded corner where an owner was set by
 * hand, a dial on rings of which the settings stay the customer's, and on
 * rings that owe something, for how many workloads. They come last, keep clear
 * of all labels, and are told in words too.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>


/* Sizes as parts of a ring's thickness, and their limits. */
#define CORNER_PER_RING 0.30
#define CORNER_INSET 0.22
#define MIN_CORNER_PX 3.5
#define MAX_CORNER_PER_UNIT 0.85
#define STUD_PER_RING 0.52
#define MAX_STUD_PER_UNIT 1.5
#define MOST_STUD_PER_RING 0.68
#define LEGIBLE_STUD_PX 11.0
#define MIN_STUD_PX 9.5
/* The number in a stud, as a part of the stud's height. */
#define NUMBER_PER_STUD 0.66
/* Between a mark and a label, px. */
#define CLEARANCE 1.5
/* Where a mark is tried on a ring, beside the slits: so far apart, in parts of
 * its width. */
#define STEP 0.5
#define MAX_TRIES 240
/* With more workloads than this nobody looks ahead at what they owe. */
#define MAX_LOOKED_AHEAD 500
/* In the whole disc marks stand outside of its name and letter. */
#define DISC_RADIUS 0.78

/** Stud: a mark of a whole ring. */
typedef struct
{
  RwMark  mark;
  guint   layer;
  char   *text;    /* (owned) (nullable): the number in it */
  double  width;
  double  height;
} Stud;

/** Marks: what is needed while they are placed. */
typedef struct
{
  RwComposer *composer;
  GArray     *taken;       /* (owned) (element-type RwTurnedBox) */
  RwOwed     *owed;        /* (owned) (nullable) */
  guint       n_missing;
} Marks;

static gboolean
is_hidden (const RwComposer *self,
           guint             layer)
{
  return rw_session_get_layer_hidden (self->session,
                                      self->layers->layers[layer].id);
}

/* The plates behind letters. */
static void
collect_plates (Marks *marks)
{
  const RwScene *scene = marks->composer->scene;

  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, i);
      const RwRect *rect = &shape->rect.box;
      RwTurnedBox box;

      if (shape->kind != RW_SHAPE_RECT ||
          rw_scene_get_group (scene, shape->group)->layer_id == NULL)
        continue;
      box = (RwTurnedBox) {
        .centre = { rect->x + rect->width / 2, rect->y + rect->height / 2 },
        .width = rect->width,
        .height = rect->height,
      };
      g_array_append_val (marks->taken, box);
    }
}

/* The leader lines of names beside the rings. */
static void
collect_leaders (Marks *marks)
{
  const RwScene *scene = marks->composer->scene;

  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, i);
      const RwPoint *from = &shape->line.from;
      const RwPoint *to = &shape->line.to;
      RwTurnedBox box;

      if (shape->kind != RW_SHAPE_LINE)
        continue;
      box = (RwTurnedBox) {
        .centre = { (from->x + to->x) / 2, (from->y + to->y) / 2 },
        .width = hypot (to->x - from->x, to->y - from->y),
        .height = shape->stroke_width,
        .rotation = atan2 (to->y - from->y, to->x - from->x),
      };
      g_array_append_val (marks->taken, box);
    }
}

static void
collect_labels (Marks *marks)
{
  const RwScene *scene = marks->composer->scene;

  collect_plates (marks);
  collect_leaders (marks);
  for (guint i = 0; i < rw_scene_get_n_labels (scene); i++)
    rw_scene_append_label_boxes (scene, i, marks->taken);
}

static gboolean
is_free (const Marks       *marks,
         const RwTurnedBox *box)
{
  for (guint i = 0; i < marks->taken->len; i++)
    if (rw_turned_boxes_overlap (&g_array_index (marks->taken, RwTurnedBox, i),
                                 box, -CLEARANCE))
      return FALSE;
  return TRUE;
}

/* A part of a mark. The first begins the group, which an empty one is not. */
static void
ensure_group (Marks *marks)
{
  RwScene *scene = marks->composer->scene;
  const RwSceneGroup *last = rw_scene_get_group (scene, scene->groups->len - 1);

  if (!g_str_equal (last->id, "marks"))
    rw_scene_builder_begin (scene, "marks", _("Marks"), "");
}

static double
get_corner_size (const RwComposer *self)
{
  return MIN (self->thickness * CORNER_PER_RING,
              self->unit * MAX_CORNER_PER_UNIT);
}

/* The corner that comes last clockwise, at the outer edge; where the picture
 * is mirrored, the one that comes first. */
static gboolean
get_corner (const RwComposer *self,
            guint             layer,
            guint             sector,
            double            size,
            RwSector         *out_corner)
{
  double extent = rw_composer_get_extent (self, sector);
  double side = self->options->mirrored ? -1 : 1;
  double radius;
  double inner;
  double angle;
  RwPoint corner;

  rw_composer_get_ring (self, layer, &inner, &radius);
  radius -= (layer == 0 ? 2 : 1) * self->gap + size * CORNER_INSET;
  if (extent * radius < 3 * size || size < MIN_CORNER_PX)
    return FALSE;

  angle = rw_composer_get_angle (self, sector) +
          side * (extent / 2 - (self->gap + size * CORNER_INSET) / radius);
  corner = rw_polar_point (self->centre.x, self->centre.y, radius, angle);
  *out_corner = (RwSector) {
    .cx = corner.x,
    .cy = corner.y,
    .r1 = size,
    .a0 = angle + (side > 0 ? G_PI : G_PI_2),
    .a1 = angle + (side > 0 ? 3 * G_PI_2 : G_PI),
  };
  return TRUE;
}

/* Draws the quarter of a disc that is a folded corner. */
void
rw_composer_draw_corner (RwComposer     *self,
                         const char     *id,
                         const RwSector *corner,
                         const RwColor  *color)
{
  const RwPaint paint = { *color, RW_PATTERN_NONE, *color };

  rw_scene_builder_sector (self->scene, id, corner, &paint);
}

static void
get_corner_box (const RwSector *corner,
                RwTurnedBox    *out_box)
{
  double middle = (corner->a0 + corner->a1) / 2;

  *out_box = (RwTurnedBox) {
    .centre = rw_polar_point (corner->cx, corner->cy,
                              corner->r1 * G_SQRT2 / 2, middle),
    .width = corner->r1,
    .height = corner->r1,
    .rotation = corner->a0,
  };
}

/* Appends the boxes of what names and letters have to leave free of a sector:
 * its corner, where its owner was set by hand. */
void
rw_compose_reserve_marks (const RwComposer *self,
                          guint             layer,
                          guint             sector,
                          GArray           *boxes)
{
  RwSector corner;
  RwTurnedBox box;

  if (!self->options->marks ||
      !self->overridden[layer * self->n_sectors + sector] ||
      !get_corner (self, layer, sector, get_corner_size (self), &corner))
    return;

  get_corner_box (&corner, &box);
  box.width += 2 * CLEARANCE;
  box.height += 2 * CLEARANCE;
  g_array_append_val (boxes, box);
}

static void
draw_corner (Marks *marks,
             guint  layer,
             guint  sector)
{
  RwComposer *self = marks->composer;
  RwOwner owner = rw_composer_get_owner (self, layer, sector);
  g_autofree char *id = NULL;
  g_autofree char *mark_id = NULL;
  RwTurnedBox box;
  RwSector corner;

  if (!get_corner (self, layer, sector, get_corner_size (self), &corner))
    {
      marks->n_missing++;
      return;
    }
  get_corner_box (&corner, &box);
  if (!is_free (marks, &box))
    {
      marks->n_missing++;
      return;
    }

  id = rw_composer_dup_part_id (self, layer, sector);
  mark_id = g_strconcat (id, ".mark", NULL);
  ensure_group (marks);
  rw_composer_draw_corner (self, mark_id, &corner,
                           &self->theme->owner_text[owner]);
  g_array_append_val (marks->taken, box);
  self->marks_drawn[RW_MARK_OVERRIDE] = TRUE;
}

static void
draw_corners (Marks *marks)
{
  RwComposer *self = marks->composer;

  for (guint layer = 0; layer < self->layers->n_layers; layer++)
    for (guint sector = 0;
         sector < self->n_sectors && !is_hidden (self, layer); sector++)
      if (self->overridden[layer * self->n_sectors + sector])
        draw_corner (marks, layer, sector);
}

static gboolean
has_slits (const RwComposer *self,
           guint             layer)
{
  return self->n_sectors > 1 && rw_composer_is_divided (self, layer);
}

/* The middle of the ring, or of what a divided disc leaves around its name. */
static double
get_stud_radius (const RwComposer *self,
                 guint             layer)
{
  double inner;
  double outer;

  rw_composer_get_ring (self, layer, &inner, &outer);
  return layer == 0 ? outer * DISC_RADIUS : (inner + outer) / 2;
}

/* Sideways from the foot, first on the side where reading goes on. */
static double
get_try_angle (const RwComposer *self,
               guint             try,
               double            step)
{
  double side = (try % 2 == 0) == !self->options->mirrored ? -1 : 1;

  return G_PI + side * (try / 2) * step;
}

/* Tries the slits between sectors, the nearest to the foot first. */
static double
get_slit_angle (const RwComposer *self,
                guint             try)
{
  guint off = try % 2 == 1 ? (try + 1) / 2 : self->n_sectors - try / 2;
  guint sector = ((self->n_sectors - 1) / 2 + off) % self->n_sectors;

  return rw_composer_get_angle (self, sector) +
         rw_composer_get_extent (self, sector) / 2;
}

static gboolean
place_stud (Marks      *marks,
            const Stud *stud,
            RwPoint    *out_centre)
{
  const RwComposer *self = marks->composer;
  double radius = get_stud_radius (self, stud->layer);
  double step = stud->width * STEP / radius;
  guint n_slits = has_slits (self, stud->layer) ? MIN (self->n_sectors,
                                                       MAX_TRIES) : 0;
  guint n = n_slits + MIN (2 * G_PI / step, MAX_TRIES);

  for (guint try = 0; try < n; try++)
    {
      double angle = try < n_slits
                       ? get_slit_angle (self, try)
                       : get_try_angle (self, try - n_slits, step);
      RwTurnedBox box = {
        .centre = rw_polar_point (self->centre.x, self->centre.y, radius,
                                  angle),
        .width = stud->width,
        .height = stud->height,
      };

      if (is_free (marks, &box))
        {
          g_array_append_val (marks->taken, box);
          *out_centre = box.centre;
          return TRUE;
        }
    }
  return FALSE;
}

/* Draws a dial: a scale open at the foot, and a hand. */
void
rw_composer_draw_dial (RwComposer *self,
                       const char *id,
                       RwPoint     centre,
                       double      height)
{
  const RwPaint ground = { self->theme->badge, RW_PATTERN_NONE,
                           self->theme->badge };
  const RwPaint ink = { self->theme->badge_text, RW_PATTERN_NONE,
                        self->theme->badge_text };
  g_autofree char *scale_id = g_strconcat (id, ".scale", NULL);
  g_autofree char *hand_id = g_strconcat (id, ".hand", NULL);
  double radius = height / 2;
  RwSector disc = { .cx = centre.x, .cy = centre.y, .r1 = radius,
                    .a1 = 2 * G_PI };
  RwSector scale = { .cx = centre.x, .cy = centre.y, .r0 = radius * 0.50,
                     .r1 = radius * 0.70, .a0 = -0.72 * G_PI,
                     .a1 = 0.72 * G_PI };
  RwPoint end = rw_polar_point (centre.x, centre.y, radius * 0.70, G_PI / 4);

  rw_scene_builder_sector (self->scene, id, &disc, &ground);
  rw_scene_builder_sector (self->scene, scale_id, &scale, &ink);
  rw_scene_builder_line (self->scene, hand_id, centre, end,
                         MAX (radius * 0.2, 1), &ink.color);
}

/* Draws a number on a dark pill, the other way round than letters stand. */
void
rw_composer_draw_count (RwComposer *self,
                        const char *id,
                        RwPoint     centre,
                        double      height,
                        const char *text)
{
  const RwFont font = { height * NUMBER_PER_STUD, 700 };
  const RwPaint paint = { self->theme->badge_text, RW_PATTERN_NONE,
                          self->theme->badge_text };
  g_autofree char *text_id = g_strconcat (id, ".text", NULL);
  double width = rw_composer_measure_count (self, height, text);
  RwTextExtents extents;
  RwShape *shape;

  rw_text_measure (self->measurer, text, &font, &extents);
  shape = rw_scene_builder_rect (self->scene, id,
                                 &(RwRect) { centre.x - width / 2,
                                             centre.y - height / 2,
                                             width, height },
                                 height * 0.28, &paint);
  shape->stroke = self->theme->badge;
  shape->stroke_width = MAX (height * 0.08, 1);
  rw_scene_builder_text (self->scene, text_id, text, &font,
                         (RwPoint) { centre.x, centre.y + font.size * 0.355 },
                         RW_TEXT_MIDDLE, &extents, &self->theme->badge);
}

/* Gives the width of a pill of @height px with a number. */
double
rw_composer_measure_count (RwComposer *self,
                           double      height,
                           const char *text)
{
  const RwFont font = { height * NUMBER_PER_STUD, 700 };
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, &font, &extents);
  return MAX (extents.width + font.size * 0.6, height);
}

static void
draw_stud (Marks *marks,
           Stud  *stud)
{
  RwComposer *self = marks->composer;
  const char *layer_id = self->layers->layers[stud->layer].id;
  g_autofree char *id =
    g_strdup_printf ("layer-%s.%s", layer_id,
                     stud->mark == RW_MARK_OWED ? "owed" : "dial");
  RwPoint centre;
  guint first;

  if (stud->height < MIN_STUD_PX || !place_stud (marks, stud, &centre))
    {
      marks->n_missing++;
      return;
    }

  ensure_group (marks);
  first = self->scene->shapes->len;
  if (stud->mark == RW_MARK_OWED)
    {
      rw_composer_draw_count (self, id, centre, stud->height, stud->text);
      rw_scene_builder_label (self->scene, RW_LABEL_MARK, RW_LABEL_PLACED,
                              stud->text, first);
    }
  else
    rw_composer_draw_dial (self, id, centre, stud->height);
  self->marks_drawn[stud->mark] = TRUE;
}

/* In thin rings legibility comes before air. */
static double
get_stud_height (const RwComposer *self)
{
  double least = MIN (self->thickness * MOST_STUD_PER_RING, LEGIBLE_STUD_PX);

  return MIN (MAX (self->thickness * STUD_PER_RING, least),
              self->unit * MAX_STUD_PER_UNIT);
}

/* Whether the settings of a ring stay the customer's though somebody else has
 * a part in it. */
static gboolean
is_configured (const RwComposer *self,
               guint             layer)
{
  for (guint sector = 0; sector < self->n_sectors; sector++)
    {
      const RwShares *shares = rw_composer_get_shares (self, layer, sector);

      if (shares->counts[RW_OWNER_PROVIDER] > 0 ||
          shares->counts[RW_OWNER_SHARED] > 0)
        return TRUE;
    }
  return FALSE;
}

static guint
count_owed (const Marks *marks,
            guint        layer)
{
  const RwComposer *self = marks->composer;
  const RwOwedCount *count = NULL;

  if (marks->owed != NULL)
    count = rw_owed_get_layer_count (marks->owed,
                                     self->layers->layers[layer].id);
  return count != NULL ? count->n_owned - count->n_protected : 0;
}

static void
draw_studs (Marks *marks,
            guint  layer)
{
  RwComposer *self = marks->composer;
  double height = get_stud_height (self);
  guint n_owed = count_owed (marks, layer);

  if (self->settings_note != NULL && is_configured (self, layer))
    draw_stud (marks, &(Stud) { .mark = RW_MARK_DIAL, .layer = layer,
                                .width = height, .height = height });
  if (n_owed > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", n_owed);

      draw_stud (marks, &(Stud) {
        .mark = RW_MARK_OWED, .layer = layer, .text = text, .height = height,
        .width = rw_composer_measure_count (self, height, text) });
    }
}

static void
append_sentence (RwScene     *scene,
                 const char **text,
                 const char  *sentence)
{
  g_autofree char *both = NULL;

  if (**text == '\0')
    both = g_strdup (sentence);
  else
    both = g_strconcat (*text, " ", sentence, NULL);
  *text = rw_scene_builder_intern (scene, both);
}

static char *
dup_owed_sentence (const Marks *marks,
                   guint        layer)
{
  guint n = count_owed (marks, layer);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("Owed for %u workload: no control is in "
                                    "place.",
                                    "Owed for %u workloads: no control is in "
                                    "place.", n), n);
}

/* Says of a ring, for those who listen, what its marks show. */
static void
tell_ring (Marks       *marks,
           guint        layer,
           const char **text)
{
  RwComposer *self = marks->composer;
  g_autofree char *owed = dup_owed_sentence (marks, layer);

  if (self->settings_note != NULL && is_configured (self, layer))
    {
      /* Translators: of a ring that somebody else guards. */
      append_sentence (self->scene, text, _("You still configure it."));
    }
  if (owed != NULL)
    append_sentence (self->scene, text, owed);
}

static void
tell_sector (Marks       *marks,
             RwScenePart *part)
{
  RwComposer *self = marks->composer;

  if (self->settings_note != NULL && (part->owner == RW_OWNER_PROVIDER ||
                                      part->owner == RW_OWNER_SHARED))
    append_sentence (self->scene, &part->description,
                     _("You still configure it."));

  for (guint i = 0; marks->owed != NULL && i < rw_owed_get_n (marks->owed); i++)
    {
      const RwOwedEntry *entry = rw_owed_get (marks->owed, i);

      if (entry->kind == RW_OWED_CONTROL &&
          g_str_equal (entry->layer->id, part->layer_id) &&
          g_str_equal (rw_workload_get_id (entry->workload),
                       part->workload_id))
        append_sentence (self->scene, &part->description,
                         _("Owed: no control is in place."));
    }
}

static void
tell (Marks *marks)
{
  RwScene *scene = marks->composer->scene;

  for (guint i = 0; i < scene->groups->len; i++)
    {
      RwSceneGroup *group = &g_array_index (scene->groups, RwSceneGroup, i);
      const RwLayer *layer = NULL;

      if (group->layer_id != NULL)
        layer = rw_layer_set_find_layer (marks->composer->layers,
                                         group->layer_id);
      if (layer != NULL)
        tell_ring (marks, layer->position, &group->description);
    }
  for (guint i = 0; i < scene->parts->len; i++)
    {
      RwScenePart *part = &g_array_index (scene->parts, RwScenePart, i);

      if (part->layer >= marks->composer->layers->n_layers)
        continue;
      if (part->workload_id != NULL)
        tell_sector (marks, part);
      else if (part->count == 0)
        tell_ring (marks, part->layer, &part->description);
    }
}

static void
plan_owed (RwComposer *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  guint n = g_list_model_get_n_items (rw_scenario_get_workloads (scenario));
  const RwOwedCount *total;

  /* Under a model nothing is counted. Whether something would be is found out
   * where that is cheap. */
  self->may_owe = n > 0;
  if (n == 0 || (n > MAX_LOOKED_AHEAD && self->sectors == NULL))
    return;

  self->owed = rw_owed_new (scenario, self->edition,
                            rw_session_get_catalogue (self->session));
  total = rw_owed_get_total (self->owed);
  self->may_owe = total->n_owned > total->n_protected;
}

/* Finds out which marks there can be, under any toggle: room is kept for them
 * in the legend. */
void
rw_compose_plan_marks (RwComposer *self)
{
  const RwResponsibility *row = rw_edition_find_role (self->edition,
                                                      RW_ROW_NOTE);

  if (!self->options->marks)
    return;
  if (row != NULL && row->role_id != NULL)
    self->settings_note = rw_layer_set_find_note (self->layers, row->role_id);
  plan_owed (self);
}

/* Draws and tells the marks. All labels must be there, but for the legend,
 * which explains the marks that were drawn. */
void
rw_compose_marks (RwComposer *self)
{
  Marks marks = { .composer = self };

  if (!self->options->marks)
    return;

  /* What is owed is owed by workloads as they are run, and counted for all of
   * them. */
  if (self->sectors != NULL && rw_session_get_drill (self->session) == NULL)
    marks.owed = self->owed;
  marks.taken = g_array_new (FALSE, FALSE, sizeof (RwTurnedBox));
  collect_labels (&marks);
  draw_corners (&marks);
  for (guint layer = 0; layer < self->layers->n_layers; layer++)
    if (!is_hidden (self, layer))
      draw_studs (&marks, layer);
  tell (&marks);

  if (marks.n_missing > 0)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u mark has no room at this size",
                                     "%u marks have no room at this size",
                                     marks.n_missing),
                           marks.n_missing);
  g_array_unref (marks.taken);
}
