"""Why Locust stopped its users."""

from time import monotonic
from typing import Any

import gevent
from locust.env import Environment
from locust.runners import Runner

from heroku_locust_runner.recorder import versions
from heroku_locust_runner.recorder.asking import LOCUST_ITSELF, who_asks
from heroku_locust_runner.recorder.odd import clean_seconds

# Locust's timer may be a little early by another clock.
SLACK = 0.5


class Ending:
    def __init__(self, environment: Environment, runner: Runner) -> None:
        self._environment = environment
        self._runner = runner
        self.clock_started: float | None = None

    def start_clock(self) -> None:
        """Locust starts the clock of the run time with the first users, not with each new test."""
        if self.clock_started is None:
            self.clock_started = monotonic()

    @property
    def run_time(self) -> float | None:
        """What Locust has set its clock to. A load shape ends when it likes."""
        options: Any = self._environment.parsed_options
        return None if self._environment.shape_class else clean_seconds(options.run_time) or None

    def cause(self) -> str:
        if self._environment.shape_class is not None and (cause := self._cause_of_shape()):
            return cause
        if self._is_run_time_over():
            return "run-time"
        if versions.worker_count(self._runner) == 0:
            return "workers-lost"
        asked = who_asks()
        # It stops what nobody has asked it to stop when something else has ended it.
        return "error" if asked == LOCUST_ITSELF else asked

    def is_in_vain(self) -> bool:
        """Locust first ends what spawns its users, and that is what asks: it goes no further, and
        the users that are there load on.
        """
        return self._runner.spawning_greenlet is gevent.getcurrent()

    def has_shape_failed(self) -> bool:
        greenlet: Any = self._runner.shape_greenlet
        return greenlet is not None and greenlet.ready() and greenlet.exception is not None

    def _cause_of_shape(self) -> str | None:
        if self._runner.shape_greenlet is gevent.getcurrent():
            return "load-shape"
        return "exception" if self.has_shape_failed() else None

    def _is_run_time_over(self) -> bool:
        if not self.run_time or self.clock_started is None:
            return False
        return monotonic() - self.clock_started >= self.run_time - SLACK
