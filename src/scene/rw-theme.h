/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours, patterns and sizes of a picture.
 */

#pragma once

#include "core/rw-enums.h"
#include "scene/rw-color.h"
#include "scene/rw-cues.h"

G_BEGIN_DECLS

/**
 * RwPattern:
 * @RW_PATTERN_NONE: plain
 * @RW_PATTERN_HATCH: thin lines rising to the right, 9 px apart
 * @RW_PATTERN_DOTS: a grid of dots
 * @RW_PATTERN_DENSE: thick lines falling to the right
 *
 * What is drawn over a fill, so that colour is never the only signal.
 */
typedef enum
{
  RW_PATTERN_NONE,
  RW_PATTERN_HATCH,
  RW_PATTERN_DOTS,
  RW_PATTERN_DENSE,
} RwPattern;

#define RW_N_PATTERNS 4

/** RwPaint: what fills a shape. */
typedef struct
{
  RwColor   color;
  RwPattern pattern;
  RwColor   pattern_color;
} RwPaint;

/** RwTheme: the look of a picture. Those with an identifier are constants. */
typedef struct
{
  const char *id;           /* "light", "dark", "print" …; "own" */
  gboolean    dark;
  gboolean    strict;       /* patterns alone do not keep fills apart */
  RwColor     background;
  RwColor     text;
  RwColor     dim_text;
  RwColor     badge;        /* behind an owner's letter */
  RwColor     badge_text;
  RwPaint     owners[RW_N_OWNERS];
  RwColor     owner_text[RW_N_OWNERS];    /* legible on the fill */
  RwColor     lines[RW_N_OWNERS];         /* around fills; alpha 0 for none */
} RwTheme;

/**
 * RwSeparation:
 * @RW_SEPARATION_NONE: by nothing but their hue
 * @RW_SEPARATION_LIGHTNESS: by a contrast of at least 3:1
 * @RW_SEPARATION_LINE: by a line of at least 3:1 to its own fill
 * @RW_SEPARATION_GAP: by the ground between them, 3:1 to both
 * @RW_SEPARATION_PATTERN: by their patterns
 *
 * What keeps two fills apart that lie side by side.
 */
typedef enum
{
  RW_SEPARATION_NONE,
  RW_SEPARATION_LIGHTNESS,
  RW_SEPARATION_LINE,
  RW_SEPARATION_GAP,
  RW_SEPARATION_PATTERN,
} RwSeparation;

#define RW_N_THEMES 7

#define RW_MIN_FILL_CONTRAST 3.0
#define RW_MIN_TEXT_CONTRAST 4.5

/* The family list of every text in a picture, in CSS's form. */
#define RW_FONT_FAMILY "Cantarell, 'DejaVu Sans', sans-serif"

const RwTheme *rw_theme_get            (guint          index);
const RwTheme *rw_theme_find           (const char    *id);
const char    *rw_theme_get_name       (const RwTheme *self);
gboolean       rw_theme_equal          (const RwTheme *a,
                                        const RwTheme *b);
void           rw_theme_apply_cues     (const RwTheme *self,
                                        RwCues         cues,
                                        RwTheme       *out_theme);
void           rw_theme_add_lines      (RwTheme       *self);
RwSeparation   rw_theme_get_separation (const RwTheme *self,
                                        RwOwner        a,
                                        RwOwner        b);
void           rw_theme_get_text_on    (const RwTheme *self,
                                        const RwColor *fill,
                                        RwColor       *out_color);

G_END_DECLS
