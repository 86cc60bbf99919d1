"""What Locust tells the recorder, without Locust: python3 bench/callbacks.py REQUESTS"""

import random
import sys
from typing import Any

from heroku_locust_runner.recorder.counter import Counter

chance = random.Random(1)  # noqa: S311
requests: list[dict[str, Any]] = [
    {
        "request_type": "GET",
        "name": "/",
        "response_time": chance.lognormvariate(3, 1),
        "response_length": 5,
        "exception": None,
        "response": None,
        "context": {},
        "start_time": 1.0,
        "url": "/",
    }
    for _ in range(1000)
]
counter = Counter()
for number in range(int(sys.argv[1])):
    counter.on_request(**requests[number % len(requests)])
    if number % 500 == 0:
        _ = counter.timeline
