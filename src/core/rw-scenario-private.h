/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scenario for those who fill it from a file.
 */

#pragma once

#include "core/rw-scenario.h"

G_BEGIN_DECLS

void rw_scenario_begin_reading (RwScenario *self);
void rw_scenario_end_reading   (RwScenario *self);

G_END_DECLS
