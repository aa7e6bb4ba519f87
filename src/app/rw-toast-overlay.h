/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says things in passing over what a window shows, one at a time. It knows of
 * no document.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RW_TYPE_TOAST_OVERLAY (rw_toast_overlay_get_type ())
G_DECLARE_FINAL_TYPE (RwToastOverlay, rw_toast_overlay, RW, TOAST_OVERLAY,
                      GtkWidget)

void rw_toast_overlay_add (RwToastOverlay *self,
                           AdwToast       *toast);
void rw_toast_dismiss     (AdwToast       *toast);

G_END_DECLS
