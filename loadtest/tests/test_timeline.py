from hypothesis import given
from hypothesis import strategies as st

from heroku_locust_runner.recorder.timeline import Sample, Timeline, window_seconds

IDLE = Sample(users=0, cpu=0.0, rss=0)


def count(timeline, *moments):
    timeline.count([(moment, "GET", "/", 1.0, 0, 0) for moment in moments])


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


def test_windows_of_all_dynos_begin_at_multiples_of_their_length():
    timeline = Timeline(start=103.5, seconds=5)
    assert spans(timeline.finish(112.0, IDLE)) == [
        (103.5, 105.0, 0),
        (105.0, 110.0, 0),
        (110.0, 112.0, 0),
    ]


def test_open_windows_can_be_handed_out_in_parts():
    timeline = Timeline(start=100.5, seconds=10, lag=5)
    count(timeline, 101, 109)
    parts = spans(timeline.spill(IDLE))
    count(timeline, 109.5, 110.5)
    parts += spans(timeline.spill(IDLE))
    assert parts == [(100.5, 110.0, 2), (100.5, 110.0, 1), (110.0, 120.0, 1)]
    assert spans(timeline.finish(111.0, IDLE)) == [(100.5, 110.0, 0), (110.0, 111.0, 0)]


def test_windows_double_when_there_would_be_more_than_240_of_them():
    timeline = Timeline(start=1000.5, seconds=1)
    lengths = []
    for second in range(1001, 1000 + 1200):
        count(timeline, second - 0.5)
        lengths += [stop - start for start, stop, _ in spans(timeline.close(second, IDLE))]
    # 240 of one second, and then as many as make the same time once more, and once more.
    assert (lengths[0], lengths[1:240], lengths[240:360]) == (0.5, [1.0] * 239, [2.0] * 120)
    assert set(lengths[360:480]) == {4.0}
    assert timeline.seconds == 8


@given(st.floats(1000, 2000), st.integers(1, 20_000), st.sampled_from([0.0, 5.0]))
def test_a_run_of_any_length_loses_nothing_and_fits_into_240_windows_of_its_last_length(
    start, length, lag
):
    timeline = Timeline(start, seconds=1, lag=lag)
    closed, counted = [], 0
    step = max(1, length // 500)
    for moment in range(int(start) + 1, int(start) + length, step):
        count(timeline, moment - 0.5, moment)
        counted += 2
        closed += spans(timeline.close(moment, IDLE))
    closed += spans(timeline.finish(start + length, IDLE))
    assert sum(requests for _, _, requests in closed) == counted
    assert [begin for begin, _, _ in closed[1:]] == [end for _, end, _ in closed[:-1]]
    # The very last one may be there only because the run went on for a moment.
    assert len({int(begin) // timeline.seconds for begin, _, _ in closed}) <= 241


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


def test_windows_are_as_long_as_makes_240_of_the_expected_time_but_at_least_a_second():
    assert [window_seconds(length) for length in (10, 238, 239, 3612)] == [1, 1, 2, 16]


@given(st.floats(0, 100), st.integers(1, 100_000))
def test_a_run_that_ends_when_expected_has_at_most_240_windows(start, expected):
    seconds = window_seconds(expected)
    timeline = Timeline(start, seconds)
    closed = [*timeline.close(start + expected, IDLE), *timeline.finish(start + expected, IDLE)]
    assert (len(closed) <= 240, timeline.seconds) == (True, seconds)


def test_windows_are_of_a_second_at_first_when_nobody_knows_the_run_time():
    assert window_seconds(None) == 1
