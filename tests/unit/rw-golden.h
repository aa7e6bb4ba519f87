/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing text with a golden file, and saying where they part.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rw_golden_check (const char *name,
                      const char *actual);

G_END_DECLS
