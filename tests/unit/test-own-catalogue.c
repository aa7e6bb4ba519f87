/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No provider is part of the code: pictures of made-up ones, with layers,
 * editions and services from a catalogue file alone, or from inside a document.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue-directory.h"
#include "core/rw-document-io.h"
#include "core/rw-scenario.h"
#include "core/rw-session.h"
#include "core/rw-workload.h"
#include "scene/rw-scene-dump.h"
#include "scene/rw-scene.h"

#include "rw-golden.h"

static char *
build_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", name, NULL);
}

static RwCatalogue *
read_alone (const char *name)
{
  g_autofree char *path = build_path (name);
  RwCatalogue *catalogue = rw_catalogue_new_empty ();
  g_autoptr (GError) error = NULL;

  rw_catalogue_add_file (catalogue, path, &error);
  g_assert_no_error (error);

  return catalogue;
}

static RwDocument *
load (const char  *name,
      RwCatalogue *catalogue)
{
  g_autofree char *path = build_path (name);
  g_autoptr (GError) error = NULL;
  RwDocument *document = rw_document_load_file (path, catalogue, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
add_workload (RwScenario  *scenario,
              RwCatalogue *catalogue,
              const char  *service_id)
{
  const RwService *service = rw_catalogue_find_service (catalogue, service_id);
  g_autoptr (RwWorkload) workload = rw_workload_new (service_id, service->name,
                                                     service->model);

  rw_workload_set_service_id (workload, service_id);
  rw_scenario_add_workload (scenario, workload);
}

/* A document about each service of a catalogue that can be a workload. */
static RwSession *
look_at_all (RwCatalogue *catalogue)
{
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("now", "Now");
  const RwEdition *edition = rw_catalogue_get_default_edition (catalogue);
  RwSession *session = rw_session_new (catalogue);

  rw_document_set_title (document, "A port of call");
  rw_document_set_customer (document, "Salt and Sons");
  rw_document_set_provider (document,
                            rw_catalogue_get_provider (catalogue, 0)->full_name);
  rw_document_set_edition (document, edition->id, edition->revision);
  for (guint i = 0; i < rw_catalogue_get_n_services (catalogue); i++)
    {
      const RwService *service = rw_catalogue_get_service (catalogue, i);

      if (service->kind == RW_SERVICE_WORKLOAD)
        add_workload (scenario, catalogue, service->id);
    }
  rw_document_add_scenario (document, scenario);
  rw_session_set_document (session, document);

  return session;
}

static void
check_scene (RwSession  *session,
             const char *name,
             gboolean    is_made_up)
{
  g_autofree char *path = g_strdup_printf ("golden/own/%s.scene", name);
  g_autoptr (RwScene) scene = NULL;
  g_autofree char *dump = NULL;
  RwSceneOptions options;

  rw_scene_options_init (&options);
  options.width = 1280;
  options.height = 800;
  scene = rw_scene_new (session, &options, rw_text_measurer_get_fixed ());
  dump = rw_scene_dump (scene);
  rw_golden_check (path, dump);
  if (!is_made_up)
    return;
  g_assert_null (strstr (dump, "Azure"));
  g_assert_null (strstr (dump, "Microsoft"));
}

static void
test_three_layers (void)
{
  g_autoptr (RwCatalogue) catalogue = read_alone ("catalogue/good/harbour.xml");
  g_autoptr (RwSession) session = look_at_all (catalogue);

  check_scene (session, "three-layers", TRUE);
}

static void
test_nine_layers (void)
{
  g_autoptr (RwCatalogue) catalogue = read_alone ("catalogue/good/nine-layers.xml");
  g_autoptr (RwSession) session = look_at_all (catalogue);

  check_scene (session, "nine-layers", TRUE);
  rw_session_set_toggle (session, RW_TOGGLE_PAAS);
  check_scene (session, "nine-layers-paas", TRUE);
}

static void
test_inside_document (void)
{
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();
  g_autoptr (RwSession) session = rw_session_new (builtin);
  g_autoptr (RwDocument) document =
    load ("documents/good/own-catalogue.ringwall", builtin);

  rw_session_set_document (session, document);
  g_assert_cmpstr (rw_session_get_edition (session)->layer_set->id, ==, "walls");
  check_scene (session, "inside-document", TRUE);
}

/* The same catalogue may be there for all and in the document too. */
static void
test_inside_and_outside (void)
{
  g_autofree char *path = build_path ("catalogue/good/harbour.xml");
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwSession) session = rw_session_new (catalogue);
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  RwCatalogue *own;

  rw_catalogue_add_file (catalogue, path, &error);
  g_assert_no_error (error);
  document = load ("documents/good/own-catalogue.ringwall", catalogue);
  own = rw_document_get_catalogue (document);
  g_assert_nonnull (own);
  g_assert_true (rw_catalogue_find_service (own, "berth") !=
                 rw_catalogue_find_service (catalogue, "berth"));
  g_assert_cmpuint (rw_catalogue_get_n_services (own), ==,
                    rw_catalogue_get_n_services (catalogue));
  g_assert_true (rw_catalogue_find_edition (own, "harbour-2026")->layer_set ==
                 rw_catalogue_find_layer_set (own, "walls"));
  g_assert_true (rw_catalogue_find_edition (own, "harbour-2026")->source ==
                 rw_catalogue_find_source (own, "handbook"));

  rw_session_set_document (session, document);
  check_scene (session, "inside-document", TRUE);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

/* What one document brings along is not there for the next one. */
static void
test_session_follows (void)
{
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();
  g_autoptr (RwSession) session = rw_session_new (builtin);
  g_autoptr (RwDocument) plain = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect (session, "notify::catalogue", G_CALLBACK (count_cb),
                    &n_changes);
  {
    g_autoptr (RwDocument) own =
      load ("documents/good/own-catalogue.ringwall", builtin);

    rw_session_set_document (session, own);
  }
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (rw_session_get_catalogue (session) != builtin);
  g_assert_cmpstr (rw_session_get_edition_id (session), ==, "harbour-2026");
  g_assert_true (rw_session_set_edition_id (session, "classic"));
  g_assert_true (rw_session_set_edition_id (session, "harbour-2026"));

  plain = rw_document_load_sample ("contoso-shipping", builtin, &error);
  g_assert_no_error (error);
  rw_session_set_document (session, plain);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (rw_session_get_catalogue (session) == builtin);
  g_assert_cmpstr (rw_session_get_edition_id (session), ==, "classic");
  g_assert_false (rw_session_set_edition_id (session, "harbour-2026"));
}

static void
test_session_lets_go (void)
{
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();
  g_autoptr (RwSession) session = rw_session_new (builtin);
  g_autoptr (RwDocument) own =
    load ("documents/good/own-catalogue.ringwall", builtin);

  rw_session_set_document (session, own);
  rw_session_set_document (session, NULL);
  g_clear_object (&own);
  g_assert_true (rw_session_get_catalogue (session) == builtin);
  g_assert_true (rw_session_get_edition (session) ==
                 rw_catalogue_get_default_edition (builtin));
}

static void
test_own_services (void)
{
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();
  g_autoptr (RwDocument) document =
    load ("documents/good/own-services.ringwall", builtin);
  RwCatalogue *own = rw_document_get_catalogue (document);

  g_assert_cmpstr (rw_catalogue_get_service (own, 0)->id, ==, "abacus");
  g_assert_cmpstr (rw_catalogue_find_service (own, "virtual-machines")->name, ==,
                   "Our machines");
  g_assert_cmpstr (rw_catalogue_find_service (builtin, "virtual-machines")->name,
                   ==, "Virtual Machines");
  g_assert_null (rw_catalogue_find_service (builtin, "abacus"));

  /* What is covered is not found by its resources any more. */
  g_assert_nonnull (rw_catalogue_find_service_by_resource
                      (builtin, "Microsoft.Compute/virtualMachines", NULL));
  g_assert_null (rw_catalogue_find_service_by_resource
                   (own, "Microsoft.Compute/virtualMachines", NULL));
  g_assert_true (rw_catalogue_find_service_by_resource (own, "Microsoft.EventHub/namespaces",
                                                        NULL) ==
                 rw_catalogue_find_service (builtin, "event-hubs"));
  g_assert_cmpuint (rw_catalogue_get_n_services (own), ==,
                    rw_catalogue_get_n_services (builtin) + 1);
  g_assert_true (rw_catalogue_get_default_edition (own) ==
                 rw_catalogue_get_default_edition (builtin));
}

/* A published matrix over layers by other names. */
static void
test_own_layers (void)
{
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();
  g_autoptr (RwSession) session = rw_session_new (builtin);
  g_autoptr (RwDocument) document =
    load ("documents/good/own-layers.ringwall", builtin);
  const RwEdition *edition;
  RwOwnership ownership;

  rw_session_set_document (session, document);
  edition = rw_session_get_edition (session);
  g_assert_cmpstr (edition->id, ==, "classic");
  g_assert_cmpstr (edition->layer_set->layers[0].name, ==, "Jewels");
  g_assert_cmpuint (edition->layer_set->n_layers, ==, 4);
  g_assert_cmpuint (rw_catalogue_find_edition (builtin, "classic")
                      ->layer_set->n_layers, ==, 7);

  rw_ownership_for_model (edition, "network", RW_SERVICE_MODEL_SAAS, &ownership);
  g_assert_cmpint (ownership.owner, ==, RW_OWNER_PROVIDER);
  rw_ownership_for_model (edition, "dragon", RW_SERVICE_MODEL_SAAS, &ownership);
  g_assert_cmpint (ownership.origin, ==, RW_OWNERSHIP_UNMAPPED);
  rw_session_set_toggle (session, RW_TOGGLE_SAAS);
  check_scene (session, "own-layers", FALSE);
}

static void
test_none_of_its_own (void)
{
  static const char *const names[] = {
    "documents/good/own-nothing.ringwall",
    "documents/good/catalogue-elsewhere.ringwall",
  };
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RwDocument) document = load (names[i], builtin);

      g_assert_null (rw_document_get_catalogue (document));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-catalogue/three-layers", test_three_layers);
  g_test_add_func ("/own-catalogue/nine-layers", test_nine_layers);
  g_test_add_func ("/own-catalogue/inside-document", test_inside_document);
  g_test_add_func ("/own-catalogue/inside-and-outside", test_inside_and_outside);
  g_test_add_func ("/own-catalogue/session-follows", test_session_follows);
  g_test_add_func ("/own-catalogue/session-lets-go", test_session_lets_go);
  g_test_add_func ("/own-catalogue/own-services", test_own_services);
  g_test_add_func ("/own-catalogue/own-layers", test_own_layers);
  g_test_add_func ("/own-catalogue/none-of-its-own", test_none_of_its_own);

  return g_test_run ();
}
