"""Hands the secrets to the program that this process becomes: by a file that has no name."""

import json
import os
from collections.abc import Mapping

SECRETS = ("LOADTEST_UPLOADS", "LOADTEST_NONCE", "RESULTS_URL", "SAS_TOKEN")


def hand_over(environment: Mapping[str, str]) -> tuple[int, dict[str, str]]:
    """The open file, and the environment without what is in it."""
    secrets = {name: environment[name] for name in SECRETS if name in environment}
    descriptor = nameless_file()
    with open(descriptor, "w", encoding="ascii", closefd=False) as file:
        json.dump(secrets, file)
    os.set_inheritable(descriptor, True)  # noqa: FBT003
    return descriptor, without_secrets(environment)


def take_over(descriptor: int) -> dict[str, str]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    # Closed when read: nothing that is started later inherits it.
    with open(descriptor, encoding="ascii") as file:
        secrets: dict[str, str] = json.load(file)
    return secrets


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name not in SECRETS}


def nameless_file() -> int:
    """In memory where the system can; elsewhere, say on macOS, one that is unlinked at once."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("loadtest")
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())
