/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program that links GTK and does nothing with it but name it once, so
 * that the linker keeps the library.
 */

#include <gtk/gtk.h>

int
main (void)
{
  return gtk_get_major_version () == 4 ? 0 : 1;
}
