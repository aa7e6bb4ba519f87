/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame: where the heading, the legend, the footer and the satellite go,
 * and the largest circle that keeps clear of them all.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

/* The disc in the middle, as so many rings' thickness. */
#define DISC_PER_RING 2.0
/* Places tried for the centre, each way. */
#define GRID 24
#define COARSE_GRID 12
/* Circles within this part of the best count as equal; the most central wins. */
#define NEARLY 0.985
#define MAX_SATELLITE_TRIES 16
/* What is left for the rings where nothing fits, px. */
#define LEAST_EXTENT 8.0
/* How much the circle gives way to names beside it, and in what steps. */
#define LEAST_WITH_LISTS 0.7
#define SHRINK_FOR_LISTS 0.965

/* Puts the heading into a frame, and the key below it. */
static void
set_heading (RwComposer *self,
             double      max_width,
             RwFrame    *frame)
{
  const RwHeading *heading = rw_composer_get_heading (self, max_width);

  frame->text = heading;
  frame->key = (RwKey) { .whole = TRUE };
  frame->heading = (RwRect) { self->margin, self->margin, heading->width,
                              heading->height };
  if (self->key->len == 0)
    return;

  rw_compose_key_init (self, &frame->key, max_width);
  frame->heading.width = MAX (heading->width, frame->key.width);
  frame->heading.height += frame->key.height;
  if (heading->height > 0)
    frame->heading.height += self->unit * 0.7;
}

static void
place_bottom (RwComposer *self,
              RwFrame      *frame)
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

/* The largest circle about a centre that keeps clear of edges and boxes; only
 * whether it is below @least matters where it is. */
static double
circle_at (const RwComposer *self,
           const RwFrame    *frame,
           double            x,
           double            y,
           double            least)
{
  const RwRect *boxes[] = { &frame->heading, &frame->legend, &frame->footer };
  double margin = self->margin * 0.7;
  double left = x - rw_composer_get_side (self, 0);
  double right = self->options->width - x - rw_composer_get_side (self, 1);
  double extent = MIN (MIN (left, right),
                       MIN (y, self->options->height - y)) - margin;

  for (guint i = 0; i < G_N_ELEMENTS (boxes) && extent > least; i++)
    if (boxes[i]->width > 0)
      extent = MIN (extent,
                    rw_rect_distance (boxes[i], x, y) - self->unit);

  return extent;
}

/* The places of a row from its middle outwards: the best is soon found there,
 * and all that are worse are then told at a glance. */
static int
from_middle (int index,
             int grid)
{
  int off = (index + 1) / 2;

  return grid / 2 + (index % 2 == 0 ? off : -off);
}

static RwPoint
get_grid_point (const RwComposer *self,
                int               i,
                int               j,
                int               grid)
{
  return (RwPoint) { self->options->width * (0.25 + 0.5 * i / grid),
                     self->options->height * (0.25 + 0.5 * j / grid) };
}

static void
find_circle (const RwComposer *self,
             RwFrame          *frame,
             int               grid)
{
  double width = self->options->width;
  double height = self->options->height;
  double best = 0;
  double nearest = INFINITY;

  for (int i = 0; i <= grid; i++)
    for (int j = 0; j <= grid; j++)
      {
        RwPoint at = get_grid_point (self, from_middle (i, grid),
                                     from_middle (j, grid), grid);

        best = MAX (best, circle_at (self, frame, at.x, at.y, best));
      }

  for (int i = 0; i <= grid; i++)
    for (int j = 0; j <= grid; j++)
      {
        RwPoint at = get_grid_point (self, i, j, grid);
        double off = (at.x - width / 2) * (at.x - width / 2) +
                     (at.y - height / 2) * (at.y - height / 2);
        double extent;

        if (off >= nearest)
          continue;
        extent = circle_at (self, frame, at.x, at.y, NEARLY * best * 0.999);
        if (extent < NEARLY * best)
          continue;
        nearest = off;
        frame->centre = at;
        frame->extent = extent;
      }
}

/* The heading with its key, the legend and the footer must not lie on one
 * another. */
static gboolean
boxes_are_apart (const RwComposer *self,
                 const RwFrame    *frame)
{
  RwRect heading = frame->heading;

  if (heading.width <= 0)
    return TRUE;

  heading.width += self->unit;
  heading.height += self->unit * 0.5;
  return (frame->legend.width <= 0 ||
          !rw_rect_intersects (&heading, &frame->legend)) &&
         (frame->footer.width <= 0 ||
          !rw_rect_intersects (&heading, &frame->footer)) &&
         heading.y + heading.height <= self->options->height;
}

/* The largest circle that there can be, whatever stands around it. */
static double
get_most_extent (const RwComposer *self)
{
  return MIN (self->options->width, self->options->height) / 2 -
         self->margin * 0.7;
}

static void
try_frame (RwComposer *self,
           RwFrame    *frame,
           RwFrame    *best)
{
  if (best->extent > 0 && get_most_extent (self) <= best->extent / NEARLY)
    return;

  place_bottom (self, frame);
  find_circle (self, frame, self->key->len > 0 ? COARSE_GRID : GRID);
  if (!boxes_are_apart (self, frame))
    frame->extent = MIN (frame->extent, LEAST_EXTENT);

  /* A later way must be clearly better than an earlier one, and whole. */
  if (best->extent <= 0 ||
      (frame->text->whole &&
       (self->short_key || frame->key.whole >= best->key.whole) &&
       frame->extent > best->extent / NEARLY))
    *best = *frame;
}

/* Tries a width of the heading. Returns the width that it took. */
static double
try_heading (RwComposer *self,
             double      max_width,
             RwFrame    *best)
{
  RwFrame frame = { .extent = 0 };

  set_heading (self, max_width, &frame);
  for (int stacked = 0; stacked < 2; stacked++)
    {
      frame.stacked = stacked;
      try_frame (self, &frame, best);
    }

  if (best->key.entries == frame.key.entries)
    {
      rw_key_clear (&self->key_list);
      self->key_list = frame.key;
    }
  else
    rw_key_clear (&frame.key);
  return frame.heading.width;
}

static gboolean
satellite_fits (const RwComposer *self,
                const RwFrame    *frame,
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

  return rw_compose_is_off_callouts (self, box);
}

static gboolean
place_satellite (RwComposer *self,
                 RwFrame    *frame)
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
          RwFrame free = *frame;

          /* The disc is round, so its box may enter the circle's. */
          free.extent = 0;
          if (!satellite_fits (self, &free, &both))
            continue;
          frame->satellite = centre;
          frame->satellite_radius = size;
          return TRUE;
        }
    }

  return FALSE;
}

static void
make_room_for_satellite (RwComposer *self,
                         RwFrame      *frame)
{
  RwFrame smaller = *frame;

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
adopt (RwComposer    *self,
       const RwFrame *frame)
{
  guint n_rings = self->layers->n_layers - 1;

  self->heading = frame->text;
  self->heading_box = frame->heading;
  self->legend_box = frame->legend;
  self->footer_box = frame->footer;
  self->legend_stacked = frame->stacked;
  self->centre = frame->centre;
  self->satellite_centre = frame->satellite;
  self->satellite_radius = frame->satellite_radius;
  self->radius = MAX (frame->extent - rw_composer_get_rim (self),
                      LEAST_EXTENT);
  self->thickness = self->radius / (n_rings + DISC_PER_RING);
  self->disc = self->radius - n_rings * self->thickness;
  self->gap = CLAMP (self->radius * 0.0045, 0.4, 2.5 * self->unit / 16);
}

static void
build_footer (RwComposer *self)
{
  double room = self->options->width - 2 * self->margin;

  rw_text_block_clear (&self->footer);
  rw_text_block_init (&self->footer);
  self->footer_whole = TRUE;
  if (self->show_footer && self->edition->footer[0] != '\0')
    self->footer_whole =
      rw_text_block_append (&self->footer, self->measurer,
                            self->edition->footer, &self->small_font, room, 2);
}

/* Arranges everything as large as it will go. */
void
rw_compose_frame (RwComposer *self)
{
  double room = self->options->width - 2 * self->margin;
  const double widths[] = { room, room * 0.5, room * 0.36, room * 0.28 };
  RwFrame best = { .extent = 0 };
  double taken = INFINITY;

  if (self->key->len == 0 && self->plain_frame.extent > 0)
    {
      adopt (self, &self->plain_frame);
      return;
    }

  build_footer (self);
  /* A heading without a key that is narrower anyhow stays as it is. */
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (widths[i] < taken || self->key->len > 0)
      taken = try_heading (self, widths[i], &best);

  make_room_for_satellite (self, &best);
  adopt (self, &best);
  if (self->key->len == 0)
    self->plain_frame = best;
}

/* Makes the circle smaller until the names beside it have room, and the
 * satellite too. */
static gboolean
make_room_for_lists (RwComposer *self,
                     RwFrame      *frame)
{
  const RwRect boxes[] = { frame->heading, frame->legend, frame->footer };
  double least = frame->extent * LEAST_WITH_LISTS;

  for (; frame->extent > least; frame->extent *= SHRINK_FOR_LISTS)
    if (rw_compose_place_callouts (self, frame->centre, frame->extent, boxes,
                                   G_N_ELEMENTS (boxes)) &&
        (self->satellite == NULL || place_satellite (self, frame)))
      return TRUE;

  return FALSE;
}

static void
try_frame_with_lists (RwComposer *self,
                      double      heading_width,
                      gboolean    stacked,
                      RwFrame    *best)
{
  RwFrame frame = { .stacked = stacked };

  if (get_most_extent (self) <= best->extent / NEARLY)
    return;

  set_heading (self, heading_width, &frame);
  place_bottom (self, &frame);
  find_circle (self, &frame, COARSE_GRID);
  if (frame.extent > best->extent / NEARLY &&
      (best->extent <= 0 || frame.text->whole >= best->text->whole) &&
      boxes_are_apart (self, &frame) && make_room_for_lists (self, &frame) &&
      frame.extent > best->extent / NEARLY)
    *best = frame;
}

/* Arranges everything with names beside the rings. Returns FALSE where they
 * have no room, and the frame as it was. */
gboolean
rw_compose_frame_with_lists (RwComposer *self)
{
  static const double columns[] = { 0.24, 0.19, 0.14 };
  double room = self->options->width - 2 * self->margin;
  double title = rw_composer_get_title_width (self, room * 0.5);
  const double widths[] = { MAX (room * 0.5, title), MAX (room * 0.36, title),
                            MAX (room * 0.26, title) };
  RwFrame best = { .extent = 0 };
  double best_column = 0;

  build_footer (self);
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    {
      double before = best.extent;

      if (!rw_compose_break_callouts (self, columns[c] * room))
        break;
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        for (int stacked = 0; stacked < 2; stacked++)
          try_frame_with_lists (self, widths[i], stacked, &best);
      if (best.extent > before)
        best_column = columns[c];
    }
  if (best.extent <= 0)
    return FALSE;

  rw_compose_break_callouts (self, best_column * room);
  make_room_for_lists (self, &best);
  adopt (self, &best);
  return TRUE;
}
