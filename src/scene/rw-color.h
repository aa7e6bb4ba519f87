/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One colour: mixing, comparing, contrast, and its form as text.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwColor: sRGB with straight alpha, each 0 to 1. */
typedef struct
{
  float r;
  float g;
  float b;
  float a;
} RwColor;

#define RW_COLOR_TEXT_SIZE 8

void     rw_color_mix        (const RwColor *a,
                              const RwColor *b,
                              double         t,
                              RwColor       *out_color);
gboolean rw_color_equal      (const RwColor *a,
                              const RwColor *b);
double   rw_color_contrast   (const RwColor *a,
                              const RwColor *b);
double   rw_color_to_linear  (double         channel);
double   rw_color_to_channel (double         linear);
gboolean rw_color_parse      (const char    *text,
                              RwColor       *out_color);
void     rw_color_print      (const RwColor *color,
                              char           out_text[RW_COLOR_TEXT_SIZE]);

G_END_DECLS
