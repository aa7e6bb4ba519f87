/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibility matrix as a table: which rows there are, and who owns
 * each of them. Owners come from RwOwnership and nowhere else.
 */

#include "config.h"

#include "exchange/rw-matrix-report.h"

#include <glib/gi18n-lib.h>

#include "exchange/rw-matrix-private.h"

static const char *const rows_ids[RW_N_MATRIX_ROWS] = {
  [RW_MATRIX_LAYERS]           = "layers",
  [RW_MATRIX_RESPONSIBILITIES] = "responsibilities",
};

static const char *const columns_ids[RW_N_MATRIX_COLUMNS] = {
  [RW_MATRIX_PLAIN]   = "plain",
  [RW_MATRIX_CSA]     = "csa",
  [RW_MATRIX_PCI]     = "pci",
  [RW_MATRIX_FEDRAMP] = "fedramp",
};

/* What lies outside the rings has a row of the edition, or none. */
static const RwResponsibility *
find_satellite (const RwMatrix *self)
{
  for (guint i = 0; i < self->edition->n_rows; i++)
    if (self->edition->rows[i].role == RW_ROW_SATELLITE)
      return &self->edition->rows[i];

  return NULL;
}

static gboolean
have_bands (const RwMatrix *self)
{
  if (self->rows == RW_MATRIX_RESPONSIBILITIES)
    for (guint i = 0; i < self->edition->n_rows; i++)
      if (self->edition->rows[i].band != NULL)
        return TRUE;

  return FALSE;
}

static void
ask_model (const RwMatrix    *self,
           const RwMatrixRow *row,
           RwServiceModel     model,
           RwOwnership       *out_ownership)
{
  g_autoptr (RwWorkload) workload = NULL;

  if (row->layer != NULL)
    {
      rw_ownership_for_model (self->edition, row->layer->id, model,
                              out_ownership);
      return;
    }
  workload = rw_workload_new ("", "", model);
  rw_ownership_for_row (self->edition, self->catalogue, row->row, workload,
                        out_ownership);
}

static char *
dup_workload_heading (RwWorkload *workload)
{
  RwServiceModel model = rw_workload_get_model (workload);

  /* Translators: a workload and its service model. */
  return g_strdup_printf (_("%s – %s"), rw_workload_get_name (workload),
                          rw_service_model_get_short_name (model));
}

static void
add_row_columns (const RwMatrix *self)
{
  rw_sheet_add_column (self->sheet, self->rows == RW_MATRIX_LAYERS
                                      ? _("Layer") : _("Responsibility"));
  if (self->has_bands)
    rw_sheet_add_column (self->sheet, _("Group"));
}

static void
add_row_cells (const RwMatrix    *self,
               const RwMatrixRow *row)
{
  rw_sheet_add (self->sheet, rw_matrix_row_get_name (row));
  if (self->has_bands)
    rw_sheet_add (self->sheet, row->row->band);
}

static gboolean
needs_remark (const RwOwnership *ownership)
{
  return ownership->origin == RW_OWNERSHIP_OVERRIDE
         || rw_ownership_has_split (ownership);
}

/* A part of a shared layer can be many lines; here it is one. */
static void
append_part (GString    *text,
             const char *who,
             const char *part)
{
  g_autoptr (GString) line = g_string_new (part);

  g_string_replace (line, "\n", " ", 0);
  /* Translators: the customer or the provider, and its part. */
  g_string_append_printf (text, _("\n%s: %s"), who, line->str);
}

/* Why an owner is not the model's, and who does what where that is shared. */
static void
add_remark (const RwMatrix    *self,
            const RwMatrixRow *row,
            RwWorkload        *workload,
            const RwOwnership *ownership)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *reason =
    rw_ownership_dup_reason (ownership, self->customer, self->provider);

  /* Translators: a layer or a row of the table, and a workload. */
  g_string_append_printf (text, _("* %s of %s: "),
                          rw_matrix_row_get_name (row),
                          rw_workload_get_name (workload));
  g_string_append (text, reason);
  if (rw_ownership_has_split (ownership))
    {
      g_autofree char *customer = rw_ownership_dup_customer_part (ownership);
      g_autofree char *provider = rw_ownership_dup_provider_part (ownership);

      append_part (text, self->customer, customer);
      append_part (text, self->provider, provider);
    }
  rw_sheet_add_remark (self->sheet, text->str);
}

static void
fill_plain_row (const RwMatrix    *self,
                const RwMatrixRow *row)
{
  guint n = g_list_model_get_n_items (self->workloads);

  add_row_cells (self, row);
  for (guint i = 0; i < n; i++)
    {
      RwWorkload *workload = rw_matrix_get_workload (self, i);
      RwOwnership ownership;

      rw_matrix_ask (self, row, workload, &ownership);
      rw_sheet_add_owner (self->sheet, ownership.owner,
                          needs_remark (&ownership));
      if (needs_remark (&ownership))
        add_remark (self, row, workload, &ownership);
    }
  for (guint model = 0; n == 0 && model < RW_N_SERVICE_MODELS; model++)
    {
      RwOwnership ownership;

      ask_model (self, row, (RwServiceModel) model, &ownership);
      rw_sheet_add_owner (self->sheet, ownership.owner, FALSE);
    }
}

static void
fill_plain (const RwMatrix *self)
{
  guint n = g_list_model_get_n_items (self->workloads);

  add_row_columns (self);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *heading =
        dup_workload_heading (rw_matrix_get_workload (self, i));

      rw_sheet_add_column (self->sheet, heading);
    }
  for (guint model = 0; n == 0 && model < RW_N_SERVICE_MODELS; model++)
    rw_sheet_add_column (self->sheet,
                         rw_service_model_get_name ((RwServiceModel) model));
  for (guint i = 0; i < rw_matrix_get_n_rows (self); i++)
    {
      RwMatrixRow row = rw_matrix_get_row (self, i);

      fill_plain_row (self, &row);
    }
}

static const char *
get_service_name (const RwMatrix *self,
                  RwWorkload     *workload)
{
  const char *id = rw_workload_get_service_id (workload);
  const RwService *service = rw_catalogue_find_service (self->catalogue, id);

  return service != NULL ? service->name : id;
}

/* A row for each workload and each row of the matrix. */
static void
fill_long (const RwMatrix  *self,
           RwMatrixColumns  columns)
{
  rw_sheet_add_column (self->sheet, _("Workload"));
  rw_sheet_add_column (self->sheet, _("Service"));
  rw_sheet_add_column (self->sheet, _("Service model"));
  add_row_columns (self);
  rw_matrix_add_columns (self, columns);

  for (guint i = 0; i < g_list_model_get_n_items (self->workloads); i++)
    for (guint k = 0; k < rw_matrix_get_n_rows (self); k++)
      {
        RwWorkload *workload = rw_matrix_get_workload (self, i);
        RwServiceModel model = rw_workload_get_model (workload);
        RwMatrixRow row = rw_matrix_get_row (self, k);
        RwOwnership ownership;

        rw_matrix_ask (self, &row, workload, &ownership);
        rw_sheet_add (self->sheet, rw_workload_get_name (workload));
        rw_sheet_add (self->sheet, get_service_name (self, workload));
        rw_sheet_add (self->sheet, rw_service_model_get_name (model));
        add_row_cells (self, &row);
        rw_matrix_add_cells (self, columns, &ownership);
      }
  if (g_list_model_get_n_items (self->workloads) == 0)
    rw_sheet_add_remark (self->sheet, _("The scenario has no workloads"));
}

static void
add_source (const RwMatrix *self)
{
  const RwSource *source = self->edition->source;
  g_autofree char *text = NULL;

  if (source == NULL)
    return;
  /* Translators: the title of what the owners are taken from. */
  text = g_strdup_printf (_("Owners by service model: %s"), source->title);
  if (source->address != NULL)
    {
      g_autofree char *more = g_strconcat (text, ", ", source->address, NULL);

      rw_sheet_add_remark (self->sheet, more);
      return;
    }
  rw_sheet_add_remark (self->sheet, text);
}

/*< private >
 * rw_report_get_names:
 * @document: a document
 * @out_customer: (out) (transfer none): the customer's name
 * @out_provider: (out) (transfer none): the provider's name
 *
 * Gets what to call the two sides, whether the document names them or not.
 */
void
rw_report_get_names (RwDocument  *document,
                     const char **out_customer,
                     const char **out_provider)
{
  *out_customer = rw_document_get_customer (document);
  *out_provider = rw_document_get_provider (document);
  if (**out_customer == '\0')
    *out_customer = _("You");
  if (**out_provider == '\0')
    *out_provider = _("Cloud provider");
}

/*< private >
 * rw_report_dup_subtitle:
 * @session: what is reported of
 *
 * Says which scenario a report looks at, and by which edition.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_report_dup_subtitle (RwSession *session)
{
  const RwEdition *edition = rw_session_get_edition (session);
  RwScenario *scenario = rw_session_get_scenario (session);

  /* Translators: a scenario; title, identifier and date of an edition. */
  return g_strdup_printf (_("Scenario: %s. Edition: %s (%s, %s)."),
                          rw_scenario_get_name (scenario), edition->title,
                          edition->id, edition->revision);
}

/*< private >
 * rw_matrix_get_n_rows:
 *
 * Returns: how many rows the matrix has
 */
guint
rw_matrix_get_n_rows (const RwMatrix *self)
{
  if (self->rows == RW_MATRIX_RESPONSIBILITIES)
    return self->edition->n_rows;

  return self->edition->layer_set->n_layers
         + (find_satellite (self) != NULL ? 1 : 0);
}

/*< private >
 * rw_matrix_get_row:
 * @index: below rw_matrix_get_n_rows()
 *
 * Gets a row: the innermost layer first, what lies outside the rings last; or
 * in the order of the edition.
 *
 * Returns: the row
 */
RwMatrixRow
rw_matrix_get_row (const RwMatrix *self,
                   guint           index)
{
  const RwLayerSet *set = self->edition->layer_set;

  if (self->rows == RW_MATRIX_RESPONSIBILITIES)
    return (RwMatrixRow) { .row = &self->edition->rows[index] };
  if (index < set->n_layers)
    return (RwMatrixRow) { .layer = &set->layers[index] };
  return (RwMatrixRow) { .row = find_satellite (self) };
}

/*< private >
 * rw_matrix_row_get_name:
 *
 * Returns: (transfer none): the name of a layer or of a row of the edition
 */
const char *
rw_matrix_row_get_name (const RwMatrixRow *row)
{
  return row->layer != NULL ? row->layer->name : row->row->name;
}

/*< private >
 * rw_matrix_get_workload:
 * @index: of a workload of the scenario
 *
 * Returns: (transfer none): the workload
 */
RwWorkload *
rw_matrix_get_workload (const RwMatrix *self,
                        guint           index)
{
  g_autoptr (RwWorkload) workload =
    g_list_model_get_item (self->workloads, index);

  /* The list keeps its own reference. */
  return workload;
}

/*< private >
 * rw_matrix_ask:
 * @row: a row
 * @workload: a workload
 * @out_ownership: (out caller-allocates): the answer
 *
 * Asks who owns a row of one workload.
 */
void
rw_matrix_ask (const RwMatrix    *self,
               const RwMatrixRow *row,
               RwWorkload        *workload,
               RwOwnership       *out_ownership)
{
  if (row->layer != NULL)
    rw_ownership_for_workload (self->edition, self->catalogue, row->layer->id,
                               workload, out_ownership);
  else
    rw_ownership_for_row (self->edition, self->catalogue, row->row, workload,
                          out_ownership);
}

/**
 * rw_matrix_report:
 * @session: looks at a scenario of a document
 * @rows: what the rows stand for
 * @columns: what is told of them
 *
 * Reports who owns what in the session's scenario, by the session's edition.
 * Hidden layers count too, and the toggle does not matter.
 *
 * Returns: (transfer full): the report
 */
RwSheet *
rw_matrix_report (RwSession       *session,
                  RwMatrixRows     rows,
                  RwMatrixColumns  columns)
{
  RwMatrix self = { .rows = rows };
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (rw_session_get_scenario (session) != NULL, NULL);
  g_return_val_if_fail (rw_session_get_edition (session) != NULL, NULL);

  self.catalogue = rw_session_get_catalogue (session);
  self.document = rw_session_get_document (session);
  self.scenario = rw_session_get_scenario (session);
  self.edition = rw_session_get_edition (session);
  self.workloads = rw_scenario_get_workloads (self.scenario);
  rw_report_get_names (self.document, &self.customer, &self.provider);
  self.has_bands = have_bands (&self);

  /* Translators: a document's title. */
  title = g_strdup_printf (_("%s: responsibility matrix"),
                           rw_document_get_title (self.document));
  subtitle = rw_report_dup_subtitle (session);
  self.sheet = rw_sheet_new (title, subtitle);

  if (columns == RW_MATRIX_PLAIN)
    fill_plain (&self);
  else
    fill_long (&self, columns);
  add_source (&self);
  return self.sheet;
}

/**
 * rw_matrix_rows_get_id:
 * @rows: what a row stands for
 *
 * Gets the word for it on the command line.
 *
 * Returns: a static string
 */
const char *
rw_matrix_rows_get_id (RwMatrixRows rows)
{
  g_return_val_if_fail (rows < RW_N_MATRIX_ROWS, NULL);

  return rows_ids[rows];
}

/**
 * rw_matrix_columns_get_id:
 * @columns: a set of columns
 *
 * Gets the word for it on the command line.
 *
 * Returns: a static string
 */
const char *
rw_matrix_columns_get_id (RwMatrixColumns columns)
{
  g_return_val_if_fail (columns < RW_N_MATRIX_COLUMNS, NULL);

  return columns_ids[columns];
}
