/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window: the welcome page, or one document. It binds its parts to one
 * session and decides which of them are seen; what they show is their own
 * affair.
 *
 * Accessibility: the status line has the role of a status, so that it is read
 * when it changes.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "app/rw-menu.h"
#include "app/rw-settings.h"
#include "app/rw-spare-layout.h"
#include "app/rw-welcome.h"

/* A document that opens faster than this shows no spinner. */
#define SPINNER_AFTER_MS 150

typedef enum
{
  PROP_SESSION = 1,
} RwWindowProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (RwWindow, rw_window, ADW_TYPE_APPLICATION_WINDOW)

static GSettings *
get_settings (RwWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));

  if (application == NULL)
    return NULL;
  return rw_application_get_settings (RW_APPLICATION (application));
}

static void
restore_state (RwWindow *self)
{
  GSettings *settings = get_settings (self);

  gtk_window_set_default_size (
    GTK_WINDOW (self),
    rw_settings_get_int (settings, "window-width", 1280),
    rw_settings_get_int (settings, "window-height", 800));
  if (rw_settings_get_boolean (settings, "window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  self->wanted[RW_SIDE_WORKLOADS] =
    rw_settings_get_boolean (settings, "show-sidebar", TRUE);
  self->wanted[RW_SIDE_DETAILS] =
    rw_settings_get_boolean (settings, "show-inspector", TRUE);
}

static void
save_state (RwWindow *self)
{
  GSettings *settings = get_settings (self);
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  rw_settings_set_int (settings, "window-width", width);
  rw_settings_set_int (settings, "window-height", height);
  rw_settings_set_boolean (settings, "window-maximized",
                           gtk_window_is_maximized (GTK_WINDOW (self)));
  rw_settings_set_boolean (settings, "show-sidebar",
                           self->wanted[RW_SIDE_WORKLOADS]);
  rw_settings_set_boolean (settings, "show-inspector",
                           self->wanted[RW_SIDE_DETAILS]);
}

static void
add_menus (RwWindow *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  GtkBuilder *builder;
  g_autoptr (GMenu) menu = NULL;
  GMenu *undo_menu = NULL;

  if (gtk_menu_button_get_menu_model (self->menu_button) != NULL)
    return;

  builder = rw_application_get_menus (RW_APPLICATION (application));
  menu = rw_menu_copy
           (G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")),
            gtk_builder_get_object (builder, "undo_section"), &undo_menu);
  g_set_object (&self->undo_menu, undo_menu);
  rw_window_update_edit (self);
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  adw_split_button_set_menu_model (
    self->open_button,
    rw_application_get_open_menu (RW_APPLICATION (application)));
  gtk_window_set_icon_name (GTK_WINDOW (self), APPLICATION_ID);
}

/* Nobody sees the welcome page of a window that opens with a document. */
static void
complete_welcome (RwWindow *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  if (!g_str_equal (name, "welcome"))
    return;
  if (adw_bin_get_child (self->welcome) == NULL)
    adw_bin_set_child (self->welcome, g_object_new (RW_TYPE_WELCOME, NULL));
  add_menus (self);
}

static void
show_page (RwWindow   *self,
           const char *name)
{
  gboolean document = g_str_equal (name, "document");

  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_widget_set_visible (self->export_button, document);
  gtk_widget_set_visible (self->undo_buttons, document);
  gtk_widget_set_visible (GTK_WIDGET (self->control_bar), document);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    complete_welcome (self);
}

static void
details_requested_cb (RwWindow *self)
{
  rw_window_show_details (self);
}

static void
add_sides (RwWindow *self)
{
  GtkWidget *list = rw_window_make_workloads (self);

  g_signal_connect_object (list, "details-requested",
                           G_CALLBACK (details_requested_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->workloads, list);
  adw_bin_set_child (self->details, rw_window_make_details (self));
}

/* The picture comes first: what stands around it is built once the first frame
 * has been drawn. Then there are rings to be focused as well, so that the keys
 * of the diagram work from the first moment. */
static gboolean
complete_cb (GtkWidget     *canvas,
             GdkFrameClock *clock,
             gpointer       data)
{
  RwWindow *self = RW_WINDOW (gtk_widget_get_root (canvas));

  if (gtk_widget_get_first_child (canvas) == NULL)
    return G_SOURCE_CONTINUE;
  rw_window_complete (self);
  gtk_widget_grab_focus (canvas);
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
  return G_SOURCE_REMOVE;
}

static void
stop_loading (RwWindow *self)
{
  self->loading = FALSE;
  rw_document_file_set (self->place, NULL, NULL);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
}

static gboolean
spinner_cb (gpointer data)
{
  RwWindow *self = data;

  self->spinner_id = 0;
  show_page (self, "loading");
  gtk_spinner_start (self->spinner);
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* AdwSplitButton 1.2 gives the second of its buttons a tooltip and no name. */
static void
name_open_menu (RwWindow *self)
{
  GtkWidget *child =
    gtk_widget_get_first_child (GTK_WIDGET (self->open_button));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (
        GTK_ACCESSIBLE (child),
        GTK_ACCESSIBLE_PROPERTY_LABEL,
        adw_split_button_get_dropdown_tooltip (self->open_button),
        -1);
}

static void
set_tooltips (RwWindow *self)
{
  rw_menu_button_set_tooltip (self->menu_button, _("Main Menu"));
  rw_menu_button_set_tooltip (GTK_MENU_BUTTON (self->notes_button),
                              _("Left Out of the Picture"));
}

static gboolean
drop_cb (RwWindow     *self,
         const GValue *value)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GSList) files = NULL;

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    rw_application_open_file (RW_APPLICATION (application), l->data,
                              GTK_WINDOW (self));
  return files != NULL;
}

static void
init_drop (RwWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST,
                                               GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->pages),
                             GTK_EVENT_CONTROLLER (target));
}

static void
rw_window_map (GtkWidget *widget)
{
  complete_welcome (RW_WINDOW (widget));

  GTK_WIDGET_CLASS (rw_window_parent_class)->map (widget);
}

static gboolean
rw_window_close_request (GtkWindow *window)
{
  RwWindow *self = RW_WINDOW (window);

  if (!self->closing && rw_window_ask_to_close (self))
    return GDK_EVENT_STOP;
  save_state (self);

  return GTK_WINDOW_CLASS (rw_window_parent_class)->close_request (window);
}

static void
rw_window_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  RwWindow *self = RW_WINDOW (object);

  switch ((RwWindowProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_window_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  RwWindow *self = RW_WINDOW (object);

  switch ((RwWindowProperty) id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_window_constructed (GObject *object)
{
  RwWindow *self = RW_WINDOW (object);

  G_OBJECT_CLASS (rw_window_parent_class)->constructed (object);

  /* Not by bindings in the template: GTK 4.8 unwatches one of a window on
   * itself too late. */
  rw_control_bar_set_session (self->control_bar, self->session);
  rw_trail_set_session (self->trail, self->session);
  rw_canvas_set_session (self->canvas, self->session);

  rw_window_init_status (self);
  rw_window_init_bars (self);
  rw_window_init_edit (self);
  rw_window_init_disk (self);
  rw_window_init_recovery (self);
  show_page (self, "welcome");
}

static void
rw_window_dispose (GObject *object)
{
  RwWindow *self = RW_WINDOW (object);

  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_handle_id (&self->notes_id, g_source_remove);
  g_clear_handle_id (&self->conceal_id, g_source_remove);
  rw_window_release_session (self);
  rw_window_end_recovery (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_WINDOW);
  g_clear_pointer (&self->changes, rw_changes_free);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  g_clear_object (&self->place);
  g_clear_object (&self->undo_menu);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->gaps, g_free);
  g_clear_pointer (&self->status_text, g_free);
  g_clear_pointer (&self->passing_text, g_free);
  g_clear_pointer (&self->warnings, g_free);
  g_clear_pointer (&self->bars_edition, g_free);

  G_OBJECT_CLASS (rw_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RW_TYPE_CANVAS);
  g_type_ensure (RW_TYPE_CONTROL_BAR);
  g_type_ensure (RW_TYPE_TRAIL);
  g_type_ensure (RW_TYPE_SPARE_LAYOUT);
  g_type_ensure (RW_TYPE_STAGE);
  g_type_ensure (RW_TYPE_TOAST_OVERLAY);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, controls);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, control_bar);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, trail);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, bars);
  gtk_widget_class_bind_template_child (widget_class, RwWindow,
                                        workloads_flap);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, workloads);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, details);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, views);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, status);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, zoom_buttons);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, notes_button);
  gtk_widget_class_bind_template_child (widget_class, RwWindow, notes);
  gtk_widget_class_bind_template_callback (widget_class,
                                           details_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class,
                                           rw_window_add_undo_toast);
}

static void
rw_window_class_init (RwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rw_window_get_property;
  object_class->set_property = rw_window_set_property;
  object_class->constructed = rw_window_constructed;
  object_class->dispose = rw_window_dispose;
  GTK_WIDGET_CLASS (klass)->map = rw_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = rw_window_close_request;

  /**
   * RwWindow:session:
   *
   * What is looked at in this window.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, RW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                           | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
  bind_template (GTK_WIDGET_CLASS (klass));
  /* Not an action of the map, which would keep the window alive for ever. */
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass),
                                            "win.fullscreen", "fullscreened");
}

static void
rw_window_init (RwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->place = rw_document_file_new ();
  rw_window_init_actions (self);
  rw_window_init_sides (self);
  rw_window_init_fullscreen (self);
  init_drop (self);
  name_open_menu (self);
  set_tooltips (self);
}

/**
 * rw_window_new:
 * @application: the application it belongs to
 *
 * Makes a window with the welcome page. It is not shown yet.
 *
 * Returns: (transfer none): the window, which the application keeps
 */
RwWindow *
rw_window_new (RwApplication *application)
{
  g_autoptr (RwSession) session = NULL;
  RwWindow *self;

  g_return_val_if_fail (RW_IS_APPLICATION (application), NULL);

  session = rw_session_new (rw_application_get_catalogue (application));
  self = g_object_new (RW_TYPE_WINDOW,
                       "application", application,
                       "session", session,
                       NULL);
  restore_state (self);
  return self;
}

/**
 * rw_window_get_session:
 * @self: a window
 *
 * Gets what is looked at in this window.
 *
 * Returns: (transfer none): the session, the same as long as the window lives
 */
RwSession *
rw_window_get_session (RwWindow *self)
{
  g_return_val_if_fail (RW_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * rw_window_get_file:
 * @self: a window
 *
 * Gets where the document came from, or comes from while it is on its way.
 *
 * Returns: (transfer none) (nullable): the file; %NULL for a sample and where
 *   there is no document
 */
GFile *
rw_window_get_file (RwWindow *self)
{
  g_return_val_if_fail (RW_IS_WINDOW (self), NULL);

  return rw_document_file_get_file (self->place);
}

/**
 * rw_window_is_empty:
 * @self: a window
 *
 * Asks whether a document may still be put into this window.
 *
 * Returns: whether it has no document and none is on its way
 */
gboolean
rw_window_is_empty (RwWindow *self)
{
  g_return_val_if_fail (RW_IS_WINDOW (self), FALSE);

  return !self->loading && rw_session_get_document (self->session) == NULL;
}

/**
 * rw_window_begin_loading:
 * @self: an empty window
 * @file: (nullable): what is on its way
 *
 * Waits for a document. The window is shown, with a spinner, if that takes
 * long enough to be noticed.
 */
void
rw_window_begin_loading (RwWindow *self,
                         GFile    *file)
{
  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (rw_window_is_empty (self));

  self->loading = TRUE;
  rw_document_file_set (self->place, file, NULL);
  self->spinner_id = g_timeout_add (SPINNER_AFTER_MS, spinner_cb, self);
}

/**
 * rw_window_end_loading:
 * @self: a window that waits for a document
 *
 * Waits no longer, and shows the welcome page again.
 */
void
rw_window_end_loading (RwWindow *self)
{
  g_return_if_fail (RW_IS_WINDOW (self));

  stop_loading (self);
  show_page (self, "welcome");
}

/**
 * rw_window_set_document:
 * @self: a window without a document
 * @document: the document
 * @file: (nullable): where it came from
 * @origin: the same for a person, in a few words
 * @diagnostics: (nullable): what the reader had to say
 *
 * Shows a document, with the view it wants to be opened with.
 */
void
rw_window_set_document (RwWindow      *self,
                        RwDocument    *document,
                        GFile         *file,
                        const char    *origin,
                        RwDiagnostics *diagnostics)
{
  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (RW_IS_DOCUMENT (document));

  stop_loading (self);
  rw_document_file_set (self->place, file, NULL);
  rw_window_set_warnings (self, diagnostics);

  rw_session_set_document (self->session, document);
  rw_window_add_document_actions (self);
  rw_window_set_origin (self, origin);
  rw_window_follow_history (self);
  rw_window_reset_status (self);
  show_page (self, "document");
  rw_window_arrange_sides (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->canvas), complete_cb, NULL,
                                NULL);
}

/**
 * rw_window_complete:
 * @self: a window with a document
 *
 * Builds what stands around the picture, if the first frame has not done so:
 * somebody asked for a part of it.
 */
void
rw_window_complete (RwWindow *self)
{
  if (adw_bin_get_child (self->workloads) == NULL)
    add_sides (self);
  add_menus (self);
}

/**
 * rw_window_set_file_state:
 * @self: a window with a document that came from a file
 * @state: of the very bytes that were read
 *
 * Lets the window know its file again: what other programs do to it from now
 * on is noticed.
 */
void
rw_window_set_file_state (RwWindow          *self,
                          const RwFileState *state)
{
  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (state != NULL);

  rw_document_file_set (self->place,
                        rw_document_file_get_file (self->place), state);
}

/**
 * rw_window_set_origin:
 * @self: a window with a document
 * @origin: (nullable): the name of its file, or where else it came from
 *
 * Sets what stands below the title.
 */
void
rw_window_set_origin (RwWindow   *self,
                      const char *origin)
{
  g_return_if_fail (RW_IS_WINDOW (self));

  g_free (self->origin);
  self->origin = g_strdup (origin != NULL ? origin : "");
  rw_window_update_edit (self);
  rw_window_update_bars (self);
}

/**
 * rw_window_dup_name:
 * @self: a window with a document
 *
 * Names the document for a question: by its file, else by its title.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_window_dup_name (RwWindow *self)
{
  const char *title;

  g_return_val_if_fail (RW_IS_WINDOW (self), NULL);

  if (rw_document_file_get_file (self->place) != NULL)
    return g_strdup (self->origin);
  title = rw_document_get_title (rw_session_get_document (self->session));
  return g_strdup (title != NULL && title[0] != '\0' ? title
                                                     : _("Untitled"));
}

/**
 * rw_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what to say in passing
 *
 * Shows a toast over the document.
 */
void
rw_window_add_toast (RwWindow *self,
                     AdwToast *toast)
{
  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  rw_toast_overlay_add (self->toasts, toast);
}
