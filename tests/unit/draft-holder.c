/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another program with a draft, for tests: writes one, or opens one that is
 * there, says its name on standard output, and holds it until standard input
 * ends or somebody ends the program.
 *
 * Usage: draft-holder DIRECTORY [ID]
 */

#include "config.h"

#include <stdio.h>

#include "core/rw-draft.h"

static RwDraft *
write_draft (const char  *directory,
             GError     **error)
{
  g_autoptr (RwDraft) draft = rw_draft_new (directory, error);
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (NULL, NULL, "Held", 1);
  g_autoptr (GBytes) document = g_bytes_new_static ("held", 4);

  if (draft == NULL || !rw_draft_write (draft, info, document, error))
    return NULL;
  return g_steal_pointer (&draft);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDraft) draft = NULL;

  if (argc > 2)
    draft = rw_draft_open (argv[1], argv[2], &error);
  else if (argc > 1)
    draft = write_draft (argv[1], &error);
  if (draft == NULL)
    return 1;

  printf ("%s\n", rw_draft_get_id (draft));
  fflush (stdout);
  while (getchar () != EOF)
    ;
  return 0;
}
