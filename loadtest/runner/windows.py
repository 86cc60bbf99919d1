"""windows.jsonl, made fit for upload after Locust has ended."""

import json
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from runner.recorder.tally import Tally
from runner.recorder.timeline import MOST_WINDOWS

Window = dict[str, Any]


def tidy(path: Path, *, unplanned: bool) -> None:
    """Drop a last line that a killed Locust left torn; with `unplanned`, keep to the usual number.

    A run whose length was not known beforehand may have any number of windows.
    """
    count = keep_whole_lines(path)
    while unplanned and count > MOST_WINDOWS:
        count = merge_neighbours(path)


def keep_whole_lines(path: Path) -> int:
    count = size = 0
    with path.open("rb+") as file:
        for line in file:
            if line.endswith(b"\n"):
                count += 1
                size += len(line)
        file.truncate(size)
    return count


def merge_neighbours(path: Path) -> int:
    fresh = path.with_suffix(".new")
    count = 0
    with path.open(encoding="ascii") as old, fresh.open("w", encoding="ascii") as new:
        for window in merged(json.loads(line) for line in old):
            new.write(json.dumps(window, separators=(",", ":")) + "\n")
            count += 1
    fresh.replace(path)
    return count


def merged(windows: Iterable[Window]) -> Iterator[Window]:
    each = iter(windows)
    for first, second in zip_longest(each, each):
        yield merge(first, second) if second else first


def merge(first: Window, second: Window) -> Window:
    tally = Tally()
    tally.merge(first)
    tally.merge(second)
    lengths = [window["to"] - window["from"] for window in (first, second)]
    busy = first["cpu"] * lengths[0] + second["cpu"] * lengths[1]
    return {
        "v": 1,
        "from": first["from"],
        "to": second["to"],
        "users": second["users"],
        "cpu": round(busy / sum(lengths), 1),
        "rss": max(first["rss"], second["rss"]),
        **tally.counts(),
    }
