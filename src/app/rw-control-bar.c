/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar over the diagram: scenario, service model, edition. It shows and
 * sets the session, and knows nothing of what is drawn below it.
 *
 * CSS nodes: controlbar > box, scrolledwindow > box.linked > button.toggle ×5,
 * box
 *
 * Accessibility: the toggles are named after the way of looking, and say in
 * their description what it means.
 */

#include "config.h"

#include "app/rw-control-bar.h"

#include <glib/gi18n.h>

#include "app/rw-bar-layout.h"

struct _RwControlBar
{
  GtkWidget parent_instance;

  /* Template children */
  GtkDropDown *scenarios;
  GtkBox      *toggles;
  GtkDropDown *editions;

  /* Owned */
  RwSession    *session;  /* (nullable) */
  GSignalGroup *signals;
  GSignalGroup *workloads;

  /* Borrowed */
  GtkWidget *buttons[RW_N_TOGGLES];
  gboolean   updating;    /* the widgets follow the session, not a person */
};

typedef enum
{
  PROP_SESSION = 1,
} RwControlBarProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (RwControlBar, rw_control_bar, GTK_TYPE_WIDGET)

/* Labels, and what each way of looking means. */
static const struct
{
  const char *label;
  const char *meaning;
} ways[RW_N_TOGGLES] = {
  [RW_TOGGLE_ON_PREMISES] = {
    N_("On-premises"),
    N_("Everything in the customer’s own datacenter (1)"),
  },
  [RW_TOGGLE_IAAS] = {
    N_("IaaS"),
    N_("Everything as infrastructure as a service (2)"),
  },
  [RW_TOGGLE_PAAS] = {
    N_("PaaS"),
    N_("Everything as platform as a service (3)"),
  },
  [RW_TOGGLE_SAAS] = {
    N_("SaaS"),
    N_("Everything as software as a service (4)"),
  },
  [RW_TOGGLE_WORKLOADS] = {
    N_("By Workload"),
    N_("Each workload by its own service model (5)"),
  },
};

static GListModel *
get_scenario_list (RwControlBar *self)
{
  RwDocument *document = NULL;

  if (self->session != NULL)
    document = rw_session_get_document (self->session);
  if (document == NULL)
    return NULL;
  return rw_document_get_scenarios (document);
}

static void
update_scenario (RwControlBar *self)
{
  GListModel *list = get_scenario_list (self);
  RwScenario *current = rw_session_get_scenario (self->session);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (list, i);

      if (scenario == current)
        gtk_drop_down_set_selected (self->scenarios, i);
    }
}

/* A view of nothing is not offered. */
static void
workloads_changed_cb (RwControlBar *self)
{
  g_autoptr (GListModel) workloads =
    g_signal_group_dup_target (self->workloads);

  gtk_widget_set_visible (self->buttons[RW_TOGGLE_WORKLOADS],
                          workloads != NULL
                            && g_list_model_get_n_items (workloads) > 0);
}

static void
scenario_changed_cb (RwControlBar *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);

  self->updating = TRUE;
  update_scenario (self);
  self->updating = FALSE;
  g_signal_group_set_target (self->workloads,
                             scenario != NULL
                               ? rw_scenario_get_workloads (scenario) : NULL);
  workloads_changed_cb (self);
}

/* The list that drops down is a child too, and would get a tooltip of the
 * whole. */
static void
set_tooltip (GtkDropDown *drop_down,
             const char  *text)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  gtk_widget_set_tooltip_text (button, text);
}

static void
edition_changed_cb (RwControlBar *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);

  self->updating = TRUE;
  for (guint i = 0; i < rw_catalogue_get_n_editions (catalogue); i++)
    if (rw_catalogue_get_edition (catalogue, i) == edition)
      gtk_drop_down_set_selected (self->editions, i);
  set_tooltip (self->editions, edition != NULL ? edition->title : NULL);
  self->updating = FALSE;
}

static void
document_changed_cb (RwControlBar *self)
{
  GListModel *list = get_scenario_list (self);

  self->updating = TRUE;
  gtk_drop_down_set_model (self->scenarios, list);
  gtk_widget_set_visible (GTK_WIDGET (self->scenarios),
                          list != NULL && g_list_model_get_n_items (list) > 1);
  self->updating = FALSE;
  scenario_changed_cb (self);
}

static void
scenario_selected_cb (RwControlBar *self)
{
  gpointer item = gtk_drop_down_get_selected_item (self->scenarios);

  if (!self->updating && item != NULL)
    rw_session_set_scenario (self->session, RW_SCENARIO (item));
}

static void
edition_selected_cb (RwControlBar *self)
{
  RwCatalogue *catalogue;
  guint selected = gtk_drop_down_get_selected (self->editions);

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;
  catalogue = rw_session_get_catalogue (self->session);
  rw_session_set_edition_id (self->session,
                             rw_catalogue_get_edition (catalogue,
                                                       selected)->id);
}

static void
fill_editions (RwControlBar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);

  for (guint i = 0; i < rw_catalogue_get_n_editions (catalogue); i++)
    gtk_string_list_append (names,
                            rw_catalogue_get_edition (catalogue, i)->footer);
  self->updating = TRUE;
  gtk_drop_down_set_model (self->editions, G_LIST_MODEL (names));
  self->updating = FALSE;
}

/* A document may bring editions of its own. */
static void
catalogue_changed_cb (RwControlBar *self)
{
  fill_editions (self);
  edition_changed_cb (self);
}

static void
session_bind_cb (RwControlBar *self)
{
  fill_editions (self);
  document_changed_cb (self);
  edition_changed_cb (self);
}

/* The button of a drop-down takes as much room as its longest item; let the
 * text give way instead. */
static void
item_setup_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_list_item_set_child (item, label);
}

static const char *
get_item_name (gpointer item)
{
  if (RW_IS_SCENARIO (item))
    return rw_scenario_get_name (RW_SCENARIO (item));
  return gtk_string_object_get_string (GTK_STRING_OBJECT (item));
}

static void
item_bind_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      get_item_name (gtk_list_item_get_item (item)));
}

/* In the list there is room for whole names, within reason. */
static void
list_item_bind_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *name = get_item_name (gtk_list_item_get_item (item));

  gtk_label_set_text (label, name);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (name, -1), 40));
}

static GtkListItemFactory *
factory_new (GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (item_setup_cb), NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  return factory;
}

static void
init_drop_down (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  g_autoptr (GtkListItemFactory) factory =
    factory_new (G_CALLBACK (item_bind_cb));
  g_autoptr (GtkListItemFactory) list_factory =
    factory_new (G_CALLBACK (list_item_bind_cb));

  gtk_drop_down_set_factory (drop_down, factory);
  gtk_drop_down_set_list_factory (drop_down, list_factory);
  /* A tooltip would come up over the items, even while one chooses. */
  g_object_bind_property (button, "active", button, "has-tooltip",
                          G_BINDING_INVERT_BOOLEAN);
}

static GtkWidget *
toggle_new (RwToggle toggle)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_(ways[toggle].label));

  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, _(ways[toggle].meaning));
  gtk_widget_set_name (button, rw_toggle_get_id (toggle));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(ways[toggle].label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _(ways[toggle].meaning),
                                  -1);
  /* GTK 4.8 says nothing of a toggle that was never pressed. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.toggle");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    rw_toggle_get_id (toggle));
  return button;
}

static void
rw_control_bar_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RwControlBar *self = RW_CONTROL_BAR (object);

  switch ((RwControlBarProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_control_bar_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RwControlBar *self = RW_CONTROL_BAR (object);

  switch ((RwControlBarProperty) id)
    {
    case PROP_SESSION:
      rw_control_bar_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_control_bar_dispose (GObject *object)
{
  RwControlBar *self = RW_CONTROL_BAR (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->workloads);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_CONTROL_BAR);
  /* What of the template has no name is not disposed of with it. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rw_control_bar_parent_class)->dispose (object);
}

static void
rw_control_bar_class_init (RwControlBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_control_bar_get_property;
  object_class->set_property = rw_control_bar_set_property;
  object_class->dispose = rw_control_bar_dispose;

  /**
   * RwControlBar:session:
   *
   * What is looked at.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, RW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                           | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  g_type_ensure (RW_TYPE_BAR_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "controlbar");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-control-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RwControlBar, scenarios);
  gtk_widget_class_bind_template_child (widget_class, RwControlBar, toggles);
  gtk_widget_class_bind_template_child (widget_class, RwControlBar, editions);
}

static void
rw_control_bar_init (RwControlBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int toggle = 0; toggle < RW_N_TOGGLES; toggle++)
    {
      self->buttons[toggle] = toggle_new ((RwToggle) toggle);
      gtk_box_append (self->toggles, self->buttons[toggle]);
    }
  init_drop_down (self->scenarios);
  init_drop_down (self->editions);
  set_tooltip (self->scenarios, _("Scenario"));
  g_signal_connect_object (self->scenarios, "notify::selected",
                           G_CALLBACK (scenario_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editions, "notify::selected",
                           G_CALLBACK (edition_selected_cb), self,
                           G_CONNECT_SWAPPED);

  self->workloads = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->workloads, "items-changed",
                                  G_CALLBACK (workloads_changed_cb), self);
  self->signals = g_signal_group_new (RW_TYPE_SESSION);
  g_signal_connect_object (self->signals, "bind",
                           G_CALLBACK (session_bind_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_group_connect_swapped (self->signals, "notify::document",
                                  G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::scenario",
                                  G_CALLBACK (scenario_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::catalogue",
                                  G_CALLBACK (catalogue_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::edition-id",
                                  G_CALLBACK (edition_changed_cb), self);
}

/**
 * rw_control_bar_get_session:
 * @self: a control bar
 *
 * Gets what is looked at.
 *
 * Returns: (transfer none) (nullable): the session
 */
RwSession *
rw_control_bar_get_session (RwControlBar *self)
{
  g_return_val_if_fail (RW_IS_CONTROL_BAR (self), NULL);

  return self->session;
}

/**
 * rw_control_bar_set_session:
 * @self: a control bar
 * @session: (nullable): the session
 *
 * Sets what is looked at.
 */
void
rw_control_bar_set_session (RwControlBar *self,
                            RwSession    *session)
{
  g_return_if_fail (RW_IS_CONTROL_BAR (self));
  g_return_if_fail (session == NULL || RW_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * rw_control_bar_get_toggle:
 * @self: a control bar
 * @toggle: a way of looking
 *
 * Gets the button that chooses a way of looking.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
rw_control_bar_get_toggle (RwControlBar *self,
                           RwToggle      toggle)
{
  g_return_val_if_fail (RW_IS_CONTROL_BAR (self), NULL);
  g_return_val_if_fail ((guint) toggle < RW_N_TOGGLES, NULL);

  return self->buttons[toggle];
}
