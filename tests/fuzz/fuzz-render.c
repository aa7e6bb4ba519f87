/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fuzz target: any document as a picture, in any size and form. The SVG is
 * well-formed whatever the document says, and every tenth picture is painted
 * too. The options follow from the bytes, so that a crash can be repeated.
 */

#include "config.h"

#include "rw-fuzz.h"

#include <libxml/parser.h>

#include "core/rw-document-io.h"
#include "core/rw-session.h"
#include "render/rw-pango.h"
#include "render/rw-png.h"
#include "render/rw-quick-text.h"
#include "render/rw-svg.h"
#include "scene/rw-scene.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static RwPangoMeasurer *pango; /* both made once */
static RwQuickText *quick;

/* How a picture is made: a choice is the rest of a division. */
static guint
choose (guint *choices,
        guint  n)
{
  guint choice = *choices % n;

  *choices /= n;
  return choice;
}

static void
choose_options (RwSceneOptions *options,
                guint          *choices)
{
  static const double sides[] = { 64, 200, 640, 1280, 3000, 32767 };

  rw_scene_options_init (options);
  options->width = sides[choose (choices, G_N_ELEMENTS (sides))];
  options->height = sides[choose (choices, G_N_ELEMENTS (sides))];
  options->theme = rw_theme_get (choose (choices, RW_N_THEMES));
  options->legend = choose (choices, 2);
  options->letters = choose (choices, 2);
  options->patterns = choose (choices, 2);
  options->heading = choose (choices, 2);
  options->footer = choose (choices, 2);
  options->transparent = choose (choices, 2);
  options->mirrored = choose (choices, 2);
  options->text_scale = choose (choices, 2) == 0 ? 1 : 1.5;
  options->colors = choose (choices, 2);
  options->marks = choose (choices, 2);
}

static RwTextMeasurer *
choose_measurer (guint way)
{
  switch (way)
    {
    case 0:
      return rw_pango_measurer_get (pango);
    case 1:
    case 2:
      return rw_quick_text_get (quick);
    default:
      return rw_text_measurer_get_fixed ();
    }
}

static gboolean
sink_cb (const void *data,
         gsize       length,
         gpointer    user_data,
         GError    **error)
{
  return TRUE;
}

static void
paint (const RwScene *scene)
{
  const RwPngOptions options = { .width_px = 96, .height_px = 64, .dpi = 96 };
  g_autoptr (GError) error = NULL;

  rw_png_write (scene, pango, &options, sink_cb, NULL, &error);
  g_assert_no_error (error);
}

static void
draw (RwSession *session,
      guint      choices)
{
  guint way = choose (&choices, 10);
  RwSceneOptions options;
  g_autoptr (RwScene) scene = NULL;
  g_autoptr (GString) svg = NULL;
  g_autoptr (xmlDoc) parsed = NULL;

  rw_session_set_toggle (session, choose (&choices, RW_N_TOGGLES));
  choose_options (&options, &choices);
  scene = rw_scene_new (session, &options, choose_measurer (way));
  svg = rw_svg_write (scene);
  g_assert_true (g_utf8_validate (svg->str, svg->len, NULL));
  parsed = xmlReadMemory (svg->str, svg->len, NULL, NULL,
                          XML_PARSE_NONET | XML_PARSE_HUGE |
                          XML_PARSE_NOERROR);
  g_assert_nonnull (parsed);
  if (way == 0)
    paint (scene);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  rw_fuzz_begin ();
  pango = rw_pango_measurer_new ();
  quick = rw_quick_text_new ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (RwSession) session = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, "input", rw_fuzz_get_catalogue (), NULL,
                            &error);

  if (document == NULL)
    return 0;

  session = rw_session_new (rw_fuzz_get_catalogue ());
  rw_session_set_document (session, document);
  draw (session, g_bytes_hash (bytes));
  return 0;
}
