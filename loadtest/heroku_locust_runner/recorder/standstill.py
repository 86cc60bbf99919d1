"""How long user code kept Locust's loop from going round: then no request is sent or timed.

The loop beats ten times a second, and a thread looks on. A late beat may be the machine's fault as
well; so these do not count:

- time in which the loop's thread was ready to run and another had the processor, as Linux tells;
- where neither the loop nor the thread that looks on did anything, all but the processor time of
  the process. One that is paused or starved uses little; code in C that keeps the interpreter for
  itself uses its processor.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic, process_time
from typing import Any, NoReturn

import gevent
from gevent.monkey import get_original

from heroku_locust_runner.recorder.asking import LOCUST, OURS
from heroku_locust_runner.recorder.notes import Notes
from heroku_locust_runner.recorder.places import where_now

SECONDS_BETWEEN_BEATS = 0.1
SECONDS_BETWEEN_LOOKS = 0.25
# Shorter ones are everyday: an overloaded loop is told of by its use of the processor.
SHORTEST = 1.0
# Such a late beat is looked into.
LATE = 0.5

# Python's and what is installed, where nobody looks for what blocks.
NOT_THE_USERS = (OURS, str(Path(os.__file__).parent), str(Path(LOCUST).parent), "<frozen")

sleep: Any = get_original("time", "sleep")
start_thread: Any = get_original("_thread", "start_new_thread")
get_ident: Any = get_original("_thread", "get_ident")


class Standstill:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._loading = False
        self._thread = get_ident()
        self._schedule = open_schedule()
        self._beat = self._seen = monotonic()
        self._used = process_time()
        self._waited = self._wait_for_processor()
        # Since the last beat. Two threads write it, unguarded: at worst, it is too much once.
        self._excused = 0.0
        self._where: str | None = None

    def watch(self) -> None:
        start_thread(self._look_on, ())
        gevent.spawn(self._beat_now_and_then)

    def begin(self) -> None:
        """With the load."""
        self.beat()
        self._loading = True
        self._notes.blocked = self._notes.blocked_longest = 0.0
        self._notes.blocked_where = None

    def end(self) -> None:
        self.beat()
        self._loading = False

    def beat(self) -> None:
        self._excuse()
        now = monotonic()
        blocked = now - self._beat - self._excused
        if self._loading and blocked >= SHORTEST:
            self._note(blocked)
        self._beat, self._excused, self._where = now, 0.0, None

    def _note(self, blocked: float) -> None:
        notes = self._notes
        notes.blocked += blocked
        if blocked > notes.blocked_longest:
            notes.blocked_longest = blocked
            notes.blocked_where = self._where

    def _beat_now_and_then(self) -> NoReturn:
        while True:
            gevent.sleep(SECONDS_BETWEEN_BEATS)
            self.beat()

    def _look_on(self) -> NoReturn:
        while True:
            sleep(SECONDS_BETWEEN_LOOKS)
            self._excuse()
            if monotonic() - self._beat > LATE:
                frame = sys._current_frames().get(self._thread)  # noqa: SLF001 (documented)
                self._where = where_now(frame, self._where, NOT_THE_USERS)
                # It would keep alive all that the locustfile has in hand.
                del frame

    def _excuse(self) -> None:
        now, used, waited = monotonic(), process_time(), self._wait_for_processor()
        step = now - self._seen
        if step > 2 * SECONDS_BETWEEN_LOOKS:
            self._excused += max(step - (used - self._used), 0.0)
        else:
            self._excused += min(waited - self._waited, step)
        self._seen, self._used, self._waited = now, used, waited

    def _wait_for_processor(self) -> float:
        """In seconds, of the loop's thread. Source: Documentation/scheduler/sched-stats.rst."""
        if self._schedule is None:
            return 0.0
        with suppress(OSError, ValueError, IndexError):
            return int(os.pread(self._schedule, 100, 0).split()[1]) / 1e9
        return 0.0


def open_schedule() -> int | None:
    """Linux has it; the main thread's id is that of the process."""
    with suppress(OSError):
        return os.open(f"/proc/self/task/{os.getpid()}/schedstat", os.O_RDONLY | os.O_CLOEXEC)
    return None
