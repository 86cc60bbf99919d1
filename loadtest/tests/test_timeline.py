from hypothesis import given
from hypothesis import strategies as st

from runner.recorder.timeline import Sample, Timeline, window_seconds

IDLE = Sample(users=0, cpu=0.0, rss=0)


def count(timeline, *moments):
    for moment in moments:
        timeline.at(moment).request("GET", "/").add(1.0, 0, failed=False)


def spans(closed):
    """from, to and requests of each window."""
    return [
        (window["from"], window["to"], sum(each["count"] for each in window["requests"]))
        for window, _ in closed
    ]


def test_a_request_counts_in_the_window_in_which_it_completed():
    timeline = Timeline(start=100.4, seconds=2)
    count(timeline, 100.5, 101.999, 102.0, 104.5)
    assert spans(timeline.finish(105.0, IDLE)) == [
        (100.4, 102.0, 2),
        (102.0, 104.0, 1),
        (104.0, 105.0, 1),
    ]


def test_a_window_is_handed_out_as_soon_as_its_time_is_over():
    timeline = Timeline(start=100.0, seconds=1)
    count(timeline, 100.5)
    assert spans(timeline.close(100.99, IDLE)) == []
    assert spans(timeline.close(101.0, IDLE)) == [(100.0, 101.0, 1)]


def test_a_window_waits_for_the_workers_but_keeps_the_users_it_closed_with():
    timeline = Timeline(start=100.0, seconds=1, lag=5)
    assert spans(timeline.close(101.0, Sample(users=7, cpu=1.0, rss=1))) == []
    count(timeline, 100.5)
    ((window, _),) = timeline.close(106.0, Sample(users=9, cpu=2.0, rss=2))
    assert (window["users"], window["cpu"], window["requests"][0]["count"]) == (7, 1.0, 1)


def test_what_comes_too_late_for_its_window_counts_in_the_oldest_open_one():
    timeline = Timeline(start=100.0, seconds=1)
    list(timeline.close(102.0, IDLE))
    count(timeline, 100.5)
    assert spans(timeline.finish(102.5, IDLE)) == [(102.0, 102.5, 1)]


def test_what_comes_after_the_end_counts_in_the_last_window():
    timeline = Timeline(start=100.0, seconds=1)
    count(timeline, 101.5, 109.0)
    assert spans(timeline.finish(101.7, IDLE)) == [(100.0, 101.0, 0), (101.0, 101.7, 2)]


@given(
    st.integers(1, 7),
    st.sampled_from([0.0, 5.0]),
    st.lists(st.floats(90, 160), max_size=40),
    st.lists(st.floats(100, 130), max_size=8),
    st.floats(100, 130),
)
def test_no_request_is_lost_and_windows_touch_whatever_the_clocks_say(
    seconds, lag, moments, ticks, end
):
    timeline = Timeline(start=100.25, seconds=seconds, lag=lag)
    closed = []
    for tick in sorted(ticks):
        count(timeline, *moments)
        closed += spans(timeline.close(tick, IDLE))
    closed += spans(timeline.finish(end, IDLE))
    assert sum(requests for _, _, requests in closed) == len(moments) * len(ticks)
    assert [start for start, _, _ in closed[1:]] == [stop for _, stop, _ in closed[:-1]]
    assert all(start < stop for start, stop, _ in closed)


def test_windows_are_a_240th_of_the_run_time_but_at_least_a_second():
    assert [window_seconds(length) for length in (10, 240, 241, 3600)] == [1, 1, 2, 15]


def test_windows_are_of_five_seconds_when_nobody_knows_the_run_time():
    assert window_seconds(None) == 5
