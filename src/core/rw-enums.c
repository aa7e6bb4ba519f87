/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Identifiers as they stand in files, and names as a person reads them.
 */

#include "config.h"

#include "core/rw-enums.h"

#include <string.h>

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id;
  const char *name;        /* translatable */
  const char *short_name;  /* translatable; a letter for owners */
} Word;

static const Word models[RW_N_SERVICE_MODELS] = {
  { "on-premises", N_("On-premises"), N_("On-premises") },
  { "iaas", N_("Infrastructure as a service"), N_("IaaS") },
  { "paas", N_("Platform as a service"), N_("PaaS") },
  { "saas", N_("Software as a service"), N_("SaaS") },
};

static const Word groupings[RW_N_GROUPINGS] = {
  { "none", N_("Not Grouped"), NULL },
  { "model", N_("By Service Model"), NULL },
  { "service", N_("By Service"), NULL },
  { "group", N_("By Group"), NULL },
};

static const Word owners[RW_N_OWNERS] = {
  /* Translators: the single letters are drawn in the rings. */
  { "customer", N_("Customer"), NC_("owner letter", "C") },
  { "provider", N_("Provider"), NC_("owner letter", "P") },
  { "shared", N_("Shared"), NC_("owner letter", "C+P") },
  { "third-party", N_("Third party"), NC_("owner letter", "T") },
  { "not-applicable", N_("Not applicable"), NC_("owner letter", "–") },
};

/* Translators: in a sentence, such as “Compute: customer → provider”. */
static const char *const owner_words[RW_N_OWNERS] = {
  NC_("owner in a sentence", "customer"),
  NC_("owner in a sentence", "provider"),
  NC_("owner in a sentence", "shared"),
  NC_("owner in a sentence", "third party"),
  NC_("owner in a sentence", "not applicable"),
};

static const Word states[RW_N_CONTROL_STATES] = {
  { "implemented", N_("Implemented"), NULL },
  { "partial", N_("Partly implemented"), NULL },
  { "planned", N_("Planned"), NULL },
  { "alternative", N_("Alternative in place"), NULL },
  { "not-applicable", N_("Not applicable"), NULL },
};

static const Word bases[RW_N_BASES] = {
  { "published", N_("As published"), NULL },
  { "derived", N_("Our reading"), NULL },
  { "unverified", N_("Not verified yet"), NULL },
};

static const Word effects[RW_N_EFFECTS] = {
  { "protect", N_("Protects"), NULL },
  { "detect", N_("Detects"), NULL },
  { "respond", N_("Responds"), NULL },
};

static const Word strengths[RW_N_STRENGTHS] = {
  { "none", N_("Not scored"), NULL },
  { "minimal", N_("Minimal"), NULL },
  { "partial", N_("Partial"), NULL },
  { "significant", N_("Significant"), NULL },
};

static gboolean
find_word (const Word *words,
           guint       n_words,
           const char *id,
           guint      *out_index)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i].id, id) == 0)
      {
        *out_index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * rw_service_model_get_id:
 * @model: a service model
 *
 * Gets the word that stands for @model in files and on the command line.
 *
 * Returns: a static string
 */
const char *
rw_service_model_get_id (RwServiceModel model)
{
  g_return_val_if_fail (model < RW_N_SERVICE_MODELS, NULL);

  return models[model].id;
}

/**
 * rw_service_model_get_short_name:
 * @model: a service model
 *
 * Gets the short translated name, such as "PaaS".
 *
 * Returns: a static string
 */
const char *
rw_service_model_get_short_name (RwServiceModel model)
{
  g_return_val_if_fail (model < RW_N_SERVICE_MODELS, NULL);

  return _(models[model].short_name);
}

/**
 * rw_service_model_get_name:
 * @model: a service model
 *
 * Gets the full translated name, such as "Platform as a service".
 *
 * Returns: a static string
 */
const char *
rw_service_model_get_name (RwServiceModel model)
{
  g_return_val_if_fail (model < RW_N_SERVICE_MODELS, NULL);

  return _(models[model].name);
}

/**
 * rw_service_model_from_id:
 * @id: a word from a file or the command line
 * @out_model: (out): the service model
 *
 * Finds the service model that @id stands for.
 *
 * Returns: %FALSE where there is none; @out_model is untouched then
 */
gboolean
rw_service_model_from_id (const char     *id,
                          RwServiceModel *out_model)
{
  guint index;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!find_word (models, RW_N_SERVICE_MODELS, id, &index))
    return FALSE;

  *out_model = index;
  return TRUE;
}

/**
 * rw_toggle_get_id:
 * @toggle: a toggle
 *
 * Gets the word that stands for @toggle in files and on the command line.
 *
 * Returns: a static string
 */
const char *
rw_toggle_get_id (RwToggle toggle)
{
  g_return_val_if_fail (toggle < RW_N_TOGGLES, NULL);

  if (toggle == RW_TOGGLE_ROLLUP)
    return "roll-up";

  return toggle == RW_TOGGLE_WORKLOADS ? "workloads" : models[toggle].id;
}

/**
 * rw_toggle_get_name:
 * @toggle: a toggle
 *
 * Gets the translated name as it stands on the toggle's button.
 *
 * Returns: a static string
 */
const char *
rw_toggle_get_name (RwToggle toggle)
{
  g_return_val_if_fail (toggle < RW_N_TOGGLES, NULL);

  if (toggle == RW_TOGGLE_WORKLOADS)
    return _("By Workload");
  if (toggle == RW_TOGGLE_ROLLUP)
    return _("Roll-Up");

  return _(models[toggle].short_name);
}

/**
 * rw_toggle_from_id:
 * @id: a word from a file or the command line
 * @out_toggle: (out): the toggle
 *
 * Finds the toggle that @id stands for.
 *
 * Returns: %FALSE where there is none; @out_toggle is untouched then
 */
gboolean
rw_toggle_from_id (const char *id,
                   RwToggle   *out_toggle)
{
  guint index;

  g_return_val_if_fail (id != NULL, FALSE);

  if (strcmp (id, "workloads") == 0)
    index = RW_TOGGLE_WORKLOADS;
  else if (strcmp (id, "roll-up") == 0)
    index = RW_TOGGLE_ROLLUP;
  else if (!find_word (models, RW_N_SERVICE_MODELS, id, &index))
    return FALSE;

  *out_toggle = index;
  return TRUE;
}

/**
 * rw_grouping_get_id:
 * @grouping: a grouping
 *
 * Gets the word that stands for @grouping on the command line.
 *
 * Returns: a static string
 */
const char *
rw_grouping_get_id (RwGrouping grouping)
{
  g_return_val_if_fail (grouping < RW_N_GROUPINGS, NULL);

  return groupings[grouping].id;
}

/**
 * rw_grouping_get_name:
 * @grouping: a grouping
 *
 * Gets the translated name as it stands in a menu, such as "By Service".
 *
 * Returns: a static string
 */
const char *
rw_grouping_get_name (RwGrouping grouping)
{
  g_return_val_if_fail (grouping < RW_N_GROUPINGS, NULL);

  return _(groupings[grouping].name);
}

/**
 * rw_grouping_from_id:
 * @id: a word from the command line
 * @out_grouping: (out): the grouping
 *
 * Finds the grouping that @id stands for.
 *
 * Returns: %FALSE where there is none; @out_grouping is untouched then
 */
gboolean
rw_grouping_from_id (const char *id,
                     RwGrouping *out_grouping)
{
  guint index;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!find_word (groupings, RW_N_GROUPINGS, id, &index))
    return FALSE;

  *out_grouping = index;
  return TRUE;
}

/**
 * rw_owner_get_id:
 * @owner: an owner
 *
 * Gets the word that stands for @owner in files and exports.
 *
 * Returns: a static string
 */
const char *
rw_owner_get_id (RwOwner owner)
{
  g_return_val_if_fail (owner < RW_N_OWNERS, NULL);

  return owners[owner].id;
}

/**
 * rw_owner_get_name:
 * @owner: an owner
 *
 * Gets the translated name of the kind of owner, such as "Provider".
 *
 * Returns: a static string
 */
const char *
rw_owner_get_name (RwOwner owner)
{
  g_return_val_if_fail (owner < RW_N_OWNERS, NULL);

  return _(owners[owner].name);
}

/**
 * rw_owner_get_word:
 * @owner: an owner
 *
 * Gets the translated name of the kind of owner as it stands in a sentence,
 * such as "provider".
 *
 * Returns: a static string
 */
const char *
rw_owner_get_word (RwOwner owner)
{
  g_return_val_if_fail (owner < RW_N_OWNERS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "owner in a sentence",
                       owner_words[owner]);
}

/**
 * rw_owner_get_letter:
 * @owner: an owner
 *
 * Gets the translated letters that tell @owner without colour.
 *
 * Returns: a static string
 */
const char *
rw_owner_get_letter (RwOwner owner)
{
  g_return_val_if_fail (owner < RW_N_OWNERS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "owner letter",
                       owners[owner].short_name);
}

/**
 * rw_owner_from_id:
 * @id: a word from a file
 * @out_owner: (out): the owner
 *
 * Finds the owner that @id stands for.
 *
 * Returns: %FALSE where there is none; @out_owner is untouched then
 */
gboolean
rw_owner_from_id (const char *id,
                  RwOwner    *out_owner)
{
  guint index;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!find_word (owners, RW_N_OWNERS, id, &index))
    return FALSE;

  *out_owner = index;
  return TRUE;
}

/**
 * rw_control_state_get_id:
 * @state: a state
 *
 * Gets the word that stands for @state in files.
 *
 * Returns: a static string
 */
const char *
rw_control_state_get_id (RwControlState state)
{
  g_return_val_if_fail (state < RW_N_CONTROL_STATES, NULL);

  return states[state].id;
}

/**
 * rw_control_state_get_name:
 * @state: a state
 *
 * Gets the translated name of @state.
 *
 * Returns: a static string
 */
const char *
rw_control_state_get_name (RwControlState state)
{
  g_return_val_if_fail (state < RW_N_CONTROL_STATES, NULL);

  return _(states[state].name);
}

/**
 * rw_control_state_from_id:
 * @id: a word from a file
 * @out_state: (out): the state
 *
 * Finds the state that @id stands for.
 *
 * Returns: %FALSE where there is none; @out_state is untouched then
 */
gboolean
rw_control_state_from_id (const char     *id,
                          RwControlState *out_state)
{
  guint index;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!find_word (states, RW_N_CONTROL_STATES, id, &index))
    return FALSE;

  *out_state = index;
  return TRUE;
}

/**
 * rw_basis_get_id:
 * @basis: a basis
 *
 * Gets the word that stands for @basis in files.
 *
 * Returns: a static string
 */
const char *
rw_basis_get_id (RwBasis basis)
{
  g_return_val_if_fail (basis < RW_N_BASES, NULL);

  return bases[basis].id;
}

/**
 * rw_basis_get_name:
 * @basis: a basis
 *
 * Gets the translated name of @basis.
 *
 * Returns: a static string
 */
const char *
rw_basis_get_name (RwBasis basis)
{
  g_return_val_if_fail (basis < RW_N_BASES, NULL);

  return _(bases[basis].name);
}

/**
 * rw_basis_from_id:
 * @id: a word from a file
 * @out_basis: (out): the basis
 *
 * Finds the basis that @id stands for.
 *
 * Returns: %FALSE where there is none; @out_basis is untouched then
 */
gboolean
rw_basis_from_id (const char *id,
                  RwBasis    *out_basis)
{
  guint index;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!find_word (bases, RW_N_BASES, id, &index))
    return FALSE;

  *out_basis = index;
  return TRUE;
}

/**
 * rw_effect_get_id:
 * @effect: an effect
 *
 * Gets the word that stands for @effect in files.
 *
 * Returns: a static string
 */
const char *
rw_effect_get_id (RwEffect effect)
{
  g_return_val_if_fail (effect < RW_N_EFFECTS, NULL);

  return effects[effect].id;
}

/**
 * rw_effect_get_name:
 * @effect: an effect
 *
 * Gets the translated name of @effect.
 *
 * Returns: a static string
 */
const char *
rw_effect_get_name (RwEffect effect)
{
  g_return_val_if_fail (effect < RW_N_EFFECTS, NULL);

  return _(effects[effect].name);
}

/**
 * rw_strength_get_id:
 * @strength: a strength
 *
 * Gets the word that stands for @strength in files.
 *
 * Returns: a static string
 */
const char *
rw_strength_get_id (RwStrength strength)
{
  g_return_val_if_fail (strength < RW_N_STRENGTHS, NULL);

  return strengths[strength].id;
}

/**
 * rw_strength_get_name:
 * @strength: a strength
 *
 * Gets the translated name of @strength.
 *
 * Returns: a static string
 */
const char *
rw_strength_get_name (RwStrength strength)
{
  g_return_val_if_fail (strength < RW_N_STRENGTHS, NULL);

  return _(strengths[strength].name);
}
