"""What differs between the versions of Locust, from 2.0 on. Nothing else asks for the version."""

import os
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from typing import Any

import gevent
from configargparse import ArgumentParser
from locust.env import Environment
from locust.event import EventHook, Events
from locust.runners import (
    STATE_INIT,
    STATE_STOPPED,
    STATE_STOPPING,
    MasterRunner,
    Runner,
)

from heroku_locust_runner.recorder.hooks import around

Listener = Callable[..., None]


def can_fork_workers() -> bool:
    """The option --processes, since 2.19."""
    major, minor = version("locust").split(".")[:2]
    return (int(major), int(minor)) >= (2, 19)


def stop_listening_to_requests(events: Events) -> None:
    """Neither Locust nor the recorder counts what threads of the locustfile's go on firing while
    files are written: else the two would not count the same. What is under way is counted by both.
    """
    for name in ("request", "request_success", "request_failure"):
        if hook := getattr(events, name, None):
            hook._handlers = []  # noqa: SLF001 (a new list, as the old one may be gone through)


def listen_to_requests(events: Events, listener: Listener) -> None:
    """On the events on which Locust itself counts: up to 2.14, the deprecated ones."""
    deprecated = ("request_success", "request_failure")
    names = deprecated if hasattr(events, deprecated[0]) else ("request",)
    for name in names:
        # Not the hook's own add_listener, which warns of the deprecation.
        EventHook.add_listener(getattr(events, name), listener)


def listen_to_stopping(events: Events, runner: Runner, listener: Listener) -> None:
    """When the users are about to be stopped: an event since 2.8.4."""
    if hasattr(events, "test_stopping"):
        # Before all others, who may take their time.
        around(events.test_stopping, listener)
        return
    stop = runner.stop
    nothing_to_stop = {STATE_STOPPED}
    if isinstance(runner, MasterRunner):
        nothing_to_stop |= {STATE_INIT, STATE_STOPPING}

    def tell_and_stop(*arguments: object, **options: object) -> None:
        if runner.state not in nothing_to_stop:
            listener()
        stop(*arguments, **options)

    runner.stop = tell_and_stop  # type: ignore[method-assign]


def listen_to_stopping_last(events: Events, runner: Runner, listener: Listener) -> None:
    """After the locustfile's own listeners, where Locust has the event for it."""
    if hasattr(events, "test_stopping"):
        events.test_stopping.add_listener(listener)
    else:
        listen_to_stopping(events, runner, listener)


def worker_count(runner: Runner) -> int:
    """How many workers of a master are left; 1 where there is no master."""
    clients = getattr(runner, "clients", None)
    if clients is None:
        return 1
    return len(clients.ready) + len(clients.spawning) + len(clients.running)


def listen_to_starting(runner: Runner, listener: Callable[[object], None]) -> None:
    """With the number of users asked for, which no event tells, nor in 2.0 an attribute."""
    start = runner.start

    def tell_and_start(user_count: int, *arguments: Any, **options: Any) -> None:  # noqa: ANN401
        listener(user_count)
        start(user_count, *arguments, **options)

    runner.start = tell_and_start  # type: ignore[method-assign]


def listen_to_cpu_warnings(events: Events, runner: Runner, listener: Listener) -> None:
    """An event since 2.9; before, one warning for each test, that only an attribute tells."""
    if hasattr(events, "cpu_warning"):
        events.cpu_warning.add_listener(listener)
    else:
        gevent.spawn(watch_cpu_warning, runner, listener)


def watch_cpu_warning(runner: Runner, listener: Listener) -> None:
    warned = False
    while True:
        gevent.sleep(1)
        if runner.cpu_warning_emitted and not warned:
            listener()
        warned = runner.cpu_warning_emitted


def let_load_shape_end_the_test(environment: Environment) -> None:
    """Since 2.17 it does, unless it asks for the run time. Up to 2.1, a run time would end it, and
    from then on Locust refused to start with both.
    """
    options: Any = environment.parsed_options
    shape = environment.shape_class
    if shape is not None and not hasattr(shape, "use_common_options"):
        options.run_time = None


def leave_csv_files_to_the_master(parser: ArgumentParser) -> None:
    """Up to 2.31, workers forked by --processes truncate and write their master's CSV files."""
    parse_args = parser.parse_args

    def parse_args_and_prepare(*arguments: object, **options: object) -> Namespace:
        parsed: Namespace = parse_args(*arguments, **options)
        os.register_at_fork(after_in_child=partial(setattr, parsed, "csv_prefix", None))
        return parsed

    parser.parse_args = parse_args_and_prepare
