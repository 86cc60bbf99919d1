"""Meddles once with Locust or its process, in the way that MEDDLES says, soon after its users come.

With several workers, the first to come to it does. What comes after a colon goes on in a greenlet.
"""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import gevent
from gevent.monkey import get_original
from locust import LoadTestShape, User, constant, events, task

HOW = os.environ["MEDDLES"]
RUNNERS = []
BLOCKED = 3


class Client(User):
    wait_time = constant(0.02)

    def on_start(self):
        self.started = time.monotonic()

    @task
    def request(self):
        self.environment.events.request.fire(
            request_type="GET",
            name="home",
            response_time=5.0,
            response_length=10,
            exception=None,
            context={},
        )
        if time.monotonic() - self.started > 0.5 and is_first():
            meddle(HOW)


def is_first():
    try:
        Path("first").touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def meddle(how):
    if how.startswith("greenlet: "):
        gevent.spawn(meddle, how.removeprefix("greenlet: "))
        gevent.sleep(5)
    elif how in WAYS:
        WAYS[how]()
        # What it brings about comes from elsewhere.
        if not how.startswith(("quit", "stop", "forge")):
            gevent.sleep(5)


def fail(error):
    raise error


def ask(call):
    getattr(RUNNERS[0], call)()


def sleep_for_real():
    get_original("time", "sleep")(BLOCKED)


def compute():
    end = time.thread_time() + BLOCKED
    while time.thread_time() < end:
        pass


def compute_in_c():
    """Other threads wait for the end of each of these calls."""
    end = time.thread_time() + BLOCKED
    while time.thread_time() < end:
        sum(range(10**8))


def freeze():
    """From outside, as a platform does with a container."""
    stop = f"kill -STOP {os.getpid()}; sleep {BLOCKED}; kill -CONT {os.getpid()}"
    subprocess.Popen(["sh", "-c", stop], start_new_session=True)


def forge():
    runner = RUNNERS[0]
    runner.stats.total.num_failures = -5
    runner.exceptions["mine"] = {"count": "many", "msg": "", "traceback": "", "nodes": set()}


def start_anew():
    Path("first").unlink()
    os.execv(sys.executable, sys.orig_argv)


def end_the_loop():
    gevent.get_hub().loop.break_()


WAYS = {
    "raise KeyboardInterrupt": lambda: fail(KeyboardInterrupt("for no reason")),
    "raise SystemExit": lambda: fail(SystemExit("for no reason")),
    "os._exit": lambda: os._exit(0),
    "throw": lambda: gevent.get_hub().parent.throw(ValueError("into the main program")),
    "end the loop": end_the_loop,
    "end Locust's greenlet": lambda: RUNNERS[0].greenlet.kill(block=False),
    "quit": partial(ask, "quit"),
    "stop": partial(ask, "stop"),
    "sleep": sleep_for_real,
    "compute": compute,
    "compute in C": compute_in_c,
    "freeze": freeze,
    "forge": forge,
    "start anew": start_anew,
    "signal SIGINT": lambda: os.kill(os.getpid(), signal.SIGINT),
    "signal SIGTERM": lambda: os.kill(os.getpid(), signal.SIGTERM),
    "signal SIGQUIT": lambda: os.kill(os.getpid(), signal.SIGQUIT),
    "signal SIGUSR2": lambda: os.kill(os.getpid(), signal.SIGUSR2),
    "signal SIGHUP": lambda: os.kill(os.getpid(), signal.SIGHUP),
    "signal to the master SIGINT": lambda: os.kill(os.getppid(), signal.SIGINT),
    "signal to the master SIGTERM": lambda: os.kill(os.getppid(), signal.SIGTERM),
}


@events.init.add_listener
def on_init(runner, **_):
    RUNNERS.append(runner)
    if HOW.startswith("in init: "):
        meddle(HOW.removeprefix("in init: "))


@events.test_start.add_listener
def on_test_start(**_):
    if HOW.startswith("in test_start: "):
        meddle(HOW.removeprefix("in test_start: "))


@events.spawning_complete.add_listener
def on_spawning_complete(**_):
    if HOW.startswith("in spawning_complete: "):
        meddle(HOW.removeprefix("in spawning_complete: "))


if HOW.startswith("with a load shape, "):
    HOW = HOW.removeprefix("with a load shape, ")

    class Shape(LoadTestShape):
        def tick(self):
            return (4, 50) if self.get_run_time() < 4 else None
