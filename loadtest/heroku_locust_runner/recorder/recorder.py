"""Drives the recording by Locust's events: in Locust's only process, or in the master."""

import logging
import os
import signal
import time
from typing import Any

import gevent
from locust.env import Environment
from locust.runners import STATE_RUNNING, STATE_SPAWNING, Runner

from heroku_locust_runner.recorder import csv_files, versions
from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.recording import Recording

# The platform kills 30 seconds after SIGTERM, and the upload comes after Locust.
STOP_TIMEOUT_AFTER_SIGNAL = 15

logger = logging.getLogger(__name__)


class Recorder:
    def __init__(self, environment: Environment, runner: Runner, counter: Counter) -> None:
        self._environment = environment
        self._runner = runner
        self._counter = counter
        self._users_asked = 0
        self._recording: Recording | None = None
        self._clockwork: list[Any] = []
        environment.events.test_start.add_listener(self._on_test_start)
        environment.events.spawning_complete.add_listener(self._on_spawning_complete)
        environment.events.test_stop.add_listener(self._on_test_stop)
        versions.listen_to_stopping(environment.events, runner, self._on_stopping)
        versions.listen_to_starting(runner, self._on_starting)

    def finish(self) -> None:
        if self._recording:
            self._recording.finish()
            csv_files.complete(self._environment)

    def _on_starting(self, users: int) -> None:
        """A load shape starts its users in several steps."""
        under_way = self._runner.state in {STATE_SPAWNING, STATE_RUNNING}
        self._users_asked = max(self._users_asked, users) if under_way else users
        if self._recording:
            self._recording.note_users(self._users_asked)

    def _on_test_start(self, **_: object) -> None:
        recording = self._recording = Recording(self._environment, self._runner, self._counter)
        recording.note_users(self._users_asked)
        self._clockwork = [
            gevent.spawn(tick_each_second, recording),
            gevent.spawn(show_progress, recording),
        ]
        # Locust's own handler is not there while a load shape runs, and starts over at each signal.
        signal.signal(signal.SIGTERM, self._on_sigterm)

    def _on_spawning_complete(self, **_: object) -> None:
        if self._recording:
            self._recording.note_users()

    def _on_stopping(self, **_: object) -> None:
        if self._recording:
            self._recording.stopping()

    def _on_test_stop(self, **_: object) -> None:
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
        timeout = self._environment.stop_timeout or 0
        self._environment.stop_timeout = min(timeout, STOP_TIMEOUT_AFTER_SIGNAL)
        self._runner.quit()


def tick_each_second(recording: Recording) -> None:
    while True:
        gevent.sleep(1 - time.time() % 1)
        recording.tick()


def show_progress(recording: Recording) -> None:
    interval = float(os.environ.get("LOADTEST_PROGRESS_INTERVAL", "5"))
    while True:
        gevent.sleep(interval)
        recording.show_progress()
