/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a fuzz target is: two functions, with the names that libFuzzer calls.
 * A target linked to it is a fuzzer; linked to replay.c it is a test.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-catalogue.h"
#include "core/rw-document.h"

G_BEGIN_DECLS

/* Each target has these. */
int LLVMFuzzerInitialize   (int    *argc,
                            char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        length);

/* What targets share. */
void         rw_fuzz_begin         (void);
RwCatalogue *rw_fuzz_get_catalogue (void);
void         rw_fuzz_check_error   (const GError *error,
                                    const char   *name);
void         rw_fuzz_check_saved   (RwDocument   *document,
                                    RwCatalogue  *catalogue);

G_END_DECLS
