/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What reading, writing and saving files share: where a path leads, what a
 * file is besides its bytes, and how failures are told.
 */

#pragma once

#include <sys/stat.h>

#include "core/rw-file-state.h"
#include "core/rw-file.h"

G_BEGIN_DECLS

/* What the names of temporary files begin with; 16 digits follow. */
#define RW_FILE_TEMPORARY_PREFIX ".ringwall-"

/**
 * RwFileTarget:
 *
 * Where a path leads once its links are followed, as it was when somebody
 * looked.
 */
typedef struct
{
  char       *path;     /* (owned): as given, for messages */
  char       *name;     /* (owned): within the folder */
  int         folder;   /* file descriptor, -1 for none */
  gboolean    is_link;  /* the path itself is a link */
  gboolean    has_old;  /* there is something, which this is */
  struct stat old;
} RwFileTarget;

gboolean      rw_file_target_open    (RwFileTarget        *self,
                                      const char          *path,
                                      GError             **error);
gboolean      rw_file_target_look    (RwFileTarget        *self,
                                      GError             **error);
void          rw_file_target_clear   (RwFileTarget        *self);

RwFileWriter *rw_file_writer_new_for (const RwFileTarget  *target,
                                      gboolean             overwrite,
                                      gboolean             strict,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      rw_file_writer_sync    (RwFileWriter        *self,
                                      struct stat         *out_status,
                                      GError             **error);
gboolean      rw_file_writer_publish (RwFileWriter        *self,
                                      gboolean            *out_moved,
                                      GError             **error);

void          rw_file_remove_leftovers
                                     (int                  folder,
                                      const struct stat   *same_as);

gboolean      rw_file_write_all      (int                  file,
                                      const void          *data,
                                      gsize                length);
gboolean      rw_file_sync           (int                  file);
gboolean      rw_file_rewrite        (const RwFileTarget  *target,
                                      GBytes              *old,
                                      GBytes              *bytes,
                                      struct stat         *out_status,
                                      GError             **error);
gboolean      rw_file_copy_identity  (const RwFileTarget  *from,
                                      int                  to,
                                      gboolean             strict,
                                      GError             **error);

RwFileState  *rw_file_state_new      (const struct stat   *status,
                                      GBytes              *bytes) G_GNUC_WARN_UNUSED_RESULT;

char         *rw_file_dup_name       (const char          *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean      rw_file_fail_read      (GError             **error,
                                      const char          *path);
gboolean      rw_file_fail_write     (GError             **error,
                                      const char          *path);
gboolean      rw_file_fail_exists    (GError             **error,
                                      const char          *path);
gboolean      rw_file_check_regular  (const struct stat   *status,
                                      const char          *path,
                                      GError             **error);

G_END_DECLS
