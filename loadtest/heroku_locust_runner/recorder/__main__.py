"""python3 -m heroku_locust_runner.recorder LOCUST'S OPTIONS: Locust with the recorder in it.

Locust takes a second file, which could be a plug-in, only since 2.11; a program of our own works
with every version, and has the last word when Locust has ended.
"""

import sys

from locust import events
from locust.main import main

from heroku_locust_runner.recorder.install import install
from heroku_locust_runner.recorder.own_workers import start_own_workers


def run() -> None:
    sys.argv[0] = "locust"
    start_own_workers(events)
    recorders = install(events)
    try:
        main()
    finally:
        # Locust's users are gone and its files closed, whatever its version.
        for recorder in recorders:
            recorder.finish()


if __name__ == "__main__":
    run()
