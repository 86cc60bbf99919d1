"""Counting requests, and adding counts up."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import inf
from typing import Any

from heroku_locust_runner.recorder.odd import (
    LARGEST_BYTES,
    LONGEST_MS,
    Odd,
    as_text,
    clean_length,
    clean_text,
    clean_time,
)

# When, type, name, response time in ms, length in bytes, and 1 if it failed. A custom client may
# report anything.
Completed = tuple[float, object, object, object, object, int]

# The whole numbers that every reader of JSON is sure of.
MOST_BYTES = 2**53 - 1
# Below it the contract knows no bucket but 0.
LEAST_MS = 1e-7

round_to_3_digits = "%.3g".__mod__


def bucket(milliseconds: float) -> str:
    """Round to 3 significant digits, in plain digits and only one way: 0.0123, 8.4, 230, 1230."""
    return plain(round_to_3_digits(milliseconds))


def plain(rounded: str) -> str:
    if "e" not in rounded and rounded != "-0":
        return rounded
    return f"{Decimal(rounded):f}" if float(rounded) >= LEAST_MS else "0"


class Request:
    __slots__ = ("buckets", "bytes", "failures", "max", "min", "name", "none", "sum", "type")

    def __init__(self, request_type: str, name: str) -> None:
        self.type = request_type
        self.name = name
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

    def add(
        self, times: Sequence[object], lengths: Sequence[object], failures: int, odd: Odd
    ) -> None:
        """Works on many at once, because that is how Python is fast."""
        milliseconds = clean_times(times, odd)
        self.failures += failures
        self.bytes = min(self.bytes + total_length(lengths, odd), MOST_BYTES)
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
        self.bytes = min(self.bytes + line["bytes"], MOST_BYTES)
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


def clean_times(times: Sequence[Any], odd: Odd) -> list[float]:
    """Those that are response times. A zero with a minus is left to the others."""
    good = [each for each in times if each.__class__ is float and 0.0 < each <= LONGEST_MS]
    if len(good) == len(times):
        return good
    return [time for each in times if (time := clean_time(each, odd)) is not None]


def total_length(lengths: Sequence[Any], odd: Odd) -> int:
    if all(each.__class__ is int and 0 <= each <= LARGEST_BYTES for each in lengths):
        return sum(lengths)
    return sum(clean_length(each, odd) for each in lengths)


def add_buckets(to: dict[str, int], buckets: Mapping[str, int]) -> None:
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
            found = self.requests[key] = Request(request_type, name)
        return found

    def count(self, completed: Iterable[Completed], odd: Odd) -> None:
        by_name: defaultdict[tuple[str, str], list[Completed]] = defaultdict(list)
        for one in completed:
            request_type, name = one[1], one[2]
            if request_type.__class__ is not str or name.__class__ is not str:
                request_type, name = as_text(request_type, odd), as_text(name, odd)
            by_name[request_type, name].append(one)
        for key, each in by_name.items():
            request_type, name = (clean_text(text, odd, len(each)) for text in key)
            _, _, _, times, lengths, failures = zip(*each, strict=True)
            self.request(request_type, name).add(times, lengths, sum(failures), odd)

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
