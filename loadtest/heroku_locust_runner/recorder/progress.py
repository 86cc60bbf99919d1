"""The line from which the action shows how the run is going."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

PROGRESS = "loadtest progress"


@dataclass
class Progress:
    started: float = field(default_factory=monotonic)
    _elapsed: float = 0.0
    _requests: int = 0

    def show(self, users: int, requests: int, failures: int, p99_ms: float | None) -> None:
        elapsed = monotonic() - self.started
        rate = (requests - self._requests) / max(elapsed - self._elapsed, 0.001)
        self._elapsed, self._requests = elapsed, requests
        line = {
            "v": 1,
            "elapsed": round(elapsed, 1),
            "users": users,
            "requests": requests,
            "failures": failures,
            "requestsPerSecond": round(rate, 1),
            "p99Ms": int(p99_ms) if p99_ms and p99_ms.is_integer() else p99_ms,
        }
        # Nobody need be reading.
        with suppress(OSError):
            print(f"{PROGRESS} {json.dumps(line, separators=(',', ':'))}", flush=True)
