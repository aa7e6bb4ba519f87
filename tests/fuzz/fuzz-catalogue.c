/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fuzz target: any bytes as a catalogue file. They add something or give a
 * message; what was added can be looked up, compared and searched, and cannot
 * be added again.
 */

#include "config.h"

#include "rw-fuzz.h"

#include <string.h>

#include "core/rw-catalogue-search.h"
#include "core/rw-edition-compare.h"
#include "core/rw-ownership.h"

static guint
count_entries (RwCatalogue *catalogue)
{
  return rw_catalogue_get_n_sources (catalogue) +
         rw_catalogue_get_n_providers (catalogue) +
         rw_catalogue_get_n_layer_sets (catalogue) +
         rw_catalogue_get_n_editions (catalogue) +
         rw_catalogue_get_n_services (catalogue) +
         rw_catalogue_get_n_controls (catalogue) +
         rw_catalogue_get_n_techniques (catalogue) +
         rw_catalogue_get_n_attacks (catalogue);
}

static void
look_at_owners (const RwEdition *edition)
{
  for (guint i = 0; i < edition->layer_set->n_layers; i++)
    for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
      {
        RwOwnership ownership;
        g_autofree char *customer = NULL;
        g_autofree char *provider = NULL;
        g_autofree char *reason = NULL;

        rw_ownership_for_model (edition, edition->layer_set->layers[i].id,
                                model, &ownership);
        customer = rw_ownership_dup_customer_part (&ownership);
        provider = rw_ownership_dup_provider_part (&ownership);
        reason = rw_ownership_dup_reason (&ownership, "Us", "Them");
        g_assert_true (g_utf8_validate (reason, -1, NULL));
      }
}

static void
look_at_editions (RwCatalogue *catalogue,
                  guint        n_before)
{
  const RwEdition *first = rw_catalogue_get_edition (catalogue, 0);

  for (guint i = n_before; i < rw_catalogue_get_n_editions (catalogue); i++)
    {
      const RwEdition *edition = rw_catalogue_get_edition (catalogue, i);
      g_autoptr (RwEditionComparison) comparison =
        rw_edition_compare (first, edition);
      g_autoptr (RwEditionComparison) revision =
        rw_edition_compare_revision (edition, "2020-01-01");

      g_assert_true (rw_catalogue_find_edition (catalogue, edition->id) ==
                     edition);
      look_at_owners (edition);
    }
}

static void
look_for_services (RwCatalogue *catalogue,
                   guint        n_before)
{
  g_autoptr (RwCatalogueSearch) search = NULL;

  if (rw_catalogue_get_n_services (catalogue) == n_before)
    return;

  search = rw_catalogue_search_new (catalogue);
  for (guint i = n_before; i < rw_catalogue_get_n_services (catalogue); i++)
    {
      const RwService *service = rw_catalogue_get_service (catalogue, i);
      g_autoptr (GPtrArray) hits =
        rw_catalogue_search_find (search, service->name, RW_SEARCH_SERVICES);

      g_assert_true (rw_catalogue_find_service (catalogue, service->id) ==
                     service);
      for (guint j = 0; j < service->n_resources; j++)
        rw_catalogue_find_service_by_resource
          (catalogue, service->resources[j].type, service->resources[j].kinds);
    }
}

static void
check_added (RwCatalogue *catalogue,
             GBytes      *bytes)
{
  RwCatalogue *base = rw_fuzz_get_catalogue ();
  guint n_entries = count_entries (catalogue);
  g_autoptr (GError) error = NULL;

  look_at_editions (catalogue, rw_catalogue_get_n_editions (base));
  look_for_services (catalogue, rw_catalogue_get_n_services (base));
  if (n_entries == count_entries (base))
    return;

  g_assert_false (rw_catalogue_add_bytes (catalogue, bytes, "again", &error));
  rw_fuzz_check_error (error, "again");
  g_assert_cmpuint (count_entries (catalogue), ==, n_entries);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  rw_fuzz_begin ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (RwCatalogue) catalogue =
    rw_catalogue_new_over (rw_fuzz_get_catalogue ());
  g_autoptr (GError) error = NULL;

  if (rw_catalogue_add_bytes (catalogue, bytes, "input", &error))
    check_added (catalogue, bytes);
  else
    {
      rw_fuzz_check_error (error, "input");
      g_assert_cmpuint (count_entries (catalogue), ==,
                        count_entries (rw_fuzz_get_catalogue ()));
    }
  return 0;
}
