"""What the recorder costs, in machine instructions: python3 bench/instructions.py

Needs valgrind. On a busy machine seconds tell little; instructions stay the same from run to run.
Counted are those of Python and its libraries, not the kernel's, which would make the share smaller.
Two runs of each kind, one with more requests than the other: they differ by what these cost.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from server import Server

HERE = Path(__file__).parent
VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
FEW, MANY = 200, 1200

Count = Callable[[int], int]


def instructions(arguments: list[str], **environment: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        ended = subprocess.run(
            [*VALGRIND, sys.executable, *arguments],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(HERE.parent), "PYTHONHASHSEED": "0"} | environment,
            check=True,
            capture_output=True,
            text=True,
        )
    (counted,) = re.findall(r"I +refs: +([\d,]+)", ended.stderr)
    return int(counted.replace(",", ""))


def per_request(count: Count, times: int = 1) -> float:
    return (count(times * MANY) - count(times * FEW)) / (times * (MANY - FEW))


def locust(user: str, server: Server) -> Count:
    command = ["-m", "locust", "--locustfile", str(HERE / "users.py"), user]
    load = ["--headless", "--only-summary", "-u", "5", "-r", "100", "-H", server.url]
    return lambda requests: instructions([*command, *load], REQUESTS=str(requests))


def recorder(requests: int) -> int:
    return instructions([str(HERE / "callbacks.py"), str(requests)])


def main() -> None:
    if not shutil.which("valgrind"):
        sys.exit("valgrind is needed")
    server = Server()
    cost = per_request(recorder, times=20)
    print(f"recorder    {cost:10,.0f} instructions per request", flush=True)
    for user in ("FastClient", "SlowClient"):
        bare = per_request(locust(user, server))
        print(f"{user}  {bare:10,.0f} without it: {cost / bare:+.1%}", flush=True)


if __name__ == "__main__":
    main()
