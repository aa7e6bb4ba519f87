/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A heading over a list of rows, which shows itself only while it has some.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RW_TYPE_SECTION (rw_section_get_type ())
G_DECLARE_FINAL_TYPE (RwSection, rw_section, RW, SECTION, GtkWidget)

GtkWidget  *rw_section_new             (void) G_GNUC_WARN_UNUSED_RESULT;

const char *rw_section_get_title       (RwSection  *self);
void        rw_section_set_title       (RwSection  *self,
                                        const char *title);
const char *rw_section_get_description (RwSection  *self);
void        rw_section_set_description (RwSection  *self,
                                        const char *description);

gboolean    rw_section_get_folds       (RwSection  *self);
void        rw_section_set_folds       (RwSection  *self,
                                        gboolean    folds);
gboolean    rw_section_get_expanded    (RwSection  *self);
void        rw_section_set_expanded    (RwSection  *self,
                                        gboolean    expanded);

guint       rw_section_get_n_rows      (RwSection  *self);
GtkWidget  *rw_section_get_row         (RwSection  *self,
                                        guint       index);
GtkWidget  *rw_section_get_last        (RwSection  *self);
void        rw_section_begin           (RwSection  *self);
gboolean    rw_section_ask             (RwSection  *self,
                                        guint       count);
gboolean    rw_section_keep            (RwSection  *self,
                                        const char *key);
void        rw_section_add             (RwSection  *self,
                                        const char *key,
                                        GtkWidget  *row);
void        rw_section_end             (RwSection  *self);

void        rw_section_add_text        (RwSection  *self,
                                        const char *title,
                                        const char *text);
void        rw_section_add_prose       (RwSection  *self,
                                        const char *title,
                                        const char *text);
void        rw_section_add_linked      (RwSection  *self,
                                        const char *title,
                                        const char *text,
                                        const char *address,
                                        gboolean    inner);
gboolean    rw_section_add_fold        (RwSection  *self,
                                        const char *id,
                                        const char *title,
                                        const char *text);
gboolean    rw_section_focus_fold      (RwSection  *self,
                                        const char *id);
void        rw_section_unfold          (RwSection  *self,
                                        const char *id);

G_END_DECLS
