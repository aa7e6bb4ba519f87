#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line tool links nothing of the toolkit.

Usage: check-tool.py PROGRAM
"""

import re
import sys

import tap


def main(program):
    """Look at what the loader would load."""
    report = tap.Report()
    status, said = tap.run('ldd', program)
    report.case('the loader knows the tool', [said] if status else [])
    report.case('no toolkit is loaded',
                re.findall(r'lib(?:gtk|gdk-\d|adwaita|gsk)\S*', said))
    report.done()


if __name__ == '__main__':
    main(sys.argv[1])
