/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some workloads and controls as XML of their own, in the words of the
 * document format.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-diagnostics.h"
#include "core/rw-scenario.h"

G_BEGIN_DECLS

GBytes     *rw_document_write_items (GPtrArray        *workloads,
                                     GPtrArray        *controls) G_GNUC_WARN_UNUSED_RESULT;
RwScenario *rw_document_read_items  (const char       *data,
                                     gsize             length,
                                     const RwLayerSet *layers,
                                     gboolean          is_lenient,
                                     RwDiagnostics    *diagnostics) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
