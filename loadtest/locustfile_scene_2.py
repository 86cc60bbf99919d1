import os

from locust import HttpUser, between, task


class AdminUser(HttpUser):
    host = os.environ.get("TARGET_HOST")
    wait_time = between(5, 15)

    def on_start(self):
        self.client.get("/")

    @task
    def home(self):
        self.client.get("/")

    @task
    def buggy(self):
        self.client.get("/buggy")
