/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a document says of itself as a whole. There is nothing to confirm:
 * each change is an edit at once, and can be undone from here too.
 */

#include "config.h"

#include "app/rw-properties-dialog.h"

#include <glib/gi18n.h>

#include "app/rw-live-text.h"
#include "core/rw-edit.h"

struct _RwPropertiesDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkListBox   *texts;
  AdwComboRow  *edition;
  AdwActionRow *opening;

  /* Owned */
  RwSession *session;
  RwHistory *history;

  gboolean updating;  /* the widgets follow the document, not a person */
};

G_DEFINE_FINAL_TYPE (RwPropertiesDialog, rw_properties_dialog,
                     ADW_TYPE_WINDOW)

static gboolean
edit_title (RwHistory  *history,
            GObject    *object,
            const char *text)
{
  return rw_edit_set_title (history, text);
}

static gboolean
edit_customer (RwHistory  *history,
               GObject    *object,
               const char *text)
{
  return rw_edit_set_customer (history, text);
}

static gboolean
edit_provider (RwHistory  *history,
               GObject    *object,
               const char *text)
{
  return rw_edit_set_provider (history, text);
}

static RwDocument *
get_document (RwPropertiesDialog *self)
{
  return rw_history_get_document (self->history);
}

static void
fill_editions (RwPropertiesDialog *self)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < rw_catalogue_get_n_editions (catalogue); i++)
    gtk_string_list_append (names,
                            rw_catalogue_get_edition (catalogue, i)->footer);
  adw_combo_row_set_model (self->edition, G_LIST_MODEL (names));
}

static void
show_edition (RwPropertiesDialog *self)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  const RwEdition *edition = rw_session_get_edition (self->session);

  for (guint i = 0; i < rw_catalogue_get_n_editions (catalogue); i++)
    if (rw_catalogue_get_edition (catalogue, i) == edition)
      adw_combo_row_set_selected (self->edition, i);
}

static void
show_opening (RwPropertiesDialog *self)
{
  RwDocument *document = get_document (self);
  RwToggle toggle = rw_document_get_opening_toggle (document);
  RwScenario *scenario =
    rw_document_find_scenario (document,
                               rw_document_get_opening_scenario (document));
  g_autoptr (RwScenario) first =
    g_list_model_get_item (rw_document_get_scenarios (document), 0);
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  if (scenario == NULL)
    scenario = first;
  /* Translators: a scenario and a way of looking, as in “On Azure, PaaS”. */
  text = g_strdup_printf (C_("opening view", "%s, %s"),
                          scenario != NULL ? rw_scenario_get_name (scenario)
                                           : "",
                          rw_toggle_get_name (toggle));
  escaped = g_markup_escape_text (text, -1);
  adw_action_row_set_subtitle (self->opening, escaped);
}

static void
show_document (RwPropertiesDialog *self)
{
  self->updating = TRUE;
  show_edition (self);
  show_opening (self);
  self->updating = FALSE;
}

/* The row says why, and shows again what the document has. */
static void
refuse_edition (RwPropertiesDialog *self,
                const RwEdition    *edition)
{
  g_autofree char *text =
    g_markup_printf_escaped (_("“%s” lacks a layer that the document names"),
                             edition->footer);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->edition), text);
  show_document (self);
}

static void
edition_selected_cb (RwPropertiesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->edition);
  RwCatalogue *catalogue;
  const RwEdition *edition;

  if (self->updating || self->session == NULL)
    return;
  catalogue = rw_session_get_catalogue (self->session);
  if (selected >= rw_catalogue_get_n_editions (catalogue))
    return;
  edition = rw_catalogue_get_edition (catalogue, selected);
  if (!rw_edit_can_have_edition (self->history, edition->id))
    {
      refuse_edition (self, edition);
      return;
    }

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->edition), "");
  rw_edit_set_edition (self->history, edition->id, edition->revision);
}

static char **
dup_hidden (RwPropertiesDialog *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < edition->layer_set->n_layers; i++)
    {
      const char *id = edition->layer_set->layers[i].id;

      if (rw_session_get_layer_hidden (self->session, id))
        g_strv_builder_add (builder, id);
    }
  return g_strv_builder_end (builder);
}

static void
use_view (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RwPropertiesDialog *self = RW_PROPERTIES_DIALOG (widget);
  RwScenario *scenario = rw_session_get_scenario (self->session);
  g_auto (GStrv) hidden = dup_hidden (self);

  if (scenario != NULL)
    rw_edit_set_opening_view (self->history, rw_scenario_get_id (scenario),
                              rw_session_get_toggle (self->session),
                              (const char *const *) hidden);
}

static void
rw_properties_dialog_dispose (GObject *object)
{
  RwPropertiesDialog *self = RW_PROPERTIES_DIALOG (object);

  if (self->history != NULL)
    rw_history_seal (self->history);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_PROPERTIES_DIALOG);

  G_OBJECT_CLASS (rw_properties_dialog_parent_class)->dispose (object);
}

static void
rw_properties_dialog_class_init (RwPropertiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_properties_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-properties-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RwPropertiesDialog,
                                        texts);
  gtk_widget_class_bind_template_child (widget_class, RwPropertiesDialog,
                                        edition);
  gtk_widget_class_bind_template_child (widget_class, RwPropertiesDialog,
                                        opening);
  gtk_widget_class_bind_template_callback (widget_class, edition_selected_cb);
  gtk_widget_class_install_action (widget_class, "properties.use-view", NULL,
                                   use_view);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
rw_properties_dialog_init (RwPropertiesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_text (RwPropertiesDialog *self,
          const char         *title,
          const char         *property,
          RwTextEdit          edit)
{
  GtkWidget *field = rw_text_field_new (RW_TEXT_FIELD_LINE, title);

  gtk_widget_set_name (field, property);
  rw_live_text_bind (RW_TEXT_FIELD (field), self->history,
                     G_OBJECT (get_document (self)), property, edit);
  gtk_list_box_append (self->texts, field);
}

static void
add_texts (RwPropertiesDialog *self)
{
  add_text (self, _("Title"), "title", edit_title);
  add_text (self, _("Customer"), "customer", edit_customer);
  add_text (self, _("Provider"), "provider", edit_provider);
}

/**
 * rw_properties_dialog_new:
 * @parent: a window with a document
 *
 * Makes the dialog. It is not shown yet.
 *
 * Returns: (transfer none): the dialog, which goes with @parent
 */
RwPropertiesDialog *
rw_properties_dialog_new (RwWindow *parent)
{
  RwPropertiesDialog *self;
  gboolean editable;

  g_return_val_if_fail (RW_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (rw_window_get_history (parent) != NULL, NULL);

  self = g_object_new (RW_TYPE_PROPERTIES_DIALOG,
                       "transient-for", parent, NULL);
  self->updating = TRUE;
  self->session = g_object_ref (rw_window_get_session (parent));
  self->history = g_object_ref (rw_window_get_history (parent));
  add_texts (self);
  fill_editions (self);
  show_document (self);

  editable = rw_history_get_editable (self->history);
  gtk_widget_set_sensitive (GTK_WIDGET (self->edition), editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "properties.use-view",
                                 editable);
  g_signal_connect_object (self->session, "changed",
                           G_CALLBACK (show_document), self,
                           G_CONNECT_SWAPPED);
  rw_window_lend_undo (parent, GTK_WINDOW (self));
  return self;
}
