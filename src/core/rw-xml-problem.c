/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2's errors in the words of this program. The scan has seen to most
 * of what can be wrong; what is left are tags that do not match and names
 * that are not names.
 */

#include "config.h"

#include "core/rw-xml-reader-private.h"

#include <string.h>

#include <libxml/xmlerror.h>

#include <glib/gi18n-lib.h>

static char *
dup_excerpt (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  return rw_xml_dup_excerpt (valid);
}

/* libxml2 has one code for both: too early an end, and too late a one. */
static char *
dup_end_problem (RwXmlReader *self,
                 RwXmlPlace  *out_place)
{
  const RwXmlFrame *frame;
  guint line;
  guint column;

  if (self->has_root && self->n_frames == 0)
    return g_strdup (_("only comments and processing instructions may follow "
                       "the root element"));

  *out_place = self->length;
  if (self->n_skipped > 0)
    return g_strdup (_("the file ends inside an element"));
  if (!self->has_root)
    return g_strdup_printf (_("the file ends before an element, expected %s"),
                            _(self->format->what));

  frame = &self->frames[self->n_frames - 1];
  rw_xml_reader_get_position (self, frame->place, &line, &column);
  return g_strdup_printf (_("the file ends inside <%s>, which begins in line "
                            "%u, expected </%s>"),
                          frame->element->name, line, frame->element->name);
}

static char *
dup_other_problem (const xmlError *problem)
{
  g_autofree char *message = g_strdup (problem->message != NULL
                                       ? problem->message : "");
  g_autofree char *excerpt = NULL;

  g_strstrip (message);
  excerpt = dup_excerpt (message);

  /* Translators: %s is an English sentence of the XML library. */
  return g_strdup_printf (_("not well-formed XML: %s"), excerpt);
}

/* Names that differ in their prefix alone come without it. */
static char *
dup_mismatch (const char *first,
              const char *second,
              int         line)
{
  if (strcmp (first, second) == 0)
    return g_strdup_printf (_("<%s> of line %d ends with another prefix, "
                              "expected the one it begins with"), first, line);

  return g_strdup_printf (_("<%s> of line %d ends with </%s>, "
                            "expected </%s>"), first, line, second, first);
}

/* Faults in what is not a tag, or in how one is put together. */
static const char *
get_form_problem (int code)
{
  switch (code)
    {
    case XML_ERR_HYPHEN_IN_COMMENT:
      return _("“--” inside a comment, expected “-->” at its end");
    case XML_ERR_MISPLACED_CDATA_END:
      return _("“]]>” in text; write “]]&gt;”");
    case XML_ERR_RESERVED_XML_NAME:
      return _("an instruction is named “xml”, expected another name");
    case XML_ERR_PI_NOT_STARTED:
      return _("an instruction begins with its name, such as <?name …?>");
    case XML_ERR_SPACE_REQUIRED:
      return _("a space is expected between two attributes");
    case XML_ERR_NAME_REQUIRED:
      return _("a name begins with a letter or “_”");
    case XML_NS_ERR_XML_NAMESPACE:
      return _("a namespace declaration that XML reserves or does not allow");
    case XML_NS_ERR_QNAME:
    case XML_NS_ERR_COLON:
      return _("a name has at most one colon, between its prefix and the rest");
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return _("an attribute stands twice in one tag, with two prefixes of "
               "one namespace");
    default:
      return NULL;
    }
}

/**
 * rw_xml_dup_problem:
 * @problem: what libxml2 found
 * @out_place: (out): where it is
 *
 * Says what is wrong and what was expected.
 *
 * Returns: (transfer full): a sentence without a full stop
 */
char *
rw_xml_dup_problem (RwXmlReader    *self,
                    const xmlError *problem,
                    RwXmlPlace     *out_place)
{
  g_autofree char *first = dup_excerpt (problem->str1);
  g_autofree char *second = dup_excerpt (problem->str2);
  const char *form;

  *out_place = xmlByteConsumed (self->context);
  switch (problem->code)
    {
    case XML_ERR_DOCUMENT_END:
    case XML_ERR_DOCUMENT_EMPTY:
    case XML_ERR_TAG_NOT_FINISHED:
      return dup_end_problem (self, out_place);

    case XML_ERR_TAG_NAME_MISMATCH:
      return dup_mismatch (first, second, problem->int1);

    case XML_ERR_ATTRIBUTE_REDEFINED:
      return g_strdup_printf (_("the attribute “%s” stands twice in one tag"),
                              first);

    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return g_strdup_printf (_("the prefix “%s” is not declared, "
                                "expected xmlns:%s=\"…\""), first, first);

    default:
      form = get_form_problem (problem->code);
      return form != NULL ? g_strdup (form) : dup_other_problem (problem);
    }
}
