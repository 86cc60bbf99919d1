"""Freezes the clocks as freezegun does: in the modules, and wherever their functions are known."""

import datetime
import sys
import time

from locust import User, constant, task

YEARS_AGO = 1_326_511_294.0
FROZEN = {
    time.time: lambda: YEARS_AGO,
    time.time_ns: lambda: int(YEARS_AGO * 1e9),
    time.monotonic: lambda: 7.0,
    time.monotonic_ns: lambda: 7 * 10**9,
    time.perf_counter: lambda: 7.0,
    time.process_time: lambda: 7.0,
    time.thread_time: lambda: 7.0,
}


class FrozenDatetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(YEARS_AGO, tz)


def freeze():
    for module in list(sys.modules.values()):
        for name, value in list(vars(module).items()) if hasattr(module, "__dict__") else ():
            if type(value) is type(time.time) and value in FROZEN:
                setattr(module, name, FROZEN[value])
            elif value is datetime.datetime:
                setattr(module, name, FrozenDatetime)


freeze()


class Client(User):
    wait_time = constant(0.02)

    @task
    def request(self):
        self.environment.events.request.fire(
            request_type="GET",
            name="home",
            response_time=5.0,
            response_length=10,
            exception=None,
            context={},
        )
