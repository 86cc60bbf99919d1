"""Locust as a process of its own: started, listened to, stopped."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

from heroku_locust_runner.handover import without_secrets
from heroku_locust_runner.log_tail import LogTail
from heroku_locust_runner.settings import Settings
from heroku_locust_runner.stop import Stop

# Of the 28 seconds after SIGTERM; the rest is for the upload.
PATIENCE = 18.0

# With the recorder in it.
LOCUST = Path(__file__).parent / "recorder" / "__main__.py"

# They would make Locust do something else than run this test, or lose part of its numbers.
HARMFUL = (
    "LOCUST_AUTOQUIT",
    "LOCUST_AUTOSTART",
    "LOCUST_HEADFUL",
    "LOCUST_LOGFILE",
    "LOCUST_MODE_MASTER",
    "LOCUST_MODE_WORKER",
    "LOCUST_RESET_STATS",
    "LOCUST_SKIP_LOG_SETUP",
)


def ignored(environment: Mapping[str, str]) -> list[str]:
    return [name for name in HARMFUL if name in environment]


def locust_command(settings: Settings, folder: Path) -> list[str]:
    return [
        *(sys.executable, str(LOCUST)),
        *("--locustfile", settings.locustfile),
        *("--csv", str(folder / settings.scenario)),
        # Failed requests are for the action to judge; a code other than 0 means trouble.
        *("--exit-code-on-error", "0"),
        *("--headless", "--only-summary"),
    ]


def locust_environment(settings: Settings, environment: Mapping[str, str]) -> dict[str, str]:
    kept = without_secrets(environment)
    for name in HARMFUL:
        kept.pop(name, None)
    if settings.host:
        # Not an argument, which every process on the machine can read.
        kept["LOCUST_HOST"] = kept["TARGET_HOST"] = settings.host
    # With LOCUST_PROCESSES, a worker that does not come up must not hold up the others for ever,
    # and nobody else is to connect.
    kept.setdefault("LOCUST_EXPECT_WORKERS_MAX_WAIT", "60")
    kept.setdefault("LOCUST_MASTER_BIND_HOST", "127.0.0.1")
    return kept | {
        "LOCUST_USERS": str(settings.users),
        "LOCUST_SPAWN_RATE": str(settings.spawn_rate),
        "LOCUST_RUN_TIME": str(settings.run_time),
        "LOCUST_STOP_TIMEOUT": str(settings.stop_timeout),
        "LOADTEST_PROGRESS_INTERVAL": str(settings.progress_interval),
        # Locust opens its CSV files in the machine's encoding.
        "PYTHONUTF8": "1",
    }


class LocustProcess:
    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], log: LogTail
    ) -> None:
        self._command = command
        self._environment = environment
        self._log = log

    def run(self, stop: Stop, patience: float = PATIENCE) -> int:
        """Locust's exit code as a shell gives it: 128 + N when signal N ended it."""
        if stop.signal:
            return 128 + stop.signal
        child = subprocess.Popen(
            self._command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            # A group of its own, so that nothing it has started outlives it.
            start_new_session=True,
        )
        copier = Thread(target=self._copy_log, args=(child.stderr,), daemon=True)
        copier.start()
        code = self._wait(child, stop, patience)
        kill_group(child.pid)
        copier.join(timeout=5)
        return code if code >= 0 else 128 - code

    def _wait(self, child: subprocess.Popen[bytes], stop: Stop, patience: float) -> int:
        left: Callable[[], float] | None = None
        while (code := child.poll()) is None:
            if stop.signal and not left:
                self._log.say(f"signal {stop.signal}: Locust has {patience:g} s to end")
                # Locust alone, and once: it tells its workers itself.
                child.terminate()
                left = stop.timer(patience)
            if left and left() <= 0:
                kill_group(child.pid)
            time.sleep(0.1)
        return code

    def _copy_log(self, stream: IO[bytes]) -> None:
        for line in iter(lambda: stream.readline(65536), b""):
            self._log.pass_on(line)


def kill_group(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
