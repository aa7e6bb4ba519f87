/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of the outline: folding, going to a name, and those of the diagram.
 */

#include "config.h"

#include "app/rw-outline-private.h"

static void
set_expanded (RwOutline      *self,
              GtkTreeListRow *row,
              gboolean        expanded)
{
  gtk_tree_list_row_set_expanded (row, expanded);
  rw_outline_update_rows (self);
}

/* Unfolds a ring, or goes to what is in it. */
static gboolean
go_in (RwOutline      *self,
       GtkTreeListRow *row)
{
  if (!gtk_tree_list_row_is_expandable (row))
    return FALSE;

  if (gtk_tree_list_row_get_expanded (row))
    rw_outline_select_position (self, gtk_tree_list_row_get_position (row) + 1);
  else
    set_expanded (self, row, TRUE);

  return TRUE;
}

/* Folds a ring, or goes back to it from what is in it. */
static gboolean
go_out (RwOutline      *self,
        GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (parent != NULL)
    rw_outline_select_position (self, gtk_tree_list_row_get_position (parent));
  else if (gtk_tree_list_row_get_expanded (row))
    set_expanded (self, row, FALSE);
  else
    return FALSE;

  return TRUE;
}

static gboolean
fold_by_key (RwOutline *self,
             guint      key)
{
  gboolean mirrored =
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GtkTreeListRow) row = rw_outline_dup_selected (self);

  if (row == NULL)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return mirrored ? go_out (self, row) : go_in (self, row);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return mirrored ? go_in (self, row) : go_out (self, row);
    default:
      return FALSE;
    }
}

static char **
list_names (RwOutline *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GListModel *workloads = rw_scenario_get_workloads (self->scenario);
  guint n = self->by_workload ? g_list_model_get_n_items (workloads) : 0;

  for (guint i = 0; i < self->layers->n_layers; i++)
    g_strv_builder_add (names, self->layers->layers[i].name);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      g_strv_builder_add (names, rw_workload_get_name (workload));
    }

  return g_strv_builder_end (names);
}

/* The ring that is selected, or that what is selected is in; else the first. */
static GtkTreeListRow *
dup_ring (RwOutline *self)
{
  g_autoptr (GtkTreeListRow) row = rw_outline_dup_selected (self);

  if (row == NULL)
    return gtk_tree_list_model_get_child_row (self->tree, 0);
  if (gtk_tree_list_row_get_depth (row) > 0)
    return gtk_tree_list_row_get_parent (row);

  return g_steal_pointer (&row);
}

static int
find_current (RwOutline *self)
{
  g_autoptr (GtkTreeListRow) row = rw_outline_dup_selected (self);
  g_autoptr (GtkTreeListRow) ring = NULL;
  g_autoptr (RwOutlineItem) item = NULL;
  guint n = self->layers->n_layers;

  if (row == NULL)
    return -1;

  item = rw_outline_dup_selected_item (self);
  if (gtk_tree_list_row_get_depth (row) == 0)
    return rw_outline_item_is_outside (item)
             ? -1 : (int) rw_outline_item_get_layer (item)->position;

  ring = gtk_tree_list_row_get_parent (row);
  return (int) (n + gtk_tree_list_row_get_position (row)
                - gtk_tree_list_row_get_position (ring) - 1);
}

static void
go_to_name (RwOutline *self,
            guint      index)
{
  guint n = self->layers->n_layers;
  g_autoptr (GtkTreeListRow) ring = NULL;
  g_autoptr (GtkTreeListRow) row = NULL;

  if (index < n)
    {
      row = gtk_tree_list_model_get_child_row (self->tree, index);
    }
  else
    {
      ring = dup_ring (self);
      set_expanded (self, ring, TRUE);
      row = gtk_tree_list_row_get_child_row (ring, index - n);
    }
  if (row != NULL)
    rw_outline_select_position (self, gtk_tree_list_row_get_position (row));
}

static gboolean
type (RwOutline *self,
      gunichar   letter,
      guint32    time_ms)
{
  g_auto (GStrv) names = NULL;
  int found;

  if (!rw_type_ahead_add (self->type_ahead, letter, time_ms))
    return FALSE;

  names = list_names (self);
  found = rw_type_ahead_find (self->type_ahead, (const char *const *) names,
                              find_current (self));
  if (found >= 0)
    go_to_name (self, (guint) found);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));

  return TRUE;
}

static gboolean
key_pressed_cb (RwOutline             *self,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  const GdkModifierType others = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;

  if ((state & others) != 0 || self->tree == NULL)
    return GDK_EVENT_PROPAGATE;
  if (fold_by_key (self, key))
    return GDK_EVENT_STOP;

  return type (self, gdk_keyval_to_unicode (key),
               gtk_event_controller_get_current_event_time (
                 GTK_EVENT_CONTROLLER (controller)));
}

static void
toggle_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  RwOutline *self = RW_OUTLINE (widget);
  g_autoptr (GtkTreeListRow) row = rw_outline_dup_selected (self);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    set_expanded (self, row, !gtk_tree_list_row_get_expanded (row));
}

static void
unselect_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_single_selection_set_selected (RW_OUTLINE (widget)->selection,
                                     GTK_INVALID_LIST_POSITION);
}

/**
 * rw_outline_install_keys:
 * @widget_class: the class of outlines
 *
 * Installs the actions of folding and selecting, and their keys.
 */
void
rw_outline_install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "outline.toggle", NULL,
                                   toggle_cb);
  gtk_widget_class_install_action (widget_class, "outline.unselect", NULL,
                                   unselect_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "outline.unselect", NULL);
  for (int toggle = 0; toggle < RW_N_TOGGLES; toggle++)
    {
      const char *id = rw_toggle_get_id ((RwToggle) toggle);

      gtk_widget_class_add_binding_action (widget_class,
                                           GDK_KEY_1 + (guint) toggle, 0,
                                           "win.toggle", "s", id);
      gtk_widget_class_add_binding_action (widget_class,
                                           GDK_KEY_KP_1 + (guint) toggle, 0,
                                           "win.toggle", "s", id);
    }
}

/**
 * rw_outline_init_keys:
 * @self: a new outline
 *
 * Lets the list fold and be typed at.
 */
void
rw_outline_init_keys (RwOutline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                            self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
