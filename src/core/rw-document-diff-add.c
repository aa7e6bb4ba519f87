/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts changes down: each with where it is, what it was and is, and its
 * sentence, copied so that the documents may go.
 */

#include "config.h"

#include "core/rw-document-diff-private.h"

#include <string.h>

#include "core/rw-extras.h"
#include "core/rw-util-private.h"

static const char *
keep (RwDiffer   *self,
      const char *text)
{
  return text != NULL ? rw_arena_strndup (self->arena, text, strlen (text))
                      : NULL;
}

static const char *
null_if_empty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static void
add (RwDiffer     *self,
     RwDifference *change,
     const char   *reason)
{
  g_auto (RwDifferenceWords) words = { 0 };
  g_autofree char *sentence = NULL;

  rw_difference_words_init (&words, self, change);
  words.reason = reason != NULL ? rw_dup_isolated (reason) : NULL;
  sentence = rw_difference_dup_sentence (change, &words);

  change->scenario_id = keep (self, change->scenario_id);
  change->scenario_name = keep (self, change->scenario_name);
  change->workload_id = keep (self, change->workload_id);
  change->layer_id = keep (self, change->layer_id);
  change->control_id = keep (self, change->control_id);
  change->before = keep (self, change->before);
  change->after = keep (self, change->after);
  change->sentence = keep (self, sentence);
  g_array_append_vals (self->changes, change, 1);
}

/*< private >
 * rw_differ_add:
 * @field: what has changed, of what the comparison is at
 * @action: how
 * @before: (nullable): what it was; "" is nothing
 * @after: (nullable): what it is; "" is nothing
 *
 * Adds a change that does not follow from another.
 */
void
rw_differ_add (RwDiffer           *self,
               RwDifferenceField   field,
               RwDifferenceAction  action,
               const char         *before,
               const char         *after)
{
  RwDifference change = self->place;

  change.field = field;
  change.action = action;
  change.before = null_if_empty (before);
  change.after = null_if_empty (after);
  add (self, &change, NULL);
}

/*< private >
 * rw_differ_add_owner:
 * @cause: why
 * @before: who owned the layer that the comparison is at
 * @after: who owns it
 *
 * Adds another owner of a layer. A new override is told with its reason.
 */
void
rw_differ_add_owner (RwDiffer          *self,
                     RwDifferenceCause  cause,
                     const RwOwnership *before,
                     const RwOwnership *after)
{
  RwDifference change = self->place;
  const char *reason = NULL;
  g_autofree char *excerpt = NULL;

  if (before->override == NULL && after->override != NULL)
    reason = null_if_empty (after->override->reason);
  if (reason != NULL)
    excerpt = rw_dup_excerpt (reason, RW_DIFF_MAX_TEXT_CHARS);

  change.field = RW_DIFF_FIELD_OWNER;
  change.action = RW_DIFF_SET;
  change.cause = cause;
  change.is_result = cause != RW_DIFF_BY_OVERRIDE;
  change.before = rw_owner_get_id (before->owner);
  change.after = rw_owner_get_id (after->owner);
  add (self, &change, excerpt);
}

/*< private >
 * rw_differ_compare:
 * @field: what of what the comparison is at
 * @before: what it was
 * @after: what it is
 *
 * Adds a change where the two differ.
 */
void
rw_differ_compare (RwDiffer          *self,
                   RwDifferenceField  field,
                   const char        *before,
                   const char        *after)
{
  if (strcmp (before, after) != 0)
    rw_differ_add (self, field, RW_DIFF_SET, before, after);
}

/*< private >
 * rw_differ_compare_id:
 * @field: what of what the comparison is at
 * @before: the identifier it named
 * @after: the identifier it names
 *
 * Adds a change where the two are not the same thing, whatever its identifier
 * was before.
 */
void
rw_differ_compare_id (RwDiffer          *self,
                      RwDifferenceField  field,
                      const char        *before,
                      const char        *after)
{
  const char *now = g_hash_table_lookup (self->renamed, before);

  if (now == NULL || strcmp (now, after) != 0)
    rw_differ_compare (self, field, before, after);
}

/*< private >
 * rw_differ_compare_extras:
 * @before: (nullable): what was kept of what the comparison is at
 * @after: (nullable): what is kept
 *
 * Adds a change where the two differ.
 */
void
rw_differ_compare_extras (RwDiffer       *self,
                          const RwExtras *before,
                          const RwExtras *after)
{
  if (!rw_extras_equal (before, after))
    rw_differ_add (self, RW_DIFF_FIELD_OTHER, RW_DIFF_SET, NULL, NULL);
}
