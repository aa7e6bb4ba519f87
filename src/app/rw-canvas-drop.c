/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is dragged to the diagram. A control goes to the ring it is dropped on,
 * and to the workload of the sector. Workloads of the list beside it take the
 * place of the sector they are dropped on; on a ring that is not cut, where they
 * have no place, they are looked at. Those of another window are copied. The part
 * that would take it is outlined. By keys: the control's layer is chosen in the
 * inspector, and Alt with Left and Right move a workload.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

#include <glib/gi18n.h>

#include "app/rw-items.h"
#include "app/rw-workload-list.h"
#include "core/rw-clipboard.h"
#include "core/rw-control.h"
#include "core/rw-edit.h"

static void
mark (RwCanvas *self,
      int       index)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (self->parts, i);

      if ((int) i == index)
        gtk_widget_set_state_flags (part, GTK_STATE_FLAG_DROP_ACTIVE, FALSE);
      else
        gtk_widget_unset_state_flags (part, GTK_STATE_FLAG_DROP_ACTIVE);
    }
}

static RwScenario *
get_scenario (RwCanvas *self)
{
  return self->session != NULL ? rw_session_get_scenario (self->session) : NULL;
}

static gboolean
is_own (RwCanvas       *self,
        RwWorkloadList *list)
{
  return rw_workload_list_get_session (list) == self->session;
}

/* Within a window things are moved, between two they are copied. */
static GdkDragAction
find_action (RwCanvas     *self,
             const GValue *value,
             int           hit)
{
  gpointer object;

  if (value == NULL || hit < 0 || !rw_canvas_is_editable (self))
    return 0;

  object = g_value_get_object (value);
  if (RW_IS_CONTROL (object))
    return rw_scenario_find_control (get_scenario (self),
                                     rw_control_get_id (object)) == object
             ? GDK_ACTION_MOVE : 0;
  if (RW_IS_WORKLOAD_LIST (object))
    return is_own (self, object) ? GDK_ACTION_MOVE : GDK_ACTION_COPY;

  return 0;
}

static const char *
name_layer (RwCanvas   *self,
            const char *layer_id)
{
  return rw_layer_set_find_layer (rw_session_get_edition (self->session)->layer_set,
                                  layer_id)->name;
}

static gboolean
drop_control (RwCanvas          *self,
              RwControl         *control,
              const RwScenePart *part)
{
  RwHistory *history = rw_session_get_history (self->session);
  RwScenario *scenario = get_scenario (self);
  g_autofree char *layer_id = g_strdup (part->layer_id);
  g_autofree char *workload_id = g_strdup (part->workload_id);
  g_autofree char *text = NULL;
  gboolean changed;

  /* Translators: a control, and a ring. */
  text = g_strdup_printf (_("“%s” moved to %s"), rw_control_get_name (control),
                          name_layer (self, layer_id));
  rw_history_begin (history, _("Move Control"), NULL);
  changed = rw_edit_set_control_layer (history, scenario, control, layer_id);
  if (workload_id != NULL)
    changed |= rw_edit_set_control_workload (history, scenario, control,
                                             workload_id);
  rw_history_end (history);
  if (!changed)
    return FALSE;

  rw_session_select (self->session, layer_id,
                     workload_id != NULL
                       ? workload_id
                       : rw_session_get_selected_workload (self->session));
  g_signal_emit_by_name (self, "done", text);
  return TRUE;
}

static guint
find_position (RwCanvas          *self,
               const RwScenePart *part)
{
  GListModel *all = rw_scenario_get_workloads (get_scenario (self));
  RwWorkload *workload = part->workload_id != NULL
                           ? rw_scenario_find_workload (get_scenario (self),
                                                        part->workload_id)
                           : NULL;
  guint position = RW_EDIT_END;

  if (workload != NULL)
    g_list_store_find (G_LIST_STORE (all), workload, &position);

  return position;
}

static gboolean
copy_workloads (RwCanvas       *self,
                RwWorkloadList *list,
                GPtrArray      *workloads,
                guint           position)
{
  RwScenario *source =
    rw_session_get_scenario (rw_workload_list_get_session (list));
  g_autoptr (GPtrArray) controls = rw_items_collect_controls (source, workloads);
  g_autoptr (GBytes) bytes = rw_clipboard_write (source, workloads, controls);
  g_autoptr (GPtrArray) copies = NULL;

  return rw_edit_paste (rw_session_get_history (self->session),
                        get_scenario (self), bytes, position, &copies, NULL);
}

static gboolean
drop_workloads (RwCanvas          *self,
                RwWorkloadList    *list,
                const RwScenePart *part)
{
  g_autoptr (GPtrArray) workloads = rw_workload_list_dup_selected (list);
  g_autofree char *layer_id = g_strdup (part->layer_id);
  guint position = find_position (self, part);

  if (workloads->len == 0)
    return FALSE;
  if (!is_own (self, list))
    return copy_workloads (self, list, workloads, position);

  if (position != RW_EDIT_END)
    rw_edit_move_workloads (rw_session_get_history (self->session),
                            get_scenario (self), workloads, position);
  rw_session_select (self->session, layer_id,
                     rw_workload_get_id (workloads->pdata[0]));
  return TRUE;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           RwCanvas      *self)
{
  int hit = rw_canvas_hit (self, x, y);
  GdkDragAction action =
    find_action (self, gtk_drop_target_get_value (target), hit);

  mark (self, action != 0 ? hit : -1);
  return action;
}

static void
leave_cb (GtkDropTarget *target,
          RwCanvas      *self)
{
  mark (self, -1);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         RwCanvas      *self)
{
  int hit = rw_canvas_hit (self, x, y);
  const RwScenePart *part;
  gpointer object;

  mark (self, -1);
  if (find_action (self, value, hit) == 0)
    return FALSE;

  part = rw_scene_get_part (rw_canvas_get_scene (self), (guint) hit);
  object = g_value_get_object (value);

  return RW_IS_CONTROL (object) ? drop_control (self, object, part)
                                : drop_workloads (self, object, part);
}

/**
 * rw_canvas_add_drop:
 * @self: a canvas that is being made
 *
 * Lets workloads and controls be dropped.
 */
void
rw_canvas_add_drop (RwCanvas *self)
{
  GType types[] = { RW_TYPE_WORKLOAD_LIST, RW_TYPE_CONTROL };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID,
                                               GDK_ACTION_MOVE | GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
