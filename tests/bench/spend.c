/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs another program and tells what it took. It is small itself: the peak
 * memory of a process is never less than that of the one that started it.
 *
 * Usage: spend [--any] PROGRAM [ARGUMENT…]
 * Prints “MILLISECONDS CPU-MILLISECONDS KIBIBYTES”, and fails where the program
 * does. With --any it may also refuse, in whatever words: what it prints is
 * thrown away.
 */

#define _GNU_SOURCE

#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static double
to_ms (const struct timeval *time)
{
  return time->tv_sec * 1e3 + time->tv_usec / 1e3;
}

static int
start (char  **command,
       bool    may_refuse,
       pid_t  *out_pid)
{
  posix_spawn_file_actions_t files;
  int error;

  posix_spawn_file_actions_init (&files);
  posix_spawn_file_actions_addopen (&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen (&files, 1, "/dev/null", O_WRONLY, 0);
  if (may_refuse)
    posix_spawn_file_actions_addopen (&files, 2, "/dev/null", O_WRONLY, 0);
  error = posix_spawnp (out_pid, command[0], &files, NULL, command, environ);
  posix_spawn_file_actions_destroy (&files);
  return error;
}

int
main (int    argc,
      char **argv)
{
  bool may_refuse = argc > 1 && strcmp (argv[1], "--any") == 0;
  char **command = argv + 1 + may_refuse;
  struct rusage usage;
  double start_ms, end_ms;
  pid_t pid;
  int status;

  if (argc < 2 || *command == NULL)
    return 2;

  start_ms = now_ms ();
  if (start (command, may_refuse, &pid) != 0
      || wait4 (pid, &status, 0, &usage) != pid)
    return 2;
  end_ms = now_ms ();

  printf ("%.3f %.3f %ld\n", end_ms - start_ms,
          to_ms (&usage.ru_utime) + to_ms (&usage.ru_stime), usage.ru_maxrss);
  return !WIFEXITED (status) || (!may_refuse && WEXITSTATUS (status) != 0);
}
