/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workloads of the scenario that is looked at.
 */

#pragma once

#include <adwaita.h>

#include "core/rw-session.h"

G_BEGIN_DECLS

#define RW_TYPE_WORKLOAD_LIST (rw_workload_list_get_type ())
G_DECLARE_FINAL_TYPE (RwWorkloadList, rw_workload_list, RW, WORKLOAD_LIST, AdwBin)

GtkWidget *rw_workload_list_new         (void) G_GNUC_WARN_UNUSED_RESULT;

RwSession *rw_workload_list_get_session (RwWorkloadList *self);
void       rw_workload_list_set_session (RwWorkloadList *self,
                                         RwSession      *session);

GPtrArray *rw_workload_list_dup_selected
                                        (RwWorkloadList *self) G_GNUC_WARN_UNUSED_RESULT;

void       rw_workload_list_start_find  (RwWorkloadList *self);
void       rw_workload_list_stop_find   (RwWorkloadList *self);
void       rw_workload_list_find_next   (RwWorkloadList *self,
                                         int             step);

G_END_DECLS
