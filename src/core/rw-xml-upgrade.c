/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files of older versions: what the parser says is put into a tree, the tree
 * is brought up to date, and then said again. Each element keeps its place in
 * the bytes, so that errors name what is in the file.
 */

#include "config.h"

#include "core/rw-xml-upgrade.h"

#include <string.h>

#include <libxml/SAX2.h>

#include <glib/gi18n-lib.h>

#include "core/rw-xml-reader-private.h"

static const xmlChar *
to_xml (const char *text)
{
  return (const xmlChar *) text;
}

/* What a step has made stands where what it is in stood. */
static RwXmlPlace
get_place (xmlNode *node)
{
  while (node != NULL && node->type == XML_ELEMENT_NODE &&
         node->_private == NULL)
    node = node->parent;

  return node != NULL && node->type == XML_ELEMENT_NODE
           ? GPOINTER_TO_SIZE (node->_private) : 0;
}

static const RwXmlStep *
find_step (const RwXmlStep *steps,
           const char      *uri,
           const char      *version,
           gsize            length)
{
  for (; steps != NULL && steps->from != NULL; steps++)
    if (uri != NULL && strcmp (steps->from_uri, uri) == 0 &&
        strlen (steps->from) == length &&
        memcmp (steps->from, version, length) == 0)
      return steps;

  return NULL;
}

static const RwXmlStep *
find_step_of (const RwXmlStep *steps,
              xmlNode         *root)
{
  xmlChar *version = xmlGetNoNsProp (root, to_xml ("version"));
  const RwXmlStep *step = NULL;

  if (version != NULL && root->ns != NULL)
    step = find_step (steps, (const char *) root->ns->href,
                      (const char *) version, xmlStrlen (version));
  xmlFree (version);

  return step;
}

static void
rename_namespace (xmlNode    *node,
                  const char *from,
                  const char *to)
{
  for (xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
    if (ns->href != NULL && strcmp ((const char *) ns->href, from) == 0)
      {
        xmlFree ((xmlChar *) ns->href);
        ns->href = xmlStrdup (to_xml (to));
      }

  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    rename_namespace (child, from, to);
}

static void
take_step (xmlDoc          *document,
           const RwXmlStep *step)
{
  xmlNode *root = xmlDocGetRootElement (document);

  if (step->upgrade != NULL)
    step->upgrade (document);
  xmlSetProp (root, to_xml ("version"), to_xml (step->to));
  if (strcmp (step->from_uri, step->to_uri) == 0)
    return;

  /* Nobody who knows the old namespace alone can read the new one. */
  rename_namespace (root, step->from_uri, step->to_uri);
  xmlSetProp (root, to_xml ("min-reader"), to_xml (step->to));
}

/* Each step once at most, so that a wrong table cannot go round. */
static void
upgrade (RwXmlReader *self)
{
  const RwXmlStep *steps = self->format->steps;
  xmlNode *root = xmlDocGetRootElement (self->recorded);
  const RwXmlStep *step = find_step_of (steps, root);
  const char *first = step->from;
  const char *last = step->to;

  for (guint i = 0; step != NULL && steps[i].from != NULL; i++)
    {
      take_step (self->recorded, step);
      last = step->to;
      step = find_step_of (steps, root);
    }

  rw_xml_reader_report (self, get_place (root),
                        RW_SEVERITY_WARNING, RW_ERROR_VERSION,
                        _("made for version %s of the format; once saved, it "
                          "is of version %s"), first, last);
}

/* Ampersands as the parser leaves them in attributes. */
static char *
dup_parsed (xmlAttr *attribute)
{
  xmlChar *value = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  g_autoptr (GString) parsed =
    g_string_new (value != NULL ? (const char *) value : "");

  xmlFree (value);
  g_string_replace (parsed, "&", "&#38;", 0);
  return g_string_free (g_steal_pointer (&parsed), FALSE);
}

static GPtrArray *
list_namespaces (xmlNode *node)
{
  GPtrArray *pairs = g_ptr_array_new ();

  for (xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
    {
      g_ptr_array_add (pairs, (xmlChar *) ns->prefix);
      g_ptr_array_add (pairs, (xmlChar *) ns->href);
    }

  return pairs;
}

static GPtrArray *
list_attributes (xmlNode   *node,
                 GPtrArray *values)
{
  GPtrArray *fives = g_ptr_array_new ();

  for (xmlAttr *attribute = node->properties; attribute != NULL;
       attribute = attribute->next)
    {
      xmlNs *ns = attribute->ns;
      char *value = dup_parsed (attribute);

      g_ptr_array_add (values, value);
      g_ptr_array_add (fives, (xmlChar *) attribute->name);
      g_ptr_array_add (fives, ns != NULL ? (xmlChar *) ns->prefix : NULL);
      g_ptr_array_add (fives, ns != NULL ? (xmlChar *) ns->href : NULL);
      g_ptr_array_add (fives, value);
      g_ptr_array_add (fives, value + strlen (value));
    }

  return fives;
}

static void
say_start (RwXmlReader         *self,
           const xmlSAXHandler *handler,
           xmlNode             *node)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) namespaces = list_namespaces (node);
  g_autoptr (GPtrArray) attributes = list_attributes (node, values);
  const xmlNs *ns = node->ns;

  handler->startElementNs (self, node->name, ns != NULL ? ns->prefix : NULL,
                           ns != NULL ? ns->href : NULL,
                           (int) namespaces->len / 2,
                           (const xmlChar **) namespaces->pdata,
                           (int) attributes->len / 5, 0,
                           (const xmlChar **) attributes->pdata);
}

/* As deep as the scan has let it be. */
static void
say_node (RwXmlReader         *self,
          const xmlSAXHandler *handler,
          xmlNode             *node)
{
  self->said_place = get_place (node->type == XML_ELEMENT_NODE ? node
                                                               : node->parent);
  if (node->type == XML_ELEMENT_NODE)
    {
      say_start (self, handler, node);
      for (xmlNode *child = node->children; child != NULL; child = child->next)
        say_node (self, handler, child);
      handler->endElementNs (self, node->name,
                             node->ns != NULL ? node->ns->prefix : NULL,
                             node->ns != NULL ? node->ns->href : NULL);
    }
  else if (node->type == XML_TEXT_NODE)
    handler->characters (self, node->content, xmlStrlen (node->content));
  else if (node->type == XML_COMMENT_NODE)
    handler->comment (self, node->content);
  else if (node->type == XML_PI_NODE)
    handler->processingInstruction (self, node->name, node->content);
}

static void
record_tag (RwXmlReader    *self,
            const RwXmlTag *tag)
{
  RwXmlPlace place = rw_xml_get_tag_place (self);

  xmlSAX2StartElementNs (self->context, to_xml (tag->name.local),
                         to_xml (tag->name.prefix), to_xml (tag->name.uri),
                         tag->n_namespaces, (const xmlChar **) tag->namespaces,
                         tag->n_attributes, 0,
                         (const xmlChar **) tag->attributes);
  if (self->context->node != NULL)
    self->context->node->_private = GSIZE_TO_POINTER (place);
}

static void
record_start_cb (void           *data,
                 const xmlChar  *local,
                 const xmlChar  *prefix,
                 const xmlChar  *uri,
                 int             n_namespaces,
                 const xmlChar **namespaces,
                 int             n_attributes,
                 int             n_defaulted,
                 const xmlChar **attributes)
{
  const RwXmlTag tag = {
    { (const char *) local, (const char *) prefix, (const char *) uri },
    n_namespaces, (const char **) namespaces,
    n_attributes, (const char **) attributes,
  };

  record_tag (data, &tag);
}

static void
record_end_cb (void          *data,
               const xmlChar *local,
               const xmlChar *prefix,
               const xmlChar *uri)
{
  RwXmlReader *self = data;

  xmlSAX2EndElementNs (self->context, local, prefix, uri);
}

static void
record_text_cb (void          *data,
                const xmlChar *text,
                int            length)
{
  RwXmlReader *self = data;

  xmlSAX2Characters (self->context, text, length);
}

static void
record_comment_cb (void          *data,
                   const xmlChar *text)
{
  RwXmlReader *self = data;

  xmlSAX2Comment (self->context, text);
}

static void
record_pi_cb (void          *data,
              const xmlChar *target,
              const xmlChar *text)
{
  RwXmlReader *self = data;

  xmlSAX2ProcessingInstruction (self->context, target, text);
}

static gboolean
is_old (RwXmlReader    *self,
        const RwXmlTag *tag)
{
  if (strcmp (tag->name.local, self->format->root->name) != 0)
    return FALSE;

  for (int i = 0; i < tag->n_attributes; i++)
    {
      const char **attribute = tag->attributes + 5 * i;

      if (attribute[1] == NULL && strcmp (attribute[0], "version") == 0)
        return find_step (self->format->steps, tag->name.uri, attribute[3],
                          attribute[4] - attribute[3]) != NULL;
    }

  return FALSE;
}

/*< private >
 * rw_xml_begin_recording:
 * @tag: the start tag of the root
 *
 * Finds out whether a file is of an older version that can be brought up to
 * date. If so, all the parser says from here on goes into a tree.
 *
 * Returns: whether it is, and the tag is in the tree
 */
gboolean
rw_xml_begin_recording (RwXmlReader    *self,
                        const RwXmlTag *tag)
{
  xmlSAXHandler *handler = self->context->sax;

  if (self->format->steps == NULL || !is_old (self, tag))
    return FALSE;

  handler->startElementNs = record_start_cb;
  handler->endElementNs = record_end_cb;
  handler->characters = record_text_cb;
  handler->ignorableWhitespace = record_text_cb;
  handler->cdataBlock = record_text_cb;
  handler->comment = record_comment_cb;
  handler->processingInstruction = record_pi_cb;
  xmlSAX2StartDocument (self->context);
  self->recorded = self->context->myDoc;
  record_tag (self, tag);
  return TRUE;
}

/*< private >
 * rw_xml_say_recorded:
 * @handler: what is to hear it
 *
 * Brings the tree up to date and says it as the parser would have, unless
 * something was wrong with the file.
 */
void
rw_xml_say_recorded (RwXmlReader         *self,
                     const xmlSAXHandler *handler)
{
  xmlDoc *recorded = self->recorded;

  if (self->n_errors == 0)
    {
      upgrade (self);
      self->is_saying = TRUE;
      for (xmlNode *node = recorded->children; node != NULL; node = node->next)
        say_node (self, handler, node);
      self->is_saying = FALSE;
    }

  self->recorded = NULL;
  xmlFreeDoc (recorded);
}
