"""The versions of Locust that are installed for the tests."""

from importlib.metadata import version

import pytest

from support.dyno import LOADTEST

INSTALLED = version("locust")
OLDER = [path.stem for path in sorted((LOADTEST / "tests" / "locusts").glob("*.txt"))]
OLDEST = "2.0.0"


def python_with(locust: str) -> str:
    """The Python in which so old a Locust is installed."""
    if locust == INSTALLED:
        return str(LOADTEST / ".venv" / "bin" / "python3")
    folder = LOADTEST.parent / ".tools" / f"locust-{locust}"
    if not (folder / ".installed").exists():
        pytest.fail(f"Locust {locust} is not installed: make locusts")
    return str(folder / "bin" / "python3")
