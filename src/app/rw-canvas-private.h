/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the canvas share. Nobody else includes this, but tests.
 */

#pragma once

#include <adwaita.h>

#include "app/rw-canvas-part.h"
#include "app/rw-canvas-picture.h"
#include "app/rw-canvas.h"
#include "app/rw-type-ahead.h"

G_BEGIN_DECLS

struct _RwCanvas
{
  GtkWidget        parent_instance;

  /* Owned */
  RwSession       *session;        /* (nullable) */
  GSignalGroup    *session_signals;
  RwPangoMeasurer *text;
  RwCanvasPicture *picture;
  AdwAnimation    *animation;      /* drives the picture's progress */
  GPtrArray       *parts;          /* (element-type RwCanvasPart): the children,
                                    * same order as the scene's parts */
  GskRenderNode   *selection;      /* (nullable): outline of the selection */

  /* The roving focus */
  double           focus_angle;    /* where the sectors were last walked */
  RwTypeAhead     *type_ahead;     /* (owned) */
  int              typed;          /* where typing led last, or −1 */

  /* What the next frame must do */
  guint            before_layout_id;
  gboolean         scene_is_stale;
  gboolean         recolor;        /* … and lead the colours there */
  gboolean         jump;           /* … or not, whatever else was asked */
};

/* rw-canvas-scene.c */
void          rw_canvas_update_scene     (RwCanvas         *self,
                                          int               width,
                                          int               height);

/* rw-canvas-focus.c */
gboolean      rw_canvas_focus            (GtkWidget        *widget,
                                          GtkDirectionType  direction);
gboolean      rw_canvas_grab_focus       (GtkWidget        *widget);
gboolean      rw_canvas_focus_part       (RwCanvas         *self,
                                          int               index);
RwCanvasPart *rw_canvas_get_focused_part (RwCanvas         *self);
void          rw_canvas_restore_focus    (RwCanvas         *self,
                                          const char       *layer_id);
int           rw_canvas_find_in_layer    (const RwScene    *scene,
                                          int               layer,
                                          double            angle);
int           rw_canvas_find_next        (const RwScene    *scene,
                                          int               current,
                                          GtkDirectionType  direction,
                                          double            angle,
                                          gboolean          mirrored);

/* rw-canvas-type.c */
gboolean      rw_canvas_type             (RwCanvas         *self,
                                          gunichar          letter,
                                          guint32           time_ms);

/* rw-canvas-selection.c */
gboolean      rw_canvas_part_matches     (const RwScenePart *part,
                                          const char        *layer_id,
                                          const char        *workload_id);
void          rw_canvas_sync_selection   (RwCanvas          *self);
void          rw_canvas_select_part      (RwCanvas          *self,
                                          const RwScenePart *part);
gboolean      rw_canvas_clear_selection  (RwCanvas          *self);
void          rw_canvas_snapshot_selection
                                         (RwCanvas          *self,
                                          GtkSnapshot       *snapshot);

/* rw-canvas-actions.c */
void          rw_canvas_class_install_actions
                                         (GtkWidgetClass    *widget_class);
void          rw_canvas_add_controllers  (RwCanvas          *self);

G_END_DECLS
