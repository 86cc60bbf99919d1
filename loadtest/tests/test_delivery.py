"""Where the results go when Locust has ended, and what the runner's exit code says about it."""

import json
import re
import signal
from threading import Thread

import pytest

from heroku_locust_runner.destination import below
from heroku_locust_runner.run import Run
from heroku_locust_runner.settings import read_settings
from heroku_locust_runner.stop import Stop
from heroku_locust_runner.upload import Upload
from support.dyno import LOCUSTFILES, until

SAS = "sv=2022-11-02&sp=c&sig=aVerySecretSignature%3D"
NAMES = [
    "log.txt",
    "receipt.json",
    "scene_exceptions.csv",
    "scene_failures.csv",
    "scene_stats.csv",
    "scene_stats_history.csv",
    "windows.jsonl",
]


def test_without_results_url_the_files_stay_in_the_working_directory(start):
    outcome = start(SAS_TOKEN=SAS).finish()
    assert outcome.code == 0
    assert sorted(path.name for path in outcome.folder.iterdir()) == NAMES
    assert "no RESULTS_URL" in outcome.err


def test_the_receipt_is_uploaded_last(start, faulty):
    start(RESULTS_URL=faulty.url, SAS_TOKEN=SAS).finish()
    assert list(faulty.blobs) == [
        "claim.json",
        "scene_stats.csv",
        "scene_stats_history.csv",
        "scene_failures.csv",
        "scene_exceptions.csv",
        "windows.jsonl",
        "log.txt",
        "receipt.json",
    ]


def test_a_refused_upload_has_its_own_exit_code_and_shows_no_signature(start, faulty):
    faulty.answers([(201, ""), (503, "ServerBusy"), (403, "AuthenticationFailed")])
    outcome = start(RESULTS_URL=faulty.url, SAS_TOKEN=SAS).finish()
    assert outcome.code == 74
    assert "not uploaded: scene_stats.csv: 403 AuthenticationFailed" in outcome.err
    assert "Secret" not in outcome.out + outcome.err
    assert list(faulty.blobs) == ["claim.json"]


def test_a_dyno_that_cannot_upload_loads_nothing(start, target, faulty):
    target.asked.clear()
    faulty.answers([(403, "AuthenticationFailed")])
    outcome = start(RESULTS_URL=faulty.url, SAS_TOKEN=SAS).finish()
    assert outcome.code == 74
    assert "not uploaded: claim.json: 403 AuthenticationFailed" in outcome.err
    assert not target.asked


def test_a_dyno_whose_container_is_gone_loads_nothing(start, target, faulty):
    target.asked.clear()
    faulty.answers([(404, "ContainerNotFound")])
    outcome = start(RESULTS_URL=faulty.url, SAS_TOKEN=SAS).finish()
    assert outcome.code == 74
    said = "loadtest: not uploaded: claim.json: 404 ContainerNotFound. Nothing is loaded"
    assert outcome.err.splitlines()[-2] == said
    assert not target.asked


def test_a_dyno_that_finds_no_storage_at_all_loads_nothing(
    target, tmp_path, monkeypatch, capfdbinary
):
    target.asked.clear()
    monkeypatch.setattr("heroku_locust_runner.run.CLAIM_SECONDS", 0.5)
    environment = {
        "TARGET_HOST": target.url,
        "RESULTS_URL": "https://nosuchaccount.blob.invalid/loadtest/run-1/scene/1",
        "SAS_TOKEN": SAS,
    }
    settings = read_settings([str(LOCUSTFILES / "mixed.py"), "scene"], environment)
    assert Run(settings, tmp_path, Stop()).walk() == 74
    said = capfdbinary.readouterr().err.decode().splitlines()[-2]
    assert re.fullmatch(r"loadtest: not uploaded: claim\.json: .+\. Nothing is loaded", said)
    assert "sig=" not in said
    assert not target.asked


def test_a_dyno_without_permission_to_create_loads_nothing(start, target, azurite):
    target.asked.clear()
    container = azurite.container()
    url, sas = f"{container.url}/run-1/scene/1", container.sas("r")
    outcome = start(RESULTS_URL=url, SAS_TOKEN=sas).finish()
    assert outcome.code == 74
    assert "no permission to create" in outcome.err
    assert not target.asked


def test_the_claim_names_the_dyno(start, faulty):
    start(RESULTS_URL=faulty.url, SAS_TOKEN=SAS, DYNO="run.4711").finish()
    claim = json.loads(faulty.blobs["claim.json"])
    assert (claim["v"], claim["dyno"]) == (1, "run.4711")


@pytest.fixture
def taken(azurite):
    """A container in which another dyno has claimed the same assignment."""
    container = azurite.container()
    destination = below(f"{container.url}/run-1/scene/1", container.sas(), "scene")
    Upload(destination, print, lambda: 10.0).send([("claim.json", b"of the first dyno")])
    return container


# What Azure calls UnauthorizedBlobOverwrite, Azurite calls a missing permission.
@pytest.mark.parametrize(
    "permissions",
    ["cw", "c"],
)
def test_a_second_dyno_of_an_assignment_loads_and_uploads_nothing(
    start, target, taken, permissions
):
    target.asked.clear()
    url, sas = f"{taken.url}/run-1/scene/1", taken.sas(permissions)
    outcome = start(RESULTS_URL=url, SAS_TOKEN=sas, DYNO="run.2").finish()
    assert outcome.code == 73
    assert "another dyno runs the same assignment" in outcome.err
    names = [f"run-1/scene/1/{name}" for name in ("claim.json", "second.json")]
    assert sorted(taken.names()) == names
    assert json.loads(taken.get(names[1]))["dyno"] == "run.2"
    assert taken.get("run-1/scene/1/claim.json") == b"of the first dyno"
    assert not target.asked


def test_after_sigterm_a_hopeless_upload_is_given_up_in_time(target, faulty, tmp_path):
    target.asked.clear()
    faulty.answers([(201, "")] + [(503, "ServerBusy")] * 1000)
    environment = {
        "TARGET_HOST": target.url,
        "RESULTS_URL": faulty.url,
        "SAS_TOKEN": SAS,
    }
    settings = read_settings([str(LOCUSTFILES / "mixed.py"), "scene"], environment)
    # Each try takes a second by this clock.
    stop = Stop(grace=4.0, clock=lambda: float(len(faulty.requests)))

    def ask_to_stop():
        until(lambda: target.asked["/quick"] > 5)
        stop.ask(signal.SIGTERM)

    Thread(target=ask_to_stop).start()
    assert Run(settings, tmp_path, stop).walk() == 74
    claim = 1
    assert 1 < len(faulty.requests) - claim <= 4
