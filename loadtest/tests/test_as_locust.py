"""A locustfile finds what it finds under `locust -f`, whatever it and its modules are called."""

import ast
import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from support.dyno import LOADTEST, LOCUSTFILES, PATIENCE, free_port, kill_family
from support.locusts import INSTALLED, OLDER, OLDEST, python_with

SHOWING = (LOCUSTFILES / "showing.py").read_text()
RUN_SH = LOADTEST / "run.sh"
LOAD = {"LOCUST_USERS": "2", "LOCUST_SPAWN_RATE": "100", "LOCUST_RUN_TIME": "1"}


def can_fork(version: str) -> bool:
    major, minor = version.split(".")[:2]
    return (int(major), int(minor)) >= (2, 19)


CAN_FORK = [version for version in (INSTALLED, *OLDER) if can_fork(version)]


class Place:
    """A folder with locustfiles, and what those found that were run in it."""

    def __init__(self, folder: Path, version: str = INSTALLED) -> None:
        self.folder = folder
        self._python = Path(python_with(version))

    def both(self, locustfile: str, script: Path = RUN_SH, **given: str) -> tuple[list, list]:
        """Ours, and plain Locust's: at the same time, because both mostly wait."""
        with ThreadPoolExecutor() as pool:
            ours = pool.submit(self.ours, locustfile, script, **given)
            plain = pool.submit(self.plain, locustfile, **given)
        return ours.result(), plain.result()

    def plain(self, locustfile: str, **given: str) -> list[dict]:
        script = self._python.with_name("locust")
        return self._run([self._python, script, "-f", locustfile, "--headless"], "plain", given)

    def ours(self, locustfile: str, script: Path = RUN_SH, **given: str) -> list[dict]:
        return self._run(["bash", script, locustfile, "scene"], "ours", given)

    def _run(self, command: list[object], kind: str, given: dict[str, str]) -> list[dict]:
        shown = self.folder.parent / f"{kind}.txt"
        path = f"{self._python.parent}{os.pathsep}{os.environ['PATH']}"
        folders = {"HOME": str(self.folder), "TMPDIR": str(self.folder.parent)}
        port = free_port()
        ports = {"LOCUST_MASTER_BIND_PORT": port, "LOCUST_MASTER_NODE_PORT": port}
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=self.folder,
            env={"PATH": path, "SHOWN": str(shown)} | folders | ports | LOAD | given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            _, said = process.communicate(timeout=PATIENCE)
        finally:
            kill_family(process)
        assert process.returncode == 0, said
        return [ast.literal_eval(line) for line in shown.read_text().splitlines()]


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "app"
    (folder / "deep" / "er").mkdir(parents=True)
    for path in ("shop.py", "deep/shop.py", "deep/er/shop.py"):
        (folder / path).write_text(SHOWING)
    return folder


PROCESSES = {"LOCUST_PROCESSES": "2"}


@pytest.mark.parametrize("version", [INSTALLED, *OLDER])
def test_path_name_folder_modules_and_main_are_those_of_plain_locust(place, version):
    ours, plain = Place(place, version).both("shop.py")
    assert ours == plain


@pytest.mark.parametrize("locustfile", ["deep/shop.py", "./deep/er/shop.py", "{}/deep/shop.py"])
def test_they_are_for_a_locustfile_in_a_subfolder(place, locustfile):
    ours, plain = Place(place).both(locustfile.format(place))
    assert ours == plain


@pytest.mark.parametrize(
    "python",
    [
        # As Heroku sets it.
        {"PYTHONPATH": "{}"},
        {"PYTHONPATH": "{}/deep:{}/deep/er"},
        {"PYTHONPATH": ""},
        {"PYTHONPATH": "deep:"},
        {"PYTHONSAFEPATH": "1"},
        {"PYTHONNOUSERSITE": "1"},
    ],
)
def test_they_are_with_the_users_own_variables_for_python(place, python):
    given = {name: value.replace("{}", str(place)) for name, value in python.items()}
    ours, plain = Place(place).both("deep/shop.py", **given)
    assert ours == plain


@pytest.mark.parametrize("version", CAN_FORK)
def test_they_are_in_each_worker(place, version):
    ours, plain = Place(place, version).both("shop.py", **PROCESSES)
    assert ours == plain
    # Loaded once, and begun three times.
    assert len(ours) == 4


def test_they_are_in_workers_that_are_our_own(place):
    at = Place(place, OLDEST)
    ours, plain = at.ours("shop.py", **PROCESSES), at.plain("shop.py")
    assert len(ours) == 3 * len(plain)
    # gevent loads one more to start a process.
    assert all(found | {"modules": []} == plain[0] | {"modules": []} for found in ours)


@pytest.mark.parametrize(
    "name",
    [
        "locust",
        "runner",
        "recorder",
        "settings",
        "run",
        "stop",
        "inspect",
        "json",
        "collections",
        "heroku_locust_runner",
        "heroku_locust_runner2",
    ],
)
def test_a_locustfile_may_have_any_name_even_where_the_folder_is_on_the_path(tmp_path, name):
    folder = tmp_path / "app"
    folder.mkdir()
    (folder / f"{name}.py").write_text(SHOWING)
    ours = Place(folder).ours(f"{name}.py", PYTHONPATH=str(folder))
    assert {found["name"] for found in ours} == {"locustfile" if name == "locust" else name}


def test_a_locustfile_called_locust_py_finds_what_it_finds_under_plain_locust(place):
    (place / "shop.py").rename(place / "locust.py")
    ours, plain = Place(place).both("locust.py")
    assert ours == plain


OWN = ["settings", "recorder", "runner", "run", "stop", "values", "windows", "heroku_locust_runner"]


@pytest.mark.parametrize("kind", ["{}.py", "{}/__init__.py"])
def test_modules_of_the_users_with_names_of_ours_are_the_users(tmp_path, kind):
    folder = tmp_path / "app"
    for name in OWN:
        module = folder / kind.format(name)
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text("mine = True\n")
    lines = [f"import {name}\nassert {name}.mine" for name in OWN]
    (folder / "shop.py").write_text("\n".join([*lines, SHOWING]))
    ours, plain = Place(folder).both("shop.py", PYTHONPATH=str(folder))
    assert ours == plain


@pytest.mark.parametrize("link", ["absolute", "relative"])
def test_run_sh_may_be_a_link_and_the_folder_any(place, link):
    script = place / "deep" / "load.sh"
    run_sh = LOADTEST / "run.sh"
    script.symlink_to(run_sh if link == "absolute" else os.path.relpath(run_sh, script.parent))
    ours, plain = Place(place).both("shop.py", script)
    assert ours == plain


def test_run_sh_is_found_beside_the_locustfile_where_cdpath_leads_elsewhere(place):
    shutil.copy(LOADTEST / "run.sh", place)
    shutil.copytree(LOADTEST / "heroku_locust_runner", place / "heroku_locust_runner")
    given = {"CDPATH": "/", "PYTHONPATH": str(place)}
    ours, plain = Place(place).both("shop.py", Path("run.sh"), **given)
    assert ours == plain


SPAWNING = """
import multiprocessing, os

def check(folder):
    assert (__name__, os.getcwd()) == ("shop", folder)


if multiprocessing.current_process().name == "MainProcess":
    child = multiprocessing.get_context("spawn").Process(target=check, args=(os.getcwd(),))
    child.start()
    child.join()
    assert child.exitcode == 0
"""


def test_a_locustfile_may_spawn_processes(place):
    (place / "shop.py").write_text(SPAWNING + SHOWING)
    ours, plain = Place(place).both("shop.py")
    assert ours == plain
