/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times the first frame of another program's window from outside, on an X
 * display: from the moment it is started until its window has been drawn, or
 * until a colour stands in the window.  Then it reads how much memory the
 * program took at its most, and ends it.
 *
 * Usage: first-frame RRGGBB|any PROGRAM [ARGUMENT…]
 * Prints “MILLISECONDS KIBIBYTES”.
 */

#define _GNU_SOURCE

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

#define GIVE_UP_MS 20000.0
#define SETTLE_US 300000
#define SMALLEST_WINDOW 200
#define ENOUGH_PIXELS 50

typedef struct
{
  Display *display;
  int damage_event;
  Window window;          /* the program's, None until it was drawn */
  bool any_color;
  unsigned long color;    /* 0xRRGGBB */
} Watch;

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* Whether the colour stands in the window, looking at every fourth pixel of
 * every fourth row.
 */
static bool
shows_color (Watch *watch)
{
  XWindowAttributes attributes;
  XImage *image;
  int found = 0;

  if (watch->any_color)
    return true;
  XGetWindowAttributes (watch->display, watch->window, &attributes);
  image = XGetImage (watch->display, watch->window, 0, 0, attributes.width,
                     attributes.height, AllPlanes, ZPixmap);
  if (image == NULL)
    return false;
  for (int y = 0; y < image->height; y += 4)
    for (int x = 0; x < image->width; x += 4)
      found += (XGetPixel (image, x, y) & 0xffffff) == watch->color;
  XDestroyImage (image);
  return found >= ENOUGH_PIXELS;
}

/* Takes the first event that is waiting; true when the frame is there. */
static bool
next_event (Watch *watch)
{
  XDamageNotifyEvent *damage;
  XEvent event;

  XNextEvent (watch->display, &event);
  if (event.type == CreateNotify && !event.xcreatewindow.override_redirect)
    XDamageCreate (watch->display, event.xcreatewindow.window,
                   XDamageReportRawRectangles);
  if (event.type != watch->damage_event + XDamageNotify)
    return false;

  /* The toolkit keeps small windows of its own that nobody sees. */
  damage = (XDamageNotifyEvent *) &event;
  if (damage->geometry.width < SMALLEST_WINDOW)
    return false;
  watch->window = damage->drawable;
  return true;
}

/* Waits until the frame is there; returns its time, or a negative number. */
static double
wait_for_frame (Watch *watch,
                double start_ms)
{
  struct pollfd connection = { ConnectionNumber (watch->display), POLLIN, 0 };

  while (now_ms () - start_ms < GIVE_UP_MS)
    {
      double drawn_ms = -1;

      XFlush (watch->display);
      poll (&connection, 1, 50);
      while (XPending (watch->display) > 0)
        if (next_event (watch))
          drawn_ms = now_ms () - start_ms;
      if (drawn_ms >= 0 && shows_color (watch))
        return drawn_ms;
    }
  return -1;
}

/* Returns the most memory a process had, in KiB. */
static long
peak_memory (pid_t pid)
{
  char path[64];
  char line[256];
  long peak = 0;
  FILE *status;

  snprintf (path, sizeof path, "/proc/%d/status", (int) pid);
  status = fopen (path, "r");
  if (status == NULL)
    return 0;
  while (fgets (line, sizeof line, status) != NULL)
    if (strncmp (line, "VmHWM:", 6) == 0)
      peak = strtol (line + 6, NULL, 10);
  fclose (status);
  return peak;
}

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

static bool
watch_init (Watch      *watch,
            const char *color)
{
  int error_base;

  watch->display = XOpenDisplay (NULL);
  if (watch->display == NULL
      || !XDamageQueryExtension (watch->display, &watch->damage_event, &error_base))
    return false;
  XSetErrorHandler (ignore_error);
  watch->any_color = strcmp (color, "any") == 0;
  watch->color = strtoul (color, NULL, 16);
  XSelectInput (watch->display, DefaultRootWindow (watch->display),
                SubstructureNotifyMask);
  XSync (watch->display, False);
  return true;
}

int
main (int    argc,
      char **argv)
{
  Watch watch = { 0 };
  pid_t pid;
  double start_ms, frame_ms;

  if (argc < 3 || !watch_init (&watch, argv[1]))
    return 2;

  start_ms = now_ms ();
  if (posix_spawnp (&pid, argv[2], NULL, NULL, argv + 2, environ) != 0)
    return 2;
  frame_ms = wait_for_frame (&watch, start_ms);
  usleep (SETTLE_US);
  printf ("%.2f %ld\n", frame_ms, peak_memory (pid));
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  return frame_ms < 0;
}
