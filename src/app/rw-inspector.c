/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the selection of a session and says what there is to say about it.
 * It changes nothing, neither session nor document.
 */

#include "config.h"

#include "app/rw-inspector.h"

#include "app/rw-inspector-private.h"

/**
 * RwInspector:
 *
 * The details of the selected layer, of the selected workload, or of the
 * whole estate where nothing is selected.
 *
 * # CSS nodes
 *
 * One node named `inspector`, around labels and `section` nodes.
 *
 * # Accessibility
 *
 * Has the role %GTK_ACCESSIBLE_ROLE_REGION. The title is a heading of level 1,
 * each section has one of level 2.
 */

/* Once for all that changes together, before the next layout. */
#define UPDATE_PRIORITY (GDK_PRIORITY_REDRAW - 10)

#define MIN_HEIGHT_PX 160
#define NATURAL_HEIGHT_PX 480

typedef enum
{
  PROP_SESSION = 1,
} RwInspectorProperty;

typedef enum
{
  SIGNAL_REMOVED,
} RwInspectorSignal;

static GParamSpec *properties[PROP_SESSION + 1];
static guint signals[SIGNAL_REMOVED + 1];

G_DEFINE_FINAL_TYPE (RwInspector, rw_inspector, GTK_TYPE_WIDGET)

static void
for_each_section (RwInspector *self,
                  void       (*function) (RwSection *, gpointer))
{
  RwSection *sections[] = {
    self->form, self->exception, self->parts, self->owners, self->workloads,
    self->controls, self->note, self->rows, self->about, self->guidance,
    self->safeguards, self->edition,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    function (sections[i], self);
}

static void
begin_section (RwSection *section,
               gpointer   self)
{
  rw_section_begin (section);
}

static void
end_section (RwSection *section,
             gpointer   self)
{
  rw_section_end (section);
}

static void
fill_nothing (RwInspector *self)
{
  gtk_label_set_text (self->title, "");
  gtk_label_set_text (self->subtitle, "");
  gtk_widget_set_visible (self->verdict, FALSE);
  gtk_widget_set_visible (self->hint, FALSE);
}

/*< private >
 * rw_inspector_tell_removed:
 * @self: an inspector
 * @text: what was removed
 *
 * Tells that something was removed.
 */
void
rw_inspector_tell_removed (RwInspector *self,
                           const char  *text)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, text);
}

/*< private >
 * rw_inspector_find_workload:
 * @self: an inspector
 *
 * Finds the selected workload.
 *
 * Returns: (transfer none) (nullable): the workload, or %NULL for none
 */
RwWorkload *
rw_inspector_find_workload (RwInspector *self)
{
  const char *id = self->session != NULL
                     ? rw_session_get_selected_workload (self->session) : NULL;
  RwScenario *scenario = id != NULL ? rw_session_get_scenario (self->session)
                                    : NULL;

  if (scenario == NULL)
    return NULL;

  return rw_scenario_find_workload (scenario, id);
}

static const RwLayer *
find_selected_layer (RwInspector *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  const char *id = rw_session_get_selected_layer (self->session);

  if (id == NULL || edition == NULL)
    return NULL;

  return rw_layer_set_find_layer (edition->layer_set, id);
}

/* What lies outside the rings, where that is selected. */
static const RwLayer *
find_selected_satellite (RwInspector *self)
{
  const char *id = rw_session_get_selected_layer (self->session);
  RwOwner owner;
  const RwLayer *satellite = rw_session_get_satellite (self->session, &owner);

  return satellite != NULL && g_strcmp0 (satellite->id, id) == 0 ? satellite
                                                                 : NULL;
}

static void
fill (RwInspector *self)
{
  const RwLayer *layer;
  const RwLayer *satellite;
  RwWorkload *workload;

  if (self->session == NULL
      || rw_session_get_document (self->session) == NULL
      || rw_session_get_edition (self->session) == NULL)
    {
      fill_nothing (self);
      return;
    }

  layer = find_selected_layer (self);
  satellite = find_selected_satellite (self);
  workload = rw_inspector_find_workload (self);
  if (satellite != NULL)
    rw_inspector_fill_satellite (self, satellite);
  else if (layer != NULL)
    rw_inspector_fill_layer (self, layer, workload);
  else if (workload != NULL)
    rw_inspector_fill_workload (self, workload);
  else
    rw_inspector_fill_overview (self);

  gtk_widget_set_visible (self->verdict, layer != NULL || satellite != NULL);
  gtk_widget_set_visible (self->hint, layer == NULL && workload == NULL &&
                                      satellite == NULL);
}

static void
update (RwInspector *self)
{
  for_each_section (self, begin_section);
  fill (self);
  for_each_section (self, end_section);
  if (self->focus_id != NULL)
    rw_section_focus_fold (self->controls, self->focus_id);
  g_clear_pointer (&self->focus_id, g_free);
}

static gboolean
update_cb (gpointer user_data)
{
  RwInspector *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (RwInspector *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (UPDATE_PRIORITY, update_cb, self, NULL);
}

/* What is said now has nothing to do with what was: begin at its beginning. */
static void
selection_changed_cb (RwInspector *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                            0.0);
  queue_update (self);
}

static void
follow_section (RwSection *section,
                gpointer   self)
{
  g_signal_connect_object (section, "wants-rows", G_CALLBACK (queue_update),
                           self, G_CONNECT_SWAPPED);
}

static GtkSizeRequestMode
rw_inspector_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The height says nothing of the width, for what does not fit is scrolled to.
 * Passed on, the question would be answered by each label in GTK 4.8 with a
 * search, and each step of that sets the whole text anew. */
static void
rw_inspector_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  RwInspector *self = RW_INSPECTOR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->scroller), orientation, -1,
                          minimum, natural, NULL, NULL);
      return;
    }

  *minimum = MIN_HEIGHT_PX;
  *natural = NATURAL_HEIGHT_PX;
}

static void
rw_inspector_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  RwInspector *self = RW_INSPECTOR (widget);

  gtk_widget_allocate (GTK_WIDGET (self->scroller), width, height, -1, NULL);
}

static void
rw_inspector_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RwInspector *self = RW_INSPECTOR (object);

  switch ((RwInspectorProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_inspector_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RwInspector *self = RW_INSPECTOR (object);

  switch ((RwInspectorProperty) id)
    {
    case PROP_SESSION:
      rw_inspector_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_inspector_dispose (GObject *object)
{
  RwInspector *self = RW_INSPECTOR (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->focus_id, g_free);
  g_clear_pointer (&self->parts_of, g_free);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_INSPECTOR);

  G_OBJECT_CLASS (rw_inspector_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RW_TYPE_OWNER_BADGE);
  g_type_ensure (RW_TYPE_SECTION);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ringwall/Ringwall/ui/rw-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, RwInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, title);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, verdict);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, badge);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, owner);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, reason);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, form);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, exception);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, parts);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, owners);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, workloads);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, rows);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, controls);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, note);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, about);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, guidance);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, safeguards);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, edition);
  gtk_widget_class_bind_template_child (widget_class, RwInspector, hint);
}

static void
rw_inspector_class_init (RwInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_inspector_get_property;
  object_class->set_property = rw_inspector_set_property;
  object_class->dispose = rw_inspector_dispose;
  widget_class->get_request_mode = rw_inspector_get_request_mode;
  widget_class->measure = rw_inspector_measure;
  widget_class->size_allocate = rw_inspector_size_allocate;

  /**
   * RwInspector:session:
   *
   * Whose selection is explained, or %NULL for none.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, RW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  /**
   * RwInspector::removed:
   * @text: what was removed, for a person
   *
   * Something was removed, which can be undone.
   */
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (widget_class);
  rw_inspector_install_controls (widget_class);
  rw_inspector_install_clipboard (widget_class);
  rw_inspector_install_owner (widget_class);
  rw_inspector_install_parts (widget_class);
  rw_inspector_install_workload (widget_class);
}

static void
rw_inspector_init (RwInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->owner),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);

  self->session_signals = g_signal_group_new (RW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed",
                                  G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-layer",
                                  G_CALLBACK (selection_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-workload",
                                  G_CALLBACK (selection_changed_cb), self);
  for_each_section (self, follow_section);
  rw_inspector_init_parts (self);
  update (self);
}

/**
 * rw_inspector_new:
 *
 * Makes an inspector without a session.
 *
 * Returns: (transfer floating): a new inspector
 */
GtkWidget *
rw_inspector_new (void)
{
  return g_object_new (RW_TYPE_INSPECTOR, NULL);
}

/**
 * rw_inspector_get_session:
 * @self: an inspector
 *
 * Gets whose selection is explained.
 *
 * Returns: (transfer none) (nullable): the session
 */
RwSession *
rw_inspector_get_session (RwInspector *self)
{
  g_return_val_if_fail (RW_IS_INSPECTOR (self), NULL);

  return self->session;
}

/**
 * rw_inspector_set_session:
 * @self: an inspector
 * @session: (nullable): a session, or %NULL for none
 *
 * Sets whose selection is explained.
 */
void
rw_inspector_set_session (RwInspector *self,
                          RwSession   *session)
{
  g_return_if_fail (RW_IS_INSPECTOR (self));
  g_return_if_fail (session == NULL || RW_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  selection_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
