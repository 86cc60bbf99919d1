"""What the recorder costs: python3 bench/overhead.py [SECONDS]

Locust as fast as it can go, against a server on loopback that does next to nothing. One process
records every other second; each recorded second is compared with the plain one beside it, so that
whatever else the machine does falls on both. The median of the changes is shown, with its 95 %
interval by order statistics.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from server import Server

HERE = Path(__file__).parent
USERS = ("FastClient", "SlowClient")


@dataclass(frozen=True)
class Second:
    recorded: bool
    requests: int
    processor: float
    seconds: float

    @property
    def requests_per_second(self) -> float:
        return self.requests / self.seconds

    @property
    def microseconds(self) -> float:
        """Of processor time, for each request."""
        return self.processor / self.requests * 1e6


def measure(user: str, server: Server, length: int) -> list[Second]:
    command = [sys.executable, HERE / "alternating.py", "--locustfile", HERE / "users.py", user]
    load = ["-u", "10", "-r", "100", "-t", f"{length + 3}s", "-H", server.url]
    with tempfile.TemporaryDirectory() as folder:
        ended = subprocess.run(
            [*command, *load, "--headless", "--only-summary", "--csv", f"{folder}/bench"],
            env=os.environ | {"PYTHONPATH": str(HERE.parent)},
            check=True,
            capture_output=True,
            text=True,
        )
    lines = (json.loads(line) for line in ended.stdout.splitlines() if line.startswith("{"))
    return [Second(**line) for line in lines]


def in_pairs(seconds: Sequence[Second]) -> list[tuple[Second, Second]]:
    """Plain and recorded."""
    pairs = zip(seconds[::2], seconds[1::2], strict=False)
    return [(two, one) if one.recorded else (one, two) for one, two in pairs]


def show(what: str, pairs: Sequence[tuple[float, float]]) -> None:
    changes = sorted((recorded / plain - 1) * 100 for plain, recorded in pairs)
    # Normal approximation to the binomial distribution of how many lie below the median.
    rank = max(0, round(len(changes) / 2 - 1.96 * len(changes) ** 0.5 / 2) - 1)
    plain, recorded = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(
        f"  {what:28} {plain:8.1f} plain {recorded:8.1f} recorded   "
        f"{statistics.median(changes):+5.1f} % [{changes[rank]:+.1f}, {changes[-1 - rank]:+.1f}]",
        flush=True,
    )


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    server = Server()
    for user in USERS:
        pairs = in_pairs(measure(user, server, length))
        print(f"{user}, {len(pairs)} pairs of seconds", flush=True)
        show("requests/s", [(a.requests_per_second, b.requests_per_second) for a, b in pairs])
        show("µs of processor per request", [(a.microseconds, b.microseconds) for a, b in pairs])


if __name__ == "__main__":
    main()
