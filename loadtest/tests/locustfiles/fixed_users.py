"""Each class says how many of it there are."""

from locust import User, constant, task


class Client(User):
    abstract = True
    wait_time = constant(0.02)

    @task
    def request(self):
        self.environment.events.request.fire(
            request_type="GET",
            name="home",
            response_time=5.0,
            response_length=10,
            exception=None,
            context={},
        )


class Reader(Client):
    fixed_count = 1


class Writer(Client):
    fixed_count = 2
