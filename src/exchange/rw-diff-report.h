/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed between two documents, as text, CSV or JSON.
 */

#pragma once

#include "core/rw-document-diff.h"
#include "exchange/rw-owners-report.h"

G_BEGIN_DECLS

GString *rw_diff_report (const RwDocumentDiff *diff,
                         RwReportFormat        format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
