/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands between a program and the system’s calls on files: counts them, and
 * lets one of them fail, be cut short or be the last. Whoever links this has
 * it; it does nothing until there is a plan.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwFault: what happens to the call that is hit. */
typedef enum
{
  RW_FAULT_NONE,
  RW_FAULT_KILL,   /* the process ends before it */
  RW_FAULT_ERROR,  /* it fails, and is not done */
  RW_FAULT_STAY,   /* it and all of that name after it fail */
  RW_FAULT_SHORT,  /* of what is to be written, one byte is */
} RwFault;

/** RwFaultPlan: which call is hit, and how. */
typedef struct
{
  RwFault fault;
  guint   at;          /* the number of the call, from 0 */
  int     code;        /* errno, where it fails */
  gint64  disk_bytes;  /* how many bytes files may grow; -1 for any number */
} RwFaultPlan;

/* What another program does while something waits for the disk; once. */
void        rw_interpose_meanwhile
                               (void      (*other) (void));
void        rw_interpose_begin (const RwFaultPlan *plan);
guint       rw_interpose_end   (void);
const char *rw_interpose_name  (guint at);

G_END_DECLS
