/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One place that was found, in a list: its name, what it is, and what fits.
 */

#pragma once

#include <gtk/gtk.h>

#include "app/rw-found-item.h"

G_BEGIN_DECLS

#define RW_TYPE_FOUND_ROW (rw_found_row_get_type ())
G_DECLARE_FINAL_TYPE (RwFoundRow, rw_found_row, RW, FOUND_ROW, GtkWidget)

GtkWidget *rw_found_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;

void       rw_found_row_show (RwFoundRow  *self,
                              RwFoundItem *item);

G_END_DECLS
