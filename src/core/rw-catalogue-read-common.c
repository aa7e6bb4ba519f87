/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small elements that several sections have. They must not know in which
 * they are: each fills in the description or the parts being collected.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

static void
summary_end_cb (RwXmlReader *reader,
                const char  *text,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->description->summary = rw_catalogue_reader_take_text (self, reader, text);
}

static void
explanation_end_cb (RwXmlReader *reader,
                    const char  *text,
                    gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->description->explanation = rw_catalogue_reader_take_text (self, reader, text);
}

static void
remark_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->description->remark = rw_catalogue_reader_take_text (self, reader, text);
}

static void
alias_end_cb (RwXmlReader *reader,
              const char  *text,
              gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  const char *alias = rw_catalogue_reader_take_text (self, reader, text);

  g_ptr_array_add (self->description->aliases, (gpointer) alias);
}

static void
former_name_end_cb (RwXmlReader *reader,
                    const char  *text,
                    gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  const char *name = rw_catalogue_reader_take_text (self, reader, text);

  g_ptr_array_add (self->description->former_names, (gpointer) name);
}

static void
parts_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);

  self->parts.basis = evidence.basis;
  self->parts.source = evidence.source;
}

static void
customer_part_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->parts.customer = rw_catalogue_reader_take_text (self, reader, text);
}

static void
provider_part_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->parts.provider = rw_catalogue_reader_take_text (self, reader, text);
}

static void
parts_end_cb (RwXmlReader *reader,
              const char  *text,
              gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->parts_read = rw_arena_memdup (self->arena, &self->parts, sizeof self->parts);
}

static const RwXmlElement customer_part = {
  .name = "customer-part",
  .content = RW_XML_WRAPPED_TEXT,
  .end = customer_part_end_cb,
};

static const RwXmlElement provider_part = {
  .name = "provider-part",
  .content = RW_XML_WRAPPED_TEXT,
  .end = provider_part_end_cb,
};

static const RwXmlAttribute parts_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  { 0 }
};

static const RwXmlChild parts_children[] = {
  { &customer_part, 1, 1 },
  { &provider_part, 1, 1 },
  { 0 }
};

const RwXmlElement rw_catalogue_parts = {
  .name = "parts",
  .attributes = parts_attributes,
  .children = parts_children,
  .unordered = TRUE,
  .start = parts_start_cb,
  .end = parts_end_cb,
};

const RwXmlElement rw_catalogue_summary = {
  .name = "summary",
  .content = RW_XML_WRAPPED_TEXT,
  .end = summary_end_cb,
};

const RwXmlElement rw_catalogue_explanation = {
  .name = "explanation",
  .content = RW_XML_WRAPPED_TEXT,
  .end = explanation_end_cb,
};

const RwXmlElement rw_catalogue_remark = {
  .name = "remark",
  .content = RW_XML_WRAPPED_TEXT,
  .end = remark_end_cb,
};

const RwXmlElement rw_catalogue_alias = {
  .name = "alias",
  .content = RW_XML_WRAPPED_TEXT,
  .end = alias_end_cb,
};

const RwXmlElement rw_catalogue_former_name = {
  .name = "former-name",
  .content = RW_XML_WRAPPED_TEXT,
  .end = former_name_end_cb,
};

/**
 * rw_catalogue_reader_check_parts:
 * @owner: of a cell or an override
 * @place: where that is
 *
 * Reports parts that are missing from something shared, or that something else
 * has.
 */
void
rw_catalogue_reader_check_parts (RwCatalogueReader *self,
                                 RwXmlReader       *reader,
                                 RwOwner            owner,
                                 RwXmlPlace         place)
{
  /* Parts with an error of their own count as missing. */
  if (rw_xml_reader_has_errors (reader))
    return;

  if (owner == RW_OWNER_SHARED && self->parts_read == NULL)
    rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("the owner is “shared”, expected <parts> with the "
                            "customer’s and the provider’s"));
  else if (owner != RW_OWNER_SHARED && self->parts_read != NULL)
    rw_xml_reader_report (reader, place, RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                          _("the owner is not “shared”, expected no <parts>"));
}
