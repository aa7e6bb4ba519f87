/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a list in which a text of the document is shown and typed.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RwTextFieldKind:
 * @RW_TEXT_FIELD_LINE: one line
 * @RW_TEXT_FIELD_NOTE: as many lines as it takes
 * @RW_TEXT_FIELD_DATE: a day, with a calendar to choose it from
 * @RW_TEXT_FIELD_ADDRESS: an address, with a button that opens it
 *
 * What is typed.
 */
typedef enum
{
  RW_TEXT_FIELD_LINE,
  RW_TEXT_FIELD_NOTE,
  RW_TEXT_FIELD_DATE,
  RW_TEXT_FIELD_ADDRESS,
} RwTextFieldKind;

/**
 * RwTextCheck:
 * @text: what was typed
 *
 * Decides whether a text may stand where it was typed.
 *
 * Returns: (nullable): what is wrong with it, or %NULL where it is right
 */
typedef const char *(*RwTextCheck) (const char *text);

#define RW_TYPE_TEXT_FIELD (rw_text_field_get_type ())
G_DECLARE_FINAL_TYPE (RwTextField, rw_text_field, RW, TEXT_FIELD, GtkListBoxRow)

GtkWidget  *rw_text_field_new          (RwTextFieldKind kind,
                                        const char     *title) G_GNUC_WARN_UNUSED_RESULT;

const char *rw_text_field_get_title    (RwTextField    *self);
void        rw_text_field_set_title    (RwTextField    *self,
                                        const char     *title);
char       *rw_text_field_dup_text     (RwTextField    *self) G_GNUC_WARN_UNUSED_RESULT;
void        rw_text_field_set_text     (RwTextField    *self,
                                        const char     *text);
void        rw_text_field_set_editable (RwTextField    *self,
                                        gboolean        editable);
void        rw_text_field_set_check    (RwTextField    *self,
                                        RwTextCheck     check);
void        rw_text_field_type         (RwTextField    *self,
                                        const char     *text);
GtkWidget  *rw_text_field_get_entry    (RwTextField    *self);

G_END_DECLS
