/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small picture with every kind of shape, for tests of the painters that
 * must not depend on how a document is laid out.
 */

#pragma once

#include "scene/rw-scene-private.h"

G_BEGIN_DECLS

#define TEST_SCENE_WIDTH  400
#define TEST_SCENE_HEIGHT 300
#define TEST_SCENE_CX     200
#define TEST_SCENE_CY     150

/** TestLabels: the texts that tests want to vary. */
typedef struct
{
  const char *title;     /* of the picture, also its heading */
  const char *bent;      /* along the outer ring */
  const char *workload;  /* name of the sector's part */
} TestLabels;

RwScene *test_scene_new        (RwTextMeasurer   *measurer,
                                const TestLabels *labels) G_GNUC_WARN_UNUSED_RESULT;
void     test_scene_add_sector (RwScene          *scene,
                                const char       *id,
                                double            r0,
                                double            r1,
                                double            a0,
                                double            a1,
                                double            gap,
                                RwOwner           owner);

G_END_DECLS
