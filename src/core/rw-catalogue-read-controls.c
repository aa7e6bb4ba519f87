/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the controls of a catalogue file.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

enum
{
  SCOPE_PROVIDER,
  SCOPE_LAYERS,
};

enum
{
  CONTROL_ID = RW_EVIDENCE_N_ATTRIBUTES,
  CONTROL_NAME,
  CONTROL_RUN_BY,
  CONTROL_LAYER,
  CONTROL_ANSWERS,
  CONTROL_SERVICES,
};

/* In the order of RwOwner, of which the third means that either may do it. */
static const char *
run_by_word (guint index)
{
  static const char *const words[] = { "customer", "provider", "either", NULL };

  G_STATIC_ASSERT (RW_OWNER_CUSTOMER == 0 && RW_OWNER_PROVIDER == 1 &&
                   RW_OWNER_SHARED == 2);

  return words[MIN (index, 3)];
}

static void
controls_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  rw_catalogue_reader_take_scope (user_data, reader, SCOPE_PROVIDER, SCOPE_LAYERS);
}

static void
take_layer (RwCatalogueReader  *self,
            RwXmlReader        *reader,
            RwCatalogueControl *control)
{
  control->layer_id = rw_catalogue_reader_take_value (self, reader, CONTROL_LAYER);
  if (control->layer_id == NULL)
    control->layer_id = "*";
  else
    rw_catalogue_reader_refer (self, RW_REFERENCE_LAYER, control->layer_id, self->set,
                               rw_xml_reader_get_place_of (reader, CONTROL_LAYER));
}

static void
control_start_cb (RwXmlReader *reader,
                  gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwCatalogueControl *control = rw_arena_new0 (self->arena, RwCatalogueControl);

  rw_catalogue_reader_begin (self, reader, &self->inner, CONTROL_ID, CONTROL_NAME);
  control->id = self->inner.id;
  control->name = self->inner.name;
  control->provider_id = self->provider_id;
  control->run_by = rw_xml_reader_get_word (reader, CONTROL_RUN_BY);
  control->basis = evidence.basis;
  control->source = evidence.source;
  take_layer (self, reader, control);
  control->answers = rw_catalogue_reader_take_ids (self, reader, CONTROL_ANSWERS,
                                                   RW_REFERENCE_TOPICS);
  control->services = rw_catalogue_reader_take_ids (self, reader, CONTROL_SERVICES,
                                                    RW_REFERENCE_SERVICES);
  self->service.control = control;
  g_array_set_size (self->service.scores, 0);
  rw_catalogue_reader_add (self, reader, RW_ENTRY_CONTROL, control,
                           rw_xml_reader_get_place_of (reader, CONTROL_ID));
}

static void
control_end_cb (RwXmlReader *reader,
                const char  *text,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwCatalogueControl *control = self->service.control;

  control->summary = self->inner.summary;
  control->remark = self->inner.remark;
  control->aliases = rw_catalogue_reader_take_names (self, self->inner.aliases);
  control->former_names = rw_catalogue_reader_take_names (self,
                                                          self->inner.former_names);
  control->scores = rw_catalogue_reader_take_array (self, self->service.scores,
                                                    &control->n_scores);
}

static const RwXmlAttribute control_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [CONTROL_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [CONTROL_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  [CONTROL_RUN_BY] = { .name = "run-by", .required = TRUE, .words = run_by_word },
  [CONTROL_LAYER] = RW_ID_ATTRIBUTE ("layer", FALSE),
  [CONTROL_ANSWERS] = RW_IDS_ATTRIBUTE ("answers", FALSE),
  [CONTROL_SERVICES] = RW_IDS_ATTRIBUTE ("services", FALSE),
  { 0 }
};

static const RwXmlChild control_children[] = {
  { &rw_catalogue_former_name, 0, RW_CATALOGUE_MAX_NAMES },
  { &rw_catalogue_alias, 0, RW_CATALOGUE_MAX_NAMES },
  { &rw_catalogue_summary, 1, 1 },
  { &rw_catalogue_score, 0, RW_CATALOGUE_MAX_SCORES },
  { &rw_catalogue_remark, 0, 1 },
  { 0 }
};

static const RwXmlElement control = {
  .name = "control",
  .attributes = control_attributes,
  .children = control_children,
  .unordered = TRUE,
  .start = control_start_cb,
  .end = control_end_cb,
};

static const RwXmlAttribute controls_attributes[] = {
  [SCOPE_PROVIDER] = RW_ID_ATTRIBUTE ("provider", FALSE),
  [SCOPE_LAYERS] = RW_ID_ATTRIBUTE ("layers", TRUE),
  { 0 }
};

static const RwXmlChild controls_children[] = {
  { &control, 1, RW_XML_MANY },
  { 0 }
};

const RwXmlElement rw_catalogue_controls = {
  .name = "controls",
  .attributes = controls_attributes,
  .children = controls_children,
  .start = controls_start_cb,
};
