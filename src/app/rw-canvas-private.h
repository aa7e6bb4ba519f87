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
  RwSession       *preview;        /* (nullable): is shown instead */
  GSignalGroup    *session_signals;
  GSignalGroup    *lens_signals;   /* of the session's lens */
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

  /* The ring that stands out, see rw-canvas-hover.c */
  char            *hovered;        /* (nullable): its layer */
  GPtrArray       *veils;          /* (nullable): what lies over the others */
  AdwAnimation    *fade;
  double           veil;           /* 0 none, 1 all of it */
  guint            rest_id;        /* waits for the pointer to rest */

  GtkWidget       *menu;           /* (nullable): until it is opened */

  /* What is seen, see rw-canvas-view.c */
  double           zoom;           /* of the lens */
  int              offset_x;       /* what of the picture as it is shown lies */
  int              offset_y;       /* at the canvas's corner, px */

  /* Moving it */
  GtkGesture      *pinch;          /* (not owned) */
  double           pinch_zoom;     /* where the fingers began */
  double           pinch_x;        /* between the fingers, px */
  double           pinch_y;
  double           pointer_x;      /* px */
  double           pointer_y;
  double           drag_x;         /* so far the picture has followed, px */
  double           drag_y;
  gboolean         dragging;
  gboolean         has_looked_inside;  /* the last click did */
  double           speed_x;        /* px a second, after letting go */
  double           speed_y;
  gint64           glide_time;     /* µs */
  guint            glide_id;

  /* What the next frame must do */
  guint            before_layout_id;
  gboolean         scene_is_stale;
  gboolean         recolor;        /* … and lead the colours there */
  gboolean         jump;           /* … or not, whatever else was asked */

  guint            n_layouts;      /* scenes that were made, so far */
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
                                          const char        *workload_id,
                                          const char        *group_key);
void          rw_canvas_sync_selection   (RwCanvas          *self);
void          rw_canvas_select_part      (RwCanvas          *self,
                                          const RwScenePart *part);
gboolean      rw_canvas_clear_selection  (RwCanvas          *self);
void          rw_canvas_snapshot_selection
                                         (RwCanvas          *self,
                                          GtkSnapshot       *snapshot);

/* rw-canvas-view.c */
void          rw_canvas_class_install_view
                                         (GtkWidgetClass    *widget_class);
void          rw_canvas_sync_view        (RwCanvas          *self);
void          rw_canvas_zoom_at          (RwCanvas          *self,
                                          double             zoom,
                                          double             x,
                                          double             y);
gboolean      rw_canvas_pan              (RwCanvas          *self,
                                          double             dx,
                                          double             dy);
gboolean      rw_canvas_get_seen         (RwCanvas          *self,
                                          RwRect            *out_seen);
int           rw_canvas_hit              (RwCanvas          *self,
                                          double             x,
                                          double             y);
void          rw_canvas_reveal_part      (RwCanvas          *self,
                                          RwCanvasPart      *part);

void          rw_canvas_get_place        (RwCanvas          *self,
                                          RwCanvasPart      *part,
                                          RwRect            *out_place);

/* rw-canvas-hover.c */
void          rw_canvas_add_hover        (RwCanvas          *self);
void          rw_canvas_dispose_hover    (RwCanvas          *self);
void          rw_canvas_hover            (RwCanvas          *self,
                                          const char        *layer_id);
void          rw_canvas_forget_veils     (RwCanvas          *self);
void          rw_canvas_snapshot_veils   (RwCanvas          *self,
                                          GtkSnapshot       *snapshot);

/* rw-canvas-edit.c */
void          rw_canvas_class_install_edit
                                         (GtkWidgetClass    *widget_class);
RwWorkload   *rw_canvas_get_workload     (RwCanvas          *self);
gboolean      rw_canvas_is_editable      (RwCanvas          *self);
const char   *rw_canvas_find_owner       (RwCanvas          *self);
void          rw_canvas_set_owner        (RwCanvas          *self,
                                          const char        *id);
const char   *rw_canvas_find_model       (RwCanvas          *self);
void          rw_canvas_set_model        (RwCanvas          *self,
                                          const char        *id);

/* rw-canvas-drop.c */
void          rw_canvas_add_drop         (RwCanvas          *self);

/* rw-canvas-menu.c */
void          rw_canvas_class_install_menu
                                         (GtkWidgetClass    *widget_class);
void          rw_canvas_add_menu         (RwCanvas          *self);

/* rw-canvas-scroll.c */
void          rw_canvas_add_scrolling    (RwCanvas          *self);
void          rw_canvas_stop_scrolling   (RwCanvas          *self);

/* rw-canvas-actions.c */
void          rw_canvas_class_install_actions
                                         (GtkWidgetClass    *widget_class);
void          rw_canvas_add_controllers  (RwCanvas          *self);

G_END_DECLS
