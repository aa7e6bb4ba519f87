/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a scene down for people and golden files: one line a shape, numbers
 * with two decimals, in no locale.
 */

#include "config.h"

#include "scene/rw-scene-dump.h"

#include <math.h>

static void
append_number (GString *out,
               double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  /* −0.00 and 0.00 are one place. */
  g_string_append (out, g_str_equal (buffer, "-0.00") ? "0.00" : buffer);
}

static void
append_numbers (GString      *out,
                const char   *name,
                const double *values,
                guint         n_values)
{
  g_string_append_printf (out, " %s=", name);
  for (guint i = 0; i < n_values; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_number (out, values[i]);
    }
}

#define NUMBERS(out, name, ...) \
  append_numbers (out, name, (const double[]) { __VA_ARGS__ }, \
                  G_N_ELEMENTS (((const double[]) { __VA_ARGS__ })))

static guint
channel (float value)
{
  return (guint) lroundf (value * 255);
}

static void
append_color (GString       *out,
              const char    *name,
              const RwColor *color)
{
  g_string_append_printf (out, " %s=#%02x%02x%02x", name, channel (color->r),
                          channel (color->g), channel (color->b));
  if (channel (color->a) < 255)
    g_string_append_printf (out, "%02x", channel (color->a));
}

static void
append_paint (GString       *out,
              const RwPaint *paint)
{
  static const char *const names[RW_N_PATTERNS] = {
    "none", "hatch", "dots", "dense",
  };

  append_color (out, "fill", &paint->color);
  if (paint->pattern != RW_PATTERN_NONE)
    g_string_append_printf (out, " pattern=%s", names[paint->pattern]);
}

static void
append_string (GString    *out,
               const char *name,
               const char *string)
{
  g_string_append_printf (out, " %s=\"", name);
  for (const char *p = string; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

static void
append_text (GString       *out,
             const RwShape *shape)
{
  static const char *const anchors[] = { "start", "middle", "end" };

  NUMBERS (out, "at", shape->text.x, shape->text.y);
  g_string_append_printf (out, " anchor=%s", anchors[shape->text.anchor]);
  NUMBERS (out, "size", shape->text.font.size);
  g_string_append_printf (out, " weight=%d", shape->text.font.weight);
  append_string (out, "text", shape->text.text);
}

static void
append_arc_text (GString       *out,
                 const RwShape *shape)
{
  NUMBERS (out, "radius", shape->arc_text.radius);
  NUMBERS (out, "start", shape->arc_text.start);
  g_string_append (out, shape->arc_text.inverted ? " inverted" : "");
  NUMBERS (out, "size", shape->arc_text.font.size);
  g_string_append_printf (out, " weight=%d clusters=%u",
                          shape->arc_text.font.weight,
                          shape->arc_text.n_clusters);
  append_string (out, "text", shape->arc_text.text);
}

static void
append_geometry (GString       *out,
                 const RwShape *shape)
{
  const RwRect *box = &shape->rect.box;
  const RwSector *sector = &shape->sector;

  switch (shape->kind)
    {
    case RW_SHAPE_RECT:
      NUMBERS (out, "box", box->x, box->y, box->width, box->height);
      NUMBERS (out, "radius", shape->rect.radius);
      break;
    case RW_SHAPE_SECTOR:
      NUMBERS (out, "radii", sector->r0, sector->r1);
      NUMBERS (out, "angles", sector->a0, sector->a1);
      NUMBERS (out, "gap", sector->gap);
      break;
    case RW_SHAPE_TEXT:
      append_text (out, shape);
      break;
    case RW_SHAPE_ARC_TEXT:
      append_arc_text (out, shape);
      break;
    case RW_SHAPE_LINE:
      NUMBERS (out, "from", shape->line.from.x, shape->line.from.y);
      NUMBERS (out, "to", shape->line.to.x, shape->line.to.y);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_shape (GString       *out,
              const RwShape *shape)
{
  static const char *const kinds[] = {
    "rect", "sector", "text", "arc-text", "line",
  };

  g_string_append_printf (out, "  %s", kinds[shape->kind]);
  if (shape->id != NULL)
    g_string_append_printf (out, " %s", shape->id);
  append_geometry (out, shape);
  append_paint (out, &shape->paint);
  if (shape->stroke.a > 0)
    append_color (out, "stroke", &shape->stroke);
  g_string_append_c (out, '\n');
}

static void
append_group (GString            *out,
              const RwScene      *scene,
              const RwSceneGroup *group)
{
  g_string_append_printf (out, "group %s", group->id);
  if (group->layer_id != NULL)
    g_string_append_printf (out, " owner=%s", rw_owner_get_id (group->owner));
  append_string (out, "name", group->name);
  append_string (out, "description", group->description);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < group->n_shapes; i++)
    append_shape (out, rw_scene_get_shape (scene, group->first_shape + i));
}

static void
append_part (GString           *out,
             const RwScenePart *part)
{
  g_string_append_printf (out, "part %s owner=%s", part->id,
                          rw_owner_get_id (part->owner));
  if (part->group_key != NULL)
    append_string (out, "group", part->group_key);
  if (part->count > 1)
    g_string_append_printf (out, " count=%u", part->count);
  append_string (out, "name", part->name);
  append_string (out, "description", part->description);
  NUMBERS (out, "radii", part->area.r0, part->area.r1);
  NUMBERS (out, "angles", part->area.a0, part->area.a1);
  g_string_append_c (out, '\n');
}

/**
 * rw_scene_dump:
 * @scene: a scene
 *
 * Writes down all that a painter reads of @scene.
 *
 * Returns: (transfer full): text of many lines
 */
char *
rw_scene_dump (const RwScene *scene)
{
  GString *out = g_string_new ("scene");
  RwPoint centre = rw_scene_get_centre (scene);

  NUMBERS (out, "size", rw_scene_get_width (scene), rw_scene_get_height (scene));
  NUMBERS (out, "centre", centre.x, centre.y);
  NUMBERS (out, "radius", rw_scene_get_radius (scene));
  append_string (out, "title", rw_scene_get_title (scene));
  append_string (out, "description", rw_scene_get_description (scene));
  g_string_append_c (out, '\n');

  for (guint i = 0; i < rw_scene_get_n_groups (scene); i++)
    append_group (out, scene, rw_scene_get_group (scene, i));
  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    append_part (out, rw_scene_get_part (scene, i));
  for (guint i = 0; i < rw_scene_get_n_notes (scene); i++)
    g_string_append_printf (out, "note %s\n", rw_scene_get_note (scene, i));

  return g_string_free (out, FALSE);
}
