/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader has to say about its input: errors and warnings, each with
 * line and column. Plain text, never markup.
 */

#pragma once

#include <glib.h>

#include "core/rw-error.h"

G_BEGIN_DECLS

/* At most this many errors are kept of one file. */
#define RW_DIAGNOSTICS_MAX_ERRORS 20

/** RwSeverity: whether the input was refused for it. */
typedef enum
{
  RW_SEVERITY_WARNING,
  RW_SEVERITY_ERROR,
} RwSeverity;

/** RwDiagnostic: one thing to say about one place. */
typedef struct
{
  RwSeverity severity;
  RwError    code;
  guint      line;    /* from 1; 0 where the whole file is meant */
  guint      column;  /* from 1, in characters; 0 as above */
  char      *message; /* (owned) */
} RwDiagnostic;

typedef struct _RwDiagnostics RwDiagnostics;

RwDiagnostics      *rw_diagnostics_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void                rw_diagnostics_free         (RwDiagnostics       *self);
void                rw_diagnostics_add          (RwDiagnostics       *self,
                                                 RwSeverity           severity,
                                                 RwError              code,
                                                 guint                line,
                                                 guint                column,
                                                 const char          *format,
                                                 ...) G_GNUC_PRINTF (6, 7);
guint               rw_diagnostics_get_n        (const RwDiagnostics *self);
guint               rw_diagnostics_get_n_dropped
                                                (const RwDiagnostics *self);
const RwDiagnostic *rw_diagnostics_get          (const RwDiagnostics *self,
                                                 guint                index);
gboolean            rw_diagnostics_has_errors   (const RwDiagnostics *self);
char               *rw_diagnostic_dup_text      (const RwDiagnostic  *self,
                                                 const char          *name)
  G_GNUC_WARN_UNUSED_RESULT;
void                rw_diagnostics_propagate    (const RwDiagnostics *self,
                                                 const char          *name,
                                                 GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwDiagnostics, rw_diagnostics_free)

G_END_DECLS
