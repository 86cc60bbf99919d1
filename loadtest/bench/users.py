from locust import FastHttpUser, HttpUser, constant, task


class SlowClient(HttpUser):
    wait_time = constant(0)

    @task
    def get(self):
        self.client.get("/")


class FastClient(FastHttpUser):
    wait_time = constant(0)

    @task
    def get(self):
        self.client.get("/")
