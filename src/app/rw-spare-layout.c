/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays out one child that can be spared: it asks for no width at all, and
 * where it gets less than the child needs the child is not there. For what
 * can be reached in another way too.
 */

#include "config.h"

#include "app/rw-spare-layout.h"

struct _RwSpareLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RwSpareLayout, rw_spare_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
rw_spare_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rw_spare_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  *natural = 0;
  if (child == NULL)
    return;
  gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
rw_spare_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int minimum;

  if (child == NULL)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  gtk_widget_set_child_visible (child, width >= minimum);
  if (width >= minimum)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
rw_spare_layout_class_init (RwSpareLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rw_spare_layout_get_request_mode;
  layout_class->measure = rw_spare_layout_measure;
  layout_class->allocate = rw_spare_layout_allocate;
}

static void
rw_spare_layout_init (RwSpareLayout *self)
{
}
