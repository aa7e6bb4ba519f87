/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How pictures look in this program's windows: the palette, what tells an
 * owner, own colours and marks. One for all windows.
 */

#pragma once

#include <gio/gio.h>

#include "scene/rw-palette.h"
#include "scene/rw-scene.h"

G_BEGIN_DECLS

/**
 * RwLookPalette:
 * @RW_LOOK_DESKTOP: light, dark or high contrast, as the desktop is
 * @RW_LOOK_CONTRAST: high contrast, light or dark as the desktop is
 * @RW_LOOK_OKABE_ITO: Okabe–Ito, light or dark as the desktop is
 * @RW_LOOK_PRINT: patterns without colour
 * @RW_LOOK_OWN: own colours
 *
 * What can be chosen for windows.
 */
typedef enum
{
  RW_LOOK_DESKTOP,
  RW_LOOK_CONTRAST,
  RW_LOOK_OKABE_ITO,
  RW_LOOK_PRINT,
  RW_LOOK_OWN,
} RwLookPalette;

#define RW_N_LOOK_PALETTES 5

#define RW_TYPE_LOOK (rw_look_get_type ())
G_DECLARE_FINAL_TYPE (RwLook, rw_look, RW, LOOK, GObject)

RwLook          *rw_look_get_default   (void);

RwLookPalette    rw_look_get_palette   (RwLook          *self);
void             rw_look_set_palette   (RwLook          *self,
                                        RwLookPalette    palette);
RwCues           rw_look_get_cues      (RwLook          *self);
gboolean         rw_look_set_cues      (RwLook          *self,
                                        RwCues           cues);
gboolean         rw_look_get_marks     (RwLook          *self);
void             rw_look_set_marks     (RwLook          *self,
                                        gboolean         marks);
const RwPalette *rw_look_get_colors    (RwLook          *self);
void             rw_look_set_colors    (RwLook          *self,
                                        const RwPalette *colors);

const RwTheme   *rw_look_get_theme     (RwLook          *self);
const RwTheme   *rw_look_get_own_theme (RwLook          *self);
gboolean         rw_look_has_ground    (RwLook          *self);
void             rw_look_apply         (RwLook          *self,
                                        RwSceneOptions  *options);

G_END_DECLS
