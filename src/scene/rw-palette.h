/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody's own colours: one for each owner and one for the ground. All else
 * of a theme follows from them, so that it can be read.
 */

#pragma once

#include "scene/rw-theme.h"

G_BEGIN_DECLS

/** RwPalette: own colours, all opaque. */
typedef struct
{
  RwColor owners[RW_N_OWNERS];
  RwColor background;
} RwPalette;

void       rw_palette_init       (RwPalette        *self,
                                  const RwTheme    *theme);
gboolean   rw_palette_equal      (const RwPalette  *self,
                                  const RwPalette  *other);
gboolean   rw_palette_parse      (RwPalette        *self,
                                  const char       *text,
                                  GError          **error);
char      *rw_palette_to_string  (const RwPalette  *self) G_GNUC_WARN_UNUSED_RESULT;
void       rw_palette_make_theme (const RwPalette  *self,
                                  RwTheme          *out_theme);

G_END_DECLS
