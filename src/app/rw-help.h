/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window with the help, which comes with the program and needs no other.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RW_TYPE_HELP (rw_help_get_type ())
G_DECLARE_FINAL_TYPE (RwHelp, rw_help, RW, HELP, AdwWindow)

GtkWindow *rw_help_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       rw_help_show_page (RwHelp     *self,
                              const char *name);

G_END_DECLS
