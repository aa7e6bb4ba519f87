/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bounded list of errors and warnings. It knows nothing of XML: whoever
 * adds to it has already put the place and the sentence together.
 */

#include "config.h"

#include "core/rw-diagnostics.h"

#include <glib/gi18n-lib.h>

struct _RwDiagnostics
{
  GPtrArray *list;  /* (owned) (element-type RwDiagnostic), by place */
  guint      n_errors;
  guint      n_warnings;
};

static void
diagnostic_free (gpointer data)
{
  RwDiagnostic *diagnostic = data;

  g_free (diagnostic->message);
  g_free (diagnostic);
}

static gboolean
comes_before (const RwDiagnostic *a,
              const RwDiagnostic *b)
{
  return a->line < b->line || (a->line == b->line && a->column < b->column);
}

static guint
count_kept (const RwDiagnostics *self,
            RwSeverity           severity)
{
  return MIN (severity == RW_SEVERITY_ERROR ? self->n_errors : self->n_warnings,
              RW_DIAGNOSTICS_MAX_ERRORS);
}

/**
 * rw_diagnostics_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 */
RwDiagnostics *
rw_diagnostics_new (void)
{
  RwDiagnostics *self = g_new0 (RwDiagnostics, 1);

  self->list = g_ptr_array_new_with_free_func (diagnostic_free);
  return self;
}

/**
 * rw_diagnostics_free:
 * @self: (nullable) (transfer full): the list
 *
 * Frees the list and everything in it.
 */
void
rw_diagnostics_free (RwDiagnostics *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * rw_diagnostics_add:
 * @severity: whether the input is refused for it
 * @code: what kind of thing is wrong
 * @line: from 1, or 0 where the whole file is meant
 * @column: from 1 in characters, or 0 as above
 * @format: one sentence without a full stop, translated
 *
 * Adds to the list, which stays in the order of places.
 *
 * Of errors and of warnings the first %RW_DIAGNOSTICS_MAX_ERRORS that are
 * added are kept; the others are only counted.
 */
void
rw_diagnostics_add (RwDiagnostics *self,
                    RwSeverity     severity,
                    RwError        code,
                    guint          line,
                    guint          column,
                    const char    *format,
                    ...)
{
  RwDiagnostic *diagnostic;
  guint at;
  va_list args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  *(severity == RW_SEVERITY_ERROR ? &self->n_errors : &self->n_warnings) += 1;
  if (count_kept (self, RW_SEVERITY_ERROR) +
      count_kept (self, RW_SEVERITY_WARNING) == self->list->len)
    return;

  diagnostic = g_new0 (RwDiagnostic, 1);
  diagnostic->severity = severity;
  diagnostic->code = code;
  diagnostic->line = line;
  diagnostic->column = column;
  va_start (args, format);
  diagnostic->message = g_strdup_vprintf (format, args);
  va_end (args);

  for (at = self->list->len; at > 0; at--)
    if (!comes_before (diagnostic, g_ptr_array_index (self->list, at - 1)))
      break;
  g_ptr_array_insert (self->list, at, diagnostic);
}

/**
 * rw_diagnostics_get_n:
 *
 * Counts what is kept.
 *
 * Returns: a number, at most twice %RW_DIAGNOSTICS_MAX_ERRORS
 */
guint
rw_diagnostics_get_n (const RwDiagnostics *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->list->len;
}

/**
 * rw_diagnostics_get_n_dropped:
 *
 * Counts the errors and warnings that were too many to keep.
 *
 * Returns: a number
 */
guint
rw_diagnostics_get_n_dropped (const RwDiagnostics *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_errors + self->n_warnings - self->list->len;
}

/**
 * rw_diagnostics_get:
 * @index: from 0, in the order of places
 *
 * Gets one of those kept.
 *
 * Returns: (transfer none): an error or a warning
 */
const RwDiagnostic *
rw_diagnostics_get (const RwDiagnostics *self,
                    guint                index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->list->len, NULL);

  return g_ptr_array_index (self->list, index);
}

/**
 * rw_diagnostics_has_errors:
 *
 * Tells errors from mere warnings.
 *
 * Returns: whether there is an error
 */
gboolean
rw_diagnostics_has_errors (const RwDiagnostics *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_errors > 0;
}

/**
 * rw_diagnostic_dup_text:
 * @name: the file, as a person knows it
 *
 * Puts name, place and message on one line, "NAME:LINE:COLUMN: message".
 *
 * Returns: (transfer full): the line, without its end
 */
char *
rw_diagnostic_dup_text (const RwDiagnostic *self,
                        const char         *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (self->line == 0)
    return g_strdup_printf ("%s: %s", name, self->message);

  return g_strdup_printf ("%s:%u:%u: %s", name, self->line, self->column,
                          self->message);
}

/**
 * rw_diagnostics_propagate:
 * @name: the file, as a person knows it
 * @error: (nullable): where the error goes
 *
 * Sets @error to the first error, with its place and with how many others
 * there are. There must be one.
 */
void
rw_diagnostics_propagate (const RwDiagnostics  *self,
                          const char           *name,
                          GError              **error)
{
  const RwDiagnostic *first = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_errors > 0);

  for (guint i = 0; first == NULL; i++)
    {
      const RwDiagnostic *diagnostic = g_ptr_array_index (self->list, i);

      if (diagnostic->severity == RW_SEVERITY_ERROR)
        first = diagnostic;
    }

  text = rw_diagnostic_dup_text (first, name);
  if (self->n_errors == 1)
    g_set_error_literal (error, RW_ERROR, first->code, text);
  else
    g_set_error (error, RW_ERROR, first->code,
                 /* Translators: the place and text of the first error, then
                  * how many others the file has. */
                 ngettext ("%s (and %u other error)",
                           "%s (and %u other errors)", self->n_errors - 1),
                 text, self->n_errors - 1);
}
