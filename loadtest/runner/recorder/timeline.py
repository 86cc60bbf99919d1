"""The time of a test, cut into windows."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from runner.recorder.tally import Tally

MOST_WINDOWS = 240
SECONDS_WHEN_UNKNOWN = 5


def window_seconds(run_time: int | None) -> int:
    """A run of unknown length has its windows merged afterwards, when they are too many."""
    return max(1, ceil(run_time / MOST_WINDOWS)) if run_time else SECONDS_WHEN_UNKNOWN


@dataclass(frozen=True)
class Sample:
    """The load generator as it was when a window closed."""

    users: int
    cpu: float
    rss: int


class Timeline:
    """Windows begin at whole seconds, but for the first, which begins with the test.

    A window is closed when its time is over, and written when nothing more can come for it: `lag`
    seconds later, because workers report to their master with delay.
    """

    def __init__(self, start: float, seconds: int, lag: float = 0.0) -> None:
        self.start = start
        self._origin = int(start)
        self._seconds = seconds
        self._lag = lag
        self._closed = 0
        self._written = 0
        self._tallies: dict[int, Tally] = {}
        self._samples: dict[int, Sample] = {}

    def at(self, moment: float) -> Tally:
        """The tally for a moment; the oldest open one, when that moment's is already written."""
        index = int(moment - self._origin) // self._seconds
        if index < self._written:  # noqa: PLR1730 (on every request, where a call of max() counts)
            index = self._written
        tally = self._tallies.get(index)
        if tally is None:
            tally = self._tallies[index] = Tally()
        return tally

    def open_tallies(self) -> list[Tally]:
        return list(self._tallies.values())

    def drain(self) -> list[tuple[int, Tally]]:
        """Take all tallies out, each with the second at which its window begins."""
        drained = [(self._begin(index), tally) for index, tally in self._tallies.items()]
        self._tallies = {}
        return drained

    def close(self, now: float, sample: Sample) -> Iterator[tuple[dict[str, Any], Tally]]:
        """Close the windows whose time is over, and hand out those that are settled."""
        while self._begin(self._closed + 1) <= now:
            self._samples[self._closed] = sample
            self._closed += 1
        while self._begin(self._written + 1) + self._lag <= now:
            yield self._take(self._begin(self._written + 1), sample)

    def finish(self, end: float, sample: Sample) -> Iterator[tuple[dict[str, Any], Tally]]:
        """Hand out all that is left. What came in after the end belongs to the last window."""
        last = max(self._written, int(end - self._origin) // self._seconds)
        for index in sorted(index for index in self._tallies if index > last):
            self.at(self._begin(last)).merge(self._tallies.pop(index).counts())
        while self._written < last:
            yield self._take(self._begin(self._written + 1), sample)
        yield self._take(end, sample)

    def _begin(self, index: int) -> int:
        return self._origin + index * self._seconds

    def _take(self, end: float, sample: Sample) -> tuple[dict[str, Any], Tally]:
        index = self._written
        self._written += 1
        begin = self.start if index == 0 else float(self._begin(index))
        tally = self._tallies.pop(index, None) or Tally()
        sample = self._samples.pop(index, sample)
        window = {
            "v": 1,
            "from": round(begin, 3),
            # A window without length would make every rate infinite.
            "to": round(max(float(end), begin + 0.001), 3),
            "users": sample.users,
            "cpu": sample.cpu,
            "rss": sample.rss,
            **tally.counts(),
        }
        return window, tally
