/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inspector: what it says about a layer, a workload and the whole.
 */

#include "config.h"

#include "app/rw-inspector.h"

#include <adwaita.h>

#include "app/rw-inspector-private.h"
#include "app/rw-text-row.h"
#include "core/rw-workload.h"
#include "estate.h"
#include "rw-ui-resources.h"

typedef struct
{
  RwSession   *session;
  RwInspector *inspector;
  GtkWidget   *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = rw_estate_new_session ();
  fixture->inspector = RW_INSPECTOR (rw_inspector_new ());
  g_object_ref (fixture->inspector);
  rw_inspector_set_session (fixture->inspector, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->inspector), 360, 640);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->inspector);
  g_assert_finalize_object (fixture->session);
}

static void
look_at (Fixture    *fixture,
         RwToggle    toggle,
         const char *layer_id,
         const char *workload_id)
{
  rw_session_set_toggle (fixture->session, toggle);
  rw_session_select (fixture->session, layer_id, workload_id);
  rw_estate_settle (fixture->window);
}

static RwTextRow *
find_row (RwSection  *section,
          const char *title)
{
  for (guint i = 0; i < rw_section_get_n_rows (section); i++)
    {
      GtkWidget *row = rw_section_get_row (section, i);

      if (RW_IS_TEXT_ROW (row)
          && g_str_equal (rw_text_row_get_title (RW_TEXT_ROW (row)), title))
        return RW_TEXT_ROW (row);
    }

  return NULL;
}

static void
assert_verdict (Fixture    *fixture,
                RwOwner     owner,
                const char *name)
{
  g_assert_true (gtk_widget_get_visible (fixture->inspector->verdict));
  g_assert_cmpint (rw_owner_badge_get_owner (fixture->inspector->badge), ==, owner);
  g_assert_cmpstr (gtk_label_get_text (fixture->inspector->owner), ==, name);
  g_assert_cmpstr (gtk_label_get_text (fixture->inspector->reason), !=, "");
}

static void
test_session_property (void)
{
  g_autoptr (RwSession) session = rw_estate_new_session ();
  g_autoptr (RwSession) got = NULL;
  GtkWidget *inspector = g_object_ref_sink (rw_inspector_new ());

  g_assert_null (rw_inspector_get_session (RW_INSPECTOR (inspector)));
  g_object_set (inspector, "session", session, NULL);
  g_object_get (inspector, "session", &got, NULL);
  g_assert_true (got == session);
  g_assert_finalize_object (inspector);
}

static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  look_at (fixture, RW_TOGGLE_IAAS, NULL, NULL);
  g_assert_cmpstr (gtk_label_get_text (inspector->title), ==, "Northwind");
  g_assert_false (gtk_widget_get_visible (inspector->verdict));
  g_assert_true (gtk_widget_get_visible (inspector->hint));
  g_assert_cmpuint (rw_section_get_n_rows (inspector->owners), ==, 3);
  g_assert_nonnull (find_row (inspector->owners, "Devices"));
  g_assert_nonnull (find_row (inspector->owners, "Northwind: 6 rings"));
  g_assert_nonnull (find_row (inspector->owners, "Azure: 1 ring"));
  g_assert_cmpstr (rw_text_row_get_text (find_row (inspector->owners,
                                                          "Azure: 1 ring")),
                   ==, "Physical security");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (inspector->controls)));
}

static void
test_layer (Fixture       *fixture,
            gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  look_at (fixture, RW_TOGGLE_IAAS, "compute", NULL);
  g_assert_cmpstr (gtk_label_get_text (inspector->title), ==, "Compute");
  assert_verdict (fixture, RW_OWNER_CUSTOMER, "Northwind");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (inspector->parts)));
  g_assert_false (gtk_widget_get_visible (inspector->hint));
  /* The row behind it, and where that is written. */
  g_assert_cmpuint (rw_section_get_n_rows (inspector->rows), >=, 2);
  /* The first look is short. */
  g_assert_cmpuint (rw_section_get_n_rows (inspector->about), ==, 0);
  g_assert_cmpuint (rw_section_get_n_rows (inspector->guidance), ==, 0);
  g_assert_cmpuint (rw_section_get_n_rows (inspector->safeguards), ==, 0);
  g_assert_nonnull (find_row (inspector->controls, "Patching"));
  /* It, and the row that adds another. */
  g_assert_cmpuint (rw_section_get_n_rows (inspector->controls), ==, 2);

  look_at (fixture, RW_TOGGLE_SAAS, "compute", NULL);
  assert_verdict (fixture, RW_OWNER_PROVIDER, "Azure");
}

/* What is folded away is there once somebody asks, and stays. */
static void
test_unfold (Fixture       *fixture,
             gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;
  RwTextRow *row;

  look_at (fixture, RW_TOGGLE_IAAS, "perimeter", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (inspector->about)));
  rw_section_set_expanded (inspector->about, TRUE);
  rw_section_set_expanded (inspector->guidance, TRUE);
  rw_section_set_expanded (inspector->safeguards, TRUE);
  rw_estate_settle (fixture->window);
  g_assert_nonnull (find_row (inspector->about, "To ask the room"));
  g_assert_nonnull (find_row (inspector->about, "Also called"));
  g_assert_cmpuint (rw_section_get_n_rows (inspector->guidance), ==, 3);

  row = find_row (inspector->safeguards, "DDoS Protection");
  g_assert_nonnull (row);
  g_assert_cmpstr (rw_text_row_get_text (row), ==,
                   "Run by Northwind or Azure · Protects: Significant");
  g_assert_null (find_row (inspector->safeguards, "Protects: Significant"));
  gtk_widget_activate (GTK_WIDGET (row));
  rw_estate_settle (fixture->window);
  g_assert_true (find_row (inspector->safeguards, "DDoS Protection") == row);
  row = find_row (inspector->safeguards, "Protects: Significant");
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (rw_text_row_get_text (row),
                            "T1498 Network Denial of Service"));
  g_assert_nonnull (rw_text_row_get_address (row));

  rw_section_set_expanded (inspector->rows, FALSE);
  look_at (fixture, RW_TOGGLE_IAAS, "data", NULL);
  g_assert_cmpuint (rw_section_get_n_rows (inspector->rows), ==, 0);
  g_assert_nonnull (find_row (inspector->about, "To ask the room"));
}

/* Only controls that do something for the workload's service. */
static void
test_safeguards (Fixture       *fixture,
                 gconstpointer  data)
{
  RwSection *safeguards = fixture->inspector->safeguards;

  rw_section_set_expanded (safeguards, TRUE);
  look_at (fixture, RW_TOGGLE_WORKLOADS, "data", "orders");
  g_assert_nonnull (find_row (safeguards, "Cosmos DB encryption"));
  look_at (fixture, RW_TOGGLE_WORKLOADS, "data", "telemetry");
  g_assert_null (find_row (safeguards, "Cosmos DB encryption"));
  look_at (fixture, RW_TOGGLE_WORKLOADS, "data", NULL);
  g_assert_nonnull (find_row (safeguards, "Cosmos DB encryption"));
}

/* What lies outside the rings has a page of its own, and no controls. */
static void
test_satellite (Fixture       *fixture,
                gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  rw_section_set_expanded (inspector->about, TRUE);
  for (guint toggle = 0; toggle < RW_N_TOGGLES; toggle++)
    {
      look_at (fixture, toggle, "devices", NULL);
      g_assert_cmpstr (gtk_label_get_text (inspector->title), ==, "Devices");
      g_assert_nonnull (strstr (gtk_label_get_text (inspector->subtitle),
                                "Outside the rings"));
      g_assert_true (gtk_widget_get_visible (inspector->verdict));
      g_assert_false (gtk_widget_get_visible (inspector->hint));
      g_assert_cmpstr (rw_section_get_title (inspector->about), ==,
                       "About Devices");
    }
}

static void
test_service (Fixture       *fixture,
              gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  rw_section_set_expanded (inspector->about, TRUE);
  look_at (fixture, RW_TOGGLE_PAAS, NULL, "office");
  g_assert_cmpstr (rw_section_get_title (inspector->about), ==,
                   "About the Service");
  g_assert_cmpstr (rw_text_row_get_text (find_row (inspector->about, "Run as")),
                   ==, "Software as a service");
  g_assert_cmpstr (rw_text_row_get_text (find_row (inspector->about, "Formerly")),
                   ==, "Office 365");
}

static void
test_shared (Fixture       *fixture,
             gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  look_at (fixture, RW_TOGGLE_PAAS, "network", NULL);
  assert_verdict (fixture, RW_OWNER_SHARED, "Shared");
  g_assert_cmpuint (rw_section_get_n_rows (inspector->parts), ==, 2);
  g_assert_nonnull (rw_section_get_row (inspector->parts, 0));
  g_assert_nonnull (rw_section_get_row (inspector->parts, 1));
  g_assert_nonnull (strstr (rw_section_get_description (inspector->parts),
                            "Our reading"));
  g_assert_cmpuint (rw_section_get_n_rows (inspector->controls), ==, 1);
  rw_document_set_read_only (rw_session_get_document (fixture->session), TRUE);
  look_at (fixture, RW_TOGGLE_SAAS, "network", NULL);
  g_assert_nonnull (find_row (inspector->controls, "None on this layer yet"));
}

static void
test_override (Fixture       *fixture,
               gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;
  RwTextRow *row;

  rw_document_set_read_only (rw_session_get_document (fixture->session), TRUE);
  look_at (fixture, RW_TOGGLE_WORKLOADS, "compute", "shop");
  assert_verdict (fixture, RW_OWNER_THIRD_PARTY,
                  rw_owner_get_name (RW_OWNER_THIRD_PARTY));
  row = find_row (inspector->exception, rw_owner_get_name (RW_OWNER_THIRD_PARTY));
  g_assert_nonnull (row);
  g_assert_cmpstr (rw_text_row_get_text (row), ==,
                   "An agency runs its machines");
  g_assert_nonnull (find_row (inspector->exception, "By PaaS alone"));

  look_at (fixture, RW_TOGGLE_WORKLOADS, "compute", "orders");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (inspector->exception)));
}

static void
test_by_workload (Fixture       *fixture,
                  gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  look_at (fixture, RW_TOGGLE_WORKLOADS, "compute", NULL);
  g_assert_cmpuint (rw_section_get_n_rows (inspector->workloads), ==, 5);
  g_assert_cmpstr (rw_text_row_get_text (find_row (inspector->workloads,
                                                          "Telemetry")),
                   ==, "Event Hubs · PaaS");

  /* Everything under one model, and the selected workload under its own. */
  look_at (fixture, RW_TOGGLE_IAAS, "compute", "office");
  assert_verdict (fixture, RW_OWNER_CUSTOMER, "Northwind");
  g_assert_cmpuint (rw_section_get_n_rows (inspector->workloads), ==, 1);
}

/* Of many workloads it is told how many belong to whom. */
static void
test_many_workloads (Fixture       *fixture,
                     gconstpointer  data)
{
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  RwSection *workloads = fixture->inspector->workloads;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);
      g_autoptr (RwWorkload) workload =
        rw_workload_new (id, id, RW_SERVICE_MODEL_IAAS);

      rw_scenario_add_workload (scenario, workload);
    }

  look_at (fixture, RW_TOGGLE_WORKLOADS, "compute", NULL);
  g_assert_cmpuint (rw_section_get_n_rows (workloads), ==, 3);
  g_assert_cmpstr (rw_text_row_get_text (find_row (workloads, "Northwind")), ==,
                   "101 workloads");
  g_assert_cmpstr (rw_text_row_get_text (find_row (workloads, "Azure")), ==,
                   "3 workloads");
}

static void
test_workload (Fixture       *fixture,
               gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  look_at (fixture, RW_TOGGLE_PAAS, NULL, "servers");
  g_assert_cmpstr (gtk_label_get_text (inspector->title), ==, "Servers");
  g_assert_cmpuint (rw_section_get_n_rows (inspector->owners), ==, 7);
  g_assert_nonnull (find_row (inspector->controls, "Patching"));
}

static void
test_no_workloads (Fixture       *fixture,
                   gconstpointer  data)
{
  RwDocument *document = rw_session_get_document (fixture->session);

  rw_session_set_scenario (fixture->session,
                           rw_document_find_scenario (document, "bare"));
  look_at (fixture, RW_TOGGLE_WORKLOADS, "data", NULL);
  assert_verdict (fixture, RW_OWNER_NOT_APPLICABLE,
                  rw_owner_get_name (RW_OWNER_NOT_APPLICABLE));
  g_assert_cmpuint (rw_section_get_n_rows (fixture->inspector->workloads), ==, 0);
  look_at (fixture, RW_TOGGLE_WORKLOADS, NULL, NULL);
  g_assert_cmpuint (rw_section_get_n_rows (fixture->inspector->owners), ==, 2);
}

/* A document may hold anything, and nothing of it is markup. */
static void
test_plain_text (Fixture       *fixture,
                 gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  look_at (fixture, RW_TOGGLE_WORKLOADS, "perimeter", "orders");
  g_assert_nonnull (find_row (inspector->controls, "Firewall <b>"));
  g_assert_nonnull (strstr (gtk_label_get_text (inspector->subtitle),
                            "Orders <&>"));
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  RwSection *rows = fixture->inspector->rows;
  const RwEdition *edition = rw_session_get_edition (fixture->session);
  GtkWidget *row;

  look_at (fixture, RW_TOGGLE_PAAS, "data", NULL);
  row = GTK_WIDGET (find_row (rows, edition->title));
  g_assert_nonnull (row);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, edition->source->address);
  g_assert_cmpstr (rw_text_row_get_address (RW_TEXT_ROW (row)), ==,
                   edition->source->address);
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;
  GtkWidget *row;

  look_at (fixture, RW_TOGGLE_WORKLOADS, "compute", NULL);
  gtk_test_accessible_assert_role (inspector, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_test_accessible_assert_role (inspector->title, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_role (inspector->owner, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (inspector->badge,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       rw_owner_get_name (RW_OWNER_SHARED));

  row = GTK_WIDGET (find_row (inspector->workloads, "Telemetry"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Telemetry: Azure");
  row = rw_section_get_row (inspector->rows, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Operating system");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "On-premises: Northwind, IaaS: Northwind, "
                                       "PaaS: Azure, SaaS: Azure");
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  int minimum;

  look_at (fixture, RW_TOGGLE_PAAS, "identity", NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->inspector), GTK_ORIENTATION_HORIZONTAL,
                      -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
}

static void
test_begins_at_top (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (fixture->inspector->scroller);

  look_at (fixture, RW_TOGGLE_PAAS, "identity", NULL);
  gtk_adjustment_set_value (adjustment, 200.0);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_SAAS);
  rw_estate_settle (fixture->window);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 100.0);
  look_at (fixture, RW_TOGGLE_SAAS, "data", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1.0);
}

/* What a flip does not change is not made anew. */
static void
test_keeps_rows (Fixture       *fixture,
                 gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;
  g_autoptr (GtkWidget) about = NULL;
  g_autoptr (GtkWidget) cells = NULL;

  rw_section_set_expanded (inspector->about, TRUE);
  look_at (fixture, RW_TOGGLE_IAAS, "network", NULL);
  about = g_object_ref (rw_section_get_row (inspector->about, 0));
  cells = g_object_ref (rw_section_get_row (inspector->rows, 0));
  look_at (fixture, RW_TOGGLE_PAAS, "network", NULL);
  g_assert_true (rw_section_get_row (inspector->about, 0) == about);
  g_assert_true (rw_section_get_row (inspector->rows, 0) != cells);
  look_at (fixture, RW_TOGGLE_PAAS, "compute", NULL);
  g_assert_true (rw_section_get_row (inspector->about, 0) != about);
}

static void
test_no_document (Fixture       *fixture,
                  gconstpointer  data)
{
  rw_session_set_document (fixture->session, NULL);
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (gtk_label_get_text (fixture->inspector->title), ==, "");
  rw_inspector_set_session (fixture->inspector, NULL);
  rw_estate_settle (fixture->window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_ui_register_resource ();

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/inspector/session-property", test_session_property);
  ADD ("/inspector/overview", test_overview);
  ADD ("/inspector/layer", test_layer);
  ADD ("/inspector/unfold", test_unfold);
  ADD ("/inspector/safeguards", test_safeguards);
  ADD ("/inspector/satellite", test_satellite);
  ADD ("/inspector/service", test_service);
  ADD ("/inspector/shared", test_shared);
  ADD ("/inspector/override", test_override);
  ADD ("/inspector/by-workload", test_by_workload);
  ADD ("/inspector/many-workloads", test_many_workloads);
  ADD ("/inspector/workload", test_workload);
  ADD ("/inspector/no-workloads", test_no_workloads);
  ADD ("/inspector/plain-text", test_plain_text);
  ADD ("/inspector/source", test_source);
  ADD ("/inspector/accessible", test_accessible);
  ADD ("/inspector/narrow", test_narrow);
  ADD ("/inspector/begins-at-top", test_begins_at_top);
  ADD ("/inspector/keeps-rows", test_keeps_rows);
  ADD ("/inspector/no-document", test_no_document);

  return g_test_run ();
}
