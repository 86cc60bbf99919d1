from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.summary import Summary
from heroku_locust_runner.told import last_error


class Interrupted(list):
    """To which a thread adds right after it was looked at."""

    def __init__(self, each):
        super().__init__([each])
        self._each = each

    def __getitem__(self, place):
        taken = super().__getitem__(place)
        self.append(self._each)
        return taken

    def copy(self):
        return self[:]


def test_what_a_thread_adds_while_requests_are_counted_is_counted_next():
    counter = Counter()
    noted = Interrupted((1.0, "GET", "/", 5.0, 10, 0))
    counter._noted = noted  # noqa: SLF001 (a real thread comes when it likes)
    counted = [sum(each.count for each in tally(counter)) for _ in range(3)]
    assert counted == [1, 2, 3]


def tally(counter):
    open_ones = counter.timeline.open_tallies()
    return [each for open_one in open_ones for each in open_one.requests.values()]


def test_users_that_come_when_locust_stops_were_not_started_for_the_load():
    in_time, late = Summary(), Summary(stop_cause="run-time")
    for each in (in_time, late):
        each.note_users(4, 4, spawned=True)
    assert (in_time.users_spawned, late.users_spawned) == (True, False)


def test_an_option_that_locust_refuses_is_its_last_error():
    log = b"usage: locust [options]\nlocust: error: the following arguments are required: --shop\n"
    assert last_error(log) == "the following arguments are required: --shop"
