/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The quark of the one error domain.
 */

#include "config.h"

#include "core/rw-error.h"

G_DEFINE_QUARK (rw-error-quark, rw_error)
