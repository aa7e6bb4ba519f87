/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How pictures look, as a page of preferences.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"

G_BEGIN_DECLS

GtkWidget *rw_colors_page_new          (RwSession *session) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rw_own_colors_group_new     (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
