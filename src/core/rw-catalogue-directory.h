/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Catalogue files that somebody put into a folder.
 */

#pragma once

#include "core/rw-catalogue.h"

G_BEGIN_DECLS

#define RW_CATALOGUE_MAX_BYTES (16 * 1024 * 1024)

gboolean   rw_catalogue_recognize     (GBytes       *bytes);
char      *rw_catalogue_dup_file_id   (GBytes       *bytes) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rw_catalogue_add_file      (RwCatalogue  *self,
                                       const char   *path,
                                       GError      **error);
GPtrArray *rw_catalogue_add_directory (RwCatalogue  *self,
                                       const char   *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
