"""The walk: Locust, results, receipt, upload."""

import json
import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from runner import windows
from runner.locust_process import LocustProcess, ignored, locust_command, locust_environment
from runner.log_tail import LogTail
from runner.receipt import Ended, make_receipt, stop_reason, timestamp
from runner.recorder.summary import Summary
from runner.settings import Settings
from runner.stop import Stop
from runner.upload import NameTakenError, Upload, UploadError
from runner.values import without_credentials

# The other exit codes are Locust's own, 128 + N for signal N, and 1 where Locust broke off with 0.
NAME_TAKEN = 73
NOT_UPLOADED = 74

UPLOAD_SECONDS = 120.0
# The load waits for it.
CLAIM_SECONDS = 30.0


class Run:
    def __init__(self, settings: Settings, folder: Path, stop: Stop) -> None:
        self._settings = settings
        self._folder = folder
        self._stop = stop
        self._log = LogTail()

    def walk(self) -> int:
        if self._settings.destination is not None and (code := self._claim()):
            return code
        ended = self._run_locust()
        summary = Summary.read(self._folder)
        files = self._collect(summary)
        files.append(self._write_receipt(ended, summary, files))
        if self._settings.destination is None:
            self._keep(files)
        elif code := self._upload(files):
            return code
        return exit_code(ended, summary)

    def _claim(self) -> int:
        """Before any load: only one dyno loads for an assignment, and only one that can upload."""
        claim = self._folder / "claim.json"
        facts = {"v": 1, "dyno": os.environ.get("DYNO", ""), "startedAt": timestamp(time.time())}
        claim.write_text(json.dumps(facts) + "\n", encoding="utf-8")
        return self._upload([claim], CLAIM_SECONDS)

    def _run_locust(self) -> Ended:
        settings = self._settings
        target = without_credentials(settings.host or "the host in the locustfile")
        self._log.say(
            f"{settings.scenario}, dyno {settings.dyno}: {settings.users} users, "
            f"{settings.spawn_rate:g} more each second, for {settings.run_time} s, "
            f"on {target}"
        )
        for name in ignored(os.environ):
            self._log.say(f"{name} is ignored: it does not go with a recorded run")
        process = LocustProcess(
            locust_command(settings, self._folder),
            locust_environment(settings, os.environ),
            self._log,
        )
        started_at = time.time()
        code = process.run(self._stop)
        self._log.say(f"Locust ended with exit code {code}")
        return Ended(started_at, time.time(), code, self._stop.signal)

    def _collect(self, summary: Summary) -> list[Path]:
        kinds = ("stats", "stats_history", "failures", "exceptions")
        recorded = self._folder / "windows.jsonl"
        if recorded.exists():
            windows.tidy(recorded, unplanned=summary.load_shape)
        log = self._folder / "log.txt"
        log.write_bytes(self._log.tail())
        files = [self._folder / f"{self._settings.scenario}_{kind}.csv" for kind in kinds]
        return [file for file in (*files, recorded, log) if file.exists()]

    def _write_receipt(self, ended: Ended, summary: Summary, files: Sequence[Path]) -> Path:
        receipt = make_receipt(self._settings, ended, summary, files)
        path = self._folder / "receipt.json"
        path.write_text(json.dumps(receipt, indent=1) + "\n", encoding="utf-8")
        return path

    def _keep(self, files: Sequence[Path]) -> None:
        for file in files:
            shutil.copy(file, file.name)
        self._log.say(f"no RESULTS_URL; kept here: {', '.join(file.name for file in files)}")

    def _upload(self, files: Sequence[Path], seconds: float = UPLOAD_SECONDS) -> int:
        if self._settings.destination is None:
            return 0
        say, timer = self._log.say, self._stop.timer(seconds)
        upload = Upload(self._settings.destination, say, timer)
        try:
            upload.send(files)
        except NameTakenError as taken:
            self._log.say(
                f"{taken}: another dyno runs the same assignment. Nothing is uploaded from here"
            )
            return NAME_TAKEN
        except UploadError as failed:
            self._log.say(f"not uploaded: {failed}")
            return NOT_UPLOADED
        return 0


def exit_code(ended: Ended, summary: Summary) -> int:
    if ended.exit_code:
        return ended.exit_code
    if ended.signal:
        return 128 + ended.signal
    return int(stop_reason(ended, summary) == "error")
