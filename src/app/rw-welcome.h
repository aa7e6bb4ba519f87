/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a window without a document: samples, recent documents, Open
 * and New.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RW_TYPE_WELCOME (rw_welcome_get_type ())
G_DECLARE_FINAL_TYPE (RwWelcome, rw_welcome, RW, WELCOME, AdwBin)

G_END_DECLS
