from locust import HttpUser, constant, tag, task


class TaggedUser(HttpUser):
    wait_time = constant(0.05)

    @task
    def quick(self):
        self.client.get("/quick")

    @tag("failing")
    @task
    def fail(self):
        self.client.get("/fail")
