/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents that come with the program, as the welcome page and the menu
 * offer them.
 */

#include "config.h"

#include "app/rw-samples.h"

#include <glib/gi18n.h>

/* Untranslated; the blank one is what New gives, and is not listed. */
static const RwSample samples[] = {
  { "contoso-shipping", N_("Contoso Shipping"),
    N_("A shipping company leaves its own datacenter") },
  { "hybrid-clinic", N_("Riverside Clinic"),
    N_("A clinic that will never be all in the cloud") },
};

/**
 * rw_samples_get_n:
 *
 * Counts the samples.
 *
 * Returns: a number over 0
 */
guint
rw_samples_get_n (void)
{
  return G_N_ELEMENTS (samples);
}

/**
 * rw_samples_get:
 * @index: from 0 to one less than rw_samples_get_n()
 *
 * Gets one sample.
 *
 * Returns: (transfer none): the sample; its strings are constants
 */
RwSample
rw_samples_get (guint index)
{
  RwSample sample = { NULL, NULL, NULL };

  g_return_val_if_fail (index < G_N_ELEMENTS (samples), sample);

  sample.name = samples[index].name;
  sample.title = _(samples[index].title);
  sample.description = _(samples[index].description);
  return sample;
}
