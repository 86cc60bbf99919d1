"""Counting requests, and adding counts up."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from math import inf
from typing import Any


def bucket(milliseconds: float) -> str:
    """Round to 3 significant digits, in plain digits and only one way: 0.0123, 8.4, 230, 1230."""
    text = f"{abs(milliseconds):.3g}"  # -0.0 is 0
    return f"{Decimal(text):f}" if "e" in text else text


@dataclass(slots=True)
class Request:
    type: str
    name: str
    count: int = 0
    failures: int = 0
    none: int = 0
    bytes: int = 0
    sum: float = 0.0
    min: float | None = None
    max: float | None = None
    buckets: dict[str, int] = field(default_factory=dict)

    def add(self, response_time: float | None, length: int, *, failed: bool) -> None:
        self.count += 1
        self.bytes += length
        self.failures += failed
        # A custom client may report anything; what is no time is counted, but never averaged.
        if response_time is None or not 0 <= response_time < inf:
            self.none += 1
            return
        milliseconds = float(response_time)
        self.sum += milliseconds
        if self.min is None or milliseconds < self.min:
            self.min = milliseconds
        if self.max is None or milliseconds > self.max:
            self.max = milliseconds
        key = bucket(milliseconds)
        self.buckets[key] = self.buckets.get(key, 0) + 1

    def merge(self, other: "Request") -> None:
        self.count += other.count
        self.failures += other.failures
        self.none += other.none
        self.bytes += other.bytes
        self.sum += other.sum
        self.min = min(known(self.min, other.min), default=None)
        self.max = max(known(self.max, other.max), default=None)
        add_buckets(self.buckets, other.buckets)


def known(*numbers: float | None) -> list[float]:
    return [number for number in numbers if number is not None]


def add_buckets(to: dict[str, int], buckets: dict[str, int]) -> None:
    for key, count in buckets.items():
        to[key] = to.get(key, 0) + count


class Tally:
    """All requests and task exceptions of some stretch of time."""

    def __init__(self) -> None:
        self.exceptions = 0
        self.requests: dict[tuple[str, str], Request] = {}

    def request(self, request_type: str, name: str) -> Request:
        key = (request_type, name)
        found = self.requests.get(key)
        if found is None:
            # A custom client may use any object; JSON may not.
            found = self.requests[key] = Request(str(request_type), str(name))
        return found

    def merge(self, counts: Mapping[str, Any]) -> None:
        """Takes what `counts` gives, and so a line of windows.jsonl too."""
        self.exceptions += counts["exceptions"]
        for line in counts["requests"]:
            self.request(line["type"], line["name"]).merge(Request(**line))

    def counts(self) -> dict[str, Any]:
        return {
            "exceptions": self.exceptions,
            "requests": [asdict(request) for request in self.requests.values()],
        }


def total_buckets(tallies: Iterable[Tally]) -> dict[str, int]:
    total: dict[str, int] = {}
    for tally in tallies:
        for request in tally.requests.values():
            add_buckets(total, request.buckets)
    return total


def percentile(buckets: dict[str, int], percent: float) -> float | None:
    """Nearest rank: the smallest response time that `percent` of them do not exceed."""
    rank = sum(buckets.values()) * percent / 100
    seen = 0
    for response_time, count in sorted((float(key), count) for key, count in buckets.items()):
        seen += count
        if seen >= rank:
            return response_time
    return None
