/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame: where the heading, the legend, the footer and the satellite go,
 * and the largest circle that keeps clear of them all.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The disc in the middle, as so many rings' thickness. */
#define DISC_PER_RING 2.0
/* Places tried for the centre, each way. */
#define GRID 24
/* Circles within this part of the best count as equal; the most central wins. */
#define NEARLY 0.985
#define MAX_SATELLITE_TRIES 16

/** Frame: one way of arranging everything. */
typedef struct
{
  RwRect   heading;
  RwRect   legend;
  RwRect   footer;
  gboolean stacked;
  RwPoint  centre;
  double   extent;  /* radius of the rings and the rim, px */
} Frame;

/* Breaks the heading of a toggle to a width. Returns whether all of it is
 * there, with no word broken. */
static gboolean
build_heading (RwComposer  *self,
               RwToggle     toggle,
               RwTextBlock *block,
               double       max_width)
{
  RwDocument *document = rw_session_get_document (self->session);
  g_autofree char *subtitle = rw_session_dup_subtitle (self->session, toggle);
  const char *title = rw_document_get_title (document);
  gboolean whole;
  guint first_key;

  rw_text_block_init (block);
  whole = rw_text_block_append (block, self->measurer, title,
                                &self->title_font, max_width, 3);
  whole &= rw_text_block_append (block, self->measurer, subtitle,
                                 &self->subtitle_font, max_width, 4);
  first_key = block->lines->len;
  for (guint i = 0; i < self->key->len; i++)
    {
      g_autofree char *line =
        /* Translators: a number in the picture, and what it stands for. */
        g_strdup_printf (_("%u  %s"), i + 1,
                         (const char *) g_ptr_array_index (self->key, i));

      whole &= rw_text_block_append (block, self->measurer, line,
                                     &self->small_font, max_width, 2);
    }
  rw_text_block_set_space (block, first_key, self->unit * 0.7);
  return whole;
}

/* Makes the heading, and finds the room that the heading of any toggle needs,
 * so that flipping one moves nothing. */
static gboolean
plan_heading (RwComposer  *self,
              RwTextBlock *block,
              double       max_width,
              RwRect      *out_box)
{
  gboolean whole = TRUE;

  *out_box = (RwRect) { self->margin, self->margin, 0, 0 };
  rw_text_block_init (block);
  if (!self->show_heading)
    return TRUE;

  for (guint toggle = 0; toggle < RW_N_TOGGLES; toggle++)
    {
      RwTextBlock heading;

      whole &= build_heading (self, toggle, &heading, max_width);
      out_box->width = MAX (out_box->width, heading.width);
      out_box->height = MAX (out_box->height, heading.height);
      if (toggle != rw_session_get_toggle (self->session))
        {
          rw_text_block_clear (&heading);
          continue;
        }
      rw_text_block_clear (block);
      *block = heading;
    }

  return whole;
}

static void
place_bottom (RwComposer *self,
              Frame      *frame)
{
  double right = self->options->width - self->margin;
  double bottom = self->options->height - self->margin;
  double legend_width = 0;
  double legend_height = 0;

  if (self->show_legend)
    rw_compose_measure_legend (self, self->all_legend, frame->stacked,
                               self->options->width - 2 * self->margin,
                               &legend_width, &legend_height);

  frame->footer = (RwRect) { right - self->footer.width,
                             bottom - self->footer.height,
                             self->footer.width, self->footer.height };
  frame->legend = (RwRect) { self->margin, bottom - legend_height,
                             legend_width, legend_height };
  /* Where both do not fit beside one another the footer goes below. */
  if (legend_width + self->footer.width + 2 * self->unit >
      self->options->width - 2 * self->margin)
    frame->legend.y -= self->footer.height + self->unit / 2;
}

/* The largest circle about a centre that keeps clear of edges and boxes. */
static double
circle_at (const RwComposer *self,
           const Frame      *frame,
           double            x,
           double            y)
{
  const RwRect *boxes[] = { &frame->heading, &frame->legend, &frame->footer };
  double margin = self->margin * 0.7;
  double extent = MIN (MIN (x, self->options->width - x),
                       MIN (y, self->options->height - y)) - margin;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (boxes[i]->width > 0)
      extent = MIN (extent,
                    rw_rect_distance (boxes[i], x, y) - self->unit);

  return extent;
}

static void
find_circle (const RwComposer *self,
             Frame            *frame)
{
  double width = self->options->width;
  double height = self->options->height;
  double best = 0;
  double nearest = INFINITY;

  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i <= GRID; i++)
      for (int j = 0; j <= GRID; j++)
        {
          double x = width * (0.25 + 0.5 * i / GRID);
          double y = height * (0.25 + 0.5 * j / GRID);
          double extent = circle_at (self, frame, x, y);
          double off = hypot (x - width / 2, y - height / 2);

          if (pass == 0)
            best = MAX (best, extent);
          else if (extent >= NEARLY * best && off < nearest)
            {
              nearest = off;
              frame->centre = (RwPoint) { x, y };
              frame->extent = extent;
            }
        }
}

static void
try_frame (RwComposer *self,
           double      heading_width,
           gboolean    stacked,
           Frame      *best)
{
  RwTextBlock heading;
  Frame frame = { .stacked = stacked };
  gboolean whole = plan_heading (self, &heading, heading_width,
                                 &frame.heading);

  place_bottom (self, &frame);
  find_circle (self, &frame);

  /* A later way must be clearly better than an earlier one, and whole. */
  if (best->extent <= 0 || (whole && frame.extent > best->extent / NEARLY))
    {
      rw_text_block_clear (&self->heading);
      self->heading = heading;
      self->heading_whole = whole;
      *best = frame;
    }
  else
    rw_text_block_clear (&heading);
}

static gboolean
satellite_fits (const RwComposer *self,
                const Frame      *frame,
                const RwRect     *box)
{
  const RwRect *boxes[] = { &frame->heading, &frame->legend, &frame->footer };
  double margin = self->margin * 0.6;

  if (box->x < margin || box->y < margin ||
      box->x + box->width > self->options->width - margin ||
      box->y + box->height > self->options->height - margin)
    return FALSE;

  if (rw_rect_distance (box, frame->centre.x, frame->centre.y) <
      frame->extent + self->unit * 0.3)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      RwRect padded = { box->x - self->unit * 0.5, box->y - self->unit * 0.5,
                        box->width + self->unit, box->height + self->unit };

      if (boxes[i]->width > 0 && rw_rect_intersects (boxes[i], &padded))
        return FALSE;
    }

  return TRUE;
}

static gboolean
place_satellite (RwComposer  *self,
                 const Frame *frame)
{
  static const double degrees[] = { 135, 128, 142, 120, 150, 45, 52, 38, 315,
                                    322, 225, 232, 218 };
  double size = self->unit * 1.5;
  RwTextExtents label;

  rw_text_measure (self->measurer, self->satellite->name, &self->small_font,
                   &label);
  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      double distance = frame->extent + size + self->unit * 0.8;
      RwPoint centre = rw_polar_point (frame->centre.x, frame->centre.y,
                                       distance, degrees[i] * G_PI / 180);
      double width = MAX (label.width, 2 * size);
      RwRect disc = { centre.x - size, centre.y - size, 2 * size, 2 * size };
      RwRect name = { centre.x - width / 2, centre.y + size, width,
                      rw_line_height (&self->small_font) };

      if (satellite_fits (self, frame, &name) &&
          disc.x > 0 && disc.y > 0 &&
          disc.x + disc.width < self->options->width)
        {
          RwRect both = { name.x, disc.y, width, name.height + disc.height };
          Frame free = *frame;

          /* The disc is round, so its box may enter the circle's. */
          free.extent = 0;
          if (!satellite_fits (self, &free, &both))
            continue;
          self->satellite_centre = centre;
          self->satellite_radius = size;
          return TRUE;
        }
    }

  return FALSE;
}

static void
make_room_for_satellite (RwComposer *self,
                         Frame      *frame)
{
  Frame smaller = *frame;

  self->satellite_radius = 0;
  if (self->satellite == NULL)
    return;

  for (int i = 0; i < MAX_SATELLITE_TRIES; i++)
    {
      if (place_satellite (self, &smaller))
        {
          *frame = smaller;
          return;
        }
      smaller.extent *= 0.98;
    }
}

static void
adopt (RwComposer  *self,
       const Frame *frame)
{
  guint n_rings = self->layers->n_layers - 1;

  self->heading_box = frame->heading;
  self->legend_box = frame->legend;
  self->footer_box = frame->footer;
  self->legend_stacked = frame->stacked;
  self->centre = frame->centre;
  self->radius = MAX (frame->extent - rw_composer_get_rim (self), 8);
  self->thickness = self->radius / (n_rings + DISC_PER_RING);
  self->disc = self->radius - n_rings * self->thickness;
  self->gap = CLAMP (self->radius * 0.0045, 0.4, 2.5 * self->unit / 16);
}

/* Arranges everything as large as it will go. */
void
rw_compose_frame (RwComposer *self)
{
  double room = self->options->width - 2 * self->margin;
  const double widths[] = { room, room * 0.5, room * 0.36, room * 0.28 };
  Frame best = { .extent = 0 };

  rw_text_block_clear (&self->footer);
  rw_text_block_init (&self->footer);
  if (self->show_footer && self->edition->footer[0] != '\0')
    rw_text_block_append (&self->footer, self->measurer, self->edition->footer,
                          &self->small_font, room, 2);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int stacked = 0; stacked < 2; stacked++)
      try_frame (self, widths[i], stacked, &best);

  make_room_for_satellite (self, &best);
  adopt (self, &best);
}
