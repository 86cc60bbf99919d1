"""python3 -I -S heroku_locust_runner/__main__.py LOCUSTFILE SCENARIO: what run.sh starts.

Isolated and without site, because this process holds the tokens: no PYTHON… variable, no .pth file,
no sitecustomize and no module of the app's own has a say in it.
"""

import sys
from importlib import import_module
from pathlib import Path

NAME = "heroku_locust_runner"


def load_package() -> None:
    """By its place alone: the folder that it lies in is the app's, and not searched for modules."""
    package = type(sys)(NAME)
    package.__path__ = [str(Path(__file__).resolve().parent)]
    sys.modules[NAME] = package


if __name__ == "__main__":
    load_package()
    sys.exit(import_module(f"{NAME}.start").start(sys.argv[1:]))
