"""Hooks the recorder into Locust's events."""

import gevent
import locust.runners
import locust.stats
from configargparse import ArgumentParser
from locust.env import Environment
from locust.event import Events
from locust.runners import MasterRunner, Runner, WorkerRunner

from heroku_locust_runner.recorder import versions
from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.guards import refuse_harmful_options, require_host
from heroku_locust_runner.recorder.process import Process
from heroku_locust_runner.recorder.recorder import Recorder
from heroku_locust_runner.recorder.steady import keep_steady
from heroku_locust_runner.recorder.workers import Master, Worker

SECONDS_UNTIL_A_WORKER_IS_MISSED = 20


def install(events: Events, process: Process) -> list[Recorder]:
    """The list stays empty in workers; elsewhere it gets the recorder when Locust is up."""
    # Else the last seconds of _stats_history.csv are still in a buffer when Locust is killed.
    locust.stats.CSV_STATS_FLUSH_INTERVAL_SEC = 0

    # A worker that gets no processor for three seconds is not gone, but Locust would refuse
    # everything that it reports from then on.
    locust.runners.HEARTBEAT_LIVENESS = SECONDS_UNTIL_A_WORKER_IS_MISSED

    keep_steady()
    counter = Counter()
    recorders: list[Recorder] = []
    listening = False

    def on_command_line(parser: ArgumentParser, **_: object) -> None:
        nonlocal listening
        # Locust may make a parser more than once.
        if listening:
            return
        listening = True
        refuse_harmful_options(parser)
        versions.leave_csv_files_to_the_master(parser)
        # Only now, next to Locust's own listener, because one in between could end the event by
        # raising StopUser, and then the two would not count the same.
        versions.listen_to_requests(events, counter.on_request)
        events.user_error.add_listener(counter.on_user_error)

    def on_init(environment: Environment, runner: Runner, **_: object) -> None:
        process.watch(environment, runner, counter)
        versions.listen_to_cpu_warnings(events, runner, counter.on_cpu_warning)
        if isinstance(runner, WorkerRunner):
            Worker(environment, runner, counter, process.notes)
            return
        require_host(environment)
        versions.let_load_shape_end_the_test(environment)
        # Locust is about to start the clock for the run time, but gevent's idea of now is as old as
        # its last pause: without this, the run is short by what it took to start.
        gevent.get_hub().loop.update_now()
        if isinstance(runner, MasterRunner):
            Master(environment, runner, counter)
        recorders.append(Recorder(environment, runner, counter, process.notes))

    events.init_command_line_parser.add_listener(on_command_line)
    events.init.add_listener(on_init)
    return recorders
