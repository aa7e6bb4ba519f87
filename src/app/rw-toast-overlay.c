/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says things in passing over what a window shows, one at a time. Takes the
 * place of AdwToastOverlay, which in libadwaita 1.2 touches what it has freed
 * when a toast goes before its coming has ended, and stops the program when
 * the button of one that is going is pressed.
 */

#include "config.h"

#include "app/rw-toast-overlay.h"

#include <glib/gi18n.h>

/**
 * RwToastOverlay:
 *
 * Shows AdwToasts over its child. Those that come while one is shown wait
 * their turn; one of a high priority goes before it.
 *
 * A toast stays as long as it says, and longer while the pointer or the focus
 * is on it. Escape lets it go.
 *
 * # CSS nodes
 *
 * ```
 * toastoverlay
 * ├── [child]
 * ╰── toast
 *     ├── label.heading
 *     ├── [button]
 *     ╰── button.circular.flat
 * ```
 *
 * # Accessibility
 *
 * The toast has the role %GTK_ACCESSIBLE_ROLE_ALERT.
 */
struct _RwToastOverlay
{
  GtkWidget  parent_instance;

  GtkWidget *child;       /* (nullable) */
  GtkWidget *toast;
  GtkWidget *label;
  GtkWidget *button;

  AdwToast  *current;     /* (owned) (nullable): the one that is shown */
  GQueue     waiting;     /* (element-type AdwToast): owned */

  guint      timeout_id;  /* lets the toast go; 0 where it may stay */
  gboolean   hovered;
  gboolean   focused;
};

typedef enum
{
  PROP_CHILD = 1,
} RwToastOverlayProperty;

static GParamSpec *properties[PROP_CHILD + 1];

G_DEFINE_FINAL_TYPE (RwToastOverlay, rw_toast_overlay, GTK_TYPE_WIDGET)

static gboolean
timeout_cb (gpointer data)
{
  RwToastOverlay *self = data;

  self->timeout_id = 0;
  rw_toast_dismiss (self->current);
  return G_SOURCE_REMOVE;
}

/* Its time begins anew when somebody has stopped looking at it. */
static void
update_timeout (RwToastOverlay *self)
{
  guint seconds = self->current != NULL ? adw_toast_get_timeout (self->current)
                                        : 0;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (seconds > 0 && !self->hovered && !self->focused)
    self->timeout_id = g_timeout_add_seconds (seconds, timeout_cb, self);
}

static void
update_words (RwToastOverlay *self)
{
  const char *label = adw_toast_get_button_label (self->current);

  gtk_label_set_markup (GTK_LABEL (self->label),
                        adw_toast_get_title (self->current));
  gtk_button_set_label (GTK_BUTTON (self->button), label != NULL ? label : "");
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_visible (self->button, label != NULL);
}

/* The focus must not be left on what is about to go. */
static void
leave_toast (RwToastOverlay *self)
{
  if (self->focused && self->child != NULL)
    gtk_widget_child_focus (self->child, GTK_DIR_TAB_FORWARD);
}

/* Shows what comes next, or nothing any more. */
static void
show_next (RwToastOverlay *self)
{
  self->current = g_queue_pop_head (&self->waiting);
  if (self->current != NULL)
    {
      g_signal_connect_swapped (self->current, "notify",
                                G_CALLBACK (update_words), self);
      update_words (self);
    }
  else
    leave_toast (self);

  gtk_widget_set_visible (self->toast, self->current != NULL);
  update_timeout (self);
}

/* The toast that is shown goes, and does not come back unless it is queued. */
static AdwToast *
steal_current (RwToastOverlay *self)
{
  g_signal_handlers_disconnect_by_func (self->current, update_words, self);
  return g_steal_pointer (&self->current);
}

static void
dismissed_cb (AdwToast       *toast,
              RwToastOverlay *self)
{
  g_autoptr (AdwToast) held = NULL;
  GList *link = g_queue_find (&self->waiting, toast);

  g_signal_handlers_disconnect_by_func (toast, dismissed_cb, self);
  if (toast == self->current)
    {
      held = steal_current (self);
      show_next (self);
    }
  else if (link != NULL)
    {
      held = link->data;
      g_queue_delete_link (&self->waiting, link);
    }
}

static void
button_cb (RwToastOverlay *self)
{
  g_autoptr (AdwToast) toast = NULL;
  const char *action;

  /* A key presses a button for a while, and the toast may have gone then. */
  if (self->current == NULL)
    return;

  toast = g_object_ref (self->current);
  action = adw_toast_get_action_name (toast);
  g_signal_emit_by_name (toast, "button-clicked");
  if (action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), action,
                                        adw_toast_get_action_target_value (toast));
  if (toast == self->current)
    rw_toast_dismiss (toast);
}

static void
close_cb (RwToastOverlay *self)
{
  if (self->current != NULL)
    rw_toast_dismiss (self->current);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *parameter,
           gpointer   data)
{
  RwToastOverlay *self = RW_TOAST_OVERLAY (widget);

  if (self->current == NULL)
    return GDK_EVENT_PROPAGATE;

  rw_toast_dismiss (self->current);
  return GDK_EVENT_STOP;
}

static void
pointer_cb (RwToastOverlay           *self,
            GParamSpec               *pspec,
            GtkEventControllerMotion *controller)
{
  self->hovered = gtk_event_controller_motion_contains_pointer (controller);
  update_timeout (self);
}

static void
focus_cb (RwToastOverlay          *self,
          GParamSpec              *pspec,
          GtkEventControllerFocus *controller)
{
  self->focused = gtk_event_controller_focus_contains_focus (controller);
  update_timeout (self);
}

static void
rw_toast_overlay_dispose (GObject *object)
{
  RwToastOverlay *self = RW_TOAST_OVERLAY (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  /* Whoever waits for the end of a toast hears of it. */
  while (!g_queue_is_empty (&self->waiting))
    rw_toast_dismiss (g_queue_peek_head (&self->waiting));
  if (self->current != NULL)
    rw_toast_dismiss (self->current);
  g_clear_pointer (&self->toast, gtk_widget_unparent);
  g_clear_handle_id (&self->timeout_id, g_source_remove);

  G_OBJECT_CLASS (rw_toast_overlay_parent_class)->dispose (object);
}

static void
rw_toast_overlay_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RwToastOverlay *self = RW_TOAST_OVERLAY (object);

  switch ((RwToastOverlayProperty) property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_child (RwToastOverlay *self,
           GtkWidget      *child)
{
  if (child == self->child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
rw_toast_overlay_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RwToastOverlay *self = RW_TOAST_OVERLAY (object);

  switch ((RwToastOverlayProperty) property_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rw_toast_overlay_class_init (RwToastOverlayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rw_toast_overlay_dispose;
  object_class->get_property = rw_toast_overlay_get_property;
  object_class->set_property = rw_toast_overlay_set_property;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                           | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  gtk_widget_class_set_css_name (widget_class, "toastoverlay");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb,
                                NULL);
}

static void
add_buttons (RwToastOverlay *self,
             GtkBox         *box)
{
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (box, self->button);

  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (close, _("Dismiss"));
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_add_css_class (close, "flat");
  g_signal_connect_object (close, "clicked", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, close);
}

static GtkWidget *
make_toast (RwToastOverlay *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "css-name", "toast",
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                 NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0f);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->label, "heading");
  gtk_box_append (GTK_BOX (box), self->label);
  add_buttons (self, GTK_BOX (box));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->label, NULL, -1);

  g_signal_connect_object (motion, "notify::contains-pointer",
                           G_CALLBACK (pointer_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, motion);
  g_signal_connect_object (focus, "notify::contains-focus",
                           G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, focus);
  return box;
}

static void
rw_toast_overlay_init (RwToastOverlay *self)
{
  g_queue_init (&self->waiting);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->toast = make_toast (self);
  gtk_widget_set_halign (self->toast, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->toast, GTK_ALIGN_END);
  gtk_widget_set_visible (self->toast, FALSE);
  gtk_widget_set_parent (self->toast, GTK_WIDGET (self));
}

/**
 * rw_toast_overlay_add:
 * @self: an overlay
 * @toast: (transfer full): what to say in passing; its title is markup
 *
 * Shows a toast, at once or after the one that is shown. Before that one where
 * its priority is high.
 */
void
rw_toast_overlay_add (RwToastOverlay *self,
                      AdwToast       *toast)
{
  g_return_if_fail (RW_IS_TOAST_OVERLAY (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self,
                           0);
  if (adw_toast_get_priority (toast) != ADW_TOAST_PRIORITY_HIGH)
    g_queue_push_tail (&self->waiting, toast);
  else
    {
      if (self->current != NULL)
        g_queue_push_head (&self->waiting, steal_current (self));
      g_queue_push_head (&self->waiting, toast);
    }

  if (self->current == NULL)
    show_next (self);
}

/**
 * rw_toast_dismiss:
 * @toast: a toast
 *
 * Lets a toast go, whether it is shown or waits.
 */
void
rw_toast_dismiss (AdwToast *toast)
{
  g_autoptr (AdwToast) held = NULL;

  g_return_if_fail (ADW_IS_TOAST (toast));

  held = g_object_ref (toast);
  g_signal_emit_by_name (toast, "dismissed");
}
