"""A master and its workers, started one by one as on several machines, without the runner."""

import json
import subprocess
from pathlib import Path
from typing import Any

from support.dyno import LOADTEST, LOCUSTFILES, Outcome, free_port

WORKERS = 2


class Cluster:
    def __init__(
        self, folder: Path, locustfile: str, python: str, run_time: str, **environment: str
    ) -> None:
        self._folder = folder
        self._environment = {"HOME": str(folder), **environment}
        recorder = LOADTEST / "heroku_locust_runner" / "recorder"
        command = [python, recorder, "--locustfile", LOCUSTFILES / locustfile]
        port = free_port()
        bind = ("--master-bind-host", "127.0.0.1", "--master-bind-port", port)
        csv = ("--csv", folder / "scene", "--exit-code-on-error", "0")
        expect = ("--master", "--headless", "--expect-workers", str(WORKERS))
        load = ("-u", "5", "-r", "100", "-t", run_time, "--stop-timeout", "10")
        self._master = self._start("master", *command, *expect, *bind, *csv, *load)
        worker = ("--worker", "--master-host", "127.0.0.1", "--master-port", port)
        self._workers = [
            self._start(f"worker{number}", *command, *worker) for number in range(WORKERS)
        ]

    def _start(self, name: str, *command: object) -> subprocess.Popen[bytes]:
        with (self._folder / f"{name}.txt").open("w") as log:
            return subprocess.Popen(
                [str(part) for part in command],
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
            )

    def finish(self) -> Outcome:
        # Nets under what hangs: on a busy machine the start alone may take half a minute.
        try:
            code = self._master.wait(300)
            for worker in self._workers:
                worker.wait(100)
        finally:
            for process in (self._master, *self._workers):
                process.kill()
        log = (self._folder / "master.txt").read_text()
        return ClusterOutcome(code, log, log, self._folder)


class ClusterOutcome(Outcome):
    @property
    def receipt(self) -> dict[str, Any]:
        """What the runner would make the receipt of."""
        return json.loads(self.file("summary.json"))
