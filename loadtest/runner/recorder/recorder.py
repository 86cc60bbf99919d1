"""Drives the recording by Locust's events: in Locust's only process, or in the master."""

import logging
import os
import signal
import time
from typing import Any

import gevent
from locust.env import Environment
from locust.runners import Runner

from runner.recorder import csv_files
from runner.recorder.counter import Counter
from runner.recorder.recording import Recording

# The platform kills 30 seconds after SIGTERM, and the upload comes after Locust.
STOP_TIMEOUT_AFTER_SIGNAL = 15.0

logger = logging.getLogger(__name__)


class Recorder:
    def __init__(self, environment: Environment, runner: Runner, counter: Counter) -> None:
        self._environment = environment
        self._runner = runner
        self._counter = counter
        self._recording: Recording | None = None
        self._clockwork: list[Any] = []
        environment.events.test_start.add_listener(self._on_test_start)
        environment.events.spawning_complete.add_listener(self._on_spawning_complete)
        environment.events.test_stopping.add_listener(self._on_test_stopping)
        environment.events.test_stop.add_listener(self._on_test_stop)
        environment.events.quit.add_listener(self._on_quit)

    def _on_test_start(self, **_: object) -> None:
        recording = self._recording = Recording(self._environment, self._runner, self._counter)
        self._clockwork = [
            gevent.spawn(tick_each_second, recording),
            gevent.spawn(show_progress, recording),
        ]
        # Locust's own handler is not there while a load shape runs, and starts over at each signal.
        signal.signal(signal.SIGTERM, self._on_sigterm)

    def _on_spawning_complete(self, **_: object) -> None:
        if self._recording:
            self._recording.note_users()

    def _on_test_stopping(self, **_: object) -> None:
        if self._recording:
            self._recording.stopping()

    def _on_test_stop(self, **_: object) -> None:
        gevent.killall(self._clockwork)
        if self._recording:
            self._recording.stopped()

    def _on_quit(self, **_: object) -> None:
        if self._recording:
            self._recording.finish()
            csv_files.complete(self._environment)

    def _on_sigterm(self, *_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        gevent.spawn(self._stop)

    def _stop(self) -> None:
        logger.info("SIGTERM: stopping the test")
        if self._recording:
            self._recording.stopping("signal")
        timeout = self._environment.stop_timeout
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
