/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the catalogue knows of a control, and how strong the published mapping
 * finds it.
 */

#include "config.h"

#include "app/rw-facts.h"

#include <glib/gi18n.h>

static void
append_name (GString    *names,
             const char *name)
{
  if (names->len > 0)
    /* Translators: between two names. */
    g_string_append (names, C_("list separator", ", "));
  g_string_append (names, name);
}

static char *
dup_services (RwCatalogue *catalogue,
              const char  *services)
{
  g_auto (GStrv) ids = g_strsplit (services, " ", -1);
  g_autoptr (GString) names = g_string_new (NULL);

  if (services[0] == '\0')
    return g_strdup (_("Any service"));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const RwService *service = rw_catalogue_find_service (catalogue, ids[i]);

      append_name (names, service != NULL ? service->name : ids[i]);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_techniques (RwCatalogue *catalogue,
                const char  *techniques)
{
  g_auto (GStrv) ids = g_strsplit (techniques, " ", -1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const RwTechnique *technique =
        rw_catalogue_find_technique (catalogue, ids[i]);

      append_name (names, ids[i]);
      if (technique != NULL)
        g_string_append_printf (names, " %s", technique->name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_score (GPtrArray     *facts,
           RwCatalogue   *catalogue,
           const RwScore *score)
{
  g_autofree char *techniques = dup_techniques (catalogue, score->techniques);
  g_autofree char *basis = rw_facts_dup_basis (score->source, score->basis);
  g_autofree char *title = NULL;
  g_autofree char *text = g_strdup_printf ("%s\n%s", techniques, basis);

  /* Translators: what a control does, and how strongly: “Protects: Partial”. */
  title = g_strdup_printf (C_("strength of a control", "%s: %s"),
                           rw_effect_get_name (score->effect),
                           rw_strength_get_name (score->strength));
  rw_facts_add (facts, title, text,
                score->source != NULL ? score->source->address : NULL);
}

/* The best it does of each kind: “Protects: Significant”. */
static void
append_strengths (GString                  *text,
                  const RwCatalogueControl *control)
{
  RwStrength best[RW_N_EFFECTS] = { RW_STRENGTH_NONE, };

  for (guint i = 0; i < control->n_scores; i++)
    best[control->scores[i].effect] = MAX (best[control->scores[i].effect],
                                           control->scores[i].strength);

  for (guint i = 0; i < RW_N_EFFECTS; i++)
    if (best[i] != RW_STRENGTH_NONE)
      {
        g_string_append (text, " · ");
        g_string_append_printf (text, C_("strength of a control", "%s: %s"),
                                rw_effect_get_name (i),
                                rw_strength_get_name (best[i]));
      }
}

/**
 * rw_facts_dup_run_by:
 * @reader: whom it is told to
 * @control: a control
 *
 * Says in one line who runs a control, and how strong it is where that has
 * been scored.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_facts_dup_run_by (const RwFactReader       *reader,
                     const RwCatalogueControl *control)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (reader != NULL && control != NULL, NULL);

  if (control->run_by == RW_OWNER_SHARED)
    /* Translators: the customer's name, then the provider's. */
    g_string_append_printf (text, _("Run by %s or %s"),
                            rw_facts_name_owner (reader, RW_OWNER_CUSTOMER),
                            rw_facts_name_owner (reader, RW_OWNER_PROVIDER));
  else
    g_string_append_printf (text, _("Run by %s"),
                            rw_facts_name_owner (reader, control->run_by));
  append_strengths (text, control);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * rw_facts_about_control:
 * @reader: whom it is told to
 * @control: a control
 *
 * Tells all there is about a control.
 *
 * Returns: (transfer full) (element-type RwFact): the facts
 */
GPtrArray *
rw_facts_about_control (const RwFactReader       *reader,
                        const RwCatalogueControl *control)
{
  g_autoptr (GPtrArray) facts = rw_facts_new ();
  g_autofree char *run_by = NULL;
  g_autofree char *topics = NULL;
  g_autofree char *services = NULL;
  const RwProvider *provider = NULL;

  g_return_val_if_fail (reader != NULL && control != NULL, NULL);

  run_by = rw_facts_dup_run_by (reader, control);
  topics = rw_facts_dup_topics (reader->catalogue, control->answers);
  services = dup_services (reader->catalogue, control->services);
  if (control->provider_id != NULL)
    provider = rw_catalogue_find_provider (reader->catalogue, control->provider_id);

  rw_facts_add (facts, _("What it does"), control->summary, NULL);
  rw_facts_add (facts, _("Who runs it"), run_by, NULL);
  rw_facts_add (facts, _("Answers"), topics, NULL);
  rw_facts_add (facts, _("Works with"), services, NULL);
  rw_facts_add_names (facts, _("Formerly"), control->former_names);
  rw_facts_add_names (facts, _("Also called"), control->aliases);
  rw_facts_add (facts, _("Good to know"), control->remark, NULL);
  for (guint i = 0; i < control->n_scores; i++)
    add_score (facts, reader->catalogue, &control->scores[i]);
  rw_facts_add (facts, _("From"), provider != NULL ? provider->full_name : NULL,
                NULL);
  rw_facts_add_source (facts, control->source, control->basis);

  return g_steal_pointer (&facts);
}
