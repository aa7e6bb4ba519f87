#!/bin/bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts pictures of all states of the window side by side, for somebody to look
# at, inside a session of its own.  Usage: make-contact-sheets.sh BUILD FOLDER

set -euo pipefail

build=$1 folder=$2
per_sheet=12

rm -rf "$folder"
mkdir -p "$folder/states"

# take PREFIX [NAME=VALUE...]: all states, in an environment.
take () {
  local prefix=$1
  shift
  env "$@" G_TEST_BUILDDIR="$build/tests" G_TEST_SRCDIR="$build/tests" \
    "$build/tests/ui/contact-sheet" "$folder/states" "$prefix" >/dev/null
}

take ''
take 'high contrast ' ADW_DEBUG_HIGH_CONTRAST=1

sheet=0
find "$folder/states" -name '*.png' -print0 | sort -z \
  | while mapfile -d '' -n "$per_sheet" -t states && [ ${#states[@]} -gt 0 ]; do
      sheet=$((sheet + 1))
      montage -label '%t' "${states[@]}" -tile 3x -geometry '800x640>+8+8' \
        "$folder/sheet-$sheet.png"
      printf '%s\n' "$folder/sheet-$sheet.png"
    done
