/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays out a bar of up to three children that needs no fixed width to decide
 * whether it is narrow:
 *
 *     | first |      | second |      | third |     while all fit
 *
 *     |            second            |             else
 *     | first |                | third |
 *
 * The children are told apart by their order alone.
 */

#include "config.h"

#include "app/rw-bar-layout.h"

#define SPACING_PX 6
#define N_PLACES   3

struct _RwBarLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RwBarLayout, rw_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

/** Place: a child and what it asks for; a missing one asks for nothing. */
typedef struct
{
  GtkWidget *child;    /* (nullable) */
  int        minimum;
  int        natural;
  int        x;
  int        width;
} Place;

static void
get_places (GtkWidget *widget,
            Place      places[N_PLACES])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (int i = 0; i < N_PLACES; i++)
    {
      places[i] = (Place) { 0 };
      if (child == NULL)
        continue;
      if (gtk_widget_should_layout (child))
        {
          places[i].child = child;
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                              &places[i].minimum, &places[i].natural,
                              NULL, NULL);
        }
      child = gtk_widget_get_next_sibling (child);
    }
}

static int
pair_width (int first,
            int third)
{
  return first + third + (first > 0 && third > 0 ? SPACING_PX : 0);
}

static int
row_width (const Place places[N_PLACES])
{
  int width = 0;

  for (int i = 0; i < N_PLACES; i++)
    width = pair_width (width, places[i].natural);
  return width;
}

static int
measure_height (const Place *place)
{
  int minimum = 0;

  if (place->child != NULL)
    gtk_widget_measure (place->child, GTK_ORIENTATION_VERTICAL, place->width,
                        &minimum, NULL, NULL, NULL);
  return minimum;
}

/* One row: the second child in the middle of the bar as long as the others
 * leave it there. */
static void
place_row (Place places[N_PLACES],
           int   width)
{
  int left = places[0].natural > 0 ? places[0].natural + SPACING_PX : 0;
  int right = places[2].natural > 0 ? places[2].natural + SPACING_PX : 0;

  for (int i = 0; i < N_PLACES; i++)
    places[i].width = places[i].natural;
  places[0].x = 0;
  places[2].x = width - places[2].width;
  places[1].x = CLAMP ((width - places[1].width) / 2,
                       left, MAX (left, width - right - places[1].width));
}

/* The first and third child share a row; the longer one gives way first. */
static void
place_pair (Place places[N_PLACES],
            int   width)
{
  int excess = pair_width (places[0].natural, places[2].natural) - width;
  Place *longer = &places[places[0].natural > places[2].natural ? 0 : 2];
  Place *shorter = &places[places[0].natural > places[2].natural ? 2 : 0];

  longer->width = longer->natural;
  shorter->width = shorter->natural;
  if (excess > 0)
    longer->width = MAX (longer->minimum, longer->natural - excess);
  excess = pair_width (places[0].width, places[2].width) - width;
  if (excess > 0)
    shorter->width = MAX (shorter->minimum, shorter->natural - excess);
  places[0].x = 0;
  places[2].x = width - places[2].width;
}

/* Returns whether one row is enough. */
static gboolean
place_all (Place places[N_PLACES],
           int   width)
{
  if (row_width (places) <= width)
    {
      place_row (places, width);
      return TRUE;
    }
  places[1].width = CLAMP (width, places[1].minimum, places[1].natural);
  places[1].x = (width - places[1].width) / 2;
  place_pair (places, width);
  return FALSE;
}

static GtkSizeRequestMode
rw_bar_layout_get_request_mode (GtkLayoutManager *manager,
                                GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rw_bar_layout_measure (GtkLayoutManager *manager,
                       GtkWidget        *widget,
                       GtkOrientation    orientation,
                       int               for_size,
                       int              *minimum,
                       int              *natural,
                       int              *minimum_baseline,
                       int              *natural_baseline)
{
  Place places[N_PLACES];
  gboolean one_row;
  int pair;

  get_places (widget, places);
  *minimum = MAX (places[1].minimum,
                  pair_width (places[0].minimum, places[2].minimum));
  *natural = MAX (*minimum, row_width (places));
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  one_row = place_all (places, for_size < 0 ? *natural : for_size);
  pair = MAX (measure_height (&places[0]), measure_height (&places[2]));
  if (one_row)
    *minimum = MAX (pair, measure_height (&places[1]));
  else
    *minimum = pair_width (pair, measure_height (&places[1]));
  *natural = *minimum;
}

static void
allocate_place (GtkWidget   *widget,
                const Place *place,
                int          width,
                int          y,
                int          height)
{
  GtkAllocation box = { place->x, y, place->width, height };

  if (place->child == NULL)
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    box.x = width - place->x - place->width;
  gtk_widget_size_allocate (place->child, &box, -1);
}

static void
rw_bar_layout_allocate (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        int               width,
                        int               height,
                        int               baseline)
{
  Place places[N_PLACES];
  int first_row = 0;
  int y = 0;

  get_places (widget, places);
  if (place_all (places, width))
    {
      for (int i = 0; i < N_PLACES; i++)
        allocate_place (widget, &places[i], width, 0, height);
      return;
    }
  first_row = measure_height (&places[1]);
  allocate_place (widget, &places[1], width, 0, first_row);
  y = first_row > 0 ? first_row + SPACING_PX : 0;
  allocate_place (widget, &places[0], width, y, MAX (height - y, 0));
  allocate_place (widget, &places[2], width, y, MAX (height - y, 0));
}

static void
rw_bar_layout_class_init (RwBarLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = rw_bar_layout_get_request_mode;
  manager_class->measure = rw_bar_layout_measure;
  manager_class->allocate = rw_bar_layout_allocate;
}

static void
rw_bar_layout_init (RwBarLayout *self)
{
}
