"""What each of Locust's processes counts by itself."""

from collections.abc import Callable
from time import time
from typing import Any, NoReturn

import gevent

from heroku_locust_runner.recorder.odd import Odd
from heroku_locust_runner.recorder.tally import Completed
from heroku_locust_runner.recorder.timeline import Timeline

# Short, so that counting never holds up the users for long: a thousand requests take a millisecond.
SECONDS_BETWEEN_COUNTS = 0.1


class Counter:
    """Requests are noted as they complete and counted a little later, many at once: Python is
    quicker at that than at counting each when it comes, between two things that Locust does.
    """

    def __init__(self) -> None:
        self._noted: list[Completed] = []
        self._timeline = Timeline(start=0.0, seconds=1)
        self.odd_users = Odd()
        # In Locust's own totals, as they are at the moment.
        self.odd_totals = Odd()
        self.cpu_warnings = 0
        # Those that did not end in good order, so that what they counted last is missing.
        self.workers_lost = 0
        self.on_request = make_listener(self._noted.append)
        self._has_counted = False
        self.on_first_count: Callable[[], None] = lambda: None

    @property
    def odd(self) -> Odd:
        """Of what is counted, of how many users Locust was asked for, and of what it counts."""
        return self._timeline.odd + self.odd_users + self.odd_totals

    @property
    def timeline(self) -> Timeline:
        """With all that is noted counted in it."""
        if self._noted:
            # A thread of the locustfile's may add to them meanwhile.
            noted = self._noted[:]
            del self._noted[: len(noted)]
            self._timeline.count(noted)
            self._tell_of_first_count()
        return self._timeline

    def _tell_of_first_count(self) -> None:
        if not self._has_counted:
            self._has_counted = True
            self.on_first_count()

    def restart(self) -> None:
        """Locust forgets all it has counted when a test starts, and so do we."""
        self._has_counted = False
        self._noted.clear()
        self._timeline = Timeline(start=0.0, seconds=1)
        self.cpu_warnings = 0
        self.workers_lost = 0

    def begin(self, timeline: Timeline) -> None:
        """Go on in a timeline of windows, with what was counted since the restart."""
        timeline.begin_with(self.timeline)
        self._timeline = timeline

    def count_now_and_then(self) -> NoReturn:
        while True:
            gevent.sleep(SECONDS_BETWEEN_COUNTS)
            _ = self.timeline

    def on_user_error(self, **_: object) -> None:
        self.timeline.at(time()).exceptions += 1

    def on_cpu_warning(self, **_: object) -> None:
        self.cpu_warnings += 1


# A custom client may leave out what Locust's own listener insists on, which then counts nothing.
LEFT_OUT: Any = object()


def make_listener(note: Callable[[Completed], None]) -> Callable[..., None]:
    # All by name: of what is left over Python makes a dictionary, which costs more than the rest.
    def on_request(  # noqa: PLR0913, PLR0917
        request_type: str = LEFT_OUT,
        name: str = LEFT_OUT,
        response_time: float | None = LEFT_OUT,
        response_length: int | None = LEFT_OUT,
        exception: object = None,
        response: object = None,  # noqa: ARG001
        context: object = None,  # noqa: ARG001
        start_time: object = None,  # noqa: ARG001
        url: object = None,  # noqa: ARG001
        **_: object,
    ) -> None:
        if request_type is LEFT_OUT or name is LEFT_OUT:
            return
        if response_time is LEFT_OUT or response_length is LEFT_OUT:
            return
        # Not the exception itself, which holds on to the response.
        failed = 0 if exception is None else failures_of(exception)
        note((time(), request_type, name, response_time, response_length, failed))

    return on_request


def failures_of(exception: object) -> int:
    """Locust asks for its truth, and counts no failure when that raises."""
    try:
        return 1 if exception else 0
    except Exception:  # noqa: BLE001 (whatever code an object runs then)
        return 0
