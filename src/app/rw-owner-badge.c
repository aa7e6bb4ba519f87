/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows an owner as the picture does, by colour and letter at once. It follows
 * the look of pictures, because a badge must have the colour of its ring.
 */

#include "config.h"

#include "app/rw-owner-badge.h"

#include <adwaita.h>

#include "app/rw-look.h"

/**
 * RwOwnerBadge:
 *
 * A small rounded box with the letters of an owner.
 *
 * # CSS nodes
 *
 * ```
 * badge
 * ╰── label
 * ```
 *
 * # Accessibility
 *
 * Has the role %GTK_ACCESSIBLE_ROLE_IMG and the owner's name.
 */
struct _RwOwnerBadge
{
  GtkWidget  parent_instance;

  GtkWidget *label;  /* (owned): the only child */
  RwOwner    owner;
};

#define PADDING_X 7
#define PADDING_Y 2
#define MIN_WIDTH 40

typedef enum
{
  PROP_OWNER = 1,
} RwOwnerBadgeProperty;

static GParamSpec *properties[PROP_OWNER + 1];

G_DEFINE_FINAL_TYPE (RwOwnerBadge, rw_owner_badge, GTK_TYPE_WIDGET)

static const RwTheme *
get_theme (void)
{
  return rw_look_get_theme (rw_look_get_default ());
}

/* The colour is the picture's, which no style sheet knows. */
static void
update_label (RwOwnerBadge *self)
{
  const RwColor *color = &get_theme ()->owner_text[self->owner];
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_foreground_new ((guint16) (color->r * 65535),
                                                     (guint16) (color->g * 65535),
                                                     (guint16) (color->b * 65535)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gtk_label_set_text (GTK_LABEL (self->label), rw_owner_get_letter (self->owner));
}

static void
update (RwOwnerBadge *self)
{
  update_label (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rw_owner_get_name (self->owner),
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               rw_owner_get_name (self->owner));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rw_owner_badge_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  RwOwnerBadge *self = RW_OWNER_BADGE (widget);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int padding = 2 * (across ? PADDING_X : PADDING_Y);

  gtk_widget_measure (self->label, orientation, -1, minimum, natural,
                      minimum_baseline, natural_baseline);
  *minimum = MAX (*minimum + padding, across ? MIN_WIDTH : 0);
  *natural = MAX (*natural + padding, *minimum);
  if (*minimum_baseline >= 0)
    *minimum_baseline += PADDING_Y;
  if (*natural_baseline >= 0)
    *natural_baseline += PADDING_Y;
}

static void
rw_owner_badge_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  RwOwnerBadge *self = RW_OWNER_BADGE (widget);
  GtkAllocation inner = { PADDING_X, PADDING_Y,
                          width - 2 * PADDING_X, height - 2 * PADDING_Y };

  gtk_widget_size_allocate (self->label, &inner, -1);
}

/* The line that the fill has in pictures; a fill of the ground's colour would
 * not be seen without. */
static void
append_line (RwOwnerBadge         *self,
             GtkSnapshot          *snapshot,
             const GskRoundedRect *outline)
{
  const RwColor *line = &get_theme ()->lines[self->owner];
  const float width[4] = { 1.0f, 1.0f, 1.0f, 1.0f };
  const GdkRGBA rgba = { line->r, line->g, line->b, line->a };

  if (line->a > 0)
    gtk_snapshot_append_border (snapshot, outline, width,
                                (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

static void
rw_owner_badge_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RwOwnerBadge *self = RW_OWNER_BADGE (widget);
  const RwColor *fill = &get_theme ()->owners[self->owner].color;
  GdkRGBA color = { fill->r, fill->g, fill->b, fill->a };
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GskRoundedRect outline;
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, 0.0f, 0.0f, width, height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, height / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
  append_line (self, snapshot, &outline);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
rw_owner_badge_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RwOwnerBadge *self = RW_OWNER_BADGE (object);

  switch ((RwOwnerBadgeProperty) id)
    {
    case PROP_OWNER:
      g_value_set_uint (value, self->owner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_owner_badge_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RwOwnerBadge *self = RW_OWNER_BADGE (object);

  switch ((RwOwnerBadgeProperty) id)
    {
    case PROP_OWNER:
      rw_owner_badge_set_owner (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_owner_badge_dispose (GObject *object)
{
  RwOwnerBadge *self = RW_OWNER_BADGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (rw_owner_badge_parent_class)->dispose (object);
}

static void
rw_owner_badge_class_init (RwOwnerBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_owner_badge_get_property;
  object_class->set_property = rw_owner_badge_set_property;
  object_class->dispose = rw_owner_badge_dispose;
  widget_class->measure = rw_owner_badge_measure;
  widget_class->size_allocate = rw_owner_badge_size_allocate;
  widget_class->snapshot = rw_owner_badge_snapshot;

  /**
   * RwOwnerBadge:owner:
   *
   * The owner that is shown, a value of RwOwner.
   */
  properties[PROP_OWNER] =
    g_param_spec_uint ("owner", NULL, NULL, 0, RW_N_OWNERS - 1,
                       RW_OWNER_CUSTOMER,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                       G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  gtk_widget_class_set_css_name (widget_class, "badge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rw_owner_badge_init (RwOwnerBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * rw_owner_badge_new:
 * @owner: an owner
 *
 * Makes a badge.
 *
 * Returns: (transfer floating): a new badge
 */
GtkWidget *
rw_owner_badge_new (RwOwner owner)
{
  g_return_val_if_fail (owner < RW_N_OWNERS, NULL);

  return g_object_new (RW_TYPE_OWNER_BADGE, "owner", (guint) owner, NULL);
}

/**
 * rw_owner_badge_get_owner:
 * @self: a badge
 *
 * Gets the owner that is shown.
 *
 * Returns: the owner
 */
RwOwner
rw_owner_badge_get_owner (RwOwnerBadge *self)
{
  g_return_val_if_fail (RW_IS_OWNER_BADGE (self), RW_OWNER_CUSTOMER);

  return self->owner;
}

/**
 * rw_owner_badge_set_owner:
 * @self: a badge
 * @owner: an owner
 *
 * Sets the owner that is shown.
 */
void
rw_owner_badge_set_owner (RwOwnerBadge *self,
                          RwOwner       owner)
{
  g_return_if_fail (RW_IS_OWNER_BADGE (self));
  g_return_if_fail (owner < RW_N_OWNERS);

  if (self->owner == owner)
    return;

  self->owner = owner;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}
