/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The insides of the outline, for the files it is made of.
 */

#pragma once

#include "app/rw-outline-item.h"
#include "app/rw-outline-row.h"
#include "app/rw-outline.h"
#include "app/rw-type-ahead.h"
#include "core/rw-speech.h"

G_BEGIN_DECLS

/** RwOutlineRing: whose a ring is over all workloads. */
typedef struct
{
  gboolean counted;
  gboolean differs;
  RwOwner  owner;
  guint    counts[RW_N_OWNERS];
} RwOutlineRing;

struct _RwOutline
{
  GtkWidget           parent_instance;

  /* Template children */
  GtkLabel           *title;
  GtkLabel           *subtitle;
  GtkListView        *view;
  GtkSingleSelection *selection;

  /* A child made when it is needed */
  GtkWidget          *menu;       /* (nullable) */

  /* Owned */
  RwSession          *session;    /* (nullable) */
  GSignalGroup       *session_signals;
  GListStore         *roots;      /* of RwOutlineItem: the rings */
  GtkTreeListModel   *tree;       /* (nullable): the rings and what is in them */
  GPtrArray          *bound;      /* of borrowed GtkListItem that show something */
  RwTypeAhead        *type_ahead;

  /* What the rows were told by, until something changes */
  RwSpeech           *speech;     /* (nullable) */
  GArray             *rings;      /* of RwOutlineRing, by position */

  /* What the lists were made of */
  const RwLayerSet   *layers;     /* (borrowed) (nullable) */
  RwScenario         *scenario;   /* (owned) (nullable) */
  gboolean            by_workload;

  gboolean            stale;      /* something changed while nobody saw it */
  gboolean            updating;   /* the list follows the session, not a person */
};

/* rw-outline.c */
GtkTreeListRow *rw_outline_dup_selected      (RwOutline      *self)
  G_GNUC_WARN_UNUSED_RESULT;
RwOutlineItem  *rw_outline_dup_selected_item (RwOutline      *self)
  G_GNUC_WARN_UNUSED_RESULT;
void            rw_outline_select_position   (RwOutline      *self,
                                              guint           position);
void            rw_outline_update_rows       (RwOutline      *self);

/* rw-outline-text.c */
void            rw_outline_forget_texts      (RwOutline      *self);
void            rw_outline_show_row          (RwOutline      *self,
                                              RwOutlineRow   *row,
                                              GtkTreeListRow *item);

/* rw-outline-keys.c */
void            rw_outline_install_keys      (GtkWidgetClass *widget_class);
void            rw_outline_init_keys         (RwOutline      *self);

/* rw-outline-menu.c */
void            rw_outline_install_menu      (GtkWidgetClass *widget_class);
void            rw_outline_init_menu         (RwOutline      *self);
void            rw_outline_update_menu       (RwOutline      *self);

G_END_DECLS
