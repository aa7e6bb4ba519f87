/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The module that writes SVG of plain text. Documents and scenes it takes
 * from the program that loads it.
 */

#include "config.h"

#include "cli/rw-drawing.h"

#include "exchange/rw-export-private.h"
#include "render/rw-fonts.h"

static gpointer
open_fonts (void)
{
  return rw_quick_text_new ();
}

static void
close_fonts (gpointer fonts)
{
  rw_quick_text_free (fonts);
}

static GBytes *
to_svg (gpointer               fonts,
        RwSession             *session,
        const RwExportOptions *options,
        GPtrArray             *notes)
{
  return rw_export_quick_svg (fonts, session, options, notes);
}

/* Found by its name after the module is loaded. */
const RwWriting rw_writing = {
  .version = PACKAGE_VERSION,
  .load_configuration = rw_fonts_warm_up,
  .open_fonts = open_fonts,
  .close_fonts = close_fonts,
  .to_svg = to_svg,
};
