/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tests that walk the catalogue ask of every text and every fact.
 */

#pragma once

#include "core/rw-catalogue.h"

G_BEGIN_DECLS

void rw_test_check_text     (const char     *what,
                             const char     *id,
                             const char     *text);
void rw_test_check_evidence (RwCatalogue    *catalogue,
                             const char     *what,
                             const char     *id,
                             RwBasis         basis,
                             const RwSource *source);

G_END_DECLS
