/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of a service picker: what the service is called, how it is run, what
 * it is.
 */

#pragma once

#include <gtk/gtk.h>

#include "app/rw-service-item.h"

G_BEGIN_DECLS

#define RW_TYPE_SERVICE_ROW (rw_service_row_get_type ())
G_DECLARE_FINAL_TYPE (RwServiceRow, rw_service_row, RW, SERVICE_ROW, GtkWidget)

GtkWidget *rw_service_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;

void       rw_service_row_show (RwServiceRow  *self,
                                RwServiceItem *item,
                                const char    *own_text);

G_END_DECLS
