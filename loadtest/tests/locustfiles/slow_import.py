"""Busy for longer than the test is to run."""

import time

from locust import HttpUser, constant, task

end = time.perf_counter() + 1.2
while time.perf_counter() < end:
    pass


class QuickUser(HttpUser):
    wait_time = constant(0.05)

    @task
    def quick(self):
        self.client.get("/quick")
