/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows what two editions disagree on, or what a correction has changed.
 */

#pragma once

#include "app/rw-window.h"

G_BEGIN_DECLS

#define RW_TYPE_EDITION_COMPARE_DIALOG (rw_edition_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RwEditionCompareDialog, rw_edition_compare_dialog, RW,
                      EDITION_COMPARE_DIALOG, AdwWindow)

RwEditionCompareDialog *rw_edition_compare_dialog_new (RwWindow *parent)
  G_GNUC_WARN_UNUSED_RESULT;
RwEditionCompareDialog *rw_edition_compare_dialog_new_for_correction
                                                      (RwWindow *parent)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
