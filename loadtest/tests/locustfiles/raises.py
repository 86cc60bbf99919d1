"""Raises where RAISES_IN says: in a listener, in a hook of the users, or in the load shape."""

import os

from locust import LoadTestShape, User, events, task

WHERE = os.environ["RAISES_IN"]


def fail_in(place):
    if place == WHERE:
        raise ValueError(f"it went wrong in {place}")


class Client(User):
    def on_start(self):
        fail_in("on_start")

    def on_stop(self):
        fail_in("on_stop")

    def wait_time(self):
        fail_in("wait_time")
        return 0.02

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
        fail_in("task")


def listen(name):
    @getattr(events, name).add_listener
    def listener(**_):
        fail_in(name)


for each in (
    "init",
    "quit",
    "quitting",
    "report_to_master",
    "request",
    "spawning_complete",
    "test_start",
    "test_stop",
    "test_stopping",
    "usage_monitor",
    "worker_report",
):
    if hasattr(events, each):
        listen(each)


if WHERE == "tick":

    class Shape(LoadTestShape):
        def tick(self):
            if self.get_run_time() > 1:
                fail_in("tick")
            return 4, 50
