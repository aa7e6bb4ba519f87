/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document's rings at the size of an icon, without words.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-catalogue.h"
#include "core/rw-document.h"

G_BEGIN_DECLS

#define RW_TYPE_MINIATURE (rw_miniature_get_type ())
G_DECLARE_FINAL_TYPE (RwMiniature, rw_miniature, RW, MINIATURE, GtkWidget)

GtkWidget *rw_miniature_new (RwCatalogue *catalogue,
                             RwDocument  *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
