/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scenario owes: each rule by name, over a scenario with one workload,
 * and the counts over larger ones.
 */

#include "config.h"

#include <string.h>

#include "core/rw-control.h"
#include "core/rw-owed.h"
#include "core/rw-workload.h"

#include "rw-estate.h"

/* Telemetry on Event Hubs, by the classic edition: data is the customer's;
 * application, network, perimeter and identity are shared; compute and physical
 * are the provider's. */
typedef struct
{
  RwCatalogue *catalogue;
  RwScenario  *scenario;
  RwWorkload  *workload;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->catalogue = rw_catalogue_new_builtin ();
  self->scenario = rw_scenario_new ("now", "Now");
  self->workload = rw_workload_new ("telemetry", "Telemetry",
                                    RW_SERVICE_MODEL_PAAS);
  rw_scenario_add_workload (self->scenario, self->workload);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->scenario);
  g_assert_finalize_object (self->workload);
  g_object_unref (self->catalogue);
}

static RwOwed *
look (Fixture *self)
{
  return rw_owed_new (self->scenario,
                      rw_catalogue_get_default_edition (self->catalogue),
                      self->catalogue);
}

/* The control is the scenario's. */
static RwControl *
add_control (Fixture        *self,
             const char     *layer_id,
             const char     *workload_id,
             RwControlState  state)
{
  GListModel *controls = rw_scenario_get_controls (self->scenario);
  g_autofree char *id = g_strdup_printf ("c%u",
                                         g_list_model_get_n_items (controls));
  g_autoptr (RwControl) control = rw_control_new (id, "Lock", layer_id);

  rw_control_set_workload_id (control, workload_id);
  rw_control_set_state (control, state);
  rw_control_set_assignee (control, "Ops");
  g_assert_true (rw_scenario_add_control (self->scenario, control));
  return control;
}

static const RwOwedEntry *
find (const RwOwed *owed,
      RwOwedKind    kind,
      const char   *layer_id)
{
  for (guint i = 0; i < rw_owed_get_n (owed); i++)
    {
      const RwOwedEntry *entry = rw_owed_get (owed, i);

      if (entry->kind == kind && entry->layer != NULL &&
          g_str_equal (entry->layer->id, layer_id))
        return entry;
    }

  return NULL;
}

static gboolean
owes (Fixture    *self,
      RwOwedKind  kind,
      const char *layer_id)
{
  g_autoptr (RwOwed) owed = look (self);

  return find (owed, kind, layer_id) != NULL;
}

static guint
count_kind (const RwOwed *owed,
            RwOwedKind    kind)
{
  guint n = 0;

  for (guint i = 0; i < rw_owed_get_n (owed); i++)
    n += rw_owed_get (owed, i)->kind == kind;

  return n;
}

static void
test_customers_layer_is_owed (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr (RwOwed) owed = look (self);
  const RwOwedEntry *entry = find (owed, RW_OWED_CONTROL, "data");

  g_assert_nonnull (entry);
  g_assert_true (entry->scenario == self->scenario);
  g_assert_true (entry->workload == self->workload);
  g_assert_null (entry->control);
  g_assert_false (entry->is_shared);
}

static void
test_shared_layer_is_owed (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr (RwOwed) owed = look (self);

  g_assert_true (find (owed, RW_OWED_CONTROL, "network")->is_shared);
}

static void
test_providers_layer_is_not_owed (Fixture       *self,
                                  gconstpointer  data)
{
  g_assert_false (owes (self, RW_OWED_CONTROL, "compute"));
  g_assert_false (owes (self, RW_OWED_CONTROL, "physical"));
}

static void
test_third_party_layer_is_not_owed (Fixture       *self,
                                    gconstpointer  data)
{
  rw_workload_set_override (self->workload, "data", RW_OWNER_THIRD_PARTY, "");
  g_assert_false (owes (self, RW_OWED_CONTROL, "data"));
}

static void
test_layer_that_needs_nothing_is_not_owed (Fixture       *self,
                                           gconstpointer  data)
{
  rw_workload_set_override (self->workload, "data", RW_OWNER_NOT_APPLICABLE,
                            "It holds none.");
  g_assert_false (owes (self, RW_OWED_CONTROL, "data"));
}

static void
test_override_to_customer_is_owed (Fixture       *self,
                                   gconstpointer  data)
{
  rw_workload_set_override (self->workload, "compute", RW_OWNER_CUSTOMER, "");
  g_assert_true (owes (self, RW_OWED_CONTROL, "compute"));
}

/* What is looked at never changes what is owed: the model is the workload's. */
static void
test_own_model_decides (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr (RwOwed) owed = NULL;

  rw_workload_set_model (self->workload, RW_SERVICE_MODEL_ON_PREMISES);
  owed = look (self);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_owned, ==, 7);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_shared, ==, 0);
}

static void
test_edition_decides (Fixture       *self,
                      gconstpointer  data)
{
  const RwEdition *edition = rw_catalogue_find_edition (self->catalogue,
                                                        "whitepaper-2016");
  g_autoptr (RwOwed) owed = rw_owed_new (self->scenario, edition,
                                         self->catalogue);

  g_assert_true (owes (self, RW_OWED_CONTROL, "network"));
  g_assert_null (find (owed, RW_OWED_CONTROL, "network"));
}

static void
test_service_decides (Fixture       *self,
                      gconstpointer  data)
{
  const RwService *service = rw_catalogue_find_service (self->catalogue,
                                                        "kubernetes-service");

  g_assert_false (owes (self, RW_OWED_CONTROL, "compute"));
  g_assert_nonnull (service);
  rw_workload_set_service_id (self->workload, service->id);
  rw_workload_set_model (self->workload, service->model);
  g_assert_true (owes (self, RW_OWED_CONTROL, "compute"));
}

static void
test_implemented_settles (Fixture       *self,
                          gconstpointer  data)
{
  add_control (self, "data", "telemetry", RW_CONTROL_STATE_IMPLEMENTED);
  g_assert_false (owes (self, RW_OWED_CONTROL, "data"));
  g_assert_true (owes (self, RW_OWED_CONTROL, "network"));
}

static void
test_alternative_settles (Fixture       *self,
                          gconstpointer  data)
{
  add_control (self, "data", "telemetry", RW_CONTROL_STATE_ALTERNATIVE);
  g_assert_false (owes (self, RW_OWED_CONTROL, "data"));
}

static void
check_not_enough (Fixture        *self,
                  RwControlState  state,
                  const char     *word)
{
  RwControl *control = add_control (self, "data", "telemetry", state);
  g_autoptr (RwOwed) owed = look (self);
  const RwOwedEntry *entry = find (owed, RW_OWED_CONTROL, "data");
  g_autofree char *why = NULL;

  g_assert_nonnull (entry);
  g_assert_true (entry->control == control);
  why = rw_owed_entry_dup_why (entry, "Contoso", "Azure");
  g_assert_nonnull (strstr (why, word));
  g_assert_nonnull (strstr (why, "Lock"));
}

static void
test_partial_does_not_settle (Fixture       *self,
                              gconstpointer  data)
{
  check_not_enough (self, RW_CONTROL_STATE_PARTIAL, "only partly implemented");
}

static void
test_planned_does_not_settle (Fixture       *self,
                              gconstpointer  data)
{
  check_not_enough (self, RW_CONTROL_STATE_PLANNED, "only planned");
}

/* Not even with a reason: it speaks of the control and not of the layer. */
static void
test_not_applicable_does_not_settle (Fixture       *self,
                                     gconstpointer  data)
{
  RwControl *control = add_control (self, "data", "telemetry",
                                    RW_CONTROL_STATE_NOT_APPLICABLE);
  g_autoptr (RwOwed) owed = NULL;

  rw_control_set_note (control, "Nothing to lock.");
  owed = look (self);
  g_assert_null (find (owed, RW_OWED_CONTROL, "data")->control);
}

static void
test_farthest_control_is_named (Fixture       *self,
                                gconstpointer  data)
{
  RwControl *partial;
  g_autoptr (RwOwed) owed = NULL;

  add_control (self, "data", "telemetry", RW_CONTROL_STATE_PLANNED);
  partial = add_control (self, "data", "", RW_CONTROL_STATE_PARTIAL);
  add_control (self, "data", "telemetry", RW_CONTROL_STATE_NOT_APPLICABLE);
  owed = look (self);
  g_assert_true (find (owed, RW_OWED_CONTROL, "data")->control == partial);
}

static void
test_control_without_workload_is_for_all (Fixture       *self,
                                          gconstpointer  data)
{
  g_autoptr (RwWorkload) other = rw_workload_new ("other", "Other",
                                                  RW_SERVICE_MODEL_SAAS);
  g_autoptr (RwOwed) owed = NULL;

  rw_scenario_add_workload (self->scenario, other);
  add_control (self, "data", "", RW_CONTROL_STATE_IMPLEMENTED);
  owed = look (self);
  g_assert_cmpuint (rw_owed_get_layer_count (owed, "data")->n_owned, ==, 2);
  g_assert_cmpuint (rw_owed_get_layer_count (owed, "data")->n_protected, ==, 2);
}

static void
test_control_of_another_workload_does_not_settle (Fixture       *self,
                                                  gconstpointer  data)
{
  g_autoptr (RwWorkload) other = rw_workload_new ("other", "Other",
                                                  RW_SERVICE_MODEL_SAAS);

  rw_scenario_add_workload (self->scenario, other);
  add_control (self, "data", "other", RW_CONTROL_STATE_IMPLEMENTED);
  g_assert_true (owes (self, RW_OWED_CONTROL, "data"));
}

static void
test_control_of_another_layer_does_not_settle (Fixture       *self,
                                               gconstpointer  data)
{
  add_control (self, "network", "telemetry", RW_CONTROL_STATE_IMPLEMENTED);
  add_control (self, "no-such-layer", "", RW_CONTROL_STATE_IMPLEMENTED);
  add_control (self, "data", "no-such-workload", RW_CONTROL_STATE_IMPLEMENTED);
  g_assert_true (owes (self, RW_OWED_CONTROL, "data"));
}

/* A control of the provider's is as good: what counts is that it is there. */
static void
test_whose_control_does_not_matter (Fixture       *self,
                                    gconstpointer  data)
{
  RwControl *control = add_control (self, "network", "telemetry",
                                    RW_CONTROL_STATE_IMPLEMENTED);

  rw_control_set_owner (control, RW_OWNER_PROVIDER);
  g_assert_false (owes (self, RW_OWED_CONTROL, "network"));
}

static void
test_shared_layer_without_split_is_unowned (Fixture       *self,
                                            gconstpointer  data)
{
  g_autoptr (RwOwed) owed = look (self);
  const RwOwedEntry *entry = find (owed, RW_OWED_SPLIT, "network");
  g_autofree char *why = NULL;

  g_assert_nonnull (entry);
  g_assert_true (entry->workload == self->workload);
  g_assert_true (entry->is_shared);
  g_assert_null (entry->control);
  why = rw_owed_entry_dup_why (entry, "Contoso", "Azure");
  g_assert_cmpstr (why, ==, "Contoso and Azure share Networking of Telemetry, "
                            "and nobody has written down who does which part.");
}

static void
test_layer_of_one_owner_needs_no_split (Fixture       *self,
                                        gconstpointer  data)
{
  g_assert_false (owes (self, RW_OWED_SPLIT, "data"));
  g_assert_false (owes (self, RW_OWED_SPLIT, "compute"));
  rw_workload_set_override (self->workload, "network", RW_OWNER_CUSTOMER, "");
  g_assert_false (owes (self, RW_OWED_SPLIT, "network"));
}

/* A control is no answer to who does what. */
static void
test_control_is_no_split (Fixture       *self,
                          gconstpointer  data)
{
  add_control (self, "network", "telemetry", RW_CONTROL_STATE_IMPLEMENTED);
  g_assert_true (owes (self, RW_OWED_SPLIT, "network"));
}

static void
test_split_with_both_parts_settles (Fixture       *self,
                                    gconstpointer  data)
{
  g_autoptr (RwOwed) owed = NULL;

  rw_workload_set_split (self->workload, "network", "Rules.", "Wires.");
  owed = look (self);
  g_assert_null (find (owed, RW_OWED_SPLIT, "network"));
  g_assert_nonnull (find (owed, RW_OWED_CONTROL, "network"));
  g_assert_cmpuint (rw_owed_get_layer_count (owed, "network")->n_split, ==, 1);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_split, ==, 1);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_shared, ==, 4);
}

static void
test_split_with_one_part_does_not_settle (Fixture       *self,
                                          gconstpointer  data)
{
  rw_workload_set_split (self->workload, "network", "Rules.", "");
  g_assert_true (owes (self, RW_OWED_SPLIT, "network"));
  rw_workload_set_split (self->workload, "network", "", "Wires.");
  g_assert_true (owes (self, RW_OWED_SPLIT, "network"));
}

/* A layer that is shared by an override needs it as much. */
static void
test_split_of_an_override (Fixture       *self,
                           gconstpointer  data)
{
  rw_workload_set_override (self->workload, "compute", RW_OWNER_SHARED, "");
  g_assert_true (owes (self, RW_OWED_SPLIT, "compute"));
  rw_workload_set_split (self->workload, "compute", "Images.", "Patches.");
  g_assert_false (owes (self, RW_OWED_SPLIT, "compute"));
}

/* What was written down of a layer that is no longer shared counts no more. */
static void
test_split_of_what_is_not_shared (Fixture       *self,
                                  gconstpointer  data)
{
  g_autoptr (RwOwed) owed = NULL;

  rw_workload_set_split (self->workload, "data", "All.", "None.");
  owed = look (self);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_split, ==, 0);
}

static void
test_control_without_name_is_unowned (Fixture       *self,
                                      gconstpointer  data)
{
  RwControl *control = add_control (self, "compute", "telemetry",
                                    RW_CONTROL_STATE_IMPLEMENTED);
  g_autoptr (RwOwed) owed = NULL;
  const RwOwedEntry *entry;

  g_assert_false (owes (self, RW_OWED_ASSIGNEE, "compute"));
  rw_control_set_assignee (control, " \n");
  owed = look (self);
  entry = find (owed, RW_OWED_ASSIGNEE, "compute");
  g_assert_nonnull (entry);
  g_assert_true (entry->control == control);
  g_assert_true (entry->workload == self->workload);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_controls, ==, 1);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_assigned, ==, 0);
}

static void
test_providers_control_needs_a_name (Fixture       *self,
                                     gconstpointer  data)
{
  RwControl *control = add_control (self, "compute", "",
                                    RW_CONTROL_STATE_IMPLEMENTED);
  g_autoptr (RwOwed) owed = NULL;

  rw_control_set_owner (control, RW_OWNER_PROVIDER);
  rw_control_set_assignee (control, "");
  owed = look (self);
  g_assert_nonnull (find (owed, RW_OWED_ASSIGNEE, "compute"));
  g_assert_null (find (owed, RW_OWED_ASSIGNEE, "compute")->workload);
}

static void
test_not_applicable_needs_no_name (Fixture       *self,
                                   gconstpointer  data)
{
  RwControl *by_state = add_control (self, "data", "",
                                     RW_CONTROL_STATE_NOT_APPLICABLE);
  RwControl *by_owner = add_control (self, "data", "",
                                     RW_CONTROL_STATE_PLANNED);
  g_autoptr (RwOwed) owed = NULL;

  rw_control_set_assignee (by_state, "");
  rw_control_set_assignee (by_owner, "");
  rw_control_set_owner (by_owner, RW_OWNER_NOT_APPLICABLE);
  owed = look (self);
  g_assert_cmpuint (count_kind (owed, RW_OWED_ASSIGNEE), ==, 0);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_controls, ==, 0);
}

/* Nothing is lost where the document knows more layers than the edition. */
static void
test_control_of_an_unknown_layer_needs_a_name (Fixture       *self,
                                               gconstpointer  data)
{
  RwControl *control = add_control (self, "no-such-layer", "",
                                    RW_CONTROL_STATE_PLANNED);
  g_autoptr (RwOwed) owed = NULL;

  rw_control_set_assignee (control, NULL);
  owed = look (self);
  g_assert_cmpuint (count_kind (owed, RW_OWED_ASSIGNEE), ==, 1);
  g_assert_null (rw_owed_get (owed, rw_owed_get_n (owed) - 1)->layer);
}

static void
test_satellites_owe_nothing (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr (RwOwed) owed = look (self);

  g_assert_null (rw_owed_get_layer_count (owed, "devices"));
  g_assert_cmpuint (rw_owed_get_total (owed)->n_owned, ==, 5);
}

static void
test_counts (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (RwOwed) owed = NULL;
  g_autofree char *progress = NULL;
  const RwOwedCount *count;

  add_control (self, "data", "", RW_CONTROL_STATE_IMPLEMENTED);
  add_control (self, "network", "telemetry", RW_CONTROL_STATE_PARTIAL);
  owed = look (self);
  count = rw_owed_get_workload_count (owed, "telemetry");
  g_assert_cmpuint (count->n_owned, ==, 5);
  g_assert_cmpuint (count->n_protected, ==, 1);
  g_assert_cmpuint (count->n_shared, ==, 4);
  g_assert_cmpuint (count->n_controls, ==, 1);
  g_assert_cmpuint (rw_owed_get_total (owed)->n_controls, ==, 2);
  g_assert_cmpuint (rw_owed_get_layer_count (owed, "compute")->n_owned, ==, 0);
  g_assert_null (rw_owed_get_workload_count (owed, "other"));

  progress = rw_owed_count_dup_progress (rw_owed_get_total (owed));
  g_assert_cmpstr (progress, ==, "1 of 5 owned layers have an implemented control");
}

static void
test_progress_of_nothing (void)
{
  const RwOwedCount none = { 0 };
  const RwOwedCount one = { .n_owned = 1, .n_protected = 1 };
  g_autofree char *of_none = rw_owed_count_dup_progress (&none);
  g_autofree char *of_one = rw_owed_count_dup_progress (&one);

  g_assert_cmpstr (of_none, ==, "No layer is the customer’s to protect");
  g_assert_cmpstr (of_one, ==, "1 of 1 owned layer has an implemented control");
}

/* Workloads in their order, layers from the inside out, then controls. */
static void
test_order_and_sentences (Fixture       *self,
                          gconstpointer  data)
{
  static const char *const expected[] = {
    "Contoso owns Data of Telemetry, and no control protects it.",
    "Contoso and Azure share Application of Telemetry, and no control "
    "protects it.",
    "Contoso and Azure share Networking of Telemetry, and “Lock” is "
    "only planned.",
    "Contoso and Azure share Perimeter of Telemetry, and “Lock” is "
    "only partly implemented.",
    "Contoso and Azure share Identity & access of Telemetry, and no "
    "control protects it.",
    "Nobody is named for the control “Lock” of Telemetry.",
    "Nobody is named for the control “Lock”.",
  };
  RwControl *planned = add_control (self, "network", "telemetry",
                                    RW_CONTROL_STATE_PLANNED);
  RwControl *partial = add_control (self, "perimeter", "",
                                    RW_CONTROL_STATE_PARTIAL);
  g_autoptr (RwOwed) owed = NULL;
  guint n = 0;

  rw_control_set_assignee (planned, "");
  rw_control_set_assignee (partial, "");
  owed = look (self);
  for (guint i = 0; i < rw_owed_get_n (owed); i++)
    {
      const RwOwedEntry *entry = rw_owed_get (owed, i);
      g_autofree char *why = rw_owed_entry_dup_why (entry, "Contoso", "Azure");

      if (entry->kind == RW_OWED_SPLIT)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (why, ==, expected[n++]);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
}

/* The list keeps what it names, whatever becomes of the scenario. */
static void
test_list_outlives_the_scenario (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autoptr (RwOwed) owed = NULL;
  guint n;

  owed = rw_owed_new (rw_session_get_scenario (session),
                      rw_session_get_edition (session),
                      rw_session_get_catalogue (session));
  n = rw_owed_get_n (owed);
  g_clear_object (&session);

  g_assert_cmpuint (n, >, 10);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *why =
        rw_owed_entry_dup_why (rw_owed_get (owed, i), "Contoso", "Azure");

      g_assert_true (g_utf8_validate (why, -1, NULL));
    }
}

static void
test_sums_agree (void)
{
  g_autoptr (RwSession) session = rw_estate_new (10000);
  RwScenario *scenario = rw_session_get_scenario (session);
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  const RwEdition *edition = rw_session_get_edition (session);
  g_autoptr (RwOwed) owed = rw_owed_new (scenario, edition,
                                         rw_session_get_catalogue (session));
  guint by_layer = 0;
  guint by_workload = 0;

  for (guint i = 0; i < edition->layer_set->n_layers; i++)
    by_layer += rw_owed_get_layer_count (owed,
                                         edition->layer_set->layers[i].id)->n_owned;
  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      by_workload +=
        rw_owed_get_workload_count (owed,
                                    rw_workload_get_id (workload))->n_owned;
    }

  g_assert_cmpuint (by_layer, ==, rw_owed_get_total (owed)->n_owned);
  g_assert_cmpuint (by_workload, ==, rw_owed_get_total (owed)->n_owned);
  g_assert_cmpuint (count_kind (owed, RW_OWED_CONTROL), ==, by_layer);
}

#define ADD(path, test) \
  g_test_add ("/owed/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("layer/customers-is-owed", test_customers_layer_is_owed);
  ADD ("layer/shared-is-owed", test_shared_layer_is_owed);
  ADD ("layer/providers-is-not-owed", test_providers_layer_is_not_owed);
  ADD ("layer/third-party-is-not-owed", test_third_party_layer_is_not_owed);
  ADD ("layer/not-applicable-is-not-owed",
       test_layer_that_needs_nothing_is_not_owed);
  ADD ("layer/override-to-customer-is-owed", test_override_to_customer_is_owed);
  ADD ("layer/own-model-decides", test_own_model_decides);
  ADD ("layer/edition-decides", test_edition_decides);
  ADD ("layer/service-decides", test_service_decides);
  ADD ("layer/satellites-owe-nothing", test_satellites_owe_nothing);
  ADD ("control/implemented-settles", test_implemented_settles);
  ADD ("control/alternative-settles", test_alternative_settles);
  ADD ("control/partial-does-not-settle", test_partial_does_not_settle);
  ADD ("control/planned-does-not-settle", test_planned_does_not_settle);
  ADD ("control/not-applicable-does-not-settle",
       test_not_applicable_does_not_settle);
  ADD ("control/farthest-is-named", test_farthest_control_is_named);
  ADD ("control/without-workload-is-for-all",
       test_control_without_workload_is_for_all);
  ADD ("control/of-another-workload-does-not-settle",
       test_control_of_another_workload_does_not_settle);
  ADD ("control/of-another-layer-does-not-settle",
       test_control_of_another_layer_does_not_settle);
  ADD ("control/whose-does-not-matter", test_whose_control_does_not_matter);
  ADD ("split/none-is-unowned", test_shared_layer_without_split_is_unowned);
  ADD ("split/one-owner-needs-none", test_layer_of_one_owner_needs_no_split);
  ADD ("split/control-is-none", test_control_is_no_split);
  ADD ("split/both-parts-settle", test_split_with_both_parts_settles);
  ADD ("split/one-part-does-not-settle",
       test_split_with_one_part_does_not_settle);
  ADD ("split/of-an-override", test_split_of_an_override);
  ADD ("split/of-what-is-not-shared", test_split_of_what_is_not_shared);
  ADD ("assignee/none-is-unowned", test_control_without_name_is_unowned);
  ADD ("assignee/providers-control-needs-one",
       test_providers_control_needs_a_name);
  ADD ("assignee/not-applicable-needs-none", test_not_applicable_needs_no_name);
  ADD ("assignee/unknown-layer", test_control_of_an_unknown_layer_needs_a_name);
  ADD ("counts", test_counts);
  g_test_add_func ("/owed/progress-of-nothing", test_progress_of_nothing);
  ADD ("order-and-sentences", test_order_and_sentences);
  g_test_add_func ("/owed/outlives", test_list_outlives_the_scenario);
  g_test_add_func ("/owed/sums-agree", test_sums_agree);

  return g_test_run ();
}
