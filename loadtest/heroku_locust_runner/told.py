"""Why Locust ended and what the locustfile did, put together from what its processes told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from heroku_locust_runner.recorder.notes import Notes, all_odd, one_line, read_notes
from heroku_locust_runner.recorder.summary import Summary

# The contract's words for why a run ended; all other causes are errors.
STOP_REASONS = {
    "run-time": "run-time",
    "load-shape": "finished",
    "quit": "finished",
    "stop": "finished",
    "signal": "signal",
}

LOGGED_ERROR = re.compile(r"\[[^\]]*\] [^\s/]*/(?:ERROR|CRITICAL)/[^\s:]+: (.*)")
# As argparse writes it, before it ends the program.
REFUSED_OPTION = re.compile(r"locust: error: (.*)")


@dataclass(frozen=True)
class Ended:
    """How Locust's process went; times in epoch seconds."""

    started_at: float
    finished_at: float
    exit_code: int
    # The signal that asked for the end, if one did.
    signal: int | None


@dataclass(frozen=True)
class Told:
    summary: Summary
    # The master's, or those of the only process, come first; none when Locust never got so far.
    notes: Sequence[Notes]
    last_error: str | None

    @classmethod
    def read(cls, folder: Path, log: bytes) -> "Told":
        return cls(Summary.read(folder), read_notes(folder), last_error(log))

    @property
    def broke_off(self) -> str | None:
        return next((each.broke_off for each in self.notes if not each.worker), None)

    @property
    def interrupted(self) -> str | None:
        return next((each.interrupted for each in self.notes if not each.worker), None)

    @property
    def of_workers(self) -> str | None:
        """What ended the first worker that did not come to its end."""
        ends = [each.broke_off or each.interrupted for each in self.notes if each.worker]
        return next((end for end in ends if end), None)

    @property
    def uncaught_first(self) -> str | None:
        return next((each.uncaught_first for each in self.notes if each.uncaught_first), None)

    @property
    def own_exit_code(self) -> int | None:
        """A worker's counts as its master's does, which Locust does not look at."""
        codes = [each.own_exit_code for each in self.notes if each.own_exit_code is not None]
        return next((code for code in codes if code), codes[0] if codes else None)


def stop_reason(ended: Ended, told: Told) -> str:
    return STOP_REASONS.get(stop_cause(ended, told), "error")


def stop_cause(ended: Ended, told: Told) -> str:
    cause = told.summary.stop_cause
    if ended.signal and cause != "run-time":
        return "signal"
    # The platform signals the runner as well.
    if cause == "signal":
        return "own-signal"
    if told.broke_off:
        return "exception" if told.summary.started_at else "start-failed"
    if cause == "error" and told.interrupted:
        return "exception"
    if cause == "workers-lost" and all_workers_quit(told.notes):
        return "quit"
    return cause or ("error" if told.summary.started_at else "start-failed")


def all_workers_quit(notes: Sequence[Notes]) -> bool:
    workers = [each for each in notes if each.worker]
    return bool(workers) and all(each.quit for each in workers)


def told_of_the_end(ended: Ended, told: Told) -> dict[str, Any]:
    summary = told.summary
    fields = {
        "stopCause": stop_cause(ended, told),
        "runTime": summary.run_time,
        "runSeconds": run_seconds(told),
        "startSeconds": start_seconds(told.notes),
        "ownExitCode": told.own_exit_code,
        "stopInVain": summary.stop_in_vain,
        "reason": reason(ended, told),
    }
    return {name: value for name, value in fields.items() if value is not None}


def run_seconds(told: Told) -> float | None:
    """From the end of the first `test_start` to when Locust stopped its users."""
    stopped = told.summary.stopped
    if stopped is None:
        return None
    workers = [each for each in told.notes if each.worker]
    since = [each.loading_since for each in workers or told.notes if each.loading_since]
    return round(max(stopped - min(since), 0.0), 1) if since else 0.0


def start_seconds(notes: Sequence[Notes]) -> float | None:
    """What listeners of `test_start` took: the master's, and then those of the workers at once."""
    workers = [each.start_seconds for each in notes if each.worker]
    others = [each.start_seconds for each in notes if not each.worker]
    return round(max(workers, default=0.0) + max(others, default=0.0), 1) if notes else None


def reason(ended: Ended, told: Told) -> str | None:
    if told.own_exit_code:
        lines = [each.last_line for each in told.notes if each.last_line]
        lines += [each.last_line_of_stop for each in told.notes if each.last_line_of_stop]
        return lines[0] if lines else None
    cause = stop_cause(ended, told)
    broke_off = told.broke_off or (told.interrupted if cause == "exception" else None)
    # Of a process that was killed the last line says nothing.
    if cause in {*STOP_REASONS, "own-signal"} or ended.exit_code >= 128:
        return broke_off or told.of_workers
    if broke_off and not broke_off.startswith("SystemExit"):
        return broke_off
    of_workers = told.of_workers if cause == "workers-lost" else None
    return told.uncaught_first or of_workers or told.last_error or broke_off


def last_error(log: bytes) -> str | None:
    """The last line that Locust logged as an error, wrote of an option, or of a traceback."""
    lines = log.decode(errors="replace").splitlines()
    for number, line in reversed(list(enumerate(lines))):
        if logged := LOGGED_ERROR.match(line):
            return one_line(logged[1]) or None
        if refused := REFUSED_OPTION.match(line):
            return one_line(refused[1]) or None
        if line.startswith("Traceback (most recent call last)"):
            after = [each for each in lines[number + 1 :] if each and not each[0].isspace()]
            return one_line(after[0]) if after else None
    return None


def told_of_users(summary: Summary) -> dict[str, Any]:
    if summary.started_at is None:
        return {}
    fields = {
        "usersSpawned": summary.users_spawned,
        "usersAtEnd": summary.users_at_end,
        "fixedUsers": summary.fixed_users,
        "shape": summary.shape,
    }
    return {name: value for name, value in fields.items() if value is not None}


def told_of_the_locustfile(notes: Sequence[Notes]) -> dict[str, Any]:
    fields = {
        "odd": all_odd(notes),
        "uncaught": counted([(each.uncaught, each.uncaught_first) for each in notes]),
        "blocked": blocked(notes),
        "greenlets": counted([(each.greenlets, each.greenlets_first) for each in notes]),
        "csvFault": next((each.csv_fault for each in notes if each.csv_fault), None),
        "statsResets": sum(each.stats_resets for each in notes),
        "ownBuckets": any(each.own_buckets for each in notes),
        "ownClock": any(each.own_clock for each in notes),
        "startedAnew": max((each.tests for each in notes), default=1) > 1,
    }
    return {name: value for name, value in fields.items() if value}


def blocked(notes: Sequence[Notes]) -> dict[str, Any]:
    """Of the process whose users were kept from loading for the longest."""
    worst = max(notes, key=lambda each: each.blocked, default=Notes())
    fields = {
        "seconds": round(worst.blocked, 1),
        "longest": round(worst.blocked_longest, 1),
        "where": worst.blocked_where,
    }
    known = {name: value for name, value in fields.items() if value is not None}
    return known if worst.blocked else {}


def counted(exceptions: Sequence[tuple[int, str | None]]) -> dict[str, Any]:
    """How many there were, and the first of them."""
    first = [line for _, line in exceptions if line]
    count = sum(number for number, _ in exceptions)
    return {"count": count, **({"first": first[0]} if first else {})} if count else {}
