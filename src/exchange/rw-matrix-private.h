/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the column sets of the matrix share.
 */

#pragma once

#include "exchange/rw-matrix-report.h"

G_BEGIN_DECLS

/** RwMatrix: what is reported; all is borrowed but the sheet. */
typedef struct
{
  RwCatalogue     *catalogue;
  RwDocument      *document;
  RwScenario      *scenario;
  const RwEdition *edition;
  GListModel      *workloads;
  const char      *customer;
  const char      *provider;
  RwMatrixRows     rows;
  gboolean         has_bands;
  RwSheet         *sheet;
} RwMatrix;

/** RwMatrixRow: a layer, or a row of the edition. */
typedef struct
{
  const RwLayer          *layer;  /* (nullable) */
  const RwResponsibility *row;    /* (nullable): also of what lies outside */
} RwMatrixRow;

void        rw_report_get_names     (RwDocument        *document,
                                     const char       **out_customer,
                                     const char       **out_provider);
char       *rw_report_dup_subtitle  (RwSession         *session) G_GNUC_WARN_UNUSED_RESULT;

guint       rw_matrix_get_n_rows    (const RwMatrix    *self);
RwMatrixRow rw_matrix_get_row       (const RwMatrix    *self,
                                     guint              index);
const char *rw_matrix_row_get_name  (const RwMatrixRow *row);
RwWorkload *rw_matrix_get_workload  (const RwMatrix    *self,
                                     guint              index);
void        rw_matrix_ask           (const RwMatrix    *self,
                                     const RwMatrixRow *row,
                                     RwWorkload        *workload,
                                     RwOwnership       *out_ownership);
void        rw_matrix_add_columns   (const RwMatrix    *self,
                                     RwMatrixColumns    columns);
void        rw_matrix_add_cells     (const RwMatrix    *self,
                                     RwMatrixColumns    columns,
                                     const RwOwnership *ownership);

G_END_DECLS
