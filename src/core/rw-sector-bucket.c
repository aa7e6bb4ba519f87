/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buckets of workloads, and steps: "group=Web", "service=app-service",
 * "model=paas", "other-group" for what has no sector of its own by group, and
 * "11-20" for places in the order. A step says what it leaves without asking
 * how things are looked at, so that a path stays right when that changes.
 */

#include "config.h"

#include "core/rw-sector-bucket.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-workload.h"

#define OTHER "other-"

static const char *
get_value (RwWorkload *workload,
           RwGrouping  by)
{
  switch (by)
    {
    case RW_GROUPING_MODEL:
      return rw_service_model_get_id (rw_workload_get_model (workload));
    case RW_GROUPING_SERVICE:
      return rw_workload_get_service_id (workload);
    case RW_GROUPING_GROUP:
      return rw_workload_get_group (workload);
    case RW_GROUPING_NONE:
    default:
      return "";
    }
}

static void
bucket_free (gpointer data)
{
  RwSectorBucket *self = data;

  g_ptr_array_unref (self->workloads);
  g_free (self);
}

static RwSectorBucket *
bucket_new (const char *value,
            guint       order)
{
  RwSectorBucket *self = g_new0 (RwSectorBucket, 1);

  self->value = value;
  self->order = order;
  self->workloads = g_ptr_array_new ();
  return self;
}

/* Models by how much the provider runs, all else as it was met first; what has
 * no value comes last. */
static guint
get_order (const char *value,
           RwGrouping  by,
           guint       n_before)
{
  RwServiceModel model;

  if (*value == '\0')
    return G_MAXUINT;
  if (by == RW_GROUPING_MODEL && rw_service_model_from_id (value, &model))
    return model;

  return n_before;
}

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const RwSectorBucket *one = *(RwSectorBucket *const *) a;
  const RwSectorBucket *other = *(RwSectorBucket *const *) b;

  return one->order < other->order ? -1 : one->order > other->order;
}

static int
compare_size (gconstpointer a,
              gconstpointer b)
{
  const RwSectorBucket *one = *(RwSectorBucket *const *) a;
  const RwSectorBucket *other = *(RwSectorBucket *const *) b;

  if (one->workloads->len != other->workloads->len)
    return one->workloads->len > other->workloads->len ? -1 : 1;

  return compare_order (a, b);
}

/* Parses "11-20" into places that count from 1. */
static gboolean
parse_range (const char *step,
             guint64    *out_from,
             guint64    *out_to)
{
  g_auto (GStrv) ends = g_strsplit (step, "-", 2);

  return g_strv_length (ends) == 2 &&
         g_ascii_string_to_unsigned (ends[0], 10, 1, G_MAXUINT, out_from,
                                     NULL) &&
         g_ascii_string_to_unsigned (ends[1], 10, *out_from, G_MAXUINT, out_to,
                                     NULL);
}

static GPtrArray *
apply_range (const char *step,
             GPtrArray  *workloads,
             guint       n_before)
{
  GPtrArray *left = g_ptr_array_new ();
  guint64 from;
  guint64 to;

  if (!parse_range (step, &from, &to))
    return left;

  for (guint i = 0; i < workloads->len; i++)
    if (n_before + i >= from - 1 && n_before + i < to)
      g_ptr_array_add (left, g_ptr_array_index (workloads, i));
  return left;
}

static GPtrArray *
apply_other (RwGrouping  by,
             GPtrArray  *workloads)
{
  g_autoptr (GPtrArray) buckets = rw_sector_buckets_new (workloads, by);
  GPtrArray *left = g_ptr_array_new ();

  if (!rw_sector_buckets_limit (buckets))
    return left;

  for (guint i = 0; i < buckets->len; i++)
    {
      RwSectorBucket *bucket = g_ptr_array_index (buckets, i);

      if (bucket->in_other)
        g_ptr_array_extend (left, bucket->workloads, NULL, NULL);
    }
  return left;
}

/* The value of a step, or NULL where the step has none. */
static char *
dup_value (const char *step)
{
  const char *equals = strchr (step, '=');

  return equals != NULL ? g_uri_unescape_string (equals + 1, NULL) : NULL;
}

/*< private >
 * rw_sector_buckets_new:
 * @workloads: (element-type RwWorkload): in their order
 * @by: what workloads in a bucket have in common
 *
 * Puts workloads into buckets. O(n).
 *
 * Returns: (transfer full) (element-type RwSectorBucket): the buckets in their
 *   order; they borrow from @workloads
 */
GPtrArray *
rw_sector_buckets_new (GPtrArray  *workloads,
                       RwGrouping  by)
{
  GPtrArray *buckets = g_ptr_array_new_with_free_func (bucket_free);
  g_autoptr (GHashTable) by_value = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < workloads->len; i++)
    {
      RwWorkload *workload = g_ptr_array_index (workloads, i);
      const char *value = get_value (workload, by);
      RwSectorBucket *bucket = g_hash_table_lookup (by_value, value);

      if (bucket == NULL)
        {
          bucket = bucket_new (value, get_order (value, by, buckets->len));
          g_hash_table_insert (by_value, (gpointer) value, bucket);
          g_ptr_array_add (buckets, bucket);
        }
      g_ptr_array_add (bucket->workloads, workload);
    }

  g_ptr_array_sort (buckets, compare_order);
  return buckets;
}

/*< private >
 * rw_sector_buckets_limit:
 * @buckets: (element-type RwSectorBucket): in their order
 *
 * Where there are more than can be told apart, marks all but the largest as
 * to be put together. The order stays.
 *
 * Returns: whether some were marked
 */
gboolean
rw_sector_buckets_limit (GPtrArray *buckets)
{
  g_autoptr (GPtrArray) by_size = NULL;

  if (buckets->len <= RW_SECTORS_MAX)
    return FALSE;

  by_size = g_ptr_array_new ();
  g_ptr_array_extend (by_size, buckets, NULL, NULL);
  g_ptr_array_sort (by_size, compare_size);
  for (guint i = RW_SECTORS_MAX - 1; i < by_size->len; i++)
    ((RwSectorBucket *) g_ptr_array_index (by_size, i))->in_other = TRUE;
  return TRUE;
}

/*< private >
 * rw_sector_step_new:
 * @by: what workloads have in common
 * @value: in which value of it
 *
 * Makes the step that leaves workloads with a value.
 *
 * Returns: (transfer full): the step
 */
char *
rw_sector_step_new (RwGrouping  by,
                    const char *value)
{
  /* Steps are parted by "/" and become identifiers in pictures. */
  g_autofree char *escaped = g_uri_escape_string (value, NULL, TRUE);

  return g_strconcat (rw_grouping_get_id (by), "=", escaped, NULL);
}

/*< private >
 * rw_sector_step_new_other:
 * @by: what workloads have in common
 *
 * Makes the step that leaves those in buckets too small for a sector.
 *
 * Returns: (transfer full): the step
 */
char *
rw_sector_step_new_other (RwGrouping by)
{
  return g_strconcat (OTHER, rw_grouping_get_id (by), NULL);
}

/*< private >
 * rw_sector_step_new_range:
 * @from: the first place, the very first is 1
 * @to: the last place
 *
 * Makes the step that leaves those in some places.
 *
 * Returns: (transfer full): the step
 */
char *
rw_sector_step_new_range (guint from,
                          guint to)
{
  return g_strdup_printf ("%u-%u", from, to);
}

/*< private >
 * rw_sector_step_get_by:
 * @step: a step
 *
 * Gets what the step goes by.
 *
 * Returns: a grouping, %RW_GROUPING_NONE for places and for what is no step
 */
RwGrouping
rw_sector_step_get_by (const char *step)
{
  g_autofree char *id = NULL;
  RwGrouping by;

  if (g_str_has_prefix (step, OTHER))
    id = g_strdup (step + strlen (OTHER));
  else
    id = g_strndup (step, strcspn (step, "="));

  return rw_grouping_from_id (id, &by) ? by : RW_GROUPING_NONE;
}

/*< private >
 * rw_sector_step_is_other:
 * @step: a step
 *
 * Tells whether the step leaves what has no sector of its own.
 *
 * Returns: whether it does
 */
gboolean
rw_sector_step_is_other (const char *step)
{
  return g_str_has_prefix (step, OTHER);
}

static char *
dup_value_name (RwGrouping   by,
                const char  *value,
                RwCatalogue *catalogue)
{
  const RwService *service;
  RwServiceModel model;

  switch (by)
    {
    case RW_GROUPING_MODEL:
      return g_strdup (rw_service_model_from_id (value, &model)
                       ? rw_service_model_get_short_name (model) : value);
    case RW_GROUPING_SERVICE:
      service = rw_catalogue_find_service (catalogue, value);
      if (*value == '\0')
        return g_strdup (_("Without a service"));
      return g_strdup (service != NULL ? service->name : value);
    case RW_GROUPING_GROUP:
      return g_strdup (*value != '\0' ? value : _("Without a group"));
    case RW_GROUPING_NONE:
    default:
      return g_strdup (value);
    }
}

/*< private >
 * rw_sector_step_get_from:
 * @step: a step
 *
 * Gets the first place of those that the step leaves.
 *
 * Returns: a place, the very first is 1; 0 where the step does not go by places
 */
guint
rw_sector_step_get_from (const char *step)
{
  guint64 from;
  guint64 to;

  return parse_range (step, &from, &to) ? (guint) from : 0;
}

/*< private >
 * rw_sector_step_dup_canonical:
 * @step: a step as somebody wrote it
 *
 * Writes a step in the one form that is compared.
 *
 * Returns: (transfer full): the step
 */
char *
rw_sector_step_dup_canonical (const char *step)
{
  g_autofree char *value = dup_value (step);
  guint64 from;
  guint64 to;

  if (value != NULL)
    return rw_sector_step_new (rw_sector_step_get_by (step), value);
  if (parse_range (step, &from, &to))
    return rw_sector_step_new_range ((guint) from, (guint) to);

  return g_strdup (step);
}

/*< private >
 * rw_sector_step_dup_name:
 * @step: a step
 * @catalogue: where services are looked up
 *
 * Says what the workloads that the step leaves have in common.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_sector_step_dup_name (const char  *step,
                         RwCatalogue *catalogue)
{
  g_autofree char *value = dup_value (step);
  guint64 from;
  guint64 to;

  if (value != NULL)
    return dup_value_name (rw_sector_step_get_by (step), value, catalogue);
  if (rw_sector_step_is_other (step))
    /* Translators: groups of workloads that are too small for a sector. */
    return g_strdup (C_("sectors", "Other"));
  if (parse_range (step, &from, &to))
    /* Translators: from which to which place in the list of workloads. */
    return g_strdup_printf (_("%u–%u"), (guint) from, (guint) to);

  return g_strdup (step);
}

/*< private >
 * rw_sector_step_apply:
 * @step: a step, or anything else
 * @workloads: (element-type RwWorkload): what is there
 * @n_before: how many places are before the first of them; only for places
 *
 * Finds what a step leaves. O(n).
 *
 * Returns: (transfer full) (element-type RwWorkload): those that it leaves,
 *   borrowed from @workloads; none for what is no step
 */
GPtrArray *
rw_sector_step_apply (const char *step,
                      GPtrArray  *workloads,
                      guint       n_before)
{
  g_autofree char *value = dup_value (step);
  RwGrouping by = rw_sector_step_get_by (step);
  GPtrArray *left;

  if (by == RW_GROUPING_NONE)
    return apply_range (step, workloads, n_before);
  if (rw_sector_step_is_other (step))
    return apply_other (by, workloads);

  left = g_ptr_array_new ();
  for (guint i = 0; value != NULL && i < workloads->len; i++)
    {
      RwWorkload *workload = g_ptr_array_index (workloads, i);

      if (g_str_equal (get_value (workload, by), value))
        g_ptr_array_add (left, workload);
    }
  return left;
}
