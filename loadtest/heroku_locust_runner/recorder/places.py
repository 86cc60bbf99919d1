"""Where a thread is, as its frames tell. It imports no Locust, so that it can be tested without."""

from pathlib import Path
from types import FrameType

from heroku_locust_runner.recorder.notes import one_line


def where_now(
    frame: FrameType | None, before: str | None, not_the_users: tuple[str, ...]
) -> str | None:
    """The user's innermost line. The loop itself may be seen once that code has ended: the line
    seen before then stays. The innermost line of all is told only where there was none.
    """
    return users_place(frame, not_the_users) or before or place(frame)


def users_place(innermost: FrameType | None, not_the_users: tuple[str, ...]) -> str | None:
    frame = innermost
    while frame is not None and frame.f_code.co_filename.startswith(not_the_users):
        frame = frame.f_back
    return place(frame)


def place(frame: FrameType | None) -> str | None:
    if frame is None:
        return None
    code = frame.f_code
    return one_line(f"{Path(code.co_filename).name}:{frame.f_lineno} in {code.co_name}")
