/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed between two documents: that no field is forgotten, that nothing
 * is a change exactly where documents are equal, and how things are recognised.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-extras.h"
#include "rw-test-diff.h"

static RwCatalogue *builtin; /* made once in main() */

static RwWorkload *
add_workload (RwScenario *scenario,
              const char *id,
              const char *name)
{
  g_autoptr (RwWorkload) workload = rw_workload_new (id, name,
                                                     RW_SERVICE_MODEL_PAAS);

  g_assert_true (rw_scenario_add_workload (scenario, workload));
  return workload;
}

static void
check_one_change (RwTestParts      *a,
                  RwTestParts      *b,
                  const char *what)
{
  g_autoptr (RwDocumentDiff) diff =
    rw_document_diff_new (a->document, b->document, builtin);

  rw_test_diff_check_laws (builtin, a->document, b->document, what);
  if (rw_document_diff_get_n_direct (diff) != 1)
    {
      g_autofree char *sentences = rw_test_diff_dup_sentences (diff);

      g_error ("%s: not one change but:\n%s", what, sentences);
    }
}

static void
change_value (GParamSpec *pspec,
              GValue     *value)
{
  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, "something-else");
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, !g_value_get_boolean (value));
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, (g_value_get_uint (value) + 1) %
                             (G_PARAM_SPEC_UINT (pspec)->maximum + 1));
  else
    g_error ("%s is of a type this test does not know", pspec->name);
}

/* What a document has that no file holds. */
static gboolean
is_saved (GParamSpec *pspec)
{
  return !g_str_equal (pspec->name, "read-only");
}

static void
check_property (GType       type,
                GParamSpec *pspec)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };
  g_auto (GValue) value = G_VALUE_INIT;
  GObject *object;

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  object = type == RW_TYPE_DOCUMENT ? G_OBJECT (b.document)
           : type == RW_TYPE_SCENARIO ? G_OBJECT (b.scenario)
           : type == RW_TYPE_WORKLOAD ? G_OBJECT (b.workload)
                                      : G_OBJECT (b.control);
  g_value_init (&value, pspec->value_type);
  g_object_get_property (object, pspec->name, &value);
  change_value (pspec, &value);
  g_object_set_property (object, pspec->name, &value);

  if (is_saved (pspec))
    check_one_change (&a, &b, pspec->name);
  else
    rw_test_diff_check_laws (builtin, a.document, b.document, pspec->name);
}

static void
test_every_property (void)
{
  const GType types[] = {
    RW_TYPE_DOCUMENT, RW_TYPE_SCENARIO, RW_TYPE_WORKLOAD, RW_TYPE_CONTROL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);
      g_autofree GParamSpec **specs =
        g_object_class_list_properties (G_OBJECT_CLASS (klass), NULL);
      guint n = 0;

      for (guint k = 0; specs[k] != NULL; k++)
        if ((specs[k]->flags & G_PARAM_WRITABLE) != 0 &&
            (specs[k]->flags & G_PARAM_CONSTRUCT_ONLY) == 0)
          {
            check_property (types[i], specs[k]);
            n++;
          }
      g_assert_cmpuint (n, >, 1);
    }
}

static void
set_edition (RwTestParts *parts)
{
  rw_document_set_edition (parts->document, "whitepaper-2016", "2026-11-21");
}

static void
set_revision (RwTestParts *parts)
{
  rw_document_set_edition (parts->document, "classic", "2027-01-01");
}

static void
set_opening_scenario (RwTestParts *parts)
{
  rw_document_set_opening_scenario (parts->document, "now");
}

static void
set_opening_hidden (RwTestParts *parts)
{
  static const char *const hidden[] = { "physical", "data", NULL };

  rw_document_set_opening_hidden (parts->document, hidden);
}

static void
set_version (RwTestParts *parts)
{
  rw_document_set_versions (parts->document, "1.1", "1.0");
}

static void
set_min_reader (RwTestParts *parts)
{
  rw_document_set_versions (parts->document, "1.0", "1.1");
}

static void
add_scenario (RwTestParts *parts)
{
  g_autoptr (RwScenario) scenario = rw_scenario_new ("next", "Next");

  rw_document_add_scenario (parts->document, scenario);
  add_workload (scenario, "other", "Other");
}

static void
add_a_workload (RwTestParts *parts)
{
  add_workload (parts->scenario, "other", "Other");
}

static void
add_control (RwTestParts *parts)
{
  g_autoptr (RwControl) control = rw_control_new ("key", "Key", "compute");

  rw_scenario_add_control (parts->scenario, control);
}

static void
add_override (RwTestParts *parts)
{
  rw_workload_set_override (parts->workload, "compute", RW_OWNER_THIRD_PARTY,
                            "hosted");
}

static void
add_idle_override (RwTestParts *parts)
{
  rw_workload_set_override (parts->workload, "compute", RW_OWNER_CUSTOMER, "");
}

static void
add_split_of_no_ring (RwTestParts *parts)
{
  rw_workload_set_split (parts->workload, "moat", "the gate", "");
}

static void
set_due (RwTestParts *parts)
{
  rw_control_set_due (parts->control, "2027-01-31");
}

static void
add_override_of_no_ring (RwTestParts *parts)
{
  rw_workload_set_override (parts->workload, "moat", RW_OWNER_CUSTOMER, "");
}

static void
add_split (RwTestParts *parts)
{
  rw_workload_set_split (parts->workload, "network", "", "the cables");
}

static void
add_empty_split (RwTestParts *parts)
{
  rw_workload_set_split (parts->workload, "network", "", "");
}

static void
add_document_extras (RwTestParts *parts)
{
  rw_extras_add_node (rw_document_get_extras (parts->document), RW_EXTRAS_END,
                      "<!--x-->");
}

static void
add_scenario_extras (RwTestParts *parts)
{
  rw_extras_add_attribute (rw_scenario_get_extras (parts->scenario),
                           RW_EXTRAS_BEFORE, "x:a", "1");
}

static void
add_workload_extras (RwTestParts *parts)
{
  rw_extras_add_node (rw_workload_get_extras (parts->workload), RW_EXTRAS_END,
                      "<!--x-->");
}

static void
add_control_extras (RwTestParts *parts)
{
  rw_extras_add_node (rw_control_get_extras (parts->control), RW_EXTRAS_END,
                      "<!--x-->");
}

/* What is no property, each with the one sentence it makes. */
static const struct
{
  const char *name;
  void      (*change) (RwTestParts *parts);
  const char *sentence;
} cases[] = {
  { "edition", set_edition,
    "Edition: Microsoft, classic ten-row matrix → "
    "Microsoft, white paper of 2016" },
  { "revision", set_revision,
    "Revision of the edition: 2026-11-21 → 2027-01-01" },
  { "opening-scenario", set_opening_scenario,
    "Scenario it opens with: the first → “Now”" },
  { "opening-hidden", set_opening_hidden,
    "Layers hidden when it opens: none → Physical security, Data" },
  { "version", set_version, "Version of the format: 1.0 → 1.1" },
  { "min-reader", set_min_reader, "Version needed to change it: 1.0 → 1.1" },
  { "scenario", add_scenario, "Scenario “Next” added" },
  { "workload", add_a_workload, "Other added (PaaS)" },
  { "control", add_control, "Control “Key” of Compute added (Implemented)" },
  { "override", add_override,
    "Compute of Event Hubs: customer → third party (override: hosted)" },
  { "idle-override", add_idle_override,
    "Compute of Event Hubs overridden, and still: customer" },
  { "override-of-no-ring", add_override_of_no_ring,
    "moat of Event Hubs overridden, and still: customer" },
  { "split", add_split,
    "Provider’s part of Networking of Event Hubs: none → “the cables”" },
  { "empty-split", add_empty_split,
    "Parts of Networking of Event Hubs added, and empty" },
  { "split-of-no-ring", add_split_of_no_ring,
    "Customer’s part of moat of Event Hubs: none → “the gate”" },
  { "due", set_due, "Due date of control “Lock”: none → 2027-01-31" },
  { "other/document", add_document_extras,
    "Other content of the document changed" },
  { "other/scenario", add_scenario_extras,
    "Other content of scenario “Now” changed" },
  { "other/workload", add_workload_extras,
    "Other content of Event Hubs changed" },
  { "other/control", add_control_extras,
    "Other content of control “Lock” changed" },
};

static void
test_every_other_field (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (RwTestParts) a = { 0 };
      g_auto (RwTestParts) b = { 0 };
      g_autoptr (RwDocumentDiff) diff = NULL;

      rw_test_parts_init (&a);
      rw_test_parts_init (&b);
      cases[i].change (&b);
      check_one_change (&a, &b, cases[i].name);
      diff = rw_document_diff_new (a.document, b.document, builtin);
      g_assert_cmpstr (rw_document_diff_get (diff, 0)->sentence, ==,
                       cases[i].sentence);
    }
}

/* A new identifier is no new thing, and what refers to it has not changed. */
static void
test_new_identifiers (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_autoptr (RwDocument) b = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("today", "Now");
  g_autoptr (RwControl) control = rw_control_new ("bolt", "Lock", "data");

  rw_test_parts_init (&a);
  rw_control_set_workload_id (a.control, "hubs");
  rw_document_set_opening_scenario (a.document, "now");
  rw_document_set_title (b, "Harbour");
  rw_document_set_edition (b, "classic", "2026-11-21");
  rw_document_set_opening_scenario (b, "today");
  rw_document_add_scenario (b, scenario);
  rw_workload_set_model (add_workload (scenario, "events", "Event Hubs"),
                         RW_SERVICE_MODEL_IAAS);
  rw_control_set_workload_id (control, "events");
  rw_scenario_add_control (scenario, control);

  rw_test_diff_check_laws (builtin, a.document, b, "identifiers");
  rw_test_diff_assert (builtin, a.document, b,
                       "Identifier of scenario “Now”: now → today\n"
                       "Identifier of Event Hubs: hubs → events\n"
                       "Identifier of control “Lock”: lock → bolt\n");
}

/* The same name is not enough where the service is another. */
static void
test_another_service_is_another_workload (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  add_workload (a.scenario, "x", "Other");
  rw_workload_set_service_id (add_workload (b.scenario, "y", "Other"),
                              "event-hubs");
  rw_test_diff_check_laws (builtin, a.document, b.document, "service");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Other removed (PaaS)\nOther added (PaaS)\n");
}

static void
test_control_for_another_workload (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_control_set_workload_id (b.control, "hubs");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Workload of control “Lock”: all → Event Hubs\n");
}

static RwDocument *
make_list (const char *letters)
{
  RwDocument *document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("now", "Now");

  for (guint i = 0; letters[i] != '\0'; i++)
    {
      const char id[] = { letters[i], '\0' };

      add_workload (scenario, id, id);
    }
  rw_document_add_scenario (document, scenario);
  return document;
}

/* As few as possible have moved. */
static void
test_moves (void)
{
  static const struct { const char *a, *b, *sentences; } lists[] = {
    { "abcd", "bcda", "a moved: now after d\n" },
    { "abcd", "dabc", "d moved: now the first\n" },
    { "abcd", "acd", "b removed (PaaS)\n" },
    { "acd", "abcd", "b added (PaaS)\n" },
    { "abc", "cxb", "a removed (PaaS)\nc moved: now the first\n"
                    "x added (PaaS)\n" },
    { "", "a", "a added (PaaS)\n" },
    { "a", "", "a removed (PaaS)\n" },
    { "abcdef", "badcfe", "b moved: now the first\nd moved: now after a\n"
                          "f moved: now after c\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (RwDocument) a = make_list (lists[i].a);
      g_autoptr (RwDocument) b = make_list (lists[i].b);

      rw_test_diff_check_laws (builtin, a, b, lists[i].b);
      rw_test_diff_assert (builtin, a, b, lists[i].sentences);
    }
}

static void
test_scenarios_move (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_autoptr (RwDocument) b = rw_document_new ();
  g_autoptr (RwScenario) next = rw_scenario_new ("next", "Next");

  rw_test_parts_init (&a);
  rw_document_add_scenario (a.document, next);
  rw_document_set_title (b, "Harbour");
  rw_document_set_edition (b, "classic", "2026-11-21");
  rw_document_add_scenario (b, next);
  rw_document_add_scenario (b, a.scenario);
  rw_test_diff_assert (builtin, a.document, b,
                       "Scenario “Next” moved: now the first\n");
}

/* Text that is long is shown where it differs, on one line. */
static void
test_long_text (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_workload_set_note (a.workload,
                        "Two machines in the cellar, one\nof them asleep since "
                        "the spring before last, when the floor was wet.");
  rw_workload_set_note (b.workload,
                        "Two machines in the cellar, one\nof them awake.");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Note of Event Hubs: “… one of them asleep since the spring "
                       "before last, when the fl…” → “… one of them awake.”\n");
}

/* A name that is written the other way keeps that to itself. */
static void
test_isolated_names (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  rw_workload_set_name (a.workload, "נמל");
  rw_workload_set_name (b.workload, "נמל");
  rw_workload_set_note (b.workload, "\u2067{after}\u2069\u2069");
  rw_test_diff_assert (builtin, a.document, b.document,
                       "Note of \u2068נמל\u2069: none → "
                       "“\u2068\u2067{after}\u2069\u2069”\n");
}

static GPtrArray *
load_folder (const char *folder)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), folder,
                                            NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autoptr (RwDocument) document = NULL;

      if (!g_str_has_suffix (name, ".ringwall"))
        continue;
      document = rw_document_load_file (file, builtin, NULL, NULL);
      g_assert_nonnull (document);
      g_ptr_array_add (documents, g_steal_pointer (&document));
    }

  return documents;
}

/* The laws hold between any two documents there are. */
static void
test_laws (void)
{
  g_autoptr (GPtrArray) documents = load_folder ("golden/documents/good");

  g_assert_cmpuint (documents->len, >, 30);
  for (guint i = 0; i < documents->len; i++)
    for (guint k = 0; k <= i; k++)
      rw_test_diff_check_laws (builtin, documents->pdata[i],
                               documents->pdata[k], "two documents");
}

static void
test_places (void)
{
  g_auto (RwTestParts) a = { 0 };
  g_auto (RwTestParts) b = { 0 };
  g_autoptr (RwDocumentDiff) diff = NULL;
  const RwDifference *change;

  rw_test_parts_init (&a);
  rw_test_parts_init (&b);
  add_override (&b);
  diff = rw_document_diff_new (a.document, b.document, builtin);
  rw_test_parts_clear (&a);
  rw_test_parts_clear (&b);

  change = rw_document_diff_get (diff, 0);
  g_assert_cmpstr (rw_difference_subject_get_id (change->subject), ==, "layer");
  g_assert_cmpstr (rw_difference_field_get_id (change->field), ==, "owner");
  g_assert_cmpstr (rw_difference_action_get_id (change->action), ==, "set");
  g_assert_cmpstr (rw_difference_cause_get_id (change->cause), ==, "override");
  g_assert_cmpstr (change->scenario_id, ==, "now");
  g_assert_cmpstr (change->scenario_name, ==, "Now");
  g_assert_cmpstr (change->workload_id, ==, "hubs");
  g_assert_cmpstr (change->layer_id, ==, "compute");
  g_assert_null (change->control_id);
  g_assert_cmpstr (change->before, ==, "customer");
  g_assert_cmpstr (change->after, ==, "third-party");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  builtin = rw_catalogue_new_builtin ();

  g_test_add_func ("/document-diff/every-property", test_every_property);
  g_test_add_func ("/document-diff/every-other-field", test_every_other_field);
  g_test_add_func ("/document-diff/new-identifiers", test_new_identifiers);
  g_test_add_func ("/document-diff/another-service",
                   test_another_service_is_another_workload);
  g_test_add_func ("/document-diff/control-for-another-workload",
                   test_control_for_another_workload);
  g_test_add_func ("/document-diff/moves", test_moves);
  g_test_add_func ("/document-diff/scenarios-move", test_scenarios_move);
  g_test_add_func ("/document-diff/long-text", test_long_text);
  g_test_add_func ("/document-diff/isolated-names", test_isolated_names);
  g_test_add_func ("/document-diff/laws", test_laws);
  g_test_add_func ("/document-diff/places", test_places);

  status = g_test_run ();
  g_object_unref (builtin);
  return status;
}
