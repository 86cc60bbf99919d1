"""What a locustfile does, tried by real runs, in one process and in three, all at the same time."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from support.dyno import LOADTEST, PATIENCE, Dyno, Outcome, free_port

USERS = 4
OLDEST = str(LOADTEST.parent / ".tools" / "locust-2.0.0" / "bin" / "python3")
INSTALLED = str(LOADTEST / ".venv" / "bin" / "python3")


@dataclass(frozen=True)
class Plan:
    locustfile: str
    environment: dict[str, str] = field(default_factory=dict)
    processes: int = 0
    python: str = INSTALLED


def run(plan: Plan, folder: Path) -> Outcome:
    environment = {
        "TARGET_HOST": "http://127.0.0.1:9",
        "LOCUST_USERS": str(USERS),
        "LOCUST_SPAWN_RATE": "100",
        "LOCUST_RUN_TIME": "3s",
        "LOCUST_STOP_TIMEOUT": "1s",
    }
    if plan.processes:
        port = free_port()
        environment |= {"LOCUST_PROCESSES": str(plan.processes)}
        environment |= {"LOCUST_MASTER_BIND_PORT": port, "LOCUST_MASTER_NODE_PORT": port}
    dyno = Dyno(folder, plan.locustfile, plan.python, **environment | plan.environment)
    try:
        return dyno.finish(PATIENCE)
    finally:
        dyno.kill()


def run_all(
    plans: Mapping[str, Plan], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Outcome]:
    with ThreadPoolExecutor(6) as pool:
        running = {
            kind: pool.submit(run, plan, tmp_path_factory.mktemp("run"))
            for kind, plan in plans.items()
        }
        return {kind: each.result() for kind, each in running.items()}
