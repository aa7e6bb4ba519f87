/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of owners between two documents: by model, service, edition and
 * override, against what rw-ownership says.
 */

#include "config.h"

#include "core/rw-extras.h"
#include "core/rw-ownership.h"
#include "rw-test-diff.h"

static RwCatalogue *builtin; /* made once in main() */

static void
set_edition (RwTestParts *parts)
{
  rw_document_set_edition (parts->document, "whitepaper-2016", "2026-11-21");
}

static void
test_override_changes (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_workload_set_override (a.workload, "compute", RW_OWNER_THIRD_PARTY, "x");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Compute of Event Hubs: third party → customer (override)\n");

  rw_workload_set_override (b.workload, "compute", RW_OWNER_THIRD_PARTY, "y");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Reason for the override of Compute of Event Hubs: "
                       "“x” → “y”\n");

  rw_workload_set_override (b.workload, "compute", RW_OWNER_PROVIDER, "x");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Compute of Event Hubs: third party → provider (override)\n");

  rw_workload_set_override (b.workload, "compute", RW_OWNER_THIRD_PARTY, "x");
  rw_extras_add_node (rw_workload_get_override_extras (b.workload, "compute"),
                      RW_EXTRAS_END, "<!--x-->");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Other content of Compute of Event Hubs changed\n");
}

static void
test_order_of_overrides (void)
{
  static const char *const layers[][3] = {
    { "data", "compute", "network" }, { "network", "data", "compute" },
  };
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  for (guint i = 0; i < 3; i++)
    {
      rw_workload_set_override (a.workload, layers[0][i], RW_OWNER_PROVIDER, "");
      rw_workload_set_override (b.workload, layers[1][i], RW_OWNER_PROVIDER, "");
    }
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Order of the overrides or parts of Event Hubs changed\n");

  /* One that is gone has not moved the others. */
  rw_workload_remove_override (b.workload, "network");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Networking of Event Hubs: provider → customer (override)\n");
}

static void
test_split_changes (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_workload_set_split (a.workload, "network", "Rules.", "Wires.");
  rw_workload_set_split (b.workload, "network", "Rules.", "Cables.");
  rw_test_diff_check_laws (builtin, a.document, b.document, "parts");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Provider’s part of Networking of Event Hubs: "
                       "“Wires.” → “Cables.”\n");

  rw_workload_set_split (b.workload, "network", "Rules.", "Wires.");
  rw_extras_add_node (rw_workload_get_split_extras (b.workload, "network"),
                      RW_EXTRAS_END, "<!--x-->");
  rw_test_diff_check_laws (builtin, a.document, b.document, "extras");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Other content of Networking of Event Hubs changed\n");
}

static void
test_order_of_splits (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_workload_set_split (a.workload, "data", "1", "2");
  rw_workload_set_split (a.workload, "network", "3", "4");
  rw_workload_set_split (b.workload, "network", "3", "4");
  rw_workload_set_split (b.workload, "data", "1", "2");
  rw_test_diff_check_laws (builtin, a.document, b.document, "order");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Order of the overrides or parts of Event Hubs "
                       "changed\n");
}

/* All pairs of models, against what rw-ownership says of each. */
static void
test_models (void)
{
  const RwEdition *edition = rw_catalogue_find_edition (builtin, "classic");

  for (guint i = 0; i < RW_N_SERVICE_MODELS; i++)
    for (guint k = 0; k < RW_N_SERVICE_MODELS; k++)
      {
        g_auto (RwTestParts) a = { 0 };
        g_auto (RwTestParts) b = { 0 };
        g_autoptr (GString) expected = g_string_new (NULL);

        rw_test_parts_init (&a);
        rw_test_parts_init (&b);
        rw_workload_set_model (a.workload, i);
        rw_workload_set_model (b.workload, k);
        if (i != k)
          g_string_append_printf (expected, "Model of Event Hubs: %s → %s\n",
                                  rw_service_model_get_short_name (i),
                                  rw_service_model_get_short_name (k));
        for (guint l = 0; l < edition->layer_set->n_layers; l++)
          {
            const RwLayer *layer = &edition->layer_set->layers[l];
            RwOwnership before, after;

            rw_ownership_for_model (edition, layer->id, i, &before);
            rw_ownership_for_model (edition, layer->id, k, &after);
            if (before.owner != after.owner)
              g_string_append_printf (expected,
                                      " %s of Event Hubs: %s → %s (model)\n",
                                      layer->name,
                                      rw_owner_get_word (before.owner),
                                      rw_owner_get_word (after.owner));
          }
        rw_test_diff_check_laws (builtin, a.document, b.document, "models");
        rw_test_diff_assert (builtin, a.document, b.document, expected->str);
      }
}

static void
test_toggles (void)
{
  for (guint i = 0; i < RW_N_TOGGLES; i++)
    for (guint k = 0; k < RW_N_TOGGLES; k++)
      {
        g_auto (RwTestParts) a = { 0 };
        g_auto (RwTestParts) b = { 0 };
        g_autofree char *expected =
          g_strdup_printf ("View it opens with: %s → %s\n",
                           rw_toggle_get_name (i), rw_toggle_get_name (k));

        rw_test_parts_init (&a);
        rw_test_parts_init (&b);
        rw_document_set_opening_toggle (a.document, i);
        rw_document_set_opening_toggle (b.document, k);
        rw_test_diff_check_laws (builtin, a.document, b.document, "toggles");
        rw_test_diff_assert (builtin, a.document, b.document, i != k ? expected : "");
      }
}

static void
test_one_model (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_workload_set_model (b.workload, RW_SERVICE_MODEL_PAAS);
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Model of Event Hubs: IaaS → PaaS\n"
                       " Application of Event Hubs: customer → shared (model)\n"
                       " Compute of Event Hubs: customer → provider (model)\n"
                       " Networking of Event Hubs: customer → shared (model)\n"
                       " Perimeter of Event Hubs: customer → shared (model)\n"
                       " Identity & access of Event Hubs: customer → shared "
                       "(model)\n");
}

static void
test_causes (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  set_edition (&b);
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Edition: Microsoft, classic ten-row matrix → "
                       "Microsoft, white paper of 2016\n"
                       " Compute of Event Hubs: customer → shared (edition)\n"
                       " Networking of Event Hubs: customer → shared (edition)\n"
                       " Perimeter of Event Hubs: customer → shared (edition)\n");

  /* The white paper gives the provider the network of a platform; the model
   * alone would leave it shared. */
  rw_workload_set_model (b.workload, RW_SERVICE_MODEL_PAAS);
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Edition: Microsoft, classic ten-row matrix → "
                       "Microsoft, white paper of 2016\n"
                       "Model of Event Hubs: IaaS → PaaS\n"
                       " Application of Event Hubs: customer → shared (model)\n"
                       " Compute of Event Hubs: customer → provider (model)\n"
                       " Networking of Event Hubs: customer → provider (model)\n"
                       " Perimeter of Event Hubs: customer → provider (model)\n"
                       " Identity & access of Event Hubs: customer → shared "
                       "(model)\n");
}

static void
test_service_as_cause (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_workload_set_model (a.workload, RW_SERVICE_MODEL_PAAS);
  rw_workload_set_model (b.workload, RW_SERVICE_MODEL_PAAS);
  rw_workload_set_service_id (b.workload, "kubernetes-service");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Service of Event Hubs: none → Kubernetes Service\n"
                       " Compute of Event Hubs: provider → shared (service)\n");
}

static void
test_editions (void)
{
  for (guint i = 0; i < rw_catalogue_get_n_editions (builtin); i++)
    for (guint k = 0; k < rw_catalogue_get_n_editions (builtin); k++)
      {
        g_auto (RwTestParts) a = { 0 };
        g_auto (RwTestParts) b = { 0 };
        g_autoptr (RwDocumentDiff) diff = NULL;

        rw_test_parts_init (&a);
        rw_test_parts_init (&b);
        rw_document_set_edition (a.document,
                                 rw_catalogue_get_edition (builtin, i)->id, "");
        rw_document_set_edition (b.document,
                                 rw_catalogue_get_edition (builtin, k)->id, "");
        rw_test_diff_check_laws (builtin, a.document, b.document, "editions");
        diff = rw_document_diff_new (a.document, b.document, builtin);
        for (guint c = 1; c < rw_document_diff_get_n (diff); c++)
          g_assert_cmpint (rw_document_diff_get (diff, c)->cause, ==,
                           RW_DIFF_BY_EDITION);
      }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  builtin = rw_catalogue_new_builtin ();

  g_test_add_func ("/document-diff-owners/overrides", test_override_changes);
  g_test_add_func ("/document-diff-owners/order-of-overrides",
                   test_order_of_overrides);
  g_test_add_func ("/document-diff-owners/splits", test_split_changes);
  g_test_add_func ("/document-diff-owners/order-of-splits",
                   test_order_of_splits);
  g_test_add_func ("/document-diff-owners/models", test_models);
  g_test_add_func ("/document-diff-owners/toggles", test_toggles);
  g_test_add_func ("/document-diff-owners/one-model", test_one_model);
  g_test_add_func ("/document-diff-owners/causes", test_causes);
  g_test_add_func ("/document-diff-owners/service-as-cause", test_service_as_cause);
  g_test_add_func ("/document-diff-owners/editions", test_editions);

  status = g_test_run ();
  g_object_unref (builtin);
  return status;
}
