/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of the diagram as a list: one ring after another, and in each its
 * workloads.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"

G_BEGIN_DECLS

#define RW_TYPE_OUTLINE (rw_outline_get_type ())
G_DECLARE_FINAL_TYPE (RwOutline, rw_outline, RW, OUTLINE, GtkWidget)

GtkWidget  *rw_outline_new         (void) G_GNUC_WARN_UNUSED_RESULT;

RwSession  *rw_outline_get_session (RwOutline  *self);
void        rw_outline_set_session (RwOutline  *self,
                                    RwSession  *session);
const char *rw_outline_get_owner   (RwOutline  *self);
void        rw_outline_set_owner   (RwOutline  *self,
                                    const char *owner);

G_END_DECLS
