/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What never reaches libxml2, and what is said about it.
 */

#include "config.h"

#include <string.h>

#include "core/rw-xml-scan.h"

typedef struct
{
  const char *name;
  const char *data;
  gsize       length;
  const char *expected;  /* line, column and message; NULL for accepted */
} ScanCase;

#define CASE(name, data, expected) { name, data, sizeof (data) - 1, expected }

static const ScanCase cases[] = {
  CASE ("plain", "<a/>", NULL),
  CASE ("declaration", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a/>", NULL),
  CASE ("everything",
        "<?xml version='1.0'?><!-- < & ' -->\n<?do <it>?><a b='\"&lt;>' c=\"'\">"
        "<![CDATA[<&\x5d\x5d]]>t&#65;&#x1F600;\t\r\né€𝄞</a >\n<!-- -->", NULL),
  CASE ("c1-control", "<a>\xc2\x85</a>", NULL),

  CASE ("empty", "", "0:0: the file is empty, expected a test"),
  CASE ("blank", " \n\t\n", "0:0: the file is blank, expected a test"),
  CASE ("text", "Dear diary,\nyou", "1:1: this is not XML: it begins with "
        "“Dear diary,”, expected a test"),
  CASE ("text-long", "\n 0123456789012345678901234567890123456789012345678901234",
        "2:2: this is not XML: it begins with "
        "“012345678901234567890123456789012345678901234567…”, expected a test"),
  CASE ("binary", "\x89PNG\r\n", "1:1: this is not XML: it begins with "
        "“�PNG”, expected a test"),
  CASE ("late-declaration", "\n<?xml version=\"1.0\"?><a/>",
        "2:1: nothing may stand before the XML declaration"),
  CASE ("version", "<?xml version=\"1.1\"?><a/>",
        "1:1: the XML version is “1.1”, expected 1.0"),
  CASE ("encoding", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
        "1:1: the encoding is “ISO-8859-1”, expected UTF-8"),

  CASE ("gzip", "\x1f\x8b\x08", "0:0: the file is compressed with gzip, "
        "expected a test that is not compressed"),
  CASE ("zip", "PK\x03\x04", "0:0: the file is compressed with zip, "
        "expected a test that is not compressed"),
  CASE ("zstd", "\x28\xb5\x2f\xfd", "0:0: the file is compressed with zstd, "
        "expected a test that is not compressed"),
  CASE ("xz", "\xfd" "7zXZ", "0:0: the file is compressed with xz, "
        "expected a test that is not compressed"),
  CASE ("bzip2", "BZh9", "0:0: the file is compressed with bzip2, "
        "expected a test that is not compressed"),
  CASE ("utf16-le", "\xff\xfe<\0a\0", "0:0: the file is encoded in UTF-16, "
        "expected UTF-8"),
  CASE ("utf16-be", "\xfe\xff\0<\0a", "0:0: the file is encoded in UTF-16, "
        "expected UTF-8"),
  CASE ("utf16-bare", "<\0a\0", "0:0: the file is encoded in UTF-16, "
        "expected UTF-8"),
  CASE ("utf16-bare-be", "\0<\0a", "0:0: the file is encoded in UTF-16, "
        "expected UTF-8"),
  CASE ("utf32", "\xff\xfe\0\0<\0\0\0", "0:0: the file is encoded in UTF-32, "
        "expected UTF-8"),

  CASE ("nul", "<a>\n\0</a>",
        "2:1: the control character U+0000 is not allowed, expected text"),
  CASE ("nul-in-tag", "<\0a/>",
        "1:2: the control character U+0000 is not allowed, expected text"),
  CASE ("nul-in-value", "<a b='\0'/>",
        "1:7: the control character U+0000 is not allowed, expected text"),
  CASE ("control", "<a>é\x1b</a>",
        "1:5: the control character U+001B is not allowed, expected text"),
  CASE ("control-in-comment", "<!--\x01--><a/>",
        "1:5: the control character U+0001 is not allowed, expected text"),
  CASE ("control-reference", "<a>&#1;</a>", "1:4: the control character "
        "U+0001 is not allowed, not even as a reference"),
  CASE ("control-hexadecimal", "<a b='&#x0B;'/>", "1:7: the control character "
        "U+000B is not allowed, not even as a reference"),
  CASE ("surrogate-reference", "<a>&#xD800;</a>",
        "1:4: the code point U+D800 is not a character, expected text"),
  CASE ("huge-reference", "<a>&#99999999999999999999;</a>",
        "1:4: the code point U+110000 is not a character, expected text"),
  CASE ("noncharacter", "<a>\xef\xbf\xbe</a>",
        "1:4: the code point U+FFFE is not a character, expected text"),
  CASE ("utf8-invalid", "<a>\r\nä\xff</a>", "2:2: the byte 0xFF "
        "does not belong here, expected UTF-8"),
  CASE ("utf8-overlong", "<a>\xc0\xaf</a>", "1:4: the byte 0xC0 "
        "does not belong here, expected UTF-8"),
  CASE ("utf8-surrogate", "<a>\xed\xa0\x80</a>", "1:4: the byte 0xED "
        "does not belong here, expected UTF-8"),
  CASE ("utf8-cut", "<a>\xe2\x82", "1:4: the byte 0xE2 does not belong here, expected UTF-8"),
  CASE ("utf8-beyond", "<a>\xf4\x90\x80\x80</a>", "1:4: the byte 0xF4 "
        "does not belong here, expected UTF-8"),
  CASE ("utf8-in-name", "<\xffx/>", "1:2: the byte 0xFF does not belong here, expected UTF-8"),
  CASE ("utf8-in-name-2", "<a\xffx/>", "1:3: the byte 0xFF does not belong here, expected UTF-8"),

  CASE ("doctype", "<!DOCTYPE a><a/>", "1:1: a DOCTYPE is not allowed, expected "
        "a test without one"),
  CASE ("html", "<!doctype html><html>", "1:1: a DOCTYPE is not allowed, "
        "expected a test without one"),
  CASE ("entity-bomb",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE b [<!ENTITY a \"aaaaaaaa\">\n"
        "<!ENTITY b \"&a;&a;&a;&a;\">]>\n<b>&b;</b>",
        "2:1: a DOCTYPE is not allowed, expected a test without one"),
  CASE ("entity", "<a>&nbsp;</a>", "1:4: “&” begins no entity that is known "
        "here; write “&amp;” for the sign itself"),
  CASE ("ampersand", "<a b='R&D'/>", "1:8: “&” begins no entity that is known "
        "here; write “&amp;” for the sign itself"),
  CASE ("reference-unfinished", "<a>&#65</a>", "1:4: a character reference ends "
        "with “;” after its number"),
  CASE ("declaration-markup", "<a><!ELEMENT b></a>", "1:4: “<!” begins neither "
        "a comment nor a CDATA section"),

  CASE ("less-than", "<a>1 < 2</a>", "1:7: a name was expected here; write "
        "“&lt;” for the sign “<” itself"),
  CASE ("less-than-in-value", "<a b='1<2'/>", "1:8: “<” in the value of an "
        "attribute; write “&lt;”, or look for a missing quote before it"),
  CASE ("no-value", "<a b/>", "1:4: an attribute needs a value, such as "
        "name=\"value\""),
  CASE ("no-quotes", "<a b=1/>", "1:4: the value of an attribute must be quoted"),
  CASE ("open-value", "<a b='1", "1:6: the value of an attribute has no end, "
        "expected “'”"),
  CASE ("open-tag", "<a ", "1:1: the tag has no end, expected “>”"),
  CASE ("open-end-tag", "<a></a", "1:4: the tag has no end, expected “>”"),
  CASE ("cut-after-sign", "<a><", "1:5: the file ends where a name was expected"),
  CASE ("open-comment", "<a><!-- b", "1:4: a comment has no end, expected “-->”"),
  CASE ("open-cdata", "<a><![CDATA[]]", "1:4: a CDATA section has no end, "
        "expected “]]>”"),
  CASE ("open-pi", "<?a", "1:1: a processing instruction has no end, expected "
        "“?>”"),
  CASE ("end-without-start", "<a/>\n</a>", "2:1: the end tag has no start tag"),
};

static char *
scan (const char *data,
      gsize       length)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  const RwDiagnostic *first;
  gboolean ok;

  ok = rw_xml_scan (data, length, "a test", diagnostics);
  g_assert_cmpint (ok, ==, !rw_diagnostics_has_errors (diagnostics));
  if (ok)
    return NULL;

  g_assert_cmpuint (rw_diagnostics_get_n (diagnostics), ==, 1);
  first = rw_diagnostics_get (diagnostics, 0);
  return g_strdup_printf ("%u:%u: %s", first->line, first->column,
                          first->message);
}

static void
test_case (gconstpointer data)
{
  const ScanCase *test = data;
  /* Without a byte behind it, so that a look too far is seen by the tools. */
  g_autofree char *copy = g_memdup2 (test->data, test->length);
  g_autofree char *result = NULL;

  result = scan (copy != NULL ? copy : "", test->length);
  g_assert_cmpstr (result, ==, test->expected);
}

/* Every beginning of a good file is either good or refused. */
static void
test_cut_anywhere (void)
{
  const ScanCase *whole = &cases[2];

  for (gsize length = 1; length < whole->length; length++)
    {
      g_autofree char *copy = g_memdup2 (whole->data, length);
      g_autofree char *result = scan (copy, length);

      if (result != NULL)
        g_assert_true (g_utf8_validate (result, -1, NULL));
    }
}

static char *
scan_repeated (const char *before,
               const char *piece,
               guint       n,
               const char *after)
{
  g_autoptr (GString) xml = g_string_new (before);

  /* GCC 14 takes newer GLib's inline appending for one to nothing. */
  for (guint i = 0; i < n; i++)
    g_string_insert (xml, -1, piece);
  g_string_insert (xml, -1, after);
  return scan (xml->str, xml->len);
}

static void
test_limits (void)
{
  static const struct
  {
    const char *before;
    const char *piece;
    const char *after;
    guint       most;
    const char *expected;
  } limits[] = {
    { "<a", " b='1'", "/>", 256, "1:1: the tag has too many attributes, expected at most 256" },
    { "<a>", "<b/>", "</a>", 199999, "1:800000: the file has too many tags, "
      "expected at most 200000" },
    { "<a>", "<!---->", "</a>", 199999, "1:1399997: the file has too many tags, "
      "expected at most 200000" },
    { "", "<a>", "", 64, "1:193: elements are nested too deeply, expected at most 64 levels" },
    { "<", "n", "/>", 256, "1:2: a name is too long, expected at most 256 bytes" },
    { "<a b='", "v", "'/>", 65536,
      "1:7: the value of an attribute is too long, expected at most 65536 bytes" },
    { "<a>", "t", "</a>", 1024 * 1024, "1:4: a piece of text is too long, "
      "expected at most 1048576 bytes" },
    { "<a><!--", "t", "--></a>", 1024 * 1024 - 7,
      "1:4: a comment is too long, expected at most 1048576 bytes" },
    { "<a", " xmlns:b='1'", "/>", 64,
      "1:772: more than 64 namespace declarations inside one another" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *most =
        scan_repeated (limits[i].before, limits[i].piece, limits[i].most,
                       limits[i].after);
      g_autofree char *over =
        scan_repeated (limits[i].before, limits[i].piece, limits[i].most + 1,
                       limits[i].after);

      g_assert_cmpstr (most, ==, NULL);
      g_assert_cmpstr (over, ==, limits[i].expected);
    }
}

/* Declarations count where they are in force, and no longer. */
static void
test_namespaces_end (void)
{
  g_autofree char *result =
    scan_repeated ("<a>", "<b xmlns:c='1'><d xmlns:e='2'/></b>", 1000, "</a>");

  g_assert_cmpstr (result, ==, NULL);
}

static void
test_hostile (void)
{
  g_autofree char *deep = scan_repeated ("", "<a>", 100000, "");
  g_autofree char *wide = scan_repeated ("<a", " b='1'", 200000, "/>");

  g_assert_cmpstr (deep, ==, "1:193: elements are nested too deeply, expected at most 64 levels");
  g_assert_cmpstr (wide, ==, "1:1: the tag has too many attributes, expected at most 256");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xml-scan/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/xml-scan/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/xml-scan/limits", test_limits);
  g_test_add_func ("/xml-scan/namespaces-end", test_namespaces_end);
  g_test_add_func ("/xml-scan/hostile", test_hostile);

  return g_test_run ();
}
