/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How near a picture is looked at, and where. It knows no picture: places are
 * parts of it, so that they mean the same in every size.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How near one can look; 1 is all of the picture. */
#define RW_ZOOM_MAX 8.0

#define RW_TYPE_LENS (rw_lens_get_type ())
G_DECLARE_FINAL_TYPE (RwLens, rw_lens, RW, LENS, GObject)

RwLens *rw_lens_new        (void) G_GNUC_WARN_UNUSED_RESULT;

double  rw_lens_get_zoom   (RwLens *self);
void    rw_lens_get_middle (RwLens *self,
                            double *out_x,
                            double *out_y);
void    rw_lens_set        (RwLens *self,
                            double  zoom,
                            double  x,
                            double  y);

G_END_DECLS
