/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as a PNG file, drawn in bands so that memory stays small.
 */

#pragma once

#include "render/rw-painter.h"

G_BEGIN_DECLS

#define RW_PNG_MAX_SIDE   32767
#define RW_PNG_MAX_PIXELS 268000000

/**
 * RwPngSink:
 * @data: the next bytes of the file
 * @length: how many
 * @user_data: as given to rw_png_write()
 * @error: return location for an error
 *
 * Takes the next bytes of the file. It is called from another thread than
 * rw_png_write(), one call after the other, and never after that returned.
 *
 * Returns: %FALSE with @error set to stop
 */
typedef gboolean (*RwPngSink) (const void *data,
                               gsize       length,
                               gpointer    user_data,
                               GError    **error);

/** RwPngOptions: what a PNG says of itself beside its pixels. */
typedef struct
{
  int         width_px;     /* 1 to RW_PNG_MAX_SIDE */
  int         height_px;
  double      dpi;          /* written as pHYs; 96 where nothing is asked */
  gboolean    transparent;
  const char *title;        /* (nullable) */
  const char *description;  /* (nullable): alternative text */
} RwPngOptions;

gboolean rw_png_write (const RwScene       *scene,
                       RwPangoMeasurer     *text,
                       const RwPngOptions  *options,
                       RwPngSink            sink,
                       gpointer             user_data,
                       GError             **error);

G_END_DECLS
