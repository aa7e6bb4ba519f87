/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a document is kept: its file, what the file held when it was last
 * seen, and what other programs do to it. It knows no widget.
 */

#pragma once

#include "core/rw-document-saver.h"
#include "core/rw-document.h"

G_BEGIN_DECLS

/**
 * RwDisk:
 * @RW_DISK_SAME: the file holds what was read or saved last
 * @RW_DISK_CHANGED: another program has written something else
 * @RW_DISK_GONE: the file is not there any more
 *
 * What has become of a document's file.
 */
typedef enum
{
  RW_DISK_SAME,
  RW_DISK_CHANGED,
  RW_DISK_GONE,
} RwDisk;

#define RW_N_DISKS 3

#define RW_TYPE_DOCUMENT_FILE (rw_document_file_get_type ())
G_DECLARE_FINAL_TYPE (RwDocumentFile, rw_document_file, RW, DOCUMENT_FILE,
                      GObject)

RwDocumentFile    *rw_document_file_new           (void) G_GNUC_WARN_UNUSED_RESULT;

GFile             *rw_document_file_get_file      (RwDocumentFile       *self);
const RwFileState *rw_document_file_get_state     (RwDocumentFile       *self);
void               rw_document_file_set           (RwDocumentFile       *self,
                                                   GFile                *file,
                                                   const RwFileState    *state);

RwDisk             rw_document_file_get_disk      (RwDocumentFile       *self);
gboolean           rw_document_file_get_read_only (RwDocumentFile       *self);
gboolean           rw_document_file_get_saving    (RwDocumentFile       *self);
void               rw_document_file_check         (RwDocumentFile       *self);
void               rw_document_file_accept        (RwDocumentFile       *self);

void               rw_document_file_save_async    (RwDocumentFile       *self,
                                                   RwDocument           *document,
                                                   GFile                *file,
                                                   RwSaveFlags           flags,
                                                   gboolean              move,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean           rw_document_file_save_finish   (RwDocumentFile       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
