#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the test cases that a run of “meson test” really made.

Meson counts programs; one program holds many cases.  This reads the log of
the run, counts each TAP line, and lists what failed.  A program that broke
off, ran out of time or ran no case is a failure of its own, and so is a run
without any test.  The last line is the sum; the exit code says the same.

Usage: count-tests.py TESTLOG.json STATUS-OF-MESON-TEST
"""

import json
import pathlib
import re
import sys

POINT = re.compile(r'^(\s*)(not )?ok\b(.*)$')
SKIPPED = re.compile(r'#\s*skip', re.IGNORECASE)
BAD_RESULTS = {'FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS'}


def read_log(path):
    """Yield one record for each program that ran."""
    try:
        text = path.read_text(encoding='utf-8', errors='replace')
    except OSError:
        return
    for line in text.splitlines():
        if line.strip():
            yield json.loads(line)


def tap_programs(build):
    """Return the names of the programs that speak TAP."""
    path = build / 'meson-info' / 'intro-tests.json'
    try:
        tests = json.loads(path.read_text(encoding='utf-8'))
    except OSError:
        return set()
    return {test['name'] for test in tests if test.get('protocol') == 'tap'}


def count_points(output):
    """Count passed, failed and skipped cases in TAP.

    Newer GLib nests cases in subtests and closes each with a line of the
    outer level.  Such a line sums up and is no case of its own.  Remarks
    that follow a failed case belong to it.
    """
    passed, failed, skipped = 0, [], 0
    deepest = -1
    explains = False
    for line in output.splitlines():
        match = POINT.match(line)
        if not match:
            if explains and line.lstrip().startswith('#'):
                failed[-1] += '\n    ' + line.strip()[1:].strip()
            continue
        explains = match[2] is not None
        depth = len(match[1])
        sums_up = depth < deepest
        deepest = depth
        if sums_up:
            continue
        if SKIPPED.search(match[3]):
            skipped += 1
        elif match[2]:
            failed.append(match[3].strip(' -'))
        else:
            passed += 1
    return passed, failed, skipped


def count_program(record, is_tap):
    """Return passed cases, messages of failures, skipped cases."""
    bad = record['result'] in BAD_RESULTS
    if not is_tap:
        if record['result'] == 'SKIP':
            return 0, [], 1
        return (0, [record['result'].lower()], 0) if bad else (1, [], 0)

    output = record.get('stdout') or ''
    passed, failed, skipped = count_points(output)
    if bad and not failed:
        said = (output + (record.get('stderr') or '')).splitlines()[-15:]
        failed = ['\n    '.join([f'broke off: {record["result"]}', *said])]
    elif passed + skipped + len(failed) == 0:
        failed = ['ran no case']
    return passed, failed, skipped


def main(log, status):
    """Print the summary; return the exit code."""
    log = pathlib.Path(log)
    tap = tap_programs(log.parent.parent)
    passed, skipped, failures = 0, 0, []
    rows = []
    for record in read_log(log):
        name = record['name'].split(' / ')[-1]
        ok, bad, skip = count_program(record, name in tap)
        passed += ok
        skipped += skip
        failures += [f'{name}: {what}' for what in bad]
        rows.append((name, ok, len(bad), skip, record.get('duration') or 0))

    if not rows:
        failures.append('no test ran')
    elif status and not failures:
        failures.append(f'meson test ended with status {status}')

    print()
    for name, ok, bad, skip, seconds in rows:
        note = f', {skip} skipped' if skip else ''
        print(f'{name:<28}{ok:>5} passed{bad:>4} failed{note} '
              f'{seconds:>8.2f} s')
    if failures:
        print('\nFailed:')
        for failure in failures:
            print(f'  {failure}')
    print()
    tail = f', {skipped} skipped' if skipped else ''
    print(f'{passed} passed, {len(failures)} failed{tail}')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
