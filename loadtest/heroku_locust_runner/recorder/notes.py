"""What one of Locust's processes tells the runner of itself, in a file of its own.

Messages to the master would be lost where a process ends by itself, or its master before it.
"""

import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

FOLDER = "LOADTEST_NOTES"
LONGEST = 500


@dataclass
class Notes:
    worker: bool = False
    # What was odd, by kind: see odd.py.
    odd: dict[str, int] = field(default_factory=dict)
    # Exceptions in listeners and greenlets of Locust's, and the first one's last line.
    uncaught: int = 0
    uncaught_first: str | None = None
    # Exceptions that ended a greenlet, which gevent prints and Locust may never hear of.
    greenlets: int = 0
    greenlets_first: str | None = None
    # What ended Locust's CSV writer.
    csv_fault: str | None = None
    # What ended the process, when it did not come to its end in good order.
    broke_off: str | None = None
    # What made Locust's main program end, even where it then ends as if in good order.
    interrupted: str | None = None
    # The exit code that the locustfile set.
    own_exit_code: int | None = None
    # What was printed or logged last: between `quitting` and the end, and while the test stopped.
    last_line: str | None = None
    last_line_of_stop: str | None = None
    # In seconds of the machine's monotonic clock, which its processes share.
    loading_since: float | None = None
    start_seconds: float = 0.0
    # How long user code kept the loop from going round, in all and at most at once, and where.
    blocked: float = 0.0
    blocked_longest: float = 0.0
    blocked_where: str | None = None
    # Whether the locustfile made this worker leave.
    quit: bool = False
    stats_resets: int = 0
    own_buckets: bool = False
    # Whether the locustfile has replaced `time.time`.
    own_clock: bool = False
    # Locust forgets what it has counted when another test starts.
    tests: int = 0

    def write(self) -> None:
        """Nowhere when Locust was not started by the runner."""
        if folder := os.environ.get(FOLDER):
            path = Path(folder) / f"notes-{os.getpid()}.json"
            fresh = path.with_suffix(".new")
            fresh.write_text(json.dumps(asdict(self)), encoding="ascii")
            fresh.replace(path)


def read_notes(folder: Path) -> list[Notes]:
    """The master's, or those of the only process, come first."""
    files = sorted(folder.glob("notes-*.json"))
    notes = [Notes(**json.loads(file.read_text(encoding="ascii"))) for file in files]
    return sorted(notes, key=lambda each: each.worker)


def all_odd(notes: Sequence[Notes]) -> dict[str, int]:
    odd: Counter[str] = Counter()
    for each in notes:
        odd.update(each.odd)
    return dict(sorted(odd.items()))


def one_line(text: str) -> str:
    """The last line that says something, in characters that every log can show."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    line = lines[-1] if lines else ""
    plain = line.encode(errors="backslashreplace").decode()
    # The action counts as JavaScript does: in halves of the characters that have two.
    halves = plain.encode("utf-16-le")
    if len(halves) <= 2 * LONGEST:
        return plain
    return f"{halves[: 2 * LONGEST - 2].decode('utf-16-le', errors='ignore')}…"
