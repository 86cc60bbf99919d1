"""What Locust itself loses, or might count twice: the target's own count decides."""

import os
import signal

import pytest

from support.dyno import family, free_port, until


@pytest.fixture
def processes():
    port = free_port()
    return {
        "LOCUST_PROCESSES": "2",
        "LOCUST_MASTER_BIND_PORT": port,
        "LOCUST_MASTER_NODE_PORT": port,
    }


def assert_exact(outcome, target):
    asked = sum(target.asked.values())
    aggregated = outcome.file("scene_stats.csv").decode().splitlines()[-1].split(",")
    assert asked > 0
    assert (outcome.counted(), outcome.receipt["requests"]) == (asked, asked)
    assert aggregated[:3] == ["", "Aggregated", str(asked)]
    assert outcome.counted("failures") == outcome.receipt["failures"] == target.asked["/fail"]


def test_several_processes_lose_nothing_even_with_slow_requests_in_flight(start, target, processes):
    outcome = start(LOCUST_RUN_TIME="3s", **processes).finish()
    assert_exact(outcome, target)
    assert outcome.receipt["stopReason"] == "run-time"
    assert outcome.receipt["usersPeak"] == 5
    assert len(outcome.windows) >= 3


def test_several_processes_lose_nothing_when_each_gets_sigterm_again_and_again(
    start, target, processes
):
    dyno = start(LOCUST_RUN_TIME="60s", **processes)
    until(lambda: target.asked["/quick"] > 50)
    for _ in range(3):
        for pid in family(dyno.process.pid):
            os.kill(pid, signal.SIGTERM)
    outcome = dyno.finish()
    assert_exact(outcome, target)
    assert (outcome.code, outcome.receipt["stopReason"]) == (143, "signal")


def test_a_load_shape_is_recorded_to_its_end(start, target):
    outcome = start("shape.py").finish()
    assert_exact(outcome, target)
    receipt = outcome.receipt
    assert (receipt["stopReason"], outcome.code) == ("finished", 0)
    assert (receipt["usersAsked"], receipt["usersPeak"]) == (5, 5)


def test_a_load_shape_loses_nothing_to_sigterm(start, target):
    dyno = start("shape.py")
    until(lambda: target.asked["/quick"] > 30)
    dyno.signal()
    outcome = dyno.finish()
    assert_exact(outcome, target)
    assert (outcome.code, outcome.receipt["stopReason"]) == (143, "signal")


def test_the_run_time_counts_from_the_start_of_the_test_however_long_the_import_took(start):
    outcome = start("slow_import.py").finish()
    seconds = outcome.windows[-1]["to"] - outcome.windows[0]["from"]
    assert outcome.receipt["stopReason"] == "run-time"
    assert 0.8 < seconds < 3


def test_a_pytest_style_locustfile_is_not_counted_twice(start, target):
    outcome = start("pytest_style.py", LOCUST_STOP_TIMEOUT="0").finish()
    asked = sum(target.asked.values())
    assert outcome.counted() == outcome.receipt["requests"]
    # Such users never stop by themselves, so Locust cuts their last requests off.
    assert asked - 5 <= outcome.counted() <= asked


def test_a_test_that_is_started_anew_is_recorded_anew(start, target):
    outcome = start("started_anew.py", LOCUST_RUN_TIME="2s").finish()
    assert outcome.receipt["requests"] == outcome.counted() > 0
    assert outcome.counted() < target.asked["/quick"]
    assert outcome.receipt["startedAnew"] is True
