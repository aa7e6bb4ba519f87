/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An edition as it was before it was corrected.
 */

#pragma once

#include "core/rw-arena.h"
#include "core/rw-catalogue.h"

G_BEGIN_DECLS

guint            rw_edition_count_corrections (const RwEdition *edition,
                                               const char      *revision);
const RwEdition *rw_edition_rebuild           (const RwEdition *edition,
                                               const char      *revision,
                                               RwArena         *arena);

G_END_DECLS
