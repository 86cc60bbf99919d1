"""What other processes of the same user can see of this one: nothing, where the kernel helps."""

import os
import resource
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

PR_GET_DUMPABLE = 3
PR_SET_DUMPABLE = 4


def hide() -> bool:
    """Whether memory and open files of this process are closed to other processes of its user.

    They are not to a root that has its capabilities, and not on macOS.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        # Not every Python has it.
        from ctypes import CDLL  # noqa: PLC0415

        prctl = CDLL(None).prctl
    except (ImportError, AttributeError, OSError):
        return False
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    return int(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0)) == 0


def is_visible(secrets: Collection[str], *, hidden: bool, proc: Path = Path("/proc")) -> bool:
    """Whether this process, or one above it, shows a secret. Unknown counts as shown."""
    if not secrets:
        return False
    if not hidden or not (proc / "self/stat").exists():
        return True
    needles = [os.fsencode(secret) for secret in secrets]
    shown = b"\0".join(part for pid in lineage(proc) for part in shown_by(proc / str(pid)))
    return any(needle in shown for needle in needles)


def lineage(proc: Path) -> Iterator[int]:
    """This process, its parent, and so on; a parent outside of the container is 0."""
    pid = os.getpid()
    while pid:
        yield pid
        try:
            # The name, in parentheses, may hold anything.
            stat = (proc / str(pid) / "stat").read_bytes().rpartition(b")")[2]
        except OSError:
            return
        pid = int(stat.split()[1])


def shown_by(process: Path) -> Iterator[bytes]:
    for name in ("environ", "cmdline"):
        # What this process may not read, the others of its user may not either.
        with suppress(OSError):
            yield (process / name).read_bytes()
