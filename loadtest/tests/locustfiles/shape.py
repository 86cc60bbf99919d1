from locust import HttpUser, LoadTestShape, constant, task


class QuickUser(HttpUser):
    wait_time = constant(0.05)

    @task
    def quick(self):
        self.client.get("/quick")


class Steps(LoadTestShape):
    def tick(self):
        if self.get_run_time() < 1:
            return 3, 10
        if self.get_run_time() < 3:
            return 5, 10
        return None
