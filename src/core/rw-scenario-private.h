/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scenario for those who fill it: from a file, or by an edit that can be
 * undone.
 */

#pragma once

#include "core/rw-scenario.h"

G_BEGIN_DECLS

void        rw_scenario_set_document     (RwScenario *self,
                                          RwDocument *document);
RwDocument *rw_scenario_get_document     (RwScenario *self);

void        rw_scenario_begin_reading    (RwScenario *self);
void        rw_scenario_end_reading      (RwScenario *self);

void        rw_scenario_splice_workloads (RwScenario *self,
                                          guint       position,
                                          guint       n_removals,
                                          GPtrArray  *additions);
void        rw_scenario_splice_controls  (RwScenario *self,
                                          guint       position,
                                          guint       n_removals,
                                          GPtrArray  *additions);

G_END_DECLS
