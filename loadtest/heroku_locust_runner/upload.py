"""Puts files into a blob container: in order, each by one PUT, never over one that is there."""

import http.client
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from heroku_locust_runner.receipt import md5
from heroku_locust_runner.settings import Destination

TRY_SECONDS = 10.0
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0

CREATED = 201
EXISTS = {"BlobAlreadyExists", "UnauthorizedBlobOverwrite"}
# Azure means a missing permission by it; Azurite also answers so when a blob that is there would
# be overwritten with a create-only SAS.
FORBIDDEN = "AuthorizationPermissionMismatch"

CONTENT_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".txt": "text/plain; charset=utf-8",
}


class UploadError(Exception):
    """What went wrong, without the URL: its query is the credential."""


class NameTakenError(Exception):
    """Another dyno has uploaded for the same assignment."""


@dataclass(frozen=True)
class Answer:
    """To one PUT; the status is None when no answer came."""

    status: int | None
    code: str

    @property
    def worth_retrying(self) -> bool:
        return self.status is None or self.status in {408, 429} or self.status >= 500

    def __str__(self) -> str:
        return " ".join(str(part) for part in (self.status, self.code) if part)


class Upload:
    def __init__(
        self,
        destination: Destination,
        say: Callable[[str], None],
        time_left: Callable[[], float],
        *,
        sleep: Callable[[float], None] = time.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._destination = destination
        self._say = say
        self._time_left = time_left
        self._sleep = sleep
        self._chance = chance
        self._has_created = False

    def send(self, files: Sequence[Path]) -> None:
        for file in files:
            self._send(file)

    def _send(self, file: Path) -> None:
        content = file.read_bytes()
        tries = 1
        while (answer := self._put(file, content)).worth_retrying:
            self._pause(file, answer, tries)
            tries += 1
        if answer.status == CREATED:
            self._has_created = True
            self._say(f"uploaded {file.name}, {len(content)} bytes")
        elif not self._is_there(answer, tries):
            doubt = ": no permission to create, or the blob is there already"
            raise UploadError(f"{file.name}: {answer}{doubt if answer.code == FORBIDDEN else ''}")
        elif tries == 1:
            raise NameTakenError(f"{file.name} is there already ({answer})")
        else:
            self._say(f"uploaded {file.name}, of which the answer was lost ({answer})")

    def _is_there(self, answer: Answer, tries: int) -> bool:
        if answer.code == FORBIDDEN:
            return self._has_created or tries > 1
        return answer.code in EXISTS

    def _pause(self, file: Path, answer: Answer, tries: int) -> None:
        pause = self._chance() * min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1))
        if pause >= self._time_left():
            raise UploadError(f"{file.name}: {answer}, and no time is left to try again")
        self._say(f"{file.name}: {answer}, trying again in {pause:.1f} s")
        self._sleep(pause)

    def _put(self, file: Path, content: bytes) -> Answer:
        request = Request(  # noqa: S310 (settings let only http and https through)
            f"{self._destination.url}/{quote(file.name)}?{self._destination.sas}",
            data=content,
            method="PUT",
            headers={
                "Content-MD5": md5(content),
                "Content-Type": CONTENT_TYPES[file.suffix],
                "If-None-Match": "*",
                "x-ms-blob-type": "BlockBlob",
            },
        )
        try:
            timeout = max(0.1, min(TRY_SECONDS, self._time_left()))
            with urlopen(request, timeout=timeout) as response:  # noqa: S310
                return Answer(response.status, "")
        except HTTPError as error:
            with error:
                return Answer(error.code, error.headers.get("x-ms-error-code", ""))
        except (OSError, http.client.HTTPException) as error:
            # Never the text of the exception, which may quote the URL.
            cause = error.reason if isinstance(error, URLError) else error
            return Answer(None, getattr(cause, "strerror", None) or type(cause).__name__)
