"""windows.jsonl cannot be larger than the action reads, whatever a run was like."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heroku_locust_runner.recorder.odd import LONGEST_MS, LONGEST_NAME, Odd, clean_text
from heroku_locust_runner.recorder.tally import LEAST_MS, MOST_BYTES, bucket
from heroku_locust_runner.windows import FOLDED, Grain, tidy
from heroku_locust_runner.windows import MOST_BYTES as MOST_IN_FILE
from support.dyno import Dyno

# More than a dyno can make in a day.
MANY = 2**32 - 1


def every_bucket():
    """All of three digits, from the least response time to the greatest."""
    keys = {bucket(0.0)}
    for power in range(-9, 6):
        keys |= {bucket(digits * 10.0**power) for digits in range(100, 1000)}
    return sorted((key for key in keys if LEAST_MS <= float(key) <= LONGEST_MS), key=float)


def row(request_type, name, buckets):
    times = [float(key) for key in buckets]
    count = sum(buckets.values())
    return {
        "type": request_type,
        "name": name,
        "count": count,
        "failures": count,
        "none": 0,
        "bytes": MOST_BYTES,
        "sum": 1 / 3e7,
        "min": min(times),
        "max": max(times),
        "buckets": buckets,
    }


def window(begin, requests):
    numbers = {"users": MANY, "cpu": 99_999.9, "rss": MOST_BYTES, "exceptions": MANY}
    return {"v": 1, "from": begin, "to": begin + 1, **numbers, "requests": requests}


def stored(path, windows):
    path.write_text("".join(f"{json.dumps(each, separators=(',', ':'))}\n" for each in windows))
    return path


def read(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def counted(windows):
    return sum(request["count"] for each in windows for request in each["requests"])


def test_one_window_with_every_bucket_and_the_longest_name_is_far_smaller(tmp_path):
    """What the file comes to when nothing else helps, so that it always can be made to fit."""
    longest = clean_text("\U0001f600" * 9999, Odd())
    assert len(longest) < LONGEST_NAME + 50
    buckets = dict.fromkeys(every_bucket(), MANY)
    assert len(buckets) > 13_000
    path = stored(
        tmp_path / "windows.jsonl", [window(1_795_448_949, [row(longest, longest, buckets)])]
    )
    assert path.stat().st_size < MOST_IN_FILE / 100


def test_halving_windows_and_names_ends_with_one_window_and_one_name():
    grain, windows, steps = Grain(1, 250), 240, 0
    while windows + grain.names > 1:
        finer, grain = grain, grain.coarser(windows, 1.5)
        windows = max(1, windows // (grain.seconds // finer.seconds))
        steps += 1
    assert (windows, grain.names) == (1, 0)
    assert steps < 20


@pytest.mark.parametrize("most", [3_000_000, 400_000, 200_000])
def test_a_file_that_is_too_large_gets_longer_windows_and_then_fewer_names(tmp_path, most):
    chance = random.Random(1)
    keys = every_bucket()
    windows = [
        window(
            i,
            [row("GET", f"/{n}", dict.fromkeys(chance.sample(keys, 20), n)) for n in range(1, 40)],
        )
        for i in range(240)
    ]
    path = stored(tmp_path / "windows.jsonl", windows)
    assert path.stat().st_size > most
    folded = tidy(path, 1, most)
    left = read(path)
    names = {(each["type"], each["name"]) for one in left for each in one["requests"]}
    assert path.stat().st_size <= most
    assert counted(left) == counted(windows)
    assert (folded is None) == (len(names) == 39)
    if folded:
        assert FOLDED in names
        assert folded.names == 39 - len(names - {FOLDED})
        together = [each for one in left for each in one["requests"] if each["type"] == FOLDED[0]]
        assert folded.requests == sum(each["count"] for each in together)
        assert ("GET", "/39") in names or len(left) == 1


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.tuples(st.text("ab\U0001f600", max_size=30), st.integers(1, 40)), max_size=6),
        min_size=1,
        max_size=12,
    ),
    st.integers(8_000, 60_000),
)
def test_no_request_is_lost_whatever_the_limit(tmp_path_factory, made, most):
    keys = every_bucket()
    windows = [
        window(
            i,
            [
                row("GET", name, dict.fromkeys(keys[:times], 3))
                for name, times in dict(each).items()
            ],
        )
        for i, each in enumerate(made)
    ]
    path = stored(tmp_path_factory.mktemp("windows") / "windows.jsonl", windows)
    tidy(path, 1, most)
    assert path.stat().st_size <= most
    assert counted(read(path)) == counted(windows)


def test_a_dyno_among_many_keeps_to_the_share_that_it_is_told(tmp_path, target):
    share = 1_500
    dyno = Dyno(
        tmp_path,
        "mixed.py",
        TARGET_HOST=target.url,
        LOCUST_USERS="4",
        LOCUST_SPAWN_RATE="100",
        LOCUST_RUN_TIME="3s",
        LOADTEST_WINDOWS_BYTES=str(share),
    )
    run = dyno.finish()
    assert len(run.file("windows.jsonl")) <= share
    assert len(run.windows) < 3
    assert run.counted() == run.receipt["requests"]
