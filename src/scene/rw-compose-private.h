/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laying a scene out. The composer carries what every step needs; each step
 * has a file of its own: text, frame, rings, rim and legend.
 */

#pragma once

#include "core/rw-shares.h"
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
  RW_RIM_ONE_LINE,         /* name and model */
  RW_RIM_TWO_LINES,        /* the model under the name */
  RW_RIM_WRAPPED,          /* the name in two lines, the model behind it */
  RW_RIM_LISTED,           /* a leader line to a side list */
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

/** RwLetterPlace: where the letter stands in the sector that has the name. */
typedef enum
{
  RW_LETTER_ELSEWHERE,
  RW_LETTER_BESIDE,
  RW_LETTER_BELOW,
} RwLetterPlace;

/** RwRingName: how a ring's name, or the number for it, is set. */
typedef struct
{
  guint         layer;
  RwLabelFate   fate;
  guint         sector;       /* in whose middle it stands */
  double        angle;        /* of that sector's middle */
  gboolean      inverted;
  gboolean      is_bent;
  double        radius;       /* of the ring's middle, px */
  char         *lines[2];     /* (owned) (nullable), of rings */
  guint         n_lines;
  double        widths[2];    /* of the lines, px */
  RwTextBlock   block;        /* of the disc */
  RwFont        font;
  double        run;          /* of the last line, a letter beside it and what
                               * is free around both, px */
  RwLetterPlace letter;
  double        letter_size;  /* of all letters of the ring, 0 for none */
} RwRingName;

/** RwCallout: a name in a side list, with its leader line. */
typedef struct
{
  int           layer;        /* of a ring's name, or −1 */
  guint         sector;
  double        angle;        /* at which the leader leaves the rings */
  gboolean      is_left;
  char         *text;         /* (owned): all of it */
  char         *name;         /* (owned) */
  const char   *detail;       /* (nullable): what follows the name */
  RwTextBlock   block;
  RwPoint       top;          /* of the block, at the leader's end */
  RwPoint       elbow;
  RwPoint       port;         /* where the leader ends */
} RwCallout;

/** RwKeyEntry: what a number stands for. */
typedef struct
{
  RwTextBlock block;
  RwPoint     place;          /* of the block, in the key */
} RwKeyEntry;

/** RwKey: the entries, arranged. */
typedef struct
{
  GArray  *entries;           /* (owned) (element-type RwKeyEntry) */
  double   number;            /* the width of the numbers, px */
  double   width;
  double   height;
  gboolean whole;             /* nothing was cut short */
} RwKey;

/** RwArcCell: what one owner has of a ring within a sector. */
typedef struct
{
  guint   sector;
  RwOwner owner;
  guint   count;     /* workloads; 0 for none at all */
  double  amount;    /* workloads or their weight, as the session counts */
  guint   first;     /* cells of the same sector and ring, among all cells */
  guint   n;
} RwArcCell;

/** RwHeading: title and subtitle, broken to a width. */
typedef struct
{
  double      max_width;
  RwTextBlock block;
  double      width;       /* of the widest of any toggle, px */
  double      height;
  gboolean    whole;       /* nothing was cut, no word was broken */
} RwHeading;

/** RwFrame: one way of arranging everything. */
typedef struct
{
  const RwHeading *text;
  RwRect   heading;        /* its box, with the key */
  RwRect   legend;
  RwRect   footer;
  gboolean stacked;
  RwKey    key;            /* (owned) until it is kept or dropped */
  RwPoint  centre;
  double   extent;         /* radius of the rings and the rim, px */
  RwPoint  satellite;
  double   satellite_radius;  /* 0 where there is no room */
} RwFrame;

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
  const RwLayerNote    *settings_note; /* (nullable): what dials mean */

  /* Owned */
  char                 *customer;     /* a name for who is meant by "you", as
                                       * it may stand in a sentence */
  char                 *provider;
  RwScene              *scene;
  RwSpeech             *speech;       /* what parts are called */
  RwOwed               *owed;         /* (nullable): where marks tell of it */
  RwSectors            *sectors;      /* (nullable): NULL for whole rings */
  double               *sides;        /* of the sectors, radians; one more */
  RwShares             *shares;       /* layers × sectors, by layer */
  gboolean             *overridden;   /* as shares; only of one workload */
  GArray               *cells;        /* (element-type RwArcCell), by layer */
  guint                *layer_cells;  /* where those of a layer begin; one
                                       * more */
  GArray               *rim;          /* (element-type RwRimMode) by sector */
  GArray               *ring_names;   /* (element-type RwRingName) by layer */
  GArray               *callouts;     /* (element-type RwCallout) */
  GPtrArray            *key;          /* (element-type utf8): what numbers
                                       * mean, the first is 1 */
  GArray               *key_widths;   /* (element-type double) (nullable): of
                                       * the first entries of the key */
  RwKey                 key_list;     /* the key as it is drawn */
  gboolean              short_key;    /* a line each, cut where it must be */
  GPtrArray            *headings;     /* (element-type RwHeading) (nullable) */
  const RwHeading      *heading;      /* (nullable): the one that is drawn */
  RwTextBlock           footer;
  GArray               *legend;       /* (element-type RwLegendEntry) */
  GArray               *all_legend;   /* as legend, of every toggle: what room
                                       * is kept for */

  guint                 n_sectors;    /* 1 for whole rings and the roll-up */
  gboolean              has_sectors;  /* each stands for something */
  gboolean              is_rollup;    /* one that stands for all workloads */
  guint                 n_widened;    /* sectors wider than their weight */
  guint                 n_merged;     /* cells too thin to be drawn */
  gboolean              owners_used[RW_N_OWNERS];
  gboolean              marks_drawn[RW_N_MARKS];
  gboolean              may_owe;      /* under this or another toggle */
  RwFrame               plain_frame;  /* without names beside the rings; its
                                       * extent is 0 until it is made */
  gboolean              show_heading; /* what was asked for and has room */
  gboolean              show_legend;
  gboolean              show_footer;
  gboolean              show_rim;
  gboolean              show_groups;  /* headings over sectors */
  gboolean              number_rim;   /* numbers for all, names for none */
  gboolean              legend_whole;
  gboolean              footer_whole;
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
  RwFont                list_font;
  RwFont                key_font;

  /* The frame, px */
  RwPoint               centre;
  double                radius;       /* of the outermost ring */
  double                disc;         /* radius of the innermost */
  double                thickness;    /* of each other ring */
  double                gap;          /* half the slit between fills */
  guint                 rim_lines;
  guint                 name_sector;  /* in which the rings' names stand */
  double                column[2];    /* of names beside the rings, left and
                                       * right; 0 for none */
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
gboolean rw_text_block_append_detail
                                   (RwTextBlock      *block,
                                    RwTextMeasurer   *measurer,
                                    const char       *detail,
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

void     rw_compose_sectors        (RwComposer       *self);
void     rw_composer_get_sides     (const RwComposer *self,
                                    guint             sector,
                                    double           *out_a0,
                                    double           *out_a1);
double   rw_composer_get_angle     (const RwComposer *self,
                                    guint             sector);
double   rw_composer_get_extent    (const RwComposer *self,
                                    guint             sector);
double   rw_composer_get_opening   (const RwComposer *self);
RwOwner  rw_composer_get_owner     (const RwComposer *self,
                                    guint             layer,
                                    guint             sector);
gboolean rw_composer_is_divided    (const RwComposer *self,
                                    guint             layer);
const RwShares *
         rw_composer_get_shares    (const RwComposer *self,
                                    guint             layer,
                                    guint             sector);
gboolean rw_composer_is_mixed      (const RwComposer *self,
                                    guint             layer,
                                    guint             sector);
guint    rw_composer_get_n_cells   (const RwComposer *self,
                                    guint             layer);
const RwArcCell *
         rw_composer_get_cell      (const RwComposer *self,
                                    guint             layer,
                                    guint             index);
const RwArcCell *
         rw_composer_find_cell     (const RwComposer *self,
                                    guint             layer,
                                    guint             sector);
gboolean rw_composer_get_cell_sides
                                   (const RwComposer *self,
                                    const RwArcCell  *cell,
                                    double            radius,
                                    double           *out_a0,
                                    double           *out_a1);
RwWorkload *
         rw_composer_get_workload  (const RwComposer *self,
                                    guint             sector);
void     rw_composer_get_ring      (const RwComposer *self,
                                    guint             layer,
                                    double           *out_r0,
                                    double           *out_r1);
double   rw_composer_get_rim       (const RwComposer *self);
double   rw_composer_get_groups_band
                                   (const RwComposer *self);
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

void     rw_composer_draw_bent     (RwComposer       *self,
                                    const char       *id,
                                    const char       *text,
                                    const RwFont     *font,
                                    double            radius,
                                    double            angle,
                                    gboolean          inverted,
                                    const RwColor    *color);

char    *rw_composer_dup_part_id   (const RwComposer *self,
                                    guint             layer,
                                    guint             sector);
char    *rw_composer_dup_cell_id   (const RwComposer *self,
                                    guint             layer,
                                    const RwArcCell  *cell);

const char *rw_composer_get_sector_id
                                   (const RwComposer *self,
                                    guint             sector);
const char *rw_composer_get_sector_name
                                   (const RwComposer *self,
                                    guint             sector);
char    *rw_composer_dup_sector_kind
                                   (const RwComposer *self,
                                    guint             sector);
char    *rw_composer_dup_full_name (const RwComposer *self,
                                    guint             sector);
char    *rw_composer_dup_name      (const RwComposer *self,
                                    guint             sector);
const char *rw_composer_get_detail (const RwComposer *self,
                                    guint             sector);
double   rw_composer_get_side      (const RwComposer *self,
                                    guint             side);
double   rw_composer_get_whole_letter_size
                                   (const RwComposer *self);
double   rw_composer_get_letter_size
                                   (RwComposer       *self,
                                    guint             layer,
                                    double            radius,
                                    double            thickness);
gboolean rw_composer_letter_fits   (RwComposer       *self,
                                    guint             layer,
                                    guint             sector,
                                    double            size,
                                    double            radius,
                                    double            thickness);
double   rw_composer_measure_letter
                                   (RwComposer       *self,
                                    guint             layer,
                                    guint             sector,
                                    double            size);
void     rw_composer_draw_on_strip (RwComposer       *self,
                                    const char       *id,
                                    const char       *text,
                                    const RwFont     *font,
                                    double            radius,
                                    double            angle,
                                    RwOwner           owner);
void     rw_composer_draw_letter   (RwComposer       *self,
                                    guint             layer,
                                    const RwArcCell  *cell,
                                    double            size,
                                    double            radius,
                                    double            angle);

RwOwner  rw_composer_get_ring_owner
                                   (const RwComposer *self,
                                    guint             layer);
char    *rw_composer_dup_ring_description
                                   (const RwComposer *self,
                                    guint             layer);
int      rw_compose_part           (RwComposer       *self,
                                    guint             layer,
                                    const RwArcCell  *cell,
                                    const RwSector   *area);

void     rw_compose_plan           (RwComposer       *self);
void     rw_compose_legend_entries (RwComposer       *self);
const RwHeading *rw_composer_get_heading
                                   (RwComposer       *self,
                                    double            max_width);
void     rw_compose_drop_heading   (RwComposer       *self);
double   rw_composer_get_title_width
                                   (RwComposer       *self,
                                    double            most);
void     rw_compose_heading        (RwComposer       *self);
void     rw_compose_frame          (RwComposer       *self);
gboolean rw_compose_frame_with_lists
                                   (RwComposer       *self);

gboolean rw_compose_fit_ring_name  (RwComposer       *self,
                                    RwRingName       *name,
                                    const char       *text);
gboolean rw_compose_fit_disc_name  (RwComposer       *self,
                                    RwRingName       *name,
                                    const char       *text);
void     rw_ring_name_clear        (RwRingName       *name);
void     rw_compose_choose_rim     (RwComposer       *self,
                                    RwRimMode         otherwise);

gboolean rw_compose_collect_callouts
                                   (RwComposer       *self);
gboolean rw_compose_break_callouts (RwComposer       *self,
                                    double            width);
gboolean rw_compose_place_callouts (RwComposer       *self,
                                    RwPoint           centre,
                                    double            extent,
                                    const RwRect     *boxes,
                                    guint             n_boxes);
gboolean rw_compose_is_off_callouts
                                   (const RwComposer *self,
                                    const RwRect     *box);
void     rw_compose_key_init       (RwComposer       *self,
                                    RwKey            *key,
                                    double            max_width);
void     rw_key_clear              (RwKey            *key);

void     rw_compose_reserve_marks  (const RwComposer *self,
                                    guint             layer,
                                    guint             sector,
                                    GArray           *boxes);
void     rw_compose_reserve_name   (const RwComposer *self,
                                    guint             layer,
                                    guint             sector,
                                    GArray           *boxes);
void     rw_compose_rings          (RwComposer       *self);
void     rw_compose_gap            (RwComposer       *self,
                                    guint             layer);
guint    rw_compose_ring_labels    (RwComposer       *self,
                                    guint             layer);
guint    rw_compose_disc_labels    (RwComposer       *self);
guint    rw_compose_letters        (RwComposer       *self,
                                    guint             layer,
                                    double            radius,
                                    double            thickness,
                                    double            size,
                                    int               skip);
void     rw_compose_rim            (RwComposer       *self);
void     rw_compose_groups         (RwComposer       *self);
void     rw_compose_callouts       (RwComposer       *self);
void     rw_compose_key            (RwComposer       *self);
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
