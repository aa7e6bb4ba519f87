/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs between two editions, as text, CSV or JSON.
 */

#pragma once

#include "core/rw-edition-compare.h"
#include "exchange/rw-owners-report.h"

G_BEGIN_DECLS

GString *rw_compare_report      (const RwEditionComparison *comparison,
                                 RwReportFormat             format)
  G_GNUC_WARN_UNUSED_RESULT;

/*< private > */
GString *rw_compare_report_json (const RwEditionComparison *comparison)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
