/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the verbs of the tool share: exit codes, options, messages, reading a
 * document, writing to standard output.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-diagnostics.h"
#include "core/rw-document-saver.h"
#include "core/rw-session.h"
#include "exchange/rw-owners-report.h"

G_BEGIN_DECLS

/**
 * RwCliStatus:
 * @RW_CLI_DONE: done
 * @RW_CLI_FAILED: could not read or write
 * @RW_CLI_USAGE: wrong usage
 * @RW_CLI_INVALID: invalid document
 * @RW_CLI_NO: the answer is no
 *
 * Exit codes, the same for all verbs. Where several apply the largest counts.
 */
typedef enum
{
  RW_CLI_DONE = 0,
  RW_CLI_FAILED = 1,
  RW_CLI_USAGE = 2,
  RW_CLI_INVALID = 3,
  RW_CLI_NO = 4,
} RwCliStatus;

typedef struct _RwCliCommand RwCliCommand;

/** RwCliVerb: one word after the program's name. */
typedef struct
{
  const char   *name;
  const char   *arguments;    /* (nullable): as in its usage; not translated;
                               * NULL where there are only options */
  const char   *summary;      /* translatable, one line */
  const char   *description;  /* (nullable): translatable, below the options */
  RwCliStatus (*run)          (const RwCliCommand *command);
} RwCliVerb;

/** RwCliCommand: a verb and what was typed after it. */
struct _RwCliCommand
{
  const RwCliVerb *verb;
  char           **arguments;  /* (owned by main): the verb's name first */
};

/* The verbs. */
RwCliStatus  rw_cli_new              (const RwCliCommand  *command);
RwCliStatus  rw_cli_format           (const RwCliCommand  *command);
RwCliStatus  rw_cli_export           (const RwCliCommand  *command);
RwCliStatus  rw_cli_validate         (const RwCliCommand  *command);
RwCliStatus  rw_cli_owners           (const RwCliCommand  *command);
RwCliStatus  rw_cli_catalogue        (const RwCliCommand  *command);
RwCliStatus  rw_cli_report           (const RwCliCommand  *command);
RwCliStatus  rw_cli_diff             (const RwCliCommand  *command);

/* Options. */
gboolean     rw_cli_parse            (const RwCliCommand  *command,
                                      const GOptionEntry  *entries,
                                      char              ***files);
gboolean     rw_cli_parse_one        (const RwCliCommand  *command,
                                      const GOptionEntry  *entries,
                                      char              ***files);
const char  *rw_cli_suggest          (const char          *word,
                                      const char *const   *choices);
void         rw_cli_refuse_word      (const RwCliCommand  *command,
                                      const char          *place,
                                      const char          *word,
                                      const char *const   *choices);
gboolean     rw_cli_choose_format    (const RwCliCommand  *command,
                                      const char          *id,
                                      RwReportFormat      *out_format);

/* Messages, on standard error. */
void         rw_cli_complain         (const char          *format,
                                      ...) G_GNUC_PRINTF (1, 2);
RwCliStatus  rw_cli_refuse           (const RwCliCommand  *command,
                                      const char          *format,
                                      ...) G_GNUC_PRINTF (2, 3);
RwCliStatus  rw_cli_get_status       (const GError        *error);
RwCliStatus  rw_cli_report_error     (const GError        *error);

/* The catalogue. */
RwCatalogue *rw_cli_new_catalogue    (void) G_GNUC_WARN_UNUSED_RESULT;
GStrv        rw_cli_dup_edition_ids  (RwCatalogue         *catalogue)
  G_GNUC_WARN_UNUSED_RESULT;

/* Documents. */
const char  *rw_cli_name_of          (const char          *path);
GBytes      *rw_cli_read             (const char          *path,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void         rw_cli_report_diagnostics
                                     (const char          *path,
                                      const RwDiagnostics *diagnostics);
void         rw_cli_add_edition_news (RwDocument          *document,
                                      RwCatalogue         *catalogue,
                                      RwDiagnostics       *diagnostics);
RwCliStatus  rw_cli_load             (const char          *path,
                                      RwCatalogue         *catalogue,
                                      RwDocument         **out_document);
RwCliStatus  rw_cli_open_session     (const RwCliCommand  *command,
                                      const char          *path,
                                      const char          *scenario_id,
                                      const char          *edition_id,
                                      RwSession          **out_session);

RwCliStatus  rw_cli_save_document    (RwDocument          *document,
                                      const char          *path,
                                      const RwFileState   *expected,
                                      RwSaveFlags          flags);

/* Output. */
gboolean     rw_cli_is_standard      (const char          *path);
gboolean     rw_cli_is_same_file     (const char          *input,
                                      const char          *output);
RwCliStatus  rw_cli_report_unwritten (const GError        *error);
RwCliStatus  rw_cli_write_output     (const char          *path,
                                      GBytes              *bytes,
                                      gboolean             overwrite);
RwCliStatus  rw_cli_write            (const void          *data,
                                      gsize                length);

G_END_DECLS
