/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small estate for the tests of widgets: five workloads, an override and
 * three controls, and a scenario without anything.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"

RwSession *rw_estate_new_session  (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rw_estate_show         (GtkWidget *child,
                                   int        width,
                                   int        height) G_GNUC_WARN_UNUSED_RESULT;
void       rw_estate_settle       (GtkWidget *window);
void       rw_estate_close        (GtkWidget *window);
void       rw_estate_animate      (gboolean   animate);
