"""Looks for secrets wherever a process can look that runs beside the runner, as its user.

Told in HUNTED what to look for, written backwards so as not to find what it was told.
Writes to HUNT where it found any, and how much it could read.
"""

import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

HUNTED = [text[::-1].encode() for text in json.loads(os.environ["HUNTED"])]
HUNT = Path(os.environ["HUNT"])
MOST = 64 * 1024 * 1024


def hunt(runner: int) -> None:
    places = [*processes(), *memory(runner), *open_files(runner), *files()]
    found = [name for name, content in places if any(hunted in content for hunted in HUNTED)]
    with HUNT.open("a") as file:
        for name in found:
            file.write(f"found in {name}\n")
        for kind in ("environ", "cmdline", "file"):
            file.write(f"{kind}: {sum(name.endswith(kind) for name, _ in places)}\n")


def processes() -> Iterator[tuple[str, bytes]]:
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            for kind in ("environ", "cmdline", "auxv", "stack"):
                with suppress(OSError):
                    yield f"{process.name} {kind}", (process / kind).read_bytes()


def memory(pid: int) -> Iterator[tuple[str, bytes]]:
    process = Path(f"/proc/{pid}")
    with suppress(OSError), (process / "maps").open() as maps, (process / "mem").open("rb") as of:
        for line in maps:
            begin, end = (int(part, 16) for part in line.split()[0].split("-"))
            with suppress(OSError, ValueError, OverflowError):
                of.seek(begin)
                yield f"{pid} memory", of.read(min(end - begin, MOST))


def open_files(pid: int) -> Iterator[tuple[str, bytes]]:
    for process in ("self", str(pid)):
        with suppress(OSError):
            for file in Path(f"/proc/{process}/fd").iterdir():
                with suppress(OSError):
                    if stat.S_ISREG(file.stat().st_mode):
                        yield f"{process} open {file.readlink()}", file.read_bytes()


def files() -> Iterator[tuple[str, bytes]]:
    for top in {os.environ["TMPDIR"], ".", os.environ["HOME"], "/dev/shm"}:
        # Unlike Path.rglob, it goes on when a folder vanishes.
        for folder, _, names in os.walk(top):
            for file in (Path(folder) / name for name in names):
                with suppress(OSError):
                    if stat.S_ISREG(file.stat().st_mode) and file.stat().st_size <= MOST:
                        yield f"{file} file", file.read_bytes()


def begin() -> None:
    """Now, and from a process that the runner does not know of, for as long as the runner lives."""
    hunt(os.getppid())
    subprocess.Popen(
        [sys.executable, __file__, str(os.getppid())],
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def is_alive(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


if __name__ == "__main__":
    runner = int(sys.argv[1])
    while is_alive(runner):
        hunt(runner)
        time.sleep(0.01)
    with HUNT.open("a") as file:
        file.write("the runner has ended\n")
