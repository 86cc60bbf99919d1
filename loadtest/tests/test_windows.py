import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heroku_locust_runner.recorder.timeline import Sample, Timeline
from heroku_locust_runner.windows import FOLDED, MOST_NAMES, put_together, tidy


def row(name="/", times=(10.0, 20.0)):
    return {
        "type": "GET",
        "name": name,
        "count": len(times),
        "failures": 1,
        "none": 0,
        "bytes": 10,
        "sum": sum(times),
        "min": min(times),
        "max": max(times),
        "buckets": {f"{time:g}": times.count(time) for time in times},
    }


def window(begin, end, **fields):
    line = {"v": 1, "from": begin, "to": end, "users": 1, "cpu": 10.0, "rss": 5, "exceptions": 1}
    return line | {"requests": [row()]} | fields


def stored(path, windows, torn=""):
    path.write_text("".join(f"{json.dumps(each)}\n" for each in windows) + torn)
    return path


def read(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def total(windows, key="count"):
    return sum(each[key] for one in windows for each in one["requests"])


def test_two_windows_that_become_one_are_the_window_of_both(tmp_path):
    first = window(0.5, 1.0, users=3, cpu=10.0, rss=9)
    second = window(1.0, 2.0, users=2, cpu=40.0, rss=7)
    path = stored(tmp_path / "windows.jsonl", [first, second])
    assert tidy(path, seconds=2) is None
    (merged,) = read(path)
    (request,) = merged.pop("requests")
    assert merged == {
        "v": 1,
        "from": 0.5,
        "to": 2.0,
        "users": 2,
        "cpu": 30.0,
        "rss": 9,
        "exceptions": 2,
    }
    assert (request["count"], request["sum"], request["buckets"]) == (4, 60.0, {"10": 2, "20": 2})


def test_more_than_240_windows_become_windows_of_twice_the_length_and_nothing_is_lost(tmp_path):
    path = stored(tmp_path / "windows.jsonl", [window(i, i + 1) for i in range(7, 970)])
    tidy(path, seconds=1)
    windows = read(path)
    # Of 8 seconds each, at multiples of 8.
    assert [each["from"] for each in windows] == [7, *range(8, 970, 8)]
    assert windows[-1]["to"] == 970
    assert total(windows) == 963 * 2


def test_windows_that_are_few_enough_stay_as_they_are_to_the_byte(tmp_path):
    path = stored(tmp_path / "windows.jsonl", [window(i, i + 1) for i in range(240)])
    written = path.read_bytes()
    tidy(path, seconds=1)
    assert path.read_bytes() == written


def test_shorter_windows_from_the_beginning_of_a_run_get_the_length_of_the_last(tmp_path):
    lines = [window(0, 1), window(1, 2), window(2, 3), window(3, 4), window(4, 8), window(8, 9)]
    path = stored(tmp_path / "windows.jsonl", lines)
    tidy(path, seconds=4)
    assert [(each["from"], each["to"]) for each in read(path)] == [(0, 4), (4, 8), (8, 9)]


def test_a_torn_last_line_is_dropped(tmp_path):
    path = stored(tmp_path / "windows.jsonl", [window(0, 1)], torn='{"v":1,"from":1.0,"to')
    tidy(path, seconds=1)
    assert read(path) == [window(0, 1)]


def test_parts_of_a_window_become_one_even_when_those_of_others_lie_between(tmp_path):
    lines = [
        window(0, 1, cpu=90.0, more=True),
        window(1, 2, users=7, more=True),
        window(0, 1, users=3, cpu=20.0),
        window(1, 2, users=4, exceptions=0, requests=[]),
    ]
    path = stored(tmp_path / "windows.jsonl", lines)
    tidy(path, seconds=1)
    first, second = read(path)
    assert (first["from"], first["users"], first["cpu"], total([first])) == (0, 3, 20.0, 4)
    assert (second["from"], second["users"], second["exceptions"], total([second])) == (1, 4, 1, 2)
    assert "more" not in first | second


def test_parts_of_a_window_that_a_killed_locust_never_closed_are_kept(tmp_path):
    path = stored(tmp_path / "windows.jsonl", [window(0, 1), window(1, 2, more=True)])
    tidy(path, seconds=1)
    assert [(each["from"], total([each])) for each in read(path)] == [(0, 2), (1, 2)]


def named(counts):
    return [row(name, (10.0,) * count) for name, count in counts.items()]


def test_the_rarest_names_are_folded_into_one_and_told(tmp_path):
    rare = {f"/rare/{number}": 1 for number in range(MOST_NAMES)}
    # Rare at first, and not in the end.
    late = [window(1, 2, requests=named({"/late": 3})), window(2, 3, requests=named({"/late": 1}))]
    lines = [window(0, 1, requests=named({"/often": 5, **rare, "/late": 1})), *late]
    path = stored(tmp_path / "windows.jsonl", lines)
    folded = tidy(path, seconds=1)
    windows = read(path)
    names = {each["name"] for one in windows for each in one["requests"]}
    assert len(names) == MOST_NAMES + 1
    assert {"/often", "/late", FOLDED[1]} < names
    assert (folded.names, folded.requests) == (2, 2)
    (together,) = [each for each in windows[0]["requests"] if each["type"] == FOLDED[0]]
    assert (together["count"], together["failures"], together["sum"]) == (2, 2, 20.0)
    assert total(windows) == 5 + MOST_NAMES + 5


def test_as_many_names_as_are_allowed_are_all_kept(tmp_path):
    names = {f"/{number}": 1 for number in range(MOST_NAMES)}
    path = stored(tmp_path / "windows.jsonl", [window(0, 1, requests=named(names))])
    assert tidy(path, seconds=1) is None
    assert len(read(path)[0]["requests"]) == MOST_NAMES


@pytest.mark.parametrize("seed", range(3))
def test_which_of_equally_rare_names_are_kept_does_not_depend_on_their_order(tmp_path, seed):
    names = [f"/{number:04}" for number in range(MOST_NAMES + 20)]
    random.Random(seed).shuffle(names)
    path = stored(
        tmp_path / "windows.jsonl", [window(0, 1, requests=named(dict.fromkeys(names, 1)))]
    )
    tidy(path, seconds=1)
    kept = sorted(each["name"] for each in read(path)[0]["requests"] if each["type"] == "GET")
    assert kept == sorted(names)[20:]


@given(
    st.lists(
        st.tuples(st.floats(0.1, 3) | st.integers(1, 200), st.integers(0, 5), st.booleans()),
        max_size=60,
    ),
    st.sampled_from([0.0, 5.0]),
    st.integers(0, 6),
)
def test_no_request_is_lost_however_its_window_was_written(steps, lag, kept):
    sample = Sample(users=1, cpu=1.0, rss=1)
    timeline = Timeline(1000.5, seconds=1, lag=lag)
    now, lines, made = 1000.5, [], 0
    for pause, requests, spills in steps:
        now += pause
        for number in range(requests):
            timeline.count([(now, "GET", f"/{made % 6}", 5.0 + number, 1, 0)])
            made += 1
        lines += [line for line, _ in timeline.close(now, sample)]
        if spills:
            lines += [line | {"more": True} for line, _ in timeline.spill(sample)]
    lines += [line for line, _ in timeline.finish(now, sample)]
    names = {("GET", f"/{name}") for name in range(kept)}
    windows = list(put_together(lines, timeline.seconds, names))
    assert total(windows) == made
    assert total(windows, "none") == 0
    assert [each["from"] for each in windows[1:]] == [each["to"] for each in windows[:-1]]
