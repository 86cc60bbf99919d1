"""Users and task sets that raise wherever they can."""

from locust import HttpUser, TaskSet, constant, task
from locust.exception import StopUser


class NeverStarts(HttpUser):
    wait_time = constant(0.05)

    def on_start(self):
        self.client.get("/quick")
        raise RuntimeError("on_start of a user")

    @task
    def never(self):
        self.client.get("/never")


class Steps(TaskSet):
    starts = 0

    def on_start(self):
        self.client.get("/quick")
        Steps.starts += 1
        # Locust starts it again at once; for ever, it could not be stopped.
        if Steps.starts <= 3:
            raise RuntimeError("on_start of a task set")

    @task
    def step(self):
        self.client.get("/quick")


class StartsLate(HttpUser):
    wait_time = constant(0.05)
    tasks = [Steps]  # noqa: RUF012


class Raises(HttpUser):
    wait_time = constant(0.05)

    @task
    def fail(self):
        self.client.get("/fail").raise_for_status()

    @task
    def raise_after_a_request(self):
        self.client.get("/quick")
        raise ValueError("a task")

    def on_stop(self):
        self.client.get("/quick")
        raise RuntimeError("on_stop")


class Leaves(HttpUser):
    wait_time = constant(0.05)

    @task
    def leave(self):
        self.client.get("/quick")
        raise StopUser
