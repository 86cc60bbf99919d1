import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from support.blobs import Azurite, Container
from support.dyno import ON_A_DYNO, Dyno, Start
from support.faulty import FaultyContainer
from support.serving import serving
from support.target import Target

# Other work on the machine is no failure, and properties draw the same values in every run, so that
# a change alone can turn one red. `npm run test:explore` takes the other profile.
settings.register_profile("fixed", deadline=None, derandomize=True, database=None)
settings.register_profile("explore", deadline=None, database=None, max_examples=1000)
settings.load_profile("fixed")


# Not when tests are collected: Locust collects the locustfiles that are written for pytest.
def pytest_runtestloop() -> None:
    # Locust replaces the threads of the process that imports it, and the servers here are threads:
    # the next test that asks one would wait for ever.
    if "locust.env" in sys.modules:
        raise pytest.UsageError("A test module imports Locust. Let it start a process that does.")


@pytest.fixture(scope="module")
def target() -> Iterator[Target]:
    server = Target()
    with serving(server):
        yield server


@pytest.fixture
def faulty() -> Iterator[FaultyContainer]:
    server = FaultyContainer()
    with serving(server):
        yield server


@pytest.fixture(scope="session")
def azurite() -> Iterator[Azurite]:
    server = Azurite()
    yield server
    server.close()


@pytest.fixture(scope="module")
def container(azurite: Azurite) -> Container:
    return azurite.container()


@pytest.fixture
def start(tmp_path, target):
    """Starts a dyno that loads the target for a second, or as it is told."""
    target.asked.clear()
    dynos = []

    def start_dyno(
        locustfile: str = "mixed.py", *, start: Start = ON_A_DYNO, **environment: str
    ) -> Dyno:
        defaults = {
            "TARGET_HOST": target.url,
            "LOCUST_USERS": "5",
            "LOCUST_SPAWN_RATE": "100",
            "LOCUST_RUN_TIME": "1s",
        }
        given = {name: value for name, value in (defaults | environment).items() if value}
        dynos.append(Dyno(tmp_path, locustfile, start=start, **given))
        return dynos[-1]

    yield start_dyno
    for dyno in dynos:
        dyno.kill()
