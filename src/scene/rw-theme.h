/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours, patterns and sizes of a picture.
 */

#pragma once

#include "core/rw-enums.h"

G_BEGIN_DECLS

/** RwColor: sRGB with straight alpha, each 0 to 1. */
typedef struct
{
  float r;
  float g;
  float b;
  float a;
} RwColor;

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

/** RwTheme: the look of a picture; all themes are constants. */
typedef struct
{
  const char *id;           /* "light", "dark" or "print" */
  gboolean    dark;
  RwColor     background;
  RwColor     text;
  RwColor     dim_text;
  RwColor     badge;        /* behind an owner's letter */
  RwColor     badge_text;
  RwPaint     owners[RW_N_OWNERS];
  RwColor     owner_text[RW_N_OWNERS];    /* legible on the fill */
  RwColor     outline;      /* around fills; alpha 0 where none is drawn */
} RwTheme;

#define RW_N_THEMES 3

/* The family list of every text in a picture, in CSS's form. */
#define RW_FONT_FAMILY "Cantarell, 'DejaVu Sans', sans-serif"

const RwTheme *rw_theme_get       (guint          index);
const RwTheme *rw_theme_find      (const char    *id);
void           rw_color_mix       (const RwColor *a,
                                   const RwColor *b,
                                   double         t,
                                   RwColor       *out_color);
gboolean       rw_color_equal     (const RwColor *a,
                                   const RwColor *b);
double         rw_color_contrast  (const RwColor *a,
                                   const RwColor *b);

G_END_DECLS
