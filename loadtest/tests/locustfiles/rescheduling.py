"""A listener may end the event, and with it the counting of whoever listens after it."""

from locust import HttpUser, constant, events, task
from locust.exception import RescheduleTask


class ImpatientUser(HttpUser):
    wait_time = constant(0.05)

    @task(3)
    def quick(self):
        self.client.get("/quick")

    @task
    def fail(self):
        self.client.get("/fail")


@events.request.add_listener
def reschedule(exception, **_):
    if exception:
        raise RescheduleTask
