"""Where a thread is, as its frames tell. It imports no Locust, so that it can be tested without."""

import os
from pathlib import Path
from types import FrameType

import gevent

from heroku_locust_runner.recorder.notes import one_line

# Python's, what is installed, and ours: nobody looks there for what blocks.
NOT_THE_USERS = (
    str(Path(__file__).parent),
    str(Path(os.__file__).parent),
    str(Path(gevent.__file__).parent.parent),
    "<frozen",
)


def where_now(frame: FrameType | None, before: str | None) -> str | None:
    """The user's innermost line. Once that code has ended, the loop itself may be seen: then still
    the one seen before, and only where there was none the innermost line of all.
    """
    return users_place(frame) or before or place(frame)


def users_place(innermost: FrameType | None) -> str | None:
    frame = innermost
    while frame is not None and frame.f_code.co_filename.startswith(NOT_THE_USERS):
        frame = frame.f_back
    return place(frame)


def place(frame: FrameType | None) -> str | None:
    if frame is None:
        return None
    code = frame.f_code
    return one_line(f"{Path(code.co_filename).name}:{frame.f_lineno} in {code.co_name}")
