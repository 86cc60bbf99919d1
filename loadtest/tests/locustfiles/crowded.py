"""10,000 request names in ten parts, of which 240 come three times; told to Locust, not sent."""

import gevent
from locust import User, constant, task


class Crowd(User):
    wait_time = constant(0)

    @task
    def tell(self):
        for part in range(10):
            for number in range(part, 10_000, 10):
                for _ in range(3 if number < 240 else 1):
                    self.report(f"/{number:05}")
                if number % 100 == 0:
                    gevent.sleep(0)
            gevent.sleep(0.4)
        # Not from here: it would end the user that is to end the test.
        gevent.spawn(self.environment.runner.quit)
        gevent.sleep(10)

    def report(self, name):
        self.environment.events.request.fire(
            request_type="GET",
            name=name,
            response_time=5.0,
            response_length=7,
            response=None,
            context={},
            exception=None,
        )
