"""One test as it is written down: windows.jsonl, progress lines and the summary."""

import json
from collections.abc import Iterable
from pathlib import Path
from time import monotonic, time
from typing import Any

from locust.env import Environment
from locust.runners import WORKER_REPORT_INTERVAL, MasterRunner, Runner

from heroku_locust_runner.recorder import versions
from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.ending import Ending
from heroku_locust_runner.recorder.generator import Generator
from heroku_locust_runner.recorder.notes import one_line
from heroku_locust_runner.recorder.odd import MOST_USERS, Odd, clean_count, clean_seconds
from heroku_locust_runner.recorder.progress import Progress
from heroku_locust_runner.recorder.summary import Summary
from heroku_locust_runner.recorder.tally import Tally, add_buckets, percentile, total_buckets
from heroku_locust_runner.recorder.timeline import Sample, Timeline, window_seconds

# By then every worker has reported for a window.
WORKER_LAG = WORKER_REPORT_INTERVAL + 2

# What it takes to end, beyond run time and stop timeout.
END_SLACK = 2

# Of request names, in all open windows together; about a kilobyte each.
MOST_NAMES_IN_MEMORY = 1000


class Recording:
    def __init__(
        self, environment: Environment, runner: Runner, counter: Counter, ending: Ending
    ) -> None:
        options: Any = environment.parsed_options
        self._environment = environment
        self._runner = runner
        self._counter = counter
        self._folder = Path(options.csv_prefix).parent
        self._windows = self._folder / "windows.jsonl"
        self._ending = ending
        self._begun = False
        self._started = 0.0
        self._end: float | None = None
        self._buckets: dict[str, int] = {}
        self._distributed = isinstance(runner, MasterRunner)
        self._generator = Generator(with_workers=self._distributed)
        self._progress = Progress()
        self._summary = Summary(
            started_at=time(),
            host=host_of(environment),
            run_time=ending.run_time,
            shape=shape_of(environment),
        )
        counter.restart()
        self._windows.write_text("")
        self._write(())

    def begin(self) -> None:
        """With the load: the listeners of `test_start` have ended, whose requests count as well."""
        self._begun = True
        started = self._started = self._summary.started_at = time()
        lag = WORKER_LAG if self._distributed else 0.0
        self._counter.begin(Timeline(started, window_seconds(self._expected_seconds()), lag))

    def tick(self) -> None:
        timeline, sample = self._counter.timeline, self._sample()
        self._write(timeline.close(time(), sample))
        if sum(len(tally.requests) for tally in timeline.open_tallies()) > MOST_NAMES_IN_MEMORY:
            self._write(timeline.spill(sample), more=True)

    def stopping(self, cause: str | None = None) -> None:
        """The first cause stays."""
        self.note_users()
        summary = self._summary
        if summary.stop_cause is not None:
            return
        cause = cause or self._ending.cause()
        if self._begun and self._ending.is_in_vain():
            summary.stop_in_vain = cause if cause in {"quit", "stop"} else None
            return
        summary.stop_cause = cause
        summary.stopped = monotonic()
        summary.users_at_end = self._runner.user_count

    def stopped(self) -> None:
        self._end = time()

    def finish(self) -> None:
        # A listener of `test_start` that quits, or takes all the time, leaves no load; its requests
        # count.
        if not self._begun:
            self.begin()
        end = max(self._end or time(), self._started)
        self.stopping()
        versions.stop_listening_to_requests(self._environment.events)
        self._write(self._counter.timeline.finish(end, self._sample()))
        self.show_progress()

    def note_users(self, asked: int = 0, *, spawned: bool = False) -> None:
        self._summary.note_users(asked, self._runner.user_count, spawned=spawned)
        self._summary.fixed_users = fixed_users(self._environment)

    def show_progress(self) -> None:
        buckets = total_buckets(self._counter.timeline.open_tallies())
        add_buckets(buckets, self._buckets)
        requests, failures = self._totals(Odd())
        self._progress.show(self._runner.user_count, requests, failures, percentile(buckets, 99))

    def _expected_seconds(self) -> float | None:
        run_time = self._ending.run_time
        if not run_time:
            return None
        return run_time + clean_seconds(self._environment.stop_timeout) + END_SLACK

    def _sample(self) -> Sample:
        self.note_users()
        cpu, rss = self._generator.measure()
        return Sample(self._runner.user_count, cpu, rss)

    def _write(self, lines: Iterable[tuple[dict[str, Any], Tally]], *, more: bool = False) -> None:
        """On disk at once, so that a killed process loses the open window and no more.

        With `more`, what a line tells is not all of its window.
        """
        with self._windows.open("a", encoding="ascii") as file:
            for window, tally in lines:
                line = window | {"more": True} if more else window
                file.write(json.dumps(line, separators=(",", ":")) + "\n")
                add_buckets(self._buckets, total_buckets([tally]))
                self._summary.cpu_max = max(self._summary.cpu_max, window["cpu"])
        self._summarise()

    def _summarise(self) -> None:
        summary, odd = self._summary, Odd()
        summary.requests, summary.failures = self._totals(odd)
        rows = self._runner.exceptions
        summary.exceptions = clean_count(lambda: sum(each["count"] for each in rows.values()), odd)
        self._counter.odd_totals = odd
        summary.cpu_warnings = self._counter.cpu_warnings
        summary.workers_lost = self._counter.workers_lost
        summary.window_seconds = self._counter.timeline.seconds
        summary.clock_started = self._ending.clock_started
        summary.write(self._folder)

    def _totals(self, odd: Odd) -> tuple[int, int]:
        """Of requests and failures, as Locust has them."""
        stats = self._environment.stats
        return (
            clean_count(lambda: stats.total.num_requests, odd),
            clean_count(lambda: stats.total.num_failures, odd),
        )


def host_of(environment: Environment) -> str | None:
    """A locustfile may set it to anything."""
    host = environment.host or next((each.host for each in environment.user_classes), None)
    return one_line(str(host)) if host else None


def shape_of(environment: Environment) -> str | None:
    shape = environment.shape_class
    return one_line(type(shape).__name__) if shape else None


def fixed_users(environment: Environment) -> int | None:
    """How many there can be at most, when each class that is loaded says how many of it."""
    # The attribute is there since 2.7.
    counts = [getattr(each, "fixed_count", 0) for each in environment.user_classes]
    are_fixed = bool(counts) and all(isinstance(each, int) and each > 0 for each in counts)
    return min(sum(counts), MOST_USERS) if are_fixed else None
