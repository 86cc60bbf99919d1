"""A custom client that reports each kind of odd number once, and then proper ones."""

from decimal import Decimal
from fractions import Fraction
from math import inf, nan

from locust import User, constant, task


class Broken:
    def __float__(self):
        raise RuntimeError("no number today")


class Number:
    """Of another library's: no float, but as good as one."""

    def __init__(self, value):
        self.value = value

    def __float__(self):
        return float(self.value)


TIMES = {
    "negative": [-0.4, -1, -inf, Decimal("-0.5")],
    "no number": ["12", "soon", True, nan, [], {}, 3j, Broken(), object()],
    "too great": [1.7e12, 1_700_000_000, 10**400, inf],
    "none": [None],
    "proper": [0, -0.0, 1e-300, 7, Decimal("1.5"), Fraction(5, 2), Number(8), 86_400_000],
}
LENGTHS = {
    "negative": [-1, -inf, -(10**400)],
    "no number": ["12", b"12", True, nan, [], Broken()],
    "too great": [1.7e12, 10**400, inf],
    "none": [None],
    "fraction": [0.5, Decimal("1.5")],
    "proper": [0, 3, 5.0, Decimal(4), Number(7), 10**9],
}


class OddClient(User):
    wait_time = constant(0.02)

    def on_start(self):
        for values in TIMES.values():
            for value in values:
                self.report("time", value, 10)
        for values in LENGTHS.values():
            for value in values:
                self.report("length", 10.0, value)
        self.report("failed", "soon", "long", RuntimeError("it went wrong"))

    @task
    def proper(self):
        self.report("proper", 5.0, 10)

    def report(self, name, response_time, response_length, exception=None):
        self.environment.events.request.fire(
            request_type="odd",
            name=name,
            response_time=response_time,
            response_length=response_length,
            exception=exception,
            context={},
        )
