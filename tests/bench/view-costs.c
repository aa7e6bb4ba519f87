/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What loading, laying out, painting and writing a document cost without
 * starting a program, and beside each the least it could cost: the same
 * libraries doing that and nothing around it.
 *
 * Usage: view-costs [--load] DOCUMENT
 * Prints a line for each step, “STEP OURS LIMIT”, in milliseconds of CPU. With
 * --load it loads the document once and says nothing, for others to measure.
 */

#include "config.h"

#include <math.h>
#include <string.h>
#include <time.h>

#include <libxml/parser.h>

#include "core/rw-document-io.h"
#include "render/rw-painter.h"
#include "render/rw-svg.h"

/* Runs of a step, of which the median counts: as many as there is time for. */
#define MIN_RUNS 5
#define MAX_RUNS 60
#define ENOUGH_MS 400.0

#define N_RINGS 7

/** Work: what a step works on, and what it made. */
typedef struct
{
  const char      *path;
  GBytes          *bytes;
  RwCatalogue     *catalogue;
  RwSession       *session;
  RwPangoMeasurer *text;
  RwPainter       *painter;
  RwScene         *scene;
  cairo_surface_t *surface;
  double           width;
  double           height;
  guint            n_sectors;
} Work;

typedef void (*Step) (Work *work);

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
run_once (Step  step,
          Work *work)
{
  double start = get_cpu_ms ();

  step (work);
  return get_cpu_ms () - start;
}

/* Runs ours and the limit in turns, so that a change of the machine's speed
 * hits both. */
static void
measure (const char *name,
         Step        ours,
         Step        limit,
         Work       *work)
{
  double times[2][MAX_RUNS];
  double spent = 0;
  guint n = 0;

  ours (work);
  limit (work);
  while (n < MIN_RUNS || (n < MAX_RUNS && spent < ENOUGH_MS))
    {
      times[0][n] = run_once (ours, work);
      times[1][n] = run_once (limit, work);
      spent += times[0][n] + times[1][n];
      n++;
    }
  for (guint i = 0; i < 2; i++)
    qsort (times[i], n, sizeof (double), compare_doubles);
  g_print ("%s %.4f %.4f\n", name, times[0][n / 2], times[1][n / 2]);
}

static void
load (Work *work)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (work->bytes, work->path, work->catalogue,
                            diagnostics, &error);

  g_assert_no_error (error);
}

/* The parser alone. */
static void
load_limit (Work *work)
{
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC };
  gsize size;
  const char *data = g_bytes_get_data (work->bytes, &size);

  xmlSAXUserParseMemory (&handler, NULL, data, (int) size);
}

static void
lay_out (Work *work)
{
  RwSceneOptions options;

  rw_scene_options_init (&options);
  options.theme = rw_theme_find ("light");
  options.width = work->width;
  options.height = work->height;
  g_clear_pointer (&work->scene, rw_scene_unref);
  work->scene = rw_scene_new (work->session, &options,
                              rw_pango_measurer_get (work->text));
}

static void
get_limit_sector (const Work *work,
                  guint       ring,
                  guint       sector,
                  RwSector   *out_sector)
{
  double thickness = MIN (work->width, work->height) / (2 * N_RINGS + 3);

  *out_sector = (RwSector) {
    .cx = work->width / 2,
    .cy = work->height / 2,
    .r0 = ring * thickness,
    .r1 = (ring + 1) * thickness,
    .a0 = 2 * G_PI * sector / work->n_sectors,
    .a1 = 2 * G_PI * (sector + 1) / work->n_sectors,
  };
}

/* The corners of all sectors, and nothing to read on them. */
static void
lay_out_limit (Work *work)
{
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (RwPoint));

  for (guint i = 0; i < N_RINGS * work->n_sectors; i++)
    {
      RwSector sector;
      RwPoint corner[4];

      get_limit_sector (work, i / work->n_sectors, i % work->n_sectors, &sector);
      corner[0] = rw_polar_point (sector.cx, sector.cy, sector.r1, sector.a0);
      corner[1] = rw_polar_point (sector.cx, sector.cy, sector.r1, sector.a1);
      corner[2] = rw_polar_point (sector.cx, sector.cy, sector.r0, sector.a1);
      corner[3] = rw_polar_point (sector.cx, sector.cy, sector.r0, sector.a0);
      g_array_append_vals (corners, corner, G_N_ELEMENTS (corner));
    }
}

static void
paint (Work *work)
{
  cairo_t *cr = cairo_create (work->surface);

  rw_painter_paint (work->painter, work->scene, cr);
  cairo_destroy (cr);
}

/* Plain fills, one a sector. */
static void
paint_limit (Work *work)
{
  cairo_t *cr = cairo_create (work->surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < N_RINGS * work->n_sectors; i++)
    {
      RwSector sector;

      get_limit_sector (work, i / work->n_sectors, i % work->n_sectors, &sector);
      cairo_new_path (cr);
      cairo_arc (cr, sector.cx, sector.cy, sector.r1, sector.a0, sector.a1);
      cairo_arc_negative (cr, sector.cx, sector.cy, sector.r0, sector.a1,
                          sector.a0);
      cairo_close_path (cr);
      cairo_set_source_rgb (cr, 0.1, 0.2, (i % 3) * 0.4);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

static void
write_svg (Work *work)
{
  GString *svg = rw_svg_write (work->scene);

  g_string_free (svg, TRUE);
}

/* Two decimals, as a picture needs them. */
static void
append_fixed (GString *text,
              double   value)
{
  char digits[16];
  int rest = (int) lround (fabs (value) * 100);
  guint n = 0;

  if (value < 0)
    g_string_append_c (text, '-');
  do
    {
      if (n == 2)
        digits[n++] = '.';
      digits[n++] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0 || n < 4);
  while (n > 0)
    g_string_append_c (text, digits[--n]);
  g_string_append_c (text, ' ');
}

/* Paths alone, without a name or a letter. */
static void
write_svg_limit (Work *work)
{
  GString *svg = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\">");

  for (guint i = 0; i < N_RINGS * work->n_sectors; i++)
    {
      RwSector sector;
      RwPoint from;
      RwPoint to;

      get_limit_sector (work, i / work->n_sectors, i % work->n_sectors, &sector);
      from = rw_polar_point (sector.cx, sector.cy, sector.r1, sector.a0);
      to = rw_polar_point (sector.cx, sector.cy, sector.r1, sector.a1);
      g_string_append (svg, "<path d=\"M");
      append_fixed (svg, from.x);
      append_fixed (svg, from.y);
      g_string_append (svg, "A");
      append_fixed (svg, sector.r1);
      append_fixed (svg, sector.r1);
      g_string_append (svg, "0 0 1 ");
      append_fixed (svg, to.x);
      append_fixed (svg, to.y);
      g_string_append (svg, "\"/>\n");
    }
  g_string_append (svg, "</svg>");
  g_string_free (svg, TRUE);
}

static void
set_size (Work   *work,
          double  width,
          double  height)
{
  work->width = width;
  work->height = height;
  g_clear_pointer (&work->surface, cairo_surface_destroy);
  work->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width,
                                              (int) height);
}

static void
work_init (Work       *work,
           const char *path)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  *work = (Work) {
    .path = path,
    .bytes = g_bytes_new_take (contents, length),
    .catalogue = rw_catalogue_new_builtin (),
    .text = rw_pango_measurer_new (),
  };
  document = rw_document_load_bytes (work->bytes, path, work->catalogue,
                                     diagnostics, &error);
  g_assert_no_error (error);
  work->session = rw_session_new (work->catalogue);
  rw_session_set_document (work->session, document);
  rw_session_set_toggle (work->session, RW_TOGGLE_WORKLOADS);
  work->painter = rw_painter_new (work->text);
  work->n_sectors =
    g_list_model_get_n_items (rw_scenario_get_workloads (
                                rw_session_get_scenario (work->session)));
}

static void
work_clear (Work *work)
{
  g_clear_pointer (&work->scene, rw_scene_unref);
  g_clear_pointer (&work->surface, cairo_surface_destroy);
  g_clear_pointer (&work->painter, rw_painter_free);
  g_clear_pointer (&work->text, rw_pango_measurer_free);
  g_clear_object (&work->session);
  g_clear_object (&work->catalogue);
  g_clear_pointer (&work->bytes, g_bytes_unref);
}

static int
load_alone (const char *path)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_file (path, catalogue, diagnostics, &error);

  return document == NULL;
}

int
main (int    argc,
      char **argv)
{
  Work work;

  if (argc == 3 && g_str_equal (argv[1], "--load"))
    return load_alone (argv[2]);
  if (argc != 2)
    return 2;

  work_init (&work, argv[1]);
  measure ("load", load, load_limit, &work);
  set_size (&work, 1280, 800);
  measure ("layout", lay_out, lay_out_limit, &work);
  measure ("SVG", write_svg, write_svg_limit, &work);
  set_size (&work, 1920, 1080);
  lay_out (&work);
  measure ("paint-1080p", paint, paint_limit, &work);
  set_size (&work, 3840, 2160);
  lay_out (&work);
  measure ("paint-4K", paint, paint_limit, &work);
  work_clear (&work);
  return 0;
}
