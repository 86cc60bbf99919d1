from locust import HttpUser, constant, events, task


class QuickUser(HttpUser):
    wait_time = constant(0.05)

    @task
    def quick(self):
        self.client.get("/quick")


@events.quitting.add_listener
def judge(environment, **_):
    environment.process_exit_code = 7
