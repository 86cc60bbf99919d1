"""Quick, slow and failing requests, task exceptions, and a print of the whole environment."""

import os

from locust import HttpUser, constant, task


class MixedUser(HttpUser):
    wait_time = constant(0.05)

    def on_start(self):
        print(dict(os.environ))

    @task(20)
    def quick(self):
        self.client.get("/quick")

    @task(2)
    def slow(self):
        self.client.get("/slow")

    @task(3)
    def fail(self):
        self.client.get("/fail")

    @task(2)
    def raise_exception(self):
        raise RuntimeError("a task went wrong")
