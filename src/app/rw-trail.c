/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buttons for all workloads, each group within the one before, and what is
 * looked into last. They activate the window's action; the session says what
 * they are.
 */

#include "config.h"

#include "app/rw-trail.h"

#include <glib/gi18n.h>

/**
 * RwTrail:
 *
 * The way from all workloads to the group that is looked into. It is not there
 * while all of them are.
 *
 * # CSS nodes
 *
 * ```
 * trail
 * ├── button.flat
 * ├── label.dim-label
 * ⋮
 * ╰── label.heading
 * ```
 *
 * # Accessibility
 *
 * Has the role %GTK_ACCESSIBLE_ROLE_NAVIGATION and a name; each button says how
 * many workloads it leads to.
 */
struct _RwTrail
{
  GtkWidget     parent_instance;

  /* Owned */
  RwSession    *session;  /* (nullable) */
  GSignalGroup *signals;
};

typedef enum
{
  PROP_SESSION = 1,
} RwTrailProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (RwTrail, rw_trail, GTK_TYPE_WIDGET)

static void
clear (RwTrail *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
append_button (RwTrail    *self,
               const char *name,
               const char *path,
               guint       n_workloads)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u workload", "%u workloads", n_workloads),
                     n_workloads);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.look-inside");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
append_separator (RwTrail *self)
{
  gboolean rtl =
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *label = gtk_label_new (rtl ? "‹" : "›");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_state (GTK_ACCESSIBLE (label),
                               GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
append_steps (RwTrail   *self,
              RwSectors *sectors)
{
  GListModel *all =
    rw_scenario_get_workloads (rw_session_get_scenario (self->session));
  guint n = rw_sectors_get_n_steps (sectors);
  const RwSectorStep *last = rw_sectors_get_step (sectors, n - 1);
  g_autofree char *here =
    g_strdup_printf (ngettext ("%s · %u workload", "%s · %u workloads",
                               last->n_workloads),
                     last->name, last->n_workloads);

  append_button (self, _("All Workloads"), "", g_list_model_get_n_items (all));
  for (guint i = 0; i + 1 < n; i++)
    {
      const RwSectorStep *step = rw_sectors_get_step (sectors, i);

      append_separator (self);
      append_button (self, step->name, step->path, step->n_workloads);
    }
  append_separator (self);
  gtk_widget_set_parent (label_new (here, "heading"), GTK_WIDGET (self));
}

/* The buttons are made anew only where the way is another one: whoever stands
 * on one keeps it through an edit. */
static void
update (RwTrail *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_autoptr (RwSectors) sectors = NULL;

  if (self->session != NULL)
    sectors = rw_session_new_sectors (self->session);
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          sectors != NULL
                            && rw_sectors_get_n_steps (sectors) > 0
                            && rw_session_get_toggle (self->session)
                                 >= RW_TOGGLE_WORKLOADS);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  append_steps (self, sectors);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
rw_trail_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  RwTrail *self = RW_TRAIL (object);

  switch ((RwTrailProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_trail_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  RwTrail *self = RW_TRAIL (object);

  switch ((RwTrailProperty) id)
    {
    case PROP_SESSION:
      rw_trail_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_trail_dispose (GObject *object)
{
  RwTrail *self = RW_TRAIL (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  clear (self);

  G_OBJECT_CLASS (rw_trail_parent_class)->dispose (object);
}

static void
rw_trail_class_init (RwTrailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_trail_get_property;
  object_class->set_property = rw_trail_set_property;
  object_class->dispose = rw_trail_dispose;

  /**
   * RwTrail:session:
   *
   * What is looked at.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, RW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                           | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  gtk_widget_class_set_css_name (widget_class, "trail");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
rw_trail_init (RwTrail *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Group that is looked into"),
                                  -1);
  self->signals = g_signal_group_new (RW_TYPE_SESSION);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_group_connect_swapped (self->signals, "changed",
                                  G_CALLBACK (update), self);
}

/**
 * rw_trail_new:
 *
 * Makes a trail without a session.
 *
 * Returns: (transfer floating): a new trail
 */
GtkWidget *
rw_trail_new (void)
{
  return g_object_new (RW_TYPE_TRAIL, NULL);
}

/**
 * rw_trail_get_session:
 * @self: a trail
 *
 * Gets what is looked at.
 *
 * Returns: (transfer none) (nullable): the session
 */
RwSession *
rw_trail_get_session (RwTrail *self)
{
  g_return_val_if_fail (RW_IS_TRAIL (self), NULL);

  return self->session;
}

/**
 * rw_trail_set_session:
 * @self: a trail
 * @session: (nullable): the session
 *
 * Sets what is looked at.
 */
void
rw_trail_set_session (RwTrail   *self,
                      RwSession *session)
{
  g_return_if_fail (RW_IS_TRAIL (self));
  g_return_if_fail (session == NULL || RW_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
