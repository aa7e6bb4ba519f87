/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Help, version, and what is said of words that mean nothing.
 */

#include "config.h"

#include <string.h>

#include "rw-cli-run.h"

static void
assert_contains (const char *text,
                 const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in:\n%s", piece, text);
}

static void
test_version (RwCliFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (RwCliRun) run = rw_cli_run (fixture, "--version", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "ringwall-cli " PACKAGE_VERSION "\n");
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_help (RwCliFixture  *fixture,
           gconstpointer  data)
{
  static const char *const ways[] = { "--help", "-h", "help" };
  static const char *const pieces[] = {
    "new", "export", "validate", "format", "owners", "report", "diff",
    "catalogue",
    "--version", "Exit codes",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (RwCliRun) run = rw_cli_run (fixture, ways[i], NULL);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->err, ==, "");
      for (guint k = 0; k < G_N_ELEMENTS (pieces); k++)
        assert_contains (run->out, pieces[k]);
    }
}

static void
test_help_of_verbs (RwCliFixture  *fixture,
                    gconstpointer  data)
{
  const struct { const char *verb; const char *pieces[24]; } cases[] = {
    { "export", { "FILE", "--output=OUT", "--format=", "--scenario=",
                  "--model=", "--edition=", "--hide=", "--palette=", "--cues=", "--colors=",
                  "--colors-file=", "--no-marks", "--width=",
                  "--height=", "--dpi=", "--no-legend", "--transparent",
                  "--overwrite", NULL } },
    { "new", { "--output=OUT", "--sample=NAME", "--overwrite",
               "blank, contoso-shipping, hybrid-clinic", NULL } },
    { "validate", { "FILE…", "--format=", "--quiet", NULL } },
    { "format", { "FILE…", "--output=OUT", "--overwrite", "--in-place",
                  "--break-links", "--check", NULL } },
    { "owners", { "FILE", "--scenario=", "--edition=", "--format=", NULL } },
    { "report", { "FILE", "--output=", "--format=", "--kind=", "--rows=",
                  "--columns=", "--scenario=", "--edition=", "--overwrite",
                  NULL } },
    { "diff", { "A B", "--format=", "standard input", NULL } },
    { "catalogue", { "attacks,\ntechniques, providers and sources", "--format=",
                     NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwCliRun) run =
        rw_cli_run (fixture, cases[i].verb, "--help", NULL);
      g_autoptr (RwCliRun) other =
        rw_cli_run (fixture, "help", cases[i].verb, NULL);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->err, ==, "");
      g_assert_cmpstr (run->out, ==, other->out);
      for (guint k = 0; cases[i].pieces[k] != NULL; k++)
        assert_contains (run->out, cases[i].pieces[k]);
    }
}

/* Words that mean nothing, and what is said of them. */
typedef struct
{
  const char *words[6];
  const char *said;
} Wrong;

static const Wrong wrong_usages[] = {
  { { NULL }, "Which verb? Try “ringwall-cli --help”." },
  { { "exprot", NULL }, "VERB cannot be “exprot”; did you mean “export”?" },
  { { "Validate", NULL }, "VERB cannot be “Validate”; did you mean “validate”" },
  { { "paint", NULL }, "VERB cannot be “paint”; choose one of new, export, "
                       "validate, format, owners, report, diff, catalogue" },
  { { "", NULL }, "VERB cannot be “”; choose one of " },
  { { "--ovewrite", NULL }, "“--ovewrite” is no option here" },
  { { "export", NULL }, "ringwall-cli export: FILE is missing" },
  { { "owners", NULL }, "ringwall-cli owners: FILE is missing" },
  { { "validate", NULL }, "ringwall-cli validate: FILE… is missing" },
  { { "catalogue", NULL }, "ringwall-cli catalogue: LIST is missing" },
  { { "format", NULL }, "ringwall-cli format: FILE… is missing" },
  { { "new", NULL }, "ringwall-cli new: --output is missing" },
  { { "new", "a", "-o", "b", NULL }, "“a” is one too many" },
  { { "new", "-o", "a", "-s", "blnk", NULL },
    "--sample cannot be “blnk”; did you mean “blank”?" },
  { { "new", "-o", "a", "--sample=../blank", NULL },
    "choose one of blank, contoso-shipping, hybrid-clinic" },
  { { "format", "a", "b", NULL }, "“b” is one too many" },
  { { "format", "a", "-i", "-c", NULL },
    "Only one of --output, --in-place and --check" },
  { { "format", "a", "-o", "b", "-i", NULL }, "Only one of --output" },
  { { "format", "a", "--break-links", NULL }, "goes with --in-place" },
  { { "format", "a", "--overwrite", NULL }, "goes with --output" },
  { { "format", "a", "-", "-i", NULL }, "cannot be written in place" },
  { { "validate", "a", "-f", "jso", NULL },
    "--format cannot be “jso”; did you mean “json”?" },
  { { "export", "a", "b", NULL }, "“b” is one too many" },
  { { "owners", "a", "b", NULL }, "“b” is one too many" },
  { { "catalogue", "layers", "services", NULL },
    "“services” is one too many" },
  { { "export", "a", "--frobnicate", NULL }, "--frobnicate" },
  { { "export", "a", "-o", NULL }, "-o" },
  { { "export", "a", "-m", "pass", NULL },
    "--model cannot be “pass”; did you mean “paas”?" },
  { { "export", "a", "-m", "cloud", NULL },
    "--model cannot be “cloud”; choose one of on-premises, iaas, paas, saas, "
    "workloads" },
  { { "export", "a", "-t", "drak", NULL },
    "--palette cannot be “drak”; did you mean “dark”?" },
  { { "export", "a", "--cues=", NULL },
    "--cues: Color, pattern or letter: one of them must tell the owner" },
  { { "export", "a", "--cues=color,shape", NULL },
    "--cues: “shape” is none of color, pattern and letter" },
  { { "export", "a", "--colors=customer", NULL },
    "--colors: “customer” is no color: write it as in customer=#1a5fb4" },
  { { "export", "a", "--colors=you=#000000", NULL },
    "--colors: There is no color for “you”" },
  { { "export", "a", "--colors=shared=red", NULL },
    "--colors: “red” is no color" },
  { { "export", "a", "-f", "gif", NULL },
    "--format cannot be “gif”; choose one of svg, png" },
  { { "export", "a", "-o", "b.gif", NULL },
    "“b.gif” does not tell the format" },
  { { "export", "a", "-o", "b", NULL }, "“b” does not tell the format" },
  { { "export", "a", "-o", "b.svg", "--format=png", NULL },
    "“b.svg” does not end as --format png does" },
  { { "export", "a", "--width", "63", NULL },
    "The width of 63 px is not between 64 and 32767" },
  { { "export", "a", "--width", "-5", NULL }, "The width of -5 px" },
  { { "export", "a", "--width", "0", NULL }, "The width of 0 px" },
  { { "export", "a", "--width=800", "--height=0", NULL },
    "The height of 0 px is not between 64 and 32767" },
  { { "export", "a", "--width", "32767", NULL }, "more than 268 million" },
  { { "export", "a", "--width", "x", NULL }, "--width" },
  { { "export", "a", "--width", "99999999999999", NULL }, "--width" },
  { { "export", "a", "--height", "20480", NULL },
    "The width of 32768 px is not between 64 and 32767" },
  { { "export", "a", "--dpi", "3", NULL },
    "The resolution of 3 dpi is not between 36 and 2400" },
  { { "export", "a", "--dpi", "nan", NULL }, "dpi" },
  { { "export", "a", "--width", "160", "--dpi=300", NULL }, "too small" },
  { { "owners", "a", "--format", "cvs", NULL },
    "--format cannot be “cvs”; did you mean “csv”?" },
  { { "catalogue", "servces", NULL },
    "LIST cannot be “servces”; did you mean “services”?" },
  { { "catalogue", "layers", "--format", "csv", NULL },
    "--format cannot be “csv”; choose one of text, json" },
};

static RwCliRun *
run_words (RwCliFixture      *fixture,
           const char *const *after_name)
{
  const char *words[8] = { g_getenv ("RINGWALL_CLI"), NULL };

  for (guint i = 0; after_name[i] != NULL; i++)
    words[i + 1] = after_name[i];
  return rw_cli_run_full (fixture, NULL, NULL, NULL, NULL, words);
}

static void
test_wrong_usage (RwCliFixture  *fixture,
                  gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong_usages); i++)
    {
      g_autoptr (RwCliRun) run = run_words (fixture, wrong_usages[i].words);

      if (run->status != 2)
        g_error ("exit code %d instead of 2 (%s)", run->status, run->err);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, wrong_usages[i].said);
    }
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 0);
}

/* A scenario or an edition can be looked up only once the file is read. */
static void
test_unknown_names (RwCliFixture  *fixture,
                    gconstpointer  data)
{
  const Wrong cases[] = {
    { { "export", "a.ringwall", "-s", "on-azur", NULL },
      "--scenario cannot be “on-azur”; did you mean “on-azure”?" },
    { { "owners", "a.ringwall", "-s", "nowhere", NULL },
      "choose one of own-datacenter, on-azure" },
    { { "export", "a.ringwall", "-e", "clasic", NULL },
      "--edition cannot be “clasic”; did you mean “classic”?" },
    { { "owners", "a.ringwall", "-e", "x", NULL },
      "--edition cannot be “x”; choose one of " },
  };
  g_autoptr (GBytes) sample = rw_cli_read_sample ();

  rw_cli_write_file (fixture, "a.ringwall", sample);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwCliRun) run = run_words (fixture, cases[i].words);

      g_assert_cmpint (run->status, ==, 2);
      assert_contains (run->err, cases[i].said);
    }
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 1);
}

/* Messages are UTF-8 even where the locale knows only ASCII. */
static void
test_plain_locale (RwCliFixture  *fixture,
                   gconstpointer  data)
{
  const char *words[] = { g_getenv ("RINGWALL_CLI"), "exprot", NULL };
  const char *help[] = { g_getenv ("RINGWALL_CLI"), "validate", "--help",
                         NULL };
  g_autoptr (RwCliRun) run =
    rw_cli_run_full (fixture, NULL, NULL, "LC_ALL", "C", words);
  g_autoptr (RwCliRun) other =
    rw_cli_run_full (fixture, NULL, NULL, "LC_ALL", "C", help);

  assert_contains (run->err, "VERB cannot be “exprot”; did you mean “export”?");
  assert_contains (other->out, "FILE…");
}

/* The value of a short option may follow it without a space, also behind
 * others; what is a value already, or stands behind “--”, is left alone. */
static void
test_attached_values (RwCliFixture  *fixture,
                      gconstpointer  data)
{
  static const struct
  {
    const char *words[7];
    int         status;
    const char *out;  /* how it begins */
    const char *err;
  } cases[] = {
    { { "owners", "-fcsv", "a.ringwall" }, 0, "Layer,", "" },
    { { "owners", "-f", "csv", "a.ringwall" }, 0, "Layer,", "" },
    { { "owners", "-fcsv", "-eclassic", "-sown-datacenter", "a.ringwall" }, 0,
      "Layer,", "" },
    { { "export", "a.ringwall", "-o-" }, 0, "<?xml", "" },
    { { "validate", "-qfjson", "a.ringwall" }, 0, "[", "" },
    { { "validate", "-q", "--", "-qfjson" }, 1, "", "-qfjson" },
    { { "owners", "-f", "-fcsv", "a.ringwall" }, 2, "", "“-fcsv”" },
    { { "owners", "--format", "-fcsv", "a.ringwall" }, 2, "", "“-fcsv”" },
    { { "owners", "-fx", "a.ringwall" }, 2, "", "cannot be “x”" },
    { { "owners", "-zcsv", "a.ringwall" }, 2, "", "-z" },
    { { "owners", "-fcsv" }, 2, "", "FILE is missing" },
  };
  g_autoptr (GBytes) sample = rw_cli_read_sample ();

  rw_cli_write_file (fixture, "a.ringwall", sample);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *words[8] = { g_getenv ("RINGWALL_CLI"), NULL };
      g_autoptr (RwCliRun) run = NULL;

      for (guint k = 0; k < 6 && cases[i].words[k] != NULL; k++)
        words[k + 1] = cases[i].words[k];
      run = rw_cli_run_full (fixture, NULL, NULL, NULL, NULL, words);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_true (g_str_has_prefix (run->out, cases[i].out));
      assert_contains (run->err, cases[i].err);
    }
}

/* What a run loads tells how soon it starts: nothing that draws, and never
 * the toolkit. */
static void
test_libraries (RwCliFixture  *fixture,
                gconstpointer  data)
{
  static const char *const unwanted[] = {
    "libgtk", "libadwaita", "libpango", "libcairo", "libfontconfig",
    "libharfbuzz", "libpng",
  };
  const char *words[] = { g_getenv ("RINGWALL_CLI"), "owners", "a.ringwall",
                          NULL };
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (RwCliRun) run = NULL;

  rw_cli_write_file (fixture, "a.ringwall", sample);
  run = rw_cli_run_full (fixture, NULL, NULL, "LD_DEBUG", "files", words);
  if (strstr (run->err, "libglib") == NULL)
    {
      g_test_skip ("the loader does not tell what it loads");
      return;
    }
  g_assert_cmpint (run->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    {
      if (strstr (run->err, unwanted[i]) != NULL)
        g_error ("%s is loaded", unwanted[i]);
    }
}

/* Drawing loads more, but still not the toolkit. */
static void
test_libraries_of_drawing (RwCliFixture  *fixture,
                           gconstpointer  data)
{
  const char *words[] = { g_getenv ("RINGWALL_CLI"), "export", "a.ringwall",
                          "-o", "a.png", NULL };
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (RwCliRun) run = NULL;

  rw_cli_write_file (fixture, "a.ringwall", sample);
  run = rw_cli_run_full (fixture, NULL, NULL, "LD_DEBUG", "files", words);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_null (strstr (run->err, "libgtk"));
  g_assert_null (strstr (run->err, "libadwaita"));
}

#define ADD(path, test) \
  g_test_add ("/cli/" path, RwCliFixture, NULL, rw_cli_fixture_set_up, test, \
              rw_cli_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("version", test_version);
  ADD ("help", test_help);
  ADD ("help-of-verbs", test_help_of_verbs);
  ADD ("wrong-usage", test_wrong_usage);
  ADD ("unknown-names", test_unknown_names);
  ADD ("plain-locale", test_plain_locale);
  ADD ("attached-values", test_attached_values);
  ADD ("libraries", test_libraries);
  ADD ("libraries-of-drawing", test_libraries_of_drawing);

  return g_test_run ();
}
