/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tool sees of the modules that draw. Fonts, outlines and pixels
 * need thirty libraries, whose loading takes longer than all else; so they
 * are loaded when they are asked for and not before.
 */

#pragma once

#include "exchange/rw-export.h"

G_BEGIN_DECLS

#define RW_WRITING_MODULE "ringwall-writing.so"
#define RW_WRITING_SYMBOL "rw_writing"
#define RW_DRAWING_MODULE "ringwall-drawing.so"
#define RW_DRAWING_SYMBOL "rw_drawing"

/**
 * RwWriting:
 *
 * Writes SVG whose text is plain, and reads the fonts' configuration for the
 * other module.
 */
typedef struct
{
  const char *version;          /* of the program it was built with */
  void     (*load_configuration) (void);
  gpointer (*open_fonts)         (void);
  void     (*close_fonts)        (gpointer               fonts);
  GBytes  *(*to_svg)             (gpointer               fonts,
                                  RwSession             *session,
                                  const RwExportOptions *options,
                                  GPtrArray             *notes);
} RwWriting;

/**
 * RwDrawing:
 *
 * Draws anything.
 */
typedef struct
{
  const char *version;          /* of the program it was built with */
  RwExporter *(*create)     (void);
  void        (*free)       (RwExporter            *exporter);
  gboolean    (*to_file)    (RwExporter            *exporter,
                             RwSession             *session,
                             const RwExportOptions *options,
                             const char            *path,
                             gboolean               overwrite,
                             GPtrArray             *notes,
                             GError               **error);
  GBytes     *(*to_bytes)   (RwExporter            *exporter,
                             RwSession             *session,
                             const RwExportOptions *options,
                             GPtrArray             *notes,
                             GError               **error);
} RwDrawing;

extern const RwWriting rw_writing;
extern const RwDrawing rw_drawing;

G_END_DECLS
