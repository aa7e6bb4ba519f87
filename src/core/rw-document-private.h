/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document for edits that can be undone.
 */

#pragma once

#include "core/rw-document.h"

G_BEGIN_DECLS

void rw_document_splice_scenarios (RwDocument *self,
                                   guint       position,
                                   guint       n_removals,
                                   GPtrArray  *additions);
void rw_document_emit_changed     (RwDocument *self);

G_END_DECLS
