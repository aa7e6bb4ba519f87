/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the resource types of a service. It must not know which provider they
 * are of.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

enum
{
  RESOURCE_TYPE = RW_EVIDENCE_N_ATTRIBUTES,
  RESOURCE_KINDS,
  RESOURCE_PART,
};

/* A name, a stroke, a name, and perhaps more of the same. */
static gboolean
is_resource_type (const char *value)
{
  guint n_strokes = 0;

  for (const char *c = value; *c != '\0'; c++)
    {
      if (*c == '/' && (c == value || c[-1] == '/' || c[1] == '\0'))
        return FALSE;
      if (*c != '/' && *c != '.' && *c != '-' && *c != '_' && !g_ascii_isalnum (*c))
        return FALSE;
      n_strokes += *c == '/';
    }

  return n_strokes > 0;
}

static gboolean
are_patterns (const char *value)
{
  static const char allowed[] = "*.,-_ \t\n\r";

  for (const char *c = value; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr (allowed, *c) == NULL)
      return FALSE;

  return rw_catalogue_is_name (value);
}

static const char *
part_word (guint index)
{
  static const char *const words[] = { "false", "true", NULL };

  return words[MIN (index, 2)];
}

/* One service may claim a type and kind, whatever the size of its letters. */
static const char *
make_entry_id (RwCatalogueReader    *self,
               const RwResourceType *resource)
{
  gsize type_length = strlen (resource->type);
  gsize kinds_length = strlen (resource->kinds);
  gsize length = type_length + (kinds_length > 0 ? 1 + kinds_length : 0);
  char *id = rw_arena_alloc (self->arena, length + 1);

  memcpy (id, resource->type, type_length);
  if (kinds_length > 0)
    {
      id[type_length] = ' ';
      memcpy (id + type_length + 1, resource->kinds, kinds_length);
    }
  id[length] = '\0';
  for (gsize i = 0; i < length; i++)
    id[i] = g_ascii_tolower (id[i]);

  return id;
}

static void
resource_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwResourceEntry *entry = rw_arena_new0 (self->arena, RwResourceEntry);
  RwResourceType *resource = &entry->resource;
  const char *kinds = rw_catalogue_reader_take_value (self, reader, RESOURCE_KINDS);

  resource->type = rw_catalogue_reader_take_value (self, reader, RESOURCE_TYPE);
  resource->kinds = kinds != NULL ? kinds : "";
  resource->is_part = rw_xml_reader_get_value (reader, RESOURCE_PART) != NULL &&
                      rw_xml_reader_get_word (reader, RESOURCE_PART) == 1;
  resource->basis = evidence.basis;
  resource->source = evidence.source;
  g_array_append_val (self->service.resources, *resource);

  entry->id = make_entry_id (self, resource);
  entry->service = self->service.service;
  rw_catalogue_reader_add (self, reader, RW_ENTRY_RESOURCE, entry,
                           rw_xml_reader_get_place_of (reader, RESOURCE_TYPE));
}

static const RwXmlAttribute resource_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [RESOURCE_TYPE] = { .name = "type", .required = TRUE, .check = is_resource_type,
                      .expected = N_("a resource type such as “Microsoft.Web/sites”") },
  [RESOURCE_KINDS] = { .name = "kinds", .check = are_patterns,
                       .expected = N_("one or more patterns such as “function*”") },
  [RESOURCE_PART] = { .name = "part", .words = part_word },
  { 0 }
};

const RwXmlElement rw_catalogue_resource = {
  .name = "resource",
  .attributes = resource_attributes,
  .start = resource_start_cb,
};
