"""Who asks Locust to stop, as the calls that are under way tell."""

import sys
from pathlib import Path

import locust
from locust import event, runners

LOCUST = str(Path(locust.__file__).parent)
OURS = str(Path(__file__).parent)
# Between the one who asks and the one who wants to know.
BETWEEN = (OURS, event.__file__)

# The calls by which it is asked; the last is in versions.py.
ASKS = {"quit": "quit", "stop": "stop", "tell_and_stop": "stop"}

LOCUST_ITSELF = "locust"


def who_asks() -> str:
    """The locustfile's "quit" or "stop", or Locust itself. What called a greenlet is not known:
    Locust makes none of its own for this.
    """
    asked = None
    frame = sys._getframe()  # noqa: SLF001 (it is documented)
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith((OURS, runners.__file__)) and code.co_name in ASKS:
            asked = ASKS[code.co_name]
        elif not code.co_filename.startswith(BETWEEN):
            return LOCUST_ITSELF if code.co_filename.startswith(LOCUST) else asked or "quit"
        frame = frame.f_back  # type: ignore[assignment]
    return asked or "quit"
