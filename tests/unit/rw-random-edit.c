/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One function a command, each with arguments by chance. Text may be dirty and
 * too long, layers unknown, positions beyond the end: commands clean what they
 * are given, or do nothing.
 */

#include "config.h"

#include "rw-random-edit.h"

#include "core/rw-clipboard.h"
#include "core/rw-document-io.h"
#include "core/rw-edit.h"
#include "rw-random-text.h"

/** Hand: what an edit is made with. */
typedef struct
{
  RwChance   *chance;
  RwHistory  *history;
  RwDocument *document;
  RwScenario *scenario;  /* one of the document's */
} Hand;

typedef gboolean (*Edit) (Hand *self);

static char *
dup_text (Hand *self)
{
  static const char *const dirty[] = {
    "\x01\x1b[2J", "\xff\xfe", "\xed\xa0\x80", "\xef\xbf\xbe", "cut \xe2\x82",
    "line\rline\r\n", "a\xe2\x80\xae" "b",
  };

  return rw_chance_one_in (self->chance, 8)
         ? g_strdup (dirty[rw_chance_below (self->chance,
                                            G_N_ELEMENTS (dirty))])
         : rw_random_text_new (self->chance, RW_DOCUMENT_MAX_NAME + 10);
}

static char *
dup_layer (Hand *self)
{
  RwCatalogue *catalogue = rw_history_get_catalogue (self->history);
  guint choice = rw_chance_below (self->chance, 80);

  if (choice == 0)
    return g_strdup ("not a layer");
  if (catalogue == NULL)
    return g_strdup_printf ("L_%u.", choice);

  choice %= rw_catalogue_get_n_layers (catalogue);
  return g_strdup (rw_catalogue_get_layer (catalogue, choice)->id);
}

static const char *
choose_service (Hand *self)
{
  static const char *const services[] = {
    NULL, "", "event-hubs", "virtual-machines", "Unheard_of.1",
  };

  return services[rw_chance_below (self->chance, G_N_ELEMENTS (services))];
}

static guint
choose_position (Hand       *self,
                 GListModel *list)
{
  guint n = g_list_model_get_n_items (list);
  guint choice = rw_chance_below (self->chance, n + 3);

  return choice == n + 2 ? RW_EDIT_END : choice;
}

/* Some of a list's items, in any order; now and then none. */
static GPtrArray *
choose_items (Hand       *self,
              GListModel *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (list);

  if (n == 0 || rw_chance_one_in (self->chance, 10))
    return items;

  for (guint i = 1 + rw_chance_below (self->chance, 3); i > 0; i--)
    {
      gpointer item =
        g_list_model_get_item (list, rw_chance_below (self->chance, n));

      if (g_ptr_array_find (items, item, NULL))
        g_object_unref (item);
      else
        g_ptr_array_add (items, item);
    }
  return items;
}

static GPtrArray *
choose_workloads (Hand *self)
{
  return choose_items (self, rw_scenario_get_workloads (self->scenario));
}

static GPtrArray *
choose_controls (Hand *self)
{
  return choose_items (self, rw_scenario_get_controls (self->scenario));
}

/* One of a list; NULL where it is empty. The list holds it. */
static gpointer
choose_item (Hand       *self,
             GListModel *list)
{
  guint n = g_list_model_get_n_items (list);
  g_autoptr (GObject) item =
    n > 0 ? g_list_model_get_item (list, rw_chance_below (self->chance, n))
          : NULL;

  return item;
}

static RwWorkload *
choose_workload (Hand *self)
{
  return choose_item (self, rw_scenario_get_workloads (self->scenario));
}

static RwControl *
choose_control (Hand *self)
{
  return choose_item (self, rw_scenario_get_controls (self->scenario));
}

static gboolean
set_names (Hand *self)
{
  g_autofree char *text = dup_text (self);

  switch (rw_chance_below (self->chance, 3))
    {
    case 0:
      return rw_edit_set_title (self->history, text);
    case 1:
      return rw_edit_set_customer (self->history, text);
    default:
      return rw_edit_set_provider (self->history, text);
    }
}

static gboolean
set_edition (Hand *self)
{
  static const char *const ids[] = {
    "classic", "learn-2026", "own", "none such", "Unheard_of.1",
  };
  static const char *const days[] = { "2026-11-21", "2020-01-01", "soon" };

  return rw_edit_set_edition
           (self->history,
            ids[rw_chance_below (self->chance, G_N_ELEMENTS (ids))],
            days[rw_chance_below (self->chance, G_N_ELEMENTS (days))]);
}

static gboolean
set_opening_view (Hand *self)
{
  g_autofree char *first = dup_layer (self);
  g_autofree char *second = dup_layer (self);
  const char *hidden[] = { first, second, NULL };
  const char *id = rw_chance_one_in (self->chance, 4)
                   ? "none" : rw_scenario_get_id (self->scenario);

  if (rw_chance_one_in (self->chance, 3))
    hidden[rw_chance_below (self->chance, 2)] = NULL;
  return rw_edit_set_opening_view (self->history, id,
                                   rw_chance_below (self->chance,
                                                    RW_N_TOGGLES), hidden);
}

static gboolean
add_scenario (Hand *self)
{
  g_autofree char *text = dup_text (self);

  switch (rw_chance_below (self->chance, 3))
    {
    case 0:
      return rw_edit_add_scenario (self->history, text) != NULL;
    case 1:
      return rw_edit_duplicate_scenario (self->history,
                                         self->scenario) != NULL;
    default:
      return rw_edit_copy_scenario (self->history, self->document,
                                    self->scenario) != NULL;
    }
}

static gboolean
set_scenario_texts (Hand *self)
{
  g_autofree char *text = dup_text (self);

  return rw_chance_one_in (self->chance, 2)
         ? rw_edit_rename_scenario (self->history, self->scenario, text)
         : rw_edit_set_scenario_note (self->history, self->scenario, text);
}

static gboolean
move_scenario (Hand *self)
{
  GListModel *scenarios = rw_document_get_scenarios (self->document);

  return rw_edit_move_scenario (self->history, self->scenario,
                                choose_position (self, scenarios));
}

static gboolean
remove_scenario (Hand *self)
{
  return rw_edit_remove_scenario (self->history, self->scenario);
}

static gboolean
add_workload (Hand *self)
{
  g_autofree char *text = dup_text (self);
  GListModel *workloads = rw_scenario_get_workloads (self->scenario);

  return rw_edit_add_workload (self->history, self->scenario, text,
                               choose_service (self),
                               rw_chance_below (self->chance,
                                                RW_N_SERVICE_MODELS),
                               choose_position (self, workloads)) != NULL;
}

static gboolean
duplicate_workloads (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);
  g_autoptr (GPtrArray) copies =
    rw_edit_duplicate_workloads (self->history, self->scenario, workloads);

  return copies != NULL && copies->len > 0;
}

static gboolean
set_workload_texts (Hand *self)
{
  g_autofree char *text = dup_text (self);
  RwWorkload *workload = choose_workload (self);

  if (workload == NULL)
    return FALSE;

  return rw_chance_one_in (self->chance, 2)
         ? rw_edit_rename_workload (self->history, self->scenario, workload,
                                    text)
         : rw_edit_set_workload_note (self->history, self->scenario, workload,
                                      text);
}

static gboolean
set_service (Hand *self)
{
  RwWorkload *workload = choose_workload (self);

  return workload != NULL &&
         rw_edit_set_service (self->history, self->scenario, workload,
                              choose_service (self),
                              rw_chance_below (self->chance,
                                               RW_N_SERVICE_MODELS));
}

static gboolean
set_model (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);

  return rw_edit_set_model (self->history, self->scenario, workloads,
                            rw_chance_below (self->chance,
                                             RW_N_SERVICE_MODELS));
}

static gboolean
set_group (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);
  g_autofree char *text = dup_text (self);

  return rw_edit_set_group (self->history, self->scenario, workloads, text);
}

static gboolean
set_weight (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);

  return rw_edit_set_weight (self->history, self->scenario, workloads,
                             1 + rw_chance_below (self->chance,
                                                  RW_WORKLOAD_MAX_WEIGHT));
}

static gboolean
move_workloads (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);
  GListModel *list = rw_scenario_get_workloads (self->scenario);

  return rw_edit_move_workloads (self->history, self->scenario, workloads,
                                 choose_position (self, list));
}

static gboolean
remove_workloads (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);

  return rw_edit_remove_workloads (self->history, self->scenario, workloads,
                                   NULL);
}

static gboolean
set_override (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);
  g_autofree char *layer = dup_layer (self);
  g_autofree char *reason = dup_text (self);

  return rw_edit_set_override (self->history, self->scenario, workloads, layer,
                               rw_chance_below (self->chance, RW_N_OWNERS),
                               reason);
}

static gboolean
reset_override (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);
  g_autofree char *layer = dup_layer (self);

  return rw_edit_reset_override (self->history, self->scenario, workloads,
                                 layer);
}

static gboolean
set_split (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);
  g_autofree char *layer = dup_layer (self);
  g_autofree char *customer = dup_text (self);
  g_autofree char *provider = dup_text (self);

  return rw_edit_set_split (self->history, self->scenario, workloads, layer,
                            rw_chance_one_in (self->chance, 3) ? NULL
                                                               : customer,
                            rw_chance_one_in (self->chance, 3) ? ""
                                                               : provider);
}

static const char *
choose_workload_id (Hand *self)
{
  RwWorkload *workload = choose_workload (self);

  if (workload == NULL || rw_chance_one_in (self->chance, 3))
    return rw_chance_one_in (self->chance, 3) ? "none" : NULL;
  return rw_workload_get_id (workload);
}

static gboolean
add_control (Hand *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *layer = dup_layer (self);
  const char *entry = rw_chance_one_in (self->chance, 2) ? "backup" : NULL;

  return rw_edit_add_control (self->history, self->scenario, text, layer,
                              choose_workload_id (self), entry,
                              rw_chance_below (self->chance,
                                               RW_N_OWNERS)) != NULL;
}

static gboolean
set_control_texts (Hand *self)
{
  g_autofree char *text = dup_text (self);
  RwControl *control = choose_control (self);

  if (control == NULL)
    return FALSE;

  switch (rw_chance_below (self->chance, 3))
    {
    case 0:
      return rw_edit_set_control_name (self->history, self->scenario, control,
                                       text);
    case 1:
      return rw_edit_set_control_assignee (self->history, self->scenario,
                                           control, text);
    default:
      return rw_edit_set_control_note (self->history, self->scenario, control,
                                       text);
    }
}

static gboolean
set_control_facts (Hand *self)
{
  static const char *const dates[] = {
    NULL, "", "2027-02-28", "2027-13-01", "soon", "1999-12-31",
  };
  static const char *const links[] = {
    NULL, "https://a.example/", "http://b.example/?c=<&>", "mailto:d@e.example",
    "javascript:f", "https://", " https://g.example/h\n", "https://i j",
  };
  RwControl *control = choose_control (self);

  if (control == NULL)
    return FALSE;

  return rw_chance_one_in (self->chance, 2)
         ? rw_edit_set_control_due
             (self->history, self->scenario, control,
              dates[rw_chance_below (self->chance, G_N_ELEMENTS (dates))])
         : rw_edit_set_control_evidence
             (self->history, self->scenario, control,
              links[rw_chance_below (self->chance, G_N_ELEMENTS (links))]);
}

static gboolean
set_control_words (Hand *self)
{
  RwControl *control = choose_control (self);

  if (control == NULL)
    return FALSE;

  return rw_chance_one_in (self->chance, 2)
         ? rw_edit_set_control_state (self->history, self->scenario, control,
                                      rw_chance_below (self->chance,
                                                       RW_N_CONTROL_STATES))
         : rw_edit_set_control_owner (self->history, self->scenario, control,
                                      rw_chance_below (self->chance,
                                                       RW_N_OWNERS));
}

static gboolean
set_control_place (Hand *self)
{
  g_autofree char *layer = dup_layer (self);
  RwControl *control = choose_control (self);

  if (control == NULL)
    return FALSE;

  return rw_chance_one_in (self->chance, 2)
         ? rw_edit_set_control_layer (self->history, self->scenario, control,
                                      layer)
         : rw_edit_set_control_workload (self->history, self->scenario,
                                         control, choose_workload_id (self));
}

static gboolean
move_controls (Hand *self)
{
  g_autoptr (GPtrArray) controls = choose_controls (self);
  GListModel *list = rw_scenario_get_controls (self->scenario);

  return rw_edit_move_controls (self->history, self->scenario, controls,
                                choose_position (self, list));
}

static gboolean
remove_controls (Hand *self)
{
  g_autoptr (GPtrArray) controls = choose_controls (self);

  return rw_edit_remove_controls (self->history, self->scenario, controls);
}

/* From one scenario to another of the document, or to the same. */
static gboolean
paste (Hand *self)
{
  g_autoptr (GPtrArray) workloads = choose_workloads (self);
  g_autoptr (GPtrArray) controls = choose_controls (self);
  g_autoptr (GBytes) bytes =
    rw_clipboard_write (self->scenario, workloads, controls);
  RwScenario *target =
    choose_item (self, rw_document_get_scenarios (self->document));
  GListModel *list = rw_scenario_get_workloads (target);

  return rw_edit_paste (self->history, target, bytes,
                        choose_position (self, list), NULL, NULL);
}

static const Edit edits[] = {
  set_names, set_edition, set_opening_view,
  add_scenario, set_scenario_texts, move_scenario, remove_scenario,
  add_workload, duplicate_workloads, set_workload_texts, set_service,
  set_model, move_workloads, remove_workloads,
  set_override, reset_override,
  add_control, set_control_texts, set_control_words, set_control_place,
  move_controls, remove_controls, set_group, set_weight, set_split, set_control_facts,
  paste,
};

/**
 * rw_random_edit:
 *
 * Makes one edit.
 *
 * Returns: whether the command says that something changed
 */
gboolean
rw_random_edit (RwChance  *chance,
                RwHistory *history)
{
  Hand self = { chance, history, rw_history_get_document (history), NULL };
  Edit edit = edits[rw_chance_below (chance, G_N_ELEMENTS (edits))];

  self.scenario =
    choose_item (&self, rw_document_get_scenarios (self.document));
  return edit (&self);
}

static GBytes *
write_checked (RwDocument  *document,
               RwCatalogue *catalogue)
{
  GBytes *bytes = rw_document_write_bytes (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) again =
    rw_document_load_bytes (bytes, "edited", catalogue, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, again));
  return bytes;
}

/* What a command says of itself is true; to look at all bytes for it takes
 * longer than to edit. */
static void
check_edit (RwChance  *chance,
            RwHistory *history)
{
  RwDocument *document = rw_history_get_document (history);
  g_autoptr (GBytes) before = NULL;
  guint64 position = rw_history_get_position (history);
  gboolean changed;

  if (rw_chance_one_in (chance, 8))
    before = rw_document_write_bytes (document);
  changed = rw_random_edit (chance, history);
  if (before != NULL)
    {
      g_autoptr (GBytes) after = rw_document_write_bytes (document);

      g_assert_true (changed == !g_bytes_equal (before, after));
    }
  if (!changed)
    g_assert_true (rw_history_get_position (history) == position);
  /* Typing back to what there was leaves no step at all. */
  g_assert_true (rw_history_get_can_undo (history) ==
                 (rw_history_get_undo_name (history) != NULL));
}

/* An edit, a group of edits, or a walk through what was edited. */
static void
take_turn (RwChance  *chance,
           RwHistory *history)
{
  switch (rw_chance_below (chance, 16))
    {
    case 0:
      rw_history_undo (history);
      break;
    case 1:
      rw_history_redo (history);
      break;
    case 2:
      rw_history_seal (history);
      break;
    case 3:
      rw_history_begin (history, "Several", NULL);
      for (guint n = rw_chance_below (chance, 4); n > 0; n--)
        rw_random_edit (chance, history);
      rw_history_end (history);
      break;
    default:
      check_edit (chance, history);
    }
}

static void
assert_bytes (RwDocument *document,
              GBytes     *expected)
{
  g_autoptr (GBytes) bytes = rw_document_write_bytes (document);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

static void
undo_all (RwHistory *history)
{
  while (rw_history_get_can_undo (history))
    rw_history_undo (history);
}

static void
redo_all (RwHistory *history)
{
  while (rw_history_get_can_redo (history))
    rw_history_redo (history);
}

/**
 * rw_random_edits_check:
 * @document: a document that can be edited
 * @catalogue: (nullable): what is known of its layers and services
 * @n_edits: fewer than the steps that a history keeps
 *
 * Edits a document at random. Undone to the start it has its first bytes, and
 * its last when all is done again; either can be saved and read.
 */
void
rw_random_edits_check (RwChance    *chance,
                       RwDocument  *document,
                       RwCatalogue *catalogue,
                       guint        n_edits)
{
  g_autoptr (RwHistory) history = rw_history_new (document);
  g_autoptr (GBytes) first = write_checked (document, catalogue);
  g_autoptr (GBytes) last = NULL;

  rw_history_set_catalogue (history, catalogue);
  while (n_edits-- > 0 && !rw_chance_is_over (chance))
    take_turn (chance, history);

  redo_all (history);
  last = write_checked (document, catalogue);
  undo_all (history);
  assert_bytes (document, first);
  g_assert_false (rw_history_get_changed (history));
  redo_all (history);
  assert_bytes (document, last);
}
