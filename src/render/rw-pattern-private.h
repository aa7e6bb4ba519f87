/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The measures of the patterns, so that pixels and SVG show the same.
 */

#pragma once

#include "scene/rw-theme.h"

G_BEGIN_DECLS

/**
 * RwPatternSpec:
 *
 * A square tile of @side px that repeats without a seam. Lines run along its
 * diagonal; whole numbers keep the tile sharp in viewers that draw it once
 * and repeat the pixels.
 */
typedef struct
{
  double side;       /* px; for lines, √2 times their distance */
  double width;      /* px: of a line, or a dot's diameter */
  int    direction;  /* lines: +1 rising to the right, −1 falling; dots: 0 */
} RwPatternSpec;

static inline const RwPatternSpec *
rw_pattern_get_spec (RwPattern pattern)
{
  static const RwPatternSpec specs[RW_N_PATTERNS] = {
    [RW_PATTERN_NONE]  = { 13, 0.0, 0 },
    [RW_PATTERN_HATCH] = { 13, 1.6, +1 },
    [RW_PATTERN_DOTS]  = { 9, 3.0, 0 },
    [RW_PATTERN_DENSE] = { 9, 3.2, -1 },
  };

  return &specs[pattern];
}

G_END_DECLS
