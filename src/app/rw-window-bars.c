/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bars over a document: states of it that last, such as a file that may
 * only be read.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-loader.h"
#include "core/rw-edition-compare.h"

static void
add_bar (RwWindow   *self,
         const char *text,
         gboolean    warning,
         const char *button,
         const char *action)
{
  gtk_box_append (self->bars,
                  rw_compat_bar_new (text, warning, button, action));
}

static void
add_choices (RwWindow          *self,
             const char        *text,
             gboolean           warning,
             const RwBarChoice *choices,
             guint              n_choices)
{
  gtk_box_append (self->bars,
                  rw_compat_bar_new_with_choices (text, warning, choices,
                                                  n_choices));
}

static void
clear_bars (RwWindow *self)
{
  GtkWidget *bar;

  while ((bar = gtk_widget_get_first_child (GTK_WIDGET (self->bars))) != NULL)
    gtk_box_remove (self->bars, bar);
}

static char *
dup_edition_text (RwWindow   *self,
                  RwDocument *document)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  const char *id = rw_document_get_edition_id (document);
  const char *revision = rw_document_get_edition_revision (document);
  const RwEdition *edition = rw_catalogue_find_edition (catalogue, id);

  if (edition == NULL)
    /* Translators: an edition is a published matrix. */
    return g_strdup_printf (_("This document follows the edition “%s”, which "
                              "is not known here. “%s” stands in for it."),
                            id, rw_session_get_edition (self->session)->title);
  if (revision != NULL && strcmp (revision, edition->revision) > 0)
    return g_strdup_printf (_("This document was made with the edition as of "
                              "%s; here it is as of %s."),
                            revision, edition->revision);

  return NULL;
}

static void
add_correction_bar (RwWindow   *self,
                    RwDocument *document)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  g_autoptr (RwEditionComparison) comparison =
    rw_edition_compare_document (document, catalogue);
  const RwBarChoice choices[] = {
    { _("_What Changed"), "win.show-correction" },
    { _("_Take Over"), "win.take-correction" },
  };
  g_autofree char *notice = NULL;

  if (comparison == NULL)
    return;

  notice = rw_edition_comparison_dup_notice (comparison);
  add_choices (self, notice, FALSE, choices,
               rw_document_get_read_only (document) ? 1
                                                    : G_N_ELEMENTS (choices));
}

static void
add_edition_bar (RwWindow   *self,
                 RwDocument *document)
{
  const char *id = rw_document_get_edition_id (document);
  g_autofree char *text = NULL;

  if (id == NULL || id[0] == '\0')
    return;
  text = dup_edition_text (self, document);
  if (text != NULL)
    add_bar (self, text, FALSE, NULL, NULL);
}

static void
add_catalogue_bar (RwWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GPtrArray *refused =
    rw_application_get_refused (RW_APPLICATION (application));
  g_autofree char *text = NULL;

  if (refused->len == 0)
    return;

  text = g_strdup_printf (ngettext ("%u catalogue file of yours has an error and "
                                    "was left out.",
                                    "%u catalogue files of yours have errors and "
                                    "were left out.",
                                    refused->len), refused->len);
  add_bar (self, text, TRUE, _("_Details"), "app.show-refused");
}

static void
add_warnings_bar (RwWindow *self)
{
  guint n = self->n_warnings;
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("This document was opened with %u warning.",
                                    "This document was opened with %u "
                                    "warnings.",
                                    n), n);
  add_bar (self, text, FALSE, _("_Details"), "win.show-warnings");
}

static void
add_changed_bar (RwWindow *self)
{
  const RwBarChoice choices[] = {
    { _("_Reload"), "win.reload" },
    { _("_Keep Mine"), "win.keep-mine" },
    { _("_Compare"), "win.compare-with-file" },
  };
  g_autofree char *text =
    g_strdup_printf (_("Another program changed “%s” since it was opened "
                       "here."), self->origin);

  add_choices (self, text, TRUE, choices, G_N_ELEMENTS (choices));
}

static void
add_gone_bar (RwWindow *self)
{
  const RwBarChoice choices[] = {
    { _("_Save Again"), "win.save" },
    { _("Save _As…"), "win.save-as" },
  };
  g_autofree char *text =
    g_strdup_printf (_("“%s” was deleted or moved. What is open here is in no "
                       "file."), self->origin);

  add_choices (self, text, TRUE, choices, G_N_ELEMENTS (choices));
}

static void
add_file_bar (RwWindow *self)
{
  switch (rw_document_file_get_disk (self->place))
    {
    case RW_DISK_CHANGED:
      add_changed_bar (self);
      break;
    case RW_DISK_GONE:
      add_gone_bar (self);
      break;
    case RW_DISK_SAME:
    default:
      if (rw_document_file_get_read_only (self->place))
        add_bar (self, _("This file may only be read. Changes can be saved in "
                         "another one."),
                 FALSE, _("Save _As…"), "win.save-as");
    }
}

/* Some bars tell of the edition, which can be edited. */
static void
session_changed_cb (RwWindow *self)
{
  RwDocument *document = rw_session_get_document (self->session);
  g_autofree char *edition = NULL;

  if (document == NULL)
    return;
  edition = g_strdup_printf ("%s %s", rw_document_get_edition_id (document),
                             rw_document_get_edition_revision (document));
  if (g_strcmp0 (edition, self->bars_edition) == 0)
    return;
  g_free (self->bars_edition);
  self->bars_edition = g_steal_pointer (&edition);
  rw_window_update_bars (self);
}

/**
 * rw_window_init_bars:
 * @self: a window with its session
 *
 * Begins to follow what the bars tell of.
 */
void
rw_window_init_bars (RwWindow *self)
{
  g_signal_connect_object (self->session, "changed",
                           G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rw_window_set_warnings:
 * @self: a window
 * @diagnostics: (nullable): what the reader had to say of its document
 *
 * Keeps what there is to say of the document.
 */
void
rw_window_set_warnings (RwWindow            *self,
                        const RwDiagnostics *diagnostics)
{
  g_clear_pointer (&self->warnings, g_free);
  self->n_warnings = 0;
  if (diagnostics == NULL)
    return;
  self->warnings = rw_loader_dup_list (diagnostics);
  self->n_warnings = rw_diagnostics_get_n (diagnostics);
}

/**
 * rw_window_update_bars:
 * @self: a window
 *
 * Shows a bar for each lasting state of the document and of its file, and no
 * others.
 */
void
rw_window_update_bars (RwWindow *self)
{
  RwDocument *document = rw_session_get_document (self->session);

  /* A window that has gone hears of its file for a moment longer. */
  if (document == NULL
      || gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  clear_bars (self);
  if (rw_document_get_read_only (document))
    add_bar (self, _("This document was made for a newer Ringwall. It can be "
                     "looked at and exported, but not changed."),
             TRUE, NULL, NULL);
  rw_window_add_recovery_bars (self);
  add_file_bar (self);
  add_edition_bar (self, document);
  add_correction_bar (self, document);
  add_catalogue_bar (self);
  add_warnings_bar (self);
}
