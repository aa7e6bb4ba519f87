/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a change names, from identifiers to what people call it. It makes no
 * sentences.
 */

#include "config.h"

#include "core/rw-document-diff-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-control.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"
#include "core/rw-util-private.h"
#include "core/rw-workload.h"

/* Names in a sentence are cut here. */
#define MAX_NAME_CHARS 80

/* How much of what is the same is shown before the first difference. */
#define MAX_SAME_CHARS 20

static char *
dup_name (const char *name)
{
  g_autofree char *excerpt = rw_dup_excerpt (name, MAX_NAME_CHARS);

  return rw_dup_isolated (excerpt);
}

/* Something without a name goes by its identifier. */
static char *
dup_name_or_id (const char *name,
                const char *id)
{
  return dup_name (*name != '\0' ? name : id);
}

static char *
quote (const char *name)
{
  /* Translators: around what somebody has called something. */
  return g_strdup_printf (_("“%s”"), name);
}

/* Where @a and @b begin to differ, less a few words. */
static gsize
find_difference (const char *a,
                 const char *b)
{
  const char *p = a;
  const char *start;

  while (*p != '\0' && *p == b[p - a])
    p++;
  while (p > a && ((guchar) *p & 0xc0) == 0x80)
    p--;

  start = p;
  for (guint i = 0; i < MAX_SAME_CHARS && start > a; i++)
    start = g_utf8_prev_char (start);
  if (start == a)
    return 0;

  while (start < p && !g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  return start - a;
}

/* What somebody wrote, around where it differs from @other. */
static char *
dup_text (const char *text,
          const char *other)
{
  gsize start = find_difference (text, other != NULL ? other : "");
  g_autofree char *excerpt =
    rw_dup_excerpt (text + start, RW_DIFF_MAX_TEXT_CHARS);
  g_autofree char *cut = g_strconcat (start > 0 ? "… " : "", excerpt, NULL);
  g_autofree char *isolated = rw_dup_isolated (cut);

  return quote (isolated);
}

static char *
dup_layer (const RwDiffSide *side,
           const char       *id)
{
  const RwLayer *layer = NULL;

  if (side->edition != NULL)
    layer = rw_layer_set_find_layer (side->edition->layer_set, id);
  return dup_name (layer != NULL ? layer->name : id);
}

static char *
dup_layers (const RwDiffSide *side,
            const char       *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *id = words[i];

      words[i] = dup_layer (side, id);
      g_free (id);
    }

  /* Translators: between the names of two layers. */
  return g_strjoinv (C_("list separator", ", "), words);
}

static char *
dup_service (const RwDiffSide *side,
             const char       *id)
{
  const RwService *service = rw_catalogue_find_service (side->catalogue, id);

  return dup_name (service != NULL ? service->name : id);
}

static char *
dup_catalogue_control (const RwDiffSide *side,
                       const char       *id)
{
  const RwCatalogueControl *control =
    rw_catalogue_find_control (side->catalogue, id);

  return dup_name (control != NULL ? control->name : id);
}

static char *
dup_edition (const RwDiffSide *side,
             const char       *id)
{
  const RwEdition *edition = rw_catalogue_find_edition (side->catalogue, id);

  return dup_name (edition != NULL ? edition->footer : id);
}

static char *
dup_scenario (const RwDiffSide *side,
              const char       *id)
{
  RwScenario *scenario = rw_document_find_scenario (side->document, id);
  g_autofree char *name = NULL;

  name = dup_name_or_id (scenario != NULL ? rw_scenario_get_name (scenario) : "",
                         id);
  return quote (name);
}

static char *
dup_workload (const RwDiffSide *side,
              const char       *id)
{
  RwWorkload *workload = rw_scenario_find_workload (side->scenario, id);

  return dup_name_or_id (workload != NULL ? rw_workload_get_name (workload) : "",
                         id);
}

static char *
dup_control (const RwDiffSide *side,
             const char       *id)
{
  RwControl *control = rw_scenario_find_control (side->scenario, id);
  g_autofree char *name = NULL;

  name = dup_name_or_id (control != NULL ? rw_control_get_name (control) : "",
                         id);
  return quote (name);
}

static char *
dup_id (const RwDiffSide *side,
        const char       *id)
{
  return dup_name (id);
}

static char *
dup_model (const RwDiffSide *side,
           const char       *id)
{
  RwServiceModel model = RW_SERVICE_MODEL_ON_PREMISES;

  rw_service_model_from_id (id, &model);
  return g_strdup (rw_service_model_get_short_name (model));
}

static char *
dup_toggle (const RwDiffSide *side,
            const char       *id)
{
  RwToggle toggle = RW_TOGGLE_WORKLOADS;

  rw_toggle_from_id (id, &toggle);
  return g_strdup (rw_toggle_get_name (toggle));
}

static char *
dup_owner (const RwDiffSide *side,
           const char       *id)
{
  RwOwner owner = RW_OWNER_CUSTOMER;

  rw_owner_from_id (id, &owner);
  return g_strdup (rw_owner_get_word (owner));
}

static char *
dup_state (const RwDiffSide *side,
           const char       *id)
{
  RwControlState state = RW_CONTROL_STATE_IMPLEMENTED;

  rw_control_state_from_id (id, &state);
  return g_strdup (rw_control_state_get_name (state));
}

/* What is said of something new or gone. */
static char *
dup_self (const RwDifference *change,
          const RwDiffSide   *side,
          const char         *id)
{
  if (id == NULL)
    return NULL;

  return change->subject == RW_DIFF_OF_CONTROL ? dup_state (side, id)
                                                 : dup_model (side, id);
}

static char *
dup_neighbour (const RwDifference *change,
               const RwDiffSide   *side,
               const char         *id)
{
  g_autofree char *name = NULL;

  if (id == NULL)
    /* Translators: where in a list something now stands. */
    return g_strdup (_("now the first"));

  if (change->subject == RW_DIFF_OF_SCENARIO)
    name = dup_scenario (side, id);
  else if (change->subject == RW_DIFF_OF_WORKLOAD)
    name = dup_workload (side, id);
  else
    name = dup_control (side, id);

  /* Translators: where in a list something now stands. */
  return g_strdup_printf (_("now after %s"), name);
}

static char *
dup_nothing (RwDifferenceField field)
{
  if (field == RW_DIFF_FIELD_WORKLOAD)
    /* Translators: the workloads that a control is for. */
    return g_strdup (C_("workloads", "all"));
  if (field == RW_DIFF_FIELD_OPENING_SCENARIO)
    return g_strdup (C_("scenario", "the first"));
  if (field == RW_DIFF_FIELD_EDITION)
    return g_strdup (C_("edition", "the default one"));

  /* Translators: the value of something that is not there. */
  return g_strdup (C_("value", "none"));
}

/* What is neither here nor by itself is what somebody wrote. */
static char *(*const dup_words[RW_N_DIFF_FIELDS]) (const RwDiffSide *side,
                                                     const char       *id) = {
  [RW_DIFF_FIELD_OPENING_SCENARIO] = dup_scenario,
  [RW_DIFF_FIELD_OPENING_MODEL] = dup_toggle,
  [RW_DIFF_FIELD_OPENING_HIDDEN] = dup_layers,
  [RW_DIFF_FIELD_EDITION] = dup_edition,
  [RW_DIFF_FIELD_SERVICE] = dup_service,
  [RW_DIFF_FIELD_MODEL] = dup_model,
  [RW_DIFF_FIELD_OWNER] = dup_owner,
  [RW_DIFF_FIELD_OVERRIDE] = dup_owner,
  [RW_DIFF_FIELD_LAYER] = dup_layer,
  [RW_DIFF_FIELD_WORKLOAD] = dup_workload,
  [RW_DIFF_FIELD_CATALOGUE] = dup_catalogue_control,
  [RW_DIFF_FIELD_STATE] = dup_state,
  [RW_DIFF_FIELD_DUE] = dup_id,
  [RW_DIFF_FIELD_ID] = dup_id,
  [RW_DIFF_FIELD_REVISION] = dup_id,
  [RW_DIFF_FIELD_VERSION] = dup_id,
  [RW_DIFF_FIELD_MIN_READER] = dup_id,
};

static char *
dup_value (const RwDifference *change,
           const RwDiffSide   *side,
           const char         *value,
           const char         *other)
{
  if (change->field == RW_DIFF_FIELD_SELF && change->action == RW_DIFF_MOVED)
    return dup_neighbour (change, side, value);
  if (change->field == RW_DIFF_FIELD_SELF)
    return dup_self (change, side, value);
  if (value == NULL)
    return dup_nothing (change->field);
  if (dup_words[change->field] != NULL)
    return dup_words[change->field] (side, value);

  return dup_text (value, other);
}

/*< private >
 * rw_difference_words_init:
 * @differ: the comparison, being where the change is
 * @change: a change that has everything but its sentence
 *
 * Finds what people call what the change names.
 */
void
rw_difference_words_init (RwDifferenceWords  *self,
                          const RwDiffer     *differ,
                          const RwDifference *change)
{
  const RwDiffSide *side =
    change->action == RW_DIFF_REMOVED ? &differ->a : &differ->b;
  const char *id = change->subject == RW_DIFF_OF_CONTROL
                     ? change->control_id
                     : change->subject == RW_DIFF_OF_SCENARIO
                         ? change->scenario_id : change->workload_id;

  if (change->subject != RW_DIFF_OF_DOCUMENT)
    self->what = dup_name_or_id (differ->name, id);
  if (change->layer_id != NULL)
    self->layer = dup_layer (side, change->layer_id);
  self->before = dup_value (change, &differ->a, change->before, change->after);
  self->after = dup_value (change, &differ->b, change->after, change->before);
}

/*< private >
 * rw_difference_words_clear:
 *
 * Frees the words.
 */
void
rw_difference_words_clear (RwDifferenceWords *self)
{
  g_free (self->what);
  g_free (self->layer);
  g_free (self->before);
  g_free (self->after);
  g_free (self->reason);
}
