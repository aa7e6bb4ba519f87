/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks of lines: breaking text at spaces to a width, and cutting short what
 * does not fit into the lines allowed.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-bidi.h"

#define LINE_HEIGHT 1.35
#define ELLIPSIS "…"

static void
clear_line (gpointer data)
{
  RwTextLine *line = data;

  g_clear_pointer (&line->text, g_free);
}

static double
measure_width (RwTextMeasurer *measurer,
               const char     *text,
               gsize           length,
               const RwFont   *font)
{
  g_autofree char *part = g_strndup (text, length);
  RwTextExtents extents;

  rw_text_measure (measurer, part, font, &extents);
  return extents.width;
}

/* The byte length of the longest start of @text that fits, cut at a space if
 * there is one, and between characters if not. At least one character. */
static gsize
fit_start (RwTextMeasurer *measurer,
           const char     *text,
           const RwFont   *font,
           double          max_width)
{
  gsize fits = 0;
  const char *p = text;

  while (*p != '\0')
    {
      const char *end = strchr (p + (*p == ' '), ' ');
      gsize length = end != NULL ? (gsize) (end - text) : strlen (text);

      if (measure_width (measurer, text, length, font) > max_width)
        break;
      fits = length;
      p = text + length;
    }
  if (fits > 0)
    return fits;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      while (*next != '\0' && g_unichar_ismark (g_utf8_get_char (next)))
        next = g_utf8_next_char (next);
      if (fits > 0 &&
          measure_width (measurer, text, next - text, font) > max_width)
        break;
      fits = next - text;
    }
  return fits;
}

static void
append_line (RwTextBlock    *block,
             RwTextMeasurer *measurer,
             char           *text,
             const RwFont   *font)
{
  RwTextLine line = { .text = text, .font = *font };

  rw_text_measure (measurer, text, font, &line.extents);
  g_array_append_val (block->lines, line);
  block->width = MAX (block->width, line.extents.width);
  block->height += rw_line_height (font);
}

/* Takes a line off a text. What is isolated and goes on in the next line is
 * isolated in both. */
static char *
dup_line (const char *text,
          gsize       length,
          gboolean   *inout_open)
{
  const char *start = *inout_open ? RW_BIDI_ISOLATE : "";
  g_autofree char *line = g_strndup (text, length);
  const char *last = g_strrstr (line, RW_BIDI_ISOLATE);
  const char *end = g_strrstr (line, RW_BIDI_END);

  if (last != NULL || end != NULL)
    *inout_open = end == NULL || (last != NULL && last > end);
  return g_strconcat (start, line, *inout_open ? RW_BIDI_END : "", NULL);
}

static char *
cut_short (RwTextMeasurer *measurer,
           const char     *text,
           const RwFont   *font,
           double          max_width)
{
  double room = max_width - measure_width (measurer, ELLIPSIS,
                                           strlen (ELLIPSIS), font);
  g_autofree char *start =
    g_strndup (text, fit_start (measurer, text, font, MAX (room, 0)));

  return g_strconcat (g_strchomp (start), ELLIPSIS, NULL);
}

/* Gives a line's height for @font, px. */
double
rw_line_height (const RwFont *font)
{
  return LINE_HEIGHT * font->size;
}

/* Makes @block an empty block. */
void
rw_text_block_init (RwTextBlock *block)
{
  *block = (RwTextBlock) {
    .lines = g_array_new (FALSE, FALSE, sizeof (RwTextLine)),
  };
  g_array_set_clear_func (block->lines, clear_line);
}

/* Frees what @block holds. */
void
rw_text_block_clear (RwTextBlock *block)
{
  g_clear_pointer (&block->lines, g_array_unref);
}

/* Appends @text in at most @max_lines lines of at most @max_width px. Returns
 * FALSE where it had to be cut short, or a word was broken. */
gboolean
rw_text_block_append (RwTextBlock    *block,
                      RwTextMeasurer *measurer,
                      const char     *text,
                      const RwFont   *font,
                      double          max_width,
                      guint           max_lines)
{
  gboolean whole = TRUE;
  gboolean is_open = FALSE;

  for (guint i = 0; *text != '\0' && i < max_lines; i++)
    {
      gsize length;

      if (measure_width (measurer, text, strlen (text), font) <= max_width)
        {
          append_line (block, measurer,
                       dup_line (text, strlen (text), &is_open), font);
          return whole;
        }
      if (i + 1 == max_lines)
        {
          g_autofree char *cut = cut_short (measurer, text, font, max_width);

          append_line (block, measurer, dup_line (cut, strlen (cut), &is_open),
                       font);
          return FALSE;
        }

      length = fit_start (measurer, text, font, max_width);
      append_line (block, measurer, dup_line (text, length, &is_open), font);
      text += length;
      whole &= *text == ' ' || *text == '\0' ||
               g_unichar_iswide (g_utf8_get_char (text));
      while (*text == ' ')
        text++;
    }

  return whole;
}

/* Appends what follows a name: at the end of the last line where there is room,
 * else in a line of its own. Returns FALSE where neither goes. */
gboolean
rw_text_block_append_detail (RwTextBlock    *block,
                             RwTextMeasurer *measurer,
                             const char     *detail,
                             const RwFont   *font,
                             double          max_width,
                             guint           max_lines)
{
  if (block->lines->len > 0)
    {
      RwTextLine *last = &g_array_index (block->lines, RwTextLine,
                                         block->lines->len - 1);
      g_autofree char *both = g_strdup_printf (_("%s · %s"), last->text,
                                               detail);

      if (measure_width (measurer, both, strlen (both), font) <= max_width)
        {
          g_clear_pointer (&last->text, g_free);
          last->text = g_steal_pointer (&both);
          rw_text_measure (measurer, last->text, font, &last->extents);
          block->width = MAX (block->width, last->extents.width);
          return TRUE;
        }
    }

  return block->lines->len < max_lines &&
         rw_text_block_append (block, measurer, detail, font, max_width, 1);
}

/* Leaves @space px free above the line @index, if there is one. */
void
rw_text_block_set_space (RwTextBlock *block,
                         guint        index,
                         double       space)
{
  if (index >= block->lines->len)
    return;

  g_array_index (block->lines, RwTextLine, index).space = space;
  block->height += space;
}

/* Draws @block downwards from @top, each line a label; lines in the first
 * line's font take @head_color, all others @color. */
void
rw_text_block_draw (const RwTextBlock *block,
                    RwScene           *scene,
                    RwLabelKind        kind,
                    const char        *id,
                    RwPoint            top,
                    RwTextAnchor       anchor,
                    const RwColor     *head_color,
                    const RwColor     *color)
{
  double y = top.y;

  for (guint i = 0; i < block->lines->len; i++)
    {
      const RwTextLine *line = &g_array_index (block->lines, RwTextLine, i);
      const RwTextLine *head = &g_array_index (block->lines, RwTextLine, 0);
      g_autofree char *line_id = g_strdup_printf ("%s.%u", id, i + 1);
      double slack = rw_line_height (&line->font) -
                     line->extents.ascent - line->extents.descent;
      gboolean is_head = line->font.size >= head->font.size;
      guint first = scene->shapes->len;

      y += line->space;
      rw_scene_builder_text (scene, line_id, line->text, &line->font,
                             (RwPoint) { top.x,
                                         y + slack / 2 + line->extents.ascent },
                             anchor, &line->extents,
                             is_head ? head_color : color);
      rw_scene_builder_label (scene, kind, RW_LABEL_PLACED, line->text, first);
      y += rw_line_height (&line->font);
    }
}
