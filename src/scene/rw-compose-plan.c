/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding a place for every name: in its ring or at the rim, else beside the
 * rings at the end of a leader line, else in a key to numbers. Each makes the
 * rings smaller than the one before, so each is tried after the frame that the
 * one before has made.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* How often the frame is made anew for what names need. */
#define MAX_PLANS 4
/* At most this many names go to side lists, or to the key. */
#define MAX_LISTED 48
#define MAX_KEY 40
/* The rings come first: they take at least this part of the shorter side,
 * and more of it where names beside them are not the last resort. */
#define MIN_RADIUS 0.26
#define MIN_RADIUS_LISTED 0.27
/* With more sectors the narrowest arc that takes a name is not reached. */
#define MUCH_WIDER 1.25

/* With more sectors than this none is looked at for its name. */
#define MAX_NAMED 400
/* What counts as much as the name of a workload. */
#define LACK_OF_RING 2.0
#define LACK_OF_LETTERS 0.5
#define LACK_OF_RADIUS 1000.0

/* Sizes of names beside the rings, as parts of the usual one. */
static const double list_sizes[] = { 1, 0.86, 0.72 };

typedef enum
{
  RIM_NAMES,
  RIM_NUMBERS,
  RIM_NONE,
} Rim;

typedef enum
{
  BESIDE_NOTHING,
  BESIDE_LISTS,
  BESIDE_KEY,
  BESIDE_SHORT_KEY,
} Beside;

/** Way: what stands around the rings, and where the rest goes. */
typedef struct
{
  Rim    rim;
  Beside beside;
} Way;

/* The best come first. */
static const Way ways[] = {
  { RIM_NAMES, BESIDE_NOTHING },
  { RIM_NAMES, BESIDE_LISTS },
  { RIM_NAMES, BESIDE_KEY },
  { RIM_NUMBERS, BESIDE_KEY },
  { RIM_NUMBERS, BESIDE_SHORT_KEY },
  { RIM_NONE, BESIDE_LISTS },
  { RIM_NONE, BESIDE_KEY },
  { RIM_NONE, BESIDE_NOTHING },
};

static double
get_shorter_side (const RwComposer *self)
{
  return MIN (self->options->width, self->options->height);
}

static gboolean
is_hidden (const RwComposer *self,
           guint             layer)
{
  return rw_session_get_layer_hidden (self->session,
                                      self->layers->layers[layer].id);
}

static gboolean
fit (RwComposer *self,
     RwRingName *name,
     const char *text)
{
  return name->layer == 0 ? rw_compose_fit_disc_name (self, name, text)
                          : rw_compose_fit_ring_name (self, name, text);
}

/* Fits each ring's name into the present frame. What does not fit gets the
 * fate @otherwise; what has it already keeps it, lest names come and go. */
static void
judge_rings (RwComposer  *self,
             RwLabelFate  otherwise)
{
  for (guint i = 0; i < self->ring_names->len; i++)
    {
      RwRingName *name = &g_array_index (self->ring_names, RwRingName, i);

      gboolean stays = name->fate == otherwise &&
                       otherwise != RW_LABEL_REPORTED;

      name->fate = RW_LABEL_PLACED;
      if (is_hidden (self, i) ||
          (fit (self, name, self->layers->layers[i].name) && !stays))
        continue;
      rw_ring_name_clear (name);
      name->fate = otherwise;
    }
}

static void
judge (RwComposer  *self,
       RwLabelFate  otherwise)
{
  judge_rings (self, otherwise);
  rw_compose_choose_rim (self, otherwise == RW_LABEL_LISTED ? RW_RIM_LISTED :
                               otherwise == RW_LABEL_KEYED  ? RW_RIM_NUMBER
                                                            : RW_RIM_NOTHING);
}

static guint
count (const RwComposer *self,
       RwLabelFate       fate,
       RwRimMode         mode)
{
  guint n = 0;

  for (guint i = 0; i < self->ring_names->len; i++)
    n += g_array_index (self->ring_names, RwRingName, i).fate == fate;
  for (guint i = 0; i < self->rim->len; i++)
    n += g_array_index (self->rim, RwRimMode, i) == mode;
  return n;
}

/* How many lines the names at the rim take, with what is there now. */
static guint
count_rim_lines (const RwComposer *self)
{
  guint lines = 0;

  for (guint i = 0; i < self->rim->len; i++)
    switch (g_array_index (self->rim, RwRimMode, i))
      {
      case RW_RIM_TWO_LINES:
      case RW_RIM_WRAPPED:
        return 2;
      case RW_RIM_ONE_LINE:
      case RW_RIM_NUMBER:
        lines = 1;
        break;
      case RW_RIM_LISTED:
      case RW_RIM_NOTHING:
      default:
        break;
      }

  return lines;
}

static void
clear_key (RwComposer *self)
{
  g_ptr_array_set_size (self->key, 0);
  if (self->key_widths != NULL)
    g_array_set_size (self->key_widths, 0);
}

static void
forget_lists (RwComposer *self)
{
  g_array_set_size (self->callouts, 0);
  clear_key (self);
  self->column[0] = self->column[1] = 0;
}

/* Each name where it belongs, or nowhere. */
static void
plan_in_place (RwComposer *self,
               Rim         rim)
{
  forget_lists (self);
  self->show_rim = rim != RIM_NONE && self->has_sectors;
  self->number_rim = rim == RIM_NUMBERS;
  self->rim_lines = self->show_rim;
  for (int i = 0; i < MAX_PLANS; i++)
    {
      guint lines;

      rw_compose_frame (self);
      judge (self, RW_LABEL_REPORTED);
      lines = count_rim_lines (self);
      if (lines == self->rim_lines || (i > 0 && lines < self->rim_lines))
        break;
      self->rim_lines = lines;
    }
}

/* The names that fit nowhere else go beside the rings, at one size. */
static gboolean
plan_lists_at (RwComposer *self,
               double      size)
{
  guint n = 0;

  self->list_font.size = size;
  judge (self, RW_LABEL_LISTED);
  for (int i = 0; i < MAX_PLANS; i++)
    {
      guint listed = count (self, RW_LABEL_LISTED, RW_RIM_LISTED);

      /* A smaller circle may leave more names without a place. */
      if (i > 0 && listed == n && count_rim_lines (self) <= self->rim_lines)
        return TRUE;
      n = listed;
      self->rim_lines = count_rim_lines (self);
      if (n > MAX_LISTED || !rw_compose_collect_callouts (self) ||
          !rw_compose_frame_with_lists (self) ||
          self->radius < MIN_RADIUS_LISTED * get_shorter_side (self))
        return FALSE;
      judge (self, RW_LABEL_LISTED);
    }

  return FALSE;
}

static gboolean
plan_lists (RwComposer *self,
            Rim         rim)
{
  double last = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (list_sizes); i++)
    {
      double size = MAX (self->rim_font.size * list_sizes[i], RW_MIN_TEXT_PX);

      if (size >= last)
        continue;
      last = size;
      if (plan_lists_at (self, size))
        return TRUE;
      plan_in_place (self, rim);
    }

  return FALSE;
}

/* Gives each name without a place a number, where there is room for that. */
static void
fill_key (RwComposer *self)
{
  clear_key (self);
  for (guint i = 0; i < self->ring_names->len; i++)
    {
      RwRingName *name = &g_array_index (self->ring_names, RwRingName, i);
      g_autofree char *number = g_strdup_printf ("%u", self->key->len + 1);

      if (name->fate != RW_LABEL_KEYED)
        continue;
      if (fit (self, name, number))
        g_ptr_array_add (self->key, g_strdup (self->layers->layers[i].name));
      else
        name->fate = RW_LABEL_REPORTED;
    }

  for (guint i = 0; i < self->rim->len; i++)
    if (g_array_index (self->rim, RwRimMode, i) == RW_RIM_NUMBER)
      g_ptr_array_add (self->key, rw_composer_dup_full_name (self, i));
}

static char *
dup_key_text (const RwComposer *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->key->len; i++)
    g_string_append_printf (text, "%s\n",
                            (const char *) g_ptr_array_index (self->key, i));
  return g_string_free (text, FALSE);
}

/* Names without a place become numbers. Whether names may be cut short in the
 * key is a way of its own. */
static gboolean
plan_key (RwComposer *self,
          gboolean    is_short)
{
  g_autofree char *before = NULL;

  self->short_key = is_short;
  self->key_font.size = is_short ? RW_MIN_TEXT_PX : self->small_font.size;

  for (int i = 0; i < MAX_PLANS; i++)
    {
      g_autofree char *now = NULL;

      judge (self, RW_LABEL_KEYED);
      if (count (self, RW_LABEL_KEYED, RW_RIM_NUMBER) > MAX_KEY)
        return FALSE;
      fill_key (self);
      now = dup_key_text (self);
      if (g_strcmp0 (before, now) == 0 &&
          count_rim_lines (self) <= self->rim_lines)
        return self->key->len > 0 && (is_short || self->key_list.whole);
      g_clear_pointer (&before, g_free);
      before = g_steal_pointer (&now);
      self->rim_lines = count_rim_lines (self);
      rw_compose_frame (self);
    }

  /* Names keep coming and going. */
  return FALSE;
}

/* Goes a way. Returns FALSE where it leads nowhere. */
static gboolean
go (RwComposer *self,
    const Way  *way)
{
  plan_in_place (self, way->rim);
  switch (way->beside)
    {
    case BESIDE_LISTS:
      /* Leader lines would cross the headings of groups, and shares. */
      return !self->show_groups && !self->is_rollup &&
             plan_lists (self, way->rim);
    case BESIDE_KEY:
    case BESIDE_SHORT_KEY:
      return plan_key (self, way->beside == BESIDE_SHORT_KEY);
    case BESIDE_NOTHING:
    default:
      return TRUE;
    }
}

/* What a picture lacks. Names count more than letters, and the rings' names
 * more than those around them. */
static double
get_lack (const RwComposer *self)
{
  double least = MIN_RADIUS * get_shorter_side (self);
  double lack = 0;

  for (guint i = 0; i < self->ring_names->len; i++)
    {
      const RwRingName *name = &g_array_index (self->ring_names, RwRingName, i);

      lack += name->fate == RW_LABEL_REPORTED ? LACK_OF_RING : 0;
      if (self->options->letters && name->letter_size <= 0 &&
          !is_hidden (self, i))
        lack += LACK_OF_LETTERS;
    }
  for (guint i = 0; i < self->rim->len; i++)
    lack += g_array_index (self->rim, RwRimMode, i) == RW_RIM_NOTHING;
  if (self->radius < least)
    lack += LACK_OF_RADIUS * (1 + least - self->radius);

  return lack;
}

/* Where everything stands in its place, that is the way. Otherwise the first
 * of those that lack least. */
static void
plan_names (RwComposer *self)
{
  const Way *best = &ways[0];
  double least = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (ways) && least > 0; i++)
    {
      double lack = go (self, &ways[i]) ? get_lack (self) : INFINITY;

      /* With so many sectors no other way shows more of them. */
      if (self->n_sectors > MAX_NAMED)
        return;
      if (lack >= least)
        continue;
      least = lack;
      best = &ways[i];
    }

  if (least > 0)
    go (self, best);
}

/* Gives up what matters least of what is still shown. */
static gboolean
drop_something (RwComposer *self)
{
  self->plain_frame.extent = 0;
  if (self->show_groups)
    self->show_groups = FALSE;
  else if (self->show_footer)
    {
      self->show_footer = FALSE;
      rw_scene_builder_note (self->scene,
                             _("The source has no room at this size"));
      rw_scene_builder_missing (self->scene, RW_LABEL_FOOTER,
                                self->edition->footer, 1);
    }
  else if (self->show_legend)
    {
      self->show_legend = FALSE;
      rw_scene_builder_note (self->scene,
                             _("The legend has no room at this size"));
      rw_scene_builder_missing (self->scene, RW_LABEL_LEGEND, _("Legend"), 1);
    }
  else if (self->show_heading)
    {
      rw_compose_drop_heading (self);
      rw_scene_builder_note (self->scene,
                             _("The title has no room at this size"));
      rw_scene_builder_missing (self->scene, RW_LABEL_HEADING,
                                rw_document_get_title (
                                  rw_session_get_document (self->session)),
                                1);
    }
  else
    return FALSE;

  return TRUE;
}

static void
add_ring_names (RwComposer *self)
{
  for (guint i = 0; i < self->layers->n_layers; i++)
    {
      RwRingName name = { .layer = i };

      g_array_append_val (self->ring_names, name);
    }
}

/* The sector in which the names of rings stand: the one at the top, unless
 * another is much wider. */
static guint
find_name_sector (const RwComposer *self)
{
  double widest = rw_composer_get_extent (self, 0) * MUCH_WIDER;
  guint best = 0;

  for (guint i = 1; i < self->n_sectors; i++)
    if (rw_composer_get_extent (self, i) > widest)
      {
        best = i;
        widest = rw_composer_get_extent (self, i);
      }

  return best;
}

/* Makes the frame and finds a place for every name; with less around the
 * rings while they would be too small to read. */
void
rw_compose_plan (RwComposer *self)
{
  double least = MIN_RADIUS * get_shorter_side (self);

  add_ring_names (self);
  self->name_sector = find_name_sector (self);
  plan_names (self);
  while (self->radius < least && drop_something (self))
    plan_names (self);
}
