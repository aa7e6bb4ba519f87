/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of rows the inspector is made of. All text is shown whole and
 * plain: a document may hold anything, and nothing of it is markup.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "app/rw-text-row.h"

static GtkWidget *
make_cell (RwServiceModel model,
           RwOwner        owner,
           gboolean       current)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (rw_service_model_get_short_name (model));
  GtkWidget *badge = rw_owner_badge_new (owner);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_label_set_yalign (GTK_LABEL (label), 1.0f);
  gtk_widget_add_css_class (label, current ? "caption-heading" : "caption");
  if (!current)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_halign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (cell, TRUE);

  gtk_box_append (GTK_BOX (cell), label);
  gtk_box_append (GTK_BOX (cell), badge);

  return cell;
}

static GtkWidget *
make_cells (const RwResponsibility *row,
            int                     model)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  for (int i = 0; i < RW_N_SERVICE_MODELS; i++)
    gtk_box_append (GTK_BOX (box),
                    make_cell ((RwServiceModel) i, row->cells[i].owner,
                               i == model));

  return box;
}

/* Of the whole row, where its cells are known alike; else model by model. */
static char *
dup_row_basis (const RwEdition        *edition,
               const RwResponsibility *row)
{
  g_autoptr (GString) text = g_string_new (row->band);
  gboolean alike = TRUE;

  for (int i = 1; i < RW_N_SERVICE_MODELS; i++)
    alike = alike && row->cells[i].basis == row->cells[0].basis
            && row->cells[i].source == row->cells[0].source;

  for (int i = 0; i < (alike ? 1 : RW_N_SERVICE_MODELS); i++)
    {
      const RwCell *cell = &row->cells[i];
      /* The edition's own source is named once, below its rows. */
      const RwSource *source = cell->source != edition->source ? cell->source : NULL;
      g_autofree char *basis = rw_facts_dup_basis (source, cell->basis);

      if (text->len > 0)
        g_string_append (text, " · ");
      if (!alike)
        g_string_append_printf (text, C_("basis under a model", "%s: "),
                                rw_service_model_get_short_name ((RwServiceModel) i));
      g_string_append (text, basis);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static GtkWidget *
make_cells_row (const RwResponsibility *row,
                const char             *basis,
                const char             *sentence,
                int                     model)
{
  GtkWidget *item = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = make_row_label (basis);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (texts), make_row_label (row->name));
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), make_cells (row, model));
  gtk_widget_add_css_class (box, "rw-text-row");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, row->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);

  return item;
}

/* The whole row in one sentence, for those who hear it. */
static char *
dup_cells_sentence (RwInspector            *self,
                    const RwResponsibility *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < RW_N_SERVICE_MODELS; i++)
    {
      if (i > 0)
        /* Translators: between the owners under two service models. */
        g_string_append (text, C_("list separator", ", "));
      /* Translators: a service model and who owns it under that. */
      g_string_append_printf (text, C_("owner under a model", "%s: %s"),
                              rw_service_model_get_short_name ((RwServiceModel) i),
                              rw_inspector_name_owner (self, row->cells[i].owner));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * rw_inspector_name_owner:
 * @self: an inspector with a document
 * @owner: an owner
 *
 * Names an owner as the document does.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_inspector_name_owner (RwInspector *self,
                         RwOwner      owner)
{
  RwDocument *document = rw_session_get_document (self->session);
  RwFactReader reader = {
    .customer = rw_document_get_customer (document),
    .provider = rw_document_get_provider (document),
  };

  return rw_facts_name_owner (&reader, owner);
}

/**
 * rw_inspector_set_verdict:
 * @self: an inspector
 * @owner: who owns what is selected
 * @reason: why, as plain text
 *
 * Shows the answer that people come for.
 */
void
rw_inspector_set_verdict (RwInspector *self,
                          RwOwner      owner,
                          const char  *reason)
{
  rw_owner_badge_set_owner (self->badge, owner);
  gtk_label_set_text (self->owner, rw_inspector_name_owner (self, owner));
  gtk_label_set_text (self->reason, reason);
}

/**
 * rw_inspector_add_owner_row:
 * @self: an inspector
 * @section: where to add it
 * @title: what is owned, as plain text
 * @text: (nullable): more about it
 * @owner: who owns it
 *
 * Adds a row with a badge.
 */
void
rw_inspector_add_owner_row (RwInspector *self,
                            RwSection   *section,
                            const char  *title,
                            const char  *text,
                            RwOwner      owner)
{
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;
  GtkWidget *row;

  /* Translators: what is owned, and who owns it. */
  label = g_strdup_printf (C_("owner of a thing", "%s: %s"), title,
                           rw_inspector_name_owner (self, owner));
  key = g_strjoin ("\n", rw_owner_get_id (owner), label, text, NULL);
  if (rw_section_keep (section, key))
    return;

  row = rw_text_row_new (title, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  rw_text_row_set_suffix (RW_TEXT_ROW (row), rw_owner_badge_new (owner));
  rw_section_add (section, key, row);
}

/**
 * rw_inspector_add_link_row:
 * @section: where to add it
 * @title: what it leads to, as plain text
 * @text: (nullable): more about it
 * @address: (nullable): an http or https address; %NULL for no link
 *
 * Adds a row that opens an address.
 */
void
rw_inspector_add_link_row (RwSection  *section,
                           const char *title,
                           const char *text,
                           const char *address)
{
  g_autofree char *key = g_strjoin ("\n", "link", title, text, address, NULL);
  GtkWidget *row;

  if (rw_section_keep (section, key))
    return;

  row = rw_text_row_new (title, text);
  if (address != NULL)
    rw_text_row_set_address (RW_TEXT_ROW (row), address);
  rw_section_add (section, key, row);
}

/**
 * rw_inspector_add_cells_row:
 * @self: an inspector
 * @section: where to add it
 * @row: a row of the edition
 * @model: the service model looked at, or −1
 *
 * Adds a row of the published table, with its owner under each model.
 */
void
rw_inspector_add_cells_row (RwInspector            *self,
                            RwSection              *section,
                            const RwResponsibility *row,
                            int                     model)
{
  g_autofree char *sentence = dup_cells_sentence (self, row);
  g_autofree char *basis =
    dup_row_basis (rw_session_get_edition (self->session), row);
  g_autofree char *key = g_strdup_printf ("cells %d\n%s\n%s\n%s", model,
                                          row->name, basis, sentence);

  if (!rw_section_keep (section, key))
    rw_section_add (section, key, make_cells_row (row, basis, sentence, model));
}

/**
 * rw_inspector_dup_service:
 * @self: an inspector with a session
 * @workload: a workload
 *
 * Says which service a workload uses, and how that is run.
 *
 * Returns: (transfer full): plain text, such as “Event Hubs · PaaS”
 */
char *
rw_inspector_dup_service (RwInspector *self,
                          RwWorkload  *workload)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  const char *id = rw_workload_get_service_id (workload);
  const RwService *service = rw_catalogue_find_service (catalogue, id);
  const char *name = service != NULL ? service->name : id;
  const char *model =
    rw_service_model_get_short_name (rw_workload_get_model (workload));

  if (name[0] == '\0')
    return g_strdup (model);

  return g_strdup_printf ("%s · %s", name, model);
}
