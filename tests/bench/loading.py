# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goals 9 and 10, and hostile files: reading, and beginning to."""

import os
import subprocess

import estates

LARGE = 10 * 1024 * 1024
HOSTILE_MS, HOSTILE_MIB = 100, 64


def bench_load(bench):
    """Goal 9: a document of 10 MiB, as the window opens it.

    The tool's validate asks a schema besides, for a second opinion.
    """
    document = bench.path('large.ringwall')
    estates.write_large_document(document, LARGE)
    ours, theirs = bench.compare([bench.program('view-costs'), '--load', document],
                                 ['xmllint', '--noout', document], 9)
    bench.add(9, 'load of 10 MiB against xmllint --noout', ours.ms, theirs.ms, 1.0)
    bench.add(9, 'its peak memory', ours.mib, theirs.mib, .60, 'MiB')


def write_hostile(bench):
    """Write the hostile files of the tests; return documents and catalogues."""
    folder = bench.path('hostile')
    os.mkdir(folder)
    subprocess.run([str(bench.build / 'tests/unit/test-hostile'), '--write', folder],
                   check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                   env={**os.environ, 'G_TEST_SRCDIR': str(bench.root / 'tests'),
                        'G_TEST_BUILDDIR': str(bench.build / 'tests')})
    return sorted(os.path.join(place, name)
                  for place, _, names in os.walk(folder) for name in names)


def refuse(bench, path):
    """Return what looking at a file took, the better of two runs."""
    costs = [bench.run([bench.tool, 'validate', path], may_refuse=True)
             for _ in range(2)]
    return min(cost.cpu_ms for cost in costs), max(cost.mib for cost in costs)


def bench_hostile(bench):
    """The worst of the hostile files, in time and in memory."""
    files = write_hostile(bench)
    costs = [refuse(bench, path) for path in files]
    for column, (what, limit, form) in enumerate((
            ('CPU', HOSTILE_MS, '{:.0f} ms'), ('memory', HOSTILE_MIB, '{:.0f} MiB'))):
        worst = max(range(len(files)), key=lambda index: costs[index][column])
        name = os.path.relpath(files[worst], bench.path('hostile'))
        bench.add_figure('–', f'most {what} of {len(files)} hostile files ({name})',
                         costs[worst][column], limit, form)


def bench_start(bench):
    """Goal 10: what a start costs, and what reading the catalogue adds."""
    if bench.has_window:
        ours, theirs = bench.compare([bench.tool, '--version'],
                                     [bench.program('linked-with-gtk')], 60)
        bench.add(10, 'start against linking GTK', ours.ms, theirs.ms, .50)
    ours, without = bench.compare([bench.tool, 'catalogue', 'providers'],
                                  [bench.tool, '--version'], 60)
    bench.add_cost(10, 'reading the catalogue, over --version', ours.ms, without.ms, 5)


def measure(bench):
    """Measure those of the goals that are wanted."""
    if bench.wants(9):
        bench_load(bench)
        bench_hostile(bench)
    if bench.wants(10):
        bench_start(bench)
