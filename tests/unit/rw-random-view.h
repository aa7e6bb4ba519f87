/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Estates by chance that are hard to draw: many scripts, long names, many
 * rings.
 */

#pragma once

#include "core/rw-session.h"
#include "rw-chance.h"

G_BEGIN_DECLS

RwSession *rw_random_view_new (RwChance    *chance,
                               RwCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
