"""What Locust's process tells the runner, beyond the result files."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "summary.json"


@dataclass
class Summary:
    started_at: float | None = None
    host: str | None = None
    # "run-time", "load-shape", "quit", "stop", "exception", "workers-lost", "signal" or "error",
    # once users stopped.
    stop_cause: str | None = None
    # "quit" or "stop": called by the locustfile where Locust cannot obey.
    stop_in_vain: str | None = None
    # By the machine's monotonic clock: when Locust set the clock of the run time, and when it
    # stopped the users.
    clock_started: float | None = None
    stopped: float | None = None
    run_time: float | None = None
    # The load shape's class.
    shape: str | None = None
    # Of the last windows; earlier ones may be shorter.
    window_seconds: int = 1
    users_asked: int = 0
    users_peak: int = 0
    # Whether Locust has started all that it was asked for, and how many were left when it stopped.
    users_spawned: bool = False
    users_at_end: int = 0
    # The sum of `fixed_count`, when all loaded classes have one.
    fixed_users: int | None = None
    # Locust's own totals, not the recorder's: two counts that can be compared.
    requests: int = 0
    failures: int = 0
    exceptions: int = 0
    cpu_warnings: int = 0
    cpu_max: float = 0.0
    workers_lost: int = 0

    def note_users(self, asked: int, running: int, *, spawned: bool) -> None:
        self.users_asked = max(self.users_asked, asked)
        self.users_peak = max(self.users_peak, running)
        # Locust may go on starting users while it stops.
        self.users_spawned = self.users_spawned or (spawned and self.stop_cause is None)

    def write(self, folder: Path) -> None:
        fresh = folder / f"{NAME}.new"
        fresh.write_text(json.dumps(asdict(self)), encoding="utf-8")
        fresh.replace(folder / NAME)

    @classmethod
    def read(cls, folder: Path) -> "Summary":
        """An empty one when Locust never got as far as starting the test."""
        path = folder / NAME
        return cls(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else cls()
