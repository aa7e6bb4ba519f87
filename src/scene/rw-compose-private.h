/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laying a scene out. The composer carries what every step needs; each step
 * has a file of its own: text, frame, rings, rim and legend.
 */

#pragma once

#include "core/rw-speech.h"
#include "core/rw-owed.h"
#include "scene/rw-scene-private.h"

G_BEGIN_DECLS

/* Text below this many px is not drawn. */
#define RW_MIN_TEXT_PX 9.0
/* The plate behind a letter, as a part of the letter's size. */
#define RW_BADGE_HEIGHT 1.5

/** RwTextLine: one measured line of a block. */
typedef struct
{
  char          *text;     /* (owned) */
  RwFont         font;
  RwTextExtents  extents;
  double         space;    /* free above it, px */
} RwTextLine;

/** RwTextBlock: lines under one another. */
typedef struct
{
  GArray *lines;           /* (owned) (element-type RwTextLine) */
  double  width;
  double  height;
} RwTextBlock;

/** RwRimMode: how a workload's name stands at the rim. */
typedef enum
{
  RW_RIM_ONE_LINE,
  RW_RIM_TWO_LINES,
  RW_RIM_NUMBER,           /* a number, explained in the key */
  RW_RIM_NOTHING,          /* not even that; told in a note */
} RwRimMode;

/**
 * RwMark:
 * @RW_MARK_OVERRIDE: a folded corner: the owner was set for this workload
 * @RW_MARK_DIAL: a dial: the settings stay the customer's
 * @RW_MARK_OWED: a number: for so many workloads something is owed
 *
 * What stands on rings and sectors beside names and letters.
 */
typedef enum
{
  RW_MARK_OVERRIDE,
  RW_MARK_DIAL,
  RW_MARK_OWED,
} RwMark;

#define RW_N_MARKS 3

/** RwComposer: the inputs of a scene, and what the steps have decided. */
typedef struct
{
  /* Borrowed */
  RwSession            *session;
  const RwSceneOptions *options;      /* of which something tells owners */
  const RwTheme        *theme;        /* the scene's, with cues applied */
  RwTextMeasurer       *measurer;
  const RwEdition      *edition;
  const RwLayerSet     *layers;
  const char           *customer;     /* a name for who is meant by "you" */
  const char           *provider;
  const RwLayerNote    *settings_note; /* (nullable): what dials mean */

  /* Owned */
  RwScene              *scene;
  RwSpeech             *speech;       /* what parts are called */
  RwOwed               *owed;         /* (nullable): where marks tell of it */
  GPtrArray            *workloads;    /* (element-type RwWorkload): the
                                       * sectors; empty for whole rings */
  RwOwner              *owners;       /* layers × sectors, by layer */
  gboolean             *overridden;   /* as owners */
  GArray               *rim;          /* (element-type RwRimMode) by sector */
  GPtrArray            *key;          /* (element-type utf8): what numbers
                                       * mean, the first is 1 */
  RwTextBlock           heading;
  RwTextBlock           footer;
  GArray               *legend;       /* (element-type RwLegendEntry) */
  GArray               *all_legend;   /* as legend, of every toggle: what room
                                       * is kept for */

  guint                 n_sectors;    /* 1 for whole rings */
  gboolean              owners_used[RW_N_OWNERS];
  gboolean              marks_drawn[RW_N_MARKS];
  gboolean              may_owe;      /* under this or another toggle */
  gboolean              show_heading; /* what was asked for and has room */
  gboolean              show_legend;
  gboolean              show_footer;
  gboolean              show_rim;
  gboolean              heading_whole;
  RwOwner               satellite_owner;
  const RwLayer        *satellite;    /* (nullable) */

  /* Sizes, px */
  double                unit;         /* the size of body text */
  double                margin;
  RwFont                title_font;
  RwFont                subtitle_font;
  RwFont                body_font;
  RwFont                rim_font;
  RwFont                small_font;

  /* The frame, px */
  RwPoint               centre;
  double                radius;       /* of the outermost ring */
  double                disc;         /* radius of the innermost */
  double                thickness;    /* of each other ring */
  double                gap;          /* half the slit between fills */
  guint                 rim_lines;
  RwRect                heading_box;
  RwRect                legend_box;
  RwRect                footer_box;
  gboolean              legend_stacked;
  RwPoint               satellite_centre;
  double                satellite_radius;  /* 0 where there is no room */
} RwComposer;

/** RwLegendEntry: a swatch and what it means. */
typedef struct
{
  guint          sign;      /* RwOwner, or RW_N_OWNERS and a RwMark */
  char          *text;      /* (owned) */
  RwTextExtents  extents;
} RwLegendEntry;

void     rw_text_block_init        (RwTextBlock      *block);
void     rw_text_block_clear       (RwTextBlock      *block);
gboolean rw_text_block_append      (RwTextBlock      *block,
                                    RwTextMeasurer   *measurer,
                                    const char       *text,
                                    const RwFont     *font,
                                    double            max_width,
                                    guint             max_lines);
void     rw_text_block_draw        (const RwTextBlock *block,
                                    RwScene          *scene,
                                    RwLabelKind       kind,
                                    const char       *id,
                                    RwPoint           top,
                                    RwTextAnchor      anchor,
                                    const RwColor    *head_color,
                                    const RwColor    *color);
void     rw_text_block_set_space   (RwTextBlock      *block,
                                    guint             index,
                                    double            space);
double   rw_line_height            (const RwFont     *font);

guint    rw_composer_get_place     (const RwComposer *self,
                                    guint             sector);
double   rw_composer_get_angle     (const RwComposer *self,
                                    guint             sector);
double   rw_composer_get_extent    (const RwComposer *self,
                                    guint             sector);
RwOwner  rw_composer_get_owner     (const RwComposer *self,
                                    guint             layer,
                                    guint             sector);
gboolean rw_composer_is_divided    (const RwComposer *self,
                                    guint             layer);
void     rw_composer_get_ring      (const RwComposer *self,
                                    guint             layer,
                                    double           *out_r0,
                                    double           *out_r1);
double   rw_composer_get_rim       (const RwComposer *self);
void     rw_composer_outline       (const RwComposer *self,
                                    RwShape          *shape,
                                    RwOwner           owner);
void     rw_composer_draw_badge    (RwComposer       *self,
                                    const char       *id,
                                    RwPoint           centre,
                                    const char       *text,
                                    const RwFont     *font);
double   rw_composer_measure_badge (RwComposer       *self,
                                    const char       *text,
                                    const RwFont     *font);

char    *rw_composer_dup_part_id   (const RwComposer *self,
                                    guint             layer,
                                    guint             sector);

void     rw_compose_legend_entries (RwComposer       *self);
void     rw_compose_frame          (RwComposer       *self);
void     rw_compose_rings          (RwComposer       *self);
guint    rw_compose_ring_labels    (RwComposer       *self,
                                    guint             layer,
                                    gboolean         *out_named);
gboolean rw_compose_disc_label     (RwComposer       *self,
                                    gboolean          divided);
guint    rw_compose_disc_letters   (RwComposer       *self,
                                    double            plate);
void     rw_compose_plan_rim       (RwComposer       *self);
void     rw_compose_rim            (RwComposer       *self);
void     rw_compose_legend         (RwComposer       *self);
void     rw_compose_satellite      (RwComposer       *self);
void     rw_compose_plan_marks     (RwComposer       *self);
void     rw_compose_marks          (RwComposer       *self);
void     rw_composer_draw_corner   (RwComposer       *self,
                                    const char       *id,
                                    const RwSector   *corner,
                                    const RwColor    *color);
void     rw_composer_draw_dial     (RwComposer       *self,
                                    const char       *id,
                                    RwPoint           centre,
                                    double            height);
void     rw_composer_draw_count    (RwComposer       *self,
                                    const char       *id,
                                    RwPoint           centre,
                                    double            height,
                                    const char       *text);
double   rw_composer_measure_count (RwComposer       *self,
                                    double            height,
                                    const char       *text);
void     rw_compose_measure_legend (const RwComposer *self,
                                    const GArray     *entries,
                                    gboolean          stacked,
                                    double            max_width,
                                    double           *out_width,
                                    double           *out_height);

G_END_DECLS
