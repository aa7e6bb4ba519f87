/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The module that draws anything. Documents and scenes it takes from the
 * program that loads it; only what needs fonts and pixels is in here.
 */

#include "config.h"

#include "cli/rw-drawing.h"

/* Found by its name after the module is loaded. */
const RwDrawing rw_drawing = {
  .version = PACKAGE_VERSION,
  .create = rw_exporter_new,
  .free = rw_exporter_free,
  .to_file = rw_exporter_to_file,
  .to_bytes = rw_exporter_to_bytes,
};
