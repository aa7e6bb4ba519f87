/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The services of the built-in catalogue, their names and their resource types.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue.h"

#include "rw-test-catalogue.h"

static RwCatalogue *builtin; /* made once in main() */

/* Names people may search for; each leads to one service. */
static void
claim_name (GHashTable *names,
            const char *name,
            const char *id)
{
  const char *other;
  char *folded = g_utf8_casefold (name, -1);

  rw_test_check_text ("name", id, name);
  other = g_hash_table_lookup (names, folded);
  if (other != NULL)
    g_test_fail_printf ("“%s” is the name of both %s and %s", name, other, id);
  g_hash_table_insert (names, folded, (gpointer) id);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = NULL;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < rw_catalogue_get_n_services (builtin); i++)
    {
      const RwService *service = rw_catalogue_get_service (builtin, i);

      claim_name (names, service->name, service->id);
      for (guint n = 0; service->former_names[n] != NULL; n++)
        claim_name (names, service->former_names[n], service->id);
      for (guint n = 0; service->aliases[n] != NULL; n++)
        claim_name (names, service->aliases[n], service->id);
    }
}

static void
check_override (const RwService         *service,
                const RwServiceOverride *override)
{
  gboolean shared = override->owner == RW_OWNER_SHARED;

  g_assert_nonnull (rw_catalogue_find_layer (builtin, override->layer_id));
  rw_test_check_text ("reason", service->id, override->reason);
  rw_test_check_evidence (builtin, "override", service->id, override->basis,
                          override->source);
  g_assert_true (shared == (override->parts != NULL));
  if (!shared)
    return;

  rw_test_check_text ("customer’s part", service->id, override->parts->customer);
  rw_test_check_text ("provider’s part", service->id, override->parts->provider);
  g_assert_cmpint (override->parts->basis, ==, RW_BASIS_DERIVED);
}

static void
test_all (void)
{
  guint n_azure = 0;

  for (guint i = 0; i < rw_catalogue_get_n_services (builtin); i++)
    {
      const RwService *service = rw_catalogue_get_service (builtin, i);
      gboolean own = service->kind == RW_SERVICE_CLIENT ||
                     (service->kind == RW_SERVICE_WORKLOAD &&
                      service->model == RW_SERVICE_MODEL_ON_PREMISES);

      g_assert_true (rw_catalogue_find_service (builtin, service->id) == service);
      rw_test_check_text ("summary", service->id, service->summary);
      rw_test_check_evidence (builtin, "service", service->id, service->basis,
                              service->source);
      if (service->provider_id == NULL && !own)
        g_test_fail_printf ("%s has no provider", service->id);
      for (guint o = 0; o < service->n_overrides; o++)
        check_override (service, &service->overrides[o]);
      n_azure += g_strcmp0 (service->provider_id, "azure") == 0;
    }

  g_assert_cmpuint (n_azure, >=, 90);
}

static gboolean
has_former_name (const char *id,
                 const char *name)
{
  return g_strv_contains (rw_catalogue_find_service (builtin, id)->former_names,
                          name);
}

static void
test_of_the_sources (void)
{
  const struct
  {
    const char     *id;
    const char     *name;
    RwServiceModel  model;
    RwBasis         basis;
  } expected[] = {
    { "virtual-machines", "Virtual Machines", RW_SERVICE_MODEL_IAAS, RW_BASIS_PUBLISHED },
    { "disk-storage", "Disk Storage", RW_SERVICE_MODEL_IAAS, RW_BASIS_PUBLISHED },
    { "virtual-network", "Virtual Network", RW_SERVICE_MODEL_IAAS, RW_BASIS_PUBLISHED },
    { "app-service", "App Service (web app)", RW_SERVICE_MODEL_PAAS, RW_BASIS_PUBLISHED },
    { "functions", "Functions", RW_SERVICE_MODEL_PAAS, RW_BASIS_PUBLISHED },
    { "sql-database", "SQL Database", RW_SERVICE_MODEL_PAAS, RW_BASIS_PUBLISHED },
    { "storage", "Storage", RW_SERVICE_MODEL_PAAS, RW_BASIS_PUBLISHED },
    { "event-hubs", "Event Hubs", RW_SERVICE_MODEL_PAAS, RW_BASIS_PUBLISHED },
    { "cosmos-db", "Cosmos DB", RW_SERVICE_MODEL_PAAS, RW_BASIS_PUBLISHED },
    { "microsoft-365", "Microsoft 365", RW_SERVICE_MODEL_SAAS, RW_BASIS_PUBLISHED },
    { "dynamics-365", "Dynamics 365", RW_SERVICE_MODEL_SAAS, RW_BASIS_PUBLISHED },
    { "entra-id", "Microsoft Entra ID", RW_SERVICE_MODEL_SAAS, RW_BASIS_UNVERIFIED },
    { "physical-server", "Physical server", RW_SERVICE_MODEL_ON_PREMISES, RW_BASIS_PUBLISHED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RwService *service = rw_catalogue_find_service (builtin, expected[i].id);

      g_assert_nonnull (service);
      g_assert_cmpstr (service->name, ==, expected[i].name);
      g_assert_cmpint (service->model, ==, expected[i].model);
      g_assert_cmpint (service->basis, ==, expected[i].basis);
      g_assert_cmpint (service->kind, ==, RW_SERVICE_WORKLOAD);
    }

  g_assert_cmpint (rw_catalogue_find_service (builtin, "azure-portal")->kind, ==,
                   RW_SERVICE_MANAGEMENT);
  g_assert_cmpint (rw_catalogue_find_service (builtin, "mobile-app")->kind, ==,
                   RW_SERVICE_CLIENT);
  g_assert_true (has_former_name ("entra-id", "Azure Active Directory"));
  g_assert_true (has_former_name ("microsoft-365", "Office 365"));
  g_assert_true (has_former_name ("defender-for-cloud", "Azure Security Center"));
  g_assert_true (has_former_name ("ddos-protection", "DDoS Protection Standard"));
  g_assert_true (has_former_name ("virtual-desktop", "Windows Virtual Desktop"));
}

/* Where the model alone is wrong, somebody says why. */
static void
test_overrides (void)
{
  const char *const services[] = {
    "kubernetes-service", "container-instances", "virtual-desktop", "azure-local",
    "arc-enabled-servers",
  };

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    g_assert_cmpuint (rw_catalogue_find_service (builtin, services[i])->n_overrides,
                      >, 0);
}

static const char *
lead (const char *type,
      const char *kind)
{
  const RwService *service;

  service = rw_catalogue_find_service_by_resource (builtin, type, kind);

  return service != NULL ? service->id : "none";
}

static void
check_leads (const RwService      *service,
             const RwResourceType *resource,
             const char           *kind)
{
  const char *found = lead (resource->type, kind);

  if (!g_str_equal (found, service->id))
    g_test_fail_printf ("%s of the kind “%s” leads to %s instead of %s", resource->type,
                        kind != NULL ? kind : "", found, service->id);
}

/* Kinds that fit a pattern: with nothing, and with something, for its stars. */
static void
check_pattern (const RwService      *service,
               const RwResourceType *resource,
               const char           *pattern)
{
  g_auto (GStrv) pieces = g_strsplit (pattern, "*", -1);
  g_autofree char *least = g_strjoinv ("", pieces);
  g_autofree char *more = g_strjoinv (",linux", pieces);
  g_autofree char *upper = g_ascii_strup (least, -1);

  g_assert_cmpuint (strlen (least), >, 0);
  check_leads (service, resource, least);
  check_leads (service, resource, more);
  check_leads (service, resource, upper);
}

static void
check_resource (const RwService      *service,
                const RwResourceType *resource)
{
  g_auto (GStrv) patterns = g_strsplit (resource->kinds, " ", -1);
  g_autofree char *child = g_strconcat (resource->type, "/ringwallTests/inside", NULL);

  rw_test_check_evidence (builtin, resource->type, service->id, resource->basis,
                          resource->source);
  for (guint i = 0; patterns[i] != NULL; i++)
    check_pattern (service, resource, patterns[i]);

  if (patterns[0] == NULL)
    {
      check_leads (service, resource, NULL);
      check_leads (service, resource, "no such kind");
      g_assert_cmpstr (lead (child, NULL), ==, service->id);
    }
  else if (g_str_equal (lead (resource->type, "no such kind"), "none"))
    {
      g_test_fail_printf ("%s has kinds and no service for the rest", resource->type);
    }
}

static void
test_every_resource_leads_to_one (void)
{
  for (guint i = 0; i < rw_catalogue_get_n_services (builtin); i++)
    {
      const RwService *service = rw_catalogue_get_service (builtin, i);
      gboolean rented = service->provider_id != NULL &&
                        service->kind == RW_SERVICE_WORKLOAD &&
                        service->model != RW_SERVICE_MODEL_SAAS;

      if (rented && service->n_resources == 0)
        g_test_fail_printf ("%s has no resource type", service->id);
      for (guint r = 0; r < service->n_resources; r++)
        check_resource (service, &service->resources[r]);
    }
}

static void
test_resources_by_kind (void)
{
  const struct
  {
    const char *type;
    const char *kind;
    const char *service;
  } expected[] = {
    { "Microsoft.Compute/virtualMachines", NULL, "virtual-machines" },
    { "microsoft.compute/virtualmachines/extensions", NULL, "virtual-machines" },
    { "Microsoft.Web/sites", NULL, "app-service" },
    { "Microsoft.Web/sites", "app", "app-service" },
    { "Microsoft.Web/sites", "app,linux,container", "app-service" },
    { "Microsoft.Web/sites", "functionapp", "functions" },
    { "Microsoft.Web/sites", "functionapp,linux", "functions" },
    { "Microsoft.Web/sites", "functionapp,workflowapp", "logic-apps" },
    { "Microsoft.Web/sites", "functionapp,linux,workflowapp", "logic-apps" },
    { "Microsoft.Web/sites/slots", "functionapp", "functions" },
    { "Microsoft.Web/serverfarms", "linux", "app-service" },
    { "Microsoft.Logic/workflows", NULL, "logic-apps" },
    { "Microsoft.CognitiveServices/accounts", "OpenAI", "azure-openai" },
    { "Microsoft.CognitiveServices/accounts", "CognitiveServices", "ai-services" },
    { "Microsoft.CognitiveServices/accounts", NULL, "ai-services" },
    { "Microsoft.CognitiveServices/accounts/deployments", "OpenAI", "azure-openai" },
    { "Microsoft.Cdn/profiles", "Standard_Microsoft", "content-delivery-network" },
    { "Microsoft.Cdn/profiles", "Premium_AzureFrontDoor", "front-door" },
    { "Microsoft.Network/virtualNetworkGateways", "VpnGw1", "vpn-gateway" },
    { "Microsoft.Network/virtualNetworkGateways", "ErGw1AZ", "expressroute" },
    { "Microsoft.Sql/servers", NULL, "sql-database" },
    { "Microsoft.Sql/servers/databases", "v12.0,user", "sql-database" },
    { "Microsoft.Sql/servers/databases", "v12.0,user,datawarehouse", "synapse-analytics" },
    { "Microsoft.Storage/storageAccounts/blobServices/containers", NULL, "storage" },
    { "Microsoft.Portal/dashboards", NULL, "azure-portal" },
    { "Microsoft.Web", NULL, "none" },
    { "Contoso.Shipping/trucks", NULL, "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const char *found = lead (expected[i].type, expected[i].kind);

      if (!g_str_equal (found, expected[i].service))
        g_test_fail_printf ("%s, %s: %s instead of %s", expected[i].type,
                            expected[i].kind != NULL ? expected[i].kind : "no kind",
                            found, expected[i].service);
    }
}

static void
test_parts (void)
{
  const RwResourceType *farm, *site, *slot;

  farm = rw_catalogue_find_resource_type (builtin, "Microsoft.Web/serverFarms", NULL);
  site = rw_catalogue_find_resource_type (builtin, "microsoft.web/sites", "functionapp");
  slot = rw_catalogue_find_resource_type (builtin, "Microsoft.Web/sites/slots", NULL);

  g_assert_true (farm->is_part);
  g_assert_false (site->is_part);
  g_assert_cmpstr (site->kinds, ==, "functionapp*");
  g_assert_cmpstr (slot->type, ==, "Microsoft.Web/sites");
  g_assert_null (rw_catalogue_find_resource_type (builtin, "Contoso.Shipping/trucks",
                                                  NULL));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  builtin = rw_catalogue_new_builtin ();

  g_test_add_func ("/catalogue-services/all", test_all);
  g_test_add_func ("/catalogue-services/names", test_names);
  g_test_add_func ("/catalogue-services/of-the-sources", test_of_the_sources);
  g_test_add_func ("/catalogue-services/overrides", test_overrides);
  g_test_add_func ("/catalogue-services/resources/every-one-leads-to-one",
                   test_every_resource_leads_to_one);
  g_test_add_func ("/catalogue-services/resources/by-kind", test_resources_by_kind);
  g_test_add_func ("/catalogue-services/resources/parts", test_parts);
  status = g_test_run ();

  g_object_unref (builtin);

  return status;
}
