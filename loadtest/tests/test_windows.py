import json

from runner.windows import merge, tidy


def window(begin, end, **fields):
    line = {"v": 1, "from": begin, "to": end, "users": 1, "cpu": 10.0, "rss": 5, "exceptions": 1}
    request = {
        "type": "GET",
        "name": "/",
        "count": 2,
        "failures": 1,
        "none": 0,
        "bytes": 10,
        "sum": 30.0,
        "min": 10.0,
        "max": 20.0,
        "buckets": {"10": 1, "20": 1},
    }
    return line | {"requests": [request]} | fields


def stored(path, windows, torn=""):
    path.write_text("".join(f"{json.dumps(each)}\n" for each in windows) + torn)
    return path


def read(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_two_windows_merge_into_the_window_of_both():
    first = window(0.0, 1.0, users=3, cpu=10.0, rss=9)
    second = window(1.0, 4.0, users=2, cpu=50.0, rss=7)
    merged = merge(first, second)
    (request,) = merged.pop("requests")
    assert merged == {
        "v": 1,
        "from": 0.0,
        "to": 4.0,
        "users": 2,
        "cpu": 40.0,
        "rss": 9,
        "exceptions": 2,
    }
    assert (request["count"], request["sum"], request["buckets"]) == (4, 60.0, {"10": 2, "20": 2})


def test_a_run_of_unknown_length_has_at_most_240_windows_and_loses_nothing(tmp_path):
    path = stored(tmp_path / "windows.jsonl", [window(i, i + 1) for i in range(963)])
    tidy(path, unplanned=True)
    windows = read(path)
    assert len(windows) == 121
    assert (windows[0]["from"], windows[-1]["to"]) == (0, 963)
    assert sum(each["requests"][0]["count"] for each in windows) == 963 * 2


def test_a_run_of_known_length_keeps_its_windows(tmp_path):
    path = stored(tmp_path / "windows.jsonl", [window(i, i + 1) for i in range(250)])
    tidy(path, unplanned=False)
    assert len(read(path)) == 250


def test_a_torn_last_line_is_dropped(tmp_path):
    path = stored(tmp_path / "windows.jsonl", [window(0, 1)], torn='{"v":1,"from":1.0,"to')
    tidy(path, unplanned=False)
    assert read(path) == [window(0, 1)]
