/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rim: the names of the workloads around the rings, in one line or two,
 * or the numbers that stand for them.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-bidi.h"

/* Names at the foot run the other way, so that they read upright. */
#define INVERTED_FROM (G_PI * 0.54)
#define INVERTED_TO (G_PI * 1.46)
/* By how much straight text may stand off the curve, as a part of its size. */
#define MAX_RISE 0.5
/* Arcs of less than this take neither a name nor a number, in sizes of text. */
#define MIN_ARC 1.0

/* Straight text stands on the curve with its middle and rises off it to both
 * sides. */
static gboolean
fits (RwComposer *self,
      const char *text,
      double      room,
      double      radius)
{
  g_autoptr (GArray) clusters = NULL;
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, &self->rim_font, &extents);
  if (extents.width > room)
    return FALSE;

  clusters = g_array_new (FALSE, FALSE, sizeof (RwTextCluster));
  return rw_text_split (self->measurer, text, &self->rim_font, clusters) ||
         extents.width * extents.width / (8 * radius) <=
           MAX_RISE * self->rim_font.size;
}

static double
get_first_baseline (const RwComposer *self)
{
  return self->radius + self->rim_font.size * 0.6;
}

/* Scripts of wide characters break between any two. */
static gboolean
may_break_at (const char *p)
{
  return *p == ' ' || (g_unichar_iswide (g_utf8_get_char (p)) &&
                       !g_unichar_ismark (g_utf8_get_char (p)));
}

/* Breaks a text nearest to its middle. */
static gboolean
break_in_two (RwComposer  *self,
              const char  *text,
              char       **out_first,
              char       **out_second)
{
  const char *best = NULL;
  gssize middle = (gssize) strlen (text) / 2;

  for (const char *p = g_utf8_next_char (text); *p != '\0';
       p = g_utf8_next_char (p))
    if (may_break_at (p) &&
        (best == NULL || ABS (p - text - middle) < ABS (best - text - middle)))
      best = p;
  if (best == NULL)
    return FALSE;

  *out_first = g_strndup (text, best - text);
  *out_second = g_strdup (*best == ' ' ? best + 1 : best);
  return TRUE;
}

static gboolean
fits_wrapped (RwComposer *self,
              const char *text,
              double      room,
              double      radius)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  return break_in_two (self, text, &first, &second) &&
         fits (self, first, room, radius) && fits (self, second, room, radius);
}

static RwRimMode
choose_mode (RwComposer *self,
             guint       sector,
             RwRimMode   otherwise,
             gboolean    is_number)
{
  g_autofree char *full = NULL;
  g_autofree char *kind = NULL;
  double radius = get_first_baseline (self);
  double room = rw_composer_get_extent (self, sector) * radius -
                self->rim_font.size;
  RwTextExtents number;

  if (room < MIN_ARC * self->rim_font.size && otherwise != RW_RIM_LISTED)
    return RW_RIM_NOTHING;

  if (self->number_rim)
    otherwise = RW_RIM_NUMBER;
  full = rw_composer_dup_full_name (self, sector);
  kind = rw_composer_dup_sector_kind (self, sector);
  if (self->number_rim || is_number)
    otherwise = RW_RIM_NUMBER;
  else if (fits (self, full, room, radius))
    return RW_RIM_ONE_LINE;
  else if (fits (self, rw_composer_get_sector_name (self, sector), room,
                 radius) && fits (self, kind, room, radius))
    return RW_RIM_TWO_LINES;
  else if (fits_wrapped (self, full, room, radius))
    return RW_RIM_WRAPPED;
  if (otherwise != RW_RIM_NUMBER)
    return otherwise;

  rw_text_measure (self->measurer, "88", &self->rim_font, &number);
  return number.width < room ? RW_RIM_NUMBER : RW_RIM_NOTHING;
}

/* Chooses how each name stands around the rings as they are now. What does
 * not fit becomes @otherwise, and what is that already stays so. */
void
rw_compose_choose_rim (RwComposer *self,
                       RwRimMode   otherwise)
{
  g_array_set_size (self->rim, self->has_sectors ? self->n_sectors : 0);
  for (guint i = 0; i < self->rim->len; i++)
    {
      RwRimMode *mode = &g_array_index (self->rim, RwRimMode, i);

      if (!self->show_rim)
        *mode = RW_RIM_NOTHING;
      else if (*mode != otherwise || otherwise != RW_RIM_LISTED)
        *mode = choose_mode (self, i, otherwise,
                             otherwise == RW_RIM_NUMBER && *mode == otherwise);
    }
}

/* Gives the name of what a sector stands for. */
const char *
rw_composer_get_sector_name (const RwComposer *self,
                             guint             sector)
{
  return rw_sectors_get (self->sectors, sector)->name;
}

/* Says what else a sector is called: a workload by its model, and several by
 * how many they are. */
char *
rw_composer_dup_sector_kind (const RwComposer *self,
                             guint             sector)
{
  RwWorkload *workload = rw_composer_get_workload (self, sector);
  guint n = rw_sectors_get (self->sectors, sector)->n_workloads;

  if (workload == NULL)
    return g_strdup_printf (ngettext ("%u workload", "%u workloads", n), n);

  return g_strdup (rw_service_model_get_short_name (
                     rw_workload_get_model (workload)));
}

/* Makes a sector's name, as it may stand in a sentence. */
char *
rw_composer_dup_name (const RwComposer *self,
                      guint             sector)
{
  return rw_bidi_isolate (rw_composer_get_sector_name (self, sector),
                          rw_composer_get_detail (self, sector));
}

/* Gives what follows a sector's name; the scene keeps it. */
const char *
rw_composer_get_detail (const RwComposer *self,
                        guint             sector)
{
  g_autofree char *kind = rw_composer_dup_sector_kind (self, sector);

  return rw_scene_builder_intern (self->scene, kind);
}

/* Makes what the picture calls a sector: its name, and what else. */
char *
rw_composer_dup_full_name (const RwComposer *self,
                           guint             sector)
{
  g_autofree char *kind = rw_composer_dup_sector_kind (self, sector);
  g_autofree char *name = NULL;

  /* A heading says the model once for all. */
  if (rw_sectors_get_n_headings (self->sectors) > 0 &&
      rw_session_get_grouping (self->session) == RW_GROUPING_MODEL)
    return g_strdup (rw_composer_get_sector_name (self, sector));

  name = rw_composer_dup_name (self, sector);
  /* Translators: a workload's name and its service model, or what workloads
   * have in common and how many they are. */
  return g_strdup_printf (_("%s · %s"), name, kind);
}

/* Gives what tells a sector from the others. */
const char *
rw_composer_get_sector_id (const RwComposer *self,
                           guint             sector)
{
  return rw_sectors_get (self->sectors, sector)->id;
}

/* Gives the width of the band that names take around the rings, px. */
double
rw_composer_get_rim (const RwComposer *self)
{
  double groups = rw_composer_get_groups_band (self);

  if (self->rim_lines == 0)
    return groups + (self->callouts->len > 0 ? self->rim_font.size * 0.6 : 0);

  return rw_line_height (&self->rim_font) * self->rim_lines +
         self->rim_font.size * 0.45 + groups;
}

static void
draw_name (RwComposer *self,
           guint       sector,
           RwRimMode   mode)
{
  g_autofree char *full = rw_composer_dup_full_name (self, sector);
  g_autofree char *id =
    g_strdup_printf ("workload-%s", rw_composer_get_sector_id (self, sector));
  g_autofree char *second_id =
    g_strconcat (id, mode == RW_RIM_TWO_LINES ? ".model" : ".2", NULL);
  g_autofree char *upper = NULL;
  g_autofree char *lower = NULL;
  double angle = rw_composer_get_angle (self, sector);
  gboolean inverted = angle > INVERTED_FROM && angle < INVERTED_TO;
  double ascent = self->rim_font.size * 0.72;
  double inner = get_first_baseline (self) + (inverted ? ascent : 0);
  double outer = inner + rw_line_height (&self->rim_font);
  guint first = self->scene->shapes->len;

  if (mode == RW_RIM_TWO_LINES)
    {
      upper = g_strdup (rw_composer_get_sector_name (self, sector));
      lower = rw_composer_dup_sector_kind (self, sector);
    }
  else if (mode == RW_RIM_WRAPPED)
    break_in_two (self, full, &upper, &lower);

  if (lower == NULL)
    rw_composer_draw_bent (self, id, full, &self->rim_font, inner, angle,
                           inverted, &self->theme->text);
  else
    {
      rw_composer_draw_bent (self, id, upper, &self->rim_font,
                             inverted ? inner : outer, angle, inverted,
                             &self->theme->text);
      rw_composer_draw_bent (self, second_id, lower, &self->rim_font,
                             inverted ? outer : inner, angle, inverted,
                             mode == RW_RIM_TWO_LINES ? &self->theme->dim_text
                                                      : &self->theme->text);
    }
  rw_scene_builder_label (self->scene, RW_LABEL_SECTOR, RW_LABEL_PLACED, full,
                          first);
}

static void
draw_number (RwComposer *self,
             guint       sector,
             guint       number)
{
  g_autofree char *id =
    g_strdup_printf ("workload-%s", rw_composer_get_sector_id (self, sector));
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *full = rw_composer_dup_full_name (self, sector);
  double angle = rw_composer_get_angle (self, sector);
  RwPoint middle = rw_polar_point (self->centre.x, self->centre.y,
                                   self->radius + self->rim_font.size, angle);
  guint first = self->scene->shapes->len;
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, &self->rim_font, &extents);
  middle.y += self->rim_font.size * 0.36;
  rw_scene_builder_text (self->scene, id, text, &self->rim_font, middle,
                         RW_TEXT_MIDDLE, &extents, &self->theme->text);
  rw_scene_builder_label (self->scene, RW_LABEL_SECTOR, RW_LABEL_KEYED, full,
                          first);
}

static void
note_missing (RwComposer *self,
              guint       n_missing)
{
  rw_scene_builder_missing (self->scene, RW_LABEL_SECTOR, "", n_missing);
  rw_scene_builder_note (self->scene,
                         ngettext ("%u workload has no room for its name at "
                                   "this size",
                                   "%u workloads have no room for their names "
                                   "at this size", n_missing),
                         n_missing);
}

static guint
count_numbered_rings (const RwComposer *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ring_names->len; i++)
    n += g_array_index (self->ring_names, RwRingName, i).fate ==
         RW_LABEL_KEYED;
  return n;
}

/* Draws the workloads' names, or the numbers that stand for them. */
void
rw_compose_rim (RwComposer *self)
{
  guint number = count_numbered_rings (self);
  guint n_missing = 0;

  if (!self->has_sectors)
    return;

  if (self->rim_lines > 0)
    rw_scene_builder_begin (self->scene, "workloads", _("Workloads"), "");
  for (guint i = 0; i < self->rim->len; i++)
    {
      RwRimMode mode = g_array_index (self->rim, RwRimMode, i);

      if (mode == RW_RIM_NUMBER)
        draw_number (self, i, ++number);
      else if (mode == RW_RIM_NOTHING)
        n_missing++;
      else if (mode != RW_RIM_LISTED)
        draw_name (self, i, mode);
    }

  if (n_missing > 0)
    note_missing (self, n_missing);
}
