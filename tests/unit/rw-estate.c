/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Estates of any size to look at in tests, by the built-in catalogue.
 */

#include "config.h"

#include "rw-estate.h"

#include "core/rw-document-io.h"

typedef struct
{
  const char     *name;
  const char     *service_id;
  RwServiceModel  model;
} Kind;

static const Kind kinds[] = {
  { "Servers", "virtual-machines", RW_SERVICE_MODEL_IAAS },
  { "Telemetry (Event Hubs)", "event-hubs", RW_SERVICE_MODEL_PAAS },
  { "Web app", "app-service", RW_SERVICE_MODEL_PAAS },
  { "Orders (Cosmos DB)", "cosmos-db", RW_SERVICE_MODEL_PAAS },
  { "Office 365", "microsoft-365", RW_SERVICE_MODEL_SAAS },
  { "Old billing", "", RW_SERVICE_MODEL_ON_PREMISES },
};

static RwWorkload *
make_workload (guint index)
{
  const Kind *kind = &kinds[index % G_N_ELEMENTS (kinds)];
  g_autofree char *id = g_strdup_printf ("w%u", index);
  g_autofree char *name = index < G_N_ELEMENTS (kinds)
                            ? g_strdup (kind->name)
                            : g_strdup_printf ("%s %u", kind->name, index);
  RwWorkload *workload = rw_workload_new (id, name, kind->model);

  rw_workload_set_service_id (workload, kind->service_id);
  return workload;
}

/* Groups of very different size, weights, and now and then an override. */
static RwWorkload *
make_grouped_workload (guint index)
{
  static const char *const groups[] = {
    "Web", "Warehouse", "Web", "Analytics", "Web", "Office", "Web",
    "Warehouse", "Payments", "",
  };
  RwWorkload *workload = make_workload (index);

  rw_workload_set_group (workload, groups[index * 7 / 3 % 10]);
  rw_workload_set_weight (workload, 1 + index % 9 * (index % 9));
  if (index % 25 == 3)
    rw_workload_set_override (workload, "compute", RW_OWNER_THIRD_PARTY,
                              "A contractor runs it.");
  return workload;
}

static RwSession *
make_session (guint        n_workloads,
              RwWorkload *(*make) (guint index))
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("today", "Today");
  RwSession *session = rw_session_new (catalogue);

  for (guint i = 0; i < n_workloads; i++)
    {
      g_autoptr (RwWorkload) workload = make (i);

      rw_scenario_add_workload (scenario, workload);
    }
  rw_document_set_title (document, "Test estate");
  rw_document_set_customer (document, "Contoso Shipping");
  rw_document_set_provider (document, "Azure");
  rw_document_add_scenario (document, scenario);
  rw_session_set_document (session, document);

  return session;
}

/**
 * rw_estate_new:
 * @n_workloads: how many workloads
 *
 * Makes a session that looks at an estate by workload.
 *
 * Returns: (transfer full): the session
 */
RwSession *
rw_estate_new (guint n_workloads)
{
  return make_session (n_workloads, make_workload);
}

/**
 * rw_estate_new_large:
 * @n_workloads: how many workloads
 *
 * Makes a session that looks at an estate by workload, in which workloads have
 * groups and weights, and some have an override.
 *
 * Returns: (transfer full): the session
 */
RwSession *
rw_estate_new_large (guint n_workloads)
{
  return make_session (n_workloads, make_grouped_workload);
}

/**
 * rw_estate_new_contoso:
 *
 * Makes a session that looks at the Contoso Shipping sample.
 *
 * Returns: (transfer full): the session
 */
RwSession *
rw_estate_new_contoso (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("contoso-shipping", catalogue, &error);
  RwSession *session = rw_session_new (catalogue);

  g_assert_no_error (error);
  rw_session_set_document (session, document);
  return session;
}
