"""Against a container that fails as it is told, with a clock that no one has to wait for."""

import hashlib
from base64 import b64encode

import pytest

from heroku_locust_runner.destination import Destination
from heroku_locust_runner.upload import NameTakenError, Upload, UploadError
from support.faulty import LOST_ANSWER

SAS = "sv=2022-11-02&sp=c&sig=aVerySecretSignature%3D"
FORBIDDEN = (403, "AuthorizationPermissionMismatch")
OVERWRITE = (403, "UnauthorizedBlobOverwrite")
BUSY = (503, "ServerBusy")
NAMES = ["scene_stats.csv", "windows.jsonl", "receipt.json"]


class Uploader:
    """An upload with its clock: `chance` always picks the longest pause."""

    def __init__(self, url, seconds):
        self.said = []
        self.pauses = []
        self.left = seconds
        self.upload = Upload(
            Destination({name: f"{url}/{name}?{SAS}" for name in NAMES}),
            self.said.append,
            lambda: self.left,
            sleep=self._sleep,
            chance=lambda: 1.0,
        )

    def _sleep(self, seconds):
        self.pauses.append(seconds)
        self.left -= seconds


@pytest.fixture
def files():
    return [(name, f"content of {name}".encode()) for name in NAMES]


@pytest.fixture
def uploader(faulty):
    return Uploader(faulty.url, seconds=60.0)


def test_each_file_is_one_put_that_creates_a_block_blob_and_overwrites_none(
    faulty, uploader, files
):
    uploader.upload.send(files)
    stats = faulty.requests[0]
    digest = hashlib.md5(b"content of scene_stats.csv").digest()
    assert stats["path"] == "/container/run/scene/1/scene_stats.csv"
    assert stats["query"] == SAS
    assert stats["Content-Md5"] == b64encode(digest).decode()
    assert stats["Content-Type"] == "text/csv; charset=utf-8"
    assert stats["If-None-Match"] == "*"
    assert stats["X-Ms-Blob-Type"] == "BlockBlob"
    assert "X-Ms-Version" not in stats


def test_files_go_in_the_given_order(faulty, uploader, files):
    uploader.upload.send(files)
    names = [request["path"].rpartition("/")[2] for request in faulty.requests]
    assert names == NAMES


@pytest.mark.parametrize(
    "answer", [(500, ""), BUSY, (429, ""), (408, ""), (504, "OperationTimedOut")]
)
def test_what_may_pass_is_tried_again_after_growing_pauses(faulty, uploader, files, answer):
    faulty.answers([answer] * 6)
    uploader.upload.send(files)
    assert len(faulty.blobs) == 3
    assert uploader.pauses == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]


@pytest.mark.parametrize("answer", [(403, "AuthenticationFailed"), (404, ""), (400, "Md5Mismatch")])
def test_a_refusal_is_final(faulty, uploader, files, answer):
    faulty.answers([answer])
    with pytest.raises(UploadError, match=f"scene_stats.csv: {answer[0]} {answer[1]}".strip()):
        uploader.upload.send(files)
    assert len(faulty.requests) == 1


def test_when_time_is_up_it_is_told_what_the_last_answer_was(faulty, uploader, files):
    faulty.answers([BUSY] * 100)
    with pytest.raises(UploadError, match="503 ServerBusy, and no time is left"):
        uploader.upload.send(files)
    assert sum(uploader.pauses) < 60


def test_a_connection_that_is_refused_is_tried_again_and_then_told(files):
    uploader = Uploader("http://127.0.0.1:9/container/run/scene/1", seconds=3.0)
    with pytest.raises(UploadError, match="Connection refused"):
        uploader.upload.send(files)
    assert len(uploader.pauses) == 2


@pytest.mark.parametrize("second", [None, OVERWRITE, FORBIDDEN])
def test_a_blob_whose_answer_was_lost_counts_as_uploaded(faulty, uploader, files, second):
    faulty.answers([LOST_ANSWER] + ([second] if second else []))
    uploader.upload.send(files)
    assert len(faulty.blobs) == 3


@pytest.mark.parametrize("answer", [(409, "BlobAlreadyExists"), OVERWRITE])
def test_a_name_that_is_taken_at_once_means_another_dyno_was_here(faulty, uploader, files, answer):
    faulty.answers([answer])
    with pytest.raises(NameTakenError):
        uploader.upload.send(files)
    assert faulty.blobs == {}


def test_forbidden_from_the_start_leaves_both_explanations_open(faulty, uploader, files):
    faulty.answers([FORBIDDEN])
    with pytest.raises(UploadError, match="no permission to create, or the blob is there already"):
        uploader.upload.send(files)


def test_a_missing_permission_is_told_even_when_the_first_answer_was_lost(faulty, uploader, files):
    faulty.answers([BUSY, FORBIDDEN, FORBIDDEN])
    with pytest.raises(UploadError, match=r"windows\.jsonl: 403 AuthorizationPermission"):
        uploader.upload.send(files)


def test_forbidden_after_a_success_means_the_name_is_taken(faulty, uploader, files):
    faulty.answers([(201, ""), FORBIDDEN])
    with pytest.raises(NameTakenError):
        uploader.upload.send(files)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/c", "http://127.0.0.1:x/c"])
def test_nothing_that_is_said_holds_the_sas(url, files):
    uploader = Uploader(url, seconds=1.0)
    with pytest.raises(UploadError) as raised:
        uploader.upload.send(files)
    assert "Secret" not in "".join(
        [*uploader.said, repr(raised.value), repr(raised.value.__context__)]
    )
