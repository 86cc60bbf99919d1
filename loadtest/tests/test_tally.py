import json
import math
import re
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from heroku_locust_runner.recorder.notes import LONGEST, one_line
from heroku_locust_runner.recorder.odd import (
    LONGEST_MS,
    LONGEST_NAME,
    MOST_COUNTED,
    MOST_SECONDS,
    Odd,
    clean_count,
    clean_seconds,
)
from heroku_locust_runner.recorder.tally import (
    LEAST_MS,
    MOST_BYTES,
    Request,
    Tally,
    bucket,
    percentile,
)

times = st.floats(min_value=0, max_value=1e9, allow_nan=False) | st.integers(0, 10**9)
requests = st.lists(
    st.tuples(
        st.sampled_from(["GET", "POST"]),
        st.sampled_from(["/", "/a", "/ü"]),
        st.none() | st.integers(0, 10**7),
        st.integers(0, 10**6) | st.none(),
        st.integers(0, 1),
    ),
    max_size=30,
)

# What a custom client may pass for a number or a name.
anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(exclude_categories=[])),
    st.binary(),
    st.decimals(),
    st.fractions(),
    st.complex_numbers(),
    st.lists(st.integers(), max_size=2),
    st.sampled_from(
        [10**400, -(10**400), 1.7e12, 5e-324, 86_400_000, 86_400_001, 2**40, 2**40 + 1]
    ),
    st.builds(object),
)


def tally_of(made):
    tally = Tally()
    tally.count([(0.0, *request) for request in made], Odd())
    return tally


def by_name(tally):
    return {(each["type"], each["name"]): each for each in tally.counts()["requests"]}


@given(times)
@example(0)
@example(-0.0)
@example(0.0123)
@example(9.995)
@example(999.5)
@example(999_500)
@example(1e-7)
def test_a_bucket_is_the_response_time_to_three_significant_digits(milliseconds):
    exponent = math.floor(math.log10(max(milliseconds, LEAST_MS)))
    # Below the least bucket there is only 0.
    error = LEAST_MS if milliseconds < LEAST_MS else 0.500001 * 10.0 ** (exponent - 2)
    assert abs(float(bucket(milliseconds)) - milliseconds) <= error


@given(times)
@example(-0.0)
@example(1e6)
@example(1e-7)
@example(5e-324)
def test_a_bucket_is_written_in_plain_digits_without_idle_zeros(milliseconds):
    key = bucket(milliseconds)
    assert re.fullmatch(r"0|[1-9]\d*|(0|[1-9]\d*)\.\d*[1-9]", key)
    assert len(key.replace(".", "").strip("0")) <= 3


@given(times)
def test_a_bucket_of_a_bucket_is_itself(milliseconds):
    assert bucket(float(bucket(milliseconds))) == bucket(milliseconds)


@given(times, times)
def test_buckets_keep_the_order_of_response_times(one, other):
    low, high = sorted((one, other))
    assert float(bucket(low)) <= float(bucket(high))


def test_buckets_of_the_contract_and_its_edges():
    written = [0, 0.0004567, 1.234, 8.4, 99.95, 230.4, 999.4, 999.5, 1000, 1234567]
    keys = ["0", "0.000457", "1.23", "8.4", "100", "230", "999", "1000", "1000", "1230000"]
    assert [bucket(milliseconds) for milliseconds in written] == keys


@given(requests, requests)
def test_merged_tallies_are_the_tally_of_all_requests(first, second):
    merged = Tally()
    # As they travel: JSON to the disk, and much the same from a worker to its master.
    for made in (first, second):
        merged.merge(json.loads(json.dumps(tally_of(made).counts())))
    assert by_name(merged) == by_name(tally_of(first + second))


@given(requests)
def test_every_request_is_in_one_bucket_or_has_no_response_time(made):
    counted = tally_of(made).counts()["requests"]
    assert sum(request["count"] for request in counted) == len(made)
    for request in counted:
        assert sum(request["buckets"].values()) + request["none"] == request["count"]


def test_what_is_no_time_is_counted_but_neither_summed_nor_bucketed():
    request = Request("GET", "/")
    request.add([None, math.nan, math.inf, -1.0, 5.0], [2] * 5, failures=0, odd=Odd())
    counts = request.counts()
    assert (counts["count"], counts["none"], counts["bytes"]) == (5, 4, 10)
    assert (counts["sum"], counts["min"], counts["max"]) == (5.0, 5.0, 5.0)
    assert counts["buckets"] == {"5": 1}


def test_what_is_no_number_at_all_does_not_take_the_others_with_it():
    request = Request("GET", "/")
    request.add([5.0, "soon", None, {}], [3, "long", None, math.nan], failures=1, odd=Odd())
    counts = request.counts()
    assert (counts["count"], counts["none"], counts["failures"]) == (4, 3, 1)
    assert (counts["sum"], counts["bytes"]) == (5.0, 3)


@given(st.lists(anything, max_size=20), st.lists(anything, max_size=20))
def test_whatever_is_reported_a_row_is_one_that_the_action_takes(times, lengths):
    size = min(len(times), len(lengths))
    request, odd = Request("GET", "/"), Odd()
    request.add(times[:size], lengths[:size], 0, odd)
    counts = json.loads(json.dumps(request.counts(), allow_nan=False))
    assert counts["count"] == size
    assert counts["count"] - counts["none"] == sum(counts["buckets"].values())
    assert 0 <= counts["bytes"] <= MOST_BYTES
    assert 0 <= counts["sum"] <= size * LONGEST_MS
    assert (counts["min"] is None) == (counts["none"] == size)
    assert all(re.fullmatch(r"0|[1-9]\d*|(0|[1-9]\d*)\.\d*[1-9]", key) for key in counts["buckets"])
    assert sum(odd[kind] for kind in odd if kind.startswith("time")) == counts["none"]


@given(anything)
def test_whatever_a_name_is_it_becomes_a_text_that_can_be_stored_and_sent(name):
    tally, odd = Tally(), Odd()
    tally.count([(0.0, name, name, 5.0, 10, 0)], odd)
    (request,) = json.loads(json.dumps(tally.counts()))["requests"]
    assert len(request["name"].encode()) <= 4 * LONGEST_NAME + 100
    assert (request["count"], request["type"]) == (1, request["name"])


def test_long_names_that_begin_alike_stay_apart():
    tally = Tally()
    tally.count([(0.0, "GET", "x" * 10_000 + end, 5.0, 0, 0) for end in "ab"], Odd())
    assert len({request["name"] for request in tally.counts()["requests"]}) == 2


def test_a_name_that_is_true_is_not_the_name_1():
    tally, odd = Tally(), Odd()
    tally.count([(0.0, "GET", name, 5.0, 0, 0) for name in (1, True, 1.0, "1")], odd)
    names = {request["name"]: request["count"] for request in tally.counts()["requests"]}
    assert (names, odd["nameNoText"]) == ({"1": 2, "True": 1, "1.0": 1}, 3)


def test_bytes_never_grow_beyond_what_every_reader_is_sure_of():
    request = Request("GET", "/")
    request.bytes = MOST_BYTES - 5
    request.add([1.0], [10], failures=0, odd=Odd())
    request.merge(request.counts())
    assert request.bytes == MOST_BYTES


def test_without_a_response_time_there_is_no_least_and_no_greatest():
    request = Request("GET", "/")
    request.add([None], [None], failures=1, odd=Odd())
    counts = request.counts()
    assert (counts["count"], counts["failures"], counts["none"]) == (1, 1, 1)
    assert (counts["min"], counts["max"], counts["buckets"]) == (None, None, {})


def test_response_times_that_come_rounded_are_in_the_bucket_of_those_that_do_not():
    request = Request("GET", "/")
    request.add([1230.0], [0], failures=0, odd=Odd())
    request.merge(request.counts())
    assert request.counts()["buckets"] == {"1230": 2}


def test_whatever_a_custom_client_names_its_requests_it_can_be_written():
    tally = Tally()
    tally.count([(0.0, None, b"raw", Fraction(5, 2), 0, 0)], Odd())
    (request,) = json.loads(json.dumps(tally.counts()))["requests"]
    assert (request["type"], request["name"], request["sum"]) == ("None", "b'raw'", 2.5)


def test_a_percentile_is_the_smallest_time_that_so_many_do_not_exceed():
    buckets = {"10": 98, "9.5": 1, "1000": 1}
    assert [percentile(buckets, percent) for percent in (1, 50, 99, 99.1)] == [9.5, 10, 10, 1000]


def test_without_response_times_there_is_no_percentile():
    assert percentile({}, 99) is None


@given(anything)
@example(-5)
@example("5")
@example(2**32)
@example(1.5)
def test_whatever_locusts_totals_are_made_the_action_takes_them(value):
    odd = Odd()
    count = clean_count(lambda: value, odd)
    assert type(count) is int
    assert 0 <= count <= MOST_COUNTED
    if type(value) is int:
        is_count = 0 <= value <= MOST_COUNTED
        assert (count, odd.total()) == ((value, 0) if is_count else (0, 1))


def test_a_total_that_cannot_be_read_counts_nothing_and_is_odd():
    odd = Odd()
    assert clean_count(lambda: {}["gone"], odd) == 0
    assert odd == {"countNone": 1}


@given(anything)
def test_whatever_a_time_is_set_to_it_is_no_longer_than_the_action_takes(value):
    assert 0 <= clean_seconds(value) <= MOST_SECONDS


def test_a_time_in_seconds_stays_what_it_was():
    assert [clean_seconds(each) for each in (3, 2.5, None, "3", -1)] == [3, 2.5, 0, 0, 0]


@given(st.text(st.characters(exclude_categories=[])))
@example("\U0001f600" * 400)
@example("x" * (LONGEST + 1))
def test_a_line_of_whatever_text_is_no_longer_than_the_action_takes(text):
    line = one_line(text)
    assert len(line.encode("utf-16-le")) <= 2 * LONGEST
    assert len(line.splitlines()) <= 1
