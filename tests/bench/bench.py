#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure Ringwall side by side with programs that draw the same picture.

A machine's speed drifts, so no figure counts alone: each pair runs A B A B,
and what is compared is the ratio of the medians.  A run is a whole process,
from the data file to the picture's file, both in memory.

Usage: bench.py SOURCE-ROOT BUILD-ROOT [--keep] [GOAL-NUMBER...]
With --keep the pictures stay, to be looked at.
"""

import csv
import io
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = '/usr/bin/python3'
SIZES = {'1080p': (1920, 1080), '4K': (3840, 2160)}
MODELS = ('On-premises', 'IaaS', 'PaaS', 'SaaS')
COLORS = {'customer': '#1a5fb4', 'shared': '#8cc7bd', 'provider': '#f3c64f'}


class Bench:
    """Where things are, what has been measured, and how it is shown."""

    def __init__(self, root, build, wanted):
        self.root, self.build = pathlib.Path(root), pathlib.Path(build)
        self.wanted = wanted
        self.tool = str(self.build / 'src/cli/ringwall-cli')
        self.sample = str(self.root / 'data/samples/contoso-shipping.ringwall')
        memory = pathlib.Path('/dev/shm')
        self.folder = pathlib.Path(tempfile.mkdtemp(
            prefix='ringwall-bench-',
            dir=memory if os.access(memory, os.W_OK) else None))
        self.rows = []

    def wants(self, goal):
        """Whether a goal is to be measured."""
        return not self.wanted or goal in self.wanted

    def path(self, name):
        """Return the path of a file in memory."""
        return str(self.folder / name)

    def export(self, output, size=None):
        """Return the command that draws the sample with one sector a workload."""
        command = [self.tool, 'export', self.sample, '-o', output,
                   '--overwrite', '--model', 'workloads']
        if size:
            command += ['--width', str(size[0]), '--height', str(size[1])]
        return command

    def add(self, goal, what, ours, peer, limit, unit='ms'):
        """Keep one comparison; LIMIT is the goal for ours ÷ peer's."""
        ratio = ours / peer
        if limit is None:
            verdict = ''
        else:
            verdict = 'met' if ratio <= limit else 'missed'
        self.rows.append((goal, what, f'{ours:.1f} {unit}', f'{peer:.1f} {unit}',
                          f'{ratio:.2f}', '' if limit is None else f'≤ {limit:.2f}',
                          verdict))
        print(f'  {what}: {ratio:.2f}', file=sys.stderr, flush=True)

    def add_cost(self, goal, what, ours, without, limit):
        """Keep what something costs on top of a run without it, in ms."""
        cost = ours - without
        self.rows.append((goal, what, f'{ours:.1f} ms', f'{without:.1f} ms',
                          f'{cost:+.1f} ms', f'≤ {limit:.0f} ms',
                          'met' if cost <= limit else 'missed'))
        print(f'  {what}: {cost:.1f} ms', file=sys.stderr, flush=True)

    def show(self):
        """Print the table."""
        head = ('goal', 'measure', 'Ringwall', 'peer', 'ratio', 'aim', '')
        table = [head, *((str(row[0]), *row[1:]) for row in self.rows)]
        widths = [max(len(row[column]) for row in table) for column in range(7)]
        for row in table:
            print('  '.join(
                text.rjust(width) if 2 <= column <= 5 else text.ljust(width)
                for column, (text, width) in enumerate(zip(row, widths))).rstrip())


def run_once(command):
    """Run a program; return how long it took, in milliseconds."""
    with open(os.devnull, 'rb') as nothing, open(os.devnull, 'wb') as away:
        start = time.perf_counter_ns()
        pid = os.posix_spawnp(command[0], command, os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, nothing.fileno(), 0),
            (os.POSIX_SPAWN_DUP2, away.fileno(), 1)])
        _, status = os.waitpid(pid, 0)
        elapsed = time.perf_counter_ns() - start
    if status:
        sys.exit(f'bench: {" ".join(command)} failed')
    return elapsed / 1e6


def compare(ours, peer, rounds):
    """Run a pair in turns; return both medians."""
    times = ([], [])
    for command in (ours, peer):
        run_once(command)
    for _ in range(rounds):
        for kept, command in zip(times, (ours, peer)):
            kept.append(run_once(command))
    return statistics.median(times[0]), statistics.median(times[1])


def cells_of(bench):
    """Return layers from the inside out, workloads, and owners by both."""
    said = subprocess.run([bench.tool, 'owners', bench.sample, '--format', 'csv'],
                          capture_output=True, text=True, check=True).stdout
    table = list(csv.DictReader(io.StringIO(said)))
    name, *columns = table[0]
    workloads = [column for column in columns if column not in MODELS]
    owners = {(row[name], workload): row[workload].lower()
              for row in table for workload in workloads}
    return [row[name] for row in table], workloads, owners


def write_cells(path, cells):
    """Write the table that the scripts read: one line a sector of a ring."""
    layers, workloads, owners = cells
    with open(path, 'w', encoding='utf-8') as file:
        file.write('# Contoso Shipping\n')
        for ring, layer in enumerate(layers):
            for sector, workload in enumerate(workloads):
                file.write(f'{ring}\t{sector}\t{len(workloads)}\t'
                           f'{owners[layer, workload]}\t{layer}\t{workload}\n')


def wedges(count):
    """Return sectors and their parts of the circle in graphviz's order.

    Ours run clockwise from twelve o'clock, its the other way from three.
    """
    cut, rest = divmod(count / 4, 1)
    cut = int(cut)
    order = [*range(cut - 1, -1, -1), *range(count - 1, cut, -1)]
    parts = [(cut, rest / count), *((sector, 1 / count) for sector in order),
             (cut, (1 - rest) / count)]
    return [part for part in parts if part[1] > 0]


def write_dot(path, cells, size):
    """Write the rings as a graph: wedged circles, the largest first."""
    layers, workloads, owners = cells
    width, height = size[0] * .75, size[1] * .75
    x, y, ring_pt = width / 2, height / 2, height / 17.4
    lines = [f'graph {{ bgcolor=white; viewport="{width},{height},1"; pad=0; '
             'node [fontname=Cantarell, fixedsize=true, label="", penwidth=2, '
             'color=white]; edge [style=invis];']
    # The corners keep the picture from shrinking to its rings.
    for corner, (left, top) in enumerate(((0, 0), (width, height))):
        lines.append(f'c{corner} [shape=point, width=0.01, pos="{left},{top}"];')
    for ring in reversed(range(len(layers))):
        colors = ':'.join(f'{COLORS[owners[layers[ring], workloads[sector]]]};{part:.6f}'
                          for sector, part in wedges(len(workloads)))
        side = 2 * (ring + 1) * ring_pt / 72
        lines.append(f'r{ring} [shape=circle, style=wedged, fillcolor="{colors}", '
                     f'width={side:.4f}, pos="{x},{y}"];')
    text = ('shape=plaintext, fixedsize=false, fontcolor="#241f31", '
            f'fontsize={height / 54:.1f}')
    for ring, layer in enumerate(layers):
        lines.append(f'l{ring} [{text}, label="{layer}", '
                     f'pos="{x},{y + (ring + .5) * ring_pt}"];')
    for sector, workload in enumerate(workloads):
        angle = 2 * math.pi * (sector + .5) / len(workloads)
        lines.append(f'w{sector} [{text}, label="{workload}", '
                     f'pos="{x + 7.8 * ring_pt * math.sin(angle):.2f},'
                     f'{y + 7.8 * ring_pt * math.cos(angle):.2f}"];')
    for row, (owner, color) in enumerate(COLORS.items()):
        bottom = height / 8 - row * height / 24
        lines.append(f'k{row} [shape=box, style=filled, fillcolor="{color}", '
                     f'width=.4, height=.25, pos="{width / 20},{bottom}"];')
        lines.append(f'n{row} [{text}, label="{owner}", pos="{width / 9},{bottom}"];')
    lines.append(f't [{text}, label="Contoso Shipping", fontsize={height / 27:.1f}, '
                 f'pos="{width / 7},{height * .94}"]; }}')
    pathlib.Path(path).write_text('\n'.join(lines), encoding='utf-8')


def pycairo(bench, output, size):
    """Return the command that draws with pycairo."""
    return [PYTHON, str(HERE / 'peers/rings-pycairo.py'), bench.path('cells.tsv'),
            output, str(size[0]), str(size[1])]


def gnuplot(bench, output, size):
    """Return the command that draws with gnuplot."""
    return ['gnuplot', '-c', str(HERE / 'peers/rings.gnuplot'),
            bench.path('cells.tsv'), output, str(size[0]), str(size[1]),
            'Contoso Shipping']


def graphviz(bench, output, name):
    """Return the command that draws with graphviz."""
    return ['neato', '-n2', f'-T{output.rsplit(".", 1)[1]}', '-Gdpi=96',
            bench.path(f'{name}.dot'), '-o', output]


def bench_svg(bench):
    """Goal 1: the sample as SVG."""
    size = (1280, 800)
    write_dot(bench.path('svg.dot'), cells_of(bench), size)
    peers = (
        ('pycairo', pycairo(bench, bench.path('pycairo.svg'), size), .60),
        ('gnuplot', gnuplot(bench, bench.path('gnuplot.svg'), size), 1.0),
        ('graphviz', graphviz(bench, bench.path('graphviz.svg'), 'svg'), None),
    )
    for name, command, limit in peers:
        ours, theirs = compare(bench.export(bench.path('ours.svg'), size), command, 40)
        bench.add(1, f'SVG against {name}', ours, theirs, limit)


def bench_png(bench, goal, name, limits, rounds):
    """Goals 4 and 5: the sample as PNG of one size."""
    size = SIZES[name]
    ready = bench.path('ready.svg')
    run_once(bench.export(ready, size))
    write_dot(bench.path(f'{name}.dot'), cells_of(bench), size)
    peers = (
        ('graphviz', graphviz(bench, bench.path('graphviz.png'), name)),
        ('rsvg-convert', ['rsvg-convert', '-w', str(size[0]), '-h', str(size[1]),
                          ready, '-o', bench.path('rsvg.png')]),
        ('gnuplot', gnuplot(bench, bench.path('gnuplot.png'), size)),
        ('pycairo', pycairo(bench, bench.path('pycairo.png'), size)),
    )
    for peer, command in peers:
        ours, theirs = compare(bench.export(bench.path('ours.png'), size), command,
                               rounds)
        bench.add(goal, f'PNG {name} against {peer}', ours, theirs, limits.get(peer))


def bench_start(bench):
    """Goal 10: the tool's start against a program that only links GTK."""
    linked = str(bench.build / 'tests/bench/linked-with-gtk')
    ours, theirs = compare([bench.tool, '--version'], [linked], 60)
    bench.add(10, 'start against linking GTK', ours, theirs, .50)


def bench_catalogue(bench):
    """Beside goal 10: what reading the built-in catalogue adds to a run."""
    ours, without = compare([bench.tool, 'catalogue', 'providers'],
                            [bench.tool, '--version'], 60)
    bench.add_cost(10, 'reading the catalogue, over --version', ours, without, 5)


def first_frame(bench, color, command):
    """Return time (ms) and memory (MiB) of a program's first frame."""
    probe = str(bench.build / 'tests/bench/first-frame')
    result = subprocess.run([probe, color, *command], capture_output=True, text=True,
                            stdin=subprocess.DEVNULL, check=False)
    if result.returncode:
        sys.exit(f'bench: no frame of {command[0]}: {result.stderr}')
    milliseconds, kibibytes = result.stdout.split()[-2:]
    return float(milliseconds), int(kibibytes) / 1024


def bench_window(bench, rounds=12):
    """Goal 11: the first frame with the sample against an empty window."""
    pairs = (
        (COLORS['customer'].strip('#'),
         [str(bench.build / 'src/app/ringwall'), bench.sample]),
        ('any', [str(bench.build / 'tests/bench/empty-window')]),
    )
    figures = ([], [])
    for turn in range(rounds + 1):
        for kept, (color, command) in zip(figures, pairs):
            figure = first_frame(bench, color, command)
            if turn > 0:
                kept.append(figure)
    for column, (what, limit, unit) in enumerate((
            ('time to first frame against an empty window', 1.25, 'ms'),
            ('memory of it', 1.20, 'MiB'))):
        ours, theirs = (statistics.median(figure[column] for figure in kept)
                        for kept in figures)
        bench.add(11, what, ours, theirs, limit, unit)


def main(root, build, arguments):
    """Measure what is wanted and print the table."""
    keep = '--keep' in arguments
    bench = Bench(root, build, {int(word) for word in arguments if word.isdigit()})
    try:
        write_cells(bench.path('cells.tsv'), cells_of(bench))
        if bench.wants(1):
            bench_svg(bench)
        if bench.wants(4):
            bench_png(bench, 4, '1080p', {'graphviz': .60, 'rsvg-convert': .45}, 15)
        if bench.wants(5):
            bench_png(bench, 5, '4K', {'graphviz': .50, 'rsvg-convert': .35}, 9)
        if bench.wants(10):
            bench_catalogue(bench)
        if not (bench.build / 'src/app/ringwall').exists():
            print('The rest of goal 10, and goal 11, need a build with the window.')
        else:
            if bench.wants(10):
                bench_start(bench)
            if bench.wants(11):
                bench_window(bench)
        bench.show()
    finally:
        if keep:
            print(f'The pictures: {bench.folder}')
        else:
            shutil.rmtree(bench.folder)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
