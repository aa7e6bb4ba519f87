/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One file: who the customer and the provider are, which edition decides
 * the owners, and one or more scenarios.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-enums.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

#define RW_DOCUMENT_NAMESPACE "https://ringwall.org/ns/document/1"

#define RW_TYPE_DOCUMENT (rw_document_get_type ())
G_DECLARE_FINAL_TYPE (RwDocument, rw_document, RW, DOCUMENT, GObject)

RwDocument        *rw_document_new                  (void) G_GNUC_WARN_UNUSED_RESULT;

const char        *rw_document_get_title            (RwDocument *self);
void               rw_document_set_title            (RwDocument *self,
                                                     const char *title);
const char        *rw_document_get_customer         (RwDocument *self);
void               rw_document_set_customer         (RwDocument *self,
                                                     const char *customer);
const char        *rw_document_get_provider         (RwDocument *self);
void               rw_document_set_provider         (RwDocument *self,
                                                     const char *provider);
const char        *rw_document_get_edition_id       (RwDocument *self);
const char        *rw_document_get_edition_revision (RwDocument *self);
void               rw_document_set_edition          (RwDocument *self,
                                                     const char *id,
                                                     const char *revision);

/* The view the document opens with. */
const char        *rw_document_get_opening_scenario (RwDocument *self);
void               rw_document_set_opening_scenario (RwDocument *self,
                                                     const char *scenario_id);
RwToggle           rw_document_get_opening_toggle   (RwDocument *self);
void               rw_document_set_opening_toggle   (RwDocument *self,
                                                     RwToggle    toggle);
const char *const *rw_document_get_opening_hidden   (RwDocument *self);
void               rw_document_set_opening_hidden   (RwDocument        *self,
                                                     const char *const *layer_ids);

/* The versions written in the file: "1.0" for documents made here. */
const char        *rw_document_get_version          (RwDocument *self);
const char        *rw_document_get_min_reader       (RwDocument *self);
void               rw_document_set_versions         (RwDocument *self,
                                                     const char *version,
                                                     const char *min_reader);
gboolean           rw_document_get_read_only        (RwDocument *self);
void               rw_document_set_read_only        (RwDocument *self,
                                                     gboolean    read_only);

GListModel        *rw_document_get_scenarios        (RwDocument *self);
RwScenario        *rw_document_find_scenario        (RwDocument *self,
                                                     const char *id);
gboolean           rw_document_add_scenario         (RwDocument *self,
                                                     RwScenario *scenario);

RwExtras          *rw_document_get_extras           (RwDocument *self);

/* What the document brings along of its own. */
RwCatalogue       *rw_document_get_catalogue        (RwDocument  *self);
void               rw_document_set_catalogue        (RwDocument  *self,
                                                     RwCatalogue *catalogue);

gboolean           rw_document_equal                (RwDocument *a,
                                                     RwDocument *b);

G_END_DECLS
