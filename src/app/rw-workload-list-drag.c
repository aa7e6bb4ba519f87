/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Putting workloads elsewhere in their list by dragging them, or copying them
 * into that of another window. A line shows between which rows they would stand.
 * The keys for it are Alt with Up and Down, and those of the clipboard.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

/* The item of the list that is around a row, where the line can be drawn. */
static GtkWidget *
get_item_widget (GtkWidget *row)
{
  return gtk_widget_get_parent (row);
}

static RwWorkloadList *
get_list (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, RW_TYPE_WORKLOAD_LIST);

  return list != NULL ? RW_WORKLOAD_LIST (list) : NULL;
}

static guint
find_position (RwWorkloadList *self,
               RwWorkload     *workload)
{
  GListModel *all = rw_workload_list_get_workloads (self);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RwWorkload) item = g_list_model_get_item (all, i);

      if (item == workload)
        return i;
    }

  return 0;
}

static void
show_line (GtkWidget *row,
           gboolean   shown,
           gboolean   after)
{
  GtkWidget *item = get_item_widget (row);

  gtk_widget_remove_css_class (item, "rw-drop-before");
  gtk_widget_remove_css_class (item, "rw-drop-after");
  if (shown)
    gtk_widget_add_css_class (item, after ? "rw-drop-after" : "rw-drop-before");
}

static gboolean
is_after (GtkWidget *row,
          double     y)
{
  return y > gtk_widget_get_height (row) / 2.0;
}

/* What is dragged is what is selected; a row that is not, is selected first. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *row)
{
  RwWorkloadList *self = get_list (row);
  RwWorkload *workload = rw_workload_row_get_workload (RW_WORKLOAD_ROW (row));
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (self == NULL || workload == NULL)
    return NULL;

  selected = rw_workload_list_dup_selected (self);
  g_ptr_array_add (one, workload);
  if (!g_ptr_array_find (selected, workload, NULL))
    rw_workload_list_select_workloads (self, one);

  return gdk_content_provider_new_typed (RW_TYPE_WORKLOAD_LIST, self);
}

/* The name of what is dragged, or how many. */
static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          GtkWidget     *row)
{
  RwWorkloadList *self = get_list (row);
  RwWorkload *workload = rw_workload_row_get_workload (RW_WORKLOAD_ROW (row));
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (selected->len == 1)
    text = g_strdup (rw_workload_get_name (workload));
  else
    text = g_strdup_printf (ngettext ("%u workload", "%u workloads",
                                      selected->len), selected->len);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "rw-dragged");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)),
                           label);
}

static RwWorkloadList *
get_source (const GValue *value)
{
  if (value == NULL || !G_VALUE_HOLDS (value, RW_TYPE_WORKLOAD_LIST))
    return NULL;

  return g_value_get_object (value);
}

/* Within a list things are moved, between two they are copied. */
static GdkDragAction
find_action (RwWorkloadList *self,
             RwWorkloadList *source)
{
  if (self == NULL || source == NULL)
    return 0;
  if (source == self)
    return rw_workload_list_can_move (self) ? GDK_ACTION_MOVE : 0;

  return rw_workload_list_is_editable (self) ? GDK_ACTION_COPY : 0;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           GtkWidget     *row)
{
  GdkDragAction action =
    find_action (get_list (row), get_source (gtk_drop_target_get_value (target)));

  show_line (row, action != 0, is_after (row, y));
  return action;
}

static void
leave_cb (GtkDropTarget *target,
          GtkWidget     *row)
{
  show_line (row, FALSE, FALSE);
}

/* Where the first of @workloads will stand once those before @position are
 * taken out from there. */
static guint
count_before (RwWorkloadList *self,
              GPtrArray      *workloads,
              guint           position)
{
  GListModel *all = rw_workload_list_get_workloads (self);
  guint n = 0;

  for (guint i = 0; i < position; i++)
    {
      g_autoptr (RwWorkload) item = g_list_model_get_item (all, i);

      if (!g_ptr_array_find (workloads, item, NULL))
        n++;
    }

  return n;
}

static void
put (RwWorkloadList *self,
     RwWorkloadList *source,
     guint           position,
     const char     *group)
{
  g_autoptr (GPtrArray) selected = NULL;

  if (source != self)
    {
      rw_workload_list_take (self, source, position, group);
      return;
    }

  selected = rw_workload_list_dup_selected (self);
  rw_workload_list_move (self, selected, count_before (self, selected, position),
                         group);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *row)
{
  RwWorkloadList *self = get_list (row);
  RwWorkloadList *source = get_source (value);
  RwWorkload *workload = rw_workload_row_get_workload (RW_WORKLOAD_ROW (row));
  g_autofree char *group = NULL;

  show_line (row, FALSE, FALSE);
  if (workload == NULL || find_action (self, source) == 0)
    return FALSE;

  /* What is put beside a workload belongs to its group. */
  group = g_strdup (rw_workload_get_group (workload));
  put (self, source, find_position (self, workload) + (is_after (row, y) ? 1 : 0),
       group);
  return TRUE;
}

static GdkDragAction
end_motion_cb (GtkDropTarget  *target,
               double          x,
               double          y,
               RwWorkloadList *self)
{
  return find_action (self, get_source (gtk_drop_target_get_value (target)));
}

static gboolean
end_drop_cb (GtkDropTarget  *target,
             const GValue   *value,
             double          x,
             double          y,
             RwWorkloadList *self)
{
  RwWorkloadList *source = get_source (value);
  GListModel *all = rw_workload_list_get_workloads (self);

  if (find_action (self, source) == 0)
    return FALSE;

  put (self, source, g_list_model_get_n_items (all), NULL);
  return TRUE;
}

static GtkDropTarget *
make_target (void)
{
  GtkDropTarget *target = gtk_drop_target_new (RW_TYPE_WORKLOAD_LIST,
                                               GDK_ACTION_MOVE
                                                 | GDK_ACTION_COPY);

  /* Where something comes from decides what becomes of it. */
  gtk_drop_target_set_preload (target, TRUE);
  return target;
}

/**
 * rw_workload_list_init_drag:
 * @row: a new row of a list of workloads
 *
 * Lets a row be dragged, and others be dropped on it.
 */
void
rw_workload_list_init_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = make_target ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/**
 * rw_workload_list_init_drop:
 * @self: a new list
 *
 * Lets workloads be dropped below the last row, or where there is none.
 */
void
rw_workload_list_init_drop (RwWorkloadList *self)
{
  GtkDropTarget *target = make_target ();

  g_signal_connect (target, "motion", G_CALLBACK (end_motion_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (end_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->pages),
                             GTK_EVENT_CONTROLLER (target));
}
