/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way from the colours of one scene to those of the next, for an
 * animation: they sweep clockwise around each ring that changes. It knows no
 * clock and no painter.
 */

#pragma once

#include "scene/rw-scene.h"

G_BEGIN_DECLS

/**
 * RwRecolor:
 *
 * For each shape of a scene that changes its paint, the paint it starts with.
 * It is immutable and must not outlive the scene it leads to.
 */
typedef struct _RwRecolor RwRecolor;

/** RwRecolorSpan: what a sector looks like between two angles. */
typedef struct
{
  double  a0;     /* radians, within the sector's own */
  double  a1;
  RwPaint paint;
} RwRecolorSpan;

RwRecolor *rw_recolor_new           (const RwScene   *from,
                                     const RwRecolor *running,
                                     double           progress,
                                     const RwScene   *to) G_GNUC_WARN_UNUSED_RESULT;
void       rw_recolor_free          (RwRecolor       *self);

gboolean   rw_recolor_is_empty      (const RwRecolor *self);
gboolean   rw_recolor_changes_group (const RwRecolor *self,
                                     guint            group);
gboolean   rw_recolor_changes_shape (const RwRecolor *self,
                                     const RwShape   *shape);
void       rw_recolor_get_paint     (const RwRecolor *self,
                                     const RwShape   *shape,
                                     double           progress,
                                     RwPaint         *out_paint);
guint      rw_recolor_get_spans     (const RwRecolor *self,
                                     const RwShape   *shape,
                                     double           progress,
                                     GArray          *out_spans);
gboolean   rw_recolor_get_swept     (const RwRecolor *self,
                                     const RwShape   *shape,
                                     double           from,
                                     double           to,
                                     RwSector        *out_swept);
void       rw_paint_mix             (const RwPaint   *a,
                                     const RwPaint   *b,
                                     double           t,
                                     RwPaint         *out_paint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwRecolor, rw_recolor_free)

G_END_DECLS
