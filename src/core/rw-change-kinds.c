/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of change as a table: how to swap what is held with what the
 * document has, whether that would make a difference, and what it weighs.
 */

#include "config.h"

#include "core/rw-change-private.h"

#include "core/rw-change-size.h"
#include "core/rw-control.h"
#include "core/rw-document-private.h"
#include "core/rw-scenario-private.h"

static const char *
get_name (RwChange *self)
{
  return ((GParamSpec *) self->aspect)->name;
}

static char *
dup_string (RwChange *self)
{
  char *value = NULL;

  g_object_get (self->object, get_name (self), &value, NULL);
  return value;
}

static guint
get_number (RwChange *self)
{
  guint value = 0;

  g_object_get (self->object, get_name (self), &value, NULL);
  return value;
}

static void
swap_string (RwChange *self)
{
  char *present = dup_string (self);

  g_object_set (self->object, get_name (self), self->string, NULL);
  g_free (self->string);
  self->string = present;
}

static void
clear_string (RwChange *self)
{
  g_clear_pointer (&self->string, g_free);
}

static gboolean
string_is_idle (RwChange *self)
{
  g_autofree char *present = dup_string (self);

  return g_str_equal (self->string, present);
}

static gsize
get_string_bytes (RwChange *self)
{
  return rw_change_size_of_string (self->string);
}

static void
swap_number (RwChange *self)
{
  guint present = get_number (self);

  g_object_set (self->object, get_name (self), self->number, NULL);
  self->number = present;
}

static void
clear_nothing (RwChange *self)
{
}

static gboolean
number_is_idle (RwChange *self)
{
  return self->number == get_number (self);
}

static gsize
get_no_bytes (RwChange *self)
{
  return 0;
}

static void
swap_edition (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);
  g_autofree char *id = self->edition.id;
  g_autofree char *revision = self->edition.revision;

  self->edition.id = g_strdup (rw_document_get_edition_id (document));
  self->edition.revision =
    g_strdup (rw_document_get_edition_revision (document));
  rw_document_set_edition (document, id, revision);
}

static void
clear_edition (RwChange *self)
{
  g_clear_pointer (&self->edition.id, g_free);
  g_clear_pointer (&self->edition.revision, g_free);
}

static gboolean
edition_is_idle (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);

  return g_str_equal (self->edition.id,
                      rw_document_get_edition_id (document)) &&
         g_str_equal (self->edition.revision,
                      rw_document_get_edition_revision (document));
}

static gsize
get_edition_bytes (RwChange *self)
{
  return rw_change_size_of_string (self->edition.id) +
         rw_change_size_of_string (self->edition.revision);
}

static void
swap_view (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);
  const char *const *present = rw_document_get_opening_hidden (document);
  g_autofree char *scenario_id = self->view.scenario_id;
  g_auto (GStrv) hidden = self->view.hidden;
  RwToggle toggle = self->view.toggle;

  self->view.scenario_id =
    g_strdup (rw_document_get_opening_scenario (document));
  self->view.hidden = g_strdupv ((GStrv) present);
  self->view.toggle = rw_document_get_opening_toggle (document);
  rw_document_set_opening_scenario (document, scenario_id);
  rw_document_set_opening_hidden (document, (const char *const *) hidden);
  rw_document_set_opening_toggle (document, toggle);
}

static void
clear_view (RwChange *self)
{
  g_clear_pointer (&self->view.scenario_id, g_free);
  g_clear_pointer (&self->view.hidden, g_strfreev);
}

static gboolean
view_is_idle (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);

  return g_str_equal (self->view.scenario_id,
                      rw_document_get_opening_scenario (document)) &&
         self->view.toggle == rw_document_get_opening_toggle (document) &&
         g_strv_equal ((const char *const *) self->view.hidden,
                       rw_document_get_opening_hidden (document));
}

static gsize
get_view_bytes (RwChange *self)
{
  gsize bytes = rw_change_size_of_string (self->view.scenario_id);

  for (guint i = 0; self->view.hidden[i] != NULL; i++)
    bytes += sizeof (char *) +
             rw_change_size_of_string (self->view.hidden[i]);
  return bytes;
}

static GListModel *
get_list (RwChange *self)
{
  if (self->kind == RW_CHANGE_SCENARIOS)
    return rw_document_get_scenarios (RW_DOCUMENT (self->object));
  if (self->kind == RW_CHANGE_WORKLOADS)
    return rw_scenario_get_workloads (RW_SCENARIO (self->object));
  return rw_scenario_get_controls (RW_SCENARIO (self->object));
}

static void
splice (RwChange  *self,
        GPtrArray *additions)
{
  guint position = self->list.position;
  guint n_removals = self->list.n_present;

  if (self->kind == RW_CHANGE_SCENARIOS)
    rw_document_splice_scenarios (RW_DOCUMENT (self->object), position,
                                  n_removals, additions);
  else if (self->kind == RW_CHANGE_WORKLOADS)
    rw_scenario_splice_workloads (RW_SCENARIO (self->object), position,
                                  n_removals, additions);
  else
    rw_scenario_splice_controls (RW_SCENARIO (self->object), position,
                                 n_removals, additions);
}

static void
swap_list (RwChange *self)
{
  GListModel *list = get_list (self);
  g_autoptr (GPtrArray) additions = g_steal_pointer (&self->list.held);

  self->list.held = g_ptr_array_new_full (self->list.n_present,
                                          g_object_unref);
  for (guint i = 0; i < self->list.n_present; i++)
    g_ptr_array_add (self->list.held,
                     g_list_model_get_item (list, self->list.position + i));

  splice (self, additions);
  self->list.n_present = additions->len;
}

static void
clear_list (RwChange *self)
{
  g_clear_pointer (&self->list.held, g_ptr_array_unref);
}

static gboolean
list_is_idle (RwChange *self)
{
  return self->list.held->len == 0 && self->list.n_present == 0;
}

static gsize
get_list_bytes (RwChange *self)
{
  gsize bytes = RW_CHANGE_SIZE_OF_LIST;

  for (guint i = 0; i < self->list.held->len; i++)
    bytes += rw_change_size_of_object (g_ptr_array_index (self->list.held, i));
  return bytes;
}

/* A workload's override or split of a layer. */
static gpointer
exchange_entry (RwChange *self)
{
  RwWorkload *workload = RW_WORKLOAD (self->object);

  if (self->kind == RW_CHANGE_OVERRIDE)
    return rw_workload_exchange_override (workload, self->entry.index,
                                          self->entry.present,
                                          self->entry.held);
  return rw_workload_exchange_split (workload, self->entry.index,
                                     self->entry.present, self->entry.held);
}

static void
swap_entry (RwChange *self)
{
  gboolean given = self->entry.held != NULL;

  self->entry.held = exchange_entry (self);
  self->entry.present = given;
}

static void
clear_entry (RwChange *self)
{
  if (self->kind == RW_CHANGE_OVERRIDE)
    g_clear_pointer ((RwOverride **) &self->entry.held, rw_override_free);
  else
    g_clear_pointer ((RwSplit **) &self->entry.held, rw_split_free);
}

static gboolean
entry_is_idle (RwChange *self)
{
  RwWorkload *workload = RW_WORKLOAD (self->object);
  guint i = self->entry.index;

  if (!self->entry.present || self->entry.held == NULL)
    return !self->entry.present && self->entry.held == NULL;
  if (self->kind == RW_CHANGE_OVERRIDE)
    return rw_override_equal (self->entry.held,
                              rw_workload_get_override (workload, i));
  return rw_split_equal (self->entry.held, rw_workload_get_split (workload, i));
}

static gsize
get_entry_bytes (RwChange *self)
{
  if (self->entry.held == NULL)
    return 0;
  if (self->kind == RW_CHANGE_OVERRIDE)
    return rw_change_size_of_override (self->entry.held);
  return rw_change_size_of_split (self->entry.held);
}

/* What each kind of change does, by its number. */
const RwChangeKindClass rw_change_kinds[] = {
  [RW_CHANGE_STRING] =
    { swap_string, clear_string, string_is_idle, get_string_bytes },
  [RW_CHANGE_NUMBER] =
    { swap_number, clear_nothing, number_is_idle, get_no_bytes },
  [RW_CHANGE_EDITION] =
    { swap_edition, clear_edition, edition_is_idle, get_edition_bytes },
  [RW_CHANGE_VIEW] =
    { swap_view, clear_view, view_is_idle, get_view_bytes },
  [RW_CHANGE_SCENARIOS] =
    { swap_list, clear_list, list_is_idle, get_list_bytes },
  [RW_CHANGE_WORKLOADS] =
    { swap_list, clear_list, list_is_idle, get_list_bytes },
  [RW_CHANGE_CONTROLS] =
    { swap_list, clear_list, list_is_idle, get_list_bytes },
  [RW_CHANGE_OVERRIDE] =
    { swap_entry, clear_entry, entry_is_idle, get_entry_bytes },
  [RW_CHANGE_SPLIT] =
    { swap_entry, clear_entry, entry_is_idle, get_entry_bytes },
};
