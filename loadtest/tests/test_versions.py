"""Every kind of run with every version of Locust. What the target was asked decides.

Four runs of a version go on at a time, because they mostly wait. More would starve each other.
"""

import csv
import io
import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from tempfile import mkdtemp

import pytest

from heroku_locust_runner.recorder.tally import bucket, percentile, plain
from heroku_locust_runner.windows import FOLDED, MOST_NAMES
from support.cluster import Cluster
from support.dyno import Dyno, Outcome, children, family, free_port, until
from support.locusts import INSTALLED, OLDER, OLDEST, python_with
from support.serving import serving
from support.target import Target

# The machine may have other things to do.
PATIENCE = 60.0

AT_A_TIME = 4
# A run with fewer requests says little of how they are counted: it is made again, and longer.
ENOUGH = 20
TIMES_AS_LONG = (1, 4, 16)

RAMP = {"LOCUST_USERS": "20", "LOCUST_SPAWN_RATE": "2", "LOCUST_RUN_TIME": "60s"}


@dataclass(frozen=True)
class Plan:
    locustfile: str
    environment: dict[str, str] = field(default_factory=dict)
    processes: int = 0
    cluster: bool = False
    # What happens while it runs.
    meanwhile: Callable[[Dyno, Target], None] | None = None

    @property
    def ends_by_itself(self) -> bool:
        """However little a slow machine has made of its time; others end when there is enough."""
        return self.meanwhile in (None, sigterm_at_the_end)


def sigterm_in_the_ramp(dyno: Dyno, target: Target) -> None:
    until(lambda: target.asked["/quick"] > 5, PATIENCE)
    dyno.signal()


def sigterm_in_a_slow_ramp(dyno: Dyno, target: Target) -> None:
    until(lambda: target.asked["/slow"] > 3, PATIENCE)
    dyno.signal()


def sigterm_at_the_end(dyno: Dyno, _: Target) -> None:
    until(lambda: dyno.says("limit reached"), PATIENCE)
    dyno.signal()


def sigterm_at_start_up(dyno: Dyno, _: Target) -> None:
    until(lambda: dyno.says("Starting Locust"), PATIENCE)
    dyno.signal()


def freeze_the_workers(dyno: Dyno, target: Target) -> None:
    """For longer than Locust has patience with workers that it does not hear of."""
    until(lambda: target.asked["/quick"] > 20, PATIENCE)
    for number in (signal.SIGSTOP, signal.SIGCONT):
        for worker in workers(dyno):
            os.kill(worker, number)
        if number == signal.SIGSTOP:
            time.sleep(6)
    before = target.asked["/quick"]
    until(lambda: target.asked["/quick"] > before + 20, PATIENCE)
    dyno.signal()


def kill_a_worker(dyno: Dyno, target: Target) -> None:
    # Before both have told the master of their users, the one killed may have nothing to lose.
    until(lambda: dyno.users == 5 and target.asked["/quick"] > 5, PATIENCE)
    os.kill(workers(dyno)[0], signal.SIGKILL)
    dyno.signal()


def kill_a_spawning_worker(dyno: Dyno, target: Target) -> None:
    """Before its first report that tells of requests."""
    until(lambda: target.asked["/quick"] > 30, PATIENCE)
    os.kill(workers(dyno)[0], signal.SIGKILL)
    dyno.signal()


def workers(dyno: Dyno) -> list[int]:
    (master,) = children(dyno.process.pid)
    return children(master)


PLANS = {
    "run time": Plan("watched.py"),
    "LOCUST_PROCESSES": Plan("watched.py", processes=2),
    "master and workers": Plan("watched.py", cluster=True),
    "load shape": Plan("shape.py", {"LOCUST_RUN_TIME": "1s"}),
    "load shape, LOCUST_PROCESSES": Plan("shape.py", {"LOCUST_RUN_TIME": "1s"}, processes=2),
    "users raise": Plan("raising.py"),
    "users raise, LOCUST_PROCESSES": Plan("raising.py", processes=2),
    # Its user sleeps until it is stopped.
    "10,000 names": Plan(
        "crowded.py",
        {"LOCUST_USERS": "1", "LOCUST_RUN_TIME": "60s", "LOCUST_STOP_TIMEOUT": "1s"},
    ),
    "SIGTERM at start-up": Plan("watched.py", meanwhile=sigterm_at_start_up),
    "SIGTERM in the ramp": Plan("watched.py", RAMP, meanwhile=sigterm_in_the_ramp),
    "SIGTERM in the ramp, LOCUST_PROCESSES": Plan(
        "watched.py", RAMP, processes=2, meanwhile=sigterm_in_the_ramp
    ),
    # While its workers finish, the master goes on asking them for more users.
    "SIGTERM in a slow ramp, LOCUST_PROCESSES": Plan(
        "starting_slowly.py", RAMP, processes=2, meanwhile=sigterm_in_a_slow_ramp
    ),
    "SIGTERM at the end": Plan("watched.py", meanwhile=sigterm_at_the_end),
    "workers are frozen": Plan(
        "watched.py", {"LOCUST_RUN_TIME": "60s"}, processes=2, meanwhile=freeze_the_workers
    ),
    "a worker is killed": Plan(
        "watched.py",
        {
            "LOCUST_RUN_TIME": "60s",
            "LOCUST_STOP_TIMEOUT": "2s",
            "LOADTEST_PROGRESS_INTERVAL": "1",
        },
        processes=2,
        meanwhile=kill_a_worker,
    ),
    "a worker is killed while it spawns": Plan(
        "starting_late.py",
        RAMP | {"LOCUST_SPAWN_RATE": "8", "LOCUST_STOP_TIMEOUT": "2s"},
        processes=2,
        meanwhile=kill_a_spawning_worker,
    ),
    "a listener raises": Plan("rescheduling.py"),
}
KILLED = ["a worker is killed", "a worker is killed while it spawns"]
UNLIKE = {"10,000 names", "SIGTERM at start-up", *KILLED, "a listener raises"}
ASKED = [kind for kind in PLANS if kind not in UNLIKE]
WATCHED = [kind for kind in ASKED if PLANS[kind].locustfile == "watched.py"]


@dataclass(frozen=True)
class Ran:
    outcome: Outcome
    asked: Counter[str]
    response_times: list[float]


def run(plan: Plan, python: str, folder_of: Callable[[], Path]) -> Ran:
    for times in TIMES_AS_LONG:
        ran = run_once(plan, python, folder_of(), times)
        if ran.asked.total() >= ENOUGH or not plan.ends_by_itself:
            break
    return ran


def run_once(plan: Plan, python: str, folder: Path, times: int) -> Ran:
    written = folder / "response-times.txt"
    environment = {"LOCUST_USERS": "5", "LOCUST_SPAWN_RATE": "100"}
    environment |= {"LOCUST_RUN_TIME": f"{3 * times}s", "TIMES_AS_LONG": str(times)}
    environment |= plan.environment | {"RESPONSE_TIMES": str(written)}
    if plan.processes:
        port = free_port()
        environment["LOCUST_PROCESSES"] = str(plan.processes)
        environment |= {"LOCUST_MASTER_BIND_PORT": port, "LOCUST_MASTER_NODE_PORT": port}
    target = Target()
    with serving(target):
        if plan.cluster:
            cluster = Cluster(
                folder,
                plan.locustfile,
                python,
                environment["LOCUST_RUN_TIME"],
                LOCUST_HOST=target.url,
                RESPONSE_TIMES=str(written),
            )
            outcome = cluster.finish()
        else:
            dyno = Dyno(folder, plan.locustfile, python, TARGET_HOST=target.url, **environment)
            outcome = finish(dyno, target, plan)
    times = [float(line) for line in written.read_text().split()] if written.exists() else []
    return Ran(outcome, target.asked, times)


def finish(dyno: Dyno, target: Target, plan: Plan) -> Outcome:
    try:
        if plan.meanwhile:
            plan.meanwhile(dyno, target)
        return dyno.finish(PATIENCE)
    except AssertionError as error:
        raise AssertionError(f"{error}; the dyno's log:\n{dyno.log}") from error
    finally:
        dyno.kill()


@pytest.fixture(scope="module", params=[INSTALLED, *OLDER])
def runs(request, tmp_path_factory):
    python = python_with(request.param)
    # The factory itself is not for several threads.
    base = tmp_path_factory.mktemp("runs")
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        running = {
            kind: pool.submit(run, plan, python, lambda: Path(mkdtemp(dir=base)))
            for kind, plan in PLANS.items()
        }
        return {kind: each.result() for kind, each in running.items()}


def raised(outcome):
    return sum(window["exceptions"] for window in outcome.windows)


@pytest.mark.parametrize("kind", ASKED)
def test_windows_and_receipt_count_what_the_target_was_asked(runs, kind):
    outcome, asked = runs[kind].outcome, sum(runs[kind].asked.values())
    assert asked > 0, outcome.err
    assert (outcome.counted(), outcome.receipt["requests"]) == (asked, asked), outcome.err


@pytest.mark.parametrize("kind", ASKED)
def test_windows_and_receipt_agree_on_failures_and_exceptions(runs, kind):
    outcome, receipt = runs[kind].outcome, runs[kind].outcome.receipt
    failed = runs[kind].asked["/fail"]
    assert (outcome.counted("failures"), receipt["failures"]) == (failed, failed)
    assert raised(outcome) == receipt["exceptions"]


def test_windows_and_receipt_agree_on_what_a_listener_keeps_from_being_counted(runs):
    outcome, asked = runs["a listener raises"].outcome, runs["a listener raises"].asked
    assert outcome.counted() == outcome.receipt["requests"]
    assert asked["/quick"] <= outcome.counted() <= sum(asked.values())


@pytest.mark.parametrize("kind", WATCHED)
def test_p99_is_the_bucket_of_the_true_p99(runs, kind):
    times = sorted(runs[kind].response_times)
    buckets = Counter()
    for window in runs[kind].outcome.windows:
        for request in window["requests"]:
            buckets.update(request["buckets"])
    assert sum(buckets.values()) == len(times)
    true = times[ceil(len(times) * 99 / 100) - 1]
    assert percentile(buckets, 99) == float(bucket(true))
    assert all(key == plain(key) for key in buckets)


@pytest.mark.parametrize(
    ("kind", "reason", "code"),
    [
        ("run time", "run-time", 0),
        ("LOCUST_PROCESSES", "run-time", 0),
        # The run time is for users without a load shape.
        ("load shape", "finished", 0),
        ("load shape, LOCUST_PROCESSES", "finished", 0),
        ("10,000 names", "finished", 0),
        ("SIGTERM at start-up", "signal", 143),
        ("SIGTERM in the ramp", "signal", 143),
        ("SIGTERM in the ramp, LOCUST_PROCESSES", "signal", 143),
        ("SIGTERM at the end", "run-time", 143),
    ],
)
def test_the_receipt_knows_why_the_run_ended(runs, kind, reason, code):
    outcome = runs[kind].outcome
    assert (outcome.receipt["stopReason"], outcome.code) == (reason, code), outcome.err


def test_sigterm_before_the_first_request_gives_a_receipt_that_agrees(runs):
    outcome, asked = runs["SIGTERM at start-up"].outcome, runs["SIGTERM at start-up"].asked
    assert outcome.receipt["requests"] == sum(asked.values())
    if "windows.jsonl" in [file["name"] for file in outcome.receipt["files"]]:
        assert outcome.counted() == sum(asked.values())


@pytest.mark.parametrize("kind", KILLED)
def test_a_worker_that_is_lost_is_told_of_because_what_it_counted_last_is_lost_too(runs, kind):
    outcome, asked = runs[kind].outcome, runs[kind].asked
    assert outcome.receipt["workersLost"] == 1
    assert 0 < outcome.counted() == outcome.receipt["requests"] <= sum(asked.values())


@pytest.mark.parametrize("kind", ASKED)
def test_no_worker_is_lost_otherwise(runs, kind):
    assert not runs[kind].outcome.receipt.get("workersLost")


@pytest.mark.parametrize("kind", ["users raise", "users raise, LOCUST_PROCESSES"])
def test_users_that_raise_are_counted(runs, kind):
    assert runs[kind].asked["/never"] == 0
    assert runs[kind].outcome.receipt["exceptions"] > 5


@pytest.mark.parametrize("kind", ["load shape", "load shape, LOCUST_PROCESSES"])
def test_a_load_shape_runs_to_its_end_and_its_users_are_known(runs, kind):
    windows, receipt = runs[kind].outcome.windows, runs[kind].outcome.receipt
    assert windows[-1]["to"] - windows[0]["from"] > 2.5
    assert receipt["usersAsked"] == 5
    # On a busy machine, workers may be late to say that the last users are there.
    assert 3 <= receipt["usersPeak"] <= 5 if "PROCESSES" in kind else receipt["usersPeak"] == 5


def test_the_rarest_of_10000_names_are_folded_and_the_receipt_says_so(runs):
    outcome = runs["10,000 names"].outcome
    named = Counter()
    for window in outcome.windows:
        for request in window["requests"]:
            named[request["type"], request["name"]] += request["count"]
    often = {("GET", f"/{number:05}") for number in range(240)}
    rare = 10_000 - MOST_NAMES
    assert outcome.receipt["folded"] == {
        "type": FOLDED[0],
        "name": FOLDED[1],
        "names": rare,
        "requests": rare,
    }
    assert (len(named), named[FOLDED]) == (MOST_NAMES + 1, rare)
    assert all(named[name] == 3 for name in often)
    assert outcome.receipt["requests"] == named.total() == 10_000 + 2 * 240


@pytest.mark.parametrize("kind", ["LOCUST_PROCESSES", "load shape, LOCUST_PROCESSES"])
def test_the_csv_files_of_several_processes_are_the_masters_alone(runs, kind):
    outcome = runs[kind].outcome
    history = outcome.file("scene_stats_history.csv").decode()
    rows = list(csv.DictReader(io.StringIO(history, newline="")))
    assert ("\0" in history, history.count("Timestamp,")) == (False, 1)
    counted = [int(row["Total Request Count"]) for row in rows if row["Name"] == "Aggregated"]
    assert counted == sorted(counted)
    assert counted[-1] > 0


def test_workers_that_locust_forks_leave_the_csv_files_to_their_master(tmp_path, target):
    port = free_port()
    dyno = Dyno(
        tmp_path,
        "shape.py",
        # It does not see to that itself.
        python_with("2.20.1"),
        TARGET_HOST=target.url,
        LOCUST_PROCESSES="2",
        LOCUST_MASTER_BIND_PORT=port,
        LOCUST_MASTER_NODE_PORT=port,
    )
    try:
        until(lambda: target.asked["/quick"] > 5)
        writing = [pid for pid in family(dyno.process.pid) if has_open(pid, "_stats.csv")]
        assert len(writing) == 1
    finally:
        dyno.kill()


def has_open(pid: int, end: str) -> bool:
    return any(str(file.readlink()).endswith(end) for file in Path(f"/proc/{pid}/fd").iterdir())


@pytest.fixture
def start_oldest(tmp_path, target):
    """Where the workers of LOCUST_PROCESSES are our own."""
    port, other = free_port(), free_port()
    dynos = []

    def start(**environment: str) -> Dyno:
        load = {"TARGET_HOST": target.url, "LOCUST_RUN_TIME": "2s", "LOCUST_PROCESSES": "1"}
        ports = {"LOCUST_MASTER_BIND_PORT": port, "LOCUST_MASTER_NODE_PORT": other}
        dyno = Dyno(tmp_path, "shape.py", python_with(OLDEST), **load | ports | environment)
        dynos.append(dyno)
        return dyno

    yield start
    for dyno in dynos:
        dyno.kill()


def test_workers_that_never_reach_their_master_are_not_waited_for_without_end(start_oldest):
    outcome = start_oldest(LOCUST_EXPECT_WORKERS_MAX_WAIT="2").finish()
    assert (outcome.code, outcome.receipt["stopReason"]) == (1, "error")
    assert "Gave up waiting for workers to connect" in outcome.err


@pytest.mark.parametrize("number", ["two", "0", "-2"])
def test_a_number_of_workers_that_is_none_is_refused(start_oldest, number):
    outcome = start_oldest(LOCUST_PROCESSES=number).finish()
    assert (outcome.code, outcome.receipt["stopReason"]) == (1, "error")
    assert f"LOCUST_PROCESSES is {number}: give the number of workers, or -1" in outcome.err
