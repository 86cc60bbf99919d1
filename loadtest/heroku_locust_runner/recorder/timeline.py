"""The time of a test, cut into windows."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from heroku_locust_runner.recorder.odd import Odd
from heroku_locust_runner.recorder.tally import Completed, Tally

MOST_WINDOWS = 240


def window_seconds(expected: float | None) -> int:
    """For a run that is expected to take so many seconds, from the start of the test to its end.

    The first and the last window are cut off by the start and by the end, and count as well.
    """
    return max(1, ceil(expected / (MOST_WINDOWS - 2))) if expected else 1


@dataclass(frozen=True)
class Sample:
    """The load generator as it was when a window closed."""

    users: int
    cpu: float
    rss: int


class Timeline:
    """Windows begin at multiples of their length since the epoch, so that those of several dynos
    lie side by side; but for the first one, which begins with the test.

    When there would be too many of them, the length doubles: what lies ahead gets longer windows,
    and those already written fit into the new ones.

    A window is closed when its time is over, and written when nothing more can come for it: `lag`
    seconds later, because workers report to their master with delay.
    """

    def __init__(self, start: float, seconds: int, lag: float = 0.0) -> None:
        self.seconds = seconds
        self._start = start
        self._lag = lag
        # The end of what is written.
        self._from = start
        # Where the next window to be written begins, and the next to be closed.
        self._unwritten = self._open = self._begin_of(start)
        self._tallies: dict[int, Tally] = {}
        self._samples: dict[int, Sample] = {}
        self.odd = Odd()

    def begin_with(self, earlier: "Timeline") -> None:
        """Take over what was counted before the start; it belongs to the first window."""
        for _, tally in earlier.drain():
            self._tally(self._unwritten).merge(tally.counts())
        self.odd.update(earlier.odd)

    def at(self, moment: float) -> Tally:
        """The tally for a moment; the oldest open one, when that moment's is already written."""
        return self._tally(max(self._begin_of(moment), self._unwritten))

    def count(self, completed: Sequence[Completed]) -> None:
        """In the order in which they completed, so that those of one window follow each other."""
        start = 0
        while start < len(completed):
            moment = completed[start][0]
            end = bisect_left(completed, (self._begin_of(moment) + self.seconds,), lo=start + 1)
            self.at(moment).count(completed[start:end], self.odd)
            start = end

    def _tally(self, begin: int) -> Tally:
        tally = self._tallies.get(begin)
        if tally is None:
            tally = self._tallies[begin] = Tally()
        return tally

    def open_tallies(self) -> list[Tally]:
        return list(self._tallies.values())

    def drain(self) -> list[tuple[int, Tally]]:
        """Take all tallies out, each with the second at which its window begins."""
        drained = list(self._tallies.items())
        self._tallies = {}
        return drained

    def spill(self, sample: Sample) -> Iterator[tuple[dict[str, Any], Tally]]:
        """Hand out what the open windows have so far; the rest of each comes later."""
        for begin, tally in sorted(self.drain()):
            yield self._line(max(begin, self._from), begin + self.seconds, sample, tally), tally

    def close(self, now: float, sample: Sample) -> Iterator[tuple[dict[str, Any], Tally]]:
        """Close the windows whose time is over, and hand out those that are settled."""
        while self._open + self.seconds <= now:
            self._samples[self._open] = sample
            self._open += self.seconds
        while self._unwritten + self.seconds + self._lag <= now:
            yield self._take(self._unwritten + self.seconds, sample)
        while self._begin_of(now) - self._begin_of(self._start) >= MOST_WINDOWS * self.seconds:
            self._double()

    def finish(self, end: float, sample: Sample) -> Iterator[tuple[dict[str, Any], Tally]]:
        """Hand out all that is left. What came in after the end belongs to the last window."""
        last = max(self._unwritten, self._begin_of(end))
        for begin in sorted(begin for begin in self._tallies if begin > last):
            self._tally(last).merge(self._tallies.pop(begin).counts())
        while self._unwritten < last:
            yield self._take(self._unwritten + self.seconds, sample)
        yield self._take(end, sample)

    def _begin_of(self, moment: float) -> int:
        second = int(moment)
        return second - second % self.seconds

    def _double(self) -> None:
        self.seconds *= 2
        self._unwritten = self._begin_of(self._unwritten)
        self._open = self._begin_of(self._open)
        for begin, tally in self.drain():
            self._tally(self._begin_of(begin)).merge(tally.counts())
        self._samples = {self._begin_of(begin): each for begin, each in self._samples.items()}

    def _take(self, end: float, sample: Sample) -> tuple[dict[str, Any], Tally]:
        begin = self._unwritten
        self._unwritten += self.seconds
        tally = self._tallies.pop(begin, None) or Tally()
        line = self._line(self._from, end, self._samples.pop(begin, sample), tally)
        self._from = line["to"]
        return line, tally

    def _line(self, begin: float, end: float, sample: Sample, tally: Tally) -> dict[str, Any]:
        return {
            "v": 1,
            "from": round(float(begin), 3),
            # A window without length would make every rate infinite.
            "to": round(max(float(end), begin + 0.001), 3),
            "users": sample.users,
            "cpu": sample.cpu,
            "rss": sample.rss,
            **tally.counts(),
        }
