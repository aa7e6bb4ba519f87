/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who owns a layer, and why: from the rows of an edition, what the catalogue
 * knows of a service, and what somebody has overridden, in that order.
 */

#include "config.h"

#include "core/rw-ownership.h"

#include <glib/gi18n-lib.h>

/* A layer of which nothing is known is the customer's: whom it would harm. */
#define OWNER_OF_UNMAPPED RW_OWNER_CUSTOMER

static RwBasis
weaker_basis (RwBasis a,
              RwBasis b)
{
  return MAX (a, b);
}

static char *
join_row_names (const RwOwnership *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rw_ownership_get_n_rows (self); i++)
    {
      const RwResponsibility *row;

      if (i > 0)
        /* Translators: between the names of two rows of a table. */
        g_string_append (names, C_("list separator", ", "));
      rw_ownership_get_cell (self, i, &row);
      g_string_append_printf (names, _("“%s”"), row->name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* One line for each row that is @whole_owner's, or of which @shared_part says
 * something. */
static char *
join_parts (const RwOwnership *self,
            RwOwner            whole_owner)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint i = 0; i < rw_ownership_get_n_rows (self); i++)
    {
      const RwResponsibility *row;
      const RwCell *cell = rw_ownership_get_cell (self, i, &row);
      const char *part = NULL;

      if (cell->owner == whole_owner)
        part = row->name;
      else if (cell->owner == RW_OWNER_SHARED)
        part = whole_owner == RW_OWNER_CUSTOMER ? cell->customer_part
                                                : cell->provider_part;
      if (part == NULL)
        continue;

      if (parts->len > 0)
        g_string_append_c (parts, '\n');
      g_string_append (parts, part);
    }

  if (parts->len == 0)
    return NULL;
  return g_string_free (g_steal_pointer (&parts), FALSE);
}

/* What the document says of it, "" for nothing. */
static const char *
get_agreed_part (const RwOwnership *self,
                 RwOwner            whose)
{
  if (self->split == NULL)
    return "";
  return whose == RW_OWNER_CUSTOMER ? self->split->customer
                                    : self->split->provider;
}

/* The part of the customer or the provider: as the document says; else of the
 * rows, or as the catalogue splits a service that differs from its model. */
static char *
dup_part (const RwOwnership *self,
          RwOwner            whole_owner)
{
  const RwParts *parts;

  if (self->owner != RW_OWNER_SHARED)
    return NULL;
  if (rw_ownership_is_part_agreed (self, whole_owner))
    return g_strdup (get_agreed_part (self, whole_owner));
  if (self->origin == RW_OWNERSHIP_EDITION)
    return join_parts (self, whole_owner);
  if (self->origin != RW_OWNERSHIP_SERVICE ||
      self->service_override->parts == NULL)
    return NULL;

  parts = self->service_override->parts;
  return g_strdup (whole_owner == RW_OWNER_CUSTOMER ? parts->customer
                                                    : parts->provider);
}

static char *
dup_override_reason (const RwOwnership *self,
                     const char        *who)
{
  const char *reason = self->origin == RW_OWNERSHIP_OVERRIDE
                         ? self->override->reason
                         : self->service_override->reason;

  if (reason[0] == '\0')
    /* Translators: first who ("Azure"…), then the owner by model. */
    return g_strdup_printf (_("%s, set for this workload; by its model it "
                              "would be: %s."),
                            who, rw_owner_get_name (self->owner_by_model));

  /* Translators: first who, then the reason, then the owner by model. */
  return g_strdup_printf (_("%s: %s (by its model it would be: %s)"),
                          who, reason,
                          rw_owner_get_name (self->owner_by_model));
}

static char *
dup_edition_reason (const RwOwnership *self,
                    const char        *customer,
                    const char        *provider)
{
  g_autofree char *rows = join_row_names (self);
  const char *model = rw_service_model_get_short_name (self->model);

  if (self->owner != RW_OWNER_SHARED)
    /* Translators: who, service model, rows of the published table. */
    return g_strdup_printf (_("%s owns it under %s; decided by %s."),
                            self->owner == RW_OWNER_CUSTOMER ? customer
                                                             : provider,
                            model, rows);
  if (self->rows_differ)
    /* Translators: customer, provider, service model, rows of the table. */
    return g_strdup_printf (_("%s and %s share it under %s, because the rows "
                              "behind it differ: %s."),
                            customer, provider, model, rows);

  /* Translators: customer, provider, service model, rows of the table. */
  return g_strdup_printf (_("%s and %s share it under %s; decided by %s."),
                          customer, provider, model, rows);
}

/**
 * rw_ownership_for_model:
 * @edition: the published matrix that decides
 * @layer_id: a layer
 * @model: a service model
 * @out_ownership: (out caller-allocates): the answer
 *
 * Answers who owns a layer when everything runs under @model.
 *
 * A layer that @edition does not map is the customer's, with
 * %RW_OWNERSHIP_UNMAPPED.
 */
void
rw_ownership_for_model (const RwEdition *edition,
                        const char      *layer_id,
                        RwServiceModel   model,
                        RwOwnership     *out_ownership)
{
  const RwMapping *mapping;

  g_return_if_fail (edition != NULL);
  g_return_if_fail (layer_id != NULL);
  g_return_if_fail (model < RW_N_SERVICE_MODELS);

  mapping = rw_edition_find_mapping (edition, layer_id);
  *out_ownership = (RwOwnership) {
    .owner = OWNER_OF_UNMAPPED,
    .model = model,
    .origin = RW_OWNERSHIP_UNMAPPED,
    .basis = RW_BASIS_UNVERIFIED,
    .mapping = mapping,
  };

  if (mapping != NULL)
    {
      out_ownership->owner = mapping->rows[0]->cells[model].owner;
      out_ownership->origin = RW_OWNERSHIP_EDITION;
      out_ownership->basis = mapping->basis;
      for (guint i = 0; i < mapping->n_rows; i++)
        {
          const RwCell *cell = &mapping->rows[i]->cells[model];

          out_ownership->basis =
            weaker_basis (out_ownership->basis, cell->basis);
          out_ownership->rows_differ |=
            cell->owner != mapping->rows[0]->cells[model].owner;
        }
      if (out_ownership->rows_differ)
        out_ownership->owner = RW_OWNER_SHARED;
    }

  out_ownership->owner_by_model = out_ownership->owner;
}

/**
 * rw_ownership_for_workload:
 * @edition: the published matrix that decides
 * @catalogue: where the workload's service is looked up
 * @layer_id: a layer
 * @workload: a workload
 * @out_ownership: (out caller-allocates): the answer
 *
 * Answers who owns a layer of one workload under its own service model.
 *
 * An override in the document wins over what the catalogue says of the service
 * (which counts only while the workload has the service's usual model), and
 * that over the edition. Of what is shared, a split in the document says who
 * does what.
 */
void
rw_ownership_for_workload (const RwEdition *edition,
                           RwCatalogue     *catalogue,
                           const char      *layer_id,
                           RwWorkload      *workload,
                           RwOwnership     *out_ownership)
{
  const RwService *service;
  RwServiceModel model;

  g_return_if_fail (RW_IS_CATALOGUE (catalogue));
  g_return_if_fail (RW_IS_WORKLOAD (workload));

  model = rw_workload_get_model (workload);
  rw_ownership_for_model (edition, layer_id, model, out_ownership);

  service = rw_catalogue_find_service (catalogue,
                                       rw_workload_get_service_id (workload));
  if (service != NULL && service->model == model)
    for (guint i = 0; i < service->n_overrides; i++)
      if (g_str_equal (service->overrides[i].layer_id, layer_id))
        {
          out_ownership->service_override = &service->overrides[i];
          out_ownership->owner = service->overrides[i].owner;
          out_ownership->origin = RW_OWNERSHIP_SERVICE;
        }

  out_ownership->split = rw_workload_find_split (workload, layer_id);
  out_ownership->override = rw_workload_find_override (workload, layer_id);
  if (out_ownership->override != NULL)
    {
      out_ownership->owner = out_ownership->override->owner;
      out_ownership->origin = RW_OWNERSHIP_OVERRIDE;
    }
}

/* What differs from the edition in a layer that a row decides differs in the
 * row as well. An override of the document counts before the catalogue. */
static void
add_layer (RwOwnership       *self,
           const RwOwnership *layer)
{
  if (self->split == NULL)
    self->split = layer->split;
  if (self->override == NULL)
    self->override = layer->override;
  if (self->service_override == NULL)
    self->service_override = layer->service_override;
  if (self->override != NULL)
    self->origin = RW_OWNERSHIP_OVERRIDE;
  else if (self->service_override != NULL)
    self->origin = RW_OWNERSHIP_SERVICE;
}

static gboolean
has_row (const RwMapping        *mapping,
         const RwResponsibility *row)
{
  for (guint i = 0; i < mapping->n_rows; i++)
    if (mapping->rows[i] == row)
      return TRUE;

  return FALSE;
}

/**
 * rw_ownership_for_row:
 * @edition: the published matrix
 * @catalogue: where the workload's service is looked up
 * @row: one of the rows of @edition
 * @workload: a workload
 * @out_ownership: (out caller-allocates): the answer
 *
 * Answers who owns one row of the matrix for one workload under its own
 * service model.
 *
 * Documents and the catalogue override layers: what they say of a layer holds
 * for all rows that decide it. Where a row decides several layers that are
 * overridden differently, their owners are rolled up as by rw_owner_combine().
 */
void
rw_ownership_for_row (const RwEdition        *edition,
                      RwCatalogue            *catalogue,
                      const RwResponsibility *row,
                      RwWorkload             *workload,
                      RwOwnership            *out_ownership)
{
  RwServiceModel model;
  const RwCell *cell;
  RwOwner owner = RW_OWNER_NOT_APPLICABLE;

  g_return_if_fail (edition != NULL && row != NULL);
  g_return_if_fail (RW_IS_WORKLOAD (workload));

  model = rw_workload_get_model (workload);
  cell = &row->cells[model];
  *out_ownership = (RwOwnership) {
    .owner = cell->owner,
    .owner_by_model = cell->owner,
    .model = model,
    .origin = RW_OWNERSHIP_EDITION,
    .basis = cell->basis,
    .row = row,
  };

  for (guint i = 0; i < edition->n_mappings; i++)
    {
      RwOwnership layer;

      if (!has_row (&edition->mappings[i], row))
        continue;
      rw_ownership_for_workload (edition, catalogue,
                                 edition->mappings[i].layer_id, workload,
                                 &layer);
      owner = rw_owner_combine (owner, layer.origin == RW_OWNERSHIP_EDITION
                                         ? cell->owner : layer.owner);
      add_layer (out_ownership, &layer);
    }
  if (out_ownership->origin != RW_OWNERSHIP_EDITION)
    out_ownership->owner = owner;
}

/**
 * rw_ownership_get_n_rows:
 *
 * Gets how many rows of the edition are behind the answer.
 *
 * Returns: a count, 0 where the edition does not map the layer
 */
guint
rw_ownership_get_n_rows (const RwOwnership *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->row != NULL)
    return 1;
  return self->mapping != NULL ? self->mapping->n_rows : 0;
}

/**
 * rw_ownership_get_cell:
 * @index: below rw_ownership_get_n_rows()
 * @out_row: (out) (optional): the row it stands in
 *
 * Gets the cell of one of the rows behind the answer.
 *
 * Returns: (transfer none): the cell
 */
const RwCell *
rw_ownership_get_cell (const RwOwnership       *self,
                       guint                    index,
                       const RwResponsibility **out_row)
{
  const RwResponsibility *row;

  g_return_val_if_fail (index < rw_ownership_get_n_rows (self), NULL);

  row = self->row != NULL ? self->row : self->mapping->rows[index];
  if (out_row != NULL)
    *out_row = row;
  return &row->cells[self->model];
}

/**
 * rw_ownership_dup_customer_part:
 *
 * Says what the customer does of a shared layer: as the document says, else
 * one line a row. A row that is the customer's alone is given by its name.
 *
 * Returns: (transfer full) (nullable): plain text, or %NULL where the layer is
 *   not shared, or shared by an override that does not say how
 */
char *
rw_ownership_dup_customer_part (const RwOwnership *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_part (self, RW_OWNER_CUSTOMER);
}

/**
 * rw_ownership_dup_provider_part:
 *
 * Says what the provider does of a shared layer: as the document says, else
 * one line a row. A row that is the provider's alone is given by its name.
 *
 * Returns: (transfer full) (nullable): plain text, or %NULL where the layer is
 *   not shared, or shared by an override that does not say how
 */
char *
rw_ownership_dup_provider_part (const RwOwnership *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_part (self, RW_OWNER_PROVIDER);
}

/**
 * rw_ownership_is_part_agreed:
 * @whose: %RW_OWNER_CUSTOMER or %RW_OWNER_PROVIDER
 *
 * Tells whether a part is what somebody wrote down in the document, rather than
 * what is read in an edition or the catalogue.
 *
 * Returns: whether rw_ownership_dup_customer_part() or
 *   rw_ownership_dup_provider_part() gives the document's words
 */
gboolean
rw_ownership_is_part_agreed (const RwOwnership *self,
                             RwOwner            whose)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->owner == RW_OWNER_SHARED &&
         *get_agreed_part (self, whose) != '\0';
}

/**
 * rw_ownership_has_split:
 *
 * Tells whether the document itself says who does which part of a shared
 * layer: what the customer does, and what the provider does.
 *
 * Returns: whether both are written down
 */
gboolean
rw_ownership_has_split (const RwOwnership *self)
{
  return rw_ownership_is_part_agreed (self, RW_OWNER_CUSTOMER) &&
         rw_ownership_is_part_agreed (self, RW_OWNER_PROVIDER);
}

/**
 * rw_ownership_dup_reason:
 * @customer: the customer's name
 * @provider: the provider's name
 *
 * Says in one sentence who owns the layer and why.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_ownership_dup_reason (const RwOwnership *self,
                         const char        *customer,
                         const char        *provider)
{
  const char *who;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->origin == RW_OWNERSHIP_EDITION)
    return dup_edition_reason (self, customer, provider);
  if (self->origin == RW_OWNERSHIP_UNMAPPED)
    return g_strdup_printf (_("The edition says nothing of this layer, so %s "
                              "should count it as theirs."), customer);

  who = rw_owner_get_name (self->owner);
  if (self->owner == RW_OWNER_CUSTOMER)
    who = customer;
  else if (self->owner == RW_OWNER_PROVIDER)
    who = provider;
  return dup_override_reason (self, who);
}

/**
 * rw_owner_combine:
 * @a: an owner
 * @b: another owner
 *
 * Rolls two owners up into one: the common one, or shared where they differ.
 * Not applicable gives way to any other.
 *
 * Returns: the owner of both
 */
RwOwner
rw_owner_combine (RwOwner a,
                  RwOwner b)
{
  if (a == b || b == RW_OWNER_NOT_APPLICABLE)
    return a;
  if (a == RW_OWNER_NOT_APPLICABLE)
    return b;

  return RW_OWNER_SHARED;
}

/**
 * rw_owner_has_customer:
 * @owner: an owner
 *
 * Tells whether the customer has something to do: all of it, or a part.
 *
 * Returns: whether the customer owns or shares
 */
gboolean
rw_owner_has_customer (RwOwner owner)
{
  return owner == RW_OWNER_CUSTOMER || owner == RW_OWNER_SHARED;
}
