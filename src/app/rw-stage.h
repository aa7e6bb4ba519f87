/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Controls above a content; in a full screen, over it, and only while they
 * are wanted.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RW_TYPE_STAGE (rw_stage_get_type ())
G_DECLARE_FINAL_TYPE (RwStage, rw_stage, RW, STAGE, GtkWidget)

GtkWidget *rw_stage_get_controls (RwStage   *self);
void       rw_stage_set_controls (RwStage   *self,
                                  GtkWidget *controls);
GtkWidget *rw_stage_get_content  (RwStage   *self);
void       rw_stage_set_content  (RwStage   *self,
                                  GtkWidget *content);
gboolean   rw_stage_get_overlaid (RwStage   *self);
void       rw_stage_set_overlaid (RwStage   *self,
                                  gboolean   overlaid);
gboolean   rw_stage_get_revealed (RwStage   *self);
void       rw_stage_set_revealed (RwStage   *self,
                                  gboolean   revealed);

G_END_DECLS
