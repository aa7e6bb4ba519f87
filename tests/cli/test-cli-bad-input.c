/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents that are none: each gives one clear line with its place and what
 * was expected, the right exit code and no file.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "rw-cli-run.h"

typedef GBytes *(*MakeFunc) (void);

/* One way for a document to be wrong. */
typedef struct
{
  const char *name;
  MakeFunc    make;     /* or %NULL, and then… */
  const char *find;     /* …what to replace in the sample */
  const char *replace;
  const char *said;     /* begins with the place */
} Case;

static GBytes *
take (GString *text)
{
  gsize length = text->len;

  return g_bytes_new_take (g_string_free (text, FALSE), length);
}

static GBytes *
make_empty (void)
{
  return g_bytes_new_static ("", 0);
}

static GBytes *
make_plain (void)
{
  return g_bytes_new_static ("Dear all,\nhere is our estate.\n", 30);
}

static GBytes *
make_bomb (void)
{
  GString *text = g_string_new ("<?xml version=\"1.0\"?>\n"
                                "<!DOCTYPE r [<!ENTITY e0 \"boom\">");

  for (int i = 1; i < 30; i++)
    g_string_append_printf (text, "<!ENTITY e%d \"&e%d;&e%d;\">", i, i - 1,
                            i - 1);
  g_string_append (text, "]>\n<r>&e29;</r>");
  return take (text);
}

static GBytes *
make_attributes (void)
{
  GString *text =
    g_string_new ("<ringwall xmlns=\"https://ringwall.org/ns/document/1\"");

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (text, " a%d=\"\"", i);
  g_string_append (text, "/>");
  return take (text);
}

static GBytes *
make_deep (void)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  for (int i = 0; i < 100000; i++)
    g_string_append (text, "</a>");
  return take (text);
}

static GBytes *
make_utf16 (void)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  gsize length;
  char *text = g_convert (g_bytes_get_data (sample, NULL),
                          (gssize) g_bytes_get_size (sample), "UTF-16",
                          "UTF-8", NULL, &length, NULL);

  return g_bytes_new_take (text, length);
}

static GBytes *
make_compressed (void)
{
  g_autoptr (GBytes) sample = rw_cli_read_sample ();
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_bytes (sample);
  g_autoptr (GZlibCompressor) gzip =
    g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (plain, G_CONVERTER (gzip));
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_input_stream_read_bytes (stream, 1024 * 1024, NULL,
                                             &error);

  g_assert_no_error (error);
  return bytes;
}

static GBytes *
make_large (void)
{
  gsize length = 17 * 1024 * 1024;
  char *text = g_malloc (length);

  memset (text, ' ', length);
  return g_bytes_new_take (text, length);
}

static const Case cases[] = {
  { "empty", make_empty, NULL, NULL,
    "doc.ringwall: error: the file is empty, expected a Ringwall document" },
  { "plain-text", make_plain, NULL, NULL,
    "doc.ringwall:1:1: error: this is not XML" },
  { "doctype", NULL, "<ringwall ", "<!DOCTYPE ringwall>\n<ringwall ",
    "doc.ringwall:2:1: error: a DOCTYPE is not allowed" },
  { "entity-bomb", make_bomb, NULL, NULL,
    "doc.ringwall:2:1: error: a DOCTYPE is not allowed" },
  { "many-attributes", make_attributes, NULL, NULL,
    "doc.ringwall:1:1: error: the tag has too many attributes, expected at most 256" },
  { "deep", make_deep, NULL, NULL,
    "doc.ringwall:1:193: error: elements are nested too deeply, expected at most 64 levels" },
  { "bad-utf8", NULL, "<title>Contoso", "<title>Cont\xffso",
    "doc.ringwall:3:14: error: the byte 0xFF does not belong here, expected UTF-8" },
  { "utf16", make_utf16, NULL, NULL,
    "doc.ringwall: error: the file is encoded in UTF-16, expected UTF-8" },
  { "compressed", make_compressed, NULL, NULL,
    "doc.ringwall: error: the file is compressed" },
  { "large", make_large, NULL, NULL, "is too large, expected at most" },
  { "control-character", NULL, "<title>Contoso", "<title>Cont\x01so",
    "doc.ringwall:3:14: error: the control character U+0001" },
  { "unknown-layer", NULL, "layer=\"data\"", "layer=\"dta\"",
    "is “dta”, expected data, application, compute, network, perimeter, "
    "identity or physical" },
  { "unknown-model", NULL, "model=\"on-premises\"", "model=\"pass\"",
    "is “pass”, expected on-premises, iaas, paas or saas" },
  { "unknown-owner", NULL, "owner=\"customer\"", "owner=\"nobody\"",
    "is “nobody”, expected customer, provider, shared, third-party or "
    "not-applicable" },
  { "duplicate-id", NULL, "workload id=\"telemetry\"",
    "workload id=\"servers\"",
    "the identifier “servers” is already taken in line " },
  { "unknown-element", NULL, "<customer>", "<colour>red</colour><customer>",
    "doc.ringwall:4:3: error: unknown element <colour> in <ringwall>" },
  { "newer-version", NULL, "version=\"1.0\" min-reader",
    "version=\"2.0\" min-reader",
    "version 2.0 of the format, expected version 1" },
};

static GBytes *
make_case (const Case *wrong)
{
  g_autoptr (GBytes) sample = NULL;
  GString *text;

  if (wrong->make != NULL)
    return wrong->make ();
  sample = rw_cli_read_sample ();
  text = g_string_new_len (g_bytes_get_data (sample, NULL),
                           (gssize) g_bytes_get_size (sample));
  g_assert_cmpuint (g_string_replace (text, wrong->find, wrong->replace, 1),
                    ==, 1);
  return take (text);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
assert_refused (const RwCliRun *run,
                const char     *said)
{
  if (run->status != 3 || strstr (run->err, said) == NULL)
    g_error ("exit code %d, “%s” instead of “%s”", run->status, run->err,
             said);
  g_assert_cmpuint (count_lines (run->err), ==, 1);
  g_assert_cmpstr (run->out, ==, "");
}

static void
test_case (RwCliFixture  *fixture,
           gconstpointer  data)
{
  const Case *wrong = data;
  g_autoptr (GBytes) bytes = make_case (wrong);
  g_autoptr (RwCliRun) exported = NULL;
  g_autoptr (RwCliRun) drawn = NULL;
  g_autoptr (RwCliRun) validated = NULL;
  g_autoptr (RwCliRun) owners = NULL;

  rw_cli_write_file (fixture, "doc.ringwall", bytes);
  exported = rw_cli_run (fixture, "export", "doc.ringwall", "-o", "out.svg",
                         NULL);
  drawn = rw_cli_run (fixture, "export", "doc.ringwall", "-o", "out.png",
                      NULL);
  validated = rw_cli_run (fixture, "validate", "doc.ringwall", NULL);
  owners = rw_cli_run (fixture, "owners", "doc.ringwall", NULL);

  assert_refused (exported, wrong->said);
  assert_refused (drawn, wrong->said);
  assert_refused (validated, wrong->said);
  assert_refused (owners, wrong->said);
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 1);
}

static void
test_large_input (RwCliFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) large = make_large ();
  g_autoptr (GBytes) bytes =
    g_bytes_new_from_bytes (large, 0, RW_DOCUMENT_MAX_BYTES + 1);
  g_autoptr (RwCliRun) run =
    rw_cli_run_with_input (fixture, bytes, "export", "-", NULL);

  assert_refused (run, "<stdin>: error: the document is too large, expected at most 16 MiB");
}

static void
test_unreadable (RwCliFixture  *fixture,
                 gconstpointer  data)
{
  const struct { const char *path; const char *said; } files[] = {
    { "none.ringwall", "“none.ringwall” could not be read: " },
    { ".", "“.” is a folder, expected a file" },
    { "/dev/null", "“/dev/null” is a device or a pipe, expected a file" },
    { "", "could not be read" },
  };
  static const char *const verbs[] = { "export", "validate", "owners",
                                         "report" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (verbs); k++)
        {
          g_autoptr (RwCliRun) run =
            rw_cli_run (fixture, verbs[k], files[i].path, NULL);

          if (run->status != 1 || strstr (run->err, files[i].said) == NULL)
            g_error ("%s %s: exit code %d, “%s”", verbs[k], files[i].path,
                     run->status, run->err);
          g_assert_cmpuint (count_lines (run->err), ==, 1);
          g_assert_cmpstr (run->out, ==, "");
        }
    }
  g_assert_cmpuint (rw_cli_count_files (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/bad-input/", cases[i].name,
                                           NULL);

      g_test_add (path, RwCliFixture, &cases[i], rw_cli_fixture_set_up,
                  test_case, rw_cli_fixture_tear_down);
    }
  g_test_add ("/cli/bad-input/large-input", RwCliFixture, NULL,
              rw_cli_fixture_set_up, test_large_input,
              rw_cli_fixture_tear_down);
  g_test_add ("/cli/bad-input/unreadable", RwCliFixture, NULL,
              rw_cli_fixture_set_up, test_unreadable,
              rw_cli_fixture_tear_down);

  return g_test_run ();
}
