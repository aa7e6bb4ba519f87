/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table-driven reader on a format of its own: a shelf of books.
 */

#include "config.h"

#include <string.h>

#include "core/rw-extras.h"
#include "core/rw-xml-reader.h"
#include "core/rw-xml-text.h"

/* What was read, as a list of events. */
typedef struct
{
  GString  *log;
  RwExtras *shelf;
  RwExtras *book;
} Shelf;

enum { BOOK_ID, BOOK_KIND, BOOK_DATE };

static const char *
kind_word (guint index)
{
  static const char *const words[] = { "novel", "atlas", "poems", NULL };

  return words[index];
}

static void
name_end_cb (RwXmlReader *reader,
             const char  *text,
             gpointer     user_data)
{
  Shelf *shelf = user_data;

  g_string_append_printf (shelf->log, "name(%s)", text);
}

static void
blurb_end_cb (RwXmlReader *reader,
              const char  *text,
              gpointer     user_data)
{
  Shelf *shelf = user_data;

  g_string_append_printf (shelf->log, "blurb(%s)", text);
}

static void
book_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  Shelf *shelf = user_data;
  const char *id = rw_xml_reader_get_value (reader, BOOK_ID);
  const char *date = rw_xml_reader_get_value (reader, BOOK_DATE);

  g_string_append_printf (shelf->log, "book[%s %d %s]", id,
                          rw_xml_reader_get_word (reader, BOOK_KIND),
                          date != NULL ? date : "-");
  if (strcmp (id, "burnt") == 0)
    rw_xml_reader_report (reader, rw_xml_reader_get_place_of (reader, BOOK_ID),
                          RW_SEVERITY_ERROR, RW_ERROR_VALUE, "no such book");
}

static void
book_end_cb (RwXmlReader *reader,
             const char  *text,
             gpointer     user_data)
{
  Shelf *shelf = user_data;

  g_string_append (shelf->log, "[/book]");
}

static void
shelf_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  const char *version = rw_xml_reader_get_value (reader, 0);

  if (version != NULL && strcmp (version, "newer") == 0)
    rw_xml_reader_set_lenient (reader);
}

static RwExtras *
get_shelf_extras (gpointer user_data)
{
  return ((Shelf *) user_data)->shelf;
}

static RwExtras *
get_book_extras (gpointer user_data)
{
  return ((Shelf *) user_data)->book;
}

static const RwXmlElement name = {
  .name = "name", .content = RW_XML_TEXT, .max_chars = 12,
  .end = name_end_cb,
};

static const RwXmlElement blurb = {
  .name = "blurb", .content = RW_XML_WRAPPED_TEXT, .end = blurb_end_cb,
};

static const RwXmlAttribute book_attributes[] = {
  [BOOK_ID] = { "id", TRUE, .check = rw_xml_is_id, .expected = "an id" },
  [BOOK_KIND] = { "kind", TRUE, .words = kind_word },
  [BOOK_DATE] = { "date", .check = rw_xml_is_date, .expected = "a date" },
  { 0 },
};

static const RwXmlChild book_children[] = {
  { &name, 1, 1 },
  { &blurb, 0, 2 },
  { 0 },
};

static const RwXmlElement book = {
  .name = "book", .attributes = book_attributes, .children = book_children,
  .start = book_start_cb, .end = book_end_cb, .get_extras = get_book_extras,
};

static const RwXmlChild heap_children[] = {
  { &name, 1, 1 },
  { &book, 1, RW_XML_MANY },
  { 0 },
};

static const RwXmlElement heap = {
  .name = "heap", .children = heap_children, .unordered = TRUE,
};

static const RwXmlElement gap = { .name = "gap" };

static const RwXmlAttribute shelf_attributes[] = {
  { .name = "version" },
  { 0 },
};

static const RwXmlChild shelf_children[] = {
  { &gap, 0, 1 },
  { &book, 0, RW_XML_MANY },
  { &heap, 0, 1 },
  { 0 },
};

static const RwXmlElement shelf_element = {
  .name = "shelf", .attributes = shelf_attributes, .children = shelf_children,
  .start = shelf_start_cb, .get_extras = get_shelf_extras,
};

static const RwXmlFormat format = {
  .namespace_uri = "https://example.org/shelf/1",
  .what = "a shelf",
  .root = &shelf_element,
};

#define OPEN "<shelf xmlns='https://example.org/shelf/1'>"

typedef struct
{
  const char *name;
  const char *xml;
  const char *expected;  /* events, extras and diagnostics */
} ReaderCase;

static const ReaderCase cases[] = {
  { "empty", OPEN "</shelf>", "" },
  { "book", OPEN "<book id='a' kind='atlas'><name>A</name></book></shelf>",
    "book[a 1 -]name(A)[/book]" },
  { "attributes-in-any-order",
    OPEN "<book date='2026-01-31' kind='poems' id='b'><name/></book></shelf>",
    "book[b 2 2026-01-31]name()[/book]" },
  { "text-exact",
    OPEN "<book id='a' kind='novel'><name> &lt;<![CDATA[<&]]>&#10;é </name>"
    "</book></shelf>", "book[a 0 -]name( <<&\né )[/book]" },
  { "text-wrapped",
    OPEN "<book id='a' kind='novel'><name/><blurb>\n  two\n\tlines </blurb>"
    "<blurb> </blurb></book></shelf>",
    "book[a 0 -]name()blurb(two lines)blurb()[/book]" },
  { "unordered",
    OPEN "<heap><book id='a' kind='novel'><name/></book><name>h</name>"
    "<book id='b' kind='novel'><name/></book></heap></shelf>",
    "book[a 0 -]name()[/book]name(h)book[b 0 -]name()[/book]" },
  { "prefixed",
    "<s:shelf xmlns:s='https://example.org/shelf/1'><s:gap/></s:shelf>",
    "\n@ xmlns:s=https://example.org/shelf/1" },
  { "mark", "\xef\xbb\xbf" OPEN "</shelf>", "" },

  { "root-other", "<html/>",
    "\nerror 1:1: not a shelf: the root element is <html> without a namespace, "
    "expected <shelf xmlns=\"https://example.org/shelf/1\">" },
  { "root-without-namespace", "<shelf/>",
    "\nerror 1:1: not a shelf: the root element is <shelf> without a "
    "namespace, expected <shelf xmlns=\"https://example.org/shelf/1\">" },
  { "root-other-version", "<shelf xmlns='https://example.org/shelf/2'/>",
    "\nerror 1:1: version 2 of the format, expected version 1; a newer "
    "Ringwall may open it" },

  { "doctype", "<!DOCTYPE shelf><shelf/>",
    "\nerror 1:1: a DOCTYPE is not allowed, expected a shelf without one" },

  { "unknown-element", OPEN "\n <tome/></shelf>",
    "\nerror 2:2: unknown element <tome> in <shelf>, expected <gap>, <book> or "
    "<heap>" },
  { "unknown-in-text", OPEN "<heap><name><b/></name></heap></shelf>",
    "\nerror 1:44: <heap> lacks the element <book>"
    "\nerror 1:56: unknown element <b> in <name>, expected text" },
  { "unknown-in-empty", OPEN "<gap><b/></gap></shelf>",
    "\nerror 1:49: unknown element <b> in <gap>, which has no content" },
  { "unknown-attribute", OPEN "<book\n é='1' id='a' size='3' kind='novel'>"
    "<name/></book></shelf>",
    "book[a 0 -]"
    "\nerror 2:2: unknown attribute “é” of <book>, expected id, kind or date"
    "\nerror 2:15: unknown attribute “size” of <book>, expected id, kind or "
    "date" },
  { "unknown-attribute-of-none", OPEN "<gap a=''/></shelf>",
    "\nerror 1:49: unknown attribute “a” of <gap>, which has no attributes" },
  { "own-prefix-on-attribute",
    "<s:shelf xmlns:s='https://example.org/shelf/1' s:version='1'/>",
    "\nerror 1:48: unknown attribute “s:version” of <shelf>, expected version" },
  { "missing-attribute", OPEN "<book id='a'><name>no</name></book></shelf>",
    "\nerror 1:44: <book> lacks the attribute “kind”" },
  { "missing-child", OPEN "<book id='a' kind='novel'></book></shelf>",
    "book[a 0 -]\nerror 1:44: <book> lacks the element <name>" },
  { "bad-word", OPEN "<book id='a' kind='comic'><name/></book></shelf>",
    "\nerror 1:57: the attribute “kind” of <book> is “comic”, expected novel, "
    "atlas or poems" },
  { "bad-value", OPEN "<book id='a b' kind='novel' date='today'><name/></book>"
    "</shelf>",
    "\nerror 1:50: the attribute “id” of <book> is “a b”, expected an id"
    "\nerror 1:72: the attribute “date” of <book> is “today”, expected a date" },
  { "order", OPEN "<heap><name/><book id='a' kind='novel'><blurb/><name/></book>"
    "</heap><gap/></shelf>",
    "name()book[a 0 -]blurb()[/book]"
    "\nerror 1:91: <name> must stand before <blurb>"
    "\nerror 1:112: <gap> must stand before <heap>" },
  { "too-many", OPEN "<gap/><gap/></shelf>",
    "\nerror 1:50: <shelf> has more than 1 <gap>" },
  { "too-long", OPEN "<book id='a' kind='novel'><name>éééééééééééé</name></book>"
    "<book id='b' kind='novel'><name>ééééééééééééé</name></book></shelf>",
    "book[a 0 -]name(éééééééééééé)[/book]book[b 0 -][/book]"
    "\nerror 1:128: <name> is longer than 12 characters" },
  { "stray-text", OPEN "\n  oh<gap>\n</gap>my</shelf>",
    "\nerror 2:3: text in <shelf>, expected <gap>, <book> or <heap>" },
  { "handler-reports", OPEN "<book id='burnt' kind='novel'><name>no</name></book>"
    "</shelf>", "book[burnt 0 -]\nerror 1:50: no such book" },
  { "mismatch", OPEN "<gap>\n</book></shelf>",
    "\nerror 2:8: <gap> of line 1 ends with </book>, expected </gap>" },
  { "cut", OPEN "\n<gap>\n",
    "\nerror 3:1: the file ends inside <gap>, which begins in line 2, expected "
    "</gap>" },
  { "cut-in-foreign", OPEN "<x:y xmlns:x='z'>",
    "\nerror 1:61: the file ends inside an element" },
  { "only-comment", "<!-- nothing -->",
    "\nerror 1:17: the file ends before an element, expected a shelf" },
  { "two-roots", OPEN "</shelf><more/>",
    "\nerror 1:52: only comments and processing instructions may follow the "
    "root element" },
  { "twice", OPEN "<gap a='1' a='2'/></shelf>",
    "\nerror 1:60: the attribute “a” stands twice in one tag" },
  { "undeclared", OPEN "<x:y/></shelf>",
    "\nerror 1:48: the prefix “x” is not declared, expected xmlns:x=\"…\"" },

  { "foreign-dropped-with-its-element",
    OPEN "<book id='a' kind='?'><!-- c --></book></shelf>",
    "\nerror 1:44: <book> lacks the element <name>"
    "\nerror 1:57: the attribute “kind” of <book> is “?”, expected novel, "
    "atlas or poems" },
  { "comments",
    "<!--0--><?do it?>" OPEN "<!--1--><book id='a' kind='novel'><!--2--><name>"
    "n<!--3-->m</name><?pi?></book><!--4--><heap><name/><book id='b' "
    "kind='novel'><name/></book><!--5--></heap><!--6--></shelf><!--7-->",
    "book[a 0 -]name(nm)[/book]name()book[b 0 -]name()[/book]"
    "\n ‹<!--0-->› ‹<?do it?>› heap‹<!--4-->› heap>‹<!--5-->› >‹<!--6-->› "
    "/‹<!--7-->›"
    "\n ‹<!--1-->› name‹<!--2-->› name>‹<!--3-->› >‹<?pi?>›" },
  { "foreign",
    "<shelf xmlns='https://example.org/shelf/1' xmlns:x='urn:x' x:a='&lt;&#10;'>"
    "<x:one b=\"'\" x:c='2'><two>a]]&gt;<![CDATA[<>]]></two><!--c--><?p q?>"
    "<three xmlns=''><four/></three></x:one></shelf>",
    "\n@ xmlns:x=urn:x@ x:a=<\n >‹<x:one b=\"'\" x:c=\"2\"><two>a]]&gt;&lt;></two>"
    "<!--c--><?p q?><three xmlns=\"\"><four/></three></x:one>›" },
  { "ampersands-in-attributes",
    OPEN "<x:y xmlns:x='urn:x' a='&amp;'/>"
    "<book id='a' kind='novel' xmlns:x='urn:x' x:a='&amp;&#38;amp;&#x26;#38;'>"
    "<name>&amp;#38;</name></book></shelf>",
    "book[a 0 -]name(&#38;)[/book]"
    "\n\n@ xmlns:x=urn:x@ x:a=&&amp;&#38; "
    "‹<x:y xmlns:x=\"urn:x\" a=\"&amp;\"/>›" },
  { "ampersands-in-own-attributes",
    OPEN "<book id='&amp;#38;' kind='novel'><name/></book></shelf>",
    "\nerror 1:50: the attribute “id” of <book> is “&#38;”, expected an id" },
  { "foreign-default",
    "<s:shelf xmlns:s='https://example.org/shelf/1' xmlns='urn:y'>"
    "<one><two/><s:gap/></one></s:shelf>",
    "\n@ xmlns:s=https://example.org/shelf/1 >‹<one xmlns=\"urn:y\"><two/>"
    "<s:gap/></one>›" },
  { "newer",
    "<shelf xmlns='https://example.org/shelf/1' version='newer'>"
    "<lamp watt='40'/><book id='a' kind='novel' thick='3'><name/></book></shelf>",
    "book[a 0 -]name()[/book]\n\n@ thick=3 ‹<lamp watt=\"40\"/>›"
    "\nwarning 1:60: the element <lamp> in <shelf> is from a newer version; it "
    "is kept but not used"
    "\nwarning 1:103: the attribute “thick” of <book> is from a newer version; "
    "it is kept but not used" },
};

static void
log_extras (GString        *log,
            const RwExtras *extras)
{
  for (guint i = 0; i < rw_extras_get_n_attributes (extras); i++)
    {
      const RwExtraAttribute *attribute = rw_extras_get_attribute (extras, i);

      g_string_append_printf (log, "@%s %s=%s", attribute->place,
                              attribute->name, attribute->value);
    }
  for (guint i = 0; i < rw_extras_get_n_nodes (extras); i++)
    {
      const RwExtraNode *node = rw_extras_get_node (extras, i);

      g_string_append_printf (log, " %s‹%s›", node->place, node->xml);
    }
}

static void
log_diagnostics (GString             *log,
                 const RwDiagnostics *diagnostics)
{
  for (guint i = 0; i < rw_diagnostics_get_n (diagnostics); i++)
    {
      const RwDiagnostic *diagnostic = rw_diagnostics_get (diagnostics, i);

      g_string_append_printf (log, "\n%s %u:%u: %s",
                              diagnostic->severity == RW_SEVERITY_ERROR
                              ? "error" : "warning", diagnostic->line,
                              diagnostic->column, diagnostic->message);
    }
}

static char *
read_shelf (const char *xml,
            gsize       length,
            RwXmlFlags  flags)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (RwExtras) on_shelf = rw_extras_new ();
  g_autoptr (RwExtras) in_book = rw_extras_new ();
  Shelf shelf = { g_string_new (NULL), on_shelf, in_book };
  gboolean ok;

  ok = rw_xml_read (&format, xml, length, flags, diagnostics, &shelf);
  g_assert_cmpint (ok, ==, !rw_diagnostics_has_errors (diagnostics));

  if (ok && !(rw_extras_is_empty (on_shelf) && rw_extras_is_empty (in_book)))
    {
      g_string_append_c (shelf.log, '\n');
      log_extras (shelf.log, on_shelf);
      if (!rw_extras_is_empty (in_book))
        g_string_append_c (shelf.log, '\n');
      log_extras (shelf.log, in_book);
    }
  log_diagnostics (shelf.log, diagnostics);
  return g_string_free (shelf.log, FALSE);
}

static void
test_case (gconstpointer data)
{
  const ReaderCase *test = data;
  gsize length = strlen (test->xml);
  g_autofree char *copy = g_memdup2 (test->xml, length);
  g_autofree char *untrusted = read_shelf (copy, length, RW_XML_UNTRUSTED);
  g_autofree char *trusted = read_shelf (copy, length, RW_XML_TRUSTED);

  g_assert_cmpstr (untrusted, ==, test->expected);
  g_assert_cmpstr (trusted, ==, test->expected);
}

/* Shows only where long texts begin to differ. */
static void
assert_same_text (const char *a,
                  const char *b)
{
  gsize same = 0;

  while (a[same] != '\0' && a[same] == b[same])
    same++;
  if (a[same] != b[same])
    g_error ("at %" G_GSIZE_FORMAT ": “%.60s” is not “%.60s”", same, a + same,
             b + same);
}

/* The parser gets its bytes in pieces; none may show. */
static void
test_pieces (void)
{
  for (guint pad = 0; pad < 64; pad += 3)
    {
      g_autoptr (GString) xml = g_string_new (OPEN "<heap><name>h</name>");
      g_autoptr (GString) expected = g_string_new ("name(h)");
      g_autofree char *result = NULL;

      g_string_append_printf (xml, "<!--%*s-->", (int) pad, "");
      for (guint i = 0; i < 2000; i++)
        {
          g_string_append_printf (xml, "<book id='b%u' kind='novel'>\n"
                                  "<name>é雲𝄞&amp;&#233;</name></book>", i);
          g_string_append_printf (expected,
                                  "book[b%u 0 -]name(é雲𝄞&é)[/book]", i);
        }
      g_string_append (xml, "<book/></heap></shelf>");
      g_string_append_printf (expected,
                              "\nerror 2001:35: <book> lacks the attribute “id”"
                              "\nerror 2001:35: <book> lacks the attribute "
                              "“kind”"
                              "\nerror 2001:35: <book> lacks the element "
                              "<name>");

      result = read_shelf (xml->str, xml->len, RW_XML_UNTRUSTED);
      assert_same_text (result, expected->str);
    }
}

static void
test_long_text_in_pieces (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *xml = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *result = NULL;

  while (text->len < 200000)
    g_string_append (text, "雲é𝄞 x");
  xml = g_strconcat (OPEN "<book id='a' kind='novel'><name/><blurb>", text->str,
                     "</blurb></book></shelf>", NULL);
  expected = g_strconcat ("book[a 0 -]name()blurb(", text->str, ")[/book]",
                          NULL);

  result = read_shelf (xml, strlen (xml), RW_XML_UNTRUSTED);
  assert_same_text (result, expected);
}

static void
test_at_most_twenty_errors (void)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GString) xml = g_string_new (OPEN "\n");
  g_autoptr (GError) error = NULL;
  Shelf shelf = { NULL, NULL, NULL };

  for (guint i = 0; i < 100; i++)
    g_string_append (xml, "<tome/>\n");
  g_string_append (xml, "</shelf>");

  g_assert_false (rw_xml_read (&format, xml->str, xml->len, RW_XML_UNTRUSTED,
                               diagnostics, &shelf));
  g_assert_cmpuint (rw_diagnostics_get_n (diagnostics), ==, 20);
  g_assert_cmpuint (rw_diagnostics_get (diagnostics, 19)->line, ==, 21);
  rw_diagnostics_propagate (diagnostics, "a.shelf", &error);
  g_assert_error (error, RW_ERROR, RW_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==,
                   "a.shelf:2:1: unknown element <tome> in <shelf>, expected "
                   "<gap>, <book> or <heap> (and 19 other errors)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xml-reader/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/xml-reader/pieces", test_pieces);
  g_test_add_func ("/xml-reader/long-text-in-pieces", test_long_text_in_pieces);
  g_test_add_func ("/xml-reader/at-most-twenty-errors",
                   test_at_most_twenty_errors);

  return g_test_run ();
}
