/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Namespace prefixes of what is kept, when an object goes from one place to
 * another: the declarations it needs go with it.
 */

#pragma once

#include <glib-object.h>

#include "core/rw-types.h"

G_BEGIN_DECLS

void rw_prefixes_carry (gpointer        object,
                        const RwExtras *outer);
void rw_prefixes_drop  (gpointer        object,
                        const RwExtras *inner,
                        const RwExtras *outer);

G_END_DECLS
