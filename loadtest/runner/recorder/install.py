"""Hooks the recorder into Locust's events."""

from functools import cache

import gevent
import locust.stats
from locust.env import Environment
from locust.event import Events
from locust.runners import MasterRunner, Runner, WorkerRunner

from runner.recorder.counter import Counter
from runner.recorder.guards import refuse_harmful_options, require_host
from runner.recorder.recorder import Recorder
from runner.recorder.workers import Master, Worker


@cache  # Locust loads every file twice when the locustfile is pytest-style.
def install(events: Events) -> None:
    # Else the last seconds of _stats_history.csv are still in a buffer when Locust is killed.
    locust.stats.CSV_STATS_FLUSH_INTERVAL_SEC = 0

    counter = Counter()
    # Registered here, next to Locust's own listener, because a listener in between could end the
    # event by raising StopUser, and then the two would not count the same.
    events.request.add_listener(counter.on_request)
    events.user_error.add_listener(counter.on_user_error)
    events.cpu_warning.add_listener(counter.on_cpu_warning)

    def on_init(environment: Environment, runner: Runner, **_: object) -> None:
        if isinstance(runner, WorkerRunner):
            Worker(environment, runner, counter)
            return
        require_host(environment)
        # Locust is about to start the clock for the run time, but gevent's idea of now is as old as
        # its last pause: without this, the run is short by what it took to start.
        gevent.get_hub().loop.update_now()
        Recorder(environment, runner, counter)
        if isinstance(runner, MasterRunner):
            Master(environment, runner, counter)

    events.init_command_line_parser.add_listener(refuse_harmful_options)
    events.init.add_listener(on_init)
