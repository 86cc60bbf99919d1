"""Quick, slow and failing requests, and a log of every response time to compare with."""

import os

from locust import HttpUser, constant, events, task


class WatchedUser(HttpUser):
    wait_time = constant(0.05)

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


# One line is one write, so that several processes can share the file.
response_times = os.open(os.environ["RESPONSE_TIMES"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)


@events.request.add_listener
def write_down(response_time, **_):
    os.write(response_times, f"{response_time!r}\n".encode())
