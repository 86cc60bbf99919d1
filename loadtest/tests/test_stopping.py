"""SIGTERM at any moment: results and receipt, inside the platform's thirty seconds."""

import json
import os
import signal
import sys
import time
from threading import Thread

import pytest

from heroku_locust_runner.locust_process import LocustProcess
from heroku_locust_runner.log_tail import LogTail
from heroku_locust_runner.stop import Stop
from support.dyno import Start, children, is_alive, until

IGNORES_SIGTERM = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, file=sys.stderr, flush=True)
time.sleep(60)
"""

LEAVES_A_CHILD = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, file=sys.stderr)
"""


def test_sigterm_in_the_middle_loses_no_request(start, target):
    dyno = start(LOCUST_RUN_TIME="60s", LOCUST_STOP_TIMEOUT="10s")
    until(lambda: target.asked["/slow"] > 1)
    dyno.signal()
    until(lambda: dyno.says("signal 15: Locust has"))
    dyno.signal()
    outcome = dyno.finish()
    assert outcome.receipt["requests"] == outcome.counted() == sum(target.asked.values())
    assert (outcome.receipt["stopReason"], outcome.receipt["exitCode"]) == ("signal", 0)
    assert outcome.code == 143


def test_sigint_ends_a_run_on_a_laptop_like_sigterm(start, target):
    dyno = start(LOCUST_RUN_TIME="60s")
    until(lambda: target.asked["/quick"] > 5)
    dyno.signal(signal.SIGINT)
    outcome = dyno.finish()
    assert (outcome.code, outcome.receipt["stopReason"]) == (130, "signal")


@pytest.mark.parametrize("seconds", [0, 0.1, 0.3, 0.5, 0.7])
def test_sigterm_during_start_up_still_gives_a_receipt(start, seconds):
    dyno = start(LOCUST_RUN_TIME="60s")
    until(lambda: dyno.says("loadtest: scene"))
    time.sleep(seconds)
    dyno.signal()
    outcome = dyno.finish()
    assert outcome.receipt["stopReason"] == "signal"
    assert outcome.code == 143
    assert "log.txt" in [file["name"] for file in outcome.receipt["files"]]


HOLDS_AND_IS_TOLD = """
import os, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
os.kill(os.getpid(), signal.SIGTERM)
os.execvp(sys.argv[1], sys.argv[1:])
"""


def test_sigterm_from_before_the_runner_started_itself_anew_is_not_lost(start, target, faulty):
    """Held, as the runner holds signals while it starts itself anew."""
    started = Start(before=(sys.executable, "-c", HOLDS_AND_IS_TOLD))
    given = {"RESULTS_URL": faulty.url, "SAS_TOKEN": "sig=x", "LOCUST_RUN_TIME": "60s"}
    outcome = start(start=started, **given).finish()
    assert outcome.code == 143
    receipt = json.loads(faulty.blobs["receipt.json"])
    assert (receipt["stopReason"], receipt["exitCode"]) == ("signal", 143)
    assert not target.asked
    assert '"event":"loading"' not in outcome.err


@pytest.mark.parametrize("hundredths", range(0, 60, 3))
def test_sigterm_at_any_moment_of_the_start_ends_the_dyno(start, faulty, hundredths):
    """With a receipt as soon as the assignment is claimed, and before that without a trace."""
    given = {"RESULTS_URL": faulty.url, "SAS_TOKEN": "sig=x", "LOCUST_RUN_TIME": "60s"}
    dyno = start(**given)
    time.sleep(hundredths / 100)
    dyno.signal()
    outcome = dyno.finish()
    # The negative one is that of a shell, or of a Python that has not begun.
    assert outcome.code in {143, -signal.SIGTERM}
    assert ("receipt.json" in faulty.blobs) == ("claim.json" in faulty.blobs)
    assert outcome.code == 143 or not faulty.blobs


def test_a_killed_locust_loses_no_closed_window_and_gives_a_receipt(start, target):
    dyno = start(LOCUST_RUN_TIME="60s", LOADTEST_PROGRESS_INTERVAL="1")
    before = {}

    def enough():
        for name in ("windows.jsonl", "scene_stats_history.csv"):
            for file in dyno.slug.parent.rglob(name):
                before[name] = file.read_bytes().rpartition(b"\n")[0]
        return len(before) == 2 and all(lines.count(b"\n") >= 2 for lines in before.values())

    until(enough)
    (locust,) = children(dyno.process.pid)
    os.kill(locust, signal.SIGKILL)
    outcome = dyno.finish()
    assert (outcome.code, outcome.receipt["exitCode"]) == (137, 137)
    assert outcome.receipt["stopReason"] == "error"
    assert 0 < outcome.counted() <= outcome.receipt["requests"] <= sum(target.asked.values())
    for name, lines in before.items():
        assert outcome.file(name).startswith(lines)


def test_a_process_that_does_not_stop_is_killed_with_all_it_started():
    log, stop = LogTail(), Stop()
    process = LocustProcess([sys.executable, "-c", IGNORES_SIGTERM], os.environ, log)

    def stop_it():
        until(log.tail)
        stop.ask(signal.SIGTERM)

    Thread(target=stop_it).start()
    # By itself it would end after a minute, with 0.
    assert process.run(stop, patience=0.3) == 137
    grandchild = int(log.tail().split()[0])
    until(lambda: not is_alive(grandchild))


def test_what_a_finished_process_leaves_running_is_killed():
    log = LogTail()
    process = LocustProcess([sys.executable, "-c", LEAVES_A_CHILD], os.environ, log)
    assert process.run(Stop()) == 0
    child = int(log.tail().split()[0])
    until(lambda: not is_alive(child))


def test_sigterm_before_locust_is_started_starts_nothing():
    stop = Stop()
    stop.ask(signal.SIGTERM)
    assert LocustProcess(["/no/such/program"], os.environ, LogTail()).run(stop) == 143


def test_once_asked_to_stop_28_seconds_are_left_for_everything():
    now = [100.0]
    stop = Stop(clock=lambda: now[0])
    left = stop.timer(120.0)
    now[0] = 110.0
    assert left() == 110.0
    stop.ask(signal.SIGTERM)
    now[0] = 112.0
    stop.ask(signal.SIGTERM)
    assert left() == 26.0


def test_the_first_signal_counts():
    stop = Stop()
    stop.ask(signal.SIGINT)
    stop.ask(signal.SIGTERM)
    assert stop.signal == signal.SIGINT
