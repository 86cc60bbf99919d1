import os

from locust import HttpUser, between, task


class ApiUser(HttpUser):
    host = os.environ.get("TARGET_HOST")
    wait_time = between(5, 9)

    def on_start(self):
        self.client.get("/")

    @task(1)
    def home(self):
        self.client.get("/")

    @task(2)
    def volatile(self):
        self.client.get("/volatile")
