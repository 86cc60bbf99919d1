"""What is noted of each of Locust's processes, from its start to its end."""

import sys
from contextlib import suppress
from time import monotonic, time

import gevent
import locust.stats
from locust import log
from locust.env import Environment
from locust.runners import MasterRunner, Runner, WorkerRunner

from heroku_locust_runner.recorder import versions
from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.hooks import around
from heroku_locust_runner.recorder.listening import Listening, describe, note_silent_exceptions
from heroku_locust_runner.recorder.notes import Notes
from heroku_locust_runner.recorder.standstill import Standstill
from heroku_locust_runner.recorder.steady import count_resets

SECONDS_BETWEEN_WRITES = 1.0


class Process:
    def __init__(self) -> None:
        self.notes = Notes()
        self._listening = Listening(self.notes)
        self._environment: Environment | None = None
        self._counter: Counter | None = None
        # Of `test_start`, while its listeners are at work.
        self._entered: float | None = None
        self._is_ending = False

    def watch(self, environment: Environment, runner: Runner, counter: Counter) -> None:
        events = environment.events
        self._environment, self._counter = environment, counter
        self.notes.worker = isinstance(runner, WorkerRunner)
        self._listening.begin()
        count_resets(self._on_reset)
        around(events.test_start, self._on_test_start, self._on_test_started)
        if not isinstance(runner, MasterRunner):
            self._watch_users(environment, runner)
        around(events.test_stop, lambda: self._on_end("last_line_of_stop"))
        around(events.quitting, lambda: self._on_end("last_line"))
        gevent.spawn(counter.count_now_and_then)
        gevent.spawn(self._write_now_and_then)

    def _watch_users(self, environment: Environment, runner: Runner) -> None:
        """Of a master, which has none, the loop may stand still."""
        standstill = Standstill(self.notes)
        around(environment.events.test_start, lambda: None, standstill.begin)
        versions.listen_to_stopping(environment.events, runner, standstill.end)
        standstill.watch()

    def finish(self, error: BaseException | None) -> None:
        """At the very end, with what ended the process."""
        notes, environment = self.notes, self._environment
        note_silent_exceptions(notes)
        if environment is not None:
            notes.own_exit_code = exit_code(environment.process_exit_code)
            notes.own_buckets = has_own_buckets()
            notes.own_clock = has_own_clock()
        if isinstance(error, SystemExit) and self._is_ending:
            self._note_exit(exit_code(error.code))
        elif error is not None:
            notes.broke_off = describe(error)
        self._write()

    def _note_exit(self, code: int | None) -> None:
        """Locust's own codes are 0, and 2 after an exception that nobody caught."""
        locusts = {None, 0, 2} if log.unhandled_greenlet_exception else {None, 0}
        if self.notes.own_exit_code is None and code not in locusts:
            self.notes.own_exit_code = code

    def _on_test_start(self) -> None:
        self._entered = monotonic()
        self.notes.tests += 1

    def _on_test_started(self) -> None:
        self._note_start()
        self._entered = None
        self.notes.loading_since = monotonic()

    def _note_start(self) -> None:
        if self._entered is not None:
            self.notes.start_seconds = monotonic() - self._entered

    def _on_end(self, field: str) -> None:
        self._is_ending = True
        self._listening.note_last_lines(field)

    def _on_reset(self) -> None:
        self.notes.stats_resets += 1

    def _write_now_and_then(self) -> None:
        while True:
            gevent.sleep(SECONDS_BETWEEN_WRITES)
            self._write()

    def _write(self) -> None:
        self._note_start()
        if self._counter is not None:
            self.notes.odd = dict(self._counter.odd)
        # Without them the numbers are still there.
        with suppress(OSError):
            self.notes.write()


def has_own_buckets() -> bool:
    """Whether the locustfile has replaced the function, which is Locust's since 2.43.4."""
    buckets = getattr(locust.stats, "bucket_response_time", None)
    return buckets is not None and buckets.__module__ != "locust.stats"


def has_own_clock() -> bool:
    """Whether the locustfile has replaced the clock that Locust dates its files by."""
    return sys.modules["time"].time is not time


def exit_code(own: object) -> int | None:
    """As a process ends with it: None is Locust's to decide, and a text is 1."""
    if own is None:
        return None
    return own & 0xFF if isinstance(own, int) else 1
