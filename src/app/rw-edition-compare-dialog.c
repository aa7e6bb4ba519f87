/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lets two editions be chosen and shows where they disagree; or, without
 * anything to choose, what was corrected since the document was made. It
 * changes nothing.
 */

#include "config.h"

#include "app/rw-edition-compare-dialog.h"

#include <glib/gi18n.h>

#include "app/rw-edition-compare-rows.h"
#include "core/rw-edition-compare.h"

struct _RwEditionCompareDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkWidget   *choices;
  AdwComboRow *first;
  AdwComboRow *second;
  GtkLabel    *verdict;
  GtkBox      *results;

  /* Owned */
  RwCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (RwEditionCompareDialog, rw_edition_compare_dialog,
                     ADW_TYPE_WINDOW)

static char *
dup_verdict (const RwEditionComparison *comparison)
{
  guint n_layers = rw_edition_comparison_get_n_layers (comparison);

  if (comparison->n_corrections > 0)
    return rw_edition_comparison_dup_notice (comparison);
  if (rw_edition_comparison_is_equal (comparison))
    return g_strdup (_("Nothing differs."));
  if (n_layers == 0)
    return g_strdup (_("The rings are the same, the rows are not."));

  return g_strdup_printf (ngettext ("%u ring differs.", "%u rings differ.",
                                    n_layers), n_layers);
}

static void
show_comparison (RwEditionCompareDialog    *self,
                 const RwEditionComparison *comparison)
{
  g_autofree char *verdict = dup_verdict (comparison);

  gtk_label_set_text (self->verdict, verdict);
  rw_edition_compare_fill (self->results, comparison);
}

static const RwEdition *
get_choice (RwEditionCompareDialog *self,
            AdwComboRow            *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected >= rw_catalogue_get_n_editions (self->catalogue))
    return NULL;

  return rw_catalogue_get_edition (self->catalogue, selected);
}

static void
choice_changed_cb (RwEditionCompareDialog *self)
{
  const RwEdition *first;
  const RwEdition *second;
  g_autoptr (RwEditionComparison) comparison = NULL;

  if (self->catalogue == NULL)
    return;

  first = get_choice (self, self->first);
  second = get_choice (self, self->second);
  if (first == NULL || second == NULL)
    return;

  comparison = rw_edition_compare (first, second);
  show_comparison (self, comparison);
}

static GtkStringList *
list_editions (RwCatalogue *catalogue)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < rw_catalogue_get_n_editions (catalogue); i++)
    gtk_string_list_append (names, rw_catalogue_get_edition (catalogue, i)->footer);

  return names;
}

static guint
find_index (RwCatalogue     *catalogue,
            const RwEdition *edition)
{
  guint n = rw_catalogue_get_n_editions (catalogue);

  for (guint i = 0; i < n; i++)
    if (rw_catalogue_get_edition (catalogue, i) == edition)
      return i;

  return 0;
}

/* The edition of the window and the one after it. */
static void
fill_choices (RwEditionCompareDialog *self,
              const RwEdition        *edition)
{
  g_autoptr (GtkStringList) names = list_editions (self->catalogue);
  guint n = rw_catalogue_get_n_editions (self->catalogue);
  guint index = find_index (self->catalogue, edition);

  adw_combo_row_set_model (self->first, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->second, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->first, index);
  adw_combo_row_set_selected (self->second, n > 0 ? (index + 1) % n : 0);
  choice_changed_cb (self);
}

static void
rw_edition_compare_dialog_dispose (GObject *object)
{
  RwEditionCompareDialog *self = RW_EDITION_COMPARE_DIALOG (object);

  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (rw_edition_compare_dialog_parent_class)->dispose (object);
}

static void
rw_edition_compare_dialog_class_init (RwEditionCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_edition_compare_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-edition-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RwEditionCompareDialog,
                                        choices);
  gtk_widget_class_bind_template_child (widget_class, RwEditionCompareDialog,
                                        first);
  gtk_widget_class_bind_template_child (widget_class, RwEditionCompareDialog,
                                        second);
  gtk_widget_class_bind_template_child (widget_class, RwEditionCompareDialog,
                                        verdict);
  gtk_widget_class_bind_template_child (widget_class, RwEditionCompareDialog,
                                        results);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
rw_edition_compare_dialog_init (RwEditionCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static RwEditionCompareDialog *
make_dialog (RwWindow *parent)
{
  RwEditionCompareDialog *self =
    g_object_new (RW_TYPE_EDITION_COMPARE_DIALOG,
                  "transient-for", parent, NULL);
  RwSession *session = rw_window_get_session (parent);

  self->catalogue = g_object_ref (rw_session_get_catalogue (session));

  return self;
}

/**
 * rw_edition_compare_dialog_new:
 * @parent: a window, whose edition is the first to be compared
 *
 * Makes a dialog that compares any two editions.
 *
 * Returns: (transfer none): the dialog, not yet presented
 */
RwEditionCompareDialog *
rw_edition_compare_dialog_new (RwWindow *parent)
{
  RwEditionCompareDialog *self;

  g_return_val_if_fail (RW_IS_WINDOW (parent), NULL);

  self = make_dialog (parent);
  fill_choices (self, rw_session_get_edition (rw_window_get_session (parent)));

  return self;
}

/**
 * rw_edition_compare_dialog_new_for_correction:
 * @parent: a window with a document
 *
 * Makes a dialog that tells what has changed in the edition of the document
 * since it was made.
 *
 * Returns: (transfer none): the dialog, not yet presented
 */
RwEditionCompareDialog *
rw_edition_compare_dialog_new_for_correction (RwWindow *parent)
{
  g_autoptr (RwEditionComparison) comparison = NULL;
  RwEditionCompareDialog *self;
  RwDocument *document;

  g_return_val_if_fail (RW_IS_WINDOW (parent), NULL);

  self = make_dialog (parent);
  document = rw_session_get_document (rw_window_get_session (parent));
  gtk_widget_set_visible (self->choices, FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("Corrected Edition"));
  if (document != NULL)
    comparison = rw_edition_compare_document (document, self->catalogue);
  if (comparison != NULL)
    show_comparison (self, comparison);

  return self;
}
