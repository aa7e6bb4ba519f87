/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rings are cut into. A sector runs through all rings and stands for
 * a workload or for several; where these have different owners in a ring, it
 * is cut there into cells, one an owner. The roll-up is one sector that stands
 * for all workloads.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

/* The least part of an equal share that a light sector gets. */
#define MIN_SHARE (1.0 / 3.0)
/* A cell is drawn at least so wide, px, and none that would be thinner than
 * the other. */
#define MIN_CELL_PX 3.0
#define MERGED_CELL_PX 0.5
/* What the roll-up leaves open at the top, for the names of rings. */
#define OPENING (48 * G_PI / 180)

static double
get_weight (const RwComposer *self,
            guint             sector)
{
  if (!rw_session_get_weighted (self->session) || self->sectors == NULL ||
      self->is_rollup)
    return 1;

  return (double) rw_sectors_get (self->sectors, sector)->weight;
}

/* How wide each sector is, as parts of a whole turn. The lightest get what can
 * be read, and the others share the rest. */
static void
share_out (RwComposer *self,
           double     *widths)
{
  double least = MIN_SHARE / self->n_sectors;
  gboolean settled = FALSE;

  for (guint i = 0; i < self->n_sectors; i++)
    widths[i] = -1;
  while (!settled)
    {
      double rest = 1;
      double total = 0;

      for (guint i = 0; i < self->n_sectors; i++)
        if (widths[i] < 0)
          total += get_weight (self, i);
        else
          rest -= least;
      settled = TRUE;
      for (guint i = 0; i < self->n_sectors; i++)
        if (widths[i] < 0 && get_weight (self, i) / total * rest < least)
          {
            widths[i] = least;
            settled = FALSE;
          }
      for (guint i = 0; settled && i < self->n_sectors; i++)
        if (widths[i] < 0)
          widths[i] = get_weight (self, i) / total * rest;
    }
}

static gboolean
are_equal (const RwComposer *self)
{
  for (guint i = 1; i < self->n_sectors; i++)
    if (get_weight (self, i) > get_weight (self, 0) ||
        get_weight (self, i) < get_weight (self, 0))
      return FALSE;

  return TRUE;
}

/* The sides of all sectors, clockwise. The middle of the first is at the top.
 * One number for a side, so that neighbours have the very same. */
static void
lay_out (RwComposer *self)
{
  g_autofree double *widths = g_new (double, self->n_sectors);

  self->sides = g_new (double, self->n_sectors + 1);
  if (self->is_rollup)
    {
      self->sides[0] = OPENING / 2;
      self->sides[1] = 2 * G_PI - OPENING / 2;
      return;
    }
  if (are_equal (self))
    {
      for (guint i = 0; i <= self->n_sectors; i++)
        self->sides[i] = (2 * (double) i - 1) * (G_PI / self->n_sectors);
      return;
    }

  share_out (self, widths);
  self->sides[0] = -widths[0] * G_PI;
  for (guint i = 0; i < self->n_sectors; i++)
    {
      self->sides[i + 1] = self->sides[i] + widths[i] * 2 * G_PI;
      self->n_widened += widths[i] * self->n_sectors <= MIN_SHARE;
    }
  self->sides[self->n_sectors] = self->sides[0] + 2 * G_PI;
}

static void
count_owner (RwComposer *self,
             guint       layer,
             guint       sector,
             RwWorkload *workload)
{
  const char *layer_id = self->layers->layers[layer].id;
  guint index = layer * self->n_sectors + sector;
  RwOwnership ownership;

  rw_session_get_ownership (self->session, layer_id, workload, &ownership);
  rw_shares_add (&self->shares[index], ownership.owner,
                 rw_workload_get_weight (workload));
  self->overridden[index] |= ownership.origin == RW_OWNERSHIP_OVERRIDE;
}

static void
count_sector (RwComposer *self,
              guint       layer,
              guint       sector)
{
  const RwSectorItem *item = rw_sectors_get (self->sectors, sector);

  for (guint i = 0; i < item->n_workloads; i++)
    count_owner (self, layer, sector,
                 rw_sectors_get_workload (self->sectors, item->first + i));
  /* A mark says that one workload is different, not which of many. */
  if (item->n_workloads > 1)
    self->overridden[layer * self->n_sectors + sector] = FALSE;
}

static void
count_all (RwComposer *self,
           guint       layer)
{
  for (guint i = 0; i < rw_sectors_get_n_workloads (self->sectors); i++)
    count_owner (self, layer, 0, rw_sectors_get_workload (self->sectors, i));
  self->overridden[layer] = FALSE;
}

static void
count_layer (RwComposer *self,
             guint       layer)
{
  const char *layer_id = self->layers->layers[layer].id;

  if (self->sectors == NULL)
    rw_shares_add (&self->shares[layer],
                   rw_session_get_layer_owner (self->session, layer_id), 1);
  else if (self->is_rollup)
    count_all (self, layer);
  for (guint i = 0; self->has_sectors && i < self->n_sectors; i++)
    count_sector (self, layer, i);
}

/* One cell for each owner that a sector has in a ring. */
static void
add_cells (RwComposer *self,
           guint       layer,
           guint       sector)
{
  gboolean weighted = rw_session_get_weighted (self->session);
  const RwShares *shares = rw_composer_get_shares (self, layer, sector);
  guint first = self->cells->len;

  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      RwArcCell cell = {
        .sector = sector,
        .owner = rw_shares_order[i],
        .count = shares->counts[rw_shares_order[i]],
        .amount = (double) rw_shares_get_amount (shares, rw_shares_order[i],
                                                 weighted),
      };

      if (cell.count == 0)
        continue;
      g_array_append_val (self->cells, cell);
      if (!rw_session_get_layer_hidden (self->session,
                                        self->layers->layers[layer].id))
        self->owners_used[cell.owner] = TRUE;
    }

  for (guint i = first; i < self->cells->len; i++)
    {
      RwArcCell *cell = &g_array_index (self->cells, RwArcCell, i);

      cell->first = first;
      cell->n = self->cells->len - first;
    }
}

/* Decides what the rings are cut into, and who owns what. */
void
rw_compose_sectors (RwComposer *self)
{
  RwToggle toggle = rw_session_get_toggle (self->session);
  guint n_layers = self->layers->n_layers;

  if (toggle >= RW_TOGGLE_WORKLOADS)
    self->sectors = rw_session_new_sectors (self->session);
  if (self->sectors != NULL && rw_sectors_get_n (self->sectors) == 0)
    g_clear_pointer (&self->sectors, rw_sectors_free);
  self->is_rollup = self->sectors != NULL && toggle == RW_TOGGLE_ROLLUP;
  self->has_sectors = self->sectors != NULL && !self->is_rollup;
  self->n_sectors = self->has_sectors ? rw_sectors_get_n (self->sectors) : 1;
  lay_out (self);

  self->shares = g_new0 (RwShares, n_layers * self->n_sectors);
  self->overridden = g_new0 (gboolean, n_layers * self->n_sectors);
  self->cells = g_array_new (FALSE, FALSE, sizeof (RwArcCell));
  self->layer_cells = g_new (guint, n_layers + 1);
  for (guint layer = 0; layer < n_layers; layer++)
    {
      self->layer_cells[layer] = self->cells->len;
      count_layer (self, layer);
      for (guint i = 0; i < self->n_sectors; i++)
        add_cells (self, layer, i);
    }
  self->layer_cells[n_layers] = self->cells->len;
}

/* Gives the sides of a sector, the first of them less than the other. In a
 * mirrored picture what follows the first runs to the left. */
void
rw_composer_get_sides (const RwComposer *self,
                       guint             sector,
                       double           *out_a0,
                       double           *out_a1)
{
  double turn = sector > 0 ? 2 * G_PI : 0;

  *out_a0 = self->sides[sector];
  *out_a1 = self->sides[sector + 1];
  if (self->options->mirrored && !self->is_rollup)
    {
      *out_a0 = turn - self->sides[sector + 1];
      *out_a1 = turn - self->sides[sector];
    }
}

/* Gives the angle of the middle of a sector, from 0 up to a whole turn. */
double
rw_composer_get_angle (const RwComposer *self,
                       guint             sector)
{
  double a0;
  double a1;

  rw_composer_get_sides (self, sector, &a0, &a1);
  return sector == 0 && !self->is_rollup ? 0 : (a0 + a1) / 2;
}

/* Gives the angle that a sector takes. */
double
rw_composer_get_extent (const RwComposer *self,
                        guint             sector)
{
  return self->sides[sector + 1] - self->sides[sector];
}

/* Gives the angle that the roll-up leaves open at the top. */
double
rw_composer_get_opening (const RwComposer *self)
{
  return self->is_rollup ? OPENING : 0;
}

/* Gives whose a layer is in a sector, both counted from 0. */
const RwShares *
rw_composer_get_shares (const RwComposer *self,
                        guint             layer,
                        guint             sector)
{
  return &self->shares[layer * self->n_sectors + sector];
}

/* Gives the owner of a layer in a sector as one answer. */
RwOwner
rw_composer_get_owner (const RwComposer *self,
                       guint             layer,
                       guint             sector)
{
  return rw_shares_get_owner (rw_composer_get_shares (self, layer, sector));
}

/* Gives whether a sector has different owners in a ring. */
gboolean
rw_composer_is_mixed (const RwComposer *self,
                      guint             layer,
                      guint             sector)
{
  RwOwner owner;

  return !rw_shares_get_sole (rw_composer_get_shares (self, layer, sector),
                              &owner);
}

/* Gives how many cells a ring is cut into. */
guint
rw_composer_get_n_cells (const RwComposer *self,
                         guint             layer)
{
  return self->layer_cells[layer + 1] - self->layer_cells[layer];
}

/* Gives a cell of a ring: sector by sector, and within one by owner. */
const RwArcCell *
rw_composer_get_cell (const RwComposer *self,
                      guint             layer,
                      guint             index)
{
  return &g_array_index (self->cells, RwArcCell, self->layer_cells[layer] + index);
}

/* Finds the first cell of a sector. */
const RwArcCell *
rw_composer_find_cell (const RwComposer *self,
                       guint             layer,
                       guint             sector)
{
  guint index = 0;

  while (rw_composer_get_cell (self, layer, index)->sector != sector)
    index++;
  return rw_composer_get_cell (self, layer, index);
}

/* How much of its sector a cell takes, when none is to be thinner than
 * @least. */
static double
get_part (const RwComposer *self,
          const RwArcCell  *cell,
          double            least)
{
  double rest = 1;
  double total = 0;

  for (guint i = cell->first; i < cell->first + cell->n; i++)
    total += g_array_index (self->cells, RwArcCell, i).amount;
  /* Twice is enough: where one is widened, few others become thin. */
  for (int pass = 0; pass < 2; pass++)
    {
      double thick = 0;

      rest = 1;
      for (guint i = cell->first; i < cell->first + cell->n; i++)
        if (g_array_index (self->cells, RwArcCell, i).amount / total < least)
          rest -= least;
        else
          thick += g_array_index (self->cells, RwArcCell, i).amount;
      if (cell->amount / total < least)
        return least;
      total = thick / rest;
    }

  return cell->amount / total;
}

/* Gives the least part of its sector that a cell takes at a radius: 0 where
 * all of them would be too thin to be told apart. */
static double
get_least_part (const RwComposer *self,
                const RwArcCell  *cell,
                double            radius)
{
  double arc = rw_composer_get_extent (self, cell->sector) * radius;

  if (arc < MERGED_CELL_PX * cell->n)
    return 0;

  return MIN (MIN_CELL_PX / arc, 1.0 / cell->n);
}

/* Gives the sides of a cell at a radius. Returns FALSE where it is merged with
 * the largest of its sector, which then takes all of it. */
gboolean
rw_composer_get_cell_sides (const RwComposer *self,
                            const RwArcCell  *cell,
                            double            radius,
                            double           *out_a0,
                            double           *out_a1)
{
  double least = get_least_part (self, cell, radius);
  double extent = rw_composer_get_extent (self, cell->sector);
  const RwArcCell *end = &g_array_index (self->cells, RwArcCell,
                                      cell->first + cell->n);
  double a0;
  double a1;

  rw_composer_get_sides (self, cell->sector, &a0, &a1);
  *out_a0 = a0;
  *out_a1 = a1;
  if (cell->n == 1)
    return TRUE;
  if (least <= 0)
    {
      for (const RwArcCell *other = end - cell->n; other < end; other++)
        if (other->amount > cell->amount ||
            (other < cell && other->amount >= cell->amount))
          return FALSE;
      return TRUE;
    }

  for (const RwArcCell *other = end - cell->n; other < cell; other++)
    *out_a0 += get_part (self, other, least) * extent;
  if (cell + 1 < end)
    *out_a1 = *out_a0 + get_part (self, cell, least) * extent;
  if (self->options->mirrored)
    {
      double left = *out_a0;

      *out_a0 = a0 + a1 - *out_a1;
      *out_a1 = a0 + a1 - left;
    }
  return TRUE;
}

/* Gives whether a ring is drawn in several pieces. The innermost stays whole
 * while it has one owner. */
gboolean
rw_composer_is_divided (const RwComposer *self,
                        guint             layer)
{
  guint n = rw_composer_get_n_cells (self, layer);

  if (layer > 0)
    return TRUE;

  for (guint i = 0; i < n; i++)
    if (rw_composer_get_cell (self, 0, i)->owner !=
        rw_composer_get_cell (self, 0, 0)->owner)
      return TRUE;
  for (guint i = 0; i < self->n_sectors; i++)
    if (self->overridden[i])
      return TRUE;
  return FALSE;
}

/* Gives the workload of a sector, or NULL where it stands for several. */
RwWorkload *
rw_composer_get_workload (const RwComposer *self,
                          guint             sector)
{
  const RwSectorItem *item;

  if (!self->has_sectors)
    return NULL;

  item = rw_sectors_get (self->sectors, sector);
  return item->n_workloads == 1
           ? rw_sectors_get_workload (self->sectors, item->first) : NULL;
}
