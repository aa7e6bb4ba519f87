/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much memory parts of a document take, estimated from above, for those
 * who keep them on a budget.
 */

#pragma once

#include "core/rw-workload.h"

G_BEGIN_DECLS

/* A block of the allocator: its head, and rounded up. */
#define RW_CHANGE_SIZE_OF_BLOCK(n) (((gsize) (n) + 8 + 15) / 16 * 16)

/* An array with the least room there is for pointers. */
#define RW_CHANGE_SIZE_OF_LIST (RW_CHANGE_SIZE_OF_BLOCK (48) + \
                                RW_CHANGE_SIZE_OF_BLOCK (128))

gsize rw_change_size_of_string   (const char       *text);
gsize rw_change_size_of_override (const RwOverride *override);
gsize rw_change_size_of_split    (const RwSplit    *split);
gsize rw_change_size_of_object   (gpointer          object);

G_END_DECLS
