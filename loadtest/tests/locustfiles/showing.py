"""Writes down what a locustfile finds: when it is loaded, and in each process that then begins."""

import os
import sys

from locust import User, constant, events, task

program = sys.modules["__main__"]
# One line is one write, so that several processes can share the file.
shown = os.open(os.environ["SHOWN"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)


def show(**more):
    found = {
        "path": sys.path,
        "name": __name__,
        "folder": os.path.realpath(os.curdir),
        "argv[0]": sys.argv[0],
        "main": getattr(program, "__file__", None),
        "PYTHONPATH": os.environ.get("PYTHONPATH"),
    }
    os.write(shown, f"{found | more}\n".encode())


# Except those that every Locust loads but the oldest.
LATER = ("geventhttpclient", "locust.contrib")
show(modules=sorted(name for name in sys.modules if not name.startswith(LATER)))


@events.init.add_listener
def on_init(**_):
    show()


class Idle(User):
    wait_time = constant(0.1)

    @task
    def nothing(self):
        pass
