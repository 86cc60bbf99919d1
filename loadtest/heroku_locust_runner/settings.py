"""Reads what the run shall be, from arguments and environment: once, and all problems together."""

import hashlib
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import TimeoutExpired
from typing import TypeVar

from heroku_locust_runner import values
from heroku_locust_runner.destination import Destination, below, parse_uploads
from heroku_locust_runner.installed import locust_version
from heroku_locust_runner.values import shown
from heroku_locust_runner.windows import MOST_BYTES

USAGE = "usage: run.sh LOCUSTFILE SCENARIO, for example: run.sh locustfile_scene_1.py scene_1"

SECRETS = ("LOADTEST_UPLOADS", "LOADTEST_NONCE", "SAS_TOKEN")

T = TypeVar("T")


class SettingsError(Exception):
    """Its text names every problem, each on its own line."""


@dataclass(frozen=True)
class Settings:
    locust_version: str
    locustfile: str
    locustfile_sha256: str
    scenario: str
    run_id: str
    dyno: str
    host: str | None = field(repr=False)
    users: int
    spawn_rate: float
    run_time: int
    stop_timeout: int
    progress_interval: float
    windows_bytes: int
    destination: Destination | None
    nonce: str | None = field(repr=False)
    secrets_given: frozenset[str] = field(repr=False)

    @property
    def secrets(self) -> frozenset[str]:
        """As they were given, and each token: one JSON can be written in several ways."""
        return self.secrets_given | (self.destination.tokens if self.destination else set())


def read_settings(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    reader = Reader(environment)
    locustfile, scenario = reader.arguments(arguments)
    settings = Settings(
        locust_version=reader.locust_version(),
        locustfile=locustfile,
        locustfile_sha256=reader.sha256(locustfile),
        scenario=scenario,
        run_id=reader.text("LOADTEST_RUN_ID") or "local",
        dyno=reader.read("LOADTEST_DYNO", values.parse_dyno, "1/1"),
        host=reader.read_optional("TARGET_HOST", values.parse_host),
        users=reader.read("LOCUST_USERS", values.parse_users, "10"),
        spawn_rate=reader.read("LOCUST_SPAWN_RATE", values.parse_positive, "10"),
        run_time=reader.read("LOCUST_RUN_TIME", values.parse_run_time, "30s"),
        stop_timeout=reader.read("LOCUST_STOP_TIMEOUT", values.parse_stop_timeout, "10s"),
        progress_interval=reader.read("LOADTEST_PROGRESS_INTERVAL", values.parse_positive, "5"),
        windows_bytes=reader.read("LOADTEST_WINDOWS_BYTES", values.parse_bytes, str(MOST_BYTES)),
        destination=reader.destination(scenario),
        nonce=reader.nonce(),
        secrets_given=reader.secrets(),
    )
    if reader.problems:
        raise SettingsError("\n".join(f"loadtest: {problem}" for problem in reader.problems))
    return settings


class Reader:
    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.problems: list[str] = []

    def text(self, name: str) -> str:
        return self._environment.get(name, "").strip()

    def read(self, name: str, parse: Callable[[str], T], default: str) -> T:
        value = self.read_optional(name, parse)
        return parse(default) if value is None else value

    def read_optional(self, name: str, parse: Callable[[str], T]) -> T | None:
        if text := self.text(name):
            try:
                return parse(text)
            except ValueError as error:
                self.problems.append(f"{name} is {shown(text)}: {error}")
        return None

    def locust_version(self) -> str:
        try:
            if found := locust_version():
                return found
            self.problems.append(f"{sys.executable} has no Locust: pip install -r requirements.txt")
        except TimeoutExpired as error:
            self.problems.append(f"{sys.executable} does not start within {error.timeout:g} s")
        return ""

    def arguments(self, arguments: Sequence[str]) -> tuple[str, str]:
        if len(arguments) != 2:
            self.problems.append(f"{len(arguments)} arguments instead of 2; {USAGE}")
            return "", ""
        locustfile, scenario = arguments
        scenario = self.text("LOADTEST_SCENARIO") or scenario
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,40}", scenario):
            self.problems.append(
                f"SCENARIO (the second argument, or LOADTEST_SCENARIO) is {shown(scenario)}: "
                "give at most 40 letters, digits, _ and -"
            )
            scenario = ""
        return locustfile, scenario

    def sha256(self, locustfile: str) -> str:
        # To Locust, a comma begins the name of another file.
        if locustfile.endswith(".py") and "," not in locustfile and Path(locustfile).is_file():
            return hashlib.sha256(Path(locustfile).read_bytes()).hexdigest()
        if locustfile:
            self.problems.append(
                f"LOCUSTFILE is {shown(locustfile)}: give the path of one Python file, "
                "such as locustfile_scene_1.py"
            )
        return ""

    def destination(self, scenario: str) -> Destination | None:
        if uploads := self.text("LOADTEST_UPLOADS"):
            try:
                return parse_uploads(uploads, scenario)
            except ValueError as error:
                self.problems.append(f"LOADTEST_UPLOADS (not shown) {error}")
                return None
        url = self.read_optional("RESULTS_URL", values.parse_results_url)
        sas = self.text("SAS_TOKEN").removeprefix("?")
        if self.text("RESULTS_URL") and not values.is_sas(sas):
            self.problems.append(
                "SAS_TOKEN (not shown) is no SAS: give the query string of one, sig= and all, "
                "or unset RESULTS_URL to keep the results here"
            )
        return below(url, sas, scenario) if url else None

    def nonce(self) -> str | None:
        nonce = self.text("LOADTEST_NONCE")
        if nonce and not re.fullmatch(r"[0-9A-Fa-f]{32,128}", nonce):
            self.problems.append(
                "LOADTEST_NONCE (not shown) is no nonce: give 32 to 128 hexadecimal digits"
            )
        return nonce or None

    def secrets(self) -> frozenset[str]:
        return frozenset(self.text(name).removeprefix("?") for name in SECRETS) - {""}
