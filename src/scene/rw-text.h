/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the scene learns the size of text without knowing who draws it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwFont: one size and weight of the picture's font family. */
typedef struct
{
  double size;    /* px */
  int    weight;  /* 400, 600 or 700 */
} RwFont;

/** RwTextExtents: the logical box of one line, in px. */
typedef struct
{
  double width;
  double ascent;   /* above the baseline, positive */
  double descent;  /* below the baseline, positive */
} RwTextExtents;

/** RwTextCluster: what stays together when text is bent. */
typedef struct
{
  guint  start;    /* byte offset */
  guint  length;   /* bytes */
  double advance;  /* px */
} RwTextCluster;

/**
 * RwTextMeasurer:
 * @measure: gives the extents of @text on one line
 * @split: appends the clusters of @text, in reading order, to @clusters; returns
 *   %FALSE where the text must not be bent (cursive or right-to-left scripts)
 *
 * The interface that painters implement. Both functions are pure: same
 * arguments, same answer.
 */
typedef struct _RwTextMeasurer RwTextMeasurer;

struct _RwTextMeasurer
{
  void     (*measure) (RwTextMeasurer *self,
                       const char     *text,
                       const RwFont   *font,
                       RwTextExtents  *out_extents);
  gboolean (*split)   (RwTextMeasurer *self,
                       const char     *text,
                       const RwFont   *font,
                       GArray         *clusters);
};

void            rw_text_measure             (RwTextMeasurer *self,
                                             const char     *text,
                                             const RwFont   *font,
                                             RwTextExtents  *out_extents);
gboolean        rw_text_split               (RwTextMeasurer *self,
                                             const char     *text,
                                             const RwFont   *font,
                                             GArray         *clusters);

gboolean        rw_text_is_unbendable       (gunichar        character);

RwTextMeasurer *rw_text_measurer_get_fixed  (void);

G_END_DECLS
