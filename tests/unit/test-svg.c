/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The SVG writer: well-formed whatever the labels are, made of a short list
 * of elements and attributes, and saying what each piece means.
 */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "render/rw-svg-private.h"
#include "render/rw-svg.h"
#include "rw-test-scene.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef void (*ElementFunc) (xmlNode *element,
                             gpointer user_data);

static const TestLabels plain_labels = { "Contoso", "Perimeter", "Web shop" };

static char *
write_labels (const TestLabels *labels)
{
  g_autoptr (RwScene) scene =
    test_scene_new (rw_text_measurer_get_fixed (), labels);

  return g_string_free (rw_svg_write (scene), FALSE);
}

static xmlDoc *
parse (const char *svg)
{
  xmlDoc *document = xmlReadMemory (svg, (int) strlen (svg), "out.svg", NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR);

  if (document == NULL)
    g_error ("not well-formed:\n%s", svg);
  return document;
}

static void
each_element (xmlNode     *node,
              ElementFunc  func,
              gpointer     user_data)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      func (node, user_data);
      each_element (node->children, func, user_data);
    }
}

static char *
attribute (xmlNode    *element,
           const char *name)
{
  xmlChar *value = xmlGetNoNsProp (element, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static char *
content (xmlNode *element)
{
  xmlChar *value = xmlNodeGetContent (element);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is_named (xmlNode    *element,
          const char *name)
{
  return g_str_equal ((const char *) element->name, name);
}

typedef struct
{
  const char *id;
  xmlNode    *found;
} Search;

static void
compare_id (xmlNode *element,
            gpointer user_data)
{
  Search *search = user_data;
  g_autofree char *id = attribute (element, "id");

  if (g_strcmp0 (id, search->id) == 0)
    search->found = element;
}

static xmlNode *
find (xmlDoc     *document,
      const char *id)
{
  Search search = { id, NULL };

  each_element (xmlDocGetRootElement (document), compare_id, &search);
  if (search.found == NULL)
    g_error ("no element has the id %s", id);
  return search.found;
}

static void
assert_attribute (xmlNode    *element,
                  const char *name,
                  const char *expected)
{
  g_autofree char *value = attribute (element, name);

  g_assert_cmpstr (value, ==, expected);
}

static xmlNode *
child (xmlNode    *element,
       const char *name)
{
  for (xmlNode *node = element->children; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE && is_named (node, name))
        return node;
    }
  g_error ("%s has no %s", (const char *) element->name, name);
}

static void
assert_child (xmlNode    *element,
              const char *name,
              const char *expected)
{
  g_autofree char *text = content (child (element, name));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  const struct { double value; const char *expected; } cases[] = {
    { 0, "0" }, { -0.0, "0" }, { 0.004, "0" }, { -0.004, "0" },
    { 0.005, "0.01" }, { 0.1, "0.1" }, { 0.25, "0.25" }, { 0.999, "1" },
    { -0.5, "-0.5" }, { -12.345, "-12.34" }, { 1280, "1280" },
    { 100.10, "100.1" }, { 32767.99, "32767.99" }, { 99.995, "100" },
    { 1e300, "1000000000" }, { -1e300, "-1000000000" },
    { INFINITY, "0" }, { NAN, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char buffer[RW_SVG_NUMBER_SIZE + 1] = "";

      *rw_svg_put_number (buffer, cases[i].value) = '\0';
      g_assert_cmpstr (buffer, ==, cases[i].expected);
    }
}

static void
test_escaping (void)
{
  const struct { const char *text; const char *expected; } cases[] = {
    { "a<b>&\"c\"'d'", "a&lt;b&gt;&amp;&quot;c&quot;'d'" },
    { "a\tb\nc", "a b c" },
    { "a\x01\x1b\x7f" "b", "ab" },
    { "a\xc2\x85\xc2\x9f" "b\ufffe\uffff\U0001fffec", "abc" },
    { "\u2068é 网 👩\u2069", "\u2068é 网 👩\u2069" },
    { "a\xff\xc3", "a\ufffd\ufffd" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      rw_svg_append_escaped (out, cases[i].text);
      g_assert_cmpstr (out->str, ==, cases[i].expected);
    }
}

static void
test_color (void)
{
  const RwColor color = { 0.1f, 2.0f, -1.0f, 0.38f };
  g_autoptr (GString) out = g_string_new (NULL);

  rw_svg_append_color (out, "fill", &color);
  g_assert_cmpstr (out->str, ==, " fill=\"#1aff00\" fill-opacity=\"0.38\"");
}

static char *
path_of (const RwSector *sector)
{
  GString *out = g_string_new (NULL);

  rw_svg_append_sector (out, sector);
  return g_string_free (out, FALSE);
}

static void
test_sector_paths (void)
{
  const struct { RwSector sector; const char *expected; } cases[] = {
    { { 0, 0, 0, 10, 0, 2 * G_PI, 1 },
      "M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z" },
    { { 0, 0, 5, 10, 0, 2 * G_PI, 1 },
      "M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z"
      "M0 -5A5 5 0 0 0 0 5A5 5 0 0 0 0 -5Z" },
    { { 0, 0, 5, 10, 0, G_PI_2, 0 },
      "M0 -10A10 10 0 0 1 10 0L5 0A5 5 0 0 0 0 -5Z" },
    { { 0, 0, 0, 10, 0, G_PI_2, 1 },
      "M1 -9.95A10 10 0 0 1 9.95 -1L1 -1Z" },
    { { 0, 0, 5, 10, 0, 0.001, 1 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = path_of (&cases[i].sector);

      g_assert_cmpstr (path, ==, cases[i].expected);
    }
}

/* The longest path there is fits the room made for it. */
static void
test_longest_path (void)
{
  const RwSector ring = { -123456.78, -123456.78, 123456.78, 234567.89,
                          0, 2 * G_PI, 1 };
  const RwSector most = { -123456.78, -123456.78, 123456.78, 234567.89,
                          0.1, 6.2, 1 };
  g_autofree char *one = path_of (&ring);
  g_autofree char *other = path_of (&most);

  g_assert_cmpuint (strlen (one), <, 256);
  g_assert_cmpuint (strlen (other), <, 256);
}

static void
test_document (void)
{
  g_autofree char *svg = write_labels (&plain_labels);
  g_autoptr (xmlDoc) document = parse (svg);
  xmlNode *root = xmlDocGetRootElement (document);

  g_assert_true (is_named (root, "svg"));
  g_assert_cmpstr ((const char *) root->ns->href, ==,
                   "http://www.w3.org/2000/svg");
  assert_attribute (root, "width", "400");
  assert_attribute (root, "height", "300");
  assert_attribute (root, "viewBox", "0 0 400 300");
  assert_attribute (root, "role", "graphics-document document");
  assert_attribute (root, "font-family", RW_FONT_FAMILY);
  assert_child (root, "title", "Contoso");
  assert_child (root, "desc", "The picture in words");
}

static void
test_layers (void)
{
  g_autofree char *svg = write_labels (&plain_labels);
  g_autoptr (xmlDoc) document = parse (svg);
  xmlNode *compute = find (document, "layer-compute");
  xmlNode *web = find (document, "layer-physical.web");
  xmlNode *mail = find (document, "layer-physical.mail");

  g_assert_true (is_named (compute, "g"));
  assert_attribute (compute, "data-layer", "compute");
  assert_attribute (compute, "data-owner", "shared");
  assert_attribute (compute, "role", "group");
  assert_child (compute, "title", "compute");
  assert_child (compute, "desc", "What the layer is");
  assert_attribute (child (compute, "path"), "id", NULL);
  assert_attribute (child (compute, "path"), "fill", "url(#pattern-1)");

  g_assert_true (is_named (web, "path"));
  assert_attribute (web, "data-workload", "web");
  assert_attribute (web, "data-owner", "provider");
  assert_child (web, "title", "Web shop");
  assert_attribute (mail, "data-owner", "third-party");
}

static void
test_patterns (void)
{
  g_autofree char *svg = write_labels (&plain_labels);
  g_autoptr (xmlDoc) document = parse (svg);

  g_assert_true (is_named (find (document, "pattern-1"), "pattern"));
  g_assert_true (is_named (find (document, "pattern-2"), "pattern"));
  g_assert_null (strstr (svg, "pattern-3"));
}

static void
test_straight_text (void)
{
  g_autofree char *svg = write_labels (&plain_labels);

  g_assert_nonnull (strstr (svg, "<text x=\"10\" y=\"20\" font-size=\"16\" "
                            "font-weight=\"700\" fill=\"#241f31\">"
                            "Contoso</text>"));
  g_assert_nonnull (strstr (svg, "text-anchor=\"end\""));
  g_assert_nonnull (strstr (svg, "text-anchor=\"middle\""));
  g_assert_null (strstr (svg, "direction"));
}

static void
test_right_to_left (void)
{
  const TestLabels labels = { "\u2067שלום Contoso", "x", "w" };
  g_autofree char *svg = write_labels (&labels);

  g_assert_nonnull (strstr (svg, "<text x=\"10\" y=\"20\" direction=\"rtl\" "
                            "text-anchor=\"end\" "));
}

static void
test_bent_text (void)
{
  g_autofree char *svg = write_labels (&plain_labels);
  const char *label = strstr (svg, "aria-label=\"Perimeter\"");
  const char *end;
  int n_pieces = 0;

  g_assert_nonnull (label);
  end = strstr (label, "</g>");
  for (const char *p = label; (p = strstr (p, "<text ")) != NULL && p < end; p++)
    n_pieces++;
  g_assert_cmpint (n_pieces, ==, 9);
  g_assert_null (strstr (svg, "textPath"));
}

static void
test_spaces_are_kept (void)
{
  static const char *const kept[] = { "a  b", " a", "a ", "a\tb" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const TestLabels labels = { kept[i], "x", "w" };
      g_autofree char *svg = write_labels (&labels);

      g_assert_nonnull (strstr (svg, "xml:space=\"preserve\""));
    }
}

static void
check_allowed (xmlNode *element,
               gpointer user_data)
{
  static const char *const elements[] = {
    "svg", "title", "desc", "defs", "pattern", "g", "rect", "path", "circle",
    "text", NULL,
  };
  static const char *const attributes[] = {
    "id", "x", "y", "width", "height", "rx", "d", "cx", "cy", "r", "viewBox",
    "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width",
    "transform", "text-anchor", "direction", "font-size", "font-weight",
    "font-family", "patternUnits", "role", "aria-label", "data-layer",
    "data-owner", "data-workload", "space", NULL,
  };

  if (!g_strv_contains (elements, (const char *) element->name))
    g_error ("element %s", (const char *) element->name);
  for (xmlAttr *a = element->properties; a != NULL; a = a->next)
    {
      if (!g_strv_contains (attributes, (const char *) a->name))
        g_error ("attribute %s", (const char *) a->name);
    }
}

static void
check_unique (xmlNode *element,
              gpointer user_data)
{
  g_autofree char *id = attribute (element, "id");

  if (id != NULL && !g_hash_table_add (user_data, g_steal_pointer (&id)))
    g_error ("an id stands twice");
}

/* Whatever stands in a document's labels, the picture stays one. */
static void
test_hostile_labels (void)
{
  static const char *const labels[] = {
    "</text><script>alert(1)</script>", "\"/><image href=\"file:///etc\"/>",
    "&lt;&#x0;&undefined;", "]]>", "<!-- -->", "' onload='x", "\x01\x02",
    "\ufffe\uffff", "\u202e\u2066", "\u0300\u0301\u0302", "", " ", "\n",
    "https://example.com/?a=1&b=2", "javascript:alert(1)", "👩‍👩‍👧‍👦",
    "\xff\xfe", "<![CDATA[x", "%s%n", "url(#pattern-1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const TestLabels all = { labels[i], labels[i], labels[i] };
      g_autofree char *svg = NULL;
      g_autoptr (xmlDoc) document = NULL;
      g_autoptr (GHashTable) ids =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      if (!g_utf8_validate (labels[i], -1, NULL))
        continue;
      svg = write_labels (&all);
      document = parse (svg);
      each_element (xmlDocGetRootElement (document), check_allowed, NULL);
      each_element (xmlDocGetRootElement (document), check_unique, ids);
    }
}

static void
test_label_round_trip (void)
{
  const TestLabels labels = { "R&D <\"x\"> 'é' 网", "a&b", "w" };
  g_autofree char *svg = write_labels (&labels);
  g_autoptr (xmlDoc) document = parse (svg);

  assert_child (xmlDocGetRootElement (document), "title", labels.title);
}

static void
test_same_bytes (void)
{
  g_autofree char *one = write_labels (&plain_labels);
  g_autofree char *other = write_labels (&plain_labels);

  g_assert_cmpstr (one, ==, other);
}

/* A decimal comma in the locale stays out of the file. */
static void
test_locale (void)
{
  static const char *const locales[] = {
    "de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", NULL
  };
  g_autofree char *expected = write_labels (&plain_labels);
  g_autofree char *written = NULL;

  for (guint i = 0; locales[i] != NULL; i++)
    {
      if (setlocale (LC_ALL, locales[i]) != NULL)
        break;
    }
  written = write_labels (&plain_labels);
  setlocale (LC_ALL, "C");
  g_assert_cmpstr (written, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg/numbers", test_numbers);
  g_test_add_func ("/svg/escaping", test_escaping);
  g_test_add_func ("/svg/color", test_color);
  g_test_add_func ("/svg/sector-paths", test_sector_paths);
  g_test_add_func ("/svg/longest-path", test_longest_path);
  g_test_add_func ("/svg/document", test_document);
  g_test_add_func ("/svg/layers", test_layers);
  g_test_add_func ("/svg/patterns", test_patterns);
  g_test_add_func ("/svg/straight-text", test_straight_text);
  g_test_add_func ("/svg/right-to-left", test_right_to_left);
  g_test_add_func ("/svg/bent-text", test_bent_text);
  g_test_add_func ("/svg/spaces-are-kept", test_spaces_are_kept);
  g_test_add_func ("/svg/hostile-labels", test_hostile_labels);
  g_test_add_func ("/svg/label-round-trip", test_label_round_trip);
  g_test_add_func ("/svg/same-bytes", test_same_bytes);
  g_test_add_func ("/svg/locale", test_locale);

  return g_test_run ();
}
