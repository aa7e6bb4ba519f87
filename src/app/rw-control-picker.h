/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds a control of the catalogue by whatever somebody calls it, those that
 * fit the selection first, and tells which one was taken.
 */

#pragma once

#include <adwaita.h>

#include "core/rw-session.h"
#include "core/rw-workload.h"

G_BEGIN_DECLS

#define RW_TYPE_CONTROL_PICKER (rw_control_picker_get_type ())
G_DECLARE_FINAL_TYPE (RwControlPicker, rw_control_picker, RW, CONTROL_PICKER,
                      AdwWindow)

RwControlPicker *rw_control_picker_new (GtkWindow  *parent,
                                        RwSession  *session,
                                        const char *layer_id,
                                        RwWorkload *workload)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
