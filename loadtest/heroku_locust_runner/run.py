"""The walk: Locust, results, receipt, upload."""

import json
import os
import shutil
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from heroku_locust_runner import windows
from heroku_locust_runner.locust_process import (
    LocustProcess,
    ignored,
    locust_command,
    locust_environment,
)
from heroku_locust_runner.log_tail import LogTail
from heroku_locust_runner.receipt import Results, make_receipt, timestamp
from heroku_locust_runner.settings import Destination, Settings
from heroku_locust_runner.stop import Stop
from heroku_locust_runner.told import Ended, Told, stop_reason
from heroku_locust_runner.upload import NameTakenError, Upload, UploadError
from heroku_locust_runner.values import without_credentials

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
        destination = self._settings.destination
        if destination is not None and (code := self._claim(destination)):
            return code
        ended = self._run_locust()
        told = Told.read(self._folder, self._log.tail())
        results = self._collect(told)
        files = [*results.files, self._write_receipt(ended, told, results)]
        if destination is None:
            self._keep(files)
        elif code := self._upload(destination, files):
            return code
        return exit_code(ended, told)

    def _claim(self, destination: Destination) -> int:
        """Before any load: only one dyno loads for an assignment, and only one that can upload."""
        upload = self._uploader(destination, CLAIM_SECONDS)
        try:
            upload.send([self._note("claim.json")])
        except (NameTakenError, UploadError) as refused:
            return self._second(upload, refused)
        return 0

    def _second(self, upload: Upload, refused: Exception) -> int:
        """What can be created beside a claim that cannot was claimed by another dyno."""
        if isinstance(refused, NameTakenError) or "already" in str(refused):
            with suppress(NameTakenError, UploadError):
                upload.send([self._note("second.json")])
                refused = NameTakenError("claim.json is there already")
        if isinstance(refused, NameTakenError):
            self._log.say(f"{refused}: another dyno runs the same assignment. Nothing is loaded")
            return NAME_TAKEN
        self._log.say(f"not uploaded: {refused}. Nothing is loaded")
        return NOT_UPLOADED

    def _note(self, name: str) -> Path:
        note = self._folder / name
        facts = {"v": 1, "dyno": os.environ.get("DYNO", ""), "startedAt": timestamp(time.time())}
        note.write_text(json.dumps(facts) + "\n", encoding="utf-8")
        return note

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

    def _collect(self, told: Told) -> Results:
        kinds = ("stats", "stats_history", "failures", "exceptions")
        recorded = self._folder / "windows.jsonl"
        folded = windows.tidy(recorded, told.summary.window_seconds) if recorded.exists() else None
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

    def _write_receipt(self, ended: Ended, told: Told, results: Results) -> Path:
        receipt = make_receipt(self._settings, ended, told, results)
        path = self._folder / "receipt.json"
        path.write_text(json.dumps(receipt, indent=1) + "\n", encoding="utf-8")
        return path

    def _keep(self, files: Sequence[Path]) -> None:
        for file in files:
            shutil.copy(file, file.name)
        self._log.say(f"no RESULTS_URL; kept here: {', '.join(file.name for file in files)}")

    def _upload(self, destination: Destination, files: Sequence[Path]) -> int:
        try:
            self._uploader(destination, UPLOAD_SECONDS).send(files)
        except (NameTakenError, UploadError) as failed:
            self._log.say(f"not uploaded: {failed}")
            return NAME_TAKEN if isinstance(failed, NameTakenError) else NOT_UPLOADED
        return 0

    def _uploader(self, destination: Destination, seconds: float) -> Upload:
        return Upload(destination, self._log.say, self._stop.timer(seconds))


def exit_code(ended: Ended, told: Told) -> int:
    if ended.exit_code:
        return ended.exit_code
    if ended.signal:
        return 128 + ended.signal
    return int(stop_reason(ended, told) == "error")
