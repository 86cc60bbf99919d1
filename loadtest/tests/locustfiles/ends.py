"""Ends in the way that ENDS says."""

import os
import sys
import time

from locust import LoadTestShape, User, constant, events, task
from locust.exception import StopUser
from locust.runners import WorkerRunner

HOW = os.environ["ENDS"]
SECONDS = float(os.environ.get("ENDS_AFTER", "1"))


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
        if time.monotonic() - self.started > SECONDS:
            self.end()

    def end(self):
        if HOW in {"quit", "quit with a code"}:
            if HOW == "quit with a code":
                self.environment.process_exit_code = 4
            self.environment.runner.quit()
        elif HOW == "all users leave":
            raise StopUser
        elif HOW == "sys.exit in a task":
            sys.exit(3)


@events.test_stop.add_listener
def on_test_stop(environment, **_):
    if HOW == "code in test_stop":
        print("checked: too many", "failures")
        environment.process_exit_code = 5


@events.quitting.add_listener
def on_quitting(environment, **_):
    if HOW == "code in quitting":
        print("checking the numbers")
        print("p95 is 512 ms,", "the limit is", 400, file=sys.stdout)
        environment.process_exit_code = 7
    if HOW == "code 0 in quitting":
        environment.process_exit_code = 0
    if HOW == "code in quitting of a worker" and isinstance(environment.runner, WorkerRunner):
        print("the worker has seen enough")
        environment.process_exit_code = 6
    if HOW == "sys.exit in quitting" and not isinstance(environment.runner, WorkerRunner):
        print("out of here")
        sys.exit(9)


if HOW in {"load shape", "code in load shape"}:

    class Shape(LoadTestShape):
        def tick(self):
            return (4, 50) if self.get_run_time() < SECONDS else None
