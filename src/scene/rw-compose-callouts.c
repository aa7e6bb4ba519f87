/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The side lists: names that fit neither ring nor rim, in a column to the left
 * and one to the right, each at the end of a leader line. A leader leaves the
 * rings straight outwards, bends once, and then keeps off them; the names of
 * a column follow one another as their leaders do, so that none cross.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Lengths as parts of body text: from the circle around everything to a
 * column, between leader and text, and between two names. */
#define RUN 1.1
#define LONG_RUN 2.2
#define TEXT_GAP 0.4
#define NAME_GAP 0.45
/* What stays free between a column and any other text. */
#define BOX_GAP 0.7
#define MAX_LINES 4
/* Where the leaders of undivided rings leave them: below the names, which
 * bend over the top, and above the letters at the foot. */
#define FIRST_LEADER (G_PI * 0.58)
#define FIRST_OFF_GAP (G_PI * 0.45)
#define LAST_SLIT (G_PI * 0.97)
#define LAST_LEADER (G_PI * 0.90)

typedef struct
{
  double least;   /* of the top of a name, px */
  double most;
  double wanted;
} Range;

static void
clear_callout (gpointer data)
{
  RwCallout *callout = data;

  g_clear_pointer (&callout->text, g_free);
  g_clear_pointer (&callout->name, g_free);
  rw_text_block_clear (&callout->block);
}

static int
compare_callouts (gconstpointer a,
                  gconstpointer b)
{
  const RwCallout *first = a;
  const RwCallout *second = b;
  double off = first->is_left ? second->angle - first->angle
                              : first->angle - second->angle;

  if (first->is_left != second->is_left)
    return first->is_left ? -1 : 1;
  return off < 0 ? -1 : off > 0;
}

static void
add_callout (RwComposer *self,
             int         layer,
             guint       sector,
             double      angle)
{
  RwCallout callout = {
    .layer = layer,
    .sector = sector,
    .angle = rw_angle_normalize (angle),
  };

  if (layer >= 0)
    {
      callout.text = g_strdup (self->layers->layers[layer].name);
      callout.name = g_strdup (callout.text);
    }
  else
    {
      callout.text = rw_composer_dup_full_name (self, sector);
      callout.name = rw_composer_dup_name (self, sector);
      callout.detail = rw_composer_get_detail (self, sector);
    }

  callout.is_left = callout.angle >= G_PI;
  g_array_append_val (self->callouts, callout);
}

/* The slit that follows a sector in the order of the picture. */
static double
get_slit (const RwComposer *self,
          guint             sector)
{
  double side = self->options->mirrored ? -1 : 1;

  return rw_angle_normalize (rw_composer_get_angle (self, sector) + side *
                             rw_composer_get_extent (self, sector) / 2);
}

static gboolean
has_gap (const RwComposer *self)
{
  for (guint i = 0; i < self->layers->n_layers; i++)
    if (rw_session_get_layer_hidden (self->session,
                                     self->layers->layers[i].id))
      return TRUE;

  return FALSE;
}

/* The slits on one side, from the top down: in them leaders of inner rings get
 * out without touching anything. What is written in the gap of a hidden ring
 * has no slits. */
static GArray *
create_slits (const RwComposer *self,
              gboolean          on_left)
{
  GArray *slits = g_array_new (FALSE, FALSE, sizeof (double));
  double first = has_gap (self) ? FIRST_OFF_GAP : 0;
  gboolean backwards = self->options->mirrored != on_left;

  for (guint i = 0; self->n_sectors > 1 && i < self->n_sectors; i++)
    {
      guint sector = backwards ? self->n_sectors - 1 - i : i;
      double slit = get_slit (self, sector);
      double off = on_left ? 2 * G_PI - slit : slit;

      if (off > first && off < LAST_SLIT)
        g_array_append_val (slits, slit);
    }

  return slits;
}

static guint
count_listed_rings (const RwComposer *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ring_names->len; i++)
    n += g_array_index (self->ring_names, RwRingName, i).fate ==
         RW_LABEL_LISTED;
  return n;
}

/* Rings that are not divided have no slits; their leaders go down. */
static double
get_leader_angle (const GArray *right,
                  const GArray *left,
                  guint         index,
                  guint         n_right,
                  guint         n)
{
  if (right->len == 0)
    return FIRST_LEADER + (LAST_LEADER - FIRST_LEADER) * (index + 0.5) / n;

  return index < n_right ? g_array_index (right, double, index)
                         : g_array_index (left, double, index - n_right);
}

/* The outermost ring takes the highest leader. All go to the right, or half of
 * them where there are not slits enough. */
static gboolean
collect_rings (RwComposer *self)
{
  g_autoptr (GArray) right = create_slits (self, FALSE);
  g_autoptr (GArray) left = create_slits (self, TRUE);
  guint n = count_listed_rings (self);
  guint n_right = n <= right->len ? n : (n + 1) / 2;
  guint index = 0;

  if (self->n_sectors > 1 && (n_right > right->len ||
                              n - n_right > left->len))
    return n == 0;

  for (guint i = self->ring_names->len; i-- > 0;)
    if (g_array_index (self->ring_names, RwRingName, i).fate ==
        RW_LABEL_LISTED)
      add_callout (self, (int) i, 0,
                   get_leader_angle (right, left, index++, n_right, n));

  return TRUE;
}

/* Gathers what is to stand in the side lists, each list from the top down.
 * Returns FALSE where there is no way out for a leader. */
gboolean
rw_compose_collect_callouts (RwComposer *self)
{
  g_array_set_size (self->callouts, 0);
  g_array_set_clear_func (self->callouts, clear_callout);
  if (!collect_rings (self))
    return FALSE;

  for (guint i = 0; i < self->rim->len; i++)
    if (g_array_index (self->rim, RwRimMode, i) == RW_RIM_LISTED)
      add_callout (self, -1, i, rw_composer_get_angle (self, i));
  g_array_sort (self->callouts, compare_callouts);
  return TRUE;
}

/* Breaks the names to columns of at most @width px, and finds out how wide
 * the columns are then. Returns FALSE where a name would be cut. */
gboolean
rw_compose_break_callouts (RwComposer *self,
                           double      width)
{
  gboolean whole = TRUE;

  self->column[0] = self->column[1] = 0;
  for (guint i = 0; whole && i < self->callouts->len; i++)
    {
      RwCallout *callout = &g_array_index (self->callouts, RwCallout, i);
      double *column = &self->column[callout->is_left ? 0 : 1];

      rw_text_block_clear (&callout->block);
      rw_text_block_init (&callout->block);
      whole = rw_text_block_append (&callout->block, self->measurer,
                                    callout->name, &self->list_font, width,
                                    MAX_LINES) &&
              (callout->detail == NULL ||
               rw_text_block_append_detail (&callout->block, self->measurer,
                                            callout->detail, &self->list_font,
                                            width, MAX_LINES));
      *column = MAX (*column, callout->block.width);
    }

  return whole;
}

/* Gives how much the lists need between the circle and an edge, px. */
double
rw_composer_get_side (const RwComposer *self,
                      guint             side)
{
  if (self->column[side] <= 0)
    return 0;

  return self->column[side] + (RUN + TEXT_GAP) * self->unit;
}

/* What part of its height lies above the line that the leader points at. */
static double
get_port_offset (const RwComposer *self,
                 const RwCallout  *callout)
{
  double half = rw_line_height (&self->list_font) / 2;

  return cos (callout->angle) >= 0 ? half : callout->block.height - half;
}

/* Where a name may be: in its column, and where its leader keeps off the
 * circle. */
static Range
get_range (const RwComposer *self,
           const RwCallout  *callout,
           RwPoint           centre,
           double            extent,
           double            reach,
           double            top,
           double            bottom)
{
  double c = cos (callout->angle);
  double s = fabs (sin (callout->angle));
  double offset = get_port_offset (self, callout);
  Range range = {
    .least = top,
    .most = bottom - callout->block.height,
    .wanted = centre.y - extent * c - offset,
  };

  if (c > 1e-9)
    range.most = MIN (range.most,
                      centre.y + (reach * s - extent) / c - offset);
  else if (c < -1e-9)
    range.least = MAX (range.least,
                       centre.y + (reach * s - extent) / c - offset);
  return range;
}

static gboolean
spread_down (RwCallout   *callouts,
             const Range *ranges,
             guint        n,
             double       gap,
             double      *tops)
{
  for (guint i = 0; i < n; i++)
    {
      tops[i] = MAX (ranges[i].least, MIN (ranges[i].wanted, ranges[i].most));
      if (i > 0)
        tops[i] = MAX (tops[i],
                       tops[i - 1] + callouts[i - 1].block.height + gap);
    }
  for (guint i = n; i-- > 0;)
    {
      double most = ranges[i].most;

      if (i + 1 < n)
        most = MIN (most, tops[i + 1] - callouts[i].block.height - gap);
      tops[i] = MIN (tops[i], most);
      if (tops[i] < ranges[i].least - 1e-6)
        return FALSE;
    }

  return TRUE;
}

static gboolean
spread_up (RwCallout   *callouts,
           const Range *ranges,
           guint        n,
           double       gap,
           double      *tops)
{
  for (guint i = n; i-- > 0;)
    {
      tops[i] = MAX (ranges[i].least, MIN (ranges[i].wanted, ranges[i].most));
      if (i + 1 < n)
        tops[i] = MIN (tops[i],
                       tops[i + 1] - callouts[i].block.height - gap);
    }
  for (guint i = 0; i < n; i++)
    {
      double least = ranges[i].least;

      if (i > 0)
        least = MAX (least, tops[i - 1] + callouts[i - 1].block.height + gap);
      tops[i] = MAX (tops[i], least);
      if (tops[i] > ranges[i].most + 1e-6)
        return FALSE;
    }

  return TRUE;
}

/* What other texts leave of a column's height. */
static void
get_column (const RwComposer *self,
            const RwRect     *boxes,
            guint             n_boxes,
            double            left,
            double            width,
            double           *out_top,
            double           *out_bottom)
{
  double gap = BOX_GAP * self->unit;

  *out_top = self->margin * 0.7;
  *out_bottom = self->options->height - self->margin * 0.7;
  for (guint i = 0; i < n_boxes; i++)
    {
      const RwRect *box = &boxes[i];

      if (box->width <= 0 || box->x > left + width + gap ||
          box->x + box->width < left - gap)
        continue;
      if (box->y + box->height / 2 < self->options->height / 2)
        *out_top = MAX (*out_top, box->y + box->height + gap);
      else
        *out_bottom = MIN (*out_bottom, box->y - gap);
    }
}

static gboolean
leader_is_free (const RwComposer *self,
                const RwCallout  *callout,
                const RwRect     *boxes,
                guint             n_boxes)
{
  double gap = BOX_GAP * self->unit;

  for (guint i = 0; i < n_boxes; i++)
    {
      const RwRect *box = &boxes[i];
      RwTurnedBox padded = {
        .centre = { box->x + box->width / 2, box->y + box->height / 2 },
        .width = box->width + gap,
        .height = box->height + gap,
      };

      if (box->width > 0 &&
          rw_turned_box_meets_line (&padded, callout->elbow, callout->port))
        return FALSE;
    }

  return TRUE;
}

/* Puts the names of one side next to a circle. */
static gboolean
place_side (RwComposer   *self,
            RwCallout    *callouts,
            guint         n,
            RwPoint       centre,
            double        extent,
            double        run,
            const RwRect *boxes,
            guint         n_boxes)
{
  gboolean is_left = callouts[0].is_left;
  double sign = is_left ? -1 : 1;
  double width = self->column[is_left ? 0 : 1];
  double reach = extent + run;
  double near = centre.x + sign * (reach + TEXT_GAP * self->unit);
  double left = is_left ? near - width : near;
  double gap = NAME_GAP * self->list_font.size;
  g_autofree Range *ranges = g_new (Range, n);
  g_autofree double *down = g_new (double, 2 * n);
  double *up = down + n;
  double top;
  double bottom;

  if (left < self->margin * 0.7 ||
      left + width > self->options->width - self->margin * 0.7)
    return FALSE;
  get_column (self, boxes, n_boxes, left, width, &top, &bottom);
  for (guint i = 0; i < n; i++)
    ranges[i] = get_range (self, &callouts[i], centre, extent, reach, top,
                           bottom);
  if (!spread_down (callouts, ranges, n, gap, down) ||
      !spread_up (callouts, ranges, n, gap, up))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      RwCallout *callout = &callouts[i];

      /* Between two ways that both hold, every other one holds too. */
      callout->top = (RwPoint) { near, (down[i] + up[i]) / 2 };
      callout->elbow = rw_polar_point (centre.x, centre.y, extent,
                                       callout->angle);
      callout->port = (RwPoint) { centre.x + sign * reach,
                                  callout->top.y +
                                  get_port_offset (self, callout) };
      if (!leader_is_free (self, callout, boxes, n_boxes))
        return FALSE;
    }

  return TRUE;
}

/* Puts all names of the side lists next to a circle, clear of boxes. Returns
 * FALSE where they do not go there. */
gboolean
rw_compose_place_callouts (RwComposer   *self,
                           RwPoint       centre,
                           double        extent,
                           const RwRect *boxes,
                           guint         n_boxes)
{
  RwCallout *callouts = (RwCallout *) (gpointer) self->callouts->data;
  guint n_left = 0;
  guint n = self->callouts->len;

  while (n_left < n && callouts[n_left].is_left)
    n_left++;
  if (n_left > 0 &&
      !place_side (self, callouts, n_left, centre, extent,
                   LONG_RUN * self->unit, boxes, n_boxes) &&
      !place_side (self, callouts, n_left, centre, extent, RUN * self->unit,
                   boxes, n_boxes))
    return FALSE;

  return n_left == n ||
         place_side (self, callouts + n_left, n - n_left, centre, extent,
                     LONG_RUN * self->unit, boxes, n_boxes) ||
         place_side (self, callouts + n_left, n - n_left, centre, extent,
                     RUN * self->unit, boxes, n_boxes);
}

/* Gives whether something keeps clear of all names and leaders. */
gboolean
rw_compose_is_off_callouts (const RwComposer *self,
                            const RwRect     *box)
{
  double gap = NAME_GAP * self->unit;
  RwTurnedBox other = {
    .centre = { box->x + box->width / 2, box->y + box->height / 2 },
    .width = box->width + 2 * gap,
    .height = box->height + 2 * gap,
  };

  for (guint i = 0; i < self->callouts->len; i++)
    {
      const RwCallout *callout = &g_array_index (self->callouts, RwCallout, i);
      RwRect text = {
        callout->top.x - (callout->is_left ? callout->block.width : 0),
        callout->top.y, callout->block.width, callout->block.height,
      };
      RwRect padded = { text.x - gap, text.y - gap, text.width + 2 * gap,
                        text.height + 2 * gap };

      if (rw_rect_intersects (&padded, box) ||
          rw_turned_box_meets_line (&other, callout->elbow, callout->port))
        return FALSE;
    }

  return TRUE;
}

static void
draw_leader (RwComposer      *self,
             const RwCallout *callout,
             const char      *id)
{
  double width = MAX (self->unit / 14, 0.75);
  double casing = MAX (2 * self->gap, 3 * width);
  const RwColor *color = &self->theme->dim_text;
  double from = self->radius + self->gap + width;
  RwPoint start;
  g_autofree char *casing_id = g_strconcat (id, ".slit", NULL);
  g_autofree char *leader_id = g_strconcat (id, ".leader", NULL);
  g_autofree char *bend_id = g_strconcat (id, ".leader.2", NULL);
  g_autofree char *dot_id = g_strconcat (id, ".dot", NULL);

  if (callout->layer >= 0)
    {
      double r0;
      double r1;

      rw_composer_get_ring (self, (guint) callout->layer, &r0, &r1);
      from = callout->layer == 0 ? r1 * 0.75 : (r0 + r1) / 2;
      color = &self->theme->text;
    }
  start = rw_polar_point (self->centre.x, self->centre.y, from,
                          callout->angle);
  if (callout->layer >= 0)
    {
      const RwColor ground = self->theme->background;
      double radius = MAX (1.7 * width, self->gap);

      rw_scene_builder_line (self->scene, casing_id, start,
                             rw_polar_point (self->centre.x, self->centre.y,
                                             self->radius, callout->angle),
                             casing, &ground);
      rw_scene_builder_sector (self->scene, dot_id,
                               &(RwSector) { .cx = start.x, .cy = start.y,
                                             .r1 = radius + width,
                                             .a1 = 2 * G_PI },
                               &(RwPaint) { *color, RW_PATTERN_NONE, *color });
    }
  rw_scene_builder_line (self->scene, leader_id, start, callout->elbow, width,
                         color);
  rw_scene_builder_line (self->scene, bend_id, callout->elbow, callout->port,
                         width, color);
}

static void
draw_text (RwComposer      *self,
           const RwCallout *callout,
           const char      *id)
{
  guint first = self->scene->shapes->len;
  double y = callout->top.y;

  for (guint i = 0; i < callout->block.lines->len; i++)
    {
      const RwTextLine *line = &g_array_index (callout->block.lines,
                                               RwTextLine, i);
      g_autofree char *line_id = i == 0 ? g_strdup (id)
                                        : g_strdup_printf ("%s.%u", id, i + 1);
      double height = rw_line_height (&line->font);
      gboolean is_detail = i > 0 && g_strcmp0 (line->text, callout->detail) == 0;

      rw_scene_builder_text (self->scene, line_id, line->text, &line->font,
                             (RwPoint) { callout->top.x,
                                         y + height / 2 +
                                         line->font.size * 0.36 },
                             callout->is_left ? RW_TEXT_END : RW_TEXT_START,
                             &line->extents,
                             is_detail ? &self->theme->dim_text
                                       : &self->theme->text);
      y += height;
    }

  rw_scene_builder_label (self->scene,
                          callout->layer >= 0 ? RW_LABEL_RING
                                              : RW_LABEL_SECTOR,
                          RW_LABEL_LISTED, callout->text, first);
}

/* Draws the side lists: first all leaders, then the names. */
void
rw_compose_callouts (RwComposer *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (self->callouts->len == 0)
    return;

  rw_scene_builder_begin (self->scene, "side-lists", _("Names beside the rings"),
                          "");
  for (guint i = 0; i < self->callouts->len; i++)
    {
      const RwCallout *callout = &g_array_index (self->callouts, RwCallout, i);
      char *id =
        callout->layer >= 0
          ? g_strdup_printf ("layer-%s.label",
                             self->layers->layers[callout->layer].id)
          : g_strdup_printf ("workload-%s",
                             rw_composer_get_sector_id (self, callout->sector));

      g_ptr_array_add (ids, id);
      draw_leader (self, callout, id);
    }
  for (guint i = 0; i < self->callouts->len; i++)
    draw_text (self, &g_array_index (self->callouts, RwCallout, i),
               g_ptr_array_index (ids, i));
  if (self->list_font.size < self->rim_font.size * 0.99)
    rw_scene_builder_note (self->scene,
                           _("The names beside the rings are smaller than "
                             "wanted at this size"));
}
