/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Going to a ring or a workload by typing how its name begins.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

/** Target: a name, and the part that it leads to. */
typedef struct
{
  const char *name;
  guint       layer;     /* of a ring; where it is a workload, any */
  const char *workload;  /* (nullable): NULL for a ring */
} Target;

static const char *
find_layer_name (RwCanvas          *self,
                 const RwScenePart *part)
{
  const RwLayerSet *set = rw_session_get_edition (self->session)->layer_set;

  if (part->layer < set->n_layers)
    return set->layers[part->layer].name;
  return rw_layer_set_find_satellite (set, part->layer_id)->name;
}

static gboolean
has_layer (GArray *targets,
           guint   layer)
{
  for (guint i = 0; i < targets->len; i++)
    if (g_array_index (targets, Target, i).layer == layer)
      return TRUE;
  return FALSE;
}

static void
add_rings (RwCanvas *self,
           GArray   *targets)
{
  const RwScene *scene = rw_canvas_get_scene (self);

  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);
      Target target = { find_layer_name (self, part), part->layer, NULL };

      if (!has_layer (targets, part->layer))
        g_array_append_val (targets, target);
    }
}

/* Which ring that is cut into sectors lies outermost. */
static guint
find_outermost (const RwScene *scene)
{
  guint outermost = 0;

  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (part->workload_id != NULL)
        outermost = MAX (outermost, part->layer);
    }
  return outermost;
}

/* The outermost ring is divided wherever any is. */
static void
add_workloads (RwCanvas *self,
               GArray   *targets)
{
  const RwScene *scene = rw_canvas_get_scene (self);
  RwScenario *scenario = rw_session_get_scenario (self->session);
  guint n = rw_scene_get_n_parts (scene);
  guint outermost = find_outermost (scene);

  for (guint i = 0; i < n; i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);
      RwWorkload *workload = NULL;
      Target target = { NULL, part->layer, part->workload_id };

      if (part->layer == outermost && part->workload_id != NULL)
        workload = rw_scenario_find_workload (scenario, part->workload_id);
      if (workload == NULL)
        continue;
      target.name = rw_workload_get_name (workload);
      g_array_append_val (targets, target);
    }
}

static int
find_target (GArray      *targets,
             RwTypeAhead *type_ahead,
             int          current)
{
  g_autofree const char **names = g_new0 (const char *, targets->len + 1);

  for (guint i = 0; i < targets->len; i++)
    names[i] = g_array_index (targets, Target, i).name;

  return rw_type_ahead_find (type_ahead, names, current);
}

/* A ring is entered where the last one was left; a workload in the ring that
 * has the focus, if that is divided, else further out. */
static int
find_part (RwCanvas     *self,
           const Target *target,
           guint         layer)
{
  const RwScene *scene = rw_canvas_get_scene (self);
  int found = -1;

  if (target->workload == NULL)
    return rw_canvas_find_in_layer (scene, (int) target->layer,
                                    self->focus_angle);

  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (g_strcmp0 (part->workload_id, target->workload) != 0)
        continue;
      if (part->layer == layer || (part->layer > layer && found < 0))
        found = (int) i;
    }

  return found;
}

/* Where the focus is among the targets: where typing led, if it is still
 * there, else at its ring. */
static int
find_current (RwCanvas          *self,
              GArray            *targets,
              const RwScenePart *focused)
{
  if (self->typed >= 0 && self->typed < (int) targets->len)
    {
      const Target *target = &g_array_index (targets, Target,
                                             (guint) self->typed);

      if (target->workload == NULL
            ? target->layer == focused->layer
            : g_strcmp0 (target->workload, focused->workload_id) == 0)
        return self->typed;
    }

  for (guint i = 0; i < targets->len; i++)
    if (g_array_index (targets, Target, i).layer == focused->layer)
      return (int) i;

  return -1;
}

/**
 * rw_canvas_type:
 * @self: a canvas
 * @letter: what was typed, 0 for nothing
 * @time_ms: when
 *
 * Moves the focus to the next ring, or else workload, whose name begins with
 * what was typed.
 *
 * Returns: whether the letter was taken
 */
gboolean
rw_canvas_type (RwCanvas *self,
                gunichar  letter,
                guint32   time_ms)
{
  RwCanvasPart *focused = rw_canvas_get_focused_part (self);
  g_autoptr (GArray) targets = NULL;
  const RwScenePart *part;

  if (focused == NULL || rw_canvas_get_scene (self) == NULL
      || !rw_type_ahead_add (self->type_ahead, letter, time_ms))
    return FALSE;

  part = rw_canvas_part_get_info (focused);
  targets = g_array_new (FALSE, FALSE, sizeof (Target));
  add_rings (self, targets);
  add_workloads (self, targets);

  self->typed = find_target (targets, self->type_ahead,
                             find_current (self, targets, part));
  if (self->typed >= 0)
    rw_canvas_focus_part (self,
                          find_part (self,
                                     &g_array_index (targets, Target,
                                                     (guint) self->typed),
                                     part->layer));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));

  return TRUE;
}
