/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of the labels of a finished scene, and what room they take:
 * for whoever wants to know whether all is told and nothing lies on another.
 */

#include "config.h"

#include "scene/rw-scene-private.h"

#include <math.h>

/* What letters take above and below their baseline, as parts of their size. */
#define ABOVE 0.76
#define BELOW 0.22

static void
append_line (const RwShape *shape,
             GArray        *boxes)
{
  static const double shift[] = { 0, 0.5, 1 };
  double size = shape->text.font.size;
  double left = shape->text.x - shift[shape->text.anchor] * shape->text.width;
  RwTurnedBox box = {
    .centre = { left + shape->text.width / 2,
                shape->text.y + (BELOW - ABOVE) / 2 * size },
    .width = shape->text.width,
    .height = (ABOVE + BELOW) * size,
  };

  g_array_append_val (boxes, box);
}

static void
append_clusters (const RwShape *shape,
                 GArray        *boxes)
{
  double size = shape->arc_text.font.size;
  double up = (ABOVE - BELOW) / 2 * size;

  for (guint i = 0; i < shape->arc_text.n_clusters; i++)
    {
      const RwArcCluster *cluster = &shape->arc_text.clusters[i];
      double c = cos (cluster->rotation);
      double s = sin (cluster->rotation);
      double half = cluster->advance / 2;
      RwTurnedBox box = {
        .centre = { cluster->x + half * c + up * s,
                    cluster->y + half * s - up * c },
        .width = cluster->advance,
        .height = (ABOVE + BELOW) * size,
        .rotation = cluster->rotation,
      };

      g_array_append_val (boxes, box);
    }
}

/* The plate that a letter stands on. Round ends are taken as steps. */
static void
append_plate (const RwShape *shape,
              GArray        *boxes)
{
  static const double steps[][2] = { { 0.7, 1 }, { 0.3, 0.74 }, { 0, 0.4 } };
  const RwRect *rect = &shape->rect.box;
  gboolean is_round = shape->rect.radius >= rect->height / 2;

  for (guint i = 0; i < (is_round ? G_N_ELEMENTS (steps) : 1); i++)
    {
      double inset = is_round ? steps[i][0] * rect->height : 0;
      RwTurnedBox box = {
        .centre = { rect->x + rect->width / 2, rect->y + rect->height / 2 },
        .width = rect->width - inset,
        .height = rect->height * steps[i][1],
      };

      g_array_append_val (boxes, box);
    }
}

/**
 * rw_scene_get_n_labels:
 *
 * Gets how many entries the report of labels has.
 *
 * Returns: a count
 */
guint
rw_scene_get_n_labels (const RwScene *self)
{
  return self->labels->len;
}

/**
 * rw_scene_get_label:
 * @index: below rw_scene_get_n_labels()
 *
 * Gets what became of a label.
 *
 * Returns: (transfer none): the entry
 */
const RwSceneLabel *
rw_scene_get_label (const RwScene *self,
                    guint          index)
{
  g_return_val_if_fail (index < self->labels->len, NULL);

  return &g_array_index (self->labels, RwSceneLabel, index);
}

/**
 * rw_scene_append_label_boxes:
 * @index: below rw_scene_get_n_labels()
 * @boxes: (element-type RwTurnedBox): appended to
 *
 * Finds the room that a label takes: a box for each line of text, for each
 * cluster of a bent one, and some for the plate behind a letter. Boxes of one
 * label may overlap.
 */
void
rw_scene_append_label_boxes (const RwScene *self,
                             guint          index,
                             GArray        *boxes)
{
  const RwSceneLabel *label = rw_scene_get_label (self, index);

  g_return_if_fail (label != NULL && boxes != NULL);

  for (guint i = 0; i < label->n_shapes; i++)
    {
      const RwShape *shape = rw_scene_get_shape (self, label->first_shape + i);

      if (shape->kind == RW_SHAPE_TEXT)
        append_line (shape, boxes);
      else if (shape->kind == RW_SHAPE_ARC_TEXT)
        append_clusters (shape, boxes);
      else if (shape->kind == RW_SHAPE_RECT)
        append_plate (shape, boxes);
    }
}
