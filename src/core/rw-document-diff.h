/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed between two documents, in the words of the field: fields,
 * scenarios, workloads, controls, and who owns each layer as a result.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

/**
 * RwDifferenceSubject:
 * @RW_DIFF_OF_DOCUMENT: the document as a whole
 * @RW_DIFF_OF_SCENARIO: a scenario
 * @RW_DIFF_OF_WORKLOAD: a workload
 * @RW_DIFF_OF_LAYER: a layer of a workload
 * @RW_DIFF_OF_CONTROL: a control
 *
 * What has changed.
 */
typedef enum
{
  RW_DIFF_OF_DOCUMENT,
  RW_DIFF_OF_SCENARIO,
  RW_DIFF_OF_WORKLOAD,
  RW_DIFF_OF_LAYER,
  RW_DIFF_OF_CONTROL,
} RwDifferenceSubject;

/**
 * RwDifferenceField:
 * @RW_DIFF_FIELD_SELF: the whole of it: added, removed or moved
 * @RW_DIFF_FIELD_ORDER: nothing but the order in which overrides or splits
 *   stand
 * @RW_DIFF_FIELD_OTHER: what the file holds and this version does not know
 *
 * What of it has changed. The others have the names they have in files.
 */
typedef enum
{
  RW_DIFF_FIELD_SELF,
  RW_DIFF_FIELD_ID,
  RW_DIFF_FIELD_TITLE,
  RW_DIFF_FIELD_CUSTOMER,
  RW_DIFF_FIELD_PROVIDER,
  RW_DIFF_FIELD_EDITION,
  RW_DIFF_FIELD_REVISION,
  RW_DIFF_FIELD_OPENING_SCENARIO,
  RW_DIFF_FIELD_OPENING_MODEL,
  RW_DIFF_FIELD_OPENING_HIDDEN,
  RW_DIFF_FIELD_VERSION,
  RW_DIFF_FIELD_MIN_READER,
  RW_DIFF_FIELD_NAME,
  RW_DIFF_FIELD_GROUP,
  RW_DIFF_FIELD_WEIGHT,
  RW_DIFF_FIELD_NOTE,
  RW_DIFF_FIELD_SERVICE,
  RW_DIFF_FIELD_MODEL,
  RW_DIFF_FIELD_OWNER,
  RW_DIFF_FIELD_OVERRIDE,
  RW_DIFF_FIELD_REASON,
  RW_DIFF_FIELD_SPLIT,
  RW_DIFF_FIELD_LAYER,
  RW_DIFF_FIELD_WORKLOAD,
  RW_DIFF_FIELD_CATALOGUE,
  RW_DIFF_FIELD_STATE,
  RW_DIFF_FIELD_ASSIGNEE,
  RW_DIFF_FIELD_DUE,
  RW_DIFF_FIELD_EVIDENCE,
  RW_DIFF_FIELD_ORDER,
  RW_DIFF_FIELD_OTHER,
} RwDifferenceField;

#define RW_N_DIFF_FIELDS (RW_DIFF_FIELD_OTHER + 1)

/**
 * RwDifferenceAction:
 * @RW_DIFF_SET: it has another value
 * @RW_DIFF_ADDED: it was not there
 * @RW_DIFF_REMOVED: it is gone
 * @RW_DIFF_MOVED: it stands elsewhere in its list
 *
 * How it has changed.
 */
typedef enum
{
  RW_DIFF_SET,
  RW_DIFF_ADDED,
  RW_DIFF_REMOVED,
  RW_DIFF_MOVED,
} RwDifferenceAction;

/**
 * RwDifferenceCause:
 * @RW_DIFF_BY_ITSELF: somebody has set it
 * @RW_DIFF_BY_OVERRIDE: an override was added, removed or changed
 * @RW_DIFF_BY_MODEL: the workload has another service model
 * @RW_DIFF_BY_SERVICE: the workload is of another service
 * @RW_DIFF_BY_EDITION: another edition or catalogue decides
 *
 * Why a layer has another owner.
 */
typedef enum
{
  RW_DIFF_BY_ITSELF,
  RW_DIFF_BY_OVERRIDE,
  RW_DIFF_BY_MODEL,
  RW_DIFF_BY_SERVICE,
  RW_DIFF_BY_EDITION,
} RwDifferenceCause;

/**
 * RwDifference:
 * @is_result: follows from another change of the list, by its cause
 * @scenario_id: (nullable): where it is, for all but the document
 * @scenario_name: (nullable): how people call that
 * @workload_id: (nullable): for workloads, their layers and their controls
 * @layer_id: (nullable): for layers and controls
 * @control_id: (nullable): for controls
 * @before: (nullable): what it was, as files have it; %NULL where there was
 *   nothing, and where nothing can be said of it in a word
 * @after: (nullable): what it is, likewise
 * @sentence: what a person would say, translated
 *
 * One change. Identifiers are those of the second document, except of what is
 * gone. Strings live as long as the list.
 */
typedef struct
{
  RwDifferenceSubject  subject;
  RwDifferenceField    field;
  RwDifferenceAction   action;
  RwDifferenceCause    cause;
  gboolean             is_result;
  const char          *scenario_id;
  const char          *scenario_name;
  const char          *workload_id;
  const char          *layer_id;
  const char          *control_id;
  const char          *before;
  const char          *after;
  const char          *sentence;
} RwDifference;

typedef struct _RwDocumentDiff RwDocumentDiff;

RwDocumentDiff     *rw_document_diff_new          (RwDocument           *a,
                                                   RwDocument           *b,
                                                   RwCatalogue          *catalogue)
  G_GNUC_WARN_UNUSED_RESULT;
void                rw_document_diff_free         (RwDocumentDiff       *self);

guint               rw_document_diff_get_n        (const RwDocumentDiff *self);
const RwDifference *rw_document_diff_get          (const RwDocumentDiff *self,
                                                   guint                 index);
guint               rw_document_diff_get_n_direct (const RwDocumentDiff *self);

const char         *rw_difference_subject_get_id  (RwDifferenceSubject   subject);
const char         *rw_difference_field_get_id    (RwDifferenceField     field);
const char         *rw_difference_action_get_id   (RwDifferenceAction    action);
const char         *rw_difference_cause_get_id    (RwDifferenceCause     cause);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwDocumentDiff, rw_document_diff_free)

G_END_DECLS
