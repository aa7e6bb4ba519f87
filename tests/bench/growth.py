# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goal 14: how cost grows with the number of workloads.

An exponent of 1 is twice the cost for twice the workloads.  It is fitted, as
a straight line through the logarithms, from 10 workloads on.
"""

import math
import statistics

import estates
from measure import show_table

COUNTS = (1, 5, 10, 100, 1000, 10000)
STEPS = {'load': 'load', 'layout': 'layout', 'SVG': 'SVG',
         'paint-1080p': 'paint 1080p', 'paint-4K': 'paint 4K'}
FRAMES = {'hover-sector': 'frame: hover', 'recolour-all': 'frame: recolour',
          'flip': 'frame: flip'}
ROUNDS = 3


def fit_exponent(costs):
    """Return the slope of cost over count, both as logarithms."""
    points = [(math.log(count), math.log(cost)) for count, cost in costs.items()
              if count >= 10]
    x, y = (statistics.mean(column) for column in zip(*points))
    return (sum((a - x) * (b - y) for a, b in points)
            / sum((a - x) ** 2 for a, _ in points))


def ask(bench, names, rounds, program, *arguments):
    """Return what the steps cost, ours and the limit, as medians of some runs."""
    said = {}
    for _ in range(rounds):
        for word, *rest in bench.ask(program, *arguments):
            if word in names:
                said.setdefault(word, []).append([float(number) for number in rest])
    return {word: [statistics.median(column) for column in zip(*pairs)]
            for word, pairs in said.items()}


def costs_of(bench, count):
    """Return what each step and frame costs with so many workloads."""
    document = bench.path(f'{count}.ringwall')
    estates.write_document(document, count)
    costs = ask(bench, STEPS, ROUNDS, 'view-costs', document)
    if bench.has_window:
        costs.update(ask(bench, FRAMES, 1, 'frame-costs', document, '3840', '2160'))
    return costs


def show_figures(costs, names):
    """Print cost and limit of each step at each size, and how it grows."""
    rows = []
    for word, what in names.items():
        figures = [f'{costs[count][word][0]:.2f} / {costs[count][word][1]:.2f}'
                   for count in COUNTS]
        exponent = fit_exponent({count: costs[count][word][0] for count in COUNTS})
        rows.append((what, *figures, f'{exponent:.2f}'))
    show_table(('ms of CPU / limit', *(f'7×{count:,}' for count in COUNTS), 'exponent'),
               rows, left=(0,))
    print()


def measure(bench):
    """Measure the growth, where it is wanted."""
    if not bench.wants(14):
        return
    costs = {count: costs_of(bench, count) for count in COUNTS}
    names = {**STEPS, **(FRAMES if bench.has_window else {})}
    show_figures(costs, names)
    for word in ('load', 'layout', 'SVG', 'paint-1080p', 'paint-4K'):
        exponent = fit_exponent({count: costs[count][word][0] for count in COUNTS})
        bench.add_figure(14, f'growth of {STEPS[word]}, exponent', exponent, 1.1)
