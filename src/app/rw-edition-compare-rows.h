/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison of editions as groups of rows.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-edition-compare.h"

G_BEGIN_DECLS

void rw_edition_compare_fill (GtkBox                    *box,
                              const RwEditionComparison *comparison);

G_END_DECLS
