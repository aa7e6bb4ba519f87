/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report as a table with a title, remarks, and owners in its cells, and the
 * forms it can be written in. It knows nothing of what it tells.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-enums.h"

G_BEGIN_DECLS

/**
 * RwSheetFormat:
 * @RW_SHEET_CSV: comma-separated values by RFC 4180, UTF-8; the table alone
 * @RW_SHEET_HTML: one web page that needs no other file
 * @RW_SHEET_MARKDOWN: Markdown with pipe tables
 * @RW_SHEET_ODS: OpenDocument spreadsheet
 *
 * How a report is written.
 */
typedef enum
{
  RW_SHEET_CSV,
  RW_SHEET_HTML,
  RW_SHEET_MARKDOWN,
  RW_SHEET_ODS,
} RwSheetFormat;

#define RW_N_SHEET_FORMATS 4

/** RwSheetCell: what stands in a cell. */
typedef struct
{
  const char *text;
  RwOwner     owner;      /* whose it is, RW_N_OWNERS where that means nothing */
  gboolean    is_marked;  /* differs from what the table says; explained below */
} RwSheetCell;

typedef struct _RwSheet RwSheet;

RwSheet           *rw_sheet_new           (const char        *title,
                                           const char        *subtitle)
  G_GNUC_WARN_UNUSED_RESULT;
void               rw_sheet_free          (RwSheet           *self);

void               rw_sheet_add_column    (RwSheet           *self,
                                           const char        *name);
void               rw_sheet_add           (RwSheet           *self,
                                           const char        *text);
void               rw_sheet_add_owner     (RwSheet           *self,
                                           RwOwner            owner,
                                           gboolean           is_marked);
void               rw_sheet_add_remark    (RwSheet           *self,
                                           const char        *text);

const char        *rw_sheet_get_title     (const RwSheet     *self);
const char        *rw_sheet_get_subtitle  (const RwSheet     *self);
const char        *rw_sheet_get_language  (const RwSheet     *self);
guint              rw_sheet_get_n_columns (const RwSheet     *self);
const char        *rw_sheet_get_column    (const RwSheet     *self,
                                           guint              index);
guint              rw_sheet_get_n_rows    (const RwSheet     *self);
const RwSheetCell *rw_sheet_get_cell      (const RwSheet     *self,
                                           guint              row,
                                           guint              column);
guint              rw_sheet_get_n_remarks (const RwSheet     *self);
const char        *rw_sheet_get_remark    (const RwSheet     *self,
                                           guint              index);

GString           *rw_sheet_write_csv      (const RwSheet    *self) G_GNUC_WARN_UNUSED_RESULT;
GString           *rw_sheet_write_html     (const RwSheet    *self) G_GNUC_WARN_UNUSED_RESULT;
GString           *rw_sheet_write_markdown (const RwSheet    *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes            *rw_sheet_write_ods      (const RwSheet    *self) G_GNUC_WARN_UNUSED_RESULT;

const char        *rw_sheet_format_get_id  (RwSheetFormat     format);
gboolean           rw_sheet_format_from_id (const char       *id,
                                            RwSheetFormat    *out_format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwSheet, rw_sheet_free)

G_END_DECLS
