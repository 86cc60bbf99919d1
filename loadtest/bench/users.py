"""Both ask without a pause; after REQUESTS requests, if given, they end the test."""

import os

import gevent
from locust import HttpUser, constant, task
from locust.contrib.fasthttp import FastHttpUser

left = int(os.environ.get("REQUESTS", "0"))


def count_down(environment):
    global left  # noqa: PLW0603
    left -= 1
    if left == 0:
        # Not from here: it would end the user that is to end the others.
        gevent.spawn(environment.runner.quit)


class SlowClient(HttpUser):
    wait_time = constant(0)

    @task
    def get(self):
        self.client.get("/")
        count_down(self.environment)


class FastClient(FastHttpUser):
    wait_time = constant(0)

    @task
    def get(self):
        self.client.get("/")
        count_down(self.environment)
