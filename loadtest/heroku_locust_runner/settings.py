"""Reads what the run shall be, from arguments and environment: once, and all problems together."""

import hashlib
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeVar

from heroku_locust_runner import values
from heroku_locust_runner.values import shown

USAGE = "usage: run.sh LOCUSTFILE SCENARIO, for example: run.sh locustfile_scene_1.py scene_1"

T = TypeVar("T")


class SettingsError(Exception):
    """Its text names every problem, each on its own line."""


@dataclass(frozen=True)
class Destination:
    url: str
    sas: str = field(repr=False)


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
    destination: Destination | None


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
        destination=reader.destination(),
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
            return version("locust")
        except PackageNotFoundError:
            self.problems.append(f"{sys.executable} has no Locust: pip install -r requirements.txt")
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

    def destination(self) -> Destination | None:
        url = self.read_optional("RESULTS_URL", values.parse_results_url)
        sas = self.text("SAS_TOKEN").removeprefix("?")
        if self.text("RESULTS_URL") and not values.is_sas(sas):
            self.problems.append(
                "SAS_TOKEN (not shown) is no SAS: give the query string of one, sig= and all, "
                "or unset RESULTS_URL to keep the results here"
            )
        return Destination(url, sas) if url else None
