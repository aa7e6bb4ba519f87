#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends the real window again and again while it is edited, as a kill does.

One life of the program: it starts, offers the changes that the life before
left behind, restores them, is edited through its actions on the bus, and is
killed.  Then its drafts are looked at: all edits older than five seconds must
be in them, and none may be damaged.  Some lives end at the very moment in
which a draft is written.

Usage: window-kills.py PROGRAM DOCUMENT [--lives N] [--at-once N] [--seed N]
                       [--longest SECONDS]

Needs a display; every life has a bus of its own.
"""

import argparse
import glob
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as ElementTree

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

NAME = 'org.ringwall.Ringwall'
OBJECT = '/org/ringwall/Ringwall'
NAMESPACE = '{https://ringwall.org/ns/document/1}'

# What is promised, in seconds.
PROMISE = 5.0
# Lives that may end while a draft is restored before it is no more offered.
ATTEMPTS = 2
# After so many seconds a restored draft has done no harm, and how many of the
# lives last so long.
TRUST = 11.0
LASTING = 0.15
# Far more than anything takes: what comes later does not come.
PATIENCE = 60
# After this many edits a document is saved, so that it does not grow for ever.
ENOUGH = 40


class Failure(Exception):
    """What must not happen."""


def read_draft(path):
    """Return the document in a draft whose hash is right."""
    with open(path, 'rb') as file:
        data = file.read()
    line, rest = data.split(b'\n', 1)
    magic, version, header, length, digest = line.split(b' ')
    if (magic, version) != (b'ringwall-draft', b'1'):
        raise Failure(f'{path}: not a draft')
    if len(rest) != int(header) + int(length):
        raise Failure(f'{path}: cut off')
    if hashlib.sha256(rest).hexdigest().encode() != digest:
        raise Failure(f'{path}: damaged')
    return rest[int(header):]


def count_scenarios(document):
    """Count the scenarios of a document: each edit adds one."""
    return len(ElementTree.fromstring(document).findall(NAMESPACE + 'scenario'))


class Program:
    """One life."""

    def __init__(self, program, state, address, files):
        environment = dict(os.environ, HOME=state,
                           DBUS_SESSION_BUS_ADDRESS=address,
                           XDG_STATE_HOME=state, XDG_DATA_HOME=state,
                           XDG_CONFIG_HOME=state, XDG_CACHE_HOME=state,
                           GSETTINGS_BACKEND='memory', GSK_RENDERER='cairo',
                           GTK_A11Y='none', GIO_USE_VFS='local')
        self.process = subprocess.Popen([program] + files, env=environment,
                                        stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address,
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.window = OBJECT + '/window/1'

    def call(self, path, method, arguments):
        """Call a method of the actions at a path."""
        return self.bus.call_sync(NAME, path, 'org.gtk.Actions', method,
                                  arguments, None,
                                  Gio.DBusCallFlags.NO_AUTO_START,
                                  PATIENCE * 1000, None).unpack()

    def is_enabled(self, path, action):
        """Return whether there is an action, and it can be used."""
        try:
            return self.call(path, 'Describe',
                             GLib.Variant('(s)', (action,)))[0][0]
        except GLib.Error:
            return False

    def wait_for(self, path, action, why):
        """Wait until an action can be used."""
        end = time.monotonic() + PATIENCE
        while not self.is_enabled(path, action):
            if self.process.poll() is not None:
                raise Failure(f'ended by itself: {self.process.returncode}')
            if time.monotonic() > end:
                raise Failure(why)
            time.sleep(0.02)

    def activate(self, path, action, *words):
        """Use an action; return when the program has begun with it."""
        parameter = [GLib.Variant('s', word) for word in words]
        self.call(path, 'Activate',
                  GLib.Variant('(sava{sv})', (action, parameter, {})))

    def edit(self):
        """Make one edit, and return when it is done."""
        self.activate(self.window, 'duplicate-scenario')
        # Answered after what was asked before.
        self.is_enabled(self.window, 'duplicate-scenario')

    def kill(self):
        """End it without any warning, and return when that was."""
        if self.process.poll() is not None:
            raise Failure(f'ended by itself: {self.process.returncode}')
        self.process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        self.process.wait()
        self.bus.close_sync(None)
        return killed


class Lane:
    """Lives that follow one another, each with what the last one left."""

    def __init__(self, options, seed, folder):
        self.options = options
        self.random = random.Random(seed)
        self.folder = folder
        self.file = os.path.join(folder, 'document.ringwall')
        self.address = None
        self.held = 0       # scenarios in the draft that is there
        self.lost = []      # ages of lost edits, in seconds
        self.edits = 0
        self.offers = 0
        self.requests = 0   # offers on request only
        self.writing = 0    # kills while a draft was on its way
        shutil.copy(options.document, self.file)
        with open(self.file, 'rb') as file:
            self.saved = count_scenarios(file.read())

    def drafts(self):
        """Return the paths of what drafts there are."""
        root = os.path.join(self.folder, 'ringwall', 'drafts')
        if glob.glob(os.path.join(root, 'damaged', '*')):
            raise Failure('a draft was set aside as damaged')
        return [path for path in glob.glob(os.path.join(root, '*', 'document'))
                if os.path.getsize(path) > 0]

    def name(self):
        """Return the name of the draft that there is."""
        return os.path.basename(os.path.dirname(self.drafts()[0]))

    def attempts(self):
        """Return how often restoring the draft was begun in vain."""
        folder = os.path.dirname(self.drafts()[0])
        return os.path.getsize(os.path.join(folder, 'lock'))

    def is_writing(self):
        """Return whether a draft is on its way at this moment."""
        return bool(glob.glob(os.path.join(self.folder, 'ringwall', 'drafts',
                                           '*', '.ringwall-*')))

    def start(self):
        """Begin a life, with the changes of the last one restored."""
        files = [self.file]
        if self.held and self.random.random() < 0.5:
            files = []
        program = Program(self.options.program, self.folder, self.address,
                          files)
        try:
            if self.held:
                self.restore(program, files)
            # Only a document with changes can be reverted.
            program.wait_for(program.window, 'revert' if self.held
                             else 'duplicate-scenario',
                             'there is no document')
        except BaseException:
            program.process.kill()
            raise
        return program

    def restore(self, program, files):
        """Take what is offered; what ended two lives is, on request only."""
        attempts = self.attempts()
        program.wait_for(OBJECT, 'show-recovered', 'there is no offer')
        if files:
            program.wait_for(program.window, 'duplicate-scenario',
                             'the document was not opened')
        if program.is_enabled(OBJECT, 'restore-all') != (attempts < ATTEMPTS):
            raise Failure(f'offered wrongly after {attempts} attempts')
        if attempts < ATTEMPTS:
            self.offers += 1
            program.activate(OBJECT, 'restore-all')
        else:
            self.requests += 1
            program.activate(OBJECT, 'restore-draft', self.name())

    def live(self):
        """Live one life, and look at what it leaves behind."""
        if self.held > self.saved + ENOUGH:
            self.save()
        program = self.start()
        made = []
        count = max(self.held, self.saved)
        length = self.random.uniform(0.1, self.options.longest)
        at_writing = self.random.random() < 0.3
        lasting = self.held and self.random.random() < LASTING
        if lasting:
            length = TRUST + self.random.uniform(0, 2)
        try:
            self.edit(program, made, length)
            if at_writing:
                self.wait_for_writing()
            self.writing += self.is_writing()
        finally:
            killed = program.kill()
        self.edits += len(made)
        self.judge(count, made, killed)
        if lasting and self.attempts() != 0:
            raise Failure('a draft that was restored well is not trusted')

    def edit(self, program, made, length):
        """Edit for some seconds, fast, slowly, or with rests."""
        pace = self.random.choice((0.05, 0.4, 1.5, 3.0))
        end = time.monotonic() + length
        while True:
            program.edit()
            made.append(time.monotonic())
            if made[-1] >= end:
                break
            if len(made) > ENOUGH:
                pace = 3.0
            time.sleep(min(self.random.uniform(0, 2 * pace),
                           max(end - time.monotonic(), 0)))

    def wait_for_writing(self):
        """Wait until a draft is being written, but not for long."""
        end = time.monotonic() + 5
        while time.monotonic() < end and not self.is_writing():
            pass

    def judge(self, count, made, killed):
        """Compare what was done with what is kept."""
        drafts = self.drafts()
        if len(drafts) > 1:
            raise Failure(f'{len(drafts)} drafts of one document')
        kept = count
        if drafts:
            kept = count_scenarios(read_draft(drafts[0]))
            self.held = kept
        elif self.held:
            raise Failure('the draft is gone')
        if not count <= kept <= count + len(made):
            raise Failure(f'{kept} scenarios kept of {count} + {len(made)}')
        ages = [killed - moment for moment in made[kept - count:]]
        self.lost += ages
        if ages and max(ages) > PROMISE:
            raise Failure(f'an edit of {max(ages):.2f} s ago is lost')

    def save(self):
        """Save what there is; then there is no draft."""
        program = self.start()
        program.activate(program.window, 'save')
        end = time.monotonic() + PATIENCE
        while self.drafts():
            if time.monotonic() > end:
                raise Failure('the draft stayed after saving')
            time.sleep(0.05)
        program.kill()
        with open(self.file, 'rb') as file:
            self.saved = count_scenarios(file.read())
        if self.saved != self.held:
            raise Failure(f'{self.saved} scenarios saved of {self.held}')
        shutil.copy(self.options.document, self.file)
        with open(self.file, 'rb') as file:
            self.saved = count_scenarios(file.read())
        self.held = 0


def start_bus():
    """Start a bus, and return its process and address."""
    process = subprocess.Popen(['dbus-daemon', '--session', '--nofork',
                                '--print-address=1'], text=True,
                               stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    return process, process.stdout.readline().strip()


def run(lane, lives, failures):
    """Live all lives of one lane."""
    bus, lane.address = start_bus()
    try:
        while lives and not failures:
            lives.pop()
            lane.live()
    except (Failure, GLib.Error, OSError, IndexError) as failure:
        failures.append(f'{lane.folder}: {failure}')
    finally:
        bus.terminate()
        bus.wait()


def parse():
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split('\n', 1)[0])
    parser.add_argument('program')
    parser.add_argument('document')
    parser.add_argument('--lives', type=int, default=300)
    parser.add_argument('--at-once', type=int, default=4)
    parser.add_argument('--longest', type=float, default=9.0)
    parser.add_argument('--seed', type=int,
                        default=random.SystemRandom().randrange(10 ** 6))
    return parser.parse_args()


def report(options, lanes, failures, seconds):
    """Say how it went; the last line counts."""
    lost = [age for lane in lanes for age in lane.lost]
    done = options.lives if not failures else 0
    print(f'{sum(lane.edits for lane in lanes)} edits, '
          f'{sum(lane.offers for lane in lanes)} drafts offered and restored, '
          f'{sum(lane.requests for lane in lanes)} on request, '
          f'{sum(lane.writing for lane in lanes)} kills while one was '
          f'written, {seconds:.0f} s, seed {options.seed}')
    print(f'{len(lost)} edits lost, the oldest '
          f'{max(lost, default=0):.2f} s before the end')
    for failure in failures:
        print(f'FAILED: {failure}')
    print(f'window kills: {done} lives, {len(failures)} failures')


def main():
    """Run the campaign."""
    options = parse()
    print(f'window kills: seed {options.seed}', flush=True)
    folder = tempfile.mkdtemp(prefix='ringwall-kills-')
    lives = list(range(options.lives))
    failures = []
    lanes = []
    begun = time.monotonic()
    for number in range(options.at_once):
        path = os.path.join(folder, str(number))
        os.mkdir(path)
        lanes.append(Lane(options, f'{options.seed}/{number}', path))
    threads = [threading.Thread(target=run, args=(lane, lives, failures))
               for lane in lanes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    report(options, lanes, failures, time.monotonic() - begun)
    if failures:
        print(f'what is left: {folder}')
    else:
        shutil.rmtree(folder)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
