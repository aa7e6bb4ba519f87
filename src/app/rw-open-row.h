/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that leads somewhere, for those who press it by hand, key or voice.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RW_TYPE_OPEN_ROW (rw_open_row_get_type ())
G_DECLARE_FINAL_TYPE (RwOpenRow, rw_open_row, RW, OPEN_ROW, AdwActionRow)

GtkWidget *rw_open_row_new (const char *title,
                            const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
