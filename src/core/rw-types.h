/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The types that travel by pointer, so that a header names no more than it
 * needs.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RwCatalogue RwCatalogue;
typedef struct _RwControl   RwControl;
typedef struct _RwDocument  RwDocument;
typedef struct _RwExtras    RwExtras;
typedef struct _RwScenario  RwScenario;
typedef struct _RwSession   RwSession;
typedef struct _RwWorkload  RwWorkload;

G_END_DECLS
