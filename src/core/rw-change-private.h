/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change from within: what it holds, and what each kind of it does.
 */

#pragma once

#include "core/rw-change.h"

G_BEGIN_DECLS

typedef enum
{
  RW_CHANGE_STRING,
  RW_CHANGE_NUMBER,
  RW_CHANGE_EDITION,
  RW_CHANGE_VIEW,
  RW_CHANGE_SCENARIOS,
  RW_CHANGE_WORKLOADS,
  RW_CHANGE_CONTROLS,
  RW_CHANGE_OVERRIDE,
  RW_CHANGE_SPLIT,
} RwChangeKind;

struct _RwChange
{
  RwChangeKind   kind;
  GObject       *object;  /* (owned) */
  gconstpointer  aspect;  /* with object, the place that is changed */

  /* What the document does not have at the moment; owned. */
  union
  {
    char *string;
    guint number;
    struct
    {
      char *id;
      char *revision;
    } edition;
    struct
    {
      char     *scenario_id;
      GStrv     hidden;
      RwToggle  toggle;
    } view;
    struct
    {
      GPtrArray *held;       /* what belongs at position */
      guint      position;
      guint      n_present;  /* how many stand there instead */
    } list;
    struct
    {
      gpointer held;         /* (nullable): an RwOverride or RwSplit */
      guint    index;
      gboolean present;      /* whether there is one at index */
    } entry;
  };
};

typedef struct
{
  void     (*swap)      (RwChange *self);
  void     (*clear)     (RwChange *self);
  gboolean (*is_idle)   (RwChange *self);
  gsize    (*get_bytes) (RwChange *self);
} RwChangeKindClass;

extern const RwChangeKindClass rw_change_kinds[];

G_END_DECLS
