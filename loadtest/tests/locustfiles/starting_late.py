"""Its workers report to their master before they load, and then spawn users for long."""

import gevent
from locust import HttpUser, constant, events, task
from locust.runners import MasterRunner


@events.test_start.add_listener
def prepare(environment, **_):
    if isinstance(environment.runner, MasterRunner):
        gevent.sleep(3.3)


class LateUser(HttpUser):
    wait_time = constant(0.05)
    made = 0

    def __init__(self, *arguments, **options):
        LateUser.made += 1
        if LateUser.made > 1:
            gevent.sleep(10)
        super().__init__(*arguments, **options)

    @task
    def quick(self):
        self.client.get("/quick")
