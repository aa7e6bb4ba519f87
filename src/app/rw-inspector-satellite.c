/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the inspector says about what lies outside the rings, such as devices:
 * whose it is, by which row of the matrix, and what to know of it. Nothing of
 * it can be edited, for the document says nothing of it.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

static char *
dup_reason (RwInspector *self)
{
  if ((guint) rw_session_get_toggle (self->session) >= RW_N_SERVICE_MODELS)
    return g_strdup (_("Each workload has it by its own model; where they "
                       "differ, it is shared."));
  return g_strdup (_("The table of the edition says so."));
}

/**
 * rw_inspector_fill_satellite:
 * @self: an inspector whose sections have begun
 * @satellite: what is selected outside the rings
 *
 * Says all there is to say about it.
 */
void
rw_inspector_fill_satellite (RwInspector   *self,
                             const RwLayer *satellite)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  const RwResponsibility *row = rw_edition_find_role (edition,
                                                      RW_ROW_SATELLITE);
  RwToggle toggle = rw_session_get_toggle (self->session);
  g_autofree char *reason = dup_reason (self);
  g_autofree char *subtitle =
    g_strdup_printf ("%s\n%s", _("Outside the rings"), satellite->summary);
  RwOwner owner = RW_OWNER_NOT_APPLICABLE;

  rw_session_get_satellite (self->session, &owner);
  gtk_label_set_text (self->title, satellite->name);
  gtk_label_set_text (self->subtitle, subtitle);
  rw_inspector_set_verdict (self, owner, reason);
  if (rw_section_ask (self->rows, 0) && row != NULL)
    rw_inspector_add_cells_row (self, self->rows, row,
                                (guint) toggle < RW_N_SERVICE_MODELS
                                  ? (int) toggle : -1);
  rw_inspector_tell_satellite (self, satellite);
}
