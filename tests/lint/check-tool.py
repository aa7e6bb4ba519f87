#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line tool and its modules link nothing of the toolkit.

Usage: check-tool.py PROGRAM-OR-MODULE...
"""

import os
import re
import sys

import tap


def main(paths):
    """Look at what the loader would load for each."""
    report = tap.Report()
    for path in paths:
        status, said = tap.run('ldd', path)
        toolkit = re.findall(r'lib(?:gtk|gdk-\d|adwaita|gsk)\S*', said)
        report.case(f'{os.path.basename(path)} loads no toolkit',
                    [said] if status else toolkit)
    report.done()


if __name__ == '__main__':
    main(sys.argv[1:])
