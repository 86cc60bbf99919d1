"""Fires a request whenever JSON is written, as threads could: also while the files are written."""

import json

from locust import User, constant, events, task

dumps = json.dumps


def fire():
    events.request.fire(
        request_type="GET",
        name="late",
        response_time=5.0,
        response_length=10,
        exception=None,
        context={},
    )


def fire_and_dump(*arguments, **options):
    fire()
    return dumps(*arguments, **options)


json.dumps = fire_and_dump


class Client(User):
    wait_time = constant(0.1)

    @task
    def request(self):
        fire()
