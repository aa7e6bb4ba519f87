/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rim: the names of the workloads around the rings, curved where they fit,
 * and numbered with a key where they do not.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Names at the foot run the other way, so that they read upright. */
#define INVERTED_FROM (G_PI * 0.54)
#define INVERTED_TO (G_PI * 1.46)
/* At most this many numbers are explained; the rest are told in a note. */
#define MAX_KEY 24
/* How often the frame is made anew for what the rim needs. */
#define MAX_PLANS 4
/* The rings come first: they take at least this part of the shorter side. */
#define MIN_RADIUS 0.26

static char *
dup_full_name (RwWorkload *workload)
{
  /* Translators: a workload's name and its service model. */
  return g_strdup_printf (_("%s · %s"), rw_workload_get_name (workload),
                          rw_service_model_get_short_name (
                            rw_workload_get_model (workload)));
}

static gboolean
fits (RwComposer *self,
      const char *text,
      double      room)
{
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE,
                                             sizeof (RwTextCluster));
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, &self->rim_font, &extents);
  return extents.width <= room &&
         rw_text_split (self->measurer, text, &self->rim_font, clusters);
}

static double
get_first_baseline (const RwComposer *self)
{
  return self->radius + self->rim_font.size * 0.6;
}

static RwRimMode
choose_mode (RwComposer *self,
             RwWorkload *workload)
{
  g_autofree char *full = dup_full_name (workload);
  RwTextExtents number;
  double arc = 2 * G_PI * get_first_baseline (self) / self->n_sectors;
  double room = arc - self->rim_font.size;

  if (fits (self, full, room))
    return RW_RIM_ONE_LINE;
  if (self->n_sectors <= MAX_KEY &&
      fits (self, rw_workload_get_name (workload), room))
    return RW_RIM_TWO_LINES;

  rw_text_measure (self->measurer, "88", &self->rim_font, &number);
  if (self->n_sectors <= MAX_KEY && number.width < room)
    return RW_RIM_NUMBER;
  return RW_RIM_NOTHING;
}

/* Chooses a mode for each name. Returns whether the frame must change. */
static gboolean
plan_once (RwComposer *self)
{
  guint n_keyed = 0;
  guint lines = 1;

  g_array_set_size (self->rim, 0);
  for (guint i = 0; i < self->workloads->len; i++)
    {
      RwRimMode mode = choose_mode (self,
                                    g_ptr_array_index (self->workloads, i));

      g_array_append_val (self->rim, mode);
      n_keyed += mode == RW_RIM_NUMBER;
      if (mode == RW_RIM_TWO_LINES)
        lines = 2;
    }

  if (lines > self->rim_lines)
    {
      self->rim_lines = lines;
      return TRUE;
    }
  return n_keyed > self->key->len;
}

static void
fill_key (RwComposer *self)
{
  g_ptr_array_set_size (self->key, 0);
  for (guint i = 0; i < self->rim->len; i++)
    if (g_array_index (self->rim, RwRimMode, i) == RW_RIM_NUMBER)
      g_ptr_array_add (self->key,
                       dup_full_name (g_ptr_array_index (self->workloads, i)));
}

static void
plan_names (RwComposer *self)
{
  self->rim_lines = self->show_rim;
  g_ptr_array_set_size (self->key, 0);
  rw_compose_frame (self);

  for (int i = 0; self->show_rim && i < MAX_PLANS && plan_once (self); i++)
    {
      fill_key (self);
      rw_compose_frame (self);
    }
}

/* Gives up what matters least of what is still shown. */
static gboolean
drop_something (RwComposer *self)
{
  if (self->show_footer)
    {
      self->show_footer = FALSE;
      rw_scene_builder_note (self->scene,
                             _("The source has no room at this size"));
    }
  else if (self->show_rim)
    self->show_rim = FALSE;
  else if (self->show_legend)
    {
      self->show_legend = FALSE;
      rw_scene_builder_note (self->scene,
                             _("The legend has no room at this size"));
    }
  else if (self->show_heading)
    {
      self->show_heading = FALSE;
      rw_scene_builder_note (self->scene,
                             _("The title has no room at this size"));
    }
  else
    return FALSE;

  return TRUE;
}

/* Makes the frame: again while the names at the rim need more room, and with
 * less around the rings while they would be too small to read. */
void
rw_compose_plan_rim (RwComposer *self)
{
  double least = MIN_RADIUS * MIN (self->options->width,
                                   self->options->height);

  plan_names (self);
  while (self->radius < least && drop_something (self))
    plan_names (self);

  if (self->show_rim)
    {
      plan_once (self);
      fill_key (self);
    }
}

/* Gives the width of the band that names take around the rings, px. */
double
rw_composer_get_rim (const RwComposer *self)
{
  if (self->rim_lines == 0)
    return 0;

  return rw_line_height (&self->rim_font) * self->rim_lines +
         self->rim_font.size * 0.45;
}

static void
draw_line (RwComposer    *self,
           const char    *id,
           const char    *text,
           double         radius,
           double         angle,
           gboolean       inverted,
           const RwColor *color)
{
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE,
                                             sizeof (RwTextCluster));

  rw_text_split (self->measurer, text, &self->rim_font, clusters);
  rw_scene_builder_arc_text (self->scene, id, text, &self->rim_font, clusters,
                             self->centre, radius, angle, inverted, color);
}

static void
draw_name (RwComposer *self,
           guint       sector,
           RwRimMode   mode)
{
  RwWorkload *workload = g_ptr_array_index (self->workloads, sector);
  const char *name = rw_workload_get_name (workload);
  g_autofree char *full = dup_full_name (workload);
  g_autofree char *id = g_strdup_printf ("workload-%s",
                                         rw_workload_get_id (workload));
  g_autofree char *model_id = g_strconcat (id, ".model", NULL);
  double angle = rw_composer_get_angle (self, sector);
  gboolean inverted = angle > INVERTED_FROM && angle < INVERTED_TO;
  double ascent = self->rim_font.size * 0.72;
  double inner = get_first_baseline (self) + (inverted ? ascent : 0);
  double outer = inner + rw_line_height (&self->rim_font);

  if (mode == RW_RIM_ONE_LINE)
    draw_line (self, id, full, inner, angle, inverted, &self->theme->text);
  else
    {
      draw_line (self, id, name, inverted ? inner : outer, angle, inverted,
                 &self->theme->text);
      draw_line (self, model_id,
                 rw_service_model_get_short_name (
                   rw_workload_get_model (workload)),
                 inverted ? outer : inner, angle, inverted,
                 &self->theme->dim_text);
    }
}

static void
draw_number (RwComposer *self,
             guint       sector,
             guint       number)
{
  RwWorkload *workload = g_ptr_array_index (self->workloads, sector);
  g_autofree char *id = g_strdup_printf ("workload-%s",
                                         rw_workload_get_id (workload));
  g_autofree char *text = g_strdup_printf ("%u", number);
  double angle = rw_composer_get_angle (self, sector);
  RwPoint middle = rw_polar_point (self->centre.x, self->centre.y,
                                   self->radius + self->rim_font.size, angle);
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, &self->rim_font, &extents);
  middle.y += self->rim_font.size * 0.36;
  rw_scene_builder_text (self->scene, id, text, &self->rim_font, middle,
                         RW_TEXT_MIDDLE, &extents, &self->theme->text);
}

static void
note_missing (RwComposer *self,
              guint       n_missing)
{
  rw_scene_builder_note (self->scene,
                         ngettext ("%u workload has no room for its name",
                                   "%u workloads have no room for their names",
                                   n_missing),
                         n_missing);
}

/* Draws the workloads' names, or the numbers that stand for them. */
void
rw_compose_rim (RwComposer *self)
{
  guint n_missing = 0;
  guint number = 0;

  if (self->workloads->len == 0)
    return;
  if (!self->show_rim)
    {
      note_missing (self, self->workloads->len);
      return;
    }

  rw_scene_builder_begin (self->scene, "workloads", _("Workloads"), "");
  for (guint i = 0; i < self->rim->len; i++)
    {
      RwRimMode mode = g_array_index (self->rim, RwRimMode, i);

      if (mode == RW_RIM_NUMBER)
        draw_number (self, i, ++number);
      else if (mode == RW_RIM_NOTHING)
        n_missing++;
      else
        draw_name (self, i, mode);
    }

  if (n_missing > 0)
    note_missing (self, n_missing);
}
