/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the SVG writer: what numbers, colours and text look like, and
 * the elements of each kind of shape.
 */

#pragma once

#include "scene/rw-scene.h"

G_BEGIN_DECLS

/* Longest number that rw_svg_put_number() writes. */
#define RW_SVG_NUMBER_SIZE 16

char *rw_svg_put_number       (char           *out,
                               double          value);
void  rw_svg_append_number    (GString        *out,
                               const char     *before,
                               double          value);
void  rw_svg_append_escaped   (GString        *out,
                               const char     *text);
void  rw_svg_append_attribute (GString        *out,
                               const char     *name,
                               const char     *value);
void  rw_svg_append_element   (GString        *out,
                               const char     *name,
                               const char     *text);
void  rw_svg_append_color     (GString        *out,
                               const char     *attribute,
                               const RwColor  *color);

void  rw_svg_append_text      (GString        *out,
                               const RwShape  *shape);
void  rw_svg_append_arc_text  (GString        *out,
                               const RwShape  *shape);
void  rw_svg_append_sector    (GString        *out,
                               const RwSector *sector);

G_END_DECLS
