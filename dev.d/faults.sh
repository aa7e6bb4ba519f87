# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev faults: is a document ever torn or lost?

# Names of scenarios may follow, or --versions N for longer runs.
command_faults () {
  need build run faults
  build_in "$BUILD"
  use_own_home "$BUILD"
  /usr/bin/python3 "$ROOT/tests/faults/campaign.py" \
    "$BUILD/tests/faults/fault-driver" "$BUILD/src/cli/ringwall-cli" \
    "$ROOT/data/samples/contoso-shipping.ringwall" "$@"
}
