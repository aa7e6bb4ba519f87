/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder of drafts for a test.
 */

#pragma once

#include "core/rw-draft.h"

G_BEGIN_DECLS

/** DraftFixture: where drafts of a test are kept. */
typedef struct
{
  char *folder;     /* (owned): of the test alone */
  char *directory;  /* (owned): of drafts in it, not there yet */
} DraftFixture;

void     draft_set_up           (DraftFixture  *fixture,
                                 gconstpointer  data);
void     draft_tear_down        (DraftFixture  *fixture,
                                 gconstpointer  data);

RwDraft *draft_write            (DraftFixture  *fixture,
                                 const char    *title,
                                 gint64         time,
                                 const char    *text) G_GNUC_WARN_UNUSED_RESULT;
char    *draft_dup_path         (DraftFixture  *fixture,
                                 const char    *id,
                                 const char    *name) G_GNUC_WARN_UNUSED_RESULT;
guint    draft_count_entries    (const char    *folder);
void     draft_assert_text      (GBytes        *bytes,
                                 const char    *text);

G_END_DECLS
