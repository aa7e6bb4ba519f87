/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One state of an estate: its workloads and the controls on its layers.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-types.h"

G_BEGIN_DECLS

#define RW_TYPE_SCENARIO (rw_scenario_get_type ())
G_DECLARE_FINAL_TYPE (RwScenario, rw_scenario, RW, SCENARIO, GObject)

RwScenario *rw_scenario_new           (const char *id,
                                       const char *name) G_GNUC_WARN_UNUSED_RESULT;

const char *rw_scenario_get_id        (RwScenario *self);
const char *rw_scenario_get_name      (RwScenario *self);
void        rw_scenario_set_name      (RwScenario *self,
                                       const char *name);
const char *rw_scenario_get_note      (RwScenario *self);
void        rw_scenario_set_note      (RwScenario *self,
                                       const char *note);

GListModel *rw_scenario_get_workloads (RwScenario *self);
GListModel *rw_scenario_get_controls  (RwScenario *self);
RwWorkload *rw_scenario_find_workload (RwScenario *self,
                                       const char *id);
RwControl  *rw_scenario_find_control  (RwScenario *self,
                                       const char *id);
gboolean    rw_scenario_add_workload  (RwScenario *self,
                                       RwWorkload *workload);
gboolean    rw_scenario_add_control   (RwScenario *self,
                                       RwControl  *control);

RwExtras   *rw_scenario_get_extras    (RwScenario *self);

RwScenario *rw_scenario_copy          (RwScenario *self,
                                       const char *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rw_scenario_equal         (RwScenario *a,
                                       RwScenario *b);

G_END_DECLS
