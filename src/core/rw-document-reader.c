/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the tables up: each element with its attributes, its handlers and its
 * children, the leaves first. It knows neither files nor how documents are
 * written; the two are held together by docs/file-format.md and by tests.
 */

#include "config.h"

#include "core/rw-document-reader.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-document-loader-private.h"
#include "core/rw-xml-upgrade.h"

const char rw_document_expected_id[] =
  N_("an identifier: up to 64 letters, digits, “_”, “-” and “.”");
const char rw_document_expected_ids[] =
  N_("identifiers with one space between them");
const char rw_document_expected_date[] = N_("a date such as 2026-01-31");

enum { ROOT_VERSION, ROOT_MIN_READER };
enum { EDITION_ID, EDITION_REVISION };
enum { VIEW_SCENARIO, VIEW_MODEL, VIEW_HIDDEN };

static const char *
toggle_word (guint index)
{
  return index < RW_N_TOGGLES ? rw_toggle_get_id (index) : NULL;
}

/* The end of a number of at most four digits without zeros before it, or
 * @text if there is none. */
static const char *
skip_number (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length > 4 || (length > 1 && *text == '0') ? text : text + length;
}

/* Two numbers, such as "1.0". */
static gboolean
is_version (const char *value)
{
  const char *dot = skip_number (value);
  const char *end;

  if (dot == value || *dot != '.')
    return FALSE;

  end = skip_number (dot + 1);
  return end > dot + 1 && *end == '\0';
}

static void
split_version (const char *version,
               int        *out_major,
               int        *out_minor)
{
  *out_major = atoi (version);
  *out_minor = atoi (strchr (version, '.') + 1);
}

static gboolean
is_newer (int major,
          int minor)
{
  return major > RW_DOCUMENT_FORMAT_MAJOR ||
         (major == RW_DOCUMENT_FORMAT_MAJOR &&
          minor > RW_DOCUMENT_FORMAT_MINOR);
}

static void
title_end_cb (RwXmlReader *reader,
              const char  *text,
              gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_document_set_title (self->document, text);
}

static void
customer_end_cb (RwXmlReader *reader,
                 const char  *text,
                 gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_document_set_customer (self->document, text);
}

static void
provider_end_cb (RwXmlReader *reader,
                 const char  *text,
                 gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_document_set_provider (self->document, text);
}

static void
edition_start_cb (RwXmlReader *reader,
                  gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *id = rw_xml_reader_get_value (reader, EDITION_ID);
  const RwEdition *edition;
  g_autoptr (GPtrArray) choices = NULL;

  rw_document_set_edition (self->document, id,
                           rw_xml_reader_get_value (reader, EDITION_REVISION));
  if (self->layers == NULL)
    return;

  edition = rw_catalogue_find_edition (self->catalogue, id);
  if (edition != NULL)
    {
      self->layers = edition->layer_set;
      return;
    }

  choices = g_ptr_array_new ();
  for (guint i = 0; i < rw_catalogue_get_n_editions (self->catalogue); i++)
    {
      edition = rw_catalogue_get_edition (self->catalogue, i);
      g_ptr_array_add (choices, (char *) edition->id);
    }
  rw_xml_reader_report_choices (reader, EDITION_ID, id, choices);
}

static void
view_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *hidden = rw_xml_reader_get_value (reader, VIEW_HIDDEN);
  g_auto (GStrv) layers =
    hidden != NULL && *hidden != '\0' ? g_strsplit (hidden, " ", -1)
                                      : g_new0 (char *, 1);

  for (guint i = 0; layers[i] != NULL; i++)
    if (!rw_document_loader_check_layer (self, reader, VIEW_HIDDEN, layers[i]))
      break;

  self->view_place = rw_xml_reader_get_place_of (reader, VIEW_SCENARIO);
  rw_document_set_opening_scenario
    (self->document, rw_xml_reader_get_value (reader, VIEW_SCENARIO));
  rw_document_set_opening_toggle (self->document,
                                  rw_xml_reader_get_word (reader, VIEW_MODEL));
  rw_document_set_opening_hidden (self->document,
                                  (const char *const *) layers);
}

static void
check_version (RwXmlReader *reader,
               const char  *version)
{
  RwXmlPlace place = rw_xml_reader_get_place_of (reader, ROOT_VERSION);
  int major;
  int minor;

  split_version (version, &major, &minor);
  if (major != RW_DOCUMENT_FORMAT_MAJOR)
    {
      rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_VERSION,
                            major > RW_DOCUMENT_FORMAT_MAJOR
                            ? _("version %s of the format, expected version "
                                "%d; a newer Ringwall may open it")
                            : _("version %s of the format, expected version "
                                "%d"), version, RW_DOCUMENT_FORMAT_MAJOR);
      rw_xml_reader_stop (reader);
    }
  else if (is_newer (major, minor))
    {
      rw_xml_reader_report (reader, place, RW_SEVERITY_WARNING,
                            RW_ERROR_VERSION,
                            _("made for version %s of the format, which is "
                              "newer than %d.%d; what is unknown is kept"),
                            version, RW_DOCUMENT_FORMAT_MAJOR,
                            RW_DOCUMENT_FORMAT_MINOR);
      rw_xml_reader_set_lenient (reader);
    }
}

/* Returns whether the document may be changed here. */
static gboolean
check_min_reader (RwXmlReader *reader,
                  const char  *min_reader)
{
  int major;
  int minor;

  split_version (min_reader, &major, &minor);
  if (!is_newer (major, minor))
    return TRUE;

  rw_xml_reader_report (reader,
                        rw_xml_reader_get_place_of (reader, ROOT_MIN_READER),
                        RW_SEVERITY_WARNING, RW_ERROR_VERSION,
                        _("changing it needs a Ringwall that knows version "
                          "%s of the format; it opens read-only"),
                        min_reader);
  rw_xml_reader_set_lenient (reader);
  return FALSE;
}

static void
root_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *version = rw_xml_reader_get_value (reader, ROOT_VERSION);
  const char *min_reader = rw_xml_reader_get_value (reader, ROOT_MIN_READER);

  rw_document_set_versions (self->document, version, min_reader);
  check_version (reader, version);
  if (!rw_xml_reader_has_errors (reader))
    rw_document_set_read_only (self->document,
                               !check_min_reader (reader, min_reader));
}

static void
root_end_cb (RwXmlReader *reader,
             const char  *text,
             gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *id = rw_document_get_opening_scenario (self->document);

  if (*id == '\0' || g_hash_table_contains (self->scenario_places, id) ||
      rw_xml_reader_has_errors (reader))
    return;

  rw_xml_reader_report (reader, self->view_place, RW_SEVERITY_ERROR,
                        RW_ERROR_VALUE,
                        _("there is no scenario “%s” to open with"), id);
}

static RwExtras *
get_document_extras (gpointer user_data)
{
  RwDocumentLoader *self = user_data;

  return rw_document_get_extras (self->document);
}

#define A_VERSION \
  .check = is_version, .expected = N_("a version such as 1.0")

RW_DOCUMENT_TEXT_ELEMENT (title, "title", RW_DOCUMENT_MAX_NAME, title_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (customer, "customer", RW_DOCUMENT_MAX_NAME, customer_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (provider, "provider", RW_DOCUMENT_MAX_NAME, provider_end_cb);
static const RwXmlAttribute edition_attributes[] = {
  [EDITION_ID] = { "id", TRUE, RW_DOCUMENT_ID },
  [EDITION_REVISION] = { "revision", TRUE, RW_DOCUMENT_DATE },
  { 0 },
};

static const RwXmlElement edition = {
  .name = "edition",
  .attributes = edition_attributes,
  .start = edition_start_cb,
};

static const RwXmlAttribute view_attributes[] = {
  [VIEW_SCENARIO] = { "scenario", FALSE, RW_DOCUMENT_ID },
  [VIEW_MODEL] = { "model", TRUE, .words = toggle_word },
  [VIEW_HIDDEN] = { "hidden", FALSE, RW_DOCUMENT_IDS },
  { 0 },
};

static const RwXmlElement view = {
  .name = "view",
  .attributes = view_attributes,
  .start = view_start_cb,
};

static const RwXmlAttribute root_attributes[] = {
  [ROOT_VERSION] = { "version", TRUE, A_VERSION },
  [ROOT_MIN_READER] = { "min-reader", TRUE, A_VERSION },
  { 0 },
};

static const RwXmlChild root_children[] = {
  { &title, 1, 1 },
  { &customer, 1, 1 },
  { &provider, 1, 1 },
  { &edition, 1, 1 },
  { &view, 0, 1 },
  { &rw_document_scenario_element, 1, RW_XML_MANY },
  { 0 },
};

static const RwXmlElement root = {
  .name = "ringwall",
  .attributes = root_attributes,
  .children = root_children,
  .start = root_start_cb,
  .end = root_end_cb,
  .get_extras = get_document_extras,
};

static const RwXmlFormat format = {
  .namespace_uri = RW_DOCUMENT_NAMESPACE,
  .what = N_("a Ringwall document"),
  .root = &root,
};

/* The history of the format: a step from each released version to the next, and
 * from the last one to the present. Nothing is released yet. */
static const RwXmlStep steps[] = {
  { 0 },
};

/**
 * rw_document_loader_check_layer:
 * @attribute: where the layer is named
 * @id: its id
 *
 * Reports a layer that the catalogue does not know, unless there is none to
 * ask.
 *
 * Returns: whether the layer can be used
 */
gboolean
rw_document_loader_check_layer (RwDocumentLoader *self,
                                RwXmlReader      *reader,
                                guint             attribute,
                                const char       *id)
{
  g_autoptr (GPtrArray) choices = NULL;

  if (self->layers == NULL || rw_layer_set_find_layer (self->layers, id) != NULL)
    return TRUE;

  choices = g_ptr_array_new ();
  for (guint i = 0; i < self->layers->n_layers; i++)
    g_ptr_array_add (choices, (char *) self->layers->layers[i].id);
  rw_xml_reader_report_choices (reader, attribute, id, choices);
  return FALSE;
}

/**
 * rw_document_is_newer:
 *
 * Tells whether a document was written in a version of the format that has
 * words which are unknown here.
 *
 * Returns: whether unknown elements and attributes may be ours
 */
gboolean
rw_document_is_newer (RwDocument *document)
{
  const char *version = rw_document_get_version (document);
  int major;
  int minor;

  if (!is_version (version))
    return FALSE;

  split_version (version, &major, &minor);
  return is_newer (major, minor);
}

/**
 * rw_document_read:
 * @data: the bytes of a file
 * @length: how many there are
 * @catalogue: (nullable): what is known of editions, layers, services and
 *   controls; %NULL checks none of them
 * @diagnostics: where errors and warnings go
 *
 * Makes a document of bytes that may come from anywhere.
 *
 * Returns: (transfer full): the document, or %NULL if there is any error
 */
RwDocument *
rw_document_read (const char    *data,
                  gsize          length,
                  RwCatalogue   *catalogue,
                  RwDiagnostics *diagnostics)
{
  return rw_document_read_by_steps (data, length, catalogue, steps,
                                    diagnostics);
}

/**
 * rw_document_read_by_steps:
 * @data: the bytes of a file
 * @length: how many there are
 * @catalogue: (nullable): see rw_document_read()
 * @history: how older versions are brought up to date, up to an entry without
 *   any
 * @diagnostics: where errors and warnings go
 *
 * Reads like rw_document_read(), by a history of the format that may be
 * another than the true one.
 *
 * Returns: (transfer full): the document, or %NULL if there is any error
 */
RwDocument *
rw_document_read_by_steps (const char      *data,
                           gsize            length,
                           RwCatalogue     *catalogue,
                           const RwXmlStep *history,
                           RwDiagnostics   *diagnostics)
{
  const RwXmlFormat format_by_steps = {
    .namespace_uri = format.namespace_uri,
    .what = format.what,
    .root = format.root,
    .steps = history,
  };
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (GHashTable) scenario_places =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) places =
    g_array_new (FALSE, FALSE, sizeof (RwDocumentPlace));
  g_autoptr (RwCatalogue) own = NULL;
  RwDocumentLoader self = {
    .document = document,
    .scenario_places = scenario_places,
    .places = places,
  };

  if (!rw_document_read_catalogue (data, length, _(format.what), catalogue,
                                   diagnostics, &own))
    return NULL;

  rw_document_set_catalogue (document, own);
  self.catalogue = own != NULL ? own : catalogue;
  if (catalogue != NULL && rw_catalogue_get_n_layer_sets (self.catalogue) > 0)
    self.layers = rw_catalogue_get_layer_set (self.catalogue, 0);

  if (!rw_xml_read (&format_by_steps, data, length, RW_XML_UNTRUSTED, diagnostics,
                    &self))
    return NULL;

  return g_steal_pointer (&document);
}
