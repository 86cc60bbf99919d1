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
from runner.receipt import Ended, Results, make_receipt, stop_reason
from runner.recorder.summary import Summary
from runner.settings import Destination, Settings
from runner.stop import Stop
from runner.upload import NameTakenError, Upload, UploadError
from runner.values import without_credentials

# The other exit codes are Locust's own, 128 + N for signal N, and 1 where Locust broke off with 0.
NAME_TAKEN = 73
NOT_UPLOADED = 74

UPLOAD_SECONDS = 120.0


class Run:
    def __init__(self, settings: Settings, folder: Path, stop: Stop) -> None:
        self._settings = settings
        self._folder = folder
        self._stop = stop
        self._log = LogTail()

    def walk(self) -> int:
        ended = self._run_locust()
        summary = Summary.read(self._folder)
        results = self._collect(summary)
        files = [*results.files, self._write_receipt(ended, summary, results)]
        if self._settings.destination is None:
            self._keep(files)
        elif code := self._upload(self._settings.destination, files):
            return code
        return exit_code(ended, summary)

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

    def _collect(self, summary: Summary) -> Results:
        kinds = ("stats", "stats_history", "failures", "exceptions")
        recorded = self._folder / "windows.jsonl"
        folded = windows.tidy(recorded, summary.window_seconds) if recorded.exists() else None
        if folded:
            self._log.say(
                f"{folded.names} of the request names are the rarest ones, and counted together: "
                f"{folded.requests} requests. Give requests that differ in their URL alone one "
                "name with name=..."
            )
        log = self._folder / "log.txt"
        log.write_bytes(self._log.tail())
        files = [self._folder / f"{self._settings.scenario}_{kind}.csv" for kind in kinds]
        return Results([file for file in (*files, recorded, log) if file.exists()], folded)

    def _write_receipt(self, ended: Ended, summary: Summary, results: Results) -> Path:
        receipt = make_receipt(self._settings, ended, summary, results)
        path = self._folder / "receipt.json"
        path.write_text(json.dumps(receipt, indent=1) + "\n", encoding="utf-8")
        return path

    def _keep(self, files: Sequence[Path]) -> None:
        for file in files:
            shutil.copy(file, file.name)
        self._log.say(f"no RESULTS_URL; kept here: {', '.join(file.name for file in files)}")

    def _upload(self, destination: Destination, files: Sequence[Path]) -> int:
        upload = Upload(destination, self._log.say, self._stop.timer(UPLOAD_SECONDS))
        try:
            upload.send(files)
        except NameTakenError as taken:
            self._log.say(
                f"{taken}: another dyno ran the same assignment, so both loaded the target. "
                "Nothing more is uploaded from here"
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
