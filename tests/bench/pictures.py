# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goals 1, 3 to 6 and 8: pictures, as other programs draw them."""

import estates
from measure import HERE

PYTHON = '/usr/bin/python3'
SIZES = {'SVG': (1280, 800), '1080p': (1920, 1080), '4K': (3840, 2160)}


def pycairo(bench, cells, output, size):
    """Return the command that draws with pycairo."""
    return [PYTHON, str(HERE / 'peers/rings-pycairo.py'), cells, output,
            str(size[0]), str(size[1])]


def gnuplot(bench, output, size):
    """Return the command that draws with gnuplot."""
    return ['gnuplot', '-c', str(HERE / 'peers/rings.gnuplot'),
            bench.path('cells.tsv'), output, str(size[0]), str(size[1]),
            'Contoso Shipping']


def graphviz(bench, output, name):
    """Return the command that draws with graphviz."""
    return ['neato', '-n2', f'-T{output.rsplit(".", 1)[1]}', '-Gdpi=96',
            bench.path(f'{name}.dot'), '-o', output]


def perl(cells, output):
    """Return the command that draws with perl."""
    return ['perl', str(HERE / 'peers/rings.pl'), cells, output]


def rsvg(ready, output, size):
    """Return the command that draws a ready SVG with rsvg-convert."""
    return ['rsvg-convert', '-w', str(size[0]), '-h', str(size[1]), ready,
            '-o', output]


def inkscape(ready, output, size=None):
    """Return the command that draws or writes a ready SVG with Inkscape."""
    command = ['inkscape', ready, '--export-overwrite', '-o', output]
    if size:
        return [*command, '-w', str(size[0]), '-h', str(size[1])]
    return [*command, '--export-plain-svg']


def bench_svg(bench):
    """Goal 1: the sample as SVG."""
    size = SIZES['SVG']
    cells, ready = bench.path('cells.tsv'), bench.path('ready.svg')
    bench.run(bench.export(ready, size=size))
    estates.write_dot(bench.path('svg.dot'), estates.cells_of(bench, bench.sample), size)
    sides = [str(side) for side in size]
    peers = (
        ('pycairo', pycairo(bench, cells, bench.path('pycairo.svg'), size), .60, 40),
        ('gnuplot', gnuplot(bench, bench.path('gnuplot.svg'), size), 1.0, 40),
        ('ECharts on the server', bench.module('rings-echarts.cjs', cells,
                                               bench.path('echarts.svg'), *sides),
         .10, 15),
        ('d3-shape', bench.module('rings-d3.cjs', cells, bench.path('d3.svg'), *sides),
         None, 15),
        ('graphviz', graphviz(bench, bench.path('graphviz.svg'), 'svg'), None, 15),
        ('perl', perl(cells, bench.path('perl.svg')), None, 15),
        ('Inkscape writing a ready one', inkscape(ready, bench.path('inkscape.svg')),
         None, 7),
    )
    for name, command, limit, rounds in peers:
        ours, theirs = bench.compare(bench.export(bench.path('ours.svg'), size=size),
                                     command, rounds)
        bench.add(1, f'SVG against {name}', ours.ms, theirs.ms, limit)


def bench_large_svg(bench):
    """Goal 3: SVG of many workloads, in processor time."""
    for count, limit, rounds in ((1000, .60, 15), (10000, .25, 7)):
        document, cells = bench.path(f'{count}.ringwall'), bench.path(f'{count}.tsv')
        estates.write_document(document, count)
        estates.write_cells(cells, estates.cells_of(bench, document))
        ours, theirs = bench.compare(bench.export(bench.path('ours.svg'), document),
                                     perl(cells, bench.path('perl.svg')), rounds)
        bench.add(3, f'SVG 7×{count:,} against perl, CPU', ours.cpu_ms, theirs.cpu_ms,
                  limit)


def bench_png(bench, goal, name, limits, rounds):
    """Goals 4 to 6: the sample as PNG of one size."""
    size = SIZES[name]
    ready, cells = bench.path('ready.svg'), bench.path('cells.tsv')
    bench.run(bench.export(ready, size=size))
    estates.write_dot(bench.path(f'{name}.dot'), estates.cells_of(bench, bench.sample),
                      size)
    peers = (
        ('graphviz', graphviz(bench, bench.path('graphviz.png'), name)),
        ('rsvg-convert', rsvg(ready, bench.path('rsvg.png'), size)),
        ('sharp', bench.module('svg-to-png.cjs', ready, bench.path('sharp.png'))),
        ('gnuplot', gnuplot(bench, bench.path('gnuplot.png'), size)),
        ('pycairo', pycairo(bench, cells, bench.path('pycairo.png'), size)),
        ('Inkscape', inkscape(ready, bench.path('inkscape.png'), size)),
    )
    for peer, command in peers:
        ours, theirs = bench.compare(
            bench.export(bench.path('ours.png'), size=size), command,
            3 if peer == 'Inkscape' else rounds)
        bench.add(goal, f'PNG {name} against {peer}', ours.ms, theirs.ms,
                  limits.get(peer))
        if name == '4K' and peer == 'rsvg-convert':
            bench.add(6, 'its peak memory', ours.mib, theirs.mib, .45, 'MiB')


def bench_large_png(bench):
    """Goal 8: PNG of 10,000 workloads."""
    size = SIZES['1080p']
    documents = {}
    for count in (1000, 10000):
        documents[count] = bench.path(f'{count}.ringwall')
        estates.write_document(documents[count], count)
    cells = bench.path('10000.tsv')
    estates.write_cells(cells, estates.cells_of(bench, documents[10000]))
    large = bench.export(bench.path('ours.png'), documents[10000], size)
    peers = (('own 7×1,000', bench.export(bench.path('own.png'), documents[1000], size),
              1.6),
             ('pycairo', pycairo(bench, cells, bench.path('pycairo.png'), size), .25))
    for peer, command, limit in peers:
        ours, theirs = bench.compare(large, command, 7)
        bench.add(8, f'PNG 7×10,000 against {peer}', ours.ms, theirs.ms, limit)


def measure(bench):
    """Measure those of the goals that are wanted."""
    estates.write_cells(bench.path('cells.tsv'), estates.cells_of(bench, bench.sample))
    if bench.wants(1):
        bench_svg(bench)
    if bench.wants(3):
        bench_large_svg(bench)
    if bench.wants(4):
        bench_png(bench, 4, '1080p', {'graphviz': .60, 'rsvg-convert': .45}, 15)
    if bench.wants(5, 6):
        bench_png(bench, 5, '4K', {'graphviz': .50, 'rsvg-convert': .35, 'sharp': .45}, 9)
    if bench.wants(8):
        bench_large_png(bench)
