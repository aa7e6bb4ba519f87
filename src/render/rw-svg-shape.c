/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sectors as paths and text as text elements. Bent text does without
 * textPath, and without lists of positions and turns: one of the viewers has
 * neither. Each cluster is an element of its own, and the label is spoken as
 * a whole by the group around them.
 */

#include "config.h"

#include "render/rw-svg-private.h"

#include <math.h>
#include <string.h>

#include "core/rw-bidi.h"
#include "render/rw-sector-outline-private.h"

/* An arc that nearly closes is drawn as two: its ends might round to one
 * place, and then it is nothing. */
#define LONG_ARC (1.5 * G_PI)

#define MAX_PATH 512

static char *
put_string (char       *out,
            const char *string)
{
  gsize length = strlen (string);

  memcpy (out, string, length);
  return out + length;
}

static char *
put_point (char    *out,
           char     command,
           RwPoint  point)
{
  *out++ = command;
  out = rw_svg_put_number (out, point.x);
  *out++ = ' ';
  return rw_svg_put_number (out, point.y);
}

static char *
put_short_arc (char           *out,
               const RwSector *sector,
               double          radius,
               double          from,
               double          to)
{
  RwPoint end = rw_polar_point (sector->cx, sector->cy, radius, to);

  *out++ = 'A';
  out = rw_svg_put_number (out, radius);
  *out++ = ' ';
  out = rw_svg_put_number (out, radius);
  out = put_string (out, fabs (to - from) > G_PI ? " 0 1" : " 0 0");
  out = put_string (out, to > from ? " 1" : " 0");
  return put_point (out, ' ', end);
}

static char *
put_arc (char           *out,
         const RwSector *sector,
         double          radius,
         double          from,
         double          to)
{
  double middle = (from + to) / 2;

  if (fabs (to - from) <= LONG_ARC)
    return put_short_arc (out, sector, radius, from, to);
  out = put_short_arc (out, sector, radius, from, middle);
  return put_short_arc (out, sector, radius, middle, to);
}

static char *
put_circle (char           *out,
            const RwSector *sector,
            double          radius,
            double          turn)
{
  out = put_point (out, 'M',
                   rw_polar_point (sector->cx, sector->cy, radius, 0));
  out = put_arc (out, sector, radius, 0, turn);
  *out++ = 'Z';
  return out;
}

/* The inner circle runs the other way, so that either fill rule leaves a
 * hole. */
static char *
put_ring (char           *out,
          const RwSector *sector)
{
  out = put_circle (out, sector, sector->r1, 2 * G_PI);
  if (sector->r0 > 0)
    out = put_circle (out, sector, sector->r0, -2 * G_PI);
  return out;
}

static char *
put_outline (char           *out,
             const RwSector *sector)
{
  RwSectorOutline outline;

  rw_sector_outline_init (&outline, sector);
  if (outline.empty)
    return out;

  out = put_point (out, 'M', rw_polar_point (sector->cx, sector->cy,
                                             sector->r1, outline.outer_a0));
  out = put_arc (out, sector, sector->r1, outline.outer_a0, outline.outer_a1);
  if (outline.pointed)
    {
      out = put_point (out, 'L', outline.apex);
    }
  else
    {
      out = put_point (out, 'L', rw_polar_point (sector->cx, sector->cy,
                                                 sector->r0,
                                                 outline.inner_a1));
      out = put_arc (out, sector, sector->r0,
                     outline.inner_a1, outline.inner_a0);
    }
  *out++ = 'Z';
  return out;
}

static gboolean
has_spaces_to_keep (const char *text)
{
  return g_str_has_prefix (text, " ") || g_str_has_suffix (text, " ") ||
         strstr (text, "  ") != NULL || strpbrk (text, "\t\n") != NULL;
}

static void
append_font (GString      *out,
             const RwFont *font)
{
  rw_svg_append_number (out, " font-size=\"", font->size);
  if (font->weight != 400)
    rw_svg_append_number (out, "\" font-weight=\"", font->weight);
  g_string_append_c (out, '"');
}

/* Where text starts on the right, so does its anchor. */
static void
append_anchor (GString      *out,
               const char   *text,
               RwTextAnchor  anchor)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  gboolean rtl = rw_bidi_starts_on_right (text);
  guint index = rtl ? G_N_ELEMENTS (anchors) - 1 - anchor : anchor;

  if (rtl)
    g_string_append (out, " direction=\"rtl\"");
  if (index != 0)
    rw_svg_append_attribute (out, "text-anchor", anchors[index]);
}

static void
append_space (GString    *out,
              const char *text)
{
  if (has_spaces_to_keep (text))
    g_string_append (out, " xml:space=\"preserve\"");
}

/*< private >
 * rw_svg_append_sector:
 * @out: appended to
 * @sector: a sector, ring or disc
 *
 * Appends what goes into a path's `d`: the sector less its gap.
 */
void
rw_svg_append_sector (GString        *out,
                      const RwSector *sector)
{
  char path[MAX_PATH];
  char *end = rw_sector_is_ring (sector) ? put_ring (path, sector)
                                         : put_outline (path, sector);

  g_string_append_len (out, path, end - path);
}

/*< private >
 * rw_svg_append_text:
 * @out: appended to
 * @shape: a straight line of text
 *
 * Appends a text element.
 */
void
rw_svg_append_text (GString       *out,
                    const RwShape *shape)
{
  g_string_append (out, "<text");
  if (shape->id != NULL)
    rw_svg_append_attribute (out, "id", shape->id);
  rw_svg_append_number (out, " x=\"", shape->text.x);
  rw_svg_append_number (out, "\" y=\"", shape->text.y);
  g_string_append_c (out, '"');
  append_anchor (out, shape->text.text, shape->text.anchor);
  append_font (out, &shape->text.font);
  rw_svg_append_color (out, "fill", &shape->paint.color);
  append_space (out, shape->text.text);
  g_string_append_c (out, '>');
  rw_svg_append_escaped (out, shape->text.text);
  g_string_append (out, "</text>\n");
}

static void
append_cluster (GString            *out,
                const char         *text,
                const RwArcCluster *cluster)
{
  g_autofree char *piece = g_strndup (text + cluster->start, cluster->length);

  if (*g_strstrip (piece) == '\0')
    return;
  rw_svg_append_number (out, "<text transform=\"translate(", cluster->x);
  rw_svg_append_number (out, " ", cluster->y);
  rw_svg_append_number (out, ")rotate(", cluster->rotation * 180 / G_PI);
  g_string_append (out, ")\"");
  /* A line that stays straight, not letters of a bent one. */
  if (rw_bidi_starts_on_right (piece))
    append_anchor (out, piece, RW_TEXT_START);
  g_string_append_c (out, '>');
  rw_svg_append_escaped (out, piece);
  g_string_append (out, "</text>");
}

/*< private >
 * rw_svg_append_arc_text:
 * @out: appended to
 * @shape: a bent line of text
 *
 * Appends a group that is read as one label, with an element for each
 * cluster.
 */
void
rw_svg_append_arc_text (GString       *out,
                        const RwShape *shape)
{
  g_string_append (out, "<g");
  if (shape->id != NULL)
    rw_svg_append_attribute (out, "id", shape->id);
  g_string_append (out, " role=\"img\"");
  rw_svg_append_attribute (out, "aria-label", shape->arc_text.text);
  append_font (out, &shape->arc_text.font);
  rw_svg_append_color (out, "fill", &shape->paint.color);
  g_string_append_c (out, '>');
  for (guint i = 0; i < shape->arc_text.n_clusters; i++)
    append_cluster (out, shape->arc_text.text, &shape->arc_text.clusters[i]);
  g_string_append (out, "</g>\n");
}
