/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists the workloads of a session's scenario and keeps the list's selection
 * and the session's the same. Selecting one changes nothing else: neither how
 * things are looked at, nor the document.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include "app/rw-workload-row.h"
#include "core/rw-scenario.h"

/**
 * RwWorkloadList:
 *
 * The workloads of the scenario, each with its service and service model.
 *
 * # CSS nodes
 *
 * One node named `workloads`, around a list view with `workload` nodes.
 *
 * # Accessibility
 *
 * Has the role %GTK_ACCESSIBLE_ROLE_REGION; each item is named by the whole of
 * its row.
 *
 * # Keyboard
 *
 * That of GtkListView, with several rows selected at once; Escape ends a search,
 * or selects no workload.
 */

typedef enum
{
  PROP_SESSION = 1,
} RwWorkloadListProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (RwWorkloadList, rw_workload_list, ADW_TYPE_BIN)

static guint
find_position (RwWorkloadList *self,
               const char     *id)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (model, i);

      if (g_str_equal (rw_workload_get_id (workload), id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
update_unselect (RwWorkloadList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workloads.unselect",
                                 !gtk_bitset_is_empty (selected)
                                 || rw_workload_list_is_finding (self));
}

/* The one workload that the session has selected, and no others. */
static void
follow_selection (RwWorkloadList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  const char *id = NULL;
  guint position;

  if (self->updating)
    return;
  if (self->session != NULL)
    id = rw_session_get_selected_workload (self->session);

  position = find_position (self, id);
  self->updating = TRUE;
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (model);
  else
    {
      gtk_selection_model_select_item (model, position, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (self->view),
                                  "list.scroll-to-item", "u", position);
    }
  self->updating = FALSE;
  update_unselect (self);
}

static void
follow_scenario (RwWorkloadList *self)
{
  self->updating = TRUE;
  gtk_filter_list_model_set_model (self->filtered,
                                   rw_workload_list_get_workloads (self));
  self->updating = FALSE;
  rw_workload_list_update_find (self);
  rw_workload_list_update_page (self);
  follow_selection (self);
}

/* What comes back, by an undo or as a filter lets go of it, is selected again
 * where the session still is there. */
static void
items_changed_cb (RwWorkloadList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  const char *id = NULL;
  guint position;

  rw_workload_list_update_page (self);
  if (self->updating || self->session == NULL)
    return;

  id = rw_session_get_selected_workload (self->session);
  position = find_position (self, id);
  if (position == GTK_INVALID_LIST_POSITION
      || gtk_selection_model_is_selected (model, position))
    return;

  self->updating = TRUE;
  gtk_selection_model_select_item (model, position, FALSE);
  self->updating = FALSE;
}

/* The session looks at one workload. As long as that is among those selected,
 * it stays with it; otherwise it takes the first. */
static void
selected_cb (RwWorkloadList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (RwWorkload) workload = NULL;
  guint position;

  if (self->updating || self->session == NULL)
    return;

  selected = gtk_selection_model_get_selection (model);
  position = find_position (self,
                            rw_session_get_selected_workload (self->session));
  if (!gtk_bitset_is_empty (selected)
      && (position == GTK_INVALID_LIST_POSITION
          || !gtk_bitset_contains (selected, position)))
    position = gtk_bitset_get_minimum (selected);
  if (!gtk_bitset_is_empty (selected))
    workload = g_list_model_get_item (G_LIST_MODEL (model), position);

  self->updating = TRUE;
  rw_session_select (self->session,
                     rw_session_get_selected_layer (self->session),
                     workload != NULL ? rw_workload_get_id (workload) : NULL);
  self->updating = FALSE;
  update_unselect (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, rw_workload_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         RwWorkloadList           *self)
{
  g_ptr_array_add (self->bound, item);
  rw_workload_list_update_row (self, item);
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
unselect_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);

  if (rw_workload_list_is_finding (self))
    rw_workload_list_stop_find (self);
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}

static void
rw_workload_list_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (object);

  switch ((RwWorkloadListProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_workload_list_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (object);

  switch ((RwWorkloadListProperty) id)
    {
    case PROP_SESSION:
      rw_workload_list_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_workload_list_dispose (GObject *object)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  rw_workload_list_dispose_find (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (rw_workload_list_parent_class)->dispose (object);
}

static void
rw_workload_list_finalize (GObject *object)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (object);

  g_clear_pointer (&self->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (rw_workload_list_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ringwall/Ringwall/ui/rw-workload-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, title);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, pages);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, workloads);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, view);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, selection);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, filtered);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, filter);
  rw_workload_list_class_init_find (widget_class);
}

static void
rw_workload_list_class_init (RwWorkloadListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_workload_list_get_property;
  object_class->set_property = rw_workload_list_set_property;
  object_class->dispose = rw_workload_list_dispose;
  object_class->finalize = rw_workload_list_finalize;

  /**
   * RwWorkloadList:session:
   *
   * Whose scenario is listed, or %NULL for none.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, RW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  gtk_widget_class_install_action (widget_class, "workloads.unselect", NULL,
                                   unselect_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "workloads.unselect", NULL);
  gtk_widget_class_set_css_name (widget_class, "workloads");
  bind_template (widget_class);
}

static void
init_view (RwWorkloadList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->view, factory);
  g_signal_connect_swapped (self->selection, "selection-changed",
                            G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->selection, "items-changed",
                            G_CALLBACK (items_changed_cb), self);
}

static void
rw_workload_list_init (RwWorkloadList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bound = g_ptr_array_new ();
  init_view (self);
  rw_workload_list_init_find (self);

  self->session_signals = g_signal_group_new (RW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document",
                                  G_CALLBACK (rw_workload_list_stop_find), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::scenario",
                                  G_CALLBACK (follow_scenario), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-workload",
                                  G_CALLBACK (follow_selection), self);
  g_signal_group_connect_swapped (self->session_signals, "changed",
                                  G_CALLBACK (rw_workload_list_update_find),
                                  self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
}

/**
 * rw_workload_list_get_workloads:
 * @self: a list
 *
 * Gets what is listed while nothing is sought.
 *
 * Returns: (transfer none) (nullable) (element-type RwWorkload): the workloads
 *   of the scenario
 */
GListModel *
rw_workload_list_get_workloads (RwWorkloadList *self)
{
  RwScenario *scenario = NULL;

  if (self->session != NULL)
    scenario = rw_session_get_scenario (self->session);

  return scenario != NULL ? rw_scenario_get_workloads (scenario) : NULL;
}

/**
 * rw_workload_list_update_page:
 * @self: a list
 *
 * Shows the list, or says that there is nothing to be listed.
 */
void
rw_workload_list_update_page (RwWorkloadList *self)
{
  GListModel *workloads = rw_workload_list_get_workloads (self);
  gboolean empty = workloads == NULL
                   || g_list_model_get_n_items (workloads) == 0;

  if (rw_workload_list_is_finding (self))
    empty = FALSE;
  gtk_stack_set_visible_child_name (self->pages, empty ? "empty" : "list");
}

/**
 * rw_workload_list_update_row:
 * @self: a list
 * @item: what holds a row of it
 *
 * Shows a workload in its row, and why it was found.
 */
void
rw_workload_list_update_row (RwWorkloadList *self,
                             GtkListItem    *item)
{
  RwWorkload *workload = RW_WORKLOAD (gtk_list_item_get_item (item));
  g_autofree char *passage = rw_workload_list_dup_passage (self, workload);

  rw_workload_row_show (RW_WORKLOAD_ROW (gtk_list_item_get_child (item)),
                        workload, rw_session_get_catalogue (self->session),
                        passage);
}

/**
 * rw_workload_list_new:
 *
 * Makes a list without a session.
 *
 * Returns: (transfer floating): a new list
 */
GtkWidget *
rw_workload_list_new (void)
{
  return g_object_new (RW_TYPE_WORKLOAD_LIST, NULL);
}

/**
 * rw_workload_list_get_session:
 * @self: a list
 *
 * Gets whose scenario is listed.
 *
 * Returns: (transfer none) (nullable): the session
 */
RwSession *
rw_workload_list_get_session (RwWorkloadList *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD_LIST (self), NULL);

  return self->session;
}

/**
 * rw_workload_list_set_session:
 * @self: a list
 * @session: (nullable): a session, or %NULL for none
 *
 * Sets whose scenario is listed.
 */
void
rw_workload_list_set_session (RwWorkloadList *self,
                              RwSession      *session)
{
  g_return_if_fail (RW_IS_WORKLOAD_LIST (self));
  g_return_if_fail (session == NULL || RW_IS_SESSION (session));

  if (self->session == session)
    return;

  /* The rows look their services up in the session that listed them. */
  gtk_filter_list_model_set_model (self->filtered, NULL);
  rw_workload_list_stop_find (self);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  follow_scenario (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
