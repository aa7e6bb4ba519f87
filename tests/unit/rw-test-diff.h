/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two small documents that begin alike, and what is true of the changes between
 * any two.
 */

#pragma once

#include "core/rw-control.h"
#include "core/rw-document-diff.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

G_BEGIN_DECLS

/** RwTestParts: a document with one of everything. */
typedef struct
{
  RwDocument *document;  /* (owned) */
  RwScenario *scenario;  /* (owned) */
  RwWorkload *workload;  /* (owned) */
  RwControl  *control;   /* (owned) */
} RwTestParts;

void  rw_test_parts_init         (RwTestParts          *self);
void  rw_test_parts_clear        (RwTestParts          *self);

char *rw_test_diff_dup_sentences (const RwDocumentDiff *diff) G_GNUC_WARN_UNUSED_RESULT;
void  rw_test_diff_assert        (RwCatalogue          *catalogue,
                                  RwDocument           *a,
                                  RwDocument           *b,
                                  const char           *expected);
void  rw_test_diff_check_laws    (RwCatalogue          *catalogue,
                                  RwDocument           *a,
                                  RwDocument           *b,
                                  const char           *what);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwTestParts, rw_test_parts_clear)

G_END_DECLS
