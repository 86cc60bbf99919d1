"""Locustfiles that meddle with Locust itself: real runs, in one process and in three."""

import re
from datetime import datetime

import pytest

from support.dyno import LOADTEST
from support.plan import OLDEST, USERS, Plan, run_all


def meddle(how, processes=0, **plan):
    # Long enough that no end of this kind can be taken for that of the run time.
    return Plan("meddles.py", {"MEDDLES": how, "LOCUST_RUN_TIME": "6s"}, processes, **plan)


KEYBOARD_INTERRUPT = "KeyboardInterrupt: for no reason"
# Each ends the load long before the run time, and Locust's exit code would be 0.
EXCEPTIONS = {
    "raise KeyboardInterrupt": KEYBOARD_INTERRUPT,
    "raise SystemExit": "SystemExit: for no reason",
    "greenlet: raise KeyboardInterrupt": KEYBOARD_INTERRUPT,
    "with a load shape, raise KeyboardInterrupt": KEYBOARD_INTERRUPT,
    "in test_start: raise KeyboardInterrupt": KEYBOARD_INTERRUPT,
    "in spawning_complete: raise KeyboardInterrupt": KEYBOARD_INTERRUPT,
    "signal SIGINT": "KeyboardInterrupt",
    "throw": "ValueError: into the main program",
}
WITH_THE_OLDEST = ("raise KeyboardInterrupt", "in test_start: raise KeyboardInterrupt")
# With workers; the first to come to it does it.
ENDS_OF_ONE = {
    "raise KeyboardInterrupt": KEYBOARD_INTERRUPT,
    "greenlet: raise KeyboardInterrupt": KEYBOARD_INTERRUPT,
    "throw": "ValueError: into the main program",
    "os._exit": None,
}
SIGNALS = {"signal SIGQUIT": 131, "signal SIGUSR2": 140, "signal SIGHUP": 129}
ASKED = [f"{place}{how}" for how in ("quit", "stop") for place in ("", "greenlet: ")]
IN_VAIN = [f"in spawning_complete: {how}" for how in ("quit", "stop")]
OTHERS = ("os._exit", "end the loop", "end Locust's greenlet", "signal SIGTERM")
BLOCKS = ("sleep", "compute", "compute in C")
FROM_A_WORKER = ("signal to the master SIGINT", "signal to the master SIGTERM")

PLANS = {
    **{how: meddle(how) for how in (*EXCEPTIONS, *SIGNALS, *ASKED, *IN_VAIN, *OTHERS, *BLOCKS)},
    "freeze": meddle("freeze"),
    "forge": meddle("forge"),
    "workers, start anew": meddle("start anew", 2),
    "frozen time": Plan("frozen_time.py"),
    "frozen time, workers": Plan("frozen_time.py", processes=2),
    **{
        f"oldest, {how}": meddle(how, python=OLDEST) for how in (*WITH_THE_OLDEST, *ASKED, *IN_VAIN)
    },
    **{f"workers, {how}": meddle(how, 2) for how in (*ENDS_OF_ONE, *FROM_A_WORKER, "sleep")},
    "oldest, sleep": meddle("sleep", python=OLDEST),
    "oldest, workers": meddle("raise KeyboardInterrupt", 2, python=OLDEST),
}


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    return run_all(PLANS, tmp_path_factory)


def end_of(outcome):
    receipt = outcome.receipt
    return receipt["stopReason"], receipt["stopCause"], receipt.get("reason")


@pytest.mark.parametrize("how", EXCEPTIONS)
def test_an_exception_that_ends_locust_from_any_greenlet_is_told(runs, how):
    assert end_of(runs[how]) == ("error", "exception", EXCEPTIONS[how])
    assert runs[how].receipt["runSeconds"] < 5
    assert runs[how].code != 0


@pytest.mark.parametrize("how", WITH_THE_OLDEST)
def test_and_so_it_is_with_the_oldest_locust(runs, how):
    assert end_of(runs[f"oldest, {how}"]) == ("error", "exception", EXCEPTIONS[how])


@pytest.mark.parametrize("how", ENDS_OF_ONE)
def test_a_worker_that_ends_so_is_lost_and_its_exception_told(runs, how):
    outcome = runs[f"workers, {how}"]
    assert end_of(outcome) == ("run-time", "run-time", ENDS_OF_ONE[how])
    assert outcome.receipt["workersLost"] == 1


def test_a_worker_of_the_oldest_locust_is_lost_too(runs):
    receipt = runs["oldest, workers"].receipt
    assert (receipt["workersLost"], receipt["reason"]) == (1, KEYBOARD_INTERRUPT)


@pytest.mark.parametrize("how", SIGNALS)
def test_a_signal_that_kills_locust_is_its_exit_code(runs, how):
    assert end_of(runs[how])[:2] == ("error", "error")
    assert runs[how].code == runs[how].receipt["exitCode"] == SIGNALS[how]


@pytest.mark.parametrize("kind", ["signal SIGTERM", "workers, signal to the master SIGTERM"])
def test_a_sigterm_of_the_locustfiles_is_not_the_platforms(runs, kind):
    assert end_of(runs[kind]) == ("error", "own-signal", None)


def test_a_sigint_for_the_master_ends_the_run(runs):
    told = ("error", "exception", "KeyboardInterrupt")
    assert end_of(runs["workers, signal to the master SIGINT"]) == told


def test_what_ends_without_a_word_is_an_error_too(runs):
    assert end_of(runs["os._exit"]) == ("error", "error", None)
    assert end_of(runs["end Locust's greenlet"]) == ("error", "error", None)
    reason, cause, why = end_of(runs["end the loop"])
    assert (reason, cause) == ("error", "exception")
    assert why.startswith("gevent.exceptions.LoopExit: This operation would block forever")


@pytest.mark.parametrize("before", ["", "oldest, "])
@pytest.mark.parametrize("how", ASKED)
def test_the_locustfiles_quit_and_stop_are_told_apart(runs, before, how):
    outcome = runs[f"{before}{how}"]
    assert end_of(outcome) == ("finished", how.removeprefix("greenlet: "), None)
    assert outcome.receipt["runSeconds"] < 5


@pytest.mark.parametrize("before", ["", "oldest, "])
@pytest.mark.parametrize("how", IN_VAIN)
def test_what_locust_does_not_obey_is_told_and_the_run_is_whole(runs, before, how):
    receipt = runs[f"{before}{how}"].receipt
    assert receipt["stopInVain"] == how.split()[-1]
    assert (receipt["stopCause"], receipt["usersSpawned"]) == ("run-time", True)
    assert receipt["runSeconds"] > 5.5
    assert receipt["usersPeak"] == USERS


@pytest.mark.parametrize("kind", [*BLOCKS, "workers, sleep", "oldest, sleep"])
def test_what_blocks_locusts_loop_is_told_with_its_place(runs, kind):
    receipt = runs[kind].receipt
    blocked = receipt["blocked"]
    # What the machine gave to others in that time is not the locustfile's.
    assert 1 <= blocked["longest"] <= blocked["seconds"] <= 6
    assert re.fullmatch(
        r"meddles\.py:\d+ in (sleep_for_real|compute|compute_in_c)", blocked["where"]
    )
    assert receipt["stopCause"] == "run-time"


@pytest.mark.parametrize("kind", ["freeze", "quit", "in spawning_complete: quit"])
def test_what_the_machine_holds_up_is_not_the_locustfiles(runs, kind):
    assert not {"blocked", "ownClock", "startedAnew"} & set(runs[kind].receipt)


@pytest.mark.parametrize("kind", ["frozen time", "frozen time, workers"])
def test_clocks_that_the_locustfile_replaces_are_not_the_recorders(runs, kind):
    outcome = runs[kind]
    receipt = outcome.receipt
    started, finished = (
        datetime.fromisoformat(receipt[each]).timestamp() for each in ("startedAt", "finishedAt")
    )
    windows = outcome.windows
    begins, ends = [each["from"] for each in windows], [each["to"] for each in windows]
    assert started <= begins[0] <= ends[-1] <= finished
    assert begins[1:] == ends[:-1]
    # On a busy machine windows are longer, and less of the run time is left after the start.
    assert 1 < len(windows) <= finished - started + 2
    assert receipt["stopCause"] == "run-time"
    assert 0 < receipt["runSeconds"] <= finished - started
    assert receipt["ownClock"] is True
    assert outcome.counted() == receipt["requests"] > 0


def test_the_recorder_takes_its_clocks_before_a_locustfile_is_there():
    """As functions, that is; of the module, it would get what the locustfile has put into it."""
    modules = [*(LOADTEST / "heroku_locust_runner" / "recorder").glob("*.py")]
    assert len(modules) > 10
    for module in modules:
        assert not re.search(r"^import (time|datetime)\b", module.read_text(), re.MULTILINE), module


def test_totals_that_the_locustfile_forges_are_told_and_stay_numbers(runs):
    receipt = runs["forge"].receipt
    assert (receipt["failures"], receipt["exceptions"]) == (0, 0)
    assert receipt["odd"] == {"countNegative": 1, "countNone": 1}
    assert receipt["stopCause"] == "run-time"
    assert runs["forge"].progress[-1]["failures"] == 0


def test_workers_that_start_themselves_anew_are_lost_once_each(runs):
    assert runs["workers, start anew"].receipt["workersLost"] == 2
