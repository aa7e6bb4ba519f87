/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a list in which one of a few things is chosen.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RW_TYPE_CHOICE_FIELD (rw_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (RwChoiceField, rw_choice_field, RW, CHOICE_FIELD,
                      GtkListBoxRow)

GtkWidget  *rw_choice_field_new          (const char        *title) G_GNUC_WARN_UNUSED_RESULT;

const char *rw_choice_field_get_title    (RwChoiceField     *self);
void        rw_choice_field_set_choices  (RwChoiceField     *self,
                                          const char *const *names);
guint       rw_choice_field_get_chosen   (RwChoiceField     *self);
void        rw_choice_field_set_chosen   (RwChoiceField     *self,
                                          guint              index);
void        rw_choice_field_set_editable (RwChoiceField     *self,
                                          gboolean           editable);
void        rw_choice_field_choose       (RwChoiceField     *self,
                                          guint              index);

G_END_DECLS
