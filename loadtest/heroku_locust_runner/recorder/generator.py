"""The load generator's own health."""

from contextlib import suppress
from time import monotonic

import psutil

# Over a shorter time the processor share is noise.
SHORTEST = 0.5


class Generator:
    """`cpu` is the busiest process's share of one core: Python cannot use more than one, so that is
    the one whose response times suffer. `rss` is the memory of all, as the platform counts it.
    """

    def __init__(self, *, with_workers: bool) -> None:
        own = psutil.Process()
        self._processes = [own, *(own.children() if with_workers else [])]
        self._cpu = 0.0
        self._measured = 0.0
        self.measure()

    def measure(self) -> tuple[float, int]:
        long_enough = monotonic() - self._measured >= SHORTEST
        shares, rss = [0.0], 0
        for process in self._processes:
            with suppress(psutil.NoSuchProcess):
                rss += process.memory_info().rss
                if long_enough:
                    shares.append(process.cpu_percent())
        if long_enough:
            self._cpu = max(shares)
            self._measured = monotonic()
        return self._cpu, rss
