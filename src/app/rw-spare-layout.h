/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays out what can be spared where there is no room for it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RW_TYPE_SPARE_LAYOUT (rw_spare_layout_get_type ())
G_DECLARE_FINAL_TYPE (RwSpareLayout, rw_spare_layout, RW, SPARE_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
