"""python3 -m heroku_locust_runner.recorder LOCUST'S OPTIONS: Locust with the recorder in it.

Locust takes a second file, which could be a plug-in, only since 2.11; a program of our own works
with every version, and has the last word when Locust has ended.
"""

import os
import sys
from pathlib import Path

from locust import events
from locust.main import main

from heroku_locust_runner.recorder.install import install
from heroku_locust_runner.recorder.notes import FOLDER
from heroku_locust_runner.recorder.own_workers import start_own_workers
from heroku_locust_runner.recorder.process import Process


def run() -> None:
    sys.argv[0] = "locust"
    if "--csv" in sys.argv:
        # Workers are not told of the option, and their notes belong there as well.
        os.environ[FOLDER] = str(Path(sys.argv[sys.argv.index("--csv") + 1]).parent)
    start_own_workers(events)
    process, error = Process(), None
    recorders = install(events, process)
    try:
        main()
    except BaseException as raised:
        error = raised
        raise
    finally:
        # Locust's users are gone and its files closed, whatever its version.
        for recorder in recorders:
            recorder.finish()
        process.finish(error)


if __name__ == "__main__":
    run()
