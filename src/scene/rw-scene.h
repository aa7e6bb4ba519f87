/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The laid-out picture: an immutable flat list of shapes in px, in painting
 * order, and the parts of it that a person can point at. Same input, same
 * scene. It knows no painter and no widget.
 */

#pragma once

#include "core/rw-session.h"
#include "scene/rw-geometry.h"
#include "scene/rw-text.h"
#include "scene/rw-theme.h"

G_BEGIN_DECLS

/** RwSceneOptions: everything about a picture that is not in the session. */
typedef struct
{
  const RwTheme *theme;
  double         width;        /* px, 64 to 32767 */
  double         height;       /* px, 64 to 32767 */
  gboolean       legend;
  gboolean       letters;      /* these three tell the owner; where all */
  gboolean       patterns;     /* are off, letters do all the same */
  gboolean       colors;
  gboolean       marks;        /* overrides, what is yours to configure, owed */
  gboolean       heading;      /* title and subtitle */
  gboolean       footer;       /* the edition */
  gboolean       transparent;  /* no background */
  double         text_scale;   /* 1.0; 1.5 for large text */
  gboolean       mirrored;     /* sectors run anticlockwise */
} RwSceneOptions;

/**
 * RwShapeKind:
 * @RW_SHAPE_RECT: a rectangle with round corners
 * @RW_SHAPE_SECTOR: an annular sector, a ring or a disc
 * @RW_SHAPE_TEXT: one straight line of text
 * @RW_SHAPE_ARC_TEXT: text bent along a circle, cluster by cluster
 * @RW_SHAPE_LINE: a straight line
 */
typedef enum
{
  RW_SHAPE_RECT,
  RW_SHAPE_SECTOR,
  RW_SHAPE_TEXT,
  RW_SHAPE_ARC_TEXT,
  RW_SHAPE_LINE,
} RwShapeKind;

/** RwTextAnchor: which end of a straight line of text its x names. */
typedef enum
{
  RW_TEXT_START,
  RW_TEXT_MIDDLE,
  RW_TEXT_END,
} RwTextAnchor;

/** RwArcCluster: a piece of bent text, drawn upright and then turned. */
typedef struct
{
  guint  start;     /* byte offset into the shape's text */
  guint  length;    /* bytes */
  double x;         /* the left end of its baseline */
  double y;
  double rotation;  /* radians, clockwise */
  double advance;   /* px */
} RwArcCluster;

/** RwShape: one thing to paint. */
typedef struct
{
  RwShapeKind  kind;
  guint        group;        /* index of its RwSceneGroup */
  int          part;         /* index of its RwScenePart, or −1 */
  const char  *workload_id;  /* (nullable): of a sector's fill; of several
                              * workloads what they have in common */
  RwOwner      owner;        /* where workload_id is set */
  const char  *id;           /* (nullable): stable over recolouring */
  RwPaint      paint;        /* fill; the colour of text and lines */
  RwColor      stroke;       /* alpha 0 for none */
  double       stroke_width; /* px */
  RwRect       bounds;       /* everything the shape can touch */
  union
  {
    struct { RwRect box; double radius; } rect;
    RwSector sector;
    struct {
      const char *text; RwFont font; double x; double y; RwTextAnchor anchor;
      double width;      /* as measured */
    } text;
    struct {
      const char *text; RwFont font; double cx; double cy; double radius;
      double start;      /* angle at which the text begins */
      gboolean inverted; /* reads along the foot, bottom towards the centre's other side */
      const RwArcCluster *clusters; guint n_clusters;
    } arc_text;
    struct { RwPoint from; RwPoint to; } line;
  };
} RwShape;

/**
 * RwSceneGroup:
 *
 * Consecutive shapes that belong together: "background", "heading", a layer
 * ("layer-compute"), "workloads", "devices", "legend", "footer".
 */
typedef struct
{
  const char *id;
  const char *layer_id;     /* (nullable): for a layer's group */
  RwOwner     owner;        /* of a layer's group: of all its sectors */
  const char *name;         /* accessible name; "" for none */
  const char *description;  /* "" for none */
  guint       first_shape;
  guint       n_shapes;
  RwRect      bounds;
} RwSceneGroup;

/** RwScenePart: a ring, a sector or the satellite, as something to point at. */
typedef struct
{
  const char *id;           /* "layer-compute" or "layer-compute.WORKLOAD-ID" */
  const char *layer_id;
  const char *workload_id;  /* (nullable): for a whole ring, and for several
                             * workloads */
  guint       layer;        /* position, 0 is the innermost; of a satellite, the
                             * number of layers */
  const char *group_key;    /* (nullable): of several workloads, what
                             * rw_session_set_drill() looks into */
  guint       count;        /* workloads; 0 for a whole ring */
  guint       sector;       /* index of the sector in its ring, clockwise */
  guint       group;        /* index of its layer's group */
  RwOwner     owner;
  const char *name;         /* "Compute, ring 3 of 7" … */
  const char *description;
  RwSector    area;         /* hit area; areas of neighbours meet */
} RwScenePart;

/**
 * RwLabelKind:
 * @RW_LABEL_HEADING: a line of title or subtitle
 * @RW_LABEL_RING: a ring's name
 * @RW_LABEL_SECTOR: the name of what a sector stands for
 * @RW_LABEL_LETTER: who owns a ring or a sector, as a letter
 * @RW_LABEL_KEY: what a number stands for
 * @RW_LABEL_LEGEND: what a colour stands for
 * @RW_LABEL_SATELLITE: the name of what lies outside the rings
 * @RW_LABEL_FOOTER: a line of the source
 * @RW_LABEL_MARK: any other sign with letters or numbers in it
 * @RW_LABEL_GROUP: what neighbouring sectors have in common
 */
typedef enum
{
  RW_LABEL_HEADING,
  RW_LABEL_RING,
  RW_LABEL_SECTOR,
  RW_LABEL_LETTER,
  RW_LABEL_KEY,
  RW_LABEL_LEGEND,
  RW_LABEL_SATELLITE,
  RW_LABEL_FOOTER,
  RW_LABEL_MARK,
  RW_LABEL_GROUP,
} RwLabelKind;

/**
 * RwLabelFate:
 * @RW_LABEL_PLACED: it stands where it belongs
 * @RW_LABEL_LISTED: it stands in a side list, at the end of a leader line
 * @RW_LABEL_KEYED: a number stands there, and a list says what it means
 * @RW_LABEL_REPORTED: it had no room; a note says so
 */
typedef enum
{
  RW_LABEL_PLACED,
  RW_LABEL_LISTED,
  RW_LABEL_KEYED,
  RW_LABEL_REPORTED,
} RwLabelFate;

/** RwSceneLabel: what became of a label. */
typedef struct
{
  RwLabelKind  kind;
  RwLabelFate  fate;
  const char  *text;         /* the whole of it */
  guint        count;        /* how many such labels, where there was no room;
                              * otherwise 1 */
  guint        first_shape;  /* its shapes, in painting order */
  guint        n_shapes;
} RwSceneLabel;

typedef struct _RwScene RwScene;

RwScene            *rw_scene_new          (RwSession            *session,
                                           const RwSceneOptions *options,
                                           RwTextMeasurer       *measurer)
  G_GNUC_WARN_UNUSED_RESULT;
RwScene            *rw_scene_ref          (RwScene              *self);
void                rw_scene_unref        (RwScene              *self);

double              rw_scene_get_width    (const RwScene        *self);
double              rw_scene_get_height   (const RwScene        *self);
const RwTheme      *rw_scene_get_theme    (const RwScene        *self);
const char         *rw_scene_get_title    (const RwScene        *self);
const char         *rw_scene_get_description
                                          (const RwScene        *self);
RwPoint             rw_scene_get_centre   (const RwScene        *self);
double              rw_scene_get_radius   (const RwScene        *self);

guint               rw_scene_get_n_shapes (const RwScene        *self);
const RwShape      *rw_scene_get_shape    (const RwScene        *self,
                                           guint                 index);
guint               rw_scene_get_n_groups (const RwScene        *self);
const RwSceneGroup *rw_scene_get_group    (const RwScene        *self,
                                           guint                 index);
guint               rw_scene_get_n_parts  (const RwScene        *self);
const RwScenePart  *rw_scene_get_part     (const RwScene        *self,
                                           guint                 index);
int                 rw_scene_hit          (const RwScene        *self,
                                           double                x,
                                           double                y);
guint               rw_scene_get_n_notes  (const RwScene        *self);
const char         *rw_scene_get_note     (const RwScene        *self,
                                           guint                 index);

guint               rw_scene_get_n_labels (const RwScene        *self);
const RwSceneLabel *rw_scene_get_label    (const RwScene        *self,
                                           guint                 index);
void                rw_scene_append_label_boxes
                                          (const RwScene        *self,
                                           guint                 index,
                                           GArray               *boxes);

void                rw_scene_options_init (RwSceneOptions       *options);
void                rw_scene_options_set_cues (RwSceneOptions   *options,
                                           RwCues                cues);
RwCues              rw_scene_options_get_cues
                                          (const RwSceneOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwScene, rw_scene_unref)

G_END_DECLS
