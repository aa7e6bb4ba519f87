/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who owns each layer, for every model and every workload of a scenario, as
 * text, CSV or JSON.
 */

#pragma once

#include "core/rw-session.h"

G_BEGIN_DECLS

/** RwReportFormat: how a table is written. */
typedef enum
{
  RW_REPORT_TEXT,
  RW_REPORT_CSV,
  RW_REPORT_JSON,
} RwReportFormat;

#define RW_N_REPORT_FORMATS 3

gboolean    rw_report_format_from_id (const char     *id,
                                      RwReportFormat *out_format);
const char *rw_report_format_get_id  (RwReportFormat  format);
GString    *rw_owners_report         (RwSession      *session,
                                      RwReportFormat  format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
