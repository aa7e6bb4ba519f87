/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Controls above a content; in a full screen, over it, and only while they
 * are wanted. AdwFlap would do, but in 1.2 it does not ask its children how
 * high they are at their width.
 *
 *     +----------+      +----------+
 *     | controls |      | controls |  <- slides out at the top
 *     +----------+      |- - - - - |
 *     | content  |      | content  |
 *     +----------+      +----------+
 *                         overlaid
 */

#include "config.h"

#include "app/rw-stage.h"

#include <adwaita.h>

#define SLIDE_MS 250

struct _RwStage
{
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget    *controls;  /* (nullable) */
  GtkWidget    *content;   /* (nullable) */
  AdwAnimation *slide;

  double        progress;  /* 0 hidden, 1 shown; counts only where overlaid */
  gboolean      overlaid;
  gboolean      revealed;
};

typedef enum
{
  PROP_CONTROLS = 1,
  PROP_CONTENT,
  PROP_OVERLAID,
  PROP_REVEALED,
} RwStageProperty;

static GParamSpec *properties[PROP_REVEALED + 1];

G_DEFINE_FINAL_TYPE (RwStage, rw_stage, GTK_TYPE_WIDGET)

static void
set_progress (double   value,
              RwStage *self)
{
  self->progress = value;
  /* What is not seen takes neither focus nor clicks. */
  if (self->controls != NULL)
    gtk_widget_set_child_visible (self->controls,
                                  !self->overlaid || value > 0.0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  *minimum = 0;
  *natural = 0;
  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural,
                        NULL, NULL);
}

static GtkSizeRequestMode
rw_stage_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rw_stage_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  RwStage *self = RW_STAGE (widget);
  int controls_minimum;
  int controls_natural;

  measure_child (self->controls, orientation, for_size,
                 &controls_minimum, &controls_natural);
  measure_child (self->content, orientation, for_size, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL && !self->overlaid)
    {
      *minimum += controls_minimum;
      *natural += controls_natural;
    }
  else
    {
      *minimum = MAX (*minimum, controls_minimum);
      *natural = MAX (*natural, controls_natural);
    }
}

static void
rw_stage_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  RwStage *self = RW_STAGE (widget);
  GtkAllocation box = { 0, 0, width, height };
  int minimum;
  int controls_height;

  measure_child (self->controls, GTK_ORIENTATION_VERTICAL, width,
                 &minimum, &controls_height);
  if (self->content != NULL)
    {
      box.y = self->overlaid ? 0 : controls_height;
      box.height = MAX (height - box.y, 0);
      gtk_widget_size_allocate (self->content, &box, -1);
    }
  if (self->controls != NULL && gtk_widget_should_layout (self->controls))
    {
      box.y = self->overlaid
                ? (int) (controls_height * (self->progress - 1.0)) : 0;
      box.height = controls_height;
      gtk_widget_size_allocate (self->controls, &box, -1);
    }
}

static void
rw_stage_get_property (GObject    *object,
                       guint       id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  RwStage *self = RW_STAGE (object);

  switch ((RwStageProperty) id)
    {
    case PROP_CONTROLS:
      g_value_set_object (value, self->controls);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_OVERLAID:
      g_value_set_boolean (value, self->overlaid);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, self->revealed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_stage_set_property (GObject      *object,
                       guint         id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  RwStage *self = RW_STAGE (object);

  switch ((RwStageProperty) id)
    {
    case PROP_CONTROLS:
      rw_stage_set_controls (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      rw_stage_set_content (self, g_value_get_object (value));
      break;
    case PROP_OVERLAID:
      rw_stage_set_overlaid (self, g_value_get_boolean (value));
      break;
    case PROP_REVEALED:
      rw_stage_set_revealed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_stage_dispose (GObject *object)
{
  RwStage *self = RW_STAGE (object);

  if (self->slide != NULL)
    adw_animation_reset (self->slide);
  g_clear_object (&self->slide);
  g_clear_pointer (&self->controls, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (rw_stage_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                            | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * RwStage:controls:
   *
   * What stands at the top.
   */
  properties[PROP_CONTROLS] =
    g_param_spec_object ("controls", NULL, NULL, GTK_TYPE_WIDGET, flags);

  /**
   * RwStage:content:
   *
   * What it is all about.
   */
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);

  /**
   * RwStage:overlaid:
   *
   * Whether the content has all the room, and the controls lie over it.
   */
  properties[PROP_OVERLAID] =
    g_param_spec_boolean ("overlaid", NULL, NULL, FALSE, flags);

  /**
   * RwStage:revealed:
   *
   * Whether overlaid controls are seen.
   */
  properties[PROP_REVEALED] =
    g_param_spec_boolean ("revealed", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_stage_class_init (RwStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_stage_get_property;
  object_class->set_property = rw_stage_set_property;
  object_class->dispose = rw_stage_dispose;
  widget_class->get_request_mode = rw_stage_get_request_mode;
  widget_class->measure = rw_stage_measure;
  widget_class->size_allocate = rw_stage_size_allocate;
  install_properties (object_class);
  gtk_widget_class_set_css_name (widget_class, "stage");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rw_stage_init (RwStage *self)
{
  AdwAnimationTarget *target =
    adw_callback_animation_target_new ((AdwAnimationTargetFunc) set_progress,
                                       self, NULL);

  self->progress = 1.0;
  self->revealed = TRUE;
  self->slide = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0,
                                         SLIDE_MS, target);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Read before the content; where they lie over it, drawn after it and hit
 * first. */
static void
order_controls (RwStage *self)
{
  if (self->controls == NULL)
    return;
  if (self->overlaid)
    gtk_widget_insert_before (self->controls, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_after (self->controls, GTK_WIDGET (self), NULL);
}

static void
replace_child (RwStage    *self,
               GtkWidget **place,
               GtkWidget  *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  order_controls (self);
}

/**
 * rw_stage_get_controls:
 * @self: a stage
 *
 * Gets what stands at the top.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
rw_stage_get_controls (RwStage *self)
{
  g_return_val_if_fail (RW_IS_STAGE (self), NULL);

  return self->controls;
}

/**
 * rw_stage_set_controls:
 * @self: a stage
 * @controls: (nullable): the widget
 *
 * Sets what stands at the top.
 */
void
rw_stage_set_controls (RwStage   *self,
                       GtkWidget *controls)
{
  g_return_if_fail (RW_IS_STAGE (self));
  g_return_if_fail (controls == NULL || GTK_IS_WIDGET (controls));

  if (self->controls == controls)
    return;
  replace_child (self, &self->controls, controls);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTROLS]);
}

/**
 * rw_stage_get_content:
 * @self: a stage
 *
 * Gets what it is all about.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
rw_stage_get_content (RwStage *self)
{
  g_return_val_if_fail (RW_IS_STAGE (self), NULL);

  return self->content;
}

/**
 * rw_stage_set_content:
 * @self: a stage
 * @content: (nullable): the widget
 *
 * Sets what it is all about.
 */
void
rw_stage_set_content (RwStage   *self,
                      GtkWidget *content)
{
  g_return_if_fail (RW_IS_STAGE (self));
  g_return_if_fail (content == NULL || GTK_IS_WIDGET (content));

  if (self->content == content)
    return;
  replace_child (self, &self->content, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

/**
 * rw_stage_get_overlaid:
 * @self: a stage
 *
 * Asks whether the controls lie over the content.
 *
 * Returns: whether they do
 */
gboolean
rw_stage_get_overlaid (RwStage *self)
{
  g_return_val_if_fail (RW_IS_STAGE (self), FALSE);

  return self->overlaid;
}

/**
 * rw_stage_set_overlaid:
 * @self: a stage
 * @overlaid: whether the controls lie over the content
 *
 * Gives the content all the room, or takes it back.
 */
void
rw_stage_set_overlaid (RwStage  *self,
                       gboolean  overlaid)
{
  g_return_if_fail (RW_IS_STAGE (self));

  overlaid = overlaid != FALSE;
  if (self->overlaid == overlaid)
    return;
  self->overlaid = overlaid;
  order_controls (self);
  set_progress (self->progress, self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OVERLAID]);
}

/**
 * rw_stage_get_revealed:
 * @self: a stage
 *
 * Asks whether overlaid controls are seen.
 *
 * Returns: whether they are, or are about to be
 */
gboolean
rw_stage_get_revealed (RwStage *self)
{
  g_return_val_if_fail (RW_IS_STAGE (self), FALSE);

  return self->revealed;
}

/**
 * rw_stage_set_revealed:
 * @self: a stage
 * @revealed: whether overlaid controls are seen
 *
 * Slides overlaid controls in or out; at once where animations are off.
 */
void
rw_stage_set_revealed (RwStage  *self,
                       gboolean  revealed)
{
  g_return_if_fail (RW_IS_STAGE (self));

  revealed = revealed != FALSE;
  if (self->revealed == revealed)
    return;
  self->revealed = revealed;
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->slide),
                                      self->progress);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->slide),
                                    revealed ? 1.0 : 0.0);
  adw_animation_play (self->slide);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}
