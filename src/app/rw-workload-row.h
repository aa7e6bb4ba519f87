/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One workload in a list: its name, its service and how that is run.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-catalogue.h"
#include "core/rw-workload.h"

G_BEGIN_DECLS

#define RW_TYPE_WORKLOAD_ROW (rw_workload_row_get_type ())
G_DECLARE_FINAL_TYPE (RwWorkloadRow, rw_workload_row, RW, WORKLOAD_ROW, GtkWidget)

GtkWidget *rw_workload_row_new       (void) G_GNUC_WARN_UNUSED_RESULT;

void       rw_workload_row_show      (RwWorkloadRow *self,
                                      RwWorkload    *workload,
                                      RwCatalogue   *catalogue,
                                      const char    *passage);
RwWorkload *
           rw_workload_row_get_workload
                                     (RwWorkloadRow *self);
char      *rw_workload_row_dup_label (RwWorkloadRow *self) G_GNUC_WARN_UNUSED_RESULT;
void       rw_workload_row_set_heading
                                     (RwWorkloadRow *self,
                                      const char    *heading);
void       rw_workload_row_rename    (RwWorkloadRow *self);

G_END_DECLS
