/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend, made from what is visible, and the satellite for devices.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <glib/gi18n-lib.h>

/* Sizes as parts of body text. */
#define SWATCH_WIDTH 1.9
#define SWATCH_HEIGHT 1.35
#define SWATCH_GAP 0.6
#define ENTRY_GAP 1.8
#define ROW_HEIGHT 1.9

static void
clear_entry (gpointer data)
{
  RwLegendEntry *entry = data;

  g_clear_pointer (&entry->text, g_free);
}

static char *
dup_owner_text (const RwComposer *self,
                RwOwner           owner)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      /* Translators: the customer's name. */
      return g_strdup_printf (_("%s, the customer"), self->customer);
    case RW_OWNER_PROVIDER:
      /* Translators: the provider's name. */
      return g_strdup_printf (_("%s, the provider"), self->provider);
    case RW_OWNER_SHARED:
      return g_strdup (_("Shared, each has a part"));
    case RW_OWNER_THIRD_PARTY:
      return g_strdup (_("A third party"));
    case RW_OWNER_NOT_APPLICABLE:
    default:
      return g_strdup (_("Not applicable"));
    }
}

static const char *
get_mark_text (const RwComposer *self,
               RwMark            mark)
{
  switch (mark)
    {
    case RW_MARK_OVERRIDE:
      return _("Set for this workload");
    case RW_MARK_DIAL:
      return self->settings_note->name;
    case RW_MARK_OWED:
    default:
      return _("Owed: workloads without a control there");
    }
}

/* Names are anybody's: one may be wider than the whole picture. */
static void
add_entry (RwComposer *self,
           GArray     *entries,
           guint       sign,
           const char *text)
{
  double room = self->options->width - 2 * self->margin -
                (SWATCH_WIDTH + SWATCH_GAP) * self->unit;
  const RwTextLine *line;
  RwTextBlock block;
  RwLegendEntry entry;

  rw_text_block_init (&block);
  if (!rw_text_block_append (&block, self->measurer, text, &self->body_font,
                             room, 1))
    self->legend_whole = FALSE;
  line = &g_array_index (block.lines, RwTextLine, 0);
  entry = (RwLegendEntry) { sign, g_strdup (line->text), line->extents };
  rw_text_block_clear (&block);
  g_array_append_val (entries, entry);
}

static GArray *
make_entries (RwComposer     *self,
              const gboolean *owners,
              const gboolean *marks)
{
  static const RwOwner order[RW_N_OWNERS] = {
    RW_OWNER_CUSTOMER, RW_OWNER_SHARED, RW_OWNER_PROVIDER,
    RW_OWNER_THIRD_PARTY, RW_OWNER_NOT_APPLICABLE,
  };
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (RwLegendEntry));

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < RW_N_OWNERS; i++)
    if (owners[order[i]])
      {
        g_autofree char *text = dup_owner_text (self, order[i]);

        add_entry (self, entries, order[i], text);
      }
  for (guint i = 0; i < RW_N_MARKS; i++)
    if (marks[i])
      add_entry (self, entries, RW_N_OWNERS + i, get_mark_text (self, i));

  return entries;
}

static double
get_entry_width (const RwComposer    *self,
                 const RwLegendEntry *entry)
{
  return (SWATCH_WIDTH + SWATCH_GAP) * self->unit + entry->extents.width;
}

/* Finds what the legend may have to explain under any toggle. Room is kept for
 * all of it, so that flipping one moves nothing. */
void
rw_compose_legend_entries (RwComposer *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  guint n = g_list_model_get_n_items (workloads);
  gboolean owners[RW_N_OWNERS] = { TRUE, TRUE, TRUE, };
  gboolean marks[RW_N_MARKS] = {
    [RW_MARK_DIAL] = self->settings_note != NULL,
    [RW_MARK_OWED] = self->may_owe,
  };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      for (guint k = 0; k < rw_workload_get_n_overrides (workload); k++)
        {
          marks[RW_MARK_OVERRIDE] = self->options->marks;
          owners[rw_workload_get_override (workload, k)->owner] = TRUE;
        }
    }

  self->all_legend = make_entries (self, owners, marks);
}

/* Measures entries as a column, or as rows of at most @max_width px. */
void
rw_compose_measure_legend (const RwComposer *self,
                           const GArray     *entries,
                           gboolean          stacked,
                           double            max_width,
                           double           *out_width,
                           double           *out_height)
{
  double row = 0;
  guint n_rows = entries->len > 0;

  *out_width = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      double width = get_entry_width (self, &g_array_index (entries,
                                                            RwLegendEntry, i));

      if (i > 0 && (stacked ||
                    row + ENTRY_GAP * self->unit + width > max_width))
        {
          row = 0;
          n_rows++;
        }
      row += (row > 0 ? ENTRY_GAP * self->unit : 0) + width;
      *out_width = MAX (*out_width, row);
    }

  *out_height = n_rows * ROW_HEIGHT * self->unit;
}

static void
draw_swatch (RwComposer *self,
             RwOwner     owner,
             RwPoint     left)
{
  g_autofree char *id = g_strdup_printf ("legend-%s", rw_owner_get_id (owner));
  g_autofree char *letter_id = g_strconcat (id, ".letter", NULL);
  RwPaint paint = self->theme->owners[owner];
  RwRect box = { left.x, left.y - SWATCH_HEIGHT * self->unit / 2,
                 SWATCH_WIDTH * self->unit, SWATCH_HEIGHT * self->unit };
  RwFont font = { self->unit * 0.68, 700 };
  RwShape *shape;

  shape = rw_scene_builder_rect (self->scene, id, &box, self->unit * 0.25,
                                 &paint);
  rw_composer_outline (self, shape, owner);

  if (self->options->letters)
    rw_composer_draw_badge (self, letter_id,
                            (RwPoint) { box.x + box.width / 2, left.y },
                            rw_owner_get_letter (owner), &font);
}

/* A corner is shown on a piece of a ring. */
static void
draw_corner_swatch (RwComposer *self,
                    RwPoint     left)
{
  double width = SWATCH_WIDTH * self->unit;
  double height = SWATCH_HEIGHT * self->unit;
  double inset = height * 0.12;
  RwSector corner = { .cx = left.x + width - inset,
                      .cy = left.y - height / 2 + inset,
                      .r1 = height * 0.5, .a0 = G_PI, .a1 = 3 * G_PI_2 };
  RwPaint paint = { self->theme->dim_text, RW_PATTERN_NONE,
                    self->theme->dim_text };

  rw_color_mix (&self->theme->background, &self->theme->text, 0.12,
                &paint.color);
  rw_scene_builder_rect (self->scene, "legend-override",
                         &(RwRect) { left.x, left.y - height / 2, width,
                                     height },
                         0, &paint);
  rw_composer_draw_corner (self, "legend-override.mark", &corner,
                           &self->theme->text);
}

static void
draw_mark_swatch (RwComposer *self,
                  RwMark      mark,
                  RwPoint     left)
{
  RwPoint centre = { left.x + SWATCH_WIDTH * self->unit / 2, left.y };
  double height = SWATCH_HEIGHT * self->unit;

  if (mark == RW_MARK_OVERRIDE)
    draw_corner_swatch (self, left);
  else if (mark == RW_MARK_DIAL)
    rw_composer_draw_dial (self, "legend-dial", centre, height);
  else
    rw_composer_draw_count (self, "legend-owed", centre, height,
                            C_("any number", "n"));
}

static void
draw_entry (RwComposer          *self,
            const RwLegendEntry *entry,
            guint                index,
            RwPoint              left)
{
  g_autofree char *id = g_strdup_printf ("legend.%u", index + 1);
  guint first = self->scene->shapes->len;

  if (entry->sign < RW_N_OWNERS)
    draw_swatch (self, entry->sign, left);
  else
    draw_mark_swatch (self, entry->sign - RW_N_OWNERS, left);
  rw_scene_builder_text (self->scene, id, entry->text, &self->body_font,
                         (RwPoint) { left.x + (SWATCH_WIDTH + SWATCH_GAP) *
                                              self->unit,
                                     left.y + self->unit * 0.34 },
                         RW_TEXT_START, &entry->extents, &self->theme->text);
  rw_scene_builder_label (self->scene, RW_LABEL_LEGEND, RW_LABEL_PLACED,
                          entry->text, first);
}

/* Draws the legend at the foot of its box: the owners that can be seen, and
 * the marks that were drawn. */
void
rw_compose_legend (RwComposer *self)
{
  /* As planned for all entries: the box is as wide as their widest row. */
  double right = self->legend_box.x + self->legend_box.width + 0.01;
  RwPoint left = { self->legend_box.x, self->legend_box.y +
                                       self->legend_box.height };
  double width;
  double height;

  self->legend = make_entries (self, self->owners_used, self->marks_drawn);
  if (!self->show_legend || self->legend->len == 0)
    return;

  rw_compose_measure_legend (self, self->legend, self->legend_stacked,
                             right - left.x, &width, &height);
  left.y += ROW_HEIGHT * self->unit / 2 - height;
  rw_scene_builder_begin (self->scene, "legend", _("Legend"), "");
  if (!self->legend_whole)
    rw_scene_builder_note (self->scene,
                           _("A name in the legend is too long for this size"));
  for (guint i = 0; i < self->legend->len; i++)
    {
      const RwLegendEntry *entry = &g_array_index (self->legend, RwLegendEntry,
                                                   i);

      width = get_entry_width (self, entry);
      if (i > 0 && (self->legend_stacked || left.x + width > right))
        {
          left.x = self->legend_box.x;
          left.y += ROW_HEIGHT * self->unit;
        }
      draw_entry (self, entry, i, left);
      left.x += width + ENTRY_GAP * self->unit;
    }
}

static const char *
get_owner_name (const RwComposer *self,
                RwOwner           owner)
{
  if (owner == RW_OWNER_CUSTOMER)
    return self->customer;
  return owner == RW_OWNER_PROVIDER ? self->provider
                                    : rw_owner_get_name (owner);
}

/* It is pointed at as a ring is, and comes after the outermost. */
static void
add_satellite_part (RwComposer     *self,
                    const RwSector *disc,
                    RwShape        *shape)
{
  g_autofree char *name =
    /* Translators: what lies outside the rings, such as “Devices”; its owner. */
    g_strdup_printf (_("%s, outside the rings: %s"), self->satellite->name,
                     get_owner_name (self, self->satellite_owner));
  RwScenePart part = {
    .id = self->satellite->id,
    .layer_id = self->satellite->id,
    .layer = self->layers->n_layers,
    .owner = self->satellite_owner,
    .name = name,
    .description = self->satellite->summary,
    .area = *disc,
  };

  rw_scene_builder_part (self->scene, &part);
  shape->part = (int) self->scene->parts->len - 1;
}

static void
draw_satellite_disc (RwComposer *self)
{
  RwOwner owner = self->satellite_owner;
  g_autofree char *letter_id = g_strconcat (self->satellite->id, ".letter",
                                            NULL);
  RwFont font = { self->unit * 0.85, 700 };
  RwPaint paint = self->theme->owners[owner];
  RwSector disc = { .cx = self->satellite_centre.x,
                    .cy = self->satellite_centre.y,
                    .r1 = self->satellite_radius,
                    .a1 = 2 * G_PI };
  RwShape *shape;

  shape = rw_scene_builder_sector (self->scene, self->satellite->id, &disc,
                                   &paint);
  rw_composer_outline (self, shape, owner);
  add_satellite_part (self, &disc, shape);
  if (self->options->letters)
    rw_composer_draw_badge (self, letter_id, self->satellite_centre,
                            rw_owner_get_letter (owner), &font);
}

/* Draws what lies outside the rings, with its name below it. */
void
rw_compose_satellite (RwComposer *self)
{
  guint first = self->scene->shapes->len;
  g_autofree char *label_id = NULL;
  RwTextExtents extents;

  if (self->satellite == NULL)
    return;
  if (self->satellite_radius <= 0)
    {
      rw_scene_builder_note (self->scene,
                             /* Translators: the satellite outside the rings. */
                             _("“%s” has no room at this size"),
                             self->satellite->name);
      rw_scene_builder_missing (self->scene, RW_LABEL_SATELLITE,
                                self->satellite->name, 1);
      return;
    }

  rw_scene_builder_begin (self->scene, self->satellite->id,
                          self->satellite->name, self->satellite->summary);
  draw_satellite_disc (self);

  label_id = g_strconcat (self->satellite->id, ".label", NULL);
  rw_text_measure (self->measurer, self->satellite->name, &self->small_font,
                   &extents);
  rw_scene_builder_text (self->scene, label_id, self->satellite->name,
                         &self->small_font,
                         (RwPoint) { self->satellite_centre.x,
                                     self->satellite_centre.y +
                                     self->satellite_radius +
                                     self->small_font.size * 1.15 },
                         RW_TEXT_MIDDLE, &extents, &self->theme->text);
  rw_scene_builder_label (self->scene, RW_LABEL_SATELLITE, RW_LABEL_PLACED,
                          self->satellite->name, first);
}
