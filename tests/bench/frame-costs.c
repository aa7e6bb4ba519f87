/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a frame of the diagram costs when something on it changes, and beside
 * it what it costs to draw all of the same picture in one node. The two take
 * turns in one window.
 *
 * Usage: frame-costs DOCUMENT WIDTH HEIGHT
 * Prints lines “WHAT OURS WHOLE” in milliseconds of CPU a frame, then
 * “frames WHAT DRAWN DROPPED” for the recolouring and for a second in which
 * nothing happens.
 */

#include "config.h"

#include <stdlib.h>
#include <time.h>

#include <adwaita.h>

#include "app/rw-canvas-private.h"
#include "core/rw-document-io.h"
#include "estate.h"

/* Frames of each kind, of which the median counts: as many as there is time
 * for. */
#define MIN_ROUNDS 5
#define MAX_ROUNDS 15
#define ENOUGH_MS 500.0
#define IDLE_MS 1000
/* Longer than the recolouring takes. */
#define RECOLOR_MS 700

typedef struct
{
  RwSession *session;
  GtkWidget *window;
  GtkWidget *stack;
  RwCanvas  *canvas;
  GtkWidget *whole;
  guint      n_frames;
  guint      n_dropped;
  gint64     last_us;
} View;

/** Change: one of the things that cost a frame; turn counts up. */
typedef void (*Change) (View  *view,
                        guint  turn);

#define RW_TYPE_WHOLE (rw_whole_get_type ())
G_DECLARE_FINAL_TYPE (RwWhole, rw_whole, RW, WHOLE, GtkWidget)

struct _RwWhole
{
  GtkWidget  parent_instance;

  RwCanvas  *canvas;    /* (not owned): whose scene is drawn */
  RwPainter *painter;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (RwWhole, rw_whole, GTK_TYPE_WIDGET)

static void
rw_whole_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  RwWhole *self = RW_WHOLE (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget),
                      (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  rw_painter_paint (self->painter, rw_canvas_get_scene (self->canvas), cr);
  cairo_destroy (cr);
}

static void
rw_whole_finalize (GObject *object)
{
  g_clear_pointer (&RW_WHOLE (object)->painter, rw_painter_free);

  G_OBJECT_CLASS (rw_whole_parent_class)->finalize (object);
}

static void
rw_whole_class_init (RwWholeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_whole_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = rw_whole_snapshot;
}

static void
rw_whole_init (RwWhole *self)
{
}

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
after_paint_cb (GdkFrameClock *clock,
                View          *view)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  gint64 interval;

  gdk_frame_clock_get_refresh_info (clock, now, &interval, NULL);
  if (view->last_us > 0)
    view->n_dropped += (guint) ((now - view->last_us + interval / 2) / interval) - 1;
  view->last_us = now;
  view->n_frames++;
}

static void
wait_for_frame (View *view)
{
  guint before = view->n_frames;

  while (view->n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, stop_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static double
run_once (View   *view,
          Change  change,
          guint   turn)
{
  double start;

  /* What the last frame left to be done is not this one's. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  start = get_cpu_ms ();
  change (view, turn);
  wait_for_frame (view);
  return get_cpu_ms () - start;
}

static void
redraw_whole (View  *view,
              guint  turn)
{
  gtk_widget_queue_draw (view->whole);
}

static void
hover (View  *view,
       guint  turn)
{
  GtkWidget *part = g_ptr_array_index (view->canvas->parts,
                                       view->canvas->parts->len / 2);

  if (turn % 2 == 0)
    gtk_widget_set_state_flags (part, GTK_STATE_FLAG_PRELIGHT, FALSE);
  else
    gtk_widget_unset_state_flags (part, GTK_STATE_FLAG_PRELIGHT);
}

/* A frame of the recolouring that change_model() has begun. */
static void
recolor (View  *view,
         guint  turn)
{
  rw_canvas_picture_set_progress (view->canvas->picture,
                                  0.05 + 0.9 * turn / MAX_ROUNDS);
  gtk_widget_queue_draw (GTK_WIDGET (view->canvas));
}

static void
flip (View  *view,
      guint  turn)
{
  rw_session_set_toggle (view->session, turn % 2 == 0 ? RW_TOGGLE_IAAS
                                                      : RW_TOGGLE_PAAS);
}

static void
show (View      *view,
      GtkWidget *child)
{
  gtk_stack_set_visible_child (GTK_STACK (view->stack), child);
  rw_estate_settle (view->window);
}

static double
get_median (View   *view,
            Change  change)
{
  double times[MAX_ROUNDS];
  double spent = 0;
  guint n = 0;

  while (n < MIN_ROUNDS || (n < MAX_ROUNDS && spent < ENOUGH_MS))
    {
      times[n] = run_once (view, change, n);
      spent += times[n++];
    }
  qsort (times, n, sizeof (double), compare_doubles);
  return times[n / 2];
}

static void
measure (View       *view,
         const char *name,
         Change      change)
{
  double ours;

  show (view, GTK_WIDGET (view->canvas));
  ours = get_median (view, change);
  if (change == hover)
    hover (view, 1);
  show (view, view->whole);
  g_print ("%s %.4f %.4f\n", name, ours, get_median (view, redraw_whole));
}

static void
look_by (View     *view,
         RwToggle  toggle)
{
  show (view, GTK_WIDGET (view->canvas));
  rw_session_set_toggle (view->session, toggle);
  rw_estate_settle (view->window);
}

/* Begins to recolour, and stops the clock of it. */
static void
begin_recoloring (View     *view,
                  RwToggle  from,
                  RwToggle  to)
{
  look_by (view, from);
  rw_estate_animate (TRUE);
  rw_session_set_toggle (view->session, to);
  while (adw_animation_get_state (view->canvas->animation)
         != ADW_ANIMATION_PLAYING)
    g_main_context_iteration (NULL, TRUE);
  adw_animation_pause (view->canvas->animation);
}

static void
end_recoloring (View *view)
{
  adw_animation_skip (view->canvas->animation);
  rw_estate_animate (FALSE);
  rw_estate_settle (view->window);
}

static void
measure_frames (View       *view,
                const char *name,
                guint       ms)
{
  view->n_frames = 0;
  view->n_dropped = 0;
  view->last_us = 0;
  run_for (ms);
  g_print ("frames %s %u %u\n", name, view->n_frames, view->n_dropped);
}

static RwSession *
open_session (const char *path)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_file (path, catalogue, diagnostics, &error);
  RwSession *session = rw_session_new (catalogue);

  g_assert_no_error (error);
  rw_session_set_document (session, document);
  return session;
}

static void
view_init (View       *view,
           const char *path,
           int         width,
           int         height)
{
  GdkFrameClock *clock;
  RwWhole *whole = g_object_new (RW_TYPE_WHOLE, NULL);

  *view = (View) {
    .session = open_session (path),
    .window = gtk_window_new (),
    .stack = gtk_stack_new (),
    .canvas = RW_CANVAS (rw_canvas_new ()),
    .whole = GTK_WIDGET (whole),
  };
  rw_estate_animate (FALSE);
  whole->canvas = view->canvas;
  whole->painter = rw_painter_new (view->canvas->text);
  rw_canvas_set_session (view->canvas, view->session);
  gtk_stack_add_child (GTK_STACK (view->stack), GTK_WIDGET (view->canvas));
  gtk_stack_add_child (GTK_STACK (view->stack), view->whole);
  gtk_window_set_decorated (GTK_WINDOW (view->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (view->window), view->stack);
  gtk_window_set_default_size (GTK_WINDOW (view->window), width, height);
  gtk_window_present (GTK_WINDOW (view->window));
  rw_estate_settle (view->window);
  clock = gtk_widget_get_frame_clock (view->window);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), view);
}

static void
view_clear (View *view)
{
  g_signal_handlers_disconnect_by_data (
    gtk_widget_get_frame_clock (view->window), view);
  rw_estate_close (view->window);
  g_clear_object (&view->session);
}

static void
measure_costs (View *view)
{
  look_by (view, RW_TOGGLE_WORKLOADS);
  measure (view, "hover-sector", hover);
  look_by (view, RW_TOGGLE_PAAS);
  measure (view, "hover-ring", hover);
  begin_recoloring (view, RW_TOGGLE_ON_PREMISES, RW_TOGGLE_IAAS);
  measure (view, "recolour-a-ring", recolor);
  end_recoloring (view);
  begin_recoloring (view, RW_TOGGLE_ON_PREMISES, RW_TOGGLE_SAAS);
  measure (view, "recolour-all", recolor);
  end_recoloring (view);
  measure (view, "flip", flip);
}

int
main (int    argc,
      char **argv)
{
  View view;

  if (argc != 4)
    return 2;
  gtk_init ();
  adw_init ();

  view_init (&view, argv[1], atoi (argv[2]), atoi (argv[3]));
  g_print ("size %d %d\n", gtk_widget_get_width (view.window),
           gtk_widget_get_height (view.window));
  measure_costs (&view);

  look_by (&view, RW_TOGGLE_ON_PREMISES);
  rw_estate_animate (TRUE);
  rw_session_set_toggle (view.session, RW_TOGGLE_SAAS);
  measure_frames (&view, "recolouring", RECOLOR_MS);
  measure_frames (&view, "idle", IDLE_MS);
  view_clear (&view);
  return 0;
}
