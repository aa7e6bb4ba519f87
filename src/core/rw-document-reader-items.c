/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workloads and controls without a document around them: the same tables,
 * under another root. They can come from anywhere.
 */

#include "config.h"

#include "core/rw-document-items.h"

#include <glib/gi18n-lib.h>

#include "core/rw-document-loader-private.h"
#include "core/rw-scenario-private.h"

/** ItemsLoader: the loader that the shared tables know, and what is its own. */
typedef struct
{
  RwDocumentLoader loader;
  gboolean         is_lenient;
} ItemsLoader;

static void
items_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  ItemsLoader *self = user_data;

  if (self->is_lenient)
    rw_xml_reader_set_lenient (reader);
}

static RwExtras *
get_items_extras (gpointer user_data)
{
  ItemsLoader *self = user_data;

  return rw_scenario_get_extras (self->loader.scenario);
}

static const RwXmlChild items_children[] = {
  { &rw_document_workload_element, 0, RW_XML_MANY },
  { &rw_document_control_element, 0, RW_XML_MANY },
  { 0 },
};

static const RwXmlElement items = {
  .name = "items",
  .children = items_children,
  .start = items_start_cb,
  .get_extras = get_items_extras,
};

static const RwXmlFormat format = {
  .namespace_uri = RW_DOCUMENT_NAMESPACE,
  .what = N_("workloads and controls"),
  .root = &items,
};

/**
 * rw_document_read_items:
 * @data: bytes that may come from anywhere
 * @length: how many there are
 * @layers: (nullable): what layers there are; %NULL checks none
 * @is_lenient: whether to keep unknown elements, as in a newer document
 * @diagnostics: where errors go
 *
 * Reads what rw_document_write_items() has written, as strictly as a document.
 * A control may be for a workload that is not there.
 *
 * Returns: (transfer full) (nullable): a scenario with the workloads and
 *   controls, or %NULL if there is any error
 */
RwScenario *
rw_document_read_items (const char       *data,
                        gsize             length,
                        const RwLayerSet *layers,
                        gboolean          is_lenient,
                        RwDiagnostics    *diagnostics)
{
  g_autoptr (RwScenario) scenario = rw_scenario_new ("items", "");
  g_autoptr (GArray) places =
    g_array_new (FALSE, FALSE, sizeof (RwDocumentPlace));
  ItemsLoader self = {
    .loader = {
      .layers = layers,
      .places = places,
      .scenario = scenario,
      .any_workload = TRUE,
    },
    .is_lenient = is_lenient,
  };
  gboolean is_read;

  rw_scenario_begin_reading (scenario);
  is_read = rw_xml_read (&format, data, length, RW_XML_UNTRUSTED, diagnostics,
                         &self);
  rw_scenario_end_reading (scenario);
  return is_read ? g_steal_pointer (&scenario) : NULL;
}
