/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is left of a sector once its gap is taken off, for every painter.
 */

#pragma once

#include "scene/rw-geometry.h"

G_BEGIN_DECLS

/**
 * RwSectorOutline:
 *
 * Two arcs joined by straight sides, or one arc and a point. Not for rings.
 */
typedef struct
{
  gboolean empty;    /* the gap leaves nothing */
  gboolean pointed;  /* ends in apex instead of an inner arc */
  RwPoint  apex;
  double   outer_a0;
  double   outer_a1;
  double   inner_a0;
  double   inner_a1;
} RwSectorOutline;

void rw_sector_outline_init (RwSectorOutline *self,
                             const RwSector  *sector);

G_END_DECLS
