/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks in a chain, filled from the front; what is large gets a block of its
 * own. It must not know what is kept in it.
 */

#include "config.h"

#include "core/rw-arena.h"

#include <string.h>

#define BLOCK_BYTES (16 * 1024)
#define ALIGNMENT (2 * sizeof (gpointer))

typedef struct _Block Block;

struct _Block
{
  Block *next; /* (owned) (nullable) */
  gsize  used; /* of data */
  gsize  size; /* of data */
  char   data[] __attribute__ ((aligned (ALIGNMENT)));
};

struct _RwArena
{
  Block *blocks; /* (owned) (nullable), the one being filled first */
};

static Block *
block_new (gsize size)
{
  Block *block = g_malloc0 (sizeof (Block) + size);

  block->size = size;

  return block;
}

/* A large piece goes behind the block being filled, so that the room left
 * there is not lost. */
static gpointer
alloc_large (RwArena *self,
             gsize    n_bytes)
{
  Block *block = block_new (n_bytes);

  block->used = n_bytes;
  if (self->blocks != NULL)
    {
      block->next = self->blocks->next;
      self->blocks->next = block;
    }
  else
    {
      self->blocks = block;
    }

  return block->data;
}

static gpointer
take (RwArena *self,
      gsize    n_bytes,
      gsize    alignment)
{
  Block *block = self->blocks;
  gsize start;

  if (n_bytes > BLOCK_BYTES / 4)
    return alloc_large (self, n_bytes);

  start = block == NULL ? 0 : (block->used + alignment - 1) & ~(alignment - 1);
  if (block == NULL || start + n_bytes > block->size)
    {
      block = block_new (BLOCK_BYTES);
      block->next = self->blocks;
      self->blocks = block;
      start = 0;
    }
  block->used = start + n_bytes;

  return block->data + start;
}

/**
 * rw_arena_new:
 *
 * Creates an empty arena.
 *
 * Returns: (transfer full): an arena
 */
RwArena *
rw_arena_new (void)
{
  return g_new0 (RwArena, 1);
}

/**
 * rw_arena_free:
 *
 * Frees the arena and everything taken from it.
 */
void
rw_arena_free (RwArena *self)
{
  while (self->blocks != NULL)
    {
      Block *next = self->blocks->next;

      g_free (self->blocks);
      self->blocks = next;
    }
  g_free (self);
}

/**
 * rw_arena_alloc:
 * @n_bytes: how much
 *
 * Takes memory filled with zeros, aligned for any type.
 *
 * Returns: (transfer none): memory that lives as long as the arena
 */
gpointer
rw_arena_alloc (RwArena *self,
                gsize    n_bytes)
{
  return take (self, n_bytes, ALIGNMENT);
}

/**
 * rw_arena_memdup:
 * @bytes: (nullable): what to copy; may be %NULL where @n_bytes is 0
 * @n_bytes: how much
 *
 * Copies bytes into the arena, aligned for any type.
 *
 * Returns: (transfer none) (nullable): the copy, %NULL where @n_bytes is 0
 */
gpointer
rw_arena_memdup (RwArena    *self,
                 const void *bytes,
                 gsize       n_bytes)
{
  if (n_bytes == 0)
    return NULL;

  return memcpy (rw_arena_alloc (self, n_bytes), bytes, n_bytes);
}

/**
 * rw_arena_strndup:
 * @text: UTF-8 of at least @n_bytes bytes
 * @n_bytes: how much of it
 *
 * Copies a piece of text into the arena.
 *
 * Returns: (transfer none): the copy, ended by a NUL
 */
char *
rw_arena_strndup (RwArena    *self,
                  const char *text,
                  gsize       n_bytes)
{
  char *copy = take (self, n_bytes + 1, 1);

  memcpy (copy, text, n_bytes);
  copy[n_bytes] = '\0';

  return copy;
}
