# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is run, in which order, and how it is shown.

A machine's speed drifts, so no figure counts alone: each pair runs A B A B,
and what is compared is the ratio of the medians.  A run is a whole process,
from the data file to the picture's file, both in memory.
"""

import collections
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

# What a run of a program took.
Cost = collections.namedtuple('Cost', 'ms cpu_ms mib')

HEAD = ('goal', 'measure', 'Ringwall', 'other', 'ratio', 'aim', '')
LEFT = (0, 1, 6)


def show_table(head, rows, left=LEFT):
    """Print a table; the columns of LEFT are flush left."""
    table = [head, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    for row in table:
        print('  '.join(
            text.ljust(width) if column in left else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths))).rstrip())


class Bench:
    """Where things are, what has been measured, and how it is shown."""

    def __init__(self, root, build, wanted):
        self.root, self.build = pathlib.Path(root), pathlib.Path(build)
        self.wanted = wanted
        self.tool = str(self.build / 'src/cli/ringwall-cli')
        self.sample = str(self.root / 'data/samples/contoso-shipping.ringwall')
        self.has_window = (self.build / 'src/app/ringwall').exists()
        memory = pathlib.Path('/dev/shm')
        self.folder = pathlib.Path(tempfile.mkdtemp(
            prefix='ringwall-bench-',
            dir=memory if os.access(memory, os.W_OK) else None))
        self.rows, self.missed = [], 0

    def wants(self, *goals):
        """Whether one of these goals is to be measured."""
        return not self.wanted or any(goal in self.wanted for goal in goals)

    def path(self, name):
        """Return the path of a file in memory."""
        return str(self.folder / name)

    def program(self, name):
        """Return the path of a program that was built for measuring."""
        return str(self.build / 'tests/bench' / name)

    def module(self, name, *arguments):
        """Return a command of node that may use what was installed for it."""
        return ['node', str(HERE / 'peers' / name), str(self.build / 'peers'),
                *arguments]

    def export(self, output, document=None, size=None):
        """Return the command that draws with one sector a workload."""
        command = [self.tool, 'export', document or self.sample, '-o', output,
                   '--overwrite', '--model', 'workloads']
        if size:
            command += ['--width', str(size[0]), '--height', str(size[1])]
        return command

    def run(self, command, may_refuse=False):
        """Run a program; return what it took."""
        done = subprocess.run([self.program('spend'), *(['--any'] if may_refuse else []),
                               *command],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f'bench: {" ".join(command)} failed: {done.stderr.strip()}')
        milliseconds, cpu, kibibytes = done.stdout.split()
        return Cost(float(milliseconds), float(cpu), int(kibibytes) / 1024)

    def compare(self, ours, peer, rounds):
        """Run a pair in turns; return the medians of both."""
        costs = ([], [])
        for command in (ours, peer):
            self.run(command)
        for _ in range(rounds):
            for kept, command in zip(costs, (ours, peer)):
                kept.append(self.run(command))
        return tuple(Cost._make(statistics.median(column) for column in zip(*kept))
                     for kept in costs)

    def ask(self, name, *arguments):
        """Run a program that measures itself; yield the words of each line."""
        done = subprocess.run([self.program(name), *arguments], capture_output=True,
                              text=True, check=False, stdin=subprocess.DEVNULL)
        if done.returncode:
            sys.exit(f'bench: {name} failed: {done.stderr.strip()}')
        for line in done.stdout.splitlines():
            yield line.split()

    def judge(self, goal, row, met):
        """Keep a row with its verdict; MET is None where nothing was aimed at."""
        self.missed += met is False
        verdict = '' if met is None else 'met' if met else 'missed'
        self.rows.append((str(goal), *row, verdict))
        print('  ' + '  '.join(text for text in row if text), file=sys.stderr, flush=True)

    def add(self, goal, what, ours, peer, limit, unit='ms'):
        """Keep one comparison; LIMIT is the aim for ours ÷ peer's."""
        ratio = ours / peer
        self.judge(goal, (what, f'{ours:.1f} {unit}', f'{peer:.1f} {unit}',
                          f'{ratio:.2f}', '' if limit is None else f'≤ {limit:.2f}'),
                   None if limit is None else ratio <= limit)

    def add_cost(self, goal, what, ours, without, limit):
        """Keep what something costs on top of a run without it, in ms."""
        cost = ours - without
        self.judge(goal, (what, f'{ours:.1f} ms', f'{without:.1f} ms',
                          f'{cost:+.1f} ms', f'≤ {limit:.0f} ms'), cost <= limit)

    def add_figure(self, goal, what, figure, limit, form='{:.2f}'):
        """Keep a figure that is compared with nothing but its aim."""
        self.judge(goal, (what, form.format(figure), '', '', '≤ ' + form.format(limit)),
                   figure <= limit)

    def show(self):
        """Print the table."""
        if self.rows:
            show_table(HEAD, self.rows)
