/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which service a provider’s own tools mean. It knows no format of theirs, only
 * types and kinds.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue-private.h"

/* Whether @text fits a pattern, in which “*” stands for anything; letters may
 * be of either size. */
static gboolean
fits (const char *pattern,
      gsize       length,
      const char *text)
{
  gsize star = G_MAXSIZE;
  gsize at = 0;
  const char *retry = text;

  while (*text != '\0')
    {
      if (at < length && pattern[at] == '*')
        {
          star = at++;
          retry = text;
        }
      else if (at < length && g_ascii_tolower (pattern[at]) == g_ascii_tolower (*text))
        {
          at++;
          text++;
        }
      else if (star != G_MAXSIZE)
        {
          at = star + 1;
          text = ++retry;
        }
      else
        {
          return FALSE;
        }
    }
  while (at < length && pattern[at] == '*')
    at++;

  return at == length;
}

/* How much of @kind the patterns spell out, and one more; 0 if none fits. What
 * has no patterns fits everything, and spells out nothing. */
static guint
rate (const char *kinds,
      const char *kind)
{
  guint best = 0;

  if (*kinds == '\0')
    return 1;

  while (kind != NULL && *kinds != '\0')
    {
      gsize length = strcspn (kinds, " ");
      guint rating = 2;

      for (gsize i = 0; i < length; i++)
        rating += kinds[i] != '*';
      if (rating > best && fits (kinds, length, kind))
        best = rating;
      kinds += length + (kinds[length] == ' ');
    }

  return best;
}

static const RwResourceEntry *
find_exact (RwCatalogue *self,
            const char  *type,
            gsize        length,
            const char  *kind)
{
  const GPtrArray *entries = self->entries.lists[RW_ENTRY_RESOURCE];
  const RwResourceEntry *found = NULL;
  guint best = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const RwResourceEntry *entry = g_ptr_array_index (entries, i);
      const char *own = entry->resource.type;
      guint rating;

      if (g_ascii_strncasecmp (own, type, length) != 0 || own[length] != '\0')
        continue;
      rating = rate (entry->resource.kinds, kind);
      if (rating > best)
        {
          best = rating;
          found = entry;
        }
    }

  return found;
}

/* A type nobody has named belongs to the one it is inside of. */
static const RwResourceEntry *
find_entry (RwCatalogue *self,
            const char  *type,
            const char  *kind)
{
  gsize length = strlen (type);

  while (length > 0)
    {
      const RwResourceEntry *found = find_exact (self, type, length, kind);

      if (found != NULL)
        return found;
      do
        length--;
      while (length > 0 && type[length] != '/');
    }

  return NULL;
}

/**
 * rw_catalogue_find_service_by_resource:
 * @type: a resource type, such as "Microsoft.Web/sites"
 * @kind: (nullable): the kind of the resource or, where that says nothing, the
 *   name of its SKU
 *
 * Finds the service a resource belongs to. The size of letters does not
 * matter. Where one type serves several services, the pattern that spells out
 * most of @kind decides, and the service without a pattern takes the rest. A
 * type that is not known belongs where the type it is inside of belongs.
 *
 * Returns: (transfer none) (nullable): a service, or %NULL if the type is not
 *   known
 */
const RwService *
rw_catalogue_find_service_by_resource (RwCatalogue *self,
                                       const char  *type,
                                       const char  *kind)
{
  const RwResourceEntry *entry;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (type != NULL, NULL);

  entry = find_entry (self, type, kind);

  return entry != NULL ? entry->service : NULL;
}

/**
 * rw_catalogue_find_resource_type:
 * @type: as above
 * @kind: (nullable): as above
 *
 * Finds what is known of a resource type: where that is written, and whether
 * it is a service of its own or part of one. What is found for a type that is
 * not known is the type it is inside of, so its name is the shorter one.
 *
 * Returns: (transfer none) (nullable): a resource type, or %NULL if it is not
 *   known
 */
const RwResourceType *
rw_catalogue_find_resource_type (RwCatalogue *self,
                                 const char  *type,
                                 const char  *kind)
{
  const RwResourceEntry *entry;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (type != NULL, NULL);

  entry = find_entry (self, type, kind);

  return entry != NULL ? &entry->resource : NULL;
}
