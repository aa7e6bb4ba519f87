/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two shapes, or two groups of shapes, would be painted alike: what
 * lets a painter keep the part of a picture that did not change.
 */

#pragma once

#include "scene/rw-scene.h"

G_BEGIN_DECLS

gboolean rw_paint_equal        (const RwPaint *a,
                                const RwPaint *b);
gboolean rw_shape_looks_like   (const RwShape *a,
                                const RwShape *b);
gboolean rw_scene_groups_look_alike
                               (const RwScene *a,
                                guint          group_a,
                                const RwScene *b,
                                guint          group_b);

G_END_DECLS
