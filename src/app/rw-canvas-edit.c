/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to what is selected in the diagram: its owner, its service
 * model, its place, the clipboard, and whether a layer is seen. Edits are
 * commands that can be undone; what is seen is the session's.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

#include <glib/gi18n.h>

#include "app/rw-items.h"
#include "core/rw-edit.h"

static RwHistory *
get_history (RwCanvas *self)
{
  return self->session != NULL ? rw_session_get_history (self->session) : NULL;
}

static RwScenario *
get_scenario (RwCanvas *self)
{
  return self->session != NULL ? rw_session_get_scenario (self->session) : NULL;
}

static const char *
get_layer (RwCanvas *self)
{
  return self->session != NULL ? rw_session_get_selected_layer (self->session)
                               : NULL;
}

static GPtrArray *
list_workload (RwCanvas *self)
{
  RwWorkload *workload = rw_canvas_get_workload (self);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  if (workload != NULL)
    g_ptr_array_add (list, g_object_ref (workload));

  return list;
}

static gboolean
find_position (RwCanvas   *self,
               RwWorkload *workload,
               guint      *out_position)
{
  GListModel *all = rw_scenario_get_workloads (get_scenario (self));

  return g_list_store_find (G_LIST_STORE (all), workload, out_position);
}

static void
set_hidden_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  const char *layer_id = g_variant_get_string (parameter, NULL);

  if (self->session != NULL)
    rw_session_set_layer_hidden (self->session, layer_id,
                                 g_str_equal (name, "canvas.hide-layer"));
}

/* By key: the ring that has the focus, else the one that is selected. */
static void
toggle_layer_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  RwCanvasPart *focused = rw_canvas_get_focused_part (self);
  g_autofree char *layer_id = g_strdup (
    focused != NULL ? rw_canvas_part_get_info (focused)->layer_id
                    : get_layer (self));

  if (layer_id != NULL)
    rw_session_set_layer_hidden (self->session, layer_id,
                                 !rw_session_get_layer_hidden (self->session,
                                                               layer_id));
}

static void
show_all_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  const RwEdition *edition =
    self->session != NULL ? rw_session_get_edition (self->session) : NULL;

  for (guint i = 0; edition != NULL && i < edition->layer_set->n_layers; i++)
    rw_session_set_layer_hidden (self->session,
                                 edition->layer_set->layers[i].id, FALSE);
}

static gboolean
copy (RwCanvas *self)
{
  g_autoptr (GPtrArray) workloads = list_workload (self);

  if (workloads->len == 0)
    return FALSE;

  rw_items_copy_workloads (GTK_WIDGET (self), get_scenario (self), workloads);
  return TRUE;
}

/* Where no workload is selected, it is the picture that one looks at. */
static void
copy_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  if (!copy (RW_CANVAS (widget)))
    gtk_widget_activate_action (widget, "win.copy-picture", NULL);
}

static void
remove_workload (RwCanvas *self)
{
  g_autoptr (GPtrArray) workloads = list_workload (self);
  g_autofree char *text = NULL;
  guint n_controls = 0;

  if (workloads->len == 0)
    return;

  /* Translators: %s is a workload. */
  text = g_strdup_printf (_("“%s” removed"),
                          rw_workload_get_name (workloads->pdata[0]));
  if (rw_edit_remove_workloads (get_history (self), get_scenario (self),
                                workloads, &n_controls))
    g_signal_emit_by_name (self, "done", text);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  remove_workload (RW_CANVAS (widget));
}

static void
cut_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);

  if (copy (self))
    remove_workload (self);
}

static void
pasted_cb (GPtrArray *workloads,
           gpointer   data)
{
  RwCanvas *self = RW_CANVAS (data);

  if (workloads->len > 0)
    rw_session_select (self->session, get_layer (self),
                       rw_workload_get_id (workloads->pdata[0]));
}

static void
paste_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  RwWorkload *workload = rw_canvas_get_workload (self);
  guint position = RW_EDIT_END;

  if (!rw_canvas_is_editable (self) || !rw_items_can_paste (widget))
    return;

  if (workload != NULL && find_position (self, workload, &position))
    position++;
  rw_items_paste (widget, self->session, position, pasted_cb, self);
}

/* One place clockwise along the ring, which is onwards, but backwards where the
 * picture is mirrored. */
static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  RwWorkload *workload = rw_canvas_get_workload (self);
  g_autoptr (GPtrArray) workloads = list_workload (self);
  int by = g_variant_get_int32 (parameter);
  guint n;
  guint position;

  if (workload == NULL || !find_position (self, workload, &position))
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    by = -by;

  n = g_list_model_get_n_items (rw_scenario_get_workloads (get_scenario (self)));
  if ((by < 0 && position == 0) || (by > 0 && position + 1 >= n))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  rw_edit_move_workloads (get_history (self), get_scenario (self), workloads,
                          (guint) ((int) position + by));
}

static void
add_key (GtkWidgetClass  *widget_class,
         guint            key,
         GdkModifierType  modifiers,
         const char      *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action,
                                       NULL);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType shift_control = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  add_key (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "canvas.toggle-layer");
  add_key (widget_class, GDK_KEY_h, shift_control, "canvas.show-all-layers");
  add_key (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, "canvas.cut");
  add_key (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "canvas.copy");
  add_key (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "canvas.paste");
  add_key (widget_class, GDK_KEY_KP_Delete, 0, "canvas.delete");
  add_key (widget_class, GDK_KEY_Delete, 0, "canvas.delete");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "canvas.move-workload", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK,
                                       "canvas.move-workload", "i", 1);
}

/**
 * rw_canvas_class_install_edit:
 * @widget_class: the class of the canvas
 *
 * Installs what can be done to what is selected, and the keys for it.
 */
void
rw_canvas_class_install_edit (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                   *name;
    const char                   *type;
    GtkWidgetActionActivateFunc   activate;
  } actions[] = {
    { "canvas.hide-layer", "s", set_hidden_cb },
    { "canvas.show-layer", "s", set_hidden_cb },
    { "canvas.toggle-layer", NULL, toggle_layer_cb },
    { "canvas.show-all-layers", NULL, show_all_cb },
    { "canvas.cut", NULL, cut_cb },
    { "canvas.copy", NULL, copy_cb },
    { "canvas.paste", NULL, paste_cb },
    { "canvas.delete", NULL, remove_cb },
    { "canvas.move-workload", "i", move_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name,
                                     actions[i].type, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "canvas.owner",
                                            "owner");
  gtk_widget_class_install_property_action (widget_class, "canvas.model",
                                            "model");
  add_keys (widget_class);
}

/**
 * rw_canvas_get_workload:
 * @self: a canvas
 *
 * Gets the workload that is selected.
 *
 * Returns: (transfer none) (nullable): the workload, or %NULL for none
 */
RwWorkload *
rw_canvas_get_workload (RwCanvas *self)
{
  RwScenario *scenario = get_scenario (self);
  const char *id = scenario != NULL
                     ? rw_session_get_selected_workload (self->session) : NULL;

  return id != NULL ? rw_scenario_find_workload (scenario, id) : NULL;
}

/**
 * rw_canvas_is_editable:
 * @self: a canvas
 *
 * Asks whether the document may be edited.
 *
 * Returns: whether there is one, and it may
 */
gboolean
rw_canvas_is_editable (RwCanvas *self)
{
  RwHistory *history = get_history (self);

  return history != NULL && rw_history_get_editable (history)
         && get_scenario (self) != NULL;
}

/**
 * rw_canvas_find_owner:
 * @self: a canvas
 *
 * Finds who is said to own what is selected.
 *
 * Returns: (transfer none): an owner's id, or "" where it is as usual
 */
const char *
rw_canvas_find_owner (RwCanvas *self)
{
  RwWorkload *workload = rw_canvas_get_workload (self);
  const char *layer_id = get_layer (self);
  const RwOverride *override = NULL;

  if (workload != NULL && layer_id != NULL)
    override = rw_workload_find_override (workload, layer_id);

  return override != NULL ? rw_owner_get_id (override->owner) : "";
}

/**
 * rw_canvas_set_owner:
 * @self: a canvas
 * @id: of an owner, or "" for the usual one
 *
 * Says who owns the selected layer of the selected workload. A reason that was
 * written down stays.
 */
void
rw_canvas_set_owner (RwCanvas   *self,
                     const char *id)
{
  g_autoptr (GPtrArray) workloads = list_workload (self);
  const char *layer_id = get_layer (self);
  const RwOverride *override;
  g_autofree char *reason = NULL;
  RwOwner owner;

  if (workloads->len == 0 || layer_id == NULL)
    return;

  override = rw_workload_find_override (workloads->pdata[0], layer_id);
  reason = g_strdup (override != NULL ? override->reason : "");
  if (id == NULL || id[0] == '\0')
    rw_edit_reset_override (get_history (self), get_scenario (self), workloads,
                            layer_id);
  else if (rw_owner_from_id (id, &owner))
    rw_edit_set_override (get_history (self), get_scenario (self), workloads,
                          layer_id, owner, reason);
}

/**
 * rw_canvas_find_model:
 * @self: a canvas
 *
 * Finds how the selected workload is run.
 *
 * Returns: (transfer none): a service model's id, or "" for none
 */
const char *
rw_canvas_find_model (RwCanvas *self)
{
  RwWorkload *workload = rw_canvas_get_workload (self);

  return workload != NULL
           ? rw_service_model_get_id (rw_workload_get_model (workload)) : "";
}

/**
 * rw_canvas_set_model:
 * @self: a canvas
 * @id: of a service model
 *
 * Says how the selected workload is run.
 */
void
rw_canvas_set_model (RwCanvas   *self,
                     const char *id)
{
  g_autoptr (GPtrArray) workloads = list_workload (self);
  RwServiceModel model;

  if (workloads->len > 0 && id != NULL && rw_service_model_from_id (id, &model))
    rw_edit_set_model (get_history (self), get_scenario (self), workloads,
                       model);
}
