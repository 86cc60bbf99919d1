"""Locust that records every other second: python3 bench/alternating.py LOCUST'S OPTIONS

Prints a line of JSON for each second: was it recorded, how many requests, how much processor time.
Two neighbouring seconds of one process differ far less than two processes do.
"""

import json
import time
from typing import Any

import gevent
from locust import events
from locust.main import main

from heroku_locust_runner.recorder import versions
from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.ending import Ending
from heroku_locust_runner.recorder.recording import Recording
from heroku_locust_runner.recorder.steady import keep_steady

SECOND = 1.0
# Plain, recorded, recorded, plain: what gets faster or slower all the time does so for both.
PATTERN = (False, True, True, False)


def alternate(environment: Any) -> None:
    counter = Counter()
    recording = Recording(
        environment, environment.runner, counter, Ending(environment, environment.runner)
    )
    recording.begin()
    gevent.spawn(counter.count_now_and_then)
    total = environment.stats.total
    gevent.sleep(2)
    while True:
        for recorded in PATTERN:
            requests, used, began = total.num_requests, time.process_time(), time.perf_counter()
            if recorded:
                versions.listen_to_requests(events, counter.on_request)
            gevent.sleep(SECOND)
            if recorded:
                recording.tick()
                events.request.remove_listener(counter.on_request)
            second = {
                "recorded": recorded,
                "requests": total.num_requests - requests,
                "processor": time.process_time() - used,
                "seconds": time.perf_counter() - began,
            }
            print(json.dumps(second), flush=True)


@events.test_start.add_listener
def on_test_start(environment: Any, **_: object) -> None:
    gevent.spawn(alternate, environment)


if __name__ == "__main__":
    keep_steady()
    main()
