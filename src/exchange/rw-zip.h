/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files packed into one, as OpenDocument wants it: the first one stored at a
 * known place and without additions, which the usual libraries do not do. No
 * dates, so that the same files give the same bytes.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RwZip RwZip;

RwZip  *rw_zip_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void    rw_zip_free (RwZip       *self);
void    rw_zip_add  (RwZip       *self,
                     const char  *name,
                     const void  *data,
                     gsize        length,
                     gboolean     compress);
GBytes *rw_zip_end  (RwZip       *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwZip, rw_zip_free)

G_END_DECLS
