/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding shares up and telling them in hundredths.
 */

#include "config.h"

#include "core/rw-shares.h"

#include <glib/gi18n-lib.h>

#include "core/rw-ownership.h"

const RwOwner rw_shares_order[RW_N_OWNERS] = {
  RW_OWNER_CUSTOMER, RW_OWNER_SHARED, RW_OWNER_PROVIDER, RW_OWNER_THIRD_PARTY,
  RW_OWNER_NOT_APPLICABLE,
};

/**
 * rw_shares_add:
 * @owner: whose
 * @weight: of the workload
 *
 * Counts a workload.
 */
void
rw_shares_add (RwShares *self,
               RwOwner   owner,
               guint     weight)
{
  g_return_if_fail (owner < RW_N_OWNERS);

  self->counts[owner]++;
  self->weights[owner] += weight;
}

/**
 * rw_shares_add_all:
 * @other: other shares
 *
 * Counts what others have counted.
 */
void
rw_shares_add_all (RwShares       *self,
                   const RwShares *other)
{
  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      self->counts[i] += other->counts[i];
      self->weights[i] += other->weights[i];
    }
}

/**
 * rw_shares_get_count:
 *
 * Gets how many workloads were counted.
 *
 * Returns: a count
 */
guint
rw_shares_get_count (const RwShares *self)
{
  guint count = 0;

  for (guint i = 0; i < RW_N_OWNERS; i++)
    count += self->counts[i];
  return count;
}

/**
 * rw_shares_get_amount:
 * @owner: whose
 * @weighted: whether weights count, rather than workloads
 *
 * Gets how much an owner has.
 *
 * Returns: a number of workloads, or the sum of their weights
 */
guint64
rw_shares_get_amount (const RwShares *self,
                      RwOwner         owner,
                      gboolean        weighted)
{
  g_return_val_if_fail (owner < RW_N_OWNERS, 0);

  return weighted ? self->weights[owner] : self->counts[owner];
}

/**
 * rw_shares_get_total:
 * @weighted: whether weights count, rather than workloads
 *
 * Gets how much there is.
 *
 * Returns: a number of workloads, or the sum of their weights
 */
guint64
rw_shares_get_total (const RwShares *self,
                     gboolean        weighted)
{
  guint64 total = 0;

  for (guint i = 0; i < RW_N_OWNERS; i++)
    total += rw_shares_get_amount (self, i, weighted);
  return total;
}

/**
 * rw_shares_get_sole:
 * @out_owner: (out): the owner
 *
 * Finds the owner who has all of it.
 *
 * Returns: %FALSE where there are several or none; @out_owner is untouched then
 */
gboolean
rw_shares_get_sole (const RwShares *self,
                    RwOwner        *out_owner)
{
  guint count = rw_shares_get_count (self);

  for (guint i = 0; count > 0 && i < RW_N_OWNERS; i++)
    if (self->counts[i] == count)
      {
        *out_owner = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * rw_shares_get_owner:
 *
 * Gets the owner of all of it as one answer: where there are several, it is
 * shared.
 *
 * Returns: an owner, %RW_OWNER_NOT_APPLICABLE where nothing was counted
 */
RwOwner
rw_shares_get_owner (const RwShares *self)
{
  RwOwner owner = RW_OWNER_NOT_APPLICABLE;

  for (guint i = 0; i < RW_N_OWNERS; i++)
    if (self->counts[i] > 0)
      owner = rw_owner_combine (owner, i);
  return owner;
}

/**
 * rw_shares_get_largest:
 * @weighted: whether weights count, rather than workloads
 *
 * Finds the owner who has most; among equals, who is told first.
 *
 * Returns: an owner
 */
RwOwner
rw_shares_get_largest (const RwShares *self,
                       gboolean        weighted)
{
  RwOwner largest = rw_shares_order[0];

  for (guint i = 1; i < RW_N_OWNERS; i++)
    if (rw_shares_get_amount (self, rw_shares_order[i], weighted) >
        rw_shares_get_amount (self, largest, weighted))
      largest = rw_shares_order[i];
  return largest;
}

/**
 * rw_shares_get_percents:
 * @weighted: whether weights count, rather than workloads
 * @out_percents: (out caller-allocates) (array fixed-size=5): by owner
 *
 * Rounds the shares to hundredths that add up to a hundred: what is left by
 * rounding down goes to those who have lost most by it.
 */
void
rw_shares_get_percents (const RwShares *self,
                        gboolean        weighted,
                        guint          *out_percents)
{
  guint64 total = rw_shares_get_total (self, weighted);
  guint64 rests[RW_N_OWNERS] = { 0, };
  guint left = 100;

  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      guint64 amount = rw_shares_get_amount (self, i, weighted);

      out_percents[i] = total > 0 ? (guint) (amount * 100 / total) : 0;
      rests[i] = total > 0 ? amount * 100 % total : 0;
      left -= out_percents[i];
    }

  for (; total > 0 && left > 0; left--)
    {
      guint most = rw_shares_order[0];

      for (guint i = 1; i < RW_N_OWNERS; i++)
        if (rests[rw_shares_order[i]] > rests[most])
          most = rw_shares_order[i];
      out_percents[most]++;
      rests[most] = 0;
    }
}

/**
 * rw_shares_dup_percent:
 * @owner: whose
 * @weighted: whether weights count, rather than workloads
 *
 * Says how many hundredths an owner has. What is there is never said to be
 * nothing, and what is not all never to be all.
 *
 * Returns: (transfer full): plain translated text, such as "64%"
 */
char *
rw_shares_dup_percent (const RwShares *self,
                       RwOwner         owner,
                       gboolean        weighted)
{
  guint64 amount = rw_shares_get_amount (self, owner, weighted);
  guint percents[RW_N_OWNERS];

  rw_shares_get_percents (self, weighted, percents);
  if (amount > 0 && percents[owner] == 0)
    /* Translators: less than one per cent. */
    return g_strdup (_("<1%"));
  if (percents[owner] == 100 && amount < rw_shares_get_total (self, weighted))
    /* Translators: more than ninety-nine per cent. */
    return g_strdup (_(">99%"));

  /* Translators: a number of hundredths. */
  return g_strdup_printf (_("%u%%"), percents[owner]);
}
