"""Prepares for a while in `test_start`, with requests that count."""

import os

import gevent
from locust import User, constant, events, task


def request(environment, name):
    environment.events.request.fire(
        request_type="GET",
        name=name,
        response_time=5.0,
        response_length=10,
        exception=None,
        context={},
    )


class Client(User):
    wait_time = constant(0.02)

    @task
    def home(self):
        request(self.environment, "home")


@events.test_start.add_listener
def seed(environment, **_):
    for _ in range(7):
        request(environment, "seed")
    gevent.sleep(float(os.environ.get("SEEDING_TAKES", "2")))
    if "SEEDING_QUITS" in os.environ:
        environment.runner.quit()


@events.test_stop.add_listener
def clean_up(environment, **_):
    for _ in range(3):
        request(environment, "clean-up")
