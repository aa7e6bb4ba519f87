/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and columns of text, for a terminal or for a spreadsheet. It knows
 * nothing of what stands in them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwTable: cells in rows of one length. */
typedef struct _RwTable RwTable;

RwTable *rw_table_new         (guint           n_columns) G_GNUC_WARN_UNUSED_RESULT;
void     rw_table_free        (RwTable        *self);
void     rw_table_add         (RwTable        *self,
                               const char     *cell);
void     rw_table_append_text (const RwTable  *self,
                               GString        *out);
void     rw_table_append_csv  (const RwTable  *self,
                               GString        *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwTable, rw_table_free)

G_END_DECLS
