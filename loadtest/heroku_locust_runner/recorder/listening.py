"""Takes note of what is logged and printed: exceptions that nobody caught, and the last words."""

import logging
import sys
import traceback
from typing import Any, TextIO

from gevent.hub import Hub
from locust import log

from heroku_locust_runner.recorder.asking import LOCUST, OURS
from heroku_locust_runner.recorder.notes import Notes, one_line
from heroku_locust_runner.recorder.progress import PROGRESS

# Of a line that does not end.
MOST_KEPT = 4096
UNCAUGHT = ("Uncaught exception", "Unhandled exception")


class Listening(logging.Handler):
    """A handler beside Locust's own, on both loggers that Locust sets up."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self._notes = notes
        # Where the last line goes: nowhere, until the test is about to stop.
        self._field: str | None = None

    def begin(self) -> None:
        for name in (None, "locust"):
            logging.getLogger(name).addHandler(self)
        print_exception = Hub.print_exception

        def note_and_print(hub: Hub, context: object, *error: Any) -> None:  # noqa: ANN401
            if isinstance(error[1], BaseException) and not is_locusts(error[1]):
                self._notes.greenlets += 1
                self._notes.greenlets_first = self._notes.greenlets_first or describe(error[1])
            print_exception(hub, context, *error)

        Hub.print_exception = note_and_print
        end_main = Hub.handle_system_error

        def note_and_end_main(hub: Hub, *error: Any) -> None:  # noqa: ANN401
            """Some exceptions end the whole program, wherever they are raised."""
            if isinstance(error[1], BaseException):
                self._notes.interrupted = self._notes.interrupted or describe(error[1])
            end_main(hub, *error)

        Hub.handle_system_error = note_and_end_main

    def note_last_lines(self, field: str) -> None:
        """From now on, those of the locustfile's own code."""
        if self._field is None:
            sys.stdout = Printed(sys.stdout, self)
            sys.stderr = Printed(sys.stderr, self)
        self._field = field

    def keep(self, text: str) -> None:
        if self._field and (line := one_line(text)) and not line.startswith(PROGRESS):
            setattr(self._notes, self._field, line)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._hear(record)
        except Exception:  # noqa: BLE001 (a message that cannot be put together, say)
            self.handleError(record)

    def _hear(self, record: logging.LogRecord) -> None:
        if record.pathname.startswith(OURS):
            return
        if not record.pathname.startswith(LOCUST):
            self.keep(record.getMessage())
        elif record.levelno >= logging.ERROR and str(record.msg).startswith(UNCAUGHT):
            self._note_exception(record)

    def _note_exception(self, record: logging.LogRecord) -> None:
        notes = self._notes
        line = last_line_of(record)
        if is_of_csv_writer(record):
            notes.csv_fault = notes.csv_fault or line
        else:
            notes.uncaught += 1
            notes.uncaught_first = notes.uncaught_first or line


def last_line_of(record: logging.LogRecord) -> str:
    if isinstance(record.exc_info, tuple) and record.exc_info[1]:
        return describe(record.exc_info[1])
    return one_line(record.getMessage())


def is_of_csv_writer(record: logging.LogRecord) -> bool:
    if not isinstance(record.exc_info, tuple):
        return False
    frames = traceback.extract_tb(record.exc_info[2])
    return any(frame.name == "stats_writer" for frame in frames)


def is_locusts(error: BaseException) -> bool:
    """Raised by Locust's own code, as when a user is stopped that is stopping already."""
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and frames[-1].filename.startswith(LOCUST)


def describe(error: BaseException) -> str:
    """As the last line of its traceback, and what its message has after that."""
    lines = "".join(traceback.format_exception_only(error)).splitlines()
    # Of a SyntaxError, the source stands before it.
    begin = next((at for at, line in enumerate(lines) if line and not line[0].isspace()), 0)
    return one_line(" ".join(line.strip() for line in lines[begin:]))


def note_silent_exceptions(notes: Notes) -> None:
    """With a log level that leaves errors out, Locust's own flag is all there is."""
    if log.unhandled_greenlet_exception and not notes.uncaught and not notes.csv_fault:
        notes.uncaught = 1


class Printed:
    """Standard output or error, with the last line of it kept."""

    def __init__(self, stream: TextIO, listening: Listening) -> None:
        self._stream = stream
        self._listening = listening
        # What print writes piece by piece.
        self._line = ""

    def write(self, text: str) -> int:
        if isinstance(text, str):
            self._line = (self._line + text)[-MOST_KEPT:]
            self._listening.keep(self._line)
            self._line = self._line.rpartition("\n")[2]
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._stream, name)
