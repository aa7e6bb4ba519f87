/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workloads of the list on the clipboard. The controls that belong to a workload
 * alone go with it, as they do when it is removed.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

#include "app/rw-items.h"
#include "core/rw-clipboard.h"
#include "core/rw-control.h"
#include "core/rw-edit.h"
#include "core/rw-scenario.h"

static gboolean
copy (RwWorkloadList *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);

  if (selected->len == 0)
    return FALSE;

  rw_items_copy_workloads (GTK_WIDGET (self), scenario, selected);
  return TRUE;
}

static void
copy_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  copy (RW_WORKLOAD_LIST (widget));
}

static void
cut_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  if (copy (RW_WORKLOAD_LIST (widget)))
    gtk_widget_activate_action (widget, "workloads.remove", NULL);
}

static void
pasted_cb (GPtrArray *workloads,
           gpointer   data)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (data);

  if (workloads->len == 0)
    return;

  rw_workload_list_stop_find (self);
  rw_workload_list_select_workloads (self, workloads);
  rw_workload_list_focus_workload (self, g_ptr_array_index (workloads, 0));
}

static void
paste_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);

  rw_items_paste (widget, self->session,
                  rw_workload_list_find_place (self), pasted_cb, self);
}

static void
clipboard_changed_cb (RwWorkloadList *self)
{
  rw_workload_list_update_clipboard (self);
}

/**
 * rw_workload_list_class_init_clipboard:
 * @widget_class: the class of the list
 *
 * Installs the actions of the clipboard.
 */
void
rw_workload_list_class_init_clipboard (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "workloads.cut", NULL, cut_cb);
  gtk_widget_class_install_action (widget_class, "workloads.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "workloads.paste", NULL,
                                   paste_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, GDK_CONTROL_MASK,
                                       "workloads.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "workloads.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "workloads.paste", NULL);
}

/**
 * rw_workload_list_init_clipboard:
 * @self: a new list
 *
 * Watches what is on the clipboard.
 */
void
rw_workload_list_init_clipboard (RwWorkloadList *self)
{
  g_signal_connect_object (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                           "changed", G_CALLBACK (clipboard_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rw_workload_list_update_clipboard:
 * @self: a list
 *
 * Enables what can be done with what is selected and what is on the clipboard.
 */
void
rw_workload_list_update_clipboard (RwWorkloadList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  gboolean some = !gtk_bitset_is_empty (selected);
  gboolean editable = rw_workload_list_is_editable (self);

  gtk_widget_action_set_enabled (widget, "workloads.cut", some && editable);
  gtk_widget_action_set_enabled (widget, "workloads.copy", some);
  gtk_widget_action_set_enabled (widget, "workloads.paste",
                                 editable && rw_items_can_paste (widget));
}

/**
 * rw_workload_list_take:
 * @self: a list
 * @other: the list of another window
 * @position: where the first of them will stand
 * @group: (nullable): the name of the group that they join, "" for none; %NULL
 *   to leave each in its own
 *
 * Copies what is selected in another list, as the clipboard would.
 */
void
rw_workload_list_take (RwWorkloadList *self,
                       RwWorkloadList *other,
                       guint           position,
                       const char     *group)
{
  RwHistory *history = rw_session_get_history (self->session);
  RwScenario *scenario = rw_session_get_scenario (self->session);
  RwScenario *source = rw_session_get_scenario (other->session);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (other);
  g_autoptr (GPtrArray) controls =
    rw_items_collect_controls (source, selected);
  g_autoptr (GBytes) bytes = rw_clipboard_write (source, selected, controls);
  g_autoptr (GPtrArray) taken = NULL;

  rw_history_begin (history, _("Copy Workloads"), NULL);
  if (rw_edit_paste (history, scenario, bytes, position, &taken, NULL)
      && group != NULL)
    rw_edit_set_group (history, scenario, taken, group);
  rw_history_end (history);
  if (taken != NULL)
    pasted_cb (taken, self);
}
