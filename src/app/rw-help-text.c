/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of Markdown: titles and headings, paragraphs, items, **strong** words,
 * `keys`, and lines that end with a link to another page. Whatever else is
 * there is text.
 */

#include "config.h"

#include "app/rw-help-text.h"

#include <string.h>

static void
block_free (gpointer data)
{
  RwHelpBlock *self = data;

  g_free (self->markup);
  g_free (self->page);
  g_free (self);
}

static void
append_escaped (GString    *markup,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

/* What stands between two equal marks; behind the second one, or NULL where
 * there is none. */
static const char *
append_marked (GString    *markup,
               const char *text,
               const char *mark,
               const char *tag)
{
  const char *begin = text + strlen (mark);
  const char *end = strstr (begin, mark);

  if (end == NULL)
    return NULL;

  g_string_append_printf (markup, "<%s>", tag);
  append_escaped (markup, begin, end - begin);
  g_string_append_printf (markup, "</%s>", tag);
  return end + strlen (mark);
}

static char *
dup_markup (const char *text)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *next = NULL;
      gsize plain;

      if (g_str_has_prefix (text, "**"))
        next = append_marked (markup, text, "**", "b");
      else if (*text == '`')
        next = append_marked (markup, text, "`", "tt");

      if (next == NULL)
        {
          /* At least the sign itself, which was no mark. */
          plain = 1 + strcspn (text + 1, "*`");
          append_escaped (markup, text, plain);
          next = text + plain;
        }
      text = next;
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/* “Words: [title](page.md).” becomes “Words: title”, and the page. */
static char *
cut_link (GString *text)
{
  const char *open = strchr (text->str, '[');
  const char *middle = open != NULL ? strstr (open, "](") : NULL;
  const char *end = middle != NULL ? strstr (middle, ".md)") : NULL;
  char *page;

  if (end == NULL)
    return NULL;

  page = g_strndup (middle + 2, end - middle - 2);
  g_string_truncate (text, middle - text->str);
  g_string_erase (text, open - text->str, 1);
  return page;
}

static void
end_block (GPtrArray  *blocks,
           GString    *text,
           RwHelpKind  kind)
{
  RwHelpBlock *block;

  if (text->len == 0)
    return;

  block = g_new0 (RwHelpBlock, 1);
  block->page = cut_link (text);
  block->kind = block->page != NULL ? RW_HELP_LINK : kind;
  block->markup = dup_markup (text->str);
  g_ptr_array_add (blocks, block);
  g_string_truncate (text, 0);
}

/* What a line begins; its own words follow at @out_words. */
static gboolean
begins_block (const char  *line,
              RwHelpKind  *out_kind,
              const char **out_words)
{
  static const struct
  {
    const char *mark;
    RwHelpKind  kind;
  } marks[] = {
    { "# ", RW_HELP_TITLE }, { "## ", RW_HELP_HEADING }, { "- ", RW_HELP_ITEM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (line, marks[i].mark))
      {
        *out_kind = marks[i].kind;
        *out_words = line + strlen (marks[i].mark);
        return TRUE;
      }
  return FALSE;
}

/**
 * rw_help_text_parse:
 * @text: a page
 *
 * Takes a page apart.
 *
 * Returns: (transfer full) (element-type RwHelpBlock): its blocks in order
 */
GPtrArray *
rw_help_text_parse (const char *text)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  RwHelpKind kind = RW_HELP_PARAGRAPH;

  g_return_val_if_fail (text != NULL, blocks);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      RwHelpKind next = RW_HELP_PARAGRAPH;

      if (begins_block (line, &next, &line) || *line == '\0')
        {
          end_block (blocks, words, kind);
          kind = next;
        }
      if (words->len > 0 && *line != '\0')
        g_string_append_c (words, ' ');
      g_string_append (words, line);
    }
  end_block (blocks, words, kind);
  return blocks;
}
