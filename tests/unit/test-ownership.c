/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who owns a layer, and why: editions, services, overrides and their order.
 */

#include "config.h"

#include <string.h>

#include "core/rw-ownership.h"

#include "rw-estate.h"

static void
assert_owner (RwCatalogue *catalogue,
              RwWorkload  *workload,
              const char  *layer_id,
              RwOwner      owner)
{
  RwOwnership ownership;

  rw_ownership_for_workload (rw_catalogue_get_default_edition (catalogue),
                             catalogue, layer_id, workload, &ownership);
  g_assert_cmpstr (rw_owner_get_id (ownership.owner), ==,
                   rw_owner_get_id (owner));
}

static void
test_override_wins (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwWorkload) workload = rw_workload_new ("a", "A",
                                                     RW_SERVICE_MODEL_PAAS);

  assert_owner (catalogue, workload, "compute", RW_OWNER_PROVIDER);
  rw_workload_set_override (workload, "compute", RW_OWNER_THIRD_PARTY, "hosted");
  assert_owner (catalogue, workload, "compute", RW_OWNER_THIRD_PARTY);
  assert_owner (catalogue, workload, "network", RW_OWNER_SHARED);
  rw_workload_remove_override (workload, "compute");
  assert_owner (catalogue, workload, "compute", RW_OWNER_PROVIDER);
}

static void
test_service_counts_under_its_own_model_only (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  const RwService *service = NULL;
  g_autoptr (RwWorkload) workload = NULL;

  for (guint i = 0; i < rw_catalogue_get_n_services (catalogue); i++)
    if (rw_catalogue_get_service (catalogue, i)->n_overrides > 0 &&
        rw_catalogue_get_service (catalogue, i)->model ==
          RW_SERVICE_MODEL_PAAS)
      service = rw_catalogue_get_service (catalogue, i);
  g_assert_nonnull (service);

  workload = rw_workload_new ("a", "A", service->model);
  rw_workload_set_service_id (workload, service->id);
  assert_owner (catalogue, workload, service->overrides[0].layer_id,
                service->overrides[0].owner);

  rw_workload_set_model (workload, RW_SERVICE_MODEL_ON_PREMISES);
  assert_owner (catalogue, workload, service->overrides[0].layer_id,
                RW_OWNER_CUSTOMER);
}

static void
test_unmapped_layer_is_the_customers (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  RwOwnership ownership;
  g_autofree char *reason = NULL;

  rw_ownership_for_model (rw_catalogue_get_default_edition (catalogue),
                          "no-such-layer", RW_SERVICE_MODEL_SAAS, &ownership);
  g_assert_cmpint (ownership.owner, ==, RW_OWNER_CUSTOMER);
  g_assert_cmpint (ownership.origin, ==, RW_OWNERSHIP_UNMAPPED);
  g_assert_cmpuint (rw_ownership_get_n_rows (&ownership), ==, 0);

  reason = rw_ownership_dup_reason (&ownership, "Contoso", "Azure");
  g_assert_nonnull (strstr (reason, "Contoso"));
}

static void
test_rows_that_differ_make_it_shared (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  const RwEdition *classic = rw_catalogue_find_edition (catalogue, "classic");
  RwOwnership ownership;
  g_autofree char *customer = NULL;
  g_autofree char *provider = NULL;
  g_autofree char *reason = NULL;

  rw_ownership_for_model (classic, "identity", RW_SERVICE_MODEL_PAAS,
                          &ownership);
  g_assert_cmpint (ownership.owner, ==, RW_OWNER_SHARED);
  g_assert_true (ownership.rows_differ);
  g_assert_cmpuint (rw_ownership_get_n_rows (&ownership), ==, 2);

  customer = rw_ownership_dup_customer_part (&ownership);
  provider = rw_ownership_dup_provider_part (&ownership);
  g_assert_nonnull (strstr (customer, "Accounts and identities"));
  g_assert_nonnull (provider);
  g_assert_null (strstr (provider, "Accounts and identities"));
  reason = rw_ownership_dup_reason (&ownership, "Contoso", "Azure");
  g_assert_nonnull (strstr (reason, "Contoso and Azure"));
}

static void
test_parts_only_where_shared (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  const RwEdition *classic = rw_catalogue_find_edition (catalogue, "classic");

  for (guint layer = 0; layer < rw_catalogue_get_n_layers (catalogue); layer++)
    for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
      {
        RwOwnership ownership;
        g_autofree char *customer = NULL;
        g_autofree char *provider = NULL;

        rw_ownership_for_model (classic,
                                rw_catalogue_get_layer (catalogue, layer)->id,
                                model, &ownership);
        customer = rw_ownership_dup_customer_part (&ownership);
        provider = rw_ownership_dup_provider_part (&ownership);
        g_assert_true ((customer != NULL) ==
                       (ownership.owner == RW_OWNER_SHARED));
        g_assert_true ((provider != NULL) ==
                       (ownership.owner == RW_OWNER_SHARED));
      }
}

/* The document speaks first, the edition of what the document leaves open. */
static void
test_agreed_parts (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  const RwEdition *classic = rw_catalogue_find_edition (catalogue, "classic");
  g_autoptr (RwWorkload) workload =
    rw_workload_new ("w", "W", RW_SERVICE_MODEL_PAAS);
  g_autofree char *customer = NULL;
  g_autofree char *provider = NULL;
  RwOwnership ownership;

  rw_workload_set_split (workload, "identity", "The accounts", "");
  rw_ownership_for_workload (classic, catalogue, "identity", workload,
                             &ownership);
  g_assert_true (rw_ownership_is_part_agreed (&ownership, RW_OWNER_CUSTOMER));
  g_assert_false (rw_ownership_is_part_agreed (&ownership, RW_OWNER_PROVIDER));
  customer = rw_ownership_dup_customer_part (&ownership);
  provider = rw_ownership_dup_provider_part (&ownership);
  g_assert_cmpstr (customer, ==, "The accounts");
  g_assert_nonnull (provider);

  /* A split does not make a layer shared. */
  rw_workload_set_override (workload, "identity", RW_OWNER_PROVIDER, NULL);
  rw_ownership_for_workload (classic, catalogue, "identity", workload,
                             &ownership);
  g_assert_false (rw_ownership_is_part_agreed (&ownership, RW_OWNER_CUSTOMER));
  g_assert_null (rw_ownership_dup_customer_part (&ownership));
}

static void
test_basis_is_the_weakest (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  const RwEdition *classic = rw_catalogue_find_edition (catalogue, "classic");
  RwOwnership ownership;

  rw_ownership_for_model (classic, "network", RW_SERVICE_MODEL_SAAS, &ownership);
  g_assert_cmpint (ownership.basis, ==, RW_BASIS_PUBLISHED);
  rw_ownership_for_model (classic, "perimeter", RW_SERVICE_MODEL_SAAS,
                          &ownership);
  g_assert_cmpint (ownership.basis, ==, RW_BASIS_DERIVED);
}

static const RwResponsibility *
find_row (const RwEdition *edition,
          const char      *id)
{
  for (guint i = 0; i < edition->n_rows; i++)
    if (g_str_equal (edition->rows[i].id, id))
      return &edition->rows[i];

  g_error ("no row “%s”", id);
}

static RwOwner
ask_row (RwCatalogue *catalogue,
         RwWorkload  *workload,
         const char  *row_id)
{
  const RwEdition *classic = rw_catalogue_find_edition (catalogue, "classic");
  RwOwnership ownership;

  rw_ownership_for_row (classic, catalogue, find_row (classic, row_id),
                        workload, &ownership);
  g_assert_cmpuint (rw_ownership_get_n_rows (&ownership), ==, 1);
  return ownership.owner;
}

/* Identity is shared as a ring, because its rows differ; they do not follow. */
static void
test_row (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwWorkload) workload =
    rw_workload_new ("w", "W", RW_SERVICE_MODEL_PAAS);

  g_assert_cmpint (ask_row (catalogue, workload, "accounts-and-identities"),
                   ==, RW_OWNER_CUSTOMER);
  g_assert_cmpint (ask_row (catalogue, workload, "identity-infrastructure"),
                   ==, RW_OWNER_SHARED);
  /* Of no ring at all. */
  g_assert_cmpint (ask_row (catalogue, workload, "devices"), ==,
                   RW_OWNER_CUSTOMER);

  rw_workload_set_override (workload, "identity", RW_OWNER_THIRD_PARTY, "");
  g_assert_cmpint (ask_row (catalogue, workload, "accounts-and-identities"),
                   ==, RW_OWNER_THIRD_PARTY);
  g_assert_cmpint (ask_row (catalogue, workload, "operating-system"), ==,
                   RW_OWNER_PROVIDER);
}

/* Network controls decide two rings: overriding one leaves the other. */
static void
test_row_of_two_layers (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwWorkload) workload =
    rw_workload_new ("w", "W", RW_SERVICE_MODEL_SAAS);

  g_assert_cmpint (ask_row (catalogue, workload, "network-controls"), ==,
                   RW_OWNER_PROVIDER);
  rw_workload_set_override (workload, "network", RW_OWNER_CUSTOMER, "");
  g_assert_cmpint (ask_row (catalogue, workload, "network-controls"), ==,
                   RW_OWNER_SHARED);
  rw_workload_set_override (workload, "perimeter", RW_OWNER_CUSTOMER, "");
  g_assert_cmpint (ask_row (catalogue, workload, "network-controls"), ==,
                   RW_OWNER_CUSTOMER);
}

static void
test_combine (void)
{
  g_assert_cmpint (rw_owner_combine (RW_OWNER_CUSTOMER, RW_OWNER_CUSTOMER), ==,
                   RW_OWNER_CUSTOMER);
  g_assert_cmpint (rw_owner_combine (RW_OWNER_CUSTOMER, RW_OWNER_PROVIDER), ==,
                   RW_OWNER_SHARED);
  g_assert_cmpint (rw_owner_combine (RW_OWNER_NOT_APPLICABLE,
                                     RW_OWNER_PROVIDER), ==,
                   RW_OWNER_PROVIDER);
  g_assert_cmpint (rw_owner_combine (RW_OWNER_THIRD_PARTY,
                                     RW_OWNER_NOT_APPLICABLE), ==,
                   RW_OWNER_THIRD_PARTY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ownership/override", test_override_wins);
  g_test_add_func ("/ownership/row", test_row);
  g_test_add_func ("/ownership/row/two-layers", test_row_of_two_layers);
  g_test_add_func ("/ownership/service",
                   test_service_counts_under_its_own_model_only);
  g_test_add_func ("/ownership/unmapped", test_unmapped_layer_is_the_customers);
  g_test_add_func ("/ownership/rows-differ",
                   test_rows_that_differ_make_it_shared);
  g_test_add_func ("/ownership/parts", test_parts_only_where_shared);
  g_test_add_func ("/ownership/agreed-parts", test_agreed_parts);
  g_test_add_func ("/ownership/basis", test_basis_is_the_weakest);
  g_test_add_func ("/ownership/combine", test_combine);

  return g_test_run ();
}
