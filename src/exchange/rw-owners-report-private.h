/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the forms of the owners report share.
 */

#pragma once

#include "core/rw-session.h"
#include "core/rw-workload.h"

G_BEGIN_DECLS

/** RwOwnersReport: what is reported; everything is borrowed of the session. */
typedef struct
{
  RwCatalogue     *catalogue;
  RwDocument      *document;
  RwScenario      *scenario;
  const RwEdition *edition;
  GListModel      *workloads;
} RwOwnersReport;

void     rw_owners_report_ask_model    (const RwOwnersReport *report,
                                        const RwLayer        *layer,
                                        RwServiceModel        model,
                                        RwOwnership          *out_ownership);
void     rw_owners_report_ask_workload (const RwOwnersReport *report,
                                        const RwLayer        *layer,
                                        RwWorkload           *workload,
                                        RwOwnership          *out_ownership);
GString *rw_owners_report_write_json   (const RwOwnersReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
