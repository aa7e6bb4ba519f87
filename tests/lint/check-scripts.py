#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The developer's entry can be read by its interpreters and knows itself.

Usage: check-scripts.py SOURCE-ROOT
"""

import ast
import os
import pathlib
import re
import subprocess
import sys

import tap


def shell_complaints(path):
    """Bash accepts the script."""
    return tap.run_clean('bash', '-n', str(path))


def python_complaints(path):
    """Python accepts the script."""
    try:
        ast.parse(path.read_text(encoding='utf-8'), str(path))
    except SyntaxError as error:
        yield str(error)


def command_complaints(root):
    """Each command that the help names has its function, and the reverse."""
    said = subprocess.run([str(root / 'dev'), 'help'], capture_output=True,
                          text=True, check=True, stdin=subprocess.DEVNULL).stdout
    named = {name.replace('-', '_')
             for name in re.findall(r'^  ([a-z][a-z-]*)(?= |$)', said, re.MULTILINE)}
    written = set()
    for path in tap.files(root, 'dev.d/*.sh'):
        written |= set(re.findall(r'^command_(\w+) \(\)', path.read_text(), re.MULTILINE))
    yield from (f'{name} has no function' for name in sorted(named - written))
    yield from (f'{name} is not in the help' for name in sorted(written - named))


def counter_complaints(root, log):
    """The counter of test cases says what it should of one log."""
    status, said = tap.run('/usr/bin/python3', str(root / 'dev.d/count-tests.py'),
                           str(log), '1')
    expected = (log.parent.parent / 'expected.txt').read_text(encoding='utf-8').strip()
    last = said.splitlines()[-1]
    if last != expected or status != 1:
        yield f'it said “{last}” with status {status}, not “{expected}” with 1'


def main(root):
    """Run each check as one case."""
    root = pathlib.Path(root)
    os.environ.setdefault('HOME', str(root))
    report = tap.Report()
    shell = tap.files(root, 'dev', '.ci/run', 'dev.d/*.sh', 'tests/**/*.sh')
    for path in shell:
        report.case(f'{path.relative_to(root)} is bash', shell_complaints(path))
    for path in tap.files(root, 'dev.d/*.py', 'tests/**/*.py'):
        report.case(f'{path.relative_to(root)} is Python', python_complaints(path))
    report.case('commands and help agree', command_complaints(root))
    log = root / 'tests/lint/testlog/meson-logs/testlog.json'
    report.case('test cases are counted', counter_complaints(root, log))
    report.done()


if __name__ == '__main__':
    main(sys.argv[1])
