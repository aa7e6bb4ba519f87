/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is owed in sentences. It looks for nothing itself.
 */

#include "config.h"

#include "core/rw-owed.h"

#include <glib/gi18n-lib.h>

#include "core/rw-control.h"
#include "core/rw-util-private.h"
#include "core/rw-workload.h"

/* Names in a sentence are cut here. */
#define MAX_NAME_CHARS 80

/** Names: what sentences name, fit to stand in them. */
typedef struct
{
  char *customer;  /* (owned) */
  char *provider;  /* (owned) */
  char *layer;     /* (owned) (nullable) */
  char *workload;  /* (owned) (nullable) */
  char *control;   /* (owned) (nullable) */
} Names;

static void
names_clear (Names *self)
{
  g_free (self->customer);
  g_free (self->provider);
  g_free (self->layer);
  g_free (self->workload);
  g_free (self->control);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

static char *
dup_name (const char *name)
{
  g_autofree char *excerpt = rw_dup_excerpt (name, MAX_NAME_CHARS);

  return rw_dup_isolated (excerpt);
}

static void
names_init (Names             *self,
            const RwOwedEntry *entry,
            const char        *customer,
            const char        *provider)
{
  self->customer = dup_name (customer);
  self->provider = dup_name (provider);
  if (entry->layer != NULL)
    self->layer = dup_name (entry->layer->name);
  if (entry->workload != NULL)
    self->workload = dup_name (rw_workload_get_name (entry->workload));
  if (entry->control != NULL)
    self->control = dup_name (rw_control_get_name (entry->control));
}

static char *
dup_why_own (const Names       *names,
             const RwOwedEntry *entry)
{
  if (entry->control == NULL)
    /* Translators: customer, layer, workload. */
    return g_strdup_printf (_("%s owns %s of %s, and no control protects it."),
                            names->customer, names->layer, names->workload);
  if (rw_control_get_state (entry->control) == RW_CONTROL_STATE_PLANNED)
    /* Translators: customer, layer, workload, control. */
    return g_strdup_printf (_("%s owns %s of %s, and “%s” is only planned."),
                            names->customer, names->layer, names->workload,
                            names->control);

  /* Translators: customer, layer, workload, control. */
  return g_strdup_printf (_("%s owns %s of %s, and “%s” is only partly "
                            "implemented."),
                          names->customer, names->layer, names->workload,
                          names->control);
}

static char *
dup_why_shared (const Names       *names,
                const RwOwedEntry *entry)
{
  if (entry->control == NULL)
    /* Translators: customer, provider, layer, workload. */
    return g_strdup_printf (_("%s and %s share %s of %s, and no control "
                              "protects it."),
                            names->customer, names->provider, names->layer,
                            names->workload);
  if (rw_control_get_state (entry->control) == RW_CONTROL_STATE_PLANNED)
    /* Translators: customer, provider, layer, workload, control. */
    return g_strdup_printf (_("%s and %s share %s of %s, and “%s” is only "
                              "planned."),
                            names->customer, names->provider, names->layer,
                            names->workload, names->control);

  /* Translators: customer, provider, layer, workload, control. */
  return g_strdup_printf (_("%s and %s share %s of %s, and “%s” is only partly "
                            "implemented."),
                          names->customer, names->provider, names->layer,
                          names->workload, names->control);
}

static char *
dup_why_split (const Names *names)
{
  /* Translators: customer, provider, layer, workload. */
  return g_strdup_printf (_("%s and %s share %s of %s, and nobody has written "
                            "down who does which part."),
                          names->customer, names->provider, names->layer,
                          names->workload);
}

static char *
dup_why_assignee (const Names *names)
{
  if (names->workload == NULL)
    /* Translators: a control. */
    return g_strdup_printf (_("Nobody is named for the control “%s”."),
                            names->control);

  /* Translators: a control, a workload. */
  return g_strdup_printf (_("Nobody is named for the control “%s” of %s."),
                          names->control, names->workload);
}

/**
 * rw_owed_entry_dup_why:
 * @customer: the customer's name
 * @provider: the provider's name
 *
 * Says in one sentence what is missing, and where.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_owed_entry_dup_why (const RwOwedEntry *self,
                       const char        *customer,
                       const char        *provider)
{
  g_auto (Names) names = { 0 };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (customer != NULL && provider != NULL, NULL);

  names_init (&names, self, customer, provider);
  switch (self->kind)
    {
    case RW_OWED_SPLIT:
      return dup_why_split (&names);
    case RW_OWED_ASSIGNEE:
      return dup_why_assignee (&names);
    case RW_OWED_CONTROL:
    default:
      return self->is_shared ? dup_why_shared (&names, self)
                             : dup_why_own (&names, self);
    }
}

/**
 * rw_owed_count_dup_progress:
 *
 * Says how many of the owned layers are protected.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_owed_count_dup_progress (const RwOwedCount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_owned == 0)
    return g_strdup (_("No layer is the customer’s to protect"));

  /* Translators: 31 of 48 owned layers…; the second number decides. */
  return g_strdup_printf (ngettext ("%u of %u owned layer has an implemented "
                                    "control",
                                    "%u of %u owned layers have an implemented "
                                    "control", self->n_owned),
                          self->n_protected, self->n_owned);
}
