/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as text, one line a shape, for golden tests.
 */

#pragma once

#include "scene/rw-scene.h"

G_BEGIN_DECLS

char *rw_scene_dump (const RwScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
