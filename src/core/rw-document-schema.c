/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds a document against the RELAX NG schema. Only for bytes that the
 * strict reader has accepted: libxml2 is given no limits here.
 */

#include "config.h"

#include "core/rw-document-schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>

#include "core/rw-data.h"

#define SCHEMAS "/org/ringwall/Ringwall/schema/"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

static xmlDoc *
read_schema (const char *name)
{
  g_autofree char *path = g_strconcat (SCHEMAS, name, NULL);
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (rw_data_get_resource (), path,
                            G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *data;

  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &length);
  return xmlReadMemory (data, (int) length, name, NULL,
                        XML_PARSE_NONET | XML_PARSE_NOBLANKS);
}

static xmlNode *
find_include (xmlNode *node)
{
  for (; node != NULL; node = node->next)
    {
      xmlNode *found;

      if (node->type == XML_ELEMENT_NODE &&
          xmlStrEqual (node->name, (const xmlChar *) "include"))
        return node;
      found = find_include (node->children);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* libxml2 would look for what a schema includes among files. Ours override
 * nothing of what they include, so it can stand in its place. */
static void
put_in_place (xmlDoc  *schema,
              xmlNode *include)
{
  xmlChar *name = xmlGetNoNsProp (include, (const xmlChar *) "href");
  g_autoptr (xmlDoc) included = read_schema ((const char *) name);
  xmlNode *copy = xmlDocCopyNode (xmlDocGetRootElement (included), schema, 1);

  xmlNodeSetName (copy, (const xmlChar *) "div");
  xmlReplaceNode (include, copy);
  xmlFreeNode (include);
  xmlFree (name);
}

static xmlRelaxNG *
load_schema (void)
{
  g_autoptr (xmlDoc) document = read_schema ("document.rng");
  g_autoptr (xmlRelaxNGParserCtxt) parser = NULL;
  xmlRelaxNG *schema;
  xmlNode *include;

  while ((include = find_include (document->children)) != NULL)
    put_in_place (document, include);
  parser = xmlRelaxNGNewDocParserCtxt (document);
  schema = xmlRelaxNGParse (parser);
  g_assert (schema != NULL);
  return schema;
}

static void
add_problem_cb (void     *user_data,
                xmlError *problem)
{
  g_autofree char *message = g_strdup (problem->message);

  rw_diagnostics_add (user_data, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                      (guint) MAX (problem->line, 0), 1,
                      /* Translators: what libxml2 says, in English. */
                      _("the schema does not allow this: %s"),
                      g_strstrip (message));
}

/**
 * rw_document_check_schema:
 * @bytes: a document that rw_document_load_bytes() has accepted
 * @diagnostics: gets what the schema does not allow
 *
 * Checks the form of a document by the published schema. The reader checks
 * more; where the two disagree on the form, one of them is wrong.
 *
 * Returns: whether the schema allows it
 */
gboolean
rw_document_check_schema (GBytes        *bytes,
                          RwDiagnostics *diagnostics)
{
  g_autoptr (xmlRelaxNG) schema = NULL;
  g_autoptr (xmlTextReader) reader = NULL;
  gsize length;
  const char *data;
  int more;

  g_return_val_if_fail (bytes != NULL && diagnostics != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  g_return_val_if_fail (length <= G_MAXINT, FALSE);

  schema = load_schema ();
  reader = xmlReaderForMemory (data, (int) length, NULL, NULL,
                               XML_PARSE_NONET);
  xmlTextReaderSetStructuredErrorHandler (reader, add_problem_cb, diagnostics);
  xmlTextReaderRelaxNGSetSchema (reader, schema);
  do
    more = xmlTextReaderRead (reader);
  while (more == 1);
  return more == 0 && xmlTextReaderIsValid (reader) == 1;
}
