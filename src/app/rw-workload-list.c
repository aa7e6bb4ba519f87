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
 * That of GtkListView, with several rows selected at once; Enter asks for the
 * details, Escape ends a search, or selects no workload.
 */

typedef enum
{
  PROP_SESSION = 1,
  PROP_MODEL,
  PROP_GROUP,
} RwWorkloadListProperty;

typedef enum
{
  SIGNAL_DONE,
  SIGNAL_DETAILS_REQUESTED,
} RwWorkloadListSignal;

static GParamSpec *properties[PROP_GROUP + 1];
static guint signals[SIGNAL_DETAILS_REQUESTED + 1];

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

/* What all that is selected has in common. */
static void
update_common (RwWorkloadList *self)
{
  const char *model_id = rw_workload_list_find_model_id (self);
  const char *group = rw_workload_list_find_group (self);

  if (!g_str_equal (self->model_id, model_id))
    {
      self->model_id = model_id;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
    }
  if (!g_str_equal (self->group, group))
    {
      g_free (self->group);
      self->group = g_strdup (group);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
    }
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
  rw_workload_list_update_actions (self);
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

/* What was edited, elsewhere too, may be found no longer, and may have less in
 * common. */
static void
changed_cb (RwWorkloadList *self)
{
  rw_workload_list_update_find (self);
  rw_workload_list_update_rows (self);
  rw_workload_list_update_actions (self);
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
  rw_workload_list_update_actions (self);
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
details_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_DETAILS_REQUESTED], 0);
}

static void
activate_cb (RwWorkloadList *self)
{
  g_signal_emit (self, signals[SIGNAL_DETAILS_REQUESTED], 0);
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
    case PROP_MODEL:
      g_value_set_string (value, self->model_id);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
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
    case PROP_MODEL:
      rw_workload_list_set_model_id (self, g_value_get_string (value));
      break;
    case PROP_GROUP:
      rw_workload_list_set_group (self, g_value_get_string (value));
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
  rw_workload_list_dispose_menu (self);
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
  g_free (self->group);

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
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  rw_workload_list_class_init_find (widget_class);
  rw_workload_list_class_init_edit (widget_class);
  rw_workload_list_class_init_menu (widget_class);
  rw_workload_list_class_init_owner (widget_class);
  rw_workload_list_class_init_clipboard (widget_class);
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
  /**
   * RwWorkloadList:model:
   *
   * The service model that all selected workloads have, or "" where they
   * differ. To set it is to edit them.
   */
  properties[PROP_MODEL] =
    g_param_spec_string ("model", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);

  /**
   * RwWorkloadList:group:
   *
   * The group that all selected workloads belong to, "" for none, or " " where
   * they differ. To set it is to edit them.
   */
  properties[PROP_GROUP] =
    g_param_spec_string ("group", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  /**
   * RwWorkloadList::done:
   * @text: what was done, plain text
   *
   * An edit was made that may have been a mistake.
   */
  signals[SIGNAL_DONE] =
    g_signal_new ("done", RW_TYPE_WORKLOAD_LIST, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RwWorkloadList::details-requested:
   *
   * Somebody wants to see, or to write, more of the selected workload.
   */
  signals[SIGNAL_DETAILS_REQUESTED] =
    g_signal_new ("details-requested", RW_TYPE_WORKLOAD_LIST, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "workloads.unselect", NULL,
                                   unselect_cb);
  gtk_widget_class_install_action (widget_class, "workloads.details", NULL,
                                   details_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "workloads.unselect", NULL);
  gtk_widget_class_set_css_name (widget_class, "workloads");
  bind_template (widget_class);
}

static void
rw_workload_list_init (RwWorkloadList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bound = g_ptr_array_new ();
  self->model_id = "";
  self->group = g_strdup ("");
  rw_workload_list_init_rows (self);
  rw_workload_list_init_find (self);
  rw_workload_list_init_menu (self);
  rw_workload_list_init_drop (self);
  rw_workload_list_init_clipboard (self);
  g_signal_connect_swapped (self->selection, "selection-changed",
                            G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->selection, "items-changed",
                            G_CALLBACK (items_changed_cb), self);

  self->session_signals = g_signal_group_new (RW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document",
                                  G_CALLBACK (rw_workload_list_stop_find), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::scenario",
                                  G_CALLBACK (follow_scenario), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-workload",
                                  G_CALLBACK (follow_selection), self);
  g_signal_group_connect_swapped (self->session_signals, "changed",
                                  G_CALLBACK (changed_cb), self);
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
 * rw_workload_list_update_actions:
 * @self: a list
 *
 * Enables what can be done with what is selected.
 */
void
rw_workload_list_update_actions (RwWorkloadList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workloads.details",
                                 !gtk_bitset_is_empty (selected));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workloads.unselect",
                                 !gtk_bitset_is_empty (selected)
                                 || rw_workload_list_is_finding (self));
  rw_workload_list_update_edit (self);
  rw_workload_list_update_clipboard (self);
  update_common (self);
}

/**
 * rw_workload_list_dup_selected:
 * @self: a list
 *
 * Collects the workloads that are selected.
 *
 * Returns: (transfer full) (element-type RwWorkload): in the list's order
 */
GPtrArray *
rw_workload_list_dup_selected (RwWorkloadList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  GPtrArray *workloads = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;
  gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position);

  /* In the middle of a removal the selection may not have heard of it yet. */
  for (; valid; valid = gtk_bitset_iter_next (&iter, &position))
    {
      gpointer workload = g_list_model_get_item (G_LIST_MODEL (model), position);

      if (workload != NULL)
        g_ptr_array_add (workloads, workload);
    }

  return workloads;
}

/**
 * rw_workload_list_select_workloads:
 * @self: a list
 * @workloads: (element-type RwWorkload): some of the scenario
 *
 * Selects workloads and no others.
 */
void
rw_workload_list_select_workloads (RwWorkloadList *self,
                                   GPtrArray      *workloads)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);

  for (guint i = 0; i < workloads->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (workloads, i));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload =
        g_list_model_get_item (G_LIST_MODEL (model), i);

      if (g_hash_table_contains (wanted, workload))
        gtk_bitset_add (selected, i);
    }
  gtk_selection_model_set_selection (model, selected, all);
}

/**
 * rw_workload_list_tell:
 * @self: a list
 * @text: what was done, plain text
 *
 * Tells whoever listens what was done, so that it can be taken back.
 */
void
rw_workload_list_tell (RwWorkloadList *self,
                       const char     *text)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0, text);
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
