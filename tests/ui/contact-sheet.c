/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes a picture of the window, and of its dialogs, in one state after
 * another, for somebody to look at. Not a test: nothing is right or wrong here
 * but to the eye. Usage: contact-sheet FOLDER PREFIX; what the environment asks
 * for, such as high contrast, is in all pictures of a run.
 */

#include "config.h"

#include <adwaita.h>

#include "app/rw-canvas-private.h"
#include "app-fixture.h"
#include "rw-estate.h"

/** Scene: a state to look at. */
typedef struct
{
  const char *name;
  int         width;
  int         height;
  gboolean    dark;
  gboolean    mirrored;
  double      text_scale;  /* 0 for 1 */
  guint       n_workloads; /* of a made-up estate; 0 for the sample */
  const char *toggle;      /* (nullable): id of a toggle */
  const char *actions;     /* (nullable): of the window, space separated */
  const char *layer;       /* (nullable): to select */
  const char *workload;    /* (nullable): to select */
  const char *hidden;      /* (nullable): a layer to hide */
  const char *hovered;     /* (nullable): id of a part */
  const char *focused;     /* (nullable): id of a part */
  RwGrouping  grouping;
} Scene;

#define WIDE 1200, 760
#define NARROW 360, 720
#define DIALOG 900, 700

static const Scene scenes[] = {
  { "by workload", WIDE, .toggle = "workloads" },
  { "PaaS, a ring is selected", WIDE, .toggle = "paas", .layer = "network" },
  { "a sector is selected", WIDE, .toggle = "workloads", .layer = "compute",
    .workload = "web-app" },
  { "a long owner", WIDE, .toggle = "workloads", .layer = "data",
    .workload = "web-app" },
  { "dark", WIDE, .dark = TRUE, .toggle = "workloads", .layer = "identity" },
  { "right to left", WIDE, .mirrored = TRUE, .toggle = "workloads",
    .layer = "compute" },
  { "large text", WIDE, .text_scale = 1.5, .toggle = "workloads" },
  { "hovered", WIDE, .toggle = "workloads",
    .hovered = "layer-perimeter.web-app" },
  { "focused", WIDE, .toggle = "paas", .focused = "layer-compute" },
  { "hidden layer", WIDE, .toggle = "paas", .hidden = "network" },
  { "zoomed", WIDE, .toggle = "workloads",
    .actions = "zoom-in zoom-in zoom-in" },
  { "grouped by model", WIDE, .toggle = "workloads",
    .grouping = RW_GROUPING_MODEL },
  { "grouped by group", WIDE, .toggle = "workloads",
    .grouping = RW_GROUPING_GROUP },
  { "roll-up", WIDE, .toggle = "roll-up" },
  { "12 workloads", WIDE, .n_workloads = 12, .toggle = "workloads" },
  { "100 workloads", WIDE, .n_workloads = 100, .toggle = "workloads" },
  { "10,000 workloads", WIDE, .n_workloads = 10000, .toggle = "workloads" },
  { "outline", WIDE, .toggle = "workloads", .actions = "show-outline",
    .layer = "compute", .workload = "office" },
  { "outline, dark", WIDE, .dark = TRUE, .toggle = "paas",
    .actions = "show-outline" },
  { "outline, right to left", WIDE, .mirrored = TRUE, .toggle = "workloads",
    .actions = "show-outline", .layer = "compute" },
  { "narrow", NARROW, .toggle = "workloads" },
  { "narrow, right to left", NARROW, .mirrored = TRUE, .toggle = "workloads" },
  { "narrow, large text", NARROW, .text_scale = 1.5, .toggle = "workloads" },
  { "narrow, outline", NARROW, .toggle = "workloads",
    .actions = "show-outline" },
  { "narrow, outline, large text", NARROW, .text_scale = 1.5, .toggle = "paas",
    .actions = "show-outline" },
  { "narrow, details", NARROW, .toggle = "workloads", .layer = "compute",
    .workload = "office", .actions = "show-details" },
  { "narrow, workloads", NARROW, .toggle = "workloads",
    .actions = "show-workloads" },
  { "narrow, find, right to left", NARROW, .mirrored = TRUE,
    .toggle = "workloads", .actions = "find" },
  { "properties", DIALOG, .actions = "properties" },
  { "properties, right to left", DIALOG, .mirrored = TRUE,
    .actions = "properties" },
  { "properties, large text", NARROW, .text_scale = 1.5,
    .actions = "properties" },
  { "scenarios", DIALOG, .actions = "manage-scenarios" },
  { "scenarios, right to left", DIALOG, .mirrored = TRUE,
    .actions = "manage-scenarios" },
  { "scenarios, large text", NARROW, .text_scale = 1.5,
    .actions = "manage-scenarios" },
  { "preferences", DIALOG, .actions = "app.preferences" },
  { "preferences, right to left", DIALOG, .mirrored = TRUE,
    .actions = "app.preferences" },
  { "preferences, large text", NARROW, .text_scale = 1.5,
    .actions = "app.preferences" },
  { "shortcuts", WIDE, .actions = "app.shortcuts" },
  { "add a workload", DIALOG, .actions = "add-workload" },
  { "add a workload, right to left", DIALOG, .mirrored = TRUE,
    .actions = "add-workload" },
  { "add a workload, large text", NARROW, .text_scale = 1.5,
    .actions = "add-workload" },
  { "add a control", DIALOG, .layer = "compute", .actions = "add-control" },
  { "add a control, large text", NARROW, .text_scale = 1.5, .layer = "compute",
    .actions = "add-control" },
  { "export", DIALOG, .actions = "export" },
  { "export, right to left", DIALOG, .mirrored = TRUE, .actions = "export" },
  { "export, large text", NARROW, .text_scale = 1.5, .actions = "export" },
};

static void
wait_ms (guint ms)
{
  gboolean over = FALSE;
  GMainContext *context = g_main_context_default ();
  GSource *source = g_timeout_source_new (ms);

  g_source_set_callback (source, (GSourceFunc) (void *) g_atomic_int_inc, &over,
                         NULL);
  g_source_attach (source, context);
  while (!over)
    g_main_context_iteration (context, TRUE);
  g_source_destroy (source);
  g_source_unref (source);
}

static void
apply_settings (const Scene *scene)
{
  double scale = scene->text_scale > 0 ? scene->text_scale : 1.0;

  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-xft-dpi", (int) (96 * 1024 * scale),
                "gtk-font-name", "Cantarell 11",
                NULL);
  gtk_widget_set_default_direction (scene->mirrored ? GTK_TEXT_DIR_RTL
                                                    : GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      scene->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                  : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static RwWindow *
open_window (RwApplication *application,
             const Scene   *scene)
{
  g_autoptr (RwSession) estate = NULL;
  RwWindow *window = rw_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), scene->width, scene->height);
  if (scene->n_workloads == 0)
    {
      rw_application_open_sample (application, "contoso-shipping",
                                  GTK_WINDOW (window));
    }
  else
    {
      estate = rw_estate_new (scene->n_workloads);
      rw_window_set_document (window, rw_session_get_document (estate), NULL,
                              "Estate", NULL);
      gtk_window_present (GTK_WINDOW (window));
    }
  app_wait_complete (window);

  return window;
}

static void
set_part_state (RwWindow      *window,
                const char    *id,
                GtkStateFlags  state)
{
  RwCanvas *canvas = RW_CANVAS (app_find_type (GTK_WIDGET (window),
                                               RW_TYPE_CANVAS));

  for (guint i = 0; id != NULL && i < canvas->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (canvas->parts, i);

      if (!g_str_equal (rw_canvas_part_get_info (RW_CANVAS_PART (part))->id, id))
        continue;
      if (state == GTK_STATE_FLAG_FOCUSED)
        gtk_widget_grab_focus (part);
      gtk_widget_set_state_flags (part, state, FALSE);
    }
  if (state == GTK_STATE_FLAG_FOCUSED && id != NULL)
    gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
}

static void
activate (RwWindow   *window,
          const char *action)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (window));

  if (g_str_has_prefix (action, "app."))
    g_action_group_activate_action (G_ACTION_GROUP (application), action + 4,
                                    NULL);
  else
    g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

static void
arrange (RwWindow    *window,
         const Scene *scene)
{
  RwSession *session = rw_window_get_session (window);
  g_auto (GStrv) actions =
    g_strsplit (scene->actions != NULL ? scene->actions : "", " ", -1);
  RwToggle toggle;

  if (scene->toggle != NULL && rw_toggle_from_id (scene->toggle, &toggle))
    rw_session_set_toggle (session, toggle);
  rw_session_set_grouping (session, scene->grouping);
  if (scene->hidden != NULL)
    rw_session_set_layer_hidden (session, scene->hidden, TRUE);
  rw_session_select (session, scene->layer, scene->workload);
  wait_ms (200);
  for (guint i = 0; actions[i] != NULL && *actions[i] != '\0'; i++)
    activate (window, actions[i]);
  wait_ms (300);
  set_part_state (window, scene->hovered, GTK_STATE_FLAG_PRELIGHT);
  set_part_state (window, scene->focused, GTK_STATE_FLAG_FOCUSED);
  wait_ms (100);
}

static GtkWindow *
find_top (RwWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window)
        && gtk_widget_get_visible (l->data))
      return l->data;

  return GTK_WINDOW (window);
}

static void
take (GtkWindow  *window,
      const char *path)
{
  g_autoptr (GdkPaintable) paintable =
    gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  /* Its own size, shadow and all: any other would be scaled. */
  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (
    gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gdk_texture_save_to_png (texture, path);
}

int
main (int   argc,
      char *argv[])
{
  RwApplication *application;

  app_init (&argc, &argv);
  if (argc < 3)
    return 2;

  application = app_new ();
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s%02u %s.png", argv[2], i + 1,
                                               scenes[i].name);
      g_autofree char *path = g_build_filename (argv[1], file, NULL);
      RwWindow *window;

      apply_settings (&scenes[i]);
      window = open_window (application, &scenes[i]);
      arrange (window, &scenes[i]);
      take (find_top (window), path);
      gtk_window_destroy (GTK_WINDOW (window));
      app_settle ();
    }

  return 0;
}
