/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of the picture that a person meets: it takes the pointer, the
 * focus and a name, and draws hover and focus over the picture, which the
 * canvas has painted. It knows its place in a scene and no session.
 */

#include "config.h"

#include "app/rw-canvas-part.h"

#include <adwaita.h>
#include <math.h>

#include "app/rw-tile-grid.h"
#include "render/rw-painter.h"

/**
 * RwCanvasPart:
 *
 * A ring or a sector of the picture. It is a child of the canvas, as large as
 * the smallest box around its area, and transparent where the area is not.
 *
 * # CSS nodes
 *
 * One node named `part`.
 *
 * # Accessibility
 *
 * Has the role %GTK_ACCESSIBLE_ROLE_LIST_ITEM, the name and description of the
 * scene's part, and the state “selected”. GTK 4.8 does not tell screen
 * readers the position in a set, so the name says it.
 *
 * # Keyboard
 *
 * Enter opens the part (the action `part.open`), Space selects it
 * (`part.select`); the canvas does both.
 */
struct _RwCanvasPart
{
  GtkWidget          parent_instance;

  /* Owned */
  RwScene           *scene;     /* (nullable): before it has a place */

  /* Borrowed from scene */
  const RwScenePart *info;      /* (nullable): before it has a place */

  GtkAllocation      extents;   /* in the picture as it is shown, whole px */
  double             zoom;      /* px of what is shown for one of the scene */
  gboolean           selected;
};

/* How far the shadow of a lifted part reaches, px. */
#define SHADOW_PX 7.0
#define SHADOW_ALPHA 0.13f
#define SHADOW_STEP_PX 2.5

#define RIM_PX 2.0
#define FOCUS_HALO_PX 7.0
#define FOCUS_LINE_PX 3.0

#define FOCUS_SHOWN (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)

G_DEFINE_FINAL_TYPE (RwCanvasPart, rw_canvas_part, GTK_TYPE_WIDGET)

/* Adds the outline of an area, drawn in by @inset on all sides. */
static void
add_path (cairo_t        *cr,
          const RwSector *area,
          double          inset)
{
  RwSector inner = *area;

  inner.r1 -= inset;
  if (inner.r0 > 0.0)
    inner.r0 = MIN (inner.r0 + inset, inner.r1);
  if (!rw_sector_is_ring (&inner))
    inner.gap += inset;

  rw_painter_sector_path (&inner, cr);
}

static void
stroke (cairo_t        *cr,
        const RwSector *area,
        double          inset,
        const RwColor  *color,
        double          width)
{
  add_path (cr, area, inset);
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* Adds what lies between an arc of the outline and one @width outside of it.
 * The straight sides of what is left of a ring are not to be seen. */
static void
add_bands (cairo_t        *cr,
           const RwSector *area,
           double          width)
{
  RwSector outer = *area;
  RwSector inner = *area;

  outer.r0 = area->r1;
  outer.r1 = area->r1 + width;
  rw_painter_sector_path (&outer, cr);
  if (area->r0 <= 0.0)
    return;

  inner.r0 = MAX (area->r0 - width, 0.0);
  inner.r1 = area->r0;
  rw_painter_sector_path (&inner, cr);
}

/* What is lifted does not shade itself: a ring is shaded in bands beside it,
 * and a sector by strokes that are clipped, which take several times as
 * long. */
static void
draw_shadow (cairo_t        *cr,
             const RwSector *area,
             gboolean        is_ring)
{
  const RwColor shadow = { 0.0f, 0.0f, 0.0f, SHADOW_ALPHA };
  double x1, y1, x2, y2;

  cairo_save (cr);
  if (!is_ring)
    {
      cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_rectangle (cr, x1, y1, x2 - x1, y2 - y1);
      add_path (cr, area, 0.0);
      cairo_clip (cr);
    }

  for (double width = 1.0; width <= SHADOW_PX; width += SHADOW_STEP_PX)
    if (is_ring)
      {
        add_bands (cr, area, width);
        cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, SHADOW_ALPHA);
        cairo_fill (cr);
      }
    else
      stroke (cr, area, 0.0, &shadow, 2.0 * width);
  cairo_restore (cr);
}

/* Lifted: it shades what is around it, lightens, and gets a bright rim. The
 * light is faint, because it lies over the names too. */
static void
draw_hover (RwCanvasPart   *self,
            cairo_t        *cr,
            const RwSector *area)
{
  gboolean contrast =
    adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  const RwColor bright = { 1.0f, 1.0f, 1.0f, 0.9f };

  draw_shadow (cr, area, rw_sector_is_ring (&self->info->area));

  add_path (cr, area, 0.0);
  cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, 0.08);
  cairo_fill (cr);

  stroke (cr, area, RIM_PX / 2.0,
          contrast ? &rw_scene_get_theme (self->scene)->text : &bright, RIM_PX);
}

/* The desktop's own colour of focus, which a style sheet may have changed. */
static void
get_focus_color (RwCanvasPart *self,
                 RwColor      *out_color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA rgba;

  *out_color = rw_scene_get_theme (self->scene)->text;
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
      && gtk_style_context_lookup_color (style, "accent_color", &rgba))
    *out_color = (RwColor) { rgba.red, rgba.green, rgba.blue, 1.0f };
}

/* With the background's colour on both sides, so that it stands out from any
 * fill. */
static void
draw_focus (RwCanvasPart   *self,
            cairo_t        *cr,
            const RwSector *area)
{
  RwColor color;

  get_focus_color (self, &color);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  stroke (cr, area, FOCUS_HALO_PX / 2.0,
          &rw_scene_get_theme (self->scene)->background, FOCUS_HALO_PX);
  stroke (cr, area, FOCUS_HALO_PX / 2.0, &color, FOCUS_LINE_PX);
}

static void
update_accessible (RwCanvasPart *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->info->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->info->description,
                                  -1);
}

static void
update_extents (RwCanvasPart *self)
{
  RwSector area;
  RwRect bounds;

  rw_sector_scale (&self->info->area, self->zoom, &area);
  rw_sector_get_bounds (&area, &bounds);
  self->extents.x = (int) floor (bounds.x);
  self->extents.y = (int) floor (bounds.y);
  self->extents.width = (int) ceil (bounds.x + bounds.width) - self->extents.x;
  self->extents.height = (int) ceil (bounds.y + bounds.height) - self->extents.y;
}

/* The canvas knows the session and the way to the details. */
static void
forward_action (GtkWidget  *widget,
                const char *action)
{
  RwCanvasPart *self = RW_CANVAS_PART (widget);

  if (self->info != NULL)
    gtk_widget_activate_action (widget, action, "s", self->info->id);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  forward_action (widget, "canvas.open-part");
}

static void
select_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  forward_action (widget, "canvas.select-part");
}

static gboolean
has_state (RwCanvasPart  *self,
           GtkStateFlags  state)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & state) == state;
}

static void
draw_tile (cairo_t        *cr,
           const RwSector *area,
           gpointer        user_data)
{
  RwCanvasPart *self = user_data;

  if (has_state (self, GTK_STATE_FLAG_PRELIGHT))
    draw_hover (self, cr, area);
  if (has_state (self, FOCUS_SHOWN) || has_state (self, GTK_STATE_FLAG_DROP_ACTIVE))
    draw_focus (self, cr, area);
}

static gboolean
is_marked (RwCanvasPart *self)
{
  return self->scene != NULL
         && (has_state (self, GTK_STATE_FLAG_PRELIGHT)
             || has_state (self, GTK_STATE_FLAG_DROP_ACTIVE)
             || has_state (self, FOCUS_SHOWN));
}

/* What of the part its parent shows; FALSE for all. */
static gboolean
get_seen (RwCanvasPart *self,
          RwRect       *out_seen)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  double x;
  double y;

  if (self->zoom <= 1.0 || parent == NULL
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self), parent, 0.0, 0.0,
                                            &x, &y))
    return FALSE;

  *out_seen = (RwRect) { -x, -y, gtk_widget_get_width (parent),
                         gtk_widget_get_height (parent) };
  return TRUE;
}

static void
rw_canvas_part_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RwCanvasPart *self = RW_CANVAS_PART (widget);
  RwSector area;
  RwRect seen;

  if (!is_marked (self))
    return;

  rw_sector_scale (&self->info->area, self->zoom, &area);
  area.cx -= self->extents.x;
  area.cy -= self->extents.y;
  rw_tile_grid_append (snapshot, &area, SHADOW_PX,
                       get_seen (self, &seen) ? &seen : NULL, draw_tile, self);
}

static void
rw_canvas_part_state_flags_changed (GtkWidget     *widget,
                                    GtkStateFlags  previous)
{
  const GtkStateFlags seen = GTK_STATE_FLAG_PRELIGHT
                             | GTK_STATE_FLAG_DROP_ACTIVE | FOCUS_SHOWN;
  GtkStateFlags flags = gtk_widget_get_state_flags (widget);

  GTK_WIDGET_CLASS (rw_canvas_part_parent_class)->state_flags_changed (widget,
                                                                       previous);
  if (((flags ^ previous) & seen) != 0)
    gtk_widget_queue_draw (widget);
}

static gboolean
rw_canvas_part_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  RwCanvasPart *self = RW_CANVAS_PART (widget);

  return self->info != NULL
         && rw_sector_contains (&self->info->area,
                                (x + self->extents.x) / self->zoom,
                                (y + self->extents.y) / self->zoom);
}

static void
rw_canvas_part_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  /* The scene decides, and the canvas hands it out. */
  *minimum = 0;
  *natural = 0;
}

static gboolean
rw_canvas_part_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard_mode,
                              GtkTooltip *tooltip)
{
  RwCanvasPart *self = RW_CANVAS_PART (widget);
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (self->info == NULL)
    return FALSE;

  text = g_markup_printf_escaped ("<b>%s</b>\n%s", self->info->name,
                                  self->info->description);
  /* GTK 4.8 breaks no lines of a tooltip's own text. */
  label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), g_strchomp (text));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_tooltip_set_custom (tooltip, label);
  return TRUE;
}

static void
rw_canvas_part_dispose (GObject *object)
{
  RwCanvasPart *self = RW_CANVAS_PART (object);

  self->info = NULL;
  g_clear_pointer (&self->scene, rw_scene_unref);

  G_OBJECT_CLASS (rw_canvas_part_parent_class)->dispose (object);
}

static void
rw_canvas_part_class_init (RwCanvasPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rw_canvas_part_dispose;
  widget_class->measure = rw_canvas_part_measure;
  widget_class->contains = rw_canvas_part_contains;
  widget_class->snapshot = rw_canvas_part_snapshot;
  widget_class->query_tooltip = rw_canvas_part_query_tooltip;
  widget_class->state_flags_changed = rw_canvas_part_state_flags_changed;

  gtk_widget_class_install_action (widget_class, "part.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "part.select", NULL, select_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0,
                                       "part.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0,
                                       "part.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0,
                                       "part.select", NULL);

  gtk_widget_class_set_css_name (widget_class, "part");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
rw_canvas_part_init (RwCanvasPart *self)
{
  self->zoom = 1.0;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_SELECTED, FALSE,
                               -1);
}

/**
 * rw_canvas_part_new:
 *
 * Makes a part without a place; rw_canvas_part_set_scene() gives it one.
 *
 * Returns: (transfer floating): a new part
 */
GtkWidget *
rw_canvas_part_new (void)
{
  return g_object_new (RW_TYPE_CANVAS_PART, NULL);
}

/**
 * rw_canvas_part_get_info:
 * @self: a part
 *
 * Gets what the part stands for.
 *
 * Returns: (transfer none) (nullable): the scene's part, valid until the
 *   canvas has a new scene; %NULL before it has one
 */
const RwScenePart *
rw_canvas_part_get_info (RwCanvasPart *self)
{
  g_return_val_if_fail (RW_IS_CANVAS_PART (self), NULL);

  return self->info;
}

/**
 * rw_canvas_part_set_scene:
 * @self: a part
 * @scene: the scene that is shown
 * @index: which part of @scene this is
 *
 * Gives the part its place, name and description.
 */
void
rw_canvas_part_set_scene (RwCanvasPart *self,
                          RwScene      *scene,
                          guint         index)
{
  g_return_if_fail (RW_IS_CANVAS_PART (self));
  g_return_if_fail (index < rw_scene_get_n_parts (scene));

  rw_scene_ref (scene);
  g_clear_pointer (&self->scene, rw_scene_unref);
  self->scene = scene;
  self->info = rw_scene_get_part (scene, index);

  update_extents (self);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rw_canvas_part_set_zoom:
 * @self: a part
 * @zoom: px of what is shown for one of the scene, above 0
 *
 * Says how large the picture is shown, or that another place of it is. Lines
 * keep their width.
 */
void
rw_canvas_part_set_zoom (RwCanvasPart *self,
                         double        zoom)
{
  g_return_if_fail (RW_IS_CANVAS_PART (self));
  g_return_if_fail (zoom > 0.0);

  if (!G_APPROX_VALUE (self->zoom, zoom, 1e-9))
    {
      self->zoom = zoom;
      if (self->info != NULL)
        update_extents (self);
    }
  if (is_marked (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rw_canvas_part_get_selected:
 * @self: a part
 *
 * Gets whether the part is selected.
 *
 * Returns: whether it is
 */
gboolean
rw_canvas_part_get_selected (RwCanvasPart *self)
{
  g_return_val_if_fail (RW_IS_CANVAS_PART (self), FALSE);

  return self->selected;
}

/**
 * rw_canvas_part_set_selected:
 * @self: a part
 * @selected: whether it is selected
 *
 * Tells the part, and those who listen, that it is selected. The canvas draws
 * the outline, because one selection may be several parts.
 */
void
rw_canvas_part_set_selected (RwCanvasPart *self,
                             gboolean      selected)
{
  g_return_if_fail (RW_IS_CANVAS_PART (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}

/**
 * rw_canvas_part_get_extents:
 * @self: a part with a place
 * @out_extents: (out caller-allocates): its box in the picture as it is shown,
 *   px
 *
 * Gets the smallest box of whole pixels around the part's area.
 */
void
rw_canvas_part_get_extents (RwCanvasPart  *self,
                            GtkAllocation *out_extents)
{
  g_return_if_fail (RW_IS_CANVAS_PART (self));

  *out_extents = self->extents;
}
