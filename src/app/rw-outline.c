/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists the rings of a session, and under each the workloads where they are
 * told apart, and keeps the list's selection and the session's the same. It
 * shows rows as they come into view, so any number of workloads will do.
 */

#include "config.h"

#include "app/rw-outline-private.h"

/**
 * RwOutline:
 *
 * What the diagram shows, as a list to be read from its beginning to its end.
 *
 * # CSS nodes
 *
 * One node named `outline`, around a list view with `outlinerow` nodes.
 *
 * # Accessibility
 *
 * Has the role %GTK_ACCESSIBLE_ROLE_REGION; each item is named by the sentence
 * that names its part of the diagram.
 *
 * # Keyboard
 *
 * That of GtkListView; Right unfolds a ring and Left folds it (mirrored where
 * the text runs from right to left), letters lead to the ring or the workload
 * whose name begins so, Enter asks for the details, Escape selects nothing,
 * Shift+F10 opens the menu, 1 to 6 activate `win.toggle`.
 */

/* Rings with more workloads are unfolded by who wants to see them. */
#define MAX_UNFOLDED 12

typedef enum
{
  PROP_SESSION = 1,
  PROP_OWNER,
} RwOutlineProperty;

typedef enum
{
  SIGNAL_DETAILS_REQUESTED,
} RwOutlineSignal;

static GParamSpec *properties[PROP_OWNER + 1];
static guint signals[SIGNAL_DETAILS_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (RwOutline, rw_outline, GTK_TYPE_WIDGET)

static gpointer
make_sector_cb (gpointer item,
                gpointer data)
{
  g_autoptr (RwWorkload) workload = item;

  return rw_outline_item_new (data, FALSE, workload);
}

static GListModel *
make_children_cb (gpointer item,
                  gpointer data)
{
  RwOutline *self = RW_OUTLINE (data);
  GListModel *workloads;

  if (!self->by_workload || rw_outline_item_is_outside (item)
      || rw_outline_item_get_workload (item) != NULL)
    return NULL;

  workloads = rw_scenario_get_workloads (self->scenario);
  return G_LIST_MODEL (
    gtk_map_list_model_new (g_object_ref (workloads), make_sector_cb,
                            (gpointer) rw_outline_item_get_layer (item),
                            NULL));
}

static void
fill_roots (RwOutline *self)
{
  const RwLayer *satellite;
  RwOwner owner;

  g_list_store_remove_all (self->roots);
  for (guint i = 0; i < self->layers->n_layers; i++)
    {
      g_autoptr (RwOutlineItem) item =
        rw_outline_item_new (&self->layers->layers[i], FALSE, NULL);

      g_list_store_append (self->roots, item);
    }

  satellite = rw_session_get_satellite (self->session, &owner);
  if (satellite != NULL)
    {
      g_autoptr (RwOutlineItem) item =
        rw_outline_item_new (satellite, TRUE, NULL);

      g_list_store_append (self->roots, item);
    }
}

static void
make_tree (RwOutline *self)
{
  guint n = 0;

  if (self->by_workload)
    n = g_list_model_get_n_items (rw_scenario_get_workloads (self->scenario));

  g_clear_object (&self->tree);
  fill_roots (self);
  self->tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->roots)),
                                        FALSE, n <= MAX_UNFOLDED,
                                        make_children_cb, self, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->tree));
}

static void
drop_tree (RwOutline *self)
{
  gboolean updating = self->updating;

  self->updating = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  self->updating = updating;
  g_clear_object (&self->tree);
  g_list_store_remove_all (self->roots);
  self->layers = NULL;
  g_clear_object (&self->scenario);
  rw_outline_forget_texts (self);
}

static gboolean
has_workloads (RwScenario *scenario)
{
  return g_list_model_get_n_items (rw_scenario_get_workloads (scenario)) > 0;
}

/* The lists are made anew only where other things stand in them. */
static void
update_tree (RwOutline *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  RwScenario *scenario = rw_session_get_scenario (self->session);
  gboolean by_workload;

  if (edition == NULL || scenario == NULL)
    {
      drop_tree (self);
      return;
    }

  by_workload = rw_session_get_toggle (self->session) > RW_TOGGLE_SAAS
                && has_workloads (scenario);
  if (self->tree != NULL && self->layers == edition->layer_set
      && self->scenario == scenario && self->by_workload == by_workload)
    return;

  self->layers = edition->layer_set;
  g_set_object (&self->scenario, scenario);
  self->by_workload = by_workload;
  make_tree (self);
}

static void
update_heading (RwOutline *self)
{
  g_autofree char *subtitle = NULL;

  if (self->tree == NULL)
    return;

  subtitle = rw_session_dup_subtitle (self->session,
                                      rw_session_get_toggle (self->session));
  gtk_label_set_text (self->title,
                      rw_document_get_title (rw_session_get_document (self->session)));
  gtk_label_set_text (self->subtitle, subtitle);
}

static guint
find_root (RwOutline  *self,
           const char *layer_id)
{
  for (guint i = 0; i < self->layers->n_layers; i++)
    if (g_str_equal (self->layers->layers[i].id, layer_id))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static guint
find_workload (RwOutline  *self,
               const char *workload_id)
{
  GListModel *workloads = rw_scenario_get_workloads (self->scenario);
  guint n = g_list_model_get_n_items (workloads);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      if (g_str_equal (rw_workload_get_id (workload), workload_id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Where the session's selection stands; a ring that it is in unfolds. */
static guint
find_selection (RwOutline *self)
{
  const char *layer_id = rw_session_get_selected_layer (self->session);
  const char *workload_id = rw_session_get_selected_workload (self->session);
  g_autoptr (GtkTreeListRow) ring = NULL;
  g_autoptr (GtkTreeListRow) sector = NULL;
  guint root;

  if (self->tree == NULL || layer_id == NULL)
    return GTK_INVALID_LIST_POSITION;
  root = find_root (self, layer_id);
  if (root == GTK_INVALID_LIST_POSITION)
    return root;

  ring = gtk_tree_list_model_get_child_row (self->tree, root);
  if (workload_id != NULL && self->by_workload)
    {
      gtk_tree_list_row_set_expanded (ring, TRUE);
      sector = gtk_tree_list_row_get_child_row (ring,
                                                find_workload (self, workload_id));
    }

  return gtk_tree_list_row_get_position (sector != NULL ? sector : ring);
}

static void
follow_selection (RwOutline *self)
{
  guint position;

  if (self->updating || self->stale || self->tree == NULL)
    return;

  self->updating = TRUE;
  position = find_selection (self);
  if (position != gtk_single_selection_get_selected (self->selection))
    {
      gtk_single_selection_set_selected (self->selection, position);
      if (position != GTK_INVALID_LIST_POSITION)
        gtk_widget_activate_action (GTK_WIDGET (self->view),
                                    "list.scroll-to-item", "u", position);
    }
  self->updating = FALSE;
  rw_outline_update_menu (self);
}

static void
update (RwOutline *self)
{
  self->stale = FALSE;
  if (self->session == NULL)
    return;

  self->updating = TRUE;
  rw_outline_forget_texts (self);
  update_tree (self);
  self->updating = FALSE;
  update_heading (self);
  rw_outline_update_rows (self);
  follow_selection (self);
}

/* Nobody looks at a list that is not there. */
static void
changed_cb (RwOutline *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->stale = TRUE;
}

static void
document_changed_cb (RwOutline *self)
{
  drop_tree (self);
  changed_cb (self);
}

static void
selected_cb (RwOutline *self)
{
  g_autoptr (RwOutlineItem) item = rw_outline_dup_selected_item (self);
  RwWorkload *workload;

  if (self->updating || self->session == NULL)
    return;

  self->updating = TRUE;
  if (item == NULL || rw_outline_item_is_outside (item))
    rw_session_select (self->session, NULL, NULL);
  else
    {
      workload = rw_outline_item_get_workload (item);
      rw_session_select (self->session, rw_outline_item_get_layer (item)->id,
                         workload != NULL ? rw_workload_get_id (workload)
                                          : NULL);
    }
  self->updating = FALSE;
  rw_outline_update_menu (self);
}

static void
activate_cb (RwOutline *self)
{
  g_signal_emit (self, signals[SIGNAL_DETAILS_REQUESTED], 0);
}

static void
setup_cb (RwOutline   *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, rw_outline_row_new ());
}

static void
bind_cb (RwOutline   *self,
         GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  rw_outline_show_row (self, RW_OUTLINE_ROW (gtk_list_item_get_child (item)),
                       gtk_list_item_get_item (item));
}

static void
unbind_cb (RwOutline   *self,
           GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
rw_outline_map (GtkWidget *widget)
{
  RwOutline *self = RW_OUTLINE (widget);

  if (self->stale)
    update (self);

  GTK_WIDGET_CLASS (rw_outline_parent_class)->map (widget);
}

static void
focus_position (RwOutline *self,
                guint      position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item",
                              "u", position);
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      if (gtk_list_item_get_position (item) == position)
        gtk_widget_grab_focus (
          gtk_widget_get_parent (gtk_list_item_get_child (item)));
    }
}

/* The keyboard goes to what is selected, else to the first ring. */
static gboolean
rw_outline_grab_focus (GtkWidget *widget)
{
  RwOutline *self = RW_OUTLINE (widget);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->bound->len == 0)
    return FALSE;

  focus_position (self, position != GTK_INVALID_LIST_POSITION ? position : 0);
  return TRUE;
}

static void
rw_outline_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RwOutline *self = RW_OUTLINE (object);

  switch ((RwOutlineProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_OWNER:
      g_value_set_string (value, rw_outline_get_owner (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_outline_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RwOutline *self = RW_OUTLINE (object);

  switch ((RwOutlineProperty) id)
    {
    case PROP_SESSION:
      rw_outline_set_session (self, g_value_get_object (value));
      break;
    case PROP_OWNER:
      rw_outline_set_owner (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_outline_dispose (GObject *object)
{
  RwOutline *self = RW_OUTLINE (object);
  GtkWidget *child;

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      drop_tree (self);
    }
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_OUTLINE);
  /* What of the template has no name is not disposed of with it. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rw_outline_parent_class)->dispose (object);
}

static void
rw_outline_finalize (GObject *object)
{
  RwOutline *self = RW_OUTLINE (object);

  g_clear_object (&self->roots);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->rings, g_array_unref);
  g_clear_pointer (&self->type_ahead, rw_type_ahead_free);

  G_OBJECT_CLASS (rw_outline_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                            | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * RwOutline:session:
   *
   * What is listed, or %NULL for nothing.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, RW_TYPE_SESSION, flags);

  /**
   * RwOutline:owner:
   *
   * Who owns what is selected because somebody said so: the id of an owner,
   * "usual" where nobody did, or "" where that cannot be said. To set it is to
   * edit it.
   */
  properties[PROP_OWNER] =
    g_param_spec_string ("owner", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, RwOutline, title);
  gtk_widget_class_bind_template_child (widget_class, RwOutline, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RwOutline, view);
  gtk_widget_class_bind_template_child (widget_class, RwOutline, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
rw_outline_class_init (RwOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_outline_get_property;
  object_class->set_property = rw_outline_set_property;
  object_class->dispose = rw_outline_dispose;
  object_class->finalize = rw_outline_finalize;
  widget_class->grab_focus = rw_outline_grab_focus;
  widget_class->map = rw_outline_map;
  install_properties (object_class);

  /**
   * RwOutline::details-requested:
   *
   * Somebody asked for the details of what is selected.
   */
  signals[SIGNAL_DETAILS_REQUESTED] =
    g_signal_new ("details-requested", RW_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "outline");
  rw_outline_install_keys (widget_class);
  rw_outline_install_menu (widget_class);
  bind_template (widget_class);
}

static void
rw_outline_init (RwOutline *self)
{
  self->bound = g_ptr_array_new ();
  self->rings = g_array_new (FALSE, TRUE, sizeof (RwOutlineRing));
  self->roots = g_list_store_new (RW_TYPE_OUTLINE_ITEM);
  self->type_ahead = rw_type_ahead_new ();
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  rw_outline_init_keys (self);
  rw_outline_init_menu (self);

  self->session_signals = g_signal_group_new (RW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document",
                                  G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "changed",
                                  G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-layer",
                                  G_CALLBACK (follow_selection), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-workload",
                                  G_CALLBACK (follow_selection), self);
}

/**
 * rw_outline_dup_selected:
 * @self: an outline
 *
 * Gets the row of what is selected.
 *
 * Returns: (transfer full) (nullable): its place in the tree
 */
GtkTreeListRow *
rw_outline_dup_selected (RwOutline *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return g_list_model_get_item (G_LIST_MODEL (self->selection), position);
}

/**
 * rw_outline_dup_selected_item:
 * @self: an outline
 *
 * Gets what is selected. Nobody keeps items of workloads but who holds one.
 *
 * Returns: (transfer full) (nullable): it
 */
RwOutlineItem *
rw_outline_dup_selected_item (RwOutline *self)
{
  g_autoptr (GtkTreeListRow) row = rw_outline_dup_selected (self);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

/**
 * rw_outline_select_position:
 * @self: an outline
 * @position: a row
 *
 * Selects a row, moves there and gives it the keyboard.
 */
void
rw_outline_select_position (RwOutline *self,
                            guint      position)
{
  gtk_single_selection_set_selected (self->selection, position);
  focus_position (self, position);
}

/**
 * rw_outline_update_rows:
 * @self: an outline
 *
 * Lets the rows that can be seen show what holds now.
 */
void
rw_outline_update_rows (RwOutline *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      rw_outline_show_row (self, RW_OUTLINE_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
    }
}

/**
 * rw_outline_new:
 *
 * Makes an outline without a session.
 *
 * Returns: (transfer floating): a new outline
 */
GtkWidget *
rw_outline_new (void)
{
  return g_object_new (RW_TYPE_OUTLINE, NULL);
}

/**
 * rw_outline_get_session:
 * @self: an outline
 *
 * Gets what is listed.
 *
 * Returns: (transfer none) (nullable): the session
 */
RwSession *
rw_outline_get_session (RwOutline *self)
{
  g_return_val_if_fail (RW_IS_OUTLINE (self), NULL);

  return self->session;
}

/**
 * rw_outline_set_session:
 * @self: an outline
 * @session: (nullable): a session, or %NULL for nothing
 *
 * Lists a session.
 */
void
rw_outline_set_session (RwOutline *self,
                        RwSession *session)
{
  g_return_if_fail (RW_IS_OUTLINE (self));
  g_return_if_fail (session == NULL || RW_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
