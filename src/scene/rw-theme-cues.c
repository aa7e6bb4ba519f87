/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a theme becomes where colours or patterns are left out, and the lines
 * that keep fills apart which nothing else would.
 */

#include "config.h"

#include "scene/rw-theme.h"

/* A pattern that is fainter on its fill tells nothing. */
#define MIN_PATTERN_CONTRAST 1.25

static const RwColor black = { 0, 0, 0, 1 };
static const RwColor white = { 1, 1, 1, 1 };

static double
get_fill_contrast (const RwTheme *self,
                   RwOwner        a,
                   RwOwner        b)
{
  return rw_color_contrast (&self->owners[a].color, &self->owners[b].color);
}

static gboolean
is_set_off_by (const RwTheme *self,
               RwOwner        owner,
               const RwColor *color)
{
  return color->a > 0 &&
         rw_color_contrast (color, &self->owners[owner].color) >=
         RW_MIN_FILL_CONTRAST;
}

static gboolean
is_set_off_by_line (const RwTheme *self,
                    RwOwner        owner)
{
  return is_set_off_by (self, owner, &self->lines[owner]);
}

/* Whether what comes next to a fill on all sides, its line or the ground, sets
 * it off. */
static gboolean
is_set_off (const RwTheme *self,
            RwOwner        owner)
{
  return is_set_off_by_line (self, owner) ||
         is_set_off_by (self, owner, &self->background);
}

static gboolean
is_pattern_seen (const RwPaint *paint)
{
  RwColor opaque = paint->pattern_color;
  RwColor seen;

  if (paint->pattern == RW_PATTERN_NONE)
    return FALSE;

  opaque.a = 1;
  rw_color_mix (&paint->color, &opaque, paint->pattern_color.a, &seen);
  return rw_color_contrast (&seen, &paint->color) >= MIN_PATTERN_CONTRAST;
}

static gboolean
have_patterns_that_differ (const RwTheme *self,
                           RwOwner        a,
                           RwOwner        b)
{
  const RwPaint *one = &self->owners[a];
  const RwPaint *other = &self->owners[b];

  return one->pattern != other->pattern &&
         (is_pattern_seen (one) || is_pattern_seen (other));
}

/* Without colours an owner is a shade of the text's colour: the customer's
 * rings stand full, the provider's empty, the others between. */
static void
take_colors (RwTheme  *self,
             gboolean  with_patterns)
{
  static const double shades[RW_N_OWNERS] = { 0.70, 0, 0.10, 0, 0 };
  static const double inks[RW_N_OWNERS] = { 0, 0, 1, 1, 0.18 };
  static const RwPattern patterns[RW_N_OWNERS] = {
    RW_PATTERN_NONE, RW_PATTERN_NONE, RW_PATTERN_HATCH, RW_PATTERN_DOTS,
    RW_PATTERN_DENSE,
  };

  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      RwPaint *paint = &self->owners[i];

      paint->pattern = patterns[i];
      rw_color_mix (&self->background, &self->text,
                    with_patterns ? shades[i] : 0.10, &paint->color);
      rw_color_mix (&self->background, &self->text, inks[i],
                    &paint->pattern_color);
      rw_theme_get_text_on (self, &paint->color, &self->owner_text[i]);
      self->lines[i] = self->text;
    }
}

/**
 * rw_theme_get_text_on:
 * @self: a theme
 * @fill: an opaque colour
 * @out_color: (out caller-allocates): a colour for text on it
 *
 * Finds what can be read on a fill with a contrast of at least 4.5:1: the
 * theme's text or ground where they will do, else black or white, one of
 * which always does.
 */
void
rw_theme_get_text_on (const RwTheme *self,
                      const RwColor *fill,
                      RwColor       *out_color)
{
  const RwColor *colors[] = { &self->text, &self->background, &black, &white };
  const RwColor *best = colors[0];

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      if (rw_color_contrast (colors[i], fill) > rw_color_contrast (best, fill))
        best = colors[i];
      /* The theme's own two come first, where either will do. */
      if (i % 2 == 1 && rw_color_contrast (best, fill) >= RW_MIN_TEXT_CONTRAST)
        break;
    }

  *out_color = *best;
  out_color->a = 1;
}

/**
 * rw_theme_get_separation:
 * @self: a theme
 * @a: an owner
 * @b: another
 *
 * Finds what keeps the fills of two owners apart where they lie side by side,
 * the strongest first.
 *
 * Returns: what does
 */
RwSeparation
rw_theme_get_separation (const RwTheme *self,
                         RwOwner        a,
                         RwOwner        b)
{
  g_return_val_if_fail (self != NULL, RW_SEPARATION_NONE);
  g_return_val_if_fail (a < RW_N_OWNERS && b < RW_N_OWNERS,
                        RW_SEPARATION_NONE);

  if (get_fill_contrast (self, a, b) >= RW_MIN_FILL_CONTRAST)
    return RW_SEPARATION_LIGHTNESS;
  if (is_set_off (self, a) && is_set_off (self, b))
    return is_set_off_by_line (self, a) || is_set_off_by_line (self, b)
             ? RW_SEPARATION_LINE : RW_SEPARATION_GAP;
  if (have_patterns_that_differ (self, a, b))
    return RW_SEPARATION_PATTERN;
  return RW_SEPARATION_NONE;
}

/**
 * rw_theme_add_lines:
 * @self: a theme to be changed
 *
 * Draws a line around the fills of owners that nothing else keeps apart from
 * another's: neither lightness nor the ground between them nor, unless the
 * theme is strict, their patterns.
 */
void
rw_theme_add_lines (RwTheme *self)
{
  g_return_if_fail (self != NULL);

  for (guint a = 0; a < RW_N_OWNERS; a++)
    for (guint b = 0; b < RW_N_OWNERS; b++)
      {
        RwSeparation separation = rw_theme_get_separation (self, a, b);

        if (a != b && !is_set_off (self, a) &&
            (separation == RW_SEPARATION_NONE ||
             (separation == RW_SEPARATION_PATTERN && self->strict)))
          rw_theme_get_text_on (self, &self->owners[a].color, &self->lines[a]);
      }
}

/**
 * rw_theme_apply_cues:
 * @self: a theme
 * @cues: what tells the owner; at least one
 * @out_theme: (out caller-allocates): the theme to draw with
 *
 * Leaves out of a theme what is not to tell the owner, and draws lines where
 * fills would run into one another without it.
 */
void
rw_theme_apply_cues (const RwTheme *self,
                     RwCues         cues,
                     RwTheme       *out_theme)
{
  g_return_if_fail (self != NULL && out_theme != NULL);

  *out_theme = *self;
  if ((cues & RW_CUE_COLOR) == 0)
    take_colors (out_theme, (cues & RW_CUE_PATTERN) != 0);
  for (guint i = 0; i < RW_N_OWNERS; i++)
    if ((cues & RW_CUE_PATTERN) == 0)
      out_theme->owners[i].pattern = RW_PATTERN_NONE;
  rw_theme_add_lines (out_theme);
}
