import os

from locust import HttpUser, LoadTestShape, constant, task


class QuickUser(HttpUser):
    wait_time = constant(0.05)

    @task
    def quick(self):
        self.client.get("/quick")


# On a slow machine, a run is made again that lasts longer.
AS_LONG = int(os.environ.get("TIMES_AS_LONG", "1"))


class Steps(LoadTestShape):
    def tick(self):
        if self.get_run_time() < 1 * AS_LONG:
            return 3, 10
        if self.get_run_time() < 3 * AS_LONG:
            return 5, 10
        return None
