/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as an SVG document that keeps text as text and needs no style
 * sheet, script or font embedding.
 */

#pragma once

#include "scene/rw-scene.h"

G_BEGIN_DECLS

GString *rw_svg_write (const RwScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
