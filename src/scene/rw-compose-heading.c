/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heading, broken to a width. Frames are tried by the dozen, with headings
 * of a few widths: each is broken once.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define MAX_TITLE_LINES 3
#define MAX_SUBTITLE_LINES 4

static void
free_heading (gpointer data)
{
  RwHeading *heading = data;

  rw_text_block_clear (&heading->block);
  g_free (heading);
}

/* Breaks the heading of a toggle to a width. Returns whether all of it is
 * there, with no word broken. */
static gboolean
build_heading (RwComposer  *self,
               RwToggle     toggle,
               double       max_width,
               RwTextBlock *block)
{
  RwDocument *document = rw_session_get_document (self->session);
  g_autofree char *subtitle = rw_session_dup_subtitle (self->session, toggle);
  const char *title = rw_document_get_title (document);
  gboolean whole;

  rw_text_block_init (block);
  whole = rw_text_block_append (block, self->measurer, title,
                                &self->title_font, max_width, MAX_TITLE_LINES);
  return rw_text_block_append (block, self->measurer, subtitle,
                               &self->subtitle_font, max_width,
                               MAX_SUBTITLE_LINES) && whole;
}

/* Makes the heading, and finds the room that the heading of any toggle needs,
 * so that flipping one moves nothing. */
static RwHeading *
create_heading (RwComposer *self,
                double      max_width)
{
  RwHeading *heading = g_new0 (RwHeading, 1);

  heading->max_width = max_width;
  heading->whole = TRUE;
  rw_text_block_init (&heading->block);
  for (guint toggle = 0; self->show_heading && toggle < RW_N_TOGGLES;
       toggle++)
    {
      RwTextBlock block;

      heading->whole &= build_heading (self, toggle, max_width, &block);
      heading->width = MAX (heading->width, block.width);
      heading->height = MAX (heading->height, block.height);
      if (toggle == rw_session_get_toggle (self->session))
        {
          rw_text_block_clear (&heading->block);
          heading->block = block;
        }
      else
        rw_text_block_clear (&block);
    }

  return heading;
}

/* Gives the heading at most @max_width px wide. */
const RwHeading *
rw_composer_get_heading (RwComposer *self,
                         double      max_width)
{
  RwHeading *heading;

  if (self->headings == NULL)
    self->headings = g_ptr_array_new_with_free_func (free_heading);
  for (guint i = 0; i < self->headings->len; i++)
    {
      heading = g_ptr_array_index (self->headings, i);
      if (fabs (heading->max_width - max_width) < 1e-9)
        return heading;
    }

  heading = create_heading (self, max_width);
  g_ptr_array_add (self->headings, heading);
  return heading;
}

/* Does without a heading from now on. */
void
rw_compose_drop_heading (RwComposer *self)
{
  self->show_heading = FALSE;
  self->heading = NULL;
  g_clear_pointer (&self->headings, g_ptr_array_unref);
}

/* Gives the width of the title in one line, or 0 where that is more than
 * @most px. */
double
rw_composer_get_title_width (RwComposer *self,
                             double      most)
{
  RwDocument *document = rw_session_get_document (self->session);
  RwTextExtents extents;

  rw_text_measure (self->measurer, rw_document_get_title (document),
                   &self->title_font, &extents);
  return extents.width <= most ? extents.width + 1 : 0;
}

/* Draws title and subtitle. */
void
rw_compose_heading (RwComposer *self)
{
  if (self->heading == NULL || self->heading->block.lines->len == 0)
    return;

  rw_scene_builder_begin (self->scene, "heading", _("Heading"), "");
  rw_text_block_draw (&self->heading->block, self->scene, RW_LABEL_HEADING,
                      "heading",
                      (RwPoint) { self->heading_box.x, self->heading_box.y },
                      RW_TEXT_START, &self->theme->text,
                      &self->theme->dim_text);
  if (!self->heading->whole)
    rw_scene_builder_note (self->scene,
                           _("The title is too long for this size"));
}
