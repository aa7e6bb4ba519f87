/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a list that shows all of its text, however long.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RW_TYPE_TEXT_ROW (rw_text_row_get_type ())
G_DECLARE_FINAL_TYPE (RwTextRow, rw_text_row, RW, TEXT_ROW, GtkListBoxRow)

GtkWidget  *rw_text_row_new         (const char *title,
                                     const char *text) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *rw_text_row_new_prose   (const char *title,
                                     const char *text) G_GNUC_WARN_UNUSED_RESULT;

const char *rw_text_row_get_title   (RwTextRow  *self);
const char *rw_text_row_get_text    (RwTextRow  *self);
void        rw_text_row_set_suffix  (RwTextRow  *self,
                                     GtkWidget  *suffix);
const char *rw_text_row_get_address (RwTextRow  *self);
void        rw_text_row_set_address (RwTextRow  *self,
                                     const char *address);
void        rw_text_row_open        (RwTextRow  *self);
const char *rw_text_row_get_fold    (RwTextRow  *self);
void        rw_text_row_set_fold    (RwTextRow  *self,
                                     const char *id);
void        rw_text_row_set_unfolded
                                    (RwTextRow  *self,
                                     gboolean    unfolded);
void        rw_text_row_set_inner   (RwTextRow  *self);

G_END_DECLS
