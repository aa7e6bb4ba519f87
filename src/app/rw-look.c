/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How pictures look in this program's windows. It follows the desktop's light,
 * dark and high contrast, and the settings, where they are installed; it tells
 * of all of them by one signal. Exports choose for themselves.
 */

#include "config.h"

#include "app/rw-look.h"

#include <adwaita.h>

#include "app/rw-settings.h"

#define DATA_KEY "rw-look"

struct _RwLook
{
  GObject          parent_instance;

  /* Owned */
  GSettings       *settings;  /* (nullable) */

  /* Borrowed */
  AdwStyleManager *style;     /* which this belongs to */

  RwLookPalette    palette;
  guint            cues;      /* of RwCues, at least one */
  gboolean         marks;
  RwPalette        colors;
  RwTheme          own;       /* made of colors */
  RwTheme          theme;     /* what is seen, cues applied */
};

typedef enum
{
  SIGNAL_CHANGED,
} RwLookSignal;

static guint signals[SIGNAL_CHANGED + 1];

/* As in the settings' schema. */
static const char *const palette_ids[RW_N_LOOK_PALETTES] = {
  [RW_LOOK_DESKTOP] = "desktop",
  [RW_LOOK_CONTRAST] = "contrast",
  [RW_LOOK_OKABE_ITO] = "okabe-ito",
  [RW_LOOK_PRINT] = "print",
  [RW_LOOK_OWN] = "own",
};

G_DEFINE_FINAL_TYPE (RwLook, rw_look, G_TYPE_OBJECT)

static const RwTheme *
choose (RwLook *self)
{
  gboolean dark = adw_style_manager_get_dark (self->style);
  const char *contrast = dark ? "contrast-dark" : "contrast";

  switch (self->palette)
    {
    case RW_LOOK_CONTRAST:
      return rw_theme_find (contrast);
    case RW_LOOK_OKABE_ITO:
      return rw_theme_find (dark ? "okabe-ito-dark" : "okabe-ito");
    case RW_LOOK_PRINT:
      return rw_theme_find ("print");
    case RW_LOOK_OWN:
      return &self->own;
    case RW_LOOK_DESKTOP:
    default:
      if (adw_style_manager_get_high_contrast (self->style))
        return rw_theme_find (contrast);
      return rw_theme_find (dark ? "dark" : "light");
    }
}

static void
update (RwLook *self)
{
  rw_palette_make_theme (&self->colors, &self->own);
  rw_theme_apply_cues (choose (self), (RwCues) self->cues, &self->theme);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static RwLookPalette
load_palette (RwLook *self)
{
  g_autofree char *id = rw_settings_dup_string (self->settings, "palette",
                                                palette_ids[0]);

  for (guint i = 0; i < RW_N_LOOK_PALETTES; i++)
    if (g_str_equal (palette_ids[i], id))
      return (RwLookPalette) i;
  return RW_LOOK_DESKTOP;
}

static guint
load_cues (RwLook *self)
{
  guint cues = 0;

  if (rw_settings_get_boolean (self->settings, "tell-by-color", TRUE))
    cues |= RW_CUE_COLOR;
  if (rw_settings_get_boolean (self->settings, "tell-by-pattern", TRUE))
    cues |= RW_CUE_PATTERN;
  if (rw_settings_get_boolean (self->settings, "tell-by-letter", TRUE))
    cues |= RW_CUE_LETTER;
  /* Somebody may have written anything. */
  return cues != 0 ? cues : RW_CUE_LETTER;
}

static void
load_colors (RwLook    *self,
             RwPalette *colors)
{
  g_autofree char *text = rw_settings_dup_string (self->settings, "own-colors",
                                                  "");

  rw_palette_init (colors, rw_theme_get (0));
  rw_palette_parse (colors, text, NULL);
}

static void
load (RwLook *self)
{
  self->palette = load_palette (self);
  self->cues = load_cues (self);
  self->marks = rw_settings_get_boolean (self->settings, "marks", TRUE);
  load_colors (self, &self->colors);
}

static void
settings_changed_cb (RwLook *self)
{
  load (self);
  update (self);
}

static void
rw_look_dispose (GObject *object)
{
  RwLook *self = RW_LOOK (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rw_look_parent_class)->dispose (object);
}

static void
rw_look_class_init (RwLookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rw_look_dispose;

  /**
   * RwLook::changed:
   *
   * Pictures look different now.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", RW_TYPE_LOOK, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
connect_settings (RwLook *self)
{
  static const char *const keys[] = {
    "palette", "tell-by-color", "tell-by-pattern", "tell-by-letter", "marks",
    "own-colors",
  };

  for (guint i = 0; self->settings != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_signal_connect_object (self->settings, signal,
                               G_CALLBACK (settings_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
rw_look_init (RwLook *self)
{
  self->style = adw_style_manager_get_default ();
  self->settings = rw_settings_new ();
  load (self);
  update (self);
  connect_settings (self);
  g_signal_connect_object (self->style, "notify::dark", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->style, "notify::high-contrast",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * rw_look_get_default:
 *
 * Gets how this program's pictures look. It lives as long as the style
 * manager, which it belongs to.
 *
 * Returns: (transfer none): the look
 */
RwLook *
rw_look_get_default (void)
{
  GObject *style = G_OBJECT (adw_style_manager_get_default ());
  RwLook *self = g_object_get_data (style, DATA_KEY);

  if (self == NULL)
    {
      self = g_object_new (RW_TYPE_LOOK, NULL);
      g_object_set_data_full (style, DATA_KEY, self, g_object_unref);
    }
  return self;
}

/**
 * rw_look_get_palette:
 * @self: the look
 *
 * Gets which palette is chosen.
 *
 * Returns: the palette
 */
RwLookPalette
rw_look_get_palette (RwLook *self)
{
  g_return_val_if_fail (RW_IS_LOOK (self), RW_LOOK_DESKTOP);

  return self->palette;
}

/**
 * rw_look_set_palette:
 * @self: the look
 * @palette: a palette
 *
 * Chooses a palette, and remembers it.
 */
void
rw_look_set_palette (RwLook        *self,
                     RwLookPalette  palette)
{
  g_return_if_fail (RW_IS_LOOK (self));
  g_return_if_fail (palette < RW_N_LOOK_PALETTES);

  if (self->palette == palette)
    return;
  self->palette = palette;
  rw_settings_set_string (self->settings, "palette", palette_ids[palette]);
  update (self);
}

/**
 * rw_look_get_cues:
 * @self: the look
 *
 * Gets what tells the owner.
 *
 * Returns: at least one cue
 */
RwCues
rw_look_get_cues (RwLook *self)
{
  g_return_val_if_fail (RW_IS_LOOK (self), RW_CUES_ALL);

  return (RwCues) self->cues;
}

/**
 * rw_look_set_cues:
 * @self: the look
 * @cues: what tells the owner
 *
 * Chooses what tells the owner, and remembers it.
 *
 * Returns: %FALSE where nothing would; nothing has changed then
 */
gboolean
rw_look_set_cues (RwLook *self,
                  RwCues  cues)
{
  g_return_val_if_fail (RW_IS_LOOK (self), FALSE);

  if ((cues & RW_CUES_ALL) == 0)
    return FALSE;
  if (self->cues == (guint) cues)
    return TRUE;
  rw_settings_set_boolean (self->settings, "tell-by-color",
                           (cues & RW_CUE_COLOR) != 0);
  rw_settings_set_boolean (self->settings, "tell-by-pattern",
                           (cues & RW_CUE_PATTERN) != 0);
  rw_settings_set_boolean (self->settings, "tell-by-letter",
                           (cues & RW_CUE_LETTER) != 0);
  /* Last, for each key that is written is read at once. */
  self->cues = cues;
  update (self);
  return TRUE;
}

/**
 * rw_look_get_marks:
 * @self: the look
 *
 * Gets whether there are marks.
 *
 * Returns: whether there are
 */
gboolean
rw_look_get_marks (RwLook *self)
{
  g_return_val_if_fail (RW_IS_LOOK (self), TRUE);

  return self->marks;
}

/**
 * rw_look_set_marks:
 * @self: the look
 * @marks: whether there are marks
 *
 * Shows or hides marks, and remembers it.
 */
void
rw_look_set_marks (RwLook   *self,
                   gboolean  marks)
{
  g_return_if_fail (RW_IS_LOOK (self));

  marks = marks != FALSE;
  if (self->marks == marks)
    return;
  self->marks = marks;
  rw_settings_set_boolean (self->settings, "marks", marks);
  update (self);
}

/**
 * rw_look_get_colors:
 * @self: the look
 *
 * Gets the own colours, whether they are shown or not.
 *
 * Returns: (transfer none): the colours
 */
const RwPalette *
rw_look_get_colors (RwLook *self)
{
  g_return_val_if_fail (RW_IS_LOOK (self), NULL);

  return &self->colors;
}

/**
 * rw_look_set_colors:
 * @self: the look
 * @colors: own colours
 *
 * Changes the own colours, and remembers them.
 */
void
rw_look_set_colors (RwLook          *self,
                    const RwPalette *colors)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RW_IS_LOOK (self));
  g_return_if_fail (colors != NULL);

  if (rw_palette_equal (&self->colors, colors))
    return;
  self->colors = *colors;
  text = rw_palette_to_string (colors);
  rw_settings_set_string (self->settings, "own-colors", text);
  update (self);
}

/**
 * rw_look_get_theme:
 * @self: the look
 *
 * Gets the theme that pictures have, less the cues that are left out.
 *
 * Returns: (transfer none): the theme, until the look changes
 */
const RwTheme *
rw_look_get_theme (RwLook *self)
{
  g_return_val_if_fail (RW_IS_LOOK (self), NULL);

  return &self->theme;
}

/**
 * rw_look_get_own_theme:
 * @self: the look
 *
 * Gets the theme of the own colours, whether they are shown or not.
 *
 * Returns: (transfer none): the theme, until the look changes
 */
const RwTheme *
rw_look_get_own_theme (RwLook *self)
{
  g_return_val_if_fail (RW_IS_LOOK (self), NULL);

  return &self->own;
}

/**
 * rw_look_has_ground:
 * @self: the look
 *
 * Asks whether pictures lie on a ground of their own, rather than on the
 * window's.
 *
 * Returns: whether they do
 */
gboolean
rw_look_has_ground (RwLook *self)
{
  g_return_val_if_fail (RW_IS_LOOK (self), FALSE);

  return self->palette == RW_LOOK_PRINT || self->palette == RW_LOOK_OWN ||
         self->palette == RW_LOOK_CONTRAST ||
         (self->palette == RW_LOOK_DESKTOP &&
          adw_style_manager_get_high_contrast (self->style));
}

/**
 * rw_look_apply:
 * @self: the look
 * @options: (inout): what a picture is laid out with
 *
 * Sets theme, cues and marks. The theme is borrowed until the look changes.
 */
void
rw_look_apply (RwLook         *self,
               RwSceneOptions *options)
{
  g_return_if_fail (RW_IS_LOOK (self));
  g_return_if_fail (options != NULL);

  options->theme = choose (self);
  options->marks = self->marks;
  rw_scene_options_set_cues (options, (RwCues) self->cues);
}
