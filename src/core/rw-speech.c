/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences for those who hear a ring or a sector: first what it is and where,
 * then whose it is, then what stands there. Screen readers are not told the
 * position in a set by GTK 4.8, so the sentence tells it. It knows no picture.
 */

#include "config.h"

#include "core/rw-speech.h"

#include <glib/gi18n-lib.h>

#include "core/rw-bidi.h"
#include "core/rw-control.h"

/* Between the layer and the workload of a key; no identifier has one. */
#define KEY_SEPARATOR "\n"

struct _RwSpeech
{
  RwSession  *session;   /* (owned) */
  char       *customer;  /* (owned) (nullable): of the document; NULL for
                          * “you” */
  char       *provider;  /* (owned) */
  guint       n_layers;
  GHashTable *counts;    /* (owned) (nullable): layer and workload, either of
                          * them "*" or "" for all, to a number; made when
                          * somebody asks */
};

static void
count_one (RwSpeech   *self,
           const char *layer_id,
           const char *workload_id)
{
  char *key = g_strconcat (layer_id, KEY_SEPARATOR, workload_id, NULL);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));

  g_hash_table_replace (self->counts, key, GUINT_TO_POINTER (count + 1));
}

/* Each control counts where it stands, and once more for its whole layer. */
static void
ensure_counts (RwSpeech *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  GListModel *controls;

  if (self->counts != NULL)
    return;

  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (scenario == NULL)
    return;
  controls = rw_scenario_get_controls (scenario);
  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      count_one (self, rw_control_get_layer_id (control),
                 rw_control_get_workload_id (control));
      count_one (self, rw_control_get_layer_id (control), "*");
    }
}

static guint
get_count (RwSpeech   *self,
           const char *layer_id,
           const char *workload_id)
{
  g_autofree char *key = g_strconcat (layer_id, KEY_SEPARATOR, workload_id,
                                      NULL);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));
}

/* “Azure owns it under PaaS”. */
static char *
dup_verdict_under (RwSpeech       *self,
                   RwOwner         owner,
                   RwServiceModel  model)
{
  const char *name = rw_service_model_get_short_name (model);

  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      if (self->customer == NULL)
        /* Translators: %s is a service model. */
        return g_strdup_printf (_("you own it under %s"), name);
      /* Translators: who, and a service model. */
      return g_strdup_printf (_("%s owns it under %s"), self->customer, name);
    case RW_OWNER_PROVIDER:
      return g_strdup_printf (_("%s owns it under %s"), self->provider, name);
    case RW_OWNER_SHARED:
      if (self->customer == NULL)
        /* Translators: the provider, and a service model. */
        return g_strdup_printf (_("you and %s share it under %s"),
                                self->provider, name);
      /* Translators: customer, provider, service model. */
      return g_strdup_printf (_("%s and %s share it under %s"), self->customer,
                              self->provider, name);
    case RW_OWNER_THIRD_PARTY:
      /* Translators: %s is a service model. */
      return g_strdup_printf (_("a third party owns it under %s"), name);
    case RW_OWNER_NOT_APPLICABLE:
    default:
      /* Translators: %s is a service model. */
      return g_strdup_printf (_("not applicable under %s"), name);
    }
}

/* “Azure owns it for every workload”. */
static char *
dup_verdict_for_all (RwSpeech *self,
                     RwOwner   owner)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      if (self->customer == NULL)
        return g_strdup (_("you own it for every workload"));
      return g_strdup_printf (_("%s owns it for every workload"),
                              self->customer);
    case RW_OWNER_PROVIDER:
      return g_strdup_printf (_("%s owns it for every workload"),
                              self->provider);
    case RW_OWNER_SHARED:
      if (self->customer == NULL)
        /* Translators: %s is the provider. */
        return g_strdup_printf (_("you and %s share it for every workload"),
                                self->provider);
      /* Translators: the customer, and the provider. */
      return g_strdup_printf (_("%s and %s share it for every workload"),
                              self->customer, self->provider);
    case RW_OWNER_THIRD_PARTY:
      return g_strdup (_("a third party owns it for every workload"));
    case RW_OWNER_NOT_APPLICABLE:
    default:
      return g_strdup (_("not applicable to any workload"));
    }
}

static gboolean
has_workloads (RwSpeech *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);

  return scenario != NULL
         && g_list_model_get_n_items (rw_scenario_get_workloads (scenario)) > 0;
}

static char *
dup_ring_verdict (RwSpeech            *self,
                  const RwSpeechOwner *owner)
{
  RwToggle toggle = rw_session_get_toggle (self->session);

  if (toggle <= RW_TOGGLE_SAAS)
    return dup_verdict_under (self, owner->owner, (RwServiceModel) toggle);
  if (!has_workloads (self))
    return g_strdup (_("no workloads yet"));
  if (owner->differs)
    return g_strdup (_("its owners differ by workload"));

  return dup_verdict_for_all (self, owner->owner);
}

static void
append_controls (GString *text,
                 guint    n_controls)
{
  if (n_controls == 0)
    return;

  g_string_append (text, C_("between the clauses of a sentence", "; "));
  g_string_append_printf (text, ngettext ("%u control", "%u controls",
                                          n_controls),
                          n_controls);
}

/**
 * rw_speech_new:
 * @session: a session with a document, a scenario and an edition
 *
 * Takes in what the sentences about @session need. Cheap: what has to be
 * counted is counted when it is asked for.
 *
 * Returns: (transfer full): for as long as nothing changes
 */
RwSpeech *
rw_speech_new (RwSession *session)
{
  RwSpeech *self;
  RwDocument *document;
  const char *customer;
  const char *provider;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (rw_session_get_edition (session) != NULL, NULL);

  document = rw_session_get_document (session);
  self = g_new0 (RwSpeech, 1);
  self->session = g_object_ref (session);
  customer = rw_document_get_customer (document);
  provider = rw_document_get_provider (document);
  self->n_layers = rw_session_get_edition (session)->layer_set->n_layers;
  if (customer[0] != '\0')
    self->customer = rw_bidi_isolate (customer, _("%s owns it under %s"));
  self->provider = provider[0] != '\0'
                     ? rw_bidi_isolate (provider, _("%s owns it under %s"))
                     : g_strdup (_("the cloud provider"));

  return self;
}

/**
 * rw_speech_free:
 * @self: (transfer full): what is not needed any more
 *
 * Lets go of it.
 */
void
rw_speech_free (RwSpeech *self)
{
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->customer, g_free);
  g_clear_pointer (&self->provider, g_free);
  g_object_unref (self->session);
  g_free (self);
}

/**
 * rw_speech_count_controls:
 * @layer_id: a layer
 * @workload_id: (nullable): a workload, or %NULL for the whole ring
 *
 * Counts the controls of a ring, or those that protect one workload there:
 * its own, and those of the whole ring. O(1), but the first time.
 *
 * Returns: how many
 */
guint
rw_speech_count_controls (RwSpeech   *self,
                          const char *layer_id,
                          const char *workload_id)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (layer_id != NULL, 0);

  ensure_counts (self);
  if (workload_id == NULL)
    return get_count (self, layer_id, "*") + get_count (self, "*", "*");

  return get_count (self, layer_id, workload_id)
         + get_count (self, "*", workload_id)
         + get_count (self, layer_id, "") + get_count (self, "*", "");
}

/**
 * rw_speech_dup_ring:
 * @layer: a layer of the session's edition
 * @owner: whose it is as things are looked at
 *
 * Says what a whole ring is, as “Compute, ring 3 of 7, Azure owns it under
 * PaaS; 2 controls”.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_speech_dup_ring (RwSpeech            *self,
                    const RwLayer       *layer,
                    const RwSpeechOwner *owner)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *verdict = NULL;

  g_return_val_if_fail (self != NULL && layer != NULL && owner != NULL, NULL);

  verdict = dup_ring_verdict (self, owner);
  /* Translators: a ring's name, its number, how many rings, whose it is. */
  g_string_append_printf (text, _("%s, ring %u of %u, %s"), layer->name,
                          layer->position + 1, self->n_layers, verdict);
  append_controls (text, rw_speech_count_controls (self, layer->id, NULL));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * rw_speech_dup_sector:
 * @layer: a layer of the session's edition
 * @workload: a workload of the session's scenario
 * @place: which sector of the ring this is, from 0
 * @n_places: how many there are
 * @owner: whose it is
 *
 * Says what a sector is, as “Compute, ring 3 of 7; Web shop, sector 2 of 6,
 * Azure owns it under PaaS; 1 control”.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_speech_dup_sector (RwSpeech            *self,
                      const RwLayer       *layer,
                      RwWorkload          *workload,
                      guint                place,
                      guint                n_places,
                      const RwSpeechOwner *owner)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *verdict = NULL;

  g_return_val_if_fail (self != NULL && layer != NULL && owner != NULL, NULL);
  g_return_val_if_fail (RW_IS_WORKLOAD (workload), NULL);

  verdict = dup_verdict_under (self, owner->owner,
                               rw_workload_get_model (workload));
  /* Translators: a ring's name and number, how many rings; a workload, its
   * number and how many there are; whose the ring is there. */
  g_string_append_printf (text, _("%s, ring %u of %u; %s, sector %u of %u, %s"),
                          layer->name, layer->position + 1, self->n_layers,
                          rw_workload_get_name (workload), place + 1, n_places,
                          verdict);
  if (owner->overridden)
    {
      g_string_append (text, C_("between the clauses of a sentence", "; "));
      g_string_append (text, _("set for this workload"));
    }
  append_controls (text,
                   rw_speech_count_controls (self, layer->id,
                                             rw_workload_get_id (workload)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* “you own 9”. */
static char *
dup_count (RwSpeech *self,
           RwOwner   owner,
           guint     n)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      if (self->customer == NULL)
        /* Translators: a number of workloads. */
        return g_strdup_printf (_("you own %u"), n);
      /* Translators: who, and a number of workloads. */
      return g_strdup_printf (_("%s owns %u"), self->customer, n);
    case RW_OWNER_PROVIDER:
      return g_strdup_printf (_("%s owns %u"), self->provider, n);
    case RW_OWNER_SHARED:
      /* Translators: a number of workloads. */
      return g_strdup_printf (ngettext ("%u is shared", "%u are shared", n), n);
    case RW_OWNER_THIRD_PARTY:
      /* Translators: a number of workloads. */
      return g_strdup_printf (ngettext ("a third party owns %u",
                                        "third parties own %u", n), n);
    case RW_OWNER_NOT_APPLICABLE:
    default:
      /* Translators: a number of workloads. */
      return g_strdup_printf (_("%u not applicable"), n);
    }
}

/**
 * rw_speech_dup_gathered:
 * @layer: a layer of the session's edition
 * @name: what several workloads have in common
 * @place: which sector of the ring this is, from 0
 * @n_places: how many there are
 * @shares: who owns the layer of how many of them
 *
 * Says what a sector of several workloads is, as “Compute, ring 3 of 7; Web,
 * 14 workloads, sector 2 of 6: you own 9, Azure owns 5”.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_speech_dup_gathered (RwSpeech       *self,
                        const RwLayer  *layer,
                        const char     *name,
                        guint           place,
                        guint           n_places,
                        const RwShares *shares)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *count = NULL;
  const char *separator = "";
  guint n;

  g_return_val_if_fail (self != NULL && layer != NULL, NULL);
  g_return_val_if_fail (name != NULL && shares != NULL, NULL);

  n = rw_shares_get_count (shares);
  count = g_strdup_printf (ngettext ("%u workload", "%u workloads", n), n);
  /* Translators: a ring's name and number, how many rings; what workloads have
   * in common and how many they are; which sector this is, and how many there
   * are. Who owns how many follows. */
  g_string_append_printf (text, _("%s, ring %u of %u; %s, %s, sector %u of "
                                  "%u: "),
                          layer->name, layer->position + 1, self->n_layers,
                          name, count, place + 1, n_places);
  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      RwOwner owner = rw_shares_order[i];
      g_autofree char *clause = dup_count (self, owner, shares->counts[owner]);

      if (shares->counts[owner] == 0)
        continue;
      g_string_append (text, separator);
      g_string_append (text, clause);
      separator = C_("between the items of a list", ", ");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * rw_speech_dup_share:
 * @layer: a layer of the session's edition
 * @owner: an owner who has some of it
 * @shares: who owns the layer of how many workloads
 *
 * Says what a share of a ring is, as “Compute, ring 3 of 7, you own it for 9 of
 * 14 workloads, 64%”.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_speech_dup_share (RwSpeech       *self,
                     const RwLayer  *layer,
                     RwOwner         owner,
                     const RwShares *shares)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *clause = NULL;
  g_autofree char *percent = NULL;
  gboolean weighted;
  guint n;

  g_return_val_if_fail (self != NULL && layer != NULL, NULL);
  g_return_val_if_fail (owner < RW_N_OWNERS && shares != NULL, NULL);

  n = rw_shares_get_count (shares);
  weighted = rw_session_get_weighted (self->session);
  clause = dup_count (self, owner, shares->counts[owner]);
  percent = rw_shares_dup_percent (shares, owner, weighted);
  /* Translators: a ring's name, its number, how many rings; who owns how many,
   * of how many workloads, and how much that is. */
  g_string_append_printf (text,
                          weighted
                            ? ngettext ("%s, ring %u of %u: %s of %u workload, "
                                        "%s by weight",
                                        "%s, ring %u of %u: %s of %u "
                                        "workloads, %s by weight", n)
                            : ngettext ("%s, ring %u of %u: %s of %u workload, "
                                        "%s",
                                        "%s, ring %u of %u: %s of %u "
                                        "workloads, %s", n),
                          layer->name, layer->position + 1, self->n_layers,
                          clause, n, percent);
  append_controls (text, rw_speech_count_controls (self, layer->id, NULL));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
