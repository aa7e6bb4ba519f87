/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is found in a document, why, and in which order.
 */

#include "config.h"

#include "core/rw-find.h"

#include "core/rw-control.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"
#include "core/rw-session.h"
#include "core/rw-workload.h"
#include "rw-estate.h"

typedef struct
{
  RwSession *session;
  RwFind    *find;
} Fixture;

typedef struct
{
  const char  *typed;
  const char  *id;     /* of the first hit, or NULL where there is none */
  RwFindField  field;
  const char  *text;   /* what fits */
} Case;

static const Case cases[] = {
  /* Names, without case and accents, in the middle of a word too. */
  { "telem", "telemetry", RW_FIND_IN_NAME, "Télémétrie" },
  { "MÉTRIE", "telemetry", RW_FIND_IN_NAME, "Télémétrie" },
  { "shop web", "shop", RW_FIND_IN_NAME, "Web shop" },
  { "webshop", "shop", RW_FIND_IN_NAME, "Web shop" },
  /* Services, by any of their names, with a slip as well. */
  { "event hubs", "telemetry", RW_FIND_IN_CATALOGUE, "Event Hubs" },
  { "documentdb", "orders", RW_FIND_IN_CATALOGUE, "formerly DocumentDB" },
  { "evnt hubs", "telemetry", RW_FIND_IN_CATALOGUE, "Event Hubs" },
  { "microsoft.web/sites", "shop", RW_FIND_IN_CATALOGUE, "Microsoft.Web/sites" },
  /* Groups. */
  { "back office", "orders", RW_FIND_IN_GROUP, "Back office" },
  /* Notes, reasons and parts. */
  { "agency", "shop", RW_FIND_IN_NOTE, "An agency runs its machines" },
  { "black friday", "orders", RW_FIND_IN_NOTE, "Thrice as many on Black Friday" },
  { "rotates", "telemetry", RW_FIND_IN_NOTE, "Rotates the keys" },
  { "hardens", "telemetry", RW_FIND_IN_NOTE, "Hardens the machines" },
  /* Controls. */
  { "strasse", "patching", RW_FIND_IN_ASSIGNEE, "Team Straße" },
  { "multi-factor", "sign-on", RW_FIND_IN_CATALOGUE,
    "Multi-factor authentication" },
  { "seen last", "firewall", RW_FIND_IN_NOTE, "Seen last week" },
  { "wiki.example", "firewall", RW_FIND_IN_NOTE, "https://wiki.example/fire" },
  /* Scenarios. */
  { "bare bones", "bare", RW_FIND_IN_NAME, "Bare bones" },
  { "rings around", "cloud", RW_FIND_IN_NOTE, "No rings around nothing" },
  /* Nothing. */
  { "no such thing", NULL, 0, NULL },
  { "", NULL, 0, NULL },
  { "–", NULL, 0, NULL },
  { "  ", NULL, 0, NULL },
};

static RwWorkload *
add_workload (RwScenario     *scenario,
              const char     *id,
              const char     *name,
              const char     *service_id,
              const char     *note)
{
  g_autoptr (RwWorkload) workload =
    rw_workload_new (id, name, RW_SERVICE_MODEL_PAAS);

  rw_workload_set_service_id (workload, service_id);
  rw_workload_set_note (workload, note);
  rw_scenario_add_workload (scenario, workload);
  return workload;
}

static void
add_control (RwScenario *scenario,
             const char *id,
             const char *name,
             const char *catalogue_id,
             const char *assignee,
             const char *note)
{
  g_autoptr (RwControl) control = rw_control_new (id, name, "compute");

  rw_control_set_catalogue_id (control, catalogue_id);
  rw_control_set_assignee (control, assignee);
  rw_control_set_note (control, note);
  rw_scenario_add_control (scenario, control);
}

static RwDocument *
make_document (void)
{
  RwDocument *document = rw_document_new ();
  g_autoptr (RwScenario) cloud = rw_scenario_new ("cloud", "In the cloud");
  g_autoptr (RwScenario) bare = rw_scenario_new ("bare", "Bare bones");
  RwWorkload *telemetry;
  RwWorkload *shop;
  RwWorkload *orders;

  rw_scenario_set_note (cloud, "No rings around nothing");
  telemetry = add_workload (cloud, "telemetry", "Télémétrie", "event-hubs", "");
  rw_workload_set_split (telemetry, "compute", "Rotates the keys",
                         "Hardens the machines");
  shop = add_workload (cloud, "shop", "Web shop", "app-service", "");
  rw_workload_set_override (shop, "compute", RW_OWNER_THIRD_PARTY,
                            "An agency runs its machines");
  orders = add_workload (cloud, "orders", "Orders", "cosmos-db",
                         "Thrice as many on Black Friday");
  rw_workload_set_group (orders, "Back office");
  add_control (cloud, "firewall", "Firewall", "", "", "Seen last week");
  add_control (cloud, "patching", "Patching", "", "Team Straße", "");
  add_control (cloud, "sign-on", "Single sign-on",
               "multi-factor-authentication", "", "");
  rw_control_set_evidence (rw_scenario_find_control (cloud, "firewall"),
                           "https://wiki.example/fire");
  add_workload (bare, "shop", "Shop in a shed", "", "");
  rw_document_add_scenario (document, cloud);
  rw_document_add_scenario (document, bare);
  return document;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwDocument) document = make_document ();

  fixture->session = rw_session_new (catalogue);
  rw_session_set_document (fixture->session, document);
  fixture->find = rw_find_new (document, catalogue);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_find_free (fixture->find);
  g_assert_finalize_object (fixture->session);
}

static const char *
get_id (const RwFindHit *hit)
{
  if (hit->workload != NULL)
    return rw_workload_get_id (hit->workload);
  if (hit->control != NULL)
    return rw_control_get_id (hit->control);

  return rw_scenario_get_id (hit->scenario);
}

static GPtrArray *
search (Fixture    *fixture,
        const char *typed)
{
  return rw_find_search (fixture->find, typed);
}

static void
test_cases (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *item = &cases[i];
      g_autoptr (GPtrArray) hits = search (fixture, item->typed);
      const RwFindHit *hit = hits->len > 0 ? hits->pdata[0] : NULL;

      g_test_message ("“%s”", item->typed);
      g_assert_cmpstr (hit != NULL ? get_id (hit) : NULL, ==, item->id);
      if (hit == NULL)
        continue;
      g_assert_cmpint (hit->field, ==, item->field);
      g_assert_cmpstr (hit->text, ==, item->text);
    }
}

/* A place is found once, however much of it fits. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) hits = search (fixture, "shop");

  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpstr (((RwFindHit *) hits->pdata[0])->text, ==, "Web shop");
  g_assert_cmpstr (((RwFindHit *) hits->pdata[1])->text, ==, "Shop in a shed");
}

/* What is edited is found by what it has become. */
static void
test_after_an_edit (Fixture       *fixture,
                    gconstpointer  data)
{
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  RwWorkload *orders = rw_scenario_find_workload (scenario, "orders");
  g_autoptr (GPtrArray) before = search (fixture, "orders");
  g_autoptr (GPtrArray) after = NULL;

  rw_workload_set_name (orders, "Returns");
  after = search (fixture, "orders");
  g_assert_cmpuint (after->len, ==, before->len - 1);
}

/* The place holds: what names it may go. */
static void
test_hits_outlive_the_search (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GPtrArray) hits = search (fixture, "agency");
  const RwFindHit *hit = hits->pdata[0];

  g_clear_pointer (&fixture->find, rw_find_free);
  g_assert_cmpstr (hit->layer_id, ==, "compute");
  g_assert_cmpstr (get_id (hit), ==, "shop");
}

static void
test_passage (void)
{
  static const struct
  {
    const char *text;
    const char *typed;
    const char *passage;
  } passages[] = {
    { "Short and plain", "plain", "Short and plain" },
    { "One two three four five six seven", "six", "…two three four five six seven" },
    { "In a\nline  of\tits own", "own", "…a line of its own" },
    { "Über allen Gipfeln ist Ruh", "über", "Über allen Gipfeln ist Ruh" },
    { "Found together", "foundtogether", "Found together" },
    { "", "x", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      g_autofree char *passage =
        rw_find_dup_passage (passages[i].text, passages[i].typed);

      g_assert_cmpstr (passage, ==, passages[i].passage);
    }
}

/* Letters, however many, in an estate of any size. */
static void
test_large (void)
{
  g_autoptr (RwSession) session = rw_estate_new (10000);
  g_autoptr (RwFind) find = rw_find_new (rw_session_get_document (session),
                                         rw_session_get_catalogue (session));
  g_autoptr (GPtrArray) all = rw_find_search (find, "e");
  g_autoptr (GPtrArray) one = rw_find_search (find, "billing 9995");

  /* All but the sixth kind. */
  g_assert_cmpuint (all->len, ==, 10000 - 10000 / 6);
  g_assert_cmpuint (one->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/find/cases", test_cases);
  ADD ("/find/order", test_order);
  ADD ("/find/after-an-edit", test_after_an_edit);
  ADD ("/find/hits-outlive-the-search", test_hits_outlive_the_search);
  g_test_add_func ("/find/passage", test_passage);
  g_test_add_func ("/find/large", test_large);

  return g_test_run ();
}
