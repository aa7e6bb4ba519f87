/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choices by a seed or by bytes. Small choices take one byte, so that a
 * fuzzer's change of one byte changes one choice.
 */

#include "config.h"

#include "rw-chance.h"

static guint
take_byte (RwChance *self)
{
  if (self->length == 0)
    return 0;

  self->length--;
  return *self->data++;
}

/* Starts choices that are the same for the same @seed. */
void
rw_chance_init_seed (RwChance *self,
                     guint32   seed)
{
  *self = (RwChance) { .rand = g_rand_new_with_seed (seed) };
}

/* Starts choices that @data makes, which must stay. */
void
rw_chance_init_bytes (RwChance     *self,
                      const guint8 *data,
                      gsize         length)
{
  *self = (RwChance) { .data = data, .length = length };
}

/* Frees what is inside. */
void
rw_chance_clear (RwChance *self)
{
  g_clear_pointer (&self->rand, g_rand_free);
}

/* Whether the bytes are used up; a seed never is. */
gboolean
rw_chance_is_over (RwChance *self)
{
  return self->rand == NULL && self->length == 0;
}

/* Chooses a number from 0 to @n - 1. */
guint
rw_chance_below (RwChance *self,
                 guint     n)
{
  guint choice;

  if (n < 2)
    return 0;
  if (self->rand != NULL)
    return g_rand_int (self->rand) % n;

  choice = take_byte (self);
  if (n > 0x100)
    choice = choice << 8 | take_byte (self);
  if (n > 0x10000)
    choice = choice << 8 | take_byte (self);
  return choice % n;
}

/* Chooses yes once in @n times; used up bytes say no. */
gboolean
rw_chance_one_in (RwChance *self,
                  guint     n)
{
  return rw_chance_below (self, n) == n - 1;
}
