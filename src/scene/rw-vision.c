/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How colours look to people who see fewer of them.
 *
 * The matrices of the three deficiencies are those for severity 1.0 of
 * G. M. Machado, M. M. Oliveira and L. A. F. Fernandes: A Physiologically-based
 * Model for Simulation of Color Vision Deficiency, IEEE Transactions on
 * Visualization and Computer Graphics 15 (6), 2009,
 * doi:10.1109/TVCG.2009.113. They hold for amounts of light, not for stored
 * numbers. Grey is the luminance that ITU-R BT.709 and WCAG weigh.
 */

#include "config.h"

#include "scene/rw-vision.h"

#include <math.h>

#include <glib/gi18n-lib.h>

static const double matrices[RW_N_VISIONS][3][3] = {
  [RW_VISION_PROTANOPIA] = {
    { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 },
  },
  [RW_VISION_DEUTERANOPIA] = {
    { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 },
  },
  [RW_VISION_TRITANOPIA] = {
    { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 },
  },
  [RW_VISION_GREY] = {
    { 0.2126, 0.7152, 0.0722 },
    { 0.2126, 0.7152, 0.0722 },
    { 0.2126, 0.7152, 0.0722 },
  },
};

static guint
to_byte (double channel)
{
  return (guint) lround (CLAMP (channel, 0, 1) * 255);
}

static guint32
see_pixel (RwVision vision,
           guint32  pixel)
{
  double alpha = (pixel >> 24) / 255.0;
  RwColor color;
  RwColor seen;

  if (pixel >> 24 == 0)
    return pixel;

  color = (RwColor) {
    (pixel >> 16 & 0xff) / 255.0 / alpha,
    (pixel >> 8 & 0xff) / 255.0 / alpha,
    (pixel & 0xff) / 255.0 / alpha,
    1.0f,
  };
  rw_vision_see_color (vision, &color, &seen);
  return (pixel & 0xff000000) | to_byte (seen.r * alpha) << 16 |
         to_byte (seen.g * alpha) << 8 | to_byte (seen.b * alpha);
}

/**
 * rw_vision_get_name:
 * @vision: a way of seeing
 *
 * Gets what it is called.
 *
 * Returns: a translated name
 */
const char *
rw_vision_get_name (RwVision vision)
{
  static const char *const names[RW_N_VISIONS] = {
    [RW_VISION_PROTANOPIA] = N_("Protanopia"),
    [RW_VISION_DEUTERANOPIA] = N_("Deuteranopia"),
    [RW_VISION_TRITANOPIA] = N_("Tritanopia"),
    [RW_VISION_GREY] = N_("Shades of grey"),
  };

  g_return_val_if_fail (vision < RW_N_VISIONS, NULL);

  return _(names[vision]);
}

/**
 * rw_vision_get_description:
 * @vision: a way of seeing
 *
 * Says in a few words what it is like.
 *
 * Returns: a translated phrase
 */
const char *
rw_vision_get_description (RwVision vision)
{
  static const char *const descriptions[RW_N_VISIONS] = {
    [RW_VISION_PROTANOPIA] = N_("No red"),
    [RW_VISION_DEUTERANOPIA] = N_("No green, the most common"),
    [RW_VISION_TRITANOPIA] = N_("No blue, rare"),
    [RW_VISION_GREY] = N_("As copied or printed"),
  };

  g_return_val_if_fail (vision < RW_N_VISIONS, NULL);

  return _(descriptions[vision]);
}

/**
 * rw_vision_see_color:
 * @vision: a way of seeing
 * @color: a colour
 * @out_color: (out caller-allocates): how it looks; its alpha stays
 *
 * Shows a colour as it is seen.
 */
void
rw_vision_see_color (RwVision       vision,
                     const RwColor *color,
                     RwColor       *out_color)
{
  const double light[3] = {
    rw_color_to_linear (color->r),
    rw_color_to_linear (color->g),
    rw_color_to_linear (color->b),
  };
  float seen[3];

  g_return_if_fail (vision < RW_N_VISIONS);

  for (guint i = 0; i < 3; i++)
    {
      const double *row = matrices[vision][i];

      seen[i] = (float) rw_color_to_channel (row[0] * light[0] +
                                             row[1] * light[1] +
                                             row[2] * light[2]);
    }
  *out_color = (RwColor) { seen[0], seen[1], seen[2], color->a };
}

/**
 * rw_vision_see_pixels:
 * @vision: a way of seeing
 * @pixels: (inout) (array length=n_pixels): 0xAARRGGBB each, colours
 *   multiplied by alpha, as cairo has them
 * @n_pixels: how many
 *
 * Shows a picture as it is seen. Neighbours are mostly alike, and are worked
 * out once.
 */
void
rw_vision_see_pixels (RwVision  vision,
                      guint32  *pixels,
                      gsize     n_pixels)
{
  guint32 known = 0;
  guint32 seen = 0;

  g_return_if_fail (vision < RW_N_VISIONS);

  for (gsize i = 0; i < n_pixels; i++)
    {
      if (pixels[i] != known)
        {
          known = pixels[i];
          seen = see_pixel (vision, known);
        }
      pixels[i] = seen;
    }
}
