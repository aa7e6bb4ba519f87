/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A second opinion on the form of a document: the RELAX NG schema that is
 * published for other programs.
 */

#pragma once

#include "core/rw-diagnostics.h"

G_BEGIN_DECLS

gboolean rw_document_check_schema (GBytes        *bytes,
                                   RwDiagnostics *diagnostics);

G_END_DECLS
