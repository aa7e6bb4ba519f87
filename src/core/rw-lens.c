/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How near a picture is looked at, and where.
 */

#include "config.h"

#include "core/rw-lens.h"

struct _RwLens
{
  GObject parent_instance;

  double  zoom;      /* 1 to RW_ZOOM_MAX */
  double  middle_x;  /* what is seen in the middle, as a part of the picture */
  double  middle_y;
};

typedef enum
{
  PROP_ZOOM = 1,
} RwLensProperty;

static GParamSpec *properties[PROP_ZOOM + 1];

G_DEFINE_FINAL_TYPE (RwLens, rw_lens, G_TYPE_OBJECT)

/* What is seen ends where the picture ends. */
static double
clamp_middle (double middle,
              double zoom)
{
  double half = 0.5 / zoom;

  return CLAMP (middle, half, 1.0 - half);
}

static void
rw_lens_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  RwLens *self = RW_LENS (object);

  switch ((RwLensProperty) id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_lens_class_init (RwLensClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rw_lens_get_property;

  /**
   * RwLens:zoom:
   *
   * How near one looks. Notified of also where only the place is another.
   */
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 1.0, RW_ZOOM_MAX, 1.0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_lens_init (RwLens *self)
{
  self->zoom = 1.0;
  self->middle_x = 0.5;
  self->middle_y = 0.5;
}

/**
 * rw_lens_new:
 *
 * Makes a lens through which all of a picture is seen.
 *
 * Returns: (transfer full): a new lens
 */
RwLens *
rw_lens_new (void)
{
  return g_object_new (RW_TYPE_LENS, NULL);
}

/**
 * rw_lens_get_zoom:
 * @self: a lens
 *
 * Gets how near one looks.
 *
 * Returns: 1 where all of the picture is seen, up to %RW_ZOOM_MAX
 */
double
rw_lens_get_zoom (RwLens *self)
{
  g_return_val_if_fail (RW_IS_LENS (self), 1.0);

  return self->zoom;
}

/**
 * rw_lens_get_middle:
 * @self: a lens
 * @out_x: (out): how far from the left, as a part of the picture's width
 * @out_y: (out): how far from the top, as a part of its height
 *
 * Gets what of the picture is seen in the middle.
 */
void
rw_lens_get_middle (RwLens *self,
                    double *out_x,
                    double *out_y)
{
  g_return_if_fail (RW_IS_LENS (self));

  *out_x = self->middle_x;
  *out_y = self->middle_y;
}

/**
 * rw_lens_set:
 * @self: a lens
 * @zoom: 1 for all of the picture; what is not from 1 to %RW_ZOOM_MAX is taken
 *   for the nearest that is
 * @x: what is to be in the middle, as a part of the picture's width
 * @y: likewise, of its height
 *
 * Looks nearer, farther, or at another place. Nothing beyond the picture is
 * ever seen.
 */
void
rw_lens_set (RwLens *self,
             double  zoom,
             double  x,
             double  y)
{
  g_return_if_fail (RW_IS_LENS (self));

  zoom = CLAMP (zoom, 1.0, RW_ZOOM_MAX);
  x = clamp_middle (x, zoom);
  y = clamp_middle (y, zoom);
  if (G_APPROX_VALUE (zoom, self->zoom, 1e-9)
      && G_APPROX_VALUE (x, self->middle_x, 1e-9)
      && G_APPROX_VALUE (y, self->middle_y, 1e-9))
    return;

  self->zoom = zoom;
  self->middle_x = x;
  self->middle_y = y;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}
