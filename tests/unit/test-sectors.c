/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sectors of estates of any size: never too many, nothing left out, the same
 * every time, and paths that lead where they say.
 */

#include "config.h"

#include <string.h>

#include "core/rw-sectors.h"
#include "core/rw-session.h"

#include "rw-estate.h"

static RwScenario *
scenario_of (RwSession *session)
{
  return rw_session_get_scenario (session);
}

static RwSectors *
look (RwSession  *session,
      RwGrouping  grouping,
      const char *path)
{
  return rw_sectors_new (scenario_of (session),
                         rw_session_get_catalogue (session), grouping, path);
}

static void
assert_names (RwSectors  *sectors,
              const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rw_sectors_get_n (sectors); i++)
    {
      const RwSectorItem *item = rw_sectors_get (sectors, i);

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", item->name);
      if (item->path != NULL)
        g_string_append_printf (names, " (%u)", item->n_workloads);
    }

  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_headings (RwSectors  *sectors,
                 const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rw_sectors_get_n_headings (sectors); i++)
    {
      const RwSectorHeading *heading = rw_sectors_get_heading (sectors, i);

      g_string_append_printf (names, "%s%s %u+%u", i > 0 ? "|" : "",
                              heading->name, heading->first,
                              heading->n_sectors);
    }

  g_assert_cmpstr (names->str, ==, expected);
}

/* Every workload is in one sector, and the sectors say how many they hold. */
static void
assert_whole (RwSectors *sectors,
              guint      n_workloads)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint next = 0;

  g_assert_cmpuint (rw_sectors_get_n (sectors), <=, RW_SECTORS_MAX);
  g_assert_cmpuint (rw_sectors_get_n_workloads (sectors), ==, n_workloads);
  for (guint i = 0; i < n_workloads; i++)
    g_assert_true (g_hash_table_add (seen,
                                     rw_sectors_get_workload (sectors, i)));
  for (guint i = 0; i < rw_sectors_get_n (sectors); i++)
    {
      const RwSectorItem *item = rw_sectors_get (sectors, i);
      guint64 weight = 0;

      g_assert_true (g_hash_table_add (ids, (gpointer) item->id));
      g_assert_cmpuint (item->first, ==, next);
      g_assert_cmpuint (item->n_workloads > 1, ==, item->path != NULL);
      for (guint j = 0; j < item->n_workloads; j++)
        weight +=
          rw_workload_get_weight (rw_sectors_get_workload (sectors, next + j));
      g_assert_cmpuint (item->weight, ==, weight);
      next += item->n_workloads;
    }
  g_assert_cmpuint (next, ==, n_workloads);
}

/* Looks into every group, down to each workload. Returns how deep it goes. */
static guint
assert_reachable (RwSession  *session,
                  RwGrouping  grouping,
                  const char *path,
                  guint       n_workloads,
                  guint      *n_seen)
{
  g_autoptr (RwSectors) sectors = look (session, grouping, path);
  guint deepest = 0;

  assert_whole (sectors, n_workloads);
  for (guint i = 0; i < rw_sectors_get_n (sectors); i++)
    {
      const RwSectorItem *item = rw_sectors_get (sectors, i);
      guint depth = 0;

      if (item->path == NULL)
        *n_seen += 1;
      else
        depth = assert_reachable (session, grouping, item->path,
                                  item->n_workloads, n_seen);
      deepest = MAX (deepest, depth);
    }

  return deepest + 1;
}

static void
test_few (void)
{
  g_autoptr (RwSession) session = rw_estate_new (6);
  g_autoptr (RwSectors) plain = look (session, RW_GROUPING_NONE, NULL);
  g_autoptr (RwSectors) models = look (session, RW_GROUPING_MODEL, "");
  g_autoptr (RwSectors) groups = look (session, RW_GROUPING_GROUP, NULL);

  assert_whole (plain, 6);
  assert_names (plain, "Servers|Telemetry (Event Hubs)|Web app|"
                       "Orders (Cosmos DB)|Office 365|Old billing");
  assert_headings (plain, "");
  g_assert_false (rw_sectors_are_gathered (plain));

  assert_whole (models, 6);
  assert_names (models, "Old billing|Servers|Telemetry (Event Hubs)|Web app|"
                        "Orders (Cosmos DB)|Office 365");
  assert_headings (models, "On-premises 0+1|IaaS 1+1|PaaS 2+3|SaaS 5+1");

  /* Nothing is said where there is nothing to tell apart. */
  assert_headings (groups, "");
}

static void
test_none (void)
{
  g_autoptr (RwSession) session = rw_estate_new (0);
  g_autoptr (RwSectors) sectors = look (session, RW_GROUPING_GROUP, "1-10");

  assert_whole (sectors, 0);
  g_assert_cmpuint (rw_sectors_get_n (sectors), ==, 0);
  g_assert_cmpuint (rw_sectors_get_n_steps (sectors), ==, 0);
}

static void
test_twelve_and_one_more (void)
{
  g_autoptr (RwSession) twelve = rw_estate_new_large (12);
  g_autoptr (RwSession) more = rw_estate_new_large (13);
  g_autoptr (RwSectors) all = look (twelve, RW_GROUPING_NONE, NULL);
  g_autoptr (RwSectors) gathered = look (more, RW_GROUPING_NONE, NULL);

  g_assert_cmpuint (rw_sectors_get_n (all), ==, 12);
  g_assert_false (rw_sectors_are_gathered (all));
  g_assert_true (rw_sectors_are_gathered (gathered));
  assert_whole (gathered, 13);
  assert_headings (gathered, "");
}

static void
test_gathered (void)
{
  g_autoptr (RwSession) session = rw_estate_new_large (40);
  g_autoptr (RwSectors) groups = look (session, RW_GROUPING_GROUP, NULL);
  g_autoptr (RwSectors) none = look (session, RW_GROUPING_NONE, NULL);
  g_autoptr (RwSectors) models = look (session, RW_GROUPING_MODEL, NULL);
  g_autoptr (RwSectors) services = look (session, RW_GROUPING_SERVICE, NULL);

  assert_names (groups, "Web (17)|Warehouse (9)|Payments (4)|Analytics (3)|"
                        "Office (3)|Without a group (4)");
  assert_names (none, "Web (17)|Warehouse (9)|Payments (4)|Analytics (3)|"
                      "Office (3)|Without a group (4)");
  assert_names (models, "On-premises (6)|IaaS (7)|PaaS (21)|SaaS (6)");
  assert_names (services, "Virtual Machines (7)|Event Hubs (7)|"
                          "App Service (web app) (7)|Cosmos DB (7)|"
                          "Microsoft 365 (6)|Without a service (6)");
}

static void
test_a_group_of_one_is_that_one (void)
{
  g_autoptr (RwSession) session = rw_estate_new (14);
  g_autoptr (RwSectors) sectors = NULL;
  g_autoptr (RwWorkload) first =
    g_list_model_get_item (rw_scenario_get_workloads (scenario_of (session)),
                           0);

  rw_workload_set_group (first, "Alone");
  sectors = look (session, RW_GROUPING_GROUP, NULL);
  assert_names (sectors, "Servers|Without a group (13)");
  g_assert_null (rw_sectors_get (sectors, 0)->path);
}

static void
test_too_many_groups (void)
{
  g_autoptr (RwSession) session = rw_estate_new (60);
  GListModel *list = rw_scenario_get_workloads (scenario_of (session));
  g_autoptr (RwSectors) sectors = NULL;
  g_autoptr (RwSectors) other = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (list, i);
      g_autofree char *group = g_strdup_printf ("G%u", i < 20 ? i % 2 : i / 2);

      rw_workload_set_group (workload, group);
    }
  sectors = look (session, RW_GROUPING_GROUP, NULL);
  assert_whole (sectors, 60);
  assert_names (sectors, "G0 (10)|G1 (10)|G10 (2)|G11 (2)|G12 (2)|G13 (2)|"
                         "G14 (2)|G15 (2)|G16 (2)|G17 (2)|G18 (2)|Other (22)");

  /* Eleven are left, and have room. */
  other = look (session, RW_GROUPING_GROUP, "other-group");
  assert_names (other, "G19 (2)|G20 (2)|G21 (2)|G22 (2)|G23 (2)|G24 (2)|"
                       "G25 (2)|G26 (2)|G27 (2)|G28 (2)|G29 (2)");
}

static void
test_ranges (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2345);
  GListModel *list = rw_scenario_get_workloads (scenario_of (session));
  g_autoptr (RwSectors) sectors = NULL;
  g_autoptr (RwSectors) hundreds = NULL;
  g_autoptr (RwSectors) tens = NULL;

  for (guint i = 0; i < 2345; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (list, i);

      rw_workload_set_service_id (workload, "");
      rw_workload_set_model (workload, RW_SERVICE_MODEL_PAAS);
    }
  sectors = look (session, RW_GROUPING_SERVICE, NULL);
  assert_names (sectors, "1–1000 (1000)|1001–2000 (1000)|2001–2345 (345)");

  /* Places go on counting. */
  hundreds = look (session, RW_GROUPING_SERVICE, "2001-2345");
  assert_names (hundreds, "2001–2100 (100)|2101–2200 (100)|2201–2300 (100)|"
                          "2301–2345 (45)");
  tens = look (session, RW_GROUPING_SERVICE, "2001-2345/2301-2345");
  assert_names (tens, "2301–2310 (10)|2311–2320 (10)|2321–2330 (10)|"
                      "2331–2340 (10)|2341–2345 (5)");
  g_assert_cmpuint (rw_sectors_get_n_steps (tens), ==, 2);
  g_assert_cmpstr (rw_sectors_get_step (tens, 1)->name, ==, "2301–2345");
  g_assert_cmpstr (rw_workload_get_id (rw_sectors_get_workload (tens, 0)), ==,
                   "w2300");
}

/* Large estates can be looked into down to each workload, and soon. */
static void
test_everything_is_reachable (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (RwSession) session = rw_estate_new_large (n);

  for (guint grouping = 0; grouping < RW_N_GROUPINGS; grouping++)
    {
      guint n_seen = 0;
      guint depth = assert_reachable (session, grouping, NULL, n, &n_seen);

      g_assert_cmpuint (n_seen, ==, n);
      g_assert_cmpuint (depth, <=, 7);
    }
}

static void
test_many_groups_of_one (void)
{
  g_autoptr (RwSession) session = rw_estate_new (500);
  GListModel *list = rw_scenario_get_workloads (scenario_of (session));
  guint n_seen = 0;

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (list, i);
      g_autofree char *group = g_strdup_printf ("%u/%% =", i < 400 ? i : 400);

      rw_workload_set_group (workload, group);
    }
  g_assert_cmpuint (assert_reachable (session, RW_GROUPING_GROUP, NULL, 500,
                                      &n_seen), <=, 7);
  g_assert_cmpuint (n_seen, ==, 500);
}

static void
test_paths (void)
{
  static const char *const wrong[] = {
    "group", "group=Nobody", "11-", "0-4", "9-3", "41-50", "-1-3", "1-2-3",
    "other-group", "other-", "other-none", "none=", "service=%", "model=",
    "group=Web/group=Office", "//", "\xc3\xa9",
  };
  g_autoptr (RwSession) session = rw_estate_new_large (40);
  g_autoptr (RwSectors) right =
    look (session, RW_GROUPING_NONE, "group=Web/model=paas");
  g_autoptr (RwSectors) half =
    look (session, RW_GROUPING_NONE, "group=Web/model=moon/1-2");

  g_assert_cmpuint (rw_sectors_get_n_steps (right), ==, 2);
  g_assert_cmpstr (rw_sectors_get_step (right, 0)->name, ==, "Web");
  g_assert_cmpuint (rw_sectors_get_step (right, 0)->n_workloads, ==, 17);
  g_assert_cmpstr (rw_sectors_get_step (right, 1)->path, ==,
                   "group=Web/model=paas");
  g_assert_cmpuint (rw_sectors_get_n_steps (half), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (RwSectors) sectors =
        look (session, RW_GROUPING_NONE, wrong[i]);

      g_assert_cmpuint (rw_sectors_get_n_workloads (sectors), >, 0);
      if (!g_str_has_prefix (wrong[i], "group=Web"))
        g_assert_cmpuint (rw_sectors_get_n_steps (sectors), ==, 0);
    }
}

static void
test_find (void)
{
  g_autoptr (RwSession) session = rw_estate_new_large (40);
  g_autoptr (RwSectors) sectors = look (session, RW_GROUPING_MODEL, NULL);

  g_assert_cmpint (rw_sectors_find (sectors, "w0"), ==, 1);
  g_assert_cmpint (rw_sectors_find (sectors, "w5"), ==, 0);
  g_assert_cmpint (rw_sectors_find (sectors, "nobody"), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sectors/few", test_few);
  g_test_add_func ("/sectors/none", test_none);
  g_test_add_func ("/sectors/twelve", test_twelve_and_one_more);
  g_test_add_func ("/sectors/gathered", test_gathered);
  g_test_add_func ("/sectors/one", test_a_group_of_one_is_that_one);
  g_test_add_func ("/sectors/too-many-groups", test_too_many_groups);
  g_test_add_func ("/sectors/ranges", test_ranges);
  g_test_add_data_func ("/sectors/reachable/40", GUINT_TO_POINTER (40),
                        test_everything_is_reachable);
  g_test_add_data_func ("/sectors/reachable/1000", GUINT_TO_POINTER (1000),
                        test_everything_is_reachable);
  g_test_add_data_func ("/sectors/reachable/10000", GUINT_TO_POINTER (10000),
                        test_everything_is_reachable);
  g_test_add_func ("/sectors/groups-of-one", test_many_groups_of_one);
  g_test_add_func ("/sectors/paths", test_paths);
  g_test_add_func ("/sectors/find", test_find);

  return g_test_run ();
}
