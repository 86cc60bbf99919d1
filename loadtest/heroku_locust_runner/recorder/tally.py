"""Counting requests, and adding counts up."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import inf
from typing import Any

# When, type, name, response time in ms, length in bytes, and 1 if it failed. A custom client may
# report anything.
Completed = tuple[float, object, object, object, object, int]

round_to_3_digits = "%.3g".__mod__


def bucket(milliseconds: float) -> str:
    """Round to 3 significant digits, in plain digits and only one way: 0.0123, 8.4, 230, 1230."""
    return plain(round_to_3_digits(milliseconds))


def plain(rounded: str) -> str:
    if rounded == "-0":
        return "0"
    return f"{Decimal(rounded):f}" if "e" in rounded else rounded


class Request:
    __slots__ = ("buckets", "bytes", "failures", "max", "min", "name", "none", "sum", "type")

    def __init__(self, request_type: object, name: object) -> None:
        # A custom client may use any object; JSON may not.
        self.type = str(request_type)
        self.name = str(name)
        self.failures = 0
        self.none = 0
        self.bytes = 0
        self.sum = 0.0
        self.min = inf
        self.max = -inf
        # By rounded response time, not yet in plain digits: that can wait until they are read.
        self.buckets: Counter[str] = Counter()

    @property
    def count(self) -> int:
        return self.none + self.buckets.total()

    def add(self, times: Sequence[object], lengths: Sequence[object], failures: int) -> None:
        """Works on many at once, because that is how Python is fast."""
        milliseconds = valid(times)
        self.failures += failures
        self.bytes += total_length(lengths)
        # What is no time is counted, but never averaged.
        self.none += len(times) - len(milliseconds)
        if milliseconds:
            self.sum += sum(milliseconds)
            self.min = min(self.min, min(milliseconds))  # noqa: PLW3301 (no copy)
            self.max = max(self.max, max(milliseconds))  # noqa: PLW3301
            self.buckets.update(map(round_to_3_digits, milliseconds))

    def merge(self, line: Mapping[str, Any]) -> None:
        """Takes what `counts` gives, and so an entry of windows.jsonl too."""
        self.failures += line["failures"]
        self.none += line["none"]
        self.bytes += line["bytes"]
        self.sum += line["sum"]
        if line["min"] is not None:
            self.min = min(self.min, line["min"])
            self.max = max(self.max, line["max"])
        self.buckets.update(line["buckets"])

    def counts(self) -> dict[str, Any]:
        buckets: dict[str, int] = {}
        for key, count in self.buckets.items():
            add_buckets(buckets, {plain(key): count})
        timed = bool(buckets)
        return {
            "type": self.type,
            "name": self.name,
            "count": self.count,
            "failures": self.failures,
            "none": self.none,
            "bytes": self.bytes,
            "sum": self.sum,
            "min": self.min if timed else None,
            "max": self.max if timed else None,
            "buckets": buckets,
        }


def valid(numbers: Iterable[Any]) -> list[float]:
    """Those that are numbers from 0 to less than infinity."""
    try:
        return [float(each) for each in numbers if each is not None and 0 <= each < inf]
    except (TypeError, ValueError):
        return [number for each in numbers if 0 <= (number := to_number(each)) < inf]


def total_length(lengths: Iterable[Any]) -> int:
    try:
        return sum(map(int, filter(None, lengths)))
    except (TypeError, ValueError, OverflowError):
        return sum(map(int, valid(lengths)))


def to_number(anything: Any) -> float:  # noqa: ANN401
    try:
        return float(anything)
    except (TypeError, ValueError):
        return -1.0


def add_buckets(to: dict[str, int], buckets: Mapping[str, int]) -> None:
    for key, count in buckets.items():
        to[key] = to.get(key, 0) + count


class Tally:
    """All requests and task exceptions of some stretch of time."""

    def __init__(self) -> None:
        self.exceptions = 0
        self.requests: dict[tuple[object, object], Request] = {}

    def request(self, request_type: object, name: object) -> Request:
        key = (request_type, name)
        found = self.requests.get(key)
        if found is None:
            found = self.requests[key] = Request(request_type, name)
        return found

    def count(self, completed: Iterable[Completed]) -> None:
        by_name: defaultdict[tuple[object, object], list[Completed]] = defaultdict(list)
        for one in completed:
            by_name[one[1], one[2]].append(one)
        for (request_type, name), each in by_name.items():
            _, _, _, times, lengths, failures = zip(*each, strict=True)
            self.request(request_type, name).add(times, lengths, sum(failures))

    def merge(self, counts: Mapping[str, Any]) -> None:
        """Takes what `counts` gives, and so a line of windows.jsonl too."""
        self.exceptions += counts["exceptions"]
        for line in counts["requests"]:
            self.request(line["type"], line["name"]).merge(line)

    def counts(self) -> dict[str, Any]:
        return {
            "exceptions": self.exceptions,
            "requests": [request.counts() for request in self.requests.values()],
        }


def total_buckets(tallies: Iterable[Tally]) -> dict[str, int]:
    total: dict[str, int] = {}
    for tally in tallies:
        for request in tally.requests.values():
            add_buckets(total, request.buckets)
    return total


def percentile(buckets: Mapping[str, int], percent: float) -> float | None:
    """Nearest rank: the smallest response time that `percent` of them do not exceed."""
    rank = sum(buckets.values()) * percent / 100
    seen = 0
    for response_time, count in sorted((float(key), count) for key, count in buckets.items()):
        seen += count
        if seen >= rank:
            return response_time
    return None
