"""The request to end: SIGTERM from the platform, perhaps several times, at any moment."""

import signal
import time
from collections.abc import Callable
from types import FrameType

# The platform kills 30 seconds after its first SIGTERM.
GRACE = 28.0

SIGNALS = (signal.SIGTERM, signal.SIGINT)


def hold_signals() -> None:
    """Until somebody listens: what is held stays pending, even when the process starts anew."""
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)


class Stop:
    def __init__(self, clock: Callable[[], float] = time.monotonic, grace: float = GRACE) -> None:
        self._clock = clock
        self._grace = grace
        self._asked_at: float | None = None
        # The first one that came.
        self.signal: int | None = None

    def listen(self) -> None:
        for number in SIGNALS:
            signal.signal(number, self.ask)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)

    def ask(self, number: int, _frame: FrameType | None = None) -> None:
        """Takes note and no more: a signal handler that prints may break into a print."""
        if self.signal is None:
            self._asked_at = self._clock()
            self.signal = number

    def timer(self, seconds: float) -> Callable[[], float]:
        """How much is left of `seconds` from now; less, once asked to stop."""
        end = self._clock() + seconds

        def left() -> float:
            asked = self._asked_at
            return min(end, end if asked is None else asked + self._grace) - self._clock()

        return left
