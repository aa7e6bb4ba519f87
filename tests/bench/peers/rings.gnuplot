# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rings as somebody would draw them with gnuplot.
# Usage: gnuplot -c rings.gnuplot CELLS.tsv OUT.svg|OUT.png WIDTH HEIGHT TITLE

cells = ARG1
width = ARG3 + 0
height = ARG4 + 0
if (ARG2[strlen (ARG2) - 2:*] eq "svg") {
  set terminal svg size width, height font "Cantarell,16" background "#ffffff"
} else {
  set terminal pngcairo size width, height font sprintf ("Cantarell,%d", height / 60)
}
set termoption noenhanced
set output ARG2

set datafile separator "\t"
unset key
unset border
unset tics
set size ratio -1
aspect = 1.0 * width / height
set xrange [-8.6 * aspect : 8.6 * aspect]
set yrange [-8.6 : 8.6]
set style fill solid noborder
set angles degrees

color(owner) = owner eq "customer" ? 0x1a5fb4 : owner eq "shared" ? 0x8cc7bd : 0xf3c64f
set label 1 ARG5 at graph 0.03, graph 0.95 font sprintf (",%d", height / 30)
do for [row = 1:3] {
  name = word ("customer shared provider", row)
  set object row rectangle from graph 0.03, graph 0.16 - 0.04 * row \
    to graph 0.05, graph 0.185 - 0.04 * row fc rgb color (name) front
  set label 10 + row name at graph 0.06, graph 0.172 - 0.04 * row
}

# Outer rings first: each inner one covers the middle of the one before it.
plot for [ring = 6:0:-1] cells \
    using (0):($1 == ring ? 0 : NaN):(ring + 1):(90 - 360.0 * ($2 + 1) / $3 + 0.3):(90 - 360.0 * $2 / $3 - 0.3):(color (strcol (4))) \
    with circles lc rgb variable, \
  cells using ($2 == 0 ? 0 : NaN):($1 + 0.5):5 with labels tc rgb "#241f31", \
  cells using ($1 == 6 ? 7.8 * sin (360.0 * ($2 + 0.5) / $3) : NaN):(7.8 * cos (360.0 * ($2 + 0.5) / $3)):6 \
    with labels tc rgb "#241f31"
