/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of pixels into a PNG stream, through libpng. Knows no scene.
 */

#pragma once

#include <cairo.h>

#include "render/rw-png.h"

G_BEGIN_DECLS

typedef struct _RwPngEncoder RwPngEncoder;

RwPngEncoder *rw_png_encoder_new    (const RwPngOptions *options,
                                     RwPngSink           sink,
                                     gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
void          rw_png_encoder_free   (RwPngEncoder       *self);
gboolean      rw_png_encoder_begin  (RwPngEncoder       *self);
gboolean      rw_png_encoder_rows   (RwPngEncoder       *self,
                                     cairo_surface_t    *surface,
                                     int                 n_rows);
gboolean      rw_png_encoder_finish (RwPngEncoder       *self);
void          rw_png_encoder_steal_error
                                    (RwPngEncoder       *self,
                                     GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwPngEncoder, rw_png_encoder_free)

G_END_DECLS
