# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goals 11 to 13: the first frame of the window, and those after it."""

import statistics
import subprocess
import sys

from estates import COLORS

# Of a frame in which all of the picture is drawn.
FRAME_AIMS = {'hover-sector': ('hover over a sector', .06),
              'hover-ring': ('hover over a ring', .22),
              'recolour-a-ring': ('a frame of recolouring one ring', None),
              'recolour-all': ('a frame of recolouring all', .35),
              'flip': ('a model flip', None)}
FRAME_ROUNDS = 3


def first_frame(bench, color, command):
    """Return time (ms) and memory (MiB) of a program's first frame."""
    result = subprocess.run([bench.program('first-frame'), color, *command],
                            capture_output=True, text=True, stdin=subprocess.DEVNULL,
                            check=False)
    if result.returncode:
        sys.exit(f'bench: no frame of {command[0]}: {result.stderr}')
    milliseconds, kibibytes = result.stdout.split()[-2:]
    return float(milliseconds), int(kibibytes) / 1024


def compare_first(bench, color, command, rounds):
    """Show our window and another in turns; return the medians of both."""
    pairs = ((COLORS['customer'].strip('#'),
              [str(bench.build / 'src/app/ringwall'), bench.sample]), (color, command))
    figures = ([], [])
    for turn in range(rounds + 1):
        for kept, pair in zip(figures, pairs):
            figure = first_frame(bench, *pair)
            if turn > 0:
                kept.append(figure)
    return [[statistics.median(column) for column in zip(*kept)] for kept in figures]


def bench_first_frame(bench):
    """Goal 11: the first frame with the sample."""
    ours, theirs = compare_first(bench, 'any', [bench.program('empty-window')], 12)
    bench.add(11, 'time to first frame against an empty window', ours[0], theirs[0],
              1.25)
    bench.add(11, 'memory of it', ours[1], theirs[1], 1.20, 'MiB')

    ready = bench.path('ready.svg')
    bench.run(bench.export(ready, size=(1280, 800)))
    ours, theirs = compare_first(bench, COLORS['customer'].strip('#'),
                                 ['inkscape', ready], 3)
    bench.add(11, 'time to first frame against Inkscape', ours[0], theirs[0], .15)


def bench_frames(bench):
    """Goals 12 and 13: what a frame costs at 3840 × 2160, and how many come."""
    costs, frames = {}, {}
    for _ in range(FRAME_ROUNDS):
        for word, *rest in bench.ask('frame-costs', bench.sample, '3840', '2160'):
            if word == 'frames':
                frames.setdefault(rest[0], []).append([int(number) for number in rest[1:]])
            elif word in FRAME_AIMS:
                costs.setdefault(word, []).append([float(number) for number in rest])
    for word, (what, limit) in FRAME_AIMS.items():
        ours, whole = (statistics.median(column) for column in zip(*costs[word]))
        bench.add(12, f'{what}, CPU against all of the picture', ours, whole, limit)
    bench.add_figure(13, 'frames dropped in a recolouring',
                     min(dropped for _, dropped in frames['recolouring']), 0, '{}')
    bench.add_figure(13, 'frames drawn in a second when nothing happens',
                     max(drawn for drawn, _ in frames['idle']), 0, '{}')


def measure(bench):
    """Measure those of the goals that are wanted."""
    if bench.wants(11):
        bench_first_frame(bench)
    if bench.wants(12, 13):
        bench_frames(bench)
