"""The two scenarios that come with the product, as users copy them."""

import json
import os
import subprocess
import sys
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from support.dyno import LOADTEST, free_port, until

TASKS = {
    "locustfile_scene_1.py": {"ApiUser": {"home": 1 / 3, "volatile": 2 / 3}},
    "locustfile_scene_2.py": {"AdminUser": {"buggy": 1 / 2, "home": 1 / 2}},
}


@pytest.mark.parametrize("locustfile", TASKS)
def test_a_scenario_has_its_tasks_with_their_weights(locustfile):
    command = [sys.executable, "-m", "locust", "-f", LOADTEST / locustfile]
    shown = subprocess.run(
        [*command, "--show-task-ratio-json"], capture_output=True, check=True, cwd="/"
    )
    per_class = json.loads(shown.stdout)["per_class"]
    found = {
        user: {task: share["ratio"] for task, share in of["tasks"].items()}
        for user, of in per_class.items()
    }
    assert found == {user: pytest.approx(tasks) for user, tasks in TASKS[locustfile].items()}


@pytest.mark.parametrize("locustfile", TASKS)
def test_a_user_of_a_scenario_begins_with_the_start_page(start, target, locustfile):
    outcome = start(str(LOADTEST / locustfile)).finish()
    # on_start, and the first task behind it.
    assert (outcome.code, sum(target.asked.values())) == (0, 10)
    assert 5 <= target.asked["/"] <= 10


def test_locust_alone_opens_its_web_page_with_the_target_filled_in():
    port = free_port()
    command = [sys.executable, "-m", "locust", "-f", "locustfile_scene_1.py", "--web-port", port]
    environment = os.environ | {"TARGET_HOST": "http://127.0.0.1:9000"}
    page = f"http://127.0.0.1:{port}/"
    locust = subprocess.Popen(
        [*command, "--web-host", "127.0.0.1"],
        cwd=LOADTEST,
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: "http://127.0.0.1:9000" in read(page))
    finally:
        locust.kill()
        locust.wait()


def read(page: str) -> str:
    try:
        with urlopen(page) as response:
            return response.read().decode()
    except URLError:
        return ""
