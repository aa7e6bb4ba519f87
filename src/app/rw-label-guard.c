/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A label that wraps asks Pango for its least width. Where lines may break in
 * words too, and a character with its marks is made of several fonts or
 * directions, Pango 1.50 finds no place to break, asserts that there is one,
 * and the program is gone: three characters in a document are enough. Lines
 * that break between words alone, or anywhere, are not asked for such a place.
 */

#include "config.h"

#include "app/rw-label-guard.h"

/* The longest word, in characters, that a label is as wide as. */
#define MAX_WORD_CHARS 30

/* On labels whose mode is the guard's, until their text is another one. */
#define GUARDED "rw-guarded"

/** Measure: what a widget class has for it. */
typedef void (*Measure) (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline);

/* That of the toolkit. */
static Measure measure_label;

/* What only says how text runs or may break, such as those that the program
 * puts around names. */
static gboolean
is_control (gunichar c)
{
  return c == 0x00ad || c == 0x061c || c == 0x200b || c == 0x200e
         || c == 0x200f || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

/* What makes one character of several: marks, selectors, joiners, tones of
 * skin and letters of flags. */
static gboolean
is_joining (gunichar c)
{
  return g_unichar_ismark (c) || (c >= 0x1f3fb && c <= 0x1f3ff)
         || (c >= 0x1f1e6 && c <= 0x1f1ff)
         || (g_unichar_type (c) == G_UNICODE_FORMAT && !is_control (c));
}

static PangoWrapMode
choose_mode (const char *text)
{
  gboolean joining = FALSE;
  guint longest = 0;
  guint word = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      joining = joining || (c > 0x7f && is_joining (c));
      word = g_unichar_isspace (c) ? 0 : word + 1;
      longest = MAX (longest, word);
    }

  if (!joining)
    return PANGO_WRAP_WORD_CHAR;
  return longest <= MAX_WORD_CHARS ? PANGO_WRAP_WORD : PANGO_WRAP_CHAR;
}

static void
measure_cb (GtkWidget      *widget,
            GtkOrientation  orientation,
            int             for_size,
            int            *minimum,
            int            *natural,
            int            *minimum_baseline,
            int            *natural_baseline)
{
  GtkLabel *label = GTK_LABEL (widget);
  GObject *object = G_OBJECT (widget);
  PangoWrapMode mode = gtk_label_get_wrap_mode (label);

  if (gtk_label_get_wrap (label)
      && (mode == PANGO_WRAP_WORD_CHAR || g_object_get_data (object, GUARDED)))
    {
      mode = choose_mode (gtk_label_get_text (label));
      g_object_set_data (object, GUARDED,
                         GINT_TO_POINTER (mode != PANGO_WRAP_WORD_CHAR));
      gtk_label_set_wrap_mode (label, mode);
    }

  measure_label (widget, orientation, for_size, minimum, natural,
                 minimum_baseline, natural_baseline);
}

/**
 * rw_label_guard_install:
 *
 * Guards all labels of the program, those of the toolkit's own dialogs too. To
 * be called once GTK is there; again does nothing.
 */
void
rw_label_guard_install (void)
{
  GtkWidgetClass *widget_class;

  if (measure_label != NULL)
    return;

  /* Of a type that stays: so does what is changed of it. */
  widget_class = g_type_class_ref (GTK_TYPE_LABEL);
  measure_label = widget_class->measure;
  widget_class->measure = measure_cb;
}
