/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a picture looks: its palette or own colours, what tells the owner, and
 * the marks. Refuses what the window would not let anybody choose, too.
 */

#include "config.h"

#include "cli/rw-cli-look-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/rw-error.h"
#include "scene/rw-palette.h"

/* Six colours are a few hundred bytes. */
#define MAX_FILE_BYTES 65536

static gboolean
choose_palette (RwCliLook          *self,
                const RwCliCommand *command,
                RwExportOptions    *options)
{
  const char *ids[RW_N_THEMES + 1] = { NULL };
  const RwTheme *theme;

  if (self->palette == NULL)
    return TRUE;
  theme = rw_theme_find (self->palette);
  if (theme != NULL)
    {
      options->theme = theme;
      return TRUE;
    }
  for (guint i = 0; i < RW_N_THEMES; i++)
    ids[i] = rw_theme_get (i)->id;
  rw_cli_refuse_word (command, "--palette", self->palette, ids);
  return FALSE;
}

static gboolean
choose_cues (RwCliLook          *self,
             const RwCliCommand *command,
             RwExportOptions    *options)
{
  g_autoptr (GError) error = NULL;

  if (self->cues == NULL || rw_cues_parse (self->cues, &options->cues, &error))
    return TRUE;
  rw_cli_refuse (command, "--cues: %s", error->message);
  return FALSE;
}

static char *
read_colors (const char  *path,
             GError     **error)
{
  g_autoptr (GBytes) bytes = rw_cli_read (path, error);
  const char *data;
  gsize size;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  if (size > MAX_FILE_BYTES || !g_utf8_validate_len (data, size, NULL))
    {
      g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
                   _("“%s” does not hold colors"), rw_cli_name_of (path));
      return NULL;
    }
  return g_strndup (data, size);
}

/* Colours of a list win over those of a file, and both over the palette. */
static RwCliStatus
choose_own_colors (RwCliLook          *self,
                   const RwCliCommand *command,
                   RwExportOptions    *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  RwPalette palette;

  if (self->colors == NULL && self->colors_file == NULL)
    return RW_CLI_DONE;

  rw_palette_init (&palette, options->theme);
  if (self->colors_file != NULL)
    {
      text = read_colors (self->colors_file, &error);
      if (text == NULL || !rw_palette_parse (&palette, text, &error))
        {
          rw_cli_complain ("%s: %s", rw_cli_name_of (self->colors_file),
                           error->message);
          return RW_CLI_FAILED;
        }
    }
  if (self->colors != NULL &&
      !rw_palette_parse (&palette, self->colors, &error))
    return rw_cli_refuse (command, "--colors: %s", error->message);

  rw_palette_make_theme (&palette, &self->own);
  options->theme = &self->own;
  return RW_CLI_DONE;
}

/*< private >
 * rw_cli_look_clear:
 * @self: options
 *
 * Frees what was typed.
 */
void
rw_cli_look_clear (RwCliLook *self)
{
  g_free (self->palette);
  g_free (self->cues);
  g_free (self->colors);
  g_free (self->colors_file);
}

/*< private >
 * rw_cli_look_apply:
 * @self: what was typed; must outlive @options
 * @command: the verb
 * @options: gets what it means
 *
 * Sets how a picture looks, or says what is wrong.
 *
 * Returns: %RW_CLI_DONE, or the exit code
 */
RwCliStatus
rw_cli_look_apply (RwCliLook          *self,
                   const RwCliCommand *command,
                   RwExportOptions    *options)
{
  options->marks = !self->no_marks;
  if (!choose_palette (self, command, options) ||
      !choose_cues (self, command, options))
    return RW_CLI_USAGE;
  return choose_own_colors (self, command, options);
}
