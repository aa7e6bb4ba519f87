/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One picture out to a file: the options that the window's dialog and the
 * tool's command line share, so that both give the same bytes.
 */

#pragma once

#include "core/rw-session.h"
#include "scene/rw-theme.h"

G_BEGIN_DECLS

/** RwExportFormat: what kind of file. */
typedef enum
{
  RW_EXPORT_SVG,
  RW_EXPORT_PNG,
} RwExportFormat;

#define RW_N_EXPORT_FORMATS 2

/**
 * RwExportOptions:
 *
 * Width and height are the picture's size: in px where dpi is 96; at another
 * dpi they still count the pixels of a PNG, and its physical size is px / dpi.
 */
typedef struct
{
  RwExportFormat format;
  const RwTheme *theme;
  int            width;        /* px, 64 to 32767; 1280 */
  int            height;       /* px, 64 to 32767; 800 */
  double         dpi;          /* 36 to 2400; 96 */
  gboolean       legend;
  gboolean       transparent;
} RwExportOptions;

void        rw_export_options_init      (RwExportOptions        *options);
gboolean    rw_export_options_check     (const RwExportOptions  *options,
                                         GError                **error);
const char *rw_export_format_get_id     (RwExportFormat          format);
gboolean    rw_export_format_from_id    (const char             *id,
                                         RwExportFormat         *out_format);
gboolean    rw_export_format_from_path  (const char             *path,
                                         RwExportFormat         *out_format);

gboolean    rw_export_to_file           (RwSession              *session,
                                         const RwExportOptions  *options,
                                         const char             *path,
                                         gboolean                overwrite,
                                         GPtrArray              *notes,
                                         GError                **error);
GBytes     *rw_export_to_bytes          (RwSession              *session,
                                         const RwExportOptions  *options,
                                         GPtrArray              *notes,
                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_export_dup_file_name     (RwSession              *session,
                                         RwExportFormat          format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
