#!/bin/bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes the pictures of the real window, inside a session of its own.
# Usage: take-screenshots.sh BUILD DOCUMENT FOLDER

set -euo pipefail

build=$1 document=$2 folder=$3
program='' manager=''

# What was started ends with this script, whatever ends it.
finish () {
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
}
trap finish EXIT

# open_window [NAME=VALUE...]: starts the program and waits for its window.
open_window () {
  env "$@" timeout 60 "$build/src/app/ringwall" "$document" &
  program=$!
  window=$(timeout 20 xdotool search --sync --onlyvisible \
    --class ringwall | tail -n 1)
  sleep 3
}

close_window () {
  kill "$program"
  wait "$program" 2>/dev/null || true
  program=''
}

# select_at X Y: clicks there, and takes the pointer away.
select_at () {
  xdotool mousemove --window "$window" "$1" "$2" click 1
  xdotool mousemove --window "$window" 5 795
  sleep 1
}

# press KEY...: in the diagram, which a click on the data disc focuses first.
press () {
  select_at 653 432
  xdotool key --delay 150 "$@"
  sleep 2
}

take () {
  # Without a compositor the shadow is a plain frame. A palette shows no
  # difference that can be seen, and a third of the size.
  import -window "$window" -strip png:- \
    | convert png:- -shave 4x4 -dither None -colors 255 "png8:$folder/$1.png"
  printf '%s\n' "$folder/$1.png"
}

mkdir -p "$folder"
openbox &
manager=$!
sleep 1

# The font of the desktop that the window is made for.
mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
printf '[Settings]\ngtk-font-name=Cantarell 11\n' \
  >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"

open_window
take workloads
press 3
# Networking, right of the middle.
select_at 796 432
take rings
close_window

open_window ADW_DEBUG_COLOR_SCHEME=prefer-dark
select_at 653 300
take dark
close_window
