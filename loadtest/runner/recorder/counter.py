"""What each of Locust's processes counts by itself."""

import time

from runner.recorder.timeline import Timeline


class Counter:
    def __init__(self) -> None:
        self.timeline = Timeline(start=0.0, seconds=1)
        self.cpu_warnings = 0

    def restart(self, timeline: Timeline) -> None:
        """Locust forgets all it has counted when a test starts, and so do we."""
        self.timeline = timeline
        self.cpu_warnings = 0

    def on_request(
        self,
        request_type: str,
        name: str,
        response_time: float | None,
        response_length: int | None,
        exception: object = None,
        **_: object,
    ) -> None:
        request = self.timeline.at(time.time()).request(request_type, name)
        request.add(response_time, int(response_length or 0), failed=bool(exception))

    def on_user_error(self, **_: object) -> None:
        self.timeline.at(time.time()).exceptions += 1

    def on_cpu_warning(self, **_: object) -> None:
        self.cpu_warnings += 1
