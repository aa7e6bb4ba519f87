/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix in the words of auditors. Each set tells what follows from the
 * document and leaves the rest blank, with a remark on what to find out.
 *
 * Sources: Cloud Security Alliance, CAIQ 4, control STA-04 (six values of
 * ownership); PCI DSS 4.0, requirement 12.8.5; NIST OSCAL, the values of
 * FedRAMP's “control-origination”.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "exchange/rw-matrix-private.h"

/* Of the six, the two with a third party speak of one that the provider has
 * engaged: a document does not tell whose it is. */
static const char *const csa_values[RW_N_OWNERS] = {
  [RW_OWNER_CUSTOMER]       = "CSC-owned",
  [RW_OWNER_PROVIDER]       = "CSP-owned",
  [RW_OWNER_SHARED]         = "Shared CSP and CSC",
  [RW_OWNER_THIRD_PARTY]    = "",
  [RW_OWNER_NOT_APPLICABLE] = "N/A",
};

#define N_ORIGINS 5

/* Service provider corporate and system specific; configured by the customer
 * and provided by the customer; inherited. */
typedef enum
{
  SIDE_PROVIDER,
  SIDE_CUSTOMER,
} Side;

static const Side origin_sides[N_ORIGINS] = {
  SIDE_PROVIDER, SIDE_PROVIDER, SIDE_CUSTOMER, SIDE_CUSTOMER, SIDE_PROVIDER,
};

static void
add_part (const RwMatrix    *self,
          const RwOwnership *ownership,
          RwOwner            whose)
{
  g_autofree char *part = NULL;

  if (rw_ownership_is_part_agreed (ownership, whose))
    part = whose == RW_OWNER_CUSTOMER
             ? rw_ownership_dup_customer_part (ownership)
             : rw_ownership_dup_provider_part (ownership);
  else if (ownership->owner == whose)
    part = g_strdup (_("All of it"));
  rw_sheet_add (self->sheet, part);
}

/* What a person must still find out, or "" where nothing is open. */
static char *
dup_split_remark (const RwMatrix    *self,
                  const RwOwnership *ownership)
{
  if (ownership->owner != RW_OWNER_SHARED ||
      rw_ownership_has_split (ownership))
    return g_strdup ("");
  return g_strdup (_("Shared, but who does which part is not written down"));
}

static void
add_csa (const RwMatrix    *self,
         const RwOwnership *ownership)
{
  g_autofree char *remark = dup_split_remark (self, ownership);

  if (ownership->owner == RW_OWNER_THIRD_PARTY)
    {
      g_free (remark);
      remark = g_strdup (_("A third party: “3rd-party outsourced” if the "
                           "provider has engaged it; the document does not "
                           "say who has"));
    }
  rw_sheet_add (self->sheet, csa_values[ownership->owner]);
  add_part (self, ownership, RW_OWNER_PROVIDER);
  add_part (self, ownership, RW_OWNER_CUSTOMER);
  rw_sheet_add (self->sheet, remark);
}

static const char *
get_manager (RwOwner owner)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      return _("Entity");
    case RW_OWNER_PROVIDER:
      return _("Third-party service provider");
    case RW_OWNER_SHARED:
      return _("Shared");
    case RW_OWNER_THIRD_PARTY:
      return _("Another third-party service provider");
    case RW_OWNER_NOT_APPLICABLE:
    default:
      return _("Not applicable");
    }
}

/* A document speaks of layers, not of the standard's requirements: which of
 * them fall under a layer is for the assessment to say. */
static void
add_pci (const RwMatrix    *self,
         const RwOwnership *ownership)
{
  g_autofree char *remark = dup_split_remark (self, ownership);

  if (ownership->owner == RW_OWNER_THIRD_PARTY)
    {
      g_free (remark);
      remark = g_strdup (_("The document does not name the other provider"));
    }
  rw_sheet_add (self->sheet, NULL);
  rw_sheet_add (self->sheet, get_manager (ownership->owner));
  add_part (self, ownership, RW_OWNER_CUSTOMER);
  add_part (self, ownership, RW_OWNER_PROVIDER);
  rw_sheet_add (self->sheet, remark);
}

static const char *
get_origin_remark (RwOwner owner)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      return _("The customer’s: configured or provided by the customer is not "
               "written down");
    case RW_OWNER_PROVIDER:
      return _("The provider’s: corporate, system specific or inherited is not "
               "written down");
    case RW_OWNER_SHARED:
      return _("Both: which origin on each side is not written down");
    case RW_OWNER_THIRD_PARTY:
      return _("A third party’s: whose control it is is not written down");
    case RW_OWNER_NOT_APPLICABLE:
    default:
      return _("Not applicable");
    }
}

/* That a side has no part in it is all that a document tells for certain. */
static gboolean
is_ruled_out (RwOwner owner,
              Side    side)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      return side == SIDE_PROVIDER;
    case RW_OWNER_PROVIDER:
      return side == SIDE_CUSTOMER;
    case RW_OWNER_NOT_APPLICABLE:
      return TRUE;
    case RW_OWNER_SHARED:
    case RW_OWNER_THIRD_PARTY:
    default:
      return FALSE;
    }
}

static void
add_fedramp (const RwMatrix    *self,
             const RwOwnership *ownership)
{
  for (guint i = 0; i < N_ORIGINS; i++)
    rw_sheet_add (self->sheet,
                  is_ruled_out (ownership->owner, origin_sides[i]) ? _("No")
                                                                   : NULL);
  rw_sheet_add (self->sheet, get_origin_remark (ownership->owner));
}

static void
add_names (RwSheet           *sheet,
           const char *const *names)
{
  for (; *names != NULL; names++)
    rw_sheet_add_column (sheet, g_dgettext (GETTEXT_PACKAGE, *names));
}

/*< private >
 * rw_matrix_add_columns:
 * @self: the matrix
 * @columns: any set but the plain one
 *
 * Adds the headings of a set.
 */
void
rw_matrix_add_columns (const RwMatrix  *self,
                       RwMatrixColumns  columns)
{
  static const char *const csa[] = {
    N_("SSRM control ownership"), N_("CSP implementation"),
    N_("CSC responsibilities"), N_("Remark"), NULL,
  };
  static const char *const pci[] = {
    N_("PCI DSS requirements"), N_("Managed by"), N_("The entity’s part"),
    N_("The service provider’s part"), N_("Remark"), NULL,
  };
  static const char *const fedramp[] = {
    N_("Service provider corporate"), N_("Service provider system specific"),
    N_("Configured by customer"), N_("Provided by customer"), N_("Inherited"),
    N_("Remark"), NULL,
  };

  switch (columns)
    {
    case RW_MATRIX_CSA:
      add_names (self->sheet, csa);
      return;
    case RW_MATRIX_PCI:
      add_names (self->sheet, pci);
      return;
    case RW_MATRIX_FEDRAMP:
      add_names (self->sheet, fedramp);
      return;
    case RW_MATRIX_PLAIN:
    default:
      g_return_if_reached ();
    }
}

/*< private >
 * rw_matrix_add_cells:
 * @self: the matrix
 * @columns: any set but the plain one
 * @ownership: who owns it, and why
 *
 * Adds what a set tells of one row of one workload.
 */
void
rw_matrix_add_cells (const RwMatrix    *self,
                     RwMatrixColumns    columns,
                     const RwOwnership *ownership)
{
  switch (columns)
    {
    case RW_MATRIX_CSA:
      add_csa (self, ownership);
      return;
    case RW_MATRIX_PCI:
      add_pci (self, ownership);
      return;
    case RW_MATRIX_FEDRAMP:
      add_fedramp (self, ownership);
      return;
    case RW_MATRIX_PLAIN:
    default:
      g_return_if_reached ();
    }
}
