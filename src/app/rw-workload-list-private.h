/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The insides of the list of workloads, for the files it is made of.
 */

#pragma once

#include "app/rw-workload-list.h"
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

  /* Owned */
  RwSession          *session;    /* (nullable) */
  GSignalGroup       *session_signals;
  GPtrArray          *bound;      /* of borrowed GtkListItem that show something */
  RwFind             *find;       /* (nullable): while there is a search */
  GPtrArray          *hits;       /* (nullable): of RwFindHit, what was found */
  GHashTable         *hit_of;     /* (nullable): borrowed RwWorkload of the
                                   * scenario to borrowed RwFindHit */
  GListStore         *other_hits; /* of RwFoundItem: what is no row of view */

  /* Borrowed, with a weak pointer */
  GtkWidget          *focus_before; /* (nullable): the search */

  guint               current;    /* of hits, counted from 1; 0 for none yet */
  gboolean            updating;   /* the list follows the session, not a person */
};

GListModel *rw_workload_list_get_workloads  (RwWorkloadList  *self);
void        rw_workload_list_update_page    (RwWorkloadList  *self);
void        rw_workload_list_update_row     (RwWorkloadList  *self,
                                             GtkListItem     *item);

void        rw_workload_list_class_init_find (GtkWidgetClass *widget_class);
void        rw_workload_list_init_find      (RwWorkloadList  *self);
void        rw_workload_list_dispose_find   (RwWorkloadList  *self);
void        rw_workload_list_update_find    (RwWorkloadList  *self);
gboolean    rw_workload_list_is_finding     (RwWorkloadList  *self);
char       *rw_workload_list_dup_passage    (RwWorkloadList  *self,
                                             RwWorkload      *workload)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
