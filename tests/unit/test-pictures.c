/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures as they come out of the painter, next to those of golden/pictures.
 * The fonts are the tests' own; what is left between libraries is how an edge
 * is smoothed, so a few pixels may differ, and all of them a little. With
 * RW_GOLDEN_WRITE in the environment the pictures are written instead, to be
 * looked at and committed.
 */

#include "config.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "core/rw-catalogue-directory.h"
#include "core/rw-document-io.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"
#include "render/rw-painter.h"
#include "rw-estate.h"

/* A channel that is off by more is another colour. */
#define PIXEL_TOLERANCE 40
/* So many pixels of a thousand may be of another colour: smoothed edges. */
#define PIXELS_PER_MILLE 4
/* What all channels may be off on average. */
#define MEAN_TOLERANCE 1.0

typedef struct
{
  const char *name;
  RwSession *(*look) (void);
  RwToggle    toggle;
  const char *theme;
  double      width;
  double      height;
  double      text_scale;
  gboolean    mirrored;
} Picture;

static RwSession *
look_at_contoso (void)
{
  return rw_estate_new_contoso ();
}

static RwSession *
look_at_twelve (void)
{
  return rw_estate_new (12);
}

static RwSession *
look_at_hundred (void)
{
  return rw_estate_new (100);
}

static void
rename_workload (RwScenario *scenario,
                 guint       index,
                 const char *name)
{
  g_autoptr (RwWorkload) workload =
    g_list_model_get_item (rw_scenario_get_workloads (scenario), index);

  rw_workload_set_name (workload, name);
}

static RwSession *
look_at_chinese (void)
{
  static const char *const names[] = {
    "订单服务", "数据仓库", "办公系统", "登录", "文件存储", "网站",
  };
  RwSession *session = rw_estate_new (G_N_ELEMENTS (names));
  RwScenario *scenario = rw_session_get_scenario (session);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    rename_workload (scenario, i, names[i]);
  rw_document_set_title (rw_session_get_document (session), "康多索航运");
  rw_scenario_set_name (scenario, "数据");

  return session;
}

static void
add_workloads (RwScenario  *scenario,
               RwCatalogue *catalogue)
{
  for (guint i = 0; i < rw_catalogue_get_n_services (catalogue); i++)
    {
      const RwService *service = rw_catalogue_get_service (catalogue, i);
      g_autoptr (RwWorkload) workload =
        rw_workload_new (service->id, service->name, service->model);

      if (service->kind != RW_SERVICE_WORKLOAD)
        continue;
      rw_workload_set_service_id (workload, service->id);
      rw_scenario_add_workload (scenario, workload);
    }
}

/* Three and nine rings come from catalogues that are made up. */
static RwSession *
look_at_catalogue (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden",
                                            "catalogue", "good", name, NULL);
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_empty ();
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("now", "Now");
  g_autoptr (GError) error = NULL;
  const RwEdition *edition;
  RwSession *session;

  rw_catalogue_add_file (catalogue, path, &error);
  g_assert_no_error (error);
  edition = rw_catalogue_get_default_edition (catalogue);
  rw_document_set_title (document, "A port of call");
  rw_document_set_customer (document, "Salt and Sons");
  rw_document_set_edition (document, edition->id, edition->revision);
  add_workloads (scenario, catalogue);
  rw_document_add_scenario (document, scenario);
  session = rw_session_new (catalogue);
  rw_session_set_document (session, document);

  return session;
}

static RwSession *
look_at_three_rings (void)
{
  return look_at_catalogue ("harbour.xml");
}

static RwSession *
look_at_nine_rings (void)
{
  return look_at_catalogue ("nine-layers.xml");
}

static const Picture pictures[] = {
  { "light", look_at_contoso, RW_TOGGLE_PAAS, "light", 480, 360, 1.0, FALSE },
  { "dark", look_at_contoso, RW_TOGGLE_WORKLOADS, "dark", 480, 360, 1.0, FALSE },
  { "print", look_at_contoso, RW_TOGGLE_WORKLOADS, "print", 480, 360, 1.0,
    FALSE },
  { "contrast", look_at_contoso, RW_TOGGLE_WORKLOADS, "contrast", 480, 360, 1.0,
    FALSE },
  { "contrast-dark", look_at_contoso, RW_TOGGLE_PAAS, "contrast-dark", 480, 360,
    1.0, FALSE },
  { "okabe-ito", look_at_contoso, RW_TOGGLE_WORKLOADS, "okabe-ito", 480, 360,
    1.0, FALSE },
  { "mirrored", look_at_contoso, RW_TOGGLE_WORKLOADS, "light", 480, 360, 1.0,
    TRUE },
  { "chinese", look_at_chinese, RW_TOGGLE_WORKLOADS, "light", 480, 360, 1.0,
    FALSE },
  { "narrow", look_at_contoso, RW_TOGGLE_WORKLOADS, "light", 320, 480, 1.0,
    FALSE },
  { "large-text", look_at_contoso, RW_TOGGLE_WORKLOADS, "light", 480, 360, 1.5,
    FALSE },
  { "twelve", look_at_twelve, RW_TOGGLE_WORKLOADS, "light", 640, 480, 1.0,
    FALSE },
  { "hundred", look_at_hundred, RW_TOGGLE_WORKLOADS, "light", 480, 360, 1.0,
    FALSE },
  { "roll-up", look_at_contoso, RW_TOGGLE_ROLLUP, "light", 480, 360, 1.0,
    FALSE },
  { "three-rings", look_at_three_rings, RW_TOGGLE_WORKLOADS, "light", 480, 360,
    1.0, FALSE },
  { "nine-rings", look_at_nine_rings, RW_TOGGLE_WORKLOADS, "light", 480, 360,
    1.0, FALSE },
};

static RwScene *
lay_out (const Picture  *picture,
         RwSession      *session,
         RwTextMeasurer *measurer)
{
  RwSceneOptions options;

  rw_scene_options_init (&options);
  options.theme = rw_theme_find (picture->theme);
  g_assert_nonnull (options.theme);
  options.width = picture->width;
  options.height = picture->height;
  options.text_scale = picture->text_scale;
  options.mirrored = picture->mirrored;

  return rw_scene_new (session, &options, measurer);
}

static cairo_surface_t *
paint (const Picture *picture)
{
  g_autoptr (RwPangoMeasurer) measurer = rw_pango_measurer_new ();
  g_autoptr (RwPainter) painter = rw_painter_new (measurer);
  g_autoptr (RwSession) session = picture->look ();
  g_autoptr (RwScene) scene = NULL;
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) picture->width,
                                (int) picture->height);
  cairo_t *cr = cairo_create (surface);

  rw_session_set_toggle (session, picture->toggle);
  scene = lay_out (picture, session, rw_pango_measurer_get (measurer));
  rw_painter_paint (painter, scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
differ (guint32 a,
        guint32 b,
        double *sum)
{
  int most = 0;

  for (int shift = 0; shift < 24; shift += 8)
    {
      int by = ABS ((int) ((a >> shift) & 0xff) - (int) ((b >> shift) & 0xff));

      most = MAX (most, by);
      *sum += by;
    }

  return most;
}

/* Marks in @actual, in a loud colour, what is not as it should be. */
static guint
compare (cairo_surface_t *actual,
         cairo_surface_t *expected,
         double          *out_mean)
{
  int width = cairo_image_surface_get_width (actual);
  int height = cairo_image_surface_get_height (actual);
  guint n_wrong = 0;
  double sum = 0;

  for (int y = 0; y < height; y++)
    {
      guint32 *a = (guint32 *) (void *)
        (cairo_image_surface_get_data (actual)
         + y * cairo_image_surface_get_stride (actual));
      const guint32 *b = (const guint32 *) (void *)
        (cairo_image_surface_get_data (expected)
         + y * cairo_image_surface_get_stride (expected));

      for (int x = 0; x < width; x++)
        if (differ (a[x], b[x], &sum) > PIXEL_TOLERANCE)
          {
            a[x] = 0xff00ff;
            n_wrong++;
          }
    }
  cairo_surface_mark_dirty (actual);
  *out_mean = sum / (3.0 * width * height);

  return n_wrong;
}

static void
save (cairo_surface_t *surface,
      const char      *path)
{
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==,
                   CAIRO_STATUS_SUCCESS);
}

static void
complain (cairo_surface_t *marked,
          const char      *name,
          guint            n_wrong,
          double           mean)
{
  g_autofree char *file = g_strconcat (name, ".differs.png", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), file,
                                            NULL);

  save (marked, path);
  g_test_message ("%s: %u pixels differ, %.2f on average; see %s", name,
                  n_wrong, mean, path);
  g_test_fail_printf ("%s differs", name);
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autofree char *file = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden",
                                            "pictures", file, NULL);
  cairo_surface_t *actual = paint (picture);
  cairo_surface_t *expected;
  guint n_wrong;
  double mean;

  if (g_getenv ("RW_GOLDEN_WRITE") != NULL)
    save (actual, path);
  expected = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (expected), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (expected), ==,
                   cairo_image_surface_get_width (actual));
  g_assert_cmpint (cairo_image_surface_get_height (expected), ==,
                   cairo_image_surface_get_height (actual));

  n_wrong = compare (actual, expected, &mean);
  if (n_wrong * 1000.0 > PIXELS_PER_MILLE * picture->width * picture->height
      || mean > MEAN_TOLERANCE)
    complain (actual, picture->name, n_wrong, mean);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

/* The comparison sees what a person would: a ring of another colour. */
static void
test_sees_a_difference (void)
{
  Picture other = pictures[0];
  cairo_surface_t *a = paint (&pictures[0]);
  cairo_surface_t *b;
  double mean;

  other.toggle = RW_TOGGLE_SAAS;
  b = paint (&other);
  g_assert_cmpuint (compare (a, b, &mean), >, 480 * 360 / 100);
  g_assert_cmpfloat (mean, >, MEAN_TOLERANCE);
  cairo_surface_destroy (b);
  cairo_surface_destroy (a);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/pictures/", pictures[i].name, NULL);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }
  g_test_add_func ("/pictures/sees-a-difference", test_sees_a_difference);

  return g_test_run ();
}
