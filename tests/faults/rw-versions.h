/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents with a number, and every way in which Ringwall writes files, so
 * that somebody can look afterwards which number is there.
 */

#pragma once

#include <glib.h>

#include "core/rw-document.h"

G_BEGIN_DECLS

/** RwWay: one way to write. */
typedef struct
{
  const char *name;
  gboolean  (*write) (const char  *path,
                      guint        first,
                      guint        last,
                      void       (*report_cb) (guint version),
                      GError     **error);
} RwWay;

extern const RwWay rw_ways[];  /* up to one without a name */

GBytes      *rw_version_new_bytes  (guint       version) G_GNUC_WARN_UNUSED_RESULT;
int          rw_version_find       (const char *contents,
                                    gsize       length,
                                    guint       last);
GBytes      *rw_version_read_draft (const char *directory) G_GNUC_WARN_UNUSED_RESULT;
void         rw_version_set_note_length
                                   (guint       length);
const RwWay *rw_way_find           (const char *name);

G_END_DECLS
