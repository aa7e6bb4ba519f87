/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps labels from texts that Pango ends the program for. It knows no
 * document.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rw_label_guard_install (void);

G_END_DECLS
