/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change as a sentence, by tables: of what, which field, how. It neither
 * compares nor looks anything up.
 */

#include "config.h"

#include "core/rw-document-diff-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/** Template: how a change is said. */
typedef struct
{
  RwDifferenceSubject  subject;
  RwDifferenceField    field;
  RwDifferenceAction   action;
  const char      *text;  /* translatable */
} Template;

/* Translators: words in braces stay as they are. They are replaced: {what} by
 * the name of a workload, control or scenario, {layer} by that of a layer,
 * {before} and {after} by what it was and what it is. */
static const Template templates[] = {
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_TITLE, RW_DIFF_SET,
    N_("Title: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_CUSTOMER, RW_DIFF_SET,
    N_("Customer: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_PROVIDER, RW_DIFF_SET,
    N_("Provider: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_EDITION, RW_DIFF_SET,
    N_("Edition: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_REVISION, RW_DIFF_SET,
    N_("Revision of the edition: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_OPENING_SCENARIO, RW_DIFF_SET,
    N_("Scenario it opens with: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_OPENING_MODEL, RW_DIFF_SET,
    N_("View it opens with: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_OPENING_HIDDEN, RW_DIFF_SET,
    N_("Layers hidden when it opens: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_VERSION, RW_DIFF_SET,
    N_("Version of the format: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_MIN_READER, RW_DIFF_SET,
    N_("Version needed to change it: {before} → {after}") },
  { RW_DIFF_OF_DOCUMENT, RW_DIFF_FIELD_OTHER, RW_DIFF_SET,
    N_("Other content of the document changed") },

  { RW_DIFF_OF_SCENARIO, RW_DIFF_FIELD_SELF, RW_DIFF_ADDED,
    N_("Scenario “{what}” added") },
  { RW_DIFF_OF_SCENARIO, RW_DIFF_FIELD_SELF, RW_DIFF_REMOVED,
    N_("Scenario “{what}” removed") },
  { RW_DIFF_OF_SCENARIO, RW_DIFF_FIELD_SELF, RW_DIFF_MOVED,
    N_("Scenario “{what}” moved: {after}") },
  { RW_DIFF_OF_SCENARIO, RW_DIFF_FIELD_ID, RW_DIFF_SET,
    N_("Identifier of scenario “{what}”: {before} → {after}") },
  { RW_DIFF_OF_SCENARIO, RW_DIFF_FIELD_NAME, RW_DIFF_SET,
    N_("Name of the scenario: {before} → {after}") },
  { RW_DIFF_OF_SCENARIO, RW_DIFF_FIELD_NOTE, RW_DIFF_SET,
    N_("Note of scenario “{what}”: {before} → {after}") },
  { RW_DIFF_OF_SCENARIO, RW_DIFF_FIELD_OTHER, RW_DIFF_SET,
    N_("Other content of scenario “{what}” changed") },

  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_SELF, RW_DIFF_ADDED,
    N_("{what} added ({after})") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_SELF, RW_DIFF_REMOVED,
    N_("{what} removed ({before})") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_SELF, RW_DIFF_MOVED,
    N_("{what} moved: {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_ID, RW_DIFF_SET,
    N_("Identifier of {what}: {before} → {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_NAME, RW_DIFF_SET,
    N_("Name of a workload: {before} → {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_GROUP, RW_DIFF_SET,
    N_("Group of {what}: {before} → {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_WEIGHT, RW_DIFF_SET,
    N_("Weight of {what}: {before} → {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_NOTE, RW_DIFF_SET,
    N_("Note of {what}: {before} → {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_SERVICE, RW_DIFF_SET,
    N_("Service of {what}: {before} → {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_MODEL, RW_DIFF_SET,
    N_("Model of {what}: {before} → {after}") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_ORDER, RW_DIFF_SET,
    N_("Order of the overrides or parts of {what} changed") },
  { RW_DIFF_OF_WORKLOAD, RW_DIFF_FIELD_OTHER, RW_DIFF_SET,
    N_("Other content of {what} changed") },

  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_OWNER, RW_DIFF_SET,
    N_("{layer} of {what}: {before} → {after}") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_OVERRIDE, RW_DIFF_SET,
    N_("Override of {layer} of {what}: {before} → {after}") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_OVERRIDE, RW_DIFF_ADDED,
    N_("{layer} of {what} overridden, and still: {after}") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_OVERRIDE, RW_DIFF_REMOVED,
    N_("{layer} of {what} no longer overridden, and still: {before}") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_REASON, RW_DIFF_SET,
    N_("Reason for the override of {layer} of {what}: {before} → {after}") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_CUSTOMER, RW_DIFF_SET,
    N_("Customer’s part of {layer} of {what}: {before} → {after}") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_PROVIDER, RW_DIFF_SET,
    N_("Provider’s part of {layer} of {what}: {before} → {after}") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_SPLIT, RW_DIFF_ADDED,
    N_("Parts of {layer} of {what} added, and empty") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_SPLIT, RW_DIFF_REMOVED,
    N_("Parts of {layer} of {what} removed, which were empty") },
  { RW_DIFF_OF_LAYER, RW_DIFF_FIELD_OTHER, RW_DIFF_SET,
    N_("Other content of {layer} of {what} changed") },

  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_SELF, RW_DIFF_ADDED,
    N_("Control “{what}” of {layer} added ({after})") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_SELF, RW_DIFF_REMOVED,
    N_("Control “{what}” of {layer} removed ({before})") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_SELF, RW_DIFF_MOVED,
    N_("Control “{what}” moved: {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_ID, RW_DIFF_SET,
    N_("Identifier of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_NAME, RW_DIFF_SET,
    N_("Name of a control: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_LAYER, RW_DIFF_SET,
    N_("Layer of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_WORKLOAD, RW_DIFF_SET,
    N_("Workload of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_CATALOGUE, RW_DIFF_SET,
    N_("Catalogue entry of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_STATE, RW_DIFF_SET,
    N_("State of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_OWNER, RW_DIFF_SET,
    N_("Owner of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_ASSIGNEE, RW_DIFF_SET,
    N_("Assignee of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_DUE, RW_DIFF_SET,
    N_("Due date of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_EVIDENCE, RW_DIFF_SET,
    N_("Evidence of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_NOTE, RW_DIFF_SET,
    N_("Note of control “{what}”: {before} → {after}") },
  { RW_DIFF_OF_CONTROL, RW_DIFF_FIELD_OTHER, RW_DIFF_SET,
    N_("Other content of control “{what}” changed") },
};

/* Translators: as above; {reason} is what somebody wrote. In parentheses stands
 * what has changed the owner. */
static const char *const owner_templates[] = {
  [RW_DIFF_BY_ITSELF] = N_("{layer} of {what}: {before} → {after}"),
  [RW_DIFF_BY_OVERRIDE] = N_("{layer} of {what}: {before} → {after} (override)"),
  [RW_DIFF_BY_MODEL] = N_("{layer} of {what}: {before} → {after} (model)"),
  [RW_DIFF_BY_SERVICE] = N_("{layer} of {what}: {before} → {after} (service)"),
  [RW_DIFF_BY_EDITION] = N_("{layer} of {what}: {before} → {after} (edition)"),
};

static const char overridden_template[] =
  N_("{layer} of {what}: {before} → {after} (override: {reason})");

static const char *const subject_ids[] = {
  [RW_DIFF_OF_DOCUMENT] = "document",
  [RW_DIFF_OF_SCENARIO] = "scenario",
  [RW_DIFF_OF_WORKLOAD] = "workload",
  [RW_DIFF_OF_LAYER] = "layer",
  [RW_DIFF_OF_CONTROL] = "control",
};

static const char *const field_ids[RW_N_DIFF_FIELDS] = {
  [RW_DIFF_FIELD_SELF] = "self",
  [RW_DIFF_FIELD_ID] = "id",
  [RW_DIFF_FIELD_TITLE] = "title",
  [RW_DIFF_FIELD_CUSTOMER] = "customer",
  [RW_DIFF_FIELD_PROVIDER] = "provider",
  [RW_DIFF_FIELD_EDITION] = "edition",
  [RW_DIFF_FIELD_REVISION] = "revision",
  [RW_DIFF_FIELD_OPENING_SCENARIO] = "opening-scenario",
  [RW_DIFF_FIELD_OPENING_MODEL] = "opening-model",
  [RW_DIFF_FIELD_OPENING_HIDDEN] = "opening-hidden",
  [RW_DIFF_FIELD_VERSION] = "version",
  [RW_DIFF_FIELD_MIN_READER] = "min-reader",
  [RW_DIFF_FIELD_NAME] = "name",
  [RW_DIFF_FIELD_GROUP] = "group",
  [RW_DIFF_FIELD_WEIGHT] = "weight",
  [RW_DIFF_FIELD_NOTE] = "note",
  [RW_DIFF_FIELD_SERVICE] = "service",
  [RW_DIFF_FIELD_MODEL] = "model",
  [RW_DIFF_FIELD_OWNER] = "owner",
  [RW_DIFF_FIELD_OVERRIDE] = "override",
  [RW_DIFF_FIELD_REASON] = "reason",
  [RW_DIFF_FIELD_SPLIT] = "split",
  [RW_DIFF_FIELD_LAYER] = "layer",
  [RW_DIFF_FIELD_WORKLOAD] = "workload",
  [RW_DIFF_FIELD_CATALOGUE] = "catalogue",
  [RW_DIFF_FIELD_STATE] = "state",
  [RW_DIFF_FIELD_ASSIGNEE] = "assignee",
  [RW_DIFF_FIELD_DUE] = "due",
  [RW_DIFF_FIELD_EVIDENCE] = "evidence",
  [RW_DIFF_FIELD_ORDER] = "order",
  [RW_DIFF_FIELD_OTHER] = "other",
};

static const char *const action_ids[] = {
  [RW_DIFF_SET] = "set",
  [RW_DIFF_ADDED] = "added",
  [RW_DIFF_REMOVED] = "removed",
  [RW_DIFF_MOVED] = "moved",
};

static const char *const cause_ids[] = {
  [RW_DIFF_BY_ITSELF] = "itself",
  [RW_DIFF_BY_OVERRIDE] = "override",
  [RW_DIFF_BY_MODEL] = "model",
  [RW_DIFF_BY_SERVICE] = "service",
  [RW_DIFF_BY_EDITION] = "edition",
};

static const char *
get_template (const RwDifference      *change,
              const RwDifferenceWords *words)
{
  if (change->subject == RW_DIFF_OF_LAYER &&
      change->field == RW_DIFF_FIELD_OWNER)
    return words->reason != NULL ? overridden_template
                                 : owner_templates[change->cause];

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (templates[i].subject == change->subject &&
        templates[i].field == change->field &&
        templates[i].action == change->action)
      return templates[i].text;

  g_return_val_if_reached ("");
}

/* One pass, so that what is put in is not looked at again. */
static char *
expand (const char              *template,
        const RwDifferenceWords *words)
{
  const struct { const char *name; const char *value; } places[] = {
    { "{what}", words->what }, { "{layer}", words->layer },
    { "{before}", words->before }, { "{after}", words->after },
    { "{reason}", words->reason },
  };
  g_autoptr (GString) sentence = g_string_new (NULL);

  while (*template != '\0')
    {
      gsize length = 0;

      for (guint i = 0; i < G_N_ELEMENTS (places) && length == 0; i++)
        if (g_str_has_prefix (template, places[i].name))
          {
            length = strlen (places[i].name);
            g_string_append (sentence, places[i].value != NULL
                                         ? places[i].value : "");
          }
      if (length == 0)
        g_string_append_c (sentence, *template++);
      template += length;
    }

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/*< private >
 * rw_difference_dup_sentence:
 * @words: what the sentence names, fit to stand in it
 *
 * Says what has changed.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_difference_dup_sentence (const RwDifference      *self,
                            const RwDifferenceWords *words)
{
  return expand (_(get_template (self, words)), words);
}

/**
 * rw_difference_subject_get_id:
 * @subject: what has changed
 *
 * Gets the word for it in reports for other programs.
 *
 * Returns: a static string
 */
const char *
rw_difference_subject_get_id (RwDifferenceSubject subject)
{
  g_return_val_if_fail (subject < G_N_ELEMENTS (subject_ids), NULL);

  return subject_ids[subject];
}

/**
 * rw_difference_field_get_id:
 * @field: what of it has changed
 *
 * Gets the word for it in reports for other programs.
 *
 * Returns: a static string
 */
const char *
rw_difference_field_get_id (RwDifferenceField field)
{
  g_return_val_if_fail (field < G_N_ELEMENTS (field_ids), NULL);

  return field_ids[field];
}

/**
 * rw_difference_action_get_id:
 * @action: how it has changed
 *
 * Gets the word for it in reports for other programs.
 *
 * Returns: a static string
 */
const char *
rw_difference_action_get_id (RwDifferenceAction action)
{
  g_return_val_if_fail (action < G_N_ELEMENTS (action_ids), NULL);

  return action_ids[action];
}

/**
 * rw_difference_cause_get_id:
 * @cause: why it has changed
 *
 * Gets the word for it in reports for other programs.
 *
 * Returns: a static string
 */
const char *
rw_difference_cause_get_id (RwDifferenceCause cause)
{
  g_return_val_if_fail (cause < G_N_ELEMENTS (cause_ids), NULL);

  return cause_ids[cause];
}
