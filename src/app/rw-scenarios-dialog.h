/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scenarios of a document, to be added, named, ordered and removed.
 */

#pragma once

#include "app/rw-window.h"

G_BEGIN_DECLS

#define RW_TYPE_SCENARIOS_DIALOG (rw_scenarios_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RwScenariosDialog, rw_scenarios_dialog,
                      RW, SCENARIOS_DIALOG, AdwWindow)

RwScenariosDialog *rw_scenarios_dialog_new    (RwWindow          *parent);
void               rw_scenarios_dialog_rename (RwScenariosDialog *self,
                                               RwScenario        *scenario);

G_END_DECLS
