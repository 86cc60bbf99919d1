"""The walk: Locust, results, receipt, upload."""

import json
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from heroku_locust_runner import windows
from heroku_locust_runner.destination import Destination, csv_names
from heroku_locust_runner.exit_codes import NAME_TAKEN, NOT_UPLOADED
from heroku_locust_runner.locust_process import (
    LocustProcess,
    ignored,
    locust_command,
    locust_environment,
)
from heroku_locust_runner.log_tail import LogTail
from heroku_locust_runner.receipt import Results, make_receipt, timestamp
from heroku_locust_runner.settings import Settings
from heroku_locust_runner.stop import Stop
from heroku_locust_runner.told import Ended, Told, stop_reason
from heroku_locust_runner.upload import File, NameTakenError, Upload, UploadError
from heroku_locust_runner.values import without_credentials

UPLOAD_SECONDS = 120.0
# The load waits for it.
CLAIM_SECONDS = 30.0


class Run:
    def __init__(
        self, settings: Settings, folder: Path, stop: Stop, *, token_visible: bool = False
    ) -> None:
        self._settings = settings
        self._folder = folder
        self._stop = stop
        self._token_visible = token_visible
        nonce = settings.nonce
        self._digest = sha256(nonce.encode()).hexdigest() if nonce else ""
        self._log = LogTail(key=self._digest)

    def walk(self) -> int:
        destination = self._settings.destination
        if destination is not None and (code := self._claim(destination)):
            return code
        ended = self._run_locust()
        told = Told.read(self._folder, self._log.tail())
        results = self._collect(told)
        receipt = self._receipt(ended, told, results)
        if destination is None:
            self._keep(results.files, receipt)
        elif code := self._upload(destination, results.files, receipt):
            return code
        return exit_code(ended, told)

    def _claim(self, destination: Destination) -> int:
        """Before any load: only one dyno loads for an assignment, and only one that can upload."""
        upload = self._uploader(destination, CLAIM_SECONDS)
        try:
            upload.send([self._note("claim.json")])
        except NameTakenError as taken:
            return self._second(upload, taken)
        except UploadError as refused:
            if refused.may_be_there:
                return self._second(upload, refused)
            return self._not_uploaded(refused, before_load=True)
        return 0

    def _second(self, upload: Upload, refused: NameTakenError | UploadError) -> int:
        """What can be created beside a claim that cannot was claimed by another dyno."""
        with suppress(NameTakenError, UploadError):
            upload.send([self._note("second.json")])
            refused = NameTakenError("claim.json is there already")
        if isinstance(refused, UploadError):
            return self._not_uploaded(refused, before_load=True)
        self._log.say(f"{refused}: another dyno runs the same assignment. Nothing is loaded")
        self._log.event("second-dyno")
        return NAME_TAKEN

    def _not_uploaded(self, refused: UploadError, *, before_load: bool) -> int:
        nothing = ". Nothing is loaded" if before_load else ""
        self._log.say(f"not uploaded: {refused}{nothing}")
        answer = refused.answer
        facts = {"status": answer.status, "code": answer.code if answer.status else ""}
        self._log.event(
            "not-uploaded",
            file=refused.file,
            reason=refused.reason,
            **{name: fact for name, fact in facts.items() if fact},
            beforeLoad=before_load,
        )
        return NOT_UPLOADED

    def _note(self, name: str) -> File:
        facts = {
            "v": 1,
            "dyno": os.environ.get("DYNO", ""),
            "startedAt": timestamp(time.time()),
            **({"nonceSha256": self._digest} if self._digest else {}),
        }
        return name, f"{json.dumps(facts)}\n".encode()

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
        if not self._stop.signal:
            self._log.event("loading")
        started_at = time.time()
        code = process.run(self._stop)
        self._log.say(f"Locust ended with exit code {code}")
        self._log.event("ended", exitCode=code)
        return Ended(started_at, time.time(), code, self._stop.signal)

    def _collect(self, told: Told) -> Results:
        recorded = self._folder / "windows.jsonl"
        seconds = told.summary.window_seconds
        most = min(self._settings.windows_bytes, windows.MOST_BYTES)
        folded = windows.tidy(recorded, seconds, most) if is_file(recorded) else None
        if folded:
            self._log.say(
                f"{folded.names} of the request names are the rarest ones, and counted together: "
                f"{folded.requests} requests. Give requests that differ in their URL alone one "
                "name with name=..."
            )
        log = self._folder / "log.txt"
        log.write_bytes(self._log.tail())
        files = [self._folder / name for name in csv_names(self._settings.scenario)]
        return Results([file for file in (*files, recorded, log) if is_file(file)], folded)

    def _receipt(self, ended: Ended, told: Told, results: Results) -> File:
        """Not in the folder, where what the locustfile has left running could read the nonce."""
        nonce = self._settings.nonce
        receipt = {
            **make_receipt(self._settings, ended, told, results),
            **({"nonce": nonce} if nonce else {}),
            "tokenVisible": self._token_visible,
        }
        return "receipt.json", f"{json.dumps(receipt, indent=1)}\n".encode()

    def _keep(self, files: Sequence[Path], receipt: File) -> None:
        kept = []
        for name, content in contents(files, receipt):
            Path(name).write_bytes(content)
            kept.append(name)
        self._log.say(f"no RESULTS_URL; kept here: {', '.join(kept)}")

    def _upload(self, destination: Destination, files: Sequence[Path], receipt: File) -> int:
        try:
            self._uploader(destination, UPLOAD_SECONDS).send(contents(files, receipt))
        except NameTakenError as taken:
            self._log.say(f"not uploaded: {taken}")
            self._log.event("second-dyno")
            return NAME_TAKEN
        except UploadError as refused:
            return self._not_uploaded(refused, before_load=False)
        return 0

    def _uploader(self, destination: Destination, seconds: float) -> Upload:
        return Upload(destination, self._log.say, self._stop.timer(seconds))


def is_file(path: Path) -> bool:
    """One that can be read to its end, and not by another name something that only we may read."""
    return path.is_file() and not path.is_symlink()


def contents(files: Sequence[Path], receipt: File) -> Iterator[File]:
    """Each read when its turn comes."""
    for file in files:
        yield file.name, file.read_bytes()
    yield receipt


def exit_code(ended: Ended, told: Told) -> int:
    if ended.exit_code:
        return ended.exit_code
    if ended.signal:
        return 128 + ended.signal
    return int(stop_reason(ended, told) == "error")
