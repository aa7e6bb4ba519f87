/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody's own colours, as text and as a theme.
 */

#include "config.h"

#include "scene/rw-palette.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-error.h"

#define BACKGROUND_ID "background"

/* Softer text than the ground's opposite, while it can be read. */
#define MAX_DIMMING 0.35
#define DIMMING_STEP 0.05

static RwColor *
find_place (RwPalette  *self,
            const char *id)
{
  RwOwner owner;

  if (strcmp (id, BACKGROUND_ID) == 0)
    return &self->background;
  if (rw_owner_from_id (id, &owner))
    return &self->owners[owner];
  return NULL;
}

static gboolean
parse_entry (RwPalette  *self,
             const char *entry,
             GError    **error)
{
  g_auto (GStrv) pair = g_strsplit (entry, "=", 2);
  RwColor *place;

  if (pair[0] == NULL || pair[1] == NULL)
    {
      g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
                   _("“%s” is no color: write it as in customer=#1a5fb4"),
                   entry);
      return FALSE;
    }
  place = find_place (self, g_strstrip (pair[0]));
  if (place == NULL)
    {
      g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
                   _("There is no color for “%s”, only for customer, provider, "
                     "shared, third-party, not-applicable and background"),
                   pair[0]);
      return FALSE;
    }
  if (!rw_color_parse (g_strstrip (pair[1]), place))
    {
      g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
                   _("“%s” is no color: # and six hexadecimal digits are "
                     "expected"), pair[1]);
      return FALSE;
    }
  return TRUE;
}

static void
dim_text (RwTheme *theme)
{
  theme->dim_text = theme->text;
  for (double t = DIMMING_STEP; t <= MAX_DIMMING; t += DIMMING_STEP)
    {
      RwColor dim;

      rw_color_mix (&theme->text, &theme->background, t, &dim);
      if (rw_color_contrast (&dim, &theme->background) < RW_MIN_TEXT_CONTRAST)
        return;
      theme->dim_text = dim;
    }
}

static void
choose_ground (RwTheme       *theme,
               const RwColor *background)
{
  static const RwColor ink = { 0x24 / 255.0f, 0x1f / 255.0f, 0x31 / 255.0f, 1 };
  static const RwColor paper = { 1, 1, 1, 1 };

  theme->background = *background;
  theme->dark = rw_color_contrast (&paper, background) >
                rw_color_contrast (&ink, background);
  theme->text = theme->dark ? paper : ink;
  rw_theme_get_text_on (theme, background, &theme->text);
  dim_text (theme);
}

/**
 * rw_palette_init:
 * @self: (out caller-allocates): filled in
 * @theme: a theme
 *
 * Takes the colours of a theme to begin with.
 */
void
rw_palette_init (RwPalette     *self,
                 const RwTheme *theme)
{
  g_return_if_fail (self != NULL && theme != NULL);

  self->background = theme->background;
  for (guint i = 0; i < RW_N_OWNERS; i++)
    self->owners[i] = theme->owners[i].color;
}

/**
 * rw_palette_equal:
 * @self: a palette
 * @other: another
 *
 * Compares two palettes.
 *
 * Returns: whether they look the same
 */
gboolean
rw_palette_equal (const RwPalette *self,
                  const RwPalette *other)
{
  for (guint i = 0; i < RW_N_OWNERS; i++)
    if (!rw_color_equal (&self->owners[i], &other->owners[i]))
      return FALSE;
  return rw_color_equal (&self->background, &other->background);
}

/**
 * rw_palette_parse:
 * @self: a palette to be changed
 * @text: colours such as "customer=#1a5fb4", with commas, spaces or line
 *   breaks between
 * @error: return location for an error
 *
 * Reads colours; those that are not named stay as they are.
 *
 * Returns: %FALSE with @error set to %RW_ERROR_VALUE; @self is untouched then
 */
gboolean
rw_palette_parse (RwPalette   *self,
                  const char  *text,
                  GError     **error)
{
  g_auto (GStrv) entries = NULL;
  RwPalette palette;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  palette = *self;
  entries = g_strsplit_set (text, ", \t\r\n", -1);
  for (guint i = 0; entries[i] != NULL; i++)
    if (entries[i][0] != '\0' && !parse_entry (&palette, entries[i], error))
      return FALSE;

  *self = palette;
  return TRUE;
}

/**
 * rw_palette_to_string:
 * @self: a palette
 *
 * Writes colours as rw_palette_parse() reads them.
 *
 * Returns: (transfer full): the text
 */
char *
rw_palette_to_string (const RwPalette *self)
{
  GString *text = g_string_new (NULL);
  char color[RW_COLOR_TEXT_SIZE];

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      rw_color_print (&self->owners[i], color);
      g_string_append_printf (text, "%s=%s,", rw_owner_get_id ((RwOwner) i),
                              color);
    }
  rw_color_print (&self->background, color);
  g_string_append_printf (text, BACKGROUND_ID "=%s", color);
  return g_string_free (text, FALSE);
}

/**
 * rw_palette_make_theme:
 * @self: a palette
 * @out_theme: (out caller-allocates): a theme of these colours
 *
 * Makes a theme. Text is black or white, whichever can be read; fills of less
 * than 3:1 to one another get lines, whatever their patterns.
 */
void
rw_palette_make_theme (const RwPalette *self,
                       RwTheme         *out_theme)
{
  const RwTheme *pattern = rw_theme_get (0);

  g_return_if_fail (self != NULL && out_theme != NULL);

  *out_theme = (RwTheme) { .id = "own", .strict = TRUE };
  choose_ground (out_theme, &self->background);
  out_theme->badge = out_theme->background;
  out_theme->badge_text = out_theme->text;
  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      RwPaint *paint = &out_theme->owners[i];

      rw_theme_get_text_on (out_theme, &self->owners[i],
                            &out_theme->owner_text[i]);
      paint->color = self->owners[i];
      paint->pattern = pattern->owners[i].pattern;
      paint->pattern_color = out_theme->owner_text[i];
      paint->pattern_color.a = 0.4f;
    }
  rw_theme_add_lines (out_theme);
}
