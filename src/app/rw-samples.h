/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents that come with the program, as the welcome page and the menu
 * offer them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwSample: one document that comes with the program. */
typedef struct
{
  const char *name;         /* for rw_document_load_sample() */
  const char *title;        /* translated */
  const char *description;  /* translated, one line */
} RwSample;

#define RW_SAMPLE_BLANK "blank"

guint    rw_samples_get_n (void);
RwSample rw_samples_get   (guint index);

G_END_DECLS
