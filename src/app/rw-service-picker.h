/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds a service by whatever somebody calls it, and tells which one was
 * taken. What becomes of it is not its affair.
 */

#pragma once

#include <adwaita.h>

#include "core/rw-catalogue.h"

G_BEGIN_DECLS

/**
 * RwServicePickerUse:
 * @RW_SERVICE_PICKER_ADD: for a new workload
 * @RW_SERVICE_PICKER_CHANGE: for workloads that are there
 *
 * What a service is picked for.
 */
typedef enum
{
  RW_SERVICE_PICKER_ADD,
  RW_SERVICE_PICKER_CHANGE,
} RwServicePickerUse;

#define RW_TYPE_SERVICE_PICKER (rw_service_picker_get_type ())
G_DECLARE_FINAL_TYPE (RwServicePicker, rw_service_picker, RW, SERVICE_PICKER,
                      AdwWindow)

RwServicePicker *rw_service_picker_new (GtkWindow          *parent,
                                        RwCatalogue        *catalogue,
                                        RwServicePickerUse  use,
                                        RwServiceModel      own_model)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
