# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev faults: is a document ever torn or lost?

# The real window, edited and killed again and again.
kill_windows () {
  need build window run test
  build_in "$BUILD"
  use_own_home "$BUILD"
  use_build_data "$BUILD"
  in_session /usr/bin/python3 "$ROOT/tests/faults/window-kills.py" \
    "$BUILD/src/app/ringwall" \
    "$ROOT/data/samples/contoso-shipping.ringwall" "$@"
}

# Names of scenarios may follow, or --versions N for longer runs.  “window”
# with --lives N, --at-once N or --seed N ends the window alone; without any
# name it comes last.
command_faults () {
  if [ "${1-}" = window ]; then
    shift
    kill_windows "$@"
    return
  fi
  need build run faults
  build_in "$BUILD"
  use_own_home "$BUILD"
  /usr/bin/python3 "$ROOT/tests/faults/campaign.py" \
    "$BUILD/tests/faults/fault-driver" "$BUILD/src/cli/ringwall-cli" \
    "$ROOT/data/samples/contoso-shipping.ringwall" "$@"
  if [ $# -eq 0 ] && builds_window "$BUILD"; then
    kill_windows
  fi
}
