"""From run.sh to the walk: first the secrets leave the environment, then everything else begins."""

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from heroku_locust_runner.exit_codes import WRONG_SETTINGS
from heroku_locust_runner.handover import hand_over, take_over
from heroku_locust_runner.hiding import hide, is_visible
from heroku_locust_runner.run import Run
from heroku_locust_runner.settings import SettingsError, read_settings
from heroku_locust_runner.stop import Stop, hold_signals

# Before the two arguments, when this program has started itself anew.
TAKE_OVER = "--take-over"
PROGRAM = str(Path(__file__).with_name("__main__.py"))


# So long the action's doctor has to look at a dyno that does nothing.
DOCTOR_SECONDS = 5


def start(arguments: Sequence[str]) -> int:
    if os.environ.get("LOADTEST_DOCTOR") == "1":
        print("run.sh: LOADTEST_DOCTOR=1, so nothing is loaded", flush=True)
        time.sleep(DOCTOR_SECONDS)
        return 0
    hold_signals()
    if arguments[:1] != [TAKE_OVER]:
        start_anew(arguments)
    hidden = hide()
    secrets = take_over(int(arguments[1]))
    stop = Stop()
    try:
        settings = read_settings(arguments[2:], {**os.environ, **secrets})
    except SettingsError as error:
        print(error, file=sys.stderr)
        return WRONG_SETTINGS
    token_visible = is_visible(settings.secrets, hidden=hidden)
    stop.listen()
    # Not the working directory: a data file of the user's must not pass for a result.
    with tempfile.TemporaryDirectory(prefix="loadtest-") as folder:
        return Run(settings, Path(folder), stop, token_visible=token_visible).walk()


def start_anew(arguments: Sequence[str]) -> NoReturn:
    """The same process, with the same signals pending, but an environment without secrets.

    What a process was started with stays readable in /proc for as long as it lives.
    """
    secrets_from, rest = hand_over(os.environ)
    command = [sys.executable, "-I", "-S", PROGRAM, TAKE_OVER, str(secrets_from), *arguments]
    os.execve(sys.executable, command, rest)  # noqa: S606 (no shell is wanted)
