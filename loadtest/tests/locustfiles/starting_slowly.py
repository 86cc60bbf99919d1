from locust import HttpUser, constant, task


class SlowToStart(HttpUser):
    wait_time = constant(0.05)

    def on_start(self):
        self.client.get("/slow")

    @task
    def quick(self):
        self.client.get("/quick")
