/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes every kind of thing that can be at a path, in the folder at hand.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Users that are not root, by number. */
#define RW_NOBODY   65534
#define RW_SOMEBODY 1234

/* What files hold; the test sets it. */
extern char *rw_kind_text;

void rw_make_nothing           (const char *path);
void rw_make_plain             (const char *path);
void rw_make_private           (const char *path);
void rw_make_shared            (const char *path);
void rw_make_executable        (const char *path);
void rw_make_read_only         (const char *path);
void rw_make_others            (const char *path);
void rw_make_other_group       (const char *path);
void rw_make_with_attributes   (const char *path);
void rw_make_with_access_list  (const char *path);
void rw_make_in_listed_folder  (const char *path);
void rw_make_link              (const char *path);
void rw_make_absolute_link     (const char *path);
void rw_make_chain             (const char *path);
void rw_make_linked_folder     (const char *path);
void rw_make_dangling          (const char *path);
void rw_make_loop              (const char *path);
void rw_make_hard_link         (const char *path);
void rw_make_link_to_hard_link (const char *path);
void rw_make_pipe              (const char *path);
void rw_make_folder            (const char *path);
void rw_make_socket            (const char *path);
void rw_make_device            (const char *path);

G_END_DECLS
