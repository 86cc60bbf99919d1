"""Drives the recording by Locust's events: in Locust's only process, or in the master."""

import logging
import os
import signal
from time import time
from typing import Any

import gevent
from locust.env import Environment
from locust.runners import STATE_RUNNING, STATE_SPAWNING, Runner

from heroku_locust_runner.recorder import csv_files, versions
from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.ending import Ending
from heroku_locust_runner.recorder.hooks import around
from heroku_locust_runner.recorder.listening import describe
from heroku_locust_runner.recorder.notes import Notes
from heroku_locust_runner.recorder.odd import clean_seconds, clean_users
from heroku_locust_runner.recorder.recording import Recording

# The platform kills 30 seconds after SIGTERM, and the upload comes after Locust.
STOP_TIMEOUT_AFTER_SIGNAL = 15

logger = logging.getLogger(__name__)


class Recorder:
    def __init__(
        self, environment: Environment, runner: Runner, counter: Counter, notes: Notes
    ) -> None:
        self._environment = environment
        self._runner = runner
        self._counter = counter
        self._notes = notes
        self._ending = Ending(environment, runner)
        self._users_asked = 0
        self._recording: Recording | None = None
        self._clockwork: list[Any] = []
        events = environment.events
        around(events.test_start, self._on_test_start, self._on_test_started)
        around(events.spawning_complete, self._on_spawning_complete)
        around(events.test_stop, self._on_test_stop)
        versions.listen_to_stopping(events, runner, self._on_stopping)
        versions.listen_to_starting(runner, self._on_starting)

    def finish(self) -> None:
        if not self._recording:
            return
        self._recording.finish()
        for error in csv_files.complete(self._environment):
            self._notes.csv_fault = self._notes.csv_fault or describe(error)

    def _on_starting(self, users: object) -> None:
        """A load shape starts its users in several steps."""
        self._ending.start_clock()
        asked = clean_users(users, self._counter.odd_users)
        under_way = self._runner.state in {STATE_SPAWNING, STATE_RUNNING}
        self._users_asked = max(self._users_asked, asked) if under_way else asked
        if self._recording:
            self._recording.note_users(self._users_asked)

    def _on_test_start(self) -> None:
        """Before the locustfile's own listeners, which may make requests, or never end."""
        self._recording = Recording(self._environment, self._runner, self._counter, self._ending)
        self._recording.note_users(self._users_asked)
        # Locust's own handler is not there while a load shape runs, and starts over at each signal.
        signal.signal(signal.SIGTERM, self._on_sigterm)

    def _on_test_started(self) -> None:
        if recording := self._recording:
            recording.begin()
            self._clockwork = [
                gevent.spawn(self._tick_each_second, recording),
                gevent.spawn(show_progress, recording),
            ]

    def _tick_each_second(self, recording: Recording) -> None:
        while True:
            gevent.sleep(1 - time() % 1)
            recording.tick()
            if self._ending.has_shape_failed():
                # Older versions of Locust would go on without end. Not here: this is ended by it.
                gevent.spawn(self._runner.quit)
                return

    def _on_spawning_complete(self) -> None:
        if self._recording:
            self._recording.note_users(spawned=True)

    def _on_stopping(self, **_: object) -> None:
        if self._recording:
            self._recording.stopping()

    def _on_test_stop(self) -> None:
        gevent.killall(self._clockwork)
        if self._recording:
            self._recording.stopped()

    def _on_sigterm(self, *_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        gevent.spawn(self._stop)

    def _stop(self) -> None:
        logger.info("SIGTERM: stopping the test")
        if self._recording:
            self._recording.stopping("signal")
        # Up to 2.12, None stands for none, and it is a whole number.
        timeout = clean_seconds(self._environment.stop_timeout)
        self._environment.stop_timeout = min(timeout, STOP_TIMEOUT_AFTER_SIGNAL)
        self._runner.quit()


def show_progress(recording: Recording) -> None:
    interval = float(os.environ.get("LOADTEST_PROGRESS_INTERVAL", "5"))
    while True:
        gevent.sleep(interval)
        recording.show_progress()
