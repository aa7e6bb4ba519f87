/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose the clipboard is: of the text that is typed, of the inspector with its
 * controls, of the list of workloads, or else of the diagram. What is copied of
 * the diagram is the workload that is selected there, else the picture.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "exchange/rw-export.h"

/* So that it can be enlarged a little where it is pasted. */
#define COPY_SCALE 2

/** Part: who is meant while the focus is there. */
typedef struct
{
  const char *prefix;   /* of its actions */
  const char *removes;  /* what its action that removes is called */
} Part;

static const Part text_part = { "clipboard", NULL };
static const Part inspector_part = { "inspector", NULL };
static const Part list_part = { "workloads", "remove" };
static const Part canvas_part = { "canvas", "delete" };

static gboolean
is_within (GtkWidget *widget,
           GtkWidget *parent)
{
  return widget != NULL && parent != NULL
         && (widget == parent || gtk_widget_is_ancestor (widget, parent));
}

/* The part of the window that is meant. */
static const Part *
find_part (RwWindow   *self,
           GtkWidget **out_widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *details = adw_bin_get_child (self->details);
  GtkWidget *list = adw_bin_get_child (self->workloads);

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) || GTK_IS_LABEL (focus))
    {
      *out_widget = focus;
      return &text_part;
    }
  if (is_within (focus, details))
    {
      *out_widget = details;
      return &inspector_part;
    }
  if (is_within (focus, list))
    {
      *out_widget = list;
      return &list_part;
    }

  *out_widget = GTK_WIDGET (self->canvas);
  return &canvas_part;
}

/* Cut, copy and paste are called alike everywhere. */
static void
activate_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GtkWidget *widget;
  const Part *part = find_part (RW_WINDOW (data), &widget);
  g_autofree char *name =
    g_strdup_printf ("%s.%s", part->prefix, g_action_get_name (G_ACTION (action)));

  gtk_widget_activate_action (widget, name, NULL);
}

static void
delete_text (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget))
    gtk_editable_delete_selection (GTK_EDITABLE (widget));
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_delete_selection (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), TRUE,
      gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
}

static void
delete_activate_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  GtkWidget *widget;
  const Part *part = find_part (RW_WINDOW (data), &widget);
  g_autofree char *name = NULL;

  if (part == &text_part)
    delete_text (widget);
  if (part->removes == NULL)
    return;

  name = g_strdup_printf ("%s.%s", part->prefix, part->removes);
  gtk_widget_activate_action (widget, name, NULL);
}

/* All that can be selected of a diagram are the workloads, which are selected
 * in their list. */
static void
select_all_activate_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  GtkWidget *widget;
  const Part *part = find_part (self, &widget);

  if (part == &text_part)
    {
      gtk_widget_activate_action (widget, "selection.select-all", NULL);
      return;
    }

  widget = GTK_WIDGET (rw_window_show_workloads (self));
  gtk_widget_activate_action (widget, "workloads.select-all", NULL);
  if (part == &canvas_part)
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static GBytes *
draw (RwWindow       *self,
      RwExportFormat  format,
      int             scale,
      GError        **error)
{
  RwScene *scene = rw_canvas_get_scene (self->canvas);
  RwExportOptions options;

  rw_export_options_init (&options);
  options.format = format;
  options.theme = rw_scene_get_theme (scene);
  options.width = CLAMP ((int) rw_scene_get_width (scene) * scale,
                         RW_EXPORT_MIN_SIDE, RW_EXPORT_MAX_SIDE);
  options.height = CLAMP ((int) rw_scene_get_height (scene) * scale,
                          RW_EXPORT_MIN_SIDE, RW_EXPORT_MAX_SIDE);
  options.dpi *= scale;

  return rw_export_to_bytes (self->session, &options, NULL, error);
}

/* As it is seen, but whole, and on a background. */
static void
copy_picture_activate_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *providers[2];

  if (rw_canvas_get_scene (self->canvas) == NULL)
    return;
  png = draw (self, RW_EXPORT_PNG, COPY_SCALE, &error);
  if (png != NULL)
    svg = draw (self, RW_EXPORT_SVG, 1, &error);
  if (svg == NULL)
    {
      rw_window_add_toast (self, adw_toast_new (error->message));
      return;
    }

  providers[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  providers[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  content = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                             content);
  rw_window_add_toast (self, adw_toast_new (_("Picture copied")));
}

static void
add_key (GtkEventController *controller,
         guint               key,
         const char         *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                      gtk_named_action_new (action)));
}

/**
 * rw_window_add_clipboard_actions:
 * @self: a window with a document
 *
 * Adds what is done with the clipboard. But for the picture, the keys are no
 * accelerators of the program, for those would come before the texts' own.
 */
void
rw_window_add_clipboard_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "cut", .activate = activate_cb },
    { .name = "copy", .activate = activate_cb },
    { .name = "paste", .activate = activate_cb },
    { .name = "delete", .activate = delete_activate_cb },
    { .name = "select-all", .activate = select_all_activate_cb },
    { .name = "copy-picture", .activate = copy_picture_activate_cb },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  add_key (keys, GDK_KEY_x, "win.cut");
  add_key (keys, GDK_KEY_c, "win.copy");
  add_key (keys, GDK_KEY_v, "win.paste");
  add_key (keys, GDK_KEY_a, "win.select-all");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
