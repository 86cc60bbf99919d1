"""Several processes: workers count, the master writes."""

import signal
from time import monotonic
from typing import Any

import gevent
from locust.env import Environment
from locust.rpc import Message
from locust.runners import (
    STATE_INIT,
    STATE_MISSING,
    STATE_RUNNING,
    STATE_SPAWNING,
    MasterRunner,
    WorkerRunner,
)

from heroku_locust_runner.recorder import versions
from heroku_locust_runner.recorder.asking import LOCUST_ITSELF, who_asks
from heroku_locust_runner.recorder.counter import Counter
from heroku_locust_runner.recorder.hooks import around
from heroku_locust_runner.recorder.notes import Notes
from heroku_locust_runner.recorder.odd import Odd, clean_count, clean_seconds

# The key in Locust's worker reports, and the names of our three messages.
REPORT = "loadtest"
LOADS = "loadtest_loads"
STOP = "loadtest_stop"
STOPPED = "loadtest_stopped"

# How many seconds longer than the stop timeout the workers may take to stop.
STOP_SLACK = 2.0


class Worker:
    def __init__(
        self, environment: Environment, runner: WorkerRunner, counter: Counter, notes: Notes
    ) -> None:
        self._environment = environment
        self._runner = runner
        self._counter = counter
        self._notes = notes
        self._told = False
        self._told_of_load = False
        self._quit = runner.quit
        runner.quit = self._quit_in_good_order  # type: ignore[method-assign]
        self._start_users = runner.start_worker
        runner.start_worker = self._start_users_unless_told  # type: ignore[method-assign]
        around(environment.events.test_start, self._on_test_start)
        environment.events.report_to_master.add_listener(self._on_report_to_master)
        counter.on_first_count = self._tell_of_load
        runner.register_message(STOP, self._on_stop)

    def _on_test_start(self) -> None:
        self._told = self._told_of_load = False
        self._counter.restart()
        # The platform signals every process, but a worker that ends by itself makes no last report.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)

    def _on_report_to_master(self, data: dict[str, Any], **_: object) -> None:
        seconds = [(second, tally.counts()) for second, tally in self._counter.timeline.drain()]
        data[REPORT] = {"seconds": seconds, "cpu_warnings": self._counter.cpu_warnings}
        self._counter.cpu_warnings = 0

    def _tell_of_load(self) -> None:
        """At once: until the next report, in up to three seconds, the master would not know."""
        if not self._told_of_load:
            self._told_of_load = True
            self._runner.send_message(LOADS)

    def _start_users_unless_told(
        self, user_classes_count: dict[str, int], **options: object
    ) -> None:
        """A master that is stopped while users are still being spawned goes on asking for more."""
        if not self._told or self._runner.worker_state == STATE_INIT:
            self._tell_of_load()
            self._start_users(user_classes_count, **options)

    def _on_stop(self, msg: Message, **_: object) -> None:
        # When it is leaving already, that is told at its end.
        if self._told:
            return
        self._told = True
        self._environment.stop_timeout = msg.data["stop_timeout"]
        self._runner.stop()
        self._report()
        self._runner.send_message(STOPPED)

    def _quit_in_good_order(self) -> None:
        """A locustfile makes its worker leave, as Locust makes all of them at the end."""
        is_under_way = self._runner.state in {STATE_SPAWNING, STATE_RUNNING}
        if self._told or not is_under_way or who_asks() == LOCUST_ITSELF:
            self._quit()
            return
        self._told = self._notes.quit = True
        # Not here: a user that calls it is stopped itself.
        gevent.spawn(self._leave)

    def _leave(self) -> None:
        self._runner.stop()
        self._report()
        self._runner.send_message(STOPPED)
        self._quit()

    def _report(self) -> None:
        """What Locust does every three seconds."""
        data: dict[str, Any] = {}
        client_id = self._runner.client_id
        self._environment.events.report_to_master.fire(client_id=client_id, data=data)
        self._runner.client.send(Message("stats", data, client_id))


class Master:
    """Has the workers stop their users and report before Locust tells them to quit.

    Locust's master waits half a second for the last reports, however long the stop timeout; a
    worker with a longer request in flight would be too late with all it counted since its last one.
    """

    def __init__(self, environment: Environment, runner: MasterRunner, counter: Counter) -> None:
        self._environment = environment
        self._runner = runner
        self._counter = counter
        self._told = False
        self._most = 0
        self._seen: set[str] = set()
        self._stopped: set[str] = set()
        # Those that have asked for something, or are about to.
        self._loading: set[str] = set()
        environment.events.test_start.add_listener(self._on_test_start)
        environment.events.worker_report.add_listener(self._on_worker_report)
        # After the recorder, and after the locustfile's own listeners.
        versions.listen_to_stopping_last(environment.events, runner, self._on_stopping)
        runner.register_message(LOADS, self._on_loads)
        runner.register_message(STOPPED, self._on_stopped)

    def _on_test_start(self, **_: object) -> None:
        self._told = False
        self._seen = set(self._runner.clients)
        options: Any = self._environment.parsed_options
        self._most = max(clean_count(lambda: options.expect_workers, Odd()), len(self._seen))
        self._stopped.clear()
        self._loading.clear()

    def _on_worker_report(self, client_id: str, data: dict[str, Any], **_: object) -> None:
        self._seen.add(client_id)
        report = data.get(REPORT, {"seconds": [], "cpu_warnings": 0})
        for second, counts in report["seconds"]:
            self._counter.timeline.at(second).merge(counts)
        self._counter.cpu_warnings += report["cpu_warnings"]

    def _on_loads(self, msg: Message, **_: object) -> None:
        self._loading.add(msg.node_id)

    def _on_stopped(self, msg: Message, **_: object) -> None:
        self._stopped.add(msg.node_id)

    def _on_stopping(self, **_: object) -> None:
        # Up to 2.12, None stands for none.
        stop_timeout = clean_seconds(self._environment.stop_timeout)
        if not self._told:
            self._told = True
            self._runner.send_message(STOP, {"stop_timeout": stop_timeout})
        give_up = monotonic() + stop_timeout + STOP_SLACK
        while self._running() and monotonic() < give_up:
            gevent.sleep(0.05)
        lost = self._seen - self._stopped - self._held_up()
        # One that starts itself anew comes back under another name.
        self._counter.workers_lost = min(len(lost), self._most)

    def _held_up(self) -> set[str]:
        """Still in their listeners of `test_start`: with nothing to lose, and no time to say so."""
        spawning = {
            each.id for each in self._runner.clients.values() if each.state == STATE_SPAWNING
        }
        return spawning - self._loading

    def _running(self) -> set[str]:
        clients = self._runner.clients.values()
        return {each.id for each in clients if each.state != STATE_MISSING} - self._stopped
