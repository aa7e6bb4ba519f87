/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two ways of exporting share, and the quick one: SVG without pango
 * and cairo, for the tool.
 */

#pragma once

#include "exchange/rw-export.h"
#include "render/rw-quick-text.h"
#include "scene/rw-scene.h"

G_BEGIN_DECLS

RwScene *rw_export_create_scene (RwSession             *session,
                                 const RwExportOptions *options,
                                 RwTextMeasurer        *measurer) G_GNUC_WARN_UNUSED_RESULT;
void     rw_export_take_notes   (const RwScene         *scene,
                                 GPtrArray             *notes);
GBytes  *rw_export_string       (GString               *string) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *rw_export_quick_svg    (RwQuickText           *text,
                                 RwSession             *session,
                                 const RwExportOptions *options,
                                 GPtrArray             *notes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
