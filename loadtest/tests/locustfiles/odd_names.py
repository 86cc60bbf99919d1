"""A custom client whose types and names are anything, some of them failures."""

from enum import Enum

from locust import User, constant, task


class Kind(str, Enum):  # noqa: UP042 (as most code has it)
    RPC = "rpc"


class Nameless:
    def __str__(self):
        raise RuntimeError("no name today")


class UnspeakableError(Exception):
    def __repr__(self):
        raise RuntimeError("no words")


NAMES = [
    None,
    7,
    True,
    ("a", "tuple"),
    ["a", "list"],
    {"a": "dict"},
    b"raw",
    Nameless(),
    Kind.RPC,
    "half a \udc80 character",
    "nothing\0ness",
    "two\nlines\r\nand\u2028three",
    'quo"te, comma',
    "\ufeffmark",
    "x" * 10_000,
    "x" * 9_999 + "y",
    "",
]


class OddClient(User):
    wait_time = constant(0.02)

    def on_start(self):
        for name in NAMES:
            self.report("GET", name)
            self.report(name, "named by its type")
            self.report(
                "GET", name, RuntimeError(f"of {name!s:.20}" if name is not NAMES[7] else "")
            )
        self.report("GET", "unspeakable", UnspeakableError())

    @task(20)
    def proper(self):
        self.report("GET", "proper")

    @task
    def raise_half_a_character(self):
        raise RuntimeError("half a \udc80 character")

    def report(self, request_type, name, exception=None):
        self.environment.events.request.fire(
            request_type=request_type,
            name=name,
            response_time=5.0,
            response_length=10,
            exception=exception,
            context={},
        )
