/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Picking a service: by whatever it is called, and with the keys alone.
 */

#include "config.h"

#include "app/rw-service-picker.h"

#include <string.h>

#include "app-fixture.h"
#include "app/rw-service-item.h"
#include "rw-ui-resources.h"

typedef struct
{
  RwCatalogue     *catalogue;
  RwServicePicker *picker;

  /* What was picked. */
  guint            n_picked;
  char            *name;
  char            *service_id;
  RwServiceModel   model;
} Fixture;

static void
picked_cb (RwServicePicker *picker,
           const char      *name,
           const char      *service_id,
           guint            model,
           Fixture         *fixture)
{
  fixture->n_picked++;
  fixture->name = g_strdup (name);
  fixture->service_id = g_strdup (service_id);
  fixture->model = model;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  use)
{
  fixture->catalogue = rw_catalogue_new_builtin ();
  fixture->picker = rw_service_picker_new (NULL, fixture->catalogue,
                                           GPOINTER_TO_UINT (use),
                                           RW_SERVICE_MODEL_IAAS);
  g_object_ref (fixture->picker);
  g_signal_connect (fixture->picker, "picked", G_CALLBACK (picked_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->picker));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->picker));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  use)
{
  gtk_window_destroy (GTK_WINDOW (fixture->picker));
  app_settle ();
  g_assert_finalize_object (fixture->picker);
  g_assert_finalize_object (fixture->catalogue);
  g_free (fixture->name);
  g_free (fixture->service_id);
}

static GtkWidget *
find (Fixture    *fixture,
      const char *name)
{
  return app_find_named (GTK_WIDGET (fixture->picker), name);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "search")), text);
  app_settle ();
}

static GListModel *
get_items (Fixture *fixture)
{
  GtkListView *view = GTK_LIST_VIEW (find (fixture, "view"));

  return G_LIST_MODEL (gtk_list_view_get_model (view));
}

static void
assert_first (Fixture    *fixture,
              const char *typed,
              const char *id,
              const char *reason)
{
  g_autoptr (RwServiceItem) item = NULL;

  type (fixture, typed);
  item = g_list_model_get_item (get_items (fixture), 0);
  g_assert_cmpstr (rw_service_item_get_service (item)->id, ==, id);
  g_assert_cmpstr (rw_service_item_get_reason (item), ==, reason);
}

/* All that can be a workload, and nothing that cannot. */
static void
test_all (Fixture       *fixture,
          gconstpointer  use)
{
  GListModel *items = get_items (fixture);
  guint n = 0;

  for (guint i = 0; i < rw_catalogue_get_n_services (fixture->catalogue); i++)
    n += rw_catalogue_get_service (fixture->catalogue, i)->kind
         == RW_SERVICE_WORKLOAD;
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwServiceItem) item = g_list_model_get_item (items, i);

      g_assert_cmpint (rw_service_item_get_service (item)->kind, ==,
                       RW_SERVICE_WORKLOAD);
    }
}

static void
test_search (Fixture       *fixture,
             gconstpointer  use)
{
  g_autofree char *texts = NULL;

  assert_first (fixture, "cosmos", "cosmos-db", NULL);
  assert_first (fixture, "documentdb", "cosmos-db", "formerly DocumentDB");
  assert_first (fixture, "evnt hubs", "event-hubs", NULL);
  assert_first (fixture, "Microsoft.EventHub/namespaces", "event-hubs",
                "Microsoft.EventHub/namespaces");
  assert_first (fixture, " aks ", "kubernetes-service", "also called AKS");

  assert_first (fixture, "documentdb", "cosmos-db", "formerly DocumentDB");
  texts = app_dup_texts (find (fixture, "view"));
  g_assert_nonnull (strstr (texts, "Cosmos DB\nformerly DocumentDB\n"));
  g_assert_nonnull (strstr (texts, "PaaS\n"));
}

static void
test_label (Fixture       *fixture,
            gconstpointer  use)
{
  GtkWidget *row;

  type (fixture, "documentdb");
  row = gtk_widget_get_first_child (find (fixture, "view"));
  gtk_test_accessible_assert_property (
    row, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Cosmos DB, PaaS, formerly DocumentDB, A distributed database for documents "
    "and other non-relational data.");
}

static void
test_enter_takes_the_first (Fixture       *fixture,
                            gconstpointer  use)
{
  type (fixture, "telemetrie event");
  g_assert_cmpuint (fixture->n_picked, ==, 0);
  type (fixture, "event hubs");
  g_signal_emit_by_name (find (fixture, "search"), "activate");
  g_assert_cmpuint (fixture->n_picked, ==, 1);
  g_assert_cmpstr (fixture->name, ==, "Event Hubs");
  g_assert_cmpstr (fixture->service_id, ==, "event-hubs");
  g_assert_cmpint (fixture->model, ==, RW_SERVICE_MODEL_PAAS);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->picker)));
}

static void
test_row_is_taken (Fixture       *fixture,
                   gconstpointer  use)
{
  type (fixture, "virtual");
  g_signal_emit_by_name (find (fixture, "view"), "activate", 0);
  g_assert_cmpuint (fixture->n_picked, ==, 1);
  g_assert_cmpstr (fixture->service_id, !=, "");
}

/* Whatever there is no service for, as it was typed. */
static void
test_own (Fixture       *fixture,
          gconstpointer  use)
{
  g_autofree char *texts = NULL;

  type (fixture, "  Möbius <b> ");
  texts = app_dup_texts (GTK_WIDGET (fixture->picker));
  g_assert_nonnull (strstr (texts, "No service is called like that\n"));
  g_assert_nonnull (strstr (texts, "Add “Möbius <b>” as a Workload of Your Own\n"));
  g_signal_emit_by_name (find (fixture, "search"), "activate");
  g_assert_cmpstr (fixture->name, ==, "Möbius <b>");
  g_assert_cmpstr (fixture->service_id, ==, "");
  g_assert_cmpint (fixture->model, ==, RW_SERVICE_MODEL_IAAS);
}

static void
test_own_comes_last (Fixture       *fixture,
                     gconstpointer  use)
{
  GListModel *items = get_items (fixture);
  g_autoptr (RwServiceItem) last = NULL;

  type (fixture, "sql");
  last = g_list_model_get_item (items, g_list_model_get_n_items (items) - 1);
  g_assert_null (rw_service_item_get_service (last));
}

/* An actor is no ring, but nobody is kept from drawing what they like. */
static void
test_actors_are_left_out (Fixture       *fixture,
                          gconstpointer  use)
{
  type (fixture, "azure portal");
  for (guint i = 0; i < g_list_model_get_n_items (get_items (fixture)); i++)
    {
      g_autoptr (RwServiceItem) item =
        g_list_model_get_item (get_items (fixture), i);
      const RwService *service = rw_service_item_get_service (item);

      g_assert_true (service == NULL || service->kind == RW_SERVICE_WORKLOAD);
    }
}

/* A service can be taken away again, whatever was typed. */
static void
test_change (Fixture       *fixture,
             gconstpointer  use)
{
  guint n = g_list_model_get_n_items (get_items (fixture));
  g_autofree char *texts = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->picker)), ==,
                   "Change Service");
  type (fixture, "no such service");
  texts = app_dup_texts (find (fixture, "view"));
  g_assert_cmpstr (texts, ==, "No Service of the Catalogue\nIaaS\n");
  type (fixture, "");
  g_signal_emit_by_name (find (fixture, "view"), "activate", n - 1);
  g_assert_cmpstr (fixture->service_id, ==, "");
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  use)
{
  GtkWindow *window = GTK_WINDOW (fixture->picker);
  GtkWidget *search = find (fixture, "search");
  GtkWidget *view = find (fixture, "view");

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), search));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_DOWN));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), view));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_ui_register_resource ();

#define ADD(path, use, function) \
  g_test_add ("/service-picker/" path, Fixture, GUINT_TO_POINTER (use), \
              set_up, function, tear_down)

  ADD ("all", RW_SERVICE_PICKER_ADD, test_all);
  ADD ("search", RW_SERVICE_PICKER_ADD, test_search);
  ADD ("label", RW_SERVICE_PICKER_ADD, test_label);
  ADD ("enter-takes-the-first", RW_SERVICE_PICKER_ADD,
       test_enter_takes_the_first);
  ADD ("row-is-taken", RW_SERVICE_PICKER_ADD, test_row_is_taken);
  ADD ("own", RW_SERVICE_PICKER_ADD, test_own);
  ADD ("own-comes-last", RW_SERVICE_PICKER_ADD, test_own_comes_last);
  ADD ("actors-are-left-out", RW_SERVICE_PICKER_ADD, test_actors_are_left_out);
  ADD ("change", RW_SERVICE_PICKER_CHANGE, test_change);
  ADD ("focus", RW_SERVICE_PICKER_ADD, test_focus);

  return g_test_run ();
}
