/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the catalogue knows of an edition, of the layers it speaks of, and of
 * one of them.
 */

#include "config.h"

#include "app/rw-facts.h"

#include <glib/gi18n.h>

static void
add_correction (GPtrArray          *facts,
                const RwCorrection *correction)
{
  g_autofree char *title = NULL;

  /* Translators: %s is a day, as 2026-11-21. */
  title = g_strdup_printf (_("Corrected on %s"), correction->revision);
  rw_facts_add (facts, title, correction->summary,
                correction->source != NULL ? correction->source->address : NULL);
}

static void
add_parts (GPtrArray          *facts,
           const RwFactReader *reader,
           RwServiceModel      model,
           const RwParts      *parts)
{
  g_autofree char *basis = rw_facts_dup_basis (parts->source, parts->basis);
  g_autofree char *title = g_strdup_printf ("%s · %s",
                                            rw_service_model_get_short_name (model),
                                            basis);
  g_autofree char *text = NULL;

  /* Translators: the customer, its part, the provider, its part. */
  text = g_strdup_printf (C_("parts of a row", "%s: %s\n%s: %s"),
                          rw_facts_name_owner (reader, RW_OWNER_CUSTOMER),
                          parts->customer,
                          rw_facts_name_owner (reader, RW_OWNER_PROVIDER),
                          parts->provider);
  rw_facts_add (facts, title, text,
                parts->source != NULL ? parts->source->address : NULL);
}

/**
 * rw_facts_about_parts:
 * @reader: whom it is told to
 * @row: a row of an edition
 *
 * Tells who does which part of a row, under each model that shares it.
 *
 * Returns: (transfer full) (element-type RwFact): the facts
 */
GPtrArray *
rw_facts_about_parts (const RwFactReader     *reader,
                      const RwResponsibility *row)
{
  g_autoptr (GPtrArray) facts = rw_facts_new ();

  g_return_val_if_fail (reader != NULL && row != NULL, NULL);

  for (int i = 0; i < RW_N_SERVICE_MODELS; i++)
    if (row->cells[i].parts != NULL)
      add_parts (facts, reader, (RwServiceModel) i, row->cells[i].parts);

  return g_steal_pointer (&facts);
}

/**
 * rw_facts_about_layer:
 * @layer: a layer
 *
 * Tells what a layer is, without what to do there.
 *
 * Returns: (transfer full) (element-type RwFact): the facts
 */
GPtrArray *
rw_facts_about_layer (const RwLayer *layer)
{
  g_autoptr (GPtrArray) facts = rw_facts_new ();

  g_return_val_if_fail (layer != NULL, NULL);

  rw_facts_add (facts, _("What it is"), layer->explanation, NULL);
  rw_facts_add_names (facts, _("Also called"), layer->aliases);
  rw_facts_add (facts, _("What attackers want"), layer->threat, NULL);
  rw_facts_add (facts, _("To ask the room"), layer->question, NULL);

  return g_steal_pointer (&facts);
}

/**
 * rw_facts_about_layer_set:
 * @set: a set of layers
 *
 * Tells what the rings are, without what to do about them.
 *
 * Returns: (transfer full) (element-type RwFact): the facts
 */
GPtrArray *
rw_facts_about_layer_set (const RwLayerSet *set)
{
  g_autoptr (GPtrArray) facts = rw_facts_new ();

  g_return_val_if_fail (set != NULL, NULL);

  rw_facts_add (facts, set->name, set->summary, NULL);
  rw_facts_add (facts, _("What it is"), set->explanation, NULL);
  for (guint i = 0; i < set->n_notes; i++)
    rw_facts_add (facts, set->notes[i].name, set->notes[i].text, NULL);
  rw_facts_add_source (facts, set->source, set->basis);

  return g_steal_pointer (&facts);
}

/**
 * rw_facts_about_edition:
 * @reader: whom it is told to
 * @edition: an edition
 *
 * Tells what an edition is, and what was wrong with it once.
 *
 * Returns: (transfer full) (element-type RwFact): the facts
 */
GPtrArray *
rw_facts_about_edition (const RwFactReader *reader,
                        const RwEdition    *edition)
{
  g_autoptr (GPtrArray) facts = rw_facts_new ();
  const RwProvider *provider = NULL;

  g_return_val_if_fail (reader != NULL && edition != NULL, NULL);

  if (edition->provider_id != NULL)
    provider = rw_catalogue_find_provider (reader->catalogue, edition->provider_id);

  rw_facts_add (facts, _("Title"), edition->title, NULL);
  rw_facts_add (facts, _("In short"), edition->summary, NULL);
  rw_facts_add (facts, _("Revision"), edition->revision, NULL);
  rw_facts_add (facts, _("About"), provider != NULL ? provider->full_name : NULL,
                NULL);
  for (guint i = 0; i < edition->n_corrections; i++)
    add_correction (facts, &edition->corrections[i]);
  rw_facts_add_source (facts, edition->source, RW_BASIS_PUBLISHED);

  return g_steal_pointer (&facts);
}
