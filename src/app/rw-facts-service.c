/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the catalogue knows of a service.
 */

#include "config.h"

#include "app/rw-facts.h"

#include <glib/gi18n.h>

static const char *
describe_kind (const RwService *service)
{
  switch (service->kind)
    {
    case RW_SERVICE_MANAGEMENT:
      return _("A way to manage the others: an actor, never a ring");
    case RW_SERVICE_CLIENT:
      return _("Uses the others from a device: an actor, never a ring");
    case RW_SERVICE_WORKLOAD:
    default:
      return rw_service_model_get_name (service->model);
    }
}

static const char *
name_provider (const RwFactReader *reader,
               const RwService    *service)
{
  const RwProvider *provider = NULL;

  if (service->provider_id == NULL)
    return _("The customer’s own datacenter");

  provider = rw_catalogue_find_provider (reader->catalogue, service->provider_id);
  return provider != NULL ? provider->full_name : service->provider_id;
}

/* A layer is that of any set: an override names it alone. */
static const char *
name_layer (RwCatalogue *catalogue,
            const char  *layer_id)
{
  const RwLayer *layer = rw_catalogue_find_layer (catalogue, layer_id);

  return layer != NULL ? layer->name : layer_id;
}

static void
append_parts (GString            *text,
              const RwFactReader *reader,
              const RwParts      *parts)
{
  g_autofree char *basis = rw_facts_dup_basis (parts->source, parts->basis);

  /* Translators: who, and which part of something shared is theirs. */
  g_string_append_printf (text, C_("part of an owner", "\n%s: %s"),
                          rw_facts_name_owner (reader, RW_OWNER_CUSTOMER),
                          parts->customer);
  g_string_append_printf (text, C_("part of an owner", "\n%s: %s"),
                          rw_facts_name_owner (reader, RW_OWNER_PROVIDER),
                          parts->provider);
  g_string_append_printf (text, " (%s)", basis);
}

static void
add_override (GPtrArray               *facts,
              const RwFactReader      *reader,
              const RwServiceOverride *override)
{
  g_autofree char *title = NULL;
  g_autofree char *basis = rw_facts_dup_basis (override->source, override->basis);
  g_autoptr (GString) text = g_string_new (override->reason);

  /* Translators: a layer, and who owns it other than the model says. */
  title = g_strdup_printf (C_("differs from its model", "%s differs: %s"),
                           name_layer (reader->catalogue, override->layer_id),
                           rw_facts_name_owner (reader, override->owner));
  g_string_append_printf (text, " (%s)", basis);
  if (override->parts != NULL)
    append_parts (text, reader, override->parts);
  rw_facts_add (facts, title, text->str,
                override->source != NULL ? override->source->address : NULL);
}

static gboolean
is_alike (const RwResourceType *a,
          const RwResourceType *b)
{
  return a->is_part == b->is_part && a->basis == b->basis && a->source == b->source;
}

/* All types that are known alike, from @first on. */
static void
add_resources (GPtrArray       *facts,
               const RwService *service,
               guint            first)
{
  const RwResourceType *like = &service->resources[first];
  g_autofree char *basis = rw_facts_dup_basis (like->source, like->basis);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < service->n_resources; i++)
    {
      const RwResourceType *resource = &service->resources[i];

      if (!is_alike (like, resource))
        continue;
      g_string_append (text, resource->type);
      if (resource->kinds[0] != '\0')
        g_string_append_printf (text, " (%s)", resource->kinds);
      g_string_append_c (text, '\n');
    }
  g_string_append (text, basis);
  rw_facts_add (facts, like->is_part ? _("Resource types of its parts")
                                     : _("Resource types"),
                text->str, like->source != NULL ? like->source->address : NULL);
}

static void
add_all_resources (GPtrArray       *facts,
                   const RwService *service)
{
  for (guint i = 0; i < service->n_resources; i++)
    {
      gboolean seen = FALSE;

      for (guint j = 0; j < i && !seen; j++)
        seen = is_alike (&service->resources[i], &service->resources[j]);
      if (!seen)
        add_resources (facts, service, i);
    }
}

/**
 * rw_facts_about_service:
 * @reader: whom it is told to
 * @service: a service
 *
 * Tells all there is about a service.
 *
 * Returns: (transfer full) (element-type RwFact): the facts
 */
GPtrArray *
rw_facts_about_service (const RwFactReader *reader,
                        const RwService    *service)
{
  g_autoptr (GPtrArray) facts = rw_facts_new ();

  g_return_val_if_fail (reader != NULL && service != NULL, NULL);

  rw_facts_add (facts, service->name, service->summary, NULL);
  rw_facts_add (facts, _("Run as"), describe_kind (service), NULL);
  rw_facts_add (facts, _("From"), name_provider (reader, service), NULL);
  rw_facts_add_names (facts, _("Formerly"), service->former_names);
  rw_facts_add_names (facts, _("Also called"), service->aliases);
  rw_facts_add (facts, _("Good to know"), service->remark, NULL);
  for (guint i = 0; i < service->n_overrides; i++)
    add_override (facts, reader, &service->overrides[i]);
  rw_facts_add_source (facts, service->source, service->basis);
  add_all_resources (facts, service);

  return g_steal_pointer (&facts);
}
