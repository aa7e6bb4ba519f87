/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workloads and controls on their way from one scenario to another, also
 * between programs. What comes in is read as strictly as a file.
 */

#pragma once

#include "core/rw-history.h"
#include "core/rw-scenario.h"

G_BEGIN_DECLS

#define RW_CLIPBOARD_MEDIA_TYPE "application/x-ringwall-items+xml"

GBytes   *rw_clipboard_write (RwScenario  *scenario,
                              GPtrArray   *workloads,
                              GPtrArray   *controls) G_GNUC_WARN_UNUSED_RESULT;
gboolean  rw_edit_paste      (RwHistory   *history,
                              RwScenario  *scenario,
                              GBytes      *bytes,
                              guint        position,
                              GPtrArray  **out_workloads,
                              GError     **error);

G_END_DECLS
