/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be set for the program as a whole.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rw_preferences_show (GtkWindow *parent,
                          GSettings *settings);

G_END_DECLS
