/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar over the diagram: scenario, service model, edition. It shows and
 * sets the session, and knows nothing of what is drawn below it.
 *
 * CSS nodes: controlbar > box, scrolledwindow > box.linked > button.toggle ×6,
 * box
 *
 * Accessibility: the toggles are named after the way of looking, and say in
 * their description what it means.
 */

#include "config.h"

#include "app/rw-control-bar.h"

#include <glib/gi18n.h>

#include "app/rw-bar-layout.h"
#include "app/rw-menu.h"

struct _RwControlBar
{
  GtkWidget parent_instance;

  /* Template children */
  GtkMenuButton *scenarios;
  GtkLabel      *scenarios_label;
  GtkBox        *toggles;
  GtkMenuButton *editions;
  GtkLabel      *editions_label;

  /* Owned */
  RwSession    *session;  /* (nullable) */
  GSignalGroup *signals;
  GSignalGroup *workloads;

  /* Borrowed */
  GtkWidget *buttons[RW_N_TOGGLES];
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
  [RW_TOGGLE_ROLLUP] = {
    N_("Roll-Up"),
    N_("Who owns how much of all workloads (6)"),
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

/* What is chosen stands on the button; what is chosen from, in its name. */
static void
show_choice (GtkMenuButton *button,
             GtkLabel      *label,
             const char    *what,
             const char    *choice,
             const char    *tooltip)
{
  /* Translators: as in “Scenario: On Azure”. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), what, choice);

  gtk_label_set_text (label, choice);
  rw_menu_button_set_tooltip (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
set_menu (GtkMenuButton *button,
          GMenu         *menu)
{
  gtk_menu_button_set_popover (
    button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

/* Made when it is wanted: a menu takes longer to build than the bar. */
static void
scenarios_cb (GtkMenuButton *button,
              gpointer       data)
{
  RwControlBar *self = RW_CONTROL_BAR (data);
  GListModel *list = get_scenario_list (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) edits = g_menu_new ();

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (list, i);

      rw_menu_append_choice (choices, rw_scenario_get_name (scenario),
                             "win.scenario", rw_scenario_get_id (scenario));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  g_menu_append (edits, _("_Add Scenario"), "win.add-scenario");
  g_menu_append (edits, _("_Duplicate Scenario"), "win.duplicate-scenario");
  g_menu_append (edits, _("_Manage Scenarios…"), "win.manage-scenarios");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edits));
  set_menu (button, menu);
}

static void
editions_cb (GtkMenuButton *button,
             gpointer       data)
{
  RwControlBar *self = RW_CONTROL_BAR (data);
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < rw_catalogue_get_n_editions (catalogue); i++)
    {
      const RwEdition *edition = rw_catalogue_get_edition (catalogue, i);

      rw_menu_append_choice (menu, edition->footer, "win.edition",
                             edition->id);
    }
  set_menu (button, menu);
}

/* A view of nothing is not offered, and nobody is left in it. */
static void
workloads_changed_cb (RwControlBar *self)
{
  g_autoptr (GListModel) workloads =
    g_signal_group_dup_target (self->workloads);
  gboolean any = workloads != NULL && g_list_model_get_n_items (workloads) > 0;

  gtk_widget_set_visible (self->buttons[RW_TOGGLE_WORKLOADS], any);
  gtk_widget_set_visible (self->buttons[RW_TOGGLE_ROLLUP], any);
  if (workloads != NULL && !any
      && rw_session_get_toggle (self->session) >= RW_TOGGLE_WORKLOADS)
    rw_session_set_toggle (self->session, RW_TOGGLE_ON_PREMISES);
}

static void
scenario_changed_cb (RwControlBar *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);

  if (scenario != NULL)
    show_choice (self->scenarios, self->scenarios_label, _("Scenario"),
                 rw_scenario_get_name (scenario), _("Scenario"));
  g_signal_group_set_target (self->workloads,
                             scenario != NULL
                               ? rw_scenario_get_workloads (scenario) : NULL);
  workloads_changed_cb (self);
}

static void
edition_changed_cb (RwControlBar *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);

  if (edition != NULL)
    show_choice (self->editions, self->editions_label, _("Edition"),
                 edition->footer, edition->title);
}

static void
document_changed_cb (RwControlBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->scenarios),
                          get_scenario_list (self) != NULL);
  scenario_changed_cb (self);
}

static void
session_bind_cb (RwControlBar *self)
{
  document_changed_cb (self);
  edition_changed_cb (self);
}

static GtkWidget *
toggle_new (RwToggle toggle)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_(ways[toggle].label));
  /* Translators: below what the toggle does. */
  g_autofree char *tooltip = g_strdup_printf (_("%s\nHold to look at it for a "
                                                "moment"),
                                              _(ways[toggle].meaning));

  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
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
  gtk_widget_class_bind_template_child (widget_class, RwControlBar,
                                        scenarios_label);
  gtk_widget_class_bind_template_child (widget_class, RwControlBar,
                                        editions_label);
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
  gtk_menu_button_set_create_popup_func (self->scenarios, scenarios_cb, self,
                                         NULL);
  gtk_menu_button_set_create_popup_func (self->editions, editions_cb, self,
                                         NULL);

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
  /* A scenario may get another name. */
  g_signal_group_connect_swapped (self->signals, "changed",
                                  G_CALLBACK (scenario_changed_cb), self);
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
