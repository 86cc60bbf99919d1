"""The mixed requests, and a log of every response time to compare with."""

import os

from locust import events
from mixed import MixedUser  # noqa: F401

# One line is one write, so that several processes can share the file.
response_times = os.open(os.environ["RESPONSE_TIMES"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)


@events.request.add_listener
def write_down(response_time, **_):
    os.write(response_times, f"{response_time!r}\n".encode())
