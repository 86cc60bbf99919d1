"""LOCUST_PROCESSES for a Locust that does not know it yet."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import gevent
from locust.event import Events

from heroku_locust_runner.recorder import versions

PROGRAM = Path(__file__).with_name("__main__.py")

logger = logging.getLogger(__name__)


def start_own_workers(events: Events) -> None:
    """Start so many workers, and make of this process their master."""
    if versions.can_fork_workers() or not (text := os.environ.pop("LOCUST_PROCESSES", "")):
        return
    count = read_count(text)
    at = sys.argv.index("--locustfile")
    locustfile = sys.argv[at : at + 2]
    command = [sys.executable, str(PROGRAM), "--worker", *locustfile]
    # A worker that is given a run time refuses to start.
    environment = {name: value for name, value in os.environ.items() if name != "LOCUST_RUN_TIME"}
    for _ in range(count):
        subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)
    sys.argv += ["--master", "--expect-workers", str(count)]
    give_up_when_none_comes(events, float(os.environ.get("LOCUST_EXPECT_WORKERS_MAX_WAIT", "60")))


def read_count(text: str) -> int:
    """As Locust reads it: -1 is one for each processor."""
    count = os.cpu_count() if text == "-1" else int(text) if text.isdecimal() else 0
    if not count:
        sys.exit(f"loadtest: LOCUST_PROCESSES is {text}: give the number of workers, or -1")
    return count


def give_up_when_none_comes(events: Events, seconds: float) -> None:
    """Up to 2.4.1, Locust waits for its workers without end."""

    def give_up() -> None:
        logger.error("Gave up waiting for workers to connect")
        sys.exit(1)

    def on_init(**_: object) -> None:
        waiting = gevent.spawn_later(seconds, give_up)
        events.test_start.add_listener(lambda **_: waiting.kill(block=False))

    events.init.add_listener(on_init)
