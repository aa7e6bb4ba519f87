/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The closed vocabularies of the field: service models, owners, states,
 * and their identifiers in files and names on screen.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RwServiceModel:
 * @RW_SERVICE_MODEL_ON_PREMISES: the customer's own datacenter
 * @RW_SERVICE_MODEL_IAAS: infrastructure as a service
 * @RW_SERVICE_MODEL_PAAS: platform as a service
 * @RW_SERVICE_MODEL_SAAS: software as a service
 *
 * How much of a system a provider runs. Ordered by how much that is.
 */
typedef enum
{
  RW_SERVICE_MODEL_ON_PREMISES,
  RW_SERVICE_MODEL_IAAS,
  RW_SERVICE_MODEL_PAAS,
  RW_SERVICE_MODEL_SAAS,
} RwServiceModel;

#define RW_N_SERVICE_MODELS 4

/**
 * RwToggle:
 * @RW_TOGGLE_ON_PREMISES: everything as if it ran on-premises
 * @RW_TOGGLE_IAAS: everything as if it were IaaS
 * @RW_TOGGLE_PAAS: everything as if it were PaaS
 * @RW_TOGGLE_SAAS: everything as if it were SaaS
 * @RW_TOGGLE_WORKLOADS: each workload by its own service model
 * @RW_TOGGLE_ROLLUP: how much of all workloads each owner has, each workload
 *   by its own service model
 *
 * A way of looking at a scenario; it never edits one. The first four have
 * the values of [enum@Rw.ServiceModel].
 */
typedef enum
{
  RW_TOGGLE_ON_PREMISES,
  RW_TOGGLE_IAAS,
  RW_TOGGLE_PAAS,
  RW_TOGGLE_SAAS,
  RW_TOGGLE_WORKLOADS,
  RW_TOGGLE_ROLLUP,
} RwToggle;

#define RW_N_TOGGLES 6

/**
 * RwGrouping:
 * @RW_GROUPING_NONE: in the order of the list
 * @RW_GROUPING_MODEL: by service model
 * @RW_GROUPING_SERVICE: by service
 * @RW_GROUPING_GROUP: by the group that somebody put them in
 *
 * What workloads that stand next to each other have in common.
 */
typedef enum
{
  RW_GROUPING_NONE,
  RW_GROUPING_MODEL,
  RW_GROUPING_SERVICE,
  RW_GROUPING_GROUP,
} RwGrouping;

#define RW_N_GROUPINGS 4

/**
 * RwOwner:
 * @RW_OWNER_CUSTOMER: the customer
 * @RW_OWNER_PROVIDER: the provider
 * @RW_OWNER_SHARED: both, each a part
 * @RW_OWNER_THIRD_PARTY: somebody else; only as an override
 * @RW_OWNER_NOT_APPLICABLE: nobody needs to; only as an override
 *
 * Who answers for a layer or a responsibility.
 */
typedef enum
{
  RW_OWNER_CUSTOMER,
  RW_OWNER_PROVIDER,
  RW_OWNER_SHARED,
  RW_OWNER_THIRD_PARTY,
  RW_OWNER_NOT_APPLICABLE,
} RwOwner;

#define RW_N_OWNERS 5

/**
 * RwControlState:
 * @RW_CONTROL_STATE_IMPLEMENTED: in place
 * @RW_CONTROL_STATE_PARTIAL: partly in place
 * @RW_CONTROL_STATE_PLANNED: decided, not there yet
 * @RW_CONTROL_STATE_ALTERNATIVE: something else does its job
 * @RW_CONTROL_STATE_NOT_APPLICABLE: not needed here
 *
 * How far a control has come, in the words of NIST's OSCAL.
 */
typedef enum
{
  RW_CONTROL_STATE_IMPLEMENTED,
  RW_CONTROL_STATE_PARTIAL,
  RW_CONTROL_STATE_PLANNED,
  RW_CONTROL_STATE_ALTERNATIVE,
  RW_CONTROL_STATE_NOT_APPLICABLE,
} RwControlState;

#define RW_N_CONTROL_STATES 5

/**
 * RwBasis:
 * @RW_BASIS_PUBLISHED: read in the source named
 * @RW_BASIS_DERIVED: follows from a published fact by a stated rule
 * @RW_BASIS_UNVERIFIED: general knowledge nobody has looked up
 *
 * How well a fact of the catalogue is founded.
 */
typedef enum
{
  RW_BASIS_PUBLISHED,
  RW_BASIS_DERIVED,
  RW_BASIS_UNVERIFIED,
} RwBasis;

#define RW_N_BASES 3

/**
 * RwEffect:
 * @RW_EFFECT_PROTECT: keeps it from happening, or from mattering
 * @RW_EFFECT_DETECT: tells that it happens
 * @RW_EFFECT_RESPOND: does something about it
 *
 * What a control does against a technique of attackers.
 */
typedef enum
{
  RW_EFFECT_PROTECT,
  RW_EFFECT_DETECT,
  RW_EFFECT_RESPOND,
} RwEffect;

#define RW_N_EFFECTS 3

/**
 * RwStrength:
 * @RW_STRENGTH_NONE: nobody has scored it
 * @RW_STRENGTH_MINIMAL: little
 * @RW_STRENGTH_PARTIAL: some
 * @RW_STRENGTH_SIGNIFICANT: much
 *
 * How well a control does it. Ordered by how well.
 */
typedef enum
{
  RW_STRENGTH_NONE,
  RW_STRENGTH_MINIMAL,
  RW_STRENGTH_PARTIAL,
  RW_STRENGTH_SIGNIFICANT,
} RwStrength;

#define RW_N_STRENGTHS 4

const char *rw_service_model_get_id         (RwServiceModel   model);
const char *rw_service_model_get_short_name (RwServiceModel   model);
const char *rw_service_model_get_name       (RwServiceModel   model);
gboolean    rw_service_model_from_id        (const char      *id,
                                             RwServiceModel  *out_model);

const char *rw_toggle_get_id                (RwToggle         toggle);
const char *rw_toggle_get_name              (RwToggle         toggle);
gboolean    rw_toggle_from_id               (const char      *id,
                                             RwToggle        *out_toggle);

const char *rw_grouping_get_id              (RwGrouping       grouping);
const char *rw_grouping_get_name            (RwGrouping       grouping);
gboolean    rw_grouping_from_id             (const char      *id,
                                             RwGrouping      *out_grouping);

const char *rw_owner_get_id                 (RwOwner          owner);
const char *rw_owner_get_name               (RwOwner          owner);
const char *rw_owner_get_word               (RwOwner          owner);
const char *rw_owner_get_letter             (RwOwner          owner);
gboolean    rw_owner_from_id                (const char      *id,
                                             RwOwner         *out_owner);

const char *rw_control_state_get_id         (RwControlState   state);
const char *rw_control_state_get_name       (RwControlState   state);
gboolean    rw_control_state_from_id        (const char      *id,
                                             RwControlState  *out_state);

const char *rw_basis_get_id                 (RwBasis          basis);
const char *rw_basis_get_name               (RwBasis          basis);
gboolean    rw_basis_from_id                (const char      *id,
                                             RwBasis         *out_basis);

const char *rw_effect_get_id                (RwEffect         effect);
const char *rw_effect_get_name              (RwEffect         effect);

const char *rw_strength_get_id              (RwStrength       strength);
const char *rw_strength_get_name            (RwStrength       strength);

G_END_DECLS
