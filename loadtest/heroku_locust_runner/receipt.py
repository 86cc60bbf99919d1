"""receipt.json: what was run, how it ended, and which files came of it."""

import hashlib
import platform
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from heroku_locust_runner.settings import Settings
from heroku_locust_runner.told import (
    Ended,
    Told,
    stop_reason,
    told_of_the_end,
    told_of_the_locustfile,
    told_of_users,
)
from heroku_locust_runner.values import without_credentials
from heroku_locust_runner.windows import Folded


@dataclass(frozen=True)
class Results:
    files: Sequence[Path]
    folded: Folded | None


def make_receipt(settings: Settings, ended: Ended, told: Told, results: Results) -> dict[str, Any]:
    summary = told.summary
    host = summary.host or settings.host
    return {
        "v": 1,
        "runId": settings.run_id,
        "scenario": settings.scenario,
        "dyno": settings.dyno,
        "locust": settings.locust_version,
        "python": platform.python_version(),
        "host": without_credentials(host) if host else None,
        # What the runner gives to Locust wins over any configuration file.
        **({"hostFrom": "locustfile"} if summary.host not in {None, settings.host} else {}),
        "locustfile": settings.locustfile,
        "locustfileSha256": settings.locustfile_sha256,
        "startedAt": timestamp(summary.started_at or ended.started_at),
        "finishedAt": timestamp(ended.finished_at),
        "exitCode": ended.exit_code,
        "stopReason": stop_reason(ended, told),
        **told_of_the_end(ended, told),
        "usersAsked": summary.users_asked or settings.users,
        "usersPeak": summary.users_peak,
        **told_of_users(summary),
        "requests": summary.requests,
        "failures": summary.failures,
        "exceptions": summary.exceptions,
        "cpuWarnings": summary.cpu_warnings,
        "cpuMax": summary.cpu_max,
        **({"workersLost": summary.workers_lost} if summary.workers_lost else {}),
        **({"folded": results.folded.as_fields()} if results.folded else {}),
        **told_of_the_locustfile(told.notes),
        "files": [describe(file) for file in results.files],
    }


def timestamp(moment: float) -> str:
    text = datetime.fromtimestamp(moment, UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def describe(file: Path) -> dict[str, Any]:
    content = file.read_bytes()
    return {"name": file.name, "bytes": len(content), "md5": md5(content)}


def md5(content: bytes) -> str:
    return b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()
