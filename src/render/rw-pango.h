/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text measured by pango, as the painters draw it.
 */

#pragma once

#include <pango/pangocairo.h>

#include "render/rw-fonts.h"
#include "scene/rw-text.h"

G_BEGIN_DECLS

/* Every layout is made at this size, in px, and scaled when used. */
#define RW_PANGO_SIZE ((double) RW_FONT_REFERENCE_SIZE)

/**
 * RwPangoMeasurer:
 *
 * Measures with unhinted metrics, so that a picture is laid out the same at
 * every size and on every output. It may be made in one thread and handed to
 * another, but only one thread at a time may use it.
 */
typedef struct _RwPangoMeasurer RwPangoMeasurer;

RwPangoMeasurer *rw_pango_measurer_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void             rw_pango_measurer_free        (RwPangoMeasurer *self);
void             rw_pango_measurer_load_fonts  (RwPangoMeasurer *self);
RwTextMeasurer  *rw_pango_measurer_get         (RwPangoMeasurer *self);
PangoLayout     *rw_pango_measurer_lay_out     (RwPangoMeasurer *self,
                                                const char      *text,
                                                gsize            length,
                                                const RwFont    *font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwPangoMeasurer, rw_pango_measurer_free)

G_END_DECLS
