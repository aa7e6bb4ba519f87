# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev bench: Ringwall side by side with programs that draw the same picture.

# Numbers of goals may follow; without one, all are measured.
command_bench () {
  local folder=$ROOT/build-bench
  need build run test bench
  build_in "$folder" -Dbuildtype=release
  if builds_window "$folder"; then
    ninja -C "$folder" tests/bench/{first-frame,empty-window,linked-with-gtk} >&2
  fi
  use_own_home "$folder"
  use_build_data "$folder"
  # One renderer for both windows, and none that a machine without a graphics
  # card would have to pay for in software.
  export GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory
  in_session /usr/bin/python3 "$ROOT/tests/bench/bench.py" "$ROOT" "$folder" "$@"
}
