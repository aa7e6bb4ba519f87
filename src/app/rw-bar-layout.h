/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays out a bar of up to three children that needs no fixed width to decide
 * whether it is narrow.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RW_TYPE_BAR_LAYOUT (rw_bar_layout_get_type ())
G_DECLARE_FINAL_TYPE (RwBarLayout, rw_bar_layout, RW, BAR_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
