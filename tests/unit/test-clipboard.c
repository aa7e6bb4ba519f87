/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items between scenarios and documents: everything comes along, nothing
 * collides, and what is not ours is refused as a whole.
 */

#include "config.h"

#include <string.h>

#include "core/rw-clipboard.h"
#include "core/rw-document-io.h"
#include "core/rw-edit.h"
#include "core/rw-error.h"
#include "core/rw-session.h"
#include "rw-estate.h"

#define HEAD \
  "<ringwall xmlns=\"https://ringwall.org/ns/document/1\" %s version=\"%s\" " \
  "min-reader=\"1.0\"><title/><customer/><provider/>" \
  "<edition id=\"classic\" revision=\"2026-11-21\"/>"

#define ITEMS(content) \
  "<items xmlns=\"https://ringwall.org/ns/document/1\">" content "</items>"

static RwSession *
load (const char *declarations,
      const char *version,
      const char *scenario)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autofree char *head = g_strdup_printf (HEAD, declarations, version);
  g_autofree char *xml = g_strconcat (head, scenario, "</ringwall>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, "test", catalogue, NULL, &error);
  RwSession *session = rw_session_new (catalogue);

  g_assert_no_error (error);
  rw_session_set_document (session, document);
  return session;
}

static char *
write_document (RwSession *session)
{
  g_autoptr (GBytes) bytes =
    rw_document_write_bytes (rw_session_get_document (session));
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

/* What a save would give can be opened. */
static void
assert_readable (RwSession *session)
{
  g_autoptr (GBytes) bytes =
    rw_document_write_bytes (rw_session_get_document (session));
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) again =
    rw_document_load_bytes (bytes, "again", rw_session_get_catalogue (session),
                            NULL, &error);

  g_assert_no_error (error);
  g_assert_true (rw_document_equal (again, rw_session_get_document (session)));
}

static GBytes *
copy_one (RwSession *session,
          guint      index)
{
  RwScenario *scenario = rw_session_get_scenario (session);
  g_autoptr (GPtrArray) chosen =
    g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (chosen,
                   g_list_model_get_item (rw_scenario_get_workloads (scenario),
                                          index));
  return rw_clipboard_write (scenario, chosen, NULL);
}

static RwWorkload *
paste_one (RwSession *session,
           GBytes    *bytes)
{
  g_autoptr (GPtrArray) pasted = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rw_edit_paste (rw_session_get_history (session),
                                rw_session_get_scenario (session), bytes, 0,
                                &pasted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (pasted->len, ==, 1);
  assert_readable (session);
  return g_ptr_array_index (pasted, 0);
}

static void
test_within_a_scenario (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  RwScenario *scenario = rw_session_get_scenario (session);
  g_autoptr (GBytes) bytes = copy_one (session, 2);
  g_autoptr (RwWorkload) original =
    g_list_model_get_item (rw_scenario_get_workloads (scenario), 2);
  GListModel *controls = rw_scenario_get_controls (scenario);
  guint n = g_list_model_get_n_items (controls);
  RwWorkload *pasted = paste_one (session, bytes);
  guint n_of_it = 0;

  g_assert_cmpstr (rw_workload_get_id (original), ==, "web-app");
  g_assert_cmpstr (rw_workload_get_id (pasted), ==, "web-app-2");
  g_assert_cmpstr (rw_workload_get_name (pasted), ==,
                   rw_workload_get_name (original));
  g_assert_cmpuint (rw_workload_get_n_splits (pasted), ==,
                    rw_workload_get_n_splits (original));
  for (guint i = n; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      g_assert_cmpstr (rw_control_get_workload_id (control), ==, "web-app-2");
      n_of_it++;
    }
  g_assert_cmpuint (n_of_it, ==, 4);
  g_assert_cmpstr (rw_history_get_undo_name (rw_session_get_history (session)),
                   ==, "Paste \u2068Web app (App Service)\u2069");
}

static void
test_cut_and_paste_is_the_same (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  RwScenario *scenario = rw_session_get_scenario (session);
  g_autoptr (GBytes) bytes = copy_one (session, 0);
  g_autoptr (GPtrArray) chosen =
    g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = NULL;

  g_ptr_array_add (chosen,
                   g_list_model_get_item (rw_scenario_get_workloads (scenario),
                                          0));
  id = g_strdup (rw_workload_get_id (g_ptr_array_index (chosen, 0)));
  g_assert_true (rw_edit_remove_workloads (rw_session_get_history (session),
                                           scenario, chosen, NULL));
  g_assert_true (rw_workload_equal (paste_one (session, bytes),
                                    g_ptr_array_index (chosen, 0)));
  g_assert_nonnull (rw_scenario_find_workload (scenario, id));
}

#define CRANE \
  "<scenario id=\"s\" xmlns:y=\"urn:y\"><name/>" \
  "<workload id=\"crane\" model=\"iaas\" x:pos=\"1\"><name>Crane</name>" \
  "<override layer=\"data\" owner=\"shared\"><y:why/></override>" \
  "<split layer=\"data\"><customer>c</customer><provider/><x:z/></split>" \
  "</workload>" \
  "<control id=\"c\" layer=\"data\" state=\"planned\" owner=\"shared\" " \
  "workload=\"crane\"><name/><y:tail/></control></scenario>"

#define EMPTY "<scenario id=\"s\"><name/></scenario>"

/* What is kept needs the declarations that stood around it. */
static void
test_prefixes_come_along (void)
{
  g_autoptr (RwSession) source =
    load ("xmlns:x=\"urn:x\" xmlns:unused=\"urn:u\"", "1.0", CRANE);
  g_autoptr (RwSession) target = load ("xmlns:x=\"urn:other\"", "1.0", EMPTY);
  g_autoptr (GBytes) bytes = copy_one (source, 0);
  g_autofree char *xml = NULL;

  paste_one (target, bytes);
  xml = write_document (target);
  g_assert_nonnull (strstr (xml, "xmlns:x=\"urn:x\""));
  g_assert_nonnull (strstr (xml, "<y:why/>"));
  g_assert_nonnull (strstr (xml, "<y:tail/>"));
  g_assert_null (strstr (xml, "urn:u\""));
}

static void
test_prefixes_are_not_repeated (void)
{
  g_autoptr (RwSession) source = load ("xmlns:x=\"urn:x\"", "1.0", CRANE);
  g_autoptr (GBytes) bytes = copy_one (source, 0);
  g_autofree char *xml = NULL;
  const char *first;

  paste_one (source, bytes);
  xml = write_document (source);
  first = strstr (xml, "xmlns:x=");
  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, "xmlns:x="));
}

static void
test_prefixes_of_a_scenario (void)
{
  g_autoptr (RwSession) source = load ("xmlns:x=\"urn:x\"", "1.0", CRANE);
  g_autoptr (RwSession) target = load ("", "1.0", EMPTY);
  RwScenario *copy =
    rw_edit_copy_scenario (rw_session_get_history (target),
                           rw_session_get_document (source),
                           rw_session_get_scenario (source));

  g_assert_nonnull (copy);
  g_assert_cmpstr (rw_scenario_get_id (copy), ==, "scenario");
  assert_readable (target);
}

/* Words of a newer version stay among documents that are newer. */
static void
test_newer_words (void)
{
  const char *newer =
    "<scenario id=\"s\"><name/><workload id=\"w\" model=\"iaas\" tint=\"1\">"
    "<name/><colour/></workload></scenario>";
  g_autoptr (RwSession) source = load ("", "1.7", newer);
  g_autoptr (RwSession) target = load ("", "1.0", EMPTY);
  g_autoptr (GBytes) bytes = copy_one (source, 0);
  g_autoptr (GError) error = NULL;

  paste_one (source, bytes);
  g_assert_false (rw_edit_paste (rw_session_get_history (target),
                                 rw_session_get_scenario (target), bytes, 0,
                                 NULL, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_FORMAT);
  g_assert_null (rw_edit_copy_scenario (rw_session_get_history (target),
                                        rw_session_get_document (source),
                                        rw_session_get_scenario (source)));
  g_assert_false (rw_history_get_can_undo (rw_session_get_history (target)));
}

/* A control stays with its workload where that is, and is for all elsewhere. */
static void
test_controls_alone (void)
{
  g_autoptr (RwSession) source = load ("xmlns:x=\"urn:x\"", "1.0", CRANE);
  g_autoptr (RwSession) target = load ("", "1.0", EMPTY);
  RwScenario *scenario = rw_session_get_scenario (source);
  RwScenario *other = rw_session_get_scenario (target);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  RwControl *pasted;

  g_ptr_array_add (chosen, rw_scenario_find_control (scenario, "c"));
  bytes = rw_clipboard_write (scenario, NULL, chosen);
  g_assert_true (rw_edit_paste (rw_session_get_history (source), scenario,
                                bytes, 0, NULL, NULL));
  pasted = rw_scenario_find_control (scenario, "c-2");
  g_assert_cmpstr (rw_control_get_workload_id (pasted), ==, "crane");
  g_assert_true (rw_edit_paste (rw_session_get_history (target), other, bytes,
                                0, NULL, NULL));
  pasted = rw_scenario_find_control (other, "c");
  g_assert_cmpstr (rw_control_get_workload_id (pasted), ==, "");
  assert_readable (target);
}

static const struct
{
  const char *name;
  const char *bytes;
  int         code;
} wrong[] = {
  { "nothing", "", RW_ERROR_PARSE },
  { "text", "Web app\nDatabase\n", RW_ERROR_PARSE },
  { "other-root", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    RW_ERROR_FORMAT },
  { "doctype", "<!DOCTYPE items [<!ENTITY a \"b\">]>" ITEMS (""),
    RW_ERROR_PARSE },
  { "no-items", ITEMS (""), RW_ERROR_FORMAT },
  { "cut", "<items xmlns=\"https://ringwall.org/ns/document/1\"><workload",
    RW_ERROR_PARSE },
  { "unknown-element", ITEMS ("<moat/>"), RW_ERROR_FORMAT },
  { "no-name", ITEMS ("<workload id=\"a\" model=\"iaas\"/>"),
    RW_ERROR_FORMAT },
  { "bad-id", ITEMS ("<workload id=\"-\" model=\"iaas\"><name/></workload>"),
    RW_ERROR_VALUE },
  { "same-id", ITEMS ("<workload id=\"a\" model=\"iaas\"><name/></workload>"
                      "<workload id=\"a\" model=\"iaas\"><name/></workload>"),
    RW_ERROR_VALUE },
  { "unknown-layer",
    ITEMS ("<workload id=\"a\" model=\"iaas\"><name/>"
           "<override layer=\"moat\" owner=\"shared\"/></workload>"),
    RW_ERROR_VALUE },
  { "bad-evidence",
    ITEMS ("<control id=\"a\" layer=\"data\" state=\"planned\" "
           "owner=\"shared\"><name/><evidence>x</evidence></control>"),
    RW_ERROR_VALUE },
};

static void
test_wrong_bytes (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  RwHistory *history = rw_session_get_history (session);
  g_autoptr (GBytes) bytes =
    g_bytes_new_static (wrong[i].bytes, strlen (wrong[i].bytes));
  g_autoptr (GPtrArray) pasted = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (rw_edit_paste (history, rw_session_get_scenario (session),
                                 bytes, 0, &pasted, &error));
  g_assert_error (error, RW_ERROR, wrong[i].code);
  g_test_message ("%s", error->message);
  g_assert_null (pasted);
  g_assert_false (rw_history_get_can_undo (history));
}

static void
test_too_large (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autoptr (GBytes) bytes =
    g_bytes_new_take (g_malloc0 (RW_DOCUMENT_MAX_BYTES + 1),
                      RW_DOCUMENT_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (rw_edit_paste (rw_session_get_history (session),
                                 rw_session_get_scenario (session), bytes, 0,
                                 NULL, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_TOO_LARGE);
}

/* What a document cannot hold in all is refused, not lost when it is saved. */
static void
test_no_room (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  RwHistory *history = rw_session_get_history (session);
  RwScenario *scenario = rw_session_get_scenario (session);
  g_autofree char *note = g_strnfill (RW_DOCUMENT_MAX_NOTE, 'n');
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 130; i++)
    {
      RwWorkload *added =
        rw_edit_add_workload (history, scenario, "Long", NULL,
                              RW_SERVICE_MODEL_IAAS, RW_EDIT_END);

      rw_edit_set_workload_note (history, scenario, added, note);
      g_ptr_array_add (all, g_object_ref (added));
    }
  bytes = rw_clipboard_write (scenario, all, NULL);
  g_assert_false (rw_edit_paste (history, scenario, bytes, 0, NULL, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_TOO_LARGE);
  g_assert_null (rw_edit_duplicate_workloads (history, scenario, all));
  g_assert_null (rw_edit_duplicate_scenario (history, scenario));
  assert_readable (session);
}

static void
test_read_only (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autoptr (GBytes) bytes = copy_one (session, 0);
  g_autoptr (GError) error = NULL;

  rw_document_set_read_only (rw_session_get_document (session), TRUE);
  g_assert_false (rw_edit_paste (rw_session_get_history (session),
                                 rw_session_get_scenario (session), bytes, 0,
                                 NULL, &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_UNSUPPORTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipboard/within", test_within_a_scenario);
  g_test_add_func ("/clipboard/cut-and-paste", test_cut_and_paste_is_the_same);
  g_test_add_func ("/clipboard/prefixes/along", test_prefixes_come_along);
  g_test_add_func ("/clipboard/prefixes/once", test_prefixes_are_not_repeated);
  g_test_add_func ("/clipboard/prefixes/scenario",
                   test_prefixes_of_a_scenario);
  g_test_add_func ("/clipboard/newer", test_newer_words);
  g_test_add_func ("/clipboard/controls", test_controls_alone);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path =
        g_strconcat ("/clipboard/wrong/", wrong[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_wrong_bytes);
    }
  g_test_add_func ("/clipboard/too-large", test_too_large);
  g_test_add_func ("/clipboard/no-room", test_no_room);
  g_test_add_func ("/clipboard/read-only", test_read_only);

  return g_test_run ();
}
