/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of facts, and what all of them have: names, sources and how well
 * something is known.
 */

#include "config.h"

#include "app/rw-facts.h"

#include <glib/gi18n.h>

#include "core/rw-ownership.h"

static void
fact_free (gpointer data)
{
  RwFact *self = data;

  g_free (self->title);
  g_free (self->text);
  g_free (self->address);
  g_free (self);
}

static const RwTopic *
find_topic_in (const RwTopic *topics,
               guint          n_topics,
               const char    *id)
{
  for (guint i = 0; i < n_topics; i++)
    if (g_str_equal (topics[i].id, id))
      return &topics[i];

  return NULL;
}

static const RwTopic *
find_topic_of_layers (const RwLayer *layers,
                      guint          n_layers,
                      const char    *id)
{
  const RwTopic *topic = NULL;

  for (guint i = 0; topic == NULL && i < n_layers; i++)
    topic = find_topic_in (layers[i].topics, layers[i].n_topics, id);

  return topic;
}

static const RwTopic *
find_topic (RwCatalogue *catalogue,
            const char  *id)
{
  const RwTopic *topic = NULL;

  for (guint i = 0;
       topic == NULL && i < rw_catalogue_get_n_layer_sets (catalogue);
       i++)
    {
      const RwLayerSet *set = rw_catalogue_get_layer_set (catalogue, i);

      topic = find_topic_in (set->topics, set->n_topics, id);
      if (topic == NULL)
        topic = find_topic_of_layers (set->layers, set->n_layers, id);
      if (topic == NULL)
        topic = find_topic_of_layers (set->satellites, set->n_satellites, id);
    }

  return topic;
}

/**
 * rw_facts_new:
 *
 * Makes a list without facts.
 *
 * Returns: (transfer full) (element-type RwFact): a new list
 */
GPtrArray *
rw_facts_new (void)
{
  return g_ptr_array_new_with_free_func (fact_free);
}

/**
 * rw_facts_add:
 * @facts: (element-type RwFact): a list
 * @title: what the text is about
 * @text: (nullable): plain text; nothing is added where there is none
 * @address: (nullable): where it is written
 *
 * Adds a fact.
 */
void
rw_facts_add (GPtrArray  *facts,
              const char *title,
              const char *text,
              const char *address)
{
  RwFact *fact;

  g_return_if_fail (facts != NULL && title != NULL);

  if (text == NULL || text[0] == '\0')
    return;

  fact = g_new (RwFact, 1);
  fact->title = g_strdup (title);
  fact->text = g_strdup (text);
  fact->address = g_strdup (address);
  g_ptr_array_add (facts, fact);
}

/**
 * rw_facts_add_names:
 * @facts: (element-type RwFact): a list
 * @title: what they are names of
 * @names: (array zero-terminated=1): names, or none
 *
 * Adds names as one fact.
 */
void
rw_facts_add_names (GPtrArray         *facts,
                    const char        *title,
                    const char *const *names)
{
  g_autofree char *text =
    /* Translators: between two names of the same thing. */
    g_strjoinv (C_("list separator", ", "), (char **) names);

  rw_facts_add (facts, title, text, NULL);
}

/**
 * rw_facts_add_source:
 * @facts: (element-type RwFact): a list
 * @source: (nullable): where it is written
 * @basis: how well it is known
 *
 * Adds where the facts before it come from.
 */
void
rw_facts_add_source (GPtrArray      *facts,
                     const RwSource *source,
                     RwBasis         basis)
{
  g_autofree char *text = NULL;

  if (source != NULL)
    text = rw_facts_dup_source (source);
  else if (basis == RW_BASIS_UNVERIFIED)
    text = g_strdup (_("General knowledge that nobody has looked up yet"));
  else
    text = g_strdup (_("It follows from the rest of the catalogue"));
  rw_facts_add (facts, rw_basis_get_name (basis), text,
                source != NULL ? source->address : NULL);
}

/**
 * rw_facts_dup_source:
 * @source: a source
 *
 * Says what a source is: its title, publisher, and how and when it was read.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_facts_dup_source (const RwSource *source)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  text = g_string_new (source->title);
  if (source->publisher != NULL)
    g_string_append_printf (text, " · %s", source->publisher);
  if (source->date_read != NULL)
    {
      g_string_append (text, " · ");
      /* Translators: %s is a day, as 2026-11-21. */
      g_string_append_printf (text, _("read on %s"), source->date_read);
    }
  if (source->remark != NULL)
    g_string_append_printf (text, "\n%s", source->remark);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * rw_facts_dup_basis:
 * @source: (nullable): where it is written
 * @basis: how well it is known
 *
 * Says in one line how well something is known, and from where.
 *
 * Returns: (transfer full): plain text, such as “As published · A white paper”
 */
char *
rw_facts_dup_basis (const RwSource *source,
                    RwBasis         basis)
{
  if (source == NULL)
    return g_strdup (rw_basis_get_name (basis));

  return g_strdup_printf ("%s · %s", rw_basis_get_name (basis), source->title);
}

/**
 * rw_facts_dup_topics:
 * @catalogue: where the topics are
 * @topics: ids of topics, space separated, or ""
 *
 * Names what guidance or a control answers.
 *
 * Returns: (transfer full): plain text, "" for none
 */
char *
rw_facts_dup_topics (RwCatalogue *catalogue,
                     const char  *topics)
{
  g_auto (GStrv) ids = g_strsplit (topics, " ", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const RwTopic *topic = find_topic (catalogue, ids[i]);

      if (topic != NULL)
        g_ptr_array_add (names, (gpointer) topic->name);
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" · ", (char **) names->pdata);
}

/**
 * rw_facts_name_owner:
 * @reader: whom it is told to
 * @owner: an owner
 *
 * Names an owner as the document does.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_facts_name_owner (const RwFactReader *reader,
                     RwOwner             owner)
{
  g_return_val_if_fail (reader != NULL, NULL);

  if (owner == RW_OWNER_CUSTOMER && reader->customer[0] != '\0')
    return reader->customer;
  if (owner == RW_OWNER_PROVIDER && reader->provider[0] != '\0')
    return reader->provider;

  return rw_owner_get_name (owner);
}

/**
 * rw_facts_find_usual_owner:
 * @session: what is looked at
 * @workload: a workload of its document
 * @layer_id: a layer of its edition
 *
 * Finds whose a layer would be if the document said nothing of it.
 *
 * Returns: an owner, by the service or else by the model
 */
RwOwner
rw_facts_find_usual_owner (RwSession  *session,
                           RwWorkload *workload,
                           const char *layer_id)
{
  RwOwnership ownership;

  rw_ownership_for_workload (rw_session_get_edition (session),
                             rw_session_get_catalogue (session), layer_id,
                             workload, &ownership);
  if (ownership.service_override != NULL)
    return ownership.service_override->owner;

  return ownership.owner_by_model;
}
