/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene while it is being made: adding groups, shapes and parts. Once
 * rw_scene_new() has returned it, nothing is added any more.
 */

#pragma once

#include "scene/rw-scene.h"

G_BEGIN_DECLS

struct _RwScene
{
  gatomicrefcount  ref_count;

  double           width;
  double           height;
  RwTheme          theme;   /* as it is drawn, with the cues applied */
  RwPoint          centre;
  double           radius;

  /* Owned. Strings live in the chunk, clusters in the blocks. */
  GStringChunk    *strings;
  GPtrArray       *blocks;  /* (element-type RwArcCluster) */
  GArray          *shapes;  /* (element-type RwShape) */
  GArray          *groups;  /* (element-type RwSceneGroup) */
  GArray          *parts;   /* (element-type RwScenePart), rings inner first */
  GPtrArray       *notes;   /* (element-type utf8) */
  GArray          *labels;  /* (element-type RwSceneLabel) */

  /* In strings */
  const char      *title;
  const char      *description;
};

RwScene      *rw_scene_builder_new      (double              width,
                                         double              height,
                                         const RwTheme      *theme) G_GNUC_WARN_UNUSED_RESULT;
void          rw_scene_builder_set_text (RwScene            *scene,
                                         const char         *title,
                                         const char         *description);
RwSceneGroup *rw_scene_builder_begin    (RwScene            *scene,
                                         const char         *id,
                                         const char         *name,
                                         const char         *description);
RwShape      *rw_scene_builder_rect     (RwScene            *scene,
                                         const char         *id,
                                         const RwRect       *box,
                                         double              radius,
                                         const RwPaint      *paint);
RwShape      *rw_scene_builder_sector   (RwScene            *scene,
                                         const char         *id,
                                         const RwSector     *sector,
                                         const RwPaint      *paint);
RwShape      *rw_scene_builder_text     (RwScene            *scene,
                                         const char         *id,
                                         const char         *text,
                                         const RwFont       *font,
                                         RwPoint             position,
                                         RwTextAnchor        anchor,
                                         const RwTextExtents *extents,
                                         const RwColor      *color);
RwShape      *rw_scene_builder_arc_text (RwScene            *scene,
                                         const char         *id,
                                         const char         *text,
                                         const RwFont       *font,
                                         const GArray       *clusters,
                                         RwPoint             centre,
                                         double              radius,
                                         double              angle,
                                         gboolean            inverted,
                                         const RwColor      *color);
RwShape      *rw_scene_builder_line     (RwScene            *scene,
                                         const char         *id,
                                         RwPoint             from,
                                         RwPoint             to,
                                         double              width,
                                         const RwColor      *color);
void          rw_scene_builder_part     (RwScene            *scene,
                                         const RwScenePart  *part);
void          rw_scene_builder_label    (RwScene            *scene,
                                         RwLabelKind         kind,
                                         RwLabelFate         fate,
                                         const char         *text,
                                         guint               first_shape);
void          rw_scene_builder_missing  (RwScene            *scene,
                                         RwLabelKind         kind,
                                         const char         *text,
                                         guint               count);
void          rw_scene_builder_note     (RwScene            *scene,
                                         const char         *format,
                                         ...) G_GNUC_PRINTF (2, 3);
const char   *rw_scene_builder_intern   (RwScene            *scene,
                                         const char         *string);

G_END_DECLS
