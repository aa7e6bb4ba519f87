#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure Ringwall side by side with programs that draw the same picture.

Usage: bench.py SOURCE-ROOT BUILD-ROOT [--keep] [GOAL-NUMBER...]
With --keep the pictures stay, to be looked at.
"""

import shutil
import sys

import growth
import loading
import pictures
import windows
from measure import Bench


def main(root, build, arguments):
    """Measure what is wanted and print the tables."""
    keep = '--keep' in arguments
    bench = Bench(root, build, {int(word) for word in arguments if word.isdigit()})
    try:
        pictures.measure(bench)
        loading.measure(bench)
        if bench.has_window:
            windows.measure(bench)
        else:
            print('Goals 11 to 13 need a build with the window.')
        growth.measure(bench)
        bench.show()
    finally:
        if keep:
            print(f'The pictures: {bench.folder}')
        else:
            shutil.rmtree(bench.folder)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
