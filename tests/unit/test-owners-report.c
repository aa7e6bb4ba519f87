/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report of owners in its three forms, against golden files; and what it
 * does with overrides, names and other editions.
 */

#include "config.h"

#include <string.h>

#include "core/rw-workload.h"
#include "exchange/rw-owners-report.h"
#include "rw-estate.h"
#include "rw-golden.h"

static char *
report (RwSession      *session,
        RwReportFormat  format)
{
  return g_string_free (rw_owners_report (session, format), FALSE);
}

static RwWorkload *
get_workload (RwSession  *session,
              const char *id)
{
  return rw_scenario_find_workload (rw_session_get_scenario (session), id);
}

static void
test_golden (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autofree char *text = report (session, RW_REPORT_TEXT);
  g_autofree char *csv = report (session, RW_REPORT_CSV);

  rw_golden_check ("golden/owners/contoso.text", text);
  rw_golden_check ("golden/owners/contoso.csv", csv);
}

static const char *skip_value (const char *p);

static const char *
skip_space (const char *p)
{
  return p + strspn (p, " \n");
}

static const char *
skip_string (const char *p)
{
  g_assert_cmpint (*p, ==, '"');
  for (p++; *p != '"'; p++)
    {
      g_assert_cmpint ((guchar) *p, >=, 0x20);
      if (*p == '\\')
        p++;
    }
  return p + 1;
}

/* An object, or a list where @has_names is not set. */
static const char *
skip_container (const char *p,
                char        end,
                gboolean    has_names)
{
  p = skip_space (p + 1);
  if (*p == end)
    return p + 1;
  for (;; p++)
    {
      p = skip_space (p);
      if (has_names)
        {
          p = skip_space (skip_string (p));
          g_assert_cmpint (*p, ==, ':');
          p = skip_space (p + 1);
        }
      p = skip_space (skip_value (p));
      if (*p == end)
        return p + 1;
      g_assert_cmpint (*p, ==, ',');
    }
}

static const char *
skip_value (const char *p)
{
  static const char *const words[] = { "true", "false", "null" };

  if (*p == '{')
    return skip_container (p, '}', TRUE);
  if (*p == '[')
    return skip_container (p, ']', FALSE);
  if (*p == '"')
    return skip_string (p);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_has_prefix (p, words[i]))
        return p + strlen (words[i]);
    }
  g_error ("no value: %.40s", p);
}

static void
test_json (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autofree char *json = report (session, RW_REPORT_JSON);

  g_assert_cmpstr (skip_value (json), ==, "\n");
  g_assert_nonnull (strstr (json, "\"scenario\": {\n    \"id\": "
                            "\"on-azure\","));
  g_assert_nonnull (strstr (json, "\"edition\": {\n    \"id\": "
                            "\"classic\","));
  g_assert_nonnull (strstr (json, "\"workload\": \"office\",\n"
                            "          \"model\": \"saas\",\n"
                            "          \"owner\": \"provider\","));
  g_assert_nonnull (strstr (json, "\"basis\": \"published\""));
  g_assert_nonnull (strstr (json, "\"address\": \"https://"));
  g_assert_nonnull (strstr (json, "\"provider-part\": \""));
}

/* Looking at it in another way changes nothing of who owns what. */
static void
test_toggle_does_not_matter (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autofree char *before = report (session, RW_REPORT_JSON);
  g_autofree char *after = NULL;

  rw_session_set_toggle (session, RW_TOGGLE_IAAS);
  rw_session_set_layer_hidden (session, "compute", TRUE);
  after = report (session, RW_REPORT_JSON);
  g_assert_cmpstr (after, ==, before);
}

static void
test_edition (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  g_autofree char *text = NULL;

  g_assert_true (rw_session_set_edition_id (session, "whitepaper-2016"));
  text = report (session, RW_REPORT_TEXT);
  g_assert_nonnull (strstr (text, "(whitepaper-2016, "));
  g_assert_nonnull (strstr (text, "\nCompute            Customer     Shared "));
}

static void
test_override (void)
{
  g_autoptr (RwSession) session = rw_estate_new (6);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;

  rw_workload_set_override (get_workload (session, "w2"), "compute",
                            RW_OWNER_THIRD_PARTY, "An agency runs it");
  rw_workload_set_override (get_workload (session, "w4"), "physical",
                            RW_OWNER_NOT_APPLICABLE, "");
  text = report (session, RW_REPORT_TEXT);
  csv = report (session, RW_REPORT_CSV);
  json = report (session, RW_REPORT_JSON);

  g_assert_nonnull (strstr (text, " Third party* "));
  g_assert_nonnull (strstr (text, "\n* Web app, Compute: Third party – An "
                            "agency runs it\n"));
  g_assert_nonnull (strstr (text, "\n* Office 365, Physical security: Not "
                            "applicable\n"));
  g_assert_nonnull (strstr (csv, ",Third party,"));
  g_assert_nonnull (strstr (json, "\"owner\": \"third-party\",\n"
                            "          \"owner-by-model\": \"provider\",\n"
                            "          \"decided-by\": \"override\""));
}

/* Whose words the parts of what is shared are. */
static void
test_agreed_parts (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  g_autofree char *before = report (session, RW_REPORT_JSON);
  g_autofree char *after = NULL;

  rw_workload_set_split (get_workload (session, "w1"), "identity",
                         "Our \"accounts\"", "");
  after = report (session, RW_REPORT_JSON);
  g_assert_null (strstr (before, "\"said-by\": \"document\""));
  g_assert_nonnull (strstr (before, "\"said-by\": \"catalogue\""));
  g_assert_nonnull (strstr (after, "\"said-by\": \"document\""));
  g_assert_nonnull (strstr (after, "\"text\": \"Our \\\"accounts\\\"\""));
}

static void
test_hostile_names (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;

  rw_workload_set_name (get_workload (session, "w0"), "=HYPERLINK(\"x\")");
  rw_workload_set_name (get_workload (session, "w1"), "two\nlines, one comma");
  csv = report (session, RW_REPORT_CSV);
  text = report (session, RW_REPORT_TEXT);

  g_assert_nonnull (strstr (csv, ",\"'=HYPERLINK(\"\"x\"\")\","
                            "\"two\nlines, one comma\"\r\n"));
  g_assert_nonnull (strstr (text, "two lines, one comma\n"));
}

static void
test_no_workloads (void)
{
  g_autoptr (RwSession) session = rw_estate_new (0);
  g_autofree char *csv = report (session, RW_REPORT_CSV);
  g_autofree char *text = report (session, RW_REPORT_TEXT);

  g_assert_true (g_str_has_prefix (csv,
                                   "Layer,On-premises,IaaS,PaaS,SaaS\r\n"));
  g_assert_true (g_str_has_suffix (text, "Provider  Provider  Provider\n"));
}

static void
test_format_ids (void)
{
  RwReportFormat format = RW_REPORT_JSON;

  for (guint i = 0; i < RW_N_REPORT_FORMATS; i++)
    {
      g_assert_true (rw_report_format_from_id (
        rw_report_format_get_id ((RwReportFormat) i), &format));
      g_assert_cmpuint (format, ==, i);
    }
  g_assert_false (rw_report_format_from_id ("xml", &format));
  g_assert_false (rw_report_format_from_id ("", &format));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/owners-report/golden", test_golden);
  g_test_add_func ("/owners-report/json", test_json);
  g_test_add_func ("/owners-report/toggle-does-not-matter",
                   test_toggle_does_not_matter);
  g_test_add_func ("/owners-report/edition", test_edition);
  g_test_add_func ("/owners-report/override", test_override);
  g_test_add_func ("/owners-report/agreed-parts", test_agreed_parts);
  g_test_add_func ("/owners-report/hostile-names", test_hostile_names);
  g_test_add_func ("/owners-report/no-workloads", test_no_workloads);
  g_test_add_func ("/owners-report/format-ids", test_format_ids);

  return g_test_run ();
}
