"""Locust's own CSV files, complete."""

import csv
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import locust.stats
from locust.env import Environment
from locust.stats import StatsCSV

from heroku_locust_runner.recorder.steady import SPELT_OUT

logger = logging.getLogger(__name__)


def complete(environment: Environment) -> list[Exception]:
    """Write them once more after the end, by Locust's own writer. Gives what went wrong.

    Since 1.2 Locust writes them each second but not at the end, so that up to the last second is
    missing. A new file takes the old one's place, because Locust still holds the old one open.
    """
    options: Any = environment.parsed_options
    writer = StatsCSV(environment, locust.stats.PERCENTILES_TO_REPORT)
    errors = []
    for kind, write in (
        ("stats", writer.requests_csv),
        ("failures", writer.failures_csv),
        ("exceptions", writer.exceptions_csv),
    ):
        try:
            rewrite(Path(f"{options.csv_prefix}_{kind}.csv"), write)
        except Exception as error:
            # Locust's files are a second source; what the recorder has written is judged.
            logger.exception("Locust's _%s.csv could not be completed", kind)
            errors.append(error)
    return errors


def rewrite(path: Path, write: Callable[[Any], None]) -> None:
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", newline="", encoding="utf-8", errors=SPELT_OUT) as file:
        write(csv.writer(file))
    fresh.replace(path)
