/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making a scene: gathers who owns what, arranges the frame and lets each step
 * draw its part, in reading order.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-bidi.h"

/* Body text in a picture of the default size, px. */
#define BASE_UNIT 16.0
#define BASE_WIDTH 1280.0
#define BASE_HEIGHT 800.0
/* Small pictures keep their text legible rather than in proportion. */
#define MIN_UNIT 11.5
#define MARGIN_PER_SIDE 0.045
/* Beside a letter on its plate, as a part of the letter's size. */
#define BADGE_PADDING 0.45
/* Text along a ring, and the strip behind it, as parts of its size. */
#define CAP_HEIGHT 0.70
#define STRIP_HEIGHT 1.5
#define STRIP_PADDING 0.35
/* Text this far from the top reads from the other side. */
#define INVERTED_FROM (G_PI * 0.54)
#define INVERTED_TO (G_PI * 1.46)

static void
init_sizes (RwComposer *self)
{
  const RwSceneOptions *options = self->options;
  double smaller = MIN (options->width, options->height);
  double unit = BASE_UNIT * MIN (options->width / BASE_WIDTH,
                                 options->height / BASE_HEIGHT);

  self->unit = MAX (unit, MIN_UNIT) * options->text_scale;
  /* In a thumbnail text gives way to the rings. */
  self->unit = MIN (self->unit, MAX (smaller / 14, RW_MIN_TEXT_PX));
  self->margin = MAX (smaller * MARGIN_PER_SIDE, 4);
  self->title_font = (RwFont) { self->unit * 1.75, 700 };
  self->subtitle_font = (RwFont) { self->unit * 1.05, 400 };
  self->body_font = (RwFont) { self->unit, 400 };
  self->rim_font = (RwFont) { self->unit * 0.98, 600 };
  self->small_font = (RwFont) { MAX (self->unit * 0.84, RW_MIN_TEXT_PX), 400 };
  self->list_font = self->rim_font;
  self->key_font = self->small_font;
}

static void
collect_satellite (RwComposer *self)
{
  self->satellite = rw_session_get_satellite (self->session,
                                              &self->satellite_owner);
  if (self->satellite != NULL)
    self->owners_used[self->satellite_owner] = TRUE;
}

static void
clear_ring_name (gpointer data)
{
  rw_ring_name_clear (data);
}

static char *
dup_name (const char *name,
          const char *otherwise)
{
  return rw_bidi_isolate (name[0] != '\0' ? name : otherwise,
                          _("%s, the customer"));
}

static void
composer_init (RwComposer           *self,
               RwSession            *session,
               const RwSceneOptions *options,
               RwTextMeasurer       *measurer)
{
  RwDocument *document = rw_session_get_document (session);
  RwTheme theme;

  *self = (RwComposer) {
    .session = session,
    .options = options,
    .measurer = measurer,
    .edition = rw_session_get_edition (session),
  };
  self->layers = self->edition->layer_set;
  self->customer = dup_name (rw_document_get_customer (document), _("You"));
  self->provider = dup_name (rw_document_get_provider (document),
                             _("Cloud provider"));

  rw_theme_apply_cues (options->theme, rw_scene_options_get_cues (options),
                       &theme);
  self->scene = rw_scene_builder_new (options->width, options->height, &theme);
  self->theme = rw_scene_get_theme (self->scene);
  self->speech = rw_speech_new (session);
  self->rim = g_array_new (FALSE, FALSE, sizeof (RwRimMode));
  self->ring_names = g_array_new (FALSE, FALSE, sizeof (RwRingName));
  g_array_set_clear_func (self->ring_names, clear_ring_name);
  self->callouts = g_array_new (FALSE, FALSE, sizeof (RwCallout));
  self->key = g_ptr_array_new_with_free_func (g_free);
  self->show_heading = options->heading;
  self->show_legend = options->legend;
  self->legend_whole = TRUE;
  self->show_footer = options->footer;
  init_sizes (self);
  rw_compose_sectors (self);
  self->show_rim = self->has_sectors;
  self->show_groups = self->has_sectors &&
                      rw_sectors_get_n_headings (self->sectors) > 0;
  collect_satellite (self);
  rw_compose_plan_marks (self);
  rw_compose_legend_entries (self);
}

static void
composer_clear (RwComposer *self)
{
  g_clear_pointer (&self->speech, rw_speech_free);
  g_clear_pointer (&self->customer, g_free);
  g_clear_pointer (&self->provider, g_free);
  g_clear_pointer (&self->owed, rw_owed_free);
  g_clear_pointer (&self->sectors, rw_sectors_free);
  g_clear_pointer (&self->sides, g_free);
  g_clear_pointer (&self->shares, g_free);
  g_clear_pointer (&self->overridden, g_free);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->layer_cells, g_free);
  g_clear_pointer (&self->rim, g_array_unref);
  g_clear_pointer (&self->ring_names, g_array_unref);
  g_clear_pointer (&self->callouts, g_array_unref);
  g_clear_pointer (&self->key, g_ptr_array_unref);
  g_clear_pointer (&self->key_widths, g_array_unref);
  rw_key_clear (&self->key_list);
  g_clear_pointer (&self->legend, g_array_unref);
  g_clear_pointer (&self->all_legend, g_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  rw_text_block_clear (&self->footer);
}

static void
draw_background (RwComposer *self)
{
  RwPaint paint = { self->theme->background, RW_PATTERN_NONE,
                    self->theme->background };

  if (self->options->transparent)
    return;

  rw_scene_builder_begin (self->scene, "background", "", "");
  rw_scene_builder_rect (self->scene, "background",
                         &(RwRect) { 0, 0, self->options->width,
                                     self->options->height },
                         0, &paint);
}

static void
draw_footer (RwComposer *self)
{
  if (self->footer.lines->len == 0)
    return;

  rw_scene_builder_begin (self->scene, "footer", _("Source"), "");
  rw_text_block_draw (&self->footer, self->scene, RW_LABEL_FOOTER, "footer",
                      (RwPoint) { self->footer_box.x + self->footer_box.width,
                                  self->footer_box.y },
                      RW_TEXT_END, &self->theme->dim_text,
                      &self->theme->dim_text);
  if (!self->footer_whole)
    rw_scene_builder_note (self->scene,
                           _("The source is too long for this size"));
}

static void
describe (RwComposer *self)
{
  g_autofree char *subtitle =
    rw_session_dup_subtitle (self->session,
                             rw_session_get_toggle (self->session));
  g_autoptr (GString) text = g_string_new (subtitle);

  g_string_append (text, ".");
  for (guint i = 0; i < self->scene->groups->len; i++)
    {
      const RwSceneGroup *group = rw_scene_get_group (self->scene, i);

      if (group->layer_id != NULL)
        /* Translators: a ring's name, and who owns it and why. */
        g_string_append_printf (text, _(" %s: %s"), group->name,
                                group->description);
    }

  rw_scene_builder_set_text (self->scene,
                             rw_document_get_title (
                               rw_session_get_document (self->session)),
                             text->str);
}

/* Gives the radii between which a ring lies. */
void
rw_composer_get_ring (const RwComposer *self,
                      guint             layer,
                      double           *out_r0,
                      double           *out_r1)
{
  *out_r0 = layer == 0 ? 0 : self->disc + (layer - 1) * self->thickness;
  *out_r1 = self->disc + layer * self->thickness;
}

/* Draws the line that sets a fill off, where its owner's has one. */
void
rw_composer_outline (const RwComposer *self,
                     RwShape          *shape,
                     RwOwner           owner)
{
  if (self->theme->lines[owner].a <= 0)
    return;

  shape->stroke = self->theme->lines[owner];
  shape->stroke_width = MAX (0.75, self->gap * 0.6);
}

/* Gives the width of the plate behind a letter, px. */
double
rw_composer_measure_badge (RwComposer   *self,
                           const char   *text,
                           const RwFont *font)
{
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, font, &extents);
  return MAX (extents.width + 2 * BADGE_PADDING * font->size,
              RW_BADGE_HEIGHT * font->size);
}

/* Draws text along a circle, and straight where its script is not to be
 * bent. */
void
rw_composer_draw_bent (RwComposer    *self,
                       const char    *id,
                       const char    *text,
                       const RwFont  *font,
                       double         radius,
                       double         angle,
                       gboolean       inverted,
                       const RwColor *color)
{
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE,
                                             sizeof (RwTextCluster));

  if (!rw_text_split (self->measurer, text, font, clusters))
    {
      RwTextCluster whole = { 0, (guint) strlen (text), 0 };
      RwTextExtents extents;

      rw_text_measure (self->measurer, text, font, &extents);
      whole.advance = extents.width;
      g_array_set_size (clusters, 0);
      g_array_append_val (clusters, whole);
    }
  rw_scene_builder_arc_text (self->scene, id, text, font, clusters,
                             self->centre, radius, angle, inverted, color);
}

/* Draws text along a ring, on its fill; on a pattern with a plain strip behind
 * it. */
void
rw_composer_draw_on_strip (RwComposer   *self,
                           const char   *id,
                           const char   *text,
                           const RwFont *font,
                           double        radius,
                           double        angle,
                           RwOwner       owner)
{
  g_autofree char *plate_id = g_strconcat (id, ".plate", NULL);
  const RwColor color = self->theme->owners[owner].color;
  const RwPaint paint = { color, RW_PATTERN_NONE, color };
  gboolean inverted = angle > INVERTED_FROM && angle < INVERTED_TO;
  double drop = font->size * CAP_HEIGHT / 2;
  RwTextExtents extents;
  double half;

  rw_text_measure (self->measurer, text, font, &extents);
  half = (extents.width / 2 + STRIP_PADDING * font->size) / radius;
  if (self->theme->owners[owner].pattern != RW_PATTERN_NONE)
    rw_scene_builder_sector (self->scene, plate_id,
                             &(RwSector) {
                               .cx = self->centre.x,
                               .cy = self->centre.y,
                               .r0 = radius - STRIP_HEIGHT * font->size / 2,
                               .r1 = radius + STRIP_HEIGHT * font->size / 2,
                               .a0 = angle - half,
                               .a1 = angle + half },
                             &paint);
  rw_composer_draw_bent (self, id, text, font,
                         radius + (inverted ? drop : -drop), angle, inverted,
                         &self->theme->owner_text[owner]);
}

/* Draws a letter on its plate. */
void
rw_composer_draw_badge (RwComposer   *self,
                        const char   *id,
                        RwPoint       centre,
                        const char   *text,
                        const RwFont *font)
{
  g_autofree char *text_id = g_strconcat (id, ".text", NULL);
  double width = rw_composer_measure_badge (self, text, font);
  double height = RW_BADGE_HEIGHT * font->size;
  RwPaint paint = { self->theme->badge, RW_PATTERN_NONE, self->theme->badge };
  RwTextExtents extents;

  rw_text_measure (self->measurer, text, font, &extents);
  rw_scene_builder_rect (self->scene, id,
                         &(RwRect) { centre.x - width / 2,
                                     centre.y - height / 2, width, height },
                         height / 2, &paint);
  rw_scene_builder_text (self->scene, text_id, text, font,
                         (RwPoint) { centre.x, centre.y + font->size * 0.355 },
                         RW_TEXT_MIDDLE, &extents, &self->theme->badge_text);
}

/**
 * rw_scene_new:
 * @session: what is looked at; has a document with a scenario
 * @options: theme, size and what is on the picture
 * @measurer: how wide text is
 *
 * Lays a picture out. The same session, options and measurer give the same
 * scene. O(n) in layers × workloads.
 *
 * Returns: (transfer full): the scene
 */
RwScene *
rw_scene_new (RwSession            *session,
              const RwSceneOptions *options,
              RwTextMeasurer       *measurer)
{
  RwSceneOptions normal;
  RwComposer composer;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (options != NULL && options->theme != NULL, NULL);
  g_return_val_if_fail (options->width > 0 && options->height > 0, NULL);
  g_return_val_if_fail (measurer != NULL, NULL);
  g_return_val_if_fail (rw_session_get_scenario (session) != NULL, NULL);
  g_return_val_if_fail (rw_session_get_edition (session) != NULL, NULL);

  normal = *options;
  rw_scene_options_set_cues (&normal, rw_scene_options_get_cues (options));
  composer_init (&composer, session, &normal, measurer);
  rw_compose_plan (&composer);
  composer.scene->centre = composer.centre;
  composer.scene->radius = composer.radius;

  draw_background (&composer);
  rw_compose_heading (&composer);
  rw_compose_key (&composer);
  rw_compose_rings (&composer);
  rw_compose_rim (&composer);
  rw_compose_groups (&composer);
  rw_compose_callouts (&composer);
  rw_compose_satellite (&composer);
  rw_compose_marks (&composer);
  rw_compose_legend (&composer);
  draw_footer (&composer);
  describe (&composer);
  composer_clear (&composer);

  return composer.scene;
}
