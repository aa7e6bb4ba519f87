#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stop Ringwall at every system call, and let every system call fail.

A clean run under strace tells which calls there are.  Then each of them is,
in a run of its own, the last one (kill), or fails in one of several ways
(error).  After each run the path must hold one version whole: the last one
that was said to be safe, or the next.  Success must be true.  Whoever was
stopped may leave a temporary file, whoever failed may not; and the next save
must not mind either.  At last the disk is full after each of its pages.

Usage: campaign.py DRIVER TOOL DOCUMENT [--versions N] [--jobs N] [NAME...]
NAME is the beginning of a scenario's name, such as save/ or tool-; all
scenarios run without one.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

NOBODY = 65534
BEGINNING = '/ringwall-begins-here'
ERRORS = ('ENOSPC', 'EIO', 'EDQUOT', 'EACCES', 'EMFILE', 'EINTR')
# The calls on files; all others only end a process.
FAILING = {
    'access', 'chmod', 'close', 'faccessat', 'faccessat2', 'fallocate',
    'fchmod', 'fchown', 'fgetxattr', 'flistxattr', 'flock', 'fremovexattr',
    'fsetxattr', 'fstat', 'fsync', 'ftruncate', 'getdents64', 'linkat',
    'lseek', 'mkdir', 'mkdirat', 'newfstatat', 'open', 'openat', 'pread64',
    'pwrite64', 'read', 'readlink', 'readlinkat', 'rename', 'renameat',
    'renameat2', 'stat', 'statx', 'syncfs', 'unlink', 'unlinkat', 'write',
}
CALL = re.compile(r'^(\d+) +(\w+)\(')
# In seconds; nothing here waits for anything.
TOO_LONG = 60


class Fault(Exception):
    """A promise that was broken."""


class Scenario:
    """A command, what it finds, and what it may leave behind."""

    fails = True
    beginning = BEGINNING
    link = 'file'

    def __init__(self, name, kind, versions):
        self.name, self.kind, self.versions = f'{name}/{kind}', kind, versions

    @property
    def as_nobody(self):
        """Whether it runs without root's rights."""
        return self.kind == 'read-only-folder'

    def put_old(self, folder, old):
        """Put at folder/file what the kind of scenario says."""
        path = folder / 'file'
        if self.kind == 'link':
            (folder / 'real').write_bytes(old)
            path.symlink_to('real')
        else:
            path.write_bytes(old)
        if self.kind == 'hard-link':
            os.link(path, folder / 'other')
        if self.as_nobody:
            os.chown(path, NOBODY, NOBODY)

    def close_folder(self, folder):
        """Take away the right to write to the folder."""
        if self.as_nobody:
            os.chown(folder, NOBODY, NOBODY)
            folder.chmod(0o555)

    def read(self, folder):
        """Return what is at the path."""
        path = folder / 'file'
        return path.read_bytes() if path.exists() else None

    def find(self, folder):
        """Return which version is at the path; it must be one of them."""
        contents = self.read(folder)
        if contents not in self.versions:
            size = 'nothing' if contents is None else f'{len(contents)} bytes'
            raise Fault(f'torn or lost: {size} at the path')
        return self.versions.index(contents)

    def check_others(self, folder):
        """Look at what must not have changed."""
        if self.kind == 'link' and not (folder / self.link).is_symlink():
            raise Fault('the link is gone')
        other = folder / 'other'
        if other.exists() and other.read_bytes() != self.versions[0]:
            raise Fault('the other name was touched')


class DriverScenario(Scenario):
    """Several versions, written one after the other by the driver."""

    def __init__(self, campaign, way, kind):
        versions = [campaign.version(i) for i in range(campaign.n_versions + 1)]
        if way in ('first-save', 'autosave'):
            versions[0] = None
        super().__init__(way, kind, versions)
        self.campaign, self.way = campaign, way
        # Where nothing is yet, the way there leads through a link.
        if way in ('first-save', 'autosave'):
            self.link = 'sub'
        # Threads wake each other by calls that must not fail.
        self.fails = way != 'thread'

    def prepare(self, folder):
        """Make what the driver finds."""
        if self.way in ('first-save', 'autosave'):
            if self.kind == 'link':
                (folder / 'real').mkdir()
                (folder / 'sub').symlink_to('real')
        else:
            self.put_old(folder, self.versions[0])
        self.close_folder(folder)

    def path(self, folder):
        """Return where the driver writes."""
        beyond = self.link == 'sub' and self.kind == 'link'
        return folder / 'sub' / 'file' if beyond else folder / 'file'

    def command(self, folder, report):
        """Return the command, which appends a byte to report per version."""
        command = [self.campaign.driver, self.way, '0', str(self.path(folder)),
                   str(len(self.versions) - 1), str(report)]
        return command + (['nobody'] if self.as_nobody else [])

    def read(self, folder):
        """Return what is at the path, or in the draft."""
        path = self.path(folder)
        if self.way != 'autosave':
            return path.read_bytes() if path.exists() else None
        run = subprocess.run([self.campaign.driver, 'draft', '0', str(path)],
                             capture_output=True, check=False)
        return run.stdout if run.returncode == 0 else None

    def save_again(self, folder, report):
        """Return the command of the next save, or nothing where none is due."""
        if self.way == 'autosave' or self.as_nobody:
            return None
        way = 'break-links' if self.kind == 'hard-link' else 'over'
        return [self.campaign.driver, way, '0', str(self.path(folder)), '1',
                str(report)]


class ToolScenario(Scenario):
    """One run of the tool, after which there is the old or the new file."""

    def __init__(self, campaign, name, kind, words, old):
        super().__init__(name, kind, [old, None])
        self.campaign, self.words = campaign, words
        # A picture is drawn first, which only reads; a document is looked at.
        self.beginning = '.ringwall-' if name == 'tool-export' else '/file'

    def prepare(self, folder):
        """Make what the tool finds."""
        (folder / 'document').write_bytes(self.campaign.document)
        if self.versions[0] is not None:
            self.put_old(folder, self.versions[0])
        self.close_folder(folder)

    def command(self, folder, report):
        """Return the command; its exit code is its report."""
        words = [word.format(folder=folder) for word in self.words]
        return [self.campaign.tool] + words

    def save_again(self, folder, report):
        """Return the command again; it must do now."""
        return None if self.as_nobody else self.command(folder, report)


class Campaign:
    """Where things are, and what has been tried."""

    def __init__(self, arguments):
        self.driver, self.tool = arguments.driver, arguments.tool
        self.document = pathlib.Path(arguments.document).read_bytes()
        self.n_versions = arguments.versions
        self.jobs = arguments.jobs
        self.counts = collections.Counter()
        self.failures = []
        memory = pathlib.Path('/dev/shm')
        self.folder = pathlib.Path(tempfile.mkdtemp(
            prefix='ringwall-faults-',
            dir=memory if os.access(memory, os.W_OK) else None))
        self.folder.chmod(0o755)
        self.local = threading.local()
        self.next_worker = iter(range(10000))

    def version(self, number, note_length=0):
        """Return the bytes of one version."""
        return subprocess.run(
            [self.driver, 'bytes', str(note_length), str(number)],
            capture_output=True, check=True).stdout

    def scenarios(self):
        """Yield all scenarios."""
        kinds = ('plain', 'link', 'hard-link', 'read-only-folder')
        for way in ('save', 'over', 'thread', 'export'):
            for kind in kinds:
                yield DriverScenario(self, way, kind)
        yield DriverScenario(self, 'break-links', 'hard-link')
        for way in ('first-save', 'autosave'):
            for kind in ('plain', 'link', 'read-only-folder'):
                yield DriverScenario(self, way, kind)

        old = self.document + b'\n'
        for kind in ('plain', 'link', 'hard-link'):
            words = ['format', '--in-place', '{folder}/file']
            if kind == 'hard-link':
                words.append('--break-links')
            yield ToolScenario(self, 'tool-format', kind, words, old)
        yield ToolScenario(self, 'tool-new', 'plain',
                           ['new', '--overwrite', '-o', '{folder}/file'], None)
        for kind in ('plain', 'link', 'hard-link'):
            words = ['export', '{folder}/document', '-o', '{folder}/file',
                     '--format', 'svg', '--overwrite']
            yield ToolScenario(self, 'tool-export', kind, words, b'old picture')

    def work_folder(self):
        """Return this thread's own empty folder, and where reports go."""
        if not hasattr(self.local, 'number'):
            self.local.number = next(self.next_worker)
        folder = self.folder / f'work-{self.local.number}'
        if folder.exists():
            folder.chmod(0o755)
            shutil.rmtree(folder)
        folder.mkdir()
        report = self.folder / f'report-{self.local.number}'
        report.write_bytes(b'')
        report.chmod(0o666)
        return folder, report

    def trace(self, scenario):
        """Return the calls of a clean run: names, numbers; per thread."""
        folder, report = self.work_folder()
        scenario.prepare(folder)
        trace = self.folder / 'trace'
        run = subprocess.run(
            ['strace', '-f', '-qq', '-o', str(trace), '-s', '300', '--signal=none']
            + scenario.command(folder, report),
            capture_output=True, check=False, timeout=TOO_LONG)
        if isinstance(scenario, ToolScenario) and run.returncode == 0:
            scenario.versions[1] = scenario.read(folder)
        counts = collections.Counter()
        points = set()
        begun = False
        for line in trace.read_text(errors='replace').splitlines():
            match = CALL.match(line)
            if not match:
                continue
            counts[match.groups()] += 1
            if begun:
                points.add((match[2], counts[match.groups()]))
            elif scenario.beginning in line and match[2] != 'execve':
                begun = True
        return sorted(points), run.returncode

    def inject(self, scenario, name, how, folder, report):
        """Run a scenario with one call of it hit."""
        command = ['strace', '-f', '-qq', '-o', '/dev/null', '--signal=none',
                   '-e', f'trace={name}', '-e', f'inject={name}:{how}']
        try:
            run = subprocess.run(command + scenario.command(folder, report),
                                 capture_output=True, check=False,
                                 timeout=TOO_LONG)
        except subprocess.TimeoutExpired:
            raise Fault('it came to no end') from None
        return run.returncode

    def check(self, scenario, folder, report, status, killed, name):
        """Look whether all promises were kept."""
        found = scenario.find(folder)
        last = len(scenario.versions) - 1
        if isinstance(scenario, ToolScenario):
            reported = last if status == 0 else 0
        else:
            reported = report.stat().st_size
        if status == 0 and found != last:
            raise Fault(f'false success: version {found} is there')
        if found not in (reported, reported + 1):
            raise Fault(f'version {found} is there, {reported} was reported')
        if status not in (0, 1, 3) and not killed:
            raise Fault(f'exit code {status}')
        scenario.check_others(folder)
        leftovers = list(folder.rglob('.ringwall-*'))
        if len(leftovers) > (1 if killed or name.startswith('unlink') else 0):
            raise Fault(f'{len(leftovers)} leftovers')
        command = scenario.save_again(folder, report)
        if command and subprocess.run(command, capture_output=True,
                                      check=False).returncode != 0:
            raise Fault('the next save fails')

    def try_point(self, scenario, name, how):
        """Try one point; count it, and note what went wrong."""
        killed = 'SIGKILL' in how
        folder, report = self.work_folder()
        scenario.prepare(folder)
        try:
            status = self.inject(scenario, name, how, folder, report)
            if killed and status != -9:
                self.counts['missed'] += 1
                killed = False
            else:
                self.counts['kill' if killed else 'error'] += 1
            self.check(scenario, folder, report, status, killed, name)
        except Fault as fault:
            self.failures.append(f'{scenario.name}: {name}:{how}: {fault}')

    def points_of(self, scenario):
        """Yield how each call of a scenario is hit."""
        points, status = self.trace(scenario)
        if isinstance(scenario, ToolScenario) and status != 0:
            self.failures.append(f'{scenario.name}: fails by itself')
            return
        for name, number in points:
            yield name, f'signal=SIGKILL:when={number}'
        if not scenario.fails:
            return
        for name, number in points:
            if name in FAILING:
                for error in ERRORS:
                    yield name, f'error={error}:when={number}'

    def run_scenario(self, pool, scenario):
        """Try all points of a scenario, several at a time."""
        before = self.counts.copy()
        points = list(self.points_of(scenario))
        for future in [pool.submit(self.try_point, scenario, *point)
                       for point in points]:
            future.result()
        tried = self.counts - before
        print(f'{scenario.name:28} {tried["kill"]:6} kills '
              f'{tried["error"]:6} errors', flush=True)

    def fill_disk(self):
        """Save onto a disk that is full after each of its pages."""
        disk = self.folder / 'disk'
        disk.mkdir()
        length = 60000
        versions = [self.version(i, length) for i in range(2)]
        for way in ('save', 'over', 'export', 'first-save', 'in-place'):
            for pages in range(18, 40):
                self.fill_disk_once(disk, way, pages, versions, length)
        print(f'{"full disk":28} {self.counts["disk"]:6} sizes', flush=True)

    def fill_disk_once(self, disk, way, pages, versions, length):
        """Try one size of a disk."""
        size = f'size={pages * 4096}'
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', size, 'ringwall',
                           str(disk)], capture_output=True,
                          check=False).returncode != 0:
            self.counts['unmountable'] += 1
            return
        path, report = disk / 'file', self.folder / 'report-disk'
        report.write_bytes(b'')
        try:
            if way != 'first-save':
                path.write_bytes(versions[0])
            run = subprocess.run([self.driver, way, str(length), str(path), '1',
                                  str(report)], capture_output=True, check=False)
            contents = path.read_bytes() if path.exists() else None
            good = [versions[1]] if run.returncode == 0 else [
                None if way == 'first-save' else versions[0]]
            self.counts['disk'] += 1
            if contents not in good or len(list(disk.iterdir())) > 1:
                self.failures.append(f'full disk: {way}, {pages} pages')
        finally:
            subprocess.run(['umount', str(disk)], check=False)

    def run(self, names):
        """Run everything, print what was counted, return the exit code."""
        try:
            with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
                for scenario in self.scenarios():
                    if not names or any(map(scenario.name.startswith, names)):
                        self.run_scenario(pool, scenario)
            if not names:
                self.fill_disk()
        finally:
            for path in self.folder.glob('work-*'):
                path.chmod(0o755)
            shutil.rmtree(self.folder, ignore_errors=True)
        for failure in self.failures:
            print(f'BROKEN {failure}')
        if self.counts['unmountable']:
            print('No small disk could be mounted here; the test “faults” '
                  'stands in, with a disk that is full after every byte.')
        print(f'{self.counts["kill"]} kill points, {self.counts["error"]} '
              f'errors, {self.counts["disk"]} full disks; '
              f'{self.counts["missed"]} points were not reached; '
              f'{len(self.failures)} broken promises')
        return 1 if self.failures else 0


def main():
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split('\n', 1)[0])
    parser.add_argument('driver')
    parser.add_argument('tool')
    parser.add_argument('document')
    parser.add_argument('--versions', type=int, default=5)
    parser.add_argument('--jobs', type=int, default=os.cpu_count() or 1)
    parser.add_argument('names', nargs='*')
    arguments = parser.parse_intermixed_args()
    if os.geteuid() != 0:
        print('dev faults: some scenarios are about users without rights; '
              'only root can become one', file=sys.stderr)
        return 2
    return Campaign(arguments).run(arguments.names)


if __name__ == '__main__':
    sys.exit(main())
