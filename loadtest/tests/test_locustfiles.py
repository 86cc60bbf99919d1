"""Whatever a locustfile does: real runs, in one process and in three, all at the same time."""

import csv
import io
from collections import Counter

import pytest

from support.plan import OLDEST, USERS, Plan, run_all

# Each user of these reports them once.
ODD_NUMBERS = {
    "timeNegative": 4,
    "timeNoNumber": 10,
    "timeTooGreat": 4,
    "timeNone": 1,
    "lengthNegative": 3,
    "lengthNoNumber": 7,
    "lengthTooGreat": 3,
    "lengthFraction": 2,
    "lengthNone": 1,
}
ODD_NAMES = {"nameNoText": 24, "nameSurrogate": 3, "nameTooLong": 6}

PLANS = {
    "odd numbers": Plan("odd_numbers.py"),
    "odd numbers, workers": Plan("odd_numbers.py", processes=2),
    "odd numbers, oldest Locust, workers": Plan("odd_numbers.py", processes=2, python=OLDEST),
    "odd names": Plan("odd_names.py"),
    "odd names, workers": Plan("odd_names.py", processes=2),
    "a listener fails": Plan("raises.py", {"RAISES_IN": "request"}),
    "a listener fails, workers": Plan("raises.py", {"RAISES_IN": "request"}, processes=2),
    "a load shape fails": Plan("raises.py", {"RAISES_IN": "tick"}, python=OLDEST),
    "on_stop fails": Plan("raises.py", {"RAISES_IN": "on_stop"}),
    "quit": Plan("ends.py", {"ENDS": "quit"}),
    "quit, workers": Plan("ends.py", {"ENDS": "quit", "LOCUST_RUN_TIME": "60s"}, processes=2),
    "own exit code": Plan("ends.py", {"ENDS": "code in quitting"}),
    "own exit code, workers": Plan(
        "ends.py", {"ENDS": "code in quitting of a worker"}, processes=2
    ),
    "sys.exit": Plan("ends.py", {"ENDS": "sys.exit in a task"}),
    "fires while files are written": Plan("firing_late.py"),
    "fires while files are written, oldest Locust": Plan("firing_late.py", python=OLDEST),
    "fixed users": Plan("fixed_users.py"),
    "seeding": Plan("seeding.py", {"LOCUST_RUN_TIME": "4s"}),
    "seeding quits": Plan("seeding.py", {"SEEDING_QUITS": "1"}),
    "seeding quits, oldest Locust": Plan("seeding.py", {"SEEDING_QUITS": "1"}, python=OLDEST),
    "seeding takes all": Plan("seeding.py", {"SEEDING_TAKES": "30"}),
    "seeding, workers": Plan("seeding.py", {"LOCUST_RUN_TIME": "6s"}, processes=2),
}


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    return run_all(PLANS, tmp_path_factory)


def counts(outcome):
    """By name, of what is in the windows; those of all types together."""
    counted = {}
    for window in outcome.windows:
        for row in window["requests"]:
            sums = counted.setdefault(row["name"], {"count": 0, "none": 0, "bytes": 0})
            for key in sums:
                sums[key] += row[key]
    return counted


def stats(outcome):
    text = outcome.file("scene_stats.csv").decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("kind", [kind for kind in PLANS if kind != "sys.exit"])
def test_windows_receipt_and_locusts_file_count_the_same_requests(runs, kind):
    outcome = runs[kind]
    receipt = outcome.receipt
    assert outcome.counted() == receipt["requests"] > 0, outcome.err
    assert outcome.counted("failures") == receipt["failures"]
    *rows, aggregated = stats(outcome)
    assert int(aggregated["Request Count"]) == receipt["requests"]
    written = Counter({row["Type"] + row["Name"]: int(row["Request Count"]) for row in rows})
    recorded = Counter()
    for window in outcome.windows:
        recorded.update({row["type"] + row["name"]: row["count"] for row in window["requests"]})
    assert recorded == written


@pytest.mark.parametrize("kind", [kind for kind in PLANS if "odd numbers" in kind])
def test_odd_numbers_are_left_out_one_by_one_and_told(runs, kind):
    outcome = runs[kind]
    receipt = outcome.receipt
    assert receipt["odd"] == {name: USERS * count for name, count in sorted(ODD_NUMBERS.items())}
    assert (outcome.code, receipt["stopCause"], "uncaught" in receipt) == (0, "run-time", False)
    counted = counts(outcome)
    no_times = sum(count for name, count in ODD_NUMBERS.items() if name.startswith("time")) - 1
    assert counted["time"]["none"] == USERS * no_times
    # 0, 3, 5, 4, 7 and a gigabyte.
    assert counted["length"]["bytes"] == USERS * (19 + 10**9)
    assert receipt["failures"] == USERS
    for row in stats(outcome):
        assert float(row["Min Response Time"]) >= 0
        assert float(row["Max Response Time"]) <= 86_400_000


@pytest.mark.parametrize("kind", ["odd names", "odd names, workers"])
def test_odd_names_become_text_and_locusts_files_are_whole(runs, kind):
    outcome = runs[kind]
    receipt = outcome.receipt
    assert receipt["odd"] == {name: USERS * count for name, count in sorted(ODD_NAMES.items())}
    assert (outcome.code, "csvFault" in receipt, "uncaught" in receipt) == (0, False, False)
    names = set(counts(outcome))
    assert {"None", "7", "True", "('a', 'tuple')", "b'raw'", "(Nameless)", "rpc", ""} < names
    assert {"half a \\udc80 character", "nothing\0ness", "two\nlines\r\nand\u2028three"} < names
    assert len([name for name in names if name.startswith("xxx")]) == 2
    assert all(len(name) < 1100 for name in names)


@pytest.mark.parametrize("kind", ["a listener fails", "a listener fails, workers"])
def test_exceptions_that_nobody_caught_are_counted_and_the_first_is_told(runs, kind):
    receipt = runs[kind].receipt
    first = "ValueError: it went wrong in request"
    assert receipt["uncaught"] == {"count": receipt["requests"], "first": first}
    assert receipt["stopCause"] == "run-time"


def test_a_load_shape_that_fails_ends_the_run_with_every_version(runs):
    receipt = runs["a load shape fails"].receipt
    assert (receipt["stopReason"], receipt["stopCause"]) == ("error", "exception")
    assert receipt["reason"] == "ValueError: it went wrong in tick"
    assert receipt["shape"] == "Shape"


def test_what_ends_a_greenlet_of_the_users_is_told(runs):
    told = {"count": USERS, "first": "ValueError: it went wrong in on_stop"}
    assert runs["on_stop fails"].receipt["greenlets"] == told


@pytest.mark.parametrize("kind", ["quit", "quit, workers"])
def test_a_quit_of_the_locustfile_loses_no_worker_and_no_request(runs, kind):
    receipt = runs[kind].receipt
    assert (receipt["stopReason"], receipt["stopCause"]) == ("finished", "quit")
    assert "workersLost" not in receipt


@pytest.mark.parametrize(
    ("kind", "code", "reason"),
    [
        ("own exit code", 7, "p95 is 512 ms, the limit is 400"),
        ("own exit code, workers", 6, "the worker has seen enough"),
    ],
)
def test_the_locustfiles_own_exit_code_comes_with_what_it_said_last(runs, kind, code, reason):
    receipt = runs[kind].receipt
    assert (receipt["ownExitCode"], receipt["reason"]) == (code, reason)
    assert (receipt["stopReason"], receipt["stopCause"]) == ("run-time", "run-time")


def test_sys_exit_in_a_task_is_an_end_that_locust_did_not_mean(runs):
    outcome = runs["sys.exit"]
    receipt = outcome.receipt
    assert (outcome.code, receipt["stopReason"], receipt["reason"]) == (3, "error", "SystemExit: 3")
    assert outcome.counted() == receipt["requests"]


def test_users_that_are_given_by_fixed_count_alone_are_told(runs):
    receipt = runs["fixed users"].receipt
    assert (receipt["usersAsked"], receipt["usersPeak"], receipt["fixedUsers"]) == (USERS, 3, 3)


@pytest.mark.parametrize(
    "kind", ["seeding quits", "seeding quits, oldest Locust", "seeding takes all"]
)
def test_a_test_start_that_never_comes_to_load_leaves_its_requests_in_one_window(runs, kind):
    outcome = runs[kind]
    assert len(outcome.windows) <= 1
    assert outcome.counted() == outcome.receipt["requests"] >= 7
    assert outcome.receipt["runSeconds"] <= 0.1


@pytest.mark.parametrize(("kind", "seconds"), [("seeding", 2), ("seeding, workers", 4)])
def test_what_test_start_takes_is_no_load_and_its_requests_count(runs, kind, seconds):
    receipt, counted = runs[kind].receipt, counts(runs[kind])
    processes = 3 if "workers" in kind else 1
    assert receipt["stopCause"] == "run-time"
    assert seconds <= receipt["startSeconds"] < seconds + 2
    assert receipt["runSeconds"] < receipt["runTime"] - seconds + 0.5
    assert (counted["seed"]["count"], counted["clean-up"]["count"]) == (
        7 * processes,
        3 * processes,
    )
