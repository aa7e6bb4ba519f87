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

#define RW_EXPORT_MIN_SIDE 64
#define RW_EXPORT_MAX_SIDE 32767
#define RW_EXPORT_MIN_DPI  36
#define RW_EXPORT_MAX_DPI  2400

/**
 * RwExportOptions:
 *
 * Width and height are the picture's size: in px where dpi is 96; at another
 * dpi they still count the pixels of a PNG, and its physical size is px / dpi.
 * So twice the pixels at twice the dpi is the same picture, only finer.
 */
typedef struct
{
  RwExportFormat format;
  const RwTheme *theme;        /* (borrowed): may be made of own colours */
  RwCues         cues;         /* what tells the owner; at least one */
  int            width;        /* px, 64 to 32767; 1280 */
  int            height;       /* px, 64 to 32767; 800 */
  double         dpi;          /* 36 to 2400; 96 */
  gboolean       legend;
  gboolean       marks;
  gboolean       transparent;
} RwExportOptions;

/**
 * RwExporter:
 *
 * Holds the fonts that pictures are drawn with, which take longer to find
 * than a picture takes to draw. It may be made in one thread and handed to
 * another, but only one thread at a time may use it.
 */
typedef struct _RwExporter RwExporter;

/* What to export. */
void        rw_export_options_init      (RwExportOptions        *options);
gboolean    rw_export_options_check     (const RwExportOptions  *options,
                                         GError                **error);
const char *rw_export_format_get_id     (RwExportFormat          format);
gboolean    rw_export_format_from_id    (const char             *id,
                                         RwExportFormat         *out_format);
gboolean    rw_export_format_from_path  (const char             *path,
                                         RwExportFormat         *out_format);
char       *rw_export_dup_file_name     (RwSession              *session,
                                         RwExportFormat          format) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_export_dup_document_name (const char             *title) G_GNUC_WARN_UNUSED_RESULT;

/* Several exports with the same fonts. */
RwExporter *rw_exporter_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void        rw_exporter_free            (RwExporter             *self);
void        rw_exporter_load_fonts      (RwExporter             *self);
gboolean    rw_exporter_to_file         (RwExporter             *self,
                                         RwSession              *session,
                                         const RwExportOptions  *options,
                                         const char             *path,
                                         gboolean                overwrite,
                                         GPtrArray              *notes,
                                         GError                **error);
GBytes     *rw_exporter_to_bytes        (RwExporter             *self,
                                         RwSession              *session,
                                         const RwExportOptions  *options,
                                         GPtrArray              *notes,
                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;

/* One export. */
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwExporter, rw_exporter_free)

G_END_DECLS
