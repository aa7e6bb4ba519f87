/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rings: their fills, names and letters, and the parts to point at.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Sizes as parts of a ring's thickness. */
#define LABEL_PER_RING 0.42
#define BADGE_PER_RING 0.52
/* The height of capitals and of a letter's plate, as parts of a font's size. */
#define CAP_HEIGHT 0.70
#define PLATE_HEIGHT 1.5
#define BADGE_TEXT 0.66
/* More workloads than this are told as counts, not one by one. */
#define MAX_TOLD 12
#define MIN_BADGE_TEXT_PX 7.0

/** RingLabel: a ring's name where it has found its place. */
typedef struct
{
  RwFont  font;
  GArray *clusters;    /* (nullable) (owned): of bent text */
  double  width;       /* of the text, px */
  gboolean placed;
  gboolean plate;      /* needs a plain strip behind it */
  double  half_angle;  /* what label and plate take, from 12 o'clock */
} RingLabel;

static void
get_sector (const RwComposer *self,
            guint             layer,
            guint             sector,
            RwSector         *out_sector)
{
  double step = 2 * G_PI / self->n_sectors;
  double start = self->n_sectors > 1 ? -step / 2 : 0;

  *out_sector = (RwSector) {
    .cx = self->centre.x,
    .cy = self->centre.y,
    .a0 = start + sector * step,
    .a1 = start + (sector + 1) * step,
  };
  if (!rw_composer_is_divided (self, layer))
    {
      out_sector->a0 = 0;
      out_sector->a1 = 2 * G_PI;
    }
  rw_composer_get_ring (self, layer, &out_sector->r0, &out_sector->r1);
}

/* The area less the slit around it. A slit never takes more than a tenth of
 * an arc, so that thin sectors keep their colour. */
static RwSector
get_fill (const RwComposer *self,
          const RwSector   *area)
{
  RwSector fill = *area;
  double arc = (area->a1 - area->a0) * (area->r0 + area->r1) / 2;

  fill.r1 -= self->gap;
  if (area->r0 > 0)
    fill.r0 += self->gap;
  else
    fill.r1 -= self->gap;
  if (!rw_sector_is_ring (area))
    fill.gap = MIN (self->gap, arc / 20);

  return fill;
}

static char *
dup_part_id (const RwComposer *self,
             guint             layer,
             guint             sector)
{
  const char *layer_id = self->layers->layers[layer].id;

  if (self->workloads->len == 0 || !rw_composer_is_divided (self, layer))
    return g_strdup_printf ("layer-%s", layer_id);

  return g_strdup_printf ("layer-%s.%s", layer_id,
                          rw_workload_get_id (g_ptr_array_index (self->workloads,
                                                                 sector)));
}

static const char *
get_owner_name (const RwComposer *self,
                RwOwner           owner)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      return self->customer;
    case RW_OWNER_PROVIDER:
      return self->provider;
    case RW_OWNER_SHARED:
    case RW_OWNER_THIRD_PARTY:
    case RW_OWNER_NOT_APPLICABLE:
    default:
      return rw_owner_get_name (owner);
    }
}

static char *
dup_part_name (const RwComposer *self,
               guint             layer,
               guint             sector)
{
  const RwLayer *ring = &self->layers->layers[layer];
  const char *owner = get_owner_name (self,
                                      rw_composer_get_owner (self, layer,
                                                             sector));

  if (self->workloads->len == 0 || !rw_composer_is_divided (self, layer))
    /* Translators: a ring's name, its number, how many rings, its owner. */
    return g_strdup_printf (_("%s, ring %u of %u: %s"), ring->name, layer + 1,
                            self->layers->n_layers, owner);

  /* Translators: a ring's name and number of rings; a workload, its number and
   * how many there are; who owns the ring there. */
  return g_strdup_printf (_("%s, ring %u of %u; %s, sector %u of %u: %s"),
                          ring->name, layer + 1, self->layers->n_layers,
                          rw_workload_get_name (
                            g_ptr_array_index (self->workloads, sector)),
                          sector + 1, self->n_sectors, owner);
}

static char *
dup_part_description (const RwComposer *self,
                      guint             layer,
                      guint             sector)
{
  RwWorkload *workload = NULL;
  RwOwnership ownership;

  /* Sentences for thousands of sectors would cost more than the picture; who
   * listens to one asks the inspector. */
  if (self->workloads->len > MAX_TOLD)
    return g_strdup ("");
  if (self->workloads->len > 0)
    workload = g_ptr_array_index (self->workloads, sector);
  else if (rw_session_get_toggle (self->session) == RW_TOGGLE_WORKLOADS)
    return g_strdup (_("There are no workloads yet."));

  rw_session_get_ownership (self->session, self->layers->layers[layer].id,
                            workload, &ownership);
  return rw_ownership_dup_reason (&ownership, self->customer, self->provider);
}

static void
add_part (RwComposer     *self,
          guint           layer,
          guint           sector,
          const RwSector *area,
          RwShape        *shape)
{
  g_autofree char *id = dup_part_id (self, layer, sector);
  g_autofree char *name = dup_part_name (self, layer, sector);
  g_autofree char *description = dup_part_description (self, layer, sector);
  RwScenePart part = {
    .id = id,
    .layer_id = self->layers->layers[layer].id,
    .layer = layer,
    .sector = sector,
    .owner = rw_composer_get_owner (self, layer, sector),
    .name = name,
    .description = description,
    .area = *area,
  };

  if (self->workloads->len > 0 && rw_composer_is_divided (self, layer))
    part.workload_id =
      rw_workload_get_id (g_ptr_array_index (self->workloads, sector));

  shape->part = self->scene->parts->len;
  rw_scene_builder_part (self->scene, &part);
}

static RwPaint
get_paint (const RwComposer *self,
           RwOwner           owner)
{
  RwPaint paint = self->theme->owners[owner];

  if (!self->options->patterns)
    paint.pattern = RW_PATTERN_NONE;
  return paint;
}

static void
draw_override_mark (RwComposer     *self,
                    const char     *id,
                    const RwSector *area,
                    RwOwner         owner)
{
  g_autofree char *mark_id = g_strconcat (id, ".mark", NULL);
  double size = CLAMP (self->thickness * 0.08, 2, 5);
  double radius = area->r1 - self->gap - 2.2 * size;
  double inset = self->gap + 2.2 * size;
  RwPaint paint = { self->theme->owner_text[owner], RW_PATTERN_NONE,
                    self->theme->owner_text[owner] };
  RwPoint centre;

  if (radius <= 0 || (area->a1 - area->a0) * radius < 6 * size)
    return;

  centre = rw_polar_point (area->cx, area->cy, radius,
                           area->a1 - inset / radius);
  rw_scene_builder_sector (self->scene, mark_id,
                           &(RwSector) { .cx = centre.x, .cy = centre.y,
                                         .r1 = size, .a1 = 2 * G_PI },
                           &paint);
}

static void
draw_fill (RwComposer *self,
           guint       layer,
           guint       sector)
{
  g_autofree char *id = dup_part_id (self, layer, sector);
  RwOwner owner = rw_composer_get_owner (self, layer, sector);
  RwPaint paint = get_paint (self, owner);
  RwSector area;
  RwSector fill;
  RwShape *shape;

  get_sector (self, layer, sector, &area);
  fill = get_fill (self, &area);
  shape = rw_scene_builder_sector (self->scene, id, &fill, &paint);
  if (self->theme->outline.a > 0)
    {
      shape->stroke = self->theme->outline;
      shape->stroke_width = MAX (0.75, self->gap * 0.6);
    }
  add_part (self, layer, sector, &area, shape);

  if (self->overridden[layer * self->n_sectors + sector])
    draw_override_mark (self, id, &area, owner);
}

static double
get_badge_size (const RwComposer *self)
{
  return MIN (self->thickness * BADGE_PER_RING, self->unit * 1.6) * BADGE_TEXT;
}

/* What a bent label of @width needs, from its middle, in radians. */
static double
get_half_angle (double width,
                double radius)
{
  return width / radius / 2;
}

/* Finds a size at which the name fits into @room px of arc, or straight
 * across the ring where it must not be bent. */
static void
fit_label (RwComposer *self,
           const char *name,
           double      radius,
           double      room,
           RingLabel  *label)
{
  double size = MIN (self->thickness * LABEL_PER_RING, self->unit * 1.15);

  *label = (RingLabel) { .font = { MAX (size, RW_MIN_TEXT_PX), 600 } };
  if (self->thickness - 2 * self->gap < RW_MIN_TEXT_PX * 1.15)
    return;

  for (;;)
    {
      RwTextExtents extents;

      rw_text_measure (self->measurer, name, &label->font, &extents);
      label->width = extents.width;
      label->placed = extents.width <= room;
      if (label->placed || label->font.size <= RW_MIN_TEXT_PX)
        break;
      label->font.size = MAX (label->font.size * 0.9, RW_MIN_TEXT_PX);
    }

  label->clusters = g_array_new (FALSE, FALSE, sizeof (RwTextCluster));
  if (!rw_text_split (self->measurer, name, &label->font, label->clusters))
    {
      double rise = radius - label->font.size * 0.4;
      double corner = hypot (label->width / 2, radius + label->font.size * 0.4);

      g_clear_pointer (&label->clusters, g_array_unref);
      label->placed &= corner < radius + self->thickness / 2 &&
                       rise > radius - self->thickness / 2;
    }
}

static void
draw_plate (RwComposer    *self,
            const char    *id,
            double         radius,
            double         half_angle,
            double         height,
            const RwColor *color)
{
  g_autofree char *plate_id = g_strconcat (id, ".plate", NULL);
  RwPaint paint = { *color, RW_PATTERN_NONE, *color };

  rw_scene_builder_sector (self->scene, plate_id,
                           &(RwSector) { .cx = self->centre.x,
                                         .cy = self->centre.y,
                                         .r0 = radius - height / 2,
                                         .r1 = radius + height / 2,
                                         .a0 = -half_angle,
                                         .a1 = half_angle },
                           &paint);
}

static void
draw_label_text (RwComposer      *self,
                 const char      *id,
                 const char      *name,
                 const RingLabel *label,
                 double           radius,
                 double           angle,
                 const RwColor   *color)
{
  double drop = label->font.size * CAP_HEIGHT / 2;

  if (label->clusters != NULL)
    rw_scene_builder_arc_text (self->scene, id, name, &label->font,
                               label->clusters, self->centre, radius - drop,
                               angle, FALSE, color);
  else
    rw_scene_builder_text (self->scene, id, name, &label->font,
                           (RwPoint) { self->centre.x,
                                       self->centre.y - radius + drop },
                           RW_TEXT_MIDDLE,
                           &(RwTextExtents) { label->width,
                                              label->font.size,
                                              label->font.size * 0.25 },
                           color);
}

/* A label that one sector can hold stands in it with the sector's letter; one
 * that cannot stands on a plain strip across its neighbours. */
static void
draw_label (RwComposer *self,
            guint       layer,
            RingLabel  *label)
{
  const RwLayer *ring = &self->layers->layers[layer];
  g_autofree char *id = g_strdup_printf ("layer-%s.label", ring->id);
  RwOwner owner = rw_composer_get_owner (self, layer, 0);
  const RwColor *color = &self->theme->owner_text[owner];
  double height = MIN (label->font.size * PLATE_HEIGHT,
                       self->thickness - 3 * self->gap);
  double radius;
  double r0;
  double r1;

  rw_composer_get_ring (self, layer, &r0, &r1);
  radius = (r0 + r1) / 2;
  label->half_angle = get_half_angle (label->width + label->font.size * 0.9,
                                      radius);
  if (label->plate)
    {
      color = &self->theme->text;
      draw_plate (self, id, radius, label->half_angle, height,
                  &self->theme->background);
    }
  else if (get_paint (self, owner).pattern != RW_PATTERN_NONE)
    draw_plate (self, id, radius, label->half_angle, height,
                &self->theme->owners[owner].color);

  draw_label_text (self, id, ring->name, label, radius, 0, color);
}

static void
draw_badge (RwComposer *self,
            guint       layer,
            guint       sector,
            double      radius,
            double      angle)
{
  g_autofree char *id = dup_part_id (self, layer, sector);
  g_autofree char *badge_id = g_strconcat (id, ".letter", NULL);
  RwOwner owner = rw_composer_get_owner (self, layer, sector);
  RwFont font = { get_badge_size (self), 700 };

  rw_composer_draw_badge (self, badge_id,
                          rw_polar_point (self->centre.x, self->centre.y,
                                          radius, angle),
                          rw_owner_get_letter (owner), &font);
}

/* The letters of a ring, each in the middle of its sector unless the ring's
 * name stands there; a whole ring has its letter at the foot. */
static guint
draw_badges (RwComposer      *self,
             guint            layer,
             const RingLabel *label)
{
  RwFont font = { get_badge_size (self), 700 };
  guint n_missing = 0;
  double radius;
  double r0;
  double r1;

  rw_composer_get_ring (self, layer, &r0, &r1);
  radius = (r0 + r1) / 2;
  if (!self->options->letters)
    return 0;
  if (font.size < MIN_BADGE_TEXT_PX)
    return self->n_sectors;
  if (self->n_sectors == 1)
    {
      draw_badge (self, layer, 0, radius, G_PI);
      return 0;
    }

  for (guint sector = 0; sector < self->n_sectors; sector++)
    {
      RwOwner owner = rw_composer_get_owner (self, layer, sector);
      double half = get_half_angle (
        rw_composer_measure_badge (self, rw_owner_get_letter (owner), &font) +
        font.size * 0.5, radius);
      double room = G_PI / self->n_sectors;
      double middle = 2 * G_PI * sector / self->n_sectors;
      double from_top = MIN (middle, 2 * G_PI - middle);

      if (label->placed && from_top < label->half_angle + half)
        {
          double side = label->half_angle + half;

          /* Beside the name, if the sector has room there. */
          if (sector != 0 || label->plate || side + half > room)
            {
              n_missing += !(label->plate && sector != 0);
              continue;
            }
          middle = side;
        }
      else if (half > room)
        {
          n_missing++;
          continue;
        }
      draw_badge (self, layer, sector, radius, middle);
    }

  return n_missing;
}

static void
fit_ring_label (RwComposer *self,
                guint       layer,
                RingLabel  *label)
{
  const char *name = self->layers->layers[layer].name;
  RwFont badge = { get_badge_size (self), 700 };
  double side = 0;
  double room;
  double radius;
  double r0;
  double r1;

  rw_composer_get_ring (self, layer, &r0, &r1);
  radius = (r0 + r1) / 2;
  if (self->n_sectors > 1)
    {
      /* Room for the name in the middle and the letter beside it. */
      if (self->options->letters)
        side = rw_composer_measure_badge (self, "C+P", &badge) + badge.size;
      room = 2 * G_PI * radius / self->n_sectors - 2 * side - 4 * self->gap;
      fit_label (self, name, radius, room, label);
      if (label->placed &&
          label->font.size >= MIN (self->thickness * LABEL_PER_RING,
                                   self->unit * 1.15) * 0.8)
        return;
      g_clear_pointer (&label->clusters, g_array_unref);
    }

  fit_label (self, name, radius, G_PI * radius * 0.9, label);
  label->plate = self->n_sectors > 1;
}

static guint
draw_ring (RwComposer *self,
           guint       layer,
           gboolean   *out_labelled)
{
  RingLabel label;
  guint n_missing;

  for (guint sector = 0; sector < self->n_sectors; sector++)
    draw_fill (self, layer, sector);

  fit_ring_label (self, layer, &label);
  if (label.placed)
    draw_label (self, layer, &label);
  n_missing = draw_badges (self, layer, &label);

  *out_labelled = label.placed;
  g_clear_pointer (&label.clusters, g_array_unref);
  return n_missing;
}

static gboolean
draw_disc_label (RwComposer *self,
                 gboolean    divided)
{
  const RwLayer *ring = &self->layers->layers[0];
  g_autofree char *id = g_strdup_printf ("layer-%s.label", ring->id);
  g_autofree char *letter_id = g_strdup_printf ("layer-%s.letter", ring->id);
  RwOwner owner = rw_composer_get_owner (self, 0, 0);
  RwFont font = { MIN (self->disc * 0.36, self->unit * 1.5), 700 };
  RwFont badge = { get_badge_size (self), 700 };
  gboolean letter = self->options->letters && !divided &&
                    badge.size >= MIN_BADGE_TEXT_PX;
  double room = (divided ? 1.0 : 1.7) * (self->disc - 3 * self->gap);
  RwTextExtents extents;

  font.size = MAX (font.size, RW_MIN_TEXT_PX);
  rw_text_measure (self->measurer, ring->name, &font, &extents);
  while (extents.width > room && font.size > RW_MIN_TEXT_PX)
    {
      font.size = MAX (font.size * 0.9, RW_MIN_TEXT_PX);
      rw_text_measure (self->measurer, ring->name, &font, &extents);
    }
  if (extents.width > room)
    return FALSE;

  rw_scene_builder_text (self->scene, id, ring->name, &font,
                         (RwPoint) { self->centre.x,
                                     self->centre.y +
                                     font.size * (letter ? 0.12 : 0.36) },
                         RW_TEXT_MIDDLE, &extents,
                         divided ? &self->theme->text
                                 : &self->theme->owner_text[owner]);
  if (letter)
    rw_composer_draw_badge (self, letter_id,
                            (RwPoint) { self->centre.x,
                                        self->centre.y + self->disc * 0.48 },
                            rw_owner_get_letter (owner), &badge);
  return TRUE;
}

static guint
draw_disc (RwComposer *self,
           gboolean   *out_labelled)
{
  gboolean divided = rw_composer_is_divided (self, 0) && self->n_sectors > 1;
  g_autofree char *plate_id = g_strdup_printf ("layer-%s.plate",
                                               self->layers->layers[0].id);
  double plate = self->disc * 0.56;
  RwFont badge = { get_badge_size (self), 700 };
  double radius = (plate + self->disc) / 2;
  guint n_missing = 0;

  if (!divided)
    {
      draw_fill (self, 0, 0);
      *out_labelled = draw_disc_label (self, FALSE);
      return self->options->letters && badge.size < MIN_BADGE_TEXT_PX;
    }

  for (guint sector = 0; sector < self->n_sectors; sector++)
    draw_fill (self, 0, sector);
  rw_scene_builder_sector (self->scene, plate_id,
                           &(RwSector) { .cx = self->centre.x,
                                         .cy = self->centre.y,
                                         .r1 = plate, .a1 = 2 * G_PI },
                           &(RwPaint) { self->theme->background,
                                        RW_PATTERN_NONE,
                                        self->theme->background });
  *out_labelled = draw_disc_label (self, TRUE);

  for (guint sector = 0; self->options->letters && sector < self->n_sectors;
       sector++)
    {
      const char *letter =
        rw_owner_get_letter (rw_composer_get_owner (self, 0, sector));
      double width = rw_composer_measure_badge (self, letter, &badge);

      if (badge.size < MIN_BADGE_TEXT_PX ||
          width + 2 > 2 * G_PI * radius / self->n_sectors ||
          badge.size * PLATE_HEIGHT > self->disc - plate)
        n_missing++;
      else
        draw_badge (self, 0, sector, radius,
                    2 * G_PI * sector / self->n_sectors);
    }
  return n_missing;
}

static char *
dup_ring_description (const RwComposer *self,
                      guint             layer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[RW_N_OWNERS] = { 0, };

  if (self->workloads->len == 0)
    return dup_part_description (self, layer, 0);

  for (guint sector = 0; sector < self->n_sectors; sector++)
    {
      RwOwner owner = rw_composer_get_owner (self, layer, sector);

      counts[owner]++;
      if (self->n_sectors <= MAX_TOLD)
        /* Translators: a workload and who owns the ring there. */
        g_string_append_printf (text, _("%s: %s. "),
                                rw_workload_get_name (
                                  g_ptr_array_index (self->workloads, sector)),
                                get_owner_name (self, owner));
    }
  for (guint i = 0; self->n_sectors > MAX_TOLD && i < RW_N_OWNERS; i++)
    if (counts[i] > 0)
      /* Translators: an owner, and of how many workloads. */
      g_string_append_printf (text, _("%s: %u. "), get_owner_name (self, i),
                              counts[i]);

  g_strchomp (text->str);
  return g_strdup (text->str);
}

static RwOwner
get_ring_owner (const RwComposer *self,
                guint             layer)
{
  RwOwner owner = rw_composer_get_owner (self, layer, 0);

  for (guint sector = 1; sector < self->n_sectors; sector++)
    owner = rw_owner_combine (owner,
                              rw_composer_get_owner (self, layer, sector));
  return owner;
}

static void
begin_ring (RwComposer *self,
            guint       layer)
{
  const RwLayer *ring = &self->layers->layers[layer];
  g_autofree char *id = g_strdup_printf ("layer-%s", ring->id);
  g_autofree char *description = dup_ring_description (self, layer);
  RwSceneGroup *group = rw_scene_builder_begin (self->scene, id, ring->name,
                                                description);

  group->layer_id = rw_scene_builder_intern (self->scene, ring->id);
  group->owner = get_ring_owner (self, layer);
}

/* Draws all rings that are not hidden, from the innermost outwards. */
void
rw_compose_rings (RwComposer *self)
{
  guint n_unlabelled = 0;
  guint n_letters = 0;

  for (guint layer = 0; layer < self->layers->n_layers; layer++)
    {
      gboolean labelled;

      if (rw_session_get_layer_hidden (self->session,
                                       self->layers->layers[layer].id))
        continue;

      begin_ring (self, layer);
      n_letters += layer == 0 ? draw_disc (self, &labelled)
                              : draw_ring (self, layer, &labelled);
      n_unlabelled += !labelled;
    }

  if (n_unlabelled > 0)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u ring has no room for its name at "
                                     "this size",
                                     "%u rings have no room for their names "
                                     "at this size", n_unlabelled),
                           n_unlabelled);
  if (n_letters > 0 && self->options->letters)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u sector has no room for its letter",
                                     "%u sectors have no room for their "
                                     "letters", n_letters),
                           n_letters);
}
