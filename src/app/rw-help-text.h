/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of the help, from the little of Markdown that it is written in. It
 * knows no widget.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RwHelpKind:
 * @RW_HELP_TITLE: of the page
 * @RW_HELP_HEADING: of a section
 * @RW_HELP_PARAGRAPH: some sentences
 * @RW_HELP_ITEM: an item of a list
 * @RW_HELP_LINK: a line that leads to another page
 *
 * What a block of a page is.
 */
typedef enum
{
  RW_HELP_TITLE,
  RW_HELP_HEADING,
  RW_HELP_PARAGRAPH,
  RW_HELP_ITEM,
  RW_HELP_LINK,
} RwHelpKind;

/** RwHelpBlock: a block of a page. */
typedef struct
{
  RwHelpKind  kind;
  char       *markup;  /* (owned): for Pango */
  char       *page;    /* (owned) (nullable): where a link leads */
} RwHelpBlock;

GPtrArray *rw_help_text_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
