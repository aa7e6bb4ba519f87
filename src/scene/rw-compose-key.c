/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key: what the numbers in the picture stand for, in as many columns as
 * have room, below the heading.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define MAX_COLUMNS 4
#define MAX_LINES 3
/* Columns of a short key are at least so many sizes of text wide. */
#define MIN_SHORT_COLUMN 11.0
/* Lengths as parts of the key's text. */
#define NUMBER_GAP 0.6
#define COLUMN_GAP 1.6
#define LINE_GAP 0.15

static void
clear_entry (gpointer data)
{
  RwKeyEntry *entry = data;

  rw_text_block_clear (&entry->block);
}

static double
measure_number (RwComposer *self,
                guint       number)
{
  RwFont bold = { self->key_font.size, 700 };
  g_autofree char *text = g_strdup_printf ("%u", number);
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, &bold, &extents);
  return extents.width;
}

/* Breaks all entries to a width. Returns whether none was cut. */
static gboolean
break_entries (RwComposer *self,
               GArray     *entries,
               double      width,
               guint       max_lines)
{
  gboolean whole = TRUE;

  g_array_set_size (entries, 0);
  for (guint i = 0; i < self->key->len; i++)
    {
      RwKeyEntry entry = { 0 };

      rw_text_block_init (&entry.block);
      whole &= rw_text_block_append (&entry.block, self->measurer,
                                     g_ptr_array_index (self->key, i),
                                     &self->key_font, width, max_lines);
      g_array_append_val (entries, entry);
    }

  return whole;
}

/* Fills columns one after the other. Returns the height of the highest. */
static double
arrange (RwComposer *self,
         RwKey      *key,
         guint       n_columns,
         double      number)
{
  double gap = LINE_GAP * self->key_font.size;
  guint rows = (key->entries->len + n_columns - 1) / n_columns;
  double highest = 0;
  double left = 0;

  key->width = 0;
  for (guint i = 0; i < key->entries->len; i += rows)
    {
      double widest = 0;
      double y = 0;

      for (guint k = i; k < MIN (i + rows, key->entries->len); k++)
        {
          RwKeyEntry *entry = &g_array_index (key->entries, RwKeyEntry, k);

          entry->place = (RwPoint) { left + number, y };
          y += entry->block.height + gap;
          widest = MAX (widest, entry->block.width);
        }
      highest = MAX (highest, y - gap);
      key->width = left + number + widest;
      left = key->width + COLUMN_GAP * self->key_font.size;
    }

  return highest;
}

static double
get_column_width (const RwComposer *self,
                  double            max_width,
                  guint             n_columns,
                  double            number)
{
  double gaps = (n_columns - 1) * COLUMN_GAP * self->key_font.size;

  return MAX ((max_width - gaps) / n_columns - number, 1);
}

/* The width of each entry in one line: columns are tried by the dozen. */
static void
measure_entries (RwComposer *self)
{
  if (self->key_widths == NULL)
    self->key_widths = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = self->key_widths->len; i < self->key->len; i++)
    {
      RwTextExtents extents;

      rw_text_measure (self->measurer, g_ptr_array_index (self->key, i),
                       &self->key_font, &extents);
      g_array_append_val (self->key_widths, extents.width);
    }
}

static double
get_widest (const RwComposer *self)
{
  double widest = 0;

  for (guint i = 0; i < self->key_widths->len; i++)
    widest = MAX (widest, g_array_index (self->key_widths, double, i));
  return widest;
}

/* The columns that make the key the lowest without cutting a name or breaking
 * a word; of a short key, as many as have room. */
static guint
choose_columns (RwComposer *self,
                RwKey      *key,
                double      max_width)
{
  double widest;
  double least = INFINITY;
  guint best = 1;

  measure_entries (self);
  widest = get_widest (self);
  for (guint n = 1; n <= MIN (MAX_COLUMNS, self->key->len); n++)
    {
      double width = get_column_width (self, max_width, n, key->number);

      if (self->short_key && width >= MIN_SHORT_COLUMN * self->key_font.size)
        best = n;
      if (self->short_key || widest > MAX_LINES * width ||
          !break_entries (self, key->entries, width, MAX_LINES))
        continue;
      key->height = arrange (self, key, n, key->number);
      if (key->height < 0.9 * least)
        {
          least = key->height;
          best = n;
        }
    }

  return best;
}

/* Makes the key at most @max_width px wide. */
void
rw_compose_key_init (RwComposer *self,
                     RwKey      *key,
                     double      max_width)
{
  guint n;

  *key = (RwKey) {
    .entries = g_array_new (FALSE, FALSE, sizeof (RwKeyEntry)),
    .number = measure_number (self, MAX (self->key->len, 10)) +
              NUMBER_GAP * self->key_font.size,
  };
  g_array_set_clear_func (key->entries, clear_entry);
  if (self->key->len == 0)
    return;

  n = choose_columns (self, key, max_width);
  key->whole = break_entries (self, key->entries,
                              get_column_width (self, max_width, n,
                                                key->number),
                              self->short_key ? 1 : MAX_LINES);
  key->height = arrange (self, key, n, key->number);
}

/* Frees what @key holds. */
void
rw_key_clear (RwKey *key)
{
  g_clear_pointer (&key->entries, g_array_unref);
}

static void
draw_entry (RwComposer *self,
            guint       index,
            RwPoint     left)
{
  const RwKeyEntry *entry = &g_array_index (self->key_list.entries, RwKeyEntry,
                                            index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *id = g_strdup_printf ("key.%u", index + 1);
  RwFont bold = { self->key_font.size, 700 };
  guint first = self->scene->shapes->len;
  RwTextExtents extents;

  rw_text_measure (self->measurer, number, &bold, &extents);
  for (guint i = 0; i < entry->block.lines->len; i++)
    {
      const RwTextLine *line = &g_array_index (entry->block.lines, RwTextLine,
                                               i);
      g_autofree char *line_id = g_strdup_printf ("%s.%u", id, i + 2);
      RwPoint place = { left.x, left.y + (i + 0.5) *
                                           rw_line_height (&self->key_font) +
                                         0.36 * self->key_font.size };

      if (i == 0)
        rw_scene_builder_text (self->scene, id, number, &bold,
                               (RwPoint) { left.x - NUMBER_GAP *
                                                      self->key_font.size,
                                           place.y },
                               RW_TEXT_END, &extents, &self->theme->text);
      rw_scene_builder_text (self->scene, line_id, line->text, &self->key_font,
                             place, RW_TEXT_START, &line->extents,
                             &self->theme->text);
    }
  rw_scene_builder_label (self->scene, RW_LABEL_KEY, RW_LABEL_PLACED,
                          g_ptr_array_index (self->key, index), first);
}

/* Draws the key at the foot of the heading's box. */
void
rw_compose_key (RwComposer *self)
{
  RwPoint top = { self->heading_box.x, self->heading_box.y +
                                       self->heading_box.height -
                                       self->key_list.height };

  if (self->key->len == 0)
    return;

  rw_scene_builder_begin (self->scene, "key", _("Key to the numbers"), "");
  for (guint i = 0; i < self->key->len; i++)
    {
      const RwKeyEntry *entry = &g_array_index (self->key_list.entries,
                                                RwKeyEntry, i);

      draw_entry (self, i, (RwPoint) { top.x + entry->place.x,
                                       top.y + entry->place.y });
    }

  rw_scene_builder_note (self->scene,
                         ngettext ("%u name stands in the key, as it has no "
                                   "room in the picture",
                                   "%u names stand in the key, as they have "
                                   "no room in the picture", self->key->len),
                         self->key->len);
  if (!self->key_list.whole)
    rw_scene_builder_note (self->scene,
                           _("Names in the key are cut short at this size"));
}
