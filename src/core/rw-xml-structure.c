/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of a format's tables, and what is said to those who break them.
 * It knows nothing of the parser.
 */

#include "config.h"

#include "core/rw-xml-reader-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static guint
count_children (const RwXmlElement *element)
{
  guint n = 0;

  if (element->children != NULL)
    while (element->children[n].element != NULL)
      n++;

  g_assert (n <= RW_XML_MAX_CHILDREN);
  return n;
}

static guint
count_attributes (const RwXmlElement *element)
{
  guint n = 0;

  if (element->attributes != NULL)
    while (element->attributes[n].name != NULL)
      n++;

  g_assert (n <= RW_XML_MAX_ATTRIBUTES);
  return n;
}

/* A list of names as "<a>, <b> or <c>". */
static char *
dup_expected_children (const RwXmlElement *element)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < count_children (element); i++)
    {
      const char *name = element->children[i].element->name;

      g_ptr_array_add (words, g_strdup_printf ("<%s>", name));
    }

  return rw_xml_dup_choices (words);
}

static char *
dup_expected_attributes (const RwXmlElement *element)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < count_attributes (element); i++)
    g_ptr_array_add (words, (char *) element->attributes[i].name);

  return rw_xml_dup_choices (words);
}

static char *
dup_expected_value (const RwXmlAttribute *attribute)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (attribute->words == NULL)
    return g_strdup (attribute->expected != NULL ? _(attribute->expected)
                                                 : _("something else"));

  for (guint i = 0; attribute->words (i) != NULL; i++)
    g_ptr_array_add (words, (char *) attribute->words (i));

  return rw_xml_dup_choices (words);
}

static int
find_word (RwXmlWords  words,
           const char *value)
{
  const char *word;

  for (int i = 0; (word = words (i)) != NULL; i++)
    if (strcmp (word, value) == 0)
      return i;

  return -1;
}

static void
report_value (RwXmlReader        *self,
              const RwXmlElement *element,
              guint               index,
              const char         *value,
              const char         *expected)
{
  const char *name = element->attributes[index].name;
  g_autofree char *excerpt = rw_xml_dup_excerpt (value);

  rw_xml_reader_report (self, rw_xml_reader_get_place_of (self, index),
                        RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                        /* Translators: attribute, element, value, and what
                         * would have been right: “a, b or c”. */
                        _("the attribute “%s” of <%s> is “%s”, expected %s"),
                        name, element->name, excerpt, expected);
}

static void
read_value (RwXmlReader        *self,
            const RwXmlElement *element,
            guint               index,
            const char         *begin,
            const char         *end)
{
  const RwXmlAttribute *attribute = &element->attributes[index];
  const char *value;
  gboolean is_right = TRUE;

  self->value_at[index] = self->values->len;
  rw_xml_append_parsed (self->values, begin, end - begin);
  g_string_append_c (self->values, '\0');
  value = self->values->str + self->value_at[index];

  if (attribute->words != NULL)
    {
      self->words[index] = find_word (attribute->words, value);
      is_right = self->words[index] >= 0;
    }
  else if (attribute->check != NULL)
    is_right = attribute->check (value);

  if (!is_right)
    {
      g_autofree char *expected = dup_expected_value (attribute);

      report_value (self, element, index, value, expected);
    }
}

static void
report_missing_attribute (RwXmlReader        *self,
                          const RwXmlElement *element,
                          const char         *name)
{
  rw_xml_reader_report (self, rw_xml_get_tag_place (self), RW_SEVERITY_ERROR,
                        RW_ERROR_FORMAT, _("<%s> lacks the attribute “%s”"),
                        element->name, name);
}

static void
report_missing_child (RwXmlReader        *self,
                      const RwXmlElement *element,
                      const char         *name,
                      RwXmlPlace          place)
{
  rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                        _("<%s> lacks the element <%s>"), element->name, name);
}

/* Whether a child may stand after those seen so far. */
static void
check_order (RwXmlReader *self,
             RwXmlFrame  *frame,
             guint        index)
{
  const RwXmlChild *children = frame->element->children;

  if (frame->element->unordered)
    return;

  if (index < frame->last_child)
    {
      rw_xml_reader_report (self, rw_xml_get_tag_place (self),
                            RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                            _("<%s> must stand before <%s>"),
                            children[index].element->name,
                            children[frame->last_child].element->name);
      return;
    }

  frame->last_child = index;
}

/**
 * rw_xml_is_own_uri:
 * @uri: (nullable): a namespace, as interned by the parser
 *
 * Tells the format's namespace from others.
 *
 * Returns: whether @uri is the format's
 */
gboolean
rw_xml_is_own_uri (RwXmlReader *self,
                   const char  *uri)
{
  if (uri == NULL)
    return FALSE;
  if (uri == self->own_uri)
    return TRUE;
  if (strcmp (uri, self->format->namespace_uri) != 0)
    return FALSE;

  self->own_uri = uri;
  return TRUE;
}

/**
 * rw_xml_find_attribute:
 * @name: a name without prefix
 * @hint: where it most likely is
 *
 * Finds an attribute in an element's table.
 *
 * Returns: its index, or -1
 */
int
rw_xml_find_attribute (const RwXmlElement *element,
                       const char         *name,
                       int                 hint)
{
  const RwXmlAttribute *attributes = element->attributes;

  if (attributes == NULL)
    return -1;

  /* From the one before: attributes mostly stand in the table's order. */
  for (int i = hint; attributes[i].name != NULL; i++)
    if (strcmp (attributes[i].name, name) == 0)
      return i;
  for (int i = 0; i < hint; i++)
    if (strcmp (attributes[i].name, name) == 0)
      return i;

  return -1;
}

/**
 * rw_xml_read_attributes:
 * @tag: a start tag of @element
 *
 * Reads and checks the attributes that the table has; the others are left.
 */
void
rw_xml_read_attributes (RwXmlReader        *self,
                        const RwXmlElement *element,
                        const RwXmlTag     *tag)
{
  guint n_known = count_attributes (element);
  int hint = 0;

  g_string_truncate (self->values, 0);
  for (guint i = 0; i < n_known; i++)
    {
      self->value_at[i] = G_MAXSIZE;
      self->words[i] = -1;
    }

  for (int i = 0; i < tag->n_attributes; i++)
    {
      const char **attribute = tag->attributes + 5 * i;
      int index = attribute[2] == NULL
                  ? rw_xml_find_attribute (element, attribute[0], hint) : -1;

      if (index < 0)
        continue;
      read_value (self, element, index, attribute[3], attribute[4]);
      hint = index + 1;
    }

  for (guint i = 0; i < n_known; i++)
    if (element->attributes[i].required && self->value_at[i] == G_MAXSIZE)
      report_missing_attribute (self, element, element->attributes[i].name);
}

/**
 * rw_xml_match_child:
 * @frame: the element on top
 * @name: the name of an element of the format's namespace inside it
 *
 * Finds the child's table and checks its place and number.
 *
 * Returns: (nullable): the child, or %NULL if @frame cannot have one such
 */
const RwXmlElement *
rw_xml_match_child (RwXmlReader *self,
                    RwXmlFrame  *frame,
                    const char  *name)
{
  const RwXmlChild *children = frame->element->children;
  guint n = count_children (frame->element);

  /* From the last one: children mostly stand in the table's order. */
  for (guint i = 0; i < n; i++)
    {
      guint index = (frame->last_child + i) % n;

      if (strcmp (children[index].element->name, name) != 0)
        continue;

      check_order (self, frame, index);
      if (frame->counts[index]++ == children[index].max)
        rw_xml_reader_report (self, rw_xml_get_tag_place (self),
                              RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                              ngettext ("<%s> has more than %u <%s>",
                                        "<%s> has more than %u <%s>",
                                        children[index].max),
                              frame->element->name, children[index].max, name);
      return children[index].element;
    }

  return NULL;
}

/**
 * rw_xml_check_complete:
 * @frame: an element that ends
 *
 * Checks that it has the children and the length of text it needs.
 */
void
rw_xml_check_complete (RwXmlReader      *self,
                       const RwXmlFrame *frame)
{
  const RwXmlElement *element = frame->element;

  for (guint i = 0; i < count_children (element); i++)
    if (frame->counts[i] < element->children[i].min)
      report_missing_child (self, element, element->children[i].element->name,
                            frame->place);

  if (element->max_chars > 0 && self->text->len > element->max_chars &&
      g_utf8_strlen (self->text->str, self->text->len) > element->max_chars)
    rw_xml_reader_report (self, frame->place, RW_SEVERITY_ERROR,
                          RW_ERROR_TOO_LARGE,
                          _("<%s> is longer than %u characters"),
                          element->name, element->max_chars);
}

/**
 * rw_xml_report_attribute:
 * @name: the qualified name of an attribute that the table does not have
 *
 * Says so, as an error or, where the document is newer, as a warning.
 */
void
rw_xml_report_attribute (RwXmlReader        *self,
                         const RwXmlElement *element,
                         const char         *name)
{
  RwXmlPlace place =
    rw_xml_get_name_place (self, rw_xml_get_tag_place (self), name);
  g_autofree char *excerpt = rw_xml_dup_excerpt (name);
  g_autofree char *expected = dup_expected_attributes (element);

  if (self->is_lenient)
    rw_xml_reader_report (self, place, RW_SEVERITY_WARNING, RW_ERROR_VERSION,
                          _("the attribute “%s” of <%s> is from a newer "
                            "version; it is kept but not used"),
                          excerpt, element->name);
  else if (*expected == '\0')
    rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("unknown attribute “%s” of <%s>, "
                            "which has no attributes"),
                          excerpt, element->name);
  else
    rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("unknown attribute “%s” of <%s>, expected %s"),
                          excerpt, element->name, expected);
}

/**
 * rw_xml_report_element:
 * @frame: the element on top
 * @name: the name of an element it cannot have
 *
 * Says so, as an error or, where the document is newer, as a warning.
 */
void
rw_xml_report_element (RwXmlReader      *self,
                       const RwXmlFrame *frame,
                       const char       *name)
{
  RwXmlPlace place = rw_xml_get_tag_place (self);
  g_autofree char *excerpt = rw_xml_dup_excerpt (name);
  g_autofree char *expected = dup_expected_children (frame->element);

  if (self->is_lenient)
    rw_xml_reader_report (self, place, RW_SEVERITY_WARNING, RW_ERROR_VERSION,
                          _("the element <%s> in <%s> is from a newer "
                            "version; it is kept but not used"),
                          excerpt, frame->element->name);
  else if (frame->element->content != RW_XML_ELEMENTS)
    rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("unknown element <%s> in <%s>, expected text"),
                          excerpt, frame->element->name);
  else if (*expected == '\0')
    rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("unknown element <%s> in <%s>, "
                            "which has no content"),
                          excerpt, frame->element->name);
  else
    rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("unknown element <%s> in <%s>, expected %s"),
                          excerpt, frame->element->name, expected);
}

/**
 * rw_xml_report_text:
 * @frame: the element on top
 * @place: the first character of text
 *
 * Says that text cannot stand there.
 */
void
rw_xml_report_text (RwXmlReader      *self,
                    const RwXmlFrame *frame,
                    RwXmlPlace        place)
{
  g_autofree char *expected = dup_expected_children (frame->element);

  if (*expected == '\0')
    rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("text in <%s>, which has no content"),
                          frame->element->name);
  else
    rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("text in <%s>, expected %s"),
                          frame->element->name, expected);
}

/**
 * rw_xml_report_root:
 * @name: a root element that is not the format's
 *
 * Says what it should be, with another version of the format named.
 */
void
rw_xml_report_root (RwXmlReader     *self,
                    const RwXmlName *name)
{
  const RwXmlFormat *format = self->format;
  RwXmlPlace place = rw_xml_get_tag_place (self);
  const char *uri = name->uri != NULL ? name->uri : "";
  const char *version = strrchr (format->namespace_uri, '/') + 1;
  gsize family = version - format->namespace_uri;
  g_autofree char *local = rw_xml_dup_excerpt (name->local);
  g_autofree char *excerpt = NULL;

  if (strncmp (uri, format->namespace_uri, family) == 0 &&
      strcmp (uri, format->namespace_uri) != 0 && uri[family] != '\0' &&
      strspn (uri + family, "0123456789") == strlen (uri + family))
    {
      gboolean is_newer = g_ascii_strtoull (uri + family, NULL, 10) >
                          g_ascii_strtoull (version, NULL, 10);

      excerpt = rw_xml_dup_excerpt (uri + family);
      rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_VERSION,
                            is_newer
                            ? _("version %s of the format, expected version "
                                "%s; a newer Ringwall may open it")
                            : _("version %s of the format, expected version "
                                "%s"), excerpt, version);
      return;
    }

  if (*uri == '\0')
    {
      rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                            _("not %s: the root element is <%s> without a "
                              "namespace, expected <%s xmlns=\"%s\">"),
                            _(format->what), local, format->root->name,
                            format->namespace_uri);
      return;
    }

  excerpt = rw_xml_dup_excerpt (uri);
  rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                        _("not %s: the root element is <%s> of the namespace "
                          "“%s”, expected <%s> of “%s”"),
                        _(format->what), local, excerpt,
                        format->root->name, format->namespace_uri);
}

/**
 * rw_xml_reader_report_choices:
 * @attribute: the index of an attribute that the element has
 * @value: its value, or a part of it
 * @choices: (element-type utf8): what it could have been
 *
 * Adds an error to an attribute of the element that starts: it is none of
 * those that only the format's handlers know.
 */
void
rw_xml_reader_report_choices (RwXmlReader *self,
                              guint        attribute,
                              const char  *value,
                              GPtrArray   *choices)
{
  g_autofree char *expected = rw_xml_dup_choices (choices);

  g_return_if_fail (self->n_frames > 0);

  report_value (self, self->frames[self->n_frames - 1].element, attribute,
                value, expected);
}
