/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene of an export, and SVG of plain text. Needs neither cairo nor
 * pango.
 */

#include "config.h"

#include "exchange/rw-export-private.h"

#include "render/rw-svg.h"

#define PX_PER_INCH 96.0

/*< private >
 * rw_export_create_scene:
 * @session: what is looked at; has a document with a scenario
 * @options: how to draw it
 * @measurer: how wide text is
 *
 * Lays out the picture that @options ask for.
 *
 * Returns: (transfer full): the scene
 */
RwScene *
rw_export_create_scene (RwSession             *session,
                        const RwExportOptions *options,
                        RwTextMeasurer        *measurer)
{
  RwSceneOptions scene_options;

  rw_scene_options_init (&scene_options);
  scene_options.theme = options->theme;
  scene_options.width = options->width * PX_PER_INCH / options->dpi;
  scene_options.height = options->height * PX_PER_INCH / options->dpi;
  scene_options.legend = options->legend;
  scene_options.marks = options->marks;
  rw_scene_options_set_cues (&scene_options, options->cues);
  scene_options.transparent = options->transparent;
  return rw_scene_new (session, &scene_options, measurer);
}

/*< private >
 * rw_export_take_notes:
 * @scene: a scene
 * @notes: (nullable) (element-type utf8): appended to
 *
 * Copies what the scene could not show as it should.
 */
void
rw_export_take_notes (const RwScene *scene,
                      GPtrArray     *notes)
{
  for (guint i = 0; notes != NULL && i < rw_scene_get_n_notes (scene); i++)
    g_ptr_array_add (notes, g_strdup (rw_scene_get_note (scene, i)));
}

/*< private >
 * rw_export_string:
 * @string: (transfer full): text
 *
 * Turns text into bytes without copying it.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
rw_export_string (GString *string)
{
  gsize length = string->len;

  return g_bytes_new_take (g_string_free (string, FALSE), length);
}

/*< private >
 * rw_export_quick_svg:
 * @text: measures plain text
 * @session: what is looked at; has a document with a scenario
 * @options: how to draw it; already checked
 * @notes: (nullable) (element-type utf8): gets what the picture could not
 *   show as it should
 *
 * Writes a picture as SVG, where all its text is plain.
 *
 * Returns: (transfer full) (nullable): the same file that an exporter makes,
 *   or %NULL where only an exporter can
 */
GBytes *
rw_export_quick_svg (RwQuickText           *text,
                     RwSession             *session,
                     const RwExportOptions *options,
                     GPtrArray             *notes)
{
  g_autoptr (RwScene) scene =
    rw_export_create_scene (session, options, rw_quick_text_get (text));

  if (!rw_quick_text_is_exact (text))
    return NULL;
  rw_export_take_notes (scene, notes);
  return rw_export_string (rw_svg_write (scene));
}
