# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same rings for everybody: as a document, as cells, as a graph."""

import csv
import io
import math
import pathlib
import subprocess

MODELS = ('On-premises', 'IaaS', 'PaaS', 'SaaS')
COLORS = {'customer': '#1a5fb4', 'shared': '#8cc7bd', 'provider': '#f3c64f'}
SERVICES = (('virtual-machines', 'iaas'), ('event-hubs', 'paas'),
            ('app-service', 'paas'), ('cosmos-db', 'paas'),
            ('microsoft-365', 'saas'), (None, 'on-premises'))
NOTE = 'What it is for, who looks after it, and what they said of it when asked last.'


def write_document(path, count, told=False):
    """Write a document with COUNT workloads; TOLD says more of each."""
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   '<ringwall xmlns="https://ringwall.org/ns/document/1" '
                   'version="1.0" min-reader="1.0">\n'
                   '  <title>Estate</title>\n  <customer>Contoso</customer>\n'
                   '  <provider>Azure</provider>\n'
                   '  <edition id="classic" revision="2026-11-21"/>\n'
                   '  <view scenario="all" model="workloads"/>\n'
                   '  <scenario id="all">\n    <name>All of it</name>\n')
        for index in range(count):
            service, model = SERVICES[index % len(SERVICES)]
            of_service = f' service="{service}"' if service else ''
            file.write(f'    <workload id="w{index}"{of_service} model="{model}">\n'
                       f'      <name>Workload {index + 1}</name>\n')
            if told:
                file.write(f'      <group>Department {index % 40}</group>\n'
                           f'      <note>{NOTE}</note>\n')
            file.write('    </workload>\n')
        file.write('  </scenario>\n</ringwall>\n')


def write_large_document(path, size):
    """Write a document of about SIZE bytes."""
    write_document(path, size // 248, told=True)


def cells_of(bench, document):
    """Return layers from the inside out, workloads, and owners by both."""
    said = subprocess.run([bench.tool, 'owners', document, '--format', 'csv'],
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
