"""Where a dyno says that Locust's loop was blocked."""

import os
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from heroku_locust_runner.recorder.places import where_now

PYTHONS = (str(Path(os.__file__).parent),)


@pytest.fixture
def library():
    """A frame with no other code than Python's own around it."""
    done = Event()
    thread = Thread(target=done.wait)
    thread.start()
    yield sys._current_frames()[thread.ident]  # noqa: SLF001 (documented)
    done.set()
    thread.join()


def test_the_users_code_is_told_though_the_loop_is_seen_after_it(library):
    here = where_now(sys._getframe(), None, PYTHONS)  # noqa: SLF001 (documented)
    assert here.startswith("test_places.py:")
    assert where_now(library, here, PYTHONS) == here


def test_the_users_code_is_told_though_something_else_was_seen_before_it(library):
    seen = where_now(library, None, PYTHONS)
    assert seen.startswith("threading.py:")
    here = where_now(sys._getframe(), seen, PYTHONS)  # noqa: SLF001 (documented)
    assert here.startswith("test_places.py:")


def test_nothing_is_told_where_nothing_runs():
    assert where_now(None, None, PYTHONS) is None
