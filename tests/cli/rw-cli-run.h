/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Starting the tool in a folder of its own, and looking at what it did.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** RwCliRun: what a run of the tool left behind. */
typedef struct
{
  int    status;  /* exit code, or −1 where it was killed */
  char  *out;     /* (owned): standard output, with a NUL after it */
  gsize  out_length;
  char  *err;     /* (owned): standard error */
} RwCliRun;

/** RwCliFixture: an empty folder that the tool is started in. */
typedef struct
{
  char *folder;  /* (owned) */
} RwCliFixture;

void      rw_cli_fixture_set_up    (RwCliFixture *fixture,
                                    gconstpointer data);
void      rw_cli_fixture_tear_down (RwCliFixture *fixture,
                                    gconstpointer data);
RwCliRun *rw_cli_run               (RwCliFixture *fixture,
                                    ...) G_GNUC_NULL_TERMINATED;
RwCliRun *rw_cli_run_with_input    (RwCliFixture *fixture,
                                    GBytes       *input,
                                    ...) G_GNUC_NULL_TERMINATED;
RwCliRun *rw_cli_run_full          (RwCliFixture *fixture,
                                    GBytes       *input,
                                    const char   *output_path,
                                    const char   *variable,
                                    const char   *value,
                                    const char *const *arguments);
void      rw_cli_run_free          (RwCliRun     *run);

GBytes   *rw_cli_read_sample       (void);
void      rw_cli_write_file        (RwCliFixture *fixture,
                                    const char   *name,
                                    GBytes       *bytes);
GBytes   *rw_cli_read_file         (RwCliFixture *fixture,
                                    const char   *name);
gboolean  rw_cli_has_file          (RwCliFixture *fixture,
                                    const char   *name);
guint     rw_cli_count_files       (RwCliFixture *fixture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwCliRun, rw_cli_run_free)

G_END_DECLS
