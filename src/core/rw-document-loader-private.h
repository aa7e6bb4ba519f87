/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the document reader share: a document under way, and how
 * their tables are written.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-document.h"
#include "core/rw-workload.h"
#include "core/rw-xml-reader.h"
#include "core/rw-xml-text.h"

G_BEGIN_DECLS

/** RwDocumentPlace: where an object was read. */
typedef struct
{
  gconstpointer object;  /* (borrowed) */
  RwXmlPlace    place;
} RwDocumentPlace;

/** RwDocumentLoader: a document under way. */
typedef struct
{
  RwCatalogue      *catalogue;       /* (borrowed) (nullable) */
  const RwLayerSet *layers;          /* (borrowed) (nullable): not checked */
  RwDocument       *document;        /* (borrowed) */
  GHashTable       *scenario_places; /* (borrowed): ids to places */
  GArray           *places;          /* (borrowed) (element-type
                                      * RwDocumentPlace): of the scenario */
  RwXmlPlace        view_place;
  gboolean          any_workload;    /* controls may be for what is not there */

  /* What is being read; borrowed from the document. */
  RwScenario       *scenario;
  RwWorkload       *workload;
  RwControl        *control;
  const RwOverride *override;
  const RwSplit    *split;
} RwDocumentLoader;

/* What attributes can hold: the end of an entry in a table. */
#define RW_DOCUMENT_ID \
  .check = rw_xml_is_id, .expected = rw_document_expected_id
#define RW_DOCUMENT_IDS \
  .check = rw_xml_is_ids, .expected = rw_document_expected_ids
#define RW_DOCUMENT_DATE \
  .check = rw_xml_is_date, .expected = rw_document_expected_date

/* Translatable. */
extern const char rw_document_expected_id[];
extern const char rw_document_expected_ids[];
extern const char rw_document_expected_date[];

/* A table of an element that holds nothing but text. */
#define RW_DOCUMENT_TEXT_ELEMENT(variable, element_name, limit, end_cb) \
  static const RwXmlElement variable = { \
    .name = element_name, .content = RW_XML_TEXT, \
    .max_chars = limit, .end = end_cb, \
  }

extern const RwXmlElement rw_document_scenario_element;
extern const RwXmlElement rw_document_workload_element;
extern const RwXmlElement rw_document_control_element;

gboolean rw_document_read_catalogue     (const char       *data,
                                         gsize             length,
                                         const char       *what,
                                         RwCatalogue      *catalogue,
                                         RwDiagnostics    *diagnostics,
                                         RwCatalogue     **out_own);
gboolean rw_document_loader_check_layer (RwDocumentLoader *self,
                                         RwXmlReader      *reader,
                                         guint             attribute,
                                         const char       *id);

G_END_DECLS
