/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the services of a catalogue file.
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
  SERVICE_ID = RW_EVIDENCE_N_ATTRIBUTES,
  SERVICE_NAME,
  SERVICE_MODEL,
  SERVICE_KIND,
};

enum
{
  OVERRIDE_LAYER = RW_EVIDENCE_N_ATTRIBUTES,
  OVERRIDE_OWNER,
};

static const char *
owner_word (guint index)
{
  return index < RW_N_OWNERS ? rw_owner_get_id (index) : NULL;
}

static const char *
kind_word (guint index)
{
  return index < RW_N_SERVICE_KINDS ? rw_service_kind_get_id (index) : NULL;
}

static void
services_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  rw_catalogue_reader_take_scope (user_data, reader, SCOPE_PROVIDER, SCOPE_LAYERS);
}

static void
take_kind_and_model (RwXmlReader *reader,
                     RwService   *service)
{
  gboolean has_model = rw_xml_reader_get_value (reader, SERVICE_MODEL) != NULL;

  if (rw_xml_reader_get_value (reader, SERVICE_KIND) != NULL)
    service->kind = rw_xml_reader_get_word (reader, SERVICE_KIND);
  if (has_model)
    service->model = rw_xml_reader_get_word (reader, SERVICE_MODEL);

  if (service->kind != RW_SERVICE_WORKLOAD && has_model)
    rw_xml_reader_report (reader, rw_xml_reader_get_place_of (reader, SERVICE_MODEL),
                          RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("the kind is “%s”, expected no “model”"),
                          kind_word (service->kind));
  else if (service->kind == RW_SERVICE_WORKLOAD && !has_model)
    rw_xml_reader_report (reader, rw_xml_reader_get_place (reader),
                          RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("<service> without “model”, expected one, or the "
                            "kind “management” or “client”"));
}

static void
service_start_cb (RwXmlReader *reader,
                  gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwService *service = rw_arena_new0 (self->arena, RwService);

  rw_catalogue_reader_begin (self, reader, &self->inner, SERVICE_ID, SERVICE_NAME);
  service->id = self->inner.id;
  service->name = self->inner.name;
  service->provider_id = self->provider_id;
  service->basis = evidence.basis;
  service->source = evidence.source;
  take_kind_and_model (reader, service);
  self->service.service = service;
  g_array_set_size (self->service.overrides, 0);
  g_array_set_size (self->service.resources, 0);
  rw_catalogue_reader_add (self, reader, RW_ENTRY_SERVICE, service,
                           rw_xml_reader_get_place_of (reader, SERVICE_ID));
}

static void
service_end_cb (RwXmlReader *reader,
                const char  *text,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwService *service = self->service.service;

  service->summary = self->inner.summary;
  service->remark = self->inner.remark;
  service->aliases = rw_catalogue_reader_take_names (self, self->inner.aliases);
  service->former_names = rw_catalogue_reader_take_names (self,
                                                          self->inner.former_names);
  service->overrides = rw_catalogue_reader_take_array (self, self->service.overrides,
                                                       &service->n_overrides);
  service->resources = rw_catalogue_reader_take_array (self, self->service.resources,
                                                       &service->n_resources);
}

static void
check_override_is_first (RwServiceState *state,
                         RwXmlReader    *reader,
                         const char     *layer_id)
{
  for (guint i = 0; i < state->overrides->len; i++)
    if (g_str_equal (g_array_index (state->overrides, RwServiceOverride, i).layer_id,
                     layer_id))
      rw_xml_reader_report (reader,
                            rw_xml_reader_get_place_of (reader, OVERRIDE_LAYER),
                            RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                            _("the layer “%s” has an override already, expected "
                              "another layer"),
                            layer_id);
}

static void
override_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwServiceOverride override = { 0 };

  override.layer_id = rw_catalogue_reader_take_value (self, reader, OVERRIDE_LAYER);
  override.owner = rw_xml_reader_get_word (reader, OVERRIDE_OWNER);
  override.basis = evidence.basis;
  override.source = evidence.source;
  check_override_is_first (&self->service, reader, override.layer_id);
  rw_catalogue_reader_refer (self, RW_REFERENCE_LAYER, override.layer_id, self->set,
                             rw_xml_reader_get_place_of (reader, OVERRIDE_LAYER));

  self->service.override = override;
  self->place = rw_xml_reader_get_place_of (reader, OVERRIDE_OWNER);
  self->parts_read = NULL;
}

static void
reason_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->service.override.reason = rw_catalogue_reader_take_text (self, reader, text);
}

static void
override_end_cb (RwXmlReader *reader,
                 const char  *text,
                 gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwServiceOverride *override = &self->service.override;

  rw_catalogue_reader_check_parts (self, reader, override->owner, self->place);
  override->parts = self->parts_read;
  g_array_append_val (self->service.overrides, *override);
}

static const RwXmlElement reason = {
  .name = "reason",
  .content = RW_XML_WRAPPED_TEXT,
  .end = reason_end_cb,
};

static const RwXmlAttribute override_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [OVERRIDE_LAYER] = RW_ID_ATTRIBUTE ("layer", TRUE),
  [OVERRIDE_OWNER] = { .name = "owner", .required = TRUE, .words = owner_word },
  { 0 }
};

static const RwXmlChild override_children[] = {
  { &reason, 1, 1 },
  { &rw_catalogue_parts, 0, 1 },
  { 0 }
};

static const RwXmlElement override = {
  .name = "override",
  .attributes = override_attributes,
  .children = override_children,
  .unordered = TRUE,
  .start = override_start_cb,
  .end = override_end_cb,
};

static const RwXmlAttribute service_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [SERVICE_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [SERVICE_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  [SERVICE_MODEL] = { .name = "model", .words = rw_catalogue_model_word },
  [SERVICE_KIND] = { .name = "kind", .words = kind_word },
  { 0 }
};

static const RwXmlChild service_children[] = {
  { &rw_catalogue_former_name, 0, RW_CATALOGUE_MAX_NAMES },
  { &rw_catalogue_alias, 0, RW_CATALOGUE_MAX_NAMES },
  { &rw_catalogue_summary, 1, 1 },
  { &override, 0, RW_CATALOGUE_MAX_LAYERS },
  { &rw_catalogue_resource, 0, RW_CATALOGUE_MAX_POINTS },
  { &rw_catalogue_remark, 0, 1 },
  { 0 }
};

static const RwXmlElement service = {
  .name = "service",
  .attributes = service_attributes,
  .children = service_children,
  .unordered = TRUE,
  .start = service_start_cb,
  .end = service_end_cb,
};

static const RwXmlAttribute services_attributes[] = {
  [SCOPE_PROVIDER] = RW_ID_ATTRIBUTE ("provider", FALSE),
  [SCOPE_LAYERS] = RW_ID_ATTRIBUTE ("layers", TRUE),
  { 0 }
};

static const RwXmlChild services_children[] = {
  { &service, 1, RW_XML_MANY },
  { 0 }
};

const RwXmlElement rw_catalogue_services = {
  .name = "services",
  .attributes = services_attributes,
  .children = services_children,
  .start = services_start_cb,
};
