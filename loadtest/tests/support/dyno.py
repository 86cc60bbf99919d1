"""A dyno: run.sh in a folder of its own, with nothing in the environment but what it is given."""

import contextlib
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Before a dyno that does not end is given up: the machine may have much else to do.
PATIENCE = 180

LOADTEST = Path(__file__).parents[2]
LOCUSTFILES = Path(__file__).parents[1] / "locustfiles"

# A net under what hangs, in seconds: nothing passes because of it.
PATIENCE = 180


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str
    folder: Path

    def file(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    @property
    def receipt(self) -> dict[str, Any]:
        return json.loads(self.file("receipt.json"))

    @property
    def windows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.file("windows.jsonl").splitlines()]

    def counted(self, key: str = "count") -> int:
        return sum(request[key] for window in self.windows for request in window["requests"])

    @property
    def progress(self) -> list[dict[str, Any]]:
        return progress_in(self.out)


def progress_in(out: str) -> list[dict[str, Any]]:
    start = "loadtest progress "
    lines = [line for line in out.splitlines(keepends=True) if line.endswith("\n")]
    return [json.loads(line.removeprefix(start)) for line in lines if line.startswith(start)]


@dataclass(frozen=True)
class Start:
    """How a dyno is started: `{}` in the shell's line is run.sh with its arguments."""

    line: str = "{} # run-1/scene/1"
    # What becomes the shell.
    before: tuple[str, ...] = ()

    def command(self, script: Path, locustfile: Path) -> list[str]:
        line = self.line.replace("{}", f"bash {script} {locustfile} scene")
        return [*self.before, "bash", "-c", line]


ON_A_DYNO = Start()


class Dyno:
    """Running when made; `finish` waits for its end."""

    def __init__(
        self,
        folder: Path,
        locustfile: str,
        python: str = sys.executable,
        *,
        start: Start = ON_A_DYNO,
        **environment: str,
    ) -> None:
        self.slug = folder / "slug"
        self.slug.mkdir()
        self._out, self._err = folder / "out.txt", folder / "err.txt"
        path = f"{Path(python).parent}{os.pathsep}{os.environ['PATH']}"
        with self._out.open("w") as out, self._err.open("w") as err:
            self.process = subprocess.Popen(
                start.command(LOADTEST / "run.sh", LOCUSTFILES / locustfile),
                cwd=self.slug,
                # The temporary folder of a dyno that is killed goes with the test's own.
                env={"PATH": path, "HOME": str(self.slug), "TMPDIR": str(folder), **environment},
                stdout=out,
                stderr=err,
            )

    def says(self, text: str) -> bool:
        return text in self.log

    @property
    def log(self) -> str:
        return self._err.read_text()

    @property
    def users(self) -> int | None:
        """As its last progress line has them; None before the first."""
        progress = progress_in(self._out.read_text())
        return progress[-1]["users"] if progress else None

    def signal(self, number: int = signal.SIGTERM) -> None:
        self.process.send_signal(number)

    def kill(self) -> None:
        kill_family(self.process)

    def finish(self, seconds: float = PATIENCE) -> Outcome:
        code = self.process.wait(seconds)
        return Outcome(code, self._out.read_text(), self._err.read_text(), self.slug)


def until(happened: Callable[[], object], seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, f"did not happen in {seconds} s"
        time.sleep(0.02)


def children(pid: int) -> list[int]:
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in text.split()]


def family(pid: int) -> list[int]:
    return [pid, *(each for child in children(pid) for each in family(child))]


def kill_family(process: subprocess.Popen[Any]) -> None:
    """All that it has started, if it has not ended by itself."""
    if process.poll() is None:
        for pid in family(process.pid):
            os.kill(pid, signal.SIGKILL)
        process.wait()


def is_alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


# Below those that Linux deals out, so that no outgoing connection takes one before it is used.
# Processes with neighbouring ids begin far apart.
_ports = itertools.count(12_000 + os.getpid() * 97 % 18_000)


def free_port() -> str:
    """A port that nothing listens on, never the same twice in a process."""
    for port in _ports:
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("", port))
            return str(port)
    raise AssertionError("ports do not run out")
