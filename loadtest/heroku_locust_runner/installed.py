"""Which Locust the locustfile will get."""

import subprocess
import sys
from importlib.metadata import Distribution

# Longer than a Python takes to begin, whatever its packages add to that.
PATIENCE = 30


def locust_version() -> str:
    """Looked for where a Python looks that, unlike this one, is not isolated; "" when not found."""
    program = "import sys; print(*sys.path, sep='\\n')"
    asked = subprocess.run(
        # Not in the working directory.
        [sys.executable, "-P", "-c", program],
        capture_output=True,
        check=False,
        text=True,
        errors="surrogateescape",
        timeout=PATIENCE,
    )
    places = [line for line in asked.stdout.splitlines() if line]
    found = next(iter(Distribution.discover(name="locust", path=places)), None)
    return found.version if found else ""
