/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up text: all that a person can type or paste, and XML can carry.
 */

#pragma once

#include "rw-chance.h"

G_BEGIN_DECLS

char *rw_random_text_new     (RwChance   *chance,
                              guint       max_chars) G_GNUC_WARN_UNUSED_RESULT;
char *rw_random_id_new       (RwChance   *chance,
                              const char *prefix,
                              guint       number) G_GNUC_WARN_UNUSED_RESULT;
char *rw_random_comment_new  (RwChance   *chance,
                              gboolean    is_plain) G_GNUC_WARN_UNUSED_RESULT;
char *rw_random_element_new  (RwChance   *chance) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
