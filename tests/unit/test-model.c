/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents, scenarios, workloads and controls as objects: defaults, one
 * notification a change, identifiers, equality and no leaks.
 */

#include "config.h"

#include "core/rw-control.h"
#include "core/rw-document.h"
#include "core/rw-enums.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static gboolean
is_plain (GParamSpec *pspec)
{
  return (pspec->flags & G_PARAM_WRITABLE) != 0 &&
         (pspec->flags & G_PARAM_CONSTRUCT_ONLY) == 0 &&
         (G_IS_PARAM_SPEC_STRING (pspec) || G_IS_PARAM_SPEC_UINT (pspec) ||
          G_IS_PARAM_SPEC_BOOLEAN (pspec));
}

static void
change (GParamSpec *pspec,
        GValue     *value)
{
  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, "something else");
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, (g_value_get_uint (value) + 1) %
                             (G_PARAM_SPEC_UINT (pspec)->maximum + 1));
  else
    g_value_set_boolean (value, !g_value_get_boolean (value));
}

static void
check_property (GObject    *object,
                GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) read = G_VALUE_INIT;
  guint count = 0;
  gulong handler;
  g_autofree char *signal = g_strdup_printf ("notify::%s", pspec->name);

  g_value_init (&value, pspec->value_type);
  g_value_init (&read, pspec->value_type);
  g_object_get_property (object, pspec->name, &value);
  g_assert_true (g_param_value_defaults (pspec, &value));

  handler = g_signal_connect (object, signal, G_CALLBACK (count_cb), &count);
  g_object_set_property (object, pspec->name, &value);
  g_assert_cmpuint (count, ==, 0);

  change (pspec, &value);
  g_object_set_property (object, pspec->name, &value);
  g_assert_cmpuint (count, ==, 1);
  g_object_get_property (object, pspec->name, &read);
  g_assert_cmpint (g_param_values_cmp (pspec, &value, &read), ==, 0);

  g_object_set_property (object, pspec->name, &value);
  g_assert_cmpuint (count, ==, 1);
  g_signal_handler_disconnect (object, handler);
}

static void
check_type (GType type)
{
  GObject *object = g_object_new (type, NULL);
  g_autofree GParamSpec **specs = NULL;
  guint n;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
  for (guint i = 0; i < n; i++)
    if (is_plain (specs[i]))
      check_property (object, specs[i]);

  g_assert_finalize_object (object);
}

static void
test_properties (void)
{
  check_type (RW_TYPE_CONTROL);
  check_type (RW_TYPE_DOCUMENT);
  check_type (RW_TYPE_SCENARIO);
  check_type (RW_TYPE_WORKLOAD);
}

static void
test_overrides (void)
{
  RwWorkload *workload = rw_workload_new ("vm", "Servers",
                                          RW_SERVICE_MODEL_IAAS);
  guint count = 0;

  g_signal_connect_swapped (workload, "overrides-changed",
                            G_CALLBACK (g_atomic_int_inc), &count);
  g_assert_null (rw_workload_find_override (workload, "compute"));
  rw_workload_set_override (workload, "compute", RW_OWNER_THIRD_PARTY, "hosted");
  rw_workload_set_override (workload, "compute", RW_OWNER_THIRD_PARTY, "hosted");
  g_assert_cmpuint (count, ==, 1);
  rw_workload_set_override (workload, "compute", RW_OWNER_SHARED, "hosted");
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpuint (rw_workload_get_n_overrides (workload), ==, 1);
  g_assert_cmpstr (rw_workload_get_override (workload, 0)->reason, ==, "hosted");

  g_assert_true (rw_workload_remove_override (workload, "compute"));
  g_assert_false (rw_workload_remove_override (workload, "compute"));
  g_assert_cmpuint (count, ==, 3);
  g_assert_finalize_object (workload);
}

static void
test_identifiers_are_unique (void)
{
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("today", "Today");
  g_autoptr (RwScenario) twin = rw_scenario_new ("today", "Another");
  g_autoptr (RwWorkload) first = rw_workload_new ("a", "A",
                                                  RW_SERVICE_MODEL_PAAS);
  g_autoptr (RwWorkload) second = rw_workload_new ("a", "B",
                                                   RW_SERVICE_MODEL_SAAS);
  g_autoptr (RwControl) control = rw_control_new ("a", "Firewall", "perimeter");

  g_assert_true (rw_document_add_scenario (document, scenario));
  g_assert_false (rw_document_add_scenario (document, twin));
  g_assert_true (rw_scenario_add_workload (scenario, first));
  g_assert_false (rw_scenario_add_workload (scenario, second));
  /* Workloads and controls have identifiers of their own. */
  g_assert_true (rw_scenario_add_control (scenario, control));

  g_assert_true (rw_document_find_scenario (document, "today") == scenario);
  g_assert_null (rw_document_find_scenario (document, "tomorrow"));
  g_assert_true (rw_scenario_find_workload (scenario, "a") == first);
  g_assert_true (rw_scenario_find_control (scenario, "a") == control);
  g_assert_null (rw_scenario_find_workload (scenario, "b"));
}

static RwDocument *
make_document (void)
{
  RwDocument *document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("today", "Today");
  g_autoptr (RwWorkload) workload = rw_workload_new ("a", "A",
                                                     RW_SERVICE_MODEL_PAAS);
  g_autoptr (RwControl) control = rw_control_new ("c", "Firewall", "perimeter");

  rw_workload_set_override (workload, "data", RW_OWNER_SHARED, "why");
  rw_scenario_add_workload (scenario, workload);
  rw_scenario_add_control (scenario, control);
  rw_document_add_scenario (document, scenario);
  return document;
}

static void
test_equality (void)
{
  g_autoptr (RwDocument) a = make_document ();
  g_autoptr (RwDocument) b = make_document ();
  RwScenario *scenario = rw_document_find_scenario (b, "today");
  RwWorkload *workload = rw_scenario_find_workload (scenario, "a");
  RwControl *control = rw_scenario_find_control (scenario, "c");

  g_assert_true (rw_document_equal (a, b));
  rw_workload_set_override (workload, "data", RW_OWNER_SHARED, "why not");
  g_assert_false (rw_document_equal (a, b));
  rw_workload_set_override (workload, "data", RW_OWNER_SHARED, "why");
  g_assert_true (rw_document_equal (a, b));
  rw_control_set_state (control, RW_CONTROL_STATE_PLANNED);
  g_assert_false (rw_document_equal (a, b));
  rw_control_set_state (control, RW_CONTROL_STATE_IMPLEMENTED);
  rw_document_set_opening_toggle (b, RW_TOGGLE_SAAS);
  g_assert_false (rw_document_equal (a, b));
}

static void
test_words (void)
{
  RwServiceModel model;
  RwToggle toggle;
  RwOwner owner;
  RwControlState state;
  RwBasis basis;

  for (guint i = 0; i < RW_N_SERVICE_MODELS; i++)
    g_assert_true (rw_service_model_from_id (rw_service_model_get_id (i),
                                             &model) && model == i);
  for (guint i = 0; i < RW_N_TOGGLES; i++)
    g_assert_true (rw_toggle_from_id (rw_toggle_get_id (i), &toggle) &&
                   toggle == i);
  for (guint i = 0; i < RW_N_OWNERS; i++)
    g_assert_true (rw_owner_from_id (rw_owner_get_id (i), &owner) &&
                   owner == i);
  for (guint i = 0; i < RW_N_CONTROL_STATES; i++)
    g_assert_true (rw_control_state_from_id (rw_control_state_get_id (i),
                                             &state) && state == i);
  for (guint i = 0; i < RW_N_BASES; i++)
    g_assert_true (rw_basis_from_id (rw_basis_get_id (i), &basis) &&
                   basis == i);

  g_assert_false (rw_service_model_from_id ("PaaS", &model));
  g_assert_false (rw_owner_from_id ("", &owner));
  g_assert_cmpstr (rw_owner_get_letter (RW_OWNER_SHARED), ==, "C+P");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/properties", test_properties);
  g_test_add_func ("/model/overrides", test_overrides);
  g_test_add_func ("/model/identifiers", test_identifiers_are_unique);
  g_test_add_func ("/model/equality", test_equality);
  g_test_add_func ("/model/words", test_words);

  return g_test_run ();
}
