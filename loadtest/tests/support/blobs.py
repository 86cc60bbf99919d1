"""A real Azurite, and the tokens to use it: what the action does for the dynos."""

import hashlib
import hmac
import os
import subprocess
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

# Azurite's well-known account; the key is public.
ACCOUNT = "devstoreaccount1"
KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
VERSION = "2022-11-02"
DEFAULT_AZURITE = Path(__file__).parents[3] / "node_modules/.bin/azurite-blob"
FLAGS = (
    "--inMemoryPersistence --silent --disableTelemetry --skipApiVersionCheck "
    "--blobHost 127.0.0.1 --blobPort 0"
)


def sign(*lines: str) -> str:
    text = "\n".join(lines).encode()
    return b64encode(hmac.digest(b64decode(KEY), text, hashlib.sha256)).decode()


def expiry() -> str:
    return (datetime.now(UTC) + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")


def container_sas(container: str, permissions: str) -> str:
    """A service SAS; the empty fields are limits that it does not set."""
    until, resource = expiry(), f"/blob/{ACCOUNT}/{container}"
    fields = [permissions, "", until, resource, "", "", "", VERSION, "c", "", "", *[""] * 5]
    query = {"sv": VERSION, "sr": "c", "sp": permissions, "se": until, "sig": sign(*fields)}
    return urlencode(query)


def account_sas() -> str:
    until = expiry()
    fields = [ACCOUNT, "rwlc", "b", "sco", "", until, "", "", VERSION, "", ""]
    query = {"sv": VERSION, "ss": "b", "srt": "sco", "sp": "rwlc", "se": until}
    return urlencode(query | {"sig": sign(*fields)})


@dataclass(frozen=True)
class Container:
    url: str
    name: str

    def sas(self, permissions: str = "c") -> str:
        return container_sas(self.name, permissions)

    def get(self, blob: str) -> bytes | None:
        """None when there is no such blob."""
        try:
            with urlopen(f"{self.url}/{blob}?{account_sas()}") as response:
                return response.read()
        except HTTPError as error:
            if error.code != 404:
                raise
            return None

    def names(self) -> list[str]:
        query = f"restype=container&comp=list&{account_sas()}"
        with urlopen(f"{self.url}?{query}") as response:
            listing = response.read().decode()
        return [part.partition("</Name>")[0] for part in listing.split("<Name>")[1:]]


class Azurite:
    def __init__(self) -> None:
        path = Path(os.environ.get("AZURITE", DEFAULT_AZURITE))
        assert path.exists(), f"no Azurite at {path}: run npm ci, or set AZURITE to azurite-blob"
        # Beside it lies the node it wants, when there is one.
        search = f"{path.parent}{os.pathsep}{os.environ['PATH']}"
        self._process = subprocess.Popen(
            ["node", path, *FLAGS.split()],
            env=os.environ | {"PATH": search},
            stdout=subprocess.PIPE,
            text=True,
        )
        self._containers = 0
        self.url = self._wait_for_url()

    def container(self) -> Container:
        self._containers += 1
        name = f"results-{self._containers}"
        url = f"{self.url}/{ACCOUNT}/{name}"
        urlopen(Request(f"{url}?restype=container&{account_sas()}", method="PUT")).close()
        return Container(url, name)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _wait_for_url(self) -> str:
        assert self._process.stdout
        for line in self._process.stdout:
            if "successfully listens on" in line:
                return line.split()[-1].rstrip("/")
        raise AssertionError(f"Azurite ended with {self._process.wait()} before it listened")
