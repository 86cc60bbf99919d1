"""Keeps Locust's own statistics, files and messages alive, whatever a locustfile reports.

Locust adds response times up, sorts names and sends both to its master as they come: one text among
the numbers, one None among the names or half a character ends that for good, and takes counts with
it. What it is given here is what the recorder counts too.
"""

from collections.abc import Callable
from io import TextIOWrapper
from typing import Any

import msgpack
from locust.rpc.protocol import Message
from locust.stats import RequestStats, StatsCSVFileWriter

from heroku_locust_runner.recorder.odd import Odd, clean_length, clean_text, clean_time

# What cannot be written in UTF-8 is spelt out.
SPELT_OUT = "backslashreplace"


def keep_steady() -> None:
    clean_what_is_logged()
    spell_out_in_files()
    spell_out_in_messages()


def clean_what_is_logged() -> None:
    """Without telling what was odd: the recorder does."""
    log_request, log_error = RequestStats.log_request, RequestStats.log_error
    untold = Odd()

    def log_clean_request(
        stats: RequestStats,
        method: object,
        name: object,
        response_time: object,
        content_length: object,
    ) -> None:
        log_request(
            stats,
            clean_text(method, untold),
            clean_text(name, untold),
            clean_time(response_time, untold),  # type: ignore[arg-type]
            clean_length(content_length, untold),
        )

    def log_clean_error(stats: RequestStats, method: object, name: object, error: object) -> None:
        log_error(stats, clean_text(method, untold), clean_text(name, untold), printable(error))

    RequestStats.log_request = log_clean_request  # type: ignore[method-assign,assignment]
    RequestStats.log_error = log_clean_error  # type: ignore[method-assign,assignment]


def printable(error: Any) -> Any:  # noqa: ANN401
    """An error that cannot say what it is gets the name of its class."""
    try:
        repr(error)
    except Exception:  # noqa: BLE001 (whatever code an object runs then)
        return f"{type(error).__name__} (which cannot be printed)"
    return error


def spell_out_in_files() -> None:
    make = StatsCSVFileWriter.__init__

    def make_and_spell_out(writer: StatsCSVFileWriter, *arguments: Any, **options: Any) -> None:  # noqa: ANN401
        make(writer, *arguments, **options)
        for file in vars(writer).values():
            if isinstance(file, TextIOWrapper):
                file.reconfigure(errors=SPELT_OUT)

    StatsCSVFileWriter.__init__ = make_and_spell_out  # type: ignore[method-assign,assignment]


def spell_out_in_messages() -> None:
    """A message that cannot be sent would end the greenlet that reports to the master."""
    serialize = Message.serialize

    def serialize_anyhow(message: Message) -> bytes:
        try:
            return serialize(message)  # type: ignore[no-any-return,no-untyped-call]
        except (TypeError, ValueError, OverflowError):
            parts = (message.type, message.data, message.node_id)
            return msgpack.dumps(parts, default=repr, unicode_errors=SPELT_OUT)  # type: ignore[no-any-return]

    Message.serialize = serialize_anyhow  # type: ignore[method-assign]


def count_resets(tell: Callable[[], None]) -> None:
    """`reset_all` is for locustfiles and for --reset-stats, which is refused."""
    reset_all = RequestStats.reset_all

    def tell_and_reset(stats: RequestStats) -> None:
        tell()
        reset_all(stats)

    RequestStats.reset_all = tell_and_reset  # type: ignore[method-assign,assignment]
