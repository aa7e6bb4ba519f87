/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One scenario in the dialog that manages them.
 */

#pragma once

#include "app/rw-window.h"

G_BEGIN_DECLS

#define RW_TYPE_SCENARIO_ROW (rw_scenario_row_get_type ())
G_DECLARE_FINAL_TYPE (RwScenarioRow, rw_scenario_row, RW, SCENARIO_ROW,
                      AdwExpanderRow)

GtkWidget  *rw_scenario_row_new          (RwWindow      *window,
                                          RwScenario    *scenario) G_GNUC_WARN_UNUSED_RESULT;
RwScenario *rw_scenario_row_get_scenario (RwScenarioRow *self);
void        rw_scenario_row_rename       (RwScenarioRow *self);

G_END_DECLS
