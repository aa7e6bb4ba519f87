/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the inspector share.
 */

#pragma once

#include "app/rw-facts.h"
#include "app/rw-inspector.h"
#include "app/rw-owner-badge.h"
#include "app/rw-section.h"
#include "app/rw-text-field.h"

G_BEGIN_DECLS

struct _RwInspector
{
  GtkWidget          parent_instance;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkWidget         *verdict;     /* around the next three */
  RwOwnerBadge      *badge;
  GtkLabel          *owner;
  GtkLabel          *reason;
  RwSection         *form;        /* what the workload is */
  RwSection         *exception;
  RwSection         *parts;
  RwSection         *owners;
  RwSection         *workloads;
  RwSection         *rows;
  RwSection         *controls;
  RwSection         *note;
  RwSection         *about;
  RwSection         *guidance;
  RwSection         *safeguards;  /* the catalogue's, for the layer */
  RwSection         *edition;
  GtkWidget         *hint;

  /* Owned */
  RwSession         *session;     /* (nullable) */
  GSignalGroup      *session_signals;

  char              *focus_id;    /* (nullable): control to focus after it */
  char              *parts_of;    /* (nullable): whose fields of parts are
                                   * shown */

  guint              update_id;   /* source of the update to come, or 0 */
};

/**
 * RwInspectorText:
 *
 * A text that is edited in a row. The functions are given the object that has
 * it, and the layer that it is about, which may be %NULL.
 */
typedef struct
{
  const char     *id;
  const char     *title;  /* translatable */
  RwTextFieldKind kind;
  RwTextCheck     check;  /* (nullable) */
  const char    *(*get) (GObject     *object,
                         const char  *layer_id);
  void           (*set) (RwInspector *inspector,
                         GObject     *object,
                         const char  *layer_id,
                         const char  *text);
} RwInspectorText;

/** RwInspectorList: what is chosen in a row; likewise. */
typedef struct
{
  const char  *id;
  const char  *title;  /* translatable */
  char      **(*list_names) (RwInspector *inspector,
                             GObject     *object,
                             const char  *layer_id);
  guint       (*get)        (RwInspector *inspector,
                             GObject     *object,
                             const char  *layer_id);
  void        (*set)        (RwInspector *inspector,
                             GObject     *object,
                             const char  *layer_id,
                             guint        index);
} RwInspectorList;

/* rw-inspector-fields.c */
RwHistory  *rw_inspector_get_history   (RwInspector   *self);
gboolean    rw_inspector_get_editable  (RwInspector   *self);
void        rw_inspector_add_text      (RwInspector   *self,
                                        RwSection     *section,
                                        const RwInspectorText *text,
                                        gpointer       object,
                                        const char    *layer_id,
                                        gboolean       inner);
void        rw_inspector_add_list      (RwInspector   *self,
                                        RwSection     *section,
                                        const RwInspectorList *list,
                                        gpointer       object,
                                        const char    *layer_id,
                                        gboolean       inner);
void        rw_inspector_add_action    (RwSection     *section,
                                        const char    *label,
                                        const char    *icon_name,
                                        const char    *action,
                                        const char    *target,
                                        gboolean       inner);

/* rw-inspector-workload.c */
void        rw_inspector_fill_workload (RwInspector   *self,
                                        RwWorkload    *workload);
void        rw_inspector_install_workload
                                       (GtkWidgetClass *widget_class);

/* rw-inspector-owner.c */
void        rw_inspector_fill_owner    (RwInspector   *self,
                                        const RwLayer *layer,
                                        RwWorkload    *workload,
                                        const RwOwnership *ownership);
void        rw_inspector_install_owner (GtkWidgetClass *widget_class);

/* rw-inspector-parts.c */
void        rw_inspector_init_parts (RwInspector   *self);
void        rw_inspector_fill_parts    (RwInspector   *self,
                                        const RwLayer *layer,
                                        RwWorkload    *workload,
                                        const RwOwnership *ownership);
void        rw_inspector_install_parts (GtkWidgetClass *widget_class);

/* rw-inspector-controls.c */
void        rw_inspector_fill_controls (RwInspector   *self,
                                        const char    *layer_id,
                                        RwWorkload    *workload);
void        rw_inspector_install_controls
                                       (GtkWidgetClass *widget_class);

/* rw-inspector-clipboard.c */
void        rw_inspector_install_clipboard
                                       (GtkWidgetClass *widget_class);

/* rw-inspector-control-fields.c */
void        rw_inspector_fill_control  (RwInspector   *self,
                                        RwControl     *control);

/* rw-inspector.c */
void        rw_inspector_tell_removed  (RwInspector   *self,
                                        const char    *text);
RwWorkload *rw_inspector_find_workload (RwInspector   *self);

/* rw-inspector-satellite.c */
void        rw_inspector_fill_satellite
                                       (RwInspector   *self,
                                        const RwLayer *satellite);

/* rw-inspector-layer.c */
void        rw_inspector_fill_layer    (RwInspector   *self,
                                        const RwLayer *layer,
                                        RwWorkload    *workload);

/* rw-inspector-estate.c */
void        rw_inspector_fill_overview (RwInspector   *self);

/* rw-inspector-knowledge.c */
void        rw_inspector_get_reader    (RwInspector   *self,
                                        RwFactReader  *out_reader);
void        rw_inspector_add_facts     (RwSection     *section,
                                        GPtrArray     *facts,
                                        gboolean       inner);
void        rw_inspector_tell_layer    (RwInspector   *self,
                                        const RwLayer *layer,
                                        RwWorkload    *workload);
void        rw_inspector_tell_satellite
                                       (RwInspector   *self,
                                        const RwLayer *satellite);
void        rw_inspector_tell_service  (RwInspector   *self,
                                        RwWorkload    *workload);
void        rw_inspector_tell_edition  (RwInspector   *self);

/* rw-inspector-rows.c */
const char *rw_inspector_name_owner    (RwInspector   *self,
                                        RwOwner        owner);
void        rw_inspector_set_verdict   (RwInspector   *self,
                                        RwOwner        owner,
                                        const char    *reason);
void        rw_inspector_add_owner_row (RwInspector   *self,
                                        RwSection     *section,
                                        const char    *title,
                                        const char    *text,
                                        RwOwner        owner);
void        rw_inspector_add_link_row  (RwSection     *section,
                                        const char    *title,
                                        const char    *text,
                                        const char    *address);
void        rw_inspector_add_cells_row (RwInspector   *self,
                                        RwSection     *section,
                                        const RwResponsibility *row,
                                        int            model);
char       *rw_inspector_dup_service   (RwInspector   *self,
                                        RwWorkload    *workload) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
