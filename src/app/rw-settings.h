/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is remembered between two runs. Where the schema is not installed, or
 * lacks a key, reading gives the fallback and writing does nothing, so that
 * a program run from its build folder never stops for it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *rw_settings_new         (void) G_GNUC_WARN_UNUSED_RESULT;

int        rw_settings_get_int     (GSettings  *settings,
                                    const char *key,
                                    int         fallback);
void       rw_settings_set_int     (GSettings  *settings,
                                    const char *key,
                                    int         value);
gboolean   rw_settings_get_boolean (GSettings  *settings,
                                    const char *key,
                                    gboolean    fallback);
void       rw_settings_set_boolean (GSettings  *settings,
                                    const char *key,
                                    gboolean    value);
char      *rw_settings_dup_string  (GSettings  *settings,
                                    const char *key,
                                    const char *fallback) G_GNUC_WARN_UNUSED_RESULT;
void       rw_settings_set_string  (GSettings  *settings,
                                    const char *key,
                                    const char *value);
gboolean   rw_settings_bind        (GSettings  *settings,
                                    const char *key,
                                    gpointer    object,
                                    const char *property);

G_END_DECLS
