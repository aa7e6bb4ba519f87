/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From options to a look at a document.
 */

#include "config.h"

#include "cli/rw-cli-view-private.h"

#include <string.h>

#include <glib/gi18n.h>

static gboolean
check_model (RwCliView          *self,
             const RwCliCommand *command)
{
  const char *ids[RW_N_TOGGLES + 1] = { NULL };

  if (self->model == NULL || rw_toggle_from_id (self->model, &self->toggle))
    return TRUE;
  for (guint i = 0; i < RW_N_TOGGLES; i++)
    ids[i] = rw_toggle_get_id ((RwToggle) i);
  rw_cli_refuse_word (command, "--model", self->model, ids);
  return FALSE;
}

static gboolean
check_grouping (RwCliView          *self,
                const RwCliCommand *command)
{
  const char *ids[RW_N_GROUPINGS + 1] = { NULL };

  if (self->group_by == NULL ||
      rw_grouping_from_id (self->group_by, &self->grouping))
    return TRUE;
  for (guint i = 0; i < RW_N_GROUPINGS; i++)
    ids[i] = rw_grouping_get_id ((RwGrouping) i);
  rw_cli_refuse_word (command, "--group-by", self->group_by, ids);
  return FALSE;
}

/* A plain word is a value of what workloads are grouped by. */
static gboolean
look_inside (const RwCliView *self,
             RwSession       *session)
{
  RwGrouping by = self->grouping != RW_GROUPING_NONE ? self->grouping
                                                     : RW_GROUPING_GROUP;
  g_autofree char *path = NULL;

  if (rw_session_set_drill (session, self->inside))
    return TRUE;

  path = g_strdup_printf ("%s=%s", rw_grouping_get_id (by), self->inside);
  return rw_session_set_drill (session, path);
}

static RwCliStatus
refuse_inside (const RwCliView    *self,
               const RwCliCommand *command,
               RwSession          *session)
{
  g_autoptr (RwSectors) sectors =
    rw_sectors_new (rw_session_get_scenario (session),
                    rw_session_get_catalogue (session), self->grouping,
                    self->inside);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  for (guint i = 0; i < rw_sectors_get_n (sectors); i++)
    if (rw_sectors_get (sectors, i)->path != NULL)
      g_ptr_array_add (paths, (gpointer) rw_sectors_get (sectors, i)->path);
  for (guint i = 0; i < rw_sectors_get_n_headings (sectors); i++)
    g_ptr_array_add (paths,
                     (gpointer) rw_sectors_get_heading (sectors, i)->path);
  if (paths->len == 0)
    return rw_cli_refuse (command, _("There is no group “%s” to look into"),
                          self->inside);

  g_ptr_array_add (paths, NULL);
  rw_cli_refuse_word (command, "--inside", self->inside,
                      (const char *const *) paths->pdata);
  return RW_CLI_USAGE;
}

/*< private >
 * rw_cli_view_clear:
 *
 * Frees what was typed.
 */
void
rw_cli_view_clear (RwCliView *self)
{
  g_free (self->model);
  g_free (self->group_by);
  g_free (self->inside);
}

/*< private >
 * rw_cli_view_check:
 * @command: whose options they are
 *
 * Checks the words before anything is read.
 *
 * Returns: %FALSE where it complained
 */
gboolean
rw_cli_view_check (RwCliView          *self,
                   const RwCliCommand *command)
{
  return check_model (self, command) && check_grouping (self, command);
}

/*< private >
 * rw_cli_view_apply:
 * @command: whose options they are
 * @session: a session with a document
 *
 * Looks at a document as was asked for.
 *
 * Returns: %RW_CLI_DONE, or the exit code where it complained
 */
RwCliStatus
rw_cli_view_apply (const RwCliView    *self,
                   const RwCliCommand *command,
                   RwSession          *session)
{
  if (self->model != NULL)
    rw_session_set_toggle (session, self->toggle);
  if (self->group_by != NULL)
    rw_session_set_grouping (session, self->grouping);
  if (self->weighted)
    rw_session_set_weighted (session, TRUE);
  if (self->inside != NULL && !look_inside (self, session))
    return refuse_inside (self, command, session);

  return RW_CLI_DONE;
}
