/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows in which a comparison of editions is shown. Text is plain: what a
 * catalogue file says is never markup.
 */

#include "config.h"

#include "app/rw-edition-compare-rows.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of the subtitle as well. */
static void
set_title (GtkWidget  *row,
           const char *text)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
}

static GtkWidget *
add_group (GtkBox     *box,
           const char *title,
           const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = description != NULL
                             ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped_title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
  gtk_box_append (box, group);

  return group;
}

static GtkWidget *
add_plain_row (GtkWidget  *group,
               const char *title,
               const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  set_title (row, title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

/* Addresses are http or https, as the reader of catalogues has seen to. */
static GtkWidget *
make_link (const RwSource *source)
{
  GtkWidget *link = gtk_link_button_new_with_label (source->address, _("Source"));

  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (link, source->address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  source->title, -1);

  return link;
}

/* A cell of one edition, with where it is written. */
static GtkWidget *
make_cell_row (const RwEdition        *edition,
               const RwResponsibility *row,
               RwServiceModel          model)
{
  const RwCell *cell = &row->cells[model];
  GtkWidget *item = adw_action_row_new ();
  g_autofree char *subtitle =
    /* Translators: an edition, an owner, and how that is known. */
    g_strdup_printf (_("%s: %s · %s"), edition->footer,
                     rw_owner_get_name (cell->owner),
                     rw_basis_get_name (cell->basis));

  set_title (item, row->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (item), subtitle);
  if (cell->source != NULL && cell->source->address != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (item), make_link (cell->source));

  return item;
}

static const char *
get_owner_name (const RwRingSide *side)
{
  /* Translators: one of two editions has no such layer. */
  return side->has_layer ? rw_owner_get_name (side->owner) : _("no such layer");
}

static GtkWidget *
add_expander (GtkWidget      *group,
              const char     *name,
              RwServiceModel  model,
              const char     *owner_a,
              const char     *owner_b)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title =
    /* Translators: a layer or a row, and a service model. */
    g_strdup_printf (_("%s, %s"), name, rw_service_model_get_short_name (model));
  g_autofree char *subtitle =
    /* Translators: an owner by one edition and by another. */
    g_strdup_printf (_("%s → %s"), owner_a, owner_b);

  set_title (row, title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static void
add_cell_rows (GtkWidget        *expander,
               const RwEdition  *edition,
               const RwRingSide *side,
               RwServiceModel    model)
{
  for (guint i = 0; i < side->n_rows; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                              make_cell_row (edition, side->rows[i], model));
}

static void
add_rings (GtkBox                    *box,
           const RwEditionComparison *comparison)
{
  GtkWidget *group;

  if (comparison->rings->len == 0)
    return;

  group = add_group (box, _("Rings"),
                     _("Each opens to the rows behind it, and to where they "
                       "are written."));
  for (guint i = 0; i < comparison->rings->len; i++)
    {
      const RwRingDifference *ring = &g_array_index (comparison->rings,
                                                     RwRingDifference, i);
      GtkWidget *row = add_expander (group, ring->layer->name, ring->model,
                                     get_owner_name (&ring->a),
                                     get_owner_name (&ring->b));

      add_cell_rows (row, comparison->a, &ring->a, ring->model);
      add_cell_rows (row, comparison->b, &ring->b, ring->model);
    }
}

static void
add_cells (GtkBox                    *box,
           const RwEditionComparison *comparison)
{
  GtkWidget *group;

  if (comparison->cells->len == 0)
    return;

  group = add_group (box, _("Rows of the Same Name"), NULL);
  for (guint i = 0; i < comparison->cells->len; i++)
    {
      const RwCellDifference *cell = &g_array_index (comparison->cells,
                                                     RwCellDifference, i);
      RwOwner a = cell->a->cells[cell->model].owner;
      RwOwner b = cell->b->cells[cell->model].owner;
      GtkWidget *row = add_expander (group, cell->a->name, cell->model,
                                     rw_owner_get_name (a),
                                     rw_owner_get_name (b));

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                make_cell_row (comparison->a, cell->a, cell->model));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                make_cell_row (comparison->b, cell->b, cell->model));
    }
}

static void
add_only (GtkBox          *box,
          const RwEdition *edition,
          GPtrArray       *rows)
{
  g_autofree char *title = NULL;
  GtkWidget *group;

  if (rows->len == 0)
    return;

  /* Translators: %s is the short name of an edition. */
  title = g_strdup_printf (_("Rows of “%s” Alone"), edition->footer);
  group = add_group (box, title, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const RwResponsibility *row = g_ptr_array_index (rows, i);

      add_plain_row (group, row->name, row->band);
    }
}

static void
add_corrections (GtkBox                    *box,
                 const RwEditionComparison *comparison)
{
  const RwEdition *edition = comparison->b;
  GtkWidget *group;

  if (comparison->n_corrections == 0)
    return;

  group = add_group (box, _("What Was Wrong"), NULL);
  for (guint i = edition->n_corrections - comparison->n_corrections;
       i < edition->n_corrections; i++)
    {
      const RwCorrection *correction = &edition->corrections[i];
      GtkWidget *row = add_plain_row (group, correction->summary,
                                      correction->revision);

      if (correction->source != NULL && correction->source->address != NULL)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                   make_link (correction->source));
    }
}

/**
 * rw_edition_compare_fill:
 * @box: where the groups go; what it had is taken out
 * @comparison: what to show
 *
 * Shows all that differs. The rows keep nothing of @comparison.
 */
void
rw_edition_compare_fill (GtkBox                    *box,
                         const RwEditionComparison *comparison)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  add_corrections (box, comparison);
  add_rings (box, comparison);
  add_cells (box, comparison);
  add_only (box, comparison->a, comparison->only_a);
  add_only (box, comparison->b, comparison->only_b);
}
