/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibility matrix of a scenario and what it still owes, as reports.
 */

#pragma once

#include "core/rw-session.h"
#include "exchange/rw-sheet.h"

G_BEGIN_DECLS

/**
 * RwMatrixRows:
 * @RW_MATRIX_LAYERS: the rings, and what lies outside them
 * @RW_MATRIX_RESPONSIBILITIES: the rows of the edition
 *
 * What a row of the matrix stands for.
 */
typedef enum
{
  RW_MATRIX_LAYERS,
  RW_MATRIX_RESPONSIBILITIES,
} RwMatrixRows;

#define RW_N_MATRIX_ROWS 2

/**
 * RwMatrixColumns:
 * @RW_MATRIX_PLAIN: a column for each workload; for each service model where
 *   the scenario has no workloads
 * @RW_MATRIX_CSA: the six values of the Cloud Security Alliance's CAIQ 4 for
 *   the ownership of a control
 * @RW_MATRIX_PCI: what PCI DSS 4.0 asks for in 12.8.5: who manages what, and
 *   for shared ones how
 * @RW_MATRIX_FEDRAMP: the origins of a control that FedRAMP knows
 *
 * What is told of each row. All but the first have a row for each workload as
 * well. What the document does not say stays blank, with a remark.
 */
typedef enum
{
  RW_MATRIX_PLAIN,
  RW_MATRIX_CSA,
  RW_MATRIX_PCI,
  RW_MATRIX_FEDRAMP,
} RwMatrixColumns;

#define RW_N_MATRIX_COLUMNS 4

RwSheet    *rw_matrix_report           (RwSession       *session,
                                        RwMatrixRows     rows,
                                        RwMatrixColumns  columns) G_GNUC_WARN_UNUSED_RESULT;
RwSheet    *rw_owed_report             (RwSession       *session) G_GNUC_WARN_UNUSED_RESULT;

const char *rw_matrix_rows_get_id      (RwMatrixRows     rows);
const char *rw_matrix_columns_get_id   (RwMatrixColumns  columns);

G_END_DECLS
