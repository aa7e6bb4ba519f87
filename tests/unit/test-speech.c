/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rings and sectors are called where they are heard.
 */

#include "config.h"

#include "core/rw-control.h"
#include "core/rw-speech.h"

#include "rw-estate.h"

static const RwLayer *
get_layer (RwSession *session,
           guint      index)
{
  return &rw_session_get_edition (session)->layer_set->layers[index];
}

static void
assert_ring (RwSession     *session,
             RwSpeechOwner  owner,
             const char    *expected)
{
  g_autoptr (RwSpeech) speech = rw_speech_new (session);
  g_autofree char *text = rw_speech_dup_ring (speech, get_layer (session, 2),
                                              &owner);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_ring_under_a_model (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);

  rw_session_set_toggle (session, RW_TOGGLE_PAAS);
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_PROVIDER },
               "Compute, ring 3 of 7, Azure owns it under PaaS");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_CUSTOMER },
               "Compute, ring 3 of 7, Contoso Shipping owns it under PaaS");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_SHARED },
               "Compute, ring 3 of 7, Contoso Shipping and Azure share it "
               "under PaaS");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_THIRD_PARTY },
               "Compute, ring 3 of 7, a third party owns it under PaaS");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_NOT_APPLICABLE },
               "Compute, ring 3 of 7, not applicable under PaaS");
}

static void
test_ring_by_workload (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);

  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_CUSTOMER },
               "Compute, ring 3 of 7, Contoso Shipping owns it for every "
               "workload");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_PROVIDER },
               "Compute, ring 3 of 7, Azure owns it for every workload");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_SHARED },
               "Compute, ring 3 of 7, Contoso Shipping and Azure share it for "
               "every workload");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_SHARED,
                                          .differs = TRUE },
               "Compute, ring 3 of 7, its owners differ by workload");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_THIRD_PARTY },
               "Compute, ring 3 of 7, a third party owns it for every "
               "workload");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_NOT_APPLICABLE },
               "Compute, ring 3 of 7, not applicable to any workload");
}

static void
test_ring_without_workloads (void)
{
  g_autoptr (RwSession) session = rw_estate_new (0);

  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_NOT_APPLICABLE },
               "Compute, ring 3 of 7, no workloads yet");
}

/* Who is not named is “you”, with the verb that goes with it. */
static void
test_nobody_is_named (void)
{
  g_autoptr (RwSession) session = rw_estate_new (1);
  RwDocument *document = rw_session_get_document (session);

  rw_document_set_customer (document, "");
  rw_document_set_provider (document, "");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_CUSTOMER },
               "Compute, ring 3 of 7, you own it for every workload");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_SHARED },
               "Compute, ring 3 of 7, you and the cloud provider share it for "
               "every workload");
  rw_session_set_toggle (session, RW_TOGGLE_IAAS);
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_CUSTOMER },
               "Compute, ring 3 of 7, you own it under IaaS");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_SHARED },
               "Compute, ring 3 of 7, you and the cloud provider share it "
               "under IaaS");
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_PROVIDER },
               "Compute, ring 3 of 7, the cloud provider owns it under IaaS");
}

static void
add_control (RwSession  *session,
             const char *id,
             const char *layer_id,
             const char *workload_id)
{
  g_autoptr (RwControl) control = rw_control_new (id, id, layer_id);

  rw_control_set_workload_id (control, workload_id);
  rw_scenario_add_control (rw_session_get_scenario (session), control);
}

/* A ring has all its controls; a sector its own and those of the whole ring. */
static void
test_controls (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  GListModel *workloads =
    rw_scenario_get_workloads (rw_session_get_scenario (session));
  g_autoptr (RwWorkload) first = g_list_model_get_item (workloads, 0);
  g_autoptr (RwWorkload) second = g_list_model_get_item (workloads, 1);
  g_autoptr (RwSpeech) speech = NULL;

  add_control (session, "a", "compute", rw_workload_get_id (first));
  add_control (session, "b", "compute", "");
  add_control (session, "c", "*", rw_workload_get_id (first));
  add_control (session, "d", "network", rw_workload_get_id (first));

  speech = rw_speech_new (session);
  g_assert_cmpuint (rw_speech_count_controls (speech, "compute", NULL), ==, 3);
  g_assert_cmpuint (rw_speech_count_controls (speech, "data", NULL), ==, 1);
  g_assert_cmpuint (rw_speech_count_controls (speech, "compute",
                                              rw_workload_get_id (first)),
                    ==, 3);
  g_assert_cmpuint (rw_speech_count_controls (speech, "compute",
                                              rw_workload_get_id (second)),
                    ==, 1);
  assert_ring (session, (RwSpeechOwner) { .owner = RW_OWNER_PROVIDER },
               "Compute, ring 3 of 7, Azure owns it for every workload; "
               "3 controls");
}

static void
test_sector (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  GListModel *workloads =
    rw_scenario_get_workloads (rw_session_get_scenario (session));
  g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, 1);
  g_autoptr (RwSpeech) speech = rw_speech_new (session);
  g_autofree char *plain = NULL;
  g_autofree char *overridden = NULL;

  plain = rw_speech_dup_sector (speech, get_layer (session, 2), workload, 1, 6,
                                &(RwSpeechOwner) { .owner = RW_OWNER_PROVIDER });
  overridden = rw_speech_dup_sector (speech, get_layer (session, 2), workload,
                                     1, 6,
                                     &(RwSpeechOwner) {
                                       .owner = RW_OWNER_THIRD_PARTY,
                                       .overridden = TRUE,
                                     });
  g_assert_cmpstr (plain, ==,
                   "Compute, ring 3 of 7; Telemetry (Event Hubs), sector 2 of "
                   "6, Azure owns it under PaaS");
  g_assert_cmpstr (overridden, ==,
                   "Compute, ring 3 of 7; Telemetry (Event Hubs), sector 2 of "
                   "6, a third party owns it under PaaS; set for this "
                   "workload");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speech/ring/under-a-model", test_ring_under_a_model);
  g_test_add_func ("/speech/ring/by-workload", test_ring_by_workload);
  g_test_add_func ("/speech/ring/without-workloads",
                   test_ring_without_workloads);
  g_test_add_func ("/speech/ring/nobody-is-named", test_nobody_is_named);
  g_test_add_func ("/speech/controls", test_controls);
  g_test_add_func ("/speech/sector", test_sector);

  return g_test_run ();
}
