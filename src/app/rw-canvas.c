/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays a session's picture out for the size it has, paints it with the code
 * that exports it, and keeps a child for each part that can be pointed at.
 * It knows no window: a window hands it a session.
 */

#include "config.h"

#include "app/rw-canvas.h"

#include "app/rw-canvas-private.h"
#include "app/rw-look.h"

/**
 * RwCanvas:
 *
 * The picture of a session: rings, or rings cut into sectors.
 *
 * The canvas paints the picture; its children, one a part, take the pointer
 * and the focus and draw nothing but that. What the window shows is therefore
 * what an export shows.
 *
 * # CSS nodes
 *
 * ```
 * canvas
 * ├── part
 * ⋮
 * ╰── part
 * ```
 *
 * # Accessibility
 *
 * Has the role %GTK_ACCESSIBLE_ROLE_LIST, the scene's title as its name and
 * the scene's description; its items are the parts, in the scene's order.
 *
 * # Keyboard
 *
 * Tab enters at the selected part, else at the first, and leaves again. Up
 * and Down walk outwards and inwards, Right and Left along the ring (mirrored
 * where the text runs from right to left), Home and End to the first and last
 * part, letters to the ring or the workload whose name begins so, Enter opens
 * details or looks into a group, Space selects, Escape selects nothing and then
 * leaves the group, as Backspace does at once, 1 to 6 activate `win.toggle`.
 * Ctrl and an arrow move a picture that is shown larger than there is room; the
 * focus stays in what is seen.
 */

/* Below this the letters cannot be read. */
#define MIN_SIDE_PX 240

#define NATURAL_WIDTH_PX 720

#define RECOLOR_MS 300

typedef enum
{
  PROP_SESSION = 1,
  PROP_OWNER,
  PROP_MODEL,
} RwCanvasProperty;

typedef enum
{
  SIGNAL_DETAILS_REQUESTED,
  SIGNAL_DONE,
  SIGNAL_LAID_OUT,
} RwCanvasSignal;

static GParamSpec *properties[PROP_MODEL + 1];
static guint signals[SIGNAL_LAID_OUT + 1];

G_DEFINE_FINAL_TYPE (RwCanvas, rw_canvas, GTK_TYPE_WIDGET)

/* Parts come and go before the layout of a frame: a child that is added within
 * an allocation wants another one of all its ancestors, and GTK 4.8 draws
 * nothing of those meanwhile. */
static gboolean
before_layout_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  RwCanvas *self = RW_CANVAS (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  self->before_layout_id = 0;
  if (self->scene_is_stale && width > 0 && height > 0)
    rw_canvas_update_scene (self, width, height);
  gtk_widget_queue_allocate (widget);
  return G_SOURCE_REMOVE;
}

static void
invalidate_scene (RwCanvas *self)
{
  self->scene_is_stale = TRUE;
  if (self->before_layout_id == 0)
    self->before_layout_id =
      gtk_widget_add_tick_callback (GTK_WIDGET (self), before_layout_cb,
                                    NULL, NULL);
}

static void
notify_selected (RwCanvas *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

static void
selection_changed_cb (RwCanvas *self)
{
  rw_canvas_sync_selection (self);
  notify_selected (self);
}

static void
session_changed_cb (RwCanvas *self)
{
  notify_selected (self);
  self->recolor = TRUE;
  invalidate_scene (self);
}

/* Another document has other rings: there is no way from one to the other. */
static void
document_changed_cb (RwCanvas *self)
{
  self->jump = TRUE;
  invalidate_scene (self);
}

static void
style_changed_cb (RwCanvas *self)
{
  invalidate_scene (self);
}

static void
zoom_changed_cb (RwCanvas *self)
{
  rw_canvas_sync_view (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
scene_has_size (RwScene *scene,
                int      width,
                int      height)
{
  return scene != NULL
         && (int) rw_scene_get_width (scene) == width
         && (int) rw_scene_get_height (scene) == height;
}

static void
animation_value_cb (double   value,
                    gpointer user_data)
{
  RwCanvas *self = user_data;

  rw_canvas_picture_set_progress (self->picture, value);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rw_canvas_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  RwCanvas *self = RW_CANVAS (widget);

  if (!scene_has_size (rw_canvas_get_scene (self), width, height))
    rw_canvas_update_scene (self, width, height);
  rw_canvas_sync_view (self);

  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (self->parts, i);
      GtkAllocation extents;

      rw_canvas_part_get_extents (RW_CANVAS_PART (part), &extents);
      extents.x -= self->offset_x;
      extents.y -= self->offset_y;
      gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1,
                          NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (part, &extents, -1);
    }
}

static GtkSizeRequestMode
rw_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A narrow picture stacks its title and legend over and under the rings, a
 * wide one has them beside. */
static int
get_natural_height (int width)
{
  if (width < 0)
    width = NATURAL_WIDTH_PX;

  return MAX (MIN_SIDE_PX, width < 560 ? width + 120 : width * 3 / 4);
}

static void
rw_canvas_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  *minimum = MIN_SIDE_PX;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
               ? NATURAL_WIDTH_PX
               : get_natural_height (for_size);
}

/* The window's ground, unless the palette has one of its own. */
static void
append_ground (RwCanvas    *self,
               GtkSnapshot *snapshot)
{
  RwLook *look = rw_look_get_default ();
  const RwColor *ground = &rw_look_get_theme (look)->background;
  const GdkRGBA color = { ground->r, ground->g, ground->b, 1.0f };

  if (rw_look_has_ground (look))
    gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                           gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
rw_canvas_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  RwCanvas *self = RW_CANVAS (widget);
  RwRect seen;
  gboolean less = rw_canvas_get_seen (self, &seen);

  if (rw_canvas_get_scene (self) == NULL)
    return;

  append_ground (self, snapshot);
  gtk_snapshot_save (snapshot);
  if (less)
    gtk_snapshot_translate (snapshot,
                            &GRAPHENE_POINT_INIT ((float) -seen.x,
                                                  (float) -seen.y));
  rw_canvas_picture_snapshot (self->picture, less ? &seen : NULL, snapshot);
  rw_canvas_snapshot_veils (self, snapshot);
  rw_canvas_snapshot_selection (self, snapshot);
  gtk_snapshot_restore (snapshot);
  for (guint i = 0; i < self->parts->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->parts, i),
                               snapshot);
}

/* Who walks by the keyboard sees where to; a click is on what is seen. */
static void
rw_canvas_set_focus_child (GtkWidget *widget,
                           GtkWidget *child)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (rw_canvas_parent_class)->set_focus_child (widget, child);

  if (RW_IS_CANVAS_PART (child) && GTK_IS_WINDOW (root)
      && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    rw_canvas_reveal_part (RW_CANVAS (widget), RW_CANVAS_PART (child));
}

static void
rw_canvas_system_setting_changed (GtkWidget        *widget,
                                  GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (rw_canvas_parent_class)->system_setting_changed (widget,
                                                                     setting);

  if (setting == GTK_SYSTEM_SETTING_DPI
      || setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    invalidate_scene (RW_CANVAS (widget));
}

static void
rw_canvas_direction_changed (GtkWidget        *widget,
                             GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (rw_canvas_parent_class)->direction_changed (widget, previous);

  invalidate_scene (RW_CANVAS (widget));
}

static void
rw_canvas_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  RwCanvas *self = RW_CANVAS (object);

  switch ((RwCanvasProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_OWNER:
      g_value_set_string (value, rw_canvas_find_owner (self));
      break;
    case PROP_MODEL:
      g_value_set_string (value, rw_canvas_find_model (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_canvas_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  RwCanvas *self = RW_CANVAS (object);

  switch ((RwCanvasProperty) id)
    {
    case PROP_SESSION:
      rw_canvas_set_session (self, g_value_get_object (value));
      break;
    case PROP_OWNER:
      rw_canvas_set_owner (self, g_value_get_string (value));
      break;
    case PROP_MODEL:
      rw_canvas_set_model (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_canvas_dispose (GObject *object)
{
  RwCanvas *self = RW_CANVAS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->lens_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->preview);
  g_clear_object (&self->animation);
  rw_canvas_stop_scrolling (self);
  rw_canvas_dispose_hover (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_ptr_array_set_size (self->parts, 0);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rw_canvas_parent_class)->dispose (object);
}

static void
rw_canvas_finalize (GObject *object)
{
  RwCanvas *self = RW_CANVAS (object);

  g_clear_pointer (&self->selection, gsk_render_node_unref);
  g_clear_pointer (&self->picture, rw_canvas_picture_free);
  g_clear_pointer (&self->text, rw_pango_measurer_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->type_ahead, rw_type_ahead_free);

  G_OBJECT_CLASS (rw_canvas_parent_class)->finalize (object);
}

static void
override_widget (GtkWidgetClass *widget_class)
{
  widget_class->direction_changed = rw_canvas_direction_changed;
  widget_class->focus = rw_canvas_focus;
  widget_class->get_request_mode = rw_canvas_get_request_mode;
  widget_class->grab_focus = rw_canvas_grab_focus;
  widget_class->measure = rw_canvas_measure;
  widget_class->set_focus_child = rw_canvas_set_focus_child;
  widget_class->size_allocate = rw_canvas_size_allocate;
  widget_class->snapshot = rw_canvas_snapshot;
  widget_class->system_setting_changed = rw_canvas_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rw_canvas_class_init (RwCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rw_canvas_get_property;
  object_class->set_property = rw_canvas_set_property;
  object_class->dispose = rw_canvas_dispose;
  object_class->finalize = rw_canvas_finalize;

  /**
   * RwCanvas:session:
   *
   * What is shown, or %NULL for nothing.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, RW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);

  /**
   * RwCanvas:owner:
   *
   * Who is said to own the selected layer of the selected workload, by id; ""
   * where it is as usual.
   */
  properties[PROP_OWNER] =
    g_param_spec_string ("owner", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);

  /**
   * RwCanvas:model:
   *
   * How the selected workload is run, by id.
   */
  properties[PROP_MODEL] =
    g_param_spec_string ("model", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  /**
   * RwCanvas::details-requested:
   *
   * Somebody asked for the details of the selected part, which a window may
   * have to bring into view.
   */
  signals[SIGNAL_DETAILS_REQUESTED] =
    g_signal_new ("details-requested", RW_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RwCanvas::done:
   * @text: what was done, for a person
   *
   * Something was done that one may want to take back.
   */
  signals[SIGNAL_DONE] =
    g_signal_new ("done", RW_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RwCanvas::laid-out:
   *
   * There is another scene, see rw_canvas_get_scene(). May be emitted within
   * an allocation, when no widget must be touched.
   */
  signals[SIGNAL_LAID_OUT] =
    g_signal_new ("laid-out", RW_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  override_widget (GTK_WIDGET_CLASS (klass));
  rw_canvas_class_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
connect_session (RwCanvas *self)
{
  self->session_signals = g_signal_group_new (RW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document",
                                  G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "changed",
                                  G_CALLBACK (session_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-layer",
                                  G_CALLBACK (selection_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals,
                                  "notify::selected-workload",
                                  G_CALLBACK (selection_changed_cb), self);
  self->lens_signals = g_signal_group_new (RW_TYPE_LENS);
  g_signal_group_connect_swapped (self->lens_signals, "notify::zoom",
                                  G_CALLBACK (zoom_changed_cb), self);
}

static void
rw_canvas_init (RwCanvas *self)
{
  self->text = rw_pango_measurer_new ();
  self->picture = rw_canvas_picture_new (self->text);
  self->parts = g_ptr_array_new ();
  self->type_ahead = rw_type_ahead_new ();
  self->typed = -1;
  self->zoom = 1.0;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->animation =
    adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, RECOLOR_MS,
                             adw_callback_animation_target_new (animation_value_cb,
                                                                self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation),
                                  ADW_EASE_IN_OUT_CUBIC);

  connect_session (self);
  g_signal_connect (self, "notify::scale-factor",
                    G_CALLBACK (style_changed_cb), NULL);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  rw_canvas_add_controllers (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.clear-selection",
                                 FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.leave-group",
                                 FALSE);
  rw_canvas_sync_view (self);
}

/**
 * rw_canvas_new:
 *
 * Makes a canvas without a session.
 *
 * Returns: (transfer floating): a new canvas
 */
GtkWidget *
rw_canvas_new (void)
{
  return g_object_new (RW_TYPE_CANVAS, NULL);
}

/**
 * rw_canvas_get_session:
 * @self: a canvas
 *
 * Gets what is shown.
 *
 * Returns: (transfer none) (nullable): the session
 */
RwSession *
rw_canvas_get_session (RwCanvas *self)
{
  g_return_val_if_fail (RW_IS_CANVAS (self), NULL);

  return self->session;
}

/**
 * rw_canvas_set_session:
 * @self: a canvas
 * @session: (nullable): a session, or %NULL for nothing
 *
 * Shows a session.
 */
void
rw_canvas_set_session (RwCanvas  *self,
                       RwSession *session)
{
  g_return_if_fail (RW_IS_CANVAS (self));
  g_return_if_fail (session == NULL || RW_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->lens_signals,
                             session != NULL ? rw_session_get_lens (session)
                                             : NULL);
  rw_canvas_sync_view (self);
  document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * rw_canvas_get_preview:
 * @self: a canvas
 *
 * Gets what is shown instead of the session, for a moment.
 *
 * Returns: (transfer none) (nullable): a session, or %NULL for none
 */
RwSession *
rw_canvas_get_preview (RwCanvas *self)
{
  g_return_val_if_fail (RW_IS_CANVAS (self), NULL);

  return self->preview;
}

/**
 * rw_canvas_set_preview:
 * @self: a canvas
 * @preview: (nullable): how things would be, or %NULL for how they are
 *
 * Shows how things would be, and again how they are. Selection and edits are
 * those of the session all the while.
 */
void
rw_canvas_set_preview (RwCanvas  *self,
                       RwSession *preview)
{
  g_return_if_fail (RW_IS_CANVAS (self));
  g_return_if_fail (preview == NULL || RW_IS_SESSION (preview));

  if (!g_set_object (&self->preview, preview))
    return;

  self->recolor = TRUE;
  invalidate_scene (self);
}

/**
 * rw_canvas_get_scene:
 * @self: a canvas
 *
 * Gets the picture as it is laid out.
 *
 * Returns: (transfer none) (nullable): the scene, or %NULL before the canvas
 *   has a size and its session a document
 */
RwScene *
rw_canvas_get_scene (RwCanvas *self)
{
  g_return_val_if_fail (RW_IS_CANVAS (self), NULL);

  return rw_canvas_picture_get_scene (self->picture);
}
