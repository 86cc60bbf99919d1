"""Puts files into a blob container: in order, each by one PUT, never over one that is there."""

import http.client
import random
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from heroku_locust_runner.destination import Destination
from heroku_locust_runner.receipt import md5

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


@dataclass(frozen=True)
class Answer:
    """To one PUT; the status is None when no answer came."""

    status: int | None
    # Azure's name for it; why there was no answer, when there was none.
    code: str

    @property
    def worth_retrying(self) -> bool:
        return self.status is None or self.status in {408, 429} or self.status >= 500

    def __str__(self) -> str:
        return " ".join(str(part) for part in (self.status, self.code) if part)


class UploadError(Exception):
    """What went wrong, without the URL: its query is the credential."""

    def __init__(self, file: str, answer: Answer) -> None:
        self.file = file
        self.answer = answer
        # Whether the blob may be there already: the answer leaves that open.
        self.may_be_there = answer.code == FORBIDDEN
        doubt = ": no permission to create, or the blob is there already"
        self.reason = f"{answer}{doubt if self.may_be_there else ''}"
        given_up = ", and no time is left to try again" if answer.worth_retrying else ""
        super().__init__(f"{file}: {self.reason}{given_up}")


class NameTakenError(Exception):
    """Another dyno has uploaded for the same assignment."""


# A name and its content.
File = tuple[str, bytes]


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

    def send(self, files: Iterable[File]) -> None:
        for file in files:
            self._send(file)

    def _send(self, file: File) -> None:
        name, content = file
        tries = 1
        while (answer := self._put(file)).worth_retrying:
            self._pause(name, answer, tries)
            tries += 1
        if answer.status == CREATED:
            self._has_created = True
            self._say(f"uploaded {name}, {len(content)} bytes")
        elif not self._is_there(answer, tries):
            raise UploadError(name, answer)
        elif tries == 1:
            raise NameTakenError(f"{name} is there already ({answer})")
        else:
            self._say(f"uploaded {name}, of which the answer was lost ({answer})")

    def _is_there(self, answer: Answer, tries: int) -> bool:
        if answer.code == FORBIDDEN:
            return self._has_created or tries > 1
        return answer.code in EXISTS

    def _pause(self, name: str, answer: Answer, tries: int) -> None:
        pause = self._chance() * min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1))
        if pause >= self._time_left():
            raise UploadError(name, answer)
        self._say(f"{name}: {answer}, trying again in {pause:.1f} s")
        self._sleep(pause)

    def _put(self, file: File) -> Answer:
        name, content = file
        headers = {
            "Content-MD5": md5(content),
            "Content-Type": CONTENT_TYPES[PurePath(name).suffix],
            "If-None-Match": "*",
            "x-ms-blob-type": "BlockBlob",
        }
        timeout = max(0.1, min(TRY_SECONDS, self._time_left()))
        try:
            # Settings let only https and http through.
            request = Request(  # noqa: S310
                self._destination.urls[name], data=content, method="PUT", headers=headers
            )
            with urlopen(request, timeout=timeout) as response:  # noqa: S310
                return Answer(response.status, "")
        except HTTPError as error:
            with error:
                return Answer(error.code, error_code(error.headers.get("x-ms-error-code", "")))
        except (OSError, http.client.HTTPException, ValueError) as error:
            # Never the text of the exception, which may quote the URL.
            cause = error.reason if isinstance(error, URLError) else error
            return Answer(None, getattr(cause, "strerror", None) or type(cause).__name__)


def error_code(header: str) -> str:
    """As Azure writes them; anything else may be from a proxy, and quote the URL."""
    return header if re.fullmatch(r"[A-Za-z0-9]{1,80}", header) else ""
