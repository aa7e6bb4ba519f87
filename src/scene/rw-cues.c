/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By what a picture tells an owner: the words for it, and the rule that
 * something must.
 */

#include "config.h"

#include "scene/rw-cues.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-error.h"

static const char *const ids[RW_N_CUES] = { "color", "pattern", "letter" };

static RwCues
find_cue (const char *word)
{
  if (strcmp (word, "colour") == 0)
    return RW_CUE_COLOR;
  for (guint i = 0; i < RW_N_CUES; i++)
    if (strcmp (word, ids[i]) == 0)
      return (RwCues) (1 << i);
  return 0;
}

/**
 * rw_cue_get_id:
 * @cue: one of the flags
 *
 * Gets the word that stands for a cue in options and settings.
 *
 * Returns: a static string: "color", "pattern" or "letter"
 */
const char *
rw_cue_get_id (RwCues cue)
{
  for (guint i = 0; i < RW_N_CUES; i++)
    if ((guint) cue == 1u << i)
      return ids[i];
  g_return_val_if_reached (NULL);
}

/**
 * rw_cues_get_why:
 *
 * Says why the last cue cannot be left out.
 *
 * Returns: a translated sentence without a full stop
 */
const char *
rw_cues_get_why (void)
{
  return _("Color, pattern or letter: one of them must tell the owner");
}

/**
 * rw_cues_parse:
 * @text: words with commas between, such as "pattern,letter"
 * @out_cues: (out): the cues
 * @error: return location for an error
 *
 * Reads cues. The British spelling of colour is understood.
 *
 * Returns: %FALSE with @error set to %RW_ERROR_VALUE where a word is no cue,
 *   or where there is none; @out_cues is untouched then
 */
gboolean
rw_cues_parse (const char *text,
               RwCues     *out_cues,
               GError    **error)
{
  g_auto (GStrv) words = NULL;
  guint cues = 0;

  g_return_val_if_fail (text != NULL && out_cues != NULL, FALSE);

  words = g_strsplit (text, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      RwCues cue = find_cue (word);

      if (cue == 0 && word[0] != '\0')
        {
          g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
                       _("“%s” is none of color, pattern and letter"), word);
          return FALSE;
        }
      cues |= cue;
    }
  if (cues == 0)
    {
      g_set_error_literal (error, RW_ERROR, RW_ERROR_VALUE, rw_cues_get_why ());
      return FALSE;
    }

  *out_cues = (RwCues) cues;
  return TRUE;
}
