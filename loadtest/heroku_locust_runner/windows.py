"""windows.jsonl, made fit for upload after Locust has ended."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from math import log2
from pathlib import Path
from typing import Any

from heroku_locust_runner.recorder.tally import Tally
from heroku_locust_runner.recorder.timeline import MOST_WINDOWS

# More names than anybody reads, and what makes 240 windows of them a few megabytes.
MOST_NAMES = 250

# What the action reads. A file that would be larger gets longer windows while there are more than
# so few, then fewer names, then longer windows still: a single one, with a single name, is small.
MOST_BYTES = 64_000_000
FEW_WINDOWS = 60
FEW_NAMES = 20

# The type and name under which the requests of all other names are counted together.
FOLDED = ("(several)", "(rarest request names, folded)")

Json = dict[str, Any]
Name = tuple[str, str]


@dataclass(frozen=True)
class Folded:
    names: int
    requests: int

    def as_fields(self) -> dict[str, Any]:
        return {
            "type": FOLDED[0],
            "name": FOLDED[1],
            "names": self.names,
            "requests": self.requests,
        }


@dataclass(frozen=True)
class Grain:
    """How finely the windows tell of a run."""

    seconds: int
    names: int

    def coarser(self, windows: int, excess: float) -> "Grain":
        """For a file of so many windows that is so many times too large."""
        if windows > 1 and (windows > FEW_WINDOWS or self.names <= FEW_NAMES):
            # Half as many windows are more than half as large.
            return Grain(self.seconds * 2 ** max(1, int(log2(excess))), self.names)
        return Grain(self.seconds, self.names // 2)


def tidy(path: Path, seconds: int, most_bytes: int = MOST_BYTES) -> Folded | None:
    """Make of the recorder's lines, which may be parts of windows, the lines of the contract.

    A last line that a killed Locust left torn is dropped. `seconds` is the length of the last
    windows; earlier ones may be shorter. All are put together to windows of that length, or of
    twice that length, and so on, until there are at most 240; and all but the most frequent request
    names into one. Both go on until the file is small enough.
    """
    keep_whole_lines(path)
    counts, begins = survey(path)
    ranked = [name for name, _ in nlargest(MOST_NAMES, counts.items(), key=rank)]
    grain = Grain(window_length(begins, seconds), len(ranked))
    if len({begin // grain.seconds for begin in begins}) < len(begins) or len(ranked) < len(counts):
        rewrite(path, put_together(read(path), grain.seconds, set(ranked)))
    while (excess := path.stat().st_size / most_bytes) > 1:
        if (windows := count_lines(path)) + grain.names <= 1:
            break
        grain = grain.coarser(windows, excess)
        rewrite(path, put_together(read(path), grain.seconds, set(ranked[: grain.names])))
    kept = set(ranked[: grain.names])
    rare = [count for name, count in counts.items() if name not in kept]
    return Folded(len(rare), sum(rare)) if rare else None


def count_lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(1 for _ in file)


def rank(item: tuple[Name, int]) -> tuple[int, Name]:
    """By count; and of two with the same count always the same one."""
    name, count = item
    return count, name


def keep_whole_lines(path: Path) -> None:
    size = 0
    with path.open("rb+") as file:
        for line in file:
            if line.endswith(b"\n"):
                size += len(line)
        file.truncate(size)


def read(path: Path) -> Iterator[Json]:
    with path.open(encoding="ascii") as file:
        for line in file:
            yield json.loads(line)


def rewrite(path: Path, windows: Iterable[Json]) -> None:
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="ascii") as file:
        for window in windows:
            file.write(json.dumps(window, separators=(",", ":")) + "\n")
    fresh.replace(path)


def survey(path: Path) -> tuple[Counter[Name], list[int]]:
    """How often each name was requested, and the second in which each line begins."""
    counts: Counter[Name] = Counter()
    begins: list[int] = []
    for line in read(path):
        begins.append(int(line["from"]))
        for request in line["requests"]:
            counts[request["type"], request["name"]] += request["count"]
    return counts, begins


def window_length(begins: Sequence[int], seconds: int) -> int:
    while len({begin // seconds for begin in begins}) > MOST_WINDOWS:
        seconds *= 2
    return seconds


@dataclass
class Parts:
    """What is known of a window, part by part."""

    begin: float
    end: float = 0.0
    tally: Tally = field(default_factory=Tally)
    users: int = 0
    rss: int = 0
    cpu: float = 0.0
    seconds: float = 0.0

    def add(self, line: Json, kept: set[Name]) -> None:
        self.begin = min(self.begin, line["from"])
        self.end = max(self.end, line["to"])
        self.tally.merge(line | {"requests": fold(line["requests"], kept)})
        self.users = line["users"]
        self.rss = max(self.rss, line["rss"])
        seconds = 0.0 if "more" in line else line["to"] - line["from"]
        if not self.seconds:
            self.cpu = line["cpu"]
        elif seconds:
            busy = self.cpu * self.seconds + line["cpu"] * seconds
            self.cpu = busy / (self.seconds + seconds)
        self.seconds += seconds

    def window(self) -> Json:
        return {
            "v": 1,
            "from": self.begin,
            "to": self.end,
            "users": self.users,
            "cpu": round(self.cpu, 1),
            "rss": self.rss,
            **self.tally.counts(),
        }


def fold(requests: list[dict[str, Any]], kept: set[Name]) -> list[dict[str, Any]]:
    into: Json = {"type": FOLDED[0], "name": FOLDED[1]}
    return [
        request if (request["type"], request["name"]) in kept else request | into
        for request in requests
    ]


def put_together(lines: Iterable[Json], length: int, kept: set[Name]) -> Iterator[Json]:
    """Parts of one window need not follow each other, but its last part is not marked `more`."""
    open_windows: dict[int, Parts] = {}
    for line in lines:
        place = int(line["from"]) // length
        open_windows.setdefault(place, Parts(line["from"])).add(line, kept)
        if "more" not in line:
            for done in sorted(each for each in open_windows if (each + 1) * length <= line["to"]):
                yield open_windows.pop(done).window()
    for left in sorted(open_windows):
        yield open_windows[left].window()
