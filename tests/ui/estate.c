/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The estate, and a window to look at it in.
 */

#include "config.h"

#include "estate.h"

#include "core/rw-control.h"
#include "core/rw-workload.h"

static const struct
{
  const char     *id;
  const char     *name;
  const char     *service_id;
  RwServiceModel  model;
} workloads[] = {
  { "servers", "Servers", "virtual-machines", RW_SERVICE_MODEL_IAAS },
  { "telemetry", "Telemetry", "event-hubs", RW_SERVICE_MODEL_PAAS },
  { "shop", "Web shop", "app-service", RW_SERVICE_MODEL_PAAS },
  { "orders", "Orders <&>", "cosmos-db", RW_SERVICE_MODEL_PAAS },
  { "office", "Office", "microsoft-365", RW_SERVICE_MODEL_SAAS },
};

static const struct
{
  const char *id;
  const char *name;
  const char *layer_id;
} controls[] = {
  { "firewall", "Firewall <b>", "perimeter" },
  { "patching", "Patching", "compute" },
  { "sign-on", "Single sign-on", "identity" },
};

static void
add_workloads (RwScenario *scenario)
{
  for (guint i = 0; i < G_N_ELEMENTS (workloads); i++)
    {
      g_autoptr (RwWorkload) workload =
        rw_workload_new (workloads[i].id, workloads[i].name, workloads[i].model);

      rw_workload_set_service_id (workload, workloads[i].service_id);
      if (g_str_equal (workloads[i].id, "shop"))
        rw_workload_set_override (workload, "compute", RW_OWNER_THIRD_PARTY,
                                  "An agency runs its machines");
      rw_scenario_add_workload (scenario, workload);
    }
}

static void
add_controls (RwScenario *scenario)
{
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autoptr (RwControl) control =
        rw_control_new (controls[i].id, controls[i].name, controls[i].layer_id);

      rw_control_set_state (control, RW_CONTROL_STATE_PARTIAL);
      rw_control_set_note (control, "Seen last week");
      if (g_str_equal (controls[i].id, "patching"))
        rw_control_set_workload_id (control, "servers");
      rw_scenario_add_control (scenario, control);
    }
}

/**
 * rw_estate_new_session:
 *
 * Makes a session that looks at the estate under PaaS.
 *
 * Returns: (transfer full): a new session
 */
RwSession *
rw_estate_new_session (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) cloud = rw_scenario_new ("cloud", "In the cloud");
  g_autoptr (RwScenario) bare = rw_scenario_new ("bare", "Nothing yet");
  RwSession *session = rw_session_new (catalogue);

  add_workloads (cloud);
  add_controls (cloud);
  rw_document_set_title (document, "Northwind");
  rw_document_set_customer (document, "Northwind");
  rw_document_set_provider (document, "Azure");
  rw_document_set_opening_toggle (document, RW_TOGGLE_PAAS);
  rw_document_add_scenario (document, cloud);
  rw_document_add_scenario (document, bare);
  rw_session_set_document (session, document);

  return session;
}

/**
 * rw_estate_show:
 * @child: (transfer floating): what to show
 * @width: of the window, px
 * @height: of the window, px
 *
 * Shows a widget in a window between two buttons, and waits until it is drawn.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
rw_estate_show (GtkWidget *child,
                int        width,
                int        height)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *after = gtk_button_new_with_label ("After");

  gtk_widget_set_name (before, "before");
  gtk_widget_set_name (after, "after");
  gtk_widget_set_vexpand (child, TRUE);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), child);
  gtk_box_append (GTK_BOX (box), after);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  rw_estate_settle (window);

  return window;
}

/**
 * rw_estate_settle:
 * @window: a window that is shown
 *
 * Waits until what has changed is laid out and drawn.
 */
void
rw_estate_settle (GtkWidget *window)
{
  gtk_widget_queue_draw (window);
  gtk_test_widget_wait_for_draw (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * rw_estate_close:
 * @window: (transfer none): a window
 *
 * Closes a window and lets it go.
 */
void
rw_estate_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * rw_estate_animate:
 * @animate: whether things may move
 *
 * Sets what the desktop says about animations.
 */
void
rw_estate_animate (gboolean animate)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", animate,
                NULL);
}
