/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the list of workloads: made, filled and found. A list of any
 * length has only as many as can be seen.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

static void
renamed_cb (RwWorkloadRow  *row,
            const char     *name,
            RwWorkloadList *self)
{
  RwWorkload *workload = rw_workload_row_get_workload (row);

  if (workload != NULL)
    rw_workload_list_rename_workload (self, workload, name);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          RwWorkloadList           *self)
{
  GtkWidget *row = rw_workload_row_new ();

  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, 0);
  rw_workload_list_init_drag (row);
  gtk_list_item_set_child (item, row);
}

static const char *
get_group (RwWorkloadList *self,
           guint           position)
{
  g_autoptr (RwWorkload) workload =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  /* The list keeps it. */
  return workload != NULL ? rw_workload_get_group (workload) : "";
}

/* What begins with a row: its group, or what belongs to none after one. */
static const char *
find_heading (RwWorkloadList *self,
              guint           position)
{
  const char *group = get_group (self, position);
  const char *before = position > 0 ? get_group (self, position - 1) : "";

  if (g_str_equal (group, before))
    return NULL;

  return group[0] != '\0' ? group : _("No Group");
}

static void
show (RwWorkloadList *self,
      GtkListItem    *item)
{
  RwWorkload *workload = RW_WORKLOAD (gtk_list_item_get_item (item));
  g_autofree char *passage = rw_workload_list_dup_passage (self, workload);

  rw_workload_row_show (RW_WORKLOAD_ROW (gtk_list_item_get_child (item)),
                        workload, rw_session_get_catalogue (self->session),
                        passage);
  rw_workload_row_set_heading (RW_WORKLOAD_ROW (gtk_list_item_get_child (item)),
                               find_heading (self,
                                             gtk_list_item_get_position (item)));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         RwWorkloadList           *self)
{
  g_ptr_array_add (self->bound, item);
  show (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           RwWorkloadList           *self)
{
  g_ptr_array_remove_fast (self->bound, item);
  rw_workload_row_show (RW_WORKLOAD_ROW (gtk_list_item_get_child (item)),
                        NULL, NULL, NULL);
}

static void
focus_row (RwWorkloadRow *row)
{
  GtkWidget *item = row != NULL ? gtk_widget_get_parent (GTK_WIDGET (row)) : NULL;

  if (item != NULL)
    gtk_widget_grab_focus (item);
}

static guint
find_position (RwWorkloadList *self,
               RwWorkload     *workload)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (RwWorkload) item = g_list_model_get_item (model, i);

      if (item == workload)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * rw_workload_list_init_rows:
 * @self: a new list
 *
 * Gets ready to make rows.
 */
void
rw_workload_list_init_rows (RwWorkloadList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->view, factory);
}

/**
 * rw_workload_list_update_rows:
 * @self: a list
 *
 * Shows in the rows what a search has found in their workloads, and which of
 * them begin a group.
 */
void
rw_workload_list_update_rows (RwWorkloadList *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show (self, g_ptr_array_index (self->bound, i));
}

/**
 * rw_workload_list_find_row:
 * @self: a list
 * @workload: one of its workloads
 *
 * Finds the row of a workload, after moving there.
 *
 * Returns: (transfer none) (nullable): its row, or %NULL where it is filtered
 *   out
 */
RwWorkloadRow *
rw_workload_list_find_row (RwWorkloadList *self,
                           RwWorkload     *workload)
{
  guint position = find_position (self, workload);

  if (position == GTK_INVALID_LIST_POSITION)
    return NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item",
                              "u", position);
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      if (gtk_list_item_get_item (item) == workload)
        return RW_WORKLOAD_ROW (gtk_list_item_get_child (item));
    }

  return NULL;
}

/**
 * rw_workload_list_focus_workload:
 * @self: a list
 * @workload: one of its workloads
 *
 * Gives the keyboard to the row of a workload.
 */
void
rw_workload_list_focus_workload (RwWorkloadList *self,
                                 RwWorkload     *workload)
{
  focus_row (rw_workload_list_find_row (self, workload));
}

/**
 * rw_workload_list_focus_position:
 * @self: a list
 * @position: where; beyond the end is the end
 *
 * Selects the workload in a place, where there is one, and gives the keyboard
 * to its row.
 */
void
rw_workload_list_focus_position (RwWorkloadList *self,
                                 guint           position)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (model);
  g_autoptr (RwWorkload) workload = NULL;

  if (n == 0)
    return;

  position = MIN (position, n - 1);
  workload = g_list_model_get_item (model, position);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (model), position, TRUE);
  rw_workload_list_focus_workload (self, workload);
}
