import os

from locust import HttpUser, constant, task


class QuickUser(HttpUser):
    host = os.environ.get("OWN_HOST")
    wait_time = constant(0.05)

    @task
    def quick(self):
        self.client.get("/quick")
