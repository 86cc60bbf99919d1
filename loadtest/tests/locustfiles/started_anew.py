"""Stops the test after a second and starts another; Locust then begins to count from zero."""

import gevent
from locust import HttpUser, constant, events, task


class QuickUser(HttpUser):
    wait_time = constant(0.05)

    @task
    def quick(self):
        self.client.get("/quick")


@events.init.add_listener
def start_anew(environment, **_):
    def later():
        gevent.sleep(1)
        environment.runner.stop()
        environment.runner.start(2, 10)

    gevent.spawn(later)
