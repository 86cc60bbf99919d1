"""One run on a dyno, from the target to the blobs, looked at from all sides."""

import csv
import io
import platform
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import md5, sha256
from importlib.metadata import version

import pytest

from support.blobs import Container
from support.dyno import LOCUSTFILES, Dyno, Outcome

PREFIX = "run-1/worker_scene_1/2"
KINDS = ["stats", "stats_history", "failures", "exceptions"]
CSV_FILES = [f"worker_scene_1_{kind}.csv" for kind in KINDS]
BLOBS = ["claim.json", *CSV_FILES, "windows.jsonl", "log.txt", "receipt.json"]


@dataclass(frozen=True)
class Blobs(Outcome):
    """An outcome whose files are read from the container."""

    container: Container

    def file(self, name):
        return self.container.get(f"{PREFIX}/{name}")


@pytest.fixture(scope="module")
def sas(container):
    return container.sas("c")


@pytest.fixture(scope="module")
def run(tmp_path_factory, target, container, sas):
    dyno = Dyno(
        tmp_path_factory.mktemp("dyno"),
        "mixed.py",
        TARGET_HOST=target.url.replace("//", "//me:pass@") + "/",
        RESULTS_URL=f"{container.url}/{PREFIX}",
        SAS_TOKEN=f"?{sas}",
        LOCUST_USERS="6",
        LOCUST_SPAWN_RATE="100",
        LOCUST_RUN_TIME="4s",
        LOCUST_STOP_TIMEOUT="10s",
        LOADTEST_RUN_ID="run-1",
        LOADTEST_SCENARIO="worker_scene_1",
        LOADTEST_DYNO="2/3",
        LOADTEST_PROGRESS_INTERVAL="1",
    )
    (dyno.slug / "users.csv").write_text("the,user's,own,data\n")
    return Blobs(**vars(dyno.finish()), container=container)


def rows(run, kind):
    text = run.file(f"worker_scene_1_{kind}.csv").decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_run_succeeds_although_requests_failed(run):
    assert (run.code, run.receipt["exitCode"], run.receipt["failures"] > 0) == (0, 0, True)


def test_every_count_is_the_number_of_requests_the_target_was_asked(run, target):
    asked = sum(target.asked.values())
    aggregated = rows(run, "stats")[-1]
    assert (run.counted(), run.receipt["requests"]) == (asked, asked)
    assert int(aggregated["Request Count"]) == asked


def test_the_counts_of_each_request_are_right(run, target):
    for row in rows(run, "stats")[:-1]:
        lines = [
            line
            for window in run.windows
            for line in window["requests"]
            if (line["type"], line["name"]) == (row["Type"], row["Name"])
        ]
        assert sum(line["count"] for line in lines) == target.asked[row["Name"]]
        assert sum(sum(line["buckets"].values()) for line in lines) == target.asked[row["Name"]]
        assert sum(line["bytes"] for line in lines) == 5 * target.asked[row["Name"]]
        assert min(line["min"] for line in lines) == float(row["Min Response Time"])
        assert max(line["max"] for line in lines) == float(row["Max Response Time"])


def test_failures_and_task_exceptions_agree_everywhere(run, target):
    failed = target.asked["/fail"]
    assert run.counted("failures") == run.receipt["failures"] == failed > 0
    assert sum(int(row["Occurrences"]) for row in rows(run, "failures")) == failed
    raised = sum(window["exceptions"] for window in run.windows)
    assert raised == run.receipt["exceptions"] > 0
    assert sum(int(row["Count"]) for row in rows(run, "exceptions")) == raised


def test_the_history_reaches_into_the_last_second(run):
    history = rows(run, "stats_history")
    assert int(history[-1]["Timestamp"]) >= int(run.windows[-1]["to"]) - 1


@pytest.mark.usefixtures("run")
def test_exactly_these_blobs_are_there_and_no_file_of_the_users(container):
    assert sorted(container.names()) == sorted(f"{PREFIX}/{name}" for name in BLOBS)


def test_nothing_is_left_in_the_working_directory(run):
    assert [path.name for path in run.folder.iterdir()] == ["users.csv"]


def test_the_receipt_tells_what_was_run_and_how_it_ended(run, target):
    receipt = run.receipt
    moment = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
    assert moment.fullmatch(receipt.pop("startedAt"))
    assert moment.fullmatch(receipt.pop("finishedAt"))
    assert 0 < receipt.pop("cpuMax") < 400
    assert 3 < receipt.pop("runSeconds") < 5
    assert 0 <= receipt.pop("startSeconds") < 1
    for counted in ("requests", "failures", "exceptions", "files"):
        receipt.pop(counted)
    assert receipt == {
        "v": 1,
        "runId": "run-1",
        "scenario": "worker_scene_1",
        "dyno": "2/3",
        "locust": version("locust"),
        "python": platform.python_version(),
        "host": target.url,
        "locustfile": str(LOCUSTFILES / "mixed.py"),
        "locustfileSha256": sha256((LOCUSTFILES / "mixed.py").read_bytes()).hexdigest(),
        "exitCode": 0,
        "stopReason": "run-time",
        "stopCause": "run-time",
        "runTime": 4,
        "usersAsked": 6,
        "usersPeak": 6,
        "usersSpawned": True,
        "usersAtEnd": 6,
        "cpuWarnings": 0,
        "tokenVisible": False,
    }


def test_the_receipt_vouches_for_every_other_blob(run):
    expected = [
        {
            "name": name,
            "bytes": len(run.file(name)),
            "md5": b64encode(md5(run.file(name)).digest()).decode(),
        }
        for name in BLOBS[1:-1]
    ]
    assert run.receipt["files"] == expected


def test_windows_have_the_keys_of_the_contract_and_touch(run):
    for window in run.windows:
        assert list(window) == ["v", "from", "to", "users", "cpu", "rss", "exceptions", "requests"]
        for line in window["requests"]:
            assert " ".join(line) == "type name count failures none bytes sum min max buckets"
    begins = [window["from"] for window in run.windows]
    ends = [window["to"] for window in run.windows]
    assert begins[1:] == ends[:-1]
    assert 4 <= len(run.windows) <= 10


def test_windows_tell_how_the_load_generator_fared(run):
    middle = run.windows[2]
    assert middle["users"] == 6
    assert 0 < middle["cpu"] < 400
    assert 20e6 < middle["rss"] < 500e6


def test_progress_is_one_line_each_interval_and_ends_with_the_final_numbers(run, target):
    assert 4 <= len(run.progress) <= 10
    first, second, last = run.progress[0], run.progress[1], run.progress[-1]
    assert " ".join(first) == "v elapsed users requests failures requestsPerSecond p99Ms"
    assert (first["v"], first["users"]) == (1, 6)
    assert 0.9 < first["elapsed"] < 3
    assert last["requests"] == sum(target.asked.values())
    assert last["failures"] == target.asked["/fail"]
    assert last["p99Ms"] >= 1200
    requests, seconds = (second[key] - first[key] for key in ("requests", "elapsed"))
    assert second["requestsPerSecond"] == pytest.approx(requests / seconds, rel=0.2)


def test_the_log_goes_to_the_dyno_and_into_log_txt(run):
    log = run.file("log.txt").decode()
    assert "a task went wrong" in log
    assert run.err.startswith(log)


def test_the_signature_is_in_no_output_no_blob_and_not_in_locusts_environment(run, sas):
    signature = sas.partition("sig=")[2]
    blobs = "".join(run.file(name).decode() for name in BLOBS)
    assert "'TARGET_HOST': " in run.out, "the locustfile has printed its environment"
    for secret in (signature, "SAS_TOKEN", "RESULTS_URL"):
        assert secret not in run.out + run.err + blobs


def test_the_password_of_the_target_is_in_no_blob(run):
    assert not any(b"me:pass" in run.file(name) for name in BLOBS)
