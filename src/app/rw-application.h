/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program with its windows: what all of them share, and which window
 * shows which document.
 */

#pragma once

#include <adwaita.h>

#include "app/rw-restorer.h"
#include "core/rw-catalogue.h"

G_BEGIN_DECLS

#define RW_TYPE_APPLICATION (rw_application_get_type ())
G_DECLARE_FINAL_TYPE (RwApplication, rw_application, RW, APPLICATION,
                      AdwApplication)

RwApplication *rw_application_new           (GApplicationFlags  flags) G_GNUC_WARN_UNUSED_RESULT;

RwCatalogue   *rw_application_get_catalogue (RwApplication     *self);
GPtrArray     *rw_application_get_refused   (RwApplication     *self);
GSettings     *rw_application_get_settings  (RwApplication     *self);
GMenuModel    *rw_application_get_open_menu (RwApplication     *self);
GtkBuilder    *rw_application_get_menus     (RwApplication     *self);
RwRestorer    *rw_application_get_restorer  (RwApplication *self);
GtkWindow     *rw_application_find_window   (RwApplication     *self,
                                             GFile             *file);
void           rw_application_open_file     (RwApplication     *self,
                                             GFile             *file,
                                             GtkWindow         *from);
gboolean       rw_application_open_sample   (RwApplication     *self,
                                             const char        *name,
                                             GtkWindow         *from);

G_END_DECLS
