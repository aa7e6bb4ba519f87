/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON as text, piece by piece: objects and lists, strings, numbers and
 * truth. It knows nothing of what is written.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RwJsonWriter:
 *
 * Puts commas and line breaks where they belong. Names are given inside
 * objects and are %NULL inside lists and at the top.
 */
typedef struct _RwJsonWriter RwJsonWriter;

RwJsonWriter *rw_json_writer_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void          rw_json_writer_free         (RwJsonWriter *self);
GString      *rw_json_writer_end          (RwJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;

void          rw_json_writer_begin_object (RwJsonWriter *self,
                                           const char   *name);
void          rw_json_writer_end_object   (RwJsonWriter *self);
void          rw_json_writer_begin_list   (RwJsonWriter *self,
                                           const char   *name);
void          rw_json_writer_end_list     (RwJsonWriter *self);
void          rw_json_writer_string       (RwJsonWriter *self,
                                           const char   *name,
                                           const char   *value);
void          rw_json_writer_number       (RwJsonWriter *self,
                                           const char   *name,
                                           gint64        value);
void          rw_json_writer_boolean      (RwJsonWriter *self,
                                           const char   *name,
                                           gboolean      value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwJsonWriter, rw_json_writer_free)

G_END_DECLS
