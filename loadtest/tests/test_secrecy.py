"""Code that runs beside the runner finds neither token nor nonce, however hard it looks."""

import hashlib
import json
import secrets
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from heroku_locust_runner.destination import file_names
from support.dyno import LOADTEST, Dyno, Start, until
from support.faulty import FaultyContainer

UNPRIVILEGED = str(LOADTEST / "tests" / "support" / "unprivileged.py")
ON_A_DYNO = Start(before=(sys.executable, UNPRIVILEGED))
LOAD = {"LOCUST_USERS": "2", "LOCUST_SPAWN_RATE": "100", "LOCUST_RUN_TIME": "2s"}

# Made anew in each session, so that none is found in an old log.
SAS = f"sv=2022-11-02&sp=c&sig={secrets.token_hex(16)}"
NONCE = secrets.token_hex(16)
TOKENS = {name: f"sp=c&sig={secrets.token_hex(16)}" for name in file_names("scene")}
HUNTED = [NONCE, *(token.partition("sig=")[2] for token in (SAS, *TOKENS.values()))]


def given_sas(url: str) -> dict[str, str]:
    return {"RESULTS_URL": url, "SAS_TOKEN": f"?{SAS}", "LOADTEST_NONCE": NONCE}


def given_url(url: str) -> dict[str, str]:
    return {"RESULTS_URL": url}


def given_uploads(url: str) -> dict[str, str]:
    uploads = {name: f"{url}/{name}?{token}" for name, token in TOKENS.items()}
    return {"LOADTEST_UPLOADS": json.dumps(uploads), "LOADTEST_NONCE": NONCE}


@pytest.fixture
def hunt(tmp_path, target, faulty):
    """Runs a dyno whose locustfile hunts."""
    dynos = []

    def run(given, start=ON_A_DYNO):
        report = tmp_path / "hunt.txt"
        # Backwards, so as not to be found itself.
        told = {"HUNTED": json.dumps([text[::-1] for text in HUNTED]), "HUNT": str(report)}
        environment = LOAD | told | given(faulty.url) | {"TARGET_HOST": target.url}
        dynos.append(Dyno(tmp_path, "hunting.py", start=start, **environment))
        assert dynos[-1].finish().code == 0, dynos[-1].log
        until(lambda: "the runner has ended" in report.read_text())
        return Hunted(faulty, report)

    yield run
    for dyno in dynos:
        dyno.kill()


class Hunted:
    def __init__(self, container: FaultyContainer, report: Path) -> None:
        self.requests = container.requests
        self.claim = json.loads(container.blobs["claim.json"])
        self.receipt = json.loads(container.blobs["receipt.json"])
        lines = report.read_text().splitlines()
        self.found = {line for line in lines if line.startswith("found in ")}
        # How many it has read: a hunter that sees nothing finds nothing.
        self.files = max(int(line.split()[1]) for line in lines if line.startswith("file: "))


@pytest.mark.parametrize("given", [given_sas, given_uploads])
def test_what_the_locustfile_starts_finds_neither_token_nor_nonce(hunt, given):
    hunted = hunt(given)
    assert hunted.found == set()
    assert hunted.receipt["tokenVisible"] is False
    assert {request["query"] for request in hunted.requests} <= {SAS, *TOKENS.values()}
    assert hunted.files > 5


def test_the_nonce_is_in_the_receipt_and_its_digest_in_the_claim(hunt):
    hunted = hunt(given_uploads)
    assert hunted.receipt["nonce"] == NONCE
    assert hunted.claim["nonceSha256"] == hashlib.sha256(NONCE.encode()).hexdigest()


@pytest.mark.parametrize("given", [given_sas, given_uploads])
def test_a_shell_above_that_keeps_its_environment_shows_the_token_and_is_told_of(hunt, given):
    hunted = hunt(given, replace(ON_A_DYNO, line="{}; exit $?"))
    assert {line.split()[-1] for line in hunted.found} == {"environ"}
    assert hunted.receipt["tokenVisible"] is True


def test_a_token_in_the_arguments_of_a_shell_above_is_told_of(hunt):
    line = f"export SAS_TOKEN='{SAS}'; {{}}; exit $?"
    hunted = hunt(given_url, replace(ON_A_DYNO, line=line))
    assert {line.split()[-1] for line in hunted.found} == {"cmdline"}
    assert hunted.receipt["tokenVisible"] is True
