/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How colours look to people who see fewer of them.
 */

#pragma once

#include "scene/rw-color.h"

G_BEGIN_DECLS

/**
 * RwVision:
 * @RW_VISION_PROTANOPIA: without cones for long waves: red is dark
 * @RW_VISION_DEUTERANOPIA: without cones for middle waves, the most common
 * @RW_VISION_TRITANOPIA: without cones for short waves, rare
 * @RW_VISION_GREY: without any colour, as a copier sees
 *
 * A way of seeing.
 */
typedef enum
{
  RW_VISION_PROTANOPIA,
  RW_VISION_DEUTERANOPIA,
  RW_VISION_TRITANOPIA,
  RW_VISION_GREY,
} RwVision;

#define RW_N_VISIONS 4

const char *rw_vision_get_name        (RwVision       vision);
const char *rw_vision_get_description (RwVision       vision);
void        rw_vision_see_color       (RwVision       vision,
                                       const RwColor *color,
                                       RwColor       *out_color);
void        rw_vision_see_pixels      (RwVision       vision,
                                       guint32       *pixels,
                                       gsize          n_pixels);

G_END_DECLS
