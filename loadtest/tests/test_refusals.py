"""Runs that come to nothing say why, and what exists is still brought home."""

import os
import subprocess
import venv

import pytest

from support.dyno import LOADTEST, LOCUSTFILES


def test_a_locustfile_that_cannot_be_imported_gives_a_receipt_and_the_traceback(start):
    outcome = start("broken.py").finish()
    receipt = outcome.receipt
    assert (outcome.code, receipt["exitCode"], receipt["stopReason"]) == (1, 1, "error")
    assert (receipt["requests"], receipt["usersAsked"], receipt["usersPeak"]) == (0, 5, 0)
    assert [file["name"] for file in receipt["files"]] == ["log.txt"]
    assert b"No module named 'a_module_that_nobody_has'" in outcome.file("log.txt")


def test_a_locust_that_vanishes_with_0_is_no_success(start):
    outcome = start("vanishes.py").finish()
    receipt = outcome.receipt
    assert (outcome.code, receipt["exitCode"], receipt["stopReason"]) == (1, 0, "error")


def test_an_exit_code_that_the_locustfile_sets_is_the_dynos(start):
    outcome = start("own_exit_code.py").finish()
    receipt = outcome.receipt
    assert (outcome.code, receipt["exitCode"], receipt["stopReason"]) == (7, 7, "run-time")


def test_without_any_host_nothing_is_run_and_the_variable_is_named(start):
    outcome = start(TARGET_HOST="").finish()
    assert (outcome.code, outcome.receipt["stopReason"]) == (1, "error")
    assert "No host for MixedUser: set TARGET_HOST" in outcome.err
    assert outcome.receipt["host"] is None


def test_a_host_in_the_locustfile_is_enough(start, target):
    outcome = start("own_host.py", TARGET_HOST="", OWN_HOST=target.url).finish()
    assert (outcome.code, outcome.receipt["host"]) == (0, target.url)
    assert outcome.receipt["requests"] == target.asked["/quick"] > 0


@pytest.mark.parametrize("option", ["reset-stats", "json", "master", "worker"])
def test_a_harmful_option_in_a_configuration_file_is_refused(start, tmp_path, option):
    (tmp_path / ".locust.conf").write_text(f"{option} = true\n")
    outcome = start(HOME=str(tmp_path)).finish()
    assert (outcome.code, outcome.receipt["stopReason"]) == (2, "error")
    assert f"cannot run with the Locust option(s) {option}: take them out of" in outcome.err


def test_a_harmless_option_in_a_configuration_file_holds_unless_the_run_sets_it(
    start, target, tmp_path
):
    (tmp_path / ".locust.conf").write_text("exclude-tags = failing\nusers = 3\nrun-time = 1h\n")
    outcome = start("tagged.py", HOME=str(tmp_path)).finish()
    assert outcome.receipt["usersPeak"] == 5
    assert (target.asked["/quick"] > 0, target.asked["/fail"]) == (True, 0)


def test_harmful_variables_are_ignored_and_named(start, target):
    outcome = start(LOCUST_RESET_STATS="true", LOCUST_MODE_WORKER="true").finish()
    assert outcome.counted() == outcome.receipt["requests"] == sum(target.asked.values()) > 0
    assert "loadtest: LOCUST_RESET_STATS is ignored" in outcome.err
    assert "loadtest: LOCUST_MODE_WORKER is ignored" in outcome.err


def test_wrong_settings_end_with_2_and_nothing_is_started(start, target):
    outcome = start(LOCUST_USERS="0", LOCUST_STOP_TIMEOUT="60").finish()
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 2
    assert (list(outcome.folder.iterdir()), target.asked) == ([], {})


def test_a_python_without_locust_is_told_what_to_install(tmp_path):
    bare = tmp_path / "bare"
    venv.create(bare)
    ended = subprocess.run(
        ["bash", LOADTEST / "run.sh", LOCUSTFILES / "mixed.py", "scene"],
        cwd=tmp_path,
        env={"PATH": f"{bare / 'bin'}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (
        2,
        f"loadtest: {bare / 'bin' / 'python3'} has no Locust: pip install -r requirements.txt\n",
    )


def test_for_the_doctor_nothing_is_loaded_or_written_and_the_dyno_ends_with_0(start, target):
    outcome = start("broken.py", LOADTEST_DOCTOR="1").finish()
    assert (outcome.code, outcome.out) == (0, "run.sh: LOADTEST_DOCTOR=1, so nothing is loaded\n")
    assert list(outcome.folder.iterdir()) == []
    assert not target.asked
