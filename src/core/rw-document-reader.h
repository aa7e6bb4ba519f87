/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document format as tables for the XML reader, and what its elements
 * mean.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-diagnostics.h"
#include "core/rw-document.h"
#include "core/rw-xml-reader.h"

G_BEGIN_DECLS

/* The version of the format that is read and written here. */
#define RW_DOCUMENT_FORMAT_MAJOR 1
#define RW_DOCUMENT_FORMAT_MINOR 0

/* Overrides and splits of one workload: more than there will ever be layers. */
#define RW_DOCUMENT_MAX_OVERRIDES 64
#define RW_DOCUMENT_MAX_SPLITS    64

gboolean    rw_document_is_newer (RwDocument    *document);
RwDocument *rw_document_read (const char    *data,
                              gsize          length,
                              RwCatalogue   *catalogue,
                              RwDiagnostics *diagnostics) G_GNUC_WARN_UNUSED_RESULT;
RwDocument *rw_document_read_by_steps
                             (const char      *data,
                              gsize            length,
                              RwCatalogue     *catalogue,
                              const RwXmlStep *steps,
                              RwDiagnostics   *diagnostics) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
