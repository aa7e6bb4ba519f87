/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a comparison for people and for spreadsheets. It compares nothing
 * itself.
 */

#include "config.h"

#include "exchange/rw-compare-report.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "exchange/rw-table.h"

/* What, name, model, and of each edition: owner, rows, sources. */
#define N_CSV_COLUMNS 9

static const char *
get_owner_name (const RwRingSide *side)
{
  /* Translators: one of two editions has no such layer. */
  return side->has_layer ? rw_owner_get_name (side->owner) : _("no such layer");
}

static char *
dup_row_names (const RwRingSide *side)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < side->n_rows; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "",
                            side->rows[i]->name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
append_source (GString        *sources,
               const RwSource *source)
{
  g_autofree char *text = NULL;

  if (source == NULL)
    return;

  text = source->address != NULL
         ? g_strdup_printf ("%s, %s", source->title, source->address)
         : g_strdup (source->title);
  if (strstr (sources->str, text) == NULL)
    g_string_append_printf (sources, "%s%s", sources->len > 0 ? "; " : "", text);
}

static char *
dup_sources (const RwRingSide *side,
             RwServiceModel    model)
{
  g_autoptr (GString) sources = g_string_new (NULL);

  for (guint i = 0; i < side->n_rows; i++)
    append_source (sources, side->rows[i]->cells[model].source);

  return g_string_free (g_steal_pointer (&sources), FALSE);
}

static const RwRingDifference *
get_ring (const RwEditionComparison *self,
          guint                      index)
{
  return &g_array_index (self->rings, RwRingDifference, index);
}

static const RwCellDifference *
get_cell (const RwEditionComparison *self,
          guint                      index)
{
  return &g_array_index (self->cells, RwCellDifference, index);
}

static void
append_heading (GString    *out,
                const char *heading)
{
  g_string_append_printf (out, "\n%s\n", heading);
}

static void
add_text_head (const RwEditionComparison *self,
               RwTable                   *table,
               const char                *subject)
{
  rw_table_add (table, subject);
  rw_table_add (table, _("Model"));
  rw_table_add (table, self->a->footer);
  rw_table_add (table, self->b->footer);
}

static void
append_rings (const RwEditionComparison *self,
              GString                   *out)
{
  g_autoptr (RwTable) table = rw_table_new (6);

  if (self->rings->len == 0)
    return;

  add_text_head (self, table, _("Layer"));
  rw_table_add (table, _("by"));
  rw_table_add (table, _("by"));
  for (guint i = 0; i < self->rings->len; i++)
    {
      const RwRingDifference *ring = get_ring (self, i);
      g_autofree char *rows_a = dup_row_names (&ring->a);
      g_autofree char *rows_b = dup_row_names (&ring->b);

      rw_table_add (table, ring->layer->name);
      rw_table_add (table, rw_service_model_get_short_name (ring->model));
      rw_table_add (table, get_owner_name (&ring->a));
      rw_table_add (table, get_owner_name (&ring->b));
      rw_table_add (table, rows_a);
      rw_table_add (table, rows_b);
    }
  append_heading (out, _("Rings"));
  rw_table_append_text (table, out);
}

static void
append_cells (const RwEditionComparison *self,
              GString                   *out)
{
  g_autoptr (RwTable) table = rw_table_new (4);

  if (self->cells->len == 0)
    return;

  add_text_head (self, table, _("Row"));
  for (guint i = 0; i < self->cells->len; i++)
    {
      const RwCellDifference *cell = get_cell (self, i);

      rw_table_add (table, cell->a->name);
      rw_table_add (table, rw_service_model_get_short_name (cell->model));
      rw_table_add (table, rw_owner_get_name (cell->a->cells[cell->model].owner));
      rw_table_add (table, rw_owner_get_name (cell->b->cells[cell->model].owner));
    }
  append_heading (out, _("Rows of the same name"));
  rw_table_append_text (table, out);
}

static void
append_only (const RwEdition *edition,
             GPtrArray       *rows,
             GString         *out)
{
  g_autofree char *heading = NULL;

  if (rows->len == 0)
    return;

  /* Translators: %s is the short name of an edition. */
  heading = g_strdup_printf (_("Rows of “%s” alone"), edition->footer);
  append_heading (out, heading);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (out, "%s\n",
                            ((const RwResponsibility *) rows->pdata[i])->name);
}

static void
append_edition (const RwEdition *edition,
                GString         *out)
{
  const RwSource *source = edition->source;

  g_string_append_printf (out, "%s (%s): %s\n", edition->id, edition->revision,
                          edition->title);
  g_string_append_printf (out, "  %s", source->title);
  if (source->address != NULL)
    g_string_append_printf (out, ", %s", source->address);
  g_string_append_c (out, '\n');
}

static GString *
write_text (const RwEditionComparison *self)
{
  GString *out = g_string_new (NULL);

  append_edition (self->a, out);
  append_edition (self->b, out);
  if (rw_edition_comparison_is_equal (self))
    g_string_append_printf (out, "\n%s\n", _("Nothing differs."));
  append_rings (self, out);
  append_cells (self, out);
  append_only (self->a, self->only_a, out);
  append_only (self->b, self->only_b, out);

  return out;
}

static void
add_csv_head (const RwEditionComparison *self,
              RwTable                   *table)
{
  const RwEdition *editions[] = { self->a, self->b };

  rw_table_add (table, _("What"));
  rw_table_add (table, _("Name"));
  rw_table_add (table, _("Model"));
  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      /* Translators: columns; %s is the id of an edition. */
      g_autofree char *owner = g_strdup_printf (_("Owner in %s"), editions[i]->id);
      g_autofree char *rows = g_strdup_printf (_("Rows in %s"), editions[i]->id);
      g_autofree char *source = g_strdup_printf (_("Source of %s"), editions[i]->id);

      rw_table_add (table, owner);
      rw_table_add (table, rows);
      rw_table_add (table, source);
    }
}

static void
add_csv_side (RwTable          *table,
              const RwRingSide *side,
              RwServiceModel    model)
{
  g_autofree char *rows = dup_row_names (side);
  g_autofree char *sources = dup_sources (side, model);

  rw_table_add (table, get_owner_name (side));
  rw_table_add (table, rows);
  rw_table_add (table, sources);
}

static void
add_csv_rings (const RwEditionComparison *self,
               RwTable                   *table)
{
  for (guint i = 0; i < self->rings->len; i++)
    {
      const RwRingDifference *ring = get_ring (self, i);

      rw_table_add (table, ring->is_satellite ? _("satellite") : _("ring"));
      rw_table_add (table, ring->layer->name);
      rw_table_add (table, rw_service_model_get_short_name (ring->model));
      add_csv_side (table, &ring->a, ring->model);
      add_csv_side (table, &ring->b, ring->model);
    }
}

static void
add_csv_cells (const RwEditionComparison *self,
               RwTable                   *table)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const RwCellDifference *cell = get_cell (self, i);
      const RwRingSide a = { cell->a->cells[cell->model].owner, TRUE, &cell->a, 1 };
      const RwRingSide b = { cell->b->cells[cell->model].owner, TRUE, &cell->b, 1 };

      rw_table_add (table, _("row"));
      rw_table_add (table, cell->a->name);
      rw_table_add (table, rw_service_model_get_short_name (cell->model));
      add_csv_side (table, &a, cell->model);
      add_csv_side (table, &b, cell->model);
    }
}

static void
add_csv_only (RwTable         *table,
              const RwEdition *edition,
              GPtrArray       *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const RwResponsibility *row = g_ptr_array_index (rows, i);
      g_autofree char *what = g_strdup_printf (_("row of %s alone"), edition->id);

      rw_table_add (table, what);
      rw_table_add (table, row->name);
      for (guint column = 2; column < N_CSV_COLUMNS; column++)
        rw_table_add (table, "");
    }
}

static GString *
write_csv (const RwEditionComparison *self)
{
  g_autoptr (RwTable) table = rw_table_new (N_CSV_COLUMNS);
  GString *out = g_string_new (NULL);

  add_csv_head (self, table);
  add_csv_rings (self, table);
  add_csv_cells (self, table);
  add_csv_only (table, self->a, self->only_a);
  add_csv_only (table, self->b, self->only_b);
  rw_table_append_csv (table, out);

  return out;
}

/**
 * rw_compare_report:
 * @comparison: what differs
 * @format: how to write it
 *
 * Writes which rings, rows and cells of two editions differ.
 *
 * Text and CSV have the names that people read, JSON the identifiers as well,
 * and for each cell its basis and source.
 *
 * Returns: (transfer full): the report
 */
GString *
rw_compare_report (const RwEditionComparison *comparison,
                   RwReportFormat             format)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  switch (format)
    {
    case RW_REPORT_CSV:
      return write_csv (comparison);
    case RW_REPORT_JSON:
      return rw_compare_report_json (comparison);
    case RW_REPORT_TEXT:
    default:
      return write_text (comparison);
    }
}
