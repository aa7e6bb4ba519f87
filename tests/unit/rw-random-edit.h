/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits by chance, of all kinds there are, with good and bad arguments; and
 * what must hold however a document was edited.
 */

#pragma once

#include "core/rw-history.h"
#include "rw-chance.h"

G_BEGIN_DECLS

gboolean rw_random_edit        (RwChance   *chance,
                                RwHistory  *history);
void     rw_random_edits_check (RwChance   *chance,
                                RwDocument *document,
                                RwCatalogue *catalogue,
                                guint       n_edits);

G_END_DECLS
