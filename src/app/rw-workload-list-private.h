/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The insides of the list of workloads, for the files it is made of.
 */

#pragma once

#include "app/rw-workload-list.h"
#include "app/rw-workload-row.h"
#include "core/rw-find.h"

G_BEGIN_DECLS

struct _RwWorkloadList
{
  AdwBin              parent_instance;

  /* Template children */
  GtkLabel           *title;
  GtkToggleButton    *find_button;
  GtkRevealer        *find_revealer;
  GtkEditable        *find_entry;
  GtkLabel           *find_count;
  GtkStack           *pages;
  GtkWidget          *workloads;  /* around view */
  GtkListView        *view;
  GtkMultiSelection  *selection;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;
  GtkWidget          *others;     /* around others_view */
  GtkListView        *others_view;
  GtkSingleSelection *others_model;

  /* Children made when they are needed */
  GtkWidget          *menu;       /* (nullable): what can be done here */
  GMenu              *group_menu; /* (nullable) (owned): the groups in it */

  /* Owned */
  RwSession          *session;    /* (nullable) */
  GSignalGroup       *session_signals;
  GPtrArray          *bound;      /* of borrowed GtkListItem that show something */
  RwFind             *find;       /* (nullable): while there is a search */
  GPtrArray          *hits;       /* (nullable): of RwFindHit, what was found */
  GHashTable         *hit_of;     /* (nullable): borrowed RwWorkload of the
                                   * scenario to borrowed RwFindHit */
  char               *group;      /* of all that is selected; "" for none, " "
                                   * where they differ */
  GListStore         *other_hits; /* of RwFoundItem: what is no row of view */

  /* Borrowed, with a weak pointer */
  GtkWidget          *focus_before; /* (nullable): the search */

  /* Borrowed constant */
  const char         *model_id;   /* of all that is selected; "" for none */

  guint               current;    /* of hits, counted from 1; 0 for none yet */
  gboolean            updating;   /* the list follows the session, not a person */
};

/* The list and what is selected in it. */
GListModel    *rw_workload_list_get_workloads    (RwWorkloadList *self);
void           rw_workload_list_select_workloads (RwWorkloadList *self,
                                                  GPtrArray      *workloads);
void           rw_workload_list_update_page      (RwWorkloadList *self);
void           rw_workload_list_update_actions   (RwWorkloadList *self);
void           rw_workload_list_tell             (RwWorkloadList *self,
                                                  const char     *text);

/* Its rows. */
void           rw_workload_list_init_rows        (RwWorkloadList *self);
void           rw_workload_list_update_rows      (RwWorkloadList *self);
RwWorkloadRow *rw_workload_list_find_row         (RwWorkloadList *self,
                                                  RwWorkload     *workload);
void           rw_workload_list_focus_workload   (RwWorkloadList *self,
                                                  RwWorkload     *workload);
void           rw_workload_list_focus_position   (RwWorkloadList *self,
                                                  guint           position);

/* The search. */
void           rw_workload_list_class_init_find  (GtkWidgetClass *widget_class);
void           rw_workload_list_init_find        (RwWorkloadList *self);
void           rw_workload_list_dispose_find     (RwWorkloadList *self);
void           rw_workload_list_update_find      (RwWorkloadList *self);
gboolean       rw_workload_list_is_finding       (RwWorkloadList *self);
char          *rw_workload_list_dup_passage      (RwWorkloadList *self,
                                                  RwWorkload     *workload)
  G_GNUC_WARN_UNUSED_RESULT;

/* Edits. */
void           rw_workload_list_class_init_edit  (GtkWidgetClass *widget_class);
void           rw_workload_list_update_edit      (RwWorkloadList *self);
gboolean       rw_workload_list_is_editable      (RwWorkloadList *self);
guint          rw_workload_list_find_place       (RwWorkloadList *self);
gboolean       rw_workload_list_can_move         (RwWorkloadList *self);
void           rw_workload_list_move             (RwWorkloadList *self,
                                                  GPtrArray      *workloads,
                                                  guint           position,
                                                  const char     *group);
void           rw_workload_list_rename_workload  (RwWorkloadList *self,
                                                  RwWorkload     *workload,
                                                  const char     *name);

/* The menu, and what its items stand on. */
void           rw_workload_list_class_init_menu  (GtkWidgetClass *widget_class);
void           rw_workload_list_init_menu        (RwWorkloadList *self);
void           rw_workload_list_dispose_menu     (RwWorkloadList *self);
const char    *rw_workload_list_find_model_id    (RwWorkloadList *self);
void           rw_workload_list_set_model_id     (RwWorkloadList *self,
                                                  const char     *id);
const char    *rw_workload_list_find_group       (RwWorkloadList *self);
void           rw_workload_list_set_group        (RwWorkloadList *self,
                                                  const char     *group);

/* Owners. */
void           rw_workload_list_class_init_owner (GtkWidgetClass *widget_class);

/* The clipboard. */
void           rw_workload_list_class_init_clipboard
                                                 (GtkWidgetClass *widget_class);
void           rw_workload_list_init_clipboard   (RwWorkloadList *self);
void           rw_workload_list_update_clipboard (RwWorkloadList *self);
void           rw_workload_list_take             (RwWorkloadList *self,
                                                  RwWorkloadList *other,
                                                  guint           position,
                                                  const char     *group);

/* Dragging. */
void           rw_workload_list_init_drag        (GtkWidget      *row);
void           rw_workload_list_init_drop        (RwWorkloadList *self);

G_END_DECLS
