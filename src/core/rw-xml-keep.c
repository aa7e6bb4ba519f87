/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file holds beyond its format, put into the extras of the object it
 * stands by. It says what is unknown, and knows nothing of the parser.
 */

#include "config.h"

#include <string.h>

#include "core/rw-extras.h"
#include "core/rw-xml-reader-private.h"

/* Foreign content goes to the nearest object: the element itself, or the one
 * it is a simple child of. */
static RwExtras *
find_extras (RwXmlReader      *self,
             const RwXmlFrame *frame,
             gboolean         *out_is_own)
{
  *out_is_own = frame->element->get_extras != NULL;
  if (!*out_is_own && frame > self->frames)
    frame--;

  return frame->element->get_extras != NULL
         ? frame->element->get_extras (self->user_data) : NULL;
}

static void
keep_attribute (RwXmlReader      *self,
                const RwXmlFrame *frame,
                const char       *name,
                const char       *value)
{
  gboolean is_own;
  RwExtras *extras =
    frame->is_silent ? NULL : find_extras (self, frame, &is_own);

  if (extras != NULL)
    rw_extras_add_attribute (extras,
                             is_own ? RW_EXTRAS_BEFORE : frame->element->name,
                             name, value);
}

/* Namespace declarations, which what is kept may need. The default one is the
 * writer's, and foreign elements see to it themselves. */
static void
keep_declarations (RwXmlReader      *self,
                   const RwXmlFrame *frame,
                   const RwXmlTag   *tag)
{
  for (int i = 0; i < tag->n_namespaces; i++)
    {
      const char *prefix = tag->namespaces[2 * i];
      const char *uri = tag->namespaces[2 * i + 1];
      g_autoptr (GString) value = NULL;
      g_autofree char *name = NULL;

      if (prefix == NULL || uri == NULL)
        continue;

      name = g_strconcat ("xmlns:", prefix, NULL);
      value = g_string_new (NULL);
      rw_xml_append_parsed (value, uri, strlen (uri));
      keep_attribute (self, frame, name, value->str);
    }
}

/* Attributes that the table does not have: other namespaces', or unknown. */
static void
handle_other_attributes (RwXmlReader    *self,
                         RwXmlFrame     *frame,
                         const RwXmlTag *tag)
{
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const char **attribute = tag->attributes + 5 * i;
      gboolean is_own = attribute[2] == NULL ||
                        rw_xml_is_own_uri (self, attribute[2]);
      g_autofree char *name = NULL;

      /* The parser has complained of a prefix that is not declared. */
      if (attribute[1] != NULL && attribute[2] == NULL)
        continue;
      if (attribute[2] == NULL &&
          rw_xml_find_attribute (frame->element, attribute[0], 0) >= 0)
        continue;

      name = rw_xml_name_dup_qualified (attribute[1], attribute[0]);
      if (is_own)
        rw_xml_report_attribute (self, frame->element, name);
      if (is_own && !self->is_lenient)
        frame->is_silent = TRUE;
      else if (self->keeps_foreign)
        {
          g_autoptr (GString) value = g_string_new (NULL);

          rw_xml_append_parsed (value, attribute[3],
                                attribute[4] - attribute[3]);
          keep_attribute (self, frame, name, value->str);
        }
    }
}

static guint
count_known_attributes (RwXmlReader        *self,
                        const RwXmlElement *element)
{
  guint n = 0;

  for (guint i = 0; element->attributes != NULL &&
                    element->attributes[i].name != NULL; i++)
    n += self->value_at[i] != G_MAXSIZE;

  return n;
}

/**
 * rw_xml_keep_attributes:
 * @frame: the element that starts; its start handler has been called
 * @tag: its start tag
 *
 * Keeps namespace declarations and the attributes that are not in the
 * element's table, and reports those of the format's own namespace.
 */
void
rw_xml_keep_attributes (RwXmlReader    *self,
                        RwXmlFrame     *frame,
                        const RwXmlTag *tag)
{
  if (self->keeps_foreign)
    keep_declarations (self, frame, tag);
  if ((guint) tag->n_attributes > count_known_attributes (self, frame->element))
    handle_other_attributes (self, frame, tag);
}

/**
 * rw_xml_keep_pending:
 * @frame: an element that has just started, or is about to end
 * @is_inside: whether it is about to end
 *
 * Keeps the nodes that were waiting for a place: before the element that
 * starts, or at the end of the one that ends.
 */
void
rw_xml_keep_pending (RwXmlReader      *self,
                     const RwXmlFrame *frame,
                     gboolean          is_inside)
{
  g_autofree char *place = NULL;
  RwExtras *extras;
  gboolean is_own;

  if (self->pending->len == 0)
    return;

  extras = frame->is_silent ? NULL : find_extras (self, frame, &is_own);
  if (extras != NULL)
    {
      place = g_strconcat (is_own ? "" : frame->element->name,
                           is_inside ? RW_EXTRAS_END : "", NULL);
      for (guint i = 0; i < self->pending->len; i++)
        rw_extras_add_node (extras, place, self->pending->pdata[i]);
    }

  g_ptr_array_set_size (self->pending, 0);
}

/**
 * rw_xml_keep_last:
 *
 * Keeps the nodes that follow the root, behind it.
 */
void
rw_xml_keep_last (RwXmlReader *self)
{
  RwExtras *extras;

  if (self->pending->len == 0 || self->n_errors > 0 || !self->keeps_foreign)
    return;

  extras = self->format->root->get_extras (self->user_data);
  for (guint i = 0; i < self->pending->len; i++)
    rw_extras_add_node (extras, RW_EXTRAS_AFTER, self->pending->pdata[i]);
}
